<?php
/**
 * What the front page shows where, so that nothing is told twice.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

use WP_Block;

defined( 'ABSPATH' ) || exit;

final class Front_Page {

	/**
	 * The newest post, or the newest of the sticky ones.
	 */
	private const NOTICE = 'san-truong-notice';

	private const NEWS = 'san-truong-news';

	/**
	 * Hooks the choice of posts.
	 */
	public static function register(): void {
		add_filter( 'query_loop_block_query_vars', array( self::class, 'choose' ), 10, 2 );
	}

	/**
	 * Chooses the posts of the two lists of the front page.
	 *
	 * @param array<string, mixed> $query Variables of the query.
	 * @param WP_Block             $block The template of the list.
	 * @return array<string, mixed>
	 */
	public static function choose( $query, $block ): array {
		$list = $block->attributes['className'] ?? '';
		if ( self::NOTICE === $list ) {
			$query['post__in'] = array_map( 'absint', (array) get_option( 'sticky_posts' ) );
		} elseif ( self::NEWS === $list && is_front_page() && wp_count_posts()->publish > 2 ) {
			$query['post__not_in'] = array_merge( $query['post__not_in'] ?? array(), self::notice() );
		}

		return $query;
	}

	/**
	 * The post that stands out above the news.
	 *
	 * @return int[]
	 */
	private static function notice(): array {
		if ( is_callable( array( 'CongTruong\News\Featured', 'posts' ) ) ) {
			return wp_list_pluck( \CongTruong\News\Featured::posts( 1 ), 'ID' );
		}

		return get_posts(
			array(
				'numberposts' => 1,
				'fields'      => 'ids',
				'post__in'    => array_map( 'absint', (array) get_option( 'sticky_posts' ) ),
			)
		);
	}
}
