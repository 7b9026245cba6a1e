<?php
/**
 * What the staff does with messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Every method is for a message that the current user may deal with (Rest_Controller asks); each notes what happened and who did it.
 */
final class Desk {

	/** Characters of an answer or a note. */
	public const LONGEST = 20000;

	/**
	 * Whether the current user may see a message and deal with it.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function may( array $message ): bool {
		return current_user_can( Capabilities::MANAGE ) || ( current_user_can( Capabilities::ANSWER ) && get_current_user_id() === $message['assignee'] && ! in_array( $message['state'], Kinds::ASIDE, true ) );
	}

	/**
	 * Changes state, topic, assignment, deadline or whether it was read.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param array<string, mixed> $given   What changes.
	 * @param int                  $version Version that the change is for; 0 for whichever.
	 * @return true|\WP_Error
	 */
	public static function change( array $message, array $given, int $version = 0 ) {
		$changes = array();
		$events  = array();
		if ( isset( $given['state'] ) && $given['state'] !== $message['state'] ) {
			$state = (string) $given['state'];
			if ( ! isset( Kinds::states()[ $state ] ) || ( 'published' === $state && 0 === $message['question'] ) ) {
				return new \WP_Error( 'cong_truong_invalid_state', __( 'A message comes to this state only by publishing question and answer.', 'cong-truong' ), array( 'status' => 400 ) );
			}
			if ( Status::is_withdrawn( $message ) ) {
				return self::withdrawn();
			}
			$changes += array(
				'state'   => $state,
				'expires' => Retention::in_state( $message, $state ),
			);
			if ( 'answered' === $state && 0 === $message['answered'] ) {
				// Answered by telephone, say.
				$changes['answered'] = time();
			}
			$events['state'] = array(
				'from' => $message['state'],
				'to'   => $state,
			);
		}
		foreach ( array( 'topic', 'assignee', 'due' ) as $column ) {
			if ( ! isset( $given[ $column ] ) ) {
				continue;
			}
			$value = 'topic' === $column ? (string) $given[ $column ] : max( 0, (int) $given[ $column ] );
			if ( $value === $message[ $column ] ) {
				continue;
			}
			if ( 'topic' === $column && '' !== $value && ! Settings::topic( (string) $value ) ) {
				return new \WP_Error( 'cong_truong_invalid_topic', __( 'This topic is gone. Reload the page.', 'cong-truong' ), array( 'status' => 400 ) );
			}
			if ( 'assignee' === $column && 0 !== $value && ! Staff::can_answer( (int) $value ) ) {
				return new \WP_Error( 'cong_truong_invalid_assignee', __( 'This person may not answer messages (any more). Choose somebody else, or allow them to on the settings of the inbox.', 'cong-truong' ), array( 'status' => 400 ) );
			}
			$changes[ $column ]                                      = $value;
			$events[ 'assignee' === $column ? 'assigned' : $column ] = array(
				'from' => $message[ $column ],
				'to'   => $value,
			);
		}
		if ( $changes && ! Messages::update( $message['id'], $changes, $version ) ) {
			return self::stale();
		}
		if ( isset( $given['unread'] ) ) {
			Messages::mark( array( $message['id'] ), (bool) $given['unread'] );
		}
		foreach ( $events as $kind => $data ) {
			Events::add( $message['id'], $kind, $data, get_current_user_id() );
		}
		self::follow( $message, $changes );

		return true;
	}

	/**
	 * Adds an internal note.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $text    Note.
	 * @return true|\WP_Error
	 */
	public static function note( array $message, string $text ) {
		$text = self::text( $text );
		if ( '' === $text ) {
			return self::empty();
		}

		return self::added( Events::add( $message['id'], 'note', array( 'text' => $text ), get_current_user_id() ) );
	}

	/**
	 * Answers the sender: on the page of the receipt, and by e-mail where there is an address. Those whose messages were merged into this one get the same answer.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $text    Answer.
	 * @param int                  $version Version that was answered.
	 * @return true|\WP_Error
	 */
	public static function answer( array $message, string $text, int $version ) {
		$text = self::text( $text );
		if ( '' === $text ) {
			return self::empty();
		}
		if ( in_array( $message['state'], Kinds::ASIDE, true ) ) {
			return Status::is_withdrawn( $message ) ? self::withdrawn() : self::aside();
		}
		if ( ! Messages::update(
			$message['id'],
			array(
				'state'    => 'published' === $message['state'] ? 'published' : 'answered',
				'answered' => $message['answered'] > 0 ? $message['answered'] : time(),
				'unread'   => 0,
				'expires'  => Retention::in_state( $message, 'answered' ),
			),
			$version
		) ) {
			return self::stale();
		}
		$event = Events::add( $message['id'], 'answer', array( 'text' => $text ), get_current_user_id() );
		if ( 0 === $event ) {
			Messages::update( $message['id'], array_intersect_key( $message, array_flip( array( 'state', 'answered', 'unread', 'expires' ) ) ) );
			return self::added( 0 );
		}
		foreach ( array_merge( array( $message ), self::merged_into( $message['id'] ) ) as $one ) {
			if ( $one['id'] === $message['id'] || 'bin' !== $one['state'] ) {
				Notices::answer( $one, $text, $event );
			}
		}

		return true;
	}

