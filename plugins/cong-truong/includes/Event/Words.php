<?php
/**
 * When an event takes place, as Vietnamese say it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\Date\Writer;

defined( 'ABSPATH' ) || exit;

final class Words {

	/**
	 * The whole of it: `Wednesday, 25/11/2026, 07:30–09:00`.
	 *
	 * @param Span $span From when to when.
	 */
	public static function when( Span $span ): string {
		$first = self::weekday( $span->first_day() ) . ', ' . Writer::write( $span->first_day() );
		$last  = self::weekday( $span->last_day() ) . ', ' . Writer::write( $span->last_day() );
		if ( $span->first_day() === $span->last_day() ) {
			return $span->is_all_day() ? $first : $first . ', ' . self::times( $span );
		}
		if ( $span->is_all_day() ) {
			return $first . ' – ' . $last;
		}

		return $first . ', ' . $span->start_time() . ' – ' . $last . ( '' === $span->end_time() ? '' : ', ' . $span->end_time() );
	}

	/**
	 * What a row says beside its day: times of one day, or until which day it lasts.
	 *
	 * @param Span $span From when to when.
	 */
	public static function short( Span $span ): string {
		if ( $span->first_day() === $span->last_day() ) {
			return $span->is_all_day() ? __( 'All day', 'cong-truong' ) : self::times( $span );
		}
		$last = Writer::write( $span->last_day() );
		if ( ! $span->is_all_day() ) {
			$last = '' === $span->end_time() ? $last : $span->end_time() . ', ' . $last;
		}
		/* translators: %s: day such as 27/11/2026, or time and day. */
		$until = sprintf( __( 'until %s', 'cong-truong' ), $last );

		return $span->is_all_day() ? $until : $span->start_time() . ' ' . $until;
	}

	/**
	 * A month of a year.
	 *
	 * @param string $day Day in ISO 8601.
	 */
	public static function month( string $day ): string {
		/* translators: 1: month as a number. 2: year. */
		return sprintf( __( 'Month %1$d/%2$s', 'cong-truong' ), (int) substr( $day, 5, 2 ), substr( $day, 0, 4 ) );
	}

	/**
	 * A month without its year.
	 *
	 * @param string $day Day in ISO 8601.
	 */
	public static function short_month( string $day ): string {
		/* translators: %d: month as a number. */
		return sprintf( __( 'month %d', 'cong-truong' ), (int) substr( $day, 5, 2 ) );
	}

	/**
	 * Name of the day of the week. The plugin's own words: WordPress's may not be installed in the site's language.
	 *
	 * @param string $day Day in ISO 8601.
	 */
	public static function weekday( string $day ): string {
		$names = array(
			__( 'Sunday', 'cong-truong' ),
			__( 'Monday', 'cong-truong' ),
			__( 'Tuesday', 'cong-truong' ),
			__( 'Wednesday', 'cong-truong' ),
			__( 'Thursday', 'cong-truong' ),
			__( 'Friday', 'cong-truong' ),
			__( 'Saturday', 'cong-truong' ),
		);

		return $names[ (int) ( new \DateTimeImmutable( $day, new \DateTimeZone( 'UTC' ) ) )->format( 'w' ) ];
	}

	/**
	 * Times of one day.
	 *
	 * @param Span $span From when to when.
	 */
	private static function times( Span $span ): string {
		return '' === $span->end_time() || $span->end_time() === $span->start_time() ? $span->start_time() : $span->start_time() . '–' . $span->end_time();
	}
}
