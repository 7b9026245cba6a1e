<?php
/**
 * The tables of messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Events;
use CongTruong\Feedback\Messages;
use CongTruong\Feedback\Reception;
use CongTruong\Feedback\Tables;

require_once __DIR__ . '/InboxTestCase.php';

/**
 * Making tables ends a transaction: these tests tidy up themselves.
 */
final class TablesTest extends InboxTestCase {

	private const ALL = array( 'messages', 'events', 'files', 'mails' );

	protected $in_transaction = false;

	protected function tearDown(): void {
		global $wpdb;
		Tables::create();
		foreach ( self::ALL as $table ) {
			$wpdb->query( 'DELETE FROM `' . Tables::name( $table ) . '`' );
		}
		parent::tearDown();
	}

	/**
	 * Which tables there are.
	 *
	 * @return string[]
	 */
	private static function there(): array {
		global $wpdb;

		return array_values(
			array_filter(
				self::ALL,
				static function ( string $table ) use ( $wpdb ): bool {
					return self::quietly(
						static function () use ( $wpdb, $table ): bool {
							return false !== $wpdb->query( 'SELECT id FROM `' . Tables::name( $table ) . '` LIMIT 1' );
						}
					);
				}
			)
		);
	}

	/**
	 * Statements that something sends.
	 *
	 * @param callable $task What to do.
	 * @return string[]
	 */
	private static function statements( callable $task ): array {
		$statements = array();
		$note       = static function ( $sql ) use ( &$statements ) {
			$statements[] = (string) $sql;
			return $sql;
		};
		add_filter( 'query', $note );
		$task();
		remove_filter( 'query', $note );

		return $statements;
	}

	public function test_are_there_once_and_not_made_again(): void {
		self::assertSame( self::ALL, self::there() );
		self::assertSame( array(), self::statements( array( Tables::class, 'maybe_create' ) ), 'nothing is asked on a page view' );
		self::assertSame( array(), preg_grep( '/^\s*(CREATE|ALTER|DROP)/i', self::statements( array( Tables::class, 'create' ) ) ), 'what stands is left as it is' );
	}

	public function test_are_made_where_they_are_missing(): void {
		Tables::drop();
		self::assertSame( array(), self::there() );
		Tables::maybe_create();
		self::assertSame( self::ALL, self::there() );
		self::assertSame( array(), self::statements( array( Tables::class, 'maybe_create' ) ) );
	}

	/**
	 * A host's backup left one out, and the option says that all is well.
	 */
	public function test_a_message_that_finds_no_table_is_stored(): void {
		global $wpdb;
		$wpdb->query( 'DROP TABLE `' . Tables::name( 'messages' ) . '`' );
		$message = self::quietly(
			static function (): array {
				return self::take();
			}
		);
		self::assertSame( self::TEXT, self::now( $message )['body']['message'] );
		self::assertSame( self::ALL, self::there() );
	}

	public function test_a_message_that_finds_no_table_at_all_is_stored(): void {
		global $wpdb;
		foreach ( self::ALL as $table ) {
			$wpdb->query( 'DROP TABLE `' . Tables::name( $table ) . '`' );
		}
		$answer = self::quietly(
			static function (): array {
				return self::post( self::posted() );
			}
		);
		self::assertSame( 303, $answer['status'] );
		self::assertSame( 1, self::rows( 'messages' ) );
		self::assertSame( self::ALL, self::there() );
	}

	/**
	 * The tables cannot be made: the next request must try again.
	 */
	public function test_are_not_called_made_before_they_stand(): void {
		Tables::drop();
		$filter = self::break_database( '/^\s*CREATE TABLE/i' );
		self::quietly( array( Tables::class, 'create' ) );
		self::assertFalse( get_option( Tables::OPTION ) );
		$stored = self::quietly(
			static function () {
				return Reception::take( self::read() );
			}
		);
		self::assertNull( $stored, 'not kept, and said so' );
		remove_filter( 'query', $filter );
		Tables::maybe_create();
		self::assertSame( self::ALL, self::there() );
	}

	/**
	 * On a host with utf8 of three bytes an emoji ends a text, or the row is refused.
	 */
	public function test_hold_ascii_alone(): void {
		global $wpdb;
		$message = self::take(
			array(
				'message' => '😀 Đề nghị 𠀀 xem lại',
				'name'    => 'Bưởi 🍊',
				'contact' => 'chị Bưởi 0912 345 678 ☎',
				'fields'  => array( 'lop' => 'Lớp 6A3 🏫' ),
			)
		);
		Events::add( $message['id'], 'note', array( 'text' => 'Đã gọi 📞' ) );
		foreach ( array( 'messages', 'events' ) as $table ) {
			foreach ( (array) $wpdb->get_results( 'SELECT * FROM `' . Tables::name( $table ) . '`', 'ARRAY_A' ) as $row ) {
				foreach ( $row as $column => $value ) {
					self::assertSame( 0, preg_match( '/[^\x00-\x7f]/', (string) $value ), "$table.$column" );
				}
			}
		}
		self::assertSame( '😀 Đề nghị 𠀀 xem lại', $message['body']['message'] );
		self::assertSame( 'Lớp 6A3 🏫', $message['body']['fields'][0]['value'] );
		self::assertSame( 'Đã gọi 📞', Events::of( $message['id'] )[0]['data']['text'] );
	}

	public function test_a_site_of_a_network_takes_its_messages_along(): void {
		$tables = apply_filters( 'wpmu_drop_tables', array( 'x' => 'x' ), get_current_blog_id() );
		self::assertSame( array(), array_diff( array_map( array( Tables::class, 'name' ), self::ALL ), $tables ) );
		self::assertContains( 'x', $tables );
	}

	/**
	 * The same moment, twice: the database itself refuses the second copy.
	 */
	public function test_the_database_refuses_the_second_copy(): void {
		$first  = self::message( array( 'once' => 'k-same' ) );
		$second = Messages::store(
			array(
				'code' => 'GY-0000-0002',
				'once' => 'k-same',
			),
			array( 'message' => 'Khác' )
		);
		self::assertFalse( $second['is_new'] );
		self::assertSame( $first['id'], $second['message']['id'] );
		self::assertSame( 1, self::rows( 'messages' ) );
	}

	/**
	 * Two codes that chance made the same.
	 */
	public function test_a_code_that_is_taken_takes_no_message(): void {
		self::message( array( 'code' => 'GY-0000-0001' ) );
		$stored = Messages::store(
			array(
				'code' => 'GY-0000-0001',
				'once' => 'k-other',
			),
			array( 'message' => 'Khác' )
		);
		self::assertNull( $stored['message'], 'never the message of somebody else' );
	}
}
