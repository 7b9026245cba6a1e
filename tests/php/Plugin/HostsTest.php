<?php
/**
 * What a school's host may lack: mbstring, intl, ZipArchive.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use CongTruong\Plugin;
use CongTruong\Tests\TestCase;

final class HostsTest extends TestCase {

	/**
	 * WordPress stands in for these two functions of mbstring, and for none of the others.
	 */
	private const ALLOWED = array( 'mb_substr', 'mb_strlen' );

	/**
	 * Names in the plugin's code that begin in a way.
	 *
	 * @param string $pattern Regular expression.
	 * @return string[]
	 */
	private static function names( string $pattern ): array {
		$names = array();
		$files = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( Plugin::path( 'includes' ), \FilesystemIterator::SKIP_DOTS ) );
		foreach ( $files as $file ) {
			foreach ( token_get_all( (string) file_get_contents( (string) $file ) ) as $token ) {
				if ( is_array( $token ) && ! in_array( $token[0], array( T_COMMENT, T_DOC_COMMENT, T_CONSTANT_ENCAPSED_STRING ), true ) && preg_match( $pattern, $token[1] ) ) {
					$names[] = ltrim( $token[1], '\\' );
				}
			}
		}

		return array_unique( $names );
	}

	public function test_runs_without_mbstring(): void {
		self::assertSame( array(), array_values( array_diff( self::names( '/^\\\\?(?:mb|iconv|ctype)_[a-z_]+$/' ), self::ALLOWED ) ) );
	}

	public function test_runs_without_an_extension_for_archives_or_xml(): void {
		self::assertSame( array(), self::names( '/^\\\\?(?:ZipArchive|DOMDocument|XMLWriter|SimpleXMLElement|NumberFormatter|Collator)$/' ) );
	}
}
