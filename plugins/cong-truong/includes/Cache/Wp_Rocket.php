<?php
/**
 * WP Rocket.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Cache;

defined( 'ABSPATH' ) || exit;

/**
 * Purges through WP Rocket's functions, which take a whole list.
 */
final class Wp_Rocket implements Page_Cache {

	/**
	 * Forgets pages.
	 *
	 * @param string[] $urls Whole addresses, each once.
	 */
	public function forget( array $urls ): void {
		if ( function_exists( 'rocket_clean_files' ) ) {
			rocket_clean_files( $urls );
		}
	}

	/**
	 * Forgets all pages of this site.
	 */
	public function forget_all(): void {
		if ( function_exists( 'rocket_clean_domain' ) ) {
			rocket_clean_domain();
		}
	}
}
