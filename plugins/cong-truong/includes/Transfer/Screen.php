<?php
/**
 * The screen of export and import.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Admin_Script;
use CongTruong\Disclosure\Admin_Screen;
use CongTruong\Module;
use CongTruong\Setup\Screen as Setup;

defined( 'ABSPATH' ) || exit;

final class Screen implements Module {

	public const SLUG = 'cong-truong-transfer';

	/**
	 * What WordPress calls the screen.
	 *
	 * @var string
	 */
	private static $hook = '';

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ), 31 );
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
	}

	/**
	 * Adds the screen to the plugin's menu.
	 */
	public static function add_page(): void {
		self::$hook = (string) add_submenu_page(
			Admin_Screen::SLUG,
			__( 'Export and import', 'cong-truong' ),
			__( 'Export and import', 'cong-truong' ),
			Setup::CAPABILITY,
			self::SLUG,
			array( self::class, 'render' )
		);
	}

	/**
	 * Prints the place where the script puts the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'Export and import', 'cong-truong' ) . '</h1><div id="' . esc_attr( self::SLUG ) . '"></div>';
		echo '<noscript><p>' . esc_html__( 'This screen needs JavaScript.', 'cong-truong' ) . '</p></noscript></div>';
	}

	/**
	 * Adds script and style to the screen.
	 *
	 * @param string $hook Name of the screen.
	 */
	public static function enqueue( $hook ): void {
		if ( '' === self::$hook || self::$hook !== $hook ) {
			return;
		}
		Admin_Script::enqueue( 'transfer' );
		$data = array(
			'fileName' => Exporter::file_name(),
			'parts'    => (object) array_map(
				static function ( Part $part ): string {
					return $part->label();
				},
				Parts::all()
			),
		);
		wp_add_inline_script( self::SLUG, 'window.congTruongTransfer = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}
}
