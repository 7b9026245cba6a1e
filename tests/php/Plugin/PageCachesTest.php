<?php
/**
 * Page caches are told which pages have changed, each in its own words.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use CongTruong\Page_Caches;
use CongTruong\Tests\TestCase;

final class PageCachesTest extends TestCase {

	private const ACTIONS = array( 'litespeed_purge_url', 'litespeed_purge_all', 'cache_enabler_clear_page_cache_by_url', 'cache_enabler_clear_site_cache' );

	private const HOME = 'http://127.0.0.1';

	private const CONTEXT = array( 'reason' => 'test' );

	/**
	 * What PHP wrote into its log.
	 *
	 * @var string
	 */
	private $log = '';

	/**
	 * Where it wrote before.
	 *
	 * @var string
	 */
	private $log_before = '';

	protected function setUp(): void {
		parent::setUp();
		$this->log        = (string) tempnam( sys_get_temp_dir(), 'cong-truong' );
		$this->log_before = (string) ini_set( 'error_log', $this->log ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- set back below.

		$GLOBALS['cong_truong_test_calls'] = array();
		update_option( 'home', self::HOME );
		add_filter(
			'option_home',
			static function (): string {
				return self::HOME;
			},
			99
		);
	}

	protected function tearDown(): void {
		ini_set( 'error_log', $this->log_before ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- as it was before.
		unlink( $this->log );
		unset( $GLOBALS['cong_truong_test_calls'], $GLOBALS['cong_truong_test_failing'] );
		parent::tearDown();
	}

	/**
	 * Installs stand-ins of all caches.
	 */
	private function install_caches(): void {
		require_once __DIR__ . '/cache-functions.php';
		foreach ( self::ACTIONS as $action ) {
			add_action(
				$action,
				static function ( ...$values ) use ( $action ): void {
					cong_truong_test_note( $action, ...array_filter( $values ) );
				}
			);
		}
	}

	/**
	 * The calls of these functions and actions, in order.
	 *
	 * @param string[] $names Names.
	 * @return array<int, mixed[]>
	 */
	private static function calls( array $names ): array {
		return array_values(
			array_filter(
				$GLOBALS['cong_truong_test_calls'],
				static function ( array $call ) use ( $names ): bool {
					return in_array( $call[0], $names, true );
				}
			)
		);
	}

	/**
	 * Stands first: PHP can't forget the stand-ins again.
	 */
	public function test_without_a_cache_nothing_happens(): void {
		do_action( 'cong_truong_changed', array( self::HOME . '/1/' ), self::CONTEXT );
		do_action( 'cong_truong_changed', array(), self::CONTEXT + array( 'everywhere' => true ) );

		self::assertSame( array( 0, 0, 0, 0 ), array_map( 'did_action', self::ACTIONS ) );
		self::assertSame( '', file_get_contents( $this->log ) );
	}

	/**
	 * How each cache is told of two addresses, and of everything.
	 *
	 * @return array<string, array{array<int, mixed[]>, array<int, mixed[]>}>
	 */
	public function caches(): array {
		$one = self::HOME . '/cong-khai/';
		$two = self::HOME . '/?cong_khai=2020-2021';

		return array(
			'LiteSpeed Cache' => array(
				array( array( 'litespeed_purge_url', $one ), array( 'litespeed_purge_url', $two ) ),
				array( array( 'litespeed_purge_all' ) ),
			),
			'WP Rocket'       => array(
				array( array( 'rocket_clean_files', array( $one, $two ) ) ),
				array( array( 'rocket_clean_domain' ) ),
			),
			'W3 Total Cache'  => array(
				array( array( 'w3tc_flush_url', $one ), array( 'w3tc_flush_url', $two ) ),
				array( array( 'w3tc_flush_posts' ) ),
			),
			'WP Super Cache'  => array(
				array( array( 'wpsc_delete_url_cache', $one ), array( 'wpsc_delete_url_cache', self::HOME . '/' ) ),
				array( array( 'wp_cache_clear_cache', 0 ) ),
			),
			'Cache Enabler'   => array(
				array( array( 'cache_enabler_clear_page_cache_by_url', $one ), array( 'cache_enabler_clear_page_cache_by_url', $two ) ),
				array( array( 'cache_enabler_clear_site_cache' ) ),
			),
		);
	}

	/**
	 * Each address once, and what isn't one left out.
	 *
	 * @dataProvider caches
	 * @param array<int, mixed[]> $by_address Calls for two addresses.
	 * @param array<int, mixed[]> $by_site    Calls for everything.
	 */
	public function test_each_cache_forgets_addresses( array $by_address, array $by_site ): void {
		$this->install_caches();
		$one = self::HOME . '/cong-khai/';
		do_action( 'cong_truong_changed', array( $one, $one, '', false, self::HOME . '/?cong_khai=2020-2021' ), self::CONTEXT );

		self::assertSame( $by_address, self::calls( array_column( array_merge( $by_address, $by_site ), 0 ) ) );
		self::assertSame( '', file_get_contents( $this->log ) );
	}

	/**
	 * Also without any address.
	 *
	 * @dataProvider caches
	 * @param array<int, mixed[]> $by_address Calls for two addresses.
	 * @param array<int, mixed[]> $by_site    Calls for everything.
	 */
	public function test_each_cache_forgets_everything_where_addresses_are_not_enough( array $by_address, array $by_site ): void {
		$this->install_caches();
		do_action( 'cong_truong_changed', array(), self::CONTEXT + array( 'everywhere' => true ) );

		self::assertSame( $by_site, self::calls( array_column( array_merge( $by_address, $by_site ), 0 ) ) );
	}

	/**
	 * As many as the limit are told one by one, one more is not.
	 *
	 * @dataProvider caches
	 * @param array<int, mixed[]> $by_address Calls for two addresses.
	 * @param array<int, mixed[]> $by_site    Calls for everything.
	 */
	public function test_each_cache_forgets_everything_instead_of_a_long_list( array $by_address, array $by_site ): void {
		$this->install_caches();
		$urls  = array();
		$names = array_column( array_merge( $by_address, $by_site ), 0 );
		for ( $number = 1; $number <= Page_Caches::MOST; $number++ ) {
			$urls[] = self::HOME . '/' . $number . '/';
		}
		do_action( 'cong_truong_changed', $urls, self::CONTEXT );
		self::assertSame( array( $by_address[0][0] ), array_values( array_unique( array_column( self::calls( $names ), 0 ) ) ) );

		$GLOBALS['cong_truong_test_calls'] = array();
		do_action( 'cong_truong_changed', array_merge( $urls, array( self::HOME . '/' ) ), self::CONTEXT );
		self::assertSame( $by_site, self::calls( $names ) );
	}

	public function test_a_listener_may_be_told_without_context(): void {
		$this->install_caches();
		do_action( 'cong_truong_changed', array( self::HOME . '/1/' ) );
		self::assertNotSame( array(), $GLOBALS['cong_truong_test_calls'] );

		$GLOBALS['cong_truong_test_calls'] = array();
		do_action( 'cong_truong_changed', array(), self::CONTEXT );
		self::assertSame( array(), $GLOBALS['cong_truong_test_calls'], 'No address, nothing to forget.' );
	}

	/**
	 * A cache that throws is written down, and the others are told all the same.
	 *
	 * @dataProvider caches
	 * @param array<int, mixed[]> $by_address Calls for two addresses.
	 * @param array<int, mixed[]> $by_site    Calls for everything.
	 */
	public function test_a_cache_that_fails_keeps_nobody( array $by_address, array $by_site ): void {
		$this->install_caches();
		$GLOBALS['cong_truong_test_failing'] = $by_address[0][0];
		do_action( 'cong_truong_changed', array( self::HOME . '/1/' ), self::CONTEXT );

		$told = array_column( $GLOBALS['cong_truong_test_calls'], 0 );
		self::assertCount( 4, $told );
		self::assertNotContains( $by_address[0][0], $told );
		self::assertStringContainsString( 'out of order', (string) file_get_contents( $this->log ) );

		$GLOBALS['cong_truong_test_failing'] = $by_site[0][0];
		$GLOBALS['cong_truong_test_calls']   = array();
		do_action( 'cong_truong_changed', array(), self::CONTEXT + array( 'everywhere' => true ) );
		self::assertCount( 4, $GLOBALS['cong_truong_test_calls'] );
	}

	public function test_wp_super_cache_hears_the_scheme_of_the_home_address(): void {
		$this->install_caches();
		do_action( 'cong_truong_changed', array( 'https://127.0.0.1/1/' ), self::CONTEXT );

		self::assertSame( array( array( 'wpsc_delete_url_cache', self::HOME . '/1/' ) ), self::calls( array( 'wpsc_delete_url_cache' ) ) );
	}

	public function test_answers_for_editors_are_not_cached(): void {
		$told = 0;
		add_action(
			'litespeed_control_set_nocache',
			static function () use ( &$told ): void {
				++$told;
			}
		);
		$this->rest( 'GET', '/wp/v2/types' );
		self::assertSame( 0, $told );

		$this->rest( 'GET', '/cong-truong/v1/disclosures' );
		self::assertSame( 1, $told );
		self::assertTrue( constant( 'DONOTCACHEPAGE' ) );
	}
}
