<?php
/**
 * Finds the issues on which the school asks for comments.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\News\Summary;

defined( 'ABSPATH' ) || exit;

final class Consultations {

	/** Variable of WP_Query: `open`, `closed` or `all`. */
	public const STATE = 'cong_truong_consultations';

	/** Titles that one list of choices may hold. */
	private const MOST = 500;

	/**
	 * Whether visitors can comment on it now.
	 *
	 * @param int $id Id of a post.
	 */
	public static function is_open( int $id ): bool {
		return Post_Type::NAME === get_post_type( $id ) && 'publish' === get_post_status( $id ) && ! Closing::is_over( $id );
	}

	/**
	 * Public ones: those that are open, the next to close first and those without a last day after them; then those that are closed, the latest first.
	 *
	 * @param string $state `open`, `closed` or `all`.
	 * @param int    $count How many at most.
	 * @return \WP_Post[]
	 */
	public static function find( string $state, int $count ): array {
		$found = new \WP_Query( self::query( $state ) + array( 'posts_per_page' => $count ) );

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
	 * Variables of WP_Query for the same.
	 *
	 * @param string $state `open`, `closed` or `all`.
	 * @return array<string, mixed>
	 */
	public static function query( string $state ): array {
		return array(
			'post_type'              => Post_Type::NAME,
			'post_status'            => 'publish',
			'has_password'           => false,
			'no_found_rows'          => true,
			'update_post_term_cache' => false,
			self::STATE              => $state,
		);
	}

	/**
	 * Gives a query that asks for a state its condition and order, both by one row of meta for each post.
	 *
	 * @param array<string, string> $clauses Clauses.
	 * @param \WP_Query             $query   The query.
	 * @return array<string, string>
	 */
	public static function shape( $clauses, $query ): array {
		global $wpdb;
		$state = $query->get( self::STATE );
		if ( ! in_array( $state, array( 'open', 'closed', 'all' ), true ) ) {
			return (array) $clauses;
		}
		$is_over          = $wpdb->prepare( 'ct_closes.meta_value < %s', Closing::today() );
		$clauses['join'] .= $wpdb->prepare( " LEFT JOIN $wpdb->postmeta ct_closes ON ct_closes.post_id = $wpdb->posts.ID AND ct_closes.meta_key = %s AND ct_closes.meta_value <> ''", Post_Type::CLOSES );
		if ( 'closed' === $state ) {
			$clauses['where'] .= " AND $is_over";
		} elseif ( 'open' === $state ) {
			$clauses['where'] .= " AND ( ct_closes.meta_value IS NULL OR NOT $is_over )";
		}
		$clauses['orderby'] = "CASE WHEN $is_over THEN '9999-99' ELSE COALESCE( ct_closes.meta_value, '9999' ) END, ct_closes.meta_value DESC, $wpdb->posts.post_date DESC, $wpdb->posts.ID DESC";

		return (array) $clauses;
	}

	/**
	 * Titles of public ones by their ids, the newest first.
	 *
	 * @return array<int, string>
	 */
	public static function titles(): array {
		$titles = array();
		foreach ( get_posts(
			array(
				'post_type'              => Post_Type::NAME,
				'numberposts'            => self::MOST,
				'update_post_meta_cache' => false,
				'update_post_term_cache' => false,
			)
		) as $post ) {
			$titles[ $post->ID ] = self::title_of( $post );
		}

		return $titles;
	}

	/**
	 * Title of one, whether public or not; empty where there is none.
	 *
	 * @param int $id Id of a post.
	 */
	public static function title( int $id ): string {
		$post = get_post( $id );

		return $id > 0 && $post instanceof \WP_Post && Post_Type::NAME === $post->post_type ? self::title_of( $post ) : '';
	}

	/**
	 * Title of one as plain text, never empty.
	 *
	 * @param \WP_Post $post Consultation.
	 */
	public static function title_of( \WP_Post $post ): string {
		$title = Summary::title( $post );

		return '' === $title ? __( 'Untitled issue', 'cong-truong' ) : $title;
	}

	/**
	 * On how many issues visitors can comment now.
	 */
	public static function count_open(): int {
		return ( new \WP_Query(
			array(
				'no_found_rows'  => false,
				'posts_per_page' => 1,
				'fields'         => 'ids',
			) + self::query( 'open' )
		) )->found_posts;
	}

	/**
	 * The last day of the public one that closes next; empty if none will.
	 */
	public static function next_day(): string {
		global $wpdb;

		return (string) $wpdb->get_var(
			$wpdb->prepare(
				"SELECT MIN( m.meta_value ) FROM $wpdb->postmeta m INNER JOIN $wpdb->posts p ON p.ID = m.post_id AND p.post_status = 'publish' AND p.post_type = %s
				WHERE m.meta_key = %s AND m.meta_value >= %s",
				Post_Type::NAME,
				Post_Type::CLOSES,
				Closing::today()
			)
		);
	}
}
