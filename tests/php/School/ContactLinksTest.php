<?php
/**
 * Telephone numbers can be dialled and addresses written to, by people and not by harvesters.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\School;

use CongTruong\School\Contact_Links;
use CongTruong\Tests\TestCase;

final class ContactLinksTest extends TestCase {

	/**
	 * Texts and the links that they hold.
	 *
	 * @return array<string, array{string, string[]}>
	 */
	public function numbers(): array {
		return array(
			'plain'             => array( '02838221234', array( '+842838221234' ) ),
			'as people write'   => array( '(028) 3822.1234 – máy lẻ 12', array( '+842838221234' ) ),
			'two of them'       => array( '028 3822 1234; 0903-123-456', array( '+842838221234', '+84903123456' ) ),
			'from abroad'       => array( '+84 (0)28 3822 1234', array( '+842838221234' ) ),
			'short: no number'  => array( 'Phòng 12, máy lẻ 345', array() ),
			'hotline'           => array( '1900 1234', array( '19001234' ) ),
			'markup'            => array( '<b onclick="x">0283822123</b>', array( '+84283822123' ) ),
		);
	}

	/**
	 * Nothing of the text is lost on the way.
	 *
	 * @dataProvider numbers
	 * @param string   $text   What the school typed.
	 * @param string[] $dialled Numbers that can be dialled.
	 */
	public function test_every_number_is_a_link( string $text, array $dialled ): void {
		$html = Contact_Links::phone( $text );

		preg_match_all( '/<a href="tel:([^"]*)">/', $html, $found );
		self::assertSame( $dialled, $found[1] );
		self::assertSame( $text, html_entity_decode( wp_kses( $html, array() ), ENT_QUOTES, 'UTF-8' ) );
		self::assertSame( count( $dialled ), substr_count( wp_kses( $html, array( 'a' => array() ) ), '<a>' ) );
	}

	public function test_an_address_is_a_link_that_no_harvester_reads(): void {
		$html = Contact_Links::email( ' vanphong@truong.edu.vn ' );

		self::assertStringNotContainsString( '@', $html );
		self::assertStringNotContainsString( 'mailto', $html );
		self::assertSame( '<a href="mailto:vanphong@truong.edu.vn">vanphong@truong.edu.vn</a>', html_entity_decode( $html ) );
		self::assertSame( $html, Contact_Links::email( 'vanphong@truong.edu.vn' ) );
	}

	public function test_what_is_no_address_stays_text(): void {
		self::assertSame( 'văn phòng &lt;b&gt;', Contact_Links::email( 'văn phòng <b>' ) );
		self::assertSame( '', Contact_Links::email( '' ) );
	}

	public function test_an_address_of_newer_mail_servers_stays_whole(): void {
		add_filter( 'is_email', '__return_true' );

		self::assertSame( 'trường@ví-dụ.vn', html_entity_decode( Contact_Links::email_text( 'trường@ví-dụ.vn' ) ) );
	}

	/**
	 * The vectors that lib/school/phone.test.ts reads too.
	 */
	public function test_numbers_are_dialled_in_one_form(): void {
		$vectors = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/data/vectors/phones.json' ), true );
		self::assertNotEmpty( $vectors['phones'] );
		foreach ( $vectors['phones'] as $vector ) {
			self::assertSame( $vector['dialled'], Contact_Links::numbers( $vector['written'] ), $vector['written'] );
		}
	}
}
