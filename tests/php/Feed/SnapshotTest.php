<?php
/**
 * What was read stays, each item once, until it is old.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Snapshot;

require_once __DIR__ . '/FeedTestCase.php';

final class SnapshotTest extends FeedTestCase {

	private const ID = '0000000a';

	/**
	 * Titles of what is stored.
	 *
	 * @return string[]
	 */
	private static function titles(): array {
		return array_column( Snapshot::read( self::ID ), 'title' );
	}

	/**
	 * Takes in items.
	 *
	 * @param int   $now      Now.
	 * @param array ...$items Items.
	 * @return int|null New ones.
	 */
	private static function merge( int $now, array ...$items ): ?int {
		return Snapshot::merge( self::ID, $items, $now );
	}

	public function test_keeps_what_the_feed_has_no_more(): void {
		$now = Fixtures::NOW;
		self::assertSame( array(), self::titles() );
		self::assertSame( 2, self::merge( $now, Fixtures::stored( 'Hai', array( 'date' => $now - 100 ) ), Fixtures::stored( 'Một', array( 'date' => $now - 200 ) ) ) );
		self::assertSame( 1, self::merge( $now, Fixtures::stored( 'Ba', array( 'date' => $now - 50 ) ), Fixtures::stored( 'Hai', array( 'date' => $now - 100 ) ) ) );
		self::assertSame( array( 'Ba', 'Hai', 'Một' ), self::titles() );
	}

	public function test_an_empty_feed_empties_nothing(): void {
		self::assertNull( self::merge( Fixtures::NOW ) );
		self::merge( Fixtures::NOW, Fixtures::stored( 'Một' ) );
		self::assertNull( self::merge( Fixtures::NOW + 1 ) );
		self::assertSame( array( 'Một' ), self::titles() );
	}

	/**
	 * Nothing new writes nothing, so that no cache has to forget.
	 */
	public function test_the_same_again_is_no_change(): void {
		$item = Fixtures::stored( 'Một', array( 'date' => Fixtures::NOW ) );
		self::assertSame( 1, self::merge( Fixtures::NOW, $item ) );
		$queries = get_num_queries();
		self::assertNull( self::merge( Fixtures::NOW + 100, array_merge( $item, array( 'seen' => Fixtures::NOW + 100 ) ) ) );
		self::assertSame( $queries, get_num_queries() );
		self::assertSame( 0, self::merge( Fixtures::NOW, array_merge( $item, array( 'title' => 'Một, đã sửa' ) ) ) );
		self::assertSame( array( 'Một, đã sửa' ), self::titles() );
	}

	/**
	 * An item without a date stands where it first came, however often it comes.
	 */
	public function test_remembers_when_an_item_first_came(): void {
		$now = Fixtures::NOW;
		self::merge( $now, Fixtures::stored( 'Cũ', array( 'seen' => $now ) ) );
		self::merge( $now + 500, Fixtures::stored( 'Cũ', array( 'seen' => $now + 500 ) ), Fixtures::stored( 'Mới', array( 'seen' => $now + 500 ) ) );
		self::assertSame( array( 'Mới', 'Cũ' ), self::titles() );
		self::assertSame( array( $now + 500, $now ), array_column( Snapshot::read( self::ID ), 'seen' ) );
		// It got a date meanwhile.
		self::merge(
			$now + 900,
			Fixtures::stored(
				'Cũ',
				array(
					'seen' => $now + 900,
					'date' => $now + 600,
				)
			)
		);
		self::assertSame( array( 'Cũ', 'Mới' ), self::titles() );
		self::assertSame( $now, Snapshot::read( self::ID )[0]['seen'] );
	}

	/**
	 * The authority has moved a page, or the whole website: the identifier stays.
	 */
	public function test_an_alias_knows_an_item_whose_address_was_changed(): void {
		$now = Fixtures::NOW;
		self::merge(
			$now,
			Fixtures::stored(
				'Một',
				array(
					'key' => md5( 'a' ),
					'alias' => md5( 'x' ),
					'seen' => $now,
				)
			)
		);
		self::assertSame(
			0,
			self::merge(
				$now + 9,
				Fixtures::stored(
					'Một',
					array(
						'key' => md5( 'b' ),
						'alias' => md5( 'x' ),
						'seen' => $now + 9,
					)
				)
			)
		);
		self::assertSame( array( array( md5( 'b' ), $now ) ), array_map( array( self::class, 'key_and_seen' ), Snapshot::read( self::ID ) ) );
		// Identifiers counted from the top: the alias belongs to an item that is still there under its own address.
		self::assertSame(
			1,
			self::merge(
				$now + 10,
				Fixtures::stored(
					'Hai',
					array(
						'key' => md5( 'c' ),
						'alias' => md5( 'x' ),
					)
				),
				Fixtures::stored(
					'Một',
					array(
						'key' => md5( 'b' ),
						'alias' => md5( 'y' ),
					)
				)
			)
		);
		self::assertCount( 2, self::titles() );
		// No alias is none, not the same one.
		self::merge( $now, Fixtures::stored( 'Ba', array( 'key' => md5( 'd' ) ) ) );
		self::assertSame( 1, self::merge( $now, Fixtures::stored( 'Bốn', array( 'key' => md5( 'e' ) ) ) ) );
		self::assertCount( 4, self::titles() );
	}

	/**
	 * Key and moment of an item.
	 *
	 * @param array<string, mixed> $item Item.
	 */
	public static function key_and_seen( array $item ): array {
		return array( $item['key'], $item['seen'] );
	}

	/**
	 * Two items may say that they are the same that is gone; one of them is.
	 */
	public function test_an_item_is_taken_over_once(): void {
		$now = Fixtures::NOW;
		self::merge(
			$now,
			Fixtures::stored(
				'Một',
				array(
					'key' => md5( 'a' ),
					'alias' => md5( 'x' ),
				)
			)
		);
		self::assertSame(
			1,
			self::merge(
				$now,
				Fixtures::stored(
					'Một',
					array(
						'key' => md5( 'b' ),
						'alias' => md5( 'x' ),
					)
				),
				Fixtures::stored(
					'Hai',
					array(
						'key' => md5( 'c' ),
						'alias' => md5( 'x' ),
					)
				)
			)
		);
		self::assertSame( array( 'Một', 'Hai' ), self::titles() );
	}

	public function test_the_newest_first_and_the_order_of_the_feed_within_a_moment(): void {
		$now   = Fixtures::NOW;
		$items = array();
		foreach ( array(
			'Một' => 100,
			'Hai' => 300,
			'Ba' => 200,
			'Bốn' => 200,
			'Năm' => 200,
		) as $title => $ago ) {
			$items[] = Fixtures::stored( $title, array( 'date' => $now - $ago ) );
		}
		self::merge( $now, ...$items );
		self::assertSame( array( 'Một', 'Ba', 'Bốn', 'Năm', 'Hai' ), self::titles() );
	}

	public function test_keeps_so_many_and_no_older_ones(): void {
		$now   = Fixtures::NOW;
		$items = static function ( int $from, int $to ) use ( $now ): array {
			$items = array();
			for ( $number = $to; $number >= $from; $number-- ) {
				$items[] = Fixtures::stored( "Tin $number", array( 'date' => $now - 1000 + $number ) );
			}

			return $items;
		};
		self::assertSame( 200, Snapshot::merge( self::ID, $items( 1, 200 ), $now ) );
		self::assertSame( 200, Snapshot::merge( self::ID, $items( 201, 400 ), $now ) );
		self::assertCount( 300, self::titles() );
		self::assertSame( array( 'Tin 400', 'Tin 101' ), array( self::titles()[0], self::titles()[299] ) );

		$old = Fixtures::stored( 'Xưa', array( 'date' => $now - 3 * YEAR_IN_SECONDS + 60 ) );
		Snapshot::forget( self::ID );
		self::assertSame( array(), self::titles() );
		self::merge( $now, $old );
		self::merge( $now, Fixtures::stored( 'Mới', array( 'date' => $now ) ) );
		self::assertSame( array( 'Mới', 'Xưa' ), self::titles() );
		self::merge( $now + 61, Fixtures::stored( 'Mới', array( 'date' => $now ) ) );
		self::assertSame( array( 'Mới' ), self::titles() );
		// What the feed itself still has is never too old.
		self::merge( $now + YEAR_IN_SECONDS, $old );
		self::assertContains( 'Xưa', self::titles() );
	}

	/**
	 * A row that a host has cut, or a hand has changed, is empty or has what can be read; the next fetch mends it.
	 */
	public function test_a_corrupted_row_is_no_end(): void {
		foreach ( array( '', '{', '[{"key":"a","title":"Một"', 'null', '"x"', '12', '[1,null,"a",{"key":"a"},{"title":"b"}]', 'a:1:{i:0;s:1:"a";}' ) as $row ) {
			update_option( Snapshot::PREFIX . self::ID, $row, false );
			self::assertSame( array(), self::titles(), $row );
			self::assertSame( 1, self::merge( Fixtures::NOW, Fixtures::stored( 'Một' ) ), $row );
			self::assertSame( array( 'Một' ), self::titles(), $row );
		}
		update_option(
			Snapshot::PREFIX . self::ID,
			array(
				array(
					'key' => md5( 'a' ),
					'title' => 'b',
				),
			),
			false
		);
		self::assertSame( array(), self::titles() );

		update_option( Snapshot::PREFIX . self::ID, '[{"key":"' . md5( 'a' ) . '","title":"Một","date":"7","link":"javascript:x"},5]', false );
		self::assertSame(
			array(
				array(
					'key'     => md5( 'a' ),
					'alias'   => '',
					'title'   => 'Một',
					'link'    => '',
					'summary' => '',
					'date'    => 7,
					'seen'    => 0,
				),
			),
			Snapshot::read( self::ID )
		);
	}

	/**
	 * Tables of old sites know no characters of four bytes, and slashes belong to nobody.
	 */
	public function test_any_character_comes_back(): void {
		$title = "😀 Đức \"Ngọc\" 'và' \\ </script> & \u{2028}";
		self::merge( Fixtures::NOW, Fixtures::stored( $title ) );
		wp_cache_flush();
		self::assertSame( array( $title ), self::titles() );
		self::assertSame( 0, preg_match( '/[^\x20-\x7e]/', (string) get_option( Snapshot::PREFIX . self::ID ) ) );
	}

	public function test_is_not_loaded_with_every_page(): void {
		self::merge( Fixtures::NOW, Fixtures::stored( 'Một' ) );
		self::assertArrayNotHasKey( Snapshot::PREFIX . self::ID, wp_load_alloptions( true ) );
	}

	public function test_reads_several_sources_with_one_query(): void {
		$ids = array( '0000000a', '0000000b', '0000000c', '00000123', '12345678' );
		foreach ( $ids as $id ) {
			Snapshot::merge( $id, array( Fixtures::stored( $id ) ), Fixtures::NOW );
		}
		wp_cache_flush();
		wp_load_alloptions();
		$before = get_num_queries();
		Snapshot::prime( array_keys( array_flip( $ids ) ) );
		foreach ( $ids as $id ) {
			self::assertSame( $id, Snapshot::read( $id )[0]['title'] );
		}
		self::assertSame( 1, get_num_queries() - $before );
	}
}
