<?php
/**
 * W3 Total Cache.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Cache;

defined( 'ABSPATH' ) || exit;

/**
 * Purges through the functions of W3 Total Cache. The one for all pages leaves its other caches alone.
 */
final class W3_Total_Cache implements Page_Cache {

	/**
	 * Forgets pages.
	 *
	 * @param string[] $urls Whole addresses, each once.
	 */
	public function forget( array $urls ): void {
		if ( function_exists( 'w3tc_flush_url' ) ) {
			foreach ( $urls as $url ) {
				w3tc_flush_url( $url );
			}
		}
	}

	/**
	 * Forgets all pages of this site.
	 */
	public function forget_all(): void {
		if ( function_exists( 'w3tc_flush_posts' ) ) {
			w3tc_flush_posts();
		}
	}
}
