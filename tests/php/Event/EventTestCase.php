<?php
/**
 * Base of the tests of events.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Event;

use CongTruong\Event\Post_Type;
use CongTruong\Tests\TestCase;

abstract class EventTestCase extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
		foreach ( get_posts(
			array(
				'post_type'   => Post_Type::NAME,
				'post_status' => 'any',
				'numberposts' => -1,
			)
		) as $event ) {
			wp_delete_post( $event->ID, true );
		}
	}

	/**
	 * Stores an event.
	 *
	 * @param string               $title  Title.
	 * @param string               $start  Day or minute.
	 * @param string               $end    Day or minute, or nothing.
	 * @param array<string, mixed> $fields More fields of `wp_insert_post`.
	 */
	protected function event( string $title, string $start, string $end = '', array $fields = array() ): int {
		$id = wp_insert_post(
			wp_slash(
				$fields + array(
					'post_type'   => Post_Type::NAME,
					'post_status' => 'publish',
					'post_title'  => $title,
					'meta_input'  => array(
						Post_Type::START => $start,
						Post_Type::END   => $end,
						Post_Type::PLACE => 'Hội trường',
					),
				)
			),
			true
		);
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * A minute at the school, so far from now.
	 *
	 * @param string $distance Such as `+2 hours`.
	 */
	protected static function in( string $distance ): string {
		return ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( $distance )->format( 'Y-m-d\TH:i' );
	}
}
