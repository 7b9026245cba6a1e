<?php
/**
 * Bytes become UTF-8, whatever the server says that they are.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Charset;
use CongTruong\Text\Normalizer;

require_once __DIR__ . '/FeedTestCase.php';

final class CharsetTest extends FeedTestCase {

	/**
	 * A document in UTF-16.
	 *
	 * @param string $text   UTF-8, of at most three bytes a character.
	 * @param string $format Of pack().
	 */
	private static function wide( string $text, string $format ): string {
		$wide = '';
		foreach ( (array) preg_split( '//u', $text, -1, PREG_SPLIT_NO_EMPTY ) as $character ) {
			$point = mb_ord( (string) $character, 'UTF-8' );
			$wide .= $point < 0x10000 ? pack( $format, $point ) : pack( $format, 0xd800 + ( ( $point - 0x10000 ) >> 10 ) ) . pack( $format, 0xdc00 + ( ( $point - 0x10000 ) & 0x3ff ) );
		}

		return $wide;
	}

	/**
	 * Bytes, header, text.
	 */
	public function documents(): array {
		$text = '<a>' . Fixtures::SENTENCE . '</a>';
		$old  = '<a>' . Fixtures::sentence_1258() . '</a>';
		$name = '<?xml version="1.0" encoding="%s"?>';

		return array(
			'UTF-8'                                => array( $text, 'text/xml', $text ),
			'UTF-8 with a mark'                    => array( "\xef\xbb\xbf" . $text, '', $text ),
			'UTF-8, header and declaration differ' => array( sprintf( $name, 'windows-1258' ) . $text, 'text/xml; charset=iso-8859-1', sprintf( $name, 'windows-1258' ) . $text ),
			'ASCII'                                => array( '<a>b</a>', 'text/xml; charset=windows-1258', '<a>b</a>' ),
			'nothing'                              => array( '', '', '' ),
			'windows-1258, declared'               => array( sprintf( $name, 'windows-1258' ) . $old, '', sprintf( $name, 'windows-1258' ) . $text ),
			'windows-1258 in the header'           => array( $old, 'text/xml; charset="Windows-1258"', $text ),
			'windows-1258, said to be UTF-8'       => array( sprintf( $name, 'utf-8' ) . $old, 'text/xml; charset=utf-8', sprintf( $name, 'utf-8' ) . $text ),
			'windows-1258, nothing said'           => array( $old, '', $text ),
			'unknown encoding'                     => array( $old, 'text/xml; charset=x-khong-co', $text ),
			'Latin-1, declared'                    => array( sprintf( $name, 'ISO-8859-1' ) . "<a>caf\xe9 \x93\x94</a>", '', sprintf( $name, 'ISO-8859-1' ) . '<a>café “”</a>' ),
			'declaration before header'            => array( sprintf( $name, 'iso-8859-1' ) . "<a>\xe3</a>", 'text/xml; charset=windows-1258', sprintf( $name, 'iso-8859-1' ) . '<a>ã</a>' ),
			'UTF-16, small end first, with a mark' => array( "\xff\xfe" . self::wide( $text, 'v' ), '', $text ),
			'UTF-16, big end first, with a mark'   => array( "\xfe\xff" . self::wide( $text, 'n' ), '', $text ),
			'UTF-16, small end first'              => array( self::wide( $text, 'v' ), 'text/xml; charset=utf-8', $text ),
			'UTF-16, big end first'                => array( self::wide( $text, 'n' ), '', $text ),
			'UTF-16 with an emoji'                 => array( self::wide( '<a>😀</a>', 'v' ), '', '<a>😀</a>' ),
			'UTF-16, cut'                          => array( substr( self::wide( $text, 'v' ), 0, -1 ), '', substr( $text, 0, -1 ) ),
			'UTF-16 with half an emoji'            => array( "<\x00\x3d\xd8>\x00", '', '<>' ),
		);
	}

	/**
	 * Each in NFC.
	 *
	 * @dataProvider documents
	 * @param string $bytes  What came.
	 * @param string $header Content type.
	 * @param string $text   UTF-8.
	 */
	public function test_reads( string $bytes, string $header, string $text ): void {
		self::assertSame( $text, Normalizer::nfc( Charset::to_utf8( $bytes, $header ) ) );
	}

	/**
	 * The whole alphabet, so that no letter of the table is wrong. iconv, where it is there, is asked as well.
	 */
	public function test_reads_every_letter_of_windows_1258(): void {
		$bytes = implode( '', array_map( 'chr', range( 0xa0, 0xff ) ) );
		$text  = Charset::to_utf8( '<a> ' . $bytes, '' );
		self::assertStringContainsString( 'Ă', $text );
		if ( function_exists( 'iconv' ) ) {
			$other = @iconv( 'windows-1258', 'UTF-8', $bytes ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- not every iconv knows it.
			if ( is_string( $other ) && '' !== $other ) {
				self::assertSame( Normalizer::nfc( '<a> ' . $other ), Normalizer::nfc( $text ) );
			}
		}
		$vowels = "a\xcca\xeca\xd2a\xdea\xf2 \xe3\xcc\xe3\xec\xe3\xd2\xe3\xde\xe3\xf2 \xe2\xcc\xe2\xec\xe2\xd2\xe2\xde\xe2\xf2 e\xde \xea\xf2 \xf4\xd2 \xf5\xde \xfd\xf2 y\xde \xd0\xf0 \xdd\xcc";
		self::assertSame( 'àáảãạ ằắẳẵặ ầấẩẫậ ẽ ệ ổ ỡ ự ỹ Đđ Ừ', Normalizer::nfc( Charset::to_utf8( $vowels, '' ) ) );
	}

	/**
	 * A program that counts bytes cuts a summary in the middle of a letter: the rest is as good as before.
	 */
	public function test_a_letter_cut_in_half_does_not_spoil_the_rest(): void {
		foreach ( array( "\xe1", "\xe1\xbb", "\xc3", "\xf0\x9f\x98" ) as $half ) {
			self::assertSame( '<a>' . Fixtures::SENTENCE . '…</a>', Charset::to_utf8( '<a>' . Fixtures::SENTENCE . $half . '…</a>', 'text/xml; charset=iso-8859-1' ) );
			self::assertSame( Fixtures::SENTENCE, Charset::to_utf8( Fixtures::SENTENCE . $half, '' ) );
		}
		self::assertSame( 'á', Charset::to_utf8( "\xe1", 'text/xml; charset=iso-8859-1' ) );
	}

	/**
	 * UTF-8 that was read as Latin-1 or windows-1252 and written again.
	 */
	public function test_mends_what_was_encoded_twice(): void {
		foreach ( array( 'Báo cáo Thường niên', Fixtures::SENTENCE, 'Đạo đức', 'Ủy ban', 'ƯỚC MƠ', 'Kỷ luật “mới” – 100 €' ) as $text ) {
			$bytes = array_map( 'chr', array_values( (array) unpack( 'C*', $text ) ) );
			$latin = implode(
				'',
				array_map(
					static function ( string $byte ): string {
						return mb_convert_encoding( $byte, 'UTF-8', 'ISO-8859-1' );
					},
					$bytes
				)
			);
			self::assertSame( $text, Charset::mend( $latin ), $latin );
			$windows = implode(
				'',
				array_map(
					static function ( string $byte ): string {
						// Five bytes are nothing there, and stay.
						return mb_convert_encoding( $byte, 'UTF-8', false === strpos( "\x81\x8d\x8f\x90\x9d", $byte ) ? 'Windows-1252' : 'ISO-8859-1' );
					},
					$bytes
				)
			);
			self::assertSame( $text, Charset::mend( $windows ), $windows );
		}
		self::assertSame( 'Báo cáo Thường niên', Charset::mend( "BÃ¡o cÃ¡o ThÆ°á»\u{9d}ng niÃªn" ) );
	}

	public function test_mends_nothing_that_is_whole(): void {
		foreach ( array( Fixtures::SENTENCE, 'Ãn Á', 'SÃO PAULO', 'á»', 'Ä‘ă', 'Đã có: ê, ô, ơ', '😀', '', "a\xff" ) as $text ) {
			self::assertSame( $text, Charset::mend( $text ), $text );
		}
	}

	/**
	 * Old feeds may be large, too.
	 */
	public function test_reads_two_megabytes_in_bounded_memory(): void {
		$bytes = str_repeat( Fixtures::sentence_1258() . ' ', 45000 );
		$start = microtime( true );
		$text  = '';
		$taken = self::memory_of(
			static function () use ( $bytes, &$text ): void {
				$text = Charset::to_utf8( $bytes, '' );
			}
		);
		self::assertStringStartsWith( 'S', $text );
		self::assertLessThan( 20 * MB_IN_BYTES, $taken );
		self::assertLessThan( 5, microtime( true ) - $start );
	}

	/**
	 * Bytes without any sense take no more.
	 */
	public function test_reads_noise_in_bounded_memory(): void {
		mt_srand( 7 );
		$noise = '';
		for ( $index = 0; $index < 65536; $index++ ) {
			$noise .= chr( mt_rand( 1, 255 ) );
		}
		$noise = str_repeat( $noise, 31 );
		$text  = '';
		$taken = self::memory_of(
			static function () use ( $noise, &$text ): void {
				$text = Charset::to_utf8( $noise, '' );
			}
		);
		self::assertSame( 1, preg_match( '//u', $text ) );
		self::assertLessThan( 20 * MB_IN_BYTES, $taken );
	}
}
