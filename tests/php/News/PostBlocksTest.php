<?php
/**
 * What stands after a post: links to pass it on, and others of its kind.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\News;

use CongTruong\News\Kinds;

require_once __DIR__ . '/NewsTestCase.php';

final class PostBlocksTest extends NewsTestCase {

	/**
	 * A block as it stands on the page of a post.
	 *
	 * @param string $name Name of the block.
	 * @param int    $post Id of a post.
	 */
	private function block( string $name, int $post ): string {
		$parsed = parse_blocks( "<!-- wp:$name /-->" )[0];

		return ( new \WP_Block( $parsed, array( 'postId' => $post ) ) )->render();
	}

	public function test_related_posts_are_the_newest_of_the_kind_without_the_post_itself(): void {
		$old    = array( 'post_date' => '2026-01-01 08:00:00' );
		$hidden = array(
			'post_title'    => 'Kín',
			'post_password' => 'x',
		);
		$this->post( array( 'post_title' => 'Cũ' ) + $old, Kinds::INVITATION );
		$this->post( $hidden, Kinds::INVITATION );
		$this->post( array( 'post_title' => 'Loại khác' ), Kinds::NEWS );
		$own = $this->post( array( 'post_title' => 'Chính nó' ), Kinds::INVITATION );
		$new = $this->post( array( 'post_title' => 'Mới <b>& "hay"</b>' ), Kinds::INVITATION );
		stick_post( $own );
		$html = $this->block( 'cong-truong/related', $own );

		self::assertSame( 2, substr_count( $html, '<li' ) );
		self::assertStringContainsString( 'Mới &amp; &quot;hay&quot;</a>', $html );
		self::assertLessThan( strpos( $html, '>Cũ<' ), strpos( $html, (string) get_permalink( $new ) ) );
		foreach ( array( 'Chính nó', 'Kín', 'Loại khác' ) as $title ) {
			self::assertStringNotContainsString( $title, $html );
		}
	}

	public function test_nothing_where_no_other_post_is(): void {
		$term = wp_insert_term( 'Riêng', 'category' );

		self::assertSame( '', $this->block( 'cong-truong/related', $this->post( array( 'post_category' => array( $term['term_id'] ) ) ) ) );
	}

	public function test_share_links_hold_the_address_and_ask_nobody(): void {
		$id   = $this->post( array( 'post_title' => 'Nghỉ học & "bão" 50%' ) );
		$html = $this->block( 'cong-truong/share', $id );

		self::assertStringContainsString( 'sharer.php?u=' . rawurlencode( (string) get_permalink( $id ) ), $html );
		self::assertStringContainsString( 'mailto:?subject=' . rawurlencode( 'Nghỉ học & "bão" 50%' ), $html );
		self::assertSame( 2, substr_count( $html, 'rel="noopener nofollow"' ) );
		self::assertDoesNotMatchRegularExpression( '/<(script|img|iframe|link)|src=/', $html );
		// In a template WordPress turns an address that stands alone into a preview of the page.
		self::assertStringNotContainsString( '<iframe', $GLOBALS['wp_embed']->autoembed( $html ) );
		self::assertSame( $html, $GLOBALS['wp_embed']->autoembed( $html ) );
	}

	public function test_the_pattern_holds_both(): void {
		$content = \WP_Block_Patterns_Registry::get_instance()->get_registered( 'cong-truong/after-post' )['content'];

		self::assertStringContainsString( 'wp:cong-truong/share', $content );
		self::assertStringContainsString( 'wp:cong-truong/related', $content );
	}
}
