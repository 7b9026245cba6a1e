<?php
/**
 * Numbers, over the vectors that the browser's reader is held to as well.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Number;

use CongTruong\Number\Reader;
use CongTruong\Number\Writer;
use PHPUnit\Framework\TestCase;

/**
 * Reading and writing of numbers.
 */
final class ReaderTest extends TestCase {

	private const KINDS = array( 'text', 'integer', 'number', 'money', 'rate', 'area', 'ratio', 'ratio_or_text', 'pair', 'choice', 'none' );

	/**
	 * Shared vectors.
	 *
	 * @return array<string, mixed>
	 */
	private static function vectors(): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/data/vectors/numbers.json' ), true );
	}

	/**
	 * Vectors of cells.
	 *
	 * @return array<string, array{array<string, mixed>}>
	 */
	public function cells(): array {
		$cases = array();
		foreach ( self::vectors()['read'] as $index => $vector ) {
			$cases[ $index . ': ' . $vector['kind'] . ' ' . $vector['raw'] ] = array( $vector );
		}

		return $cases;
	}

	/**
	 * Vectors of written numbers.
	 *
	 * @return array<int, array{array<string, mixed>}>
	 */
	public function numbers(): array {
		return array_map(
			static function ( array $vector ): array {
				return array( $vector );
			},
			self::vectors()['write']
		);
	}

	/**
	 * The same value and the same readings as in the browser.
	 *
	 * @dataProvider cells
	 * @param array<string, mixed> $vector Cell and what it means.
	 */
	public function test_reads_a_cell( array $vector ): void {
		$context = isset( $vector['pairLabels'] ) ? array( 'pairLabels' => $vector['pairLabels'] ) : array();
		$reading = Reader::read( $vector['raw'], $vector['kind'], $context );

		$this->assertSame( wp_json_encode( $vector['value'] ), wp_json_encode( $reading['value'] ) );
		$this->assertSame( wp_json_encode( $vector['readings'] ), wp_json_encode( array_column( $reading['readings'], 'value' ) ) );
		$this->assertSame( count( $vector['readings'] ) > 1 || ( null === $vector['value'] && $vector['readings'] ), $reading['ambiguous'] );
	}

	/**
	 * The same digits as in the browser.
	 *
	 * @dataProvider numbers
	 * @param array<string, mixed> $vector Number and its text.
	 */
	public function test_writes_a_number( array $vector ): void {
		$decimals = $vector['decimals'] ?? null;
		$written  = array(
			'number' => Writer::write( $vector['value'], $decimals ),
			'rate'   => Writer::write_rate( $vector['value'], $decimals ),
			'plain'  => Writer::write_plain( $vector['value'], $decimals ),
		);

		$this->assertSame( $vector['text'], $written[ $vector['write'] ] );
	}

	/**
	 * Answers to a question are texts that can mean nothing else.
	 */
	public function test_answers_are_not_asked_about(): void {
		$this->assertSame(
			array(
				array(
					'value' => 6550,
					'raw'   => '6550 m²',
					'label' => '6.550',
				),
				array(
					'value' => 6.55,
					'raw'   => '6,5500 m²',
					'label' => '6,550',
				),
			),
			Reader::read( '6.550 m²', 'area' )['readings']
		);
		$this->assertFalse( Reader::read( '6,5500 m²', 'area' )['ambiguous'] );
	}

	/**
	 * Long, broken and hostile texts have no value and do no harm.
	 */
	public function test_reads_anything(): void {
		$texts = array( "\xff\xfe", "12\xc3", str_repeat( '1', 20000 ), str_repeat( 'ạ', 20000 ), str_repeat( '1.', 10000 ), str_repeat( '(', 20000 ), str_repeat( 'Nam: 1, ', 2500 ), "\0", '%s%d' );
		foreach ( self::KINDS as $kind ) {
			foreach ( $texts as $text ) {
				$this->assertNull( Reader::read( $text, $kind )['value'] );
			}
		}
	}

	/**
	 * The limit counts characters, as the browser does, not bytes.
	 */
	public function test_length_is_counted_in_characters(): void {
		$spaces = str_repeat( "\u{a0}", 100 );
		$this->assertSame( 12, Reader::read( $spaces . '12', 'integer' )['value'] );
		$this->assertNull( Reader::read( str_repeat( "\u{a0}", 119 ) . '12', 'integer' )['value'] );
	}

	/**
	 * A unit is added; what is no number is not written.
	 */
	public function test_units_and_infinity(): void {
		$this->assertSame( '1.234 m²', Writer::write( 1234, null, 'm²' ) );
		$this->assertSame( '', Writer::write( INF, null, 'm²' ) );
		$this->assertSame( '', Writer::write_rate( NAN ) );
	}
}
