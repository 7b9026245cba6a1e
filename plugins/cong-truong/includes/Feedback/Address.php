<?php
/**
 * Where a request comes from, and the key under which the limits know it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

final class Address {

	/**
	 * The address that the request came from, as far as the school's own servers can be believed.
	 *
	 * A proxy writes the address that it saw at the end of `X-Forwarded-For`; the visitor may have written the rest. So the list is read from its end as
	 * long as proxies of the settings speak.
	 *
	 * @param string[] $proxies Addresses and ranges of proxies.
	 */
	public static function of_request( array $proxies ): string {
		$remote = self::plain( isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '' );
		$list   = isset( $_SERVER['HTTP_X_FORWARDED_FOR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_X_FORWARDED_FOR'] ) ) : '';
		foreach ( array_reverse( array_slice( explode( ',', $list ), -20 ) ) as $before ) {
			$before = self::plain( trim( $before ) );
			if ( '' === $before || ! self::is_in( $remote, $proxies ) ) {
				break;
			}
			$remote = $before;
		}

		return $remote;
	}

	/**
	 * What the limits store instead of the address. It is deleted after a day; of an IPv6 address only the network counts, whose hosts change by themselves.
	 *
	 * @param string $address Address.
	 */
	public static function key( string $address ): string {
		$bytes = self::bytes( $address );

		return '' === $bytes ? '' : hash_hmac( 'sha256', 16 === strlen( $bytes ) ? substr( $bytes, 0, 8 ) : $bytes, Settings::secret( 'limits' ) );
	}

	/**
	 * Whether a text is an address or a range such as `10.0.0.0/8`.
	 *
	 * @param string $text Text.
	 */
	public static function is_range( string $text ): bool {
		$parts = explode( '/', $text );
		$bytes = self::bytes( $parts[0] );

		return '' !== $bytes && count( $parts ) <= 2 && ( ! isset( $parts[1] ) || ( preg_match( '/^\d{1,3}$/', $parts[1] ) && (int) $parts[1] <= 8 * strlen( $bytes ) ) );
	}

	/**
	 * Whether an address lies in one of some ranges.
	 *
	 * @param string   $address Address.
	 * @param string[] $ranges  Ranges.
	 */
	public static function is_in( string $address, array $ranges ): bool {
		$bytes = self::bytes( $address );
		foreach ( $ranges as $range ) {
			$parts = explode( '/', $range );
			$start = self::bytes( $parts[0] );
			if ( '' === $bytes || strlen( $start ) !== strlen( $bytes ) ) {
				continue;
			}
			$bits  = (int) ( $parts[1] ?? 8 * strlen( $start ) );
			$whole = intdiv( $bits, 8 );
			$mask  = ( 0xff << ( 8 - $bits % 8 ) ) & 0xff;
			if ( substr( $bytes, 0, $whole ) === substr( $start, 0, $whole ) && ( 0 === $bits % 8 || ( ord( $bytes[ $whole ] ) & $mask ) === ( ord( $start[ $whole ] ) & $mask ) ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * An address without port and brackets, as some servers write it.
	 *
	 * @param string $text Such as `[2001:db8::1]:443` or `10.0.0.1:80`.
	 */
	private static function plain( string $text ): string {
		if ( preg_match( '/^\[([0-9a-f:.]+)\](?::\d+)?$/i', $text, $found ) || preg_match( '/^(\d+\.\d+\.\d+\.\d+):\d+$/', $text, $found ) ) {
			$text = $found[1];
		}
		// IPv4 as IPv6 writes it.
		$text = (string) preg_replace( '/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i', '', $text );

		return false === filter_var( $text, FILTER_VALIDATE_IP ) ? '' : $text;
	}

	/**
	 * An address as bytes, 4 or 16; empty for none.
	 *
	 * @param string $address Address.
	 */
	private static function bytes( string $address ): string {
		$plain = self::plain( $address );

		return '' === $plain ? '' : (string) inet_pton( $plain );
	}
}
