<?php
/**
 * What the background stores of a source, as one row of the options table.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

/**
 * JSON in ASCII: old tables whose character set has no emoji take it too, and a row that somebody cut is recognised.
 */
final class Stored {

	/**
	 * What is stored; empty if nothing is, or nothing that can be read.
	 *
	 * @param string $option Name of the row.
	 * @return array<string|int, mixed>
	 */
	public static function read( string $option ): array {
		$value = get_option( $option, '' );
		$data  = is_string( $value ) ? json_decode( $value, true ) : null;

		return is_array( $data ) ? $data : array();
	}

	/**
	 * Reads several rows with one query.
	 *
	 * @param string                 $prefix What their names begin with.
	 * @param array<int, string|int> $ids    How they go on.
	 */
	public static function prime( string $prefix, array $ids ): void {
		wp_prime_option_caches(
			array_map(
				static function ( $id ) use ( $prefix ): string {
					return $prefix . $id;
				},
				$ids
			)
		);
	}

	/**
	 * Stores.
	 *
	 * @param string                   $option Name of the row.
	 * @param array<string|int, mixed> $data   Anything that JSON can hold.
	 * @return bool Whether it is stored.
	 */
	public static function write( string $option, array $data ): bool {
		$json = wp_json_encode( $data, JSON_UNESCAPED_SLASHES );

		return is_string( $json ) && ( update_option( $option, $json, false ) || get_option( $option ) === $json );
	}

	/**
	 * Lets the next read see what other requests have written since this one began.
	 *
	 * @param string[] $options Names of rows.
	 */
	public static function look_again( array $options ): void {
		foreach ( array_merge( $options, array( 'alloptions', 'notoptions' ) ) as $name ) {
			wp_cache_delete( $name, 'options' );
		}
	}
}
