<?php
/**
 * A figure in a spreadsheet is a number that shows as it was typed, or the text itself.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Number_Format;
use CongTruong\Tests\TestCase;

final class NumberFormatTest extends TestCase {

	/**
	 * Texts, what was read in them, and what a spreadsheet gets.
	 *
	 * @return array<string, array{string, mixed, string|null, string|null}>
	 */
	public function figures(): array {
		$cases = array(
			array( '402', 402, '402', '0' ),
			array( '0', 0, '0', '0' ),
			array( '59,95%', 59.95, '0.5995', '0.00%' ),
			array( '59.95 %', 59.95, '0.5995', '0.00\ %' ),
			array( '100%', 100, '1', '0%' ),
			array( '0%', 0, '0', '0%' ),
			array( '0,5%', 0.5, '0.005', '0.0%' ),
			array( '3478%', 3478, '34.78', '0%' ),
			array( '98,8', 98.8, '98.8', '0.0' ),
			array( '1.50', 1.5, '1.5', '0.00' ),
			array( '0,0', 0, '0', '0.0' ),
			array( '1.100', 1100, '1100', '#,##0' ),
			array( '1.100', 1.1, '1.1', '0.000' ),
			array( '22.019.500', 22019500, '22019500', '#,##0' ),
			array( '1.234,5', 1234.5, '1234.5', '#,##0.0' ),
			array( '1 234', 1234, '1234', '#,##0' ),
			array( '007', 7, '7', '000' ),
			array( '-5', -5, '-5', '0' ),
			array( ' 12 ', 12, '12', '0' ),
			array( '123456789012345', 123456789012345, '123456789012345', '0' ),
		);
		$texts = array(
			array( '1234567890123456', 1234567890123456.0 ),
			array( '79/46', array( 79, 46 ) ),
			array( '19m2/hs', 19 ),
			array( '12 phòng', 12 ),
			array( 'X', true ),
			array( '-', null ),
			array( '402', null ),
			array( '12', 13 ),
			array( '5', -5 ),
			array( '(5)', 5 ),
			array( '=1+1', 2 ),
			array( '1e3', 1000 ),
			array( '+5', 5 ),
			array( '', 0 ),
			array( '0.001.000', 1000 ),
		);
		foreach ( $texts as list( $raw, $value ) ) {
			$cases[] = array( $raw, $value, null, null );
		}

		$named = array();
		foreach ( $cases as $case ) {
			$named[ $case[0] . ' read as ' . wp_json_encode( $case[1] ) ] = $case;
		}
		return $named;
	}

	/**
	 * Number and format.
	 *
	 * @dataProvider figures
	 * @param string      $raw    What was typed.
	 * @param mixed       $value  What was read.
	 * @param string|null $number Number in the file; null for a text.
	 * @param string|null $format Its format.
	 */
	public function test_number_shows_as_typed( string $raw, $value, ?string $number, ?string $format ): void {
		$expected = null === $number ? null : array(
			'number' => $number,
			'format' => $format,
		);

		self::assertSame( $expected, Number_Format::of( $raw, $value ) );
	}
}
