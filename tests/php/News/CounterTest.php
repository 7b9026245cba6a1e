<?php
/**
 * Posts are counted in the school year in which they came out.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\News;

use CongTruong\Date\School_Year;
use CongTruong\News\Advice;
use CongTruong\News\Counter;
use CongTruong\News\Dashboard_Widget;
use CongTruong\News\Kinds;

require_once __DIR__ . '/NewsTestCase.php';

final class CounterTest extends NewsTestCase {

	/**
	 * Calendar year in which the school year began.
	 *
	 * @var int
	 */
	private $year;

	protected function setUp(): void {
		parent::setUp();
		$GLOBALS['wpdb']->query( "DELETE FROM {$GLOBALS['wpdb']->posts} WHERE post_type = 'post'" );
		wp_cache_flush();
		$this->year = School_Year::first_calendar_year();
	}

	public function test_counts_public_posts_of_this_school_year(): void {
		$first = array( 'post_date' => $this->year . '-07-01 00:00:00' );
		$this->post( $first, Kinds::NEWS );
		$this->post( $first );
		$this->post( $first + array( 'post_password' => 'x' ), Kinds::NEWS );
		$this->post( $first + array( 'post_status' => 'draft' ), Kinds::NEWS );
		$this->post( array( 'post_date' => $this->year . '-06-30 23:59:59' ), Kinds::NEWS );
		$this->post( array( 'post_date' => ( $this->year + 1 ) . '-07-01 00:00:00' ), Kinds::NEWS );
		$this->post( array( 'post_category' => array_values( Kinds::ensure() ) ) + $first );

		self::assertSame( 3, array_sum( Counter::by_month() ) );
		self::assertSame( 3, Counter::by_month()[ $this->year . '-07' ] );
		self::assertCount( 12, Counter::by_month() );
		self::assertSame(
			array(
				Kinds::NEWS       => 2,
				Kinds::NOTICE     => 1,
				Kinds::DOCUMENT   => 1,
				Kinds::INVITATION => 1,
			),
			Counter::by_kind()
		);
	}

	public function test_costs_few_queries(): void {
		Kinds::ensure();
		Counter::by_month();
		$before = get_num_queries();
		Counter::by_month();
		Counter::by_kind();

		self::assertLessThanOrEqual( 2, get_num_queries() - $before );
	}

	public function test_advises(): void {
		$months = array_fill_keys( School_Year::months( $this->year ), 0 );
		$none   = Advice::lines( $months, array( Kinds::NEWS => 2 ), self::day( -31 ) );
		self::assertStringContainsString( '40 more posts are needed.', $none[0] );
		self::assertStringContainsString( '31 days ago', $none[1] );
		self::assertStringContainsString( 'Thông báo, Văn bản, Thư mời', $none[2] );

		$months[ $this->year . '-09' ] = 40;
		self::assertSame( array( 'The school has posted enough for this school year.' ), Advice::lines( $months, array_fill_keys( array_keys( Kinds::all() ), 1 ), self::day( 0 ) ) );
	}

	public function test_the_widget_is_for_whoever_writes(): void {
		require_once ABSPATH . 'wp-admin/includes/dashboard.php';
		set_current_screen( 'dashboard' );
		$this->act_as( 'subscriber' );
		Dashboard_Widget::add();
		self::assertFalse( isset( $GLOBALS['wp_meta_boxes']['dashboard']['normal']['core'][ Dashboard_Widget::ID ] ) );
		$this->act_as( 'author' );
		Dashboard_Widget::add();
		self::assertTrue( isset( $GLOBALS['wp_meta_boxes']['dashboard']['normal']['core'][ Dashboard_Widget::ID ] ) );

		$this->post( array( 'post_title' => '<img src=x onerror=alert(1)>Tin & "mới"' ), Kinds::NEWS );
		ob_start();
		Dashboard_Widget::render();
		$html = (string) ob_get_clean();
		self::assertStringContainsString( '1 of 40 posts', $html );
		self::assertStringContainsString( 'Tin &amp; &quot;mới&quot;', $html );
		self::assertStringNotContainsString( '<img', $html );
	}
}
