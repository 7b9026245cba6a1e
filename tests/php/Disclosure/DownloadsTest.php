<?php
/**
 * The files of a publication: what stands in them, and what happens when the disk does not take them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Downloads;
use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Json;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Xlsx_Writer;
use CongTruong\Disclosure\Zip_Writer;
use CongTruong\School\Profile;

require_once __DIR__ . '/DisclosureTestCase.php';

final class DownloadsTest extends DisclosureTestCase {

	private const RAWS = array(
		'I'   => array( 'tong_so' => '1.100' ),
		'I.1' => array(
			'tong_so'    => '402',
			'lop_6'      => '=cmd|\' /C calc\'!A0',
			'lop_6_rate' => '59,95%',
			'lop_7'      => 'a\\b "c" <d> & 😀',
			'lop_8'      => '79/46',
			'lop_9'      => "hai\ndòng",
		),
		'I.2' => array(
			'lop_6' => '007',
			'lop_7' => '_x0041_',
			'lop_8' => "\u{FFFF}",
			'lop_9'      => '3478',
			'lop_9_rate' => '3478%',
		),
	);

	/**
	 * Path of a file.
	 *
	 * @param string $url Its address.
	 */
	private static function path( string $url ): string {
		$uploads = wp_upload_dir( null, false );

		return str_replace( $uploads['baseurl'], $uploads['basedir'], $url );
	}

	/**
	 * Bytes of the files of the latest publication.
	 *
	 * @param int    $id   Id of a disclosure.
	 * @param string $kind Kind.
	 */
	private static function file( int $id, string $kind ): string {
		return (string) file_get_contents( self::path( Publication::summaries( $id )[0]['files'][ $kind ] ) );
	}

	/**
	 * Cells of the first sheet: name → text, and number → number.
	 *
	 * @param string $bytes An Excel file.
	 * @return array<string, array{type: string, value: string, style: int}>
	 */
	private static function cells( string $bytes ): array {
		$cells = array();
		foreach ( self::xml( $bytes, 'xl/worksheets/sheet1.xml' )->{'sheetData'}->row as $row ) {
			foreach ( $row->c as $cell ) {
				$type = (string) $cell['t'];

				$cells[ (string) $cell['r'] ] = array(
					'type'  => $type,
					'value' => 'inlineStr' === $type ? self::unescape( (string) $cell->is->t ) : (string) $cell->v,
					'style' => (int) $cell['s'],
				);
			}
		}

		return $cells;
	}

	/**
	 * A part of an Excel file.
	 *
	 * @param string $bytes An Excel file.
	 * @param string $part  Path inside.
	 */
	private static function xml( string $bytes, string $part ): \SimpleXMLElement {
		$xml = simplexml_load_string( self::unzip( $bytes )[ $part ] );
		self::assertInstanceOf( \SimpleXMLElement::class, $xml );

		return $xml;
	}

	/**
	 * A text as Excel reads it.
	 *
	 * @param string $text Text in the file.
	 */
	private static function unescape( string $text ): string {
		return (string) preg_replace_callback(
			'/_x([0-9A-Fa-f]{4})_/',
			static function ( array $found ): string {
				return (string) json_decode( '"\\u' . $found[1] . '"' );
			},
			$text
		);
	}

	/**
	 * Contents of a zip archive by path.
	 *
	 * @param string $bytes Archive.
	 * @return array<string, string>
	 */
	private static function unzip( string $bytes ): array {
		require_once ABSPATH . 'wp-admin/includes/class-pclzip.php';
		$path = wp_tempnam( 'xlsx' );
		file_put_contents( $path, $bytes );
		$files = ( new \PclZip( $path ) )->extract( PCLZIP_OPT_EXTRACT_AS_STRING );
		unlink( $path );
		self::assertIsArray( $files );

		return array_column( $files, 'content', 'filename' );
	}

	/**
	 * The texts in a list of cells.
	 *
	 * @param array<string, array{type: string, value: string, style: int}> $cells Cells.
	 * @return string[]
	 */
	private static function texts( array $cells ): array {
		return array_column(
			array_filter(
				$cells,
				static function ( array $cell ): bool {
					return 'inlineStr' === $cell['type'];
				}
			),
			'value'
		);
	}

	public function test_publishing_writes_three_files(): void {
		$id = $this->disclosure();
		$this->publish( $id );
		$files = Publication::summaries( $id )[0]['files'];

		foreach ( $files as $kind => $url ) {
			self::assertStringEndsWith( '/cong-truong/cong-khai/2020-2021/bieu-mau-10-thcs-hk1-lan-1.' . $kind, $url );
			self::assertFileExists( self::path( $url ) );
		}
		self::assertFileExists( Downloads::folder() . '/index.html' );
		self::assertFileExists( Downloads::folder() . '/cong-khai/2020-2021/index.html' );
		self::assertSame( array(), glob( Downloads::folder() . '/cong-khai/2020-2021/*.tmp' ) );
	}

	public function test_excel_has_numbers_as_numbers_and_texts_as_texts(): void {
		$id = $this->disclosure();
		$this->fill( $id, self::RAWS );
		$this->publish( $id );
		$bytes = self::file( $id, 'xlsx' );
		$cells = self::cells( $bytes );
		$texts = self::texts( $cells );

		foreach ( array( self::RAWS['I.1']['lop_6'], self::RAWS['I.1']['lop_7'], '79/46', "hai\ndòng", '_x0041_', "\u{FFFF}", 'Trường THCS Nguyễn Trãi', 'UBND phường An Bình', 'Năm học 2020-2021, học kỳ I', 'Biểu mẫu 10', 'Lớp 6', 'Tỷ lệ (%)' ) as $text ) {
			self::assertContains( $text, $texts );
		}
		foreach ( array( '402', '59,95%', '007', '1.100', '3478%' ) as $figure ) {
			self::assertNotContains( $figure, $texts );
		}
		$styles  = self::xml( $bytes, 'xl/styles.xml' );
		$formats = array();
		foreach ( $styles->{'numFmts'}->{'numFmt'} as $format ) {
			$formats[ (int) $format['numFmtId'] ] = (string) $format['formatCode'];
		}
		$shown = array();
		foreach ( $cells as $cell ) {
			if ( '' === $cell['type'] && '' !== $cell['value'] ) {
				$shown[ $cell['value'] ] = $formats[ (int) $styles->{'cellXfs'}->xf[ $cell['style'] ]['numFmtId'] ];
			}
		}
		self::assertSame( '0', $shown['402'] );
		self::assertSame( '0.00%', $shown['0.5995'] );
		self::assertSame( '000', $shown['7'] );
		self::assertSame( '#,##0', $shown['1100'] );
		self::assertStringNotContainsString( '<f>', self::unzip( $bytes )['xl/worksheets/sheet1.xml'] );
	}

	public function test_nothing_that_a_school_types_is_a_formula_in_excel(): void {
		$typed = array(
			'lop_6' => '=1+1',
			'lop_7' => '+cmd|\' /C calc\'!A0',
			'lop_8' => '@SUM(A1:A9)',
			'lop_9' => "\t=HYPERLINK(\"http://example.org\")",
		);
		$id    = $this->disclosure();
		$this->fill( $id, array( 'I.1' => $typed ), array( 'note' => '-2+3+cmd' ) );
		$this->publish( $id );
		$bytes = self::file( $id, 'xlsx' );

		self::assertSame( array(), array_diff( $typed, self::texts( self::cells( $bytes ) ) ) );
		foreach ( self::unzip( $bytes ) as $name => $part ) {
			self::assertSame( 0, preg_match( '/<(?:\w+:)?(?:f|definedName|externalLink|ddeLink)[\s>\/]/', $part ), $name );
		}
		self::assertStringContainsString( ',=1+1,', self::file( $id, 'csv' ) );
	}

	public function test_excel_freezes_heads_and_merges_what_is_merged(): void {
		$id     = $this->disclosure();
		$merges = array(
			array(
				'rows'    => array( 'III', 'III' ),
				'columns' => array( 'lop_6', 'lop_9' ),
			),
		);
		$this->fill( $id, array( 'III' => array( 'lop_6' => 'Chung cho cả trường' ) ), array( 'merges' => $merges ) );
		$this->publish( $id );
		$xml   = self::xml( self::file( $id, 'xlsx' ), 'xl/worksheets/sheet1.xml' );
		$cells = self::cells( self::file( $id, 'xlsx' ) );

		$at     = array_search( 'Chung cho cả trường', array_map( 'strval', array_combine( array_keys( $cells ), array_column( $cells, 'value' ) ) ), true );
		$merged = array();
		foreach ( $xml->{'mergeCells'}->{'mergeCell'} as $merge ) {
			$merged[] = (string) $merge['ref'];
		}
		self::assertSame( 1, preg_match( '/\A([A-Z])(\d+)\z/', (string) $at, $place ) );
		self::assertContains( $at . ':' . chr( ord( $place[1] ) + 3 ) . $place[2], $merged );
		self::assertSame( 'frozen', (string) $xml->{'sheetViews'}->{'sheetView'}->pane['state'] );
		self::assertSame( '2', (string) $xml->{'sheetViews'}->{'sheetView'}->pane['xSplit'] );
	}

	/**
	 * Excel repairs a file with overlapping merges, doubled cells or rows out of order; none of them may be there.
	 */
	public function test_every_form_makes_a_sound_excel_file(): void {
		foreach ( Forms::all() as $summary ) {
			foreach ( $summary['levels'] as $level ) {
				$year = 'tt36-2017' === $summary['regime'] ? '2020-2021' : '2025-2026';
				$id   = $this->disclosure( $year, $summary['id'], $level, 'nam' );
				$this->publish( $id );
				$bytes = self::file( $id, 'xlsx' );
				$parts = count( Forms::resolved( $summary['regime'], $summary['id'], $level )['parts'] );
				self::assertCount( $parts, self::xml( $bytes, 'xl/workbook.xml' )->sheets->sheet );
				for ( $sheet = 1; $sheet <= $parts; $sheet++ ) {
					self::assert_sound( self::xml( $bytes, "xl/worksheets/sheet$sheet.xml" ) );
				}
			}
		}
	}

	/**
	 * Asserts that a sheet's cells come in order, each once, and that no merged areas overlap.
	 *
	 * @param \SimpleXMLElement $sheet A sheet.
	 */
	private static function assert_sound( \SimpleXMLElement $sheet ): void {
		$last = 0;
		foreach ( $sheet->{'sheetData'}->row as $row ) {
			self::assertSame( ++$last, (int) $row['r'] );
			$column = '';
			foreach ( $row->c as $cell ) {
				$letters = (string) preg_replace( '/\d/', '', (string) $cell['r'] );
				self::assertGreaterThan( str_pad( $column, 3, ' ', STR_PAD_LEFT ), str_pad( $letters, 3, ' ', STR_PAD_LEFT ) );
				$column = $letters;
			}
		}
		$taken = array();
		foreach ( $sheet->{'mergeCells'}->{'mergeCell'} as $merge ) {
			preg_match( '/\A([A-Z])(\d+):([A-Z])(\d+)\z/', (string) $merge['ref'], $ends );
			for ( $y = (int) $ends[2]; $y <= (int) $ends[4]; $y++ ) {
				foreach ( range( ord( $ends[1] ), ord( $ends[3] ) ) as $x ) {
					self::assertArrayNotHasKey( "$x:$y", $taken, (string) $merge['ref'] );
					$taken[ "$x:$y" ] = true;
				}
			}
		}
	}

	public function test_csv_is_byte_for_byte(): void {
		$id = $this->disclosure();
		$this->fill( $id, self::RAWS );
		$this->publish( $id );
		$csv = self::file( $id, 'csv' );
		self::assertStringStartsWith( "\xEF\xBB\xBF", $csv );

		$stream = fopen( 'php://memory', 'w+b' );
		fwrite( $stream, substr( $csv, 3 ) );
		rewind( $stream );
		$fields = array();
		while ( ! feof( $stream ) ) {
			$fields = array_merge( $fields, (array) fgetcsv( $stream, 0, ',', '"', '' ) );
		}
		fclose( $stream );

		foreach ( self::RAWS as $columns ) {
			foreach ( $columns as $raw ) {
				self::assertContains( $raw, $fields );
			}
		}
	}

	public function test_json_proves_itself(): void {
		$id = $this->disclosure();
		$this->fill( $id, self::RAWS );
		$this->publish( $id );
		$file = json_decode( self::file( $id, 'json' ) );

		self::assertSame( $file->hash, hash( 'sha256', Json::canonical( $file->payload ) ) );
		self::assertSame( self::RAWS['I.1']['lop_7'], $file->payload->values->cells->{'I.1'}->lop_7->raw );
		self::assertEquals( new \stdClass(), $file->payload->values->labels );
	}

	public function test_an_edit_changes_no_file(): void {
		$id = $this->disclosure();
		$this->publish( $id );
		$before = array_map( 'md5_file', array_map( array( self::class, 'path' ), Publication::summaries( $id )[0]['files'] ) );
		$this->fill( $id, self::RAWS );
		Downloads::ensure( (int) Publication::latest( $id ) );

		self::assertSame( $before, array_map( 'md5_file', array_map( array( self::class, 'path' ), Publication::summaries( $id )[0]['files'] ) ) );
	}

	public function test_a_full_disk_loses_nothing_and_is_tried_again(): void {
		$id     = $this->disclosure();
		$folder = wp_upload_dir( null, false )['basedir'];
		wp_mkdir_p( $folder );
		// A file where the folder should be: nothing can be written below it, whoever runs the test.
		file_put_contents( $folder . '/cong-truong', '' );

		$published = $this->rest( 'POST', self::ROUTE . "/$id/publish", array( 'version' => 1 ) );
		self::assertSame( 200, $published->get_status() );
		self::assertSame( 'published', $published->get_data()['state'] );
		self::assertCount( 1, $published->get_data()['notices'] );
		$latest = (int) Publication::latest( $id );
		self::assertNotFalse( wp_next_scheduled( Downloads::CRON, array( $latest ) ) );

		unlink( $folder . '/cong-truong' );
		do_action( Downloads::CRON, $latest );
		self::assertFileExists( self::path( Publication::summaries( $id )[0]['files']['xlsx'] ) );
		self::assertSame( array(), $this->rest( 'GET', self::ROUTE . "/$id" )->get_data()['notices'] );
	}

	public function test_withdrawn_files_go_and_stay_away(): void {
		$id = $this->disclosure();
		$this->publish( $id );
		$first = (int) Publication::latest( $id );
		$files = Publication::summaries( $id )[0]['files'];
		Publisher::withdraw( $id, Repository::load( $id )['version'], 'sai' );
		Downloads::ensure( $first );

		self::assertFileDoesNotExist( self::path( $files['xlsx'] ) );
		self::assertFileDoesNotExist( self::path( $files['json'] ) );

		$this->publish( $id );
		self::assertFileExists( self::path( Publication::summaries( $id )[0]['files']['xlsx'] ) );
		self::assertFileDoesNotExist( self::path( $files['xlsx'] ) );
	}

	public function test_files_are_the_same_whenever_they_are_made(): void {
		$id = $this->disclosure();
		$this->fill( $id, self::RAWS );
		$latest = $this->publish( $id );
		$first  = self::file( $id, 'xlsx' );
		unlink( self::path( Publication::summaries( $id )[0]['files']['xlsx'] ) );
		self::assertTrue( Downloads::ensure( $latest ) );

		self::assertSame( $first, self::file( $id, 'xlsx' ) );
	}

	public function test_an_archive_can_be_read(): void {
		$files = array(
			'a.xml'    => str_repeat( 'Việt ', 1000 ),
			'b/ç.xml'  => '',
			'c/d.json' => random_bytes( 50 ),
		);

		self::assertSame( $files, self::unzip( Zip_Writer::write( $files, 1600000000 ) ) );
	}

	public function test_a_school_of_several_levels_tells_its_papers_apart(): void {
		self::assertSame( 'Đội ngũ nhà giáo, cán bộ quản lý và nhân viên, năm học 2020-2021', get_the_title( $this->disclosure( '2020-2021', 'BM12', 'thcs', 'nam' ) ) );

		update_option( Profile::OPTION, array( 'levels' => array( 'thcs', 'thpt' ) ) + self::SCHOOL );
		$found = array();
		foreach ( array( 'thcs', 'thpt' ) as $level ) {
			$id = $this->disclosure( '2020-2021', 'BM12', $level, 'nam' );
			$this->publish( $id );
			$found[ get_the_title( $id ) ] = strstr( self::file( $id, 'csv' ), 'Năm học 2020-2021, trung học ' . ( 'thcs' === $level ? 'cơ sở' : 'phổ thông' ) );
		}

		self::assertSame(
			array(
				'Đội ngũ nhà giáo, cán bộ quản lý và nhân viên, trung học cơ sở, năm học 2020-2021',
				'Đội ngũ nhà giáo, cán bộ quản lý và nhân viên, trung học phổ thông, năm học 2020-2021',
			),
			array_keys( $found )
		);
		self::assertNotContains( false, $found );
	}

	public function test_no_text_spoils_the_excel_file(): void {
		$sheet = array(
			'name'   => "Tên\x0B",
			'width'  => 1,
			'rows'   => array(
				array(
					array(
						'text'  => "Trường THCS\x0BNguyễn\x00 Trãi\x1F\u{FFFF}_x0041_",
						'style' => 'plain',
					),
				),
			),
			'merges' => array(),
			'widths' => array( 10 ),
			'header' => 1,
			'stub'   => 1,
		);
		$bytes = Xlsx_Writer::write( array( $sheet ), '' );

		self::assertSame( 'Tên ', (string) self::xml( $bytes, 'xl/workbook.xml' )->sheets->sheet['name'] );
		self::assertSame( 'Trường THCS Nguyễn  Trãi _xFFFF__x005F_x0041_', (string) self::xml( $bytes, 'xl/worksheets/sheet1.xml' )->sheetData->row->c->is->t );
	}

	public function test_sheet_names_are_short_and_unique(): void {
		$sheet = array(
			'name'   => str_repeat( 'Tên dài ', 10 ),
			'width'  => 1,
			'rows'   => array(),
			'merges' => array(),
			'widths' => array( 10 ),
			'header' => 1,
			'stub'   => 1,
		);
		$names = array();
		foreach ( self::xml( Xlsx_Writer::write( array( $sheet, $sheet, array( 'name' => '' ) + $sheet ), '' ), 'xl/workbook.xml' )->sheets->sheet as $found ) {
			$names[] = (string) $found['name'];
		}

		self::assertCount( 3, array_unique( $names ) );
		foreach ( $names as $name ) {
			self::assertLessThanOrEqual( 31, mb_strlen( $name ) );
			self::assertNotSame( '', $name );
		}
	}
}
