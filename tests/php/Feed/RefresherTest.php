<?php
/**
 * The whole way from a server to what visitors see; whatever goes wrong on it, what was read stays.
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
use CongTruong\Lock;

require_once __DIR__ . '/NetworkTestCase.php';

/**
 * @group network
 */
final class RefresherTest extends NetworkTestCase {

	private const ID = 'a0000000';

	/**
	 * Name of the row that is the lock.
	 */
	private static function lock_name(): string {
		return Lock::PREFIX . md5( 'feed' );
	}

	/**
	 * Lets another request hold the lock.
	 *
	 * @param int $age Since so many seconds.
	 */
	private static function lock( int $age ): void {
		$GLOBALS['wpdb']->insert(
			$GLOBALS['wpdb']->options,
			array(
				'option_name'  => self::lock_name(),
				'option_value' => ( time() - $age ) . ':khac',
				'autoload'     => 'off',
			)
		);
	}

	/**
	 * What stands in the lock; null if nobody holds it.
	 */
	private static function lock_value(): ?string {
		return $GLOBALS['wpdb']->get_var( $GLOBALS['wpdb']->prepare( 'SELECT option_value FROM ' . $GLOBALS['wpdb']->options . ' WHERE option_name = %s', self::lock_name() ) );
	}

	/**
	 * Stores one source of a path.
	 *
	 * @param string               $path   Path.
	 * @param array<string, mixed> $fields Fields that differ.
	 */
	private static function watch( string $path, array $fields = array() ): void {
		self::save( self::source( self::ID, self::url( $path ), $fields ) );
	}

	/**
	 * Reads the source, due or not.
	 *
	 * @return array<string, mixed> Its state.
	 */
	private static function read(): array {
		self::assertSame( array( self::ID ), Refresher::run( array( self::ID ) ) );

		return Source_State::read( self::ID );
	}

	/**
	 * Titles that are stored of the source.
	 *
	 * @return string[]
	 */
	private static function titles(): array {
		return array_column( Snapshot::read( self::ID ), 'title' );
	}

	public function test_takes_in_what_a_source_has(): void {
		self::watch( '/f1-nukeviet.xml' );
		self::assertSame( array( self::ID ), Refresher::run() );
		self::assertSame( Fixtures::ITEMS['f1-nukeviet.xml'], Fixtures::rows( Snapshot::read( self::ID ) ) );
		$state = Source_State::read( self::ID );
		self::assertSame( array( '', 0, 'Tin tức - Thông báo' ), array( $state['reason'], $state['failures'], $state['title'] ) );
		self::assertSame( '2026-09-05 01:00', gmdate( 'Y-m-d H:i', $state['newest'] ) );
		self::assertSame( array( '', 3 ), array( $state['history'][0][1], $state['history'][0][3] ) );
		self::assertSame( array_column( Fixtures::ITEMS['f1-nukeviet.xml'], 0 ), array_column( Board::items(), 'title' ) );
		self::assertEqualsWithDelta( time(), Board::sources()[ self::ID ]['succeeded'], 5 );
		// The next turn is planned, and nothing is due until then.
		self::assertSame( $state['next'], (int) get_option( Schedule::DUE ) );
		self::assertSame( $state['next'], wp_next_scheduled( Schedule::CRON ) );
		self::assertSame( array(), Refresher::run() );
		self::assertSame( 1, self::count_of( '/f1-nukeviet.xml' ) );
		self::assertNull( self::lock_value() );
		self::assertFalse( get_option( Refresher::READING ) );
	}

