<?php
/**
 * Finds messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Words are looked for in folded ASCII, so that MariaDB and SQLite, whatever their collations, find the same.
 */
final class Query {

	public const PER_PAGE = 25;

	/** Words that a search looks for at most. */
	private const WORDS = 10;

	/**
	 * A page of messages, the newest first; the overdue list begins with what is due longest.
	 *
	 * @param array<string, mixed> $query `FeedbackQuery` of lib/feedback/types.ts.
	 * @return array{ids: list<int>, total: int, pages: int}
	 */
	public static function find( array $query ): array {
		global $wpdb;
		$where = self::where( $query );
		$table = Tables::name( 'messages' );
		$total = (int) $wpdb->get_var( "SELECT COUNT(*) FROM `$table` WHERE $where" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared part by part.
		$pages = max( 1, (int) ceil( $total / self::PER_PAGE ) );
		$page  = max( 1, min( $pages, (int) ( $query['page'] ?? 1 ) ) );
		$order = empty( $query['overdue'] ) ? 'created DESC, id DESC' : 'due, id';

		return array(
			'ids'   => self::numbers( $wpdb->prepare( "SELECT id FROM `$table` WHERE $where ORDER BY $order LIMIT %d OFFSET %d", self::PER_PAGE, ( $page - 1 ) * self::PER_PAGE ) ), // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared part by part.
			'total' => $total,
			'pages' => $pages,
		);
	}

	/**
	 * All messages of a query, the newest first.
	 *
	 * @param array<string, mixed> $query Query.
	 * @param int                  $limit How many at most.
	 * @return list<int>
	 */
	public static function ids( array $query, int $limit ): array {
		global $wpdb;
		$where = self::where( $query );
		$table = Tables::name( 'messages' );

		return self::numbers( $wpdb->prepare( "SELECT id FROM `$table` WHERE $where ORDER BY created DESC, id DESC LIMIT %d", $limit ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared part by part.
	}

	/**
	 * How many messages there are in each state, and how many of the open ones nobody has read, are late, or are a user's own.
	 *
	 * @param int $only Only what is assigned to this user; 0 for all.
	 * @return array<string, int>
	 */
	public static function counts( int $only = 0 ): array {
		global $wpdb;
		$counts = array_fill_keys( array_keys( Kinds::states() ), 0 );
		$table  = Tables::name( 'messages' );
		// Whoever sees only their own sees nothing that is held, spam or in the bin, and its number would tell of it.
		$mine = $only > 0 ? $wpdb->prepare( " AND assignee = %d AND state NOT IN ('held','spam','bin')", $only ) : '';
		foreach ( (array) $wpdb->get_results( "SELECT state, COUNT(*) AS number FROM `$table` WHERE merged = 0$mine GROUP BY state", ARRAY_A ) as $row ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared.
			$counts[ (string) $row['state'] ] = (int) $row['number'];
		}
		$row = $wpdb->get_row( $wpdb->prepare( "SELECT COALESCE( SUM( unread ), 0 ) AS unread, COALESCE( SUM( CASE WHEN due > 0 AND due < %d THEN 1 ELSE 0 END ), 0 ) AS overdue, COALESCE( SUM( CASE WHEN assignee = %d THEN 1 ELSE 0 END ), 0 ) AS mine FROM `$table` WHERE merged = 0 AND state IN ('new','progress')$mine", time(), get_current_user_id() ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared.

		return $counts + array_map( 'intval', (array) $row );
	}

	/**
	 * How many open messages nobody has read.
	 *
	 * @param int $only Only what is assigned to this user; 0 for all.
	 */
	public static function unread( int $only = 0 ): int {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$mine  = $only > 0 ? $wpdb->prepare( ' AND assignee = %d', $only ) : '';

		return (int) $wpdb->get_var( "SELECT COUNT(*) FROM `$table` WHERE state IN ('new','progress') AND unread = 1 AND merged = 0$mine" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared.
	}

	/**
	 * The conditions of a query as SQL.
	 *
	 * @param array<string, mixed> $query Query.
	 */
	private static function where( array $query ): string {
		global $wpdb;
		$parts = array( 'merged = 0' );
		$state = (string) ( $query['state'] ?? '' );
		if ( 'open' === $state ) {
			$parts[] = "state IN ('new','progress')";
		} elseif ( isset( Kinds::states()[ $state ] ) ) {
			$parts[] = $wpdb->prepare( 'state = %s', $state );
		} elseif ( 'all' !== $state ) {
			$parts[] = "state NOT IN ('held','spam','bin')";
		}
		foreach ( array( 'kind', 'topic', 'role' ) as $column ) {
			if ( '' !== (string) ( $query[ $column ] ?? '' ) ) {
				$parts[] = $wpdb->prepare( "$column = %s", (string) $query[ $column ] ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- one of the three.
			}
		}
		foreach ( array( 'assignee', 'only' ) as $name ) {
			if ( isset( $query[ $name ] ) && '' !== $query[ $name ] ) {
				$parts[] = $wpdb->prepare( 'assignee = %d', (int) $query[ $name ] );
			}
		}
		if ( (int) ( $query['consultation'] ?? 0 ) > 0 ) {
			$parts[] = $wpdb->prepare( 'consultation = %d', (int) $query['consultation'] );
		}
		if ( ! empty( $query['overdue'] ) ) {
			$parts[] = $wpdb->prepare( "due > 0 AND due < %d AND state IN ('new','progress')", time() );
		}
		foreach ( array(
			'from' => '>=',
			'to'   => '<',
		) as $name => $sign ) {
			$day = self::day( (string) ( $query[ $name ] ?? '' ), 'to' === $name );
			if ( $day > 0 ) {
				$parts[] = $wpdb->prepare( "created $sign %d", $day ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- one of the two.
			}
		}
		$words = self::words( (string) ( $query['search'] ?? '' ) );
		if ( ! $words && '' !== trim( (string) ( $query['search'] ?? '' ) ) ) {
			// An emoji, or letters that are not kept: nothing holds them.
			$parts[] = '1 = 0';
		}
		foreach ( $words as $word ) {
			$parts[] = $wpdb->prepare( 'folded LIKE %s', '%' . $wpdb->esc_like( $word ) . '%' );
		}

		return implode( ' AND ', $parts );
	}

	/**
	 * Words of a search, all of which must be there.
	 *
	 * @param string $search As typed.
	 * @return string[]
	 */
	private static function words( string $search ): array {
		$folded = Messages::fold( mb_substr( $search, 0, 200 ) );

		return '' === $folded ? array() : array_slice( array_unique( explode( ' ', $folded ) ), 0, self::WORDS );
	}

	/**
	 * When a day of the school begins, or the day after it.
	 *
	 * @param string $day   Such as `2026-12-01`.
	 * @param bool   $after Whether the day after.
	 * @return int 0 for no day.
	 */
	private static function day( string $day, bool $after ): int {
		$date = \DateTimeImmutable::createFromFormat( '!Y-m-d', $day, wp_timezone() );

		return $date && $date->format( 'Y-m-d' ) === $day ? $date->modify( $after ? '+1 day' : '+0 days' )->getTimestamp() : 0;
	}

	/**
	 * The one column of a result.
	 *
	 * @param string $sql Prepared.
	 * @return list<int>
	 */
	private static function numbers( string $sql ): array {
		global $wpdb;

		return array_values( array_map( 'intval', $wpdb->get_col( $sql ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- prepared.
	}
}
