<?php
/**
 * Patterns of Vietnamese words that many people type without marks.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Text\Normalizer;
use CongTruong\Text\Vietnamese_Letters;

defined( 'ABSPATH' ) || exit;

final class Loose_Pattern {

	/**
	 * Letters by their plain letter.
	 *
	 * @var array<string, string>
	 */
	private static $letters = array();

	/**
	 * A part of a pattern with the modifiers `iu` that matches a text whatever its marks, capitals and blanks.
	 *
	 * @param string $text Text.
	 */
	public static function of( string $text ): string {
		self::load();
		$pattern = '';
		foreach ( preg_split( '//u', Normalizer::nfc( $text ), -1, PREG_SPLIT_NO_EMPTY ) ?: array() as $letter ) {
			$plain = Normalizer::fold( $letter );
			if ( ' ' === $letter ) {
				$pattern .= '\s+';
			} else {
				$pattern .= isset( self::$letters[ $plain ] ) ? '[' . self::$letters[ $plain ] . ']' : preg_quote( $letter, '/' );
			}
		}

		return $pattern;
	}

	/**
	 * A part that matches any of several texts.
	 *
	 * @param string[] $texts Texts.
	 */
	public static function any( array $texts ): string {
		return '(?:' . implode( '|', array_map( array( self::class, 'of' ), $texts ) ) . ')';
	}

	/**
	 * Turns the table of letters round, once.
	 */
	private static function load(): void {
		if ( self::$letters ) {
			return;
		}
		foreach ( range( 'a', 'z' ) as $letter ) {
			self::$letters[ $letter ] = $letter;
		}
		foreach ( Vietnamese_Letters::plain() as $letter => $plain ) {
			if ( isset( self::$letters[ $plain ] ) ) {
				self::$letters[ $plain ] .= $letter;
			}
		}
	}
}
