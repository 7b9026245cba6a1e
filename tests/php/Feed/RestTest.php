<?php
/**
 * What the screen does with sources and items.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Board;
use CongTruong\Feed\Drafts;
use CongTruong\Feed\Schedule;
use CongTruong\Feed\Snapshot;
use CongTruong\Feed\Sources;

require_once __DIR__ . '/FeedTestCase.php';

final class RestTest extends FeedTestCase {

	private const ID = 'a0000000';

	/**
	 * Sends a request.
	 *
	 * @param string               $method GET or POST.
	 * @param string               $path   Path below the feature.
	 * @param array<string, mixed> $fields Fields.
	 */
	private function send( string $method, string $path, array $fields = array() ): \WP_REST_Response {
		$request = new \WP_REST_Request( $method, '/cong-truong/v1/feed' . $path );
		foreach ( $fields as $name => $value ) {
			$request->set_param( $name, $value );
		}

		return rest_do_request( $request );
	}

	/**
	 * Logs somebody in.
	 *
	 * @param string $role Role.
	 */
	private static function log_in( string $role ): void {
		wp_set_current_user(
			wp_insert_user(
				array(
					'user_login' => uniqid( $role ),
					'user_pass'  => 'x',
					'role'       => $role,
				)
			)
		);
	}

	public function test_who_may_do_what(): void {
		foreach ( array(
			'administrator' => array( 200, 200, 200 ),
			'editor'        => array( 403, 403, 200 ),
			'contributor'   => array( 403, 403, 200 ),
			'subscriber'    => array( 403, 403, 403 ),
		) as $role => $expected ) {
			self::log_in( $role );
			self::assertSame(
				$expected,
				array(
					$this->send( 'GET', '' )->get_status(),
					$this->send( 'POST', '', array( 'hidden' => array() ) )->get_status(),
					$this->send( 'GET', '/items' )->get_status(),
				),
				$role
			);
		}
		wp_set_current_user( 0 );
		self::assertSame( 401, $this->send( 'GET', '/items' )->get_status() );
	}

	public function test_sources_are_checked_and_stored(): void {
		self::log_in( 'administrator' );
		$source = array(
			'url'    => 'https://so.example.edu.vn/rss',
			'kind'   => 'van-ban',
			'name'   => '<b>Sở</b>',
			'paused' => false,
			'lax'    => false,
		);
		$answer = $this->send( 'POST', '', array( 'sources' => array( $source ) ) );
		self::assertSame( 200, $answer->get_status() );
		$stored = Sources::all();
		self::assertSame( array( 'https://so.example.edu.vn/rss', 'van-ban', 'Sở' ), array_slice( array_values( reset( $stored ) ), 1, 3 ) );
		self::assertGreaterThan( 0, (int) get_option( Schedule::DUE ) );

		foreach ( array( 'ftp://a.example/', 'http://user:pass@a.example/', 'http://2130706433/', 'http://a.example:25/' ) as $url ) {
			$answer = $this->send( 'POST', '', array( 'sources' => array( array( 'url' => $url ) + $source ) ) );
			self::assertSame( 400, $answer->get_status(), $url );
			self::assertArrayHasKey( 0, $answer->get_data()['data']['fields'] );
		}
		$answer = $this->send( 'POST', '', array( 'sources' => array( $source, array( 'url' => 'http://so.example.edu.vn/rss/' ) + $source ) ) );
		self::assertArrayHasKey( 1, $answer->get_data()['data']['fields'], 'the same twice' );
		self::assertCount( 1, Sources::all() );
	}

	/**
	 * Two tabs: what one of them did not see, it does not remove.
	 */
	public function test_a_stale_list_removes_nothing(): void {
		self::log_in( 'administrator' );
		self::save( self::source( self::ID ) );
		$seen = $this->send( 'GET', '' )->get_data()['version'];
		self::save( self::source( self::ID ), self::source( 'b0000000', 'https://khac.example.edu.vn/' ) );
		$answer = $this->send(
			'POST',
			'',
			array(
				'sources' => array( self::source( self::ID ) ),
				'version' => $seen,
			)
		);
		self::assertSame( 409, $answer->get_status() );
		self::assertCount( 2, $answer->get_data()['data']['resource']['sources'] );
		self::assertCount( 2, Sources::all() );
	}

	/**
	 * An item comes from outside; the post is made by somebody who may write scripts.
	 */
	public function test_a_draft_holds_nothing_that_runs(): void {
		self::log_in( 'administrator' );
		self::assertTrue( current_user_can( 'unfiltered_html' ) );
		self::save( self::source( self::ID, Fixtures::URL, array( 'name' => 'Sở [gallery]' ) ) );
		$item = Fixtures::stored(
			'<script>alert(1)</script> Tin [gallery]',
			array(
				'link'    => 'https://mau.example.edu.vn/"onclick="alert(1)',
				'summary' => '<img src=x onerror=alert(1)> [caption]a[/caption]',
			)
		);
		Snapshot::merge( self::ID, array( $item ), time() );
		$fields = array(
			'source' => self::ID,
			'key'    => $item['key'],
		);
		$made   = $this->send( 'POST', '/items/draft', $fields )->get_data();
		$post   = get_post( $made['id'] );
		self::assertSame( 'draft', $post->post_status );
		self::assertStringNotContainsString( '<', $post->post_title );
		self::assertStringNotContainsString( '<script', get_the_title( $post ) );
		foreach ( array( '<script', '<img', 'onclick="', '[gallery]', '[caption]' ) as $bad ) {
			self::assertStringNotContainsString( $bad, $post->post_title . $post->post_content );
		}
		self::assertStringContainsString( 'Nguồn: <a href="https://mau.example.edu.vn/', $post->post_content );
		self::assertSame( self::ID . ' ' . $item['key'], get_post_meta( $post->ID, Drafts::META, true ) );
		self::assertSame( array( $made['id'], false ), array_values( array_intersect_key( $this->send( 'POST', '/items/draft', $fields )->get_data(), array_flip( array( 'id', 'isNew' ) ) ) ) );
		self::assertSame( 404, $this->send( 'POST', '/items/draft', array( 'key' => str_repeat( '0', 32 ) ) + $fields )->get_status() );
	}

	public function test_the_archive_is_searched_without_marks_and_in_pages(): void {
		self::log_in( 'contributor' );
		self::save( self::source( self::ID ), self::source( 'b0000000', 'https://khac.example.edu.vn/', array( 'kind' => 'van-ban' ) ) );
		$items = array( Fixtures::stored( 'Kế hoạch tuyển sinh lớp 10' ) );
		for ( $number = 0; $number < 30; $number++ ) {
			$items[] = Fixtures::stored( "Thông báo số $number", array( 'date' => time() - 60 * $number ) );
		}
		Snapshot::merge( self::ID, $items, time() );
		update_option( Sources::HIDDEN, array( 'tuyen sinh' ) );

		$found = $this->send( 'GET', '/items', array( 'search' => 'LOP ke hoach' ) )->get_data();
		self::assertSame( array( 1, true ), array( $found['total'], $found['items'][0]['hidden'] ) );
		$second = $this->send( 'GET', '/items', array( 'page' => 2 ) )->get_data();
		self::assertSame( array( 31, 2, 11 ), array( $second['total'], $second['pages'], count( $second['items'] ) ) );
		self::assertSame( 0, $this->send( 'GET', '/items', array( 'kind' => 'van-ban' ) )->get_data()['total'] );
		self::assertSame( 400, $this->send( 'GET', '/items', array( 'page' => PHP_INT_MAX ) )->get_status() );
	}

	/**
	 * Personal data deep in the archive is hidden from page caches too.
	 */
	public function test_hiding_a_word_far_down_is_told(): void {
		self::save( self::source( self::ID ) );
		$items = array();
		for ( $number = 0; $number < 70; $number++ ) {
			$items[] = Fixtures::stored( "Tin số $number", array( 'date' => time() - 60 * $number ) );
		}
		Snapshot::merge( self::ID, $items, time() );
		Board::rebuild();
		$told = did_action( 'cong_truong_changed' );
		update_option( Sources::HIDDEN, array( 'tin so 65' ) );
		self::assertGreaterThan( $told, did_action( 'cong_truong_changed' ) );
	}

	/**
	 * A row that somebody edited, or that an import brought.
	 */
	public function test_a_damaged_board_breaks_no_page(): void {
		update_option(
			Board::OPTION,
			wp_json_encode(
				array(
					'kinds'   => array(
						'tin-tuc' => array(
							'x',
							7,
							Fixtures::stored( 'Lành', array( 'date' => PHP_INT_MAX ) ),
						),
					),
					'sources' => array(
						'a'      => 1,
						self::ID => array( 'name' => array() ),
					),
				)
			)
		);
		self::assertSame( array( 'Lành' ), array_column( Board::items(), 'title' ) );
		self::assertTrue( Board::is_new( Board::items()[0] ) );
		self::assertSame( array( self::ID ), array_keys( Board::sources() ) );
	}
}
