<?php
/**
 * Finds where the site shows something besides its own pages, and says when it has changed there.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

/**
 * A page has one address. Whatever else holds the block shows on addresses that nobody can list: a post in lists and feeds, a pattern, a template, a widget anywhere.
 */
final class Block_Places {

	/**
	 * Ids of the pages.
	 *
	 * @var int[]
	 */
	private $pages = array();

	/**
	 * Whether any page of the site may show it.
	 *
	 * @var bool
	 */
	private $everywhere;

	/**
	 * Whether the template of the front page shows it, which stands at one address.
	 *
	 * @var bool
	 */
	private $on_front_page = false;

	/**
	 * Pieces of serialised blocks, at least one.
	 *
	 * @var string[]
	 */
	private $marks;

	/**
	 * Looks for content with any of the marks.
	 *
	 * @param string ...$marks Pieces of serialised blocks: a block's mark, `"postType":"ct_event"`, `"source":"cong-truong/school"`.
	 */
	public function __construct( string ...$marks ) {
		$this->marks = $marks;
		$posts       = $this->posts();

		$this->everywhere = count( $posts ) > Page_Caches::MOST || $this->is_in_widgets() || $this->is_in_templates();
		foreach ( $posts as $post ) {
			if ( 'page' === $post->post_type ) {
				$this->pages[] = (int) $post->ID;
			}
			$this->everywhere = $this->everywhere || 'page' !== $post->post_type || $post->is_split;
		}
	}

	/**
	 * What content that holds a block says.
	 *
	 * @param string $block Name of a block.
	 */
	public static function mark_of( string $block ): string {
		return '<!-- wp:' . $block . ' ';
	}

	/**
	 * Says that visitors see something else there now. Core's caches first, so that the page that comes after is made of what is stored; then everybody.
	 *
	 * @param string[]             $urls    More addresses that show it.
	 * @param array<string, mixed> $context `reason`, and what the change is about.
	 * @param int[]                $posts   Ids of the posts that it is about.
	 */
	public function announce( array $urls, array $context, array $posts = array() ): void {
		_prime_post_caches( $this->pages, false, false );
		$urls = array_merge( $urls, array_map( 'get_permalink', $this->pages ), $this->everywhere || $this->on_front_page ? array( home_url( '/' ) ) : array() );
		// Caches of hosts, which know pages by their posts, listen to this too.
		array_map( 'clean_post_cache', array_merge( $posts, $this->pages ) );

		/**
		 * Fires when what visitors see has changed, so that page caches can forget the pages.
		 *
		 * @since 0.1.0
		 *
		 * @param string[]             $urls    Addresses that show something else now.
		 * @param array<string, mixed> $context `reason` (published, withdrawn, files, school …), `disclosure` (its id) where it is about one, and
		 *                                      `everywhere`: whether any other page may have changed too, as the block stands in a template, say.
		 */
		do_action( 'cong_truong_changed', array_values( array_unique( array_filter( $urls ) ) ), $context + array( 'everywhere' => $this->everywhere ) );
	}

	/**
	 * Public posts that show it, one more than are worth listing; templates apart, of which the active theme's count.
	 *
	 * @return \stdClass[]
	 */
	private function posts(): array {
		global $wpdb;

		$likes = array();
		foreach ( $this->marks as $mark ) {
			$likes[] = $wpdb->prepare( 'post_content LIKE %s', '%' . $wpdb->esc_like( $mark ) . '%' );
		}

		return $wpdb->get_results(
			$wpdb->prepare(
				"SELECT ID, post_type, post_content LIKE %s AS is_split FROM $wpdb->posts WHERE post_status = 'publish' AND post_type NOT IN ( 'wp_template', 'wp_template_part' ) AND ( "
				. implode( ' OR ', $likes ) // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- prepared above.
				. ' ) ORDER BY ID LIMIT %d',
				'%' . $wpdb->esc_like( '<!--nextpage-->' ) . '%',
				Page_Caches::MOST + 1
			)
		);
	}

	/**
	 * Whether a block widget shows it.
	 */
	private function is_in_widgets(): bool {
		foreach ( (array) get_option( 'widget_block' ) as $widget ) {
			if ( is_array( $widget ) && $this->has_mark( (string) ( $widget['content'] ?? '' ) ) ) {
				return true;
			}
		}

		return false;
	}

	/**
	 * Whether a template or part of the active theme shows it, by itself or by a pattern. The plugin's own are on addresses that are known.
	 */
	private function is_in_templates(): bool {
		foreach ( array( 'wp_template', 'wp_template_part' ) as $type ) {
			foreach ( get_block_templates( array(), $type ) as $template ) {
				if ( 'plugin' === $template->source || ! $this->has_mark( serialize_blocks( resolve_pattern_blocks( parse_blocks( $template->content ) ) ) ) ) {
					continue;
				}
				if ( 'wp_template' !== $type || 'front-page' !== $template->slug ) {
					return true;
				}
				$this->on_front_page = true;
			}
		}

		return false;
	}

	/**
	 * Whether a content shows it.
	 *
	 * @param string $content Serialised blocks.
	 */
	private function has_mark( string $content ): bool {
		foreach ( $this->marks as $mark ) {
			if ( false !== strpos( $content, $mark ) ) {
				return true;
			}
		}

		return false;
	}
}
