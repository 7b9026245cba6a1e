<?php
/**
 * Events as a calendar file (RFC 5545).
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\News\Summary;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

/**
 * Minutes are written in UTC, which needs no VTIMEZONE; whole days as days, which are the same everywhere.
 */
final class Ical_Writer {

	/** Octets that a line may have, without its end. */
	private const LINE = 75;

	/** 2020-01-01: a sequence number has to fit into 31 bits. */
	private const EPOCH = 1577836800;

	/**
	 * The file.
	 *
	 * @param \WP_Post[] $events Events.
	 */
	public static function write( array $events ): string {
		$lines = array( 'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cong Truong//Cong Truong//VI', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:' . self::text( Profile::get()['name'] ) );
		foreach ( $events as $event ) {
			$lines = array_merge( $lines, self::event( $event ) );
		}
		$lines[] = 'END:VCALENDAR';

		return implode( "\r\n", array_map( array( self::class, 'fold' ), $lines ) ) . "\r\n";
	}

	/**
	 * Lines of one event; none while nobody said when it is.
	 *
	 * @param \WP_Post $event An event.
	 * @return string[]
	 */
	private static function event( \WP_Post $event ): array {
		$span = Span::of( $event->ID );
		if ( null === $span ) {
			return array();
		}
		$changed = (int) strtotime( $event->post_modified_gmt . ' UTC' );
		$place   = (string) get_post_meta( $event->ID, Post_Type::PLACE, true );
		$summary = Summary::of( $event );
		$lines   = array(
			'BEGIN:VEVENT',
			'UID:event-' . get_current_blog_id() . '-' . $event->ID . '@' . self::host(),
			'DTSTAMP:' . gmdate( 'Ymd\THis\Z', $changed ),
			'LAST-MODIFIED:' . gmdate( 'Ymd\THis\Z', $changed ),
			// Grows with every change, as a count of them would, and survives an export.
			'SEQUENCE:' . max( 0, $changed - self::EPOCH ),
		);
		$lines[] = 'SUMMARY:' . self::text( Summary::title( $event ) );
		if ( $span->is_all_day() ) {
			$lines[] = 'DTSTART;VALUE=DATE:' . str_replace( '-', '', $span->first_day() );
			$lines[] = 'DTEND;VALUE=DATE:' . str_replace( '-', '', $span->day_after() );
		} else {
			$start   = $span->first_day() . 'T' . $span->start_time();
			$lines[] = 'DTSTART:' . self::utc( $start );
			// Without an end it lasts no longer than its minute, and the format wants none that is not later.
			if ( ( '' !== $span->end_time() || $span->first_day() !== $span->last_day() ) && $span->over() > $start ) {
				$lines[] = 'DTEND:' . self::utc( $span->over() );
			}
		}
		if ( '' !== $place ) {
			$lines[] = 'LOCATION:' . self::text( $place );
		}
		if ( '' !== $summary ) {
			$lines[] = 'DESCRIPTION:' . self::text( $summary );
		}
		$lines[] = 'URL:' . esc_url_raw( (string) get_permalink( $event ) );
		$lines[] = 'END:VEVENT';

		return $lines;
	}

	/**
	 * A text value.
	 *
	 * @param string $text Plain text.
	 */
	public static function text( string $text ): string {
		$text = (string) preg_replace( '/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/', '', str_replace( array( "\r\n", "\r" ), "\n", $text ) );

		return str_replace( array( '\\', ';', ',', "\n" ), array( '\\\\', '\\;', '\\,', '\\n' ), $text );
	}

	/**
	 * Breaks a long line, never within a letter: a reader that joins the pieces as text would see none.
	 *
	 * @param string $line A line.
	 */
	public static function fold( string $line ): string {
		$folded = '';
		$length = 0;
		foreach ( (array) preg_split( '//u', $line, -1, PREG_SPLIT_NO_EMPTY ) as $letter ) {
			$letter = (string) $letter;
			if ( $length + strlen( $letter ) > self::LINE ) {
				$folded .= "\r\n ";
				$length  = 1;
			}
			$folded .= $letter;
			$length += strlen( $letter );
		}

		return $folded;
	}

	/**
	 * A minute of the school in UTC.
	 *
	 * @param string $local Minute.
	 */
	private static function utc( string $local ): string {
		return gmdate( 'Ymd\THis\Z', Span::moment( $local )->getTimestamp() );
	}

	/**
	 * The site's host, which makes its ids unique in the world.
	 */
	private static function host(): string {
		return (string) wp_parse_url( home_url(), PHP_URL_HOST );
	}
}
