<?php
/**
 * What the inbox does once a day: it says what waits, and deletes what has ended.
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

final class Digest implements Module {

	public const CRON = 'cong_truong_feedback_daily';

	/** Option, loaded with all others: timestamp of the next turn. */
	public const DUE = 'cong_truong_feedback_daily_due';

	private const LOCK = 'feedback-daily';

	/** Hour of the school's day at which it begins. */
	private const HOUR = 7;

	/** Seconds until the next turn where one could not delete all. */
	private const PAUSE = 10 * MINUTE_IN_SECONDS;

	/**
	 * Names the job.
	 */
	public function register(): void {
		Background::add( self::CRON, self::DUE, array( self::class, 'run' ) );
		add_action( 'cong_truong_upgraded', array( self::class, 'plan' ) );
	}

	/**
	 * Plans the first turn, and again one that was lost.
	 */
	public static function plan(): void {
		$due = (int) get_option( self::DUE, 0 );
		Background::plan( self::CRON, self::DUE, $due > 0 ? $due : self::next( time() ) );
	}

	/**
	 * Does the work of the day if it is due.
	 */
	public static function run(): void {
		$lock = Lock::acquire( self::LOCK, 0.0 );
		if ( null === $lock ) {
			return;
		}
		try {
			Stored::look_again( array( self::DUE ) );
			$now = time();
			if ( (int) get_option( self::DUE, 0 ) <= $now ) {
				// First of all: what ends PHP below would else end it at each request until somebody mends it.
				Background::plan( self::CRON, self::DUE, self::next( $now ) );
				self::send( $now );
				Mails::tidy();
				Files::tidy();
				if ( Retention::run() ) {
					Background::plan( self::CRON, self::DUE, min( self::next( $now ), $now + self::PAUSE ) );
				}
				// Should its turn have got lost.
				Mails::plan();
			}
		} finally {
			$lock->release();
		}
	}

	/**
	 * Queues the digest if there is something to say. A second turn of the same day queues none.
	 *
	 * @param int $now Timestamp.
	 */
	private static function send( int $now ): void {
		$counts = self::counts( $now );
		// Nobody asked for it; but of what is held no other mail tells.
		if ( ! Settings::get()['digest'] && 0 === $counts['held'] ) {
			return;
		}
		if ( array_filter( $counts ) ) {
			// A turn that comes in the night is the late one of the day before.
			Notices::digest( $counts, (string) wp_date( 'Y-m-d', $now - self::HOUR * HOUR_IN_SECONDS ) );
		}
	}

	/**
	 * What waits.
	 *
	 * @param int $now Timestamp.
	 * @return array<string, int>
	 */
	private static function counts( int $now ): array {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$all   = Query::counts();

		return array(
			'new'      => (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM `$table` WHERE created > %d AND merged = 0 AND state NOT IN ('held','spam','bin')", $now - DAY_IN_SECONDS ) ), // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			'unread'   => $all['unread'],
			'overdue'  => $all['overdue'],
			'held'     => $all['held'],
			'failing'  => Mails::count_failing(),
			'expiring' => Retention::expiring(),
		);
	}

	/**
	 * The next beginning of a school's day.
	 *
	 * @param int $now Timestamp.
	 */
	private static function next( int $now ): int {
		$moment = ( new \DateTimeImmutable( '@' . $now ) )->setTimezone( wp_timezone() )->setTime( self::HOUR, 0 );

		return ( $moment->getTimestamp() > $now ? $moment : $moment->modify( '+1 day' ) )->getTimestamp();
	}
}
