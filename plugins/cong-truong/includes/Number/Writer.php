<?php
/**
 * Numbers as Vietnamese read them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

defined( 'ABSPATH' ) || exit;

/**
 * Writes `1.234,5` and `34,78%`. The same as `lib/number/write.ts`.
 */
final class Writer {

	/**
	 * `1234.5` as `1.234,5`; all its decimals unless told how many.
	 *
	 * @param int|float $value    Number.
	 * @param int|null  $decimals How many.
	 * @param string    $unit     Follows after a space.
	 */
	public static function number( $value, ?int $decimals = null, string $unit = '' ): string {
		$text = self::write( (float) $value, $decimals, true );
		return '' === $unit || '' === $text ? $text : $text . ' ' . $unit;
	}

	/**
	 * `34.78` as `34,78%`. Never grouped: `3.478%` would be read as 3,478.
	 *
	 * @param int|float $value    Per cent.
	 * @param int|null  $decimals How many.
	 */
	public static function rate( $value, ?int $decimals = null ): string {
		$text = self::write( (float) $value, $decimals, false );
		return '' === $text ? '' : $text . '%';
	}

	/**
	 * Digits that read back as this value whatever the kind of the cell: nothing grouped.
	 *
	 * @param int|float $value    Number.
	 * @param int|null  $decimals How many.
	 */
	public static function plain( $value, ?int $decimals = null ): string {
		return self::write( (float) $value, $decimals, false );
	}

	/**
	 * The digits with a decimal comma.
	 *
	 * @param float    $value    Number.
	 * @param int|null $decimals How many.
	 * @param bool     $grouped  With a point every three digits.
	 */
	private static function write( float $value, ?int $decimals, bool $grouped ): string {
		if ( ! is_finite( $value ) ) {
			return '';
		}
		list( $whole, $fraction ) = self::digits( abs( $value ) );
		if ( null !== $decimals ) {
			list( $whole, $fraction ) = self::round( $whole, $fraction, $decimals );
		}
		$sign = $value < 0 && preg_match( '/[1-9]/', $whole . $fraction ) ? '-' : '';
		$body = $grouped ? preg_replace( '/\B(?=(?:\d{3})+$)/', '.', $whole ) : $whole;
		return $sign . $body . ( '' === $fraction ? '' : ',' . $fraction );
	}

	/**
	 * The shortest digits that read back as the number, without an exponent.
	 *
	 * @param float $value Not negative.
	 * @return array{0: string, 1: string} Before and after the mark.
	 */
	private static function digits( float $value ): array {
		$text = '0e0';
		for ( $precision = 0; $precision <= 16; $precision++ ) {
			// PHP before 8 writes the mark of the locale.
			$text = str_replace( ',', '.', sprintf( '%.' . $precision . 'e', $value ) );
			if ( (float) $text === $value ) {
				break;
			}
		}
		list( $mantissa, $exponent ) = explode( 'e', $text );
		$digits                      = str_replace( '.', '', $mantissa );
		$point                       = 1 + (int) $exponent;
		if ( $point <= 0 ) {
			return array( '0', rtrim( str_repeat( '0', -$point ) . $digits, '0' ) );
		}
		return array( substr( str_pad( $digits, $point, '0' ), 0, $point ), rtrim( (string) substr( $digits, $point ), '0' ) );
	}

	/**
	 * Rounds half away from zero, on the digits a person sees: 1.005 to two decimals is 1.01.
	 *
	 * @param string $whole    Digits.
	 * @param string $fraction Digits.
	 * @param int    $decimals How many.
	 * @return array{0: string, 1: string}
	 */
	private static function round( string $whole, string $fraction, int $decimals ): array {
		if ( strlen( $fraction ) <= $decimals ) {
			return array( $whole, str_pad( $fraction, $decimals, '0' ) );
		}
		$digits = $whole . substr( $fraction, 0, $decimals );
		if ( (int) $fraction[ $decimals ] >= 5 ) {
			$index = strlen( $digits ) - 1;
			while ( $index >= 0 && '9' === $digits[ $index ] ) {
				$digits[ $index ] = '0';
				--$index;
			}
			if ( $index < 0 ) {
				$digits = '1' . $digits;
			} else {
				$digits[ $index ] = (string) ( (int) $digits[ $index ] + 1 );
			}
		}
		$length = strlen( $digits ) - $decimals;
		return array( substr( $digits, 0, $length ), (string) substr( $digits, $length ) );
	}
}
