<?php
/**
 * Files as they come with a message: what is taken, and what is said of the rest.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\File_Type;
use CongTruong\Feedback\Files;
use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Upload;

require_once __DIR__ . '/FilesTestCase.php';

final class FilesUploadTest extends FilesTestCase {

	public function test_files_are_taken_as_what_they_are(): void {
		$result = self::check(
			$this->sent(
				array(
					'ảnh.jpg'  => self::PDF,
					'don.docx' => self::docx(),
					'IMG.HEIC' => self::heic(),
				)
			)
		);

		self::assertSame( array(), $result['errors'] );
		self::assertSame( array( 'ảnh.jpg.pdf', 'don.docx', 'IMG.HEIC' ), array_column( $result['files'], 'name' ) );
		self::assertSame( array( 'application/pdf', File_Type::DOCX, 'image/heic' ), array_column( $result['files'], 'type' ) );
		self::assertSame( strlen( self::PDF ), $result['files'][0]['size'] );
	}

	public function test_no_file_is_no_mistake(): void {
		$nothing = array(
			'files'  => array(),
			'errors' => array(),
		);

		self::assertSame( $nothing, self::check( array() ) );
		self::assertSame( $nothing, self::check( $this->sent( array( '' => UPLOAD_ERR_NO_FILE ) ) ), 'a field that stayed empty' );
		update_option( Settings::OPTION, array( 'files' => 0 ) );
		self::assertSame( $nothing, self::check( $this->sent( array( '' => UPLOAD_ERR_NO_FILE ) ) ) );
	}

	public function faults(): array {
		return array(
			'larger than PHP takes'       => array( UPLOAD_ERR_INI_SIZE, 'is larger than' ),
			'larger than the form says'   => array( UPLOAD_ERR_FORM_SIZE, 'is larger than' ),
			'cut off'                     => array( UPLOAD_ERR_PARTIAL, 'Only a part' ),
			'no folder'                   => array( UPLOAD_ERR_NO_TMP_DIR, 'could not take the file' ),
			'disk full'                   => array( UPLOAD_ERR_CANT_WRITE, 'could not take the file' ),
			'stopped by an extension'     => array( UPLOAD_ERR_EXTENSION, 'could not take the file' ),
			'what no PHP says'            => array( 99, 'Only a part' ),
			'empty'                       => array( '', 'is empty' ),
			'a program'                   => array( 'MZ', 'is no picture' ),
			'a page'                      => array( '<html>', 'is no picture' ),
			'a document of Word with VBA' => array( self::docx( array( 'word/vbaProject.bin' => 'x' ) ), 'holds macros' ),
		);
	}

	/**
	 * @dataProvider faults
	 * @param string|int $content Content, or what PHP says.
	 */
	public function test_each_fault_is_said_of_its_file( $content, string $words ): void {
		$result = self::check(
			$this->sent(
				array(
					'đơn "1".docx' => $content,
					'b.pdf'        => self::PDF,
				)
			)
		);

		self::assertCount( 1, $result['errors'] );
		self::assertStringContainsString( $words, $result['errors'][0] );
		self::assertStringContainsString( '“đơn 1 .docx”', $result['errors'][0] );
		self::assertSame( array( 'b.pdf' ), array_column( $result['files'], 'name' ), 'The other one is as good as before.' );
	}

	public function test_every_fault_is_said_at_once(): void {
		self::assertCount(
			2,
			self::check(
				$this->sent(
					array(
						'a' => '',
						'b' => 'text',
					)
				)
			)['errors']
		);
	}

	public function test_the_school_says_how_many(): void {
		$sent = $this->sent(
			array(
				'a.pdf' => self::PDF,
				'b.pdf' => self::PDF,
				'c.pdf' => self::PDF,
			)
		);
		self::assertCount( 3, self::check( $sent )['files'] );

		update_option( Settings::OPTION, array( 'files' => 1 ) );
		self::assertSame( array( 'Only 1 file can be sent with a message. Please leave out “b.pdf”, “c.pdf”.' ), self::check( $sent )['errors'] );

		update_option( Settings::OPTION, array( 'files' => 0 ) );
		$result = self::check( $sent );
		self::assertSame( array(), $result['files'] );
		self::assertSame( array( 'The school takes no files with messages. Please send your message without “a.pdf”, “b.pdf”, “c.pdf”.' ), $result['errors'] );
	}

	public function test_size_is_eight_megabytes_or_what_php_takes(): void {
		$mb = 1048576;
		self::assertSame(
			array(
				'files' => 3,
				'size'  => 8 * $mb,
				'total' => 24 * $mb,
			),
			Upload::limits_of( 3, 64 * $mb, 0, false )
		);
		self::assertSame( 2 * $mb, Upload::limits_of( 3, 2 * $mb, 8 * $mb, false )['size'] );
		self::assertLessThan( 8 * $mb, Upload::limits_of( 1, 8 * $mb, 8 * $mb, false )['size'], 'The words of the message need room too.' );
		self::assertSame( 2 * $mb, Upload::limits_of( 3, 8 * $mb, 64 * $mb, true )['total'] );
		self::assertSame( 0, Upload::limits_of( 0, 8 * $mb, 64 * $mb, false )['size'] );

		$most   = Upload::limits()['size'];
		$result = self::check( $this->sent( array( 'a.pdf' => str_pad( self::PDF, $most + 1 ) ) ) );
		self::assertStringContainsString( '“a.pdf” is larger than', $result['errors'][0] );
		self::assertSame( array(), self::check( $this->sent( array( 'a.pdf' => str_pad( self::PDF, $most ) ) ) )['errors'] );
	}

	public function test_only_what_came_with_the_request_is_a_file(): void {
		$result = Files::check( $this->sent( array( 'passwd.pdf' => self::PDF ) ) );

		self::assertSame( array(), $result['files'] );
		self::assertCount( 1, $result['errors'] );
	}

	public function test_a_field_for_one_file_is_read_too(): void {
		$sent = array_map( 'current', $this->sent( array( 'a.pdf' => self::PDF ) ) );

		self::assertSame( array( 'a.pdf' ), array_column( self::check( $sent )['files'], 'name' ) );
	}

	public function test_other_shapes_are_refused(): void {
		$good   = $this->sent( array( 'a.pdf' => self::PDF ) );
		$shapes = array(
			'lists in lists'       => array(
				'name' => array( array( 'a' ) ),
				'tmp_name' => array( array( 'b' ) ),
				'error' => array( array( 0 ) ),
			),
			'keys that do not fit' => array( 'name' => array( 'x' => 'a.pdf' ) ) + $good,
			'one name for two'     => array( 'tmp_name' => array( 'a', 'b' ) ) + $good,
			'no error'             => array_diff_key( $good, array( 'error' => 1 ) ),
			'errors that are text' => array( 'error' => array( '0' ) ) + $good,
			'a name that is a list' => array( 'name' => array( array( 'a.pdf' ) ) ) + $good,
			'only text'            => array( 'a', 'b' ),
			'hundreds'             => array(
				'name' => array_fill( 0, 300, 'a' ),
				'tmp_name' => array_fill( 0, 300, 'b' ),
				'error' => array_fill( 0, 300, 0 ),
			),
		);
		foreach ( $shapes as $what => $shape ) {
			$result = self::check( $shape );
			self::assertSame( array(), $result['files'], $what );
			self::assertCount( 1, $result['errors'], $what );
		}
	}

	public function names(): array {
		return array(
			array( 'Ảnh chụp (1).JPG', 'Ảnh chụp (1).JPG' ),
			array( "a\u{302}\u{301}nh.jpeg", 'ấnh.jpeg' ),
			array( '../../wp-config.php', 'wp-config.php.jpg' ),
			array( 'C:\\fakepath\\hoa.jpg', 'hoa.jpg' ),
			array( '.htaccess', 'htaccess.jpg' ),
			array( 'hoa.php.jpg', 'hoa.php.jpg' ),
			array( 'hoa.jpg.exe', 'hoa.jpg.exe.jpg' ),
			array( "hoa\r\nSet-Cookie: x.jpg", 'hoa Set-Cookie x.jpg' ),
			array( "hoa\0.jpg", 'hoa.jpg' ),
			array( "hoa\u{202e}gpj.exe", 'hoagpj.exe.jpg' ),
			array( "ho\u{200b}a.jpg", 'hoa.jpg' ),
			array( '"><img src=x onerror=alert(1)>.jpg', 'img src=x onerror=alert(1).jpg' ),
			array( "\xff\xfe.jpg", 'jpg.jpg' ),
			array( "gi\u{1ea5}y\xe1\xba t\u{1edd}.jpg", 'giấy tờ.jpg' ),
			array( str_repeat( 'ộ', 2000 ), str_repeat( 'ộ', 116 ) . '.jpg' ),
			array( '', 'tep.jpg' ),
			array( ' . ', 'tep.jpg' ),
			array( '/', 'tep.jpg' ),
			array( '🌸.jpg', '🌸.jpg' ),
			array( str_repeat( 'ộ', 300 ) . '.jpg', str_repeat( 'ộ', 116 ) . '.jpg' ),
		);
	}

	/**
	 * @dataProvider names
	 */
	public function test_names_become_names( string $given, string $name ): void {
		self::assertSame( $name, Upload::name( $given, 'image/jpeg' ) );
		self::assertSame( $name, Upload::name( $name, 'image/jpeg' ), 'A name stays what it is.' );
		self::assertLessThanOrEqual( 120, mb_strlen( $name ) );
	}
}
