<?php
/**
 * The block with links to pass a page on: plain links, no script, nothing asked of anybody until they are followed.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Blocks;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/share`. Zalo documents no address that works without its script, so it has no link here.
 */
final class Share_Block implements Module {

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
		Blocks::register( 'share', array( self::class, 'render' ) );
	}

	/**
	 * Renders the block.
	 *
	 * @param array     $attributes Its attributes.
	 * @param string    $content    Empty.
	 * @param \WP_Block $block      The block.
	 */
	public static function render( array $attributes, string $content, \WP_Block $block ): string {
		$id   = (int) ( $block->context['postId'] ?? get_the_ID() );
		$post = $id > 0 ? get_post( $id ) : null;
		if ( ! $post instanceof \WP_Post ) {
			return '';
		}
		$url   = (string) get_permalink( $post );
		$title = Summary::title( $post );
		$base  = 'wp-block-cong-truong-share__';
		$links = array(
			'Facebook'                  => 'https://www.facebook.com/sharer/sharer.php?u=' . rawurlencode( $url ),
			__( 'Email', 'cong-truong' ) => 'mailto:?subject=' . rawurlencode( $title ) . '&body=' . rawurlencode( $title . "\r\n" . $url ),
		);
		$items = '';
		foreach ( $links as $label => $address ) {
			$items .= '<li><a class="' . $base . 'link" href="' . esc_url( $address ) . '" rel="noopener nofollow">' . esc_html( $label ) . '</a></li>';
		}
		$label = wp_unique_id( 'ct-share-' );
		/* translators: %s: address of a page. */
		$address = sprintf( __( 'Source: %s', 'cong-truong' ), $url );

		return '<div ' . get_block_wrapper_attributes() . '>'
			. '<p class="' . $base . 'label" id="' . $label . '">' . esc_html__( 'Share this post', 'cong-truong' ) . '</p>'
			. '<ul class="' . $base . 'list" aria-labelledby="' . $label . '">' . $items . '</ul>'
			. '<p class="' . $base . 'address">' . esc_html( $address ) . '</p></div>';
	}
}
