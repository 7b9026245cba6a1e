<?php
/**
 * Two numbers in one cell: `214/193`, `191-202`, a line break, `Nam: 191, Nữ: 194`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Reads pairs.
 */
final class Pair_Reader {

	private const DEFAULT_LABELS = array( 'Nam', 'Nữ' );
	private const SEPARATORS     = array( '/', ';', "\n", '-' );
	private const BETWEEN        = ':,;/-=()|';

	/**
	 * Both numbers, one number where only one stands there, or null.
	 *
	 * @param string        $text   Clean text.
	 * @param string[]|null $labels What the two numbers are called.
	 * @return array{int|float|null, int|float|null}|int|float|null
	 */
	public static function read( string $text, ?array $labels = null ) {
		if ( preg_match( '/^\d+(?:[.,]\d+)*$/D', $text ) ) {
			$number = self::read_side( $text );

			return false === $number ? null : $number;
		}

		return self::read_separated( $text ) ?? self::read_labelled( $text, $labels ?? self::DEFAULT_LABELS );
	}

	/**
	 * One side: a number, null for nothing, false for what is neither.
	 *
	 * @param string $text Text of one side.
	 * @return int|float|false|null
	 */
	private static function read_side( string $text ) {
		$side = trim( $text, " \n" );
		if ( preg_match( '/^(?:-+|\.{2,}|…)?$/Du', $side ) ) {
			return null;
		}
		$parsed = false !== strpos( $side, ' ' ) ? null : Number_Parser::parse( $side );
		if ( null === $parsed ) {
			return false;
		}

		return $parsed['value'] ?? $parsed['grouped'] ?? false;
	}

	/**
	 * Two sides with a mark between them.
	 *
	 * @param string $text Clean text.
	 * @return array{int|float|null, int|float|null}|null
	 */
	private static function read_separated( string $text ): ?array {
		foreach ( self::SEPARATORS as $separator ) {
			$sides = explode( $separator, $text );
			if ( 2 !== count( $sides ) ) {
				continue;
			}
			$first  = self::read_side( $sides[0] );
			$second = self::read_side( $sides[1] );
			if ( false !== $first && false !== $second && ( null !== $first || null !== $second ) ) {
				return array( $first, $second );
			}
		}

		return null;
	}

	/**
	 * Numbers with their names, in whatever order.
	 *
	 * @param string   $text   Clean text.
	 * @param string[] $labels What the two numbers are called.
	 * @return array{int|float|null, int|float|null}|null
	 */
	private static function read_labelled( string $text, array $labels ): ?array {
		$wanted  = array_map(
			static function ( string $label ): string {
				return trim( Normalizer::fold( $label ) );
			},
			array_values( $labels )
		);
		$names   = array();
		$numbers = array();
		preg_match_all( '/\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/u', Normalizer::fold( $text ), $tokens );
		foreach ( $tokens[0] as $token ) {
			if ( preg_match( '/^\d/', $token ) ) {
				$number = self::read_side( $token );
				if ( null === $number || false === $number ) {
					return null;
				}
				$numbers[] = $number;
			} elseif ( preg_match( '/^\p{L}/u', $token ) ) {
				$side = array_search( $token, $wanted, true );
				if ( false === $side || in_array( $side, $names, true ) ) {
					return null;
				}
				$names[] = $side;
			} elseif ( false === strpos( self::BETWEEN, $token ) ) {
				return null;
			}
			if ( abs( count( $names ) - count( $numbers ) ) > 1 ) {
				return null;
			}
		}
		if ( ! $names || count( $names ) !== count( $numbers ) ) {
			return null;
		}
		$pair = array( null, null );
		foreach ( $names as $index => $side ) {
			$pair[ 0 === $side ? 0 : 1 ] = $numbers[ $index ];
		}

		return $pair;
	}
}
