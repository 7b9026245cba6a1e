<?php
/**
 * Messages as they are stored.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Desk;
use CongTruong\Feedback\Events;
use CongTruong\Feedback\Mails;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Tables;

require_once __DIR__ . '/InboxTestCase.php';

final class MessagesTest extends InboxTestCase {

	public function test_is_found_as_it_was_stored(): void {
		$body    = array(
			'message'    => "Dòng 1\nDòng 2 \\ \" ' <b>",
			'name'       => 'Bưởi',
			'fields'     => array(
				array(
					'id'    => 'lop',
					'label' => 'Lớp',
					'value' => '0',
				),
			),
			'mayPublish' => true,
			'reasons'    => array( 'word:cá cược' ),
		);
		$message = self::message( array( 'code' => 'GY-AAAA-0001' ), $body );
		foreach ( array( Messages::find( $message['id'] ), Messages::by_code( 'GY-AAAA-0001' ), Messages::several( array( $message['id'] ) )[0] ) as $found ) {
			self::assertSame( $body, array_intersect_key( $found['body'], $body ) );
			self::assertSame( array( $message['id'], 1, 1, 1, 0 ), array( $found['id'], $found['version'], $found['unread'], $found['repeats'], $found['merged'] ) );
			self::assertSame( '', $found['body']['guardian'] );
		}
		self::assertNull( Messages::find( $message['id'] + 1 ) );
		self::assertNull( Messages::find( 0 ) );
		self::assertNull( Messages::by_code( '' ) );
		self::assertNull( Messages::by_code( "' OR '1'='1" ) );
		self::assertSame( array(), Messages::several( array() ) );
	}

	public function test_several_come_in_the_order_that_was_asked(): void {
		$ids = array( self::message()['id'], self::message()['id'], self::message()['id'] );
		self::assertSame( array( $ids[2], $ids[0] ), array_column( Messages::several( array( $ids[2], 999999, $ids[0] ) ), 'id' ) );
	}

	/**
	 * Somebody edited the row by hand, or a backup cut it.
	 */
	public function test_a_damaged_row_breaks_nothing(): void {
		global $wpdb;
		$message = self::message();
		foreach ( array( '', '{', 'null', '"x"', '[]' ) as $damaged ) {
			$wpdb->update( Tables::name( 'messages' ), array( 'body' => $damaged ), array( 'id' => $message['id'] ) );
			self::assertSame( '', self::now( $message )['body']['message'] );
		}
	}

	public function test_each_change_makes_a_version(): void {
		$message = self::message();
		self::assertTrue( Messages::update( $message['id'], array( 'topic' => 'thu-chi' ), 1 ) );
		self::assertFalse( Messages::update( $message['id'], array( 'topic' => 'khac' ), 1 ), 'made for another version' );
		self::assertTrue( Messages::update( $message['id'], array( 'state' => 'progress' ) ) );
		$now = self::now( $message );
		self::assertSame( array( 3, 'thu-chi', 'progress' ), array( $now['version'], $now['topic'], $now['state'] ) );
		self::assertFalse( Messages::update( $message['id'] + 1, array( 'state' => 'bin' ) ) );
		// The same values again, in the same second.
		self::assertTrue( Messages::update( $message['id'], array( 'state' => 'progress' ), 3 ) );
	}

	public function test_a_part_of_the_body_leaves_the_others(): void {
		$message = self::message( array(), array( 'message' => 'Đơn xin chuyển lớp' ) );
		Messages::update( $message['id'], array( 'body' => array( 'lostFiles' => 2 ) ) );
		$now = self::now( $message );
		self::assertSame( array( 'Đơn xin chuyển lớp', 2 ), array( $now['body']['message'], $now['body']['lostFiles'] ) );
		self::assertSame( $message['folded'], $now['folded'] );
	}

	/**
	 * Another request writes between this one's reading and writing.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	private static function write_in_between( array $message ): void {
		$other = static function ( $sql ) use ( &$other, $message ) {
			if ( preg_match( self::statement( 'UPDATE', 'messages' ), (string) $sql ) ) {
				remove_filter( 'query', $other );
				Messages::update( $message['id'], array( 'topic' => 'thu-chi' ) );
			}
			return $sql;
		};
		add_filter( 'query', $other );
	}

	/**
	 * Whoever was quicker is not written over, and whoever was not is told.
	 */
	public function test_a_change_that_came_too_late_is_not_called_done(): void {
		$message = self::message();
		self::write_in_between( $message );
		$done = Messages::update( $message['id'], array( 'state' => 'answered' ), 1 );
		$now  = self::now( $message );
		self::assertSame( 'thu-chi', $now['topic'] );
		self::assertSame( 'new', $now['state'] );
		self::assertFalse( $done );
	}

	/**
	 * What must be noted in any version (a file was lost, the sender took it back) is noted.
	 */
	public function test_a_change_for_any_version_is_made_all_the_same(): void {
		$message = self::message();
		self::write_in_between( $message );
		$done = Messages::update(
			$message['id'],
			array(
				'state' => 'bin',
				'body'  => array( 'lostFiles' => 1 ),
			)
		);
		$now  = self::now( $message );
		self::assertTrue( $done );
		self::assertSame( array( 'thu-chi', 'bin', 1 ), array( $now['topic'], $now['state'], $now['body']['lostFiles'] ) );
	}

	public function test_a_change_that_the_database_refuses_is_not_called_done(): void {
		$message = self::message();
		$filter  = self::break_database( self::statement( 'UPDATE', 'messages' ) );
		self::assertFalse(
			self::quietly(
				static function () use ( $message ): bool {
					return Messages::update( $message['id'], array( 'state' => 'answered' ) );
				}
			)
		);
		remove_filter( 'query', $filter );
		self::assertSame( 'new', self::now( $message )['state'] );
	}

	public function test_reading_is_no_change(): void {
		$message = self::message();
		Messages::mark( array( $message['id'] ), false );
		self::assertSame( array( 0, 1 ), array( self::now( $message )['unread'], self::now( $message )['version'] ) );
		Messages::mark( array( $message['id'] ), true );
		self::assertSame( 1, self::now( $message )['unread'] );
	}

	public function test_deleting_takes_all_along_and_nothing_else(): void {
		$message = self::message();
		$other   = self::message();
		foreach ( array( $message, $other ) as $one ) {
			Events::add( $one['id'], 'note', array( 'text' => 'Ghi chú' ) );
			Mails::add(
				'received',
				'a@example.org',
				array(
					'subject' => 'x',
					'text'    => 'y',
				),
				$one['id']
			);
		}
		Messages::delete( $message['id'] );
		self::assertNull( Messages::find( $message['id'] ) );
		self::assertSame( array(), Events::of( $message['id'] ) );
		self::assertSame( array(), Mails::of( $message['id'] ) );
		self::assertNotNull( Messages::find( $other['id'] ) );
		self::assertCount( 1, Events::of( $other['id'] ) );
		self::assertCount( 1, Mails::of( $other['id'] ) );
	}

	/**
	 * Several parents wrote the same, one of them wants it deleted: the others keep their message and the answer that the school gave.
	 */
	public function test_deleting_the_one_that_is_kept_loses_no_message_and_no_answer_of_others(): void {
		$this->act_as( 'editor' );
		$kept  = self::message();
		$other = self::message();
		Desk::merge( $other, $kept );
		self::assertTrue( Desk::answer( self::now( $kept ), 'Nhà trường đã xếp lại giờ tan học.', self::now( $kept )['version'] ) );
		Messages::delete( $kept['id'] );
		$now = self::now( $other );
		self::assertSame( 0, $now['merged'], 'it is listed again' );
		self::assertSame( array( 'Nhà trường đã xếp lại giờ tan học.' ), array_column( Events::answers( $other['id'] ), 'text' ), 'its sender still sees the answer' );
		self::assertSame( 'answered', $now['state'], 'and the school need not answer again' );
	}

	public function test_addresses_are_forgotten_after_a_day(): void {
		$old = self::message(
			array(
				'address' => str_repeat( 'a', 64 ),
				'created' => time() - DAY_IN_SECONDS - 5,
			)
		);
		$new = self::message(
			array(
				'address' => str_repeat( 'a', 64 ),
				'created' => time() - DAY_IN_SECONDS + 60,
			)
		);
		Messages::forget_addresses();
		self::assertSame( array( '', str_repeat( 'a', 64 ) ), array( self::now( $old )['address'], self::now( $new )['address'] ) );
		self::assertSame( 1, self::now( $old )['version'], 'no change of the message' );
	}

	public function test_counts_what_came_from_an_address_and_of_a_content(): void {
		$now = time();
		foreach ( array( 0, 300, 599, 700, 5000, 86300, 86500 ) as $age ) {
			self::message(
				array(
					'address' => 'a',
					'digest'  => 'd',
					'created' => $now - $age,
				)
			);
		}
		self::message(
			array(
				'digest'  => 'd',
				'created' => $now - 31 * DAY_IN_SECONDS,
			)
		);
		self::assertSame(
			array(
				'ten_minutes' => 3,
				'day'         => 6,
				'same'        => 7,
			),
			Messages::recent( 'a', 'd', $now )
		);
		self::assertSame(
			array(
				'ten_minutes' => 0,
				'day'         => 0,
				'same'        => 0,
			),
			Messages::recent( '', 'e', $now ),
			'no address is not one address'
		);
	}

	public function test_the_key_of_an_email_is_the_persons_alone(): void {
		self::assertSame( Messages::email_key( 'Buoi@Example.net' ), Messages::email_key( 'buoi@example.net' ) );
		self::assertNotSame( Messages::email_key( 'buoi@example.net' ), Messages::email_key( 'buoi@example.ne' ) );
		self::assertNotSame( hash( 'sha256', 'buoi@example.net' ), Messages::email_key( 'buoi@example.net' ) );
		self::assertSame( '', Messages::email_key( '' ) );
	}

	public function test_an_event_that_is_not_stored_has_no_id(): void {
		$message = self::message();
		self::break_database( self::statement( 'INSERT', 'events' ) );
		self::assertSame(
			0,
			self::quietly(
				static function () use ( $message ): int {
					return Events::add( $message['id'], 'note', array( 'text' => 'x' ) );
				}
			)
		);
	}
}
