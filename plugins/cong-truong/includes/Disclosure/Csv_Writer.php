<?php
/**
 * Writes a publication as CSV (RFC 4180, comma, UTF-8 with a byte order mark so that Excel reads the Vietnamese letters).
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * Every text comes out byte for byte as the school typed it: the file is for machines; see docs/decisions/0010.
 */
final class Csv_Writer {

	/**
	 * The file's bytes.
	 *
	 * @param array<int, array<string, mixed>> $sheets What Sheet_Builder::build() gave.
	 */
	public static function write( array $sheets ): string {
		$tables = array();
		foreach ( $sheets as $sheet ) {
			$csv = '';
			foreach ( $sheet['rows'] as $row ) {
				$fields = array();
				for ( $place = 0; $place < $sheet['width']; $place++ ) {
					$fields[] = self::field( (string) ( $row[ $place ]['text'] ?? '' ) );
				}
				$csv .= implode( ',', $fields ) . "\r\n";
			}
			$tables[] = $csv;
		}

		return "\xEF\xBB\xBF" . implode( "\r\n", $tables );
	}

	/**
	 * One field, in quotes where it needs them.
	 *
	 * @param string $text Text.
	 */
	private static function field( string $text ): string {
		return strlen( $text ) === strcspn( $text, ",\"\r\n" ) && trim( $text ) === $text ? $text : '"' . str_replace( '"', '""', $text ) . '"';
	}
}