	/**
	 * Whatever a server does, and in whatever order, the items of the last good fetch stay.
	 */
	public function test_no_fault_loses_what_was_read(): void {
		$faults = array(
			'/f4-challenge.html'      => 'challenge',
			'/f9-entity-bomb.xml'     => 'entities',
			'/xxe.xml'                => 'entities',
			'/page.html'              => 'page',
			'/broken.xml'             => 'xml',
			'/large/3-mb'             => 'size',
			'/redirect/neighbour'     => 'private',
			'/redirect/file'          => 'scheme',
			'/empty'                  => 'empty',
			'/json/broken'            => 'format',
			'/json/other'             => 'format',
			'/large/3000-tags'        => 'complexity',
			'/large/60000-attributes' => 'complexity',
			'/packed/bomb'            => 'size',
			'/packed/twice-said-once' => 'format',
			'/packed/not-at-all'      => 'broken',
			'/broken/reset'           => 'broken',
			'/broken/short'           => 'broken',
			'/endless/body'           => 'size',
			'/endless/header'         => 'size',
			'/redirect/loop'          => 'redirects',
			'/redirect/home'          => 'page',
			'/status/401'             => 'denied',
			'/status/403'             => 'denied',
			'/status/404'             => 'missing',
			'/status/410'             => 'missing',
			'/status/429'             => 'busy',
			'/status/500'             => 'server',
			'/status/503'             => 'busy',
			'/status/503-challenge'   => 'challenge',
		);
		self::watch( '/nguon' );
		self::change( '/nguon', '/rss-2.0.xml' );
		self::read();
		$items = Snapshot::read( self::ID );
		$board = Board::items();
		self::assertCount( 2, $items );
		foreach ( $faults as $path => $reason ) {
			self::change( '/nguon', $path );
			$state = self::read();
			self::assertSame( $reason, $state['reason'], $path );
			self::assertSame( $reason, $state['history'][0][1], $path );
			self::assertSame( $items, Snapshot::read( self::ID ), $path );
			self::assertSame( $board, Board::items(), $path );
			self::assertFalse( get_option( Refresher::READING ), $path );
		}
		// Somebody asked for them out of turn: that makes the rest no longer.
		self::assertSame( 1, Source_State::read( self::ID )['failures'] );

		// An empty feed is no failure, and empties nothing.
		self::change( '/nguon', '/f6-empty-channel.xml' );
		self::assertSame( array( '', 0 ), array( self::read()['reason'], Source_State::read( self::ID )['failures'] ) );
		self::assertSame( $items, Snapshot::read( self::ID ) );
		// Back again.
		self::change( '/nguon', '/rss-2.0.xml' );
		self::assertSame( '', self::read()['history'][0][1] );
		self::assertSame( 0, Source_State::read( self::ID )['history'][0][3] );
	}

	/**
	 * One source that hangs, one that is broken, one that kills the parser of others: the rest is read.
	 */
	public function test_sources_do_not_stand_in_each_others_way(): void {
		self::save(
			self::source( 'a0000001', self::url( '/status/500' ) ),
			self::source( 'a0000002', self::url( '/media.xml' ) ),
			self::source( 'a0000003', self::url( '/f9-entity-bomb.xml' ) ),
			self::source( 'a0000004', 'http://10.0.0.1/rss' ),
			self::source( 'a0000005', self::url( '/large/5000-items' ) ),
			self::source( 'f2345678', self::url( '/rss-2.0.xml' ) ),
			self::source( 'a0000007', self::url( '/atom-1.0.xml' ), array( 'paused' => true ) )
		);
		self::assertSame( array( 'a0000001', 'a0000002', 'a0000003', 'a0000004', 'a0000005', 'f2345678' ), Refresher::run() );
		$reason = static function ( string $id ): string {
			return Source_State::read( $id )['reason'];
		};
		self::assertSame( array( 'server', '', 'entities', 'blocked', '', '', '' ), array_map( $reason, array( 'a0000001', 'a0000002', 'a0000003', 'a0000004', 'a0000005', 'f2345678', 'a0000007' ) ) );
		self::assertCount( 1, Snapshot::read( 'a0000002' ) );
		self::assertCount( 200, Snapshot::read( 'a0000005' ) );
		self::assertCount( 2, Snapshot::read( 'f2345678' ) );
		self::assertSame( 0, self::count_of( '/atom-1.0.xml' ) );
	}

