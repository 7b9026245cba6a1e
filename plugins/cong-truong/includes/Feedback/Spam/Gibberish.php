<?php
/**
 * Letters that are no language.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback\Spam;

defined( 'ABSPATH' ) || exit;

/**
 * Words without a vowel for long, or with capitals strewn in, as bots fill fields with. Only long words of plain letters are looked at: teencode is short.
 */
final class Gibberish {

	private const SHORTEST = 5;

	/** Consonants in a row: `nghng` of two Vietnamese words written together, `ngths` of English have as many. */
	private const CONSONANTS = '/[bcdfghjklmnpqrstvwxz]{5}/i';

	/** Changes between small and capital letters that a name such as `McDonald` has not. */
	private const CHANGES = 5;

	/**
	 * How many letters of a text stand in such words.
	 *
	 * @param string $text Text.
	 */
	public static function letters( string $text ): int {
		$letters = 0;
		foreach ( Vocabulary::split( $text ) as $word ) {
			if ( strlen( $word ) >= self::SHORTEST && 1 === preg_match( '/^[a-zA-Z]+$/', $word ) && self::is_gibberish( $word ) ) {
				$letters += strlen( $word );
			}
		}

		return $letters;
	}

	/**
	 * Whether a word is none.
	 *
	 * @param string $word Plain letters.
	 */
	private static function is_gibberish( string $word ): bool {
		if ( preg_match( self::CONSONANTS, $word ) ) {
			return true;
		}

		return preg_match_all( '/[a-z](?=[A-Z])|[A-Z](?=[a-z])/', substr( $word, 1 ) ) >= self::CHANGES;
	}
}
