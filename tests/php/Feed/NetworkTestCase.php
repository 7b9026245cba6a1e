<?php
/**
 * Base of the tests that ask a server.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Answer;
use CongTruong\Feed\Fetcher;

require_once __DIR__ . '/FeedTestCase.php';

/**
 * The server is `tests/feed-server/server.mjs`, which `bin/native/phpunit.mjs` starts. It is on this machine, which the reader refuses unless a test allows
 * it: 127.0.0.1 alone, and the server's main port alone.
 */
abstract class NetworkTestCase extends FeedTestCase {

	/** Names that a test may give any servers; there are none of that domain. */
	protected const DOMAIN = 'feeds.test';

	/**
	 * Ports of the server: `http`, `other`, `https`.
	 *
	 * @var array<string, int>
	 */
	protected static $ports = array();

	public static function setUpBeforeClass(): void {
		parent::setUpBeforeClass();
		// The site of the tests may only connect to itself, whose name is 127.0.0.1.
		if ( ! defined( 'WP_ACCESSIBLE_HOSTS' ) ) {
			define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.2,[::1],[::ffff:127.0.0.1],192.168.1.1,169.254.169.254,*.' . self::DOMAIN );
		}
	}

	protected function setUp(): void {
		parent::setUp();
		self::$ports = (array) json_decode( (string) getenv( 'CONG_TRUONG_FEED_SERVER' ), true );
		self::assertArrayHasKey( 'http', self::$ports, 'CONG_TRUONG_FEED_SERVER names no feed server. Run: node bin/lanes.mjs phpunit-native' );
		self::control( '/__reset' );
		$this->allow( '127.0.0.1' );
		$this->allow_ports( self::$ports['http'] );
	}

	/**
	 * Lets the reader connect to some of the addresses that are not public, and to no other of them.
	 *
	 * @param string ...$ips IP addresses.
	 */
	protected function allow( string ...$ips ): void {
		remove_all_filters( 'cong_truong_feed_may_connect' );
		add_filter(
			'cong_truong_feed_may_connect',
			static function ( bool $may, string $ip ) use ( $ips ): bool {
				return $may || in_array( $ip, $ips, true );
			},
			10,
			2
		);
	}

	/**
	 * Lets the reader use some ports besides the usual ones.
	 *
	 * @param int ...$ports Ports.
	 */
	protected function allow_ports( int ...$ports ): void {
		remove_all_filters( 'http_allowed_safe_ports' );
		add_filter(
			'http_allowed_safe_ports',
			static function ( array $usual ) use ( $ports ): array {
				return array_merge( $usual, $ports );
			}
		);
	}

	/**
	 * Gives all names of the domain some servers.
	 *
	 * @param string ...$ips IP addresses.
	 */
	protected function serve_names_by( string ...$ips ): void {
		remove_all_filters( 'cong_truong_feed_servers' );
		add_filter(
			'cong_truong_feed_servers',
			static function ( ?array $found, string $host ) use ( $ips ): ?array {
				return '.' . self::DOMAIN === substr( $host, - strlen( self::DOMAIN ) - 1 ) ? $ips : $found;
			},
			10,
			2
		);
	}

	/**
	 * Address of a path.
	 *
	 * @param string $path Path.
	 */
	protected static function url( string $path ): string {
		return 'http://127.0.0.1:' . self::$ports['http'] . $path;
	}

	/**
	 * Asks the server for itself.
	 *
	 * @param string $path Such as `/__log`.
	 * @return array<string, mixed>
	 */
	protected static function control( string $path ): array {
		$answer = json_decode( (string) file_get_contents( self::url( $path ) ), true );
		self::assertIsArray( $answer );
		self::assertArrayNotHasKey( 'error', $answer );

		return $answer;
	}

	/**
	 * Lets a path behave as another from now on.
	 *
	 * @param string $path Path.
	 * @param string $as   Path.
	 */
	protected static function change( string $path, string $as ): void {
		self::control( '/__set?' . http_build_query( array_filter( compact( 'path', 'as' ) ) ) );
	}

	/**
	 * How often a path was asked for.
	 *
	 * @param string $path Path.
	 */
	protected static function count_of( string $path ): int {
		return (int) ( self::control( '/__log' )['counts'][ $path ] ?? 0 );
	}

	/**
	 * Asks for paths at once.
	 *
	 * @param string ...$paths Paths, or whole addresses.
	 * @return array<string, Answer> By path.
	 */
	protected static function fetch( string ...$paths ): array {
		$wanted = array();
		foreach ( $paths as $path ) {
			$wanted[ $path ] = array( 'url' => '/' === $path[0] ? self::url( $path ) : $path );
		}

		return Fetcher::fetch( $wanted );
	}

	/**
	 * Why nothing came of a path; empty if something did.
	 *
	 * @param string $path Path, or a whole address.
	 */
	protected static function failure( string $path ): string {
		return self::reason( self::fetch( $path )[ $path ] );
	}

	/**
	 * Why an answer has nothing; empty if it has.
	 *
	 * @param Answer $answer Answer.
	 */
	protected static function reason( Answer $answer ): string {
		return null === $answer->failure ? '' : $answer->failure->reason;
	}

	/**
	 * The items of an answer.
	 *
	 * @param Answer $answer Answer.
	 * @return array<int, array<string, mixed>>
	 */
	protected static function items( Answer $answer ): array {
		if ( null !== $answer->failure ) {
			throw $answer->failure;
		}

		return Fixtures::items( $answer->body, $answer->headers['content-type'], $answer->url, time() );
	}
}
