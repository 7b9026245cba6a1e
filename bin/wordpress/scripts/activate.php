<?php
/**
 * Switches to the theme and activates the plugins, as a webmaster would after uploading them.
 *
 * @package CongTruong
 */

require getenv( 'CONG_TRUONG_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

( static function (): void {
	$settings = json_decode( getenv( 'CONG_TRUONG_ARGS' ), true );

	wp_set_current_user( 1 );
	if ( $settings['theme'] ) {
		switch_theme( $settings['theme'] );
	}
	foreach ( $settings['plugins'] as $plugin ) {
		$result = activate_plugin( $plugin );
		if ( is_wp_error( $result ) ) {
			fwrite( STDERR, $plugin . ': ' . $result->get_error_message() . "\n" );
			exit( 1 );
		}
	}
	// The next request makes them anew, with the plugin's own.
	delete_option( 'rewrite_rules' );
} )();
