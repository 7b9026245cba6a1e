<?php
/**
 * Numbers as Vietnamese read them: `1.234,5` and `34,78%`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

defined( 'ABSPATH' ) || exit;

/**
 * The same as `lib/number/write.ts`, digit for digit.
 */
final class Writer {

	/**
	 * `1234.5` as `1.234,5`.
	 *
	 * @param float    $value    Number.
	 * @param int|null $decimals How many decimals; all it has by default.
	 * @param string   $unit     Unit to put after it.
	 */
	public static function write( float $value, ?int $decimals = null, string $unit = '' ): string {
		$text = self::digits( $value, $decimals, true );

		return '' === $unit || '' === $text ? $text : $text . ' ' . $unit;
	}

	/**
	 * `34.78` as `34,78%`, never grouped: `3.478%` would be read as 3,478.
	 *
	 * @param float    $value    Rate in percent.
	 * @param int|null $decimals How many decimals; all it has by default.
	 */
	public static function write_rate( float $value, ?int $decimals = null ): string {
		$text = self::digits( $value, $decimals, false );

		return '' === $text ? '' : $text . '%';
	}

	/**
	 * Digits that read back as this value whatever the kind of the cell: nothing grouped.
	 *
	 * @param float    $value    Number.
	 * @param int|null $decimals How many decimals; all it has by default.
	 */
	public static function write_plain( float $value, ?int $decimals = null ): string {
		return self::digits( $value, $decimals, false );
	}

	/**
	 * The number in digits.
	 *
	 * @param float    $value    Number.
	 * @param int|null $decimals How many decimals.
	 * @param bool     $grouped  With marks of thousands.
	 */
	private static function digits( float $value, ?int $decimals, bool $grouped ): string {
		if ( ! is_finite( $value ) ) {
			return '';
		}
		list( $whole, $fraction ) = self::plain_digits( abs( $value ) );
		if ( null !== $decimals ) {
			list( $whole, $fraction ) = self::round_digits( $whole, $fraction, $decimals );
		}
		$sign = $value < 0 && preg_match( '/[1-9]/', $whole . $fraction ) ? '-' : '';
		$body = $grouped ? preg_replace( '/\B(?=(?:\d{3})+$)/', '.', $whole ) : $whole;

		return $sign . $body . ( '' === $fraction ? '' : ',' . $fraction );
	}

	/**
	 * Shortest digits that mean this number, before and after the mark.
	 *
	 * @param float $value Not negative.
	 * @return array{string, string}
	 */
	private static function plain_digits( float $value ): array {
		$text = '0e0';
		for ( $digits = 14; $digits <= 16; $digits++ ) {
			$text = str_replace( ',', '.', sprintf( '%.' . $digits . 'e', $value ) );
			if ( (float) $text === $value ) {
				break;
			}
		}
		list( $mantissa, $exponent ) = explode( 'e', $text );
		$all                         = rtrim( str_replace( '.', '', $mantissa ), '0' );
		$point                       = 1 + (int) $exponent;
		if ( '' === $all ) {
			return array( '0', '' );
		}
		if ( $point <= 0 ) {
			return array( '0', str_repeat( '0', -$point ) . $all );
		}

		return array( substr( str_pad( $all, $point, '0' ), 0, $point ), (string) substr( $all, $point ) );
	}

	/**
	 * Half away from zero, on the digits that a person sees: 1.005 to two decimals is 1.01.
	 *
	 * @param string $whole    Digits before the mark.
	 * @param string $fraction Digits after it.
	 * @param int    $decimals How many to keep.
	 * @return array{string, string}
	 */
	private static function round_digits( string $whole, string $fraction, int $decimals ): array {
		if ( strlen( $fraction ) <= $decimals ) {
			return array( $whole, str_pad( $fraction, $decimals, '0' ) );
		}
		$kept = $whole . substr( $fraction, 0, $decimals );
		if ( $fraction[ $decimals ] >= '5' ) {
			$kept = self::increment( $kept );
		}
		$length = strlen( $kept ) - $decimals;

		return array( substr( $kept, 0, $length ), (string) substr( $kept, $length ) );
	}

	/**
	 * One more.
	 *
	 * @param string $digits Digits.
	 */
	private static function increment( string $digits ): string {
		for ( $index = strlen( $digits ) - 1; $index >= 0; $index-- ) {
			if ( '9' !== $digits[ $index ] ) {
				$digits[ $index ] = (string) ( (int) $digits[ $index ] + 1 );

				return $digits;
			}
			$digits[ $index ] = '0';
		}

		return '1' . $digits;
	}
}
