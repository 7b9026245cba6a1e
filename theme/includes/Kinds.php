<?php
/**
 * Says what kind of content a search found.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

use WP_Block;

defined( 'ABSPATH' ) || exit;

final class Kinds {

	/**
	 * Hooks the source that a paragraph is bound to.
	 */
	public static function register(): void {
		add_action( 'init', array( self::class, 'register_source' ) );
	}

	/**
	 * Registers the source.
	 */
	public static function register_source(): void {
		register_block_bindings_source(
			'san-truong/kind',
			array(
				'label'              => __( 'Kind of content', 'san-truong' ),
				'get_value_callback' => array( self::class, 'value' ),
				'uses_context'       => array( 'postId' ),
			)
		);
	}

	/**
	 * The kind of the post at hand: its category for news, else what its post type is called.
	 *
	 * @param array<string, mixed> $args  None.
	 * @param WP_Block             $block The paragraph.
	 */
	public static function value( $args, $block ): string {
		unset( $args );

		return esc_html( self::of( (int) ( $block->context['postId'] ?? get_the_ID() ) ) );
	}

	/**
	 * The kind of a post.
	 *
	 * @param int $post Id of a post.
	 */
	public static function of( int $post ): string {
		$type = get_post_type_object( (string) get_post_type( $post ) );
		if ( 'post' === get_post_type( $post ) ) {
			$categories = get_the_category( $post );
			return $categories ? $categories[0]->name : __( 'News', 'san-truong' );
		}

		if ( 'page' === get_post_type( $post ) ) {
			return __( 'Page', 'san-truong' );
		}
		return $type ? (string) $type->labels->singular_name : '';
	}
}
