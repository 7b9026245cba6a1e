<?php
/**
 * What a page says of itself to search engines and to whoever shares its link.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Metadata;

use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;

final class HeadTest extends TestCase {

	/**
	 * A school with a name that HTML would stumble over.
	 */
	protected function setUp(): void {
		parent::setUp();
		update_option(
			Profile::OPTION,
			Profile::sanitize(
				array(
					'name'   => 'Trường THCS "Sông" & Núi',
					'levels' => array( 'thcs' ),
					'place'  => 'An Bình',
				)
			)
		);
	}

	/**
	 * The head's tags: name or property → content.
	 *
	 * @param string $address Path with query.
	 * @return array<string, string>
	 */
	private function head( string $address ): array {
		$this->go_to( $address );
		ob_start();
		do_action( 'wp_head' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's.
		$html = (string) ob_get_clean();
		preg_match_all( '/<meta (?:name|property)="([a-z:_]+)" content="([^"]*)">/', $html, $found );
		return array_map(
			static function ( string $text ): string {
				return html_entity_decode( $text, ENT_QUOTES, 'UTF-8' );
			},
			array_combine( $found[1], $found[2] )
		);
	}

	/**
	 * A post by what its author wrote, else by its first words; its picture.
	 */
	public function test_a_post(): void {
		$picture = wp_insert_attachment(
			array(
				'post_mime_type' => 'image/png',
				'post_title'     => 'Ảnh',
			),
			'anh.png'
		);
		wp_update_attachment_metadata(
			$picture,
			array(
				'file'   => 'anh.png',
				'width'  => 640,
				'height' => 480,
			)
		);
		$id = wp_insert_post(
			array(
				'post_title'   => 'Họp <em>phụ huynh</em>',
				'post_content' => '<!-- wp:paragraph --><p>Kính mời "cha mẹ" &amp; học sinh.</p><!-- /wp:paragraph -->',
				'post_status'  => 'publish',
			)
		);
		set_post_thumbnail( $id, $picture );

		$head = $this->head( '/?p=' . $id );

		self::assertSame( 'Kính mời "cha mẹ" & học sinh.', $head['description'] );
		self::assertSame( $head['description'], $head['og:description'] );
		self::assertSame( 'article', $head['og:type'] );
		self::assertStringContainsString( 'Họp phụ huynh', $head['og:title'] );
		self::assertSame( 'Trường THCS "Sông" & Núi', $head['og:site_name'] );
		self::assertSame( get_permalink( $id ), $head['og:url'] );
		self::assertStringContainsString( 'anh.png', $head['og:image'] );
		self::assertSame( '640', $head['og:image:width'] );

		wp_update_post(
			array(
				'ID'           => $id,
				'post_excerpt' => 'Tóm tắt của tác giả.',
			)
		);
		self::assertSame( 'Tóm tắt của tác giả.', $this->head( '/?p=' . $id )['description'] );
	}

	/**
	 * A post behind a password shows neither text nor picture.
	 */
	public function test_a_password_covers_the_description(): void {
		$id   = wp_insert_post(
			array(
				'post_title'    => 'Nội bộ',
				'post_content'  => 'Bí mật của nhà trường',
				'post_password' => 'x',
				'post_status'   => 'publish',
			)
		);
		$head = $this->head( '/?p=' . $id );

		self::assertStringNotContainsString( 'Bí mật', implode( ' ', $head ) );
		self::assertStringContainsString( 'Nội bộ', $head['description'] );
	}

	/**
	 * The front page names the school and its place; pages without a text of their own are named by their title.
	 */
	public function test_pages_without_text(): void {
		self::assertStringContainsString( 'Trường THCS "Sông" & Núi, An Bình', $this->head( '/' )['description'] );

		$id = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_title'   => 'Liên hệ',
				'post_content' => '<!-- wp:cong-truong/contact /-->',
				'post_status'  => 'publish',
			)
		);
		self::assertStringStartsWith( 'Liên hệ', $this->head( '/?page_id=' . $id )['description'] );
	}

	/**
	 * A category by its description.
	 */
	public function test_a_category(): void {
		$term = (array) wp_insert_term( 'Bếp ăn', 'category', array( 'description' => '<p>Thực đơn <b>từng</b> tuần.</p>' ) );
		$head = $this->head( '/?cat=' . $term['term_id'] );

		self::assertSame( 'Thực đơn từng tuần.', $head['description'] );
		self::assertSame( get_term_link( (int) $term['term_id'] ), $head['og:url'] );
	}

	/**
	 * Nothing on a search and on a missing page.
	 */
	public function test_nothing_where_there_is_nothing_to_share(): void {
		self::assertSame( array(), array_intersect_key( $this->head( '/?s=x' ), array_flip( array( 'description', 'og:title' ) ) ) );
		self::assertSame( array(), array_intersect_key( $this->head( '/?p=99999999' ), array_flip( array( 'description', 'og:title' ) ) ) );
	}

	/**
	 * A site can leave it out or say it otherwise.
	 */
	public function test_filter(): void {
		add_filter( 'cong_truong_meta_description', '__return_empty_string' );

		self::assertArrayNotHasKey( 'description', $this->head( '/' ) );
	}
}
