<?php
/**
 * The normal form of Vietnamese text, with or without intl.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Text;

defined( 'ABSPATH' ) || exit;

/**
 * NFC as `lib/text` makes it in the browser; the same vectors hold both together.
 */
final class Normalizer {

	/**
	 * The text in NFC. Text that is not UTF-8 stays as it is.
	 *
	 * @param string $text Text.
	 */
	public static function nfc( string $text ): string {
		if ( class_exists( '\Normalizer', false ) ) {
			$normal = \Normalizer::normalize( $text, \Normalizer::FORM_C );

			return is_string( $normal ) ? $normal : $text;
		}

		return self::nfc_by_table( $text );
	}

	/**
	 * NFC of Vietnamese letters by a table; all else stays byte for byte.
	 *
	 * @param string $text Text.
	 */
	public static function nfc_by_table( string $text ): string {
		if ( ! preg_match( '/[\x{300}-\x{36f}]/u', $text ) ) {
			return $text;
		}
		// Two marks that Unicode keeps only for old Vietnamese text.
		$text   = strtr(
			$text,
			array(
				"\u{340}" => "\u{300}",
				"\u{341}" => "\u{301}",
			)
		);
		$normal = preg_replace_callback(
			'/(\p{L})([\x{300}-\x{36f}]+)/u',
			static function ( array $found ): string {
				return self::compose( $found[1], $found[2] );
			},
			$text
		);

		return is_string( $normal ) ? $normal : $text;
	}

	/**
	 * The text without marks, in small letters: `đ` as `d`, `m²` as `m2`.
	 *
	 * @param string $text Text.
	 */
	public static function fold( string $text ): string {
		$plain = strtr( self::nfc( $text ), Vietnamese_Letters::plain() );
		$bare  = preg_replace( '/[\x{300}-\x{36f}]/u', '', $plain );

		return strtolower( is_string( $bare ) ? $bare : $plain );
	}

	/**
	 * Whether the text holds a control character other than tab and newline.
	 *
	 * @param string $text Text.
	 */
	public static function has_control_characters( string $text ): bool {
		return 1 === preg_match( '/[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]/', $text );
	}

	/**
	 * One letter with the marks after it.
	 *
	 * @param string $letter Letter, composed or not.
	 * @param string $after  Combining marks.
	 */
	private static function compose( string $letter, string $after ): string {
		$parts  = Vietnamese_Letters::decompose( $letter );
		$result = (string) array_shift( $parts );
		$marks  = array_merge( $parts, (array) preg_split( '//u', $after, -1, PREG_SPLIT_NO_EMPTY ) );
		$sorted = array();
		foreach ( $marks as $mark ) {
			$sorted[ Vietnamese_Letters::order( (string) $mark ) ][] = (string) $mark;
		}
		ksort( $sorted );
		$rest    = '';
		$blocked = 0;
		foreach ( $sorted as $order => $group ) {
			foreach ( $group as $mark ) {
				$composed = $blocked === $order ? null : Vietnamese_Letters::compose( $result, $mark );
				if ( null === $composed ) {
					$rest   .= $mark;
					$blocked = $order;
				} else {
					$result = $composed;
				}
			}
		}

		return $result . $rest;
	}
}
