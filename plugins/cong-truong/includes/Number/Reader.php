<?php
/**
 * What a typed cell means, by its kind.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * The same as `lib/number/read-cell.ts`; `tests/data/vectors/numbers.json` holds both together.
 */
final class Reader {

	private const COUNTS = array( 'integer', 'number', 'money', 'area' );

	/**
	 * Reads any text and never throws. `value` is the likeliest meaning, null where nothing may be assumed; `readings` are all meanings.
	 *
	 * @param string               $raw     Text of the cell.
	 * @param string               $kind    A `CellKind`.
	 * @param array<string, mixed> $context `pairLabels` of the cell.
	 * @return array{value: mixed, readings: array<int, array<string, mixed>>, ambiguous: bool, unit?: string}
	 */
	public static function read( string $raw, string $kind, array $context = array() ): array {
		if ( 'text' === $kind || 'none' === $kind || Figure_Text::is_too_long( $raw ) ) {
			return self::nothing();
		}
		$text = Figure_Text::clean( $raw );
		if ( '' === $text ) {
			return self::nothing();
		}
		switch ( $kind ) {
			case 'choice':
				return self::read_choice( $text );
			case 'pair':
				return self::read_pair( $text, $context );
			case 'rate':
				return self::read_rate( $text );
		}
		if ( in_array( $kind, self::COUNTS, true ) && 'khong' === Normalizer::fold( $text ) ) {
			return self::asked( 0 );
		}
		if ( 'integer' === $kind && self::is_mark( $text ) ) {
			return self::asked( 1 );
		}
		$split = Units::split( $text );

		return $split
			? self::read_number( $split[0], $kind, ' ' . $split[1], $split[1] )
			: self::read_number( $text, $kind, '' );
	}

	/**
	 * No meaning.
	 *
	 * @return array{value: null, readings: array<int, array<string, mixed>>, ambiguous: bool}
	 */
	private static function nothing(): array {
		return array(
			'value'     => null,
			'readings'  => array(),
			'ambiguous' => false,
		);
	}

	/**
	 * One meaning.
	 *
	 * @param mixed       $value A `CellValue`.
	 * @param string      $label How it is shown.
	 * @param string|null $unit  Unit as typed.
	 * @return array{value: mixed, readings: array<int, array<string, mixed>>, ambiguous: bool, unit?: string}
	 */
	private static function sure( $value, string $label, ?string $unit = null ): array {
		$reading = array(
			'value'     => $value,
			'readings'  => array(
				array(
					'value' => $value,
					'label' => $label,
				),
			),
			'ambiguous' => false,
		);
		if ( null !== $unit ) {
			$reading['unit'] = $unit;
		}

		return $reading;
	}

	/**
	 * A meaning that only the school can confirm.
	 *
	 * @param int $value Number.
	 * @return array{value: null, readings: array<int, array<string, mixed>>, ambiguous: bool}
	 */
	private static function asked( int $value ): array {
		return array(
			'value'     => null,
			'readings'  => array(
				array(
					'value' => $value,
					'raw'   => (string) $value,
					'label' => (string) $value,
				),
			),
			'ambiguous' => true,
		);
	}

	/**
	 * Whether the text is a tick.
	 *
	 * @param string $text Clean text.
	 */
	private static function is_mark( string $text ): bool {
		return 1 === preg_match( '/^[x✓✔√☑☒v]$/iuD', $text );
	}

	/**
	 * Có or Không.
	 *
	 * @param string $text Clean text.
	 * @return array{value: mixed, readings: array<int, array<string, mixed>>, ambiguous: bool, unit?: string}
	 */
	private static function read_choice( string $text ): array {
		$folded = Normalizer::fold( $text );
		if ( self::is_mark( $text ) || 'co' === $folded ) {
			return self::sure( true, $text );
		}

		return in_array( $folded, array( 'khong', 'khong co', 'chua', 'chua co' ), true ) ? self::sure( false, $text ) : self::nothing();
	}

