<?php
/**
 * Encrypts files, and opens them again.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * A file is a mark of four bytes, eight bytes that tell the key, a random header, and pieces of 16 KB, each with a seal of its own; the last one is marked as the
 * last. So memory does not grow with the file, and what was changed, cut off, put in another order or belongs to another message does not open.
 *
 * Sodium's secretstream where PHP has sodium, which takes 7 ms for 8 MB. WordPress's sodium_compat takes 12 to 15 s for them, so a server without sodium uses OpenSSL:
 * AES-256-GCM with a key made for the file and the piece's number and end in the nonce (the STREAM construction), 27 ms. Only one that has neither uses
 * sodium_compat, and takes smaller files (is_slow()).
 */
final class Vault {

	public const SODIUM  = 'sodium';
	public const OPENSSL = 'openssl';

	/** Why a file does not open. */
	public const GONE        = 'gone';
	public const FOREIGN     = 'foreign';
	public const DAMAGED     = 'damaged';
	public const UNSUPPORTED = 'unsupported';

	private const MARKS = array(
		self::SODIUM  => "CTF\x01",
		self::OPENSSL => "CTF\x02",
	);

	/** Bytes of the random header, and of what sealing adds to a piece. */
	private const SIZES = array(
		self::SODIUM  => array( 24, 17 ),
		self::OPENSSL => array( 32, 16 ),
	);

	private const MARK   = 4;
	private const KEY_ID = 8;

	/** Bytes of a piece. */
	public const PIECE = 16384;

	/** Sodium's marks of a piece; sodium_compat lacks the constant of the one. */
	private const MESSAGE_TAG = 0;
	private const FINAL_TAG   = 3;

	private const AES = 'aes-256-gcm';

	/**
	 * What new files are encrypted with.
	 */
	public static function cipher(): string {
		return self::choose( extension_loaded( 'sodium' ), self::has_openssl() );
	}

	/**
	 * Whether encrypting takes so long that only small files can be taken.
	 */
	public static function is_slow(): bool {
		return ! extension_loaded( 'sodium' ) && ! self::has_openssl();
	}

	/**
	 * The better of what there is; WordPress brings a slow sodium along.
	 *
	 * @param bool $sodium  Whether PHP has sodium.
	 * @param bool $openssl Whether it has OpenSSL.
	 */
	public static function choose( bool $sodium, bool $openssl ): string {
		return $sodium || ! $openssl ? self::SODIUM : self::OPENSSL;
	}

	/**
	 * Encrypts a file. What is there before the last byte is written counts for nothing: the caller gives it its name afterwards.
	 *
	 * @param string $from    Path of what is encrypted.
	 * @param string $to      Path of what comes out.
	 * @param string $key     32 bytes.
	 * @param string $context What the file belongs to; it opens only with the same.
	 * @param string $cipher  Cipher; empty for the best.
	 * @return int Bytes of the content; -1 if it was not written whole.
	 */
	public static function seal( string $from, string $to, string $key, string $context, string $cipher = '' ): int {
		$cipher = '' === $cipher ? self::cipher() : $cipher;
		// phpcs:disable WordPress.PHP.NoSilencedErrors.Discouraged -- a full disk is answered by the caller.
		$source = @fopen( $from, 'rb' );
		$target = $source ? @fopen( $to, 'wb' ) : false;
		if ( ! $source || ! $target ) {
			return -1;
		}
		$size = 0;
		try {
			$written = self::write( $target, self::MARKS[ $cipher ] . self::key_id( $key ) );
			$header  = '';
			$seal    = self::SODIUM === $cipher ? self::sodium_sealer( $key, $context, $header ) : self::openssl_sealer( $key, $context, $header );
			$written = self::write( $target, $header ) + $written;
			$piece   = self::read( $source, self::PIECE );
			do {
				$next     = self::read( $source, self::PIECE );
				$written += self::write( $target, $seal( $piece, '' === $next ) );
				$size    += strlen( $piece );
				$piece    = $next;
			} while ( '' !== $next );
			$done = fflush( $target ) && ( ! function_exists( 'fsync' ) || @fsync( $target ) );
		} catch ( \Throwable $error ) {
			$done    = false;
			$written = 0;
		}
		fclose( $source );
		$done = fclose( $target ) && $done;
		// phpcs:enable
		clearstatcache( true, $to );

		return $done && filesize( $to ) === $written ? $size : -1;
	}

