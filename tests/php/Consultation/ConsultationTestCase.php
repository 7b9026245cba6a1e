<?php
/**
 * Base of the tests of consultations.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Consultation;

use CongTruong\Consultation\Post_Type;
use CongTruong\Tests\TestCase;

abstract class ConsultationTestCase extends TestCase {

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
		foreach ( get_posts(
			array(
				'post_type'   => Post_Type::NAME,
				'post_status' => 'any',
				'numberposts' => -1,
			)
		) as $post ) {
			wp_delete_post( $post->ID, true );
		}
	}

	/**
	 * Stores an issue.
	 *
	 * @param string                $title  Title.
	 * @param string                $closes Last day, or nothing.
	 * @param array<string, string> $meta   More meta.
	 * @param array<string, mixed>  $fields More fields of `wp_insert_post`.
	 */
	protected function issue( string $title, string $closes = '', array $meta = array(), array $fields = array() ): int {
		$id = wp_insert_post(
			wp_slash(
				$fields + array(
					'post_type'   => Post_Type::NAME,
					'post_status' => 'publish',
					'post_title'  => $title,
					'meta_input'  => $meta + array( Post_Type::CLOSES => $closes ),
				)
			),
			true
		);
		self::assertIsInt( $id );

		return $id;
	}

	/**
	 * A day at the school, so far from today.
	 *
	 * @param string $distance Such as `+2 days`.
	 */
	protected static function day( string $distance ): string {
		return ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( $distance )->format( 'Y-m-d' );
	}

	/**
	 * Notes what is announced from here on: addresses and context of each announcement.
	 *
	 * @return \ArrayObject<int, array{0: string[], 1: array<string, mixed>}>
	 */
	protected static function listen(): \ArrayObject {
		$told = new \ArrayObject();
		add_action(
			'cong_truong_changed',
			static function ( $urls, $context ) use ( $told ): void {
				$told->append( array( $urls, $context ) );
			},
			10,
			2
		);

		return $told;
	}
}
