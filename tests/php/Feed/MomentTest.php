<?php
/**
 * Dates in all the spellings that feeds have.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feed;

use CongTruong\Feed\Moment;

require_once __DIR__ . '/FeedTestCase.php';

final class MomentTest extends FeedTestCase {

	/**
	 * Spellings, and the second at the school.
	 */
	public function spellings(): array {
		return array(
			// RFC 822 and its misspellings.
			array( 'Mon, 20 Oct 2025 08:30:15 +0700', '2025-10-20 08:30:15' ),
			array( 'Mon, 20 Oct 2025 01:30:15 GMT', '2025-10-20 08:30:15' ),
			array( '20 Oct 2025 01:30 UT', '2025-10-20 08:30:00' ),
			array( 'Mon, 20 Oct 25 01:30:15 Z', '2025-10-20 08:30:15' ),
			array( 'Mon, 20 Oct 2025 01:30:15Z', '2025-10-20 08:30:15' ),
			array( 'Mon, 20 Oct 2025 08:30:15 GMT+7', '2025-10-20 08:30:15' ),
			array( 'Mon, 20 Oct 2025 08:30:15 GMT+07:00', '2025-10-20 08:30:15' ),
			array( 'Mon, 20 Oct 2025 08:30:15 UTC +7', '2025-10-20 08:30:15' ),
			array( 'Mon, 20 Oct 2025 08:30:15 ICT', '2025-10-20 08:30:15' ),
			array( 'Mon, 20 Oct 2025 08:30:15', '2025-10-20 08:30:15' ),
			array( 'Mon, 20 Oct 2025 02:30:15 +0100', '2025-10-20 08:30:15' ),
			array( 'Sun, 19 Oct 2025 20:30:15 -0500', '2025-10-20 08:30:15' ),
			array( 'Sun, 19 Oct 2025 20:30:15 EST', '2025-10-20 08:30:15' ),
			array( 'Sun, 19 Oct 2025 18:30:15 PDT', '2025-10-20 08:30:15' ),
			array( '  Mon,  20  Oct  2025  08:30:15  +0700 ', '2025-10-20 08:30:15' ),
			array( 'Monday, 20-Oct-25 01:30:15 GMT', '2025-10-20 08:30:15' ),
			array( 'Sat, 5 Sep 2026 1:9:4 GMT', '2026-09-05 08:09:04' ),
			array( 'Sat, 5 Sep 2026 01:09:40 GMT', '2026-09-05 08:09:40' ),
			array( 'Mon Oct 20 08:30:15 +0700 2025', '2025-10-20 08:30:15' ),
			array( 'Mon Oct 20 08:30:15 2025', '2025-10-20 08:30:15' ),
			array( 'Oct 20 2025 8:30AM', '2025-10-20 08:30:00' ),
			array( 'Oct 20, 2025, 8:30:15 PM', '2025-10-20 20:30:15' ),
			array( 'October 20, 2025', '2025-10-20 00:00:00' ),
			array( '20 October 2025', '2025-10-20 00:00:00' ),
			// ISO 8601.
			array( '2025-10-20T08:30:15+07:00', '2025-10-20 08:30:15' ),
			array( '2025-10-20T08:30:15+0700', '2025-10-20 08:30:15' ),
			array( '2025-10-20T01:30:15Z', '2025-10-20 08:30:15' ),
			array( '2025-10-20T01:30:15.123Z', '2025-10-20 08:30:15' ),
			array( '2025-10-20T01:30:15.1234567Z', '2025-10-20 08:30:15' ),
			array( '2025-10-20T08:30:15.123+07:00', '2025-10-20 08:30:15' ),
			array( '2025-10-20T01:30Z', '2025-10-20 08:30:00' ),
			array( '2025-10-20T08:30', '2025-10-20 08:30:00' ),
			array( '2025-10-20 08:30:15', '2025-10-20 08:30:15' ),
			array( '2025-10-20 01:30:15 UTC', '2025-10-20 08:30:15' ),
			array( '2025-10-20 01:30:15Z', '2025-10-20 08:30:15' ),
			array( '2025-10-20 01:30:15GMT', '2025-10-20 08:30:15' ),
			array( '2025-10-20 01:30:15+00', '2025-10-20 08:30:15' ),
			array( '2025-10-20', '2025-10-20 00:00:00' ),
			array( '2025/10/20 08:30', '2025-10-20 08:30:00' ),
			array( '20251020T083015Z', '2025-10-20 00:00:00' ),
			array( '20251020', '2025-10-20 00:00:00' ),
			array( '2025-10-19T24:00:00+07:00', '2025-10-20 00:00:00' ),
			// Vietnamese.
			array( '20/10/2025 08:30', '2025-10-20 08:30:00' ),
			array( '20/10/2025 08:30:15', '2025-10-20 08:30:15' ),
			array( '20/10/2025', '2025-10-20 00:00:00' ),
			array( '5/9/2025', '2025-09-05 00:00:00' ),
			array( '05-09-2025', '2025-09-05 00:00:00' ),
			array( '05.09.2025 7.30', '2025-09-05 00:00:00' ),
			array( '9/10/2025 1:05:00 AM', '2025-10-09 01:05:00' ),
			array( '9/10/2025 1:05:00 PM', '2025-10-09 13:05:00' ),
			array( '9/10/2025 12:05:00 SA', '2025-10-09 00:05:00' ),
			array( '9/10/2025 12:05:00 CH', '2025-10-09 12:05:00' ),
			array( '9/10/2025 1:05 CH', '2025-10-09 13:05:00' ),
			array( '10/20/2025 8:30:15 PM', '2025-10-20 20:30:15' ),
			array( 'Thứ hai - 22/10/2018 00:13', '2018-10-22 00:13:00' ),
			array( 'Thứ Hai, 20/10/2025, 08:30 (GMT+7)', '2025-10-20 08:30:00' ),
			array( 'Thứ 2, 20/10/2025 | 08:30', '2025-10-20 08:30:00' ),
			array( 'Chủ nhật, ngày 19/10/2025 21:05', '2025-10-19 21:05:00' ),
			array( 'Ngày 20 tháng 10 năm 2025', '2025-10-20 00:00:00' ),
			array( '20 Tháng Mười 2025', '' ),
			array( '20 tháng 10, 2025 08:30', '2025-10-20 08:30:00' ),
			array( 'Đăng ngày: 20/10/2025 8 giờ 30', '2025-10-20 08:30:00' ),
			array( '20/10/2025 8h30', '2025-10-20 08:30:00' ),
			array( '20/10/2025 01:30:15 GMT', '2025-10-20 08:30:15' ),
			array( '20/10/2025 25:70', '2025-10-20 00:00:00' ),
			// None.
			array( '', '' ),
			array( 'hôm qua', '' ),
			array( 'Invalid Date', '' ),
			array( 'Invalid date 20/10', '' ),
			array( '0000-00-00 00:00:00', '' ),
			array( '0001-01-01T00:00:00', '' ),
			array( '1/1/0001 12:00:00 AM', '' ),
			array( '30/02/2025', '' ),
			array( '31/13/2025', '' ),
			array( '1970-01-01T00:00:00Z', '' ),
			array( '1760923815', '' ),
			array( '/Date(1760923815000)/', '' ),
			array( '20/10/25', '' ),
			array( '99/99/9999', '' ),
			array( "\xff\xfe", '' ),
			array( "20/10/2025\0", '2025-10-20 00:00:00' ),
		);
	}

	/**
	 * Each of them.
	 *
	 * @dataProvider spellings
	 * @param string $raw  What the feed says.
	 * @param string $read Second at the school; empty if it is no date.
	 */
	public function test_reads( string $raw, string $read ): void {
		$moment = Moment::read( $raw, Fixtures::NOW );
		self::assertSame( $read, 0 === $moment ? '' : gmdate( 'Y-m-d H:i:s', $moment + 7 * HOUR_IN_SECONDS ) );
	}

	/**
	 * Clocks may be wrong by hours, not by days; the date is never now.
	 */
	public function test_the_future_is_no_date(): void {
		$date = static function ( int $ahead ): int {
			return Moment::read( gmdate( DATE_RSS, Fixtures::NOW + $ahead ), Fixtures::NOW );
		};
		self::assertSame( Fixtures::NOW + HOUR_IN_SECONDS, $date( HOUR_IN_SECONDS ) );
		self::assertSame( Fixtures::NOW + DAY_IN_SECONDS, $date( DAY_IN_SECONDS ) );
		self::assertSame( 0, $date( DAY_IN_SECONDS + 1 ) );
		self::assertSame( 0, $date( YEAR_IN_SECONDS ) );
	}

	public function test_takes_no_time(): void {
		$start = microtime( true );
		foreach ( array( str_repeat( '1/', 100000 ), str_repeat( '1', 100000 ), str_repeat( '20 oct ', 20000 ), str_repeat( ' ', 100000 ) ) as $raw ) {
			self::assertLessThanOrEqual( Fixtures::NOW, Moment::read( $raw, Fixtures::NOW ) );
		}
		self::assertLessThan( 1, microtime( true ) - $start );
	}
}
