<?php
/**
 * WP Super Cache.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Cache;

defined( 'ABSPATH' ) || exit;

/**
 * Purges through the functions of WP Super Cache, which keeps a folder for each path.
 */
final class Wp_Super_Cache implements Page_Cache {

	/**
	 * Forgets pages.
	 *
	 * @param string[] $urls Whole addresses, each once.
	 */
	public function forget( array $urls ): void {
		if ( ! function_exists( 'wpsc_delete_url_cache' ) ) {
			return;
		}
		foreach ( array_unique( array_map( array( self::class, 'folder_address' ), $urls ) ) as $url ) {
			wpsc_delete_url_cache( $url );
		}
	}

	/**
	 * Forgets all pages of this site.
	 */
	public function forget_all(): void {
		if ( function_exists( 'wp_cache_clear_cache' ) ) {
			// Asked for a site by its number, it looks for a network.
			wp_cache_clear_cache( is_multisite() ? get_current_blog_id() : 0 );
		}
	}

	/**
	 * The address as the cache takes it: it refuses a query, whose pages lie in the folder of the path, and compares with the home address to the letter.
	 *
	 * @param string $url A whole address.
	 */
	private static function folder_address( string $url ): string {
		$url = explode( '?', $url )[0];

		return set_url_scheme( $url, (string) wp_parse_url( (string) get_option( 'home' ), PHP_URL_SCHEME ) );
	}
}
