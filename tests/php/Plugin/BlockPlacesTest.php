<?php
/**
 * The places that show a block are found, and told as what has changed.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use CongTruong\Block_Places;
use CongTruong\Page_Caches;
use CongTruong\Tests\TestCase;

final class BlockPlacesTest extends TestCase {

	private const BLOCK = '<!-- wp:cong-truong/numbers {"mode":"all"} /-->';

	private const LOOP = '<!-- wp:query {"query":{"postType":"ct_figure"}} --><div class="wp-block-query"></div><!-- /wp:query -->';

	protected function setUp(): void {
		parent::setUp();
		update_option( 'permalink_structure', '/%postname%/' );
		$GLOBALS['wp_rewrite']->init();
	}

	protected function tearDown(): void {
		parent::tearDown();
		$GLOBALS['wp_rewrite']->init();
	}

	/**
	 * Stores public content.
	 *
	 * @param string $content   Content.
	 * @param string $post_type Post type.
	 * @param string $status    Status.
	 */
	private function content( string $content, string $post_type = 'page', string $status = 'publish' ): int {
		$id = wp_insert_post(
			array(
				'post_type'    => $post_type,
				'post_status'  => $status,
				'post_title'   => 'Số liệu',
				'post_content' => wp_slash( $content ),
			)
		);
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * Announces a change and answers what was told of it.
	 *
	 * @param string[] $urls Addresses of its own.
	 * @return array{string[], array<string, mixed>}
	 */
	private function told( array $urls = array() ): array {
		$told     = array();
		$listener = static function ( $urls, $context ) use ( &$told ): void {
			$told[] = array( $urls, $context );
		};
		add_action( 'cong_truong_changed', $listener, 10, 2 );
		( new Block_Places( Block_Places::mark_of( 'cong-truong/numbers' ), '"postType":"ct_figure"' ) )->announce( $urls, array( 'reason' => 'test' ) );
		remove_action( 'cong_truong_changed', $listener );
		self::assertCount( 1, $told );

		return $told[0];
	}

	public function test_names_every_page_that_shows_it_once(): void {
		$pages = array( $this->content( self::BLOCK ), $this->content( '<!-- wp:group --><div>' . self::BLOCK . '</div><!-- /wp:group -->' ), $this->content( self::LOOP ) );
		$this->content( self::BLOCK, 'page', 'draft' );
		$this->content( '<!-- wp:cong-truong/numbers-other /-->' );
		$links = array_map( 'get_permalink', $pages );

		list( $urls, $context ) = $this->told( array( home_url( '/own/' ), $links[0] ) );
		self::assertSame( array_merge( array( home_url( '/own/' ) ), $links ), $urls );
		self::assertSame(
			array(
				'reason'     => 'test',
				'everywhere' => false,
			),
			$context
		);
	}

	public function test_too_many_pages_are_everywhere(): void {
		for ( $number = 0; $number <= Page_Caches::MOST; $number++ ) {
			$this->content( self::BLOCK );
		}
		self::assertTrue( $this->told()[1]['everywhere'] );
	}

	/**
	 * Places of the block that show on addresses nobody can list.
	 *
	 * @return array<string, array{callable}>
	 */
	public function places(): array {
		return array(
			'a post, which feeds and lists show' => array(
				function (): void {
					$this->content( self::BLOCK, 'post' );
				},
			),
			'a synced pattern'                   => array(
				function (): void {
					$this->content( '<!-- wp:heading --><h2>Số liệu</h2><!-- /wp:heading -->' . self::BLOCK, 'wp_block' );
				},
			),
			'a page in parts'                    => array(
				function (): void {
					$this->content( "Một\n<!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->\n" . self::BLOCK );
				},
			),
			'a widget'                           => array(
				static function (): void {
					update_option(
						'widget_block',
						array(
							2              => array( 'content' => '<!-- wp:paragraph --><p>A</p><!-- /wp:paragraph -->' ),
							3              => array( 'content' => self::BLOCK ),
							'_multiwidget' => 1,
						)
					);
				},
			),
			'a template of the active theme'     => array(
				function (): void {
					wp_set_object_terms( $this->content( self::BLOCK, 'wp_template' ), get_stylesheet(), 'wp_theme' );
				},
			),
			'a part of a template'               => array(
				function (): void {
					wp_set_object_terms( $this->content( self::LOOP, 'wp_template_part' ), get_stylesheet(), 'wp_theme' );
				},
			),
			'a pattern that a template uses'     => array(
				function (): void {
					register_block_pattern(
						'cong-truong-test/figures',
						array(
							'title'   => 'Figures',
							'content' => self::BLOCK,
						)
					);
					wp_set_object_terms( $this->content( '<!-- wp:pattern {"slug":"cong-truong-test/figures"} /-->', 'wp_template' ), get_stylesheet(), 'wp_theme' );
				},
			),
		);
	}

	/**
	 * Then everything may have changed, the front page first.
	 *
	 * @dataProvider places
	 * @param callable $put Puts the block there.
	 */
	public function test_a_block_without_an_address_is_everywhere( callable $put ): void {
		$put();
		list( $urls, $context ) = $this->told();
		if ( \WP_Block_Patterns_Registry::get_instance()->is_registered( 'cong-truong-test/figures' ) ) {
			unregister_block_pattern( 'cong-truong-test/figures' );
		}

		self::assertTrue( $context['everywhere'] );
		self::assertContains( home_url( '/' ), $urls );
	}

	public function test_the_template_of_the_front_page_has_one_address(): void {
		$template = $this->content( self::BLOCK, 'wp_template' );
		wp_update_post(
			array(
				'ID'        => $template,
				'post_name' => 'front-page',
			)
		);
		wp_set_object_terms( $template, get_stylesheet(), 'wp_theme' );

		list( $urls, $context ) = $this->told();
		self::assertSame( array( home_url( '/' ) ), $urls );
		self::assertFalse( $context['everywhere'] );
	}

	public function test_a_template_of_another_theme_is_nowhere(): void {
		wp_set_object_terms( $this->content( self::BLOCK, 'wp_template' ), 'another-theme', 'wp_theme' );

		self::assertFalse( $this->told()[1]['everywhere'] );
	}

	public function test_the_number_of_pages_costs_no_queries(): void {
		global $wpdb;
		$count = function () use ( $wpdb ): int {
			wp_cache_flush();
			$before = $wpdb->num_queries;
			$this->told();

			return $wpdb->num_queries - $before;
		};
		$this->content( self::BLOCK );
		// Listeners may store something new at the first change.
		$this->told();
		$few = $count();
		for ( $number = 0; $number < 20; $number++ ) {
			$this->content( self::BLOCK );
		}

		self::assertSame( $few, $count() );
	}
}