	/**
	 * Forwards a message by e-mail.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $email   To whom.
	 * @param string               $text    What is written along.
	 * @return true|\WP_Error
	 */
	public static function forward( array $message, string $email, string $text ) {
		$email = trim( $email );
		if ( ! is_email( $email ) ) {
			return new \WP_Error( 'cong_truong_invalid_email', __( 'This is no e-mail address. Write one such as vanphong@truong.edu.vn.', 'cong-truong' ), array( 'status' => 400 ) );
		}
		$text  = self::text( $text );
		$event = Events::add(
			$message['id'],
			'forwarded',
			array(
				'to'   => $email,
				'text' => $text,
			),
			get_current_user_id()
		);
		if ( $event > 0 ) {
			Notices::forward( $message, $email, $text, $event );
		}

		return self::added( $event );
	}

	/**
	 * Puts a message to another of the same content. Both stay as they are; the list shows the one that is kept.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param array<string, mixed> $into    The one that is kept.
	 * @return true|\WP_Error
	 */
	public static function merge( array $message, array $into ) {
		if ( $into['merged'] > 0 ) {
			$kept = Messages::find( $into['merged'] );
			$into = $kept ? $kept : $into;
		}
		if ( $into['id'] === $message['id'] ) {
			return new \WP_Error( 'cong_truong_same_message', __( 'A message cannot be merged into itself. Choose another one.', 'cong-truong' ), array( 'status' => 400 ) );
		}
		if ( in_array( $into['state'], Kinds::ASIDE, true ) ) {
			return self::aside();
		}
		foreach ( array_merge( array( $message ), self::merged_into( $message['id'] ) ) as $one ) {
			Messages::update( $one['id'], array( 'merged' => $into['id'] ) );
		}
		Events::add( $message['id'], 'merged', array( 'into' => $into['code'] ), get_current_user_id() );
		Events::add( $into['id'], 'merged', array( 'with' => $message['code'] ), get_current_user_id() );

		return true;
	}

	/**
	 * Takes a message out of the one that it was merged into.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function split( array $message ): void {
		if ( $message['merged'] > 0 ) {
			Messages::update( $message['id'], array( 'merged' => 0 ) );
			Events::add( $message['id'], 'merged', array( 'out_of' => (string) ( Messages::find( $message['merged'] )['code'] ?? '' ) ), get_current_user_id() );
		}
	}

	/**
	 * Publishes question and answer, which the sender agreed to.
	 *
	 * @param array<string, mixed> $message  Message.
	 * @param string               $question Question as it shall be shown.
	 * @param string               $answer   Answer as it shall be shown.
	 * @param int                  $version  Version that it is made of.
	 * @return true|\WP_Error
	 */
	public static function publish( array $message, string $question, string $answer, int $version ) {
		if ( ! $message['body']['mayPublish'] ) {
			return new \WP_Error( 'cong_truong_no_consent', __( 'The sender did not agree that this is published.', 'cong-truong' ), array( 'status' => 403 ) );
		}
		if ( Status::is_withdrawn( $message ) ) {
			return self::withdrawn();
		}
		if ( in_array( $message['state'], Kinds::ASIDE, true ) ) {
			return self::aside();
		}
		$question = self::text( $question );
		$answer   = self::text( $answer );
		if ( '' === $question || '' === $answer ) {
			return self::empty();
		}
		if ( $message['version'] !== $version ) {
			return self::stale();
		}
		$post = Questions::publish( $message, $question, $answer );
		if ( is_wp_error( $post ) ) {
			return $post;
		}
		$now = Messages::find( $message['id'] );
		if ( ! $now || in_array( $now['state'], Kinds::ASIDE, true ) || ! Messages::update(
			$message['id'],
			array(
				'question' => $post,
				'state'    => 'published',
				'expires'  => Retention::in_state( $message, 'published' ),
			),
			$now['version']
		) ) {
			// Taken back at this very moment.
			Questions::forget( $post );
			return self::stale();
		}
		Events::add( $message['id'], 'published', array(), get_current_user_id() );

		return true;
	}

