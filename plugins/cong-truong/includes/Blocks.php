<?php
/**
 * Registers the plugin's blocks from what the build made of them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

final class Blocks {

	/**
	 * Registers a block, whose scripts find their translations in the plugin.
	 *
	 * @param string   $name   Name of its folder.
	 * @param callable $render What renders it.
	 */
	public static function register( string $name, callable $render ): void {
		$folder = Plugin::path( 'build/blocks/' . $name );
		if ( ! is_readable( $folder . '/block.json' ) ) {
			return;
		}
		$type = register_block_type_from_metadata( $folder, array( 'render_callback' => $render ) );
		foreach ( $type ? $type->editor_script_handles : array() as $handle ) {
			// Core looks for translations in its own folder unless it is told where they are.
			wp_set_script_translations( $handle, 'cong-truong', Plugin::path( 'languages' ) );
		}
	}
}
