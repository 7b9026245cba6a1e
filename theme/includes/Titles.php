<?php
/**
 * Titles of official length, which would fill a phone in the size of the others.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

use WP_HTML_Tag_Processor;

defined( 'ABSPATH' ) || exit;

final class Titles {

	/** Characters above which a title is long. */
	private const LONG = 70;

	/**
	 * Hooks the rendering.
	 */
	public static function register(): void {
		add_filter( 'render_block_core/post-title', array( self::class, 'mark' ), 10, 2 );
	}

	/**
	 * Marks the title above a post if it is long.
	 *
	 * @param string               $html  The title.
	 * @param array<string, mixed> $block Its block.
	 */
	public static function mark( $html, $block ): string {
		$tags = new WP_HTML_Tag_Processor( (string) $html );
		if ( 1 !== ( $block['attrs']['level'] ?? 2 ) || mb_strlen( wp_strip_all_tags( (string) $html ) ) <= self::LONG || ! $tags->next_tag() ) {
			return (string) $html;
		}
		$tags->add_class( 'is-long' );

		return $tags->get_updated_html();
	}
}
