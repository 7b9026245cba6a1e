<?php
/**
 * Base of the tests of feeds of authorities.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Failure;
use CongTruong\Feed\Sources;
use CongTruong\News\Kinds;
use CongTruong\Tests\TestCase;

require_once __DIR__ . '/Fixtures.php';

abstract class FeedTestCase extends TestCase {

	/**
	 * A source.
	 *
	 * @param string               $id     8 hexadecimal digits.
	 * @param string               $url    Address.
	 * @param array<string, mixed> $fields Fields that differ.
	 * @return array<string, mixed>
	 */
	protected static function source( string $id, string $url = Fixtures::URL, array $fields = array() ): array {
		return $fields + array(
			'id'     => $id,
			'url'    => $url,
			'kind'   => Kinds::NEWS,
			'name'   => 'Sở ' . $id,
			'paused' => false,
			'lax'    => false,
		);
	}

	/**
	 * Stores sources.
	 *
	 * @param array<string, mixed> ...$sources Sources.
	 */
	protected static function save( array ...$sources ): void {
		Sources::save( $sources );
	}

	/**
	 * The reason of the failure that something ends with; `none` if it doesn't fail.
	 *
	 * @param callable $task What to do.
	 */
	protected static function reason_of( callable $task ): string {
		try {
			$task();
		} catch ( Failure $failure ) {
			return $failure->reason;
		}

		return 'none';
	}

	/**
	 * Bytes of memory that something takes at its worst. Before PHP 8.2 the worst of all that was before counts as well, so that it is at most this.
	 *
	 * @param callable $task What to do.
	 */
	protected static function memory_of( callable $task ): int {
		$reset = 'memory_reset_peak_usage';
		if ( is_callable( $reset ) ) {
			$reset();
		}
		$before = is_callable( $reset ) ? memory_get_usage() : memory_get_peak_usage();
		$task();

		return memory_get_peak_usage() - $before;
	}
}
