<?php
/**
 * Two numbers in one cell.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Reads `214/193`, `191-202`, a line break, `Nam: 191, Nữ: 194`. The same as `lib/number/read-pair.ts`.
 */
final class Pair {

	/**
	 * The two numbers, or one: some schools give only the sum.
	 *
	 * @param string                          $text   Clean.
	 * @param array{0: string, 1: string}|null $labels Names of the two sides.
	 * @return array{0: int|float|null, 1: int|float|null}|int|float|null
	 */
	public static function read( string $text, ?array $labels = null ) {
		if ( preg_match( '/^\d+(?:[.,]\d+)*$/D', $text ) ) {
			$side = self::read_side( $text );
			return false === $side ? null : $side;
		}
		return self::read_separated( $text ) ?? self::read_labelled( $text, $labels ?? array( 'Nam', 'Nữ' ) );
	}

	/**
	 * One side: a number, null where nothing stands, false where something else does.
	 *
	 * @param string $text Clean.
	 * @return int|float|null|false
	 */
	private static function read_side( string $text ) {
		$side = trim( $text );
		if ( preg_match( '/^(?:-+|\.{2,}|…)?$/Du', $side ) ) {
			return null;
		}
		$parsed = false === strpos( $side, ' ' ) ? Figure::parse( $side ) : null;
		return null === $parsed ? false : ( $parsed['value'] ?? $parsed['grouped'] ?? false );
	}

	/**
	 * Two sides with a separator between them.
	 *
	 * @param string $text Clean.
	 * @return array{0: int|float|null, 1: int|float|null}|null
	 */
	private static function read_separated( string $text ): ?array {
		foreach ( array( '/', ';', "\n", '-' ) as $separator ) {
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
	 * Two sides that are named, in either order.
	 *
	 * @param string                      $text   Clean.
	 * @param array{0: string, 1: string} $labels Names of the two sides.
	 * @return array{0: int|float|null, 1: int|float|null}|null
	 */
	private static function read_labelled( string $text, array $labels ): ?array {
		$wanted = array_map( 'trim', array_map( array( Normalizer::class, 'fold' ), $labels ) );
		preg_match_all( '/\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/u', Normalizer::fold( $text ), $found );
		$names   = array();
		$numbers = array();
		foreach ( $found[0] as $token ) {
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
			} elseif ( false === strpos( ':,;/-=()|', $token ) ) {
				return null;
			}
			if ( abs( count( $names ) - count( $numbers ) ) > 1 ) {
				return null;
			}
		}
		if ( array() === $names || count( $names ) !== count( $numbers ) ) {
			return null;
		}
		$pair = array( null, null );
		foreach ( $names as $index => $side ) {
			$pair[ 0 === $side ? 0 : 1 ] = $numbers[ $index ];
		}
		return $pair;
	}
}
