<?php
/**
 * What the sender gets to ask again with: a code, and a secret that belongs to it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * The code names a message among people (40 bits by chance); only the secret (60 bits, made of the code with a key of the site) opens it. Both are written in an
 * alphabet without letters that look like others, and read whatever the case, the dashes and the mix-ups of O and 0, I, L and 1.
 */
final class Codes {

	private const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

	private const PREFIX = 'GY-';

	/**
	 * A new code, such as `GY-7K3M-9QXD`.
	 */
	public static function make(): string {
		return self::PREFIX . self::grouped( random_bytes( 8 ), 8 );
	}

	/**
	 * The secret of a code, such as `7K3M-9QXD-2ZT6`.
	 *
	 * @param string $code Code.
	 */
	public static function secret_of( string $code ): string {
		return self::grouped( hash_hmac( 'sha256', $code, Settings::secret( 'codes' ), true ), 12 );
	}

	/**
	 * Whether a secret belongs to a code.
	 *
	 * @param string $code   Code in its normal form.
	 * @param string $secret As typed.
	 */
	public static function is_secret_of( string $code, string $secret ): bool {
		return hash_equals( self::secret_of( $code ), self::normal( $secret, 12 ) );
	}

	/**
	 * A code as it is stored; empty if it can be none.
	 *
	 * @param string $typed As typed.
	 */
	public static function code( string $typed ): string {
		$typed = strtoupper( trim( $typed ) );
		// G and Y are letters of codes too.
		$plain = self::normal( 0 === strncmp( $typed, 'GY', 2 ) ? (string) substr( $typed, 2 ) : $typed, 8 );
		$plain = '' === $plain ? self::normal( $typed, 8 ) : $plain;

		return '' === $plain ? '' : self::PREFIX . $plain;
	}

	/**
	 * Letters in groups of four; empty if it is not as long as it should be.
	 *
	 * @param string $typed  As typed.
	 * @param int    $length Letters.
	 */
	private static function normal( string $typed, int $length ): string {
		if ( strlen( $typed ) > 64 ) {
			return '';
		}
		$plain = (string) preg_replace( '/[^0-9A-Z]/', '', strtr( strtoupper( $typed ), 'OIL', '011' ) );

		return strlen( $plain ) === $length ? implode( '-', str_split( $plain, 4 ) ) : '';
	}

	/**
	 * Bytes as letters in groups of four, of 32 each.
	 *
	 * @param string $bytes  At least as many as letters.
	 * @param int    $length Letters.
	 */
	private static function grouped( string $bytes, int $length ): string {
		$letters = '';
		for ( $index = 0; $index < $length; $index++ ) {
			$letters .= self::ALPHABET[ ord( $bytes[ $index ] ) & 31 ];
		}

		return implode( '-', str_split( $letters, 4 ) );
	}
}
