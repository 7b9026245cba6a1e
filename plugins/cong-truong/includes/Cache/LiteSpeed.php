<?php
/**
 * LiteSpeed Cache.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Cache;

defined( 'ABSPATH' ) || exit;

/**
 * Purges through the actions that LiteSpeed Cache listens to.
 */
final class LiteSpeed implements Page_Cache {

	/**
	 * Forgets pages.
	 *
	 * @param string[] $urls Whole addresses, each once.
	 */
	public function forget( array $urls ): void {
		if ( ! has_action( 'litespeed_purge_url' ) ) {
			return;
		}
		self::say_nothing();
		foreach ( $urls as $url ) {
			do_action( 'litespeed_purge_url', $url ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- the cache's own.
		}
	}

	/**
	 * Forgets all pages of this site.
	 */
	public function forget_all(): void {
		if ( has_action( 'litespeed_purge_all' ) ) {
			self::say_nothing();
			do_action( 'litespeed_purge_all' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- the cache's own.
		}
	}

	/**
	 * Without this, whoever publishes finds a notice for each address on the next screen.
	 */
	private static function say_nothing(): void {
		if ( ! defined( 'LITESPEED_PURGE_SILENT' ) ) {
			define( 'LITESPEED_PURGE_SILENT', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- the cache's own.
		}
	}
}
