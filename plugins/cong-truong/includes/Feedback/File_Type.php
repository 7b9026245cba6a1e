<?php
/**
 * What a file is, by its content.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Neither the name nor what the browser says counts. A file that is two things at once (a picture with PHP in a comment, a PDF with a page in it) goes as what it
 * begins as: it is stored encrypted, never run and never shown by the website, and staff download it under a name that ends as its type does. SVG and HTML
 * begin as nothing of the list. Word documents with macros are told apart, because they run on the computer of whoever opens them.
 */
final class File_Type {

	public const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

	/** With macros; never allowed. */
	public const DOCM = 'application/vnd.ms-word.document.macroEnabled.12';

	/** What is taken, and how names of it may end; the first is given to a name that ends otherwise. */
	public const ALLOWED = array(
		'image/jpeg'      => array( 'jpg', 'jpeg', 'jpe', 'jfif' ),
		'image/png'       => array( 'png' ),
		'image/webp'      => array( 'webp' ),
		'image/heic'      => array( 'heic', 'heif' ),
		'application/pdf' => array( 'pdf' ),
		self::DOCX        => array( 'docx' ),
	);

	private const HEAD = 4096;

	/** Bytes from the end in which a zip archive says where its directory is, its comment included. */
	private const TAIL = 65557;

	/** Bytes and entries of a directory that is read. A document of Word has some dozens. */
	private const LARGEST_DIRECTORY = 1048576;
	private const MOST_ENTRIES      = 5000;

	/** Bytes of the list of types in a document, packed and unpacked. */
	private const LARGEST_LIST = 1048576;

	private const LIST_OF_TYPES = '[Content_Types].xml';

