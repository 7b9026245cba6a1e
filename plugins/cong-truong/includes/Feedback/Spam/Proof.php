<?php
/**
 * A proof of work, without third parties.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback\Spam;

use CongTruong\Feedback\Settings;

defined( 'ABSPATH' ) || exit;

/**
 * Challenges as ALTCHA v1 has them: find the number that was hashed with the salt. Nothing is stored for one; the signature says that it is ours, the salt until when
 * it holds. Whether it was used before is for the caller to know, by the id.
 */
final class Proof {

	/**
	 * A computer of 2026 hashes some 20,000 numbers a second through `crypto.subtle`, which waits for each (measured). A cheap phone is reckoned at a third of that: two
	 * seconds on average, four at most, while its owner still types. A program takes milliseconds: a proof says that a script ran, and no more (Judge::PROOF).
	 */
	public const NUMBERS = 30000;

	/** Seconds: long enough to write a complaint with pauses. */
	private const LIFETIME = 2 * HOUR_IN_SECONDS;

	/** Bytes of a payload: a real one has about 330. */
	private const LONGEST = 1024;

	/**
	 * A new challenge.
	 *
	 * @return array{algorithm: string, challenge: string, maxnumber: int, salt: string, signature: string}
	 */
	public static function challenge(): array {
		// The delimiter at the end keeps the number apart from the time.
		$salt      = bin2hex( random_bytes( 12 ) ) . '?expires=' . ( time() + self::LIFETIME ) . '&';
		$challenge = hash( 'sha256', $salt . random_int( 0, self::NUMBERS ) );

		return array(
			'algorithm' => 'SHA-256',
			'challenge' => $challenge,
			'maxnumber' => self::NUMBERS,
			'salt'      => $salt,
			'signature' => self::sign( $challenge ),
		);
	}

	/**
	 * Checks what the form brings.
	 *
	 * @param string $payload JSON in base64; empty for none.
	 * @return array{state: 'valid'|'missing'|'wrong', id: string} The id tells this challenge from all others; empty unless valid.
	 */
	public static function check( string $payload ): array {
		if ( '' === $payload ) {
			return self::answer( 'missing' );
		}
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- that is how ALTCHA writes it.
		$json  = strlen( $payload ) > self::LONGEST ? false : base64_decode( $payload, true );
		$given = false === $json ? null : json_decode( $json, true, 2 );
		if ( ! is_array( $given ) || 'SHA-256' !== ( $given['algorithm'] ?? '' ) || ! is_int( $given['number'] ?? null ) ) {
			return self::answer( 'wrong' );
		}
		foreach ( array( 'challenge', 'salt', 'signature' ) as $key ) {
			if ( ! is_string( $given[ $key ] ?? null ) ) {
				return self::answer( 'wrong' );
			}
		}
		// The whole form of the salt: so nothing can move between salt and number.
		$is_salt   = 1 === preg_match( '/\A[0-9a-f]{24}\?expires=(\d{10})&\z/', $given['salt'], $found );
		$challenge = hash( 'sha256', $given['salt'] . $given['number'] );
		$is_solved = hash_equals( $challenge, $given['challenge'] );
		$is_ours   = hash_equals( self::sign( $challenge ), $given['signature'] );
		if ( ! $is_salt || ! $is_solved || ! $is_ours || $given['number'] < 0 || $given['number'] > self::NUMBERS ) {
			return self::answer( 'wrong' );
		}
		// Once right, and only too late: the page lay open on a phone. That is no proof, and no fault.
		return time() > (int) $found[1] ? self::answer( 'missing' ) : self::answer( 'valid', hash( 'sha256', $challenge ) );
	}

	/**
	 * What a check comes to.
	 *
	 * @param 'valid'|'missing'|'wrong' $state State.
	 * @param string                    $id    Id.
	 * @return array{state: 'valid'|'missing'|'wrong', id: string}
	 */
	private static function answer( string $state, string $id = '' ): array {
		return array(
			'state' => $state,
			'id'    => $id,
		);
	}

	/**
	 * Signs a challenge as this site.
	 *
	 * @param string $challenge Challenge.
	 */
	private static function sign( string $challenge ): string {
		return hash_hmac( 'sha256', $challenge, Settings::secret( 'proof' ) );
	}
}
