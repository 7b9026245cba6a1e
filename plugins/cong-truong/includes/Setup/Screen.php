<?php
/**
 * The screen of the setup, and the notice that leads to it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\Admin_Script;
use CongTruong\Disclosure\Admin_Screen;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Screen implements Module {

	public const SLUG       = 'cong-truong-setup';
	public const CAPABILITY = 'manage_options';

	/** Set once the notice has done its work. */
	public const NOTICE = 'cong_truong_setup_notice';

	private const DISMISS = 'cong_truong_dismiss_setup';

	/**
	 * What WordPress calls the screen.
	 *
	 * @var string
	 */
	private static $hook = '';

	/**
	 * Hooks screen and notice.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ), 30 );
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_action( 'admin_notices', array( self::class, 'show_notice' ) );
		add_action( 'admin_post_' . self::DISMISS, array( self::class, 'dismiss' ) );
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
			Admin_Screen::SLUG,
			__( 'Set up the website', 'cong-truong' ),
			__( 'Set up the website', 'cong-truong' ),
			self::CAPABILITY,
			self::SLUG,
			array( self::class, 'render' )
		);
	}

	/**
	 * Prints the place where the script puts the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'Set up the website', 'cong-truong' ) . '</h1><div id="' . esc_attr( self::SLUG ) . '"></div>';
		echo '<noscript><p>' . esc_html__( 'This screen needs JavaScript.', 'cong-truong' ) . '</p></noscript></div>';
	}

	/**
	 * Adds script and style to the screen.
	 *
	 * @param string $hook Name of the screen.
	 */
	public static function enqueue( $hook ): void {
		if ( '' !== self::$hook && self::$hook === $hook ) {
			wp_enqueue_media();
			Admin_Script::enqueue( 'setup' );
		}
	}

	/**
	 * Shows the notice to those who can follow it, until the setup has begun or somebody dismissed it.
	 */
	public static function show_notice(): void {
		$screen = get_current_screen();
		if ( ! current_user_can( self::CAPABILITY ) || get_option( self::NOTICE ) || Record::all() || ( $screen && false !== strpos( $screen->id, self::SLUG ) ) ) {
			return;
		}
		wp_admin_notice(
			sprintf(
				'<p><b>%1$s</b> %2$s</p><p><a class="button button-primary" href="%3$s">%4$s</a> <a class="button button-link" href="%5$s">%6$s</a></p>',
				esc_html__( 'Cổng Trường is ready.', 'cong-truong' ),
				esc_html__( 'A few questions, and the website of the school stands: pages, menu, kinds of news and the forms to publish.', 'cong-truong' ),
				esc_url( self::url() ),
				esc_html__( 'Set up the website', 'cong-truong' ),
				esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=' . self::DISMISS ), self::DISMISS ) ),
				esc_html__( 'Do not show this again', 'cong-truong' )
			),
			array(
				'type'           => 'info',
				'paragraph_wrap' => false,
			)
		);
	}

	/**
	 * Dismisses the notice for good.
	 */
	public static function dismiss(): void {
		check_admin_referer( self::DISMISS );
		if ( ! current_user_can( self::CAPABILITY ) ) {
			wp_die( esc_html__( 'You are not allowed to do this.', 'cong-truong' ), '', array( 'response' => 403 ) );
		}
		update_option( self::NOTICE, 1, false );
		$back = wp_get_referer();
		wp_safe_redirect( $back ? $back : admin_url() );
		exit;
	}
}
