<?php
/**
 * Puts the public pages of events into WordPress: templates, the archive's order, the head.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\Disclosure\Public_Pages as Templates;
use CongTruong\Module;
use CongTruong\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Works under block themes through templates of the plugin, and under classic themes through `the_content`.
 */
final class Public_Pages implements Module {

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_templates' ), 20 );
		add_filter( 'request', array( self::class, 'prefer_page' ) );
		add_action( 'pre_get_posts', array( self::class, 'shape_archive' ) );
		add_filter( 'template_include', array( self::class, 'include_classic_archive' ) );
		add_filter( 'the_content', array( self::class, 'add_facts' ) );
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue_style' ) );
		add_action( 'wp_head', array( Structured_Data::class, 'print_head' ) );
	}

	/**
	 * Registers the templates. A theme or the site editor may override them.
	 */
	public static function register_templates(): void {
		register_block_template(
			'cong-truong//single-' . Post_Type::NAME,
			array(
				'title'       => __( 'Event', 'cong-truong' ),
				'description' => __( 'Shows one event with its time and place.', 'cong-truong' ),
				'post_types'  => array( Post_Type::NAME ),
				'content'     => Templates::template( '<!-- wp:post-title {"level":1} /--><!-- wp:cong-truong/events {"mode":"page"} /--><!-- wp:post-featured-image /--><!-- wp:post-content {"layout":{"type":"constrained"}} /--><!-- wp:cong-truong/share /-->' ),
			)
		);
		register_block_template(
			'cong-truong//archive-' . Post_Type::NAME,
			array(
				'title'       => __( 'All events', 'cong-truong' ),
				'description' => __( 'Lists what is ahead, then what is over.', 'cong-truong' ),
				'content'     => Templates::template( '<!-- wp:query-title {"type":"archive","showPrefix":false} /--><!-- wp:cong-truong/events {"mode":"archive"} /-->' ),
			)
		);
	}

	/**
	 * A page that the school made at the archive's address comes first.
	 *
	 * @param array<string, mixed> $query Query variables.
	 * @return array<string, mixed>
	 */
	public static function prefer_page( $query ): array {
		if ( array( 'post_type' => Post_Type::NAME ) !== $query || is_admin() || '' === (string) get_option( 'permalink_structure' ) ) {
			return $query;
		}
		$page = get_page_by_path( Post_Type::BASE );

		return $page instanceof \WP_Post && 'publish' === $page->post_status ? array( 'pagename' => Post_Type::BASE ) : $query;
	}

	/**
	 * The main query of the archive finds what is over; what is ahead stands above it on the first page.
	 *
	 * @param \WP_Query $query A query.
	 */
	public static function shape_archive( $query ): void {
		if ( is_admin() || $query->is_feed() || ! $query->is_main_query() || ! $query->is_post_type_archive( Post_Type::NAME ) ) {
			return;
		}
		foreach ( Events::past_query() as $name => $value ) {
			$query->set( $name, $value );
		}
		$query->set( 'no_found_rows', false );
		$query->set( 'posts_per_page', 20 );
	}

	/**
	 * Takes the plugin's archive where the theme has no block templates.
	 *
	 * @param string $template File that core found.
	 */
	public static function include_classic_archive( $template ): string {
		$file = Plugin::path( 'templates/archive-event.php' );

		return Templates::is_classic() && is_post_type_archive( Post_Type::NAME ) && is_readable( $file ) ? $file : (string) $template;
	}

	/**
	 * Gives a classic theme's page of an event its time and place.
	 *
	 * @param string $content Content of the post.
	 */
	public static function add_facts( $content ): string {
		if ( ! Templates::is_classic() || ! is_singular( Post_Type::NAME ) || ! in_the_loop() || ! is_main_query() ) {
			return (string) $content;
		}

		return '<div class="wp-block-cong-truong-events">' . Page_Renderer::single( (int) get_the_ID() ) . '</div>' . $content;
	}

	/**
	 * Under a classic theme nothing but us knows that the page needs the block's stylesheet.
	 */
	public static function enqueue_style(): void {
		if ( Templates::is_classic() && ( is_singular( Post_Type::NAME ) || is_post_type_archive( Post_Type::NAME ) ) ) {
			wp_enqueue_style( Block::STYLE );
		}
	}
}
