<?php
/**
 * What is no feed, or a dangerous one, never comes to a parser; what is broken in the usual ways does, mended.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Document;
use CongTruong\Feed\Failure;

require_once __DIR__ . '/FeedTestCase.php';

final class DocumentTest extends FeedTestCase {

	/**
	 * The reason why something is no document; `none` if it is one.
	 *
	 * @param string $body         What came.
	 * @param string $content_type Header.
	 */
	private static function reason( string $body, string $content_type = '' ): string {
		return self::reason_of(
			static function () use ( $body, $content_type ): void {
				Document::of( $body, $content_type );
			}
		);
	}

	public function test_says_why_a_file_is_none(): void {
		foreach ( Fixtures::REASONS as $name => $reason ) {
			self::assertSame( $reason, self::reason( Fixtures::file( $name ) ), $name );
		}
		foreach ( array_keys( Fixtures::ITEMS ) as $name ) {
			self::assertSame( 'none', self::reason( Fixtures::file( $name ) ), $name );
		}
	}

	/**
	 * Bodies and reasons.
	 */
	public function bodies(): array {
		$item = Fixtures::item( 'Tin' );

		return array(
			'empty'                              => array( '', 'empty' ),
			'blank'                              => array( " \r\n\t", 'empty' ),
			'only a byte order mark'             => array( "\xef\xbb\xbf", 'empty' ),
			'only zeros'                         => array( "\0\0\0\0", 'empty' ),
			'a word'                             => array( 'OK', 'format' ),
			'a picture'                          => array( "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 'format' ),
			'a packed file'                      => array( (string) gzencode( Fixtures::rss( $item ) ), 'format' ),
			'another XML'                        => array( '<?xml version="1.0"?><urlset><url/></urlset>', 'format' ),
			'JSON in a list'                     => array( '[{"title":"Tin"}]', 'format' ),
			'a page'                             => array( '<!DOCTYPE html><html><body>Trang</body></html>', 'page' ),
			'a page without a doctype'           => array( "\n<html><head></head></html>", 'page' ),
			'a piece of a page'                  => array( '<div class="error">Lỗi</div>', 'page' ),
			'a page that shows a feed'           => array( '<html><body><pre><rss version="2.0"><channel></channel></rss></pre></body></html>', 'page' ),
			'an error before half a page'        => array( '<b>Fatal error</b>: <p>x</p>', 'page' ),
			'Cloudflare'                         => array( '<!DOCTYPE html><title>Just a moment...</title><script>window._cf_chl_opt={}</script>', 'challenge' ),
			'a wall with a captcha'              => array( '<html><body>Vui lòng nhập captcha</body></html>', 'challenge' ),
			'a feed that begins too late'        => array( str_repeat( ' ', 5000 ) . Fixtures::rss( $item ), 'format' ),
			'a feed cut in the middle'           => array( substr( Fixtures::rss( $item ), 0, -30 ), 'xml' ),
			'attribute without quotes'           => array( str_replace( '"2.0"', '2.0', Fixtures::rss( $item ) ), 'xml' ),
			'entity'                             => array( "<!DOCTYPE rss [<!ENTITY a 'b'>]>" . Fixtures::rss( $item, '' ), 'entities' ),
			'small letters'                      => array( "<!doctype rss [<!entity a 'b'>]>" . Fixtures::rss( $item, '' ), 'entities' ),
			'parameter entity'                   => array( "<!DOCTYPE rss [<!ENTITY % a SYSTEM 'file:///etc/passwd'>%a;]>" . Fixtures::rss( $item, '' ), 'entities' ),
			'empty list of definitions'          => array( '<!DOCTYPE rss []>' . Fixtures::rss( $item, '' ), 'entities' ),
			'external list and definitions'      => array( "<!DOCTYPE rss SYSTEM 'http://a.example/b.dtd' [<!ELEMENT a ANY>]>" . Fixtures::rss( $item, '' ), 'entities' ),
			'doctype in a comment in a doctype'  => array( "<!DOCTYPE rss SYSTEM '<!--' [<!ENTITY a 'b'>]>" . Fixtures::rss( $item, '' ) . '<!-- -->', 'format' ),
			'doctype after a root in a comment'  => array( "<!-- <rss > --><!DOCTYPE rss [<!ENTITY a 'b'>]>" . Fixtures::rss( Fixtures::item( '&a;' ), '' ), 'entities' ),
			'UTF-16 hides nothing'               => array( "\xff\xfe" . implode( "\0", str_split( "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss></rss>" ) ) . "\0", 'entities' ),
			'UTF-7 is none'                      => array( '<?xml version="1.0" encoding="utf-7"?>+ADw-rss+AD4-', 'format' ),
			'3,000 nested tags'                  => array( Fixtures::rss( str_repeat( '<a>', 3000 ) . str_repeat( '</a>', 3000 ) ), 'complexity' ),
			'3,000 nested tags, never closed'    => array( Fixtures::rss( str_repeat( '<a>', 3000 ) ), 'complexity' ),
			'60,000 attributes'                  => array( Fixtures::rss( '<a ' . implode( '="" ', array_map( array( self::class, 'name' ), range( 1, 60000 ) ) ) . '=""/>' ), 'complexity' ),
			'100 attributes'                     => array( Fixtures::rss( '<a ' . implode( '="" ', array_map( array( self::class, 'name' ), range( 1, 100 ) ) ) . '=""/>' ), 'complexity' ),
			'70,000 elements'                    => array( Fixtures::rss( str_repeat( '<a/>', 70000 ) ), 'complexity' ),
			'130,000 signs that open nothing'    => array( Fixtures::rss( str_repeat( '<', 130000 ) ), 'complexity' ),
			'a tag of 20,000 bytes'              => array( Fixtures::rss( '<a b="' . str_repeat( 'c', 20000 ) . '"/>' ), 'complexity' ),
		);
	}

	/**
	 * A name by a number.
	 *
	 * @param int $number Number.
	 */
	private static function name( int $number ): string {
		return 'a' . $number;
	}

	/**
	 * Each for its reason, and in no time.
	 *
	 * @dataProvider bodies
	 * @param string $body   What came.
	 * @param string $reason Reason.
	 */
	public function test_refuses( string $body, string $reason ): void {
		$start = microtime( true );
		self::assertSame( $reason, self::reason( $body, 'application/rss+xml' ) );
		self::assertLessThan( 2, microtime( true ) - $start );
	}

	public function test_says_the_line_that_is_broken(): void {
		try {
			Document::of( "<?xml version='1.0'?>\n<rss>\n<channel>\n</kenh></rss>" );
			self::fail( 'It was taken.' );
		} catch ( Failure $failure ) {
			self::assertSame( 'line 3', $failure->detail );
		}
	}

	/**
	 * The header says anything; the bytes count.
	 */
	public function test_the_content_type_counts_for_nothing(): void {
		foreach ( array( 'text/html', 'text/plain', 'application/octet-stream', 'image/png', '' ) as $type ) {
			self::assertFalse( Document::of( Fixtures::file( 'rss-2.0.xml' ), $type )->is_json );
			self::assertTrue( Document::of( Fixtures::file( 'f3-json-feed.json' ), $type )->is_json );
			self::assertSame( 'page', self::reason( '<html></html>', $type ) );
		}
		self::assertSame( 'page', self::reason( '<html></html>', 'application/rss+xml' ) );
	}

	/**
	 * What stands before and after the root is cut; what the parser gets is UTF-8 without forbidden characters.
	 */
	public function test_cleans(): void {
		$plain = Fixtures::rss( Fixtures::item( 'Tin' ), '' );
		$head  = '<?xml version="1.0" encoding="UTF-8"?>';
		foreach (
			array(
				"\n\n" . $plain,
				"\xef\xbb\xbf\xef\xbb\xbf" . $plain,
				'<br />Warning: <b>x</b>' . "\n" . $plain,
				'<?xml version="1.0" encoding="windows-1258" standalone="no"?><?xml-stylesheet href="a.xsl"?>' . $plain,
				'<!DOCTYPE rss SYSTEM "rss.dtd">' . $plain,
				'<!-- <rss> -->' . $plain,
				$plain . '<script>x</script></body>',
				$plain . "\n<!-- </rss> -->\n\n",
				str_replace( 'Tin', "T\x01i\x0bn\x08\x7f&#1;&#x1f;&#0;&#xFFFF;&#55296;\xef\xbf\xbf", $plain ),
			) as $body
		) {
			self::assertSame( $head . $plain, Document::of( $body )->text, $body );
		}
		self::assertStringContainsString( "a&#9;b&#x1F600;\n\tc", Document::of( str_replace( 'Tin', "a&#9;b&#x1F600;\n\tc", $plain ) )->text );
	}

	/**
	 * Ampersands and names of HTML are mended only where it is broken, and never in CDATA.
	 */
	public function test_mends(): void {
		$mended = Document::of( Fixtures::rss( Fixtures::item( 'A & B &nbsp;&ecirc;&#7913;&amp;&lt; &khong; <![CDATA[ & &nbsp; ]]><!-- & -->' ) ) )->text;
		self::assertStringContainsString( "<title>A &amp; B \u{a0}ê&#7913;&amp;&lt; &amp;khong; <![CDATA[ & &nbsp; ]]><!-- & --></title>", $mended );
		$whole = Document::of( Fixtures::rss( Fixtures::item( '&amp;nbsp; <![CDATA[&nbsp;]]>' ) ) )->text;
		self::assertStringContainsString( '<title>&amp;nbsp; <![CDATA[&nbsp;]]></title>', $whole );
	}

	/**
	 * Of 5,000 items the first 200 are read, and what stands after them is kept.
	 */
	public function test_cuts_many_items(): void {
		$items = '';
		for ( $number = 1; $number <= 5000; $number++ ) {
			$items .= Fixtures::item( "Tin $number" );
		}
		$start    = microtime( true );
		$document = Document::of( Fixtures::rss( $items . '<link>/sau</link>' ) );
		self::assertSame( 200, substr_count( $document->text, '<item>' ) );
		self::assertStringContainsString( '<title>Tin 200</title></item><link>/sau</link></channel></rss>', $document->text );
		self::assertLessThan( 2, microtime( true ) - $start );
	}

	/**
	 * Texts that make careless searches run for ever, or out of memory.
	 */
	public function test_takes_no_time_and_little_memory(): void {
		$bodies = array(
			']]' => Fixtures::rss( Fixtures::item( '<![CDATA[' . str_repeat( ']]', 900000 ) . ']]>' ) ),
			'<![CDATA[ never closed' => Fixtures::rss( Fixtures::item( str_repeat( '<![CDATA[', 200000 ) ) ),
			'<!-- and -->' => Fixtures::rss( Fixtures::item( str_repeat( '<!-- -->', 200000 ) ) ),
			'&' => Fixtures::rss( Fixtures::item( str_repeat( '&', 300000 ) ) ),
			'&#' => Fixtures::rss( Fixtures::item( str_repeat( '&#1', 300000 ) ) ),
			'&a;' => Fixtures::rss( Fixtures::item( str_repeat( '&ab;', 300000 ) ) ),
			'<!DOCTYPE' => str_repeat( '<!DOCTYPE ', 100000 ) . '<rss></rss>',
			'<rss after <!DOCTYPE' => '<rss>' . str_repeat( '<!DOCTYPE ', 100000 ) . '</rss>',
			'2 MB of text' => Fixtures::rss( Fixtures::item( str_repeat( 'Sở ', 480000 ) ) ),
			'control characters' => Fixtures::rss( Fixtures::item( str_repeat( "\x01a", 900000 ) ) ),
		);
		foreach ( $bodies as $what => $body ) {
			$start = microtime( true );
			$taken = self::memory_of(
				static function () use ( $body ): void {
					self::reason( $body );
				}
			);
			self::assertLessThan( 3, microtime( true ) - $start, $what );
			self::assertLessThan( 40 * MB_IN_BYTES, $taken, $what );
		}
	}
}
