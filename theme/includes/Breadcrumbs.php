<?php
/**
 * The way from the front page to where the visitor is.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

use WP_Post;
use WP_Term;

defined( 'ABSPATH' ) || exit;

/**
 * Takes the place of a paragraph of the templates, which shows in the site editor where it will stand; WordPress has a block for it from 7.0 on only.
 */
final class Breadcrumbs {

	private const MARK = 'san-truong-breadcrumbs';

	/** Of the title at the end: it stands in full below. */
	private const WORDS = 8;

	/**
	 * Hooks the rendering.
	 */
	public static function register(): void {
		add_filter( 'render_block_core/paragraph', array( self::class, 'replace' ), 10, 2 );
		add_filter( 'cong_truong_template_above', array( self::class, 'add_to_pages' ), 10, 2 );
	}

	/**
	 * Puts them above the title of the plugin's pages.
	 *
	 * @param string $blocks Serialised blocks.
	 * @param string $align  How wide the page is: `wide` or empty.
	 */
	public static function add_to_pages( $blocks, $align = '' ): string {
		$crumbs = '<!-- wp:pattern {"slug":"san-truong/breadcrumbs"} /-->';

		return 'wide' === $align
			? '<!-- wp:group {"align":"wide","layout":{"type":"default"}} --><div class="wp-block-group alignwide">' . $crumbs . '</div><!-- /wp:group -->' . $blocks
			: $crumbs . $blocks;
	}

	/**
	 * Puts the breadcrumbs in the place of the paragraph.
	 *
	 * @param string               $html  The paragraph.
	 * @param array<string, mixed> $block Its block.
	 */
	public static function replace( $html, $block ): string {
		if ( self::MARK !== ( $block['attrs']['className'] ?? '' ) ) {
			return (string) $html;
		}
		$entries = self::entries();
		$title   = array_pop( $entries );
		if ( null === $title || ! $entries ) {
			return '';
		}
		$items = '';
		foreach ( $entries as $entry ) {
			$items .= '<li><a href="' . esc_url( $entry[1] ) . '">' . esc_html( $entry[0] ) . '</a></li>';
		}
		$items .= '<li><span aria-current="page">' . esc_html( self::shorten( $title[0] ) ) . '</span></li>';

		return '<nav class="' . self::MARK . '" aria-label="' . esc_attr__( 'Where you are', 'san-truong' ) . '"><ol>' . $items . '</ol></nav>';
	}

	/**
	 * The first words of a title.
	 *
	 * @param string $title Plain text.
	 */
	private static function shorten( string $title ): string {
		$words = explode( ' ', $title );
		return count( $words ) > self::WORDS ? implode( ' ', array_slice( $words, 0, self::WORDS ) ) . '…' : $title;
	}

	/**
	 * From the front page to this one: label and address.
	 *
	 * @return array<int, array{0: string, 1: string}>
	 */
	private static function entries(): array {
		if ( is_front_page() ) {
			return array();
		}
		$object = get_queried_object();
		$start  = array( array( __( 'Home', 'san-truong' ), home_url( '/' ) ) );
		if ( is_search() ) {
			return array_merge( $start, array( array( __( 'Search', 'san-truong' ), '' ) ) );
		}
		if ( $object instanceof WP_Post ) {
			return array_merge( $start, self::parents_of( $object ), array( array( self::plain( get_the_title( $object ) ), '' ) ) );
		}
		if ( $object instanceof WP_Term ) {
			return array_merge( $start, self::news( $object ), self::terms_above( $object ), array( array( $object->name, '' ) ) );
		}

		return array_merge( $start, array( array( is_404() ? __( 'Page not found', 'san-truong' ) : self::archive_title(), '' ) ) );
	}

	/**
	 * Title of an archive, without the word that core puts before it.
	 */
	private static function archive_title(): string {
		add_filter( 'get_the_archive_title_prefix', '__return_empty_string' );
		$title = self::plain( get_the_archive_title() );
		remove_filter( 'get_the_archive_title_prefix', '__return_empty_string' );

		return $title;
	}

	/**
	 * What stands above a post: its archive and category, or the pages that it is below.
	 *
	 * @param WP_Post $post A post of any type.
	 * @return array<int, array{0: string, 1: string}>
	 */
	private static function parents_of( WP_Post $post ): array {
		$above = array();
		foreach ( array_reverse( get_post_ancestors( $post ) ) as $parent ) {
			$above[] = array( self::plain( get_the_title( $parent ) ), (string) get_permalink( $parent ) );
		}
		$archive = (string) get_post_type_archive_link( $post->post_type );
		$type    = get_post_type_object( $post->post_type );
		if ( 'post' === $post->post_type ) {
			$terms = get_the_category( $post->ID );
			$above = self::news();
			if ( $terms && array( $terms[0]->name ) !== array_column( $above, 0 ) ) {
				$above[] = array( $terms[0]->name, (string) get_category_link( $terms[0] ) );
			}
		} elseif ( '' !== $archive && $type ) {
			array_unshift( $above, array( (string) $type->labels->name, $archive ) );
		}

		return $above;
	}

	/**
	 * The page with the news, if the site has one besides its front page.
	 *
	 * @param WP_Term|null $term A term; only those of news are below it.
	 * @return array<int, array{0: string, 1: string}>
	 */
	private static function news( ?WP_Term $term = null ): array {
		$page = (int) get_option( 'page_for_posts' );
		if ( ! $page || ( $term && ! is_object_in_taxonomy( 'post', $term->taxonomy ) ) ) {
			return array();
		}

		return array( array( self::plain( get_the_title( $page ) ), (string) get_permalink( $page ) ) );
	}

	/**
	 * The terms that a term is below.
	 *
	 * @param WP_Term $term A term.
	 * @return array<int, array{0: string, 1: string}>
	 */
	private static function terms_above( WP_Term $term ): array {
		$above = array();
		foreach ( array_reverse( get_ancestors( $term->term_id, $term->taxonomy, 'taxonomy' ) ) as $id ) {
			$parent = get_term( $id );
			if ( $parent instanceof WP_Term ) {
				$link    = get_term_link( $parent );
				$above[] = array( $parent->name, is_string( $link ) ? $link : '' );
			}
		}

		return $above;
	}

	/**
	 * A title without its markup and entities.
	 *
	 * @param string $title As WordPress prints it.
	 */
	private static function plain( string $title ): string {
		return html_entity_decode( wp_strip_all_tags( $title ), ENT_QUOTES, 'UTF-8' );
	}
}
