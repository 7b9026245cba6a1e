<?php
/**
 * What visitors see: the block, the page of an issue, the archive.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Consultation;

use CongTruong\Consultation\Page_Renderer;
use CongTruong\Consultation\Post_Type;
use CongTruong\Consultation\Public_Pages;
use CongTruong\School\Profile;
use CongTruong\Text\Plain_Html;

require_once __DIR__ . '/ConsultationTestCase.php';

final class PagesTest extends ConsultationTestCase {

	/**
	 * Whether texts stand in HTML in this order, each once.
	 *
	 * @param string[] $texts Texts.
	 * @param string   $html  HTML.
	 */
	private static function assertOrder( array $texts, string $html ): void { // phpcs:ignore WordPress.NamingConventions.ValidFunctionName.MethodNameInvalid -- as PHPUnit's.
		$places = array();
		foreach ( $texts as $text ) {
			self::assertSame( 1, substr_count( $html, $text ), $text );
			$places[] = strpos( $html, $text );
		}
		$sorted = $places;
		sort( $sorted );
		self::assertSame( $sorted, $places );
	}

	public function test_the_block_lists_what_was_asked_for(): void {
		self::assertStringContainsString( 'There is no issue open for comments at the moment.', do_blocks( '<!-- wp:cong-truong/consultations /-->' ) );
		$open   = $this->issue( 'Đồng phục', self::day( '+3 days' ) );
		$closed = $this->issue( 'Bữa ăn', '2020-12-31', array( Post_Type::RESULT => 'Đồng ý' ) );
		$this->issue( 'Xe đưa đón', '2020-11-30' );

		$html = do_blocks( '<!-- wp:cong-truong/consultations /-->' );
		self::assertStringContainsString( '>Đồng phục</a>', $html );
		self::assertStringContainsString( 'href="' . esc_url( get_permalink( $open ) ) . '"', $html );
		self::assertStringContainsString( 'Comments are taken until <time datetime="' . self::day( '+3 days' ) . '">', $html );
		self::assertStringNotContainsString( 'Bữa ăn', $html );

		$html = do_blocks( '<!-- wp:cong-truong/consultations {"show":"closed"} /-->' );
		self::assertOrder( array( '>Bữa ăn</a>', '>31/12/2020<', 'aria-label="Result: Bữa ăn"', '>Xe đưa đón</a>', '>30/11/2020<' ), $html );
		self::assertStringContainsString( 'href="' . esc_url( get_permalink( $closed ) . '#cong-truong-result' ) . '"', $html );
		self::assertStringNotContainsString( 'Đồng phục', $html );

		$html = do_blocks( '<!-- wp:cong-truong/consultations {"show":"all","count":2} /-->' );
		self::assertOrder( array( '>Đồng phục</a>', '>Bữa ăn</a>' ), $html );
		self::assertOrder( array( '>Open for comments<', '>Comments closed<' ), $html );
		self::assertStringNotContainsString( 'Xe đưa đón', $html );
		self::assertStringContainsString( get_post_type_archive_link( Post_Type::NAME ), $html );
	}

	public function test_the_block_stays_within_its_bounds(): void {
		for ( $number = 1; $number <= 31; $number++ ) {
			$this->issue( "Vấn đề $number" );
		}
		self::assertSame( 30, substr_count( do_blocks( '<!-- wp:cong-truong/consultations {"count":999} /-->' ), '<li' ) );
		self::assertSame( 1, substr_count( do_blocks( '<!-- wp:cong-truong/consultations {"count":-5} /-->' ), '<li' ) );
	}

	public function test_titles_are_text_also_after_wordpress_has_run_over_the_page(): void {
		add_shortcode(
			'evil',
			static function (): string {
				return 'RUN';
			}
		);
		$this->issue( 'Thu – chi <b>A</b> & "2x3" [[evil]] 8O <3', '2020-12-31', array( Post_Type::RESULT => 'x' ) );
		$html = apply_filters( 'the_content', '<!-- wp:cong-truong/consultations {"show":"closed"} /-->' );
		self::assertStringNotContainsString( 'RUN', $html );
		self::assertStringNotContainsString( '<img', $html );
		$document = new \DOMDocument();
		$document->loadHTML( '<meta charset="utf-8">' . $html, LIBXML_NOERROR );
		self::assertSame( 'Thu – chi A & "2x3" [evil] 8O <3', $document->getElementsByTagName( 'a' )->item( 0 )->textContent );
		self::assertSame( 'Result: Thu – chi A & "2x3" [evil] 8O <3', $document->getElementsByTagName( 'a' )->item( 1 )->getAttribute( 'aria-label' ) );
	}

	public function test_the_page_says_until_when_and_where_to(): void {
		update_option(
			Profile::OPTION,
			Profile::sanitize(
				array(
					'name'    => 'THCS Kim Đồng',
					'levels'  => array( 'thcs' ),
					'address' => '12 Lê Lợi',
					'emails'  => array(
						array(
							'label' => 'Văn thư',
							'value' => 'vt@truong.edu.vn',
						),
					),
				)
			)
		);
		$id   = $this->issue( 'Đồng phục', self::day( '+1 day' ) );
		$html = Page_Renderer::facts( $id );
		self::assertStringContainsString( 'Open for comments', $html );
		self::assertStringContainsString( '(1 day left)', $html );
		self::assertStringContainsString( '<time datetime="' . self::day( '+1 day' ) . '">', $html );
		self::assertStringContainsString( '12 Lê Lợi', $html );
		self::assertStringContainsString( 'href="mailto:vt@truong.edu.vn"', html_entity_decode( $html ) );

		update_post_meta( $id, Post_Type::CLOSES, self::day( 'now' ) );
		self::assertStringContainsString( '(today is the last day)', Page_Renderer::facts( $id ) );
		update_post_meta( $id, Post_Type::CLOSES, self::day( '+31 days' ) );
		self::assertStringNotContainsString( 'left)', Page_Renderer::facts( $id ) );
		update_post_meta( $id, Post_Type::CLOSES, '' );
		self::assertStringContainsString( 'No closing date has been set.', Page_Renderer::facts( $id ) );

		update_post_meta( $id, Post_Type::RECEIVES, "Phòng Giáo vụ <b>\nhttps://truong.edu.vn/a?b=1&c=2, gv@truong.edu.vn." );
		$html = Page_Renderer::facts( $id );
		self::assertStringContainsString( 'Phòng Giáo vụ &lt;b&gt;<br><a href="https://truong.edu.vn/a?b=1&#038;c=2">', $html );
		self::assertStringContainsString( 'href="mailto:gv@truong.edu.vn"', html_entity_decode( $html ) );
		self::assertStringNotContainsString( '12 Lê Lợi', $html );
	}

	public function test_the_result_shows_when_it_is_closed_and_not_before(): void {
		$meta = array(
			Post_Type::RESULT    => "Có 120 ý kiến: <script>x</script> [gallery]\nđồng ý.\n\nXem https://truong.edu.vn/kq.pdf",
			Post_Type::RESULT_ON => '2027-01-05',
		);
		$open = $this->issue( 'Mở', self::day( 'now' ), $meta );
		self::assertStringNotContainsString( '120', Page_Renderer::facts( $open ) );
		// The form's own rendering is another test's.
		self::assertSame( '', $this->above_the_form( $open ) );

		$closed = $this->issue( 'Đóng', self::day( '-1 day' ), $meta );
		self::assertStringContainsString( 'Comments closed', Page_Renderer::facts( $closed ) );
		self::assertStringContainsString( '<a href="#cong-truong-result">', Page_Renderer::facts( $closed ) );
		$html = Page_Renderer::answer( $closed );
		self::assertStringContainsString( 'id="cong-truong-result"', $html );
		self::assertStringContainsString( 'Tuesday, 05/01/2027', $html );
		self::assertStringContainsString( '&lt;script&gt;', $html );
		self::assertStringNotContainsString( '[gallery]', $html );
		self::assertStringContainsString( '<br>đồng ý.</p><p>Xem <a href="https://truong.edu.vn/kq.pdf">', $html );
		self::assertStringNotContainsString( '<form', $html );

		update_post_meta( $closed, Post_Type::RESULT, '' );
		self::assertStringContainsString( 'Not published yet.', Page_Renderer::facts( $closed ) );
		self::assertStringContainsString( 'The result will be published here.', Page_Renderer::answer( $closed ) );
	}

	public function test_the_form_stands_on_the_page_of_an_open_issue_alone(): void {
		$open = $this->issue( 'Mở', self::day( 'now' ) );
		self::assertStringContainsString( '<form', Page_Renderer::answer( $open ) );
		self::assertStringContainsString( 'value="' . $open . '"', Page_Renderer::answer( $open ) );
		self::assertStringContainsString( 'href="#cong-truong-feedback-1"', Page_Renderer::facts( $open ) );
		foreach ( array( $this->issue( 'Đóng', self::day( '-1 day' ) ), $this->issue( 'Nháp', '', array(), array( 'post_status' => 'draft' ) ) ) as $id ) {
			self::assertStringNotContainsString( '<form', Page_Renderer::answer( $id ) );
			self::assertStringNotContainsString( '#cong-truong-feedback-1', Page_Renderer::facts( $id ) );
		}
	}

	public function test_behind_a_password_nothing_is_shown(): void {
		foreach ( array( self::day( '+1 day' ), self::day( '-1 day' ) ) as $closes ) {
			$id = $this->issue( 'Kín', $closes, array( Post_Type::RESULT => 'Đồng ý' ), array( 'post_password' => 'x' ) );
			self::assertSame( '', Page_Renderer::facts( $id ) . Page_Renderer::answer( $id ) );
		}
	}

	public function test_nothing_is_shown_of_other_posts(): void {
		$post = wp_insert_post(
			array(
				'post_title'  => 'Bài viết',
				'post_status' => 'publish',
			)
		);
		self::assertSame( '', Page_Renderer::facts( $post ) . Page_Renderer::answer( $post ) . Page_Renderer::facts( 0 ) . Page_Renderer::answer( 0 ) );
		self::assertSame( '', do_blocks( '<!-- wp:cong-truong/consultations {"mode":"facts"} /-->' ) );
	}

	public function test_a_text_of_any_kind_stays_text(): void {
		self::assertSame( '<p>a<br>b</p><p>c</p>', Plain_Html::paragraphs( "a\nb\n \n\nc\n" ) );
		self::assertSame( 'javascript:alert(1) data:text/html,x', html_entity_decode( Plain_Html::lines( 'javascript:alert(1) data:text/html,x' ) ) );
		self::assertStringNotContainsString( '<a', Plain_Html::lines( 'ftp://a.vn a@b http:// @ https://' ) );
		$html = Plain_Html::lines( 'Xem (https://a.vn/x"onmouseover="alert(1)).' );
		self::assertStringNotContainsString( '"onmouseover', $html );
		foreach ( array( 'a', 'a@', 'https://(', '.', "\n\n", 'https://a.vn ' ) as $piece ) {
			$text = substr( str_repeat( $piece, 20000 ), 0, 20000 );
			self::assertSame( str_replace( "\n", '', $text ), trim( str_replace( "\n", '', html_entity_decode( wp_strip_all_tags( Plain_Html::paragraphs( $text ) ) ) ) . ( ' ' === substr( $text, -1 ) ? ' ' : '' ) ), $piece );
		}
	}

	public function test_the_archive_lists_open_ones_first_page_by_page(): void {
		$this->issue( 'Đóng lâu', self::day( '-40 days' ) );
		for ( $number = 1; $number <= 19; $number++ ) {
			$this->issue( "Đóng $number.", self::day( "-$number days" ) );
		}
		$this->issue( 'Không hạn' );
		$this->issue( 'Mở', self::day( '+2 days' ) );

		$this->go_to( '/?post_type=ct_consultation' );
		self::assertTrue( is_post_type_archive( Post_Type::NAME ) );
		$html = Page_Renderer::archive();
		self::assertOrder( array( '>Open for comments</h2>', '>Mở</a>', '>Không hạn</a>', '>Closed consultations</h2>', '>Đóng 1.</a>', '>Đóng 18.</a>' ), $html );
		self::assertStringNotContainsString( 'Đóng 19.', $html );
		self::assertMatchesRegularExpression( '~(page/2/|paged=2)~', $html );

		$this->go_to( '/?post_type=ct_consultation&paged=2' );
		$html = Page_Renderer::archive();
		self::assertOrder( array( '>Closed consultations</h2>', '>Đóng 19.</a>', '>Đóng lâu</a>' ), $html );
		self::assertStringNotContainsString( 'There is no issue open', $html );
	}

	public function test_an_empty_archive_is_a_page_that_says_so(): void {
		$this->go_to( '/?post_type=ct_consultation' );
		self::assertFalse( is_404() );
		self::assertStringContainsString( 'There is no issue open for comments at the moment.', Page_Renderer::archive() );
	}

	public function test_twenty_cost_no_more_queries_than_two(): void {
		$queries = function (): int {
			wp_cache_flush();
			$this->go_to( '/?post_type=ct_consultation' );
			$before = $GLOBALS['wpdb']->num_queries;
			Page_Renderer::archive();

			return $GLOBALS['wpdb']->num_queries - $before;
		};
		$this->issue( 'Một', self::day( '+1 day' ) );
		$this->issue( 'Hai', self::day( '-1 day' ), array( Post_Type::RESULT => 'x' ) );
		$few = $queries();
		for ( $number = 3; $number <= 20; $number++ ) {
			$this->issue( "Vấn đề $number", self::day( "-$number days" ), array( Post_Type::RESULT => 'x' ) );
		}
		self::assertSame( $few, $queries() );
	}

	public function test_a_visitor_cannot_ask_for_another_state_by_the_address(): void {
		$this->issue( 'Mở', self::day( '+1 day' ) );
		$this->go_to( '/?post_type=ct_consultation&cong_truong_consultations=closed' );
		self::assertStringContainsString( '>Mở</a>', Page_Renderer::archive() );
	}

	public function test_a_page_of_the_school_at_its_address_comes_first(): void {
		update_option( 'permalink_structure', '/%postname%/' );
		$query = array( 'post_type' => Post_Type::NAME );
		self::assertSame( $query, Public_Pages::prefer_page( $query ) );
		wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_status' => 'publish',
				'post_title'  => 'Lấy ý kiến',
				'post_name'   => Post_Type::BASE,
			)
		);
		self::assertSame( array( 'pagename' => Post_Type::BASE ), Public_Pages::prefer_page( $query ) );
	}

	public function test_under_a_classic_theme_the_content_is_surrounded(): void {
		$id = $this->issue( 'Đóng', self::day( '-1 day' ), array( Post_Type::RESULT => 'Đồng ý' ), array( 'post_content' => 'Dự thảo' ) );
		$this->go_to( "/?post_type=ct_consultation&p=$id" );
		$content = static function (): string {
			the_post();
			ob_start();
			the_content();

			return (string) ob_get_clean();
		};
		self::assertStringNotContainsString( 'Đồng ý', $content(), 'a block theme has templates' );
		remove_theme_support( 'block-templates' );
		rewind_posts();
		$html = $content();
		add_theme_support( 'block-templates' );
		self::assertOrder( array( 'wp-block-cong-truong-consultations__facts', 'Dự thảo', 'Đồng ý' ), $html );
	}

	/**
	 * What stands before the form, where there is one.
	 *
	 * @param int $id Id of a consultation.
	 */
	private function above_the_form( int $id ): string {
		return (string) strstr( Page_Renderer::answer( $id ), '<div class="wp-block-cong-truong-feedback-form"', true );
	}
}
