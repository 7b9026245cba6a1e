<?php
/**
 * How to reach the school: links, and the block that shows the contacts.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\School;

use CongTruong\School\Link;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;

final class ContactTest extends TestCase {

	private const CONTACTS = array(
		'name'    => 'Trường THCS "Sông" & Núi',
		'levels'  => array( 'thcs' ),
		'address' => "12 Trần Phú\nCơ sở 2: <b>5 Lê Lợi</b>",
		'phones'  => array(
			array(
				'label' => 'Văn phòng',
				'value' => '028 3829 1234',
			),
			array( 'value' => 'đang cập nhật' ),
		),
		'emails'  => array( array( 'value' => 'vanthu@songxanh.edu.vn' ) ),
		'hours'   => array( 'Sáng: 7 giờ – 11 giờ', 'Chiều: 13 giờ 30 – 16 giờ 30' ),
		'map'     => 'https://maps.app.goo.gl/abc?x=1&y=2',
	);

	/**
	 * What was typed, what is kept of it, what is kept where it must be https.
	 *
	 * @return array<string, array{string, string, string}>
	 */
	public function links(): array {
		return array(
			'whole'                => array( 'https://a.edu.vn/x?y=1&z=2#t', 'https://a.edu.vn/x?y=1&z=2#t', 'https://a.edu.vn/x?y=1&z=2#t' ),
			'not secure'           => array( 'http://a.gov.vn', 'http://a.gov.vn', 'https://a.gov.vn' ),
			'upper case'           => array( 'HTTPS://A.gov.vn', 'https://A.gov.vn', 'https://A.gov.vn' ),
			'without scheme'       => array( ' maps.app.goo.gl/abc ', 'https://maps.app.goo.gl/abc', 'https://maps.app.goo.gl/abc' ),
			'with a port'          => array( 'a.gov.vn:8080/x', 'https://a.gov.vn:8080/x', 'https://a.gov.vn:8080/x' ),
			'Vietnamese path'      => array( 'https://maps.example/Trường+A/@10.7,106.6', 'https://maps.example/Trường+A/@10.7,106.6', 'https://maps.example/Trường+A/@10.7,106.6' ),
			'script'               => array( 'javascript:alert(1)', '', '' ),
			'script, hidden'       => array( "java\tscript:alert(1)", '', '' ),
			'script with a host'   => array( 'javascript://a.vn/%0aalert(1)', '', '' ),
			'data'                 => array( 'data:text/html,<script>', '', '' ),
			'a file'               => array( 'ftp://a.vn/x', '', '' ),
			'no host'              => array( 'https:///x', '', '' ),
			'a word'               => array( 'bản đồ', '', '' ),
			'a host without a dot' => array( 'https://localhost/x', '', '' ),
			'code to embed'        => array( '<iframe src="https://maps.example/embed?pb=1"></iframe>', '', '' ),
			'too long'             => array( 'https://a.vn/' . str_repeat( 'a', 2000 ), '', '' ),
		);
	}

	/**
	 * Only web addresses become links.
	 *
	 * @dataProvider links
	 * @param string $typed  What was typed.
	 * @param string $kept   What is kept.
	 * @param string $secure What is kept as https.
	 */
	public function test_links_are_web_addresses( string $typed, string $kept, string $secure ): void {
		self::assertSame( $kept, Link::clean( $typed ) );
		self::assertSame( $secure, Link::clean( $typed, true ) );
	}

	/**
	 * The block as visitors see it.
	 *
	 * @param string $attributes JSON.
	 */
	private function block( string $attributes = '' ): string {
		return do_blocks( '<!-- wp:cong-truong/contact ' . $attributes . ' /-->' );
	}

	public function test_block_shows_all_contacts(): void {
		update_option( Profile::OPTION, self::CONTACTS );
		$html = $this->block();

		self::assertSame( 1, preg_match( '/^<address [^>]*class="[^"]*is-card/', trim( $html ) ) );
		self::assertStringContainsString( 'Trường THCS &quot;Sông&quot; &amp; Núi', $html );
		self::assertStringContainsString( 'href="tel:+842838291234">028 3829 1234</a>', $html );
		self::assertStringContainsString( 'Văn phòng:', $html );
		self::assertStringContainsString( 'đang cập nhật', $html );
		self::assertStringContainsString( '12 Trần Phú<br>', $html );
		self::assertStringContainsString( 'Cơ sở 2: 5 Lê Lợi', $html );
		self::assertStringContainsString( 'href="https://maps.app.goo.gl/abc?x=1&#038;y=2"', $html );
		self::assertStringContainsString( 'Sáng: <span class="wp-block-cong-truong-contact__time">7 giờ – 11 giờ</span>', $html );
		self::assertStringNotContainsString( '@', $html );
		self::assertStringContainsString( 'vanthu@songxanh.edu.vn', html_entity_decode( wp_strip_all_tags( $html ) ) );
		foreach ( array( '<iframe', '<script', '<img' ) as $embedded ) {
			self::assertStringNotContainsString( $embedded, $html );
		}
	}

	public function test_block_knows_three_layouts(): void {
		update_option( Profile::OPTION, self::CONTACTS );

		self::assertStringContainsString( 'is-columns', $this->block( '{"layout":"columns"}' ) );
		self::assertStringContainsString( 'is-line', $this->block( '{"layout":"line"}' ) );
		self::assertStringContainsString( 'is-card', $this->block( '{"layout":"\u0022><script>"}' ) );
	}

	public function test_block_of_an_empty_profile_shows_nothing(): void {
		update_option( Profile::OPTION, array( 'name' => 'Trường A' ) );

		self::assertSame( '', trim( $this->block() ) );
	}

	public function test_block_leaves_out_what_is_not_given(): void {
		update_option( Profile::OPTION, array( 'phones' => array( '028 3829 1234' ) ) );
		$html = $this->block();

		self::assertSame( 1, substr_count( $html, '<dt>' ) );
		self::assertStringNotContainsString( 'mail', $html );
	}

	public function test_hostile_facts_are_text(): void {
		$attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
		add_filter( 'sanitize_option_' . Profile::OPTION, '__return_false', 99 );
		// As a database that somebody else wrote to may hold it.
		add_filter(
			'option_' . Profile::OPTION,
			static function () use ( $attack ): array {
				$contact = array(
					'label' => $attack,
					'value' => $attack,
				);

				return array(
					'name'    => $attack,
					'levels'  => array( 'thcs' ),
					'address' => $attack,
					'phones'  => array( $contact ),
					'emails'  => array( $contact ),
					'hours'   => array( $attack ),
					'map'     => 'javascript:alert(1)',
				);
			}
		);
		add_option( Profile::OPTION, array() );
		$html = $this->block();

		self::assertStringContainsString( 'is-card', $html );
		self::assertStringNotContainsString( '<script', $html );
		self::assertStringNotContainsString( '<img', $html );
		self::assertStringNotContainsString( 'javascript:', $html );
	}
}
