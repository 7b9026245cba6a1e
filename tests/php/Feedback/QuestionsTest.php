<?php
/**
 * Questions come out of messages by consent, or are written by the staff; what is taken back is gone.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Qa_Block;
use CongTruong\Feedback\Question_Type;
use CongTruong\Feedback\Questions;

require_once __DIR__ . '/QuestionTestCase.php';

final class QuestionsTest extends QuestionTestCase {

	public function test_published_once_and_changed_in_place(): void {
		$message = $this->message( array( 'topic' => 'thu-chi' ), array( 'message' => 'Riêng tư' ) );
		$id      = Questions::publish( $message, "Học phí\r\nbao nhiêu?", "Miễn.\n\nHết." );
		self::assertIsInt( $id );
		self::assertSame( 'publish', get_post_status( $id ) );
		self::assertSame( 'thu-chi', get_post_meta( $id, Question_Type::TOPIC, true ) );
		$of = Questions::of( $id );
		self::assertIsArray( $of );
		self::assertSame( "Học phí\nbao nhiêu?", $of['question'] );
		self::assertSame( "Miễn.\n\nHết.", $of['answer'] );
		self::assertSame( 'Học phí bao nhiêu?', get_post( $id )->post_title );

		// What the screen holds may be older than what is stored.
		self::assertSame( $id, Questions::publish( $message, 'Học phí?', 'Miễn.' ) );
		$now = Messages::find( $message['id'] );
		self::assertIsArray( $now );
		self::assertSame( $id, $now['question'] );
		self::assertSame( $id, Questions::publish( $now, 'Học phí?', 'Miễn hết.' ) );
		self::assertSame( 'Miễn hết.', Questions::of( $id )['answer'] ?? '' );
		self::assertCount( 1, $this->questions() );
	}

	public function test_nothing_leads_to_the_message(): void {
		$message = $this->message(
			array(),
			array(
				'name' => 'Trần Văn Bí Mật',
				'contact' => '0903123456',
				'message' => 'Nguyên văn',
			)
		);
		$id      = Questions::publish( $message, 'Hỏi', 'Đáp' );
		self::assertIsInt( $id );
		$stored = (string) wp_json_encode( array( get_post( $id ), get_post_meta( $id ) ), JSON_UNESCAPED_UNICODE );
		foreach ( array( $message['code'], 'Bí Mật', '0903123456', 'Nguyên văn' ) as $secret ) {
			self::assertStringNotContainsString( $secret, $stored );
		}
	}

	public function test_taken_back_to_the_bin_and_published_again(): void {
		$message = $this->message();
		$id      = Questions::publish( $message, 'Hỏi', 'Đáp' );
		self::assertIsInt( $id );
		Questions::unpublish( $id );
		self::assertSame( 'trash', get_post_status( $id ) );
		self::assertNull( Questions::of( $id ) );
		Questions::unpublish( $id );

		$message['question'] = $id;
		self::assertSame( $id, Questions::publish( $message, 'Hỏi', 'Đáp' ) );
		self::assertSame( 'publish', get_post_status( $id ) );

		wp_delete_post( $id, true );
		$other = Questions::publish( $message, 'Hỏi', 'Đáp' );
		self::assertIsInt( $other );
		self::assertNotSame( $id, $other );
	}

	public function test_other_posts_are_never_touched(): void {
		$post = self::insert(
			array(
				'post_title' => 'Tin',
				'post_status' => 'publish',
			)
		);
		Questions::unpublish( $post );
		self::assertSame( 'publish', get_post_status( $post ) );
		self::assertNull( Questions::of( $post ) );
		$id = Questions::publish( array( 'question' => $post ) + $this->message(), 'Hỏi', 'Đáp' );
		self::assertNotSame( $post, $id );
		self::assertSame( 'Tin', get_post( $post )->post_title );
	}

	public function test_without_question_or_answer_there_is_nothing_to_publish(): void {
		foreach ( array( array( '', 'Đáp' ), array( 'Hỏi', " \n" ) ) as list( $question, $answer ) ) {
			$error = Questions::publish( $this->message(), $question, $answer );
			self::assertWPError( $error );
			self::assertSame( 'cong_truong_empty', $error->get_error_code() );
		}
		self::assertSame( array(), $this->questions() );
	}

	/**
	 * Texts that HTML, slashes or small tables could change.
	 */
	public function texts(): array {
		return array(
			array( "Một\nhai\n\nba" ),
			array( '<script>alert(1)</script> <b>đậm</b> a < b > c' ),
			array( '&lt;b&gt; &amp; &amp;lt; AT&T "q" \'r\'' ),
			array( 'C:\\thu\\muc \\n \\u0041 $1' ),
			array( 'Vui 😀 ạ 👨‍👩‍👧' ),
			array( '[gallery] 8O :-) -- ... 2x3 <!-- wp:html -->' ),
		);
	}

	/**
	 * Whoever publishes, with or without the right to write HTML.
	 *
	 * @dataProvider texts
	 * @param string $text Text.
	 */
	public function test_texts_stay_as_they_are( string $text ): void {
		foreach ( array( 'administrator', 'author' ) as $role ) {
			$this->act_as( $role );
			kses_init();
			$id = Questions::publish( $this->message(), $text, $text );
			self::assertIsInt( $id );
			clean_post_cache( $id );
			$of = Questions::of( $id );
			self::assertIsArray( $of );
			self::assertSame( array( $text, $text ), array( $of['question'], $of['answer'] ), $role );
		}
	}

	public function test_in_short_it_is_the_first_sentence_or_the_first_words(): void {
		self::assertSame( 'Ngắn thôi?', Questions::short( "Ngắn\nthôi?" ) );
		self::assertSame( 'Cho tôi hỏi học phí năm nay là bao nhiêu?', Questions::short( 'Cho tôi hỏi học phí năm nay là bao nhiêu? ' . str_repeat( 'Tôi nghe nói khác. ', 20 ) ) );
		$words = Questions::short( str_repeat( 'một hai ', 200 ) );
		self::assertStringEndsWith( '…', $words );
		self::assertLessThan( 160, mb_strlen( $words ) );
	}

	public function test_the_search_finds_words_without_marks_and_all_of_them(): void {
		$fee = $this->question( 'Học phí năm 2025-2026?', 'Miễn theo Nghị quyết 217/2025/QH15.', 'thu-chi' );
		$bus = $this->question( 'Xe đưa đón?', 'Có, 100% các em; phí 350.000đ.', 'an-toan' );
		self::assertSame( array( $fee ), $this->find( 'hoc phi' ) );
		self::assertSame( array( $fee ), $this->find( 'PHÍ, HỌC!' ) );
		self::assertSame( array( $fee ), $this->find( "ho\u{323}c phi\u{301}" ) );
		self::assertSame( array( $bus, $fee ), $this->find( 'phí' ) );
		self::assertSame( array( $bus, $fee ), $this->find( 'ph' ) );
		self::assertSame( array( $fee ), $this->find( '217/2025' ) );
		self::assertSame( array( $bus ), $this->find( '100%' ) );
		self::assertSame( array( $bus ), $this->find( 'dua don' ) );
		self::assertSame( array( $bus ), $this->find( 'phí', 'an-toan' ) );
		self::assertSame( array( $bus, $fee ), $this->find( '' ) );
		// No word begins so; a sign of LIKE is no word.
		foreach ( array( 'hí', '%', '_', '\\', '%%', 'h%c', "'", 'học bơi', '…' ) as $nothing ) {
			self::assertSame( array(), $this->find( $nothing ), $nothing );
		}
	}

	public function test_only_what_is_public_is_found(): void {
		$public = $this->question( 'Hỏi một', 'Đáp' );
		foreach ( array( 'draft', 'private', 'trash' ) as $status ) {
			wp_update_post(
				array(
					'ID' => $this->question( "Hỏi $status", 'Đáp' ),
					'post_status' => $status,
				)
			);
		}
		wp_update_post(
			array(
				'ID' => $this->question( 'Hỏi kín', 'Đáp' ),
				'post_password' => 'x',
			)
		);
		self::assertSame( array( $public ), $this->find( 'hỏi' ) );
	}

	public function test_what_an_editor_changes_is_found(): void {
		$id = $this->question( 'Hỏi', 'Đáp' );
		wp_update_post(
			array(
				'ID' => $id,
				'post_title' => 'Bơi lội',
				'post_content' => '<p>Có hồ &amp; thầy&nbsp;dạy</p>',
			)
		);
		self::assertSame( array( $id ), $this->find( 'boi' ) );
		self::assertSame( array( $id ), $this->find( 'ho thay day' ) );
	}

	public function test_two_thousand_are_fast(): void {
		global $wpdb;
		$id = $this->question( 'Học phí kim cương', 'Đáp' );
		for ( $block = 0; $block < 20; $block++ ) {
			$posts = array();
			$meta  = array();
			for ( $one = 0; $one < 100; $one++ ) {
				$number  = 5000000 + $block * 100 + $one;
				$posts[] = "($number, 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00', 'x', 'Q', '', 'publish', 'ct_question', '', '', '', '2026-01-01 00:00:00', '2026-01-01 00:00:00')";
				$meta[]  = "($number, '_cong_truong_folded', ' hoc phi " . str_repeat( 'chu ', 200 ) . "$number')";
			}
			$wpdb->query( "INSERT INTO $wpdb->posts (ID, post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, post_type, to_ping, pinged, post_content_filtered, post_modified, post_modified_gmt) VALUES " . implode( ',', $posts ) );
			$wpdb->query( "INSERT INTO $wpdb->postmeta (post_id, meta_key, meta_value) VALUES " . implode( ',', $meta ) );
		}
		$start   = microtime( true );
		$queries = $wpdb->num_queries;
		$found   = Questions::find(
			array(
				'search' => 'hoc phi',
				'topic' => '',
			),
			10,
			200
		);
		self::assertSame( 2001, $found['total'] );
		self::assertSame( array( 201, 200 ), array( $found['pages'], $found['page'] ) );
		self::assertSame( array( $id ), $this->find( 'kim cuong' ) );
		self::assertLessThan( 2.0, microtime( true ) - $start );
		self::assertLessThan( 12, $wpdb->num_queries - $queries );
	}

	public function test_it_has_no_page_of_its_own(): void {
		$id = $this->question( 'Xyzzy hỏi', 'Đáp' );
		self::assertFalse( is_post_type_viewable( Question_Type::NAME ) );
		foreach ( array( "/?p=$id", "/?post_type=ct_question&p=$id", '/?ct_question=xyzzy-hoi', '/?post_type=ct_question' ) as $address ) {
			$this->go_to( $address );
			self::assertFalse( is_singular( Question_Type::NAME ), $address );
			self::assertNotContains( $id, wp_list_pluck( $GLOBALS['wp_query']->posts, 'ID' ), $address );
		}
		$this->go_to( '/?s=Xyzzy' );
		self::assertSame( array(), $GLOBALS['wp_query']->posts );
		self::assertSame( 404, $this->rest( 'GET', "/wp/v2/posts/$id" )->get_status() );
	}

	public function test_who_manages_messages_writes_questions_and_nobody_else(): void {
		$id = $this->question( 'Hỏi', 'Đáp' );
		foreach ( array(
			'administrator' => true,
			'editor' => true,
			'author' => false,
			'contributor' => false,
			'subscriber' => false,
		) as $role => $may ) {
			$this->act_as( $role );
			self::assertSame( $may, current_user_can( 'edit_post', $id ), $role );
			self::assertSame( $may, current_user_can( 'delete_post', $id ), $role );
			self::assertSame( $may, current_user_can( get_post_type_object( Question_Type::NAME )->cap->create_posts ), $role );
		}
	}

	public function test_the_list_stands_below_the_inbox(): void {
		global $menu, $submenu, $_wp_submenu_nopriv, $_registered_pages, $_parent_pages; // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedVariableFound -- core's.
		$menu    = array();
		$submenu = array();
		$this->act_as( 'editor' );
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		\_add_post_type_submenus();
		\CongTruong\Feedback\Admin_Screen::add_page();
		Question_Type::add_to_menu();
		self::assertSame( array( 'cong-truong-feedback', 'edit.php?post_type=ct_question' ), array_column( $submenu['cong-truong-feedback'], 2 ) );
		$this->act_as( 'author' );
		Question_Type::add_to_menu();
		self::assertCount( 2, $submenu['cong-truong-feedback'] );
	}

	public function test_the_form_stores_plain_text_and_keeps_questions_without_answer(): void {
		$this->act_as( 'editor' );
		$id     = self::insert(
			array(
				'post_type' => Question_Type::NAME,
				'post_status' => 'draft',
				'post_title' => 'x',
			)
		);
		$submit = function ( array $fields, string $title, bool $is_true = true ) use ( $id ): void {
			$_POST = wp_slash(
				array(
					'cong_truong_question'       => $fields,
					'cong_truong_question_nonce' => wp_create_nonce( $is_true ? 'cong_truong_question' . $id : 'other' ),
				)
			);
			wp_update_post(
				wp_slash(
					array(
						'ID' => $id,
						'post_title' => $title,
						'post_status' => 'publish',
					)
				)
			);
			$_POST = array();
		};
		$submit(
			array(
				'question' => 'Có "bơi" không?',
				'answer' => '  ',
				'topic' => 'thu-chi',
			),
			''
		);
		self::assertSame( 'draft', get_post_status( $id ) );
		self::assertSame( 'Có &quot;bơi&quot; không?', get_post( $id )->post_title );
		self::assertStringContainsString( 'cong-truong-question=unanswered', Question_Type::remember_notice( 'https://a.test/?message=6' ) );

		$submit(
			array(
				'question' => "Có \\bơi\\ không?\nHỏi thật",
				'answer' => "Có <b>hồ</b> 😀\n\nMời",
				'topic' => 'khong-co',
			),
			'Bơi'
		);
		self::assertSame( 'publish', get_post_status( $id ) );
		$of = Questions::of( $id );
		self::assertIsArray( $of );
		self::assertSame( "Có \\bơi\\ không?\nHỏi thật", $of['question'] );
		self::assertSame( "Có <b>hồ</b> 😀\n\nMời", $of['answer'] );
		self::assertSame( '', get_post_meta( $id, Question_Type::TOPIC, true ) );

		$submit(
			array(
				'question' => 'Giả',
				'answer' => 'Giả',
				'topic' => '',
			),
			'Bơi',
			false
		);
		self::assertStringStartsWith( 'Có \\bơi', Questions::of( $id )['question'] ?? '' );
		$this->act_as( 'author' );
		$submit(
			array(
				'question' => 'Giả',
				'answer' => 'Giả',
				'topic' => '',
			),
			'Bơi'
		);
		self::assertStringStartsWith( 'Có \\bơi', Questions::of( $id )['question'] ?? '' );
	}

	public function test_the_fields_of_the_form_are_escaped(): void {
		$this->act_as( 'editor' );
		$id = $this->question( '</textarea><script>x</script>', '</textarea><script>y</script>' );
		ob_start();
		Question_Type::print_fields( get_post( $id ) );
		$html = (string) ob_get_clean();
		self::assertSame( 2, substr_count( $html, '</textarea>' ) );
		self::assertStringNotContainsString( '<script', $html );
	}

	public function test_pages_with_the_block_hear_of_every_change(): void {
		$page  = self::insert(
			array(
				'post_type' => 'page',
				'post_status' => 'publish',
				'post_title' => 'Hỏi đáp',
				'post_content' => '<!-- wp:cong-truong/qa /-->',
			)
		);
		$heard = array();
		add_action(
			'cong_truong_changed',
			static function ( array $urls, array $context ) use ( &$heard ): void {
				if ( 'question' === $context['reason'] ) {
					$heard[] = $urls;
				}
			},
			10,
			2
		);
		$link = get_permalink( $page );
		$id   = Questions::publish( $this->message(), 'Hỏi', 'Đáp' );
		self::assertIsInt( $id );
		self::assertSame( array( array( $link ) ), $heard );
		self::assertSame( add_query_arg( 'cau-hoi', $id, $link ) . "#cau-hoi-$id", Questions::of( $id )['url'] ?? '' );
		Questions::unpublish( $id );
		self::assertCount( 2, $heard );
		wp_delete_post( $id, true );
		self::assertCount( 2, $heard );
		Qa_Block::follow_topics(
			array(
				'topics' => array(
					array(
						'id' => 'a',
						'name' => 'A',
					),
				),
			),
			array(
				'topics' => array(
					array(
						'id' => 'a',
						'name' => 'B',
					),
				),
				'files' => 1,
			)
		);
		self::assertCount( 3, $heard );
		Qa_Block::follow_topics(
			array( 'topics' => array() ),
			array(
				'topics' => array(),
				'files' => 1,
			)
		);
		self::assertCount( 3, $heard );
	}
}
