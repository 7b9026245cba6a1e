<?php
/**
 * Writes everything of the kit as lines of one file, a few at a time.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

defined( 'ABSPATH' ) || exit;

final class Exporter {

	/** Seconds and bytes after which a request answers with what it has. */
	private const SECONDS = 5.0;
	private const BYTES   = 1048576;

	/**
	 * The next lines.
	 *
	 * @param array{part: string, key: string, count: int, checksum: string} $cursor  What the call before gave; start() for the first.
	 * @param float                                                          $seconds How long to work.
	 * @return array{text: string, cursor: array{part: string, key: string, count: int, checksum: string}, done: bool}
	 */
	public static function next( array $cursor, float $seconds = self::SECONDS ): array {
		$deadline = microtime( true ) + $seconds;
		$text     = '' === $cursor['part'] ? File_Format::header() : '';
		$parts    = Parts::all();
		$first    = '' === $cursor['part'] ? 0 : array_search( $cursor['part'], array_keys( $parts ), true );

		foreach ( array_slice( $parts, (int) $first, null, true ) as $id => $part ) {
			foreach ( self::keys_after( $part, $id === $cursor['part'] ? $cursor['key'] : '' ) as $key ) {
				$record = $part->read( $key );
				if ( null !== $record ) {
					$line               = File_Format::record( $id, $key, $record );
					$text              .= $line;
					$cursor['checksum'] = File_Format::checksum( $cursor['checksum'], $line );
					++$cursor['count'];
				}
				$cursor['part'] = $id;
				$cursor['key']  = $key;
				if ( strlen( $text ) > self::BYTES || microtime( true ) > $deadline ) {
					return self::answer( $text, $cursor, false );
				}
			}
		}

		return self::answer( $text . File_Format::footer( $cursor['count'], $cursor['checksum'] ), $cursor, true );
	}

	/**
	 * The cursor of the first call.
	 *
	 * @return array{part: string, key: string, count: int, checksum: string}
	 */
	public static function start(): array {
		return array(
			'part'     => '',
			'key'      => '',
			'count'    => 0,
			'checksum' => '',
		);
	}

	/**
	 * The whole file, piece by piece, where no request has to end: on the command line.
	 *
	 * @return \Generator<int, string>
	 */
	public static function pieces(): \Generator {
		$cursor = self::start();
		do {
			$next   = self::next( $cursor );
			$cursor = $next['cursor'];
			yield $next['text'];
		} while ( ! $next['done'] );
	}

	/**
	 * Name of the file for today.
	 */
	public static function file_name(): string {
		$host = (string) wp_parse_url( home_url(), PHP_URL_HOST );

		return 'cong-truong-' . sanitize_file_name( $host ) . '-' . wp_date( 'Y-m-d' ) . '.json';
	}

	/**
	 * Sorted keys of a part, from one on.
	 *
	 * @param Part   $part  Part.
	 * @param string $after The last key that was written.
	 * @return string[]
	 */
	private static function keys_after( Part $part, string $after ): array {
		$keys = array_map( 'strval', $part->keys() );
		sort( $keys, SORT_STRING );

		return array_filter(
			array_values( array_unique( $keys ) ),
			static function ( string $key ) use ( $after ): bool {
				return '' === $after || strcmp( $key, $after ) > 0;
			}
		);
	}

	/**
	 * An answer.
	 *
	 * @param string                                                         $text   Lines.
	 * @param array{part: string, key: string, count: int, checksum: string} $cursor Where to go on.
	 * @param bool                                                           $done   Whether these were the last.
	 * @return array{text: string, cursor: array{part: string, key: string, count: int, checksum: string}, done: bool}
	 */
	private static function answer( string $text, array $cursor, bool $done ): array {
		return array(
			'text'   => $text,
			'cursor' => $cursor,
			'done'   => $done,
		);
	}
}
