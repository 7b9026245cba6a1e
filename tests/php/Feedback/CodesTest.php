<?php
/**
 * Codes and secrets, as people type them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Codes;
use CongTruong\Feedback\Settings;

require_once __DIR__ . '/InboxTestCase.php';

final class CodesTest extends InboxTestCase {

	public function test_codes_are_by_chance_and_without_letters_that_look_like_others(): void {
		$codes = array();
		for ( $number = 0; $number < 2000; $number++ ) {
			$code           = Codes::make();
			$codes[ $code ] = true;
			self::assertMatchesRegularExpression( '/^GY-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/', $code );
			self::assertMatchesRegularExpression( '/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/', Codes::secret_of( $code ) );
			self::assertSame( $code, Codes::code( $code ), 'what was printed is read' );
			self::assertTrue( Codes::is_secret_of( $code, Codes::secret_of( $code ) ) );
		}
		self::assertCount( 2000, $codes );
	}

	public function test_codes_are_read_however_they_are_typed(): void {
		foreach ( array(
			'GY-0A1B-C1D0',
			'gy-0a1b-c1d0',
			' GY-0A1B-C1D0 ',
			'GY 0A1B C1D0',
			'gy0a1bc1d0',
			'0A1B-C1D0',
			'0a1bc1d0',
			'GY-OAIB-CLDO',
			'gy-oaib-clDo',
			"GY\u{2013}0A1B\u{2013}C1D0",
			"GY\u{00a0}0A1B\u{00a0}C1D0",
			'GY_0A1B_C1D0',
			"GY-0A1B-\nC1D0",
			'GY.0A1B.C1D0.',
		) as $typed ) {
			self::assertSame( 'GY-0A1B-C1D0', Codes::code( $typed ), $typed );
		}
		// G and Y are letters of codes.
		self::assertSame( 'GY-GYAB-CDEF', Codes::code( 'GYAB-CDEF' ) );
		self::assertSame( 'GY-GYAB-CDEF', Codes::code( 'GY-GYAB-CDEF' ) );
		self::assertSame( 'GY-GYGY-GYGY', Codes::code( 'gygygygygy' ) );
	}

	public function test_what_is_no_code_is_none(): void {
		foreach ( array( '', 'GY', 'GY-', 'GY-0A1B', 'GY-0A1B-C1D', 'GY-0A1B-C1D00', '%', "' OR 1=1 --", str_repeat( 'A', 100000 ), "\xff\xfe", 'Đơn thư' ) as $typed ) {
			self::assertSame( '', Codes::code( $typed ), substr( $typed, 0, 40 ) );
		}
	}

	public function test_secrets_are_read_however_they_are_typed(): void {
		// Looked for until there is one that O and I can stand in.
		do {
			$code   = Codes::make();
			$secret = Codes::secret_of( $code );
		} while ( false === strpos( $secret, '0' ) || false === strpos( $secret, '1' ) );
		foreach ( array(
			$secret,
			strtolower( $secret ),
			str_replace( '-', '', $secret ),
			str_replace( '-', ' ', $secret ),
			"  $secret\n",
			strtr( $secret, '01', 'OI' ),
			strtolower( strtr( $secret, '01', 'OL' ) ),
		) as $typed ) {
			self::assertTrue( Codes::is_secret_of( $code, $typed ), $typed );
		}
		$wrong = '2' === $secret[0] ? '3' : '2';
		foreach ( array( '', substr( $secret, 0, -1 ), $secret . '0', $wrong . substr( $secret, 1 ), Codes::secret_of( Codes::make() ), $code, '0', str_repeat( $secret, 1000 ) ) as $typed ) {
			self::assertFalse( Codes::is_secret_of( $code, $typed ), substr( $typed, 0, 40 ) );
		}
	}

	public function test_secrets_hang_on_the_key_of_the_site(): void {
		$secret = Codes::secret_of( 'GY-0A1B-C1D0' );
		self::assertSame( $secret, Codes::secret_of( 'GY-0A1B-C1D0' ) );
		self::assertNotSame( $secret, Codes::secret_of( 'GY-0A1B-C1D1' ) );
		update_option( Settings::KEY, str_repeat( 'ab', 32 ) );
		self::assertNotSame( $secret, Codes::secret_of( 'GY-0A1B-C1D0' ) );
	}
}
