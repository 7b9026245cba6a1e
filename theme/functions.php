<?php
/**
 * What the theme needs beyond theme.json.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;

add_action(
	'after_setup_theme',
	static function (): void {
		load_theme_textdomain( 'san-truong', get_theme_file_path( 'languages' ) );
		add_theme_support( 'responsive-embeds' );
	}
);

add_action(
	'init',
	static function (): void {
		register_block_pattern_category( 'san-truong', array( 'label' => __( 'School', 'san-truong' ) ) );
	}
);
