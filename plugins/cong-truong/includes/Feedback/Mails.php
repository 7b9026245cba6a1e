<?php
/**
 * The queue of mails: what is to go out, and what became of it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Background;
use CongTruong\Feed\Stored;
use CongTruong\Lock;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * A mail is a row before anybody tries to send it, and each row goes out once: one process of a site sends at a time (so that a slow mail server takes one PHP
 * worker and not all), and each mail is claimed before it is tried, for the lock can pass to another process while this one waits for a mail server.
 *
 * What cannot be ruled out is that PHP dies between the mail server's yes and the row; such a mail goes again after a quarter of an hour, under the same
 * Message-ID, by which mail programs know it.
 *
 * @phpstan-type Mail_Row array{id: int, message: int, event: int, kind: string, once: string, recipient: string, data: string, state: string, attempts: int, next: int, claimed: int, claim: string, sent: int, error: string, created: int}
 */
final class Mails implements Module {

	public const CRON = 'cong_truong_feedback_mails';

	/** Option, loaded with all others: timestamp of the next turn; 0 if nothing waits. */
	public const DUE = 'cong_truong_feedback_mails_due';

	/** Seconds after which a mail that is being sent is believed lost with its process. */
	public const STALE = 15 * MINUTE_IN_SECONDS;

	private const LOCK = 'feedback-mails';

	/** Seconds after which a run begins with no further mail. */
	private const SECONDS = 20;

	/** Mails of one run. */
	private const AT_ONCE = 20;

	/** Seconds to wait after each attempt that failed: seven days in all. After that it is for people to say that it should go on. */
	private const WAITS = array(
		MINUTE_IN_SECONDS,
		5 * MINUTE_IN_SECONDS,
		15 * MINUTE_IN_SECONDS,
		HOUR_IN_SECONDS,
		3 * HOUR_IN_SECONDS,
		6 * HOUR_IN_SECONDS,
		12 * HOUR_IN_SECONDS,
		DAY_IN_SECONDS,
		DAY_IN_SECONDS,
		DAY_IN_SECONDS,
		DAY_IN_SECONDS,
		DAY_IN_SECONDS,
		DAY_IN_SECONDS,
	);

	/** Seconds that mails which belong to no message are remembered. */
	private const MEMORY = 30 * DAY_IN_SECONDS;

	/** Rows that failing() lists. */
	private const MOST = 500;

	private const NUMBERS = array( 'id', 'message', 'event', 'attempts', 'next', 'claimed', 'sent', 'created' );

	/**
	 * Names the job.
	 */
	public function register(): void {
		Background::add( self::CRON, self::DUE, array( self::class, 'run' ) );
		add_action( 'cong_truong_upgraded', array( self::class, 'plan' ) );
	}

