<?php
/**
 * The school year that a school is in.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Date;

defined( 'ABSPATH' ) || exit;

/**
 * Schools end one in June and prepare the next from July on.
 */
final class School_Year {

	private const FIRST_MONTH = 7;

	/**
	 * The calendar year in which the current school year began.
	 *
	 * @param int|null $now Unix time; null for now.
	 */
	public static function first_calendar_year( ?int $now = null ): int {
		list( $year, $month ) = array_map( 'intval', explode( '-', (string) wp_date( 'Y-n', $now ) ) );

		return $month >= self::FIRST_MONTH ? $year : $year - 1;
	}

	/**
	 * The months of the school year that began in a calendar year, such as `2026-07`, in their order.
	 *
	 * @param int $year Calendar year.
	 * @return string[]
	 */
	public static function months( int $year ): array {
		$months = array();
		for ( $month = self::FIRST_MONTH; $month < self::FIRST_MONTH + 12; $month++ ) {
			$months[] = sprintf( '%04d-%02d', $month > 12 ? $year + 1 : $year, ( $month - 1 ) % 12 + 1 );
		}

		return $months;
	}
}
