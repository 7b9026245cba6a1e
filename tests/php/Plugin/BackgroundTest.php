<?php
/**
 * Work in the background is done on whatever host, and no job keeps another from its turn.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use CongTruong\Background;
use CongTruong\Tests\TestCase;

final class BackgroundTest extends TestCase {

	private const HOOK = 'cong_truong_test_job';

	private const DUE = 'cong_truong_test_job_due';

	/**
	 * How often the job was done.
	 *
	 * @var int
	 */
	private $done = 0;

	/**
	 * Addresses that were asked.
	 *
	 * @var string[]
	 */
	private $asked = array();

	/**
	 * Jobs as they were.
	 *
	 * @var mixed
	 */
	private $jobs;

	protected function setUp(): void {
		parent::setUp();
		$this->jobs = self::property()->getValue();
		self::property()->setValue( null, array() );
		Background::add(
			self::HOOK,
			self::DUE,
			function (): void {
				++$this->done;
				Background::plan( self::HOOK, self::DUE, 0 );
			}
		);
		add_filter(
			'pre_http_request',
			function ( $answer, array $options, string $url ): array {
				$this->asked[] = $url;
				return array();
			},
			10,
			3
		);
		delete_option( Background::KNOCKED );
	}

	protected function tearDown(): void {
		self::property()->setValue( null, $this->jobs );
		parent::tearDown();
	}

	/**
	 * The list of jobs.
	 */
	private static function property(): \ReflectionProperty {
		$property = new \ReflectionProperty( Background::class, 'jobs' );
		if ( PHP_VERSION_ID < 80100 ) {
			$property->setAccessible( true );
		}

		return $property;
	}

	public function test_wp_cron_does_a_job(): void {
		Background::plan( self::HOOK, self::DUE, time() - 1 );
		self::assertSame( time() - 1, (int) get_option( self::DUE ) );
		$hook = self::HOOK;
		do_action( $hook );
		self::assertSame( 1, $this->done );
		self::assertSame( array( 0, false ), array( (int) get_option( self::DUE ), wp_next_scheduled( self::HOOK ) ) );
	}

	/**
	 * This PHP cannot let a visitor go before its end, as many servers' can't.
	 */
	public function test_a_request_knocks_where_wp_cron_sleeps(): void {
		if ( ! defined( 'DISABLE_WP_CRON' ) || ! constant( 'DISABLE_WP_CRON' ) ) {
			Background::plan( self::HOOK, self::DUE, time() - 60 );
			Background::after_response();
			self::assertSame( array(), $this->asked, 'WP-Cron goes first' );
		}
		Background::plan( self::HOOK, self::DUE, time() - 10 * MINUTE_IN_SECONDS );
		Background::after_response();
		self::assertSame( array( Background::ping_url() ), $this->asked );
		self::assertSame( 0, $this->done, 'the visitor does not wait for it' );
		Background::after_response();
		self::assertCount( 1, $this->asked, 'not at every request' );
		update_option( Background::KNOCKED, time() - 11 * MINUTE_IN_SECONDS, true );
		Background::after_response();
		self::assertCount( 2, $this->asked );
	}

	public function test_a_closed_door_is_knocked_at_ever_more_rarely(): void {
		Background::plan( self::HOOK, self::DUE, time() - 3 * HOUR_IN_SECONDS );
		update_option( Background::KNOCKED, time() - 2 * HOUR_IN_SECONDS, true );
		Background::after_response();
		self::assertSame( array(), $this->asked );
		update_option( Background::KNOCKED, time() - 4 * HOUR_IN_SECONDS, true );
		Background::after_response();
		self::assertCount( 1, $this->asked );
	}

	public function test_nothing_is_asked_where_nothing_is_due(): void {
		Background::plan( self::HOOK, self::DUE, 0 );
		Background::after_response();
		Background::plan( self::HOOK, self::DUE, time() + 60 );
		Background::after_response();
		self::assertSame( array(), $this->asked );
	}

	public function test_a_job_that_fails_leaves_an_event_behind_and_the_others_their_turn(): void {
		Background::add(
			'cong_truong_test_broken',
			'cong_truong_test_broken_due',
			static function (): void {
				throw new \RuntimeException( 'broken' );
			}
		);
		update_option( 'cong_truong_test_broken_due', time() - 60, true );
		$log = ini_set( 'error_log', '/dev/null' );
		Background::run( 'cong_truong_test_broken' );
		ini_set( 'error_log', (string) $log );
		self::assertGreaterThan( time(), (int) wp_next_scheduled( 'cong_truong_test_broken' ) );
		Background::run( self::HOOK );
		self::assertSame( 1, $this->done );
	}

	public function test_a_turn_is_only_brought_forward(): void {
		$soon = time() + 60;
		Background::hurry( self::HOOK, self::DUE, $soon );
		self::assertSame( array( $soon, $soon ), array( (int) get_option( self::DUE ), wp_next_scheduled( self::HOOK ) ) );
		Background::hurry( self::HOOK, self::DUE, $soon + 600 );
		self::assertSame( $soon, (int) get_option( self::DUE ) );
		Background::hurry( self::HOOK, self::DUE, $soon - 30 );
		self::assertSame( array( $soon - 30, $soon - 30 ), array( (int) get_option( self::DUE ), wp_next_scheduled( self::HOOK ) ) );
	}

	public function test_a_wrong_address_is_refused(): void {
		$given = array(
			''    => 'empty',
			'x'   => 'wrong',
			'new' => 'before it was renewed',
		);
		parse_str( (string) wp_parse_url( Background::ping_url(), PHP_URL_QUERY ), $query );
		Background::renew_secret();
		Background::ping_url();
		$name = (string) key( $query );
		add_filter(
			'wp_die_handler',
			static function (): callable {
				return static function ( $message, $title, array $options ): void {
					throw new \RuntimeException( (string) $options['response'] );
				};
			}
		);
		foreach ( $given as $value => $why ) {
			$_GET[ $name ] = 'new' === $value ? $query[ $name ] : $value;
			try {
				Background::answer_ping();
				self::fail( $why );
			} catch ( \RuntimeException $refusal ) {
				self::assertSame( '403', $refusal->getMessage(), $why );
			}
		}
		self::assertSame( 0, $this->done );
	}
}
