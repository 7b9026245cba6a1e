<?php
/**
 * One change of the directory after the other.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Block_Places;
use CongTruong\Lock;

defined( 'ABSPATH' ) || exit;

/**
 * Two editors who drag at the same time each move what they hold: a change names what to move before what, and is made
 * on what is stored, under a lock. Nobody sends a whole list that would undo the other's.
 */
final class Writing {

	/**
	 * Whether this request holds the lock.
	 *
	 * @var bool
	 */
	private static $is_open = false;

	/**
	 * Makes a change, or many in one, and announces it once.
	 *
	 * @template Result
	 * @param callable(): Result $work Makes it; answers an error where it was not made.
	 * @return Result|\WP_Error
	 */
	public static function run( callable $work ) {
		if ( self::$is_open ) {
			return $work();
		}
		$lock = Lock::acquire( 'directory' );
		if ( ! $lock ) {
			return new \WP_Error( 'cong_truong_busy', __( 'The site is busy. Try again in a minute.', 'cong-truong' ), array( 'status' => 503 ) );
		}
		self::$is_open = true;
		try {
			Body_Tree::forget();
			$result = $work();
		} finally {
			self::$is_open = false;
			$lock->release();
		}
		if ( ! is_wp_error( $result ) ) {
			( new Block_Places( Block_Places::mark_of( Block::NAME ) ) )->announce( array(), array( 'reason' => 'directory' ) );
		}

		return $result;
	}
}
