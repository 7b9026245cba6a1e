<?php
/**
 * The stylesheet and the fonts of the first screen.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

defined( 'ABSPATH' ) || exit;

final class Assets {

	/**
	 * Hooks everything.
	 */
	public static function register(): void {
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue_style' ) );
		add_action( 'after_setup_theme', array( self::class, 'add_editor_style' ) );
		add_filter( 'wp_preload_resources', array( self::class, 'preload_fonts' ) );
	}

	/**
	 * With its path known, core prints the stylesheet into the page: one request less before the first paint.
	 */
	public static function enqueue_style(): void {
		wp_enqueue_style( 'san-truong', get_stylesheet_uri(), array(), (string) wp_get_theme()->get( 'Version' ) );
		wp_style_add_data( 'san-truong', 'path', get_theme_file_path( 'style.css' ) );
	}

	/**
	 * The editor shows what visitors see.
	 */
	public static function add_editor_style(): void {
		add_theme_support( 'editor-styles' );
		add_editor_style( 'style.css' );
	}

	/**
	 * Both weights stand on every first screen.
	 *
	 * @param array<int, array<string, string>> $resources What is preloaded already.
	 * @return array<int, array<string, string>>
	 */
	public static function preload_fonts( $resources ): array {
		foreach ( array( '400', '600' ) as $weight ) {
			$resources[] = array(
				'href'        => get_theme_file_uri( 'assets/fonts/be-vietnam-pro-' . $weight . '.woff2' ),
				'as'          => 'font',
				'type'        => 'font/woff2',
				'crossorigin' => 'anonymous',
			);
		}

		return $resources;
	}
}
