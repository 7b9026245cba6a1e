<?php
/**
 * Numbers that a school reports.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Statistics;
use CongTruong\Feedback\Tables;

require_once __DIR__ . '/QuestionTestCase.php';

final class StatisticsTest extends QuestionTestCase {

	/**
	 * A moment so many months ago.
	 *
	 * @param int $months Months.
	 */
	private static function ago( int $months ): int {
		return ( new \DateTimeImmutable( 'now', wp_timezone() ) )->modify( 'first day of this month' )->modify( "-$months months" )->setTime( 12, 0 )->getTimestamp();
	}

	public function test_by_month_and_topic_without_gaps(): void {
		$this->message( array( 'topic' => 'thu-chi' ) );
		$this->message(
			array(
				'topic' => 'thu-chi',
				'created' => self::ago( 2 ),
			)
		);
		$this->message(
			array(
				'topic' => 'thu-chi',
				'created' => self::ago( 2 ),
			)
		);
		$this->message(
			array(
				'topic' => 'an-toan',
				'created' => self::ago( 2 ),
			)
		);
		$this->message(
			array(
				'topic' => 'cu',
				'created' => self::ago( 1 ),
			)
		);
		$this->message( array( 'topic' => '123' ) );
		$this->message();
		$this->message(
			array(
				'topic' => 'thu-chi',
				'created' => self::ago( 3 ),
			)
		);

		$found = Statistics::of( 3, null );
		self::assertSame(
			array_map(
				static function ( int $months ): string { return (string) wp_date( 'Y-m', self::ago( $months ) );
				},
				array( 2, 1, 0 )
			),
			$found['months']
		);
		self::assertSame( array( 'an-toan', 'thu-chi', 'cu', '123', '' ), self::sorted( array_column( $found['topics'], 'topic' ) ) );
		$counts = array_column( $found['topics'], 'counts', 'topic' );
		self::assertSame( array( 2, 0, 1 ), $counts['thu-chi'] );
		self::assertSame( array( 1, 0, 0 ), $counts['an-toan'] );
		self::assertSame( array( 0, 1, 0 ), $counts['cu'] );
		self::assertSame( array( 0, 0, 1 ), $counts[''] );
		self::assertSame( 7, $found['total'] );
		self::assertSame( 'Các khoản thu', array_column( $found['topics'], 'name', 'topic' )['thu-chi'] );
		self::assertSame( 'Without a topic', array_column( $found['topics'], 'name', 'topic' )[''] );
		self::assertCount( 12, Statistics::of( 12, null )['months'] );
	}

	/**
	 * Topics, of which those that are gone come in no order.
	 *
	 * @param string[] $topics Topics.
	 * @return string[]
	 */
	private static function sorted( array $topics ): array {
		$gone = array_values( array_intersect( $topics, array( 'cu', '123' ) ) );

		return $gone === array( '123', 'cu' ) ? array_replace(
			$topics,
			array(
				(int) array_search( '123', $topics, true ) => 'cu',
				(int) array_search( 'cu', $topics, true ) => '123',
			)
		) : $topics;
	}

	public function test_what_is_no_message_does_not_count(): void {
		foreach ( array( 'held', 'spam', 'bin' ) as $state ) {
			$this->message(
				array(
					'state' => $state,
					'answered' => time(),
				)
			);
		}
		$kept = $this->message();
		$this->message( array( 'merged' => $kept['id'] ) );
		$found = Statistics::of( 1, null );
		self::assertSame( array( 1, 0, 0, 0 ), array( $found['total'], $found['answered'], $found['inTime'], $found['medianHours'] ) );
		self::assertCount( 1, $found['topics'] );
	}

	public function test_only_what_is_assigned_to_somebody(): void {
		$this->message( array( 'assignee' => 7 ) );
		$this->message( array( 'assignee' => 0 ) );
		self::assertSame( array( 2, 1, 1, 0 ), array( Statistics::of( 1, null )['total'], Statistics::of( 1, 7 )['total'], Statistics::of( 1, 0 )['total'], Statistics::of( 1, 8 )['total'] ) );
	}

	public function test_answers_in_time_and_their_median(): void {
		$now = time();
		$add = function ( int $hours, int $due ) use ( $now ): void {
			$this->message(
				array(
					'created' => $now,
					'month' => wp_date( 'Y-m', $now ),
					'answered' => $now + $hours * HOUR_IN_SECONDS,
					'due' => 0 === $due ? 0 : $now + $due * HOUR_IN_SECONDS,
					'state' => 'answered',
				)
			);
		};
		$add( 2, 3 );
		self::assertSame( 2, Statistics::of( 1, null )['medianHours'] );
		$add( 10, 5 );
		self::assertSame( 6, Statistics::of( 1, null )['medianHours'] );
		$add( 100, 0 );
		$this->message( array( 'due' => $now + 99 ) );
		// By telephone: answered, nobody knows when.
		$this->message( array( 'state' => 'answered' ) );
		$found = Statistics::of( 1, null );
		self::assertSame( array( 5, 4, 1, 10 ), array( $found['total'], $found['answered'], $found['inTime'], $found['medianHours'] ) );
	}

	public function test_an_answer_at_once_is_not_no_answer(): void {
		$this->message(
			array(
				'created' => time() - 60,
				'answered' => time(),
			)
		);
		self::assertSame( 1, Statistics::of( 1, null )['medianHours'] );
	}

	public function test_an_empty_inbox(): void {
		$GLOBALS['wpdb']->query( 'DELETE FROM `' . Tables::name( 'messages' ) . '`' );
		self::assertSame(
			array(
				'months'      => array( wp_date( 'Y-m' ) ),
				'topics'      => array(),
				'total'       => 0,
				'answered'    => 0,
				'withDeadline' => 0,
				'inTime'      => 0,
				'medianHours' => 0,
			),
			Statistics::of( 0, null )
		);
	}
}
