<?php
/**
 * What the theme needs beyond theme.json.
 *
 * @package SanTruong
 */

declare( strict_types=1 );

namespace SanTruong;

defined( 'ABSPATH' ) || exit;

foreach ( array( 'Assets', 'Breadcrumbs', 'Front_Page', 'Kinds', 'Landmarks', 'Menu', 'Menu_Entries', 'Titles' ) as $san_truong_class ) {
	require_once __DIR__ . '/includes/' . $san_truong_class . '.php';
}

Assets::register();
Breadcrumbs::register();
Front_Page::register();
Kinds::register();
Landmarks::register();
Menu::register();
Titles::register();

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
		register_block_style(
			'core/group',
			array(
				'name'  => 'card',
				'label' => __( 'Card', 'san-truong' ),
			)
		);
		register_block_style(
			'core/paragraph',
			array(
				'name'  => 'chip',
				'label' => __( 'Label', 'san-truong' ),
			)
		);
		register_block_style(
			'core/list',
			array(
				'name'  => 'lines',
				'label' => __( 'Lines', 'san-truong' ),
			)
		);
		register_block_style(
			'core/categories',
			array(
				'name'  => 'pills',
				'label' => __( 'Pills', 'san-truong' ),
			)
		);
	}
);
