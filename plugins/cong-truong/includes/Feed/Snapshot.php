<?php
/**
 * The items of a source as they were last read, and those before them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Only a feed with items changes it: whatever else a server answers, what was read stays.
 *
 * @phpstan-import-type Stored_Item from Item
 */
final class Snapshot {

	public const PREFIX = 'cong_truong_feed_items_';

	/** Items that are kept of one source. */
	private const MOST = 300;

	/** The year 2100: no moment is later. */
	private const LATEST = 4102444800;

	private const KEY = '/^[0-9a-f]{32}$/D';

	/** How long an item is kept that the feed no longer has. */
	private const OLDEST = 3 * YEAR_IN_SECONDS;

	/**
	 * The items of a source, the newest first.
	 *
	 * @param string $id Id of the source.
	 * @return array<int, array>
	 * @phpstan-return list<Stored_Item>
	 */
	public static function read( string $id ): array {
		return self::sanitize( Stored::read( self::PREFIX . $id ) );
	}

	/**
	 * Stores the items of a source.
	 *
	 * @param string            $id    Id of the source.
	 * @param array<int, array> $items Items.
	 * @phpstan-param list<Stored_Item> $items
	 * @return bool Whether they are stored.
	 */
	public static function write( string $id, array $items ): bool {
		return Stored::write( self::PREFIX . $id, $items );
	}

	/**
	 * Items out of anything.
	 *
	 * @param array<mixed> $value Anything.
	 * @return array<int, array>
	 * @phpstan-return list<Stored_Item>
	 */
	public static function sanitize( array $value ): array {
		$items = array();
		foreach ( $value as $item ) {
			$key = is_array( $item ) && is_string( $item['key'] ?? null ) ? $item['key'] : '';
			if ( ! preg_match( self::KEY, $key ) || ! is_string( $item['title'] ?? null ) || count( $items ) >= self::MOST ) {
				continue;
			}
			$alias   = is_string( $item['alias'] ?? null ) ? $item['alias'] : '';
			$link    = is_string( $item['link'] ?? null ) ? $item['link'] : '';
			$summary = is_string( $item['summary'] ?? null ) ? $item['summary'] : '';
			$items[] = array(
				'key'     => $key,
				'alias'   => preg_match( self::KEY, $alias ) ? $alias : '',
				'title'   => $item['title'],
				'link'    => preg_match( '#^https?://#i', $link ) ? $link : '',
				'summary' => $summary,
				'date'    => self::timestamp( $item['date'] ?? 0 ),
				'seen'    => self::timestamp( $item['seen'] ?? 0 ),
			);
		}

		return $items;
	}

	/**
	 * A timestamp out of anything.
	 *
	 * @param mixed $value Anything.
	 */
	private static function timestamp( $value ): int {
		return is_numeric( $value ) ? (int) max( 0, min( self::LATEST, $value ) ) : 0;
	}

	/**
	 * Takes in what a feed has now.
	 *
	 * @param string            $id    Id of the source.
	 * @param array<int, array> $items Items of the feed, in its order.
	 * @param int               $now   Timestamp of now.
	 * @phpstan-param list<Stored_Item> $items
	 * @return int|null How many are new; null if nothing has changed at all.
	 * @throws Failure If the database doesn't take them.
	 */
	public static function merge( string $id, array $items, int $now ): ?int {
		if ( ! $items ) {
			return null;
		}
		$before = self::read( $id );
		$old    = array_column( $before, null, 'key' );
		$keys   = array_column( $items, 'key', 'key' );
		$gone   = array_column( array_diff_key( $old, $keys ), 'key', 'alias' );
		$new    = 0;
		$merged = array();
		foreach ( $items as $item ) {
			$known = isset( $old[ $item['key'] ] ) ? $item['key'] : ( '' === $item['alias'] ? null : $gone[ $item['alias'] ] ?? null );
			// Identifiers that are counted from the top are other items' the next day.
			if ( null !== $known && $known !== $item['key'] && Normalizer::fold( $old[ $known ]['title'] ) !== Normalizer::fold( $item['title'] ) ) {
				$known = null;
			}
			if ( null === $known ) {
				++$new;
			} else {
				$item['seen'] = $old[ $known ]['seen'];
				unset( $old[ $known ], $gone[ $item['alias'] ] );
			}
			$merged[] = $item;
		}
		$older  = array_filter(
			array_values( $old ),
			static function ( array $item ) use ( $now ): bool {
				return self::moment( $item ) > $now - self::OLDEST;
			}
		);
		$merged = self::sorted( array_merge( $merged, array_slice( $older, 0, max( 0, self::MOST - count( $items ) ) ) ) );
		if ( $merged === $before ) {
			return null;
		}
		if ( ! self::write( $id, $merged ) ) {
			throw new Failure( 'storage' );
		}

		return $new;
	}

	/**
	 * Reads the rows of several sources with one query.
	 *
	 * @param array<int, string|int> $ids Ids of sources.
	 */
	public static function prime( array $ids ): void {
		Stored::prime( self::PREFIX, $ids );
	}

	/**
	 * Forgets a source.
	 *
	 * @param string $id Id of the source.
	 */
	public static function forget( string $id ): void {
		delete_option( self::PREFIX . $id );
	}

	/**
	 * The moment by which an item is sorted: its date, else when it first came.
	 *
	 * @param array $item Item.
	 * @phpstan-param array{date: int, seen: int} $item
	 */
	public static function moment( array $item ): int {
		return $item['date'] > 0 ? $item['date'] : $item['seen'];
	}

	/**
	 * The newest first; those of one moment in the order that they had. PHP 7.4 doesn't keep it by itself.
	 *
	 * @param array<int, array> $items Items.
	 * @return array<int, array>
	 * @phpstan-template T of array{date: int, seen: int}
	 * @phpstan-param list<T> $items
	 * @phpstan-return list<T>
	 */
	public static function sorted( array $items ): array {
		$order = array_keys( $items );
		usort(
			$order,
			static function ( int $one, int $other ) use ( $items ): int {
				return array( self::moment( $items[ $other ] ), $one ) <=> array( self::moment( $items[ $one ] ), $other );
			}
		);

		return array_map(
			static function ( int $index ) use ( $items ): array {
				return $items[ $index ];
			},
			$order
		);
	}
}
