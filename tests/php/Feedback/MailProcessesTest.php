<?php
/**
 * Several PHP processes empty the queue at once, and die over it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Tables;
use CongTruong\Lock;
use CongTruong\School\Profile;

require_once __DIR__ . '/MailTestCase.php';

/**
 * Each is a process of its own with the same database.
 *
 * @group network
 */
final class MailProcessesTest extends MailTestCase {

	private const MAILS = 40;

	/**
	 * Other processes must see the data.
	 *
	 * @var bool
	 */
	protected $in_transaction = false;

	/**
	 * File that gets a line for each mail.
	 *
	 * @var string
	 */
	private $log = '';

	/**
	 * Options as they were.
	 *
	 * @var array<string, mixed>
	 */
	private $options = array();

	protected function setUp(): void {
		foreach ( array( Profile::OPTION, Settings::OPTION, 'blogname' ) as $option ) {
			$this->options[ $option ] = get_option( $option );
		}
		parent::setUp();
		$this->log = (string) tempnam( sys_get_temp_dir(), 'mails' );
		$this->empty();
	}

	protected function tearDown(): void {
		$this->empty();
		unlink( $this->log );
		foreach ( $this->options as $option => $value ) {
			false === $value ? delete_option( $option ) : update_option( $option, $value );
		}
		parent::tearDown();
	}

	/**
	 * Empties queue and plans.
	 */
	private function empty(): void {
		$GLOBALS['wpdb']->query( 'DELETE FROM `' . Tables::name( 'mails' ) . '`' );
		delete_option( Lock::PREFIX . md5( 'feedback-mails' ) );
		update_option( Mails::DUE, 0, true );
		wp_clear_scheduled_hook( Mails::CRON );
	}

	/**
	 * Starts processes and waits for their end.
	 *
	 * @param int    $number    How many.
	 * @param string $behaviour How they behave.
	 * @return string Their output.
	 */
	private function processes( int $number, string $behaviour ): string {
		$processes = array();
		$pipes     = array();
		for ( $index = 0; $index < $number; $index++ ) {
			$process = proc_open(
				array( PHP_BINARY, '-d', 'sendmail_path=/bin/true', __DIR__ . '/send-mails.php', ABSPATH, $this->log, $behaviour ),
				array(
					1 => array( 'pipe', 'w' ),
					2 => array( 'pipe', 'w' ),
				),
				$pipes[ $index ]
			);
			self::assertIsResource( $process );
			$processes[] = $process;
		}
		$output = '';
		foreach ( $processes as $index => $process ) {
			$output .= stream_get_contents( $pipes[ $index ][1] ) . stream_get_contents( $pipes[ $index ][2] );
			proc_close( $process );
		}
		wp_cache_flush();

		return $output;
	}

	/**
	 * Recipients of what went out, as the processes say.
	 *
	 * @return string[]
	 */
	private function sent(): array {
		return (array) file( $this->log, FILE_IGNORE_NEW_LINES );
	}

	public function test_each_mail_goes_out_once(): void {
		$expected = array();
		for ( $number = 0; $number < self::MAILS; $number++ ) {
			$expected[] = sprintf( 'n%02d@example.org', $number );
			self::assertGreaterThan( 0, self::add( $expected[ $number ] ) );
		}
		self::assertSame( '', $this->processes( 4, 'greedy' ) );
		$sent = $this->sent();
		sort( $sent );
		self::assertSame( $expected, $sent );
		self::assertSame( array( 'sent' ), array_unique( array_column( Mails::of( 1 ), 'state' ) ) );
	}

	public function test_the_secret_address_sends(): void {
		self::add();
		self::assertSame( "OK\n", $this->processes( 1, 'ping' ) );
		self::assertSame( array( 'a@example.org' ), $this->sent() );
		self::assertSame( array( 'sent', 0 ), array( Mails::of( 1 )[0]['state'], (int) get_option( Mails::DUE ) ) );
	}

	public function test_a_process_that_is_killed_loses_no_mail(): void {
		$id = self::add();
		self::add( 'b@example.org' );
		$this->processes( 1, 'mortal' );
		self::assertSame( array( 'a@example.org' ), $this->sent() );
		self::assertSame( 'sending', self::row( $id )['state'] );

		// The lock of the dead one holds for two minutes.
		Mails::run();
		self::assertSame( array(), $this->recipients() );
		self::assertGreaterThan( 0, (int) get_option( Mails::DUE ) );
		$GLOBALS['wpdb']->update( $GLOBALS['wpdb']->options, array( 'option_value' => ( time() - 121 ) . ':dead' ), array( 'option_name' => Lock::PREFIX . md5( 'feedback-mails' ) ) );
		Mails::run();
		self::assertSame( array( 'b@example.org' ), $this->recipients() );
		self::pass( Mails::STALE );
		Mails::run();
		self::pass( MINUTE_IN_SECONDS );
		Mails::run();
		self::assertSame( array( 'a@example.org', 'b@example.org' ), $this->recipients() );
	}
}
