<?php
/**
 * Puts the public pages of consultations into WordPress: templates, the archive's order.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

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
		add_filter( 'posts_clauses', array( Consultations::class, 'shape' ), 10, 2 );
		add_filter( 'template_include', array( self::class, 'include_classic_archive' ) );
		// After everything that makes HTML of text: it is HTML already.
		add_filter( 'the_content', array( self::class, 'surround' ), 1000 );
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue_style' ) );
	}

	/**
	 * Registers the templates. A theme or the site editor may override them.
	 */
	public static function register_templates(): void {
		register_block_template(
			'cong-truong//single-' . Post_Type::NAME,
			array(
				'title'       => __( 'Consultation', 'cong-truong' ),
				'description' => __( 'Shows one issue with its closing date, the form for comments and the result.', 'cong-truong' ),
				'post_types'  => array( Post_Type::NAME ),
				'content'     => Templates::template( '<!-- wp:post-title {"level":1} /--><!-- wp:cong-truong/consultations {"mode":"facts"} /--><!-- wp:post-featured-image /--><!-- wp:post-content {"layout":{"type":"constrained"}} /--><!-- wp:cong-truong/consultations {"mode":"answer"} /--><!-- wp:cong-truong/share /-->' ),
			)
		);
		register_block_template(
			'cong-truong//archive-' . Post_Type::NAME,
			array(
				'title'       => __( 'All consultations', 'cong-truong' ),
				'description' => __( 'Lists the issues that are open for comments, then those that are closed.', 'cong-truong' ),
				'content'     => Templates::template( '<!-- wp:query-title {"type":"archive","showPrefix":false} /--><!-- wp:cong-truong/consultations {"mode":"archive"} /-->' ),
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
	 * The main query of the archive finds what is open, then what is closed.
	 *
	 * @param \WP_Query $query A query.
	 */
	public static function shape_archive( $query ): void {
		if ( is_admin() || $query->is_feed() || ! $query->is_main_query() || ! $query->is_post_type_archive( Post_Type::NAME ) ) {
			return;
		}
		foreach ( Consultations::query( 'all' ) as $name => $value ) {
			$query->set( $name, $value );
		}
		$query->set( 'no_found_rows', false );
		$query->set( 'posts_per_page', Page_Renderer::PER_PAGE );
	}

	/**
	 * Addresses of all pages of the archive, and of the one that may just have become empty.
	 *
	 * @return string[]
	 */
	public static function archive_links(): array {
		$first = (string) get_post_type_archive_link( Post_Type::NAME );
		$links = array( $first );
		$pages = (int) ceil( (int) ( wp_count_posts( Post_Type::NAME )->publish ?? 0 ) / Page_Renderer::PER_PAGE ) + 1;
		for ( $page = 2; $page <= $pages; $page++ ) {
			$links[] = get_option( 'permalink_structure' )
				? trailingslashit( $first ) . user_trailingslashit( $GLOBALS['wp_rewrite']->pagination_base . '/' . $page, 'paged' )
				: add_query_arg( 'paged', $page, $first );
		}

		return $links;
	}

	/**
	 * Takes the plugin's archive where the theme has no block templates.
	 *
	 * @param string $template File that core found.
	 */
	public static function include_classic_archive( $template ): string {
		$file = Plugin::path( 'templates/archive-consultation.php' );

		return Templates::is_classic() && is_post_type_archive( Post_Type::NAME ) && is_readable( $file ) ? $file : (string) $template;
	}

	/**
	 * Gives a classic theme's page of an issue what stands above and below its text.
	 *
	 * @param string $content Content of the post.
	 */
	public static function surround( $content ): string {
		if ( ! Templates::is_classic() || ! is_singular( Post_Type::NAME ) || ! in_the_loop() || ! is_main_query() ) {
			return (string) $content;
		}
		$id   = (int) get_the_ID();
		$open = '<div class="wp-block-cong-truong-consultations">';

		return $open . Page_Renderer::facts( $id ) . '</div>' . $content . $open . Page_Renderer::answer( $id ) . '</div>';
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
