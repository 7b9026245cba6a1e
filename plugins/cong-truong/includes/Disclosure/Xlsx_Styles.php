<?php
/**
 * Collects the cell styles of an Excel file.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Xlsx_Styles {

	/**
	 * Fonts in the order of their numbers: plain, bold, title, small.
	 */
	private const FONTS = array(
		'<sz val="11"/><name val="Times New Roman"/><family val="1"/>',
		'<b/><sz val="11"/><name val="Times New Roman"/><family val="1"/>',
		'<b/><sz val="14"/><name val="Times New Roman"/><family val="1"/>',
		'<i/><sz val="9"/><name val="Times New Roman"/><family val="1"/>',
	);

	/**
	 * Font, border, horizontal and vertical alignment of each style.
	 */
	private const STYLES = array(
		'plain'      => array( 0, 0, 'left', 'center' ),
		'bold'       => array( 1, 0, 'left', 'center' ),
		'title'      => array( 2, 0, 'center', 'center' ),
		'subtitle'   => array( 0, 0, 'center', 'center' ),
		'small'      => array( 3, 0, 'left', 'center' ),
		'note'       => array( 0, 0, 'left', 'top' ),
		'header'     => array( 1, 1, 'center', 'center' ),
		'stt'        => array( 0, 1, 'center', 'center' ),
		'label'      => array( 0, 1, 'left', 'center' ),
		'label_bold' => array( 1, 1, 'left', 'center' ),
		'cell'       => array( 0, 1, 'center', 'center' ),
		'text'       => array( 0, 1, 'left', 'center' ),
	);

	/**
	 * First number that a file may give to a format of its own.
	 */
	private const FIRST_FORMAT = 164;

	/**
	 * Numbers of the formats.
	 *
	 * @var array<string, int>
	 */
	private $formats = array();

	/**
	 * Numbers of the styles, by their XML.
	 *
	 * @var array<string, int>
	 */
	private $styles = array( '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' => 0 );

	/**
	 * Number of a style.
	 *
	 * @param string $style  Its name.
	 * @param string $format Number format; empty for texts.
	 * @param int    $indent Steps that a label is moved in.
	 */
	public function id( string $style, string $format, int $indent ): int {
		list( $font, $border, $horizontal, $vertical ) = self::STYLES[ $style ];

		$number = 0;
		if ( '' !== $format ) {
			$this->formats += array( $format => self::FIRST_FORMAT + count( $this->formats ) );
			$number         = $this->formats[ $format ];
		}
		$xml = sprintf(
			'<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="%s" vertical="%s" wrapText="1"%s/></xf>',
			$number,
			$font,
			'header' === $style ? 2 : 0,
			$border,
			$horizontal,
			$vertical,
			$indent > 0 ? ' indent="' . min( $indent, 15 ) . '"' : ''
		);

		$this->styles += array( $xml => count( $this->styles ) );

		return $this->styles[ $xml ];
	}

	/**
	 * The part of the file that holds all styles asked for so far.
	 */
	public function xml(): string {
		$formats = '';
		foreach ( $this->formats as $code => $number ) {
			$formats .= '<numFmt numFmtId="' . $number . '" formatCode="' . Xlsx_Writer::text( (string) $code ) . '"/>';
		}
		$line  = ' style="thin"><color rgb="FF7F7F7F"/>';
		$sides = '<left' . $line . '</left><right' . $line . '</right><top' . $line . '</top><bottom' . $line . '</bottom><diagonal/>';

		return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' . "\n"
			. '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
			. ( '' === $formats ? '' : '<numFmts count="' . count( $this->formats ) . '">' . $formats . '</numFmts>' )
			. '<fonts count="' . count( self::FONTS ) . '"><font>' . implode( '</font><font>', self::FONTS ) . '</font></fonts>'
			. '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>'
			. '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>' . $sides . '</border></borders>'
			. '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
			. '<cellXfs count="' . count( $this->styles ) . '">' . implode( '', array_keys( $this->styles ) ) . '</cellXfs>'
			. '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
			. '</styleSheet>';
	}
}
