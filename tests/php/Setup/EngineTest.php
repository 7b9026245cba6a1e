<?php
/**
 * The setup: a complete site, made once, whatever happens in between; and taken back without touching anybody's work.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Setup;

use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Repository;
use CongTruong\News\Kinds;
use CongTruong\Setup\Engine;
use CongTruong\Setup\Record;
use CongTruong\Setup\Required_Disclosures;
use CongTruong\Setup\Steps;
use CongTruong\Setup\Style_Item;
use CongTruong\Setup\Styles;
use CongTruong\Tests\Disclosure\DisclosureTestCase;

require_once dirname( __DIR__ ) . '/Disclosure/DisclosureTestCase.php';

final class EngineTest extends DisclosureTestCase {

	private const TYPES = array( 'page', 'post', 'wp_navigation', Post_Types::DISCLOSURE );

	protected function setUp(): void {
		parent::setUp();
		// Whatever the site of the tests holds, the school starts with a fresh WordPress.
		foreach ( get_posts(
			array(
				'post_type'   => self::TYPES,
				'post_status' => 'any',
				'numberposts' => -1,
			)
		) as $post ) {
			wp_delete_post( $post->ID, true );
		}
		array_map( 'delete_option', array( Record::OPTION, Styles::OPTION ) );
		foreach ( array_keys( Kinds::all() ) as $slug ) {
			$term = get_term_by( 'slug', $slug, 'category' );
			if ( $term ) {
				wp_delete_term( $term->term_id, 'category' );
			}
		}
		delete_option( Kinds::OPTION );
		foreach ( array(
			'show_on_front'   => 'posts',
			'page_on_front'   => 0,
			'page_for_posts'  => 0,
			'timezone_string' => '',
			'gmt_offset'      => '0',
			'date_format'     => 'F j, Y',
			'time_format'     => 'g:i a',
			'default_category' => 1,
		) as $name => $value ) {
			update_option( $name, $value );
		}
	}

	/**
	 * Makes everything.
	 *
	 * @param string $choice Choice for all.
	 */
	private function make_all( string $choice = 'use' ): void {
		foreach ( Steps::items() as $key => $item ) {
			self::assertTrue( Engine::make( $item, $choice ), $key );
		}
	}

	/**
	 * Takes everything back.
	 *
	 * @return array<string, string> Why something stays, by key.
	 */
	private function undo_all(): array {
		return array_filter( array_map( array( Engine::class, 'undo' ), array_reverse( Steps::items() ) ) );
	}

	/**
	 * States of all items.
	 *
	 * @return array<string, string>
	 */
	private function states(): array {
		return array_map(
			static function ( $item ): string {
				return Engine::state( $item )['state'];
			},
			Steps::items()
		);
	}

	/**
	 * Everything that a double would show in.
	 *
	 * @return array<string, mixed>
	 */
	private function site(): array {
		global $wpdb;

		return array(
			'posts'   => $wpdb->get_results( "SELECT ID, post_type, post_name, post_title, post_status, post_content FROM $wpdb->posts WHERE post_type IN ( 'page', 'wp_navigation', 'ct_disclosure' ) ORDER BY ID", ARRAY_A ),
			'terms'   => get_terms(
				array(
					'taxonomy'   => 'category',
					'hide_empty' => false,
					'fields'     => 'id=>slug',
				)
			),
			'options' => array_map( 'get_option', array( 'show_on_front', 'page_on_front', 'page_for_posts', 'timezone_string', 'date_format' ) ),
		);
	}

	/**
	 * How many posts of a type stand on the site.
	 *
	 * @param string $type Post type.
	 */
	private static function number_of( string $type ): int {
		$counts = wp_count_posts( $type );

		return (int) $counts->publish + (int) $counts->draft;
	}

	public function test_a_complete_site_comes_of_it(): void {
		self::assertSame( array( 'new' ), array_values( array_unique( array_diff_key( $this->states(), array( 'samples' => 1 ) ) ) ) );
		$this->make_all();

		self::assertSame( array( 'made' ), array_values( array_unique( array_diff_key( $this->states(), array( 'samples' => 1 ) ) ) ) );
		self::assertSame( 'trang-chu', get_post_field( 'post_name', (int) get_option( 'page_on_front' ) ) );
		self::assertSame( 'tin-tuc', get_post_field( 'post_name', (int) get_option( 'page_for_posts' ) ) );
		self::assertSame( 'Asia/Ho_Chi_Minh', wp_timezone_string() );
		self::assertTrue( has_block( 'cong-truong/contact', get_page_by_path( 'lien-he' ) ) );
		self::assertTrue( has_block( 'cong-truong/directory', get_page_by_path( 'to-chuc' ) ) );
		self::assertSame( count( Required_Disclosures::keys( self::SCHOOL ) ), self::number_of( Post_Types::DISCLOSURE ) );

		$menus = get_posts( array( 'post_type' => 'wp_navigation' ) );
		self::assertCount( 1, $menus );
		$html = do_blocks( $menus[0]->post_content );
		foreach ( array( 'gioi-thieu', 'to-chuc', 'ba-cong-khai', 'thu-tuc', 'tuyen-sinh', 'gop-y', 'lien-he' ) as $slug ) {
			self::assertStringContainsString( (string) get_permalink( get_page_by_path( $slug ) ), $html );
		}
		foreach ( get_posts(
			array(
				'post_type'   => 'page',
				'numberposts' => -1,
			)
		) as $page ) {
			self::assertSame( $page->post_content, serialize_blocks( parse_blocks( $page->post_content ) ), $page->post_name );
		}
	}

	public function test_the_second_run_changes_nothing(): void {
		$this->make_all();
		$site = $this->site();
		$this->make_all();
		$this->make_all( 'make' );
		$this->make_all( 'restore' );

		self::assertSame( $site, $this->site() );
	}

	/**
	 * Moments at which PHP may end while an item is made.
	 *
	 * @return array<string, array{string}>
	 */
	public function moments(): array {
		return array(
			'before anything'         => array( 'pre_update_option_' . Record::OPTION ),
			'before the post'         => array( 'wp_insert_post_data' ),
			'before its mark'         => array( 'add_post_metadata' ),
			'after the post'          => array( 'save_post' ),
			'after the category'      => array( 'created_category' ),
			'between settings'        => array( 'update_option_page_on_front' ),
			'after all settings'      => array( 'update_option_page_for_posts' ),
			'before it is noted down' => array( 'note' ),
		);
	}

	/**
	 * Ends a run at the n-th time that something happens, for every n, and runs again.
	 *
	 * @dataProvider moments
	 *
	 * @param string $hook Hook.
	 */
	public function test_a_killed_run_is_finished_by_the_next( string $hook ): void {
		$items = Steps::items();
		$kills = 0;
		$kill  = static function ( $value = null, ...$rest ) use ( &$kills, $hook ) {
			static $seen = 0;
			$entry       = is_array( $value ) ? end( $value ) : null;
			$is_moment   = 'note' !== $hook || ( is_array( $entry ) && ( $entry['id'] ?? 0 ) > 0 );
			$is_moment   = $is_moment && ( 'add_post_metadata' !== $hook || Record::MARK === ( $rest[1] ?? '' ) );
			// Every other time, so that every item is killed once and finished by the run after it.
			$seen = $is_moment ? 1 - $seen : $seen;
			if ( $is_moment && 1 === $seen ) {
				++$kills;
				throw new \RuntimeException( 'killed' );
			}
			return $value;
		};
		add_filter( 'note' === $hook ? 'pre_update_option_' . Record::OPTION : $hook, $kill, 1, 5 );
		$tries = 0;
		foreach ( $items as $item ) {
			do {
				wp_cache_flush();
				try {
					$done = Engine::make( $item );
				} catch ( \RuntimeException $killed ) {
					$done = false;
				}
				self::assertLessThan( 400, ++$tries );
			} while ( true !== $done );
		}
		remove_all_filters( 'note' === $hook ? 'pre_update_option_' . Record::OPTION : $hook, 1 );

		self::assertGreaterThan( 0, $kills );
		self::assertSame( 12, self::number_of( 'page' ) );
		self::assertSame( 1, self::number_of( 'wp_navigation' ) );
		self::assertSame( count( Required_Disclosures::keys( self::SCHOOL ) ), self::number_of( Post_Types::DISCLOSURE ) );
		self::assertSame( array(), array_diff( $this->states(), array( 'made', 'used' ) ) );
		self::assertSame( array(), array_keys( $this->states(), 'used', true ) === array( 'samples' ) ? array() : array_keys( $this->states(), 'used', true ) );
		self::assertSame( array(), array_diff_key( $this->undo_all(), array( 'samples' => 1 ) ) );
		self::assertSame( 0, self::number_of( 'page' ) );
	}

	public function test_an_undo_leaves_what_somebody_changed_and_says_so(): void {
		$this->make_all();
		$about = get_page_by_path( 'gioi-thieu' );
		wp_update_post(
			array(
				'ID'           => $about->ID,
				'post_content' => 'Trường thành lập năm 1975.',
			)
		);
		$term = get_term_by( 'slug', 'thong-bao', 'category' );
		wp_insert_post(
			array(
				'post_title'    => 'Nghỉ lễ',
				'post_status'   => 'publish',
				'post_category' => array( $term->term_id ),
			)
		);
		$keys = Required_Disclosures::keys( self::SCHOOL );
		$this->publish( (int) Repository::find( $keys[0] ) );
		$this->fill( (int) Repository::find( $keys[1] ), array(), array( 'note' => 'Đang nhập' ) );

		self::assertSame( 'changed', $this->states()['page.gioi-thieu'] );
		$this->make_all( 'make' );
		self::assertSame( 'Trường thành lập năm 1975.', get_post( $about->ID )->post_content );

		$left = $this->undo_all();
		self::assertEqualsCanonicalizing( array( 'page.gioi-thieu', 'category.thong-bao', 'disclosure.' . $keys[0], 'disclosure.' . $keys[1] ), array_diff( array_keys( $left ), array( 'samples' ) ) );
		self::assertNotContains( '', $left );
		self::assertSame( 'publish', get_post_status( $about->ID ) );
		self::assertSame( 1, self::number_of( 'page' ) );
		self::assertSame( 0, self::number_of( 'wp_navigation' ) );
		self::assertSame( 'posts', get_option( 'show_on_front' ) );
		self::assertInstanceOf( \WP_Term::class, get_term_by( 'slug', 'thong-bao', 'category' ) );
		self::assertFalse( get_term_by( 'slug', 'thu-moi', 'category' ) );

		$this->make_all();
		self::assertSame( 12, self::number_of( 'page' ), 'after an undo everything can be made again' );
		self::assertSame( 'Trường thành lập năm 1975.', get_post( $about->ID )->post_content );
	}

	public function test_what_an_editor_removed_comes_back_only_when_asked(): void {
		$this->make_all();
		$page = get_page_by_path( 'hoi-dap' );
		wp_trash_post( $page->ID );
		wp_delete_post( get_page_by_path( 'tuyen-sinh' )->ID, true );

		$this->make_all();
		$this->make_all( 'make' );
		self::assertSame( 'binned', $this->states()['page.hoi-dap'] );
		self::assertSame( 'trash', get_post_status( $page->ID ) );
		self::assertSame( 10, self::number_of( 'page' ) );

		$this->make_all( 'restore' );
		self::assertSame( 'publish', get_post_status( $page->ID ) );
		self::assertSame( 'hoi-dap', get_post_field( 'post_name', $page->ID ) );
		self::assertSame( 'made', $this->states()['page.hoi-dap'] );
		self::assertSame( 'made', $this->states()['page.tuyen-sinh'] );
		self::assertSame( 12, self::number_of( 'page' ) );
	}

	public function test_pages_of_the_same_purpose_are_recognised_and_stay_the_schools(): void {
		$contact = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => 'Địa chỉ của trường',
				'post_content' => '<!-- wp:cong-truong/contact {"layout":"line"} /-->',
			)
		);
		$about   = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_status' => 'publish',
				'post_title'  => 'GIỚI THIỆU',
				'post_name'   => 've-chung-toi',
			)
		);
		update_option( 'timezone_string', 'Asia/Bangkok' );

		self::assertSame( 'found', $this->states()['page.lien-he'] );
		self::assertSame( 'found', $this->states()['page.gioi-thieu'] );
		$this->make_all();
		self::assertSame( 'used', $this->states()['page.lien-he'] );
		self::assertSame( 12, self::number_of( 'page' ) );
		self::assertSame( 'Asia/Bangkok', get_option( 'timezone_string' ) );
		$menu = get_posts( array( 'post_type' => 'wp_navigation' ) )[0];
		self::assertStringContainsString( '"id":' . $contact, $menu->post_content );
		self::assertStringContainsString( '"id":' . $about, $menu->post_content );

		$this->undo_all();
		self::assertSame( 'publish', get_post_status( $contact ) );
		self::assertSame( 2, self::number_of( 'page' ) );
	}

	public function test_a_page_of_its_own_beside_the_one_that_is_there(): void {
		$mine = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_status' => 'publish',
				'post_title'  => 'Liên hệ',
			)
		);
		self::assertTrue( Engine::make( Steps::items()['page.lien-he'], 'make' ) );
		self::assertSame( 'made', $this->states()['page.lien-he'] );
		self::assertNotSame( $mine, Record::of( 'page.lien-he' )['id'] );
		self::assertSame( '', get_post( $mine )->post_content );
	}

	public function test_the_samples_of_wordpress_go_into_the_bin_and_come_back(): void {
		global $wpdb;
		foreach ( array(
			1 => 'post',
			2 => 'page',
		) as $id => $type ) {
			$wpdb->delete( $wpdb->posts, array( 'ID' => $id ) );
			wp_insert_post(
				array(
					'import_id'   => $id,
					'post_type'   => $type,
					'post_status' => 'publish',
					'post_title'  => 'Sample',
				)
			);
		}
		wp_cache_flush();
		$item = Steps::items()['samples'];
		self::assertSame( 'new', Engine::state( $item )['state'] );
		self::assertTrue( Engine::make( $item ) );
		self::assertSame( array( 'trash', 'trash' ), array( get_post_status( 1 ), get_post_status( 2 ) ) );
		self::assertSame( '', Engine::undo( $item ) );
		self::assertSame( array( 'publish', 'publish' ), array( get_post_status( 1 ), get_post_status( 2 ) ) );

		$wpdb->update( $wpdb->posts, array( 'post_modified_gmt' => '2030-01-01 00:00:00' ), array( 'ID' => 1 ) );
		wp_cache_flush();
		self::assertTrue( Engine::make( $item ) );
		self::assertSame( 'publish', get_post_status( 1 ), 'somebody made it theirs' );
	}

	public function test_the_forms_follow_from_levels_kind_and_years(): void {
		$now  = (int) strtotime( '2025-08-01 00:00:00 UTC' );
		$keys = array_map( 'strval', Required_Disclosures::keys( array( 'levels' => array( 'thcs' ) ) + self::SCHOOL, $now ) );

		self::assertContains( 'tt09-2024/T9_2b_trung_hoc/thcs/2025-2026/nam', $keys );
		self::assertContains( 'tt09-2024/T5_thu/thcs/2024-2025/2024', $keys );
		self::assertContains( 'tt36-2017/BM10/thcs/2023-2024/nam', $keys );
		self::assertCount( 5 + 5 + 4, $keys );
		self::assertSame( array(), preg_grep( '~/2022-2023/~', $keys ) );
		self::assertCount( 8 + 8, Required_Disclosures::keys( array( 'levels' => array( 'mam_non', 'gdtx', 'tieu_hoc' ) ) + self::SCHOOL, $now ) );
		self::assertSame( array(), preg_grep( '~/2025-2026/~', array_map( 'strval', Required_Disclosures::keys( self::SCHOOL, (int) strtotime( '2025-06-01' ) ) ) ) );
	}

	public function test_a_feature_adds_a_step(): void {
		add_filter(
			'cong_truong_setup_steps',
			static function ( array $steps ): array {
				$steps['pages']['items'][] = new \CongTruong\Setup\Page_Item( 'thu-vien', 'Thư viện', '', 20 );
				return $steps;
			}
		);
		self::assertTrue( Engine::make( Steps::items()['page.thu-vien'] ) );
		self::assertSame( 'Thư viện', get_page_by_path( 'thu-vien' )->post_title );
	}

	/**
	 * The colours of a command line, where nobody is logged in, and of an administrator who may not write any HTML.
	 */
	public function test_colours_survive_the_filter_of_html(): void {
		\WP_Theme_JSON_Resolver::clean_cached_data();
		wp_set_current_user( 0 );
		$item = new Style_Item( 'red' );
		self::assertTrue( Engine::make( $item ) );

		\WP_Theme_JSON_Resolver::clean_cached_data();
		$colours = array_column( wp_get_global_settings( array( 'color', 'palette', 'theme' ) ), 'color', 'slug' );
		\WP_Theme_JSON_Resolver::clean_cached_data();
		self::assertSame( '#8c1f18', $colours['board'] );
		self::assertSame( 'made', Engine::state( $item )['state'] );
	}
}
