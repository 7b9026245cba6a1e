<?php
/**
 * What people type, as it is kept.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Plain_Text;

require_once __DIR__ . '/InboxTestCase.php';

final class Plain_TextTest extends InboxTestCase {

	/**
	 * Text that stays as it is.
	 */
	public function test_text_stays_as_it_is_typed(): void {
		foreach ( array(
			'Đề nghị nhà trường xem lại khoản thu 1.500.000 đ/tháng.',
			'<script>alert("x")</script> & &amp; &lt;b&gt; <b>đậm</b>',
			'C:\\new\\table %s %d 100% {{x}} [gallery] ${x} \' " ` \\',
			"Dòng một\nDòng hai\n\n\tthụt vào",
			'👨‍👩‍👧‍👦 🇻🇳 😀 𠀀',
			"'; DROP TABLE wp_posts; --",
			'=HYPERLINK("http://x")',
			'日本語 العربية ไทย',
		) as $text ) {
			self::assertSame( $text, Plain_Text::of( $text, 1000 ) );
		}
	}

	public function test_is_nfc_with_plain_line_ends(): void {
		// Typed on a Mac: letters and marks apart.
		self::assertSame( 'Ngữ văn, tiếng Việt: ấ ộ ưỡ', Plain_Text::of( "Ngu\u{031b}\u{0303} va\u{0306}n, tie\u{0302}\u{0301}ng Vie\u{0323}\u{0302}t: a\u{0302}\u{0301} o\u{0323}\u{0302} u\u{031b}o\u{031b}\u{0303}", 1000 ) );
		self::assertSame( "a\nb\nc\n\nd", Plain_Text::of( "\r\n a\r\nb\rc\r\n\r\nd \n", 1000 ) );
	}

	public function test_control_characters_and_those_that_turn_the_text_are_gone(): void {
		self::assertSame( 'abcdef', Plain_Text::of( "a\0b\x07c\x1bd\x7fe\u{0085}f", 1000 ) );
		self::assertSame( 'hóa đơn gpj.exe', Plain_Text::of( "hóa đơn \u{202e}gpj.exe\u{202c}", 1000 ) );
		foreach ( array( 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069 ) as $point ) {
			self::assertSame( 'ab', Plain_Text::of( 'a' . mb_chr( $point ) . 'b', 1000 ), dechex( $point ) );
		}
		// Their neighbours are letters of somebody.
		foreach ( array( 0x2019, 0x2026, 0x202f, 0x2065, 0x206a, 0xa0, 0xa9 ) as $point ) {
			self::assertSame( 'a' . mb_chr( $point ) . 'b', Plain_Text::of( 'a' . mb_chr( $point ) . 'b', 1000 ), dechex( $point ) );
		}
	}

	/**
	 * What stands between a letter and its mark when it is cleaned away.
	 */
	public function test_is_nfc_whatever_was_taken_out(): void {
		foreach ( array( "\0", "\x7f", "\u{202e}", "\u{0085}" ) as $between ) {
			self::assertSame( 'ế', Plain_Text::of( "ê$between\u{0301}", 1000 ), bin2hex( $between ) );
		}
	}

	/**
	 * One broken byte, and a text is still a text: on every WordPress.
	 */
	public function test_bytes_that_are_no_utf_8_take_nothing_along(): void {
		foreach ( array(
			"Trước \xff sau",
			"Trước \xc3 sau",
			"Trước \xe1\xba sau",
			"Trước \xf0\x9f\x98 sau",
			"Trước \xed\xa0\x80 sau",
			"Trước \xc0\xaf sau",
			"Trước sau\xe1",
		) as $broken ) {
			$text = Plain_Text::of( $broken, 1000 );
			self::assertStringContainsString( 'Trước', $text, bin2hex( $broken ) );
			self::assertStringContainsString( 'sau', $text, bin2hex( $broken ) );
			self::assertSame( 1, preg_match( '//u', $text ) );
			self::assertNotFalse( json_encode( $text ) );
		}
	}

	/**
	 * Cut at characters, never within one, whatever the length in bytes.
	 */
	public function test_is_cut_at_a_character(): void {
		foreach ( array( 'a', 'ế', '😀', "e\u{0302}\u{0301}" ) as $letter ) {
			$text = Plain_Text::of( str_repeat( $letter, 5000 ), 100 );
			self::assertSame( 100, Plain_Text::length( $text ), $letter );
			self::assertSame( 1, preg_match( '//u', $text ) );
		}
		// Letters of different lengths: wherever the bytes end, it is within one.
		for ( $shift = 0; $shift < 4; $shift++ ) {
			self::assertSame( 100, Plain_Text::length( Plain_Text::of( str_repeat( 'a', $shift ) . str_repeat( 'ế', 100000 ), 100 ) ), "$shift" );
		}
	}

	public function test_a_flood_costs_little(): void {
		$start = microtime( true );
		Plain_Text::of( str_repeat( "a\u{0301}\u{0323}\u{0302}", 1000000 ), 10001 );
		self::assertLessThan( 2.0, microtime( true ) - $start );
	}
}
