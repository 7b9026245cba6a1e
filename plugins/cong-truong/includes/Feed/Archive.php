<?php
/**
 * All items that were ever read and are still kept, with search.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Searched in PHP, so that marks and databases make no difference: `ke hoach` finds `Kế hoạch` on MariaDB and SQLite alike.
 *
 * @phpstan-import-type Stored_Item from Item
 * @phpstan-type Found_Item array{key: string, title: string, link: string, summary: string, date: int, seen: int, source: string}
 */
final class Archive {

	private const LONGEST_SEARCH = 100;

	/**
	 * Items that hold every word, the newest first.
	 *
	 * @param string $search  Words; none finds all.
	 * @param string $kind    A kind; empty for all.
	 * @param string $source  Id of a source; empty for all.
	 * @param bool   $hidden  Whether to find those too that the public does not see.
	 * @return array<int, array>
	 * @phpstan-return list<Found_Item>
	 */
	public static function find( string $search = '', string $kind = '', string $source = '', bool $hidden = false ): array {
		$words   = array_filter( explode( ' ', Normalizer::fold( mb_substr( $search, 0, self::LONGEST_SEARCH ) ) ) );
		$unseen  = $hidden ? array() : array_map( array( Normalizer::class, 'fold' ), Sources::hidden_words() );
		$sources = array_filter(
			Sources::all(),
			static function ( array $one ) use ( $kind, $source ): bool {
				return ( '' === $kind || $kind === $one['kind'] ) && ( '' === $source || $source === $one['id'] );
			}
		);
		Snapshot::prime( array_keys( $sources ) );
		$found = array();
		foreach ( array_keys( $sources ) as $id ) {
			foreach ( Snapshot::read( (string) $id ) as $item ) {
				$text = $item['title'] . ' ' . $item['summary'];
				if ( self::has_all( $text, $words ) && ! Board::holds( $text, $unseen ) ) {
					$found[] = $item + array( 'source' => (string) $id );
				}
			}
		}
		usort(
			$found,
			static function ( array $one, array $other ): int {
				return array( Snapshot::moment( $other ), $one['key'] ) <=> array( Snapshot::moment( $one ), $other['key'] );
			}
		);

		return $found;
	}

	/**
	 * One item; null if it is not kept any more.
	 *
	 * @param string $source Id of its source.
	 * @param string $key    Its key.
	 * @return array|null
	 * @phpstan-return Stored_Item|null
	 */
	public static function get( string $source, string $key ): ?array {
		return array_column( Snapshot::read( $source ), null, 'key' )[ $key ] ?? null;
	}

	/**
	 * Whether a text has all words.
	 *
	 * @param string   $text  Text.
	 * @param string[] $words Words, folded.
	 */
	private static function has_all( string $text, array $words ): bool {
		$folded = $words ? Normalizer::fold( $text ) : '';
		foreach ( $words as $word ) {
			if ( false === strpos( $folded, $word ) ) {
				return false;
			}
		}

		return true;
	}
}
