<?php
/**
 * Page caches are told which pages have changed.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use CongTruong\Tests\TestCase;

final class PageCachesTest extends TestCase {

	public function test_each_address_is_forgotten_once(): void {
		$forgotten = array();
		$note      = static function ( $url ) use ( &$forgotten ): void {
			$forgotten[] = $url;
		};
		add_action( 'litespeed_purge_url', $note );
		add_action( 'cache_enabler_clear_page_cache_by_url', $note );
		do_action( 'cong_truong_changed', array( 'https://a.example/1', 'https://a.example/1', '', 'https://a.example/2' ), array( 'reason' => 'test' ) );

		self::assertSame(
			array( 'https://a.example/1', 'https://a.example/1', 'https://a.example/2', 'https://a.example/2' ),
			$forgotten
		);
	}
}
