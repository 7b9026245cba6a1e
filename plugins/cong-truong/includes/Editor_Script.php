<?php
/**
 * Adds a script of the plugin to the editor of one post type.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

final class Editor_Script {

	/**
	 * Adds what the build made of `admin/cong-truong/<name>`, where a post of the type is being edited.
	 *
	 * @param string $name      Name of the folder.
	 * @param string $post_type A post type.
	 */
	public static function enqueue( string $name, string $post_type ): void {
		$screen = get_current_screen();
		$file   = Plugin::path( "build/admin/$name.asset.php" );
		if ( ! $screen || 'post' !== $screen->base || $screen->post_type !== $post_type || ! is_readable( $file ) ) {
			return;
		}
		$asset  = require $file;
		$handle = 'cong-truong-' . $name;
		wp_enqueue_script( $handle, Plugin::url( "build/admin/$name.js" ), $asset['dependencies'], $asset['version'], true );
		wp_set_script_translations( $handle, 'cong-truong', Plugin::path( 'languages' ) );
	}
}
