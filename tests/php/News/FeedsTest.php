<?php
/**
 * The authority's readers get every public post of a kind and nothing else, whatever stands in it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\News;

use CongTruong\News\Feed_Answers;
use CongTruong\News\Feed_Items;
use CongTruong\News\Feeds;
use CongTruong\News\Kinds;

require_once __DIR__ . '/NewsTestCase.php';

final class FeedsTest extends NewsTestCase {

	protected function setUp(): void {
		parent::setUp();
		foreach ( get_posts( array( 'numberposts' => -1 ) ) as $post ) {
			wp_delete_post( $post->ID, true );
		}
		update_option( 'permalink_structure', '/%postname%/' );
		$GLOBALS['wp_rewrite']->init();
	}

	protected function tearDown(): void {
		parent::tearDown();
		$GLOBALS['wp_rewrite']->init();
	}

	/**
	 * The RSS of a feed as a document, which must be well-formed.
	 *
	 * @param string $feed Name of a feed.
	 */
	private function rss( string $feed = Kinds::NEWS ): \DOMXPath {
		$document = new \DOMDocument();
		self::assertTrue( $document->loadXML( Feed_Answers::answer_of( $feed )['body'] ) );

		return new \DOMXPath( $document );
	}

	/**
	 * The JSON of a feed.
	 *
	 * @param string $feed Name of a feed.
	 */
	private function json( string $feed = Kinds::NEWS ): array {
		return json_decode( Feed_Answers::answer_of( $feed . '/json' )['body'], true, 512, JSON_THROW_ON_ERROR );
	}

	public function test_rss_says_what_an_authority_needs(): void {
		update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
		update_option( 'date_format', 'l j F Y' );
		wp_update_term( Kinds::ensure()[ Kinds::DOCUMENT ], 'category', array( 'name' => 'Công văn, quyết định' ) );
		$uploads = wp_get_upload_dir();
		wp_mkdir_p( $uploads['path'] );
		file_put_contents( $uploads['path'] . '/kế hoạch.pdf', '%PDF-1.4 12345' );
		$id = $this->post(
			array(
				'post_title'   => 'Kê' . "\u{301}" . ' hoạch số 12/KH-THCS',
				'post_name'    => 'ke-hoach',
				'post_date'    => '2026-09-05 01:30:00',
				'post_content' => '<!-- wp:file --><a id="x" href="' . $uploads['url'] . '/kế%20hoạch.pdf">Kế hoạch</a><a href="https://other.example/x.pdf">khác</a><a href="' . $uploads['baseurl'] . '/../../wp-config.pdf">x</a><!-- /wp:file -->',
			),
			Kinds::DOCUMENT
		);

		$rss   = $this->rss( Kinds::DOCUMENT );
		$value = static function ( string $path ) use ( $rss ): string {
			return $rss->evaluate( "string(//item/$path)" );
		};
		self::assertSame( 'Kế hoạch số 12/KH-THCS', $value( 'title' ) );
		self::assertSame( 'Sat, 05 Sep 2026 01:30:00 +0700', $value( 'pubDate' ) );
		self::assertSame( '2026-09-05T01:30:00+07:00', $value( "*[name()='dc:date']" ) );
		self::assertSame( 'Văn bản', $value( 'category' ) );
		self::assertSame( home_url( '/ke-hoach/' ), $value( 'link' ) );
		self::assertSame( "tag:127.0.0.1,2020:/post-$id", $value( 'guid' ) );
		self::assertSame( 'false', $value( 'guid/@isPermaLink' ) );
		self::assertSame( 'application/pdf', $value( 'enclosure/@type' ) );
		self::assertSame( '14', $value( 'enclosure/@length' ) );
		self::assertStringEndsWith( '/kế%20hoạch.pdf', $value( 'enclosure/@url' ) );
		self::assertSame( Feeds::url( Kinds::DOCUMENT ), $rss->evaluate( "string(//channel/*[name()='atom:link']/@href)" ) );

		wp_update_post(
			array(
				'ID'         => $id,
				'post_name'  => 'ten-khac',
				'post_title' => 'Tên khác',
			)
		);
		self::assertSame( "tag:127.0.0.1,2020:/post-$id", $this->json( Kinds::DOCUMENT )['items'][0]['id'] );
		self::assertSame( 14, $this->json( Kinds::DOCUMENT )['items'][0]['attachments'][0]['size_in_bytes'] );
		self::assertCount( 1, $this->json( Kinds::DOCUMENT )['items'][0]['attachments'] );
	}

	public function test_the_moment_is_right_whatever_zone_the_site_was_left_in(): void {
		update_option( 'timezone_string', '' );
		update_option( 'gmt_offset', 0 );
		$this->post( array( 'post_date' => '2026-09-04 18:30:00' ), Kinds::NEWS );

		self::assertSame( 'Sat, 05 Sep 2026 01:30:00 +0700', $this->rss()->evaluate( 'string(//item/pubDate)' ) );
	}

	/**
	 * What breaks a feed that is not careful.
	 */
	public function hostile(): array {
		return array(
			'end of CDATA'         => array( 'Tin ]]> & <b>đậm</b> "ngoặc"', 'Tin ]]> & đậm "ngoặc"' ),
			'control characters'   => array( "Tin\x01 tức\x0b mới\x1f\u{fffe}", 'Tin tức mới' ),
			'emoji'                => array( 'Chúc mừng 🎓👩‍🏫', 'Chúc mừng 🎓👩‍🏫' ),
			'less than'            => array( 'Điểm <5 và 3 < 4', 'Điểm <5 và 3 < 4' ),
			'entities'             => array( 'A &amp; B &nbsp;C &lt;script&gt;', 'A & B C <script>' ),
			'combining marks'      => array( "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", 'Tiếng Việt' ),
			'an entity in comment' => array( '<!-- x --> <!ENTITY a "b"> xong', '<!ENTITY a "b"> xong' ),
			'long'                 => array( str_repeat( 'Trường ', 200 ) . 'hết', str_repeat( 'Trường ', 200 ) . 'hết' ),
		);
	}

	/**
	 * Both forms say the same plain text.
	 *
	 * @dataProvider hostile
	 * @param string $title    As it is stored.
	 * @param string $expected As it is read.
	 */
	public function test_hostile_titles( string $title, string $expected ): void {
		kses_remove_filters();
		$id = $this->post( array( 'post_content' => "<p>$title</p>" ), Kinds::NEWS );
		// Past what WordPress cleans, as an import writes.
		$GLOBALS['wpdb']->query( $GLOBALS['wpdb']->prepare( "UPDATE {$GLOBALS['wpdb']->posts} SET post_title = %s WHERE ID = %d", $title, $id ) );
		clean_post_cache( $id );

		self::assertSame( $expected, $this->rss()->evaluate( 'string(//item/title)' ) );
		self::assertSame( $expected, $this->json()['items'][0]['title'] );
	}

	public function test_wordpress_reads_its_own_feed(): void {
		$this->post( array( 'post_title' => 'Tiếng Việt ]]> 🎓' ), Kinds::NEWS );
		require_once ABSPATH . WPINC . '/class-simplepie.php';
		$reader = new \SimplePie\SimplePie();
		$reader->set_raw_data( Feed_Answers::answer_of( Kinds::NEWS )['body'] );
		$reader->enable_cache( false );
		self::assertTrue( $reader->init(), (string) $reader->error() );
		$item = $reader->get_item( 0 );

		self::assertSame( 'Tiếng Việt ]]&gt; 🎓', $item->get_title() );
		self::assertSame( 'Tin tức', $item->get_category()->get_label() );
		self::assertSame( strtolower( get_permalink( get_posts()[0] ) ), strtolower( $item->get_link() ) );
		self::assertSame( 1, $reader->get_item_quantity() );
	}

	public function test_nothing_hidden_is_listed(): void {
		$this->act_as( 'administrator' );
		foreach ( array( array( 'post_password' => 'x' ), array( 'post_status' => 'private' ), array( 'post_status' => 'draft' ), array( 'post_status' => 'pending' ), array( 'post_date' => self::day( 3 ) . ' 08:00:00' ) ) as $hidden ) {
			$this->post( $hidden + array( 'post_title' => 'Bí mật' ), Kinds::NOTICE );
		}
		$this->post( array( 'post_title' => 'Tin khác' ), Kinds::NEWS );

		self::assertStringNotContainsString( 'Bí mật', Feed_Answers::answer_of( Kinds::NOTICE )['body'] );
		self::assertSame( array(), $this->json( Kinds::NOTICE )['items'] );
		self::assertSame( array( 'Tin khác' ), array_column( $this->json()['items'], 'title' ) );
	}

	public function test_the_summary_names_no_contacts(): void {
		foreach (
			array(
				'Gọi cô Lan 0901 234 567 nhé'         => 'Gọi cô Lan […] nhé',
				'Gọi +84 901.234.567 hoặc (028) 3800 0000' => 'Gọi […] hoặc […]',
				'Thư: lan.nguyen@gmail.com, xin gửi'   => 'Thư: […], xin gửi',
				'CCCD 079204001234 và CMND 023456789'  => 'CCCD […] và CMND […]',
				'Họp 05.09.2026 08:00, ngày 5/9/2026, 120.000.000 đồng, số 1234/QĐ-2026, 2026-2027' => 'Họp 05.09.2026 08:00, ngày 5/9/2026, 120.000.000 đồng, số 1234/QĐ-2026, 2026-2027',
			) as $text => $expected
		) {
			self::assertSame( $expected, Feed_Items::without_contacts( $text ) );
		}
		$this->post(
			array(
				'post_content' => '<!-- wp:table --><figure><table><tr><td>Trần Thị B</td></tr></table></figure><!-- /wp:table --><p>Hỏi 0901234567.</p>',
			),
			Kinds::NEWS
		);
		self::assertSame( 'Hỏi […].', $this->json()['items'][0]['content_text'] );
	}

	public function test_a_reader_that_comes_again_is_told_that_nothing_changed(): void {
		$id    = $this->post( array(), Kinds::NEWS );
		$first = Feed_Answers::answer_of( Kinds::NEWS );
		$tag   = $first['headers']['ETag'];
		$since = $first['headers']['Last-Modified'];

		self::assertSame( 200, $first['status'] );
		foreach ( array( array( $tag, '' ), array( "W/$tag", '' ), array( '"x", ' . str_replace( '"', '', $tag ) . ', ' . substr( $tag, 0, -1 ) . '-gzip"', '' ), array( '', $since ), array( $tag, 'Thu, 01 Jan 1970 00:00:00 GMT' ) ) as list( $tags, $date ) ) {
			$again = Feed_Answers::answer_of( Kinds::NEWS, $tags, $date );
			self::assertSame( array( 304, '' ), array( $again['status'], $again['body'] ), "$tags $date" );
		}
		self::assertSame( 200, Feed_Answers::answer_of( Kinds::NEWS, '"other"', $since )['status'] );
		self::assertSame( 200, Feed_Answers::answer_of( Kinds::NEWS, '', 'no date' )['status'] );

		wp_trash_post( $id );
		self::assertSame( 200, Feed_Answers::answer_of( Kinds::NEWS, '', $since )['status'], 'a post that is gone makes the feed newer' );
	}

	public function test_addresses(): void {
		self::assertSame( home_url( '/rss/tin-tuc/' ), Feeds::url( Kinds::NEWS ) );
		self::assertSame( home_url( '/rss/tin-tuc/json/' ), Feeds::url( Kinds::NEWS, true ) );
		update_option( 'permalink_structure', '' );
		self::assertSame( home_url( '/?cong_truong_feed=tin-tuc/json' ), Feeds::url( Kinds::NEWS, true ) );
		foreach ( array( '', 'khac', 'tin-tuc/atom', 'tin-tuc/json/json', '../tin-tuc' ) as $path ) {
			self::assertNull( Feed_Answers::answer_of( $path ), $path );
		}
	}

	public function test_pages_name_their_feeds(): void {
		$id   = $this->post( array(), Kinds::NEWS );
		$head = function ( string $address ): string {
			$this->go_to( $address );
			ob_start();
			Feed_Answers::print_links();
			return (string) ob_get_clean();
		};

		self::assertSame( 10, substr_count( $head( '/' ), '<link rel="alternate"' ) );
		$own = $head( "/?p=$id" );
		self::assertStringContainsString( 'href="' . Feeds::url( Kinds::NEWS ) . '"', $own );
		self::assertSame( 2, substr_count( $own, '<link' ) );
		self::assertStringContainsString( 'application/feed+json', $head( '/?cat=' . Kinds::term_id( Kinds::NOTICE ) ) );
	}

	public function test_what_changes_them_is_announced(): void {
		$told = array();
		add_action(
			'cong_truong_changed',
			static function ( $urls ) use ( &$told ): void {
				$told[] = $urls;
			}
		);
		$id = $this->post( array( 'post_status' => 'draft' ), Kinds::NEWS );
		self::assertSame( array(), $told );
		wp_publish_post( $id );
		self::assertContains( Feeds::url( Kinds::NEWS ), $told[0] );
		self::assertContains( get_permalink( $id ), $told[0] );
		wp_trash_post( $id );
		self::assertContains( Feeds::url( Kinds::NEWS, true ), $told[1] );
		wp_delete_post( $id, true );
		self::assertCount( 2, $told );
		wp_delete_post( $this->post( array(), Kinds::NEWS ), true );
		self::assertCount( 4, $told );
	}
}
