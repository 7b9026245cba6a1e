<?php
/**
 * Finds events.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

defined( 'ABSPATH' ) || exit;

final class Events {

	/**
	 * Public events that are not over yet, the next first.
	 *
	 * @param int $count How many at most.
	 * @return \WP_Post[]
	 */
	public static function upcoming( int $count ): array {
		return self::find( '>', 'ASC', $count );
	}

	/**
	 * Public events that are over, the latest first.
	 *
	 * @param int $count How many at most.
	 * @return \WP_Post[]
	 */
	public static function past( int $count ): array {
		return self::find( '<=', 'DESC', $count );
	}

	/**
	 * Variables of WP_Query for public events that are over, the latest first.
	 *
	 * @return array<string, mixed>
	 */
	public static function past_query(): array {
		return self::query( '<=', 'DESC' );
	}

	/**
	 * The minute at which the next public event is over; empty if nothing is ahead.
	 */
	public static function next_end(): string {
		global $wpdb;

		return (string) $wpdb->get_var(
			$wpdb->prepare(
				"SELECT MIN( m.meta_value ) FROM $wpdb->postmeta m INNER JOIN $wpdb->posts p ON p.ID = m.post_id AND p.post_status = 'publish' AND p.post_type = %s
				WHERE m.meta_key = %s AND m.meta_value > %s",
				Post_Type::NAME,
				Post_Type::OVER,
				self::now()
			)
		);
	}

	/**
	 * This minute at the school.
	 */
	public static function now(): string {
		return (string) wp_date( 'Y-m-d\TH:i' );
	}

	/**
	 * Public events on one side of now.
	 *
	 * @param string $side  Comparison of their ends with now.
	 * @param string $order Order of their starts.
	 * @param int    $count How many at most.
	 * @return \WP_Post[]
	 */
	private static function find( string $side, string $order, int $count ): array {
		$found = new \WP_Query( self::query( $side, $order ) + array( 'posts_per_page' => $count ) );

		return array_values(
			array_filter(
				(array) $found->posts,
				static function ( $post ): bool {
					return $post instanceof \WP_Post;
				}
			)
		);
	}

	/**
	 * Variables of WP_Query for the events on one side of now.
	 *
	 * @param string $side  Comparison of their ends with now.
	 * @param string $order Order of their starts.
	 * @return array<string, mixed>
	 */
	private static function query( string $side, string $order ): array {
		return array(
			'post_type'              => Post_Type::NAME,
			'post_status'            => 'publish',
			'has_password'           => false,
			'no_found_rows'          => true,
			'update_post_term_cache' => false,
			'meta_query'             => array(
				'over'  => array(
					'key'     => Post_Type::OVER,
					'value'   => self::now(),
					'compare' => $side,
				),
				'start' => array(
					'key'     => Post_Type::START,
					'compare' => 'EXISTS',
				),
			),
			'orderby'                => array(
				'start' => $order,
				'ID'    => $order,
			),
		);
	}
}
