<?php
/**
 * Offers the plugin's patterns: ready-made parts of a school's website that use its blocks.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

/**
 * A file in `patterns/` is a pattern, with the headers that a theme's pattern files have. It runs when its content is asked for, not when it is registered.
 */
final class Pattern_Library implements Module {

	public const CATEGORY = 'cong-truong';

	private const HEADERS = array(
		'slug'          => 'Slug',
		'title'         => 'Title',
		'description'   => 'Description',
		'viewportWidth' => 'Viewport Width',
		'inserter'      => 'Inserter',
		'categories'    => 'Categories',
		'keywords'      => 'Keywords',
		'blockTypes'    => 'Block Types',
		'postTypes'     => 'Post Types',
		'templateTypes' => 'Template Types',
	);

	private const LISTS = array( 'categories', 'keywords', 'blockTypes', 'postTypes', 'templateTypes' );

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_patterns' ) );
	}

	/**
	 * Registers the category and all patterns.
	 */
	public static function register_patterns(): void {
		register_block_pattern_category( self::CATEGORY, array( 'label' => __( 'School website', 'cong-truong' ) ) );

		$files = glob( Plugin::path( 'patterns/*.php' ) );
		foreach ( $files ? $files : array() as $file ) {
			$pattern = self::pattern( $file );
			register_block_pattern( $pattern['slug'], $pattern );
		}
	}

	/**
	 * What the head of a file says of its pattern.
	 *
	 * @param string $file Path of the file.
	 * @return array<string, mixed> As `register_block_pattern()` takes it.
	 */
	private static function pattern( string $file ): array {
		$headers = array_filter( get_file_data( $file, self::HEADERS ) );
		$pattern = array(
			'slug'          => $headers['slug'] ?? '',
			'title'         => self::translate( $headers['title'] ?? '', 'Pattern title' ),
			'description'   => self::translate( $headers['description'] ?? '', 'Pattern description' ),
			'viewportWidth' => (int) ( $headers['viewportWidth'] ?? 1200 ),
			'inserter'      => ! in_array( strtolower( $headers['inserter'] ?? '' ), array( 'no', 'false' ), true ),
			'filePath'      => $file,
		);
		foreach ( array_intersect_key( $headers, array_flip( self::LISTS ) ) as $field => $list ) {
			$pattern[ $field ] = wp_parse_list( $list );
		}
		$pattern['categories'] = array_merge( array( self::CATEGORY ), $pattern['categories'] ?? array() );

		return $pattern;
	}

	/**
	 * A header in the site's language.
	 *
	 * @param string $text    As it stands in the file, which the extraction of strings reads.
	 * @param string $context Context of its message.
	 */
	private static function translate( string $text, string $context ): string {
		// phpcs:ignore WordPress.WP.I18n -- the function for texts that are not in the code.
		return translate_with_gettext_context( $text, $context, 'cong-truong' );
	}
}
