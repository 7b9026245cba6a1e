<?php
/**
 * A typed figure brought to one spelling.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * The same as `lib/number/clean.ts`, `parse-number.ts` and `units.ts`.
 */
final class Figure {

	/**
	 * No figure is longer, in characters; a longer text is not searched for one.
	 */
	const LONGEST = 120;

	/**
	 * More significant digits than a double keeps exactly.
	 */
	const MOST_DIGITS = 15;

	/**
	 * Units that schools type into a figure's cell and that leave its size alone.
	 */
	const UNITS = array( 'm2', 'm^2', 'hs', 'h/s', 'hoc sinh', 'em', 'tre', 'chau', 'nguoi', 'gv', 'giao vien', 'can bo', 'nhan vien', 'lop', 'phong', 'phong hoc', 'cho', 'cho ngoi', 'bo', 'cai', 'chiec', 'may', 'cuon', 'quyen', 'mon', 'ban', 'diem', 'diem truong', 'khu', 'nha', 'giai', 'dong', 'd', 'vnd' );

	/**
	 * Whether a text is too long to be a figure. Counted as JavaScript counts, in UTF-16 units.
	 *
	 * @param string $raw UTF-8.
	 */
	public static function is_too_long( string $raw ): bool {
		if ( strlen( $raw ) <= self::LONGEST ) {
			return false;
		}
		$units = preg_match_all( '/./us', $raw ) + preg_match_all( '/[\x{10000}-\x{10ffff}]/u', $raw );
		return $units > self::LONGEST;
	}

	/**
	 * ASCII digits and marks, plain spaces, one kind of minus.
	 *
	 * @param string $raw UTF-8.
	 */
	public static function clean( string $raw ): string {
		$text = Normalizer::nfc( $raw );
		$text = (string) preg_replace( '/[\x{200b}-\x{200d}\x{2060}\x{feff}\x{ad}]/u', '', $text );
		$text = (string) preg_replace( '/[\t\x{a0}\x{1680}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]/u', ' ', $text );
		$text = (string) preg_replace( '/[\x{2010}-\x{2015}\x{2212}\x{fe58}\x{fe63}\x{ff0d}]/u', '-', $text );
		$text = (string) preg_replace_callback(
			'/[\x{ff01}-\x{ff5e}]/u',
			static function ( array $found ): string {
				// Three bytes, EF BC 81 to EF BD 9E, stand for 21 to 7E.
				return chr( ( ord( $found[0][1] ) - 0xbc ) * 0x40 + ord( $found[0][2] ) - 0x60 );
			},
			$text
		);
		return trim( str_replace( array( "\r\n", "\r" ), "\n", $text ) );
	}

	/**
	 * One number as Vietnamese (`1.234,5`) or a spreadsheet set to English (`1,234.5`) writes it.
	 *
	 * @param string $text Clean, and nothing but the number.
	 * @return array{value: int|float}|array{mark: string, decimal: int|float, grouped: int|float}|null `mark`: one mark
	 *     with three digits after it, which can mean two things.
	 */
	public static function parse( string $text ): ?array {
		if ( ! preg_match( '/^([+-]?)(\d[\d., ]*\d|\d|[.,]\d+)$/D', $text, $found ) ) {
			return null;
		}
		list( , $sign, $body ) = $found;
		$dot                   = strrpos( $body, '.' );
		$comma                 = strrpos( $body, ',' );
		if ( false !== strpos( $body, ' ' ) ) {
			$last = max( false === $dot ? -1 : $dot, false === $comma ? -1 : $comma );
			return self::sure(
				$sign,
				self::ungroup( $last < 0 ? $body : substr( $body, 0, $last ), ' ' ),
				$last < 0 ? '' : substr( $body, $last + 1 )
			);
		}
		if ( false === $dot && false === $comma ) {
			return self::sure( $sign, $body, '' );
		}
		if ( false === $dot || false === $comma ) {
			return self::parse_marked( $sign, $body, false === $dot ? ',' : '.' );
		}
		list( $decimal_mark, $group_mark ) = $dot > $comma ? array( '.', ',' ) : array( ',', '.' );
		$sides                             = explode( $decimal_mark, $body );
		return count( $sides ) > 2 ? null : self::sure( $sign, self::ungroup( $sides[0], $group_mark ), $sides[1] );
	}