	/**
	 * More sources than are asked at once: all of them as long as there is time, and the rest the next time.
	 */
	public function test_reads_in_batches(): void {
		$sources = array();
		for ( $number = 0; $number < 25; $number++ ) {
			$sources[] = self::source( sprintf( 'a00000%02d', $number ), self::url( "/rss-2.0.xml?$number" ) );
		}
		self::save( ...$sources );
		self::assertCount( 10, Refresher::run( null, 0.0 ) );
		self::assertCount( 15, Refresher::run( null, 30.0 ) );
		self::assertSame( array(), Refresher::run() );
		self::assertSame( 25, self::count_of( '/rss-2.0.xml' ) );
	}

	/**
	 * A feed whose identifiers change every time brings nothing new by that; nor does one that only moved its pages.
	 */
	public function test_knows_items_again(): void {
		self::watch( '/guid/changing' );
		self::assertSame( 2, self::read()['history'][0][3] );
		$seen = array_column( Snapshot::read( self::ID ), 'seen', 'title' );
		self::assertSame( 0, self::read()['history'][0][3] );
		self::assertSame( $seen, array_column( Snapshot::read( self::ID ), 'seen', 'title' ) );
		self::assertSame( array( 'Một', 'Hai' ), self::titles() );

		self::watch( '/guid/new-addresses' );
		self::read();
		self::assertSame( 0, self::read()['history'][0][3] );
		self::assertSame( array( 'Một', 'Một', 'Hai' ), self::titles() );
	}

	/**
	 * A second fetch of what has not changed transfers nothing, and is a success.
	 */
	public function test_asks_only_for_what_has_changed(): void {
		self::watch( '/validators' );
		self::read();
		$state = self::read();
		self::assertSame( array( 'unchanged', '' ), array( $state['history'][0][1], $state['reason'] ) );
		self::assertCount( 2, self::titles() );
		self::change( '/validators', '/validators/later' );
		self::assertSame( 1, self::read()['history'][0][3] );
		self::assertSame( '"tin-2"', Source_State::read( self::ID )['etag'] );
		self::change( '/validators', '/status/304-unasked' );
		self::assertSame( 'unchanged', self::read()['history'][0][1] );
		self::assertCount( 3, self::titles() );
	}

	/**
	 * An address that moved for good is asked at its new place, until that is gone.
	 */
	public function test_follows_a_move(): void {
		self::watch( '/cu' );
		self::change( '/cu', '/redirect/permanent' );
		self::assertSame( self::url( '/rss-2.0.xml' ), self::read()['moved'] );
		self::read();
		self::assertSame( array( 1, 2 ), array( self::count_of( '/cu' ), self::count_of( '/rss-2.0.xml' ) ) );
		self::change( '/rss-2.0.xml', '/status/404' );
		self::assertSame( array( 'missing', '' ), array( self::read()['reason'], Source_State::read( self::ID )['moved'] ) );
		self::change( '/cu', '/atom-1.0.xml' );
		self::assertSame( '', self::read()['reason'] );
		self::assertCount( 4, self::titles() );
	}

	/**
	 * A server's own wish is kept.
	 */
	public function test_leaves_a_busy_server_alone(): void {
		self::watch( '/status/503-seconds' );
		self::assertGreaterThanOrEqual( time() + 10800 - 5, self::read()['next'] );
		self::assertSame( array(), Refresher::run() );
	}

	public function test_forgets_what_is_not_a_source_any_more(): void {
		self::watch( '/rss-2.0.xml' );
		self::read();
		self::save();
		self::assertSame( array( array(), array(), 0 ), array( self::titles(), Board::items(), (int) get_option( Schedule::DUE ) ) );
		self::assertFalse( wp_next_scheduled( Schedule::CRON ) );
		self::assertSame( array(), Refresher::run() );
		self::assertSame( array(), Refresher::run( array( self::ID ) ) );
	}

