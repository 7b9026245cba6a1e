<?php
/**
 * Rows and merged cells in public tables.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Render;

require_once __DIR__ . '/RenderTestCase.php';

/**
 * What a school may change about a form's rows and cells.
 */
final class TableRendererRowsTest extends RenderTestCase {

	public function test_a_text_for_all_grades_is_one_cell(): void {
		$page = self::rendered(
			array( 'II' => array( 'lop_6' => 'Do Bộ GD ban hành' ) ),
			array( 'merges' => array( self::merge( 'II', 'lop_6', 'II', 'lop_9' ) ) ),
			'BM09'
		);
		$cell = self::cell( $page, 'II', 'lop_6' );
		self::assertSame( array( '4', 'lop_6 lop_7 lop_8 lop_9', 'II', 'is-text' ), array( $cell->getAttribute( 'colspan' ), $cell->getAttribute( 'data-columns' ), $cell->getAttribute( 'data-rows' ), $cell->getAttribute( 'class' ) ) );
		self::assertSame( 1, $page->query( '//td[@data-row="II"]' )->length );
		self::assertCount( 6, explode( ' ', $cell->getAttribute( 'headers' ) ), 'The group, four grades, the row' );
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	public function test_cells_merge_across_row_groups_counts_and_rates(): void {
		$page = self::rendered(
			array(
				'I.4' => array(
					'tong_so'      => '0',
					'tong_so_rate' => '0%',
					'lop_6'        => 'chưa xếp loại',
				),
				'II'  => array( 'tong_so' => '407' ),
			),
			array( 'merges' => array( self::merge( 'I.4', 'lop_6', 'II', 'lop_9' ) ) )
		);
		$cell = self::cell( $page, 'I.4', 'lop_6' );
		self::assertSame( array( '4', '3', 'I.4 II' ), array( $cell->getAttribute( 'colspan' ), $cell->getAttribute( 'rowspan' ), $cell->getAttribute( 'data-rows' ) ) );
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	public function test_a_line_of_rates_merges_by_itself(): void {
		$page = self::rendered(
			array(
				'I.1' => array(
					'tong_so'      => '244',
					'lop_6'        => '69',
					'tong_so_rate' => 'không tính',
				),
			),
			array( 'merges' => array( self::merge( 'I.1', 'tong_so_rate', 'I.1', 'lop_9_rate' ) ) )
		);
		self::assertSame( '5', self::cell( $page, 'I.1', 'tong_so_rate' )->getAttribute( 'colspan' ) );
		self::assertSame( '69', self::cell( $page, 'I.1', 'lop_6' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	public function test_a_count_and_its_rates_merge_into_one(): void {
		$page = self::rendered(
			array( 'I.1' => array( 'tong_so_rate' => 'chưa có số liệu' ) ),
			array( 'merges' => array( self::merge( 'I.1', 'tong_so', 'I.1', 'lop_9_rate' ) ) )
		);
		$cell = self::cell( $page, 'I.1', 'tong_so_rate' );
		self::assertSame( array( '5', '' ), array( $cell->getAttribute( 'colspan' ), $cell->getAttribute( 'rowspan' ) ) );
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	/**
	 * Merges that can't be shown.
	 *
	 * @return iterable<string, array{array<int, array<string, array<int, string>>>}>
	 */
	public static function bad_merges(): iterable {
		yield 'over a figure' => array( array( self::merge( 'I', 'tong_so', 'I', 'lop_6' ) ) );
		yield 'of a row that is not there' => array( array( self::merge( 'X', 'lop_7', 'X', 'lop_9' ) ) );
		yield 'of a column that is not there' => array( array( self::merge( 'I', 'lop_7', 'I', 'lop_12' ) ) );
		yield 'of nothing' => array( array( array() ) );
		yield 'of one cell' => array( array( self::merge( 'I', 'lop_7', 'I', 'lop_7' ) ) );
	}

	/**
	 * @dataProvider bad_merges
	 * @param array<int, array<string, array<int, string>>> $merges Merges.
	 */
	public function test_a_merge_never_hides_a_figure_or_breaks_the_table( array $merges ): void {
		$page = self::rendered(
			array(
				'I' => array(
					'tong_so' => '407',
					'lop_6'   => '125',
				),
			),
			array( 'merges' => $merges )
		);
		self::assertSame( '125', self::cell( $page, 'I', 'lop_6' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		self::assertSame( 0, $page->query( '//td[@colspan]' )->length );
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	public function test_of_two_merges_that_overlap_the_first_holds(): void {
		$page = self::rendered(
			array(),
			array( 'merges' => array( self::merge( 'I', 'lop_6', 'I', 'lop_8' ), self::merge( 'I', 'lop_8', 'II', 'lop_9' ) ) ),
			'BM09'
		);
		self::assertSame( array( '3' ), self::texts( $page, '//td/@colspan' ) );
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	public function test_added_rows_stand_where_the_school_put_them(): void {
		$added = array(
			self::row( 'a', 'I', 'I.1', 'Tiếng Anh' ),
			self::row( 'b', 'I', 'I.1', 'Tin học' ),
			self::row( 'c', 'I', 'b', 'Tiếng Pháp' ),
			self::row( 'd', 'I', null, 'Đứng đầu' ),
			self::row( 'e', 'I', 'gone', 'Đứng cuối' ),
			self::row( 'f', null, 'gone too', 'Ngoài cùng' ),
		);
		$page  = self::rendered( array( 'b' => array( 'tong_so' => '2' ) ), array( 'addedRows' => $added ), 'BM12' );
		$order = self::texts( $page, '//tbody//th' );
		self::assertSame(
			array( 'I. Giáo viên. Trong đó số giáo viên dạy môn:', '+. Đứng đầu', '1. Toán', '+. Tiếng Anh', '+. Tin học', '+. Tiếng Pháp', '2. Lý' ),
			array_slice( $order, 1, 7 )
		);
		self::assertSame( 'II. Cán bộ quản lý', $order[ (int) array_search( '+. Đứng cuối', $order, true ) + 1 ] );
		self::assertSame( '+. Ngoài cùng', end( $order ) );
		self::assertSame( '2', self::cell( $page, 'b', 'tong_so' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
	}

	public function test_the_schools_wording_and_notes_are_shown(): void {
		$page = self::rendered(
			array(),
			array(
				'labels'   => array( 'III' => 'KQ Năm trước. Tổng hợp kết quả cuối năm' ),
				'rowNotes' => array( 'III' => "Theo năm học 2019-2020.\nDòng hai" ),
			)
		);
		self::assertContains( 'III. KQ Năm trước. Tổng hợp kết quả cuối năm 1', self::texts( $page, '//th' ) );
		$link = $page->query( '//th//a' )->item( 0 );
		$note = $page->query( '//li[@id="' . substr( $link->getAttribute( 'href' ), 1 ) . '"]' );
		self::assertStringContainsString( "2019-2020.\nDòng hai", $note->item( 0 )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
	}

	public function test_an_open_row_is_left_out_until_the_school_fills_it(): void {
		$open = '//th[contains(., "…")]';
		self::assertSame( 0, self::rendered( array(), array(), 'BM12' )->query( $open )->length );
		self::assertSame( 1, self::rendered( array( 'III.9' => array( 'tong_so' => '1' ) ), array(), 'BM12' )->query( $open )->length );
	}

	public function test_the_unit_of_the_school_replaces_the_forms(): void {
		$page = self::rendered( array(), array( 'units' => array( 'main' => 'nghìn người' ) ) );
		self::assertStringContainsString( 'nghìn người', self::texts( $page, '//caption' )[0] );
	}

	/**
	 * A merge of the area between two cells.
	 *
	 * @param string $row     Row of the first cell.
	 * @param string $column  Its column.
	 * @param string $to      Row of the last cell.
	 * @param string $through Its column.
	 * @return array{rows: string[], columns: string[]}
	 */
	private static function merge( string $row, string $column, string $to, string $through ): array {
		return array(
			'rows'    => array( $row, $to ),
			'columns' => array( $column, $through ),
		);
	}

	/**
	 * An added row.
	 *
	 * @param string      $id     Id.
	 * @param string|null $parent Parent.
	 * @param string|null $after  Row before it.
	 * @param string      $label  Label.
	 * @return array<string, string|null>
	 */
	private static function row( string $id, ?string $parent, ?string $after, string $label ): array {
		return array(
			'id'     => $id,
			'part'   => 'main',
			'parent' => $parent,
			'after'  => $after,
			'stt'    => '+',
			'label'  => $label,
			'kind'   => 'integer',
		);
	}
}