	/**
	 * Two numbers.
	 *
	 * @param string               $text    Clean text.
	 * @param array<string, mixed> $context May name both.
	 * @return array{value: mixed, readings: array<int, array<string, mixed>>, ambiguous: bool, unit?: string}
	 */
	private static function read_pair( string $text, array $context ): array {
		$labels = $context['pairLabels'] ?? null;
		$value  = Pair_Reader::read( $text, is_array( $labels ) ? array_filter( $labels, 'is_string' ) : null );
		if ( null === $value ) {
			return self::nothing();
		}
		$sides = array_map(
			static function ( $side ): string {
				return null === $side ? '…' : Writer::write( $side );
			},
			is_array( $value ) ? $value : array( $value )
		);

		return self::sure( $value, implode( ' / ', $sides ) );
	}

	/**
	 * A rate in percent, with or without its sign.
	 *
	 * @param string $text Clean text.
	 * @return array{value: mixed, readings: array<int, array<string, mixed>>, ambiguous: bool, unit?: string}
	 */
	private static function read_rate( string $text ): array {
		$inner = preg_match( '/^\(\s*([^()]*%)\s*\)$/D', $text, $found ) ? $found[1] : $text;

		return preg_match( '/\s*%$/D', $inner, $found )
			? self::read_number( substr( $inner, 0, -strlen( $found[0] ) ), 'rate', '%', '%' )
			: self::read_number( $inner, 'rate', '' );
	}

	/**
	 * One number.
	 *
	 * @param string      $text   Clean text.
	 * @param string      $kind   A `CellKind`.
	 * @param string      $suffix What stands after it.
	 * @param string|null $unit   Unit as typed.
	 * @return array{value: mixed, readings: array<int, array<string, mixed>>, ambiguous: bool, unit?: string}
	 */
	private static function read_number( string $text, string $kind, string $suffix, ?string $unit = null ): array {
		$parsed = Number_Parser::parse( $text );
		if ( null === $parsed ) {
			return self::nothing();
		}
		if ( isset( $parsed['value'] ) ) {
			return self::sure( $parsed['value'], self::label( $parsed['value'], $kind ), $unit );
		}
		$mark    = $parsed['mark'] ?? '';
		$decimal = $parsed['decimal'] ?? 0;
		$grouped = $parsed['grouped'] ?? 0;
		$first   = self::groups_first( $kind, $mark );
		if ( ! self::is_asked( $kind, $mark ) ) {
			$value = $first ? $grouped : $decimal;

			return self::sure( $value, self::label( $value, $kind ), $unit );
		}
		$readings = array(
			array(
				'value' => $decimal,
				// A fourth decimal keeps the answer from being asked about again where a comma is asked about too.
				'raw'   => Writer::write_plain( $decimal, self::is_asked( $kind, ',' ) ? 4 : 3 ) . $suffix,
				'label' => 'rate' === $kind ? Writer::write_rate( $decimal, 3 ) : Writer::write( $decimal, 3 ),
			),
			array(
				'value' => $grouped,
				'raw'   => Writer::write_plain( $grouped ) . $suffix,
				'label' => self::label( $grouped, $kind ),
			),
		);
		if ( $first ) {
			$readings = array_reverse( $readings );
		}
		$reading = array(
			'value'     => $readings[0]['value'],
			'readings'  => $readings,
			'ambiguous' => true,
		);
		if ( null !== $unit ) {
			$reading['unit'] = $unit;
		}

		return $reading;
	}

	/**
	 * How a number is shown.
	 *
	 * @param int|float $value Number.
	 * @param string    $kind  A `CellKind`.
	 */
	private static function label( $value, string $kind ): string {
		return 'rate' === $kind ? Writer::write_rate( $value ) : Writer::write( $value );
	}

	/**
	 * Rates and averages rarely reach a thousand; in a count a decimal makes no sense.
	 *
	 * @param string $kind A `CellKind`.
	 * @param string $mark The one mark.
	 */
	private static function groups_first( string $kind, string $mark ): bool {
		if ( 'integer' === $kind || 'money' === $kind ) {
			return true;
		}

		return '.' === $mark && ( 'area' === $kind || 'number' === $kind );
	}

	/**
	 * Whether the school should be asked what three digits after one mark mean.
	 *
	 * @param string $kind A `CellKind`.
	 * @param string $mark The one mark.
	 */
	private static function is_asked( string $kind, string $mark ): bool {
		if ( 'integer' === $kind ) {
			return false;
		}
		if ( 'money' === $kind ) {
			return ',' === $mark;
		}

		return '.' === $mark || 'area' === $kind || 'number' === $kind;
	}
}
