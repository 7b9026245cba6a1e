<?php
/**
 * A notice stands out until the end of its last day and no longer.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\News;

use CongTruong\Clock;
use CongTruong\News\Featured;
use CongTruong\News\Kinds;

require_once __DIR__ . '/NewsTestCase.php';

final class FeaturedTest extends NewsTestCase {

	/**
	 * Post in whatever category, standing out.
	 *
	 * @param string $title Title.
	 * @param string $until Last day.
	 * @param string $date  When it was posted.
	 */
	private function featured( string $title, string $until, string $date = '2026-01-01 08:00:00' ): int {
		return $this->post(
			array(
				'post_title' => $title,
				'post_date'  => $date,
			),
			Kinds::NEWS,
			array( Featured::META => $until )
		);
	}

	public function test_stands_out_through_its_last_day(): void {
		$this->featured( 'Hôm qua', self::day( -1 ) );
		$this->featured( 'Hôm nay', self::day( 0 ) );

		self::assertSame( array( 'Hôm nay' ), self::titles( Featured::posts( 5 ) ) );
	}

	public function test_the_day_is_that_of_the_school(): void {
		foreach ( array( 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'Pacific/Pago_Pago' ) as $zone ) {
			update_option( 'timezone_string', $zone );
			$id = $this->featured( $zone, self::day( 0 ) );
			self::assertSame( self::day( 0 ), Featured::until( $id ), $zone );
			self::assertSame( array( $zone ), self::titles( Featured::posts( 1 ) ), $zone );
			update_post_meta( $id, Featured::META, self::day( -1 ) );
			self::assertSame( '', Featured::until( $id ), $zone );
			wp_delete_post( $id, true );
		}
	}

	public function test_the_newest_of_several_comes_first_and_notices_follow(): void {
		$this->featured( 'Cũ', self::day( 9 ), '2026-01-01 08:00:00' );
		$this->featured( 'Mới', self::day( 1 ), '2026-02-01 08:00:00' );
		$this->post( array( 'post_title' => 'Thông báo thường' ), Kinds::NOTICE );

		self::assertSame( array( 'Mới' ), self::titles( Featured::posts( 1 ) ) );
		self::assertSame( array( 'Mới', 'Cũ', 'Thông báo thường' ), self::titles( Featured::posts( 5 ) ) );
	}

	public function test_nothing_hidden_stands_out(): void {
		$meta = array( Featured::META => self::day( 1 ) );
		$this->post( array( 'post_password' => 'mật khẩu' ), Kinds::NOTICE, $meta );
		$this->post( array( 'post_status' => 'private' ), Kinds::NOTICE, $meta );
		$this->post( array( 'post_status' => 'draft' ), Kinds::NOTICE, $meta );
		$this->act_as( 'administrator' );

		self::assertSame( array(), Featured::posts( 5 ) );
		self::assertSame( '', do_blocks( '<!-- wp:cong-truong/notice /-->' ) );
	}

	public function test_block(): void {
		$until = self::day( 1 );
		$this->post(
			array(
				'post_title'   => 'Nghỉ học <script>alert(1)</script> & <b>đến</b> trường, điểm <5',
				'post_content' => '<!-- wp:cong-truong/notice /--><!-- wp:table --><figure><table><tr><td>Nguyễn Văn A</td></tr></table></figure><!-- /wp:table --><!-- wp:paragraph --><p>Ti' . "\u{302}" . 'n &amp; bão.</p><!-- /wp:paragraph -->',
			),
			Kinds::NOTICE,
			array( Featured::META => $until )
		);
		$html = do_blocks( '<!-- wp:cong-truong/notice /-->' );

		self::assertStringContainsString( 'is-featured', $html );
		self::assertStringContainsString( 'Nghỉ học', $html );
		self::assertStringContainsString( '&amp; đến trường, điểm &lt;5</a></h2>', $html );
		self::assertStringNotContainsString( 'script', $html );
		self::assertStringContainsString( 'bão.', $html );
		self::assertStringNotContainsString( 'Nguyễn Văn A', $html );
		self::assertStringContainsString( '<time datetime="' . $until . '">', $html );
	}

	public function test_time_alone_ends_it_also_without_cron(): void {
		$told = array();
		add_action(
			'cong_truong_moment_came',
			static function ( $feature ) use ( &$told ): void {
				$told[] = $feature;
			}
		);
		$this->featured( 'Hôm nay', self::day( 0 ) );
		$midnight = ( new \DateTimeImmutable( self::day( 1 ) . ' 00:00', wp_timezone() ) )->getTimestamp();
		self::assertSame( array( 'notice' => $midnight ), get_option( Clock::OPTION ) );
		self::assertSame( $midnight, wp_next_scheduled( Clock::CRON ) );

		Clock::strike();
		self::assertSame( array(), $told );

		Clock::plan( 'notice', time() - 1 );
		Clock::strike();
		Clock::strike();
		self::assertSame( array( 'notice' ), $told );
	}

	public function test_pages_with_the_block_are_announced_when_it_ends(): void {
		$page = $this->post(
			array(
				'post_type'     => 'page',
				'post_title'    => 'Thông báo',
				'post_content'  => '<!-- wp:cong-truong/notice /-->',
				'post_category' => array(),
			)
		);
		$this->featured( 'Hôm nay', self::day( 0 ) );
		$told = array();
		add_action(
			'cong_truong_changed',
			static function ( $urls, $context ) use ( &$told ): void {
				$told[ $context['reason'] ] = $urls;
			},
			10,
			2
		);
		Clock::plan( 'notice', time() - 1 );
		Clock::strike();

		self::assertContains( get_permalink( $page ), $told['notice'] );
		self::assertArrayHasKey( 'notice', get_option( Clock::OPTION ), 'the next end is planned' );
	}

	public function test_rest_keeps_days_only_and_asks_for_the_right_to_edit(): void {
		$this->act_as( 'editor' );
		$id   = $this->post();
		$send = function ( $until ) use ( $id ): int {
			return $this->rest( 'POST', "/wp/v2/posts/$id", array( 'meta' => array( Featured::META => $until ) ) )->get_status();
		};
		self::assertSame( 200, $send( self::day( 3 ) ) );
		self::assertSame( self::day( 3 ), Featured::until( $id ) );
		foreach ( array( '31/12/2026', '2026-1-1', array( 'a' ) ) as $bad ) {
			self::assertSame( 400, $send( $bad ) );
		}
		self::assertSame( self::day( 3 ), Featured::until( $id ) );
		$send( '2099-02-30' );
		self::assertSame( '', Featured::until( $id ) );

		$this->act_as( 'author' );
		self::assertSame( 403, $send( self::day( 5 ) ) );
		self::assertSame( '', Featured::until( $id ) );
	}
}
