<?php
/**
 * Makes page caches forget the pages that have changed.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

/**
 * Knows the page caches that schools' hosts bring along, each by its documented function or action. A cache that isn't there is not asked.
 */
final class Page_Caches implements Module {

	/**
	 * Functions that take one address: WP Rocket, W3 Total Cache, WP Super Cache.
	 */
	private const FUNCTIONS = array( 'rocket_clean_files', 'w3tc_flush_url', 'wpsc_delete_url_cache' );

	/**
	 * Actions that take one address: LiteSpeed Cache, Cache Enabler. Without the plugin nobody listens.
	 */
	private const ACTIONS = array( 'litespeed_purge_url', 'cache_enabler_clear_page_cache_by_url' );

	/**
	 * Hooks the one event that matters.
	 */
	public function register(): void {
		add_action( 'cong_truong_changed', array( self::class, 'forget' ) );
	}

	/**
	 * Forgets addresses.
	 *
	 * @param string[] $urls Addresses that show something else now.
	 */
	public static function forget( $urls ): void {
		foreach ( array_unique( array_filter( (array) $urls ) ) as $url ) {
			foreach ( self::FUNCTIONS as $forget ) {
				if ( function_exists( $forget ) ) {
					$forget( $url );
				}
			}
			foreach ( self::ACTIONS as $action ) {
				do_action( $action, $url ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.DynamicHooknameFound -- the caches' own.
			}
		}
	}
}
