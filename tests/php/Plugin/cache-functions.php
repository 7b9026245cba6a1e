<?php
/**
 * Functions of page caches that PHPUnit has none of: each notes how it was called, or fails where a test wants it to.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

/**
 * Notes a call.
 *
 * @param string $name      Name of the function or action.
 * @param mixed  ...$values What it was given.
 */
function cong_truong_test_note( string $name, ...$values ): void {
	if ( ( $GLOBALS['cong_truong_test_failing'] ?? '' ) === $name ) {
		throw new \Error( 'out of order' );
	}
	$GLOBALS['cong_truong_test_calls'][] = array_merge( array( $name ), $values );
}

/**
 * WP Rocket.
 *
 * @param string|string[] $urls        Addresses.
 * @param mixed           $filesystem  Unused.
 * @param bool            $run_actions Unused.
 */
function rocket_clean_files( $urls, $filesystem = null, $run_actions = true ): void {
	cong_truong_test_note( 'rocket_clean_files', $urls );
}

/**
 * WP Rocket.
 *
 * @param string $lang       Unused.
 * @param mixed  $filesystem Unused.
 */
function rocket_clean_domain( $lang = '', $filesystem = null ): void {
	cong_truong_test_note( 'rocket_clean_domain' );
}

/**
 * W3 Total Cache.
 *
 * @param string $url    Address.
 * @param mixed  $extras Unused.
 */
function w3tc_flush_url( $url, $extras = null ): void {
	cong_truong_test_note( 'w3tc_flush_url', $url );
}

/**
 * W3 Total Cache.
 *
 * @param mixed $extras Unused.
 */
function w3tc_flush_posts( $extras = null ): void {
	cong_truong_test_note( 'w3tc_flush_posts' );
}

/**
 * WP Super Cache; it takes no query, and compares with the home address.
 *
 * @param string $url Address.
 */
function wpsc_delete_url_cache( $url ): bool {
	if ( false !== strpos( $url, '?' ) || 0 !== strpos( $url, (string) get_option( 'home' ) ) ) {
		return false;
	}
	cong_truong_test_note( 'wpsc_delete_url_cache', $url );

	return true;
}

/**
 * WP Super Cache.
 *
 * @param int $blog_id Number of a site of a network.
 */
function wp_cache_clear_cache( $blog_id = 0 ): void {
	cong_truong_test_note( 'wp_cache_clear_cache', $blog_id );
}
