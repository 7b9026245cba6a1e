<?php
/**
 * Until when a message should be answered.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

final class Deadline {

	/**
	 * The end of a working day, Monday to Friday, in the school's own time. Holidays are not counted out: the school moves a date by hand.
	 *
	 * @param int $from Timestamp.
	 * @param int $days Working days; 0 for no deadline.
	 * @return int Timestamp; 0 for none.
	 */
	public static function of( int $from, int $days ): int {
		if ( $days < 1 ) {
			return 0;
		}
		$day = ( new \DateTimeImmutable( '@' . $from ) )->setTimezone( wp_timezone() );
		while ( $days > 0 ) {
			$day = $day->modify( '+1 day' );
			if ( (int) $day->format( 'N' ) <= 5 ) {
				--$days;
			}
		}

		return $day->setTime( 23, 59, 59 )->getTimestamp();
	}
}