	/**
	 * Opens a file, piece by piece. A piece is given away only once it is known to be whole; that all of them are there is known at the end.
	 *
	 * @param string                         $path    Path.
	 * @param string                         $key     32 bytes.
	 * @param string                         $context What it belongs to.
	 * @param (callable(string): void)|null $take    Gets the content; null only to check.
	 * @return string Empty if all of it opened, else one of the constants.
	 */
	public static function open( string $path, string $key, string $context, ?callable $take = null ): string {
		$source = is_file( $path ) ? @fopen( $path, 'rb' ) : false; // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- answered below.
		if ( ! $source ) {
			return self::GONE;
		}
		try {
			return self::open_pieces( $source, $key, $context, $take );
		} catch ( \Throwable $error ) {
			return self::DAMAGED;
		} finally {
			fclose( $source );
		}
	}

	/**
	 * Whether a file was encrypted with a key.
	 *
	 * @param string $path Path.
	 * @param string $key  32 bytes.
	 */
	public static function is_of( string $path, string $key ): bool {
		$head = (string) @file_get_contents( $path, false, null, 0, self::MARK + self::KEY_ID ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- what can't be read is not of it.

		return in_array( substr( $head, 0, self::MARK ), self::MARKS, true ) && self::key_id( $key ) === substr( $head, self::MARK );
	}

	/**
	 * Opens a file.
	 *
	 * @param resource                       $source  Handle.
	 * @param string                         $key     32 bytes.
	 * @param string                         $context What it belongs to.
	 * @param (callable(string): void)|null $take    Gets the content.
	 */
	private static function open_pieces( $source, string $key, string $context, ?callable $take ): string {
		$cipher = array_search( self::read( $source, self::MARK ), self::MARKS, true );
		if ( false === $cipher ) {
			return self::DAMAGED;
		}
		if ( self::key_id( $key ) !== self::read( $source, self::KEY_ID ) ) {
			return self::FOREIGN;
		}
		if ( self::OPENSSL === $cipher && ! self::has_openssl() ) {
			return self::UNSUPPORTED;
		}
		list( $head, $more ) = self::SIZES[ $cipher ];
		$header              = self::read( $source, $head );
		if ( strlen( $header ) !== $head ) {
			return self::DAMAGED;
		}
		$unseal = self::SODIUM === $cipher ? self::sodium_opener( $key, $context, $header ) : self::openssl_opener( $key, $context, $header );
		$sealed = self::read( $source, self::PIECE + $more );
		do {
			$next  = self::read( $source, self::PIECE + $more );
			$piece = strlen( $sealed ) < $more ? null : $unseal( $sealed, '' === $next );
			if ( null === $piece ) {
				return self::DAMAGED;
			}
			if ( $take ) {
				$take( $piece );
			}
			$sealed = $next;
		} while ( '' !== $next );

		return '';
	}

	/**
	 * Seals pieces with sodium.
	 *
	 * @param string $key     32 bytes.
	 * @param string $context What the file belongs to.
	 * @param string $header  Gets the header.
	 * @return callable(string, bool): string
	 */
	private static function sodium_sealer( string $key, string $context, string &$header ): callable {
		list( $state, $header ) = sodium_crypto_secretstream_xchacha20poly1305_init_push( self::derive( $key, self::SODIUM ) );

		return static function ( string $piece, bool $last ) use ( &$state, $context ): string {
			return sodium_crypto_secretstream_xchacha20poly1305_push( $state, $piece, $context, self::tag( $last ) );
		};
	}

	/**
	 * Opens pieces with sodium.
	 *
	 * @param string $key     32 bytes.
	 * @param string $context What the file belongs to.
	 * @param string $header  Header.
	 * @return callable(string, bool): ?string
	 */
	private static function sodium_opener( string $key, string $context, string $header ): callable {
		$state = sodium_crypto_secretstream_xchacha20poly1305_init_pull( $header, self::derive( $key, self::SODIUM ) );

		return static function ( string $sealed, bool $last ) use ( &$state, $context ): ?string {
			$opened = sodium_crypto_secretstream_xchacha20poly1305_pull( $state, $sealed, $context );

			return is_array( $opened ) && self::tag( $last ) === $opened[1] ? $opened[0] : null;
		};
	}

	/**
	 * Sodium's mark of a piece.
	 *
	 * @param bool $last Whether it is the last one.
	 */
	private static function tag( bool $last ): int {
		return $last ? self::FINAL_TAG : self::MESSAGE_TAG;
	}

	/**
	 * Seals pieces with OpenSSL.
	 *
	 * @param string $key     32 bytes.
	 * @param string $context What the file belongs to.
	 * @param string $header  Gets the header.
	 * @return callable(string, bool): string
	 */
	private static function openssl_sealer( string $key, string $context, string &$header ): callable {
		$header = random_bytes( self::SIZES[ self::OPENSSL ][0] );
		$secret = self::derive( $key, self::OPENSSL . $header );
		$number = 0;

		return static function ( string $piece, bool $last ) use ( $secret, $context, &$number ): string {
			$seal   = '';
			$sealed = openssl_encrypt( $piece, self::AES, $secret, OPENSSL_RAW_DATA, pack( 'N3', 0, $number++, (int) $last ), $seal, $context, self::SIZES[ self::OPENSSL ][1] );
			if ( false === $sealed ) {
				throw new \RuntimeException( 'OpenSSL' );
			}

			return $sealed . $seal;
		};
	}

	/**
	 * Opens pieces with OpenSSL.
	 *
	 * @param string $key     32 bytes.
	 * @param string $context What the file belongs to.
	 * @param string $header  Header.
	 * @return callable(string, bool): ?string
	 */
	private static function openssl_opener( string $key, string $context, string $header ): callable {
		$secret = self::derive( $key, self::OPENSSL . $header );
		$number = 0;

		return static function ( string $sealed, bool $last ) use ( $secret, $context, &$number ): ?string {
			$more   = self::SIZES[ self::OPENSSL ][1];
			$opened = openssl_decrypt( substr( $sealed, 0, -$more ), self::AES, $secret, OPENSSL_RAW_DATA, pack( 'N3', 0, $number++, (int) $last ), substr( $sealed, -$more ), $context );

			return false === $opened ? null : $opened;
		};
	}

	/**
	 * Whether OpenSSL knows the cipher.
	 */
	private static function has_openssl(): bool {
		return function_exists( 'openssl_encrypt' ) && in_array( self::AES, openssl_get_cipher_methods(), true );
	}

	/**
	 * Tells a key from others without telling what it is.
	 *
	 * @param string $key 32 bytes.
	 */
	private static function key_id( string $key ): string {
		return substr( self::derive( $key, 'id' ), 0, self::KEY_ID );
	}

	/**
	 * A key for one use.
	 *
	 * @param string $key 32 bytes.
	 * @param string $use Which.
	 * @return string 32 bytes.
	 */
	private static function derive( string $key, string $use ): string {
		return hash_hmac( 'sha256', $use, $key, true );
	}

	/**
	 * Reads so many bytes, fewer only at the end of the file.
	 *
	 * @param resource $source Handle.
	 * @param int      $length Bytes.
	 */
	private static function read( $source, int $length ): string {
		$bytes   = '';
		$missing = $length;
		while ( $missing > 0 && ! feof( $source ) ) {
			$more = fread( $source, $missing );
			if ( false === $more ) {
				throw new \RuntimeException( 'read' );
			}
			$bytes  .= $more;
			$missing = $length - strlen( $bytes );
		}

		return $bytes;
	}

	/**
	 * Writes bytes, all or none that count.
	 *
	 * @param resource $target Handle.
	 * @param string   $bytes  Bytes.
	 * @return int How many.
	 */
	private static function write( $target, string $bytes ): int {
		if ( strlen( $bytes ) !== @fwrite( $target, $bytes ) ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- a full disk is answered by the caller.
			throw new \RuntimeException( 'write' );
		}

		return strlen( $bytes );
	}
}
