<?php
/**
 * Dates and school years as Vietnamese write them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Date;

use CongTruong\Number\Figure_Text;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Plain text in and out (`2021-01-12`), so that no time zone can shift a day; the same as `lib/date`.
 */
final class Reader {

	/**
	 * `12/01/2021`, `ngày 12 tháng 01 năm 2021` or `2021-01-12` as `2021-01-12`; null when it is no day.
	 *
	 * @param string $raw Text.
	 */
	public static function read( string $raw ): ?string {
		if ( Figure_Text::is_too_long( $raw ) ) {
			return null;
		}
		$text = (string) preg_replace( '/\s+/', ' ', Normalizer::fold( Figure_Text::clean( $raw ) ) );
		$text = (string) preg_replace( '/ ?([\/.-]) ?/', '$1', $text );
		if ( preg_match( '/^(\d{4})-(\d{1,2})-(\d{1,2})$/D', $text, $found ) ) {
			return self::to_iso( $found[3], $found[2], $found[1] );
		}
		if ( preg_match( '/^(\d{1,2})([\/.-])(\d{1,2})\2(\d{4})$/D', $text, $found ) ) {
			return self::to_iso( $found[1], $found[3], $found[4] );
		}
		if ( preg_match( '/^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/D', $text, $found ) ) {
			return self::to_iso( $found[1], $found[2], $found[3] );
		}

		return null;
	}

	/**
	 * The one school year that a text names, such as `2020-2021`; null when it names none or several.
	 *
	 * @param string $text Text.
	 */
	public static function school_year( string $text ): ?string {
		$text  = str_replace( array( "\u{a0}", "\u{202f}" ), ' ', $text );
		$found = array();
		preg_match_all( '/(?:^|\D)(\d{4})[ \t]{0,3}[-\/_\x{2010}-\x{2015}\x{2212}][ \t]{0,3}(\d{4}|\d{2})(?![ \t]{0,3}[-\/]?\d)/u', $text, $matches, PREG_SET_ORDER );
		foreach ( $matches as $match ) {
			$first  = (int) $match[1];
			$second = 2 === strlen( $match[2] ) ? intdiv( $first, 100 ) * 100 + (int) $match[2] : (int) $match[2];
			if ( $first >= 1900 && $second === $first + 1 ) {
				$found[ $first ] = $first . '-' . $second;
			}
		}

		return 1 === count( $found ) ? (string) reset( $found ) : null;
	}

	/**
	 * The day in ISO 8601, null if there is no such day.
	 *
	 * @param string $day   Day.
	 * @param string $month Month.
	 * @param string $year  Year, four digits.
	 */
	private static function to_iso( string $day, string $month, string $year ): ?string {
		return (int) $year >= 1800 && checkdate( (int) $month, (int) $day, (int) $year )
			? sprintf( '%s-%02d-%02d', $year, $month, $day )
			: null;
	}
}
