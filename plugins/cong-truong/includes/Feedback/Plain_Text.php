<?php
/**
 * What people type, as the inbox keeps it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

final class Plain_Text {

	/**
	 * Valid UTF-8 in NFC with `\n` as line ends and without control characters and those that turn the direction of text round; not longer than wanted.
	 * Nothing else is changed: markup in it is text, and is shown as text.
	 *
	 * @param string $given   What was typed.
	 * @param int    $longest Characters.
	 */
	public static function of( string $given, int $longest ): string {
		// Typed on a Mac, a letter may come as five bytes of three characters; whatever is longer is too long anyhow.
		$text = self::valid( substr( $given, 0, 16 * $longest + 16 ) );
		$text = (string) preg_replace( '/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]/', '', $text );
		// After the rest, which may have stood between a letter and its mark.
		$text = Normalizer::nfc( str_replace( array( "\r\n", "\r" ), "\n", $text ) );

		return mb_substr( (string) preg_replace( '/^\s+|(?<!\s)\s+$/u', '', $text ), 0, $longest );
	}

	/**
	 * Text without the bytes that are no UTF-8. WordPress 6.8 loses all of a text that has one.
	 *
	 * @param string $given Text.
	 */
	private static function valid( string $given ): string {
		return preg_match( '//u', $given ) ? $given : (string) preg_replace( '/((?:[\x00-\x7f]++|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})++)|./s', '$1', $given );
	}

	/**
	 * How many characters a text has.
	 *
	 * @param string $text Text.
	 */
	public static function length( string $text ): int {
		return mb_strlen( $text );
	}
}
