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
 * Tells the page caches that schools' hosts bring along. One that fails keeps neither the others nor the publication.
 */
final class Page_Caches implements Module {

	/**
	 * From more addresses than this on, forgetting everything is less work, and LiteSpeed's list has to fit into a header.
	 */
	public const MOST = 100;

	private const CACHES = array(
		Cache\LiteSpeed::class,
		Cache\Wp_Rocket::class,
		Cache\W3_Total_Cache::class,
		Cache\Wp_Super_Cache::class,
		Cache\Cache_Enabler::class,
	);

	/**
	 * Up to when the page of this request may be kept.
	 *
	 * @var int|null
	 */
	private static $until = null;

	/**
	 * Hooks the one event that matters.
	 */
	public function register(): void {
		add_action( 'cong_truong_changed', array( self::class, 'forget' ), 10, 2 );
	}

	/**
	 * Forgets addresses, or everything.
	 *
	 * @param string[]             $urls    Addresses that show something else now.
	 * @param array<string, mixed> $context `everywhere`: whether other pages may as well.
	 */
	public static function forget( $urls, $context = array() ): void {
		$urls = array_values( array_unique( array_filter( array_filter( (array) $urls, 'is_string' ) ) ) );
		$all  = ! empty( $context['everywhere'] ) || count( $urls ) > self::MOST;
		if ( ! $all && ! $urls ) {
			return;
		}
		foreach ( self::CACHES as $name ) {
			try {
				$cache = new $name();
				if ( $all ) {
					$cache->forget_all();
				} else {
					$cache->forget( $urls );
				}
			} catch ( \Throwable $error ) {
				// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- whoever looks for why a page is old looks there, also without WP_DEBUG.
				error_log( sprintf( 'Cong Truong: %s failed to forget pages: %s in %s:%d', $name, $error->getMessage(), $error->getFile(), $error->getLine() ) );
			}
		}
	}

	/**
	 * Keeps the answer to this request out of page caches: they agreed on this constant; LiteSpeed's has an action.
	 *
	 * @param string $reason For LiteSpeed's log.
	 */
	public static function keep_out( string $reason ): void {
		if ( ! defined( 'DONOTCACHEPAGE' ) ) {
			define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- the caches' own.
		}
		do_action( 'litespeed_control_set_nocache', $reason ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- the cache's own.
	}

	/**
	 * Asks for this page to be kept no longer than to a moment. Of the caches only LiteSpeed's listens; Clock tells the others.
	 *
	 * @param int $moment Timestamp at which time alone changes the page.
	 */
	public static function keep_until( int $moment ): void {
		if ( null !== self::$until && self::$until <= $moment ) {
			return;
		}
		self::$until = $moment;
		do_action( 'litespeed_control_set_ttl', max( 1, $moment - time() ), 'Cổng Trường' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- the cache's own.
	}
}
