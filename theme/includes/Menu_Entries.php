<?php
/**
 * Reads a menu of the site editor: what it says, where it leads, where the visitor is in it.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

use WP_Post;

defined( 'ABSPATH' ) || exit;

/**
 * An entry is `label`, `url`, `new_tab`, `state` ('page': this is the page, 'above': this page is below it, ''), `children`, or `html` of a block that is no link.
 */
final class Menu_Entries {

	/**
	 * Pages that a list of pages shows at most.
	 */
	private const PAGES = 60;

	/**
	 * Entries of a navigation block.
	 *
	 * @param array<string, mixed> $block The block, parsed.
	 * @return array<int, array<string, mixed>>
	 */
	public static function of( array $block ): array {
		$blocks = $block['innerBlocks'];
		$menu   = isset( $block['attrs']['ref'] ) ? get_post( (int) $block['attrs']['ref'] ) : null;
		if ( $menu instanceof WP_Post && 'wp_navigation' === $menu->post_type && 'publish' === $menu->post_status ) {
			$blocks = parse_blocks( $menu->post_content );
		}
		_prime_post_caches( self::ids( $blocks ), false, false );

		return self::read( $blocks );
	}

	/**
	 * Ids of the posts that a menu leads to, to be fetched at once.
	 *
	 * @param array<int, array<string, mixed>> $blocks Parsed blocks.
	 * @return int[]
	 */
	private static function ids( array $blocks ): array {
		$ids = array();
		foreach ( $blocks as $block ) {
			if ( 'post-type' === ( $block['attrs']['kind'] ?? '' ) ) {
				$ids[] = (int) ( $block['attrs']['id'] ?? 0 );
			}
			$ids = array_merge( $ids, self::ids( $block['innerBlocks'] ) );
		}

		return array_filter( $ids );
	}

	/**
	 * Entries of blocks.
	 *
	 * @param array<int, array<string, mixed>> $blocks Parsed blocks.
	 * @return array<int, array<string, mixed>>
	 */
	private static function read( array $blocks ): array {
		$entries = array();
		foreach ( $blocks as $block ) {
			switch ( $block['blockName'] ) {
				case null:
					break;
				case 'core/navigation-link':
				case 'core/navigation-submenu':
					$entries[] = self::link( $block['attrs'], self::read( $block['innerBlocks'] ) );
					break;
				case 'core/home-link':
					$entries[] = self::entry( (string) ( $block['attrs']['label'] ?? __( 'Home', 'san-truong' ) ), home_url( '/' ), is_front_page() ? 'page' : '' );
					break;
				case 'core/page-list':
					$entries = array_merge( $entries, self::pages( (int) ( $block['attrs']['parentPageID'] ?? 0 ) ) );
					break;
				default:
					$entries[] = array( 'html' => render_block( $block ) ) + self::entry( '', '', '' );
			}
		}

		return array_values(
			array_filter(
				$entries,
				static function ( array $entry ): bool {
					return '' !== trim( $entry['html'] ?? $entry['label'] );
				}
			)
		);
	}

	/**
	 * Entry of a link; one to a page that is not public has no label.
	 *
	 * @param array<string, mixed>             $attributes The block's attributes.
	 * @param array<int, array<string, mixed>> $children   Entries below it.
	 * @return array<string, mixed>
	 */
	private static function link( array $attributes, array $children ): array {
		$url = (string) ( $attributes['url'] ?? '' );
		$id  = (int) ( $attributes['id'] ?? 0 );
		if ( 'post-type' === ( $attributes['kind'] ?? '' ) && $id > 0 ) {
			if ( 'publish' !== get_post_status( $id ) ) {
				return self::entry( '', '', '' );
			}
			$url = (string) get_permalink( $id );
		}
		$entry            = self::entry( (string) ( $attributes['label'] ?? '' ), $url, self::state( $url ), $children );
		$entry['new_tab'] = ! empty( $attributes['opensInNewTab'] );

		return $entry;
	}

	/**
	 * Entries of the site's pages, with those below them.
	 *
	 * @param int $root Id of the page whose children are wanted; 0 for all.
	 * @return array<int, array<string, mixed>>
	 */
	private static function pages( int $root ): array {
		$pages = get_pages(
			array(
				'sort_column' => 'menu_order,post_title',
				'number'      => self::PAGES,
				'child_of'    => $root,
			)
		);
		$below = array();
		foreach ( $pages ? $pages : array() as $page ) {
			$below[ $page->post_parent ][] = $page;
		}
		$make = static function ( int $parent ) use ( &$make, $below ): array {
			$entries = array();
			foreach ( $below[ $parent ] ?? array() as $page ) {
				$url       = (string) get_permalink( $page );
				$entries[] = self::entry( get_the_title( $page ), $url, self::state( $url ), $make( $page->ID ) );
			}
			return $entries;
		};

		return $make( $root );
	}

	/**
	 * An entry. It is above the page where one of its children is the page or above it.
	 *
	 * @param string                           $label    Its label, perhaps with markup.
	 * @param string                           $url      Its address.
	 * @param string                           $state    Where the visitor is.
	 * @param array<int, array<string, mixed>> $children Entries below it.
	 * @return array<string, mixed>
	 */
	private static function entry( string $label, string $url, string $state, array $children = array() ): array {
		if ( '' === $state && array_filter( array_column( $children, 'state' ) ) ) {
			$state = 'above';
		}

		return array(
			'label'    => trim( html_entity_decode( wp_strip_all_tags( $label ), ENT_QUOTES, 'UTF-8' ) ),
			'url'      => $url,
			'new_tab'  => false,
			'state'    => $state,
			'children' => $children,
		);
	}

	/**
	 * Where the visitor is, seen from an address.
	 *
	 * @param string $url Whole, or from the root of the site.
	 */
	private static function state( string $url ): string {
		$asked  = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '';
		$parts  = wp_parse_url( $url );
		$host   = $parts['host'] ?? '';
		$path   = trailingslashit( rawurldecode( $parts['path'] ?? '' ) );
		$path_0 = trailingslashit( rawurldecode( (string) wp_parse_url( $asked, PHP_URL_PATH ) ) );
		if ( ! isset( $parts['path'] ) || isset( $parts['fragment'] ) || ( '' !== $host && wp_parse_url( home_url(), PHP_URL_HOST ) !== $host ) ) {
			return '';
		}
		if ( $path === $path_0 && ( $parts['query'] ?? '' ) === (string) wp_parse_url( $asked, PHP_URL_QUERY ) ) {
			return 'page';
		}
		$type    = is_singular() ? (string) get_post_type() : ( is_category() || is_tag() ? 'post' : '' );
		$archive = '' === $type ? '' : (string) get_post_type_archive_link( $type );

		return '' !== $archive && ! is_page() && (string) wp_parse_url( $archive, PHP_URL_PATH ) === $path && wp_parse_url( home_url( '/' ), PHP_URL_PATH ) !== $path ? 'above' : '';
	}
}