	/**
	 * Takes question and answer back from the public.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function unpublish( array $message ): void {
		if ( 0 === $message['question'] ) {
			return;
		}
		Questions::unpublish( $message['question'] );
		Messages::update(
			$message['id'],
			array(
				'question' => 0,
				'state'    => $message['answered'] > 0 ? 'answered' : 'progress',
			)
		);
		Events::add( $message['id'], 'unpublished', array(), get_current_user_id() );
	}

	/**
	 * Deletes a message for good, which only the bin and the spam allow.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return true|\WP_Error
	 */
	public static function delete( array $message ) {
		if ( ! in_array( $message['state'], array( 'bin', 'spam' ), true ) ) {
			return new \WP_Error( 'cong_truong_not_in_bin', __( 'Only what is in the bin or among the spam can be deleted for good.', 'cong-truong' ), array( 'status' => 400 ) );
		}
		Messages::delete( $message['id'] );

		return true;
	}

	/**
	 * Messages that were merged into one.
	 *
	 * @param int $id The one that is kept.
	 * @return list<array<string, mixed>>
	 */
	public static function merged_into( int $id ): array {
		global $wpdb;
		$table = Tables::name( 'messages' );

		return Messages::several( $wpdb->get_col( $wpdb->prepare( "SELECT id FROM `$table` WHERE merged = %d ORDER BY id LIMIT 500", $id ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * What a change brings along.
	 *
	 * @param array<string, mixed> $message Message as it was.
	 * @param array<string, mixed> $changes Columns that changed.
	 */
	private static function follow( array $message, array $changes ): void {
		$now = Messages::find( $message['id'] );
		if ( ! $now ) {
			return;
		}
		if ( isset( $changes['state'] ) && in_array( $message['state'], array( 'held', 'spam' ), true ) && in_array( $changes['state'], Kinds::OPEN, true ) ) {
			// What was held is a message from now on, and as new to those whom it concerns.
			Notices::received( $now );
		}
		// Of what is held they are told once it is released.
		if ( ! empty( $changes['assignee'] ) && get_current_user_id() !== (int) $changes['assignee'] && ! in_array( $now['state'], Kinds::ASIDE, true ) ) {
			Notices::assigned( $now );
		}
		if ( isset( $changes['state'] ) && in_array( $changes['state'], Kinds::ASIDE, true ) ) {
			Messages::release( $message['id'] );
		}
		if ( isset( $changes['state'] ) && 'published' !== $changes['state'] && $now['question'] > 0 ) {
			self::take_from_public( $now );
		}
	}

	/**
	 * What is not published any more stands in public no more.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	private static function take_from_public( array $message ): void {
		Questions::unpublish( $message['question'] );
		Messages::update( $message['id'], array( 'question' => 0 ) );
		Events::add( $message['id'], 'unpublished', array(), get_current_user_id() );
	}

	/**
	 * Text as it is stored.
	 *
	 * @param string $text As typed.
	 */
	private static function text( string $text ): string {
		return Plain_Text::of( $text, self::LONGEST );
	}

	/**
	 * Somebody else was quicker.
	 */
	private static function stale(): \WP_Error {
		return new \WP_Error( 'cong_truong_stale', __( 'Somebody has changed this message meanwhile. Look at it again; what you wrote is still there.', 'cong-truong' ), array( 'status' => 409 ) );
	}

	/**
	 * What waits among the held ones, the spam or in the bin is not dealt with there.
	 */
	private static function aside(): \WP_Error {
		return new \WP_Error( 'cong_truong_aside', __( 'This message is held, spam or in the bin. Take it back to the inbox first.', 'cong-truong' ), array( 'status' => 400 ) );
	}

	/**
	 * The sender took the message back, and with it the consent.
	 */
	private static function withdrawn(): \WP_Error {
		return new \WP_Error( 'cong_truong_withdrawn', __( 'The sender took this message back: it stays in the bin until it is deleted.', 'cong-truong' ), array( 'status' => 400 ) );
	}

	/**
	 * There is no text.
	 */
	private static function empty(): \WP_Error {
		return new \WP_Error( 'cong_truong_empty', __( 'Write a text first.', 'cong-truong' ), array( 'status' => 400 ) );
	}

	/**
	 * Whether an event was stored.
	 *
	 * @param int $event Id.
	 * @return true|\WP_Error
	 */
	private static function added( int $event ) {
		return $event > 0 ? true : new \WP_Error( 'cong_truong_not_stored', __( 'The website could not store this just now. Please try again in a minute.', 'cong-truong' ), array( 'status' => 503 ) );
	}
}
