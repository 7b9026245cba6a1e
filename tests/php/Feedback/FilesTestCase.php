<?php
/**
 * Base of the tests of files: contents made in code, and what PHP says of an upload.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Disclosure\Zip_Writer;
use CongTruong\Feedback\Files;
use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Tables;
use CongTruong\Tests\TestCase;

abstract class FilesTestCase extends TestCase {

	protected const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

	private const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

	/**
	 * Files outside the uploads folder, as PHP's own folder of uploads is.
	 *
	 * @var string[]
	 */
	private $temporary = array();

	public static function setUpBeforeClass(): void {
		parent::setUpBeforeClass();
		Tables::maybe_create();
	}

	protected function setUp(): void {
		parent::setUp();
		update_option( Settings::OPTION, array( 'files' => 3 ) );
	}

	protected function tearDown(): void {
		foreach ( $this->temporary as $path ) {
			if ( is_file( $path ) ) {
				unlink( $path );
			}
		}
		parent::tearDown();
	}

	/**
	 * A file with a content.
	 *
	 * @param string $content Content.
	 * @return string Path.
	 */
	protected function file( string $content ): string {
		$path              = (string) tempnam( sys_get_temp_dir(), 'ct' );
		$this->temporary[] = $path;
		file_put_contents( $path, $content );

		return $path;
	}

	/**
	 * A file as Files::check() gives it.
	 *
	 * @param string $content Content.
	 * @param string $name    Name.
	 * @return array{name: string, type: string, size: int, tmp_name: string}
	 */
	protected function checked( string $content, string $name = 'giấy tờ.pdf' ): array {
		return array(
			'name'     => $name,
			'type'     => 'application/pdf',
			'size'     => strlen( $content ),
			'tmp_name' => $this->file( $content ),
		);
	}

	/**
	 * An entry of `$_FILES`.
	 *
	 * @param array<string, string|int> $files Contents by name; a number is what PHP says went wrong.
	 * @return array<string, array<int, mixed>>
	 */
	protected function sent( array $files ): array {
		$sent = array_fill_keys( array( 'name', 'type', 'tmp_name', 'error', 'size' ), array() );
		foreach ( $files as $name => $content ) {
			$sent['name'][]     = (string) $name;
			$sent['type'][]     = 'image/jpeg';
			$sent['tmp_name'][] = is_int( $content ) ? '' : $this->file( $content );
			$sent['error'][]    = is_int( $content ) ? $content : UPLOAD_ERR_OK;
			$sent['size'][]     = is_int( $content ) ? 0 : strlen( $content );
		}

		return $sent;
	}

	/**
	 * Checks files as if they had come with the request.
	 *
	 * @param array<mixed> $sent Entry of `$_FILES`.
	 * @return array{files: list<array{name: string, type: string, size: int, tmp_name: string}>, errors: list<string>}
	 */
	protected static function check( array $sent ): array {
		return Files::check( $sent, 'is_file' );
	}

	/**
	 * The content of a kept file, or the code of what went wrong.
	 *
	 * @param int $id File.
	 */
	protected static function content( int $id ): string {
		$content = '';
		$error   = Files::read(
			$id,
			static function ( string $piece ) use ( &$content ): void {
				$content .= $piece;
			}
		);

		return $error ? (string) $error->get_error_code() : $content;
	}

	/**
	 * All files in the folder of encrypted ones, without its walls.
	 *
	 * @return string[]
	 */
	protected static function on_disk(): array {
		return (array) preg_grep( '~/index\.html$~', (array) glob( Files::folder() . '/??/*' ), PREG_GREP_INVERT );
	}

	/**
	 * A picture.
	 *
	 * @param string $kind `jpeg`, `png` or `webp`.
	 */
	protected static function picture( string $kind ): string {
		if ( ! function_exists( 'image' . $kind ) ) {
			self::markTestSkipped( "PHP makes no $kind here." );
		}
		$image = imagecreatetruecolor( 40, 30 );
		ob_start();
		call_user_func( 'image' . $kind, $image );

		return (string) ob_get_clean();
	}

	/**
	 * The beginning of a picture of an iPhone.
	 *
	 * @param string $brand  First brand.
	 * @param string $others The others.
	 */
	protected static function heic( string $brand = 'heic', string $others = 'mif1MiHEMiPr' ): string {
		return pack( 'N', 16 + strlen( $others ) ) . 'ftyp' . $brand . "\0\0\0\0" . $others . pack( 'N', 100 ) . 'meta' . str_repeat( "\0", 92 );
	}

	/**
	 * A document of Word.
	 *
	 * @param array<string, string|null> $files Files that differ; null leaves one out.
	 */
	protected static function docx( array $files = array() ): string {
		return Zip_Writer::write(
			array_filter(
				$files + array(
					'[Content_Types].xml' => '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="' . self::MAIN . '"/></Types>',
					'_rels/.rels'         => '<Relationships/>',
					'word/document.xml'   => '<w:document/>',
				),
				'is_string'
			),
			1600000000
		);
	}
}
