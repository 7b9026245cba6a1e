<?php
/**
 * Whatever visitors see differently after a change is named.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Permalinks;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
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
	 * Publishes a page.
	 *
	 * @param string $content Content.
	 */
	private function content( string $content ): int {
		$id = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
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
		// The theme's front page shows the school in figures.
		self::assertContains( home_url( '/' ), $urls );
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

	public function test_names_every_page_that_shows_disclosures(): void {
		$pages = array( $this->content( self::BLOCK ), $this->content( self::LOOP ) );

		list( $urls, $context ) = $this->published();
		self::assertSame( array(), array_diff( array_map( 'get_permalink', $pages ), $urls ) );
		self::assertFalse( $context['everywhere'] );
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
