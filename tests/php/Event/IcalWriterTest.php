<?php
/**
 * Calendar files follow RFC 5545.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Event;

use CongTruong\Event\Ical_Writer;

require_once __DIR__ . '/EventTestCase.php';

final class IcalWriterTest extends EventTestCase {

	/**
	 * Properties of the only event of a file.
	 *
	 * @param int $event Id of an event.
	 * @return array<string, string>
	 */
	private function properties( int $event ): array {
		$file = Ical_Writer::write( array( get_post( $event ) ) );
		self::assertStringNotContainsString( "\n", str_replace( "\r\n", '', $file ) );
		self::assertStringEndsWith( "END:VCALENDAR\r\n", $file );
		foreach ( explode( "\r\n", $file ) as $line ) {
			self::assertLessThanOrEqual( 75, strlen( $line ), $line );
			self::assertSame( 1, preg_match( '//u', $line ), 'every line is whole letters' );
		}
		$properties = array();
		foreach ( explode( "\r\n", str_replace( "\r\n ", '', $file ) ) as $line ) {
			if ( '' !== $line ) {
				list( $name, $value ) = explode( ':', $line, 2 );
				self::assertMatchesRegularExpression( '/^[A-Z-]+(;VALUE=DATE)?$/', $name );
				$properties[ $name ] = $value;
			}
		}

		return $properties;
	}

	public function test_minutes_are_utc_and_days_are_days(): void {
		$timed = $this->properties( $this->event( 'Họp', '2026-11-25T07:30', '2026-11-25T09:00' ) );
		self::assertSame( array( '20261125T003000Z', '20261125T020000Z' ), array( $timed['DTSTART'], $timed['DTEND'] ) );

		$over_midnight = $this->properties( $this->event( 'Giao thừa', '2026-12-31T19:00', '2027-01-01T01:00' ) );
		self::assertSame( array( '20261231T120000Z', '20261231T180000Z' ), array( $over_midnight['DTSTART'], $over_midnight['DTEND'] ) );

		$days = $this->properties( $this->event( 'Trại', '2026-12-30', '2026-12-31' ) );
		self::assertSame( array( '20261230', '20270101' ), array( $days['DTSTART;VALUE=DATE'], $days['DTEND;VALUE=DATE'] ) );

		self::assertArrayNotHasKey( 'DTEND', $this->properties( $this->event( 'Không rõ', '2026-11-25T07:30', '2026-11-25T07:30' ) ) );
		self::assertStringNotContainsString( 'VEVENT', Ical_Writer::write( array( get_post( $this->event( 'Chưa có ngày', '' ) ) ) ) );
	}

	public function test_texts_survive_folding_and_escaping(): void {
		$title = str_repeat( 'Lễ kỷ niệm; 20/11, \ "Trường" 🎓 ', 6 ) . 'hết';
		$event = $this->properties( $this->event( $title, '2026-11-20', '', array( 'post_excerpt' => "Dòng 1\nBEGIN:VALARM\r\nDòng 2" ) ) );

		self::assertSame(
			$title,
			strtr(
				$event['SUMMARY'],
				array(
					'\\\\' => '\\',
					'\\;'  => ';',
					'\\,'  => ',',
				)
			)
		);
		self::assertSame( 'Dòng 1 BEGIN:VALARM Dòng 2', $event['DESCRIPTION'] );
		self::assertSame( 'Hội trường', $event['LOCATION'] );
	}

	public function test_a_letter_is_never_cut(): void {
		for ( $length = 60; $length < 80; $length++ ) {
			$line = str_repeat( 'a', $length ) . 'ỗẫ🎓ể' . str_repeat( 'ộ', 60 );
			foreach ( explode( "\r\n", Ical_Writer::fold( $line ) ) as $piece ) {
				self::assertLessThanOrEqual( 75, strlen( $piece ) );
				self::assertSame( 1, preg_match( '//u', $piece ) );
			}
			self::assertSame( $line, str_replace( "\r\n ", '', Ical_Writer::fold( $line ) ) );
		}
	}

	public function test_an_event_keeps_its_id_and_its_sequence_grows(): void {
		$id     = $this->event( 'Họp', '2026-11-25' );
		$before = $this->properties( $id );
		$GLOBALS['wpdb']->update( $GLOBALS['wpdb']->posts, array( 'post_modified_gmt' => gmdate( 'Y-m-d H:i:s', time() + 60 ) ), array( 'ID' => $id ) );
		clean_post_cache( $id );
		$after = $this->properties( $id );

		self::assertSame( $before['UID'], $after['UID'] );
		self::assertMatchesRegularExpression( '/^\d{8}T\d{6}Z$/', $after['DTSTAMP'] );
		self::assertGreaterThan( (int) $before['SEQUENCE'], (int) $after['SEQUENCE'] );
		self::assertLessThan( 2147483648, (int) $after['SEQUENCE'] );
	}
}
