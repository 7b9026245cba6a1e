<?php
/**
 * Finds posts that everybody may read.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

defined( 'ABSPATH' ) || exit;

final class Posts {

	/**
	 * The newest public posts, without those behind a password, in one query.
	 *
	 * @param int                  $count How many at most.
	 * @param array<string, mixed> $query What else is asked of WP_Query.
	 * @return \WP_Post[]
	 */
	public static function newest( int $count, array $query = array() ): array {
		$found = new \WP_Query(
			$query + array(
				'post_type'              => 'post',
				'post_status'            => 'publish',
				'has_password'           => false,
				'posts_per_page'         => $count,
				'no_found_rows'          => true,
				'ignore_sticky_posts'    => true,
				'update_post_meta_cache' => false,
			)
		);

		return array_values(
			array_filter(
				(array) $found->posts,
				static function ( $post ): bool {
					return $post instanceof \WP_Post;
				}
			)
		);
	}
}
