<?php
/**
 * What happened with a message.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Notes and answers are events too: nothing that was written is ever written over.
 */
final class Events {

	/**
	 * Adds an event.
	 *
	 * @param int                  $message Message.
	 * @param string               $kind    See `FeedbackEvent` in lib/feedback/types.ts.
	 * @param array<string, mixed> $data    `text`, `from`, `to`, …
	 * @param int                  $user    Who did it; 0 for the site or the sender.
	 * @param int                  $at      When; 0 for now.
	 * @return int Id; 0 if it was not stored.
	 */
	public static function add( int $message, string $kind, array $data = array(), int $user = 0, int $at = 0 ): int {
		global $wpdb;
		$done = $wpdb->insert(
			Tables::name( 'events' ),
			array(
				'message' => $message,
				'at'      => $at > 0 ? $at : time(),
				'user'    => $user,
				'kind'    => $kind,
				'data'    => (string) wp_json_encode( (object) $data ),
			)
		);

		return $done ? (int) $wpdb->insert_id : 0;
	}

	/**
	 * All events of a message, the oldest first.
	 *
	 * @param int $message Message.
	 * @return list<array{id: int, at: int, user: int, kind: string, data: array<string, mixed>}>
	 */
	public static function of( int $message ): array {
		global $wpdb;
		$table  = Tables::name( 'events' );
		$events = array();
		foreach ( (array) $wpdb->get_results( $wpdb->prepare( "SELECT * FROM `$table` WHERE message = %d ORDER BY id", $message ), ARRAY_A ) as $row ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			$data     = json_decode( (string) $row['data'], true );
			$events[] = array(
				'id'   => (int) $row['id'],
				'at'   => (int) $row['at'],
				'user' => (int) $row['user'],
				'kind' => (string) $row['kind'],
				'data' => is_array( $data ) ? $data : array(),
			);
		}

		return $events;
	}

	/**
	 * The answers that a sender got, the oldest first.
	 *
	 * @param int $message Message.
	 * @return list<array{at: int, text: string}>
	 */
	public static function answers( int $message ): array {
		$answers = array();
		foreach ( self::of( $message ) as $event ) {
			if ( 'answer' === $event['kind'] ) {
				$answers[] = array(
					'at'   => $event['at'],
					'text' => (string) ( $event['data']['text'] ?? '' ),
				);
			}
		}

		return $answers;
	}

	/**
	 * The answers that the sender of a message got, also to the one that it was merged into, the oldest first.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return list<array{at: int, text: string}>
	 */
	public static function answers_to( array $message ): array {
		$answers = array_merge( self::answers( $message['id'] ), $message['merged'] > 0 ? self::answers( $message['merged'] ) : array() );
		usort(
			$answers,
			static function ( array $one, array $other ): int {
				return $one['at'] <=> $other['at'];
			}
		);

		return $answers;
	}
}
