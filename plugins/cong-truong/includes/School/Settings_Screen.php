<?php
/**
 * The screen on which the school fills in its profile.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

use CongTruong\Disclosure\Admin_Screen;
use CongTruong\Module;
use CongTruong\Plugin;

defined( 'ABSPATH' ) || exit;

final class Settings_Screen implements Module {

	public const SLUG = 'cong-truong-school';

	/**
	 * Name of the screen, once the menu is there.
	 *
	 * @var string
	 */
	private static $hook = '';

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ), 20 );
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
	}

	/**
	 * Adds the screen to the plugin's menu.
	 */
	public static function add_page(): void {
		self::$hook = (string) add_submenu_page(
			Admin_Screen::SLUG,
			__( 'School profile', 'cong-truong' ),
			__( 'School profile', 'cong-truong' ),
			Rest_Controller::CAPABILITY,
			self::SLUG,
			array( self::class, 'render' )
		);
	}

	/**
	 * Address of the screen.
	 */
	public static function url(): string {
		return admin_url( 'admin.php?page=' . self::SLUG );
	}

	/**
	 * Prints the place where the script puts the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'School profile', 'cong-truong' ) . '</h1>';
		echo '<div id="' . esc_attr( self::SLUG ) . '"></div>';
		echo '<noscript><p>' . esc_html__( 'This screen needs JavaScript.', 'cong-truong' ) . '</p></noscript></div>';
	}

	/**
	 * Adds script and style to the screen.
	 *
	 * @param string $hook Name of the screen.
	 */
	public static function enqueue( $hook ): void {
		if ( self::$hook !== $hook || ! is_readable( Plugin::path( 'build/admin/school.js' ) ) ) {
			return;
		}
		$file  = Plugin::path( 'build/admin/school.asset.php' );
		$asset = is_readable( $file ) ? require $file : array();

		wp_enqueue_media();
		wp_enqueue_script( self::SLUG, Plugin::url( 'build/admin/school.js' ), $asset['dependencies'] ?? array(), $asset['version'] ?? Plugin::version(), true );
		wp_set_script_translations( self::SLUG, 'cong-truong', Plugin::path( 'languages' ) );
		wp_add_inline_script( self::SLUG, 'window.congTruongSchool = ' . wp_json_encode( Rest_Controller::resource(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );

		foreach ( array( 'style-school', 'school' ) as $style ) {
			if ( is_readable( Plugin::path( "build/admin/$style.css" ) ) ) {
				wp_enqueue_style( "cong-truong-$style", Plugin::url( "build/admin/$style.css" ), array( 'wp-components' ), $asset['version'] ?? Plugin::version() );
				wp_style_add_data( "cong-truong-$style", 'rtl', 'replace' );
			}
		}
	}
}
