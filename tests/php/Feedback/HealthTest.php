<?php
/**
 * Site Health says what is wrong with the messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Background;
use CongTruong\Feedback\Digest;
use CongTruong\Feedback\Health;
use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Tables;

require_once __DIR__ . '/MailTestCase.php';

final class HealthTest extends MailTestCase {

	protected function setUp(): void {
		parent::setUp();
		update_option( Digest::DUE, time() + 60, true );
		update_option( Mails::DUE, 0, true );
	}

	/**
	 * Reasons of what is wrong.
	 *
	 * @return string[]
	 */
	private static function reasons(): array {
		return array_column( Health::problems(), 'reason' );
	}

	/**
	 * Makes all mails older.
	 *
	 * @param int $seconds How much.
	 */
	private static function age( int $seconds ): void {
		$GLOBALS['wpdb']->query( 'UPDATE `' . Tables::name( 'mails' ) . "` SET created = created - $seconds" );
	}

	public function test_is_a_test_of_site_health(): void {
		$tests = apply_filters( 'site_status_tests', array( 'direct' => array() ) );
		$test  = call_user_func( $tests['direct']['cong_truong_feedback']['test'] );
		self::assertSame( array( 'good', 'cong_truong_feedback' ), array( $test['status'], $test['test'] ) );
	}

	public function test_says_why_mails_do_not_go_out(): void {
		self::add( 'a@example.org' );
		self::add( 'b@example.org' );
		$this->server->fault = 'SMTP connect() failed. <script>alert(1)</script>Please';
		Mails::run();
		self::assertSame( array(), self::reasons(), 'for an hour it is nobody’s business' );
		self::age( HOUR_IN_SECONDS );
		self::assertSame( array( 'mail' ), self::reasons() );
		$problem = Health::problems()[0];
		self::assertStringContainsString( '2 mails could not be sent: SMTP connect() failed. Please.', $problem['message'] );
		self::assertEqualsWithDelta( time() - HOUR_IN_SECONDS, $problem['since'], 5 );
		$test = Health::test();
		self::assertSame( 'critical', $test['status'] );
		self::assertStringNotContainsString( 'example.org', $test['description'] );
		self::assertStringNotContainsString( '<script', $test['description'] );

		$this->server->fault = '';
		self::pass( HOUR_IN_SECONDS );
		Mails::run();
		self::assertSame( array(), self::reasons() );
	}

	public function test_says_that_nobody_sends(): void {
		self::add();
		update_option( Mails::DUE, time() - HOUR_IN_SECONDS - 1, true );
		self::assertSame( array( 'late' ), self::reasons() );
		self::assertSame( 'recommended', Health::test()['status'] );
		self::assertStringNotContainsString( Background::ping_url(), html_entity_decode( Health::test()['description'] ) );
		$this->act_as( 'administrator' );
		self::assertStringContainsString( Background::ping_url(), html_entity_decode( Health::test()['description'] ) );
	}

	public function test_says_that_the_daily_work_is_late(): void {
		update_option( Digest::DUE, time() - DAY_IN_SECONDS + 60, true );
		self::assertSame( array(), self::reasons() );
		update_option( Digest::DUE, time() - DAY_IN_SECONDS - 60, true );
		self::assertSame( array( 'late' ), self::reasons() );
		delete_option( Digest::DUE );
		self::assertSame( array(), self::reasons() );
	}

	public function test_says_which_topics_nobody_of_the_school_learns_of(): void {
		$topics = array(
			'topics' => array(
				array(
					'id'     => 'an-toan',
					'name'   => 'An toàn',
					'emails' => array( 'antoan@example.org' ),
				),
				array(
					'id'       => 'ban-tru',
					'name'     => 'Bán trú',
					'assignee' => $this->create_user( 'editor' ),
				),
				array(
					'id'   => 'thu-chi',
					'name' => 'Thu chi',
				),
			),
		);
		self::settings( $topics );
		self::assertSame( array(), self::reasons(), 'nobody has written yet' );
		self::message();
		self::assertSame( array( 'recipient' ), self::reasons() );
		$message = Health::problems()[0]['message'];
		self::assertStringContainsString( 'Thu chi', $message );
		self::assertStringContainsString( 'quantri@example.org', $message );
		self::assertStringNotContainsString( 'An toàn', $message );
		self::assertStringNotContainsString( 'Bán trú', $message );

		self::settings( array( 'topics' => array() ) );
		self::assertSame( array( 'recipient' ), self::reasons() );
		self::settings( array( 'digest' => array( 'hieutruong@example.org' ) ) + $topics );
		self::assertSame( array(), self::reasons() );
	}

	public function test_says_that_tables_are_missing(): void {
		$prefix                  = $GLOBALS['wpdb']->prefix;
		$GLOBALS['wpdb']->prefix = 'other_';
		$reasons                 = self::reasons();
		$status                  = Health::test()['status'];
		$GLOBALS['wpdb']->prefix = $prefix;
		self::assertSame( array( array( 'tables' ), 'critical' ), array( $reasons, $status ) );
	}

	public function test_others_may_add_to_it(): void {
		add_filter(
			'cong_truong_feedback_problems',
			static function ( array $problems ): array {
				$problems[] = array(
					'name'    => 'Own',
					'since'   => 0,
					'reason'  => 'own',
					'message' => 'Own <b>words</b>',
				);
				return $problems;
			}
		);
		self::assertStringContainsString( 'Own &lt;b&gt;words&lt;/b&gt;', Health::test()['description'] );
	}
}
