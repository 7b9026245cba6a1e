<?php
/**
 * Whatever visitors see differently after a change is named.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Changes;
use CongTruong\Disclosure\Permalinks;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\Page_Caches;
use CongTruong\School\Profile;

require_once __DIR__ . '/DisclosureTestCase.php';

final class ChangesTest extends DisclosureTestCase {

	private const BLOCK = '<!-- wp:cong-truong/disclosure {"mode":"all"} /-->';

	private const LOOP = '<!-- wp:query {"query":{"postType":"ct_disclosure"}} --><div class="wp-block-query"></div><!-- /wp:query -->';

	/**
	 * What was told: addresses and context, in order.
	 *
	 * @var array<int, array{string[], array<string, mixed>}>
	 */
	private $told = array();

	protected function setUp(): void {
		parent::setUp();
		update_option( 'permalink_structure', '/%postname%/' );
		$GLOBALS['wp_rewrite']->init();
		add_action(
			'cong_truong_changed',
			function ( $urls, $context ): void {
				$this->told[] = array( $urls, $context );
			},
			10,
			2
		);
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
				'post_title'   => 'Ba công khai',
				'post_content' => wp_slash( $content ),
			)
		);
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * Publishes a disclosure and answers what was told of it.
	 *
	 * @return array{string[], array<string, mixed>}
	 */
	private function published(): array {
		$this->told = array();
		$this->publish( $this->disclosure() );
		self::assertCount( 1, $this->told );

		return $this->told[0];
	}

	public function test_names_lists_feeds_and_sitemaps(): void {
		list( $urls, $context ) = $this->published();

		foreach ( array( '/cong-khai/', '/cong-khai/?feed=rss2', '/cong-khai/?feed=atom', '/cong-khai/2020-2021/', '/cong-khai/2020-2021/bieu-mau-10-hk1/', '/cong-khai/2020-2021/bieu-mau-10-hk1/in/', '/wp-sitemap.xml', '/wp-sitemap-posts-ct_disclosure-1.xml' ) as $path ) {
			self::assertContains( home_url( $path ), $urls );
		}
		self::assertSame( array_values( array_unique( $urls ) ), $urls );
		self::assertSame( 'published', $context['reason'] );
		self::assertFalse( $context['everywhere'] );
		self::assertNotContains( home_url( '/' ), $urls );
	}

	public function test_names_pages_that_link_to_it(): void {
		$links = array();
		foreach ( array( array( '2020-2021', 'hk2' ), array( '2019-2020', 'nam' ), array( '2018-2019', 'hk1' ) ) as list( $year, $period ) ) {
			$id = $this->disclosure( $year, 'BM10', 'thcs', $period );
			$this->publish( $id );
			$links[] = Permalinks::link( $id );
		}
		Publisher::withdraw( $id, Repository::load( $id )['version'], 'nhầm' );
		$other = $this->disclosure( '2020-2021', 'BM09', 'thcs', 'nam' );
		$this->publish( $other );

		list( $urls ) = $this->published();
		self::assertSame( array(), array_diff( $links, $urls ) );
		self::assertNotContains( Permalinks::link( $other ), $urls );
	}

	public function test_names_every_page_with_the_block(): void {
		$pages = array( $this->content( self::BLOCK ), $this->content( '<!-- wp:group --><div>' . self::BLOCK . '</div><!-- /wp:group -->' ), $this->content( self::LOOP ) );
		$draft = $this->content( self::BLOCK, 'page', 'draft' );
		$other = $this->content( '<!-- wp:cong-truong/disclosure-other /-->' );

		list( $urls, $context ) = $this->published();
		self::assertSame( array(), array_diff( array_map( 'get_permalink', $pages ), $urls ) );
		self::assertNotContains( get_permalink( $draft ), $urls );
		self::assertNotContains( get_permalink( $other ), $urls );
		self::assertFalse( $context['everywhere'] );
	}

	public function test_too_many_pages_are_everywhere(): void {
		for ( $number = 0; $number <= Page_Caches::MOST; $number++ ) {
			$this->content( self::BLOCK );
		}
		self::assertTrue( $this->published()[1]['everywhere'] );
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
		list( $urls, $context ) = $this->published();
		if ( \WP_Block_Patterns_Registry::get_instance()->is_registered( 'cong-truong-test/figures' ) ) {
			unregister_block_pattern( 'cong-truong-test/figures' );
		}

		self::assertTrue( $context['everywhere'] );
		self::assertContains( home_url( '/' ), $urls );
	}

	public function test_a_template_of_another_theme_is_nowhere(): void {
		wp_set_object_terms( $this->content( self::BLOCK, 'wp_template' ), 'another-theme', 'wp_theme' );

		self::assertFalse( $this->published()[1]['everywhere'] );
	}

	public function test_the_number_of_pages_costs_no_queries(): void {
		global $wpdb;
		$id = $this->disclosure();
		$this->publish( $id );
		$count = static function () use ( $id, $wpdb ): int {
			wp_cache_flush();
			$before = $wpdb->num_queries;
			Changes::announce( $id, 'test' );

			return $wpdb->num_queries - $before;
		};
		$this->content( self::BLOCK );
		$few = $count();
		for ( $number = 0; $number < 20; $number++ ) {
			$this->content( self::BLOCK );
		}

		self::assertSame( $few, $count() );
	}

	public function test_core_forgets_what_it_keeps_before_others_are_told(): void {
		$page    = $this->content( self::BLOCK );
		$id      = $this->disclosure();
		$cleaned = array();
		$order   = array();
		add_action(
			'clean_post_cache',
			static function ( $post ) use ( &$cleaned ): void {
				$cleaned[] = $post;
			}
		);
		add_action(
			'cong_truong_changed',
			static function () use ( &$order, &$cleaned ): void {
				$order = $cleaned;
			}
		);
		$this->publish( $id );
		$cleaned = array();
		Publisher::withdraw( $id, Repository::load( $id )['version'], 'nhầm' );

		self::assertSame( array(), array_diff( array( $id, $page ), $order ) );
	}

	public function test_the_school_changes_everything_that_names_it(): void {
		$page = $this->content( self::BLOCK );
		$id   = $this->disclosure();
		$this->publish( $id );
		$before     = array( Permalinks::link( $id ), Permalinks::print_link( $id ) );
		$this->told = array();
		update_option( Profile::OPTION, array( 'levels' => array( 'thcs', 'thpt' ) ) + self::SCHOOL );
		list( $urls, $context ) = $this->told[0];

		$expected = array_merge( $before, array( Permalinks::link( $id ), Permalinks::print_link( $id ), Permalinks::archive_link(), Permalinks::archive_link( '2020-2021' ), (string) get_permalink( $page ), home_url( '/' ), home_url( '/wp-sitemap-posts-ct_disclosure-1.xml' ) ) );
		self::assertCount( 9, array_unique( $expected ) );
		self::assertSame( array(), array_diff( $expected, $urls ) );
		self::assertSame( 'school', $context['reason'] );
		self::assertArrayNotHasKey( 'disclosure', $context );
	}
}
