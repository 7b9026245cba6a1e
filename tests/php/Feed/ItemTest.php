<?php
/**
 * Every format and every quirk becomes the same clean items.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Channel;
use CongTruong\Feed\Document;
use CongTruong\Feed\Item;

require_once __DIR__ . '/FeedTestCase.php';

final class ItemTest extends FeedTestCase {

	/**
	 * Names of files.
	 */
	public function files(): array {
		$names = array_keys( Fixtures::ITEMS );

		return array_combine(
			$names,
			array_map(
				static function ( string $name ): array {
					return array( $name );
				},
				$names
			)
		);
	}

	/**
	 * Title, link, date and summary of each item.
	 *
	 * @dataProvider files
	 * @param string $name Name of a file.
	 */
	public function test_reads( string $name ): void {
		self::assertSame( Fixtures::ITEMS[ $name ], Fixtures::rows( Fixtures::items( Fixtures::file( $name ) ) ) );
	}

	/**
	 * What a feed says of itself: title, link, generator.
	 */
	public function test_knows_the_channel(): void {
		foreach (
			array(
				'f1-nukeviet.xml'    => array( 'Tin tức - Thông báo', 'https://mau.example.edu.vn/news/', 'NukeViet v4.0' ),
				'f2-home-made.xml'   => array( 'Sở GD&ĐT - Văn bản', '/', '' ),
				'f3-json-feed.json'  => array( 'Mẫu', 'https://mau.example.edu.vn', '' ),
				'json-feed-1.0.json' => array( 'Khoa Sư phạm', 'https://mau.example.edu.vn/khoa/', '' ),
				'rss-0.91.xml'       => array( 'Phòng Giáo dục', 'https://mau.example.edu.vn/', '' ),
				'rss-1.0.xml'        => array( 'Tin RDF', 'https://mau.example.edu.vn/', '' ),
				'atom-0.3.xml'       => array( 'Trang mẫu', 'https://mau.example.edu.vn/', '' ),
				'atom-1.0.xml'       => array( 'Cổng tin & văn bản', 'trang-chu', '' ),
				'entities.xml'       => array( 'Tin tức mới', 'https://mau.example.edu.vn/', '' ),
				'cdata.xml'          => array( 'Mẫu', 'https://mau.example.edu.vn/', '' ),
			) as $name => $expected
		) {
			$channel = Channel::of( Document::of( Fixtures::file( $name ) ) );
			self::assertSame( $expected, array( Item::text( $channel->title ), $channel->link, $channel->generator ), $name );
		}
	}

	/**
	 * All bytes that the sentence comes in.
	 */
	public function test_reads_every_encoding(): void {
		$old   = Fixtures::item( Fixtures::sentence_1258() );
		$plain = Fixtures::item( Fixtures::SENTENCE );
		$nfd   = strtr(
			$plain,
			array(
				'ở' => "o\u{31b}\u{309}",
				'á' => "a\u{301}",
				'ụ' => "u\u{323}",
				'ế' => "e\u{302}\u{301}",
				'ể' => "e\u{302}\u{309}",
				'ạ' => "a\u{323}",
				'à' => "a\u{300}",
			)
		);
		self::assertNotSame( $plain, $nfd );
		$name = '<?xml version="1.0" encoding="%s"?>';
		foreach (
			array(
				array( Fixtures::rss( $plain ), 'text/xml; charset=iso-8859-1' ),
				array( "\xef\xbb\xbf" . Fixtures::rss( $plain ), '' ),
				array( Fixtures::rss( $nfd ), '' ),
				array( Fixtures::rss( $old, '' ), '' ),
				array( Fixtures::rss( $old, '' ), 'text/xml; charset=windows-1258' ),
				array( Fixtures::rss( $old, sprintf( $name, 'windows-1258' ) ), '' ),
				array( Fixtures::rss( $old, sprintf( $name, 'utf-8' ) ), 'text/xml; charset=utf-8' ),
				array( Fixtures::rss( mb_convert_encoding( $plain, 'UTF-8', 'ISO-8859-1' ) ), '' ),
				array( Fixtures::rss( str_replace( ' ', "\x01 \x0b", $plain ) ), '' ),
			) as $index => list( $body, $header )
		) {
			$items = Fixtures::items( $body, $header );
			self::assertSame( array( Fixtures::SENTENCE ), array_column( $items, 'title' ), (string) $index );
		}
	}

	/**
	 * An item keeps its key as long as its address or its identifier stays, however the rest is written.
	 */
	public function test_knows_items_again(): void {
		$key   = static function ( string $item, string $link = Fixtures::SITE . '/' ): array {
			$items = Fixtures::items( '<rss version="2.0"><channel><link>' . $link . '</link>' . $item . '</channel></rss>' );
			self::assertCount( 1, $items );

			return array( $items[0]['key'], $items[0]['alias'] );
		};
		$link  = '<link>https://mau.example.edu.vn/tin-1</link>';
		$guid  = '<guid isPermaLink="false">news_1</guid>';
		$first = $key( Fixtures::item( 'Tin', $link . $guid ) );

		self::assertSame( $first, $key( Fixtures::item( 'Tin đã sửa', $link . $guid . '<pubDate>20/10/2025</pubDate>' ) ) );
		self::assertSame( $first, $key( Fixtures::item( 'Tin', $link . "<guid isPermaLink='false'>\n\t news_1 \n</guid>" ) ) );
		foreach ( array( 'http://mau.example.edu.vn/tin-1', 'https://www.MAU.example.edu.vn/tin-1/', '/tin-1;jsessionid=9', '/tin-1?PHPSESSID=7#binh-luan', '/tin%2D1?utm_source=rss' ) as $other ) {
			self::assertSame( $first, $key( Fixtures::item( 'Tin', "<link>$other</link>$guid" ) ), $other );
		}
		// A new identifier, the same address; a new address, the same identifier.
		self::assertSame( $first[0], $key( Fixtures::item( 'Tin', $link . '<guid isPermaLink="false">news_9</guid>' ) )[0] );
		self::assertSame( $first[1], $key( Fixtures::item( 'Tin', '<link>/tin-moi-1</link>' . $guid ) )[1] );
		self::assertNotSame( $first[0], $key( Fixtures::item( 'Tin', '<link>/tin-1?id=2</link>' . $guid ) )[0] );
		// Nothing but the title, with or without a date.
		self::assertSame( $key( Fixtures::item( 'Tin' ) ), $key( Fixtures::item( ' T&#105;n ' ) ) );
		self::assertNotSame( $key( Fixtures::item( 'Tin' ) ), $key( Fixtures::item( 'Tin', '<pubDate>20/10/2025</pubDate>' ) ) );
	}

	/**
	 * An address that several items share tells none of them apart, nor does that of the home page.
	 */
	public function test_shared_addresses_are_no_keys(): void {
		$items = Fixtures::items(
			Fixtures::rss(
				Fixtures::item( 'Một', '<link>/van-ban</link><guid isPermaLink="false">a</guid>' )
				. Fixtures::item( 'Hai', '<link>/van-ban</link><guid isPermaLink="false">b</guid>' )
				. Fixtures::item( 'Ba', '<link>/van-ban</link>' )
				. Fixtures::item( 'Ba', '<link>/van-ban</link>' )
				. Fixtures::item( 'Bốn', '<link>/</link><guid isPermaLink="false">d</guid>' )
			)
		);
		self::assertSame( array( 'Một', 'Hai', 'Ba', 'Bốn' ), array_column( $items, 'title' ) );
		self::assertCount( 4, array_unique( array_column( $items, 'key' ) ) );
	}

	public function test_cuts_what_is_long(): void {
		$items = Fixtures::items( Fixtures::rss( Fixtures::item( str_repeat( 'Thông báo ', 60 ), '<description>' . str_repeat( 'Tóm tắt ', 400 ) . '</description>' ) ) );
		self::assertLessThanOrEqual( 200, mb_strlen( $items[0]['title'] ) );
		self::assertMatchesRegularExpression( '/ (?:Thông|báo)…$/u', $items[0]['title'] );
		self::assertLessThanOrEqual( 301, mb_strlen( $items[0]['summary'] ) );

		$items = Fixtures::items( Fixtures::rss( Fixtures::item( str_repeat( 'x', 300000 ), '<link>/' . str_repeat( 'y', 3000 ) . '</link>' ) ) );
		self::assertSame( 200, mb_strlen( $items[0]['title'] ) );
		self::assertSame( '', $items[0]['link'] );
	}

	/**
	 * Titles are text: what they hold of HTML is gone, or is text itself.
	 */
	public function test_no_item_brings_markup(): void {
		foreach ( array( '<script>alert(1)</script>Tin', '<img src=x onerror=alert(1)>Tin', '<a href="javascript:alert(1)">Tin</a>', "<b\n>Tin</b>", '<svg/onload=alert(1)>Tin', '<!-- x -->Tin<!-- y -->' ) as $title ) {
			$items = Fixtures::items( Fixtures::rss( Fixtures::item( "<![CDATA[$title]]>" ) ) );
			self::assertSame( array( 'Tin' ), array_column( $items, 'title' ), $title );
			$items = Fixtures::items( Fixtures::rss( Fixtures::item( htmlspecialchars( $title ) ) ) );
			self::assertSame( array( 'Tin' ), array_column( $items, 'title' ), $title );
		}
	}

	/**
	 * WordPress's own reader throws at these, or falls back to Latin-1.
	 */
	public function test_reads_what_breaks_the_reader_of_wordpress(): void {
		foreach (
			array(
				'<media:content duration="3:05"/>',
				'<media:player/>',
				'<media:content fileSize="" bitrate="abc" channels="" width="x"><media:rating/><media:text/><media:credit/></media:content>',
				'<itunes:duration></itunes:duration>',
				'<media:group/>',
				'<enclosure/>',
				'<source/>',
				'<category/>',
			) as $more
		) {
			$body = str_replace( '<rss ', '<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ', Fixtures::rss( Fixtures::item( 'Tin', $more ) ) );
			self::assertSame( array( 'Tin' ), array_column( Fixtures::items( $body ), 'title' ), $more );
		}
	}

	public function test_json_that_is_no_feed_is_refused(): void {
		foreach (
			array(
				'{}',
				'{"version":1,"items":[]}',
				'{"version":"https://jsonfeed.org/version/2","items":[]}',
				'{"version":"https://jsonfeed.org/version/1.1"}',
				'{"version":"https://jsonfeed.org/version/1.1","items":"x"}',
				'{"version":"https://jsonfeed.org/version/1.1","items":[',
				'{"version":"https://jsonfeed.org/version/1","items":' . str_repeat( '[', 9000 ) . str_repeat( ']', 9000 ) . '}',
			) as $body
		) {
			self::assertSame(
				'format',
				self::reason_of(
					static function () use ( $body ): void {
						Fixtures::items( $body );
					}
				),
				substr( $body, 0, 80 )
			);
		}
		self::assertSame( array(), Fixtures::items( '{"version":"https://jsonfeed.org/version/1.1","items":[]}' ) );
		self::assertSame( array(), Fixtures::items( '{"version":"https://jsonfeed.org/version/1.1","items":[1,null,"a",{"id":{"a":1}}]}' ) );
	}

	/**
	 * A feed as large as is taken at all.
	 */
	public function test_reads_a_large_feed_in_bounded_time_and_memory(): void {
		$items = '';
		for ( $number = 1; $number <= 5000; $number++ ) {
			$items .= Fixtures::item( "Thông báo số $number", "<link>/tin-$number</link><pubDate>Mon, 20 Oct 2025 08:30:00 +0700</pubDate><description>" . str_repeat( 'Tóm tắt ', 20 ) . '</description>' );
		}
		$body  = Fixtures::rss( $items );
		$start = microtime( true );
		$found = array();
		$taken = self::memory_of(
			static function () use ( $body, &$found ): void {
				$found = Fixtures::items( $body );
			}
		);
		self::assertCount( 200, $found );
		self::assertSame( 'Thông báo số 200', $found[199]['title'] );
		self::assertLessThan( 3, microtime( true ) - $start );
		self::assertLessThan( 16 * MB_IN_BYTES, $taken );
	}
}
