<?php
/**
 * Writes sheets as an Excel file.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Texts are inline strings and numbers are numbers, so nothing that a school typed is ever a formula.
 */
final class Xlsx_Writer {

	private const MAIN     = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	private const OFFICE   = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	private const PACKAGE  = 'http://schemas.openxmlformats.org/package/2006/';
	private const TYPES    = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
	private const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' . "\n";

	/**
	 * Longest name of a sheet that Excel takes.
	 */
	private const LONGEST_NAME = 31;

	/**
	 * The file's bytes.
	 *
	 * @param array<int, array<string, mixed>> $sheets What Sheet_Builder::build() gave.
	 * @param string                           $time   ISO 8601, stamped on the parts of the file.
	 */
	public static function write( array $sheets, string $time ): string {
		$styles = new Xlsx_Styles();
		$files  = array(
			'[Content_Types].xml'        => self::content_types( count( $sheets ) ),
			'_rels/.rels'                => self::relations( array( 'rId1' => array( 'officeDocument', 'xl/workbook.xml' ) ) ),
			'xl/workbook.xml'            => self::workbook( $sheets ),
			'xl/_rels/workbook.xml.rels' => self::workbook_relations( count( $sheets ) ),
		);
		foreach ( $sheets as $index => $sheet ) {
			$files[ 'xl/worksheets/sheet' . ( $index + 1 ) . '.xml' ] = Xlsx_Sheet::xml( $sheet, $styles, 0 === $index );
		}
		$files['xl/styles.xml'] = $styles->xml();

		$stamp = strtotime( $time );

		return Zip_Writer::write( $files, false === $stamp ? 0 : $stamp );
	}

	/**
	 * A text as XML. Excel reads `_x0041_` as an escaped letter, and some valid Unicode is not valid XML.
	 *
	 * @param string $text Text.
	 */
	public static function text( string $text ): string {
		$text = (string) preg_replace( '/_(?=x[0-9A-Fa-f]{4}_)/', '_x005F_', $text );
		$text = (string) preg_replace( '/[\x00-\x08\x0B\x0C\x0E-\x1F]/', ' ', $text );
		$text = str_replace( array( "\u{FFFE}", "\u{FFFF}" ), array( '_xFFFE_', '_xFFFF_' ), $text );

		return htmlspecialchars( $text, ENT_QUOTES | ENT_XML1 | ENT_SUBSTITUTE, 'UTF-8' );
	}

	/**
	 * What kind each part of the file is.
	 *
	 * @param int $sheets How many sheets.
	 */
	private static function content_types( int $sheets ): string {
		$xml = self::XML_HEAD . '<Types xmlns="' . self::PACKAGE . 'content-types">'
			. '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
			. '<Default Extension="xml" ContentType="application/xml"/>'
			. '<Override PartName="/xl/workbook.xml" ContentType="' . self::TYPES . 'sheet.main+xml"/>'
			. '<Override PartName="/xl/styles.xml" ContentType="' . self::TYPES . 'styles+xml"/>';
		for ( $sheet = 1; $sheet <= $sheets; $sheet++ ) {
			$xml .= '<Override PartName="/xl/worksheets/sheet' . $sheet . '.xml" ContentType="' . self::TYPES . 'worksheet+xml"/>';
		}

		return $xml . '</Types>';
	}

	/**
	 * The workbook: its sheets by name.
	 *
	 * @param array<int, array<string, mixed>> $sheets Sheets.
	 */
	private static function workbook( array $sheets ): string {
		$xml   = self::XML_HEAD . '<workbook xmlns="' . self::MAIN . '" xmlns:r="' . self::OFFICE . '"><sheets>';
		$names = array();
		foreach ( $sheets as $index => $sheet ) {
			$number = $index + 1;
			$name   = mb_substr( '' === $sheet['name'] ? 'Bảng ' . $number : $sheet['name'], 0, self::LONGEST_NAME );
			if ( in_array( Normalizer::fold( $name ), $names, true ) ) {
				$name = mb_substr( $name, 0, self::LONGEST_NAME - 5 ) . ' - ' . $number;
			}
			$names[] = Normalizer::fold( $name );
			$xml    .= '<sheet name="' . self::text( $name ) . '" sheetId="' . $number . '" r:id="rId' . $number . '"/>';
		}

		return $xml . '</sheets></workbook>';
	}

	/**
	 * Where the workbook's parts are.
	 *
	 * @param int $sheets How many sheets.
	 */
	private static function workbook_relations( int $sheets ): string {
		$targets = array();
		for ( $sheet = 1; $sheet <= $sheets; $sheet++ ) {
			$targets[ 'rId' . $sheet ] = array( 'worksheet', 'worksheets/sheet' . $sheet . '.xml' );
		}
		$targets[ 'rId' . ( $sheets + 1 ) ] = array( 'styles', 'styles.xml' );

		return self::relations( $targets );
	}

	/**
	 * A list of relations.
	 *
	 * @param array<string, array{string, string}> $targets Kind and path by id.
	 */
	private static function relations( array $targets ): string {
		$xml = self::XML_HEAD . '<Relationships xmlns="' . self::PACKAGE . 'relationships">';
		foreach ( $targets as $id => $target ) {
			$xml .= '<Relationship Id="' . $id . '" Type="' . self::OFFICE . '/' . $target[0] . '" Target="' . $target[1] . '"/>';
		}

		return $xml . '</Relationships>';
	}
}
