<?php
/**
 * Dates as Vietnamese read them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Date;

defined( 'ABSPATH' ) || exit;

/**
 * The same as `lib/date`.
 */
final class Writer {

	/**
	 * `2021-01-12` as `12/01/2021`; empty for anything else.
	 *
	 * @param string $iso Day in ISO 8601.
	 */
	public static function write( string $iso ): string {
		return preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/D', $iso, $found ) ? "{$found[3]}/{$found[2]}/{$found[1]}" : '';
	}

	/**
	 * `2021-01-12` as `ngày 12 tháng 01 năm 2021`; of the months only January and February take a zero, as in official letters.
	 *
	 * @param string $iso Day in ISO 8601.
	 */
	public static function write_long( string $iso ): string {
		if ( ! preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/D', $iso, $found ) ) {
			return '';
		}
		$month = (int) $found[2] > 2 ? (string) (int) $found[2] : $found[2];

		return "ngày {$found[3]} tháng {$month} năm {$found[1]}";
	}
}
