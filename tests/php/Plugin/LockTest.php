<?php
/**
 * A lock is held by one request, and not for ever.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Plugin;

use CongTruong\Lock;
use CongTruong\Tests\TestCase;

final class LockTest extends TestCase {

	public function test_is_held_by_one(): void {
		$first = Lock::acquire( 'a', 0.0 );
		self::assertNotNull( $first );
		self::assertNull( Lock::acquire( 'a', 0.0 ) );

		$other = Lock::acquire( 'b', 0.0 );
		self::assertNotNull( $other, 'Another name is another lock.' );

		$first->release();
		self::assertNotNull( Lock::acquire( 'a', 0.0 ) );
	}

	public function test_is_taken_over_from_a_request_that_died(): void {
		$dead = Lock::acquire( 'a', 0.0 );
		self::assertNotNull( $dead );
		$this->age( 'a' );
		$heir = Lock::acquire( 'a', 0.0 );
		self::assertNotNull( $heir );

		$dead->release();
		self::assertNull( Lock::acquire( 'a', 0.0 ), 'The dead one wakes up and must not release the lock of its heir.' );
	}

	public function test_leaves_nothing_behind(): void {
		$lock = Lock::acquire( 'a', 0.0 );
		self::assertNotNull( $lock );
		$lock->release();

		self::assertFalse( get_option( Lock::PREFIX . md5( 'a' ) ) );
	}

	/**
	 * Makes a lock an hour old.
	 *
	 * @param string $name Name.
	 */
	private function age( string $name ): void {
		global $wpdb;
		$wpdb->update( $wpdb->options, array( 'option_value' => ( time() - HOUR_IN_SECONDS ) . ':x' ), array( 'option_name' => Lock::PREFIX . md5( $name ) ) );
	}
}
