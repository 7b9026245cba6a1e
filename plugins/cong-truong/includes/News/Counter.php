<?php
/**
 * Counts what the school posts in a school year.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Date\School_Year;

defined( 'ABSPATH' ) || exit;

/**
 * Public posts count, whatever their category, and those behind a password don't. Two queries, however many posts there are.
 */
final class Counter {

	/** What Sở GDĐT TP.HCM's criteria for IT in schools ask for (3.3). */
	public const GOAL = 40;

	/**
	 * Posts of each month of the current school year; later months hold 0.
	 *
	 * @return array<string, int> Such as `2026-09` => 5.
	 */
	public static function by_month(): array {
		global $wpdb;
		$months = School_Year::months( School_Year::first_calendar_year() );
		$rows   = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT SUBSTR( post_date, 1, 7 ) AS month, COUNT( * ) AS posts FROM $wpdb->posts
				WHERE post_type = 'post' AND post_status = 'publish' AND post_password = '' AND post_date >= %s AND post_date <= %s
				GROUP BY SUBSTR( post_date, 1, 7 )",
				$months[0] . '-01 00:00:00',
				end( $months ) . '-31 23:59:59'
			)
		);

		return array_merge( array_fill_keys( $months, 0 ), array_map( 'intval', wp_list_pluck( $rows, 'posts', 'month' ) ) );
	}

	/**
	 * Posts of each kind in the current school year. A post of two kinds counts in both.
	 *
	 * @return array<string, int>
	 */
	public static function by_kind(): array {
		global $wpdb;
		$kinds = array();
		$terms = array( 0 );
		foreach ( array_keys( Kinds::all() ) as $kind ) {
			$kinds[ $kind ] = Kinds::term_ids( $kind );
			$terms          = array_merge( $terms, $kinds[ $kind ] );
		}
		$months = School_Year::months( School_Year::first_calendar_year() );
		$rows   = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT DISTINCT p.ID AS id, tt.term_id AS term FROM $wpdb->posts p
				INNER JOIN $wpdb->term_relationships tr ON tr.object_id = p.ID
				INNER JOIN $wpdb->term_taxonomy tt ON tt.term_taxonomy_id = tr.term_taxonomy_id AND tt.taxonomy = 'category'
				WHERE p.post_type = 'post' AND p.post_status = 'publish' AND p.post_password = '' AND p.post_date >= %s AND p.post_date <= %s AND tt.term_id IN ( "
				. implode( ', ', array_map( 'intval', $terms ) ) . ' )', // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- whole numbers.
				$months[0] . '-01 00:00:00',
				end( $months ) . '-31 23:59:59'
			)
		);

		return array_map(
			static function ( array $ids ) use ( $rows ): int {
				$found = array();
				foreach ( $rows as $row ) {
					if ( in_array( (int) $row->term, $ids, true ) ) {
						$found[ $row->id ] = true;
					}
				}

				return count( $found );
			},
			$kinds
		);
	}
}
