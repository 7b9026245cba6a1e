<?php
/**
 * Figures in public tables.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Render;

use CongTruong\Disclosure\Table_Renderer;

require_once __DIR__ . '/RenderTestCase.php';

/**
 * What a reader, a screen reader and a script find in a table.
 */
final class TableRendererTest extends RenderTestCase {

	/**
	 * @dataProvider filed
	 * @param string $file A disclosure of the demo school.
	 */
	public function test_every_figure_stands_once_at_its_ids( string $file ): void {
		$payload = self::filed_payload( $file );
		$page    = self::document( Table_Renderer::render( $payload ) );
		$count   = 0;
		foreach ( $payload['values']['cells'] as $row => $cells ) {
			foreach ( $cells as $column => $cell ) {
				self::assertSame( $cell['raw'], self::cell( $page, (string) $row, (string) $column )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
				++$count;
			}
		}
		$filled = array_filter( self::texts( $page, '//td[@data-row]' ), 'strlen' );
		self::assertCount( $count, $filled, 'No figure that nobody typed' );
	}

	/**
	 * @dataProvider filed
	 * @param string $file A disclosure of the demo school.
	 */
	public function test_every_cell_names_its_headers( string $file ): void {
		$page = self::document( Table_Renderer::render( self::filed_payload( $file ) ) );
		foreach ( $page->query( '//table' ) as $table ) {
			self::assertRectangular( $page, $table );
			foreach ( $page->query( './/td', $table ) as $cell ) {
				$headers = explode( ' ', $cell->getAttribute( 'headers' ) );
				self::assertGreaterThan( 1, count( $headers ) );
				self::assertSame( $headers, array_unique( $headers ) );
				foreach ( $headers as $id ) {
					self::assertSame( 1, $page->query( sprintf( './/th[@id="%s"]', $id ), $table )->length, "Header $id in the same table" );
				}
			}
		}
		$ids = array();
		foreach ( $page->query( '//@id' ) as $id ) {
			$ids[] = $id->nodeValue; // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		}
		self::assertSame( $ids, array_values( array_unique( $ids ) ) );
	}

	public function test_a_rate_stands_in_a_line_of_its_own_below_its_count(): void {
		$page = self::rendered(
			array(
				'I.1' => array(
					'lop_6'      => '69',
					'lop_6_rate' => '55,20%',
				),
				'I.2' => array( 'lop_6' => '40' ),
			)
		);
		$rate = self::cell( $page, 'I.1', 'lop_6_rate' );
		self::assertSame( 'is-rate', $rate->parentNode->getAttribute( 'class' ) ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		self::assertSame( self::cell( $page, 'I.1', 'lop_6' )->getAttribute( 'headers' ), $rate->getAttribute( 'headers' ) );
		self::assertSame( array( '2' ), self::texts( $page, '//td[@data-row="I.1"][@data-column="lop_6"]/../th/@rowspan' ) );

		self::assertSame( 0, $page->query( '//td[@data-row="I.2"][@data-column="lop_6_rate"]' )->length, 'No line of rates where there is none' );
		self::assertSame( array(), self::texts( $page, '//td[@data-row="I.2"]/../th/@rowspan' ) );
	}

	public function test_a_rate_that_the_form_does_not_ask_for_is_shown(): void {
		$page = self::rendered(
			array(
				'III.4' => array(
					'tong_so'      => '2',
					'tong_so_rate' => '0,5%',
				),
			)
		);
		self::assertSame( '0,5%', self::cell( $page, 'III.4', 'tong_so_rate' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		self::assertSame( 'rowspan 2', 'rowspan ' . self::cell( $page, 'III.4', 'lop_6' )->getAttribute( 'rowspan' ) );
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	public function test_a_group_of_rows_is_announced_as_one(): void {
		$page = self::rendered( array( 'III.1a' => array( 'lop_6' => '8' ) ) );
		self::assertSame( array( 'rowgroup' ), self::texts( $page, '//th[contains(., "Tổng hợp kết quả cuối năm")]/@scope' ) );
		$headers = array();
		foreach ( explode( ' ', self::cell( $page, 'III.1a', 'lop_6' )->getAttribute( 'headers' ) ) as $id ) {
			$headers[] = preg_replace( '/^\S+\. | \(.*$/u', '', self::texts( $page, "//th[@id='$id']" )[0] );
		}
		self::assertSame( array( 'Chia ra theo khối lớp', 'Lớp 6', 'Tổng hợp kết quả cuối năm', 'Lên lớp', 'Học sinh giỏi' ), $headers );
	}

	public function test_upper_secondary_schools_have_their_own_grades(): void {
		$page = self::document( Table_Renderer::render( self::payload( self::values( array( 'I' => array( 'lop_12' => '300' ) ) ), 'BM10', 'thpt' ) ) );
		self::assertSame( array( 'Lớp 10', 'Lớp 11', 'Lớp 12' ), self::texts( $page, '//thead/tr[2]/th' ) );
		self::assertSame( 'thpt', $page->query( '//*[@data-cong-truong="disclosure"]' )->item( 0 )->getAttribute( 'data-level' ) );
		self::assertSame( '300', self::cell( $page, 'I', 'lop_12' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
	}

	public function test_the_wrapper_says_what_it_is(): void {
		$page    = self::document( Table_Renderer::render( self::payload( self::values( array() ), 'BM11', 'thcs', '2019-2020', 'hk2' ) ) );
		$wrapper = $page->query( '//*[@data-cong-truong="disclosure"]' )->item( 0 );
		self::assertSame( array( 'BM11', 'thcs', '2019-2020', 'hk2' ), array( $wrapper->getAttribute( 'data-form' ), $wrapper->getAttribute( 'data-level' ), $wrapper->getAttribute( 'data-year' ), $wrapper->getAttribute( 'data-period' ) ) );
		self::assertSame( $page->query( '//table' )->length, $page->query( '//table/caption' )->length );
		self::assertSame( count( self::payload( array(), 'BM11' )['form']['parts'] ), $page->query( '//table' )->length );
	}

	public function test_the_tables_of_the_newer_circular_are_rendered_too(): void {
		$page = self::document(
			Table_Renderer::render(
				self::payload(
					self::values(
						array(
							'lop_6' => array(
								'rl_tot'      => '120',
								'rl_tot_rate' => '80%',
							),
						)
					),
					'T9_2b_trung_hoc',
					'thcs',
					'2024-2025'
				)
			)
		);
		self::assertSame( '80%', self::cell( $page, 'lop_6', 'rl_tot_rate' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		self::assertSame( '2', self::cell( $page, 'lop_6', 'tong' )->getAttribute( 'rowspan' ) );
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	public function test_two_tables_on_a_page_share_no_id(): void {
		$payload = self::payload( self::values( array( 'I' => array( 'lop_6' => '1' ) ) ) );
		$page    = self::document( Table_Renderer::render( $payload, array( 'prefix' => 'one' ) ) . Table_Renderer::render( $payload, array( 'prefix' => 'two' ) ) );
		$ids     = self::texts( $page, '//@id' );
		self::assertSame( $ids, array_values( array_unique( $ids ) ) );
	}

	public function test_the_scrolling_area_is_named_and_reachable_by_keyboard(): void {
		$page = self::rendered( array() );
		$area = $page->query( '//table/..' )->item( 0 );
		self::assertSame( '0', $area->getAttribute( 'tabindex' ) );
		self::assertStringContainsString( 'Chất lượng giáo dục thực tế', self::texts( $page, '//*[@id="' . $area->getAttribute( 'aria-labelledby' ) . '"]' )[0] );
	}

	public function test_average_labels_are_printed_but_are_no_figures(): void {
		$page = self::rendered( array( 'VIII' => array( 'so_luong' => '20' ) ), array(), 'BM11' );
		self::assertContains( 'Số học sinh/bộ', self::texts( $page, '//td[@data-row="VIII"]/following-sibling::td' ) );
		self::assertSame( array( '20' ), array_values( array_filter( self::texts( $page, '//td[@data-row]' ), 'strlen' ) ) );

		$page = self::rendered( array( 'VIII' => array( 'binh_quan' => '19' ) ), array(), 'BM11' );
		self::assertSame( '19', self::cell( $page, 'VIII', 'binh_quan' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
	}

	public function test_the_official_layout_has_a_column_of_numbers_and_every_row(): void {
		$payload = self::payload(
			self::values(
				array(
					'I.1' => array(
						'lop_6'      => '69',
						'lop_6_rate' => '55,20%',
					),
				)
			)
		);
		$page    = self::document( Table_Renderer::render( $payload, array( 'official' => true ) ) );
		self::assertSame( array( 'STT', 'Nội dung' ), array_slice( self::texts( $page, '//thead/tr[1]/th' ), 0, 2 ) );
		self::assertCount( count( $payload['form']['parts'][0]['rows'] ), self::texts( $page, '//tbody//th' ) );
		self::assertSame( array( 'I', '1', '2' ), array_slice( self::texts( $page, '//td[@class="is-stt"]' ), 0, 3 ) );
		self::assertSame( '55,20%', self::cell( $page, 'I.1', 'lop_6_rate' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		self::assertRectangular( $page, $page->query( '//table' )->item( 0 ) );
	}

	public function test_a_table_of_the_school_stands_below_the_form_under_its_own_name(): void {
		$payload = self::payload(
			array(
				'cells' => array(
					'hang+aaaa' => array(
						'cot+bbbb' => array(
							'raw'   => '12',
							'value' => 12,
						),
					),
				),
				'parts' => array(
					array(
						'id'      => 'bang+aaaa',
						'title'   => 'Giải thưởng <học sinh>',
						'stub'    => array(
							array(
								'id'    => 'label',
								'label' => 'Môn',
							),
						),
						'columns' => array(
							array(
								'id'   => 'cot+aaaa',
								'path' => array( 'Cấp quận', 'Nhất' ),
								'kind' => 'number',
							),
							array(
								'id'   => 'cot+bbbb',
								'path' => array( 'Cấp quận', 'Nhì' ),
								'kind' => 'number',
							),
						),
						'rows'    => array(
							array(
								'id'     => 'hang+aaaa',
								'stt'    => '',
								'label'  => 'Toán',
								'kind'   => 'number',
								'depth'  => 0,
								'parent' => null,
							),
						),
					),
				),
			)
		);
		foreach ( array( true, false ) as $is_official ) {
			$page = self::document(
				Table_Renderer::render(
					$payload,
					array(
						'official' => $is_official,
						'titled'   => true,
					)
				)
			);
			self::assertSame( array( 'Giải thưởng <học sinh>' ), self::texts( $page, '//span[@class="cong-truong-disclosure__part-title"]' ), 'The form itself is the only one of its kind and needs no number' );
			self::assertSame( '12', self::cell( $page, 'hang+aaaa', 'cot+bbbb' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
			self::assertRectangular( $page, $page->query( '//table' )->item( 1 ) );
		}
	}
}
