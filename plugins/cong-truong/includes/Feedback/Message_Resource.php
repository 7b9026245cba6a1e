<?php
/**
 * Messages as the inbox shows them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Consultation\Consultations;
use CongTruong\Feedback\Spam\Judge;

defined( 'ABSPATH' ) || exit;

final class Message_Resource {

	/** Characters of an excerpt. */
	private const EXCERPT = 160;

	/**
	 * A line of the list: `FeedbackSummary`.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return array<string, mixed>
	 */
	public static function summary( array $message ): array {
		return array(
			'id'       => $message['id'],
			'code'     => $message['code'],
			'kind'     => $message['kind'],
			'state'    => $message['state'],
			'topic'    => $message['topic'],
			'role'     => $message['role'],
			'created'  => $message['created'],
			'due'      => $message['due'],
			'overdue'  => $message['due'] > 0 && $message['due'] < time() && in_array( $message['state'], Kinds::OPEN, true ),
			'assignee' => $message['assignee'],
			'unread'   => 1 === $message['unread'],
			'excerpt'  => self::excerpt( $message['body']['message'] ),
			'name'     => $message['body']['name'],
			'files'    => $message['files'],
			'repeats'  => $message['repeats'],
			'expires'  => $message['expires'],
		);
	}

	/**
	 * All of a message: `FeedbackMessage`.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return array<string, mixed>
	 */
	public static function of( array $message ): array {
		$body   = $message['body'];
		$kept   = $message['merged'] > 0 ? Messages::find( $message['merged'] ) : null;
		$merged = array();
		foreach ( Desk::merged_into( $message['id'] ) as $one ) {
			$merged[] = array(
				'id'      => $one['id'],
				'code'    => $one['code'],
				'excerpt' => self::excerpt( $one['body']['message'] ),
				'created' => $one['created'],
			);
		}

		return array(
			'version'      => $message['version'],
			'message'      => $body['message'],
			'contact'      => $body['contact'],
			'canMail'      => '' !== $body['email'],
			'minor'        => $body['minor'],
			'guardian'     => $body['guardian'],
			'fields'       => $body['fields'],
			'consentAt'    => $body['consentAt'],
			'mayPublish'   => $body['mayPublish'],
			'consultation' => $message['consultation'] > 0 ? Consultations::title( $message['consultation'] ) : '',
			'page'         => $body['page'],
			'score'        => $message['score'],
			'reasons'      => array_map( array( self::class, 'reason' ), $body['reasons'] ),
			'lostFiles'    => $body['lostFiles'],
			'fileList'     => self::files( $message['id'] ),
			'events'       => self::events( $message['id'] ),
			'merged'       => $merged,
			'mergedInto'   => $kept && Desk::may( $kept ) ? array(
				'id'   => $kept['id'],
				'code' => $kept['code'],
			) : null,
			'hasStatusPage' => '' !== Form_Pages::address_of( $body['page'] ),
			'published'    => $message['question'] > 0 ? Questions::of( $message['question'] ) : null,
		) + self::summary( $message );
	}

	/**
	 * Files of a message, with addresses for this user.
	 *
	 * @param int $id Message.
	 * @return list<array<string, mixed>>
	 */
	private static function files( int $id ): array {
		$files = array();
		foreach ( Files::of( $id ) as $file ) {
			$files[] = array(
				'id'   => (int) $file['id'],
				'name' => (string) $file['name'],
				'type' => (string) $file['type'],
				'size' => (int) $file['size'],
				'url'  => add_query_arg( '_wpnonce', wp_create_nonce( 'wp_rest' ), rest_url( Rest_Controller::REST_NAMESPACE . '/feedback/' . $id . '/files/' . $file['id'] ) ),
			);
		}

		return $files;
	}

	/**
	 * What happened with a message, in words.
	 *
	 * @param int $id Message.
	 * @return list<array<string, mixed>>
	 */
	private static function events( int $id ): array {
		$mails = array();
		foreach ( Mails::of( $id ) as $mail ) {
			$mails[ $mail['event'] ] = array_intersect_key( $mail, array_flip( array( 'to', 'state', 'error', 'attempts', 'at' ) ) );
		}
		$events = array();
		foreach ( Events::of( $id ) as $event ) {
			$user     = $event['user'] > 0 ? get_userdata( $event['user'] ) : false;
			$events[] = array(
				'id'      => $event['id'],
				'at'      => $event['at'],
				'user'    => $user ? $user->display_name : '',
				'kind'    => $event['kind'],
				'summary' => self::in_words( $event['kind'], $event['data'] ),
				'text'    => (string) ( $event['data']['text'] ?? '' ),
				'mail'    => $mails[ $event['id'] ] ?? null,
			);
		}

		return $events;
	}

	/**
	 * An event in words.
	 *
	 * @param string               $kind Kind.
	 * @param array<string, mixed> $data Its data.
	 */
	private static function in_words( string $kind, array $data ): string {
		$from = $data['from'] ?? '';
		$to   = $data['to'] ?? '';
		switch ( $kind ) {
			case 'state':
				return ( Kinds::states()[ $from ] ?? (string) $from ) . ' → ' . ( Kinds::states()[ $to ] ?? (string) $to );
			case 'topic':
				/* translators: %s: topic */
				return sprintf( __( 'Topic: %s', 'cong-truong' ), Settings::topic( (string) $to )['name'] ?? '–' );
			case 'assigned':
				$user = get_userdata( (int) $to );
				/* translators: %s: name of a person */
				return sprintf( __( 'Assigned to: %s', 'cong-truong' ), $user ? $user->display_name : '–' );
			case 'due':
				/* translators: %s: date */
				return sprintf( __( 'To be answered until: %s', 'cong-truong' ), (int) $to > 0 ? (string) wp_date( 'd/m/Y', (int) $to ) : '–' );
			case 'forwarded':
				/* translators: %s: e-mail address */
				return sprintf( __( 'Forwarded to %s', 'cong-truong' ), (string) $to );
			case 'merged':
				// Whoever only answers does not learn which messages others have.
				$data = current_user_can( Capabilities::MANAGE ) ? $data : array_fill_keys( array_keys( $data ), '…' );
				if ( isset( $data['with'] ) ) {
					/* translators: %s: code of a message */
					return sprintf( __( 'Message %s was merged into this one', 'cong-truong' ), (string) $data['with'] );
				}
				if ( isset( $data['out_of'] ) ) {
					/* translators: %s: code of a message */
					return sprintf( __( 'Taken out of message %s again', 'cong-truong' ), (string) $data['out_of'] );
				}
				/* translators: %s: code of a message */
				return sprintf( __( 'Merged into message %s', 'cong-truong' ), (string) ( $data['into'] ?? '' ) );
			case 'published':
				return __( 'Question and answer published', 'cong-truong' );
			case 'unpublished':
				return __( 'Question and answer no longer published', 'cong-truong' );
			case 'withdrawn':
				$repeats = (int) ( $data['repeats'] ?? 1 );
				/* translators: %d: number of times */
				return __( 'The sender took the message back', 'cong-truong' ) . ( $repeats > 1 ? ' ' . sprintf( __( '(the same text had come %d times)', 'cong-truong' ), $repeats ) : '' );
			case 'note':
				return __( 'Internal note', 'cong-truong' );
			case 'answer':
				return __( 'Answer to the sender', 'cong-truong' );
			default:
				return '';
		}
	}

	/**
	 * Why a message was held, in words.
	 *
	 * @param string $reason Reason.
	 */
	private static function reason( string $reason ): string {
		switch ( $reason ) {
			case 'late':
				return __( 'It came after the closing date.', 'cong-truong' );
			case 'unchecked':
				return __( 'The website could not check it.', 'cong-truong' );
			default:
				return Judge::in_words( $reason );
		}
	}

	/**
	 * First words of a text.
	 *
	 * @param string $text Text.
	 */
	private static function excerpt( string $text ): string {
		$line = trim( (string) preg_replace( '/\s+/u', ' ', $text ) );

		return mb_strlen( $line ) > self::EXCERPT ? rtrim( mb_substr( $line, 0, self::EXCERPT ) ) . '…' : $line;
	}
}
