<?php
/**
 * The screen of the authority's news.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Admin_Script;
use CongTruong\Disclosure\Admin_Screen as Disclosures_Screen;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Admin_Screen implements Module {

	public const SLUG = 'cong-truong-feed';

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
		add_action( 'admin_menu', array( self::class, 'add_page' ), 12 );
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
		self::$hook = (string) add_submenu_page(
			Disclosures_Screen::SLUG,
			__( 'News of the authority', 'cong-truong' ),
			__( 'News of the authority', 'cong-truong' ),
			Rest_Controller::WRITE,
			self::SLUG,
			array( self::class, 'render' )
		);
	}

	/**
	 * Prints the place where the script puts the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'News of the authority', 'cong-truong' ) . '</h1><div id="' . esc_attr( self::SLUG ) . '"></div>';
		echo '<noscript><p>' . esc_html__( 'This screen needs JavaScript.', 'cong-truong' ) . '</p></noscript></div>';
	}

	/**
	 * Adds script and style to the screen. Only those who manage sources get the secret address along.
	 *
	 * @param string $hook Name of the screen.
	 */
	public static function enqueue( $hook ): void {
		if ( '' === self::$hook || self::$hook !== $hook ) {
			return;
		}
		$may  = current_user_can( Rest_Controller::MANAGE );
		$data = array(
			'resource'  => $may ? Feed_Resource::get() : Feed_Resource::for_writers(),
			'mayManage' => $may,
		);
		Admin_Script::enqueue( 'feed' );
		wp_add_inline_script( self::SLUG, 'window.congTruongFeed = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}
}
