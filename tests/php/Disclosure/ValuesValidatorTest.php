<?php
/**
 * What a school types is kept, and what can't be a cell of the form is refused by name.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Values_Validator;

require_once __DIR__ . '/DisclosureTestCase.php';

final class ValuesValidatorTest extends DisclosureTestCase {

	/**
	 * Texts that must come through byte for byte.
	 *
	 * @return array<string, array{string}>
	 */
	public function keeps(): array {
		$raws = array( '79/46', '3478%', '19m2/hs', '214/193', 'X', '-', '…', '007', ' 12 ', 'a\\b', '\\u0041', '\\"', '"x"', "it's", '<b>1</b>', '<script>alert(1)</script>', '&amp;', '😀', "hai\ndòng", "tab\tcột", '=1+1', '%s %d', '0', 'Đức Ngọc', "\u{200B}", "\u{FFFE}", '[gallery]', '_x0041_' );

		return array_combine(
			array_map( 'wp_json_encode', $raws ),
			array_map(
				static function ( string $raw ): array {
					return array( $raw );
				},
				$raws
			)
		);
	}

	/**
	 * Any text stays.
	 *
	 * @dataProvider keeps
	 * @param string $raw Text.
	 */
	public function test_keeps_what_was_typed( string $raw ): void {
		$values = self::validate( self::values( array( 'I.1' => array( 'lop_6' => $raw ) ) ) );

		self::assertSame( $raw, $values['cells']['I.1']['lop_6']['raw'] );
	}

	public function test_composes_letters(): void {
		$values = self::validate(
			self::values(
				array( 'I.1' => array( 'lop_6' => "\u{0110}u\u{031B}\u{0301}c Ngo\u{0323}c" ) ),
				array( 'note' => "Hie\u{0323}\u{0302}u tru\u{031B}o\u{031B}\u{0309}ng" )
			)
		);

		self::assertSame( 'Đức Ngọc', $values['cells']['I.1']['lop_6']['raw'] );
		self::assertSame( 'Hiệu trưởng', $values['note'] );
	}

	public function test_leaves_empty_cells_out(): void {
		$values = self::validate(
			self::values(
				array(
					'I.1' => array(
						'lop_6' => '',
						'lop_7' => '5',
					),
					'I.2' => array( 'lop_6' => '' ),
				)
			)
		);

		self::assertSame( array( 'I.1' ), array_keys( $values['cells'] ) );
		self::assertSame( array( 'lop_7' ), array_keys( $values['cells']['I.1'] ) );
	}

	public function test_reads_values_again_and_keeps_a_choice_between_readings(): void {
		$sent = self::values( array( 'I.1' => array( 'lop_6' => '1.100' ) ) );

		$sent['cells']['I.1']['lop_6']['value'] = 7;
		self::assertSame( 1100.0, (float) self::validate( $sent )['cells']['I.1']['lop_6']['value'], 'A value that the text cannot mean is not believed.' );

		$area                                       = self::values( array( 'II.1' => array( 'so_luong' => '1.100' ) ) );
		$form                                       = array(
			'parts' => array(
				array(
					'id'      => 'p',
					'columns' => array(
						array(
							'id'    => 'so_luong',
							'label' => 'Số lượng',
							'kind'  => 'row',
						),
					),
					'rows'    => array(
						array(
							'id'    => 'II.1',
							'stt'   => '1',
							'label' => 'Diện tích',
							'kind'  => 'area',
							'depth' => 0,
						),
					),
				),
			),
		);
		$area['cells']['II.1']['so_luong']['value'] = 1.1;
		self::assertSame( 1.1, Values_Validator::validate( $area, $form )['cells']['II.1']['so_luong']['value'] );
	}

	public function test_rate_is_a_cell_of_its_own(): void {
		$values = self::validate(
			self::values(
				array(
					'I.1' => array(
						'lop_6'      => '402',
						'lop_6_rate' => '98,8%',
					),
				)
			)
		);

		self::assertSame( 98.8, $values['cells']['I.1']['lop_6_rate']['value'] );
	}

	/**
	 * What is refused, and where the answer says it is.
	 *
	 * @return array<string, array{array<string, mixed>, string, string}>
	 */
	public function refuses(): array {
		$cell = static function ( string $row, string $column, $raw ): array {
			return array(
				'cells' => array(
					$row => array(
						$column => array(
							'raw'   => $raw,
							'value' => null,
						),
					),
				),
			);
		};

		return array(
			'unknown row'             => array( $cell( 'XX', 'lop_6', '1' ), 'XX', 'lop_6' ),
			'unknown column'          => array( $cell( 'I.1', 'lop_12', '1' ), 'I.1', 'lop_12' ),
			'control character'       => array( $cell( 'I.1', 'lop_6', "1\x07" ), 'I.1', 'lop_6' ),
			'C1 control character'    => array( $cell( 'I.1', 'lop_6', "1\u{85}" ), 'I.1', 'lop_6' ),
			'NUL'                     => array( $cell( 'I.1', 'lop_6', "1\x00" ), 'I.1', 'lop_6' ),
			'carriage return'         => array( $cell( 'I.1', 'lop_6', "1\r\n2" ), 'I.1', 'lop_6' ),
			'invalid UTF-8'           => array( $cell( 'I.1', 'lop_6', "\xC3\x28" ), 'I.1', 'lop_6' ),
			'too long'                => array( $cell( 'I.1', 'lop_6', str_repeat( 'ệ', 20001 ) ), 'I.1', 'lop_6' ),
			'number instead of text'  => array( $cell( 'I.1', 'lop_6', 5 ), 'I.1', 'lop_6' ),
			'nothing instead of text' => array( $cell( 'I.1', 'lop_6', null ), 'I.1', 'lop_6' ),
			'cell that is a text'     => array( array( 'cells' => array( 'I.1' => array( 'lop_6' => '5' ) ) ), 'I.1', 'lop_6' ),
			'list of cells'           => array( array( 'cells' => array( array( array( 'raw' => '1' ) ) ) ), '0', '0' ),
			'unknown row of a note'   => array(
				array(
					'cells'    => array(),
					'rowNotes' => array( 'XX' => 'a' ),
				),
				'XX',
				'',
			),
			'unknown row of a label'  => array(
				array(
					'cells'  => array(),
					'labels' => array( 'XX' => 'a' ),
				),
				'XX',
				'',
			),
			'merge of unknown row'    => array(
				array(
					'cells'  => array(),
					'merges' => array(
						array(
							'rows'    => array( 'I', 'XX' ),
							'columns' => array( 'lop_6', 'lop_7' ),
						),
					),
				),
				'XX',
				'lop_7',
			),
			'merge upside down'       => array(
				array(
					'cells'  => array(),
					'merges' => array(
						array(
							'rows'    => array( 'I.2', 'I.1' ),
							'columns' => array( 'lop_6', 'lop_7' ),
						),
					),
				),
				'I.2',
				'lop_6',
			),
		);
	}

	/**
	 * The answer names the cell.
	 *
	 * @dataProvider refuses
	 * @param array<string, mixed> $input  Values.
	 * @param string               $row    Row that is named.
	 * @param string               $column Column that is named.
	 */
	public function test_refuses_and_names_the_cell( array $input, string $row, string $column ): void {
		$error = self::validate( $input );

		self::assertRefused( 'cong_truong_invalid_cell', 400, $error );
		self::assertSame( $row, $error->get_error_data()['row'] );
		self::assertSame( $column, $error->get_error_data()['column'] ?? '' );
	}

	public function test_accepts_the_longest_text(): void {
		$raw = str_repeat( 'ệ', 20000 );

		self::assertSame( $raw, self::validate( self::values( array( 'I.1' => array( 'lop_6' => $raw ) ) ) )['cells']['I.1']['lop_6']['raw'] );
	}

	public function test_message_speaks_of_labels(): void {
		$error = self::validate( self::values( array( 'I.1' => array( 'lop_6_rate' => "\x01" ) ) ) );

		self::assertStringContainsString( 'Tốt', $error->get_error_message() );
		self::assertStringContainsString( 'Lớp 6', $error->get_error_message() );
	}

	/**
	 * Values that aren't even values.
	 *
	 * @return array<string, array{mixed}>
	 */
	public function shapeless(): array {
		return array(
			'text'            => array( 'x' ),
			'nothing'         => array( null ),
			'no cells'        => array( array( 'schema' => 1 ) ),
			'other schema'    => array(
				array(
					'schema' => 2,
					'cells'  => array(),
				),
			),
			'unknown field'   => array(
				array(
					'cells'    => array(),
					'formulas' => array(),
				),
			),
			'text for cells'  => array( array( 'cells' => 'x' ) ),
			'text for merges' => array(
				array(
					'cells'  => array(),
					'merges' => 'x',
				),
			),
			'too many rows'   => array(
				array(
					'cells'     => array(),
					'addedRows' => array_fill( 0, 201, array() ),
				),
			),
		);
	}

	/**
	 * They are refused as a whole.
	 *
	 * @dataProvider shapeless
	 * @param mixed $input Values.
	 */
	public function test_refuses_what_has_no_shape( $input ): void {
		self::assertRefused( 'cong_truong_invalid_values', 400, self::validate( $input ) );
	}

	public function test_takes_rows_of_the_school(): void {
		$values = self::validate(
			self::values(
				array(
					'I+k3f9a2' => array( 'lop_6' => '5' ),
					'+k3f9a3'  => array( 'lop_7' => '6' ),
				),
				array(
					'addedRows' => array( self::added( 'I+k3f9a2', 'I' ), self::added( '+k3f9a3', null ) ),
					'labels'    => array( 'I+k3f9a2' => 'Tiếng Anh' ),
					'rowNotes'  => array( 'I+k3f9a2' => 'mới' ),
				)
			)
		);

		self::assertSame( array( 'I+k3f9a2', '+k3f9a3' ), array_column( $values['addedRows'], 'id' ) );
		self::assertSame( '5', $values['cells']['I+k3f9a2']['lop_6']['raw'] );
	}

	/**
	 * Rows that can't be added.
	 *
	 * @return array<string, array{array<int, array<string, mixed>>}>
	 */
	public function wrong_rows(): array {
		return array(
			'id of another parent'  => array( array( self::added( 'II+k3f9a2', 'I' ) ) ),
			'id of an official row' => array( array( self::added( 'I.1', 'I' ) ) ),
			'same id twice'         => array( array( self::added( 'I+k3f9a2', 'I' ), self::added( 'I+k3f9a2', 'I' ) ) ),
			'unknown parent'        => array( array( self::added( 'ZZ+k3f9a2', 'ZZ' ) ) ),
			'unknown part'          => array( array( array( 'part' => 'zz' ) + self::added( 'I+k3f9a2', 'I' ) ) ),
			'after an unknown row'  => array( array( array( 'after' => 'zz' ) + self::added( 'I+k3f9a2', 'I' ) ) ),
			'unknown kind'          => array( array( array( 'kind' => 'formula' ) + self::added( 'I+k3f9a2', 'I' ) ) ),
			'control character'     => array( array( array( 'label' => "a\x02" ) + self::added( 'I+k3f9a2', 'I' ) ) ),
		);
	}

	/**
	 * They are refused.
	 *
	 * @dataProvider wrong_rows
	 * @param array<int, array<string, mixed>> $rows Rows.
	 */
	public function test_refuses_rows_that_have_no_place( array $rows ): void {
		self::assertRefused( 'cong_truong_invalid_cell', 400, self::validate( self::values( array(), array( 'addedRows' => $rows ) ) ) );
	}

	public function test_rows_cannot_be_nested_without_end(): void {
		$rows   = array();
		$parent = 'I.1';
		for ( $depth = 0; $depth < 12; $depth++ ) {
			$rows[] = self::added( $parent . '+abcd', $parent );
			$parent = $parent . '+abcd';
		}

		self::assertRefused( 'cong_truong_invalid_cell', 400, self::validate( self::values( array(), array( 'addedRows' => $rows ) ) ) );
	}

	public function test_takes_merged_areas(): void {
		$merges = array(
			array(
				'rows'    => array( 'I.1', 'I.1' ),
				'columns' => array( 'lop_6', 'lop_9' ),
			),
			array(
				'rows'    => array( 'I.2', 'I.3' ),
				'columns' => array( 'lop_6', 'lop_6_rate' ),
			),
		);

		self::assertSame( $merges, self::validate( self::values( array(), array( 'merges' => $merges ) ) )['merges'] );
	}

	public function test_forgets_a_merge_of_a_single_cell(): void {
		$merges = array(
			array(
				'rows'    => array( 'I.1', 'I.1' ),
				'columns' => array( 'lop_6', 'lop_6' ),
			),
		);

		self::assertSame( array(), self::validate( self::values( array(), array( 'merges' => $merges ) ) )['merges'] );
	}

	public function test_refuses_merged_areas_that_overlap(): void {
		$merges = array(
			array(
				'rows'    => array( 'I.1', 'I.2' ),
				'columns' => array( 'lop_6', 'lop_8' ),
			),
			array(
				'rows'    => array( 'I.2', 'I.3' ),
				'columns' => array( 'lop_8', 'lop_9' ),
			),
		);

		self::assertRefused( 'cong_truong_invalid_cell', 400, self::validate( self::values( array(), array( 'merges' => $merges ) ) ) );
	}

	public function test_keeps_dismissals_units_and_notes(): void {
		$part = Forms::resolved( 'tt36-2017', 'BM10', 'thcs' )['parts'][0]['id'];
		$more = array(
			'units'      => array( $part => 'học sinh' ),
			'rowNotes'   => array( 'III' => 'Ghi chú của trường' ),
			'note'       => 'Nguồn: \\"sổ" <điểm> 😀',
			'dismissals' => array(
				array(
					'key'     => 'sum:I',
					'figures' => '1+2',
					'reason'  => 'Đã kiểm tra',
				),
			),
		);

		$values = self::validate( self::values( array(), $more ) );
		foreach ( $more as $field => $expected ) {
			self::assertSame( $expected, $values[ $field ] );
		}
	}

	/**
	 * Every form there is takes a text in every one of its cells.
	 */
	public function test_every_cell_of_every_form_takes_a_text(): void {
		foreach ( Forms::all() as $summary ) {
			foreach ( $summary['levels'] as $level ) {
				$form  = Forms::resolved( $summary['regime'], $summary['id'], $level );
				$raws  = array();
				$count = 0;
				foreach ( $form['parts'] as $part ) {
					foreach ( $part['rows'] as $row ) {
						foreach ( $part['columns'] as $column ) {
							$raws[ $row['id'] ][ $column['id'] ] = 'số ' . ( ++$count );
							if ( $column['hasRate'] ) {
								$raws[ $row['id'] ][ $column['id'] . '_rate' ] = 'số ' . ( ++$count );
							}
						}
					}
				}
				$values = Values_Validator::validate( self::values( $raws ), $form );
				self::assertNotWPError( $values );
				self::assertSame( $count, array_sum( array_map( 'count', $values['cells'] ) ), $summary['id'] . ' ' . $level );
			}
		}
	}

	/**
	 * A row as a school adds it.
	 *
	 * @param string      $id     Id.
	 * @param string|null $parent Parent.
	 * @return array<string, mixed>
	 */
	private static function added( string $id, ?string $parent ): array {
		return array(
			'id'     => $id,
			'part'   => Forms::resolved( 'tt36-2017', 'BM10', 'thcs' )['parts'][0]['id'],
			'parent' => $parent,
			'after'  => null,
			'stt'    => '5',
			'label'  => 'Dòng thêm',
			'kind'   => 'integer',
		);
	}

	/**
	 * Validates against form 10 of a lower secondary school.
	 *
	 * @param mixed $input Values.
	 * @return array<string, mixed>|\WP_Error
	 */
	private static function validate( $input ) {
		return Values_Validator::validate( $input, Forms::resolved( 'tt36-2017', 'BM10', 'thcs' ) );
	}
}
