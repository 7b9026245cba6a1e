<?php
/**
 * Puts the public pages of disclosures into WordPress: templates, head, admin bar, print page.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Metadata\Head;
use CongTruong\Module;
use CongTruong\Plugin;
use CongTruong\School\Profile;

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
		add_action( 'template_redirect', array( self::class, 'show_print_page' ), 20 );
		add_filter( 'template_include', array( self::class, 'include_classic_archive' ) );
		// After everything that makes HTML of text: it is HTML already.
		add_filter( 'the_content', array( self::class, 'replace_content' ), 1000 );
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue_style' ) );
		add_filter( 'post_type_archive_title', array( self::class, 'add_year_to_archive_title' ), 10, 2 );
		add_filter( 'document_title_parts', array( self::class, 'set_document_title' ) );
		add_filter( 'cong_truong_meta_description', array( self::class, 'describe' ), 5 );
		add_action( 'wp_head', array( self::class, 'print_canonical' ), 5 );
		add_action( 'admin_bar_menu', array( self::class, 'add_to_admin_bar' ), 80 );
	}

	/**
	 * The school year of the archive that is shown; empty for all.
	 */
	public static function archive_year(): string {
		return (string) get_query_var( Permalinks::YEAR_VAR );
	}

	/**
	 * Registers the templates. A theme or the site editor may override them.
	 */
	public static function register_templates(): void {
		register_block_template(
			'cong-truong//single-' . Post_Types::DISCLOSURE,
			array(
				'title'       => __( 'Public disclosure', 'cong-truong' ),
				'description' => __( 'Shows one published form with its figures.', 'cong-truong' ),
				'post_types'  => array( Post_Types::DISCLOSURE ),
				'content'     => self::plain_template( '<!-- wp:cong-truong/disclosure {"mode":"page","align":"wide"} /-->' ),
			)
		);
		register_block_template(
			'cong-truong//archive-' . Post_Types::DISCLOSURE,
			array(
				'title'       => __( 'All public disclosures', 'cong-truong' ),
				'description' => __( 'Lists everything that the school has published, by school year.', 'cong-truong' ),
				'content'     => self::template( '<!-- wp:query-title {"type":"archive","showPrefix":false,"align":"wide"} /--><!-- wp:cong-truong/disclosure {"mode":"all","align":"wide"} /-->', 'wide' ),
			)
		);
	}

	/**
	 * A template around blocks, with the header and footer of whatever theme there is.
	 *
	 * @param string $blocks Serialised blocks.
	 * @param string $align  How wide they are: `wide` or empty.
	 */
	public static function template( string $blocks, string $align = '' ): string {
		/**
		 * Filters the blocks above the title of the plugin's pages: a theme puts its breadcrumbs there.
		 *
		 * @since 0.1.0
		 *
		 * @param string $above Serialised blocks.
		 * @param string $align How wide the page is: `wide` or empty.
		 */
		$blocks = (string) apply_filters( 'cong_truong_template_above', '', $align ) . $blocks;

		return self::plain_template( $blocks );
	}

	/**
	 * The same for a page that says itself where it is.
	 *
	 * @param string $blocks Serialised blocks.
	 */
	private static function plain_template( string $blocks ): string {
		return '<!-- wp:template-part {"slug":"header","tagName":"header"} /-->'
			. '<!-- wp:group {"tagName":"main","style":{"spacing":{"padding":{"top":"var:preset|spacing|50","bottom":"var:preset|spacing|60"},"margin":{"top":"0"}}},"layout":{"type":"constrained"}} -->'
			. '<main class="wp-block-group" style="margin-top:0;padding-top:var(--wp--preset--spacing--50);padding-bottom:var(--wp--preset--spacing--60)">' . $blocks . '</main><!-- /wp:group -->'
			. '<!-- wp:template-part {"slug":"footer","tagName":"footer"} /-->';
	}

	/**
	 * Answers the print page: a document of its own.
	 */
	public static function show_print_page(): void {
		if ( ! is_singular( Post_Types::DISCLOSURE ) || ! get_query_var( Permalinks::PRINT_VAR ) ) {
			return;
		}
		$html = Print_Page::render( get_queried_object_id() );
		if ( '' === $html ) {
			return;
		}
		header( 'X-Robots-Tag: noindex' );
		echo $html; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Print_Page escapes what it prints.
		exit;
	}

	/**
	 * Takes the plugin's archive where the theme has no block templates.
	 *
	 * @param string $template File that core found.
	 */
	public static function include_classic_archive( $template ): string {
		$file = Plugin::path( 'templates/archive-disclosure.php' );
		return self::is_classic() && is_post_type_archive( Post_Types::DISCLOSURE ) && is_readable( $file ) ? $file : (string) $template;
	}

	/**
	 * Gives a classic theme's page of a disclosure its content.
	 *
	 * @param string $content Content of the post, which is empty.
	 */
	public static function replace_content( $content ): string {
		if ( self::is_classic() && is_singular( Post_Types::DISCLOSURE ) && in_the_loop() && is_main_query() ) {
			return self::page( (int) get_the_ID(), false );
		}
		return (string) $content;
	}

	/**
	 * The content of a disclosure's page, or of its preview.
	 *
	 * @param int  $id         Id of a disclosure.
	 * @param bool $with_title Whether to print breadcrumbs and the heading.
	 */
	public static function page( int $id, bool $with_title = true ): string {
		return Draft_Preview::is_of( $id ) ? Draft_Preview::render( $id, $with_title ) : Page_Renderer::render( $id, $with_title );
	}

	/**
	 * Under a classic theme nothing but us knows that the page needs the block's stylesheet.
	 */
	public static function enqueue_style(): void {
		if ( self::is_classic() && self::is_ours() ) {
			wp_enqueue_style( Block::STYLE );
		}
	}

	/**
	 * Names the school year in the archive's title.
	 *
	 * @param string $title     Name of the post type.
	 * @param string $post_type A post type.
	 */
	public static function add_year_to_archive_title( $title, $post_type = '' ): string {
		if ( Post_Types::DISCLOSURE !== $post_type || '' === self::archive_year() ) {
			return (string) $title;
		}
		/* translators: 1: "Public disclosures". 2: school year such as 2020-2021 */
		return sprintf( __( '%1$s, school year %2$s', 'cong-truong' ), $title, self::archive_year() );
	}

	/**
	 * Title of the browser's window.
	 *
	 * @param array<string, string> $parts Its parts.
	 * @return array<string, string>
	 */
	public static function set_document_title( $parts ): array {
		$form = is_singular( Post_Types::DISCLOSURE ) ? self::form_of( get_queried_object_id() ) : '';
		if ( '' !== $form ) {
			$parts['title'] = $form . ': ' . get_the_title( get_queried_object_id() );
		}
		return $parts;
	}

	/**
	 * What a page with figures is about: it has no text of its own.
	 *
	 * @param string $text Description of the page so far.
	 */
	public static function describe( $text ): string {
		$school = Profile::get()['name'];
		if ( is_singular( Post_Types::DISCLOSURE ) ) {
			/* translators: 1: title of a disclosure. 2: name of the school. */
			return sprintf( __( '%1$s, as published by %2$s: all figures, earlier years, files for download.', 'cong-truong' ), get_the_title( get_queried_object_id() ), $school );
		}
		/* translators: %s: name of the school. */
		return is_post_type_archive( Post_Types::DISCLOSURE ) ? sprintf( __( 'Everything that %s publishes about its education quality, its facilities and its staff, by school year.', 'cong-truong' ), $school ) : (string) $text;
	}

	/**
	 * The canonical address of the archive, which core leaves out.
	 */
	public static function print_canonical(): void {
		if ( is_post_type_archive( Post_Types::DISCLOSURE ) && ! Head::is_left_to_others() ) {
			echo '<link rel="canonical" href="' . esc_url( Permalinks::archive_link( self::archive_year() ) ) . '">' . "\n";
		}
	}

	/**
	 * Adds "Edit figures" to the admin bar for whoever may edit them.
	 *
	 * @param \WP_Admin_Bar $bar The admin bar.
	 */
	public static function add_to_admin_bar( $bar ): void {
		if ( is_admin() || ! is_singular( Post_Types::DISCLOSURE ) || ! current_user_can( Capabilities::EDIT ) ) {
			return;
		}
		$bar->add_node(
			array(
				'id'    => 'cong-truong-edit',
				'title' => esc_html__( 'Edit figures', 'cong-truong' ),
				'href'  => Admin_Screen::url( get_queried_object_id() ),
			)
		);
	}

	/**
	 * Such as `Form 10`.
	 *
	 * @param int $id Id of a disclosure.
	 */
	private static function form_of( int $id ): string {
		$key = Repository::key( $id );
		return Page_Renderer_Labels::form_code( Forms::summary( $key->regime(), $key->form() ) ?? array() );
	}

	/**
	 * Whether one of our pages is shown.
	 */
	private static function is_ours(): bool {
		return is_singular( Post_Types::DISCLOSURE ) || is_post_type_archive( Post_Types::DISCLOSURE );
	}

	/**
	 * Whether the theme does without block templates.
	 */
	public static function is_classic(): bool {
		return ! current_theme_supports( 'block-templates' );
	}
}
