<?php
/**
 * How tall the rows of a sheet are, so that every wrapped text is seen whole.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * Excel measures merged cells never, and LibreOffice measures nothing that a file brings along; so the file has to say it.
 */
final class Xlsx_Heights {

	private const LINE = 15.0;

	private const TALLEST = 409.0;

	/**
	 * Characters that fit into one unit of a column's width, by style; other styles take one.
	 */
	private const FIT = array(
		'title'  => 0.75,
		'header' => 0.9,
		'small'  => 1.2,
	);

	/**
	 * Height in points of each row that needs more than one line.
	 *
	 * @param array<string, mixed> $sheet A sheet of Sheet_Builder.
	 * @return array<int, float>
	 */
	public static function of( array $sheet ): array {
		$spans = array();
		foreach ( $sheet['merges'] as list( $top, $bottom, $left, $right ) ) {
			$spans[ $top . ':' . $left ] = array( $bottom - $top + 1, $right - $left + 1 );
		}
		$heights = array();
		foreach ( $sheet['rows'] as $number => $cells ) {
			$lines = 1;
			$style = '';
			foreach ( $cells as $place => $cell ) {
				list( $rows, $columns ) = $spans[ $number . ':' . $place ] ?? array( 1, 1 );

				$width = array_sum( array_slice( $sheet['widths'], $place, $columns ) ) - 2 * ( $cell['indent'] ?? 0 );
				$lines = max( $lines, (int) ceil( self::lines( $cell['text'], max( 4, $width * ( self::FIT[ $cell['style'] ] ?? 1 ) ) ) / $rows ) );
				$style = $cell['style'];
			}
			if ( $lines > 1 || 'title' === $style ) {
				$heights[ $number ] = min( self::TALLEST, $lines * ( 'title' === $style ? 1.3 : 1 ) * self::LINE );
			}
		}

		return $heights;
	}

	/**
	 * Lines that a text takes. Words are not cut, which wastes some of each line.
	 *
	 * @param string $text  Text.
	 * @param float  $width Characters that a line takes.
	 */
	private static function lines( string $text, float $width ): int {
		$lines = 0;
		foreach ( explode( "\n", $text ) as $paragraph ) {
			$length = mb_strlen( $paragraph );
			$lines += $length <= $width ? 1 : (int) ceil( 1.08 * $length / $width );
		}

		return $lines;
	}
}
