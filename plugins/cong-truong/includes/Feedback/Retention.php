<?php
/**
 * How long messages are kept.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * The sender agreed to a time, so messages go when it is over (law 91/2025/QH15: data are kept no longer than their purpose needs). The inbox and the daily digest
 * say so thirty days before; a shorter time that is set later deletes nothing within thirty days.
 */
final class Retention {

	/** Seconds before the end in which it is announced. */
	public const NOTICE = 30 * DAY_IN_SECONDS;

	/** Seconds that spam and the bin are kept. */
	private const ASIDE = array(
		'spam' => 90 * DAY_IN_SECONDS,
		'bin'  => 30 * DAY_IN_SECONDS,
	);

	/** Messages that one run deletes. */
	private const AT_ONCE = 200;

	/**
	 * When a message ends.
	 *
	 * @param int $created Timestamp.
	 * @param int $months  Months.
	 */
	public static function until( int $created, int $months ): int {
		return $created + self::seconds( $months );
	}

	/**
	 * When a message ends once it is in a state.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $state   State that it comes to.
	 */
	public static function in_state( array $message, string $state ): int {
		// What is kept longer than the settings say now, since they were others, keeps its day.
		$until = max( self::until( $message['created'], Settings::get()['retention'] ), isset( self::ASIDE[ $message['state'] ] ) ? time() + self::NOTICE : $message['expires'] );

		return isset( self::ASIDE[ $state ] ) ? min( $until, time() + self::ASIDE[ $state ] ) : $until;
	}

	/**
	 * Another time was set. A longer one is for messages to come: the senders of those that are there agreed to the time of then.
	 *
	 * @param int $months Months.
	 */
	public static function change( int $months ): void {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$least = time() + self::NOTICE;
		$time  = self::seconds( $months );
		$wpdb->query( $wpdb->prepare( "UPDATE `$table` SET expires = CASE WHEN created + %d >= %d THEN created + %d WHEN expires < %d THEN expires ELSE %d END WHERE expires > created + %d AND state NOT IN ('spam','bin')", $time, $least, $time, $least, $least, $time ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * How many messages end within the time of notice, spam and bin aside.
	 */
	public static function expiring(): int {
		global $wpdb;
		$table = Tables::name( 'messages' );

		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM `$table` WHERE expires > 0 AND expires < %d AND state NOT IN ('spam','bin')", time() + self::NOTICE ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * Deletes what has ended, and where messages came from.
	 *
	 * @return bool Whether more is left to delete.
	 */
	public static function run(): bool {
		global $wpdb;
		Messages::forget_addresses();
		$table = Tables::name( 'messages' );
		$ids   = $wpdb->get_col( $wpdb->prepare( "SELECT id FROM `$table` WHERE expires > 0 AND expires < %d ORDER BY expires LIMIT %d", time(), self::AT_ONCE ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
		foreach ( $ids as $id ) {
			Messages::delete( (int) $id );
		}

		return count( $ids ) === self::AT_ONCE;
	}

	/**
	 * Months as seconds.
	 *
	 * @param int $months Months.
	 */
	private static function seconds( int $months ): int {
		return (int) round( $months * 365.25 / 12 ) * DAY_IN_SECONDS;
	}
}
