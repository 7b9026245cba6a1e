<?php
/**
 * The receipt: who has code and secret sees and takes back; nobody guesses them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Codes;
use CongTruong\Feedback\Desk;
use CongTruong\Feedback\Events;
use CongTruong\Feedback\Form_Block;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Status;

require_once __DIR__ . '/InboxTestCase.php';

final class StatusTest extends InboxTestCase {

	/**
	 * A message with a code as people get it.
	 *
	 * @param array<string, mixed> $columns Columns that differ.
	 * @param array<string, mixed> $body    Parts of the body that differ.
	 * @return array<string, mixed>
	 */
	private static function sent( array $columns = array(), array $body = array() ): array {
		return self::message( $columns + array( 'code' => Codes::make() ), $body );
	}

	/**
	 * Code and secret of a message, as the address has them.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	private static function receipt( array $message ): string {
		return $message['code'] . '.' . Codes::secret_of( $message['code'] );
	}

	/**
	 * A secret that belongs to no code.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	private static function wrong( array $message ): string {
		$secret = Codes::secret_of( $message['code'] );

		return ( '2' === $secret[0] ? '3' : '2' ) . substr( $secret, 1 );
	}

	/**
	 * Posts code and secret.
	 *
	 * @param array<string, mixed> $fields Fields.
	 * @param string               $what   `status` or `withdraw`.
	 * @return array{url: string, json: array<string, mixed>|null, status: int}
	 */
	private static function look_up( array $fields, string $what = 'status' ): array {
		return self::post( $fields, $what );
	}

	/**
	 * Id of the message that the request opened; 0 for none.
	 */
	private static function opened(): int {
		return (int) ( Status::asked()['message']['id'] ?? 0 );
	}

	public function test_code_and_secret_open_a_message(): void {
		$message = self::sent();
		foreach ( array( self::receipt( $message ), strtolower( self::receipt( $message ) ), str_replace( '-', '', self::receipt( $message ) ), ' ' . self::receipt( $message ) . ' ' ) as $receipt ) {
			$answer = self::open( $receipt );
			self::assertSame( array( $message['id'], '', 200 ), array( self::opened(), Status::asked()['error'], $answer['status'] ), $receipt );
		}
	}

	public function test_what_people_type_opens_it_too(): void {
		$message = self::sent();
		$secret  = Codes::secret_of( $message['code'] );
		foreach ( array(
			array( $message['code'], $secret ),
			array( strtolower( $message['code'] ), strtolower( $secret ) ),
			array( ' ' . strtr( substr( $message['code'], 3 ), '01-', 'Ol ' ), strtr( $secret, '01-', 'oI ' ) . "\n" ),
		) as list( $code, $typed ) ) {
			$answer = self::look_up(
				array(
					'code'   => $code,
					'secret' => $typed,
				)
			);
			self::assertSame( 303, $answer['status'], "$code $typed" );
			self::assertSame( Status::url( $message, home_url( '/gop-y/' ) ), $answer['url'] );
		}
	}

	/**
	 * Whether a code exists is nobody's business.
	 */
	public function test_an_unknown_code_and_a_wrong_secret_get_the_same_answer(): void {
		$message = self::sent();
		$unknown = Codes::make();
		$answers = array();
		foreach ( array(
			'wrong secret'          => array( $message['code'], self::wrong( $message ) ),
			'unknown code'          => array( $unknown, self::wrong( $message ) ),
			'unknown, right secret' => array( $unknown, Codes::secret_of( $unknown ) ),
			'secret of another'     => array( $message['code'], Codes::secret_of( $unknown ) ),
			'no code'               => array( 'x', Codes::secret_of( $message['code'] ) ),
			'nothing'               => array( '', '' ),
			'no secret'             => array( $message['code'], '' ),
			'SQL'                   => array( "' OR 1=1 -- ", "' OR 1=1 -- " ),
		) as $name => list( $code, $secret ) ) {
			$answers[ $name ] = array(
				self::look_up(
					array(
						'code'   => $code,
						'secret' => $secret,
					)
				)['status'],
				self::opened(),
				Status::asked()['error'],
				self::open( "$code.$secret" )['status'],
				self::opened(),
				Status::asked()['error'],
			);
		}
		foreach ( $answers as $name => $answer ) {
			self::assertSame( $answers['wrong secret'], $answer, $name );
		}
		self::assertSame( array( 404, 0 ), array_slice( $answers['wrong secret'], 0, 2 ) );
		self::assertNotSame( '', $answers['wrong secret'][2] );
	}

	public function test_any_shape_opens_nothing(): void {
		$message = self::sent();
		foreach ( array( array(), array( self::receipt( $message ) ), '', '.', '..', $message['code'], '.' . Codes::secret_of( $message['code'] ), "\xff\xfe.\xff", "\0", str_repeat( 'A', 100000 ), self::receipt( $message ) . '0' ) as $receipt ) {
			self::open( $receipt );
			self::assertSame( 0, self::opened() );
		}
		self::forget_tries();
		foreach ( array(
			array(
				'code' => array( $message['code'] ),
				'secret' => array( 'x' ),
			),
			array( 'code' => $message['code'] ),
			array(),
		) as $fields ) {
			self::assertSame( 404, self::look_up( $fields )['status'] );
			self::assertSame( 0, self::opened() );
		}
	}

	/**
	 * Forgets wrong tries.
	 */
	private static function forget_tries(): void {
		global $wpdb;
		$wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE '%cong_truong_tries_%'" );
		wp_cache_flush();
	}

	public function test_wrong_tries_are_limited_and_shut_nobody_out(): void {
		$message  = self::sent();
		$statuses = array();
		for ( $try = 0; $try < 40; $try++ ) {
			$statuses[] = self::open( $message['code'] . '.' . self::wrong( $message ) )['status'];
		}
		self::assertSame( array( 404, 429 ), array_values( array_unique( $statuses ) ) );
		self::assertLessThanOrEqual( 30, count( array_keys( $statuses, 404, true ) ) );

		self::assertSame( array( 429, 0 ), array( self::open( $message['code'] . '.' . self::wrong( $message ) )['status'], self::opened() ) );
		self::assertNotSame( '', Status::asked()['error'] );
		foreach ( array( 'status', 'withdraw' ) as $what ) {
			self::assertSame(
				429,
				self::look_up(
					array(
						'code'   => $message['code'],
						'secret' => self::wrong( $message ),
						'sure'   => '1',
					),
					$what
				)['status']
			);
		}
		self::assertSame( 'new', self::now( $message )['state'] );

		// What a visitor writes into a header is no other address.
		$_SERVER['HTTP_X_FORWARDED_FOR'] = '198.51.100.1';
		self::assertSame( 429, self::open( $message['code'] . '.' . self::wrong( $message ) )['status'] );
		// One pupil shuts nobody out: whoever has the secret gets in, from the same network too.
		self::open( self::receipt( $message ) );
		self::assertSame( $message['id'], self::opened() );
	}

	/**
	 * An IPv6 visitor has more addresses than there are secrets.
	 */
	public function test_tries_count_for_the_network(): void {
		$message = self::sent();
		for ( $try = 0; $try < 30; $try++ ) {
			$_SERVER['REMOTE_ADDR'] = '2001:db8:1:2::' . dechex( $try + 1 );
			self::open( $message['code'] . '.' . self::wrong( $message ) );
		}
		self::assertSame( 429, self::open( $message['code'] . '.' . self::wrong( $message ) )['status'] );
	}

	public function test_right_ones_cost_no_tries(): void {
		$message = self::sent();
		for ( $try = 0; $try < 40; $try++ ) {
			self::assertSame( 200, self::open( self::receipt( $message ) )['status'] );
		}
	}

	public function test_the_page_is_for_no_cache_and_no_search_engine(): void {
		$message = self::sent();
		self::open( self::receipt( $message ) );
		self::assertTrue( defined( 'DONOTCACHEPAGE' ) && constant( 'DONOTCACHEPAGE' ) );
		self::assertTrue( apply_filters( 'wp_robots', array() )['noindex'] ?? false );
		self::assertFalse( apply_filters( 'redirect_canonical', 'http://x/', 'http://y/' ), 'no redirect drops the secret, or sends it on' );
	}

	// Taking back.

	public function test_a_message_is_taken_back(): void {
		$message = self::sent();
		$fields  = array(
			'code'   => $message['code'],
			'secret' => Codes::secret_of( $message['code'] ),
		);
		self::assertSame( 200, self::look_up( $fields, 'withdraw' )['status'] );
		self::assertNotSame( '', Status::asked()['error'], 'the box was not ticked' );
		self::assertSame( 'new', self::now( $message )['state'] );
		foreach ( array( '0', 'yes', array( '1' ) ) as $sure ) {
			self::look_up( array( 'sure' => $sure ) + $fields, 'withdraw' );
			self::assertSame( 'new', self::now( $message )['state'] );
		}

		$answer = self::look_up( array( 'sure' => '1' ) + $fields, 'withdraw' );
		self::assertSame( array( 303, Status::url( $message, home_url( '/gop-y/' ) ) ), array( $answer['status'], $answer['url'] ) );
		$now = self::now( $message );
		self::assertSame( array( 'bin', 1 ), array( $now['state'], $now['unread'] ) );
		self::assertTrue( Status::is_withdrawn( $now ) );
		self::assertSame( array( 'withdrawn' ), array_column( Events::of( $message['id'] ), 'kind' ) );
		// Once more: nothing new.
		self::assertSame( 303, self::look_up( array( 'sure' => '1' ) + $fields, 'withdraw' )['status'] );
		self::assertCount( 1, Events::of( $message['id'] ) );
	}

	public function test_with_a_wrong_secret_nothing_is_taken_back(): void {
		$message = self::sent();
		self::look_up(
			array(
				'code'   => $message['code'],
				'secret' => self::wrong( $message ),
				'sure'   => '1',
			),
			'withdraw'
		);
		self::assertSame( 'new', self::now( $message )['state'] );
	}

	public function test_an_address_alone_takes_nothing_back(): void {
		$message                   = self::sent();
		$_GET                      = array(
			'cong-truong-feedback' => 'withdraw',
			Status::PARAMETER      => self::receipt( $message ),
			'sure'                 => '1',
		);
		$_SERVER['REQUEST_METHOD'] = 'GET';
		self::answer_of( array( Status::class, 'open' ) );
		self::assertSame( 'new', self::now( $message )['state'] );
	}

	public function test_what_was_published_is_taken_back_at_once(): void {
		$this->act_as( 'administrator' );
		$message = self::sent( array(), array( 'mayPublish' => true ) );
		self::assertTrue( Desk::publish( $message, 'Câu hỏi', 'Trả lời', 1 ) );
		$question = self::now( $message )['question'];
		wp_set_current_user( 0 );
		self::look_up(
			array(
				'code'   => $message['code'],
				'secret' => Codes::secret_of( $message['code'] ),
				'sure'   => '1',
			),
			'withdraw'
		);
		self::assertNotSame( 'publish', get_post_status( $question ) );
		self::assertSame( 0, self::now( $message )['question'] );
	}

	public function test_what_was_deleted_is_gone(): void {
		$message = self::sent();
		Messages::delete( $message['id'] );
		self::assertSame( array( 404, 0 ), array( self::open( self::receipt( $message ) )['status'], self::opened() ) );
	}

	// Merged messages.

	/**
	 * Opens a message and renders what its sender sees.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	private static function page( array $message ): string {
		self::open( self::receipt( $message ) );
		Form_Block::begin();

		return self::block();
	}

	public function test_the_sender_of_a_merged_message_sees_how_the_kept_one_goes(): void {
		$this->act_as( 'editor' );
		$kept  = self::sent( array(), array( 'message' => 'Tin của người khác' ) );
		$other = self::sent( array(), array( 'message' => 'Tin của tôi' ) );
		Desk::merge( $other, $kept );
		Desk::answer( self::now( $kept ), 'Trả lời chung', self::now( $kept )['version'] );
		$html = self::page( $other );
		self::assertSame( 'answered', Status::asked()['message']['state'] );
		self::assertStringContainsString( 'Trả lời chung', $html );
		self::assertStringContainsString( 'Tin của tôi', $html );
		self::assertStringNotContainsString( 'Tin của người khác', $html );
		self::assertStringNotContainsString( $kept['code'], $html );
	}

	/**
	 * The answer that a sender has seen does not vanish because the school merges their message into another.
	 */
	public function test_an_answer_from_before_the_merge_stays(): void {
		$this->act_as( 'editor' );
		$kept  = self::sent();
		$other = self::sent();
		Desk::answer( $other, 'Trả lời riêng', 1 );
		Desk::merge( self::now( $other ), $kept );
		self::assertStringContainsString( 'Trả lời riêng', self::page( $other ) );
	}

	/**
	 * The other sender took their message back, or the school threw it away: this one has not.
	 */
	public function test_the_sender_of_a_merged_message_can_take_back_their_own(): void {
		$this->act_as( 'editor' );
		$kept  = self::sent();
		$other = self::sent();
		Desk::merge( $other, $kept );
		Status::withdraw( self::now( $kept ) );
		$html = self::page( $other );
		self::assertNotSame( 'bin', Status::asked()['message']['state'], 'their message is not thrown away' );
		self::assertStringContainsString( 'withdraw', $html );
		self::look_up(
			array(
				'code'   => $other['code'],
				'secret' => Codes::secret_of( $other['code'] ),
				'sure'   => '1',
			),
			'withdraw'
		);
		self::assertSame( 'bin', self::now( $other )['state'] );
		self::assertTrue( Status::is_withdrawn( self::now( $other ) ) );
	}

	public function test_taking_back_a_merged_message_leaves_the_others(): void {
		$this->act_as( 'editor' );
		$kept  = self::sent();
		$other = self::sent();
		Desk::merge( $other, $kept );
		self::look_up(
			array(
				'code'   => $other['code'],
				'secret' => Codes::secret_of( $other['code'] ),
				'sure'   => '1',
			),
			'withdraw'
		);
		self::assertSame( array( 'bin', 'new' ), array( self::now( $other )['state'], self::now( $kept )['state'] ) );
		self::page( $other );
		self::assertTrue( Status::is_withdrawn( Status::asked()['message'] ), 'and its sender sees that it is taken back' );
	}

	// What the page says.

	/**
	 * The school's own affairs are not on the page.
	 */
	public function test_the_page_shows_what_is_the_senders_and_nothing_else(): void {
		$editor = $this->act_as( 'editor' );
		wp_update_user(
			array(
				'ID'           => $editor,
				'display_name' => 'Cô Hiệu Phó',
			)
		);
		$message = self::sent(
			array(
				'score'    => 77,
				'assignee' => $editor,
			),
			array(
				'message' => '<script>alert(1)</script> Nội dung',
				'reasons' => array( 'word:cá cược' ),
			)
		);
		Desk::note( $message, 'Ghi chú nội bộ' );
		Desk::forward( $message, 'phong-gd@example.org', 'Nhờ xem' );
		Desk::answer( $message, "Trả lời <b>đậm</b>\nDòng hai", 1 );
		wp_set_current_user( 0 );
		$html = self::page( $message );
		self::assertStringContainsString( '&lt;script&gt;alert(1)&lt;/script&gt; Nội dung', $html );
		self::assertStringContainsString( 'Dòng hai', $html );
		self::assertStringContainsString( $message['code'], $html );
		foreach ( array( '<script>alert', '<b>đậm', 'Ghi chú nội bộ', 'phong-gd', 'Hiệu Phó', 'Nhờ xem', 'cá cược', '77' ) as $private ) {
			self::assertStringNotContainsString( $private, preg_replace( '/GY-[0-9A-Z-]+\.?[0-9A-Z-]*|<time[^>]*>[^<]*|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/', '', $html ), $private );
		}
	}

	/**
	 * Whoever sends spam does not learn that it was found out.
	 */
	public function test_what_is_held_or_spam_looks_received(): void {
		$message = self::sent();
		$html    = self::page( $message );
		foreach ( array( 'held', 'spam' ) as $state ) {
			Messages::update( $message['id'], array( 'state' => $state ) );
			self::assertSame( $html, self::page( $message ), $state );
		}
	}

	public function test_a_second_form_on_the_page_shows_no_receipt(): void {
		$message = self::sent( array(), array( 'message' => 'Nội dung riêng' ) );
		self::page( $message );
		self::assertStringNotContainsString( 'Nội dung riêng', self::block() );
	}

	/**
	 * The page that a cache keeps is the same for all.
	 */
	public function test_a_page_without_a_receipt_is_the_same_for_everybody(): void {
		self::forget_request();
		$render = static function (): string {
			Form_Block::begin();
			return self::block();
		};
		$_GET   = array();
		$first  = $render();
		$this->act_as( 'administrator' );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.9';
		$_COOKIE['x']           = 'y';
		self::assertSame( $first, $render() );
		self::assertStringNotContainsString( 'nonce', $first );
	}

	public function test_there_is_no_address_without_a_page(): void {
		$message = self::sent( array(), array( 'page' => '' ) );
		$GLOBALS['wpdb']->query( "UPDATE {$GLOBALS['wpdb']->posts} SET post_content = '' WHERE post_type = 'page'" );
		self::assertSame( '', Status::url( $message ) );
		$page = (int) wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => 'Góp ý',
				'post_content' => '<!-- wp:cong-truong/feedback-form /-->',
			)
		);
		self::assertSame( 0, strpos( Status::url( $message ), (string) get_permalink( $page ) ), 'the page with the form' );
	}
}
