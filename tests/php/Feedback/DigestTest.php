<?php
/**
 * The daily work of the inbox: one digest a day, and the end of what has ended.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Digest;
use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Messages;
use CongTruong\Lock;

require_once __DIR__ . '/MailTestCase.php';

final class DigestTest extends MailTestCase {

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
		self::settings( array( 'digest' => array( 'hieutruong@example.org', 'vanphong@example.org' ) ) );
		update_option( Digest::DUE, time() - 60, true );
	}

	/**
	 * When the next turn is, in the school's own time.
	 */
	private static function next(): string {
		return (string) wp_date( 'H:i', (int) get_option( Digest::DUE ) );
	}

	public function test_one_mail_a_day_and_recipient(): void {
		self::message();
		Digest::run();
		self::assertSame( '07:00', self::next() );
		self::assertGreaterThan( time(), (int) get_option( Digest::DUE ) );
		self::assertLessThanOrEqual( time() + DAY_IN_SECONDS, (int) get_option( Digest::DUE ) );
		self::assertSame( (int) get_option( Digest::DUE ), wp_next_scheduled( Digest::CRON ) );
		Digest::run();
		// Another process that saw the turn as well.
		update_option( Digest::DUE, time() - 60, true );
		self::message();
		Digest::run();
		Mails::run();
		self::assertSame( array( 'hieutruong@example.org', 'vanphong@example.org' ), $this->recipients() );
	}

	public function test_waits_for_its_turn(): void {
		self::message();
		update_option( Digest::DUE, time() + 60, true );
		Digest::run();
		self::assertSame( 0, self::count_rows() );
		update_option( Digest::DUE, time() - 60, true );
		$lock = Lock::acquire( 'feedback-daily', 0.0 );
		Digest::run();
		self::assertSame( 0, self::count_rows() );
		self::assertNotNull( $lock );
		$lock->release();
		Digest::run();
		self::assertSame( 2, self::count_rows() );
	}

	public function test_says_what_waits_and_nothing_of_senders(): void {
		self::message();
		self::message( array( 'created' => time() - 3 * DAY_IN_SECONDS ) );
		self::message(
			array(
				'state'   => 'progress',
				'unread'  => 0,
				'created' => time() - 30 * DAY_IN_SECONDS,
				'due'     => time() - DAY_IN_SECONDS,
			)
		);
		self::message( array( 'state' => 'held' ) );
		self::message( array( 'state' => 'spam' ) );
		self::message(
			array(
				'state'   => 'answered',
				'unread'  => 0,
				'created' => time() - 300 * DAY_IN_SECONDS,
				'expires' => time() + 5 * DAY_IN_SECONDS,
			)
		);
		self::add( 'x@example.net' );
		$this->server->fault = 'SMTP connect() failed.';
		Mails::run();
		$this->server->fault = '';

		Digest::run();
		Mails::run();
		$text = $this->server->taken[0]['text'];
		foreach ( array( 'New within a day: 1', 'Not read yet: 2', 'Answer overdue: 1', 'whether it is spam: 1', 'could not be sent so far: 1', 'within thirty days: 1', admin_url( 'admin.php?page=cong-truong-feedback' ) ) as $line ) {
			self::assertStringContainsString( $line, $text );
		}
		self::assertStringContainsString( (string) wp_date( 'd/m/Y', time() - 7 * HOUR_IN_SECONDS ), $this->server->taken[0]['subject'] );
		foreach ( array( 'Bưởi', 'tiền', '0912', 'GY-', 'x@example.net' ) as $word ) {
			self::assertStringNotContainsString( $word, $text );
		}
	}

	public function test_says_nothing_where_there_is_nothing_to_say(): void {
		self::message( array( 'state' => 'spam' ) );
		self::message(
			array(
				'state'   => 'answered',
				'unread'  => 0,
				'created' => time() - 2 * DAY_IN_SECONDS,
			)
		);
		Digest::run();
		self::assertSame( 0, self::count_rows() );
		self::assertSame( '07:00', self::next() );
	}

	public function test_is_for_those_who_are_named(): void {
		self::settings( array() );
		self::message();
		Digest::run();
		self::assertSame( 0, self::count_rows() );
	}

	public function test_a_zero_is_not_said(): void {
		self::message();
		Digest::run();
		Mails::run();
		self::assertStringNotContainsString( ': 0', $this->server->taken[0]['text'] );
	}

	public function test_deletes_what_has_ended(): void {
		$ended = self::message( array( 'expires' => time() - 60 ) );
		$stays = self::message( array( 'expires' => time() + DAY_IN_SECONDS ) );
		self::add( 'a@example.org', $ended['id'] );
		self::add( 'a@example.org', $stays['id'] );
		Digest::run();
		self::assertNull( Messages::find( $ended['id'] ) );
		self::assertNotNull( Messages::find( $stays['id'] ) );
		self::assertSame( array( 0, 1 ), array( count( Mails::of( $ended['id'] ) ), count( Mails::of( $stays['id'] ) ) ) );
	}

	public function test_plans_its_first_turn_and_keeps_it(): void {
		delete_option( Digest::DUE );
		Digest::plan();
		self::assertSame( '07:00', self::next() );
		update_option( Digest::DUE, 12345, true );
		Digest::plan();
		self::assertSame( 12345, (int) get_option( Digest::DUE ), 'a late turn is still due' );
	}

	/**
	 * A queue whose turn got lost, for whatever reason, is found again.
	 */
	public function test_finds_mails_that_nobody_sends(): void {
		self::add();
		update_option( Mails::DUE, 0, true );
		Digest::run();
		self::assertEqualsWithDelta( time(), (int) get_option( Mails::DUE ), 5 );
	}
}