	/**
	 * The type of a file.
	 *
	 * @param string $path Path.
	 * @return string A key of ALLOWED, or DOCM; empty for anything else.
	 */
	public static function of( string $path ): string {
		$head = (string) @file_get_contents( $path, false, null, 0, self::HEAD ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- what can't be read is nothing.
		if ( 0 === strncmp( $head, "\xff\xd8\xff", 3 ) ) {
			return 'image/jpeg';
		}
		if ( 0 === strncmp( $head, "\x89PNG\r\n\x1a\n", 8 ) && 'IHDR' === substr( $head, 12, 4 ) ) {
			return 'image/png';
		}
		if ( preg_match( '/^RIFF.{4}WEBPVP8[ LX]/s', $head ) ) {
			return 'image/webp';
		}
		if ( self::is_heic( $head ) ) {
			return 'image/heic';
		}
		// Some scanners write a line end first.
		if ( preg_match( '/^(?:\xef\xbb\xbf)?\s{0,16}%PDF-\d\.\d/', $head ) ) {
			return 'application/pdf';
		}

		return 0 === strncmp( $head, "PK\x03\x04", 4 ) ? self::of_archive( $path ) : '';
	}

	/**
	 * Whether a file begins as a picture of an iPhone does.
	 *
	 * @param string $head First bytes.
	 */
	private static function is_heic( string $head ): bool {
		if ( 'ftyp' !== substr( $head, 4, 4 ) ) {
			return false;
		}
		$length = self::number( substr( $head, 0, 4 ), 'N' );
		$brands = $length >= 16 && $length <= 512 ? array_merge( array( substr( $head, 8, 4 ) ), str_split( substr( $head, 16, $length - 16 ) . '----', 4 ) ) : array();

		return array() !== array_intersect( $brands, array( 'heic', 'heix', 'heim', 'heis' ) );
	}

	/**
	 * The type of a zip archive. Only its directory is read, and of its files only the list of types, both bounded: a bomb stays packed.
	 *
	 * @param string $path Path.
	 */
	private static function of_archive( string $path ): string {
		$handle = fopen( $path, 'rb' );
		if ( ! $handle ) {
			return '';
		}
		$files = self::directory( $handle, (int) filesize( $path ) );
		$types = isset( $files[ self::LIST_OF_TYPES ], $files['word/document.xml'] ) ? self::content( $handle, $files[ self::LIST_OF_TYPES ] ) : '';
		fclose( $handle );
		if ( '' === $types ) {
			return '';
		}
		// The same word can be written in UTF-16 or with references.
		$types = strtolower( html_entity_decode( str_replace( "\0", '', $types ), ENT_QUOTES | ENT_XML1, 'UTF-8' ) );
		if ( preg_grep( '~vba(project|data)~i', array_keys( $files ) ) || preg_match( '/macroenabled|vbaproject/', $types ) ) {
			return self::DOCM;
		}

		return false !== strpos( $types, 'wordprocessingml.document.main+xml' ) ? self::DOCX : '';
	}

	/**
	 * The directory of a zip archive.
	 *
	 * @param resource $handle Handle.
	 * @param int      $size   Bytes of the archive.
	 * @return array<string, string> Entry by name, up to its own name; empty if it has none that can be trusted.
	 */
	private static function directory( $handle, int $size ): array {
		$tail = self::bytes( $handle, max( 0, $size - self::TAIL ), min( $size, self::TAIL ) );
		$end  = strrpos( $tail, "PK\x05\x06" );
		if ( false === $end || strlen( $tail ) - $end < 22 ) {
			return array();
		}
		$count  = self::number( substr( $tail, $end + 10, 2 ), 'v' );
		$length = self::number( substr( $tail, $end + 12, 4 ), 'V' );
		$offset = self::number( substr( $tail, $end + 16, 4 ), 'V' );
		if ( $count > self::MOST_ENTRIES || $length > self::LARGEST_DIRECTORY || $offset + $length !== $size - strlen( $tail ) + $end ) {
			return array();
		}
		$directory = self::bytes( $handle, $offset, $length );
		$files     = array();
		$place     = 0;
		for ( $number = 0; $number < $count; $number++ ) {
			$entry = substr( $directory, $place, 46 );
			if ( 46 !== strlen( $entry ) || 0 !== strncmp( $entry, "PK\x01\x02", 4 ) ) {
				return array();
			}
			$name = substr( $directory, $place + 46, self::number( substr( $entry, 28, 2 ), 'v' ) );
			// A program may read the first of two, another one the second.
			if ( isset( $files[ $name ] ) ) {
				return array();
			}
			$files[ $name ] = $entry;
			$place         += 46 + self::number( substr( $entry, 28, 2 ), 'v' ) + self::number( substr( $entry, 30, 2 ), 'v' ) + self::number( substr( $entry, 32, 2 ), 'v' );
		}

		return $place === $length ? $files : array();
	}

	/**
	 * Content of a small file of an archive.
	 *
	 * @param resource $handle Handle.
	 * @param string   $entry  Its entry in the directory.
	 * @return string Empty if it can't be read.
	 */
	private static function content( $handle, string $entry ): string {
		$method = self::number( substr( $entry, 10, 2 ), 'v' );
		$length = self::number( substr( $entry, 20, 4 ), 'V' );
		$offset = self::number( substr( $entry, 42, 4 ), 'V' );
		$local  = self::bytes( $handle, $offset, 30 );
		if ( $length > self::LARGEST_LIST || 0 !== strncmp( $local, "PK\x03\x04", 4 ) ) {
			return '';
		}
		$packed = self::bytes( $handle, $offset + 30 + self::number( substr( $local, 26, 2 ), 'v' ) + self::number( substr( $local, 28, 2 ), 'v' ), $length );
		if ( 0 === $method ) {
			return $packed;
		}
		if ( 8 !== $method ) {
			return '';
		}
		if ( ! function_exists( 'gzinflate' ) ) {
			// A server without zlib goes by the names alone.
			return 'wordprocessingml.document.main+xml';
		}

		return (string) @gzinflate( $packed, self::LARGEST_LIST ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- it warns of what is too large or damaged.
	}

	/**
	 * Bytes of a file, as many as there are.
	 *
	 * @param resource $handle Handle.
	 * @param int      $offset From where.
	 * @param int      $length How many.
	 */
	private static function bytes( $handle, int $offset, int $length ): string {
		return $length > 0 && 0 === fseek( $handle, $offset ) ? (string) stream_get_contents( $handle, $length ) : '';
	}

	/**
	 * A whole number.
	 *
	 * @param string $bytes  Bytes; fewer than wanted are 0.
	 * @param string $format Of unpack().
	 */
	private static function number( string $bytes, string $format ): int {
		$read = strlen( $bytes ) < ( 'v' === $format ? 2 : 4 ) ? false : unpack( $format, $bytes );

		return $read ? (int) $read[1] : 0;
	}
}
