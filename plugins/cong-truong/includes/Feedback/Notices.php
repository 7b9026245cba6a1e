<?php
/**
 * The mails that messages bring along, in words.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Mail is no safe place: it is read on the way, copied, and stays in mailboxes for years. So those who deal with messages get kind, topic, code and a link to the
 * inbox, and nothing of what was written or by whom. A message that somebody forwards is the exception, for that is what they asked for; name and contact of the
 * sender stay in the inbox then, too.
 *
 * Senders read the language of the site, users their own.
 */
final class Notices {

	/** Tells out-of-office replies to be silent (RFC 3834). */
	private const AUTOMATIC = array( 'Auto-Submitted' => 'auto-generated' );

	/**
	 * A message came in: tells whoever its topic is for. Once, however often it is called.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	public static function received( array $message ): void {
		if ( in_array( $message['state'], Kinds::ASIDE, true ) ) {
			return;
		}
		foreach ( self::recipients( $message ) as $recipient ) {
			$mail = self::for_staff(
				$recipient,
				static function () use ( $message ): array {
					return array(
						/* translators: 1: name of the school, 2: code of a message */
						'subject' => sprintf( __( '[%1$s] New message %2$s', 'cong-truong' ), Mailer::name_of_school(), $message['code'] ),
						'text'    => self::notice( $message, __( 'A message came in on the school’s website.', 'cong-truong' ) ),
						'headers' => self::AUTOMATIC,
					);
				}
			);
			Mails::add( 'received', $recipient, $mail, $message['id'] );
		}
	}

	/**
	 * A message was assigned to somebody: tells them.
	 *
	 * @param array<string, mixed> $message Message, as it is since then.
	 */
	public static function assigned( array $message ): void {
		$user = get_userdata( $message['assignee'] );
		if ( ! $user ) {
			return;
		}
		$mail = self::for_staff(
			$user->user_email,
			static function () use ( $message ): array {
				return array(
					/* translators: 1: name of the school, 2: code of a message */
					'subject' => sprintf( __( '[%1$s] Message %2$s is yours to answer', 'cong-truong' ), Mailer::name_of_school(), $message['code'] ),
					'text'    => self::notice( $message, __( 'A message from the school’s website was assigned to you.', 'cong-truong' ) ),
					'headers' => self::AUTOMATIC,
				);
			}
		);
		// It may go to the same person again later.
		Mails::add( 'assigned', $user->user_email, $mail, $message['id'], 0, "assigned {$message['id']} {$message['version']} {$message['assignee']}" );
	}

	/**
	 * The school's answer, to the sender. Whoever sent several messages that were merged gets it once.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $text    Answer.
	 * @param int                  $event   Event of the answer.
	 * @return int Id of the mail; 0 if the sender left no e-mail address.
	 */
	public static function answer( array $message, string $text, int $event ): int {
		$recipient = (string) $message['body']['email'];
		if ( ! Mailer::is_address( $recipient ) ) {
			return 0;
		}
		$mail = self::in_language(
			0,
			static function () use ( $message, $text ): array {
				$school = Mailer::name_of_school();
				$status = Status::url( $message );
				$lines  = array(
					/* translators: 1: code of a message, 2: name of the school */
					sprintf( __( 'Thank you for your message %1$s to %2$s. The school has answered:', 'cong-truong' ), $message['code'], $school ),
					'',
					$text,
					'',
				);
				if ( '' !== $status ) {
					$lines[] = __( 'You find message and answer here as well. Whoever knows this address can read them, so keep it to yourself:', 'cong-truong' );
					$lines[] = $status;
					$lines[] = '';
				}
				$lines[] = __( 'You get this mail because your address was given along with the message. If that was not you, please ignore it.', 'cong-truong' );

				return array(
					/* translators: 1: name of the school, 2: code of a message */
					'subject' => sprintf( __( '[%1$s] Answer to your message %2$s', 'cong-truong' ), $school, $message['code'] ),
					'text'    => implode( "\n", $lines ),
					'headers' => array( 'Reply-To' => Mailer::address_of_school() ),
				);
			}
		);

		return Mails::add( 'answer', $recipient, $mail, $message['id'], $event, "answer $event " . strtolower( $recipient ) );
	}

	/**
	 * A message for somebody who can deal with it, without name and contact of its sender.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $email   To whom.
	 * @param string               $text    What is written along.
	 * @param int                  $event   Event of the forwarding.
	 * @return int Id of the mail; 0 if nothing can be sent there.
	 */
	public static function forward( array $message, string $email, string $text, int $event ): int {
		$mail = self::for_staff(
			$email,
			static function () use ( $message, $text ): array {
				$school = Mailer::name_of_school();
				$roles  = Kinds::roles();
				$lines  = array(
					/* translators: %s: name of the school */
					sprintf( __( 'A message from the website of %s is forwarded to you.', 'cong-truong' ), $school ),
					'',
				);
				if ( '' !== trim( $text ) ) {
					array_push( $lines, $text, '' );
				}
				$lines = array_merge( $lines, self::facts( $message ) );
				if ( isset( $roles[ $message['role'] ] ) ) {
					/* translators: %s: parent, student, citizen or teacher */
					$lines[] = sprintf( __( 'Sender: %s', 'cong-truong' ), $roles[ $message['role'] ] );
				}
				array_push( $lines, '', __( 'Message:', 'cong-truong' ), '', (string) $message['body']['message'] );

				return array(
					/* translators: 1: name of the school, 2: code of a message */
					'subject' => sprintf( __( '[%1$s] Forwarded: message %2$s', 'cong-truong' ), $school, $message['code'] ),
					'text'    => implode( "\n", $lines ),
				);
			}
		);

		return Mails::add( 'forward', $email, $mail, $message['id'], $event );
	}

	/**
	 * What waits in the inbox, once a day and recipient.
	 *
	 * @param array<string, int> $counts How many, by what: new, unread, held, overdue, failing, expiring.
	 * @param string             $day    Such as `2026-12-01`.
	 */
	public static function digest( array $counts, string $day ): void {
		foreach ( Settings::get()['digest'] as $recipient ) {
			$mail = self::for_staff(
				$recipient,
				static function () use ( $counts, $day ): array {
					$words = array(
						/* translators: %s: number */
						'new'      => __( 'New within a day: %s', 'cong-truong' ),
						/* translators: %s: number */
						'unread'   => __( 'Not read yet: %s', 'cong-truong' ),
						/* translators: %s: number */
						'overdue'  => __( 'Answer overdue: %s', 'cong-truong' ),
						/* translators: %s: number */
						'held'     => __( 'Held, for somebody to say whether it is spam: %s', 'cong-truong' ),
						/* translators: %s: number */
						'failing'  => __( 'Mails that could not be sent so far: %s', 'cong-truong' ),
						/* translators: %s: number */
						'expiring' => __( 'Messages that are deleted by themselves within thirty days: %s', 'cong-truong' ),
					);
					$lines = array( __( 'Messages from the school’s website:', 'cong-truong' ), '' );
					foreach ( $words as $what => $line ) {
						if ( $counts[ $what ] > 0 ) {
							$lines[] = '- ' . sprintf( $line, number_format_i18n( $counts[ $what ] ) );
						}
					}
					array_push( $lines, '', __( 'The inbox:', 'cong-truong' ), Admin_Screen::url() );

					return array(
						/* translators: 1: name of the school, 2: date */
						'subject' => sprintf( __( '[%1$s] Messages: what waits on %2$s', 'cong-truong' ), Mailer::name_of_school(), \CongTruong\Date\Writer::write( $day ) ),
						'text'    => implode( "\n", $lines ),
						'headers' => self::AUTOMATIC,
					);
				}
			);
			Mails::add( 'digest', $recipient, $mail, 0, 0, "digest $day " . strtolower( $recipient ) );
		}
	}

	/**
	 * Who learns of a message: whom its topic names; else those of the digest; else the administrator of the site.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return string[]
	 */
	private static function recipients( array $message ): array {
		$topic      = Settings::topic( (string) $message['topic'] );
		$recipients = $topic ? $topic['emails'] : array();
		$assignee   = Staff::can_answer( $message['assignee'] ) ? get_userdata( $message['assignee'] ) : false;
		if ( $assignee ) {
			$recipients[] = $assignee->user_email;
		}
		if ( ! $recipients ) {
			$recipients = Settings::get()['digest'];
		}
		if ( ! $recipients ) {
			$recipients = array( (string) get_option( 'admin_email' ) );
		}
		$by_address = array();
		foreach ( $recipients as $recipient ) {
			$by_address[ strtolower( $recipient ) ] = $recipient;
		}

		return array_values( $by_address );
	}

	/**
	 * A notice for those who deal with messages.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $what    What happened.
	 */
	private static function notice( array $message, string $what ): string {
		$lines = array_merge( array( $what, '' ), self::facts( $message ) );
		if ( $message['due'] > 0 ) {
			/* translators: %s: date */
			$lines[] = sprintf( __( 'Answer until: %s', 'cong-truong' ), (string) wp_date( 'd/m/Y', $message['due'] ) );
		}
		array_push(
			$lines,
			'',
			__( 'Read and answer it here:', 'cong-truong' ),
			Admin_Screen::url( $message['id'] ),
			'',
			__( 'To protect its sender, this mail does not hold the message itself.', 'cong-truong' )
		);

		return implode( "\n", $lines );
	}

	/**
	 * What may be said of a message anywhere.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return string[]
	 */
	private static function facts( array $message ): array {
		$kinds = Kinds::all();
		$topic = Settings::topic( (string) $message['topic'] );
		$facts = array(
			/* translators: %s: code of a message */
			sprintf( __( 'Code: %s', 'cong-truong' ), $message['code'] ),
		);
		if ( isset( $kinds[ $message['kind'] ] ) ) {
			/* translators: %s: kind of a message */
			$facts[] = sprintf( __( 'Kind: %s', 'cong-truong' ), $kinds[ $message['kind'] ] );
		}
		if ( $topic ) {
			/* translators: %s: topic of a message */
			$facts[] = sprintf( __( 'Topic: %s', 'cong-truong' ), $topic['name'] );
		}

		return $facts;
	}

	/**
	 * Composes a mail for somebody who deals with messages, and may be a user of the site.
	 *
	 * @param string   $recipient E-mail address.
	 * @param callable $compose   Answers the mail.
	 * @return array{subject: string, text: string, headers?: array<string, string>}
	 */
	private static function for_staff( string $recipient, callable $compose ): array {
		$user = get_user_by( 'email', $recipient );

		return self::in_language( $user ? $user->ID : 0, $compose );
	}

	/**
	 * Composes a mail in the language of a user.
	 *
	 * @param int      $user    User; 0 for the language of the site.
	 * @param callable $compose Answers the mail.
	 * @return array{subject: string, text: string, headers?: array<string, string>}
	 */
	private static function in_language( int $user, callable $compose ): array {
		$has_switched = $user > 0 ? switch_to_user_locale( $user ) : switch_to_locale( get_locale() );
		try {
			return $compose();
		} finally {
			if ( $has_switched ) {
				restore_previous_locale();
			}
		}
	}
}
