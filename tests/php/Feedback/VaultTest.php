<?php
/**
 * What is encrypted opens whole and unchanged, or not at all.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Vault;

require_once __DIR__ . '/FilesTestCase.php';

final class VaultTest extends FilesTestCase {

	private const KEY = '0123456789abcdef0123456789ABCDEF';

	/**
	 * What stands before the first piece, and what sealing adds to one.
	 */
	private const HEAD = array(
		Vault::SODIUM  => 36,
		Vault::OPENSSL => 44,
	);
	private const MORE = array(
		Vault::SODIUM  => 17,
		Vault::OPENSSL => 16,
	);

	/**
	 * Encrypts a content.
	 *
	 * @param string $content Content.
	 * @param string $cipher  Cipher.
	 * @return string Path.
	 */
	private function seal( string $content, string $cipher ): string {
		$path = $this->file( '' );
		self::assertSame( strlen( $content ), Vault::seal( $this->file( $content ), $path, self::KEY, 'message 1', $cipher ) );

		return $path;
	}

	/**
	 * What comes out, or why nothing did.
	 *
	 * @param string $path    Path.
	 * @param string $key     Key.
	 * @param string $context Context.
	 */
	private static function open( string $path, string $key = self::KEY, string $context = 'message 1' ): string {
		$content = '';
		$problem = Vault::open(
			$path,
			$key,
			$context,
			static function ( string $piece ) use ( &$content ): void {
				$content .= $piece;
			}
		);

		return '' === $problem ? 'whole: ' . $content : $problem;
	}

	/**
	 * A content that repeats nothing.
	 *
	 * @param int $size Bytes.
	 */
	private static function noise( int $size ): string {
		return $size > 0 ? random_bytes( $size ) : '';
	}

	public function ciphers(): array {
		return array(
			'sodium'  => array( Vault::SODIUM ),
			'OpenSSL' => array( Vault::OPENSSL ),
		);
	}

	/**
	 * @dataProvider ciphers
	 */
	public function test_every_size_comes_back_as_it_was( string $cipher ): void {
		foreach ( array( 0, 1, Vault::PIECE - 1, Vault::PIECE, Vault::PIECE + 1, 3 * Vault::PIECE ) as $size ) {
			$content = self::noise( $size );
			$path    = $this->seal( $content, $cipher );
			self::assertTrue( 'whole: ' . $content === self::open( $path ), "$size bytes" );
			self::assertSame( self::HEAD[ $cipher ] + $size + self::MORE[ $cipher ] * (int) max( 1, ceil( $size / Vault::PIECE ) ), filesize( $path ) );
		}
	}

	public function test_eight_megabytes_need_neither_memory_nor_time(): void {
		if ( Vault::is_slow() ) {
			self::markTestSkipped( 'This PHP has neither sodium nor OpenSSL and takes smaller files.' );
		}
		$content = str_repeat( self::noise( 8192 ), 1024 );
		$from    = $this->file( $content );
		$hash    = md5( $content );
		unset( $content );
		$to = $this->file( '' );
		if ( function_exists( 'memory_reset_peak_usage' ) ) {
			memory_reset_peak_usage();
		}
		$memory = memory_get_usage();
		$start  = microtime( true );
		self::assertSame( 8388608, Vault::seal( $from, $to, self::KEY, 'a' ) );
		$found = hash_init( 'md5' );
		self::assertSame(
			'',
			Vault::open(
				$to,
				self::KEY,
				'a',
				static function ( string $piece ) use ( $found ): void {
					hash_update( $found, $piece );
				}
			)
		);
		self::assertSame( $hash, hash_final( $found ) );
		self::assertLessThan( 10, microtime( true ) - $start, 'A request has 30 seconds.' );
		if ( function_exists( 'memory_reset_peak_usage' ) ) {
			self::assertLessThan( 2097152, memory_get_peak_usage() - $memory );
		}
	}

	/**
	 * @dataProvider ciphers
	 */
	public function test_the_bytes_tell_nothing_of_the_content( string $cipher ): void {
		$content = str_repeat( '<?php echo "Nguyễn Văn A"; ', 600 );
		$first   = (string) file_get_contents( $this->seal( $content, $cipher ) );
		$second  = (string) file_get_contents( $this->seal( $content, $cipher ) );

		self::assertStringNotContainsString( '<?php', $first );
		self::assertStringNotContainsString( 'Nguy', $first );
		self::assertNotSame( substr( $first, 100, 100 ), substr( $second, 100, 100 ), 'The same file twice looks like two.' );
		self::assertLessThan( 0.01, abs( 1 - strlen( (string) gzdeflate( $first ) ) / strlen( $first ) ), 'Noise can not be packed.' );
	}

	/**
	 * @dataProvider ciphers
	 */
	public function test_a_changed_byte_opens_nothing( string $cipher ): void {
		$bytes  = (string) file_get_contents( $this->seal( self::noise( 2 * Vault::PIECE + 100 ), $cipher ) );
		$places = array( 0, 3, 12, self::HEAD[ $cipher ] - 1, self::HEAD[ $cipher ], self::HEAD[ $cipher ] + Vault::PIECE, self::HEAD[ $cipher ] + Vault::PIECE + 40, strlen( $bytes ) - 50, strlen( $bytes ) - 1 );
		foreach ( $places as $place ) {
			$changed           = $bytes;
			$changed[ $place ] = chr( ord( $changed[ $place ] ) ^ 1 );
			self::assertSame( Vault::DAMAGED, self::open( $this->file( $changed ) ), "byte $place" );
		}
	}

	/**
	 * @dataProvider ciphers
	 */
	public function test_a_part_is_never_the_whole( string $cipher ): void {
		$head  = self::HEAD[ $cipher ];
		$one   = Vault::PIECE + self::MORE[ $cipher ];
		$bytes = (string) file_get_contents( $this->seal( self::noise( 2 * Vault::PIECE + 50 ), $cipher ) );
		$last  = substr( $bytes, $head + 2 * $one );
		$parts = array(
			'nothing'                => '',
			'only the mark'          => substr( $bytes, 0, 4 ),
			'no header'              => substr( $bytes, 0, 20 ),
			'no piece'               => substr( $bytes, 0, $head ),
			'the first piece'        => substr( $bytes, 0, $head + $one ),
			'two pieces'             => substr( $bytes, 0, $head + 2 * $one ),
			'less a byte'            => substr( $bytes, 0, -1 ),
			'a byte of the last'     => substr( $bytes, 0, $head + 2 * $one + 1 ),
			'more than there was'    => $bytes . 'x',
			'the end twice'          => $bytes . $last,
			'without its first'      => substr( $bytes, 0, $head ) . substr( $bytes, $head + $one ),
			'without its middle'     => substr( $bytes, 0, $head + $one ) . $last,
			'pieces in other orders' => substr( $bytes, 0, $head ) . substr( $bytes, $head + $one, $one ) . substr( $bytes, $head, $one ) . $last,
		);
		foreach ( $parts as $what => $part ) {
			self::assertContains( self::open( $this->file( $part ) ), array( Vault::DAMAGED, Vault::FOREIGN ), $what );
		}
	}

	/**
	 * @dataProvider ciphers
	 */
	public function test_it_opens_only_with_its_key_and_for_its_message( string $cipher ): void {
		$path = $this->seal( 'secret', $cipher );

		self::assertSame( Vault::DAMAGED, self::open( $path, self::KEY, 'message 2' ) );
		self::assertSame( Vault::FOREIGN, self::open( $path, strrev( self::KEY ) ) );
		self::assertSame( Vault::GONE, self::open( $path . '-gone' ) );
		self::assertTrue( Vault::is_of( $path, self::KEY ) );
		self::assertFalse( Vault::is_of( $path, strrev( self::KEY ) ) );
		self::assertFalse( Vault::is_of( $this->file( 'CTF' ), self::KEY ) );
	}

	public function test_the_faster_cipher_is_taken(): void {
		self::assertSame( Vault::SODIUM, Vault::choose( true, true ) );
		self::assertSame( Vault::SODIUM, Vault::choose( true, false ) );
		self::assertSame( Vault::OPENSSL, Vault::choose( false, true ) );
		self::assertSame( Vault::SODIUM, Vault::choose( false, false ), 'the one that WordPress brings along' );
	}

	public function test_what_wordpress_brings_along_opens_what_php_encrypted(): void {
		require_once ABSPATH . WPINC . '/sodium_compat/autoload.php';
		$key                    = hash_hmac( 'sha256', Vault::SODIUM, self::KEY, true );
		$bytes                  = (string) file_get_contents( $this->seal( 'from a host with sodium to one without', Vault::SODIUM ) );
		$state                  = \ParagonIE_Sodium_Crypto::secretstream_xchacha20poly1305_init_pull( $key, substr( $bytes, 12, 24 ) );
		list( $content, $last ) = \ParagonIE_Sodium_Crypto::secretstream_xchacha20poly1305_pull( $state, substr( $bytes, 36 ), 'message 1' );

		self::assertSame( 'from a host with sodium to one without', $content );
		self::assertSame( 3, $last, 'the mark of the last piece' );
	}

	public function test_a_full_disk_is_told(): void {
		if ( ! file_exists( '/dev/full' ) ) {
			self::markTestSkipped( 'This system has no /dev/full.' );
		}
		self::assertSame( -1, Vault::seal( $this->file( 'content' ), '/dev/full', self::KEY, '' ) );
		self::assertSame( -1, Vault::seal( $this->file( 'content' ), '/gone/away', self::KEY, '' ) );
		self::assertSame( -1, Vault::seal( '/gone/away', $this->file( '' ), self::KEY, '' ) );
	}
}
