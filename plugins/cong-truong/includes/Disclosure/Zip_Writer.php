<?php
/**
 * A zip archive from texts, in memory, also where PHP has neither ZipArchive nor zlib.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Zip_Writer {

	/**
	 * The archive's bytes; the same files at the same time always give the same.
	 *
	 * @param array<string, string> $files Contents by path.
	 * @param int                   $time  Time stamp of all files.
	 */
	public static function write( array $files, int $time ): string {
		$body      = '';
		$directory = '';
		$stamp     = self::dos_time( $time );
		foreach ( $files as $path => $content ) {
			$packed = function_exists( 'gzdeflate' ) ? gzdeflate( $content, 6 ) : false;
			$method = false === $packed ? 0 : 8;
			$packed = false === $packed ? $content : $packed;
			$header = pack( 'vvv', 20, 0x0800, $method ) . $stamp . pack( 'VVVvv', crc32( $content ), strlen( $packed ), strlen( $content ), strlen( $path ), 0 );

			$directory .= "PK\x01\x02" . pack( 'v', 20 ) . $header . pack( 'vvvVV', 0, 0, 0, 0, strlen( $body ) ) . $path;
			$body      .= "PK\x03\x04" . $header . $path . $packed;
		}

		return $body . $directory . "PK\x05\x06" . pack( 'vvvvVVv', 0, 0, count( $files ), count( $files ), strlen( $directory ), strlen( $body ), 0 );
	}

	/**
	 * Date and time as zip archives have them.
	 *
	 * @param int $time Unix time.
	 */
	private static function dos_time( int $time ): string {
		list( $year, $month, $day, $hour, $minute, $second ) = array_map( 'intval', explode( ' ', gmdate( 'Y n j G i s', $time ) ) );

		return pack( 'vv', $hour << 11 | $minute << 5 | $second >> 1, max( 0, $year - 1980 ) << 9 | $month << 5 | $day );
	}
}
