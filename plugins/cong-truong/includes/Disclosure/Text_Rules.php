<?php
/**
 * What a text that a school typed may be: any valid text, only not too long and without control characters.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

final class Text_Rules {

	/**
	 * Characters that one cell or note may have.
	 */
	public const LONGEST = 20000;

	/**
	 * Control characters but tab and newline.
	 */
	private const CONTROL = '/[\x00-\x08\x0B-\x1F\x7F]|\xC2[\x80-\x9F]/';

	/**
	 * What is wrong with a text, or null.
	 *
	 * @param mixed $text    What was sent.
	 * @param int   $longest Characters that it may have.
	 */
	public static function problem( $text, int $longest = self::LONGEST ): ?string {
		if ( ! is_string( $text ) ) {
			return __( 'this is not a text', 'cong-truong' );
		}
		if ( 1 !== preg_match( '//u', $text ) ) {
			return __( 'the text is not valid UTF-8', 'cong-truong' );
		}
		if ( 1 === preg_match( self::CONTROL, $text ) ) {
			return __( 'the text holds a control character; delete the cell and type it again', 'cong-truong' );
		}
		if ( self::length( $text ) > $longest ) {
			/* translators: %s: number of characters */
			return sprintf( __( 'the text is longer than %s characters', 'cong-truong' ), number_format_i18n( $longest ) );
		}

		return null;
	}

	/**
	 * The text in NFC, else byte for byte.
	 *
	 * @param string $text Text without a problem.
	 */
	public static function normalize( string $text ): string {
		return Normalizer::nfc( $text );
	}

	/**
	 * Characters of a valid text, also without mbstring.
	 *
	 * @param string $text Text.
	 */
	private static function length( string $text ): int {
		return strlen( (string) preg_replace( '/[\x80-\xBF]/', '', $text ) );
	}
}
