<?php
/**
 * The main menu without JavaScript: a sheet on a phone, panels on a desktop, made of core's navigation block.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

defined( 'ABSPATH' ) || exit;

/**
 * Core's block needs its script module to open anything. The menu stays a navigation block, edited where menus are edited; only what visitors get is made here.
 */
final class Menu {

	private const MARK = 'san-truong-menu';

	private const SHEET = 'trinh-don';

	/**
	 * Hooks the rendering.
	 */
	public static function register(): void {
		add_filter( 'pre_render_block', array( self::class, 'render' ), 10, 2 );
	}

	/**
	 * Renders the navigation block of the header.
	 *
	 * @param string|null          $html  What another filter rendered.
	 * @param array<string, mixed> $block The block, parsed.
	 */
	public static function render( $html, $block ): ?string {
		if ( null !== $html || 'core/navigation' !== $block['blockName'] || ! in_array( self::MARK, explode( ' ', $block['attrs']['className'] ?? '' ), true ) ) {
			return $html;
		}
		$list = '';
		foreach ( Menu_Entries::of( $block ) as $entry ) {
			$list .= $entry['children'] ? self::panel( $entry ) : self::item( $entry );
		}

		return '<nav class="' . self::MARK . '" aria-label="' . esc_attr( $block['attrs']['ariaLabel'] ?? __( 'Main', 'san-truong' ) ) . '">'
			. '<button type="button" class="' . self::MARK . '__open" popovertarget="' . self::SHEET . '">' . self::icon( 'M4 7h16M4 12h16M4 17h16' ) . '<span>' . esc_html__( 'Menu', 'san-truong' ) . '</span></button>'
			. '<div class="' . self::MARK . '__sheet" id="' . self::SHEET . '" popover>'
			. '<button type="button" class="' . self::MARK . '__close" popovertarget="' . self::SHEET . '" popovertargetaction="hide">' . esc_html__( 'Close', 'san-truong' ) . self::icon( 'M6 6l12 12M18 6L6 18' ) . '</button>'
			. '<ul class="' . self::MARK . '__list">' . $list . '</ul>'
			. self::search()
			. '</div></nav>';
	}

	/**
	 * An entry with others below it: one panel is open at a time.
	 *
	 * @param array<string, mixed> $entry An entry.
	 */
	private static function panel( array $entry ): string {
		$below = array( 'children' => array() ) + $entry;
		$items = '' === $entry['url'] || '#' === $entry['url'] ? '' : self::item( $below );
		foreach ( $entry['children'] as $child ) {
			$items .= self::item( $child );
		}

		return '<li' . ( '' === $entry['state'] ? '' : ' class="is-here"' ) . '><details name="' . self::MARK . '"><summary><span>' . esc_html( $entry['label'] ) . self::icon( 'M6 9l6 6 6-6' ) . '</span></summary><ul>' . $items . '</ul></details></li>';
	}

	/**
	 * An entry, with those below it under it.
	 *
	 * @param array<string, mixed> $entry An entry.
	 */
	private static function item( array $entry ): string {
		if ( isset( $entry['html'] ) ) {
			return '<li>' . $entry['html'] . '</li>';
		}
		$items = '';
		foreach ( $entry['children'] as $child ) {
			$items .= self::item( $child );
		}
		$label = esc_html( $entry['label'] );
		$link  = '' === $entry['url'] || '#' === $entry['url']
			? '<span>' . $label . '</span>'
			: '<a href="' . esc_url( $entry['url'] ) . '"' . ( 'page' === $entry['state'] ? ' aria-current="page"' : '' ) . ( $entry['new_tab'] ? ' target="_blank" rel="noopener"' : '' ) . '>' . $label . '</a>';

		return '<li' . ( '' === $entry['state'] ? '' : ' class="is-here"' ) . '>' . $link . ( '' === $items ? '' : '<ul>' . $items . '</ul>' ) . '</li>';
	}

	/**
	 * The search field at the end of the menu.
	 */
	private static function search(): string {
		return '<form role="search" class="' . self::MARK . '__search" action="' . esc_url( home_url( '/' ) ) . '">'
			. '<input type="search" name="s" value="' . esc_attr( get_search_query( false ) ) . '" aria-label="' . esc_attr__( 'Search this website', 'san-truong' ) . '" placeholder="' . esc_attr__( 'Search', 'san-truong' ) . '">'
			. '<button type="submit" aria-label="' . esc_attr__( 'Search', 'san-truong' ) . '">' . self::icon( 'M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l4.5 4.5' ) . '</button></form>';
	}

	/**
	 * A drawn sign.
	 *
	 * @param string $path Its lines.
	 */
	private static function icon( string $path ): string {
		return '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="' . $path . '"/></svg>';
	}
}