	/**
	 * One at a time: who comes while another is at it leaves at once.
	 */
	public function test_one_at_a_time(): void {
		self::watch( '/rss-2.0.xml' );
		self::lock( 5 );
		self::assertNull( Refresher::run() );
		self::assertNull( Refresher::run( array( self::ID ) ) );
		self::assertSame( 0, self::count_of( '/rss-2.0.xml' ) );
		self::assertStringEndsWith( ':khac', (string) self::lock_value() );
	}

	/**
	 * A request that was killed holds the lock for two minutes, not for ever.
	 */
	public function test_takes_over_from_the_dead(): void {
		self::watch( '/rss-2.0.xml' );
		self::lock( 119 );
		self::assertNull( Refresher::run() );
		$GLOBALS['wpdb']->delete( $GLOBALS['wpdb']->options, array( 'option_name' => self::lock_name() ) );
		self::lock( 121 );
		self::assertSame( array( self::ID ), Refresher::run() );
		self::assertNull( self::lock_value() );
	}

	/**
	 * The lock that another took over meanwhile is theirs: no further source is asked, and it is not given back.
	 */
	public function test_gives_back_no_lock_of_another(): void {
		$sources = array();
		for ( $number = 0; $number < 12; $number++ ) {
			$sources[] = self::source( sprintf( 'a00000%02d', $number ), self::url( "/rss-2.0.xml?$number" ) );
		}
		self::save( ...$sources );
		add_filter(
			'cong_truong_feed_user_agent',
			static function ( string $agent ): string {
				$GLOBALS['wpdb']->update( $GLOBALS['wpdb']->options, array( 'option_value' => time() . ':khac' ), array( 'option_name' => self::lock_name() ) );

				return $agent;
			}
		);
		self::assertCount( 10, Refresher::run( null, 30.0 ) );
		self::assertStringEndsWith( ':khac', (string) self::lock_value() );
	}

	/**
	 * The source that was being parsed when PHP ended has to wait, so that the others have their turn.
	 */
	public function test_blames_the_source_that_ended_php(): void {
		self::save(
			self::source( 'a0000001', self::url( '/rss-2.0.xml' ) ),
			self::source( 'a0000002', self::url( '/atom-1.0.xml' ) )
		);
		update_option( Refresher::READING, 'a0000001', false );
		self::assertSame( array( 'a0000002' ), Refresher::run() );
		$state = Source_State::read( 'a0000001' );
		self::assertSame( array( 'complexity', 1 ), array( $state['reason'], $state['failures'] ) );
		self::assertGreaterThan( time() + HOUR_IN_SECONDS - 5, $state['next'] );
		self::assertFalse( get_option( Refresher::READING ) );
		self::assertSame( 0, self::count_of( '/rss-2.0.xml' ) );

		// A mark of a source that is gone blames nobody.
		update_option( Refresher::READING, 'ffffffff', false );
		self::assertSame( array(), Refresher::run() );
		self::assertFalse( get_option( Refresher::READING ) );
	}

	/**
	 * While a source is parsed, it is the one that stands in the option.
	 */
	public function test_marks_the_source_that_is_parsed(): void {
		$marks = array();
		add_action(
			'update_option_' . Snapshot::PREFIX . 'a0000002',
			static function () use ( &$marks ): void {
				$marks[] = get_option( Refresher::READING );
			}
		);
		add_action(
			'add_option_' . Snapshot::PREFIX . 'a0000001',
			static function () use ( &$marks ): void {
				$marks[] = get_option( Refresher::READING );
			}
		);
		Snapshot::merge( 'a0000002', array( Fixtures::stored( 'Có trước' ) ), time() );
		self::save(
			self::source( 'a0000001', self::url( '/rss-2.0.xml' ) ),
			self::source( 'a0000002', self::url( '/atom-1.0.xml' ) )
		);
		Refresher::run();
		self::assertSame( array( 'a0000001', 'a0000002' ), $marks );
	}

