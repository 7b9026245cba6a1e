<?php
/**
 * The screen on which disclosures are edited, and the plugin's menu.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Admin_Script;
use CongTruong\Date\School_Year;
use CongTruong\Module;
use CongTruong\School\Profile;
use CongTruong\School\Settings_Screen;

defined( 'ABSPATH' ) || exit;

final class Admin_Screen implements Module {

	public const SLUG = 'cong-truong-disclosure';

	private const HANDLE = 'cong-truong-disclosure';

	/** The school year in which Thông tư 36/2017 came into force. */
	private const FIRST_YEAR = 2017;

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_menu' ), 9 );
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
	}

	/**
	 * Address of the screen, of one disclosure or of the list.
	 *
	 * @param int $disclosure Id of a disclosure, or 0.
	 */
	public static function url( int $disclosure = 0 ): string {
		return admin_url( 'admin.php?page=' . self::SLUG . ( $disclosure > 0 ? '&disclosure=' . $disclosure : '' ) );
	}

	/**
	 * Adds the plugin's menu with the disclosures first.
	 */
	public static function add_menu(): void {
		add_menu_page(
			__( 'Public disclosures', 'cong-truong' ),
			'Cổng Trường',
			Capabilities::EDIT,
			self::SLUG,
			array( self::class, 'render' ),
			'dashicons-building',
			25
		);
		add_submenu_page(
			self::SLUG,
			__( 'Public disclosures', 'cong-truong' ),
			__( 'Public disclosures', 'cong-truong' ),
			Capabilities::EDIT,
			self::SLUG,
			array( self::class, 'render' )
		);
	}

	/**
	 * Prints the place where the script puts the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'Public disclosures', 'cong-truong' ) . '</h1>';
		if ( ! Profile::is_complete() && current_user_can( 'manage_options' ) ) {
			printf(
				'<div class="notice notice-warning inline"><p>%1$s <a href="%2$s">%3$s</a></p></div>',
				esc_html__( 'Fill in the school’s name and levels first: they decide which forms there are.', 'cong-truong' ),
				esc_url( Settings_Screen::url() ),
				esc_html__( 'School profile', 'cong-truong' )
			);
		}
		echo '<div id="' . esc_attr( self::HANDLE ) . '"></div>';
		echo '<noscript><p>' . esc_html__( 'This screen needs JavaScript.', 'cong-truong' ) . '</p></noscript></div>';
	}

	/**
	 * Adds script and style to the screen.
	 *
	 * @param string $hook Name of the screen.
	 */
	public static function enqueue( $hook ): void {
		if ( 'toplevel_page_' . self::SLUG !== $hook ) {
			return;
		}
		Admin_Script::enqueue( 'disclosure' );
		wp_add_inline_script( self::HANDLE, 'window.congTruongDisclosure = ' . wp_json_encode( self::data(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}

	/**
	 * What the screen has to know before it asks the REST API. The block's editor gets the same.
	 *
	 * @return array<string, mixed>
	 */
	public static function data(): array {
		$school = Profile::of_year( '' );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only says which disclosure to open.
		$open = isset( $_GET['disclosure'] ) ? absint( $_GET['disclosure'] ) : 0;

		return array(
			'school'         => $school,
			'schoolComplete' => Profile::is_complete(),
			'schoolUrl'      => current_user_can( 'manage_options' ) ? Settings_Screen::url() : null,
			'forms'          => Forms::of_levels( $school['levels'] ),
			'regimes'        => (object) Forms::regimes(),
			'years'          => self::years(),
			'can'            => Capabilities::of_current_user(),
			'restNamespace'  => Rest_Controller::REST_NAMESPACE,
			'screenUrl'      => self::url(),
			'openId'         => $open > 0 ? $open : null,
		);
	}

	/**
	 * School years to choose from, the current one first.
	 *
	 * @return string[]
	 */
	private static function years(): array {
		$years = array();
		for ( $year = School_Year::first_calendar_year(); $year >= self::FIRST_YEAR; $year-- ) {
			$years[] = $year . '-' . ( $year + 1 );
		}

		return $years;
	}
}
