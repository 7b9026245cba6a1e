<?php
/**
 * The normal form of Vietnamese text, with and without intl.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Text;

use CongTruong\Text\Normalizer;
use PHPUnit\Framework\TestCase;

/**
 * NFC, folding and control characters.
 */
final class NormalizerTest extends TestCase {

	private const LETTERS = array( 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y', 'A', 'Ă', 'Â', 'E', 'Ê', 'I', 'O', 'Ô', 'Ơ', 'U', 'Ư', 'Y', 'd', 'đ', 'n', 'ạ', 'é', 'ộ' );
	private const MARKS   = array( "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31b}", "\u{323}" );

	/**
	 * Shared vectors.
	 *
	 * @return array<string, array<int, array<string, mixed>>>
	 */
	private static function vectors(): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/data/vectors/text.json' ), true );
	}

	/**
	 * The same text as in the browser, by intl and by the table.
	 */
	public function test_normal_form(): void {
		foreach ( self::vectors()['nfc'] as $vector ) {
			$this->assertSame( $vector['nfc'], Normalizer::nfc( $vector['text'] ) );
			$this->assertSame( $vector['nfc'], Normalizer::nfc_by_table( $vector['text'] ) );
		}
	}

	/**
	 * Any letter with any two marks in any order, as intl has it.
	 */
	public function test_table_agrees_with_intl(): void {
		if ( ! class_exists( '\Normalizer', false ) ) {
			$this->assertSame( 'ậ', Normalizer::nfc( "a\u{302}\u{323}" ) );

			return;
		}
		foreach ( self::LETTERS as $letter ) {
			foreach ( self::MARKS as $first ) {
				foreach ( array_merge( array( '' ), self::MARKS ) as $second ) {
					$text = $letter . $first . $second;
					$this->assertSame( \Normalizer::normalize( $text, \Normalizer::FORM_C ), Normalizer::nfc_by_table( $text ), rawurlencode( $text ) );
				}
			}
		}
	}

	/**
	 * Bare small letters.
	 */
	public function test_folding(): void {
		foreach ( self::vectors()['fold'] as $vector ) {
			$this->assertSame( $vector['folded'], Normalizer::fold( $vector['text'] ) );
		}
	}

	/**
	 * Control characters other than tab and newline.
	 */
	public function test_control_characters(): void {
		foreach ( self::vectors()['controls'] as $vector ) {
			$this->assertSame( $vector['controls'], Normalizer::has_control_characters( $vector['text'] ), rawurlencode( $vector['text'] ) );
		}
	}

	/**
	 * What is not UTF-8 is not touched.
	 */
	public function test_broken_text(): void {
		$this->assertSame( "a\xff", Normalizer::nfc( "a\xff" ) );
		$this->assertSame( "a\xff\xcc\x81", Normalizer::nfc_by_table( "a\xff\xcc\x81" ) );
	}
}