	/**
	 * A fault of the reader itself is noted, and the other sources are read.
	 */
	public function test_survives_a_fault_of_its_own(): void {
		self::save(
			self::source( 'a0000001', self::url( '/rss-2.0.xml' ) ),
			self::source( 'a0000002', self::url( '/atom-1.0.xml' ) )
		);
		add_action(
			'add_option_' . Snapshot::PREFIX . 'a0000001',
			static function (): void {
				throw new \TypeError( 'Hỏng' );
			}
		);
		$log = (string) ini_set( 'error_log', (string) tempnam( get_temp_dir(), 'feed' ) );
		try {
			self::assertSame( array( 'a0000001', 'a0000002' ), Refresher::run() );
			self::assertStringContainsString( 'Hỏng', (string) file_get_contents( (string) ini_get( 'error_log' ) ) );
		} finally {
			unlink( (string) ini_get( 'error_log' ) );
			ini_set( 'error_log', $log );
		}
		self::assertSame( array( 'internal', '' ), array( Source_State::read( 'a0000001' )['reason'], Source_State::read( 'a0000002' )['reason'] ) );
		self::assertNull( self::lock_value() );
	}

	/**
	 * Ten feeds that are as large as may be, read at once, stay within what the cheapest host gives.
	 */
	public function test_stays_within_the_memory_of_a_host(): void {
		$sources = array();
		for ( $number = 0; $number < 10; $number++ ) {
			$sources[] = self::source( sprintf( 'a00000%02d', $number ), self::url( "/large/below-2-mb?$number" ) );
		}
		self::save( ...$sources );
		$start = microtime( true );
		$taken = self::memory_of(
			static function (): void {
				self::assertCount( 10, Refresher::run( null, 30.0 ) );
			}
		);
		self::assertSame( '', Source_State::read( 'a0000009' )['reason'] );
		self::assertLessThan( 40 * MB_IN_BYTES, $taken );
		self::assertLessThan( 20, microtime( true ) - $start );
	}

	/**
	 * Asking takes long enough for somebody to change the sources meanwhile; what they did counts.
	 */
	public function test_takes_in_nothing_of_a_source_that_was_removed_meanwhile(): void {
		self::save( self::source( self::ID, self::url( '/rss-2.0.xml' ) ), self::source( 'b0000000', self::url( '/f1-nukeviet.xml' ) ) );
		// As another request would: behind the back of this one's cache.
		add_filter(
			'cong_truong_feed_user_agent',
			static function ( string $agent ): string {
				$GLOBALS['wpdb']->update( $GLOBALS['wpdb']->options, array( 'option_value' => serialize( array( self::source( 'b0000000', self::url( '/f1-nukeviet.xml' ) ), self::source( 'c0000000', self::url( '/atom-1.0.xml' ) ) ) ) ), array( 'option_name' => \CongTruong\Feed\Sources::OPTION ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.serialize_serialize -- as the table has it.
				return $agent;
			}
		);
		Refresher::run();
		self::assertSame( array(), self::titles() );
		self::assertSame( array( 'b0000000', 'c0000000' ), array_keys( Board::sources() ) );
		self::assertCount( 3, Snapshot::read( 'b0000000' ) );
		self::assertLessThanOrEqual( time(), (int) get_option( Schedule::DUE ), 'the new one is due' );
	}

	/**
	 * WP-Cron forgets an event before it runs; whoever dies then leaves another one behind.
	 */
	public function test_a_run_leaves_an_event_behind_whatever_becomes_of_it(): void {
		self::watch( '/rss-2.0.xml' );
		wp_clear_scheduled_hook( Schedule::CRON );
		self::lock( 5 );
		Schedule::refresh();
		self::assertGreaterThan( time(), (int) wp_next_scheduled( Schedule::CRON ) );
	}

	/**
	 * A server that remembers what this site has lost.
	 */
	public function test_a_lost_snapshot_comes_back(): void {
		self::watch( '/validators' );
		self::read();
		Snapshot::forget( self::ID );
		self::assertSame( '', self::read()['reason'] );
		self::assertCount( 2, self::titles() );
	}
}
