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
use CongTruong\Uninstaller;

defined( 'ABSPATH' ) || exit;

final class Settings_Screen implements Module {

	public const SLUG = 'cong-truong-school';

	private const GROUP = 'cong_truong_school';

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( self::class, 'add_page' ), 20 );
		add_action( 'admin_init', array( self::class, 'add_fields' ) );
	}

	/**
	 * Adds the screen to the plugin's menu.
	 */
	public static function add_page(): void {
		add_submenu_page(
			Admin_Screen::SLUG,
			__( 'School profile', 'cong-truong' ),
			__( 'School profile', 'cong-truong' ),
			'manage_options',
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
	 * Adds the fields.
	 */
	public static function add_fields(): void {
		register_setting(
			self::GROUP,
			Uninstaller::OPTION,
			array(
				'type'              => 'boolean',
				'default'           => false,
				'sanitize_callback' => 'rest_sanitize_boolean',
			)
		);

		add_settings_section( 'profile', '', '__return_null', self::SLUG );
		self::add_line( 'name', __( 'Name of the school', 'cong-truong' ), __( 'In full, as it stands on the school’s papers.', 'cong-truong' ) );
		add_settings_field( 'levels', __( 'Education levels', 'cong-truong' ), array( self::class, 'render_levels' ), self::SLUG, 'profile' );
		add_settings_field( 'kind', __( 'Kind of school', 'cong-truong' ), array( self::class, 'render_kind' ), self::SLUG, 'profile' );
		self::add_line( 'authority', __( 'Superior authority', 'cong-truong' ), __( 'Printed at the top left of notices, such as “UBND phường An Bình”.', 'cong-truong' ) );
		self::add_line( 'place', __( 'Place', 'cong-truong' ), __( 'For “…, ngày … tháng … năm …” on notices.', 'cong-truong' ) );
		self::add_line( 'head', __( 'Head of the school', 'cong-truong' ), __( 'Name under the signature on notices; may stay empty.', 'cong-truong' ) );

		add_settings_section( 'removal', __( 'When the plugin is removed', 'cong-truong' ), '__return_null', self::SLUG );
		add_settings_field( 'delete_data', __( 'Data', 'cong-truong' ), array( self::class, 'render_delete_data' ), self::SLUG, 'removal' );
	}

	/**
	 * Prints the screen.
	 */
	public static function render(): void {
		echo '<div class="wrap"><h1>' . esc_html__( 'School profile', 'cong-truong' ) . '</h1>';
		settings_errors();
		echo '<form action="options.php" method="post">';
		settings_fields( self::GROUP );
		do_settings_sections( self::SLUG );
		submit_button();
		echo '</form></div>';
	}

	/**
	 * Prints a line of text.
	 *
	 * @param array<string, string> $field `name` and `help`.
	 */
	public static function render_line( $field ): void {
		$stored = get_option( Profile::OPTION );
		$value  = is_array( $stored ) ? (string) ( $stored[ $field['name'] ] ?? '' ) : '';
		printf(
			'<input class="regular-text" type="text" id="%1$s" name="%2$s" value="%3$s" maxlength="300" aria-describedby="%1$s-help"><p class="description" id="%1$s-help">%4$s</p>',
			esc_attr( self::id( $field['name'] ) ),
			esc_attr( Profile::OPTION . '[' . $field['name'] . ']' ),
			esc_attr( $value ),
			esc_html( $field['help'] )
		);
	}

	/**
	 * Prints the levels.
	 */
	public static function render_levels(): void {
		$levels = Profile::get()['levels'];
		echo '<fieldset><legend class="screen-reader-text">' . esc_html__( 'Education levels', 'cong-truong' ) . '</legend>';
		foreach ( Profile::level_labels() as $level => $label ) {
			printf(
				'<label><input type="checkbox" name="%1$s" value="%2$s"%3$s> %4$s</label><br>',
				esc_attr( Profile::OPTION . '[levels][]' ),
				esc_attr( $level ),
				checked( in_array( $level, $levels, true ), true, false ),
				esc_html( $label )
			);
		}
		echo '<p class="description">' . esc_html__( 'They decide which forms the school has to publish.', 'cong-truong' ) . '</p></fieldset>';
	}

	/**
	 * Prints whether the school is public.
	 */
	public static function render_kind(): void {
		$kinds = array(
			'public'     => __( 'Public', 'cong-truong' ),
			'non_public' => __( 'Non-public', 'cong-truong' ),
		);
		echo '<fieldset><legend class="screen-reader-text">' . esc_html__( 'Kind of school', 'cong-truong' ) . '</legend>';
		foreach ( $kinds as $kind => $label ) {
			printf(
				'<label><input type="radio" name="%1$s" value="%2$s"%3$s> %4$s</label><br>',
				esc_attr( Profile::OPTION . '[kind]' ),
				esc_attr( $kind ),
				checked( Profile::get()['kind'], $kind, false ),
				esc_html( $label )
			);
		}
		echo '</fieldset>';
	}

	/**
	 * Prints what happens to the data.
	 */
	public static function render_delete_data(): void {
		printf(
			'<label><input type="checkbox" name="%1$s" value="1"%2$s> %3$s</label><p class="description">%4$s</p>',
			esc_attr( Uninstaller::OPTION ),
			checked( (bool) get_option( Uninstaller::OPTION ), true, false ),
			esc_html__( 'Delete all disclosures, publications and files too', 'cong-truong' ),
			esc_html__( 'Leave this unticked to keep everything: whoever installs the plugin again finds it as it was.', 'cong-truong' )
		);
	}

	/**
	 * Adds a line of text.
	 *
	 * @param string $name  Field of the profile.
	 * @param string $label Its label.
	 * @param string $help  What to fill in.
	 */
	private static function add_line( string $name, string $label, string $help ): void {
		add_settings_field(
			$name,
			$label,
			array( self::class, 'render_line' ),
			self::SLUG,
			'profile',
			array(
				'label_for' => self::id( $name ),
				'name'      => $name,
				'help'      => $help,
			)
		);
	}

	/**
	 * Id of a field's input.
	 *
	 * @param string $name Field of the profile.
	 */
	private static function id( string $name ): string {
		return 'cong-truong-' . $name;
	}
}