	/**
	 * Puts a mail into the queue, once.
	 *
	 * @param string                                                               $kind      `received`, `assigned`, `answer`, `forward` or `digest`.
	 * @param string                                                               $recipient E-mail address.
	 * @param array{subject: string, text: string, headers?: array<string, string>} $mail      Subject, plain text, further headers by name.
	 * @param int                                                                  $message   Message that it is about; 0 for none.
	 * @param int                                                                  $event     Event that it is about; 0 for none.
	 * @param string                                                               $once      What makes it the same mail; empty for all of the above but its words.
	 * @return int Id of the row, also if it was there before; 0 if nothing can be sent there, or the database did not take it.
	 */
	public static function add( string $kind, string $recipient, array $mail, int $message = 0, int $event = 0, string $once = '' ): int {
		global $wpdb;
		if ( ! Mailer::is_address( $recipient ) ) {
			return 0;
		}
		$once  = hash( 'sha256', '' === $once ? "$kind $message $event " . strtolower( $recipient ) : $once );
		$table = Tables::name( 'mails' );
		$now   = time();
		$data  = (string) wp_json_encode(
			array(
				'subject' => Mailer::line( $mail['subject'] ),
				'text'    => Plain_Text::of( $mail['text'], 100000 ),
				'headers' => (object) Mailer::headers( $mail['headers'] ?? array() ),
			)
		);
		$wpdb->query(
			// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			$wpdb->prepare(
				"INSERT IGNORE INTO `$table` ( `message`, `event`, `kind`, `once`, `recipient`, `data`, `state`, `next`, `error`, `created` ) VALUES ( %d, %d, %s, %s, %s, %s, 'waiting', %d, '', %d )",
				$message,
				$event,
				$kind,
				$once,
				$recipient,
				$data,
				$now,
				$now
			)
			// phpcs:enable
		);
		// Not the number of rows: drivers disagree about what an ignored insert reports.
		$id = (int) $wpdb->get_var( $wpdb->prepare( "SELECT id FROM `$table` WHERE `once` = %s", $once ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
		if ( $id > 0 ) {
			Background::hurry( self::CRON, self::DUE, $now );
		}

		return $id;
	}

	/**
	 * Sends what is due.
	 */
	public static function run(): void {
		$lock = Lock::acquire( self::LOCK, 0.0 );
		if ( null === $lock ) {
			return;
		}
		$start = microtime( true );
		try {
			self::give_up_the_dead();
			foreach ( self::due() as $id ) {
				$mail = self::claim( $id );
				if ( $mail ) {
					self::settle( $mail, Mailer::send( $mail ) );
				}
				if ( microtime( true ) - $start > self::SECONDS || ! $lock->renew() ) {
					break;
				}
			}
		} finally {
			self::plan();
			$lock->release();
		}
	}

	/**
	 * Plans the next turn.
	 */
	public static function plan(): void {
		$tries = 0;
		$next  = self::next();
		do {
			$planned = $next;
			Stored::look_again( array( self::DUE ) );
			Background::plan( self::CRON, self::DUE, $planned );
			// Whoever put a mail in meanwhile may have read the turn that was just written over.
			$next = self::next();
		} while ( $next !== $planned && ++$tries < 5 );
	}

	/**
	 * The mails about a message, the oldest first.
	 *
	 * @param int $message Message.
	 * @return list<array{id: int, event: int, kind: string, to: string, state: string, error: string, attempts: int, at: int}> From `to` on as `MailState`.
	 */
	public static function of( int $message ): array {
		global $wpdb;
		$table = Tables::name( 'mails' );
		$mails = array();
		foreach ( (array) $wpdb->get_results( $wpdb->prepare( "SELECT * FROM `$table` WHERE `message` = %d ORDER BY id", $message ), ARRAY_A ) as $found ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			$row     = self::row( (array) $found );
			$is_sent = 'sent' === $row['state'];
			$mails[] = array(
				'id'       => $row['id'],
				'event'    => $row['event'],
				'kind'     => $row['kind'],
				'to'       => $row['recipient'],
				'state'    => 'sending' === $row['state'] ? 'waiting' : $row['state'],
				'error'    => $is_sent ? '' : self::in_words( $row['error'] ),
				'attempts' => $row['attempts'],
				'at'       => $is_sent ? $row['sent'] : $row['next'],
			);
		}

		return $mails;
	}

	/**
	 * Mails that could not be sent for now, or for good, the oldest first.
	 *
	 * @return list<array{id: int, message: int, kind: string, to: string, state: string, error: string, attempts: int, next: int, created: int}>
	 */
	public static function failing(): array {
		global $wpdb;
		$table = Tables::name( 'mails' );
		$mails = array();
		foreach ( (array) $wpdb->get_results( $wpdb->prepare( "SELECT * FROM `$table` WHERE `state` IN ( 'failed', 'waiting', 'sending' ) AND `error` <> '' ORDER BY created, id LIMIT %d", self::MOST ), ARRAY_A ) as $found ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			$row     = self::row( (array) $found );
			$mails[] = array(
				'id'       => $row['id'],
				'message'  => $row['message'],
				'kind'     => $row['kind'],
				'to'       => $row['recipient'],
				'state'    => 'failed' === $row['state'] ? 'failed' : 'waiting',
				'error'    => self::in_words( $row['error'] ),
				'attempts' => $row['attempts'],
				'next'     => $row['next'],
				'created'  => $row['created'],
			);
		}

		return $mails;
	}

	/**
	 * Tries the mails of a message again that failed, from the start of the waits.
	 *
	 * @param int $message Message.
	 */
	public static function retry( int $message ): void {
		global $wpdb;
		$table = Tables::name( 'mails' );
		$now   = time();
		$wpdb->query( $wpdb->prepare( "UPDATE `$table` SET `state` = 'waiting', `next` = %d, `attempts` = 0 WHERE `message` = %d AND ( `state` = 'failed' OR ( `state` = 'waiting' AND `attempts` > 0 ) )", $now, $message ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
		Background::hurry( self::CRON, self::DUE, $now );
	}

	/**
	 * Stops the mails about a message that have not gone out.
	 *
	 * @param int $message Message.
	 */
	public static function cancel( int $message ): void {
		global $wpdb;
		$table = Tables::name( 'mails' );
		$wpdb->query( $wpdb->prepare( "DELETE FROM `$table` WHERE `message` = %d AND `state` <> 'sent'", $message ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * How many mails could not be sent for now, or for good.
	 */
	public static function count_failing(): int {
		global $wpdb;
		$table = Tables::name( 'mails' );

		return (int) $wpdb->get_var( "SELECT COUNT(*) FROM `$table` WHERE `state` IN ( 'failed', 'waiting', 'sending' ) AND `error` <> ''" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * Deletes the mails about a message, sent or not.
	 *
	 * @param int $message Message.
	 */
	public static function delete_of( int $message ): void {
		global $wpdb;
		$wpdb->delete( Tables::name( 'mails' ), array( 'message' => $message ) );
	}

	/**
	 * Forgets mails that belong to no message and went out long ago, or never will.
	 */
	public static function tidy(): void {
		global $wpdb;
		$table = Tables::name( 'mails' );
		$wpdb->query( $wpdb->prepare( "DELETE FROM `$table` WHERE `message` = 0 AND `state` IN ( 'sent', 'failed' ) AND `created` < %d", time() - self::MEMORY ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * When the next mail is due, or should have been sent.
	 *
	 * @return int Timestamp; 0 if none waits.
	 */
	private static function next(): int {
		global $wpdb;
		$table = Tables::name( 'mails' );

		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT MIN( CASE WHEN `state` = 'sending' THEN `claimed` + %d ELSE `next` END ) FROM `$table` WHERE `state` IN ( 'waiting', 'sending' )", self::STALE ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * Mails that are due.
	 *
	 * @return int[] Ids.
	 */
	private static function due(): array {
		global $wpdb;
		$table = Tables::name( 'mails' );

		return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT id FROM `$table` WHERE `state` = 'waiting' AND `next` <= %d ORDER BY `next`, id LIMIT %d", time(), self::AT_ONCE ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * Takes a mail for this process alone.
	 *
	 * @param int $id Row.
	 * @return array|null Null if another process has it, or nobody needs to any more.
	 * @phpstan-return Mail_Row|null
	 */
	private static function claim( int $id ): ?array {
		global $wpdb;
		$table = Tables::name( 'mails' );
		$claim = bin2hex( random_bytes( 16 ) );
		$wpdb->query( $wpdb->prepare( "UPDATE `$table` SET `state` = 'sending', `claim` = %s, `claimed` = %d, `attempts` = `attempts` + 1 WHERE id = %d AND `state` = 'waiting' AND `next` <= %d", $claim, time(), $id, time() ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
		// Asks the table itself, as Lock does.
		$row = $wpdb->get_row( $wpdb->prepare( "SELECT * FROM `$table` WHERE id = %d AND `state` = 'sending' AND `claim` = %s", $id, $claim ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.

		return is_array( $row ) ? self::row( $row ) : null;
	}

	/**
	 * Writes down what became of a mail, unless another process has taken it over.
	 *
	 * @param array  $mail  Row.
	 * @phpstan-param Mail_Row $mail
	 * @param string $error Why it did not go out; empty if it did.
	 */
	private static function settle( array $mail, string $error ): void {
		global $wpdb;
		$changes = array(
			'state' => 'sent',
			'sent'  => time(),
			'error' => '',
			// The words have gone where they belong; they stay no longer than they must.
			'data'  => '{}',
			'claim' => '',
		);
		if ( '' !== $error ) {
			$wait    = self::WAITS[ max( 0, $mail['attempts'] - 1 ) ] ?? null;
			$changes = array(
				'state' => null === $wait ? 'failed' : 'waiting',
				'next'  => null === $wait ? $mail['next'] : time() + $wait,
				'error' => (string) wp_json_encode( mb_substr( $error, 0, 500 ) ),
				'claim' => '',
			);
		}
		$wpdb->update(
			Tables::name( 'mails' ),
			$changes,
			array(
				'id'    => $mail['id'],
				'claim' => $mail['claim'],
			)
		);
	}

	/**
	 * Counts a mail whose process has died as one that failed: it waits for its next turn as any other, so that one which ends PHP each time ends as failed too.
	 */
	private static function give_up_the_dead(): void {
		global $wpdb;
		$table = Tables::name( 'mails' );
		foreach ( (array) $wpdb->get_results( $wpdb->prepare( "SELECT * FROM `$table` WHERE `state` = 'sending' AND `claimed` <= %d", time() - self::STALE ), ARRAY_A ) as $row ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			self::settle( self::row( (array) $row ), Mailer::DIED );
		}
	}

	/**
	 * A stored error in words.
	 *
	 * @param string $error JSON.
	 */
	private static function in_words( string $error ): string {
		$text = json_decode( $error, true );

		return is_string( $text ) ? Mailer::in_words( $text ) : '';
	}

	/**
	 * A row with numbers as such.
	 *
	 * @param array<string, mixed> $row Row.
	 * @return array
	 * @phpstan-return Mail_Row
	 */
	private static function row( array $row ): array {
		foreach ( self::NUMBERS as $column ) {
			$row[ $column ] = (int) $row[ $column ];
		}

		/**
		 * As it was stored.
		 *
		 * @var Mail_Row $row
		 */
		return $row;
	}
}
