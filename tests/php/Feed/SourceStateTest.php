<?php
/**
 * When a source is asked again, and what is known of it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Answer;
use CongTruong\Feed\Failure;
use CongTruong\Feed\Source_State;

require_once __DIR__ . '/FeedTestCase.php';

final class SourceStateTest extends FeedTestCase {

	private const ID = '0000000a';

	/**
	 * The state.
	 *
	 * @return array<string, mixed>
	 */
	private static function state(): array {
		return Source_State::read( self::ID );
	}

	/**
	 * Seconds to the next fetch after a failure.
	 *
	 * @param string $reason Reason.
	 * @param int    $wait   What the server asked for.
	 */
	private static function note_failure( string $reason = 'timeout', int $wait = 0 ): int {
		$failure       = new Failure( $reason, 'chi tiết' );
		$failure->wait = $wait;
		Source_State::fail( self::ID, $failure, 1500, Fixtures::NOW );

		return self::state()['next'] - Fixtures::NOW;
	}

	/**
	 * Seconds to the next fetch after a success.
	 *
	 * @param string      $moved Address to ask from now on.
	 * @param array|false $found What was in it; false for what a fetch usually finds, null if nothing has changed.
	 * @param string      $url   Address of the source.
	 */
	private static function succeed( string $moved = '', $found = false, string $url = Fixtures::URL ): int {
		$answer           = new Answer();
		$answer->moved    = $moved;
		$answer->duration = 250;
		$answer->headers  = array(
			'content-type'  => 'text/xml',
			'etag'          => '"a"',
			'last-modified' => 'Mon, 20 Oct 2025 01:30:00 GMT',
		);
		$usual            = array(
			'new'    => 3,
			'title'  => 'Sở',
			'newest' => Fixtures::NOW - 60,
		);
		Source_State::succeed( self::ID, self::source( self::ID, $url ), $answer, false === $found ? $usual : $found, Fixtures::NOW );

		return self::state()['next'] - Fixtures::NOW;
	}

	/**
	 * A pause, or at most a fifth longer.
	 *
	 * @param int $pause Pause.
	 * @param int $taken What was taken.
	 */
	private static function assert_pause( int $pause, int $taken ): void {
		self::assertGreaterThanOrEqual( $pause, $taken );
		self::assertLessThanOrEqual( (int) ( $pause * 1.2 ), $taken );
	}

	public function test_begins_with_nothing(): void {
		self::assertSame(
			array(
				'next'      => 0,
				'tried'     => 0,
				'succeeded' => 0,
				'failing'   => 0,
				'failures'  => 0,
				'reason'    => '',
				'detail'    => '',
				'moved'     => '',
				'for'       => '',
				'etag'      => '',
				'modified'  => '',
				'title'     => '',
				'newest'    => 0,
				'history'   => array(),
			),
			self::state()
		);
	}

	public function test_asks_every_half_hour(): void {
		self::assert_pause( 30 * MINUTE_IN_SECONDS, self::succeed() );
		self::assert_pause( 30 * MINUTE_IN_SECONDS, self::succeed( '', null ) );
	}

	/**
	 * One hour, six hours, then once a day.
	 */
	public function test_backs_off(): void {
		self::assert_pause( HOUR_IN_SECONDS, self::note_failure() );
		self::assert_pause( 6 * HOUR_IN_SECONDS, self::note_failure() );
		self::assert_pause( DAY_IN_SECONDS, self::note_failure() );
		self::assert_pause( DAY_IN_SECONDS, self::note_failure() );
		self::assertSame( 4, self::state()['failures'] );
		self::succeed();
		self::assertSame( array( 0, 0, '', '' ), array( self::state()['failures'], self::state()['failing'], self::state()['reason'], self::state()['detail'] ) );
		self::assert_pause( HOUR_IN_SECONDS, self::note_failure() );
	}

	/**
	 * Schools of a province must not come all at once: pauses differ.
	 */
	public function test_no_two_schools_come_at_once(): void {
		$pauses = array();
		for ( $school = 0; $school < 40; $school++ ) {
			$pauses[] = self::succeed();
		}
		self::assertGreaterThan( 10, count( array_unique( $pauses ) ) );
		self::assert_pause( 30 * MINUTE_IN_SECONDS, max( $pauses ) );
		self::assert_pause( 30 * MINUTE_IN_SECONDS, min( $pauses ) );
	}

	/**
	 * A server may ask for more patience, not for less, and not for ever.
	 */
	public function test_waits_as_long_as_the_server_asks(): void {
		self::assert_pause( 3 * HOUR_IN_SECONDS, self::note_failure( 'busy', 3 * HOUR_IN_SECONDS ) );
		self::assert_pause( 6 * HOUR_IN_SECONDS, self::note_failure( 'busy', 60 ) );
		self::assert_pause( WEEK_IN_SECONDS, self::note_failure( 'busy', PHP_INT_MAX ) );
	}

	public function test_knows_since_when_it_fails(): void {
		self::note_failure();
		$failure = new Failure( 'server', str_repeat( 'ế', 300 ) );
		Source_State::fail( self::ID, $failure, 10, Fixtures::NOW + 5000 );
		$state = self::state();
		self::assertSame( array( Fixtures::NOW, 2, 'server', Fixtures::NOW + 5000 ), array( $state['failing'], $state['failures'], $state['reason'], $state['tried'] ) );
		self::assertSame( str_repeat( 'ế', 200 ), $state['detail'] );
	}

	/**
	 * A turn that ran out of time is no failure of the server.
	 */
	public function test_an_unfinished_fetch_is_tried_again_at_once(): void {
		self::note_failure();
		$before = self::state();
		self::assert_pause( MINUTE_IN_SECONDS, self::note_failure( 'unfinished' ) );
		$after = self::state();
		self::assertSame( array( 1, 'timeout', $before['failing'] ), array( $after['failures'], $after['reason'], $after['failing'] ) );
		self::assertSame( array( 'unfinished', 'timeout' ), array_column( $after['history'], 1 ) );
	}

	/**
	 * What the server gave along belongs to the address that gave it.
	 */
	public function test_asks_with_what_the_server_gave_along(): void {
		$source = self::source( self::ID );
		$want   = static function ( array $source ): array {
			return array_values( Source_State::want( $source, self::state() ) );
		};
		self::assertSame( array( Fixtures::URL, '', '', false ), $want( $source ) );
		self::succeed();
		self::assertSame( array( Fixtures::URL, '"a"', 'Mon, 20 Oct 2025 01:30:00 GMT', false ), $want( $source ) );
		self::assertSame( array( 'https://khac.example.edu.vn/', '', '', true ), $want( self::source( self::ID, 'https://khac.example.edu.vn/', array( 'lax' => true ) ) ) );
	}

	/**
	 * From then on the new address is asked, until it leads nowhere.
	 */
	public function test_follows_an_address_that_moved_for_good(): void {
		$new    = 'https://moi.example.edu.vn/rss';
		$source = self::source( self::ID );
		self::succeed( $new );
		self::assertSame( array( $new, '"a"' ), array_slice( array_values( Source_State::want( $source, self::state() ) ), 0, 2 ) );
		// The new address answers itself from now on, and leads nowhere else.
		self::succeed();
		self::assertSame( array( $new, '"a"' ), array_slice( array_values( Source_State::want( $source, self::state() ) ), 0, 2 ) );
		self::succeed( '', null );
		self::assertSame( $new, Source_State::want( $source, self::state() )['url'] );
		foreach ( array( 'timeout', 'server', 'busy' ) as $reason ) {
			self::note_failure( $reason );
			self::assertSame( $new, Source_State::want( $source, self::state() )['url'], $reason );
		}
		foreach ( array( 'missing', 'name', 'page', 'format', 'connection', 'certificate', 'denied' ) as $reason ) {
			self::succeed( $new );
			self::note_failure( $reason );
			self::assertSame( array( Fixtures::URL, '', '', false ), array_values( Source_State::want( $source, self::state() ) ), $reason );
		}
	}

	public function test_keeps_the_last_30_fetches(): void {
		for ( $number = 1; $number <= 35; $number++ ) {
			Source_State::fail( self::ID, new Failure( 'timeout' ), $number, Fixtures::NOW + $number );
		}
		self::succeed();
		self::succeed( '', null );
		$history = self::state()['history'];
		self::assertCount( 30, $history );
		self::assertSame( array( Fixtures::NOW, 'unchanged', 250, 0 ), $history[0] );
		self::assertSame( array( Fixtures::NOW, '', 250, 3 ), $history[1] );
		self::assertSame( array( Fixtures::NOW + 35, 'timeout', 35, 0 ), $history[2] );
		self::assertSame( array( Fixtures::NOW + 8, 'timeout', 8, 0 ), $history[29] );
	}

	public function test_a_new_address_begins_anew(): void {
		self::note_failure();
		self::succeed();
		Source_State::start_anew( self::ID );
		$state = self::state();
		self::assertLessThanOrEqual( time(), $state['next'] );
		self::assertSame( array( '', '', 2 ), array( $state['etag'], $state['title'], count( $state['history'] ) ) );
	}

	public function test_a_corrupted_row_is_no_end(): void {
		foreach ( array( '', '{', '[]', '{"next":"x","history":[1,[1,2],"a"],"etag":[1],"moved":null}', '{"history":{"a":[1,2,3,4]}}' ) as $row ) {
			update_option( Source_State::PREFIX . self::ID, $row, false );
			self::assertSame( 0, self::state()['next'], $row );
			self::assertSame( '', self::state()['etag'], $row );
			self::assert_pause( 30 * MINUTE_IN_SECONDS, self::succeed() );
			self::assertSame( 3, self::state()['history'][0][3] );
		}
	}
}
