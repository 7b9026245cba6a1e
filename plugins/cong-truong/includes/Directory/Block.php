<?php
/**
 * The block that shows the people of the school: it holds which and how, and no names.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Module;
use CongTruong\Plugin;

defined( 'ABSPATH' ) || exit;

/**
 * Registers and renders `cong-truong/directory`.
 */
final class Block implements Module {

	public const NAME = 'cong-truong/directory';

	private const EDITOR_SCRIPT = 'cong-truong-directory-editor-script';

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_block' ) );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'add_editor_data' ) );
	}

	/**
	 * Registers the block from what the build made of its block.json.
	 */
	public static function register_block(): void {
		$folder = Plugin::path( 'build/blocks/directory' );
		if ( ! is_readable( $folder . '/block.json' ) ) {
			return;
		}
		$type = register_block_type_from_metadata( $folder, array( 'render_callback' => array( self::class, 'render' ) ) );
		foreach ( $type ? $type->editor_script_handles : array() as $handle ) {
			// Core looks for translations in its own folder unless it is told where they are.
			wp_set_script_translations( $handle, 'cong-truong', Plugin::path( 'languages' ) );
		}
	}

	/**
	 * The names to choose from are public; the people are not sent.
	 */
	public static function add_editor_data(): void {
		$data = array(
			'bodies'    => array_map(
				static function ( array $body ): array {
					return array_intersect_key( $body, array_flip( array( 'slug', 'name', 'depth' ) ) );
				},
				array_values( Body_Tree::all() )
			),
			'screenUrl' => current_user_can( Capabilities::EDIT ) ? Admin_Screen::url() : null,
		);
		wp_add_inline_script( self::EDITOR_SCRIPT, 'window.congTruongDirectoryBlock = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}

	/**
	 * Renders the block.
	 *
	 * @param array<string, mixed> $attributes Its attributes.
	 */
	public static function render( array $attributes ): string {
		$layout = in_array( $attributes['layout'] ?? '', array( 'list', 'chart' ), true ) ? $attributes['layout'] : 'cards';
		$slug   = is_string( $attributes['body'] ?? null ) ? $attributes['body'] : '';
		$html   = Renderer::render( $slug, $layout, min( 6, max( 0, (int) ( $attributes['level'] ?? 2 ) ) ) );

		return '' === $html ? '' : '<div ' . get_block_wrapper_attributes( array( 'class' => 'is-' . $layout ) ) . '>' . $html . '</div>';
	}
}
