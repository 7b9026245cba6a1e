<?php
/**
 * Loads an installed WordPress (WP_CORE_DIR) with the plugin active, for PHPUnit.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

( static function (): void {
	$core = getenv( 'WP_CORE_DIR' );
	if ( ! $core || ! is_file( $core . '/wp-load.php' ) ) {
		fwrite( STDERR, "WP_CORE_DIR names no WordPress. Run: node bin/lanes.mjs phpunit-native\n" );
		exit( 1 );
	}
	$_SERVER = array_merge(
		$_SERVER,
		array(
			'HTTP_HOST'       => '127.0.0.1',
			'SERVER_NAME'     => '127.0.0.1',
			'SERVER_PROTOCOL' => 'HTTP/1.1',
			'REQUEST_URI'     => '/',
			'REQUEST_METHOD'  => 'GET',
			'REMOTE_ADDR'     => '127.0.0.1',
		)
	);
} )();

// Loaded in the global scope: much of WordPress declares its globals by being there.
require getenv( 'WP_CORE_DIR' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once __DIR__ . '/TestCase.php';
