<?php
/**
 * Typed figures in one spelling.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Number;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * ASCII digits and marks, plain spaces, one kind of minus.
 */
final class Figure_Text {

	/**
	 * No figure is longer (in UTF-16 units); a longer text is not searched for one.
	 */
	private const LONGEST = 120;

	private const REPLACEMENTS = array(
		'/[\x{200b}-\x{200d}\x{2060}\x{feff}\x{ad}]/u' => '',
		'/[\t\x{a0}\x{1680}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]/u' => ' ',
		'/[\x{2010}-\x{2015}\x{2212}\x{fe58}\x{fe63}\x{ff0d}]/u' => '-',
		'/\r\n?|[\x0b\f\x{85}\x{2028}\x{2029}]/u' => "\n",
	);

	/**
	 * Whether the text is too long to be a figure.
	 *
	 * @param string $raw Text.
	 */
	public static function is_too_long( string $raw ): bool {
		if ( strlen( $raw ) <= self::LONGEST ) {
			return false;
		}
		$characters = preg_match_all( '/[\x00-\x7f\xc0-\xff]/', $raw );
		$astral     = preg_match_all( '/[\xf0-\xff]/', $raw );

		return (int) $characters + (int) $astral > self::LONGEST;
	}

	/**
	 * The text in one spelling; empty when it is not UTF-8.
	 *
	 * @param string $raw Text.
	 */
	public static function clean( string $raw ): string {
		if ( 1 !== preg_match( '//u', $raw ) ) {
			return '';
		}
		$text = preg_replace( array_keys( self::REPLACEMENTS ), array_values( self::REPLACEMENTS ), Normalizer::nfc( $raw ) );
		$text = preg_replace_callback(
			'/[\x{ff01}-\x{ff5e}]/u',
			static function ( array $found ): string {
				$bytes = $found[0];

				return chr( ( ( ord( $bytes[1] ) & 0x3f ) << 6 | ( ord( $bytes[2] ) & 0x3f ) ) - 0xee0 );
			},
			(string) $text
		);

		return trim( (string) $text, " \n" );
	}
}