	/**
	 * `1.04 m²/học sinh` as `1.04` and `m²/học sinh`.
	 *
	 * @param string $text Clean.
	 * @return array{0: string, 1: string}|null
	 */
	public static function split_unit( string $text ): ?array {
		if ( ! preg_match( '/^([+-]?[\d., ]*\d) ?(\D.*)$/usD', $text, $found ) ) {
			return null;
		}
		$figure = trim( $found[1] );
		$unit   = trim( $found[2] );
		return '' !== $figure && '' !== $unit && self::is_unit( $unit ) ? array( $figure, $unit ) : null;
	}

	/**
	 * Whether a text is a unit, such as `m²/học sinh`, `m2/hs` or `phòng`.
	 *
	 * @param string $text UTF-8.
	 */
	private static function is_unit( string $text ): bool {
		$folded = trim( (string) preg_replace( '/\s+/', ' ', Normalizer::fold( $text ) ) );
		if ( in_array( $folded, self::UNITS, true ) ) {
			return true;
		}
		$sides = array_map( 'trim', explode( '/', $folded ) );
		return 2 === count( $sides ) && array() === array_diff( $sides, self::UNITS );
	}

	/**
	 * A number with one kind of mark.
	 *
	 * @param string $sign `+`, `-` or empty.
	 * @param string $text Digits and the mark.
	 * @param string $mark Point or comma.
	 * @return array{value: int|float}|array{mark: string, decimal: int|float, grouped: int|float}|null
	 */
	private static function parse_marked( string $sign, string $text, string $mark ): ?array {
		$parts = explode( $mark, $text );
		if ( count( $parts ) > 2 ) {
			return self::sure( $sign, self::ungroup( $text, $mark ), '' );
		}
		list( $whole, $fraction ) = $parts;
		$grouped                  = 3 === strlen( $fraction ) && '0' !== substr( $whole, 0, 1 ) ? self::ungroup( $text, $mark ) : null;
		if ( null === $grouped ) {
			return self::sure( $sign, $whole, $fraction );
		}
		$as_decimal = self::to_number( $sign, $whole, $fraction );
		$as_grouped = self::to_number( $sign, $grouped, '' );
		return null === $as_decimal || null === $as_grouped ? null : array(
			'mark'    => $mark,
			'decimal' => $as_decimal,
			'grouped' => $as_grouped,
		);
	}

	/**
	 * A number that can mean one thing only.
	 *
	 * @param string      $sign     `+`, `-` or empty.
	 * @param string|null $whole    Digits before the mark.
	 * @param string      $fraction Digits after it.
	 * @return array{value: int|float}|null
	 */
	private static function sure( string $sign, ?string $whole, string $fraction ): ?array {
		if ( null === $whole || ! preg_match( '/^\d*$/D', $whole ) || ! preg_match( '/^\d*$/D', $fraction ) ) {
			return null;
		}
		$value = self::to_number( $sign, $whole, $fraction );
		return null === $value ? null : array( 'value' => $value );
	}

	/**
	 * Takes group marks out; null unless all groups but the first have three digits.
	 *
	 * @param string $text Digits and marks.
	 * @param string $mark Group mark.
	 */
	private static function ungroup( string $text, string $mark ): ?string {
		return preg_match( '/^\d{1,3}(?:' . preg_quote( $mark, '/' ) . '\d{3})*$/D', $text ) ? str_replace( $mark, '', $text ) : null;
	}

	/**
	 * The number; null when a double would not hold all its digits.
	 *
	 * @param string $sign     `+`, `-` or empty.
	 * @param string $whole    Digits.
	 * @param string $fraction Digits.
	 * @return int|float|null
	 */
	private static function to_number( string $sign, string $whole, string $fraction ) {
		if ( strlen( ltrim( $whole . $fraction, '0' ) ) > self::MOST_DIGITS ) {
			return null;
		}
		$value = (float) ( ( '' === $whole ? '0' : $whole ) . '.' . ( '' === $fraction ? '0' : $fraction ) );
		$value = '-' === $sign && 0.0 !== $value ? -$value : $value;
		return floor( $value ) === $value && abs( $value ) < PHP_INT_MAX ? (int) $value : $value;
	}
}
