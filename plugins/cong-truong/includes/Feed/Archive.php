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
 * @phpstan-type Found_Item array{key: string, alias: string, title: string, link: string, summary: string, date: int, seen: int, source: string}
 */
final class Archive {

	private const LONGEST_SEARCH = 100;

	private const PER_PAGE = 20;

	/**
	 * A page of the items that hold every word, the newest first.
	 *
	 * @param array{search?: string, kind?: string, source?: string, hidden?: bool} $asked Words, a kind and the id of a source, each of which may be empty for all;
	 *                                                                                    whether to find those too that the public does not see.
	 * @param int                                                                   $page  Number of the page, from 1.
	 * @return array{items: array<int, array>, total: int, page: int, pages: int} The page is the last one if there are not so many.
	 * @phpstan-return array{items: list<Found_Item>, total: int, page: int, pages: int}
	 */
	public static function find( array $asked, int $page ): array {
		$places = self::places( $asked );
		$pages  = max( 1, (int) ceil( count( $places ) / self::PER_PAGE ) );
		$page   = max( 1, min( $pages, $page ) );
		$items  = array();
		foreach ( array_slice( $places, ( $page - 1 ) * self::PER_PAGE, self::PER_PAGE ) as list( , $key, $source ) ) {
			$item = self::get( $source, $key );
			if ( null !== $item ) {
				$items[] = $item + array( 'source' => $source );
			}
		}

		return array(
			'items' => $items,
			'total' => count( $places ),
			'page'  => $page,
			'pages' => $pages,
		);
	}

	/**
	 * Where the items are, each once; not the items, which may be many.
	 *
	 * @param array{search?: string, kind?: string, source?: string, hidden?: bool} $asked What find() got.
	 * @return array<int, array{int, string, string}> Moment, key and source, the newest first.
	 */
	private static function places( array $asked ): array {
		$words   = array_filter( explode( ' ', Normalizer::fold( mb_substr( $asked['search'] ?? '', 0, self::LONGEST_SEARCH ) ) ) );
		$unseen  = empty( $asked['hidden'] ) ? Sources::folded_hidden_words() : array();
		$kind    = $asked['kind'] ?? '';
		$only    = $asked['source'] ?? '';
		$sources = array_filter(
			Sources::all(),
			static function ( array $one ) use ( $kind, $only ): bool {
				return ( '' === $kind || $kind === $one['kind'] ) && ( '' === $only || $only === $one['id'] );
			}
		);
		Snapshot::prime( array_keys( $sources ) );
		$found = array();
		foreach ( array_keys( $sources ) as $id ) {
			foreach ( Snapshot::read( (string) $id ) as $item ) {
				$text = $item['title'] . ' ' . $item['summary'];
				if ( ! isset( $found[ $item['key'] ] ) && self::has_all( $text, $words ) && ! Board::holds( $text, $unseen ) ) {
					$found[ $item['key'] ] = array( Snapshot::moment( $item ), $item['key'], (string) $id );
				}
			}
		}
		usort(
			$found,
			static function ( array $one, array $other ): int {
				return array( $other[0], $one[1] ) <=> array( $one[0], $other[1] );
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
