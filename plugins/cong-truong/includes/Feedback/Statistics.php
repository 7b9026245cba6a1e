<?php
/**
 * Messages by month and topic.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Counted by the database, so that 100,000 messages need no more memory than ten. What was held, was spam, went to the bin or was merged into another is no message.
 */
final class Statistics {

	private const MOST = 120;

	/**
	 * Shape `FeedbackStatistics` of lib/feedback/types.ts.
	 *
	 * @param int      $months   How many months, this one included.
	 * @param int|null $assignee Only what is assigned to this user; null for all.
	 * @return array{months: list<string>, topics: list<array{topic: string, name: string, counts: list<int>}>, total: int, answered: int, withDeadline: int, inTime: int, medianHours: int}
	 */
	public static function of( int $months, ?int $assignee ): array {
		global $wpdb;
		$list  = self::months( max( 1, min( self::MOST, $months ) ) );
		$table = Tables::name( 'messages' );
		$where = "merged = 0 AND state NOT IN ('" . implode( "','", Kinds::ASIDE ) . "')" . $wpdb->prepare( ' AND month >= %s AND month <= %s', $list[0], $list[ count( $list ) - 1 ] )
			. ( null === $assignee ? '' : $wpdb->prepare( ' AND assignee = %d', $assignee ) );
		$rows  = (array) $wpdb->get_results( "SELECT month, topic, COUNT(*) AS number, SUM( CASE WHEN answered > 0 OR state IN ('answered','published') THEN 1 ELSE 0 END ) AS answered, SUM( CASE WHEN due > 0 AND answered > 0 AND answered <= due THEN 1 ELSE 0 END ) AS in_time, SUM( CASE WHEN due > 0 AND answered > 0 THEN 1 ELSE 0 END ) AS with_due, SUM( CASE WHEN answered > 0 THEN 1 ELSE 0 END ) AS dated FROM `$table` WHERE $where GROUP BY month, topic", ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared above.
		$sum   = static function ( string $column ) use ( $rows ): int {
			return (int) array_sum( array_map( 'intval', array_column( $rows, $column ) ) );
		};

		return array(
			'months'      => $list,
			'topics'      => self::topics( $list, $rows ),
			'total'       => $sum( 'number' ),
			'answered'    => $sum( 'answered' ),
			'withDeadline' => $sum( 'with_due' ),
			'inTime'      => $sum( 'in_time' ),
			'medianHours' => self::median( $where, $sum( 'dated' ) ),
		);
	}

	/**
	 * Months up to this one, the oldest first.
	 *
	 * @param int $count How many.
	 * @return non-empty-list<string>
	 */
	private static function months( int $count ): array {
		$first = ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( 'first day of this month' );
		$list  = array();
		for ( $back = $count - 1; $back > 0; $back-- ) {
			$list[] = $first->modify( "-$back months" )->format( 'Y-m' );
		}
		$list[] = $first->format( 'Y-m' );

		return $list;
	}

	/**
	 * Numbers of each topic: those of the settings in their order, then those that are gone, then what has none.
	 *
	 * @param string[]                         $months Months.
	 * @param array<int, array<string, mixed>> $rows   Month, topic, number.
	 * @return list<array{topic: string, name: string, counts: list<int>}>
	 */
	private static function topics( array $months, array $rows ): array {
		$places = array_flip( $months );
		$counts = array();
		foreach ( $rows as $row ) {
			$topic            = (string) $row['topic'];
			$counts[ $topic ] = $counts[ $topic ] ?? array_fill( 0, count( $months ), 0 );

			$counts[ $topic ][ $places[ (string) $row['month'] ] ] += (int) $row['number'];
		}
		$names = array_column( Settings::get()['topics'], 'name', 'id' );
		$order = array_merge( array_keys( $names ), array_diff( array_keys( $counts ), array_keys( $names ), array( '' ) ), array( '' ) );
		$list  = array();
		foreach ( $order as $topic ) {
			$topic = (string) $topic;
			if ( isset( $counts[ $topic ] ) ) {
				$list[] = array(
					'topic'  => $topic,
					/* translators: %s: id of a topic that is no longer offered */
					'name'   => $names[ $topic ] ?? ( '' === $topic ? __( 'Without a topic', 'cong-truong' ) : sprintf( __( '%s (no longer offered)', 'cong-truong' ), $topic ) ),
					'counts' => array_values( $counts[ $topic ] ),
				);
			}
		}

		return $list;
	}

	/**
	 * Hours to the first answer, of which as many take longer as take less.
	 *
	 * @param string $where  Conditions, prepared.
	 * @param int    $number How many were answered at a moment that is known.
	 */
	private static function median( string $where, int $number ): int {
		global $wpdb;
		$table = Tables::name( 'messages' );
		if ( 0 === $number ) {
			return 0;
		}
		$middle = $wpdb->get_col( $wpdb->prepare( "SELECT answered - created AS seconds FROM `$table` WHERE $where AND answered > 0 ORDER BY seconds LIMIT %d OFFSET %d", 2 - $number % 2, intdiv( $number - 1, 2 ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- prepared by of().

		// An answer within the hour is no "none".
		return max( 1, (int) round( array_sum( array_map( 'intval', $middle ) ) / max( 1, count( $middle ) ) / HOUR_IN_SECONDS ) );
	}
}
