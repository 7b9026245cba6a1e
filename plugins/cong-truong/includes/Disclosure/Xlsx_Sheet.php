<?php
/**
 * One sheet of an Excel file.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Xlsx_Sheet {

	/**
	 * Wider sheets, in characters, are printed across.
	 */
	private const WIDE = 100;

	/**
	 * The sheet's XML.
	 *
	 * @param array<string, mixed> $sheet    A sheet of Sheet_Builder.
	 * @param Xlsx_Styles          $styles   Collects the styles of all sheets.
	 * @param bool                 $is_first Whether it is the one that opens.
	 */
	public static function xml( array $sheet, Xlsx_Styles $styles, bool $is_first ): string {
		return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' . "\n"
			. '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
			. '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
			. '<sheetViews><sheetView workbookViewId="0" showGridLines="0"' . ( $is_first ? ' tabSelected="1"' : '' ) . '>' . self::pane( $sheet ) . '</sheetView></sheetViews>'
			. '<sheetFormatPr defaultRowHeight="15"/>'
			. self::columns( $sheet['widths'] )
			. self::rows( $sheet, $styles )
			. self::merges( $sheet['merges'] )
			. '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
			. '<pageSetup paperSize="9" orientation="' . ( array_sum( $sheet['widths'] ) > self::WIDE ? 'landscape' : 'portrait' ) . '" fitToWidth="1" fitToHeight="0"/>'
			. '</worksheet>';
	}

	/**
	 * Name of a cell, such as `C4`.
	 *
	 * @param int $row    Zero-based row.
	 * @param int $column Zero-based column.
	 */
	private static function reference( int $row, int $column ): string {
		$letters = '';
		for ( $rest = $column + 1; $rest > 0; $rest = intdiv( $rest - 1, 26 ) ) {
			$letters = chr( 65 + ( $rest - 1 ) % 26 ) . $letters;
		}

		return $letters . ( $row + 1 );
	}

	/**
	 * Keeps heading and row names in sight.
	 *
	 * @param array<string, mixed> $sheet A sheet.
	 */
	private static function pane( array $sheet ): string {
		return '<pane xSplit="' . $sheet['stub'] . '" ySplit="' . $sheet['header'] . '" topLeftCell="' . self::reference( $sheet['header'], $sheet['stub'] ) . '" activePane="bottomRight" state="frozen"/>';
	}

	/**
	 * Widths of the columns.
	 *
	 * @param int[] $widths Characters.
	 */
	private static function columns( array $widths ): string {
		$xml = '<cols>';
		foreach ( $widths as $index => $width ) {
			$xml .= sprintf( '<col min="%1$d" max="%1$d" width="%2$d" customWidth="1"/>', $index + 1, $width );
		}

		return $xml . '</cols>';
	}

	/**
	 * All rows.
	 *
	 * @param array<string, mixed> $sheet  A sheet.
	 * @param Xlsx_Styles          $styles Collects the styles.
	 */
	private static function rows( array $sheet, Xlsx_Styles $styles ): string {
		$heights = Xlsx_Heights::of( $sheet );

		$xml = '<sheetData>';
		foreach ( $sheet['rows'] as $number => $cells ) {
			$height = isset( $heights[ $number ] ) ? sprintf( ' ht="%.2F" customHeight="1"', $heights[ $number ] ) : '';
			$xml   .= '<row r="' . ( $number + 1 ) . '"' . $height . '>';
			ksort( $cells );
			foreach ( $cells as $place => $cell ) {
				$xml .= self::cell( self::reference( $number, $place ), $cell, $styles->id( $cell['style'], $cell['format'] ?? '', $cell['indent'] ?? 0 ) );
			}
			$xml .= '</row>';
		}

		return $xml . '</sheetData>';
	}

	/**
	 * One cell.
	 *
	 * @param string               $reference Its name.
	 * @param array<string, mixed> $cell      The cell.
	 * @param int                  $style     Its style.
	 */
	private static function cell( string $reference, array $cell, int $style ): string {
		$open = '<c r="' . $reference . '" s="' . $style . '"';
		if ( isset( $cell['number'] ) ) {
			return $open . '><v>' . $cell['number'] . '</v></c>';
		}
		if ( '' === $cell['text'] ) {
			return $open . '/>';
		}

		return $open . ' t="inlineStr"><is><t xml:space="preserve">' . Xlsx_Writer::text( $cell['text'] ) . '</t></is></c>';
	}

	/**
	 * Merged areas.
	 *
	 * @param array<int, array{int, int, int, int}> $merges First and last row, first and last column.
	 */
	private static function merges( array $merges ): string {
		if ( ! $merges ) {
			return '';
		}
		$xml = '<mergeCells count="' . count( $merges ) . '">';
		foreach ( $merges as list( $top, $bottom, $left, $right ) ) {
			$xml .= '<mergeCell ref="' . self::reference( $top, $left ) . ':' . self::reference( $bottom, $right ) . '"/>';
		}

		return $xml . '</mergeCells>';
	}
}
