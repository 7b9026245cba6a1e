<?php
/**
 * The queue of mails: one mail each, whatever happens to server, PHP or database.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Tables;
use CongTruong\Lock;

require_once __DIR__ . '/MailTestCase.php';

final class MailsTest extends MailTestCase {

	public function test_a_mail_goes_out_once(): void {
		$id = self::add();
		self::assertGreaterThan( 0, $id );
		self::assertSame( $id, self::add(), 'the same mail is the same row' );
		self::assertSame( $id, self::add( 'A@example.org' ) );
		self::assertNotSame( $id, self::add( 'b@example.org' ) );
		self::assertNotSame( $id, self::add( 'a@example.org', 2 ) );

		Mails::run();
		Mails::run();
		self::assertSame( array( 'a@example.org', 'a@example.org', 'b@example.org' ), $this->recipients() );
		self::assertSame( array( 'Ý kiến mới', 'Nội dung' ), array( $this->server->taken[0]['subject'], $this->server->taken[0]['text'] ) );
		$mail = Mails::of( 1 )[0];
		self::assertSame( array( 'a@example.org', 'sent', '', 1 ), array( $mail['to'], $mail['state'], $mail['error'], $mail['attempts'] ) );
		self::assertEqualsWithDelta( time(), $mail['at'], 5 );
		self::assertStringNotContainsString( 'dung', self::row( $id )['data'], 'what was sent is not kept' );
		self::assertSame( array(), Mails::failing() );
	}

	public function test_rows_are_ascii(): void {
		self::assertSame( 0, preg_match( '/[^\x00-\x7f]/', implode( '', self::row( self::add() ) ) ) );
	}

	public function test_plans_its_turns(): void {
		Mails::run();
		self::assertSame( array( 0, false ), array( (int) get_option( Mails::DUE ), wp_next_scheduled( Mails::CRON ) ) );
		$id = self::add();
		self::assertEqualsWithDelta( time(), (int) get_option( Mails::DUE ), 5 );
		self::assertSame( (int) get_option( Mails::DUE ), wp_next_scheduled( Mails::CRON ) );
		$this->server->fault = 'SMTP connect() failed.';
		Mails::run();
		self::assertSame( (int) self::row( $id )['next'], (int) get_option( Mails::DUE ) );
		self::assertSame( (int) self::row( $id )['next'], wp_next_scheduled( Mails::CRON ) );
		// A new one is not kept waiting by the one that fails.
		self::add( 'b@example.org' );
		self::assertEqualsWithDelta( time(), (int) get_option( Mails::DUE ), 5 );
		Mails::delete_of( 1 );
		Mails::run();
		self::assertSame( array( 0, false ), array( (int) get_option( Mails::DUE ), wp_next_scheduled( Mails::CRON ) ) );
	}

	/**
	 * Another process has had the turn that this one still believes in.
	 */
	public function test_a_turn_that_was_had_is_planned_anew(): void {
		global $wpdb;
		update_option( Mails::DUE, time() - 10, true );
		$wpdb->update( $wpdb->options, array( 'option_value' => '0' ), array( 'option_name' => Mails::DUE ) );
		self::add();
		wp_cache_flush();
		self::assertEqualsWithDelta( time(), (int) get_option( Mails::DUE ), 5 );
	}

	/**
	 * Another process puts a mail in and finds a turn planned, just before a run ends and plans none.
	 */
	public function test_a_mail_that_comes_at_the_end_of_a_run_has_a_turn(): void {
		global $wpdb;
		self::add();
		$hook = static function ( $value ) use ( &$hook, $wpdb ) {
			remove_filter( 'pre_update_option_' . Mails::DUE, $hook );
			$wpdb->insert(
				Tables::name( 'mails' ),
				array(
					'once'      => 'other',
					'recipient' => 'b@example.org',
					'data'      => '{"subject":"b","text":"b"}',
					'next'      => time(),
					'error'     => '',
				)
			);
			return $value;
		};
		add_filter( 'pre_update_option_' . Mails::DUE, $hook );
		Mails::run();
		self::assertSame( array( 'a@example.org' ), $this->recipients() );
		self::assertEqualsWithDelta( time(), (int) get_option( Mails::DUE ), 5 );
		Mails::run();
		self::assertSame( array( 'a@example.org', 'b@example.org' ), $this->recipients() );
	}

	/**
	 * The mail server is down for an hour, while the queue is looked at each minute.
	 */
	public function test_a_server_that_was_down_gets_each_mail_once(): void {
		$ids = array( self::add( 'a@example.org' ), self::add( 'b@example.org' ), self::add( 'c@example.org' ) );

		$this->server->fault = 'SMTP connect() failed.';
		$tries               = array();
		for ( $minute = 0; $minute <= 240; $minute++ ) {
			if ( 60 === $minute ) {
				self::assertCount( 3, Mails::failing() );
				self::assertStringContainsString( 'SMTP connect() failed.', Mails::of( 1 )[0]['error'] );
				$this->server->fault = '';
			}
			$before = count( $this->server->asked );
			Mails::run();
			if ( count( $this->server->asked ) > $before ) {
				$tries[] = $minute;
			}
			self::pass( MINUTE_IN_SECONDS );
		}
		self::assertSame( array( 0, 1, 6, 21, 81 ), $tries );
		self::assertSame( array( 'a@example.org', 'b@example.org', 'c@example.org' ), $this->recipients() );
		self::assertCount( 15, $this->server->asked );
		self::assertCount( 3, array_unique( $this->server->asked ), 'a mail is known by the same id on each attempt' );
		self::assertSame( 'sent', self::row( $ids[0] )['state'] );
		self::assertSame( array(), Mails::failing() );
	}

	public function test_is_given_up_after_seven_days_and_taken_up_by_people(): void {
		$id                  = self::add();
		$this->server->fault = 'Mailbox of a@example.org is full';
		for ( $hour = 0; $hour <= 10 * 24; $hour++ ) {
			Mails::run();
			if ( 'failed' === self::row( $id )['state'] ) {
				break;
			}
			self::pass( HOUR_IN_SECONDS );
		}
		self::assertEqualsWithDelta( 7 * 24, $hour, 10 );
		self::assertSame( 14, (int) self::row( $id )['attempts'] );
		self::assertSame( array( 0, false ), array( (int) get_option( Mails::DUE ), wp_next_scheduled( Mails::CRON ) ) );
		$failing = Mails::failing();
		self::assertSame( array( 'failed', 'Mailbox of … is full' ), array( $failing[0]['state'], $failing[0]['error'] ) );

		$this->server->fault = '';
		Mails::run();
		self::assertSame( array(), $this->recipients() );
		Mails::retry( 1 );
		Mails::run();
		self::assertSame( array( 'a@example.org' ), $this->recipients() );
		Mails::retry( 1 );
		Mails::run();
		self::assertCount( 1, $this->server->taken, 'what was sent is not sent again' );
	}

	public function test_a_plugin_that_throws_stops_no_other_mail(): void {
		$id   = self::add( 'a@example.org' );
		$next = self::add( 'b@example.org' );
		add_filter(
			'wp_mail',
			static function ( array $mail ): array {
				if ( 'a@example.org' === $mail['to'] ) {
					throw new \TypeError( "Broken\r\n<b>plugin</b>" );
				}
				return $mail;
			}
		);
		Mails::run();
		self::assertSame( array( 'b@example.org' ), $this->recipients() );
		self::assertSame( array( 'waiting', '"Broken plugin"' ), array( self::row( $id )['state'], self::row( $id )['error'] ) );
		self::assertSame( 'sent', self::row( $next )['state'] );
		self::assertFalse( has_filter( 'wp_mail_content_type' ), 'other mails are as before' );
		self::assertFalse( get_option( self::lock() ) );
	}

	public function test_a_plugin_that_only_says_no_is_quoted_as_such(): void {
		self::add();
		add_filter( 'pre_wp_mail', '__return_false' );
		Mails::run();
		self::assertSame( 'WordPress could not hand the mail over, and gave no reason.', Mails::of( 1 )[0]['error'] );
		self::assertSame( 'waiting', Mails::of( 1 )[0]['state'] );
	}

	/**
	 * PHP ended in the middle: the mail waits a quarter of an hour, then it counts as one attempt.
	 */
	public function test_a_mail_whose_process_died_is_taken_again(): void {
		global $wpdb;
		$id = self::add();
		$wpdb->update(
			Tables::name( 'mails' ),
			array(
				'state'    => 'sending',
				'claim'    => str_repeat( 'a', 32 ),
				'claimed'  => time(),
				'attempts' => 1,
			),
			array( 'id' => $id )
		);
		Mails::run();
		self::assertSame( array(), $this->server->asked );
		self::assertEqualsWithDelta( time() + Mails::STALE, (int) get_option( Mails::DUE ), 5 );
		self::assertSame( 'waiting', Mails::of( 1 )[0]['state'] );

		self::pass( Mails::STALE );
		Mails::run();
		self::assertSame( 'PHP ended while the mail was being sent.', Mails::of( 1 )[0]['error'] );
		self::pass( MINUTE_IN_SECONDS );
		Mails::run();
		Mails::run();
		self::assertSame( array( 'a@example.org' ), $this->recipients() );
	}

	/**
	 * One that ends PHP each time is given up in the end.
	 */
	public function test_a_mail_that_kills_php_does_not_do_so_for_ever(): void {
		global $wpdb;
		$id = self::add();
		$wpdb->update(
			Tables::name( 'mails' ),
			array(
				'state'    => 'sending',
				'claim'    => str_repeat( 'a', 32 ),
				'claimed'  => time() - Mails::STALE,
				'attempts' => 14,
			),
			array( 'id' => $id )
		);
		Mails::run();
		self::assertSame( 'failed', self::row( $id )['state'] );
	}

	/**
	 * A process that comes back after its mail was taken over leaves the row to the other.
	 */
	public function test_a_process_that_is_late_changes_nothing(): void {
		global $wpdb;
		$id = self::add();

		$this->server->meanwhile = static function () use ( $wpdb, $id ): void {
			$wpdb->update( Tables::name( 'mails' ), array( 'claim' => str_repeat( 'b', 32 ) ), array( 'id' => $id ) );
		};
		Mails::run();
		self::assertSame( array( 'sending', str_repeat( 'b', 32 ) ), array( self::row( $id )['state'], self::row( $id )['claim'] ) );
	}

	public function test_a_message_that_is_deleted_meanwhile_takes_its_mails_along(): void {
		self::add();
		$this->server->meanwhile = static function (): void {
			Mails::delete_of( 1 );
		};
		Mails::run();
		self::assertSame( 0, self::count_rows() );
	}

	public function test_one_process_sends_at_a_time(): void {
		self::add();
		$lock = Lock::acquire( 'feedback-mails', 0.0 );
		self::assertNotNull( $lock );
		Mails::run();
		self::assertSame( array(), $this->server->asked );
		$lock->release();
		Mails::run();
		self::assertCount( 1, $this->server->taken );
		self::assertFalse( get_option( self::lock() ) );
	}

	public function test_a_run_is_bounded_and_plans_the_next(): void {
		for ( $number = 0; $number < 25; $number++ ) {
			self::add( "n$number@example.org" );
		}
		Mails::run();
		self::assertCount( 20, $this->server->taken );
		self::assertLessThanOrEqual( time(), (int) get_option( Mails::DUE ) );
		self::assertGreaterThan( 0, (int) get_option( Mails::DUE ) );
		Mails::run();
		self::assertCount( 25, array_unique( $this->recipients() ) );
		self::assertSame( 0, (int) get_option( Mails::DUE ) );
	}

	/**
	 * What breaks out of an address, a subject or a header.
	 *
	 * @return array<string, array{0: string}>
	 */
	public static function injections(): array {
		return array(
			'CR LF'          => array( "x\r\nBcc: boss@example.org" ),
			'LF'             => array( "x\nBcc: boss@example.org" ),
			'CR'             => array( "x\rBcc: boss@example.org" ),
			'folded'         => array( "x\r\n \r\nBcc: boss@example.org" ),
			'end of headers' => array( "x\r\n\r\nBcc: boss@example.org" ),
			'NUL'            => array( "x\0\nBcc: boss@example.org" ),
			'LINE SEPARATOR' => array( "x\u{2028}Bcc: boss@example.org" ),
		);
	}

	/**
	 * @dataProvider injections
	 * @param string $text Text.
	 */
	public function test_nothing_becomes_a_header( string $text ): void {
		self::assertSame( 0, self::add( 'a@example.org' . substr( $text, 1 ) ) );
		Mails::add(
			'answer',
			'a@example.org',
			array(
				'subject' => $text,
				'text'    => $text,
				'headers' => array(
					'Reply-To'     => 'r@example.org' . substr( $text, 1 ),
					"X-A: b\nBcc"  => 'boss@example.org',
					'X-Congtruong' => $text,
				),
			)
		);
		Mails::run();
		self::assertCount( 1, $this->server->taken );
		list( $headers ) = explode( "\r\n\r\n", str_replace( "\r\r", "\r", (string) preg_replace( '/(?<!\r)\n/', "\r\n", $this->server->taken[0]['raw'] ) ), 2 );
		self::assertSame( 0, preg_match( '/^(?:bcc|cc|x-a|x-congtruong|reply-to)\s*:/im', $headers ), $headers );
		self::assertSame( array( array(), array() ), array( $this->server->getBccAddresses(), $this->server->getCcAddresses() ) );
	}

	public function test_an_address_is_one_address(): void {
		foreach ( array( '', 'a', 'a@', 'a@example.org,b@example.org', 'A <a@example.org>', 'a@example.org;b@example.org', ' a@example.org', '"a b"@example.org', str_repeat( 'a', 200 ) . '@example.org' ) as $recipient ) {
			self::assertSame( 0, self::add( $recipient ), $recipient );
		}
		self::assertSame( 0, self::count_rows() );
	}

	/**
	 * Text of strangers stays text where a plugin makes all mails HTML.
	 */
	public function test_mails_are_plain_text(): void {
		add_filter(
			'wp_mail_content_type',
			static function (): string {
				return 'text/html';
			}
		);
		add_filter(
			'wp_mail_charset',
			static function (): string {
				return 'ISO-8859-1';
			}
		);
		Mails::add(
			'forward',
			'a@example.org',
			array(
				'subject' => 'Tiếng Việt: ý kiến',
				'text'    => '<script>alert(1)</script> Tiếng Việt',
			)
		);
		Mails::run();
		$raw = $this->server->taken[0]['raw'];
		self::assertStringContainsString( 'Content-Type: text/plain; charset=UTF-8', $raw );
		self::assertStringNotContainsString( 'text/html', $raw );
		self::assertStringContainsString( '<script>alert(1)</script> Tiếng Việt', $this->server->taken[0]['text'] );
		self::assertMatchesRegularExpression( '/^Subject: =\?UTF-8\?[BQ]\?/m', $raw );
	}

	public function test_comes_from_the_school_where_its_address_is_of_this_domain(): void {
		self::add();
		Mails::run();
		self::assertSame( 'Trường THCS Nguyễn Du <vanphong@truong.example.edu.vn>', $this->server->taken[0]['from'] );

		update_option(
			\CongTruong\School\Profile::OPTION,
			array(
				'name'   => 'Trường THCS Nguyễn Du',
				'emails' => array(
					array(
						'label' => '',
						'value' => 'nguyendu@gmail.com',
					),
				),
			)
		);
		self::add( 'b@example.org' );
		Mails::run();
		self::assertSame( 'Trường THCS Nguyễn Du <wordpress@truong.example.edu.vn>', $this->server->taken[1]['from'] );

		// A plugin for mail that was told otherwise has the last word.
		add_filter(
			'wp_mail_from',
			static function (): string {
				return 'smtp@example.org';
			}
		);
		self::add( 'c@example.org' );
		Mails::run();
		self::assertSame( 'Trường THCS Nguyễn Du <smtp@example.org>', $this->server->taken[2]['from'] );
	}

	public function test_other_mails_of_the_request_are_their_own(): void {
		self::add();
		Mails::run();
		wp_mail( 'z@example.org', 'Other', 'Other' );
		self::assertStringNotContainsString( 'Nguyễn Du', $this->server->taken[1]['from'] );
		self::assertNotSame( $this->server->asked[0], $this->server->asked[1] );
		self::assertSame( 300, $this->server->Timeout );
	}

	public function test_forgets_what_belongs_to_no_message(): void {
		$old = self::add( 'a@example.org', 0 );
		$of  = self::add( 'a@example.org', 1 );
		Mails::run();
		$waits = self::add( 'b@example.org', 0 );
		$GLOBALS['wpdb']->query( 'UPDATE `' . Tables::name( 'mails' ) . '` SET created = created - ' . 31 * DAY_IN_SECONDS );
		$new = self::add( 'c@example.org', 0 );
		Mails::run();
		$GLOBALS['wpdb']->update( Tables::name( 'mails' ), array( 'state' => 'waiting' ), array( 'id' => $waits ) );
		Mails::tidy();
		self::assertNotSame( array(), self::row( $new ) );
		self::assertSame( array( array(), $of, $waits ), array( self::row( $old ), (int) self::row( $of )['id'], (int) self::row( $waits )['id'] ) );
	}

	/**
	 * Name of the option that is the lock.
	 */
	private static function lock(): string {
		return Lock::PREFIX . md5( 'feedback-mails' );
	}
}
