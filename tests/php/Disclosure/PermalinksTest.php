<?php
/**
 * Public addresses: what is found, what is a 404, what is sent elsewhere.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Meta;
use CongTruong\Disclosure\Permalinks;
use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\School\Profile;

require_once __DIR__ . '/DisclosureTestCase.php';

final class PermalinksTest extends DisclosureTestCase {

	/**
	 * Where the last request was sent.
	 *
	 * @var string
	 */
	private $sent_to = '';

	protected function setUp(): void {
		parent::setUp();
		$this->use_permalinks( '/%postname%/' );
		wp_set_current_user( 0 );
	}

	/**
	 * Sets the site's permalinks.
	 *
	 * @param string $structure Structure; empty for plain ones.
	 */
	private function use_permalinks( string $structure ): void {
		update_option( 'permalink_structure', $structure );
		$GLOBALS['wp_rewrite']->init();
		Permalinks::add_rules();
		$GLOBALS['wp_rewrite']->flush_rules( false );
	}

	/**
	 * Makes the request and lets everything answer that may redirect it.
	 *
	 * @param string $address Address.
	 */
	private function visit( string $address ): void {
		$this->sent_to = '';
		$this->go_to( $address );
		$catch = static function ( $location ): void {
			throw new \RuntimeException( $location );
		};
		add_filter( 'wp_redirect', $catch );
		try {
			Permalinks::redirect();
			$core = redirect_canonical( home_url( $_SERVER['REQUEST_URI'] ), false );

			$this->sent_to = (string) $core;
		} catch ( \RuntimeException $redirect ) {
			$this->sent_to = $redirect->getMessage();
		}
		remove_filter( 'wp_redirect', $catch );
	}

	/**
	 * A published disclosure.
	 *
	 * @param string $school_year School year.
	 * @param string $level       Level.
	 * @param string $period      Period.
	 */
	private function published( string $school_year = '2020-2021', string $level = 'thcs', string $period = 'hk1' ): int {
		$id = $this->disclosure( $school_year, 'BM10', $level, $period );
		$this->publish( $id );

		return $id;
	}

	public function test_a_published_disclosure_has_its_address(): void {
		$id = $this->published();
		self::assertSame( home_url( '/cong-khai/2020-2021/bieu-mau-10-hk1/' ), get_permalink( $id ) );

		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/' );
		self::assertTrue( is_singular( Post_Types::DISCLOSURE ) );
		self::assertSame( $id, get_queried_object_id() );
		self::assertFalse( is_404() );
		self::assertSame( '', $this->sent_to );
	}

	/**
	 * Periods and their addresses.
	 *
	 * @return array<string, array{string, string}>
	 */
	public function periods(): array {
		return array(
			'year'        => array( 'nam', 'bieu-mau-10' ),
			'semester'    => array( 'hk2', 'bieu-mau-10-hk2' ),
			'quarter'     => array( 'q3', 'bieu-mau-10-q3' ),
			'fiscal year' => array( '2020', 'bieu-mau-10-2020' ),
			'week'        => array( '2020-w36', 'bieu-mau-10-2020-w36' ),
		);
	}

	/**
	 * Each period has its own.
	 *
	 * @dataProvider periods
	 * @param string $period Period.
	 * @param string $slug   Last part of the address.
	 */
	public function test_periods( string $period, string $slug ): void {
		$id = $this->published( '2020-2021', 'thcs', $period );
		$this->visit( "/cong-khai/2020-2021/$slug/" );

		self::assertSame( $id, get_queried_object_id() );
		self::assertSame( home_url( "/cong-khai/2020-2021/$slug/" ), get_permalink( $id ) );
	}

	/**
	 * Addresses of nothing.
	 *
	 * @return array<string, array{string}>
	 */
	public function unknown(): array {
		return array(
			'draft'            => array( '/cong-khai/2020-2021/bieu-mau-12/' ),
			'never made'       => array( '/cong-khai/2020-2021/bieu-mau-09/' ),
			'unknown form'     => array( '/cong-khai/2020-2021/bieu-mau-99/' ),
			'part of a form'   => array( '/cong-khai/2020-2021/bieu-mau/' ),
			'unknown period'   => array( '/cong-khai/2020-2021/bieu-mau-10-hk9/' ),
			'the year by name' => array( '/cong-khai/2020-2021/bieu-mau-10-nam/' ),
			'unknown level'    => array( '/cong-khai/2020-2021/dai-hoc/bieu-mau-10-hk1/' ),
			'another year'     => array( '/cong-khai/2018-2019/bieu-mau-10-hk1/' ),
			'no school year'   => array( '/cong-khai/2020-2025/bieu-mau-10-hk1/' ),
			'year without any' => array( '/cong-khai/2012-2013/' ),
			'below the page'   => array( '/cong-khai/2020-2021/bieu-mau-10-hk1/tep/' ),
			'below the print'  => array( '/cong-khai/2020-2021/bieu-mau-10-hk1/in/in/' ),
			'print of a year'  => array( '/cong-khai/2020-2021/in/' ),
			'feed'             => array( '/cong-khai/2020-2021/feed/' ),
			'close to a post'  => array( '/cong-khai/tin-tuc/' ),
		);
	}

	/**
	 * They are not found, and nobody is sent elsewhere.
	 *
	 * @dataProvider unknown
	 * @param string $address Address.
	 */
	public function test_unknown_addresses_are_not_found( string $address ): void {
		wp_insert_post(
			array(
				'post_title'  => 'Biểu mẫu 12',
				'post_name'   => 'bieu-mau-12',
				'post_status' => 'publish',
			)
		);
		wp_insert_post(
			array(
				'post_title'  => 'Tin tức',
				'post_name'   => 'tin-tuc-moi',
				'post_status' => 'publish',
			)
		);
		$this->published();
		$this->disclosure( '2020-2021', 'BM12', 'thcs', 'nam' );
		$this->visit( $address );

		self::assertTrue( is_404() );
		self::assertSame( '', $this->sent_to );
	}

	public function test_guessing_goes_on_elsewhere(): void {
		$post = wp_insert_post(
			array(
				'post_title'  => 'Tin tức',
				'post_name'   => 'tin-tuc-moi',
				'post_status' => 'publish',
			)
		);
		$this->visit( '/tin-tuc/' );

		self::assertSame( get_permalink( $post ), $this->sent_to );
	}

	public function test_print_page(): void {
		$id = $this->published();
		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/in/' );

		self::assertSame( $id, get_queried_object_id() );
		self::assertSame( 1, get_query_var( Permalinks::PRINT_VAR ) );
		self::assertSame( '', $this->sent_to );
		self::assertSame( home_url( '/cong-khai/2020-2021/bieu-mau-10-hk1/in/' ), Permalinks::print_link( $id ) );
		self::assertSame( get_permalink( $id ), wp_get_canonical_url( $id ) );
	}

	public function test_archives(): void {
		$new = $this->published( '2020-2021' );
		$old = $this->published( '2019-2020' );
		$this->disclosure( '2018-2019' );

		$this->visit( '/cong-khai/' );
		self::assertTrue( is_post_type_archive( Post_Types::DISCLOSURE ) );
		self::assertSame( array( $new, $old ), wp_list_pluck( $GLOBALS['wp_query']->posts, 'ID' ) );
		self::assertSame( home_url( '/cong-khai/' ), get_post_type_archive_link( Post_Types::DISCLOSURE ) );
		self::assertSame( '', $this->sent_to );

		$this->visit( '/cong-khai/2019-2020/' );
		self::assertTrue( is_post_type_archive( Post_Types::DISCLOSURE ) );
		self::assertSame( array( $old ), wp_list_pluck( $GLOBALS['wp_query']->posts, 'ID' ) );
		self::assertSame( '2019-2020', get_query_var( Permalinks::YEAR_VAR ) );
		self::assertSame( '', $this->sent_to );
	}

	public function test_an_archive_without_anything_is_no_error(): void {
		$this->visit( '/cong-khai/' );

		self::assertTrue( is_post_type_archive( Post_Types::DISCLOSURE ) );
		self::assertFalse( is_404() );
	}

	public function test_pages_of_the_school_win(): void {
		$this->published();
		$page  = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Công khai',
				'post_name'   => 'cong-khai',
				'post_status' => 'publish',
			)
		);
		$child = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Tài chính',
				'post_name'   => 'tai-chinh',
				'post_parent' => $page,
				'post_status' => 'publish',
			)
		);
		$year  = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => '2017',
				'post_name'   => '2016-2017',
				'post_parent' => $page,
				'post_status' => 'publish',
			)
		);

		foreach ( array(
			'/cong-khai/'           => $page,
			'/cong-khai/tai-chinh/' => $child,
			'/cong-khai/2016-2017/' => $year,
		) as $address => $expected ) {
			$this->visit( $address );
			self::assertTrue( is_page( $expected ), $address );
			self::assertSame( '', $this->sent_to );
		}
		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/' );
		self::assertTrue( is_singular( Post_Types::DISCLOSURE ) );

		wp_update_post(
			array(
				'ID'          => $page,
				'post_status' => 'draft',
			)
		);
		$this->visit( '/cong-khai/' );
		self::assertTrue( is_post_type_archive( Post_Types::DISCLOSURE ) );
	}

	public function test_a_school_of_several_levels_names_the_level(): void {
		update_option( Profile::OPTION, array( 'levels' => array( 'thcs', 'thpt' ) ) + self::SCHOOL );
		$lower = $this->published( '2020-2021', 'thcs' );
		$upper = $this->published( '2020-2021', 'thpt' );

		self::assertSame( home_url( '/cong-khai/2020-2021/thcs/bieu-mau-10-hk1/' ), get_permalink( $lower ) );
		$this->visit( '/cong-khai/2020-2021/thpt/bieu-mau-10-hk1/' );
		self::assertSame( $upper, get_queried_object_id() );
		self::assertSame( '', $this->sent_to );
		$this->visit( '/cong-khai/2020-2021/thpt/bieu-mau-10-hk1/in/' );
		self::assertSame( $upper, get_queried_object_id() );
	}

	public function test_old_addresses_lead_on_when_the_levels_change(): void {
		$lower = $this->published();
		update_option( Profile::OPTION, array( 'levels' => array( 'thpt', 'thcs' ) ) + self::SCHOOL );
		$this->published( '2020-2021', 'thpt' );

		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/' );
		self::assertSame( get_permalink( $lower ), $this->sent_to );
		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/in/' );
		self::assertSame( Permalinks::print_link( $lower ), $this->sent_to );

		update_option( Profile::OPTION, array( 'levels' => array( 'thcs' ) ) + self::SCHOOL );
		$this->visit( '/cong-khai/2020-2021/thcs/bieu-mau-10-hk1/' );
		self::assertSame( home_url( '/cong-khai/2020-2021/bieu-mau-10-hk1/' ), $this->sent_to );
		$this->visit( '/cong-khai/2020-2021/thpt/bieu-mau-10-hk1/' );
		self::assertSame( '', $this->sent_to, 'What the school published at a level that it gave up stays where it is.' );
		self::assertTrue( is_singular( Post_Types::DISCLOSURE ) );
	}

	public function test_without_levels_no_two_share_an_address(): void {
		update_option( Profile::OPTION, array( 'levels' => array() ) + self::SCHOOL );
		$ids = array( $this->published( '2020-2021', 'thcs' ), $this->published( '2020-2021', 'thpt' ) );
		foreach ( $ids as $id ) {
			$this->visit( get_permalink( $id ) );
			self::assertSame( $id, get_queried_object_id() );
			self::assertSame( '', $this->sent_to );
		}
		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/' );
		self::assertTrue( is_404(), 'Nobody can say which of the two is meant.' );

		$early = get_permalink( $ids[0] );
		update_option( Profile::OPTION, self::SCHOOL );
		$this->visit( $early );
		self::assertSame( home_url( '/cong-khai/2020-2021/bieu-mau-10-hk1/' ), $this->sent_to );
	}

	public function test_an_address_without_a_level_leads_on_where_only_one_can_be_meant(): void {
		update_option( Profile::OPTION, array( 'levels' => array( 'thcs', 'thpt' ) ) + self::SCHOOL );
		$upper = $this->published( '2020-2021', 'thpt' );
		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/' );
		self::assertSame( get_permalink( $upper ), $this->sent_to );

		$this->published( '2020-2021', 'thcs' );
		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/' );
		self::assertTrue( is_404() );
		self::assertSame( '', $this->sent_to );
	}

	public function test_other_sites_are_offered_nothing_to_embed(): void {
		$id = $this->published();
		foreach ( array( '/cong-khai/2020-2021/bieu-mau-10-hk1/embed/', "/?post_type=ct_disclosure&p=$id&embed=true" ) as $address ) {
			$this->visit( $address );
			self::assertTrue( is_404(), $address );
			self::assertFalse( is_embed(), $address );
		}
		$this->visit( get_permalink( $id ) );
		ob_start();
		wp_oembed_add_discovery_links();
		self::assertSame( '', ob_get_clean() );
		self::assertFalse( get_oembed_response_data( $id, 600 ) );
	}

	public function test_a_pointer_to_nothing_is_not_found(): void {
		global $wpdb;
		$id = $this->published();
		update_post_meta( $id, Meta::PUBLICATION, 999999 );
		$this->visit( get_permalink( $id ) );
		self::assertFalse( is_404(), 'The publication that is there is shown.' );

		$wpdb->delete( $wpdb->posts, array( 'post_type' => Post_Types::PUBLICATION ) );
		wp_cache_flush();
		foreach ( array( '/cong-khai/2020-2021/bieu-mau-10-hk1/', "/?post_type=ct_disclosure&p=$id", '/cong-khai/2020-2021/bieu-mau-10-hk1/in/' ) as $address ) {
			$this->visit( $address );
			self::assertTrue( is_404(), $address );
		}
	}

	public function test_a_withdrawn_page_stays(): void {
		$id = $this->published();
		Publisher::withdraw( $id, Repository::load( $id )['version'], 'sai' );
		$this->visit( '/cong-khai/2020-2021/bieu-mau-10-hk1/' );

		self::assertSame( $id, get_queried_object_id() );
		self::assertFalse( is_404() );
	}

	public function test_a_draft_is_hidden_from_everybody(): void {
		$this->act_as( 'administrator' );
		$id = $this->disclosure();
		foreach ( array( "/?post_type=ct_disclosure&p=$id", "/?p=$id", "/?p=$id&preview=true", '/cong-khai/2020-2021/bieu-mau-10-hk1/' ) as $address ) {
			$this->visit( $address );
			self::assertTrue( is_404(), $address );
		}
	}

	public function test_publications_have_no_page(): void {
		$id          = $this->published();
		$publication = \CongTruong\Disclosure\Publication::latest( $id );
		foreach ( array( "/?p=$publication", "/?post_type=ct_publication&p=$publication", '/?post_type=ct_publication' ) as $address ) {
			$this->visit( $address );
			self::assertFalse( is_singular( Post_Types::PUBLICATION ), $address );
		}
	}

	public function test_plain_permalinks(): void {
		$this->use_permalinks( '' );
		$id = $this->published();

		foreach ( array( get_permalink( $id ), Permalinks::print_link( $id ) ) as $address ) {
			$this->visit( $address );
			self::assertSame( $id, get_queried_object_id(), $address );
			self::assertSame( '', $this->sent_to );
		}
		self::assertSame( 1, get_query_var( Permalinks::PRINT_VAR ) );
		foreach ( array( Permalinks::archive_link(), Permalinks::archive_link( '2020-2021' ) ) as $address ) {
			$this->visit( $address );
			self::assertTrue( is_post_type_archive( Post_Types::DISCLOSURE ), $address );
			self::assertSame( '', $this->sent_to );
		}
		$this->visit( '/?cong_khai=2020-2021/bieu-mau-99' );
		self::assertTrue( is_404() );
		$this->visit( '/?cong_khai[]=x' );
		self::assertFalse( is_singular() );
	}

	public function test_other_structures(): void {
		foreach ( array( '/index.php/%postname%/', '/%year%/%postname%', '/tin/%category%/%postname%.html' ) as $structure ) {
			$this->use_permalinks( $structure );
			$id = $this->published();
			$this->visit( get_permalink( $id ) );
			self::assertSame( $id, get_queried_object_id(), $structure );
			self::assertSame( '', $this->sent_to, $structure );
		}
	}

	public function test_search_finds_what_is_public_only(): void {
		$public = $this->published();
		$this->disclosure( '2019-2020' );
		$this->visit( '/?s=' . rawurlencode( 'năm học' ) );

		self::assertSame( array( $public ), wp_list_pluck( $GLOBALS['wp_query']->posts, 'ID' ) );
	}

	public function test_rules_are_written_once(): void {
		$flushes = 0;
		add_action(
			'update_option_rewrite_rules',
			static function () use ( &$flushes ): void {
				++$flushes;
			}
		);
		add_action(
			'add_option_rewrite_rules',
			static function () use ( &$flushes ): void {
				++$flushes;
			}
		);
		Permalinks::forget_rules();
		Permalinks::write_rules_once();
		$first = $flushes;
		Permalinks::write_rules_once();
		$this->published();
		Permalinks::write_rules_once();

		self::assertSame( $first, $flushes );
		self::assertArrayHasKey( 'cong-khai/?$', get_option( 'rewrite_rules' ) );
	}
}
