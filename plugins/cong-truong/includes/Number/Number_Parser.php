<?php
/**
 * One number as Vietnamese (`1.234,5`) or a spreadsheet set to English (`1,234.5`) writes it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

defined( 'ABSPATH' ) || exit;

/**
 * What digits and marks can mean.
 */
final class Number_Parser {

	/**
	 * More significant digits than a float keeps exactly.
	 */
	private const MOST_DIGITS = 15;

	/**
	 * The number, or both where one mark has three digits after it (`1.045`); null if it is none.
	 *
	 * @param string $text Clean text that holds nothing but the number.
	 * @return array{value?: int|float, mark?: string, decimal?: int|float, grouped?: int|float}|null
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

			return $last < 0
				? self::sure( $sign, self::ungroup( $body, ' ' ), '' )
				: self::sure( $sign, self::ungroup( substr( $body, 0, $last ), ' ' ), substr( $body, $last + 1 ) );
		}
		if ( false === $dot && false === $comma ) {
			return self::sure( $sign, $body, '' );
		}
		if ( false === $dot || false === $comma ) {
			return self::parse_marked( $sign, $body, false === $dot ? ',' : '.' );
		}
		list( $decimal_mark, $group_mark ) = $dot > $comma ? array( '.', ',' ) : array( ',', '.' );
		$parts                             = explode( $decimal_mark, $body );

		return count( $parts ) > 2 ? null : self::sure( $sign, self::ungroup( $parts[0], $group_mark ), $parts[1] );
	}

	/**
	 * A number with one kind of mark.
	 *
	 * @param string           $sign Sign or nothing.
	 * @param string           $text Digits and marks.
	 * @param non-empty-string $mark The mark.
	 * @return array{value?: int|float, mark?: string, decimal?: int|float, grouped?: int|float}|null
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
	 * Digits without their marks of thousands, null if the groups are not of three.
	 *
	 * @param string $text Digits and marks.
	 * @param string $mark Mark of thousands.
	 */
	private static function ungroup( string $text, string $mark ): ?string {
		$quoted = preg_quote( $mark, '/' );

		return preg_match( '/^\d{1,3}(?:' . $quoted . '\d{3})*$/D', $text ) ? str_replace( $mark, '', $text ) : null;
	}

	/**
	 * The one thing that the digits can mean.
	 *
	 * @param string      $sign     Sign or nothing.
	 * @param string|null $whole    Digits before the mark.
	 * @param string      $fraction Digits after it.
	 * @return array{value: int|float}|null
	 */
	private static function sure( string $sign, ?string $whole, string $fraction ): ?array {
		if ( null === $whole || ! preg_match( '/^\d*$/D', $whole . $fraction ) ) {
			return null;
		}
		$value = self::to_number( $sign, $whole, $fraction );

		return null === $value ? null : array( 'value' => $value );
	}

	/**
	 * The number itself, an integer where it is whole.
	 *
	 * @param string $sign     Sign or nothing.
	 * @param string $whole    Digits before the mark.
	 * @param string $fraction Digits after it.
	 * @return int|float|null
	 */
	private static function to_number( string $sign, string $whole, string $fraction ) {
		if ( strlen( ltrim( $whole . $fraction, '0' ) ) > self::MOST_DIGITS ) {
			return null;
		}
		$value = (float) ( ( '' === $whole ? '0' : $whole ) . '.' . ( '' === $fraction ? '0' : $fraction ) );
		if ( '-' === $sign ) {
			$value = 0 - $value;
		}
		$is_whole = floor( $value ) === $value && abs( $value ) <= PHP_INT_MAX;

		return $is_whole ? (int) $value : $value;
	}
}
