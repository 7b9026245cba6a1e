<?php
/**
 * WordPress's tools for personal data: all of one person, and nothing of another.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Desk;
use CongTruong\Feedback\Events;
use CongTruong\Feedback\Files;
use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Tables;

require_once __DIR__ . '/InboxTestCase.php';

final class PrivacyTest extends InboxTestCase {

	private const EMAIL = 'buoi@example.net';

	/**
	 * A message of somebody.
	 *
	 * @param string               $email   Address.
	 * @param array<string, mixed> $body    Parts of the body that differ.
	 * @param array<string, mixed> $columns Columns that differ.
	 * @return array<string, mixed>
	 */
	private static function of( string $email, array $body = array(), array $columns = array() ): array {
		return self::message(
			$columns + array( 'email' => Messages::email_key( $email ) ),
			$body + array(
				'message' => 'Nội dung riêng',
				'name'    => 'Trần Thị Bưởi',
				'contact' => $email,
				'email'   => $email,
			)
		);
	}

	/**
	 * Exports as WordPress does: turn by turn until it is done.
	 *
	 * @param string $email Address.
	 * @return array<int, array<string, mixed>>
	 */
	private static function export( string $email ): array {
		$exporters = apply_filters( 'wp_privacy_personal_data_exporters', array() );
		$items     = array();
		$page      = 0;
		do {
			$answer = call_user_func( $exporters['cong-truong-feedback']['callback'], $email, ++$page );
			$items  = array_merge( $items, $answer['data'] );
			self::assertLessThan( 20, $page, 'it ends' );
		} while ( ! $answer['done'] );

		return $items;
	}

	/**
	 * Erases as WordPress does.
	 *
	 * @param string $email Address.
	 * @return bool Whether anything was removed.
	 */
	private static function erase( string $email ): bool {
		$erasers = apply_filters( 'wp_privacy_personal_data_erasers', array() );
		$removed = false;
		$page    = 0;
		do {
			$answer  = call_user_func( $erasers['cong-truong-feedback']['callback'], $email, ++$page );
			$removed = $removed || $answer['items_removed'];
			self::assertFalse( $answer['items_retained'] );
			self::assertIsArray( $answer['messages'] );
			self::assertLessThan( 20, $page, 'it ends' );
		} while ( ! $answer['done'] );

		return $removed;
	}

	public function test_exports_all_of_one_person_and_nothing_of_another(): void {
		$this->act_as( 'editor' );
		$mine = self::of(
			self::EMAIL,
			array(
				'message'  => "Dòng 1\n<script>alert(1)</script>",
				'guardian' => 'Trần Văn Cam',
				'fields'   => array(
					array(
						'id'    => 'lop',
						'label' => 'Lớp',
						'value' => '6A3',
					),
				),
			)
		);
		Desk::answer( $mine, 'Trả lời thứ nhất', 1 );
		Desk::answer( self::now( $mine ), 'Trả lời thứ hai', 2 );
		Desk::note( $mine, 'Ghi chú nội bộ: phụ huynh khó tính' );
		foreach ( array( 'cam@example.net', 'xbuoi@example.net', 'buoi@example.net.vn', 'buoi@example.ne' ) as $other ) {
			self::of( $other, array( 'message' => 'Của người khác' ) );
		}
		self::message( array(), array( 'message' => 'Của không ai' ) );

		foreach ( array( self::EMAIL, 'BUOI@Example.NET', ' buoi@example.net' ) as $asked ) {
			$items = self::export( trim( $asked ) );
			self::assertCount( 1, $items, $asked );
		}
		$text = (string) wp_json_encode( $items, JSON_UNESCAPED_UNICODE );
		foreach ( array( $mine['code'], 'Dòng 1', 'Trần Thị Bưởi', 'Trần Văn Cam', '6A3', 'Lớp', 'Trả lời thứ nhất', 'Trả lời thứ hai', self::EMAIL, '/gop-y/' ) as $part ) {
			self::assertStringContainsString( str_replace( '/', '\\/', $part ), $text );
		}
		self::assertStringNotContainsString( '<script>', $text );
		self::assertStringNotContainsString( 'Của ', $text );
		self::assertStringNotContainsString( 'Ghi chú nội bộ', $text, 'notes are the school\'s own' );
		self::assertSame( array(), self::export( '' ) );
		self::assertSame( array(), self::export( '%' ) );
		self::assertSame( array(), self::export( 'nobody@example.net' ) );
	}

	/**
	 * Two fields of the same name, a field that is called as one of ours, a zero: all of it is somebody's data.
	 */
	public function test_exports_every_field(): void {
		$fields = array();
		foreach ( array(
			'a' => array( 'Ghi chú', 'thứ nhất' ),
			'b' => array( 'Ghi chú', 'thứ hai' ),
			'c' => array( __( 'Message', 'cong-truong' ), 'tên trùng' ),
			'd' => array( 'Số con', '0' ),
			'e' => array( '2026', 'tên là số' ),
		) as $id => list( $label, $value ) ) {
			$fields[] = array(
				'id'    => $id,
				'label' => $label,
				'value' => $value,
			);
		}
		self::of(
			self::EMAIL,
			array(
				'message' => 'Nội dung của đơn',
				'fields'  => $fields,
			)
		);
		$values = array_column( self::export( self::EMAIL )[0]['data'], 'value' );
		foreach ( array( 'Nội dung của đơn', 'thứ nhất', 'thứ hai', 'tên trùng', '0', 'tên là số' ) as $value ) {
			self::assertContains( $value, $values );
		}
	}

	/**
	 * The answer to a message that was merged is told with the one that is kept; it is an answer to this person all the same.
	 */
	public function test_exports_the_answer_to_a_merged_message(): void {
		$this->act_as( 'editor' );
		$kept = self::of( 'cam@example.net', array( 'message' => 'Của người khác' ) );
		$mine = self::of( self::EMAIL );
		Desk::merge( $mine, $kept );
		Desk::answer( self::now( $kept ), 'Trả lời chung', self::now( $kept )['version'] );
		$text = (string) wp_json_encode( self::export( self::EMAIL ), JSON_UNESCAPED_UNICODE );
		self::assertStringContainsString( 'Trả lời chung', $text );
		self::assertStringNotContainsString( 'Của người khác', $text );
	}

	public function test_exports_and_erases_more_than_one_turn_holds(): void {
		for ( $number = 0; $number < 53; $number++ ) {
			self::of( self::EMAIL );
		}
		$other = self::of( 'cam@example.net' );
		$codes = array_column( self::export( self::EMAIL ), 'item_id' );
		self::assertCount( 53, $codes );
		self::assertSame( $codes, array_unique( $codes ) );
		self::assertTrue( self::erase( self::EMAIL ) );
		self::assertSame( 1, self::rows( 'messages' ) );
		self::assertNotNull( Messages::find( $other['id'] ) );
		self::assertFalse( self::erase( self::EMAIL ) );
	}

	public function test_a_full_last_turn_ends(): void {
		for ( $number = 0; $number < 25; $number++ ) {
			self::of( self::EMAIL );
		}
		self::assertCount( 25, self::export( self::EMAIL ) );
		self::assertTrue( self::erase( self::EMAIL ) );
		self::assertSame( 0, self::rows( 'messages' ) );
	}

	public function test_erases_files_mails_and_what_was_published(): void {
		$this->act_as( 'administrator' );
		self::settings( array( 'files' => 3 ) );
		$mine  = self::of( self::EMAIL, array( 'mayPublish' => true ) );
		$other = self::of( 'cam@example.net' );
		foreach ( array( $mine, $other ) as $one ) {
			$path = (string) tempnam( sys_get_temp_dir(), 'ct' );
			file_put_contents( $path, "%PDF-1.4 {$one['id']}" );
			Files::keep(
				$one['id'],
				array(
					array(
						'name'     => 'đơn.pdf',
						'type'     => 'application/pdf',
						'size'     => 10,
						'tmp_name' => $path,
					),
				)
			);
			unlink( $path );
			Desk::answer( self::now( $one ), 'Trả lời', 1 );
		}
		Desk::publish( self::now( $mine ), 'Câu hỏi', 'Trả lời', self::now( $mine )['version'] );
		$question = self::now( $mine )['question'];
		self::assertSame( 'publish', get_post_status( $question ) );
		self::assertStringContainsString( 'đơn.pdf', (string) wp_json_encode( self::export( self::EMAIL ), JSON_UNESCAPED_UNICODE ) );

		self::assertTrue( self::erase( self::EMAIL ) );
		self::assertNull( Messages::find( $mine['id'] ) );
		self::assertSame( array( 0, 0, 0 ), array( count( Events::of( $mine['id'] ) ), count( Mails::of( $mine['id'] ) ), count( Files::of( $mine['id'] ) ) ) );
		self::assertNotSame( 'publish', get_post_status( $question ) );
		self::assertCount( 1, (array) glob( Files::folder() . '/??/*.bin' ), 'the file of the other is there' );
		self::assertSame( array( 1, 1, 1 ), array( count( Events::of( $other['id'] ) ), count( Mails::of( $other['id'] ) ), count( Files::of( $other['id'] ) ) ) );
	}

	/**
	 * Nothing of the person is left in any table.
	 */
	public function test_nothing_of_the_person_is_left(): void {
		global $wpdb;
		$this->act_as( 'editor' );
		$mine = self::of( self::EMAIL, array( 'message' => 'Nội dung bí mật nhất' ) );
		Desk::answer( $mine, 'Gửi chị Bưởi', 1 );
		Desk::forward( self::now( $mine ), 'a@example.org', 'Nhờ xem giúp' );
		self::erase( self::EMAIL );
		foreach ( array( 'messages', 'events', 'files', 'mails' ) as $table ) {
			$rows = (string) wp_json_encode( $wpdb->get_results( 'SELECT * FROM `' . Tables::name( $table ) . '`', 'ARRAY_A' ) );
			foreach ( array( 'noi dung bi mat', 'B\\u01b0\\u1edfi', 'buoi@', $mine['code'] ) as $trace ) {
				self::assertStringNotContainsString( trim( (string) wp_json_encode( $trace ), '"' ), $rows, $table );
			}
		}
	}

	public function test_the_policy_says_how_long_messages_are_kept(): void {
		self::assertNotFalse( has_action( 'admin_init', array( \CongTruong\Feedback\Privacy::class, 'add_policy' ) ) );
	}
}
