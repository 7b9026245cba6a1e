<?php
/**
 * Tests of the patterns that the plugin offers.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use CongTruong\Pattern_Library;
use CongTruong\Plugin;
use CongTruong\Tests\TestCase;
use WP_Block_Patterns_Registry;
use WP_Block_Type_Registry;

/**
 * Pattern_Library.
 */
final class PatternLibraryTest extends TestCase {

	/**
	 * Every file is a pattern that names itself after the file and stands in the plugin's category.
	 */
	public function test_every_file_is_a_pattern(): void {
		$files = glob( Plugin::path( 'patterns/*.php' ) );
		$this->assertNotEmpty( $files );
		foreach ( $files as $file ) {
			$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( 'cong-truong/' . basename( $file, '.php' ) );

			$this->assertIsArray( $pattern, $file );
			$this->assertNotSame( '', $pattern['title'], $file );
			$this->assertContains( Pattern_Library::CATEGORY, $pattern['categories'], $file );
		}
	}

	/**
	 * What a pattern holds is known wherever it is inserted: blocks of core and of the plugin, no text outside of blocks.
	 */
	public function test_patterns_hold_registered_blocks(): void {
		foreach ( self::ours() as $pattern ) {
			foreach ( self::flatten( parse_blocks( $pattern['content'] ) ) as $block ) {
				if ( null === $block['blockName'] ) {
					$this->assertSame( '', trim( $block['innerHTML'] ), $pattern['name'] . ' has text outside of blocks.' );
					continue;
				}
				$this->assertTrue( WP_Block_Type_Registry::get_instance()->is_registered( $block['blockName'] ), $pattern['name'] . ' uses ' . $block['blockName'] );
			}
		}
	}

	/**
	 * The plugin's patterns.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	private static function ours(): array {
		return array_filter(
			WP_Block_Patterns_Registry::get_instance()->get_all_registered(),
			static function ( array $pattern ): bool {
				return 0 === strpos( $pattern['name'], 'cong-truong/' );
			}
		);
	}

	/**
	 * Blocks and the blocks inside of them.
	 *
	 * @param array<int, array<string, mixed>> $blocks Parsed blocks.
	 * @return array<int, array<string, mixed>>
	 */
	private static function flatten( array $blocks ): array {
		$all = array();
		foreach ( $blocks as $block ) {
			$all = array_merge( $all, array( $block ), self::flatten( $block['innerBlocks'] ) );
		}

		return $all;
	}
}
