<?php
/**
 * The block of questions: what visitors see, find and can break.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

require_once __DIR__ . '/QuestionTestCase.php';

final class QaBlockTest extends QuestionTestCase {

	/**
	 * The page of the block, as a visitor gets it.
	 *
	 * @param array<string, mixed> $attributes Attributes.
	 * @param array<string, mixed> $query      Parameters.
	 */
	private function page( array $attributes = array(), array $query = array() ): string {
		$block = '<!-- wp:cong-truong/qa ' . ( $attributes ? wp_json_encode( $attributes ) . ' ' : '' ) . '/-->';
		$page  = self::insert(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => 'Hỏi đáp',
				'post_content' => $block,
			)
		);
		$this->go_to( add_query_arg( array_map( 'rawurlencode', $query ) + array( 'page_id' => $page ), '/' ) );
		$GLOBALS['wp_query']->the_post();

		return (string) apply_filters( 'the_content', get_the_content() );
	}

	/**
	 * A page as a document.
	 *
	 * @param string $html HTML.
	 */
	private static function read( string $html ): \DOMXPath {
		$document = new \DOMDocument();
		$document->loadHTML( '<?xml encoding="UTF-8"><body>' . $html . '</body>', LIBXML_NOERROR );

		return new \DOMXPath( $document );
	}

	/**
	 * Texts of the elements that a path finds.
	 *
	 * @param string $html HTML.
	 * @param string $path XPath.
	 * @return string[]
	 */
	private static function texts( string $html, string $path ): array {
		$texts = array();
		$found = self::read( $html )->query( $path );
		self::assertNotFalse( $found );
		foreach ( $found as $node ) {
			$texts[] = trim( (string) $node->textContent );
		}

		return $texts;
	}

	public function test_questions_open_to_their_answers_with_topic_and_day(): void {
		$id   = $this->question( "Học phí năm nay?\nCảm ơn.", "Miễn.\nHết.\n\nXem trang công khai.", 'an-toan' );
		$html = $this->page();
		self::assertSame( array( 'Học phí năm nay? Cảm ơn.' ), self::texts( $html, "//details[@id='cau-hoi-$id'][not(@open)]/summary//h2" ) );
		self::assertSame( array( 'An toàn <trường> học' ), self::texts( $html, '//summary/span' ) );
		self::assertSame( array( 'Miễn.Hết.', 'Xem trang công khai.' ), self::texts( $html, "//details//*[contains(@class,'answer')]/p" ) );
		self::assertSame( array( wp_date( 'd/m/Y' ) ), self::texts( $html, '//details//time' ) );
		self::assertSame( array( '' ), self::texts( $html, "//form[@method='get'][@role='search']//input[@name='hoi']" ) );
		self::assertStringNotContainsString( '<script', $html );
		self::assertSame(
			array(),
			self::texts(
				$this->page(
					array(
						'level' => 0,
						'search' => false,
					)
				),
				'//h2|//form'
			)
		);
		self::assertCount( 1, self::texts( $this->page( array( 'level' => 4 ) ), '//h4' ) );
	}

	public function test_texts_of_senders_do_nothing_but_stand_there(): void {
		$text = '<script>x</script> [gallery] "q" 2x3 -- 8O :-) <!-- wp:archives /--> &lt;i&gt; https://xau.test/a';
		$this->question( $text, $text );
		$html = $this->page();
		self::assertSame( array( $text ), self::texts( $html, "//*[contains(@class,'answer')]/p" ) );
		self::assertStringContainsString( $text, self::texts( $html, '//details' )[0] );
		// Only what the school wrote leads away.
		self::assertSame( array( 'https://xau.test/a' ), self::texts( $html, '//a' ) );
		self::assertCount( 1, self::texts( $html, "//*[contains(@class,'answer')]//a" ) );
	}

	/**
	 * Texts of answers, and where their links lead.
	 */
	public function links(): array {
		return array(
			array( 'Xem https://truong.edu.vn/cong-khai/, mục 2.', array( 'https://truong.edu.vn/cong-khai/' ) ),
			array( '(http://a.vn/x?a=1&b=2#c) và “https://b.vn”', array( 'http://a.vn/x?a=1&b=2#c', 'https://b.vn' ) ),
			array( 'https://a.vn/[gallery] https://a.vn/"onclick="x', array( 'https://a.vn/%5Bgallery', 'https://a.vn/' ) ),
			array( 'javascript:alert(1) ftp://a.vn www.a.vn', array() ),
		);
	}

	/**
	 * Addresses end before the sign that ends the sentence.
	 *
	 * @dataProvider links
	 * @param string   $answer Answer.
	 * @param string[] $links  Addresses.
	 */
	public function test_addresses_in_answers_are_links( string $answer, array $links ): void {
		$this->question( 'Hỏi', $answer );
		$found = self::read( $this->page() )->query( "//*[contains(@class,'answer')]//a/@href" );
		self::assertNotFalse( $found );
		self::assertSame(
			$links,
			array_map(
				static function ( $node ): string { return (string) $node->nodeValue;
				},
				iterator_to_array( $found )
			)
		);
	}

	public function test_the_search_says_how_many_and_what_to_do_about_none(): void {
		$this->question( 'Học phí?', 'Miễn.' );
		$this->question( 'Bán trú?', 'Có.' );
		$html = $this->page( array(), array( 'hoi' => 'hoc phi' ) );
		self::assertSame( array( 'Học phí?' ), self::texts( $html, '//details[@open]/summary//h2' ) );
		self::assertStringContainsString( '1 question found', self::texts( $html, "//p[@role='status']" )[0] );
		self::assertSame(
			array( 'hoc phi' ),
			array_map(
				static function ( $node ): string { return (string) $node->nodeValue;
				},
				iterator_to_array( self::read( $html )->query( '//input[@type="search"]/@value' ) )
			)
		);

		foreach ( array( 'bơi lội', '%', '" onfocus="x' ) as $nothing ) {
			$html = $this->page( array(), array( 'hoi' => $nothing ) );
			self::assertStringContainsString( 'Nothing was found', self::texts( $html, "//p[@role='status']" )[0] );
			self::assertSame( array(), self::texts( $html, '//details' ) );
			self::assertSame( array(), self::texts( $html, '//input[@onfocus]' ) );
			self::assertCount( 1, self::texts( $html, '//form' ) );
		}
		self::assertCount( 2, self::texts( $this->page( array(), array( 'hoi' => '  ' ) ), '//details' ) );
	}

	public function test_pages_keep_what_was_asked_for(): void {
		for ( $number = 1; $number <= 5; $number++ ) {
			$this->question( "Học phí $number?", 'Miễn.' );
		}
		$html = $this->page(
			array( 'count' => 2 ),
			array(
				'hoi' => 'học phí',
				'hoi-trang' => '2',
			)
		);
		self::assertSame( array( 'Học phí 3?', 'Học phí 2?' ), self::texts( $html, '//summary//h2' ) );
		self::assertSame( array( 'Newer', 'Page 2 of 3', 'Older' ), self::texts( $html, '//nav/*' ) );
		$links = iterator_to_array( self::read( $html )->query( '//nav/a/@href' ) );
		parse_str( (string) wp_parse_url( (string) $links[1]->nodeValue, PHP_URL_QUERY ), $query );
		self::assertSame( array( 'học phí', '3' ), array( $query['hoi'], $query['hoi-trang'] ) );
		self::assertStringNotContainsString( 'hoi-trang', (string) $links[0]->nodeValue );
		self::assertSame( array( 'Học phí 1?' ), self::texts( $this->page( array( 'count' => 2 ), array( 'hoi-trang' => '99' ) ), '//summary//h2' ) );
		self::assertCount( 5, self::texts( $this->page( array( 'count' => 9999 ), array( 'hoi-trang' => '-1' ) ), '//details' ) );
		self::assertCount( 1, self::texts( $this->page( array( 'count' => 0 ) ), '//details' ) );
	}

	public function test_topics_are_chosen_by_the_block_or_the_visitor(): void {
		$this->question( 'Tiền?', 'Miễn.', 'thu-chi' );
		self::assertSame( array(), self::texts( $this->page(), '//select' ) );
		$this->question( 'Cổng?', 'Đóng.', 'an-toan' );
		self::assertSame( array( 'All topics', 'An toàn <trường> học', 'Các khoản thu' ), self::texts( $this->page(), '//select/option' ) );
		self::assertSame( array( 'Tiền?' ), self::texts( $this->page( array(), array( 'hoi-chu-de' => 'thu-chi' ) ), '//summary//h2' ) );
		self::assertCount( 2, self::texts( $this->page( array(), array( 'hoi-chu-de' => 'khong-co' ) ), '//summary//h2' ) );

		$html = $this->page( array( 'topic' => 'an-toan' ), array( 'hoi-chu-de' => 'thu-chi' ) );
		self::assertSame( array( 'Cổng?' ), self::texts( $html, '//summary//h2' ) );
		self::assertSame( array(), self::texts( $html, '//select' ) );
		self::assertCount( 1, self::texts( $html, "//input[@name='hoi-an-toan']" ) );
		// Another block's question is not this one's.
		self::assertSame( array( 'Cổng?' ), self::texts( $this->page( array( 'topic' => 'an-toan' ), array( 'hoi' => 'tiền' ) ), '//summary//h2' ) );
	}

	public function test_a_question_has_an_address_that_shows_it_open(): void {
		$old = $this->question( 'Cũ?', 'Đáp cũ.' );
		$this->question( 'Mới?', 'Đáp mới.' );
		$html = $this->page( array( 'count' => 1 ), array( 'cau-hoi' => (string) $old ) );
		self::assertSame( array( 'Cũ?' ), self::texts( $html, "//details[@open][@id='cau-hoi-$old']/summary//h2" ) );
		self::assertSame( array( 'All questions and answers' ), self::texts( $html, '//a' ) );

		wp_trash_post( $old );
		$page = self::insert(
			array(
				'post_status' => 'publish',
				'post_title' => 'Bí mật',
			)
		);
		foreach ( array( (string) $old, (string) $page, '0', '-1', '9999999999999999999', 'x' ) as $none ) {
			self::assertSame( array( 'Mới?' ), self::texts( $this->page( array(), array( 'cau-hoi' => $none ) ), '//summary//h2' ), $none );
		}
	}

	public function test_an_anchor_stands_once_on_a_page(): void {
		$id = $this->question( 'Hỏi?', 'Đáp.', 'thu-chi' );
		$this->page();
		\CongTruong\Feedback\Qa_Renderer::begin();
		$html = do_blocks( '<!-- wp:cong-truong/qa /--><!-- wp:cong-truong/qa {"topic":"thu-chi"} /-->' );
		self::assertCount( 2, self::texts( $html, '//details' ) );
		self::assertSame( 1, substr_count( $html, "id=\"cau-hoi-$id\"" ) );
	}

	public function test_before_the_first_question_it_says_so(): void {
		$html = $this->page();
		self::assertStringContainsString( 'No questions have been published yet.', $html );
		self::assertSame( array(), self::texts( $html, '//form' ) );
	}

	public function test_only_the_plain_page_is_for_search_engines_and_caches(): void {
		$this->question( 'Hỏi?', 'Đáp.' );
		foreach ( array( 'hoi', 'hoi-trang', 'hoi-chu-de', 'cau-hoi', 'hoi-an-toan' ) as $name ) {
			$kept = 0;
			add_action(
				'litespeed_control_set_nocache',
				static function () use ( &$kept ): void {
					++$kept;
				}
			);
			$this->page( array(), array( $name => '1' ) );
			self::assertTrue( apply_filters( 'wp_robots', array() )['noindex'] ?? false, $name );
			self::assertGreaterThan( 0, $kept, $name );
		}
		$this->page( array(), array( 'hoian' => '1' ) );
		self::assertArrayNotHasKey( 'noindex', apply_filters( 'wp_robots', array() ) );
	}

	public function test_a_page_of_fifty_needs_a_handful_of_queries(): void {
		global $wpdb;
		for ( $number = 0; $number < 50; $number++ ) {
			$this->question( "Hỏi $number?", 'Đáp.', 'thu-chi' );
		}
		wp_cache_flush();
		wp_load_alloptions();
		$before = $wpdb->num_queries;
		self::assertCount( 50, self::texts( do_blocks( '<!-- wp:cong-truong/qa {"count":50} /-->' ), '//details' ) );
		self::assertLessThan( 9, $wpdb->num_queries - $before );
	}
}
