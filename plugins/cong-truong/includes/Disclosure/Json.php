<?php
/**
 * JSON as the plugin stores and hashes it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Json {

	/**
	 * Pure ASCII, so that every character survives an old utf8mb3 table.
	 *
	 * @param mixed $data Arrays are lists where their keys are, objects are objects.
	 */
	public static function ascii( $data ): string {
		return self::encode( $data, JSON_UNESCAPED_SLASHES );
	}

	/**
	 * The one spelling that is hashed: keys sorted by their bytes, nothing escaped that needn't be, no space.
	 *
	 * @param mixed $data What decode() gave.
	 */
	public static function canonical( $data ): string {
		return self::encode( self::sort( $data ), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS );
	}

	/**
	 * For people's eyes, and for whoever keeps a copy.
	 *
	 * @param mixed $data What decode() gave.
	 */
	public static function pretty( $data ): string {
		return self::encode( $data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRETTY_PRINT ) . "\n";
	}

	/**
	 * Objects stay objects, so that an empty one doesn't come out as a list.
	 *
	 * @param string $json Text.
	 * @return mixed Null where it is no JSON.
	 */
	public static function decode( string $json ) {
		return json_decode( $json );
	}

	/**
	 * Objects become arrays, for reading.
	 *
	 * @param string $json Text.
	 * @return array<mixed>|null Null where it is no JSON object or list.
	 */
	public static function decode_array( string $json ): ?array {
		$data = json_decode( $json, true );

		return is_array( $data ) ? $data : null;
	}

	/**
	 * Encodes with as many digits as a number needs, whatever the host's php.ini says: 0.1 must not become 0.10000000000000001.
	 *
	 * @param mixed $data  Data.
	 * @param int   $flags Flags of json_encode().
	 */
	private static function encode( $data, int $flags ): string {
		$precision = ini_get( 'serialize_precision' );
		ini_set( 'serialize_precision', '-1' ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- set back two lines below.
		$json = json_encode( $data, $flags ); // phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- wp_json_encode() changes what it can't encode.
		ini_set( 'serialize_precision', (string) $precision ); // phpcs:ignore WordPress.PHP.IniSet.Risky

		if ( false === $json ) {
			throw new \UnexpectedValueException( 'Not representable as JSON: ' . esc_html( json_last_error_msg() ) );
		}

		return $json;
	}

	/**
	 * Sorts the keys of objects on all levels.
	 *
	 * @param mixed $data Data.
	 * @return mixed
	 */
	private static function sort( $data ) {
		if ( is_array( $data ) ) {
			return array_map( array( self::class, 'sort' ), $data );
		}
		if ( ! is_object( $data ) ) {
			return $data;
		}
		$properties = get_object_vars( $data );
		uksort(
			$properties,
			static function ( $left, $right ): int {
				return strcmp( (string) $left, (string) $right );
			}
		);

		return (object) array_map( array( self::class, 'sort' ), $properties );
	}
}
