<?php
/**
 * An issue is open until the end of its last day at the school; lists and caches know.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Consultation;

use CongTruong\Clock;
use CongTruong\Consultation\Changes;
use CongTruong\Consultation\Closing;
use CongTruong\Consultation\Consultations;
use CongTruong\Consultation\Post_Type;
use CongTruong\Consultation\Public_Pages;

require_once __DIR__ . '/ConsultationTestCase.php';

final class ConsultationsTest extends ConsultationTestCase {

	/**
	 * Titles of consultations.
	 *
	 * @param \WP_Post[] $posts Consultations.
	 * @return string[]
	 */
	private static function titles( array $posts ): array {
		return array_values( wp_list_pluck( $posts, 'post_title' ) );
	}

	public function test_the_next_to_close_first_and_the_latest_closed_first(): void {
		$this->issue( 'Đóng lâu', self::day( '-9 days' ) );
		$this->issue( 'Mở lâu', self::day( '+9 days' ) );
		$this->issue( 'Không hạn' );
		$this->issue( 'Vừa đóng', self::day( '-1 day' ) );
		$this->issue( 'Hôm nay', self::day( 'now' ) );
		$this->issue( 'Nháp', self::day( '+1 day' ), array(), array( 'post_status' => 'draft' ) );
		$this->issue( 'Kín', self::day( '+1 day' ), array(), array( 'post_password' => 'x' ) );

		self::assertSame( array( 'Hôm nay', 'Mở lâu', 'Không hạn' ), self::titles( Consultations::find( 'open', 9 ) ) );
		self::assertSame( array( 'Vừa đóng', 'Đóng lâu' ), self::titles( Consultations::find( 'closed', 9 ) ) );
		self::assertSame( array( 'Hôm nay', 'Mở lâu', 'Không hạn', 'Vừa đóng', 'Đóng lâu' ), self::titles( Consultations::find( 'all', 9 ) ) );
		self::assertSame( array( 'Hôm nay', 'Mở lâu' ), self::titles( Consultations::find( 'all', 2 ) ) );
		self::assertSame( 3, Consultations::count_open() );
	}

	public function test_it_closes_with_the_end_of_the_day_at_the_school(): void {
		self::assertSame( '2026-12-31T17:00:00+00:00', gmdate( 'c', Closing::end_of( '2026-12-31' ) ) );
		$id = $this->issue( 'Giờ', self::day( 'now' ) );
		self::assertTrue( Consultations::is_open( $id ) );

		// At any moment it is already tomorrow in one of these, and still yesterday in the other.
		$today = new \DateTimeImmutable( 'now', new \DateTimeZone( 'UTC' ) );
		foreach ( array( 'Pacific/Kiritimati', 'Pacific/Niue' ) as $zone ) {
			update_option( 'timezone_string', $zone );
			$there = $today->setTimezone( new \DateTimeZone( $zone ) )->format( 'Y-m-d' );
			foreach ( array( $today->modify( '-1 day' ), $today, $today->modify( '+1 day' ) ) as $day ) {
				$closes = $day->format( 'Y-m-d' );
				update_post_meta( $id, Post_Type::CLOSES, $closes );
				self::assertSame( $closes >= $there, Consultations::is_open( $id ), "$closes in $zone" );
				self::assertCount( $closes >= $there ? 1 : 0, Consultations::find( 'open', 9 ), "$closes in $zone" );
				self::assertCount( $closes >= $there ? 0 : 1, Consultations::find( 'closed', 9 ), "$closes in $zone" );
			}
		}
	}

	public function test_the_day_on_which_clocks_are_turned_back_ends_too(): void {
		update_option( 'timezone_string', 'Europe/Berlin' );
		self::assertSame( '2026-10-25T23:00:00+00:00', gmdate( 'c', Closing::end_of( '2026-10-25' ) ) );
	}

	public function test_only_what_visitors_see_is_open(): void {
		self::assertTrue( Consultations::is_open( $this->issue( 'Không hạn' ) ) );
		self::assertFalse( Consultations::is_open( $this->issue( 'Nháp', '', array(), array( 'post_status' => 'draft' ) ) ) );
		self::assertFalse( Consultations::is_open( wp_insert_post( array( 'post_title' => 'Bài viết', 'post_status' => 'publish' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- short.
		self::assertFalse( Consultations::is_open( 0 ) );
		self::assertFalse( Consultations::is_open( 987654321 ) );
	}

	public function test_titles_are_those_of_public_ones_as_plain_text(): void {
		$old = $this->issue( 'Cũ & <b>đậm</b>', '', array(), array( 'post_date' => '2020-01-01 08:00:00' ) );
		$new = $this->issue( 'Mới', self::day( '-1 day' ) );
		$this->issue( 'Nháp', '', array(), array( 'post_status' => 'draft' ) );
		$none = $this->issue( '', '', array(), array( 'post_content' => 'Không có tên', 'post_date' => '2019-01-01 08:00:00' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- short.

		self::assertSame(
			array(
				$new  => 'Mới',
				$old  => 'Cũ & đậm',
				$none => 'Untitled issue',
			),
			Consultations::titles()
		);
		self::assertSame( 'Cũ & đậm', Consultations::title( $old ) );
		self::assertSame( '', Consultations::title( 0 ) );
		self::assertSame( '', Consultations::title( 987654321 ) );
	}

	/**
	 * What is sent and what is kept.
	 */
	public function days(): array {
		return array(
			array( '2026-12-31', '2026-12-31' ),
			array( '2028-02-29', '2028-02-29' ),
			array( '2027-02-29', '' ),
			array( '31/12/2026', '' ),
			array( "2026-12-31\n", '' ),
			array( '2026-12-31T08:00', '' ),
			array( '0000-12-31', '' ),
			array( '<script>', '' ),
			array( array( '2026-12-31' ), '' ),
			array( null, '' ),
		);
	}

	/**
	 * Only days of the calendar.
	 *
	 * @dataProvider days
	 * @param mixed  $sent What was sent.
	 * @param string $kept What is kept.
	 */
	public function test_a_day_is_a_day( $sent, string $kept ): void {
		self::assertSame( $kept, Post_Type::sanitize_day( $sent ) );
		$id = $this->issue( 'x' );
		update_post_meta( $id, Post_Type::CLOSES, $sent );
		self::assertSame( $kept, get_post_meta( $id, Post_Type::CLOSES, true ) );
		self::assertSame( $kept, Closing::day( $id ) );
	}

	public function test_texts_stay_what_was_typed_and_no_more(): void {
		$text = "Đồng ý 95%20 & <b>đậm</b> \\ “x” 🎓\n\nhttps://truong.edu.vn/t%C3%A0i%20li%E1%BB%87u.pdf";
		$id   = $this->issue( 'x', '', array( Post_Type::RESULT => $text ) );
		self::assertSame( $text, Post_Type::text( $id, Post_Type::RESULT ) );

		self::assertSame( "Phòng họp\nsố 1", Post_Type::sanitize_receives( "Pho\u{300}ng\x0b họp\r\nsố\x00 1\u{202e} " ) );
		self::assertSame( '', Post_Type::sanitize_result( array( 'x' ) ) );
		self::assertSame( 20000, mb_strlen( Post_Type::sanitize_result( str_repeat( 'ồ', 20001 ) ) ) );
		self::assertSame( 1000, mb_strlen( Post_Type::sanitize_receives( str_repeat( 'ồ', 1001 ) ) ) );
		self::assertSame( 1, preg_match( '//u', Post_Type::sanitize_result( "a\xff\xc3" ) ) );
	}

	public function test_editors_write_the_meta_by_rest_and_nobody_else_reads_it(): void {
		$this->act_as( 'editor' );
		$meta    = array(
			Post_Type::CLOSES    => '2026-12-31',
			Post_Type::RECEIVES  => "Văn phòng\nvp@truong.edu.vn",
			Post_Type::RESULT    => 'Chưa ai được biết',
			Post_Type::RESULT_ON => '2027-01-05',
		);
		$created = $this->rest(
			'POST',
			'/wp/v2/ct-consultations',
			array(
				'title'  => 'Thời khóa biểu',
				'status' => 'publish',
				'meta'   => $meta,
			)
		);
		self::assertSame( 201, $created->get_status() );
		self::assertEquals( $meta, array_intersect_key( $created->get_data()['meta'], $meta ) );
		$route = '/wp/v2/ct-consultations/' . $created->get_data()['id'];
		foreach ( array(
			Post_Type::CLOSES    => '31/12/2026',
			Post_Type::RECEIVES  => str_repeat( 'a', 1001 ),
			Post_Type::RESULT    => str_repeat( 'a', 20001 ),
			Post_Type::RESULT_ON => array( 'x' ),
		) as $key => $wrong ) {
			self::assertSame( 400, $this->rest( 'POST', $route, array( 'meta' => array( $key => $wrong ) ) )->get_status(), $key );
		}
		foreach ( array( 'author', 'subscriber' ) as $role ) {
			$this->act_as( $role );
			self::assertSame( 403, $this->rest( 'POST', $route, array( 'meta' => array( Post_Type::CLOSES => '' ) ) )->get_status(), $role );
		}
		self::assertStringNotContainsString( 'Chưa ai được biết', (string) wp_json_encode( $this->rest( 'GET', $route )->get_data(), JSON_UNESCAPED_UNICODE ) );
		self::assertSame( '2026-12-31', get_post_meta( $created->get_data()['id'], Post_Type::CLOSES, true ) );
	}

	public function test_every_change_and_the_end_of_the_last_day_are_announced(): void {
		update_option( 'permalink_structure', '/%postname%/' );
		$told = self::listen();
		$page = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => 'Góp ý',
				'post_content' => '<!-- wp:cong-truong/consultations {"show":"all"} /-->',
			)
		);
		$id   = $this->issue( 'Đồng phục', self::day( '+2 days' ) );

		list( $urls, $context ) = $told[0];
		self::assertContains( get_permalink( $id ), $urls );
		self::assertContains( get_permalink( $page ), $urls );
		self::assertContains( get_post_type_archive_link( Post_Type::NAME ), $urls );
		self::assertSame( array( 'consultation', false ), array( $context['reason'], $context['everywhere'] ) );
		self::assertSame( Closing::end_of( self::day( '+2 days' ) ), get_option( Clock::OPTION )[ Changes::MOMENT ] );
		self::assertSame( Closing::end_of( self::day( 'now' ) ), get_option( Clock::OPTION )[ Changes::DAY ] );

		update_post_meta( $id, Post_Type::CLOSES, self::day( '-1 day' ) );
		Clock::plan( Changes::DAY, null );
		Clock::plan( Changes::MOMENT, time() - 1 );
		Clock::strike();
		self::assertCount( 2, $told );
		self::assertContains( get_permalink( $id ), $told[1][0] );
		self::assertContains( get_permalink( $page ), $told[1][0] );
		self::assertArrayNotHasKey( Changes::MOMENT, (array) get_option( Clock::OPTION ) );
		self::assertArrayNotHasKey( Changes::DAY, (array) get_option( Clock::OPTION ) );

		$old = get_permalink( $id );
		wp_trash_post( $id );
		self::assertContains( $old, $told[2][0] );
	}

	public function test_drafts_are_nobodys_business(): void {
		$told = self::listen();
		$this->issue( 'Nháp', self::day( '+2 days' ), array(), array( 'post_status' => 'draft' ) );
		self::assertCount( 0, $told );
		self::assertArrayNotHasKey( Changes::MOMENT, (array) get_option( Clock::OPTION ) );
	}

	public function test_each_day_only_the_pages_that_count_the_days_are_announced(): void {
		$far  = $this->issue( 'Xa', self::day( '+90 days' ) );
		$near = $this->issue( 'Gần', self::day( '+5 days' ) );
		$told = self::listen();
		Clock::plan( Changes::DAY, time() - 1 );
		Clock::strike();
		self::assertSame( array( array( get_permalink( $near ) ) ), array_column( $told->getArrayCopy(), 0 ) );
		self::assertSame( Closing::end_of( self::day( 'now' ) ), get_option( Clock::OPTION )[ Changes::DAY ] );

		wp_trash_post( $near );
		self::assertSame( self::day( '+60 days' ), wp_date( 'Y-m-d', get_option( Clock::OPTION )[ Changes::DAY ] ), 'from thirty days before on' );
		self::assertSame( '00:00', wp_date( 'H:i', get_option( Clock::OPTION )[ Changes::DAY ] ) );
		self::assertTrue( Consultations::is_open( $far ) );
	}

	public function test_a_change_concerns_all_pages_of_the_archive(): void {
		update_option( 'permalink_structure', '/%postname%/' );
		$GLOBALS['wp_rewrite']->init();
		for ( $number = 1; $number <= 21; $number++ ) {
			$this->issue( "Vấn đề $number", self::day( "-$number days" ) );
		}
		$first = trailingslashit( get_post_type_archive_link( Post_Type::NAME ) );
		self::assertSame( array( $first, $first . 'page/2/', $first . 'page/3/' ), Public_Pages::archive_links() );
	}

	public function test_what_was_exported_is_imported_as_it_was(): void {
		$meta = array(
			Post_Type::CLOSES    => '2026-12-31',
			Post_Type::RECEIVES  => "Văn phòng\nvp@truong.edu.vn",
			Post_Type::RESULT    => "Đồng ý 95%20 <b>&\n\n🎓 \\",
			Post_Type::RESULT_ON => '2027-01-05',
		);
		$id   = $this->issue( 'Đồng phục “mới”', '', $meta, array( 'post_content' => '<!-- wp:paragraph --><p>Dự thảo</p><!-- /wp:paragraph -->' ) );
		$key  = get_post( $id )->post_name;
		$part = apply_filters( 'cong_truong_transfer_parts', array() );
		$part = array_values(
			array_filter(
				$part,
				static function ( $part ): bool {
					return 'consultations' === $part->id();
				}
			)
		)[0];
		self::assertSame( array( $key ), $part->keys() );
		$record = $part->read( $key );
		$sent   = json_decode( (string) wp_json_encode( $record ) );
		self::assertSame( $record, $part->check( $key, $sent, new \CongTruong\Transfer\Memory() ) );

		wp_delete_post( $id, true );
		self::assertTrue( $part->write( $key, $record ) );
		self::assertSame( $record, $part->read( $key ) );
		self::assertTrue( $part->write( $key, array( 'title' => 'Khác' ) + $record ) );
		self::assertSame( array( $key ), $part->keys() );

		$sent->status = 'trash';
		self::assertWPError( $part->check( $key, $sent, new \CongTruong\Transfer\Memory() ) );
		$sent->status = 'publish';
		self::assertWPError( $part->check( '../x', $sent, new \CongTruong\Transfer\Memory() ) );
		$sent->title = array();
		self::assertWPError( $part->check( $key, $sent, new \CongTruong\Transfer\Memory() ) );
		$sent->title  = 'x';
		$sent->closes = '<script>';
		self::assertSame( '', $part->check( $key, $sent, new \CongTruong\Transfer\Memory() )['closes'] );
	}

	/**
	 * That something is an error of WordPress.
	 *
	 * @param mixed $value Something.
	 */
	private static function assertWPError( $value ): void { // phpcs:ignore WordPress.NamingConventions.ValidFunctionName.MethodNameInvalid -- as PHPUnit's.
		self::assertInstanceOf( \WP_Error::class, $value );
	}
}
