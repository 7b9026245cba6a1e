<?php
/**
 * Until when comments are taken, in the school's own time.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Date\Writer;
use CongTruong\Event\Words;

defined( 'ABSPATH' ) || exit;

/**
 * Time alone closes an issue: when its last day is over.
 */
final class Closing {

	/** Days before the last one in which a page says how many are left, and so changes every day. */
	private const COUNTED = 30;

	/**
	 * Last day for comments; empty if nobody set one.
	 *
	 * @param int $id Id of a consultation.
	 */
	public static function day( int $id ): string {
		return Post_Type::sanitize_day( get_post_meta( $id, Post_Type::CLOSES, true ) );
	}

	/**
	 * Whether the last day is over.
	 *
	 * @param int $id Id of a consultation.
	 */
	public static function is_over( int $id ): bool {
		$day = self::day( $id );

		return '' !== $day && $day < self::today();
	}

	/**
	 * Today at the school.
	 */
	public static function today(): string {
		return (string) wp_date( 'Y-m-d' );
	}

	/**
	 * The moment at which a day is over.
	 *
	 * @param string $day Day.
	 */
	public static function end_of( string $day ): int {
		return ( new \DateTimeImmutable( $day, wp_timezone() ) )->modify( '+1 day' )->getTimestamp();
	}

	/**
	 * The next moment at which what a page says of its last day changes.
	 *
	 * @param string $day Last day, not over yet.
	 */
	public static function next_change( string $day ): int {
		return self::days_left( $day ) <= self::COUNTED
			? self::end_of( self::today() )
			: ( new \DateTimeImmutable( $day, wp_timezone() ) )->modify( '-' . self::COUNTED . ' days' )->getTimestamp();
	}

	/**
	 * How many days are left, in words; empty while they are many.
	 *
	 * @param string $day Last day, not over yet.
	 */
	public static function left_in_words( string $day ): string {
		$days = self::days_left( $day );
		if ( $days > self::COUNTED ) {
			return '';
		}

		return 0 === $days
			? __( 'today is the last day', 'cong-truong' )
			/* translators: %s: number of days. */
			: sprintf( _n( '%s day left', '%s days left', $days, 'cong-truong' ), number_format_i18n( $days ) );
	}

	/**
	 * A day with its day of the week: `Thursday, 31/12/2026`.
	 *
	 * @param string $day Day.
	 * @return string HTML.
	 */
	public static function html( string $day ): string {
		return '<time datetime="' . esc_attr( $day ) . '">' . esc_html( Words::weekday( $day ) . ', ' . Writer::write( $day ) ) . '</time>';
	}

	/**
	 * Days from today to the last one.
	 *
	 * @param string $day Last day.
	 */
	private static function days_left( string $day ): int {
		$zone = new \DateTimeZone( 'UTC' );

		return (int) ( new \DateTimeImmutable( self::today(), $zone ) )->diff( new \DateTimeImmutable( $day, $zone ) )->format( '%r%a' );
	}
}
