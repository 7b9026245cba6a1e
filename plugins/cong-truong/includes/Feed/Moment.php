<?php
/**
 * Dates as feeds write them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * A date that nobody can read is no date, never today: else each fetch would make it news again.
 */
final class Moment {

	/** Where a date says nothing of its zone. */
	private const ZONE = '+07:00';

	/** How far ahead a date may be, in seconds: clocks and zones are wrong, but not by days. */
	private const AHEAD = DAY_IN_SECONDS;

	private const FIRST_YEAR = 1990;

	/**
	 * A timestamp; 0 if the text is no date, or one that cannot be.
	 *
	 * @param string $raw Such as `Sat, 5 Sep 2026 01:09:40 GMT`, `2026-10-22T08:30:00+07:00`, `22/10/2026 8:30 SA` or `Thứ hai - 22/10/2018 00:13`.
	 * @param int    $now Timestamp of now.
	 */
	public static function read( string $raw, int $now ): int {
		$text   = trim( (string) preg_replace( '/\s+/', ' ', Normalizer::fold( substr( $raw, 0, 200 ) ) ) );
		$moment = self::day_first( $text ) ?? self::year_first( $text ) ?? self::by_name( $text ) ?? 0;

		return $moment > $now + self::AHEAD ? 0 : $moment;
	}

	/**
	 * `22/10/2026 08:30`, with or without a weekday, a time and a zone.
	 *
	 * @param string $text Text without marks, in small letters.
	 */
	private static function day_first( string $text ): ?int {
		if ( preg_match( '#(?:^|\s|ngay |[a-z\d],\s?)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)(.*)$#', $text, $found ) ) {
			$month = (int) $found[3];
			$day   = (int) $found[1];
			// Of American systems only the order that can't be the other one is known.
			return $month > 12 && $day <= 12 ? self::make( (int) $found[4], $day, $month, $found[5] ) : self::make( (int) $found[4], $month, $day, $found[5] );
		}
		if ( preg_match( '/(\d{1,2}) thang (\d{1,2}),? (?:nam )?(\d{4})(.*)$/', $text, $found ) ) {
			return self::make( (int) $found[3], (int) $found[2], (int) $found[1], $found[4] );
		}

		return null;
	}

	/**
	 * `2026-10-22T08:30:00+07:00` and what is like it.
	 *
	 * @param string $text Text without marks, in small letters.
	 */
	private static function year_first( string $text ): ?int {
		return preg_match( '#^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)t?(.*)$#', $text, $found )
			? self::make( (int) $found[1], (int) $found[2], (int) $found[3], $found[4] )
			: null;
	}

	/**
	 * `Sat, 5 Sep 2026 01:09:40 GMT` and what is like it.
	 *
	 * @param string $text Text without marks, in small letters.
	 */
	private static function by_name( string $text ): ?int {
		$months = array( 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec' );
		$month  = '(' . implode( '|', $months ) . ')[a-z]*\.?';
		if ( preg_match( "/(\d{1,2})[ -]$month,?[ -](\d{4}|\d{2})(?!\d)(.*)$/", $text, $found ) ) {
			$year = (int) $found[3];
			$year = strlen( $found[3] ) < 4 ? $year + ( $year < 70 ? 2000 : 1900 ) : $year;

			return self::make( $year, (int) array_search( $found[2], $months, true ) + 1, (int) $found[1], $found[4] );
		}
		// Of ASP.NET and C: `Oct 22 2026 8:30AM`, `Thu Oct 22 08:30:00 +0700 2026`.
		if ( preg_match( "/$month (\d{1,2}),? (\d{4})(?!\d)(.*)$/", $text, $found ) ) {
			return self::make( (int) $found[3], (int) array_search( $found[1], $months, true ) + 1, (int) $found[2], $found[4] );
		}
		if ( preg_match( "/$month (\d{1,2}) (\d{1,2}:\d{2}.*?) (\d{4})$/", $text, $found ) ) {
			return self::make( (int) $found[4], (int) array_search( $found[1], $months, true ) + 1, (int) $found[2], $found[3] );
		}

		return null;
	}

	/**
	 * A timestamp of a day and what stands after it.
	 *
	 * @param int    $year  Year.
	 * @param int    $month Month.
	 * @param int    $day   Day.
	 * @param string $rest  Time and zone, if any.
	 */
	private static function make( int $year, int $month, int $day, string $rest ): ?int {
		if ( $year < self::FIRST_YEAR || $year > 9999 || ! checkdate( $month, $day, $year ) ) {
			return null;
		}
		$hour   = 0;
		$minute = 0;
		$second = 0;
		if ( preg_match( '/(?<![\d:])(\d{1,2})(?::| gio |h)(\d{1,2})(?!\d)(?::(\d{1,2})(?!\d))?(?:[.,]\d+)?(?:\s*(am|pm|sa|ch)\b)?/', $rest, $found ) ) {
			$hour   = (int) $found[1];
			$minute = (int) $found[2];
			$second = (int) ( $found[3] ?? 0 );
			$half   = $found[4] ?? '';
			if ( '' !== $half && $hour <= 12 ) {
				$hour = $hour % 12 + ( 'pm' === $half || 'ch' === $half ? 12 : 0 );
			}
			$rest = substr( $rest, (int) strpos( $rest, $found[0] ) + strlen( rtrim( $found[0] ) ) );
		}
		if ( $hour > 24 || $minute > 59 || $second > 60 ) {
			$hour   = 0;
			$minute = 0;
			$second = 0;
		}
		$moment = gmmktime( $hour, $minute, $second, $month, $day, $year );

		return false === $moment ? null : $moment - self::offset( $rest );
	}

	/**
	 * Seconds that a zone is ahead of GMT.
	 *
	 * @param string $zone Such as `gmt`, `gmt+7`, `+0700`, `+07:00`, `z`, `ict`; nothing is Vietnam.
	 */
	private static function offset( string $zone ): int {
		$names = array(
			'ict' => 7,
			'gmt' => 0,
			'utc' => 0,
			'ut'  => 0,
			'z'   => 0,
			'est' => -5,
			'edt' => -4,
			'cst' => -6,
			'cdt' => -5,
			'mst' => -7,
			'mdt' => -6,
			'pst' => -8,
			'pdt' => -7,
		);
		if ( preg_match( '/(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/', $zone, $found ) ) {
			return ( '-' === $found[1] ? -1 : 1 ) * ( (int) $found[2] * HOUR_IN_SECONDS + (int) ( $found[3] ?? 0 ) * MINUTE_IN_SECONDS );
		}
		if ( preg_match( '/\b(' . implode( '|', array_keys( $names ) ) . ')\b/', $zone, $found ) ) {
			return $names[ $found[1] ] * HOUR_IN_SECONDS;
		}

		return self::offset( self::ZONE );
	}
}
