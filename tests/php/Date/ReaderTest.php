<?php
/**
 * Dates and school years, over the vectors that the browser's reader is held to as well.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Date;

use CongTruong\Date\Reader;
use CongTruong\Date\Writer;
use PHPUnit\Framework\TestCase;

/**
 * Reading and writing of dates.
 */
final class ReaderTest extends TestCase {

	/**
	 * Shared vectors.
	 *
	 * @return array<string, array<int, array<string, string|null>>>
	 */
	private static function vectors(): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/data/vectors/dates.json' ), true );
	}

	/**
	 * Days as people type them.
	 */
	public function test_reads_dates(): void {
		foreach ( self::vectors()['read'] as $vector ) {
			$this->assertSame( $vector['iso'], Reader::read( (string) $vector['raw'] ), (string) $vector['raw'] );
		}
	}

	/**
	 * School years within titles and file names.
	 */
	public function test_finds_school_years(): void {
		foreach ( self::vectors()['schoolYear'] as $vector ) {
			$this->assertSame( $vector['schoolYear'], Reader::school_year( (string) $vector['text'] ), (string) $vector['text'] );
		}
	}

	/**
	 * Both ways to write a day.
	 */
	public function test_writes_dates(): void {
		foreach ( self::vectors()['write'] as $vector ) {
			$this->assertSame( $vector['short'], Writer::write( (string) $vector['iso'] ) );
			$this->assertSame( $vector['long'], Writer::write_long( (string) $vector['iso'] ) );
		}
	}

	/**
	 * Broken text is no date.
	 */
	public function test_reads_anything(): void {
		foreach ( array( "\xff", str_repeat( '1/', 10000 ), "12/01/2021\xc3" ) as $text ) {
			$this->assertNull( Reader::read( $text ) );
			$this->assertNull( Reader::school_year( $text ) );
		}
	}
}
