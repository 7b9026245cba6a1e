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
 *
 * A value is a number, a pair, true or false, or null. A reading is `array( 'value' => …, 'label' => … )`, with `raw` where another
 * text would mean nothing else.
 */
final class Reader {

	const NOTHING = array(
		'value'     => null,
		'readings'  => array(),
		'ambiguous' => false,
	);

	/**
	 * Reads any text in linear time and never throws.
	 *
	 * @param string               $raw     UTF-8, NFC.
	 * @param string               $kind    A `CellKind`.
	 * @param array<string, mixed> $context `pairLabels`: names of the two sides of a pair.
	 * @return array{value: mixed, readings: list<array{value: mixed, label: string, raw?: string}>, ambiguous: bool, unit?: string}
	 */
	public static function read( string $raw, string $kind, array $context = array() ): array {
		if ( 'text' === $kind || 'none' === $kind || Figure::is_too_long( $raw ) ) {
			return self::NOTHING;
		}
		$text = Figure::clean( $raw );
		if ( '' === $text ) {
			return self::NOTHING;
		}
		if ( 'choice' === $kind ) {
			return self::read_choice( $text );
		}
		if ( 'pair' === $kind ) {
			return self::read_pair( $text, $context['pairLabels'] ?? null );
		}
		if ( 'rate' === $kind ) {
			return self::read_rate( $text );
		}
		if ( in_array( $kind, array( 'integer', 'number', 'money', 'area' ), true ) && 'khong' === Normalizer::fold( $text ) ) {
			return self::asked( 0 );
		}
		if ( 'integer' === $kind && self::is_mark( $text ) ) {
			return self::asked( 1 );
		}
		$split = Figure::split_unit( $text );
		return null === $split
			? self::read_number( $text, $kind, '' )
			: self::read_number( $split[0], $kind, ' ' . $split[1], $split[1] );
	}

	/**
	 * Whether a cell was ticked.
	 *
	 * @param string $text Clean.
	 */
	private static function is_mark( string $text ): bool {
		return 1 === preg_match( '/^[x✓✔√☑☒v]$/iuD', $text );
	}

	/**
	 * Có or Không.
	 *
	 * @param string $text Clean.
	 * @return array{value: mixed, readings: list<array{value: mixed, label: string}>, ambiguous: bool}
	 */
	private static function read_choice( string $text ): array {
		$folded = Normalizer::fold( $text );
		if ( self::is_mark( $text ) || 'co' === $folded ) {
			return self::sure( true, $text );
		}
		return in_array( $folded, array( 'khong', 'khong co', 'chua', 'chua co' ), true ) ? self::sure( false, $text ) : self::NOTHING;
	}

	/**
	 * A pair.
	 *
	 * @param string     $text   Clean.
	 * @param array|null $labels Names of the two sides.
	 * @return array{value: mixed, readings: list<array{value: mixed, label: string}>, ambiguous: bool}
	 *
	 * @phpstan-param array{0: string, 1: string}|null $labels
	 */
	private static function read_pair( string $text, ?array $labels ): array {
		$value = Pair::read( $text, $labels );
		if ( null === $value ) {
			return self::NOTHING;
		}
		$sides = array_map(
			static function ( $side ): string {
				return null === $side ? '…' : Writer::number( $side );
			},
			is_array( $value ) ? $value : array( $value )
		);
		return self::sure( $value, implode( ' / ', $sides ) );
	}

	/**
	 * A rate, in per cent with or without the sign.
	 *
	 * @param string $text Clean.
	 * @return array{value: mixed, readings: list<array{value: mixed, label: string, raw?: string}>, ambiguous: bool, unit?: string}
	 */
	private static function read_rate( string $text ): array {
		$inner = preg_match( '/^\(\s*([^()]*%)\s*\)$/D', $text, $found ) ? $found[1] : $text;
		return preg_match( '/^(.*?)\s*%$/sD', $inner, $found )
			? self::read_number( $found[1], 'rate', '%', '%' )
			: self::read_number( $inner, 'rate', '' );
	}

	/**
	 * A number, perhaps with two meanings.
	 *
	 * @param string      $text   Clean, without its unit.
	 * @param string      $kind   A `CellKind`.
	 * @param string      $suffix What follows the number in `raw`.
	 * @param string|null $unit   As typed.
	 * @return array{value: mixed, readings: list<array{value: mixed, label: string, raw?: string}>, ambiguous: bool, unit?: string}
	 */
	private static function read_number( string $text, string $kind, string $suffix, ?string $unit = null ): array {
		$parsed = Figure::parse( $text );
		if ( null === $parsed ) {
			return self::NOTHING;
		}
		$with_unit = null === $unit ? array() : array( 'unit' => $unit );
		if ( ! isset( $parsed['mark'] ) ) {
			return self::sure( $parsed['value'], self::label( $parsed['value'], $kind ) ) + $with_unit;
		}
		$grouped_first = self::is_grouped_first( $kind, $parsed['mark'] );
		if ( ! self::is_asked( $kind, $parsed['mark'] ) ) {
			$value = $grouped_first ? $parsed['grouped'] : $parsed['decimal'];
			return self::sure( $value, self::label( $value, $kind ) ) + $with_unit;
		}
		// A fourth decimal keeps the answer from being asked about again where a comma is asked about too.
		$decimals = self::is_asked( $kind, ',' ) ? 4 : 3;
		$readings = array(
			array(
				'value' => $parsed['decimal'],
				'raw'   => Writer::plain( $parsed['decimal'], $decimals ) . $suffix,
				'label' => 'rate' === $kind ? Writer::rate( $parsed['decimal'], 3 ) : Writer::number( $parsed['decimal'], 3 ),
			),
			array(
				'value' => $parsed['grouped'],
				'raw'   => Writer::plain( $parsed['grouped'] ) . $suffix,
				'label' => self::label( $parsed['grouped'], $kind ),
			),
		);
		$readings = $grouped_first ? array_reverse( $readings ) : $readings;
		return array(
			'value'     => $readings[0]['value'],
			'readings'  => $readings,
			'ambiguous' => true,
		) + $with_unit;
	}

	/**
	 * Whether thousands are likelier than three decimals.
	 *
	 * @param string $kind A `CellKind`.
	 * @param string $mark Point or comma.
	 */
	private static function is_grouped_first( string $kind, string $mark ): bool {
		return in_array( $kind, array( 'integer', 'money' ), true ) || ( '.' === $mark && in_array( $kind, array( 'area', 'number' ), true ) );
	}

	/**
	 * Whether the school should be asked.
	 *
	 * @param string $kind A `CellKind`.
	 * @param string $mark Point or comma.
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

	/**
	 * A number as its kind is written.
	 *
	 * @param int|float $value Number.
	 * @param string    $kind  A `CellKind`.
	 */
	private static function label( $value, string $kind ): string {
		return 'rate' === $kind ? Writer::rate( $value ) : Writer::number( $value );
	}

	/**
	 * One meaning.
	 *
	 * @param mixed  $value A `CellValue`.
	 * @param string $label As shown.
	 * @return array{value: mixed, readings: list<array{value: mixed, label: string}>, ambiguous: false}
	 */
	private static function sure( $value, string $label ): array {
		return array(
			'value'     => $value,
			'readings'  => array(
				array(
					'value' => $value,
					'label' => $label,
				),
			),
			'ambiguous' => false,
		);
	}

	/**
	 * A word that probably stands for a number.
	 *
	 * @param int $value The number offered.
	 * @return array{value: null, readings: list<array{value: int, raw: string, label: string}>, ambiguous: true}
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
}
