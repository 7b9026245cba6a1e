<?php
/**
 * What is ahead is listed until it is over, in the school's time.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Event;

use CongTruong\Clock;
use CongTruong\Event\Calendar_Files;
use CongTruong\Event\Events;
use CongTruong\Event\Page_Renderer;
use CongTruong\Event\Post_Type;
use CongTruong\Event\Public_Pages;
use CongTruong\Event\Span;
use CongTruong\Event\Structured_Data;
use CongTruong\Event\Words;

require_once __DIR__ . '/EventTestCase.php';

final class EventsTest extends EventTestCase {

	/**
	 * Titles of events.
	 *
	 * @param \WP_Post[] $events Events.
	 * @return string[]
	 */
	private static function titles( array $events ): array {
		return array_values( wp_list_pluck( $events, 'post_title' ) );
	}

	public function test_the_next_first_and_what_is_over_apart(): void {
		$this->event( 'Sau', self::in( '+9 days' ) );
		$this->event( 'Đang', self::in( '-1 hour' ), self::in( '+1 hour' ) );
		$this->event( 'Cả ngày', substr( self::in( '-1 day' ), 0, 10 ), substr( self::in( 'now' ), 0, 10 ) );
		$this->event( 'Xong', self::in( '-3 hours' ), self::in( '-1 minute' ) );
		$this->event( 'Xong lâu', self::in( '-9 days' ) );
		$this->event( 'Chưa có ngày', '' );
		$this->event( 'Nháp', self::in( '+1 day' ), '', array( 'post_status' => 'draft' ) );
		$this->event( 'Kín', self::in( '+1 day' ), '', array( 'post_password' => 'x' ) );

		self::assertSame( array( 'Cả ngày', 'Đang', 'Sau' ), self::titles( Events::upcoming( 9 ) ) );
		self::assertSame( array( 'Xong', 'Xong lâu' ), self::titles( Events::past( 9 ) ) );
	}

	public function test_now_is_that_of_the_school(): void {
		$this->event( 'Giờ', self::in( '+30 minutes' ), self::in( '+40 minutes' ) );
		self::assertCount( 1, Events::upcoming( 9 ) );
		update_option( 'timezone_string', 'Pacific/Auckland' );
		self::assertCount( 0, Events::upcoming( 9 ) );
		update_option( 'timezone_string', 'Europe/London' );
		self::assertCount( 1, Events::upcoming( 9 ) );
	}

	/**
	 * What is stored, what is said of it, when it is over.
	 */
	public function spans(): array {
		return array(
			array( '2026-11-25', '', 'Wednesday, 25/11/2026', '2026-11-26T00:00' ),
			array( '2026-11-25', '2026-11-27', 'Wednesday, 25/11/2026 – Friday, 27/11/2026', '2026-11-28T00:00' ),
			array( '2026-11-25T07:30', '', 'Wednesday, 25/11/2026, 07:30', '2026-11-26T00:00' ),
			array( '2026-11-25T07:30', '2026-11-25T09:00', 'Wednesday, 25/11/2026, 07:30–09:00', '2026-11-25T09:00' ),
			array( '2026-12-31T19:00', '2027-01-01T01:00', 'Thursday, 31/12/2026, 19:00 – Friday, 01/01/2027, 01:00', '2027-01-01T01:00' ),
			array( '2026-11-30T07:30', '2026-12-02', 'Monday, 30/11/2026, 07:30 – Wednesday, 02/12/2026', '2026-12-03T00:00' ),
			array( '2028-02-29', '', 'Tuesday, 29/02/2028', '2028-03-01T00:00' ),
			array( '2026-11-25T09:00', '2026-11-25T08:00', 'Wednesday, 25/11/2026, 09:00', '2026-11-26T00:00' ),
		);
	}

	/**
	 * Over midnight, over months, with an end before its start.
	 *
	 * @dataProvider spans
	 * @param string $start Day or minute.
	 * @param string $end   Day or minute.
	 * @param string $words What is said.
	 * @param string $over  When it is over.
	 */
	public function test_spans( string $start, string $end, string $words, string $over ): void {
		$span = new Span( $start, $end );
		self::assertSame( $words, Words::when( $span ) );
		self::assertSame( $over, $span->over() );
		self::assertSame( $over, get_post_meta( $this->event( 'x', $start, $end ), Post_Type::OVER, true ) );
	}

	public function test_block_names_day_time_and_place_and_escapes(): void {
		self::assertStringContainsString( 'No upcoming events.', do_blocks( '<!-- wp:cong-truong/events /-->' ) );
		$id = $this->event( 'Họp <script>x</script> & <b>bàn</b>', '2099-12-05T08:00' );
		update_post_meta( $id, Post_Type::PLACE, 'Phòng "A" & <b>B</b>' );
		foreach ( array( '', ' {"layout":"agenda"}' ) as $attributes ) {
			$html = do_blocks( "<!-- wp:cong-truong/events$attributes /-->" );
			self::assertStringContainsString( '08:00', $html );
			self::assertStringContainsString( 'datetime="2099-12-05"', $html );
			self::assertStringContainsString( '&amp; bàn</a>', $html );
			self::assertStringContainsString( 'Phòng &quot;A&quot; &amp; B', $html );
			self::assertStringNotContainsString( '<script', $html );
		}
	}

	public function test_wrong_dates_are_refused_with_a_reason_and_drafts_keep_them(): void {
		$this->act_as( 'editor' );
		$send  = function ( string $status, string $start, string $end ) {
			return $this->rest(
				'POST',
				'/wp/v2/ct-events',
				array(
					'title'  => 'Họp',
					'status' => $status,
					'meta'   => array(
						Post_Type::START => $start,
						Post_Type::END   => $end,
					),
				)
			);
		};
		$wrong = $send( 'publish', '2026-11-25T09:00', '2026-11-25T08:00' );
		self::assertSame( 400, $wrong->get_status() );
		self::assertStringContainsString( 'ends before it starts', $wrong->get_data()['message'] );
		self::assertSame( 'cong_truong_event_without_day', $send( 'publish', '', '' )->get_data()['code'] );
		self::assertSame( 400, $send( 'draft', '25/11/2026', '' )->get_status() );

		$draft = $send( 'draft', '2026-11-25T09:00', '2026-11-25T08:00' );
		self::assertSame( 201, $draft->get_status() );
		self::assertSame( '2026-11-25T08:00', $draft->get_data()['meta'][ Post_Type::END ] );
		$route = '/wp/v2/ct-events/' . $draft->get_data()['id'];
		self::assertSame( 400, $this->rest( 'POST', $route, array( 'status' => 'publish' ) )->get_status() );
		$corrected = array(
			'status' => 'publish',
			'meta'   => array( Post_Type::END => '2026-11-25T10:00' ),
		);
		self::assertSame( 200, $this->rest( 'POST', $route, $corrected )->get_status() );
		self::assertSame( 200, $this->rest( 'POST', $route, array( 'title' => 'Họp lại' ) )->get_status() );

		$this->act_as( 'subscriber' );
		self::assertSame( 403, $send( 'draft', '2026-11-25', '' )->get_status() );
	}

	public function test_the_rest_api_names_time_and_place_to_editors_only(): void {
		$id = $this->event( 'Kín', '2026-11-25', '', array( 'post_password' => 'x' ) );
		self::assertStringNotContainsString( 'Hội trường', (string) wp_json_encode( $this->rest( 'GET', "/wp/v2/ct-events/$id" )->get_data(), JSON_UNESCAPED_UNICODE ) );
		$this->act_as( 'editor' );
		self::assertSame( 'Hội trường', $this->rest( 'GET', "/wp/v2/ct-events/$id", array( 'context' => 'edit' ) )->get_data()['meta'][ Post_Type::PLACE ] );
	}

	public function test_place_is_one_clean_line(): void {
		self::assertSame( 'Phòng họp số 1', Post_Type::sanitize_place( "Pho\u{300}ng\x0b họp\n<b>số</b> 1" ) );
		self::assertSame( 200, mb_strlen( Post_Type::sanitize_place( str_repeat( 'ồ', 999 ) ) ) );
	}

	public function test_its_end_and_every_change_are_announced(): void {
		$told = array();
		add_action(
			'cong_truong_changed',
			static function ( $urls ) use ( &$told ): void {
				$told[] = $urls;
			}
		);
		$end = self::in( '+2 hours' );
		$id  = $this->event( 'Họp', self::in( '+1 hour' ), $end );
		self::assertContains( Calendar_Files::link(), $told[0] );
		self::assertContains( Calendar_Files::link( $id ), $told[0] );
		self::assertSame( Span::moment( $end )->getTimestamp(), get_option( Clock::OPTION )['event'] );

		update_post_meta( $id, Post_Type::START, self::in( '-1 hour' ) );
		update_post_meta( $id, Post_Type::END, self::in( '-1 minute' ) );
		Clock::plan( 'event', time() - 1 );
		Clock::strike();
		self::assertContains( get_permalink( $id ), $told[1] );
		self::assertArrayNotHasKey( 'event', (array) get_option( Clock::OPTION ) );
	}

	public function test_the_archive_shows_what_is_ahead_then_what_is_over(): void {
		$this->event( 'Xong', self::in( '-2 days' ) );
		$this->event( 'Xong lâu', self::in( '-9 days' ) );
		$this->event( 'Sắp tới', self::in( '+2 days' ) );
		$this->go_to( '/?post_type=ct_event' );
		self::assertTrue( is_post_type_archive( Post_Type::NAME ) );
		self::assertSame( array( 'Xong', 'Xong lâu' ), self::titles( $GLOBALS['wp_query']->posts ) );
		$html   = Page_Renderer::archive();
		$places = array_map(
			static function ( string $title ) use ( $html ) {
				return strpos( $html, ">$title</a>" );
			},
			array( 'Sắp tới', 'Xong', 'Xong lâu' )
		);
		self::assertNotContains( false, $places );
		$sorted = $places;
		sort( $sorted );
		self::assertSame( $sorted, $places );
	}

	public function test_a_page_of_the_school_at_its_address_comes_first(): void {
		update_option( 'permalink_structure', '/%postname%/' );
		$query = array( 'post_type' => Post_Type::NAME );
		self::assertSame( $query, Public_Pages::prefer_page( $query ) );
		wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_status' => 'publish',
				'post_title'  => 'Sự kiện',
				'post_name'   => Post_Type::BASE,
			)
		);
		self::assertSame( array( 'pagename' => Post_Type::BASE ), Public_Pages::prefer_page( $query ) );
	}

	public function test_behind_a_password_its_time_and_place_are_not_shown(): void {
		$id = $this->event( 'Kín', self::in( '+1 day' ), '', array( 'post_password' => 'x' ) );
		self::assertSame( '', Page_Renderer::single( $id ) );
		self::assertStringContainsString( 'Hội trường', Page_Renderer::single( $this->event( 'Mở', self::in( '+1 day' ) ) ) );
	}

	public function test_search_engines_read_it(): void {
		$data = Structured_Data::of( $this->event( 'Khai giảng', '2026-09-05T07:30', '2026-09-05T09:00' ) );
		self::assertSame( array( 'Event', '2026-09-05T07:30:00+07:00', '2026-09-05T09:00:00+07:00', 'Hội trường' ), array( $data['@type'], $data['startDate'], $data['endDate'], $data['location']['name'] ) );
		self::assertSame( '2026-09-05', Structured_Data::of( $this->event( 'Cả ngày', '2026-09-05' ) )['startDate'] );
		self::assertSame( array(), Structured_Data::of( $this->event( 'Kín', '2026-09-05', '', array( 'post_password' => 'x' ) ) ) );
	}

	public function test_its_address_never_is_that_of_the_calendar_file(): void {
		self::assertNotSame( 'ics', get_post( $this->event( 'ICS', '2026-09-05', '', array( 'post_name' => 'ics' ) ) )->post_name );
	}
}
