<?php
/**
 * A figure as a spreadsheet holds it: a number, and the format in which it shows as it was typed.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Number_Format {

	/**
	 * Digits that a spreadsheet keeps exactly.
	 */
	private const MOST_DIGITS = 15;

	/**
	 * Number and format of a cell, or null where only its text says what was typed: a pair, a unit, a mark, a remark.
	 *
	 * @param string $raw   What the school typed.
	 * @param mixed  $value What was read in it (`CellValue`).
	 * @return array{number: string, format: string}|null
	 */
	public static function of( string $raw, $value ): ?array {
		if ( ! is_int( $value ) && ! is_float( $value ) ) {
			return null;
		}
		if ( 1 !== preg_match( '/\A\s*(-?)([0-9][0-9., ]*[0-9]|[0-9])( ?)(%?)\s*\z/', $raw, $found ) ) {
			return null;
		}
		list( , $sign, $figure, $space, $percent ) = $found;

		$digits = (string) preg_replace( '/[^0-9]/', '', $figure );
		if ( strlen( ltrim( $digits, '0' ) ) > self::MOST_DIGITS ) {
			return null;
		}
		$decimals = self::decimals( $figure, $digits, abs( (float) $value ) );
		if ( null === $decimals || ( '' === $sign && $value < 0 ) ) {
			return null;
		}

		$whole     = strlen( $digits ) - $decimals;
		$is_marked = strlen( $digits ) + ( $decimals > 0 ? 1 : 0 ) < strlen( $figure );
		if ( $is_marked && $whole > 1 && '0' === $digits[0] ) {
			return null;
		}
		$format = $is_marked ? '#,##0' : str_repeat( '0', '0' === $digits[0] ? max( 1, $whole ) : 1 );
		$format = $format . ( $decimals > 0 ? '.' . str_repeat( '0', $decimals ) : '' );
		$suffix = '' === $percent ? '' : ( '' === $space ? '%' : '\ %' );

		return array(
			'number' => $sign . self::shift( $digits, $decimals + ( '' === $percent ? 0 : 2 ) ),
			'format' => $format . $suffix,
		);
	}

	/**
	 * How many of the digits are decimals, told by the value that was read.
	 *
	 * @param string $figure Digits and marks.
	 * @param string $digits Digits alone.
	 * @param float  $value  Value without its sign.
	 */
	private static function decimals( string $figure, string $digits, float $value ): ?int {
		$mark = max( strrpos( $figure, '.' ), strrpos( $figure, ',' ) );
		if ( false !== $mark ) {
			$decimals = strlen( $figure ) - 1 - (int) $mark;
			if ( (float) self::shift( $digits, $decimals ) === $value ) {
				return $decimals;
			}
		}

		return (float) $digits === $value ? 0 : null;
	}

	/**
	 * Puts the decimal point into digits, without the error of a division.
	 *
	 * @param string $digits   Digits.
	 * @param int    $decimals How many of them come after the point.
	 */
	private static function shift( string $digits, int $decimals ): string {
		$digits   = str_pad( $digits, $decimals + 1, '0', STR_PAD_LEFT );
		$whole    = ltrim( substr( $digits, 0, strlen( $digits ) - $decimals ), '0' );
		$fraction = $decimals > 0 ? rtrim( substr( $digits, -$decimals ), '0' ) : '';

		return ( '' === $whole ? '0' : $whole ) . ( '' === $fraction ? '' : '.' . $fraction );
	}
}
