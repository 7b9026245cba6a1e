<?php
/**
 * The base class keeps tests apart.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests;

/**
 * Each pair of tests would see each other's traces if the base class left any; PHPUnit runs them in this order.
 */
final class HarnessTest extends TestCase {

	public function test_leaves_traces(): void {
		update_option( 'cong_truong_harness', 'left' );
		wp_insert_post(
			array(
				'post_title'  => 'Left behind',
				'post_status' => 'publish',
			)
		);
		add_filter( 'the_title', '__return_empty_string' );
		$_GET['left'] = '1';
		file_put_contents( wp_upload_dir()['basedir'] . '/left.txt', 'left' );
		$this->act_as( 'administrator' );

		self::assertSame( 'left', get_option( 'cong_truong_harness' ) );
		self::assertSame( '', get_the_title( 1 ) );
		self::assertTrue( current_user_can( 'manage_options' ) );
	}

	/**
	 * Nothing of the test before is left.
	 *
	 * @depends test_leaves_traces
	 */
	public function test_finds_no_traces(): void {
		self::assertFalse( get_option( 'cong_truong_harness' ) );
		self::assertSame( array(), get_posts( array( 'title' => 'Left behind' ) ) );
		self::assertFalse( has_filter( 'the_title', '__return_empty_string' ) );
		self::assertArrayNotHasKey( 'left', $_GET );
		self::assertFileDoesNotExist( wp_upload_dir()['basedir'] . '/left.txt' );
		self::assertFalse( is_user_logged_in() );
	}

	public function test_rest_requests_carry_user_and_body(): void {
		self::assertSame( 401, $this->rest( 'POST', '/wp/v2/posts', array( 'title' => 'Tin' ) )->get_status() );

		$this->act_as( 'editor' );
		$response = $this->rest( 'POST', '/wp/v2/posts', array( 'title' => 'Tin tức' ) );
		self::assertSame( 201, $response->get_status() );
		self::assertSame( 'Tin tức', $response->get_data()['title']['raw'] );

		$list = $this->rest( 'GET', '/wp/v2/posts', array( 'search' => 'không có bài này' ) );
		self::assertSame( array(), $list->get_data() );
	}

	public function test_goes_to_an_address(): void {
		$page = wp_insert_post(
			array(
				'post_type'   => 'page',
				'post_title'  => 'Công khai',
				'post_name'   => 'trang-thu',
				'post_status' => 'publish',
			)
		);
		$this->go_to( '/trang-thu/' );
		self::assertTrue( is_page( $page ) );

		$this->go_to( '/khong-co-trang-nay/' );
		self::assertTrue( is_404() );
	}

	public function test_emoji_survives_the_database(): void {
		update_option( 'cong_truong_harness', '😀 Đức Ngọc' );
		wp_cache_flush();
		self::assertSame( '😀 Đức Ngọc', get_option( 'cong_truong_harness' ) );
	}
}
