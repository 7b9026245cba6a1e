<?php
/**
 * What a file is, is said by its content.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\File_Type;

require_once __DIR__ . '/FilesTestCase.php';

final class FilesTypeTest extends FilesTestCase {

	private function type( string $content ): string {
		return File_Type::of( $this->file( $content ) );
	}

	public function test_pictures(): void {
		self::assertSame( 'image/jpeg', $this->type( self::picture( 'jpeg' ) ) );
		self::assertSame( 'image/png', $this->type( self::picture( 'png' ) ) );
		self::assertSame( 'image/webp', $this->type( self::picture( 'webp' ) ) );
	}

	public function test_pictures_of_phones(): void {
		self::assertSame( 'image/heic', $this->type( self::heic() ) );
		self::assertSame( 'image/heic', $this->type( self::heic( 'mif1', 'mif1heic' ) ) );
		self::assertSame( '', $this->type( self::heic( 'avif', 'mif1avif' ) ), 'AVIF' );
		self::assertSame( '', $this->type( self::heic( 'isom', 'isommp42' ) ), 'a film' );
		self::assertSame( '', $this->type( "\xff\xff\xff\xffftypheic" ), 'a box without an end' );
	}

	public function test_pdf(): void {
		self::assertSame( 'application/pdf', $this->type( self::PDF ) );
		self::assertSame( 'application/pdf', $this->type( "\r\n" . self::PDF ) );
		self::assertSame( 'application/pdf', $this->type( "\xef\xbb\xbf" . self::PDF ) );
		self::assertSame( '', $this->type( '<html><!-- ' . self::PDF ), 'what only holds a PDF' );
	}

	public function test_documents_of_word(): void {
		self::assertSame( File_Type::DOCX, $this->type( self::docx() ) );
		self::assertSame( '', $this->type( self::docx( array( 'word/document.xml' => null ) ) ), 'a zip' );
		self::assertSame( '', $this->type( self::docx( array( '[Content_Types].xml' => null ) ) ), 'another zip' );
		self::assertSame( '', $this->type( self::docx( array( '[Content_Types].xml' => '<Types/>' ) ) ), 'one that only has the names' );
		self::assertSame( '', $this->type( 'MZ' . self::docx() ), 'an archive that unpacks itself' );
	}

	public function macros(): array {
		$types = '<Types><Override PartName="/word/document.xml" ContentType="%s"/><Override PartName="/word/x.bin" ContentType="%s"/></Types>';
		$main  = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

		return array(
			'as Word writes it'         => array( array( 'word/vbaProject.bin' => 'x' ) ),
			'in other letters'          => array( array( 'word/VBAPROJECT.BIN' => 'x' ) ),
			'under another name'        => array( array( '[Content_Types].xml' => sprintf( $types, $main, 'application/vnd.ms-office.vbaProject' ) ) ),
			'only in the type'          => array( array( '[Content_Types].xml' => sprintf( $types, 'application/vnd.ms-word.document.macroEnabled.main+xml', '' ) ) ),
			'with a reference'          => array( array( '[Content_Types].xml' => sprintf( $types, $main, 'application/vnd.ms-office.&#118;baProject' ) ) ),
			'in UTF-16'                 => array( array( '[Content_Types].xml' => "\xff\xfe" . (string) mb_convert_encoding( sprintf( $types, $main, 'application/vnd.ms-office.vbaProject' ), 'UTF-16LE', 'UTF-8' ) ) ),
		);
	}

	/**
	 * @dataProvider macros
	 * @param array<string, string> $files Files of the document.
	 */
	public function test_macros_are_found( array $files ): void {
		self::assertSame( File_Type::DOCM, $this->type( self::docx( $files ) ) );
	}

	public function test_nothing_else_is_anything(): void {
		foreach ( array( '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', '<!doctype html><p>', '<?php echo 1;', 'GIF89a' . str_repeat( 'x', 100 ), "MZ\x90\0", 'text', "PK\x05\x06" . str_repeat( "\0", 18 ), 'PK', "\xff\xd8", "\x89PNG\r\n\x1a\n", 'RIFF', "\0\0\0\x18ftyp" ) as $content ) {
			self::assertSame( '', $this->type( $content ), $content );
		}
		self::assertSame( '', File_Type::of( '/gone/away' ) );
	}

	public function test_what_is_two_things_goes_as_what_it_begins_as(): void {
		self::assertSame( 'image/jpeg', $this->type( self::picture( 'jpeg' ) . '<?php system( $_GET["c"] );' ) );
		self::assertSame( 'image/jpeg', $this->type( self::picture( 'jpeg' ) . self::docx() ), 'GIFAR' );
		self::assertSame( 'application/pdf', $this->type( self::PDF . '<script>alert(1)</script>' ) );
	}

	public function test_a_bomb_stays_packed(): void {
		$memory = memory_get_peak_usage();
		$types  = '<Types>application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' . str_repeat( ' ', 4194304 ) . '</Types>';
		$bomb   = $this->file( self::docx( array( '[Content_Types].xml' => $types ) ) );
		unset( $types );
		self::assertSame( '', File_Type::of( $bomb ) );

		$docx = self::docx();
		$end  = strlen( $docx ) - 22;
		self::assertSame( '', $this->type( substr_replace( $docx, pack( 'vv', 65535, 65535 ), $end + 8, 4 ) ), 'more entries than there are' );
		self::assertSame( '', $this->type( substr_replace( $docx, pack( 'V', 0xfffffff0 ), $end + 12, 4 ) ), 'a directory of four gigabytes' );
		self::assertSame( '', $this->type( substr_replace( $docx, pack( 'V', 0x7fffffff ), $end + 16, 4 ) ), 'a directory after the end' );
		self::assertSame( '', $this->type( substr( $docx, 0, -22 ) ), 'no end' );
		self::assertSame(
			'',
			$this->type(
				self::docx(
					array_fill_keys(
						array_map(
							static function ( int $number ): string { return "f$number";
							},
							range( 10000, 15001 )
						),
						''
					)
				)
			),
			'thousands of files'
		);
		self::assertLessThan( 67108864, memory_get_peak_usage() - $memory );
	}

	public function test_of_two_files_of_one_name_neither_is_believed(): void {
		$docx = self::docx( array( '[Content_Types].xmm' => '<Types/>' ) );
		self::assertSame( File_Type::DOCX, $this->type( $docx ) );
		self::assertSame( '', $this->type( str_replace( '[Content_Types].xmm', '[Content_Types].xml', $docx ) ) );
	}
}
