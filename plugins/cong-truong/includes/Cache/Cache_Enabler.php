<?php
/**
 * Cache Enabler.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Cache;

defined( 'ABSPATH' ) || exit;

/**
 * Purges through the actions that Cache Enabler listens to.
 */
final class Cache_Enabler implements Page_Cache {

	/**
	 * Forgets pages.
	 *
	 * @param string[] $urls Whole addresses, each once.
	 */
	public function forget( array $urls ): void {
		if ( has_action( 'cache_enabler_clear_page_cache_by_url' ) ) {
			foreach ( $urls as $url ) {
				do_action( 'cache_enabler_clear_page_cache_by_url', $url ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- the cache's own.
			}
		}
	}

	/**
	 * Forgets all pages of this site.
	 */
	public function forget_all(): void {
		if ( has_action( 'cache_enabler_clear_site_cache' ) ) {
			do_action( 'cache_enabler_clear_site_cache' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- the cache's own.
		}
	}
}
