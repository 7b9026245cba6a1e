<?php
/**
 * Puts a screen's script and style onto its page.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

final class Admin_Script {

	/**
	 * Adds what the build made of `admin/cong-truong/<name>`.
	 *
	 * @param string $name Name of the screen.
	 */
	public static function enqueue( string $name ): void {
		if ( ! is_readable( Plugin::path( "build/admin/$name.js" ) ) ) {
			return;
		}
		$handle = 'cong-truong-' . $name;
		$file   = Plugin::path( "build/admin/$name.asset.php" );
		$asset  = is_readable( $file ) ? require $file : array();

		wp_enqueue_script( $handle, Plugin::url( "build/admin/$name.js" ), $asset['dependencies'] ?? array(), $asset['version'] ?? Plugin::version(), true );
		wp_set_script_translations( $handle, 'cong-truong', Plugin::path( 'languages' ) );

		foreach ( array( "style-$name", $name ) as $style ) {
			if ( is_readable( Plugin::path( "build/admin/$style.css" ) ) ) {
				wp_enqueue_style( "cong-truong-$style", Plugin::url( "build/admin/$style.css" ), array( 'wp-components' ), $asset['version'] ?? Plugin::version() );
				wp_style_add_data( "cong-truong-$style", 'rtl', 'replace' );
			}
		}
	}
}
