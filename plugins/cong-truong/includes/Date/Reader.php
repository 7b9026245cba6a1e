<?php
/**
 * Dates as Vietnamese write them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Date;

use CongTruong\Number\Figure;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Plain text in and out, so no time zone can shift a day. The same as `lib/date`; `tests/data/vectors/dates.json` holds both together.
 */
final class Reader {

	/**
	 * Reads `12/01/2021`, `12-1-2021`, `ngày 12 tháng 01 năm 2021` or `2021-01-12`.
	 *
	 * @param string $raw UTF-8.
	 * @return string|null `2021-01-12`; null when it is no day.
	 */
	public static function read( string $raw ): ?string {
		if ( Figure::is_too_long( $raw ) ) {
			return null;
		}
		$text = (string) preg_replace( '/\s+/', ' ', Normalizer::fold( Figure::clean( $raw ) ) );
		$text = (string) preg_replace( '#\s?([/.-])\s?#', '$1', $text );
		if ( preg_match( '/^(\d{4})-(\d{1,2})-(\d{1,2})$/D', $text, $found ) ) {
			return self::to_iso( $found[3], $found[2], $found[1] );
		}
		if ( preg_match( '#^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$#D', $text, $found ) ) {
			return self::to_iso( $found[1], $found[3], $found[4] );
		}
		if ( preg_match( '/^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/D', $text, $found ) ) {
			return self::to_iso( $found[1], $found[2], $found[3] );
		}
		return null;
	}

	/**
	 * A day that exists.
	 *
	 * @param string $day   Digits.
	 * @param string $month Digits.
	 * @param string $year  Four digits.
	 */
	private static function to_iso( string $day, string $month, string $year ): ?string {
		return (int) $year >= 1800 && checkdate( (int) $month, (int) $day, (int) $year )
			? sprintf( '%s-%02d-%02d', $year, $month, $day )
			: null;
	}
}
