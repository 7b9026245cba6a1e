<?php
/**
 * Until when a message should be answered.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Deadline;

require_once __DIR__ . '/InboxTestCase.php';

final class DeadlineTest extends InboxTestCase {

	/**
	 * Deadlines.
	 *
	 * @return array<string, array{string, int, string}> Moment, working days, deadline; in the school's time.
	 */
	public function deadlines(): array {
		return array(
			'the next day'                          => array( '2026-12-01 10:00', 1, '2026-12-02' ),
			'Friday to Monday'                      => array( '2026-12-04 10:00', 1, '2026-12-07' ),
			'Thursday and two days'                 => array( '2026-12-03 10:00', 2, '2026-12-07' ),
			'Saturday'                              => array( '2026-12-05 10:00', 1, '2026-12-07' ),
			'Sunday'                                => array( '2026-12-06 23:59', 1, '2026-12-07' ),
			'two weeks'                             => array( '2026-12-01 10:00', 10, '2026-12-15' ),
			'ten days of a Saturday'                => array( '2026-12-05 10:00', 10, '2026-12-18' ),
			'over the year'                         => array( '2026-12-31 10:00', 1, '2027-01-01' ),
			'late on Friday, Saturday in UTC never' => array( '2026-12-04 23:59', 5, '2026-12-11' ),
			'early on Monday, still Sunday in UTC'  => array( '2026-12-07 00:01', 1, '2026-12-08' ),
			'early on Saturday, Friday in UTC'      => array( '2026-12-05 00:01', 1, '2026-12-07' ),
			'twelve weeks'                          => array( '2026-12-01 10:00', 60, '2027-02-23' ),
		);
	}

	/**
	 * @dataProvider deadlines
	 *
	 * @param string $from     Moment.
	 * @param int    $days     Working days.
	 * @param string $expected Day.
	 */
	public function test_counts_working_days_of_the_school( string $from, int $days, string $expected ): void {
		$zone = new \DateTimeZone( 'Asia/Ho_Chi_Minh' );
		$due  = Deadline::of( ( new \DateTimeImmutable( $from, $zone ) )->getTimestamp(), $days );
		self::assertSame( "$expected 23:59:59", ( new \DateTimeImmutable( "@$due" ) )->setTimezone( $zone )->format( 'Y-m-d H:i:s' ) );
	}

	public function test_no_days_are_no_deadline(): void {
		self::assertSame( 0, Deadline::of( time(), 0 ) );
		self::assertSame( 0, Deadline::of( time(), -3 ) );
	}

	public function test_a_message_gets_the_deadline_of_the_settings(): void {
		self::settings( array( 'deadline' => 3 ) );
		$message = self::take();
		self::assertSame( Deadline::of( $message['created'], 3 ), $message['due'] );
		self::settings( array( 'deadline' => 0 ) );
		self::assertSame( 0, self::take( array( 'message' => 'Không hạn' ) )['due'] );
	}
}
