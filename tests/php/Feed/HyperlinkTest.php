<?php
/**
 * Links of items are whole addresses of pages, without the session of whoever asked.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Hyperlink;

require_once __DIR__ . '/FeedTestCase.php';

final class HyperlinkTest extends FeedTestCase {

	/**
	 * Links as they stand in a feed at Fixtures::URL whose website is `https://mau.example.edu.vn/tin/`, and where they lead.
	 */
	public function links(): array {
		return array(
			array( 'https://khac.example.edu.vn/a', 'https://khac.example.edu.vn/a' ),
			array( 'HTTP://khac.example.edu.vn', 'http://khac.example.edu.vn' ),
			array( '/a', 'https://mau.example.edu.vn/a' ),
			array( 'a', 'https://mau.example.edu.vn/tin/a' ),
			array( './a', 'https://mau.example.edu.vn/tin/a' ),
			array( '../../a', 'https://mau.example.edu.vn/a' ),
			array( '?id=1', 'https://mau.example.edu.vn/tin/?id=1' ),
			array( '//khac.example.edu.vn/a', 'https://khac.example.edu.vn/a' ),
			array( '~/Default.aspx?id=1', 'https://mau.example.edu.vn/Default.aspx?id=1' ),
			array( "\n\t/a\n", 'https://mau.example.edu.vn/a' ),
			array( '/a?b=1&amp;c=2', 'https://mau.example.edu.vn/a?b=1&c=2' ),
			array( '/a b', 'https://mau.example.edu.vn/a%20b' ),
			array( '/tin-tức', 'https://mau.example.edu.vn/tin-tức' ),
			array( '/a;jsessionid=AB.node1?x=1#y', 'https://mau.example.edu.vn/a?x=1#y' ),
			array( '/a;JSESSIONID=AB', 'https://mau.example.edu.vn/a' ),
			array( '/a?PHPSESSID=1', 'https://mau.example.edu.vn/a' ),
			array( '/a?x=1&sid=0a1b2c3d4e5f60718293&y=3', 'https://mau.example.edu.vn/a?x=1&y=3' ),
			array( '/modules.php?name=News&sid=123', 'https://mau.example.edu.vn/modules.php?name=News&sid=123' ),
			array( '/a?p_p_auth=1&p_auth=2&p_p_id=3', 'https://mau.example.edu.vn/a?p_p_id=3' ),
			array( '/a?ASPSESSIONIDABCD=1', 'https://mau.example.edu.vn/a' ),
			array( '/(S(x1y2))/a.aspx', 'https://mau.example.edu.vn/a.aspx' ),
			array( '/a?utm_medium=rss&utm_source=x&id=1&fbclid=2', 'https://mau.example.edu.vn/a?id=1' ),
			array( '/a?presid=1', 'https://mau.example.edu.vn/a?presid=1' ),
			array( '', '' ),
			array( ' ', '' ),
			array( 'javascript:alert(1)', '' ),
			array( "java\nscript:alert(1)", '' ),
			array( ' &#106;avascript:alert(1)', '' ),
			array( 'JAVASCRIPT://mau.example.edu.vn/%0aalert(1)', '' ),
			array( 'vbscript:x', '' ),
			array( 'data:text/html,x', '' ),
			array( 'file:///etc/passwd', '' ),
			array( 'mailto:so@example.edu.vn', '' ),
			array( 'tel:0123', '' ),
			array( 'http://', '' ),
			array( 'http:///a', '' ),
			array( 'https://mau.example.edu.vn/' . str_repeat( 'a', 2000 ), '' ),
		);
	}

	/**
	 * Each of them.
	 *
	 * @dataProvider links
	 * @param string $link  In the feed.
	 * @param string $whole Where it leads.
	 */
	public function test_makes_whole( string $link, string $whole ): void {
		self::assertSame( $whole, Hyperlink::of( $link, array( '', 'https://mau.example.edu.vn/tin/', Fixtures::URL ) ) );
	}

	/**
	 * The closest base counts, and may itself be relative.
	 */
	public function test_knows_what_it_is_relative_to(): void {
		self::assertSame( 'https://mau.example.edu.vn/muc/a', Hyperlink::of( 'a', array( 'muc/', 'https://mau.example.edu.vn', Fixtures::URL ) ) );
		self::assertSame( 'https://nguon.example.edu.vn/rss/a', Hyperlink::of( 'a', array( '', '', Fixtures::URL ) ) );
		self::assertSame( 'https://nguon.example.edu.vn/a', Hyperlink::of( 'a', array( '', '/', Fixtures::URL ) ) );
		self::assertSame( 'https://nguon.example.edu.vn/rss/a', Hyperlink::of( 'a', array( 'javascript:x', 'ftp://khac.example.edu.vn/', Fixtures::URL ) ) );
		self::assertSame( '', Hyperlink::of( 'a', array( '', '' ) ) );
	}

	public function test_one_key_for_all_spellings(): void {
		$key = Hyperlink::key( 'https://mau.example.edu.vn/tin-tức/a' );
		foreach ( array( 'http://mau.example.edu.vn/tin-tức/a', 'https://www.mau.example.edu.vn/tin-tức/a/', 'https://MAU.example.edu.vn/tin-t%E1%BB%A9c/a#b' ) as $url ) {
			self::assertSame( $key, Hyperlink::key( $url ), $url );
		}
		foreach ( array( 'https://mau.example.edu.vn/tin-tức/A', 'https://mau.example.edu.vn/tin-tức/a?id=1', 'https://khac.example.edu.vn/tin-tức/a' ) as $url ) {
			self::assertNotSame( $key, Hyperlink::key( $url ), $url );
		}
		self::assertSame( Hyperlink::key( 'https://mau.example.edu.vn' ), Hyperlink::key( 'https://mau.example.edu.vn/' ) );
	}
}
