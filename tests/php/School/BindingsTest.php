<?php
/**
 * Facts of the school in headings and paragraphs, and in what search engines read.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\School;

use CongTruong\School\Bindings;
use CongTruong\School\Profile;
use CongTruong\School\Schema;
use CongTruong\Tests\TestCase;

final class BindingsTest extends TestCase {

	private const SCHOOL = array(
		'name'        => 'Trường <b>A</b> & "B"</script><script>alert(1)</script>',
		'shortName'   => 'THCS A',
		'levels'      => array( 'thcs' ),
		'authorities' => array(
			'ubnd' => array(
				'name'    => 'UBND xã A',
				'website' => 'https://a.gov.vn',
			),
		),
		'address'     => "Một < hai\nBa",
		'phones'      => array( '028 3829 1234 / 0912 345 678' ),
		'emails'      => array( 'vanthu@a.edu.vn', 'chưa có' ),
		'hours'       => array( 'Sáng', 'Chiều' ),
		'map'         => 'https://maps.example/a',
		'head'        => 'Lê Thị Hòa',
	);

	/**
	 * A paragraph bound to a fact.
	 *
	 * @param string $key   Key.
	 * @param string $block Block.
	 * @param string $tag   Its tag.
	 */
	private function bound( string $key, string $block = 'paragraph', string $tag = 'p' ): string {
		return trim( do_blocks( '<!-- wp:' . $block . ' {"metadata":{"bindings":{"content":{"source":"cong-truong/school","args":{"key":"' . $key . '"}}}}} --><' . $tag . ' class="x">Chữ mẫu</' . $tag . '><!-- /wp:' . $block . ' -->' ) );
	}

	public function test_every_key_shows_its_fact(): void {
		update_option( Profile::OPTION, self::SCHOOL );
		$stored = Profile::get()['name'];
		self::assertStringNotContainsString( '<', $stored );

		self::assertStringContainsString( esc_html( $stored ), $this->bound( 'name', 'heading', 'h2' ) );
		self::assertStringContainsString( 'UBND xã A', $this->bound( 'authority' ) );
		self::assertSame( 1, preg_match( '#Một &lt; hai<br\s*/?>\s*Ba#', $this->bound( 'address' ) ) );
		self::assertStringContainsString( '028 3829 1234', $this->bound( 'phone' ) );
		self::assertSame( 1, preg_match( '#Sáng<br\s*/?>\s*Chiều#', $this->bound( 'hours' ) ) );
		self::assertStringContainsString( 'Lê Thị Hòa', $this->bound( 'head' ) );
		$email = $this->bound( 'email' );
		self::assertStringNotContainsString( '@', $email );
		self::assertStringContainsString( 'vanthu@a.edu.vn', html_entity_decode( $email ) );
	}

	public function test_an_empty_fact_leaves_no_empty_line(): void {
		update_option( Profile::OPTION, array( 'name' => 'Trường A' ) );
		foreach ( array( 'authority', 'place', 'address', 'phone', 'email', 'hours', 'head' ) as $key ) {
			self::assertSame( '', $this->bound( $key ), $key );
		}
		self::assertSame( '', $this->bound( 'place', 'heading', 'h3' ) );
	}

	public function test_an_unknown_key_leaves_the_text(): void {
		self::assertStringContainsString( 'Chữ mẫu', $this->bound( 'password' ) );
		self::assertStringContainsString( 'Chữ mẫu', $this->bound( 'phones' ) );
		self::assertNull( Bindings::value( array( 'key' => array() ) ) );
		self::assertNull( Bindings::value( array( 'key' => 'name' ), null, 'url' ), 'A fact is no address of a button.' );
	}

	/**
	 * What stands in the head of a page.
	 *
	 * @param string $address Address.
	 */
	private function json( string $address ): string {
		$this->go_to( $address );
		ob_start();
		Schema::print_json();

		return (string) ob_get_clean();
	}

	/**
	 * Levels and types.
	 *
	 * @return array<string, array{string[], mixed}>
	 */
	public function types(): array {
		return array(
			'mam_non'  => array( array( 'mam_non' ), 'Preschool' ),
			'tieu_hoc' => array( array( 'tieu_hoc' ), 'ElementarySchool' ),
			'thcs'     => array( array( 'thcs' ), 'MiddleSchool' ),
			'thpt'     => array( array( 'thpt' ), 'HighSchool' ),
			'gdtx'     => array( array( 'gdtx' ), 'School' ),
			'two'      => array( array( 'thpt', 'thcs' ), array( 'MiddleSchool', 'HighSchool' ) ),
		);
	}

	/**
	 * Each level has its type.
	 *
	 * @dataProvider types
	 * @param string[] $levels Levels.
	 * @param mixed    $type   Type.
	 */
	public function test_schema_org_knows_the_level( array $levels, $type ): void {
		update_option( Profile::OPTION, array( 'levels' => $levels ) + self::SCHOOL );

		self::assertSame( $type, Schema::describe()['@type'] );
	}

	public function test_the_front_page_says_what_the_school_is(): void {
		update_option( 'permalink_structure', '/%postname%/' );
		update_option( 'show_on_front', 'posts' );
		update_option( Profile::OPTION, self::SCHOOL );
		$html = $this->json( '/' );

		self::assertSame( 1, preg_match( '#^<script type="application/ld\+json">(.*)</script>\s*$#s', $html, $found ) );
		$school = json_decode( $found[1], true );
		self::assertSame( Profile::get()['name'], $school['name'] );
		self::assertSame( array( '+842838291234', '+84912345678' ), $school['telephone'] );
		self::assertSame( array( 'vanthu@a.edu.vn' ), $school['email'] );
		self::assertSame( 'Một < hai, Ba', $school['address']['streetAddress'] );
		self::assertSame( 'UBND xã A', $school['parentOrganization']['name'] );
		self::assertStringNotContainsString( 'vanthu@', $found[1] );
		self::assertStringNotContainsString( '<', $found[1] );
	}

	public function test_the_script_cannot_be_left(): void {
		update_option( 'show_on_front', 'posts' );
		add_filter(
			'option_' . Profile::OPTION,
			static function (): array {
				return array(
					'name'   => '</script><script>alert(1)</script><!--',
					'levels' => array( 'thcs' ),
				);
			}
		);
		update_option( Profile::OPTION, self::SCHOOL );

		self::assertSame( 1, substr_count( $this->json( '/' ), '</script>' ) );
	}

	public function test_other_pages_leave_it_to_the_front_page_and_the_contacts(): void {
		update_option( Profile::OPTION, self::SCHOOL );
		$page = static function ( string $content ): string {
			return '/?page_id=' . wp_insert_post(
				array(
					'post_type'    => 'page',
					'post_status'  => 'publish',
					'post_title'   => 'Trang',
					'post_content' => $content,
				)
			);
		};

		self::assertSame( '', $this->json( $page( 'Chữ' ) ) );
		self::assertStringContainsString( 'MiddleSchool', $this->json( $page( '<!-- wp:cong-truong/contact /-->' ) ) );
		add_filter( 'cong_truong_school_schema', '__return_empty_array' );
		self::assertSame( '', $this->json( $page( '<!-- wp:cong-truong/contact /-->' ) ) );
	}
}
