<?php
/**
 * Taking messages in: each once, none lost, whatever fails around it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Consultation\Post_Type;
use CongTruong\Feedback\Address;
use CongTruong\Feedback\Codes;
use CongTruong\Feedback\Events;
use CongTruong\Feedback\Files;
use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Reception;
use CongTruong\Feedback\Spam\Proof;
use CongTruong\Feedback\Status;
use CongTruong\Feedback\Submission;

require_once __DIR__ . '/InboxTestCase.php';

final class ReceptionTest extends InboxTestCase {

	private const KEY = 'abcdEFGH0123-_xyz';

	/**
	 * Files outside the uploads folder.
	 *
	 * @var string[]
	 */
	private $temporary = array();

	protected function tearDown(): void {
		array_map( 'unlink', array_filter( $this->temporary, 'is_file' ) );
		parent::tearDown();
	}

	/**
	 * A file as Files::check() gives it.
	 *
	 * @param string $content Content.
	 * @return array{name: string, type: string, size: int, tmp_name: string}
	 */
	private function file( string $content = '%PDF-1.4 đơn' ): array {
		$path              = (string) tempnam( sys_get_temp_dir(), 'ct' );
		$this->temporary[] = $path;
		file_put_contents( $path, $content );

		return array(
			'name'     => 'đơn.pdf',
			'type'     => 'application/pdf',
			'size'     => strlen( $content ),
			'tmp_name' => $path,
		);
	}

	/**
	 * The only message.
	 *
	 * @return array<string, mixed>
	 */
	private static function only(): array {
		global $wpdb;
		self::assertSame( 1, self::rows( 'messages' ) );
		$message = Messages::find( (int) $wpdb->get_var( 'SELECT id FROM `' . \CongTruong\Feedback\Tables::name( 'messages' ) . '`' ) );
		self::assertNotNull( $message );

		return $message;
	}

	public function test_a_message_is_stored_as_it_was_sent(): void {
		self::settings( array( 'deadline' => 5 ) );
		$answer  = self::post(
			self::posted(
				array(
					'message' => "Kính gửi \\ 'nhà trường' \"x\" <b>&amp;</b> 😀\r\nDòng 2",
					'publish' => '1',
					'fields'  => array( 'lop' => "6A3 \\'" ),
				)
			)
		);
		$message = self::only();
		self::assertSame( 303, $answer['status'] );
		self::assertSame( Status::url( $message, home_url( '/gop-y/' ), true ), $answer['url'] );
		self::assertStringContainsString( $message['code'] . '.' . Codes::secret_of( $message['code'] ), $answer['url'] );
		self::assertSame( "Kính gửi \\ 'nhà trường' \"x\" <b>&amp;</b> 😀\nDòng 2", $message['body']['message'] );
		self::assertSame( "6A3 \\'", $message['body']['fields'][0]['value'] );
		self::assertSame( array( 'new', 'feedback', 'parent', 'an-toan', 1, 0, 1 ), array( $message['state'], $message['kind'], $message['role'], $message['topic'], $message['unread'], $message['assignee'], $message['repeats'] ) );
		self::assertSame( array( 'Trần Thị Bưởi', 'buoi@example.net', 'buoi@example.net', true, '/gop-y/' ), array( $message['body']['name'], $message['body']['contact'], $message['body']['email'], $message['body']['mayPublish'], $message['body']['page'] ) );
		self::assertSame( Messages::email_key( 'buoi@example.net' ), $message['email'] );
		self::assertEqualsWithDelta( time(), $message['created'], 5 );
		self::assertSame( $message['created'], $message['body']['consentAt'] );
		self::assertSame( wp_date( 'Y-m' ), $message['month'] );
		self::assertGreaterThan( time(), $message['due'] );
		self::assertNull( Reception::refused() );
	}

	public function test_a_script_gets_json(): void {
		$answer = self::post( self::posted( array( 'key' => self::KEY ) ), 'send', true );
		self::assertSame( array( true, Status::url( self::only(), home_url( '/gop-y/' ), true ) ), array( $answer['json']['ok'], $answer['json']['url'] ) );
		self::assertNotSame( '', $answer['json']['message'] );
		self::assertSame( 200, $answer['status'] );
	}

	public function test_what_is_to_be_mended_is_said_and_kept(): void {
		$fields = self::posted(
			array(
				'role'    => '',
				'message' => "Tin 'dài' \\ \"x\"",
			)
		);
		$answer = self::post( $fields );
		self::assertSame( array( '', null, 422 ), array( $answer['url'], $answer['json'], $answer['status'] ), 'the page follows' );
		$refused = Reception::refused();
		self::assertSame( "Tin 'dài' \\ \"x\"", $refused->values['message'] );
		self::assertSame( array( 'role', 'form' ), array_keys( $refused->errors ) );

		$answer = self::post( $fields, 'send', true );
		self::assertSame( array( false, array( 'role' ), 200 ), array( $answer['json']['ok'], array_keys( $answer['json']['errors'] ), $answer['status'] ) );
		self::assertNotSame( '', $answer['json']['message'] );
		self::assertSame( 0, self::rows( 'messages' ) );
	}

	/**
	 * The form shows all of it again, as text.
	 */
	public function test_the_form_shows_again_what_was_sent(): void {
		self::post(
			self::posted(
				array(
					'consent' => null,
					'message' => "</textarea><script>alert('x')</script> \\ &amp; 😀",
					'name'    => '"><img src=x onerror=alert(1)>',
					'contact' => '0912 345 678',
					'role'    => 'citizen',
					'minor'   => '1',
				)
			)
		);
		$html = self::block();
		self::assertStringContainsString( '&lt;/textarea&gt;&lt;script&gt;', $html );
		self::assertStringContainsString( '&amp;amp; 😀', $html );
		self::assertStringContainsString( '0912 345 678', $html );
		self::assertStringNotContainsString( '<script>alert', $html );
		self::assertStringNotContainsString( '<img src=x', $html );
	}

	/**
	 * More than PHP takes: there is nothing in `$_POST` then.
	 */
	public function test_a_request_that_php_emptied_is_answered(): void {
		$answer = self::post( null );
		self::assertSame( array( '', 422 ), array( $answer['url'], $answer['status'] ) );
		self::assertSame( array( 'form' ), array_keys( Reception::refused()->errors ) );
		self::assertSame( array( 'form' ), array_keys( self::post( null, 'send', true )['json']['errors'] ) );
	}

	public function test_only_a_post_sends(): void {
		self::post( self::posted(), 'nonsense' );
		self::assertSame( 0, self::rows( 'messages' ) );
		foreach ( array( 'GET', 'HEAD', 'PUT', '' ) as $method ) {
			$_GET                      = array( Reception::PARAMETER => 'send' ) + self::posted();
			$_POST                     = array( Reception::FIELDS => self::posted() );
			$_SERVER['REQUEST_METHOD'] = $method;
			Reception::receive();
		}
		$_GET = array( Reception::PARAMETER => array( 'send' ) );
		Reception::receive();
		self::assertSame( 0, self::rows( 'messages' ) );
		self::assertNull( Reception::refused() );
	}

	public function test_any_shape_is_answered(): void {
		$deep = 'x';
		for ( $level = 0; $level < 60; $level++ ) {
			$deep = array( 'a' => $deep );
		}
		foreach ( array( array(), array( 'x' ), array( 'message' => $deep ), array( 'message' => array( 'x' ) ) + self::posted(), array( 'fields' => $deep ) + self::posted( array( 'role' => null ) ) ) as $fields ) {
			self::assertSame( 422, self::post( $fields )['status'] );
		}
		$_GET                      = array( Reception::PARAMETER => 'send' );
		$_POST                     = array( Reception::FIELDS => 'a text' );
		$_SERVER['REQUEST_METHOD'] = 'POST';
		self::answer_of( array( Reception::class, 'receive' ) );
		self::assertArrayHasKey( 'message', Reception::refused()->errors );
		self::assertSame( 0, self::rows( 'messages' ) );
	}

	public function test_a_challenge_is_json(): void {
		$_GET   = array( Reception::PARAMETER => 'challenge' );
		$answer = self::answer_of( array( Reception::class, 'receive' ) );
		self::assertSame( 'SHA-256', $answer['json']['algorithm'] );
	}

	// One message.

	public function test_the_same_key_twice_is_one_message(): void {
		$first  = self::take( array( 'key' => self::KEY ) );
		$second = self::take( array( 'key' => self::KEY ) );
		self::assertSame( array( $first['id'], $first['code'], 2 ), array( $second['id'], $second['code'], $second['repeats'] ) );
		self::assertSame( 1, self::rows( 'messages' ) );
		// The connection was cut, and the tab was opened again a day later.
		self::age( $first, DAY_IN_SECONDS );
		self::assertSame( $first['id'], self::take( array( 'key' => self::KEY ) )['id'] );
		self::assertSame( 1, self::rows( 'mails' ), 'one notice' );
	}

	public function test_the_same_key_with_another_content_is_another_message(): void {
		$first  = self::take( array( 'key' => self::KEY ) );
		$second = self::take(
			array(
				'key'     => self::KEY,
				'message' => self::TEXT . ' Sửa lại.',
			)
		);
		self::assertNotSame( $first['id'], $second['id'] );
		self::assertSame( self::TEXT . ' Sửa lại.', $second['body']['message'] );
	}

	public function test_the_same_content_of_two_keys_is_two_messages(): void {
		self::assertNotSame( self::take( array( 'key' => self::KEY ) )['id'], self::take( array( 'key' => self::KEY . 'x' ) )['id'] );
	}

	public function test_without_a_key_the_same_content_within_ten_minutes_is_one(): void {
		$first = self::take();
		self::assertSame( $first['id'], self::take()['id'] );
		self::age( $first, 9 * 60 );
		self::assertSame( array( $first['id'], 3 ), array( self::take()['id'], self::now( $first )['repeats'] ) );
		self::age( $first, 2 * 60 );
		$later = self::take();
		self::assertNotSame( $first['id'], $later['id'] );
		self::assertSame( array( 3, 1 ), array( self::now( $first )['repeats'], $later['repeats'] ) );
	}

	/**
	 * The script did not run the second time, or only the second time.
	 */
	public function test_with_a_key_and_then_without_is_one(): void {
		$first = self::take( array( 'key' => self::KEY ) );
		self::assertSame( $first['id'], self::take()['id'] );
		$second = self::take( array( 'message' => 'Tin khác' ) );
		self::assertSame(
			$second['id'],
			self::take(
				array(
					'message' => 'Tin khác',
					'key'     => self::KEY,
				)
			)['id']
		);
		self::assertSame( 2, self::rows( 'messages' ) );
	}

	/**
	 * Two requests in the same moment: neither sees the other's message, the database does.
	 */
	public function test_in_the_same_moment_the_database_decides(): void {
		foreach ( array( '', self::KEY ) as $key ) {
			$fields = array(
				'key'     => $key,
				'message' => "Cùng lúc $key",
			);
			$first  = null;
			$other  = static function ( $sql ) use ( &$other, &$first, $fields ) {
				if ( preg_match( self::statement( 'INSERT', 'messages' ), (string) $sql ) ) {
					remove_filter( 'query', $other );
					$first = self::take( $fields );
				}
				return $sql;
			};
			add_filter( 'query', $other );
			$second = self::take( $fields );
			self::assertSame( $first['id'], $second['id'] );
			self::assertSame( 2, $second['repeats'] );
		}
		self::assertSame( 2, self::rows( 'messages' ) );
	}

	/**
	 * Only by the letter the same: spaces and how a Mac types count for nothing.
	 */
	public function test_the_same_typed_in_another_way_is_one(): void {
		$first = self::take();
		self::assertSame( $first['id'], self::take( array( 'message' => ' ' . str_replace( array( 'ổ', ' ' ), array( "o\u{0302}\u{0309}", '  ' ), self::TEXT ) ) )['id'] );
	}

	/**
	 * The receipt of a message that is sent again opens the message: its sender has not to guess which of two counts.
	 */
	public function test_a_double_click_gets_the_same_receipt(): void {
		$first = self::post( self::posted() );
		self::assertSame( $first, self::post( self::posted() ) );
	}

	/**
	 * Whoever took a message back and sends it again after all wants it to be read.
	 */
	public function test_what_was_taken_back_and_sent_again_is_a_message(): void {
		foreach ( array( '', self::KEY ) as $key ) {
			$fields = array(
				'key'     => $key,
				'message' => "Gửi lại $key",
			);
			Status::withdraw( self::take( $fields ) );
			self::assertSame( 'new', self::take( $fields )['state'], "key '$key'" );
		}
	}

	/**
	 * The box was unticked and the form sent again: this receipt's message may not be published.
	 */
	public function test_the_last_word_on_publishing_counts(): void {
		self::assertTrue( self::take( array( 'publish' => '1' ) )['body']['mayPublish'] );
		self::assertFalse( self::take()['body']['mayPublish'] );
	}

	// Nothing lost.

	/**
	 * Ways in which a database fails.
	 *
	 * @return array<string, array{bool}>
	 */
	public function scripts(): array {
		return array(
			'without a script' => array( false ),
			'with a script'    => array( true ),
		);
	}

	/**
	 * @dataProvider scripts
	 *
	 * @param bool $fetch Whether a script asks.
	 */
	public function test_a_message_that_cannot_be_stored_is_not_called_stored( bool $fetch ): void {
		$filter = self::break_database( self::statement( 'INSERT', 'messages' ) );
		$answer = self::quietly(
			static function () use ( $fetch ): array {
				return self::post( self::posted(), 'send', $fetch );
			}
		);
		remove_filter( 'query', $filter );
		self::assertSame( '', $answer['url'] );
		if ( $fetch ) {
			self::assertFalse( $answer['json']['ok'] );
			self::assertNotSame( '', $answer['json']['errors']['form'] );
		} else {
			self::assertSame( 503, $answer['status'] );
			self::assertSame( self::TEXT, Reception::refused()->values['message'] );
			self::assertStringContainsString( 'tan học rất đông xe', self::block() );
		}
		self::assertSame( 0, self::rows( 'mails' ), 'nobody is told of what is not there' );
		// A minute later it goes.
		self::assertSame( 303, self::post( self::posted() )['status'] );
		self::assertSame( 1, self::rows( 'messages' ) );
	}

	/**
	 * Tables that what follows writes to, and whether the database throws.
	 *
	 * @return array<string, array{string, bool}>
	 */
	public function faults(): array {
		return array(
			'mails are refused' => array( 'mails', false ),
			'mails throw'       => array( 'mails', true ),
			'files are refused' => array( 'files', false ),
			'files throw'       => array( 'files', true ),
		);
	}

	/**
	 * @dataProvider faults
	 *
	 * @param string $table  Table.
	 * @param bool   $throws Whether it throws.
	 */
	public function test_what_fails_after_storing_reaches_no_sender( string $table, bool $throws ): void {
		self::settings( array( 'files' => 3 ) );
		$filter  = self::break_database( self::statement( 'INSERT', $table ), $throws );
		$message = self::quietly(
			function (): array {
				return self::take( array(), array( $this->file() ) );
			}
		);
		remove_filter( 'query', $filter );
		self::assertSame( self::TEXT, $message['body']['message'] );
		if ( 'files' === $table ) {
			self::assertSame( 1, $message['body']['lostFiles'], 'the sender learns that the file is lost' );
			self::assertCount( 1, Mails::of( $message['id'] ), 'the school learns of the message all the same' );
		} else {
			self::assertSame( array( 0, 1, 1 ), array( $message['body']['lostFiles'], $message['files'], count( Files::of( $message['id'] ) ) ) );
		}
	}

	public function test_files_that_were_lost_are_kept_when_they_come_again(): void {
		self::settings( array( 'files' => 3 ) );
		$filter = self::break_database( self::statement( 'INSERT', 'files' ) );
		$first  = self::quietly(
			function (): array {
				return self::take( array(), array( $this->file() ) );
			}
		);
		remove_filter( 'query', $filter );
		self::assertSame( 1, $first['body']['lostFiles'] );
		$again = self::take( array(), array( $this->file() ) );
		self::assertSame( array( $first['id'], 0, 1 ), array( $again['id'], $again['body']['lostFiles'], $again['files'] ) );
		// A third time, and it is still one file.
		self::assertSame( 1, self::take( array(), array( $this->file() ) )['files'] );
		self::assertCount( 1, Files::of( $first['id'] ) );
	}

	public function test_files_that_fail_the_second_time_reach_no_sender(): void {
		self::settings( array( 'files' => 3 ) );
		$first  = self::take();
		$filter = self::break_database( self::statement( 'INSERT', 'files' ), true );
		$again  = self::quietly(
			function (): array {
				return self::take( array(), array( $this->file() ) );
			}
		);
		remove_filter( 'query', $filter );
		self::assertSame( array( $first['id'], 1 ), array( $again['id'], $again['body']['lostFiles'] ) );
	}

	/**
	 * The address of the page holds bytes that are no text: what the sender wrote must not suffer.
	 */
	public function test_an_address_of_any_bytes_takes_no_message_along(): void {
		foreach ( array( "/gop-y/\xff\xfe/", '/gop-y/%ff%fe/', '/' . str_repeat( 'ế', 400 ) . '/', '/?p=' . str_repeat( 'x', 9000 ), '//evil.example/x', 'http://evil.example/x', '/x"><script>alert(1)</script>', '' ) as $number => $page ) {
			$answer = self::post( self::posted( array( 'message' => "Tin số $number ế" ) ), 'send', false, $page );
			self::assertSame( 303, $answer['status'], bin2hex( $page ) );
			self::assertSame( 0, strpos( $answer['url'], home_url( '/' ) ), $answer['url'] );
			preg_match( '/GY-[0-9A-Z-]{9}/', $answer['url'], $found );
			$message = Messages::by_code( $found[0] );
			self::assertSame( "Tin số $number ế", $message['body']['message'], bin2hex( $page ) );
			$url = Status::url( $message );
			self::assertTrue( '' === $url || 0 === strpos( $url, home_url( '/' ) ), $url );
		}
	}

	public function test_the_page_is_kept_without_what_was_asked_of_it(): void {
		self::post( self::posted(), 'send', false, '/?page_id=7&cong-truong-receipt=GY-0000-0000.x&cong-truong-new=1' );
		self::assertSame( '/?page_id=7', self::only()['body']['page'] );
	}

	// Who deals with it.

	public function test_a_topic_brings_its_recipients_and_its_teacher(): void {
		$teacher = $this->create_answerer();
		$author  = $this->create_user( 'author' );
		self::settings(
			array(
				'topics' => array(
					array(
						'id'       => 'an-toan',
						'name'     => 'An toàn',
						'emails'   => array( 'a@example.org', 'A@example.org' ),
						'assignee' => $teacher,
					),
					array(
						'id'       => 'khac',
						'name'     => 'Khác',
						'emails'   => array(),
						'assignee' => $author,
					),
				),
			)
		);
		$message = self::take();
		self::assertSame( $teacher, $message['assignee'] );
		$recipients = array_map( 'strtolower', array_column( Mails::of( $message['id'] ), 'to' ) );
		sort( $recipients );
		$expected = array( 'a@example.org', strtolower( get_userdata( $teacher )->user_email ) );
		sort( $expected );
		self::assertSame( $expected, $recipients );
		self::assertSame( 0, self::take( array( 'topic' => 'khac' ) )['assignee'], 'who may not answer gets none' );
		self::assertSame( array( '', 0 ), array_values( array_intersect_key( self::take( array( 'topic' => 'gone' ) ), array_flip( array( 'topic', 'assignee' ) ) ) ) );
	}

	public function test_mail_says_nothing_of_the_message(): void {
		$message = self::take();
		global $wpdb;
		$data = (string) $wpdb->get_var( 'SELECT data FROM `' . \CongTruong\Feedback\Tables::name( 'mails' ) . "` WHERE message = {$message['id']}" );
		$text = (string) wp_json_encode( json_decode( $data, true ), JSON_UNESCAPED_UNICODE );
		self::assertStringContainsString( $message['code'], $text );
		foreach ( array( 'tan học', 'Bưởi', 'buoi@', Codes::secret_of( $message['code'] ) ) as $private ) {
			self::assertStringNotContainsString( $private, $text );
		}
	}

	// Spam.

	/**
	 * Whatever is thought of it: stored, and the same receipt.
	 */
	public function test_spam_is_stored_and_gets_a_receipt(): void {
		$answer = self::post(
			self::posted(
				array(
					'message'  => 'Casino online cá cược https://a.example https://b.example https://c.example https://d.example https://e.example',
					'homepage' => 'https://spam.example',
					'elapsed'  => '10',
				)
			)
		);
		self::assertSame( 303, $answer['status'] );
		$message = self::only();
		self::assertContains( $message['state'], array( 'held', 'spam' ) );
		self::assertGreaterThan( 0, $message['score'] );
		self::assertNotSame( array(), $message['body']['reasons'] );
		self::assertSame( 0, self::rows( 'mails' ), 'nobody gets a mail of spam' );
	}

	/**
	 * A school sits behind one address. Two hundred messages from it, and none is refused.
	 */
	public function test_limits_hold_and_never_block(): void {
		for ( $number = 0; $number < 200; $number++ ) {
			$answer = self::post( self::posted( array( 'message' => "Em đề nghị nhà trường sửa quạt phòng học số $number vì rất nóng." ) ) );
			self::assertSame( 303, $answer['status'], "$number" );
		}
		self::assertSame( 200, self::rows( 'messages' ) );
		self::assertSame( 0, self::rows( 'messages', "state IN ('spam','bin')" ), 'held at most' );
	}

	/**
	 * Of the address a keyed hash is stored, the same for the same network, and whatever a visitor writes into headers.
	 */
	public function test_the_address_is_a_key_and_cannot_be_chosen(): void {
		$_SERVER['HTTP_X_FORWARDED_FOR'] = '198.51.100.9';
		$first                           = self::take();
		self::assertSame( Address::key( '203.0.113.7' ), $first['address'] );
		self::assertStringNotContainsString( '203.0.113', (string) wp_json_encode( $first ) );
		self::settings( array( 'proxies' => array( '203.0.113.0/24' ) ) );
		self::assertSame( Address::key( '198.51.100.9' ), self::take( array( 'message' => 'Khác' ) )['address'] );
		$_SERVER['REMOTE_ADDR'] = '';
		self::assertSame( '', self::take( array( 'message' => 'Không địa chỉ' ) )['address'] );
	}

	/**
	 * A challenge that this site made, and its solution.
	 */
	private static function proof(): string {
		$challenge = Proof::challenge();
		for ( $number = 0; $number <= $challenge['maxnumber']; $number++ ) {
			if ( hash( 'sha256', $challenge['salt'] . $number ) === $challenge['challenge'] ) {
				break;
			}
		}

		return base64_encode( // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- as the script sends it.
			(string) wp_json_encode( array( 'number' => $number ) + $challenge )
		);
	}

	public function test_a_proof_counts_once_and_its_reuse_loses_nothing(): void {
		$proof  = self::proof();
		$first  = self::take(
			array(
				'proof' => $proof,
				'key'   => self::KEY,
			)
		);
		$second = self::take(
			array(
				'proof'   => $proof,
				'key'     => self::KEY . 'x',
				'message' => 'Tin thứ hai của cùng một trang.',
			)
		);
		self::assertSame( 64, strlen( $first['proof'] ) );
		self::assertNotSame( $first['id'], $second['id'] );
		self::assertGreaterThanOrEqual( $first['score'], $second['score'] );
		// Sending the same again is not reusing: the connection was cut.
		$again = self::take(
			array(
				'proof' => $proof,
				'key'   => self::KEY,
			)
		);
		self::assertSame( array( $first['id'], $first['state'] ), array( $again['id'], $again['state'] ) );
		self::assertSame(
			'',
			self::take(
				array(
					'proof' => 'x',
					'message' => 'Bằng chứng sai',
				)
			)['proof']
		);
	}

	public function test_a_message_without_a_script_is_no_spam(): void {
		self::assertSame( 'new', self::take()['state'] );
	}

	// Issues.

	public function test_an_opinion_on_an_issue(): void {
		$issue = wp_insert_post(
			array(
				'post_type'   => Post_Type::NAME,
				'post_status' => 'publish',
				'post_title'  => 'Dự thảo nội quy',
			)
		);
		self::assertSame(
			array( $issue, array() ),
			array_values(
				array_intersect_key(
					array(
						'consultation' => self::take(
							array(
								'kind'         => 'consultation',
								'consultation' => (string) $issue,
							)
						)['consultation'],
						'reasons'      => array(),
					),
					array_flip( array( 'consultation', 'reasons' ) )
				)
			)
		);
		foreach ( array( '99999999', '-5', 'x' ) as $unknown ) {
			$message = self::take(
				array(
					'kind'         => 'consultation',
					'consultation' => $unknown,
					'message'      => "Ý kiến $unknown",
				)
			);
			self::assertSame( 0, $message['consultation'] );
		}
		$post = (int) wp_insert_post(
			array(
				'post_status' => 'publish',
				'post_title'  => 'Không phải vấn đề',
			)
		);
		self::assertSame(
			0,
			self::take(
				array(
					'kind'         => 'consultation',
					'consultation' => (string) $post,
				)
			)['consultation'],
			'a post of another type is no issue'
		);
	}

	/**
	 * Who writes after the last day is not sent away.
	 */
	public function test_an_opinion_after_the_last_day_is_taken_and_marked(): void {
		$issue = (int) wp_insert_post(
			array(
				'post_type'   => Post_Type::NAME,
				'post_status' => 'publish',
				'post_title'  => 'Dự thảo nội quy',
			)
		);
		update_post_meta( $issue, Post_Type::CLOSES, '2020-01-01' );
		$message = self::take(
			array(
				'kind'         => 'consultation',
				'consultation' => (string) $issue,
			)
		);
		self::assertSame( $issue, $message['consultation'] );
		self::assertContains( 'late', $message['body']['reasons'] );
		$this->act_as( 'editor' );
		$data = $this->rest( 'GET', self::ROUTE . '/' . $message['id'] )->get_data();
		self::assertSame( 'Dự thảo nội quy', $data['consultation'] );
		self::assertStringNotContainsString( 'late', implode( ' ', $data['reasons'] ), 'in words' );
	}

	public function test_a_guardian_is_kept_of_minors_alone(): void {
		$fields = array(
			'guardian'        => 'Mẹ Cam',
			'guardian_agrees' => '1',
		);
		self::assertSame( '', self::take( $fields )['body']['guardian'] );
		$message = self::take(
			array(
				'minor'   => '1',
				'message' => 'Em xin phép',
			) + $fields
		);
		self::assertSame( array( true, 'Mẹ Cam' ), array( $message['body']['minor'], $message['body']['guardian'] ) );
	}

	/**
	 * A page that a cache kept since before all of today's fields.
	 */
	public function test_a_page_of_last_week_is_understood(): void {
		self::settings(
			array(
				'topics' => array(),
				'fields' => array(
					array(
						'id'       => 'moi',
						'label'    => 'Trường mới',
						'type'     => 'text',
						'required' => true,
					),
				),
			)
		);
		$message = self::take(
			array(
				'topic'  => 'an-toan',
				'fields' => array( 'cu' => 'Nội dung của trường cũ' ),
			)
		);
		self::assertSame( array( self::TEXT, 'Nội dung của trường cũ' ), array( $message['body']['message'], $message['body']['fields'][0]['value'] ) );
	}

	public function test_as_long_as_may_be_comes_through_whole(): void {
		$text    = str_repeat( 'ế😀', Submission::LONGEST / 2 );
		$message = self::take( array( 'message' => $text ) );
		self::assertSame( $text, $message['body']['message'] );
		self::assertSame( array(), Events::of( $message['id'] ) );
	}
}
