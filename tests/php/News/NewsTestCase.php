<?php
/**
 * Base of the tests of news: posts and their kinds.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\News;

use CongTruong\News\Kinds;
use CongTruong\Tests\TestCase;

abstract class NewsTestCase extends TestCase {

	/**
	 * Stores a post.
	 *
	 * @param array<string, mixed> $fields More fields of `wp_insert_post`.
	 * @param string               $kind   Its kind; empty for none.
	 * @param array<string, mixed> $meta   Its meta.
	 */
	protected function post( array $fields = array(), string $kind = '', array $meta = array() ): int {
		$id = wp_insert_post(
			wp_slash(
				$fields + array(
					'post_type'     => 'post',
					'post_status'   => 'publish',
					'post_title'    => 'Bài viết',
					'post_content'  => '<!-- wp:paragraph --><p>Nội dung.</p><!-- /wp:paragraph -->',
					'post_category' => '' === $kind ? array() : array( Kinds::ensure()[ $kind ] ),
					'meta_input'    => $meta,
				)
			),
			true
		);
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * A day at the school, so many days from today.
	 *
	 * @param int $days Days.
	 */
	protected static function day( int $days ): string {
		return ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( "$days days" )->format( 'Y-m-d' );
	}

	/**
	 * Titles of posts.
	 *
	 * @param \WP_Post[] $posts Posts.
	 * @return string[]
	 */
	protected static function titles( array $posts ): array {
		return array_values( wp_list_pluck( $posts, 'post_title' ) );
	}
}
