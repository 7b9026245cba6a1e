<?php
/**
 * Two servers of one site: each source is asked once, and a server that dies is replaced.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Board;
use CongTruong\Feed\Refresher;
use CongTruong\Feed\Schedule;
use CongTruong\Feed\Snapshot;
use CongTruong\Feed\Source_State;
use CongTruong\Feed\Sources;
use CongTruong\Lock;

require_once __DIR__ . '/NetworkTestCase.php';

/**
 * Each server is a PHP process of its own with the same database.
 *
 * @group network
 */
final class TwoServersTest extends NetworkTestCase {

	private const SOURCES = 24;

	/**
	 * Other processes must see the data.
	 *
	 * @var bool
	 */
	protected $in_transaction = false;

	protected function setUp(): void {
		parent::setUp();
		Sources::save( array() );
	}

	protected function tearDown(): void {
		Sources::save( array() );
		array_map( 'delete_option', array( Sources::OPTION, Board::OPTION, Schedule::DUE, Refresher::READING, Lock::PREFIX . md5( 'feed' ) ) );
		parent::tearDown();
	}

	/**
	 * Adds sources that all lead to different paths which behave the same.
	 *
	 * @param string $as How they behave.
	 * @return array<string, string> Paths by id.
	 */
	private static function watch( string $as ): array {
		$sources = array();
		$paths   = array();
		for ( $number = 0; $number < self::SOURCES; $number++ ) {
			$id           = sprintf( 'a%07x', $number );
			$paths[ $id ] = "/many/$number";
			$sources[]    = self::source( $id, self::url( $paths[ $id ] ) );
			self::change( $paths[ $id ], $as );
		}
		self::save( ...$sources );

		return $paths;
	}

	/**
	 * Starts a server that reads what is due.
	 *
	 * @param array<int, resource> $pipes Set to its output.
	 * @return resource
	 */
	private static function server( ?array &$pipes ) {
		$process = proc_open(
			array( PHP_BINARY, '-d', 'sendmail_path=/bin/true', __DIR__ . '/refresh.php', ABSPATH, (string) self::$ports['http'] ),
			array( 1 => array( 'pipe', 'w' ) ),
			$pipes
		);
		self::assertIsResource( $process );

		return $process;
	}

	/**
	 * Waits until something is so.
	 *
	 * @param callable $is_so Whether it is.
	 */
	private static function wait_until( callable $is_so ): void {
		$deadline = microtime( true ) + 20;
		while ( ! $is_so() ) {
			self::assertLessThan( $deadline, microtime( true ), 'It did not happen.' );
			usleep( 20000 );
		}
	}

	public function test_each_source_is_asked_once(): void {
		$paths   = self::watch( '/rss-2.0.xml' );
		$servers = array();
		$pipes   = array();
		for ( $number = 0; $number < 4; $number++ ) {
			$servers[ $number ] = self::server( $pipes[ $number ] );
		}
		$answers = array();
		foreach ( $servers as $number => $server ) {
			$answers[] = json_decode( (string) stream_get_contents( $pipes[ $number ][1] ), true );
			proc_close( $server );
		}
		wp_cache_flush();
		foreach ( $paths as $id => $path ) {
			self::assertSame( 1, self::count_of( $path ), $path );
			self::assertCount( 2, Snapshot::read( $id ) );
		}
		$done = array_merge( ...array_filter( $answers ) );
		sort( $done );
		self::assertSame( array_keys( $paths ), $done );
	}

	public function test_a_server_that_dies_in_the_middle_is_replaced(): void {
		$paths  = self::watch( '/slow/hang' );
		$server = self::server( $pipes );
		self::wait_until(
			static function () use ( $paths ): bool {
				return self::count_of( reset( $paths ) ) > 0;
			}
		);
		proc_terminate( $server, 9 );
		stream_get_contents( $pipes[1] );
		proc_close( $server );
		foreach ( $paths as $path ) {
			self::change( $path, '/rss-2.0.xml' );
		}

		wp_cache_flush();
		self::assertNull( Refresher::run(), 'the lock of the dead one holds' );
		// Two minutes later.
		$GLOBALS['wpdb']->query( $GLOBALS['wpdb']->prepare( 'UPDATE ' . $GLOBALS['wpdb']->options . ' SET option_value = %s WHERE option_name = %s', ( time() - 121 ) . ':tot', Lock::PREFIX . md5( 'feed' ) ) );
		self::assertSame( array_keys( $paths ), Refresher::run( null, 60.0 ) );
		foreach ( array_keys( $paths ) as $id ) {
			self::assertCount( 2, Snapshot::read( $id ) );
			self::assertSame( '', Source_State::read( $id )['reason'] );
		}
	}
}
