<?php
/**
 * What mails about messages say, to whom, and what they never say.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Capabilities;
use CongTruong\Feedback\Codes;
use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Notices;

require_once __DIR__ . '/MailTestCase.php';

final class NoticesTest extends MailTestCase {

	/** What no mail to the staff may hold. */
	private const PERSONAL = array( 'Bưởi', '0912', 'buoi@', 'Cam', '6A3' );

	/**
	 * Everything that a mail says.
	 *
	 * @param int $index Which.
	 */
	private function text_of( int $index = 0 ): string {
		return $this->server->taken[ $index ]['subject'] . "\n" . $this->server->taken[ $index ]['text'];
	}

	/**
	 * Lets each text of the plugin say in which language it was asked for.
	 *
	 * @param string ...$languages Languages of the site.
	 */
	private static function speak( string ...$languages ): void {
		add_filter(
			'get_available_languages',
			static function () use ( $languages ): array {
				return $languages;
			}
		);
		$GLOBALS['wp_locale_switcher'] = new \WP_Locale_Switcher();
		$GLOBALS['wp_locale_switcher']->init();
		add_filter(
			'gettext_cong-truong',
			static function ( string $text ): string {
				return '{' . determine_locale() . '} ' . $text;
			}
		);
	}

	public function test_tells_whom_the_topic_is_for_and_says_nothing_of_the_sender(): void {
		$message = self::message();
		Notices::received( $message );
		Notices::received( $message );
		Mails::run();
		self::assertSame( array( 'antoan@example.org' ), $this->recipients() );
		$text = $this->text_of();
		self::assertStringContainsString( '[Trường THCS Nguyễn Du]', $text );
		self::assertStringContainsString( $message['code'], $text );
		self::assertStringContainsString( 'An toàn trường học', $text );
		self::assertStringContainsString( 'Report', $text );
		self::assertStringContainsString( (string) wp_date( 'd/m/Y', $message['due'] ), $text );
		self::assertStringContainsString( admin_url( 'admin.php?page=cong-truong-feedback#/message/' . $message['id'] ), $text );
		foreach ( array_merge( self::PERSONAL, array( self::SECRET, 'tiền', Codes::secret_of( $message['code'] ) ) ) as $word ) {
			self::assertStringNotContainsString( $word, $text );
		}
		self::assertStringContainsString( 'Auto-Submitted: auto-generated', $this->server->taken[0]['raw'] );
		self::assertStringNotContainsString( 'Reply-To', $this->server->taken[0]['raw'] );
	}

	/**
	 * States in which nobody is told.
	 *
	 * @return array<string, array{0: string}>
	 */
	public static function states_aside(): array {
		return array(
			'held' => array( 'held' ),
			'spam' => array( 'spam' ),
			'bin'  => array( 'bin' ),
		);
	}

	/**
	 * @dataProvider states_aside
	 * @param string $state State.
	 */
	public function test_tells_nobody_of_what_may_be_spam( string $state ): void {
		$message = self::message( array( 'state' => $state ) );
		Notices::received( $message );
		self::assertSame( 0, self::count_rows() );
		// Somebody said that it is none.
		Notices::received( array( 'state' => 'new' ) + $message );
		self::assertSame( 1, self::count_rows() );
	}

	public function test_somebody_learns_of_every_message(): void {
		$without = array( 'topic' => '' );
		Notices::received( self::message( $without ) );
		self::settings( array( 'digest' => array( 'hieutruong@example.org', 'vanphong@example.org' ) ) );
		Notices::received( self::message( $without ) );
		Notices::received( self::message( array( 'topic' => 'gone' ) ) );
		Notices::received( self::message() );
		Mails::run();
		self::assertSame(
			array( 'antoan@example.org', 'hieutruong@example.org', 'hieutruong@example.org', 'quantri@example.org', 'vanphong@example.org', 'vanphong@example.org' ),
			$this->recipients()
		);
	}

	public function test_tells_the_one_who_answers_a_topic_but_nobody_who_may_not(): void {
		$teacher = $this->create_user( 'author', array( 'user_email' => 'AnToan@example.org' ) );
		Notices::received( self::message( array( 'assignee' => $teacher ) ) );
		( new \WP_User( $teacher ) )->add_cap( Capabilities::ANSWER );
		$other = $this->create_user( 'author', array( 'user_email' => 'co.lan@example.org' ) );
		( new \WP_User( $other ) )->add_cap( Capabilities::ANSWER );
		Notices::received( self::message( array( 'assignee' => $teacher ) ) );
		Notices::received( self::message( array( 'assignee' => $other ) ) );
		Notices::received(
			self::message(
				array(
					'assignee' => $other,
					'topic'    => '',
				)
			)
		);
		Mails::run();
		self::assertSame( array( 'antoan@example.org', 'antoan@example.org', 'antoan@example.org', 'co.lan@example.org', 'co.lan@example.org' ), array_map( 'strtolower', $this->recipients() ) );
	}

	public function test_tells_of_each_assignment_once(): void {
		$teacher = $this->create_user( 'author', array( 'user_email' => 'co.lan@example.org' ) );
		$message = array( 'assignee' => $teacher ) + self::message();
		Notices::assigned( $message );
		Notices::assigned( $message );
		self::assertSame( 1, self::count_rows() );
		Notices::assigned( array( 'version' => 7 ) + $message );
		Notices::assigned( array( 'assignee' => 0 ) + $message );
		Notices::assigned( array( 'assignee' => 999999 ) + $message );
		Mails::run();
		self::assertSame( array( 'co.lan@example.org', 'co.lan@example.org' ), $this->recipients() );
		self::assertStringContainsString( $message['code'], $this->text_of() );
		foreach ( array_merge( self::PERSONAL, array( 'tiền' ) ) as $word ) {
			self::assertStringNotContainsString( $word, $this->text_of() );
		}
	}

	public function test_answers_the_sender(): void {
		$message = self::message();
		self::assertGreaterThan( 0, Notices::answer( $message, "Thưa phụ huynh,\n\nnhà trường đã <b>xử lý</b>.", 5 ) );
		Mails::run();
		self::assertSame( array( 'buoi@example.net' ), $this->recipients() );
		$text = $this->text_of();
		self::assertStringContainsString( "Thưa phụ huynh,\n\nnhà trường đã <b>xử lý</b>.", $text );
		self::assertStringContainsString( $message['code'], $text );
		self::assertStringContainsString( 'http://127.0.0.1', $text );
		self::assertStringContainsString( '/gop-y/?cong-truong-receipt=' . $message['code'] . '.' . Codes::secret_of( $message['code'] ), $text );
		self::assertSame( array( 'vanphong@truong.example.edu.vn' ), array_column( $this->server->getReplyToAddresses(), 0 ) );
		// Somebody may have given the address of another: what they wrote is not for that one.
		foreach ( array( 'Bưởi', '0912', 'tiền', '6A3' ) as $word ) {
			self::assertStringNotContainsString( $word, $text );
		}
		self::assertStringNotContainsString( 'Auto-Submitted', $this->server->taken[0]['raw'] );
		$mail = Mails::of( $message['id'] )[0];
		self::assertSame( array( 5, 'answer', 'sent' ), array( $mail['event'], $mail['kind'], $mail['state'] ) );
	}

	public function test_answers_nobody_without_an_address(): void {
		self::assertSame( 0, Notices::answer( self::message( array(), array( 'email' => '' ) ), 'Thưa', 5 ) );
		self::assertSame( 0, Notices::answer( self::message( array(), array( 'email' => "a@example.org\nBcc: b@example.org" ) ), 'Thưa', 5 ) );
		self::assertSame( 0, self::count_rows() );
	}

	public function test_answers_one_who_sent_twice_once(): void {
		Notices::answer( self::message(), 'Thưa', 5 );
		Notices::answer( self::message( array(), array( 'email' => 'Buoi@example.net' ) ), 'Thưa', 5 );
		Notices::answer( self::message( array(), array( 'email' => 'dao@example.net' ) ), 'Thưa', 5 );
		Notices::answer( self::message(), 'Thưa thêm', 6 );
		Mails::run();
		self::assertSame( array( 'buoi@example.net', 'buoi@example.net', 'dao@example.net' ), $this->recipients() );
	}

	public function test_forwards_the_message_without_its_sender(): void {
		$message = self::message();
		self::assertGreaterThan( 0, Notices::forward( $message, 'congan@example.org', 'Nhờ anh xem giúp.', 9 ) );
		Mails::run();
		self::assertSame( array( 'congan@example.org' ), $this->recipients() );
		$text = $this->text_of();
		foreach ( array( self::SECRET, 'Nhờ anh xem giúp.', 'Parent', 'An toàn trường học', $message['code'] ) as $word ) {
			self::assertStringContainsString( $word, $text );
		}
		foreach ( array_merge( self::PERSONAL, array( Codes::secret_of( $message['code'] ), 'wp-admin' ) ) as $word ) {
			self::assertStringNotContainsString( $word, $text );
		}
		self::assertSame( array(), $this->server->getReplyToAddresses() );
		self::assertSame( 0, Notices::forward( $message, "congan@example.org\r\nBcc: x@example.org", '', 10 ) );
	}

	public function test_speaks_the_language_of_the_reader(): void {
		self::speak( 'vi', 'fr_FR' );
		add_filter(
			'pre_option_WPLANG',
			static function (): string {
				return 'vi';
			}
		);
		add_filter(
			'locale',
			static function ( string $locale ): string {
				return is_locale_switched() ? $locale : 'vi';
			},
			1
		);
		$french = $this->create_user(
			'editor',
			array(
				'user_email' => 'antoan@example.org',
				'locale'     => 'fr_FR',
			)
		);
		// The one who does it reads English.
		$english = $this->create_user( 'administrator', array( 'locale' => 'en_US' ) );
		wp_set_current_user( $english );
		set_current_screen( 'dashboard' );
		self::assertSame( 'en_US', determine_locale() );

		$message = self::message();
		Notices::received( $message );
		Notices::answer( $message, 'Thưa', 5 );
		Notices::forward( $message, 'congan@example.org', '', 6 );
		Notices::assigned( array( 'assignee' => $french ) + $message );
		self::assertSame( 'en_US', determine_locale(), 'the request goes on as it was' );
		Mails::run();
		$languages = array();
		foreach ( $this->server->taken as $mail ) {
			preg_match_all( '/\{(\w+)\}/', $mail['subject'] . $mail['text'], $found );
			$languages[ $mail['to'] . ' ' . count( $languages ) ] = array_values( array_unique( $found[1] ) );
		}
		self::assertSame(
			array(
				'antoan@example.org 0' => array( 'fr_FR' ),
				'buoi@example.net 1'   => array( 'vi' ),
				'congan@example.org 2' => array( 'vi' ),
				'antoan@example.org 3' => array( 'fr_FR' ),
			),
			$languages
		);
	}

	/**
	 * A topic and a school whose names try to end the subject.
	 */
	public function test_names_stay_in_the_subject(): void {
		add_filter(
			'option_cong_truong_school',
			static function ( $profile ): array {
				return array( 'name' => "Trường\r\nBcc: x@example.org\r\n\r\nA" ) + (array) $profile;
			}
		);
		$message = self::message( array(), array( 'message' => "x\r\n.\r\nQUIT\r\nBcc: x@example.org" ) );
		Notices::received( $message );
		Notices::answer( $message, "\r\n.\r\nBcc: x@example.org", 5 );
		Notices::forward( $message, 'congan@example.org', '', 6 );
		Mails::run();
		self::assertCount( 3, $this->server->taken );
		foreach ( $this->server->taken as $mail ) {
			list( $headers ) = explode( "\r\n\r\n", (string) preg_replace( '/(?<!\r)\n/', "\r\n", $mail['raw'] ), 2 );
			self::assertSame( 0, preg_match( '/^bcc/im', $headers ), $headers );
		}
	}
}
