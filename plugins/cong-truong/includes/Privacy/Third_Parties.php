<?php
/**
 * Keeps pages from sending visitors' browsers to other hosts.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Privacy;

use CongTruong\Module;
use CongTruong\Plugin;
use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

/**
 * WordPress loads pictures of emoji from s.w.org and of people from gravatar.com, which tells those hosts who reads what. Every phone has emoji of
 * its own, and a drawn face stands where there is no picture.
 */
final class Third_Parties implements Module {

	/**
	 * Those that the school allows all the same.
	 */
	public const OPTION = 'cong_truong_third_parties';

	public const KNOWN = array( 'emoji', 'gravatar' );

	private const EMOJI_HOOKS = array(
		array( 'wp_head', 'print_emoji_detection_script', 7 ),
		array( 'embed_head', 'print_emoji_detection_script', 10 ),
		array( 'admin_print_scripts', 'print_emoji_detection_script', 10 ),
		array( 'wp_enqueue_scripts', 'wp_enqueue_emoji_styles', 10 ),
		array( 'enqueue_embed_scripts', 'wp_enqueue_emoji_styles', 10 ),
		array( 'admin_enqueue_scripts', 'wp_enqueue_emoji_styles', 10 ),
		array( 'wp_print_styles', 'print_emoji_styles', 10 ),
		array( 'admin_print_styles', 'print_emoji_styles', 10 ),
		array( 'the_content_feed', 'wp_staticize_emoji', 10 ),
		array( 'comment_text_rss', 'wp_staticize_emoji', 10 ),
		array( 'wp_mail', 'wp_staticize_emoji_for_email', 10 ),
	);

	/**
	 * Hooks the option and what follows from it.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_option' ) );
		add_action( 'init', array( self::class, 'remove_emoji' ) );
		// Some of core's own hooks are there in the administration only, and after `init`.
		add_action( 'admin_init', array( self::class, 'remove_emoji' ) );
		foreach ( array( 'add', 'update' ) as $change ) {
			add_action( $change . '_option_' . self::OPTION, array( Profile::class, 'announce' ), 10, 0 );
		}
		add_filter( 'cong_truong_transfer_options', array( self::class, 'transfer' ) );
		add_filter( 'tiny_mce_plugins', array( self::class, 'editor_plugins' ) );
		// After plugins that have pictures of their own.
		add_filter( 'pre_get_avatar_data', array( self::class, 'avatar' ), 99 );
	}

	/**
	 * Those that the school allows.
	 *
	 * @return string[]
	 */
	public static function allowed(): array {
		return self::sanitize( get_option( self::OPTION, array() ) );
	}

	/**
	 * Registers the option with its sanitiser.
	 */
	public static function register_option(): void {
		register_setting(
			'cong_truong_privacy',
			self::OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( self::class, 'sanitize' ),
				'show_in_rest'      => false,
			)
		);
	}

	/**
	 * The known ones among whatever was sent.
	 *
	 * @param mixed $input Posted or stored value.
	 * @return string[]
	 */
	public static function sanitize( $input ): array {
		return array_values( array_intersect( self::KNOWN, is_array( $input ) ? array_filter( $input, 'is_string' ) : array() ) );
	}

	/**
	 * The option travels with an export.
	 *
	 * @param mixed $options Sanitisers by the option's name.
	 * @return array<string, callable>
	 */
	public static function transfer( $options ): array {
		return (array) $options + array( self::OPTION => array( self::class, 'sanitize' ) );
	}

	/**
	 * Takes away what replaces emoji by pictures.
	 */
	public static function remove_emoji(): void {
		if ( self::allows( 'emoji' ) ) {
			return;
		}
		foreach ( self::EMOJI_HOOKS as list( $hook, $callback, $priority ) ) {
			remove_filter( $hook, $callback, $priority );
		}
	}

	/**
	 * The classic editor's plugins without that for emoji.
	 *
	 * @param mixed $plugins Names.
	 * @return mixed
	 */
	public static function editor_plugins( $plugins ) {
		return self::allows( 'emoji' ) || ! is_array( $plugins ) ? $plugins : array_values( array_diff( $plugins, array( 'wpemoji' ) ) );
	}

	/**
	 * A drawn face for people who have no picture on this site.
	 *
	 * @param mixed $data Arguments of `get_avatar_data()`.
	 * @return mixed
	 */
	public static function avatar( $data ) {
		if ( ! is_array( $data ) || isset( $data['url'] ) || self::allows( 'gravatar' ) ) {
			return $data;
		}
		$data['url']          = Plugin::url( 'assets/images/avatar.svg' );
		$data['found_avatar'] = true;

		return $data;
	}

	/**
	 * Whether the school allows it.
	 *
	 * @param string $name One of those known.
	 */
	private static function allows( string $name ): bool {
		return in_array( $name, self::allowed(), true );
	}
}
