<?php
/**
 * What keyboards and screen readers need of a page.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

use WP_HTML_Tag_Processor;

defined( 'ABSPATH' ) || exit;

final class Landmarks {

	private const MAIN = 'noi-dung';

	/**
	 * Columns from which a table may have to be scrolled on a phone.
	 */
	private const WIDE = 4;

	/**
	 * Hooks everything.
	 */
	public static function register(): void {
		// WordPress 6.8 makes its link by a script.
		remove_action( 'wp_footer', 'the_block_template_skip_link' );
		add_action( 'wp_body_open', array( self::class, 'print_skip_link' ) );
		add_filter( 'render_block_core/group', array( self::class, 'name_main' ), 10, 2 );
		add_filter( 'render_block_core/table', array( self::class, 'let_tables_be_scrolled' ) );
	}

	/**
	 * Prints the link past header and menu.
	 */
	public static function print_skip_link(): void {
		echo '<a class="san-truong-skip" href="#' . esc_attr( self::MAIN ) . '">' . esc_html__( 'Skip to content', 'san-truong' ) . '</a>';
	}

	/**
	 * Gives the main part of any template the place that the link goes to, also in templates of plugins.
	 *
	 * @param string               $html  The group.
	 * @param array<string, mixed> $block Its block.
	 */
	public static function name_main( $html, $block ): string {
		if ( 'main' !== ( $block['attrs']['tagName'] ?? '' ) ) {
			return (string) $html;
		}
		$tags = new WP_HTML_Tag_Processor( (string) $html );
		if ( $tags->next_tag( array( 'tag_name' => 'MAIN' ) ) ) {
			$tags->set_attribute( 'id', self::MAIN );
			$tags->set_attribute( 'tabindex', '-1' );
		}

		return $tags->get_updated_html();
	}

	/**
	 * A table that is wider than a phone is scrolled by keyboard too.
	 *
	 * @param string $html The figure with the table.
	 */
	public static function let_tables_be_scrolled( $html ): string {
		$tags    = new WP_HTML_Tag_Processor( (string) $html );
		$columns = 0;
		if ( ! $tags->next_tag( array( 'tag_name' => 'FIGURE' ) ) || ! $tags->set_bookmark( 'figure' ) || ! $tags->next_tag( array( 'tag_name' => 'TR' ) ) ) {
			return (string) $html;
		}
		while ( $tags->next_tag() && in_array( $tags->get_tag(), array( 'TD', 'TH' ), true ) ) {
			++$columns;
		}
		if ( $columns >= self::WIDE ) {
			$tags->seek( 'figure' );
			$tags->set_attribute( 'tabindex', '0' );
		}

		return $tags->get_updated_html();
	}
}
