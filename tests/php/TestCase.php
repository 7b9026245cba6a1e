<?php
/**
 * Base of the tests: what one test does to the database, the hooks and the globals is gone before the next.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests;

use WP_REST_Request;
use WP_REST_Response;

/**
 * A test with WordPress.
 */
abstract class TestCase extends \PHPUnit\Framework\TestCase {

	private const HOOKS = array( 'wp_filter', 'wp_actions', 'wp_filters', 'wp_current_filter' );

	private const GLOBALS = array(
		'_GET',
		'_POST',
		'_REQUEST',
		'_COOKIE',
		'_FILES',
		'_SERVER',
		'post',
		'wp_query',
		'wp_the_query',
		'wp',
		'wp_scripts',
		'wp_styles',
		'wp_rest_server',
		'wp_settings_errors',
		'current_screen',
		'pagenow',
		'locale',
	);

	/**
	 * False for tests that other processes must see the data of; they tidy up themselves.
	 *
	 * @var bool
	 */
	protected $in_transaction = true;

	/**
	 * Hooks as they were before the test.
	 *
	 * @var array<string, mixed>
	 */
	private $hooks = array();

	/**
	 * Globals as they were before the test.
	 *
	 * @var array<string, mixed>
	 */
	private $globals = array();

	/**
	 * Where uploads of this test go.
	 *
	 * @var string
	 */
	private $uploads = '';

	/**
	 * Serial number of the users made here.
	 *
	 * @var int
	 */
	private static $users = 0;

	/**
	 * Remembers the state and opens a transaction. A test class that overrides it calls it first.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->remember();
		wp_cache_flush();
		if ( $this->in_transaction ) {
			$GLOBALS['wpdb']->query( 'START TRANSACTION' );
		}
		wp_set_current_user( 0 );
		$this->divert_uploads();
		// Nobody logs in with the passwords of test users; hashing them well is most of a test's time.
		add_filter(
			'wp_hash_password_options',
			static function (): array {
				return array( 'cost' => 4 );
			}
		);
	}

	/**
	 * Takes everything back. A test class that overrides it calls it last.
	 */
	protected function tearDown(): void {
		if ( $this->in_transaction ) {
			$GLOBALS['wpdb']->query( 'ROLLBACK' );
		}
		while ( is_locale_switched() ) {
			restore_previous_locale();
		}
		$this->restore();
		$this->delete_folder( $this->uploads );
		wp_cache_flush();
		wp_set_current_user( 0 );
		parent::tearDown();
	}

	/**
	 * Makes a user.
	 *
	 * @param string               $role  Role.
	 * @param array<string, mixed> $extra More fields of `wp_insert_user`.
	 * @return int Id.
	 */
	protected function create_user( string $role, array $extra = array() ): int {
		++self::$users;
		$login = $role . '-' . self::$users;
		$id    = wp_insert_user(
			array_merge(
				array(
					'user_login' => $login,
					'user_pass'  => 'password',
					'user_email' => $login . '@example.org',
					'role'       => $role,
				),
				$extra
			)
		);
		self::assertIsInt( $id, is_wp_error( $id ) ? $id->get_error_message() : '' );
		return $id;
	}

	/**
	 * Makes a user and lets them act from here on.
	 *
	 * @param string $role Role.
	 * @return int Id.
	 */
	protected function act_as( string $role ): int {
		$id = $this->create_user( $role );
		wp_set_current_user( $id );
		return $id;
	}

	/**
	 * Sends a request to the REST API as the current user.
	 *
	 * @param string               $method Method.
	 * @param string               $route  Such as `/cong-truong/v1/disclosures`.
	 * @param array<string, mixed> $params Query of a GET request, else the JSON body.
	 */
	protected function rest( string $method, string $route, array $params = array() ): WP_REST_Response {
		$request = new WP_REST_Request( $method, $route );
		if ( 'GET' === $method ) {
			$request->set_query_params( $params );
		} else {
			$request->set_header( 'content-type', 'application/json' );
			$request->set_body( (string) wp_json_encode( (object) $params ) );
		}
		return rest_do_request( $request );
	}

	/**
	 * Goes to an address of the site, so that the main query and the conditional tags answer for it.
	 *
	 * @param string $address Path with query, or a whole address of this site.
	 */
	protected function go_to( string $address ): void {
		$parts = (array) wp_parse_url( $address );
		$query = $parts['query'] ?? '';

		$_GET  = array();
		$_POST = array();
		parse_str( $query, $_GET );
		$_REQUEST                  = $_GET;
		$_SERVER['REQUEST_METHOD'] = 'GET';
		$_SERVER['REQUEST_URI']    = ( $parts['path'] ?? '/' ) . ( '' === $query ? '' : '?' . $query );
		$_SERVER['QUERY_STRING']   = $query;
		unset( $_SERVER['PATH_INFO'] );

		$GLOBALS['wp_the_query'] = new \WP_Query();
		$GLOBALS['wp_query']     = $GLOBALS['wp_the_query'];

		$public        = $GLOBALS['wp']->public_query_vars;
		$private       = $GLOBALS['wp']->private_query_vars;
		$GLOBALS['wp'] = new \WP();

		$GLOBALS['wp']->public_query_vars  = $public;
		$GLOBALS['wp']->private_query_vars = $private;
		$GLOBALS['wp']->main();
	}

	/**
	 * Keeps copies of hooks and globals.
	 */
	private function remember(): void {
		foreach ( self::HOOKS as $name ) {
			$this->hooks[ $name ] = $GLOBALS[ $name ] ?? null;
		}
		$this->hooks['wp_filter'] = array_map(
			static function ( $hook ) {
				return clone $hook;
			},
			$GLOBALS['wp_filter']
		);
		foreach ( self::GLOBALS as $name ) {
			$value                  = $GLOBALS[ $name ] ?? null;
			$this->globals[ $name ] = is_object( $value ) ? clone $value : $value;
		}
	}

	/**
	 * Puts hooks and globals back.
	 */
	private function restore(): void {
		foreach ( $this->hooks as $name => $value ) {
			$GLOBALS[ $name ] = $value;
		}
		foreach ( $this->globals as $name => $value ) {
			if ( null === $value ) {
				unset( $GLOBALS[ $name ] );
			} else {
				$GLOBALS[ $name ] = $value;
			}
		}
		$this->hooks   = array();
		$this->globals = array();
	}

	/**
	 * Gives the test an uploads folder of its own.
	 */
	private function divert_uploads(): void {
		$name          = 'test-' . uniqid();
		$uploads       = wp_upload_dir( null, false );
		$this->uploads = $uploads['basedir'] . '/' . $name;
		add_filter(
			'upload_dir',
			static function ( array $uploads ) use ( $name ): array {
				$uploads['basedir'] .= '/' . $name;
				$uploads['baseurl'] .= '/' . $name;
				$uploads['path']     = $uploads['basedir'] . $uploads['subdir'];
				$uploads['url']      = $uploads['baseurl'] . $uploads['subdir'];
				return $uploads;
			}
		);
	}

	/**
	 * Deletes a folder with all that is in it.
	 *
	 * @param string $folder Path.
	 */
	private function delete_folder( string $folder ): void {
		if ( ! is_dir( $folder ) ) {
			return;
		}
		$items = new \RecursiveIteratorIterator(
			new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ),
			\RecursiveIteratorIterator::CHILD_FIRST
		);
		foreach ( $items as $item ) {
			$item->isDir() && ! $item->isLink() ? rmdir( $item->getPathname() ) : unlink( $item->getPathname() );
		}
		rmdir( $folder );
	}
}
