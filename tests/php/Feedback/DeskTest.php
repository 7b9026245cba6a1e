<?php
/**
 * What the staff does with messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Capabilities;
use CongTruong\Feedback\Desk;
use CongTruong\Feedback\Events;
use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Query;
use CongTruong\Feedback\Status;

require_once __DIR__ . '/InboxTestCase.php';

final class DeskTest extends InboxTestCase {

	/**
	 * Answers the code of an error; `done` for none.
	 *
	 * @param true|\WP_Error $result Result.
	 */
	private static function code_of( $result ): string {
		if ( is_wp_error( $result ) ) {
			self::assertNotSame( '', $result->get_error_message() );
			return (string) $result->get_error_code();
		}
		self::assertTrue( $result );

		return 'done';
	}

	/**
	 * Kinds of events of a message.
	 *
	 * @param array<string, mixed> $message Message.
	 * @return string[]
	 */
	private static function kinds( array $message ): array {
		return array_column( Events::of( $message['id'] ), 'kind' );
	}

	/**
	 * Recipients of mails about a message, by kind.
	 *
	 * @param array<string, mixed> $message Message.
	 * @param string               $kind    Kind.
	 * @return string[]
	 */
	private static function mailed( array $message, string $kind ): array {
		return array_values(
			array_column(
				array_filter(
					Mails::of( $message['id'] ),
					static function ( array $mail ) use ( $kind ): bool {
						return $kind === $mail['kind'];
					}
				),
				'to'
			)
		);
	}

	public function test_who_may(): void {
		$teacher = $this->create_answerer();
		$message = array(
			'assignee' => $teacher,
			'state'    => 'new',
		);
		self::assertFalse( Desk::may( $message ), 'nobody' );
		self::assertFalse( Desk::may( array( 'assignee' => 0 ) + $message ), 'nobody is not nobody' );
		wp_set_current_user( $teacher );
		foreach ( array(
			'new'       => true,
			'progress'  => true,
			'answered'  => true,
			'published' => true,
			'held'      => false,
			'spam'      => false,
			'bin'       => false,
		) as $state => $expected ) {
			self::assertSame( $expected, Desk::may( array( 'state' => $state ) + $message ), $state );
			self::assertFalse(
				Desk::may(
					array(
						'state' => $state,
						'assignee' => $teacher + 1,
					) + $message
				),
				$state
			);
			self::assertFalse(
				Desk::may(
					array(
						'state' => $state,
						'assignee' => 0,
					) + $message
				),
				$state
			);
		}
		( new \WP_User( $teacher ) )->remove_cap( Capabilities::ANSWER );
		wp_set_current_user( 0 );
		wp_set_current_user( $teacher );
		self::assertFalse( Desk::may( $message ), 'it is still assigned, but they may not any more' );
		$this->act_as( 'editor' );
		self::assertTrue( Desk::may( array( 'state' => 'spam' ) + $message ) );
	}

	public function test_each_change_is_noted_with_who_did_it(): void {
		$me      = $this->act_as( 'editor' );
		$teacher = $this->create_answerer();
		$message = self::message();
		self::assertSame(
			'done',
			self::code_of(
				Desk::change(
					$message,
					array(
						'state'    => 'progress',
						'topic'    => 'thu-chi',
						'assignee' => $teacher,
						'due'      => 1800000000,
					),
					1
				)
			)
		);
		$now = self::now( $message );
		self::assertSame( array( 'progress', 'thu-chi', $teacher, 1800000000, 2 ), array( $now['state'], $now['topic'], $now['assignee'], $now['due'], $now['version'] ) );
		$events = array_column( Events::of( $message['id'] ), null, 'kind' );
		self::assertEqualsCanonicalizing( array( 'state', 'topic', 'assigned', 'due' ), array_keys( $events ) );
		self::assertSame( array( $me ), array_unique( array_column( $events, 'user' ) ) );
		self::assertSame(
			array(
				'from' => 'new',
				'to'   => 'progress',
			),
			$events['state']['data']
		);
		// The same again is no change.
		self::assertSame( 'done', self::code_of( Desk::change( $now, array( 'state' => 'progress' ), 2 ) ) );
		self::assertSame( 2, self::now( $message )['version'] );
		self::assertCount( 4, Events::of( $message['id'] ) );
	}

	public function test_what_cannot_be_is_refused_and_changes_nothing(): void {
		$this->act_as( 'editor' );
		$author  = $this->create_user( 'author' );
		$message = self::message();
		foreach ( array(
			array( array( 'state' => 'nonsense' ), 'cong_truong_invalid_state' ),
			array( array( 'state' => '' ), 'cong_truong_invalid_state' ),
			array( array( 'state' => 'published' ), 'cong_truong_invalid_state' ),
			array( array( 'topic' => 'gone' ), 'cong_truong_invalid_topic' ),
			array( array( 'assignee' => $author ), 'cong_truong_invalid_assignee' ),
			array( array( 'assignee' => 99999999 ), 'cong_truong_invalid_assignee' ),
			array(
				array(
					'state'    => 'progress',
					'assignee' => $author,
				),
				'cong_truong_invalid_assignee',
			),
			array(
				array(
					'unread' => false,
					'state'  => 'nonsense',
				),
				'cong_truong_invalid_state',
			),
		) as list( $given, $code ) ) {
			self::assertSame( $code, self::code_of( Desk::change( $message, $given ) ), (string) wp_json_encode( $given ) );
			self::assertSame( $message, self::now( $message ), (string) wp_json_encode( $given ) );
		}
		self::assertSame( array(), self::kinds( $message ) );
	}

	public function test_of_two_the_second_is_told(): void {
		$this->act_as( 'editor' );
		$message = self::message();
		self::assertSame( 'done', self::code_of( Desk::change( $message, array( 'state' => 'progress' ), 1 ) ) );
		foreach ( array(
			Desk::change( $message, array( 'state' => 'bin' ), 1 ),
			Desk::answer( $message, 'Trả lời', 1 ),
		) as $result ) {
			self::assertSame( 'cong_truong_stale', self::code_of( $result ) );
			self::assertSame( 409, $result->get_error_data()['status'] );
		}
		self::assertSame( 'progress', self::now( $message )['state'] );
		self::assertSame( array( 'state' ), self::kinds( $message ) );
	}

	public function test_whoever_gets_a_message_is_told_once(): void {
		$this->act_as( 'editor' );
		$teacher = $this->create_answerer();
		$message = self::message();
		Desk::change( $message, array( 'assignee' => $teacher ) );
		self::assertSame( array( get_userdata( $teacher )->user_email ), self::mailed( $message, 'assigned' ) );
		Desk::change( self::now( $message ), array( 'assignee' => get_current_user_id() ) );
		self::assertCount( 1, self::mailed( $message, 'assigned' ), 'one knows what one does' );
	}

	/**
	 * Whoever only answers cannot open what is held: nobody tells them of it before it is released.
	 */
	public function test_of_what_is_held_its_teacher_is_told_when_it_is_released(): void {
		$this->act_as( 'editor' );
		$teacher = $this->create_answerer();
		$mail    = get_userdata( $teacher )->user_email;
		$message = self::message( array( 'state' => 'held' ) );
		Desk::change( $message, array( 'assignee' => $teacher ) );
		self::assertSame( array(), self::mailed( $message, 'assigned' ) );
		Desk::change( self::now( $message ), array( 'state' => 'new' ) );
		self::assertContains( $mail, array_merge( self::mailed( $message, 'received' ), self::mailed( $message, 'assigned' ) ) );
	}

	/**
	 * Whatever state it is released to: those whom it concerns learn of it, once.
	 */
	public function test_what_was_held_is_told_of_when_it_is_released(): void {
		$this->act_as( 'editor' );
		foreach ( array( 'held', 'spam' ) as $from ) {
			foreach ( array( 'new', 'progress' ) as $to ) {
				$message = self::message( array( 'state' => $from ) );
				Desk::change( $message, array( 'state' => $to ) );
				self::assertSame( array( 'antoan@example.org' ), self::mailed( $message, 'received' ), "$from to $to" );
				Desk::change( self::now( $message ), array( 'state' => $from ) );
				Desk::change( self::now( $message ), array( 'state' => $to ) );
				self::assertCount( 1, self::mailed( $message, 'received' ), "$from to $to" );
			}
		}
		$message = self::message( array( 'state' => 'held' ) );
		Desk::change( $message, array( 'state' => 'bin' ) );
		self::assertSame( array(), self::mailed( $message, 'received' ) );
	}

	public function test_notes_are_kept_as_they_are_typed(): void {
		$this->act_as( 'editor' );
		$message = self::message();
		$text    = "Đã gọi <b>phụ huynh</b> \\ 'x' \"y\" 📞\nDòng hai %s";
		self::assertSame( 'done', self::code_of( Desk::note( $message, "  $text\r\n" ) ) );
		self::assertSame( $text, Events::of( $message['id'] )[0]['data']['text'] );
		self::assertSame( 'cong_truong_empty', self::code_of( Desk::note( $message, " \n\u{202e}" ) ) );
		self::assertSame( 1, self::now( $message )['version'], 'a note makes nobody else stale' );
	}

	public function test_an_answer(): void {
		$me      = $this->act_as( 'editor' );
		$message = self::message(
			array(),
			array(
				'contact' => 'buoi@example.net',
				'email'   => 'buoi@example.net',
			)
		);
		self::assertSame( 'done', self::code_of( Desk::answer( $message, 'Nhà trường cảm ơn <3 & trả lời.', 1 ) ) );
		$now = self::now( $message );
		self::assertSame( array( 'answered', 0 ), array( $now['state'], $now['unread'] ) );
		self::assertEqualsWithDelta( time(), $now['answered'], 5 );
		self::assertSame( array( 'Nhà trường cảm ơn <3 & trả lời.' ), array_column( Events::answers( $message['id'] ), 'text' ) );
		self::assertSame( array( 'buoi@example.net' ), self::mailed( $message, 'answer' ) );
		self::assertSame( $me, Events::of( $message['id'] )[0]['user'] );
		// A second click sends nothing again.
		self::assertSame( 'cong_truong_stale', self::code_of( Desk::answer( $message, 'Nhà trường cảm ơn <3 & trả lời.', 1 ) ) );
		self::assertCount( 1, self::mailed( $message, 'answer' ) );
		// A second answer is one more, and the first answer's moment stays.
		self::assertSame( 'done', self::code_of( Desk::answer( $now, 'Bổ sung', 2 ) ) );
		self::assertCount( 2, self::mailed( $message, 'answer' ) );
		self::assertSame( $now['answered'], self::now( $message )['answered'] );
		self::assertSame( 'cong_truong_empty', self::code_of( Desk::answer( self::now( $message ), ' ', 3 ) ) );
	}

	public function test_an_answer_without_an_address_is_on_the_page_of_the_receipt(): void {
		$this->act_as( 'editor' );
		$message = self::message();
		self::assertSame( 'done', self::code_of( Desk::answer( $message, 'Trả lời', 1 ) ) );
		self::assertSame( array(), Mails::of( $message['id'] ) );
		self::assertCount( 1, Events::answers( $message['id'] ) );
	}

	/**
	 * The database takes the state but not the text: nobody may believe that the sender got an answer.
	 */
	public function test_an_answer_that_is_not_stored_is_none(): void {
		$this->act_as( 'editor' );
		$message = self::message( array(), array( 'email' => 'buoi@example.net' ) );
		$filter  = self::break_database( self::statement( 'INSERT', 'events' ) );
		$result  = self::quietly(
			static function () use ( $message ) {
				return Desk::answer( $message, 'Trả lời', 1 );
			}
		);
		remove_filter( 'query', $filter );
		self::assertSame( 'cong_truong_not_stored', self::code_of( $result ) );
		$now = self::now( $message );
		self::assertSame( array( 'new', 0 ), array( $now['state'], $now['answered'] ) );
		self::assertSame( array(), Mails::of( $message['id'] ) );
		self::assertSame( 'done', self::code_of( Desk::answer( $now, 'Trả lời', $now['version'] ) ), 'and again' );
	}

	public function test_a_message_is_forwarded(): void {
		$this->act_as( 'editor' );
		$message = self::message();
		foreach ( array( '', 'x', 'a@b', "a@example.org\nBcc: b@example.org", 'a@example.org, b@example.org', '<a@example.org>' ) as $email ) {
			self::assertSame( 'cong_truong_invalid_email', self::code_of( Desk::forward( $message, $email, '' ) ), $email );
		}
		self::assertSame( array(), self::kinds( $message ) );
		self::assertSame( 'done', self::code_of( Desk::forward( $message, ' a@example.org ', 'Nhờ anh xem' ) ) );
		self::assertSame( array( 'a@example.org' ), self::mailed( $message, 'forward' ) );
		self::assertSame( array( 'forwarded' ), self::kinds( $message ) );
	}

	public function test_merged_messages_are_listed_once_and_answered_together(): void {
		$this->act_as( 'editor' );
		$kept   = self::message( array(), array( 'email' => 'a@example.org' ) );
		$second = self::message( array(), array( 'email' => 'b@example.org' ) );
		$third  = self::message( array(), array( 'email' => 'A@example.org' ) );
		self::assertSame( 'done', self::code_of( Desk::merge( $second, $kept ) ) );
		// Into one that is merged itself.
		self::assertSame( 'done', self::code_of( Desk::merge( $third, self::now( $second ) ) ) );
		self::assertSame( array( $kept['id'], $kept['id'] ), array( self::now( $second )['merged'], self::now( $third )['merged'] ) );
		self::assertSame( array( $kept['id'] ), Query::find( array() )['ids'] );
		self::assertSame( 1, Query::counts()['new'] );
		self::assertSame( 'done', self::code_of( Desk::answer( self::now( $kept ), 'Trả lời chung', self::now( $kept )['version'] ) ) );
		$mailed = array_merge( self::mailed( $kept, 'answer' ), self::mailed( $second, 'answer' ), self::mailed( $third, 'answer' ) );
		self::assertSame( array( 'a@example.org', 'b@example.org' ), array_map( 'strtolower', $mailed ), 'each person once' );
	}

	public function test_a_message_is_not_merged_into_itself(): void {
		$this->act_as( 'editor' );
		$kept   = self::message();
		$second = self::message();
		self::assertSame( 'cong_truong_same_message', self::code_of( Desk::merge( $kept, $kept ) ) );
		Desk::merge( $second, $kept );
		self::assertSame( 'cong_truong_same_message', self::code_of( Desk::merge( $kept, self::now( $second ) ) ), 'nor into one that is merged into it' );
		self::assertSame( 0, self::now( $kept )['merged'] );
	}

	public function test_a_message_with_others_takes_them_along(): void {
		$this->act_as( 'editor' );
		$first  = self::message();
		$second = self::message();
		$third  = self::message();
		Desk::merge( $second, $first );
		Desk::merge( $first, $third );
		self::assertSame( array( $third['id'], $third['id'] ), array( self::now( $first )['merged'], self::now( $second )['merged'] ) );
		Desk::split( self::now( $first ) );
		self::assertSame( array( 0, $third['id'] ), array( self::now( $first )['merged'], self::now( $second )['merged'] ) );
		self::assertContains( $first['id'], Query::find( array() )['ids'] );
		$before = Events::of( $third['id'] );
		Desk::split( self::now( $third ) );
		self::assertSame( $before, Events::of( $third['id'] ), 'of what is not merged nothing is taken out' );
	}

	/**
	 * Into what is no message, a message must not vanish.
	 */
	public function test_no_message_vanishes_into_the_bin(): void {
		$this->act_as( 'editor' );
		foreach ( array( 'held', 'spam', 'bin' ) as $state ) {
			$message = self::message();
			$aside   = self::message( array( 'state' => $state ) );
			Desk::merge( $message, $aside );
			self::assertContains( $message['id'], Query::find( array() )['ids'], $state );
		}
	}

	/**
	 * One sender took the message back: they want no answer, the others do.
	 */
	public function test_whoever_took_a_message_back_gets_no_more_mail(): void {
		$this->act_as( 'editor' );
		$kept   = self::message( array(), array( 'email' => 'a@example.org' ) );
		$second = self::message( array(), array( 'email' => 'b@example.org' ) );
		Desk::merge( $second, $kept );
		Status::withdraw( self::now( $second ) );
		self::assertSame( 'done', self::code_of( Desk::answer( self::now( $kept ), 'Trả lời', self::now( $kept )['version'] ) ) );
		self::assertSame( array( 'a@example.org' ), self::mailed( $kept, 'answer' ) );
		self::assertSame( array(), self::mailed( $second, 'answer' ) );
	}

	public function test_only_bin_and_spam_are_deleted_for_good(): void {
		$this->act_as( 'administrator' );
		foreach ( array( 'new', 'progress', 'answered', 'published', 'held' ) as $state ) {
			$message = self::message( array( 'state' => $state ) );
			self::assertSame( 'cong_truong_not_in_bin', self::code_of( Desk::delete( $message ) ), $state );
			self::assertNotNull( Messages::find( $message['id'] ) );
		}
		foreach ( array( 'bin', 'spam' ) as $state ) {
			$message = self::message( array( 'state' => $state ) );
			self::assertSame( 'done', self::code_of( Desk::delete( $message ) ) );
			self::assertNull( Messages::find( $message['id'] ) );
		}
	}

	public function test_without_consent_nothing_is_published(): void {
		$this->act_as( 'administrator' );
		$message = self::message();
		$result  = Desk::publish( $message, 'Câu hỏi', 'Trả lời', 1 );
		self::assertSame( 'cong_truong_no_consent', self::code_of( $result ) );
		self::assertSame( 403, $result->get_error_data()['status'] );
	}

	public function test_with_consent_question_and_answer_are_published_and_taken_back(): void {
		$this->act_as( 'administrator' );
		$message = self::message( array(), array( 'mayPublish' => true ) );
		self::assertSame( 'cong_truong_empty', self::code_of( Desk::publish( $message, 'Câu hỏi', ' ', 1 ) ) );
		self::assertSame( 'cong_truong_stale', self::code_of( Desk::publish( $message, 'Câu hỏi', 'Trả lời', 2 ) ) );
		self::assertSame( 'done', self::code_of( Desk::publish( $message, 'Câu hỏi', 'Trả lời', 1 ) ) );
		$now = self::now( $message );
		self::assertSame( 'published', $now['state'] );
		self::assertSame( 'publish', get_post_status( $now['question'] ) );
		Desk::unpublish( $now );
		self::assertNotSame( 'publish', get_post_status( $now['question'] ) );
		self::assertSame( array( 'progress', 0 ), array( self::now( $message )['state'], self::now( $message )['question'] ) );
		self::assertSame( array( 'published', 'unpublished' ), self::kinds( $message ) );
	}

	public function test_what_goes_to_the_bin_stands_in_public_no_more(): void {
		$this->act_as( 'administrator' );
		foreach ( array( 'bin', 'spam', 'held' ) as $state ) {
			$message = self::message( array(), array( 'mayPublish' => true ) );
			Desk::publish( $message, 'Câu hỏi', 'Trả lời', 1 );
			$now = self::now( $message );
			Desk::change( $now, array( 'state' => $state ) );
			self::assertNotSame( 'publish', get_post_status( $now['question'] ), $state );
			self::assertSame( array( $state, 0 ), array( self::now( $message )['state'], self::now( $message )['question'] ) );
		}
	}

	/**
	 * The sender took it back, so the consent is gone with it.
	 */
	public function test_what_was_taken_back_is_not_published(): void {
		$this->act_as( 'administrator' );
		$message = self::message( array(), array( 'mayPublish' => true ) );
		Status::withdraw( $message );
		$now    = self::now( $message );
		$result = Desk::publish( $now, 'Câu hỏi', 'Trả lời', $now['version'] );
		self::assertNotSame( 'done', self::code_of( $result ) );
		self::assertSame( 0, self::now( $message )['question'] );
	}
}
