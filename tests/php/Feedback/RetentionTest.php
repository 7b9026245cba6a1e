<?php
/**
 * How long messages are kept: as long as was said, and never gone without notice.
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
use CongTruong\Feedback\Retention;
use CongTruong\Feedback\Status;

require_once __DIR__ . '/InboxTestCase.php';

final class RetentionTest extends InboxTestCase {

	/**
	 * A message of some age that is kept for some months.
	 *
	 * @param int                  $days    Days since it came.
	 * @param int                  $months  Months.
	 * @param array<string, mixed> $columns Columns that differ.
	 * @return array<string, mixed>
	 */
	private static function aged( int $days, int $months = 12, array $columns = array() ): array {
		$created = time() - $days * DAY_IN_SECONDS;

		return self::message(
			$columns + array(
				'created' => $created,
				'expires' => Retention::until( $created, $months ),
			)
		);
	}

	/**
	 * Sets another time as the settings do.
	 *
	 * @param int $months Months.
	 */
	private static function keep( int $months ): void {
		self::settings( array( 'retention' => $months ) );
		Retention::change( $months );
	}

	/**
	 * Days from now until a message ends.
	 *
	 * @param array<string, mixed> $message Message.
	 */
	private static function days_left( array $message ): int {
		return (int) round( ( self::now( $message )['expires'] - time() ) / DAY_IN_SECONDS );
	}

	public function test_a_message_is_kept_as_long_as_was_said(): void {
		self::settings( array( 'retention' => 12 ) );
		self::assertSame( 365, self::days_left( self::take() ) );
		self::settings( array( 'retention' => 24 ) );
		self::assertSame( 731, self::days_left( self::take( array( 'message' => 'Khác' ) ) ) );
	}

	public function test_a_run_deletes_what_has_ended_with_all_that_belongs_to_it(): void {
		update_option( 'cong_truong_feedback', array( 'files' => 3 ) + (array) get_option( 'cong_truong_feedback' ) );
		$over = self::aged( 400 );
		$left = self::aged( 300 );
		foreach ( array( $over, $left ) as $one ) {
			Events::add( $one['id'], 'answer', array( 'text' => 'Trả lời' ) );
			Mails::add(
				'received',
				'a@example.org',
				array(
					'subject' => 'x',
					'text'    => 'y',
				),
				$one['id']
			);
			$path = (string) tempnam( sys_get_temp_dir(), 'ct' );
			file_put_contents( $path, "%PDF-1.4 {$one['id']}" );
			self::assertSame(
				0,
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
				)
			);
			unlink( $path );
		}
		$disk = count( self::on_disk() );
		self::assertFalse( Retention::run() );
		self::assertNull( Messages::find( $over['id'] ) );
		self::assertSame( array( 0, 0, 0 ), array( count( Events::of( $over['id'] ) ), count( Mails::of( $over['id'] ) ), count( Files::of( $over['id'] ) ) ) );
		self::assertCount( $disk - 1, self::on_disk(), 'the encrypted bytes are gone too' );
		self::assertNotNull( Messages::find( $left['id'] ) );
		self::assertSame( array( 1, 1, 1 ), array( count( Events::of( $left['id'] ) ), count( Mails::of( $left['id'] ) ), count( Files::of( $left['id'] ) ) ) );
	}

	/**
	 * Encrypted files on the disk.
	 *
	 * @return string[]
	 */
	private static function on_disk(): array {
		return (array) glob( Files::folder() . '/??/*.bin' );
	}

	public function test_many_are_deleted_run_by_run(): void {
		for ( $number = 0; $number < 203; $number++ ) {
			self::message( array( 'expires' => time() - 10 ) );
		}
		self::message( array( 'expires' => 0 ) );
		self::assertTrue( Retention::run() );
		self::assertFalse( Retention::run() );
		self::assertSame( 1, self::rows( 'messages' ), 'without an end it stays' );
	}

	public function test_a_run_forgets_addresses(): void {
		$message = self::message(
			array(
				'address' => 'a',
				'created' => time() - 2 * DAY_IN_SECONDS,
			)
		);
		Retention::run();
		self::assertSame( '', self::now( $message )['address'] );
	}

	public function test_a_shorter_time_deletes_nothing_within_thirty_days(): void {
		$old = self::aged( 300 );
		$new = self::aged( 2 );
		self::keep( 1 );
		self::assertSame( array( 30, 30 ), array( self::days_left( $old ), self::days_left( $new ) ), 'a month has thirty days here, or more' );
		self::assertGreaterThanOrEqual( time() + Retention::NOTICE - 5, self::now( $old )['expires'] );
		Retention::run();
		self::assertNotNull( Messages::find( $old['id'] ) );
	}

	/**
	 * Staff goes on to work with the messages meanwhile.
	 *
	 * @return array<string, array{string}>
	 */
	public function work(): array {
		return array(
			'progress'  => array( 'progress' ),
			'answered'  => array( 'answered' ),
			'an answer' => array( 'answer' ),
			'held'      => array( 'held' ),
			'the bin'   => array( 'bin' ),
			'spam'      => array( 'spam' ),
		);
	}

	/**
	 * @dataProvider work
	 *
	 * @param string $what What is done.
	 */
	public function test_nor_does_it_once_somebody_has_worked_on_the_message( string $what ): void {
		$this->act_as( 'editor' );
		$message = self::aged( 300 );
		self::keep( 1 );
		$message = self::now( $message );
		$done    = 'answer' === $what ? Desk::answer( $message, 'Trả lời', $message['version'] ) : Desk::change( $message, array( 'state' => $what ) );
		self::assertTrue( $done );
		self::assertGreaterThanOrEqual( time() + Retention::NOTICE - 5, self::now( $message )['expires'] );
		Retention::run();
		self::assertNotNull( Messages::find( $message['id'] ) );
	}

	public function test_the_bin_and_the_spam_end_sooner_and_never_later(): void {
		$this->act_as( 'editor' );
		$message = self::aged( 1 );
		Desk::change( $message, array( 'state' => 'bin' ) );
		self::assertSame( 30, self::days_left( $message ) );
		Desk::change( self::now( $message ), array( 'state' => 'new' ) );
		self::assertSame( 364, self::days_left( $message ), 'out of the bin it is kept as before' );
		Desk::change( self::now( $message ), array( 'state' => 'spam' ) );
		self::assertSame( 90, self::days_left( $message ) );

		$ending = self::aged( 355 );
		Desk::change( $ending, array( 'state' => 'spam' ) );
		self::assertSame( 10, self::days_left( $ending ), 'the sender was told of that day' );
	}

	/**
	 * It was in the bin until after its time: whoever takes it out has thirty days with it.
	 */
	public function test_out_of_the_bin_it_is_not_deleted_at_once(): void {
		$this->act_as( 'editor' );
		$message = self::aged( 364, 12, array( 'state' => 'bin' ) );
		Desk::change( $message, array( 'state' => 'new' ) );
		self::assertSame( 30, self::days_left( $message ) );
	}

	/**
	 * What was thrown away ends when it was to end, whatever is set now.
	 */
	public function test_another_time_changes_nothing_of_bin_and_spam(): void {
		$bin  = self::message(
			array(
				'state'   => 'bin',
				'expires' => time() + 5 * DAY_IN_SECONDS,
			)
		);
		$spam = self::message(
			array(
				'state'   => 'spam',
				'expires' => time() + 50 * DAY_IN_SECONDS,
			)
		);
		self::keep( 60 );
		self::assertSame( array( 5, 50 ), array( self::days_left( $bin ), self::days_left( $spam ) ) );
	}

	public function test_what_ends_soon_is_counted(): void {
		self::aged( 340 );
		self::aged( 300 );
		self::message(
			array(
				'state'   => 'bin',
				'expires' => time() + 5,
			)
		);
		self::assertSame( 1, Retention::expiring() );
	}

	public function test_what_was_taken_back_ends_within_a_week(): void {
		$message = self::aged( 1 );
		Status::withdraw( $message );
		self::assertSame( 7, self::days_left( $message ) );
		$ending = self::aged( 364 );
		Status::withdraw( $ending );
		self::assertSame( 1, self::days_left( $ending ) );
	}
}
