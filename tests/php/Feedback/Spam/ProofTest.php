<?php
/**
 * Proofs of work: those of this site count, and no others.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback\Spam;

use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Spam\Proof;
use CongTruong\Tests\TestCase;

final class ProofTest extends TestCase {

	/**
	 * Solved by altcha-lib, which `bin/proof-vectors.test.ts` holds to it.
	 *
	 * @return array{hmacKey: string, solved: list<array{algorithm: string, challenge: string, maxnumber: int, salt: string, signature: string, number: int}>}
	 */
	private static function vectors(): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/data/vectors/proof.json' ), true );
	}

	/**
	 * Writes a payload as altcha-lib's users do.
	 *
	 * @param array<string, mixed> $payload Payload.
	 */
	private static function encode( array $payload ): string {
		return base64_encode( (string) wp_json_encode( $payload ) );
	}

	/**
	 * A challenge of this site that is solved.
	 *
	 * @return array<string, mixed>
	 */
	private static function solved(): array {
		$challenge = Proof::challenge();
		for ( $number = 0; $number <= $challenge['maxnumber']; $number++ ) {
			if ( hash( 'sha256', $challenge['salt'] . $number ) === $challenge['challenge'] ) {
				unset( $challenge['maxnumber'] );

				return $challenge + array(
					'number' => $number,
					'took'   => 1,
				);
			}
		}
		self::fail( 'The challenge has no solution.' );
	}

	/**
	 * A challenge that ends at some moment, as this site signs it.
	 *
	 * @param int $expires Moment.
	 * @return array<string, mixed>
	 */
	private static function until( int $expires ): array {
		$salt      = str_repeat( 'ab', 12 ) . "?expires=$expires&";
		$challenge = hash( 'sha256', $salt . 7 );

		return array(
			'algorithm' => 'SHA-256',
			'challenge' => $challenge,
			'number'    => 7,
			'salt'      => $salt,
			'signature' => hash_hmac( 'sha256', $challenge, Settings::secret( 'proof' ) ),
		);
	}

	public function test_a_solved_challenge_is_valid_and_has_an_id_of_its_own(): void {
		$first  = Proof::check( self::encode( self::solved() ) );
		$second = Proof::check( self::encode( self::solved() ) );
		self::assertSame( 'valid', $first['state'] );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{64}$/', $first['id'] );
		self::assertNotSame( $first['id'], $second['id'] );
	}

	public function test_the_same_proof_has_the_same_id(): void {
		$solved = self::solved();
		$id     = Proof::check( self::encode( $solved ) )['id'];
		self::assertSame( $id, Proof::check( self::encode( array( 'took' => 99 ) + array_reverse( $solved, true ) ) )['id'] );
	}

	public function test_what_altcha_lib_solves_is_valid(): void {
		foreach ( self::vectors()['solved'] as $vector ) {
			self::assertSame( $vector['signature'], hash_hmac( 'sha256', $vector['challenge'], self::vectors()['hmacKey'] ), 'it signs as we do' );
			self::assertSame( Proof::NUMBERS, $vector['maxnumber'] );
			$vector['signature'] = hash_hmac( 'sha256', $vector['challenge'], Settings::secret( 'proof' ) );
			self::assertSame( 'valid', Proof::check( self::encode( $vector ) )['state'], $vector['salt'] );
		}
	}

	public function test_a_challenge_looks_as_altcha_v1_wants_it(): void {
		$challenge = Proof::challenge();
		self::assertSame( array( 'algorithm', 'challenge', 'maxnumber', 'salt', 'signature' ), array_keys( $challenge ) );
		self::assertSame( array( 'SHA-256', Proof::NUMBERS ), array( $challenge['algorithm'], $challenge['maxnumber'] ) );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{24}\?expires=\d{10}&$/', $challenge['salt'] );
		parse_str( (string) substr( (string) strstr( $challenge['salt'], '?' ), 1 ), $parameters );
		self::assertEqualsWithDelta( time() + 2 * HOUR_IN_SECONDS, (int) $parameters['expires'], 60 );
	}

	public function test_without_a_proof_none_is_missed(): void {
		self::assertSame(
			array(
				'state' => 'missing',
				'id' => '',
			),
			Proof::check( '' )
		);
	}

	public function test_a_proof_that_comes_too_late_is_none_and_no_fault(): void {
		self::assertSame( 'valid', Proof::check( self::encode( self::until( time() + 60 ) ) )['state'] );
		self::assertSame(
			array(
				'state' => 'missing',
				'id' => '',
			),
			Proof::check( self::encode( self::until( time() - 60 ) ) )
		);
	}

	public function test_every_change_is_found(): void {
		$solved = self::solved();
		foreach ( array(
			'another number'     => array( 'number' => $solved['number'] + 1 ),
			'a number as text'   => array( 'number' => (string) $solved['number'] ),
			'a fraction'         => array( 'number' => $solved['number'] + 0.5 ),
			'below zero'         => array( 'number' => -1 ),
			'a later end'        => array( 'salt' => (string) preg_replace( '/\d{10}/', '9999999999', $solved['salt'] ) ),
			'no end'             => array( 'salt' => (string) strstr( $solved['salt'], '?', true ) ),
			'another algorithm'  => array( 'algorithm' => 'SHA-1' ),
			'another challenge'  => array( 'challenge' => hash( 'sha256', 'x' ) ),
			'another signature'  => array( 'signature' => hash( 'sha256', 'x' ) ),
			'no signature'       => array( 'signature' => '' ),
			'lists for texts'    => array( 'signature' => array() ),
			'nothing for texts'  => array( 'salt' => null ),
			'end in the number'  => array( 'salt' => substr( $solved['salt'], 0, -1 ) ),
		) as $what => $change ) {
			self::assertSame(
				array(
					'state' => 'wrong',
					'id' => '',
				),
				Proof::check( self::encode( $change + $solved ) ),
				$what
			);
		}
		foreach ( array_keys( $solved ) as $key ) {
			$less = $solved;
			unset( $less[ $key ] );
			self::assertSame( 'took' === $key ? 'valid' : 'wrong', Proof::check( self::encode( $less ) )['state'], "without $key" );
		}
	}

	public function test_a_challenge_of_somebody_else_is_wrong(): void {
		foreach ( self::vectors()['solved'] as $vector ) {
			self::assertSame( 'wrong', Proof::check( self::encode( $vector ) )['state'] );
		}
		// Signed by us, but with more to it than we write.
		foreach ( array( 'ab?expires=9999999999&', str_repeat( 'ab', 12 ) . '?expires=9999999999&x=1&', str_repeat( 'ab', 12 ) . "?expires=9999999999&\n" ) as $salt ) {
			$challenge = hash( 'sha256', $salt . 7 );
			$signature = hash_hmac( 'sha256', $challenge, Settings::secret( 'proof' ) );
			self::assertSame( 'wrong', Proof::check( self::encode( compact( 'salt', 'challenge', 'signature' ) + self::until( time() + 60 ) ) )['state'], $salt );
		}
	}

	public function test_whatever_comes_is_answered(): void {
		foreach ( array( 'x', '!!!!', "\0", 'null', base64_encode( 'null' ), base64_encode( '[]' ), base64_encode( '"text"' ), base64_encode( '{"number":1e999}' ), base64_encode( str_repeat( '[', 500 ) ), base64_encode( "\xff\xfe" ), str_repeat( 'A', 1000000 ), self::encode( self::solved() + array( 'more' => str_repeat( 'x', 5000 ) ) ) ) as $payload ) {
			self::assertSame(
				array(
					'state' => 'wrong',
					'id' => '',
				),
				Proof::check( $payload ),
				substr( $payload, 0, 30 )
			);
		}
	}
}
