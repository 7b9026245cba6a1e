<?php
/**
 * The screen on which the school's bodies and people are edited.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Disclosure\Admin_Screen as Menu;
use CongTruong\Module;
use CongTruong\Plugin;

defined( 'ABSPATH' ) || exit;

final class Admin_Screen implements Module {

	public const SLUG = 'cong-truong-directory';

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ), 15 );
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
	}

	/**
	 * Address of the screen.
	 */
	public static function url(): string {
		return admin_url( 'admin.php?page=' . self::SLUG );
	}

	/**
	 * Adds the screen to the plugin's menu.
	 */
	public static function add_page(): void {
		add_submenu_page(
			Menu::SLUG,
			__( 'Organisation', 'cong-truong' ),
			__( 'Organisation', 'cong-truong' ),
			Capabilities::EDIT,
			self::SLUG,
			array( self::class, 'render' )
		);
	}

	/**
	 * Prints the place where the script puts the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'Organisation', 'cong-truong' ) . '</h1>';
		echo '<div id="' . esc_attr( self::SLUG ) . '"></div>';
		echo '<noscript><p>' . esc_html__( 'This screen needs JavaScript.', 'cong-truong' ) . '</p></noscript></div>';
	}

	/**
	 * Adds script, style and WordPress's window of the media library to the screen.
	 *
	 * @param string $hook Name of the screen.
	 */
	public static function enqueue( $hook ): void {
		if ( get_plugin_page_hookname( self::SLUG, Menu::SLUG ) !== $hook || ! is_readable( Plugin::path( 'build/admin/directory.js' ) ) ) {
			return;
		}
		$file  = Plugin::path( 'build/admin/directory.asset.php' );
		$asset = is_readable( $file ) ? require $file : array();

		wp_enqueue_media();
		wp_enqueue_script( self::SLUG, Plugin::url( 'build/admin/directory.js' ), $asset['dependencies'] ?? array(), $asset['version'] ?? Plugin::version(), true );
		wp_set_script_translations( self::SLUG, 'cong-truong', Plugin::path( 'languages' ) );
		wp_add_inline_script( self::SLUG, 'window.congTruongDirectory = ' . wp_json_encode( self::data(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );

		if ( is_readable( Plugin::path( 'build/admin/style-directory.css' ) ) ) {
			wp_enqueue_style( self::SLUG, Plugin::url( 'build/admin/style-directory.css' ), array( 'wp-components' ), $asset['version'] ?? Plugin::version() );
			wp_style_add_data( self::SLUG, 'rtl', 'replace' );
		}
	}

	/**
	 * What the screen has to know before it asks the REST API.
	 *
	 * @return array<string, mixed>
	 */
	private static function data(): array {
		return array(
			'usualBodies' => array_column( Usual_Bodies::ALL, 0 ),
			'canUpload'   => current_user_can( 'upload_files' ),
			'mediaUrl'    => admin_url( 'upload.php?item=' ),
			'today'       => wp_date( 'Y-m-d' ),
		);
	}
}
