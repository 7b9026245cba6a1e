<?php
/**
 * Finds where the site shows disclosures besides their own pages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * A page has one address. Whatever else holds the block shows on addresses that nobody can list: a post in lists and feeds, a pattern, a template, a widget anywhere.
 */
final class Block_Places {

	/**
	 * What the content of a post holds that shows disclosures: the block, or a query loop over them.
	 */
	private const MARKS = array( '<!-- wp:' . Block::NAME . ' ', '"postType":"' . Post_Types::DISCLOSURE . '"' );

	/**
	 * Ids of the pages.
	 *
	 * @var int[]
	 */
	private $pages = array();

	/**
	 * Whether any page of the site may show disclosures.
	 *
	 * @var bool
	 */
	private $everywhere;

	/**
	 * Looks for them.
	 */
	public function __construct() {
		$posts = self::posts();

		$this->everywhere = count( $posts ) > Page_Caches::MOST || self::is_in_widgets() || self::is_in_templates();
		foreach ( $posts as $post ) {
			if ( 'page' === $post->post_type ) {
				$this->pages[] = (int) $post->ID;
			}
			$this->everywhere = $this->everywhere || 'page' !== $post->post_type || $post->is_split;
		}
	}

	/**
	 * Ids of the pages that show disclosures.
	 *
	 * @return int[]
	 */
	public function pages(): array {
		return $this->pages;
	}

	/**
	 * Whether any page of the site may show disclosures.
	 */
	public function are_everywhere(): bool {
		return $this->everywhere;
	}

	/**
	 * Public posts that show disclosures, one more than are worth listing; templates apart, of which the active theme's count.
	 *
	 * @return \stdClass[]
	 */
	private static function posts(): array {
		global $wpdb;

		return $wpdb->get_results(
			$wpdb->prepare(
				"SELECT ID, post_type, post_content LIKE %s AS is_split FROM $wpdb->posts
				WHERE post_status = 'publish' AND post_type NOT IN ( 'wp_template', 'wp_template_part' ) AND ( post_content LIKE %s OR post_content LIKE %s )
				ORDER BY ID LIMIT %d",
				'%' . $wpdb->esc_like( '<!--nextpage-->' ) . '%',
				'%' . $wpdb->esc_like( self::MARKS[0] ) . '%',
				'%' . $wpdb->esc_like( self::MARKS[1] ) . '%',
				Page_Caches::MOST + 1
			)
		);
	}

	/**
	 * Whether a block widget shows disclosures.
	 */
	private static function is_in_widgets(): bool {
		foreach ( (array) get_option( 'widget_block' ) as $widget ) {
			if ( is_array( $widget ) && self::has_mark( (string) ( $widget['content'] ?? '' ) ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Whether a template or part of the active theme shows disclosures, by itself or by a pattern. The plugin's own are on addresses that are known.
	 */
	private static function is_in_templates(): bool {
		foreach ( array( 'wp_template', 'wp_template_part' ) as $type ) {
			foreach ( get_block_templates( array(), $type ) as $template ) {
				if ( 'plugin' !== $template->source && self::has_mark( serialize_blocks( resolve_pattern_blocks( parse_blocks( $template->content ) ) ) ) ) {
					return true;
				}
			}
		}

		return false;
	}

	/**
	 * Whether a content shows disclosures.
	 *
	 * @param string $content Serialised blocks.
	 */
	private static function has_mark( string $content ): bool {
		foreach ( self::MARKS as $mark ) {
			if ( false !== strpos( $content, $mark ) ) {
				return true;
			}
		}

		return false;
	}
}
