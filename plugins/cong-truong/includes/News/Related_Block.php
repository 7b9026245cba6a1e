<?php
/**
 * The block that leads from a post to others of its kind.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Blocks;
use CongTruong\Date\Writer;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/related`.
 */
final class Related_Block implements Module {

	public const NAME = 'cong-truong/related';

	private const MOST = 10;

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_block' ) );
	}

	/**
	 * Registers the block.
	 */
	public static function register_block(): void {
		Blocks::register( 'related', array( self::class, 'render' ) );
	}

	/**
	 * Renders the block; nothing where there is no other post.
	 *
	 * @param array     $attributes Its attributes.
	 * @param string    $content    Empty.
	 * @param \WP_Block $block      The block.
	 */
	public static function render( array $attributes, string $content, \WP_Block $block ): string {
		$id    = (int) ( $block->context['postId'] ?? get_the_ID() );
		$posts = self::posts( $id, max( 1, min( self::MOST, (int) ( $attributes['count'] ?? 4 ) ) ) );
		if ( ! $posts ) {
			return '';
		}
		$base  = 'wp-block-cong-truong-related__';
		$items = '';
		foreach ( $posts as $post ) {
			$title  = Summary::title( $post );
			$day    = (string) get_the_date( 'Y-m-d', $post );
			$items .= '<li class="' . $base . 'item"><a href="' . esc_url( (string) get_permalink( $post ) ) . '">' . esc_html( '' === $title ? __( 'Untitled post', 'cong-truong' ) : $title ) . '</a>'
				. ' <time class="' . $base . 'date" datetime="' . esc_attr( $day ) . '">' . esc_html( Writer::write( $day ) ) . '</time></li>';
		}

		return '<div ' . get_block_wrapper_attributes() . '><h2 class="' . $base . 'title">' . esc_html__( 'Related posts', 'cong-truong' ) . '</h2><ul class="' . $base . 'list">' . $items . '</ul></div>';
	}

	/**
	 * The newest posts of the same kind, or of the same category where it is of none. One more than needed is asked for, as one may be the post itself.
	 *
	 * @param int $id    Id of a post.
	 * @param int $count How many at most.
	 * @return \WP_Post[]
	 */
	private static function posts( int $id, int $count ): array {
		$terms = array();
		if ( $id > 0 ) {
			$kinds = Kinds::of_post( $id );
			$own   = get_the_terms( $id, 'category' );
			$terms = $kinds ? Kinds::term_ids( $kinds[0] ) : ( is_array( $own ) ? wp_list_pluck( $own, 'term_id' ) : array() );
		}
		$posts = array_filter(
			Posts::newest(
				$count + 1,
				$terms ? array( 'category__in' => $terms ) : array()
			),
			static function ( \WP_Post $post ) use ( $id ): bool {
				return $post->ID !== $id;
			}
		);

		return array_slice( $posts, 0, $count );
	}
}
