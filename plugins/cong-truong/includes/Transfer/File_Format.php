<?php
/**
 * The file of an export: valid JSON, a list whose items stand in a line each, so that it can be read line by line.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Disclosure\Json;

defined( 'ABSPATH' ) || exit;

/**
 * The first line says what it is, the last one how many records there are and their checksum. Between them stand records and nothing
 * else: no time, no address, so that two files say the same if their bytes are the same.
 */
final class File_Format {

	public const NAME    = 'cong-truong';
	public const VERSION = 1;

	/** Bytes of one line: the largest publication that the editor can make, and some. */
	public const LONGEST_LINE = 12582912;

	private const DEEPEST     = 64;
	private const LONGEST_KEY = 300;

	/**
	 * The first line.
	 */
	public static function header(): string {
		return '[' . Json::ascii(
			array(
				'format'  => self::NAME,
				'version' => self::VERSION,
			)
		) . ",\n";
	}

	/**
	 * One record's line.
	 *
	 * @param string               $part   Id of the part.
	 * @param string               $key    Key.
	 * @param array<string, mixed> $record Record.
	 */
	public static function record( string $part, string $key, array $record ): string {
		return Json::ascii(
			array(
				'part' => $part,
				'key'  => $key,
				'data' => (object) $record,
			)
		) . ",\n";
	}

	/**
	 * The last line.
	 *
	 * @param int    $count    Number of records.
	 * @param string $checksum What checksum() gave for the last of them.
	 */
	public static function footer( int $count, string $checksum ): string {
		return Json::ascii(
			array(
				'end'      => true,
				'records'  => $count,
				'checksum' => $checksum,
			)
		) . "]\n";
	}

	/**
	 * Checksum of all records up to this one. It is chained, as PHP can't carry a half-done SHA-256 from one request to the next.
	 *
	 * @param string $before Checksum up to the record before; empty for the first.
	 * @param string $line   The record's line.
	 */
	public static function checksum( string $before, string $line ): string {
		return hash( 'sha256', $before . rtrim( $line, "\r\n" ) );
	}

	/**
	 * What a line holds: a header, a record or the end.
	 *
	 * @param string $line Line, with or without its end.
	 * @return \stdClass|null Null where it is nothing that this format knows.
	 */
	public static function parse( string $line ): ?\stdClass {
		$line = trim( $line, " \t\r\n" );
		// An editor that opened the file may have put its mark before it.
		$line = 0 === strpos( $line, "\xEF\xBB\xBF" ) ? (string) substr( $line, 3 ) : $line;
		$line = '[' === substr( $line, 0, 1 ) ? (string) substr( $line, 1 ) : $line;
		$line = in_array( substr( $line, -1 ), array( ',', ']' ), true ) ? substr( $line, 0, -1 ) : $line;
		$data = json_decode( $line, false, self::DEEPEST );

		return $data instanceof \stdClass && ( self::is_header( $data ) || self::is_end( $data ) || self::is_record( $data ) ) ? $data : null;
	}

	/**
	 * Whether a line is the first one of such a file, of any version.
	 *
	 * @param \stdClass $line What parse() gave.
	 */
	public static function is_header( \stdClass $line ): bool {
		return self::NAME === ( $line->format ?? null ) && is_int( $line->version ?? null );
	}

	/**
	 * Whether a line is the last one.
	 *
	 * @param \stdClass $line What parse() gave.
	 */
	public static function is_end( \stdClass $line ): bool {
		return true === ( $line->end ?? null ) && is_int( $line->records ?? null ) && is_string( $line->checksum ?? null );
	}

	/**
	 * Whether a line is a record.
	 *
	 * @param \stdClass $line What parse() gave.
	 */
	private static function is_record( \stdClass $line ): bool {
		$key = $line->key ?? null;

		return is_string( $line->part ?? null ) && 1 === preg_match( '/\A[a-z][a-z0-9_]{0,40}\z/', $line->part )
			&& is_string( $key ) && '' !== $key && strlen( $key ) <= self::LONGEST_KEY && 1 !== preg_match( '/[\x00-\x1F\x7F]/', $key )
			&& ( $line->data ?? null ) instanceof \stdClass;
	}
}
