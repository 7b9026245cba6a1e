<?php
/**
 * Telephone numbers and e-mail addresses as links.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

defined( 'ABSPATH' ) || exit;

final class Contact_Links {

	/**
	 * A number as people write it: blanks, dots, hyphens and brackets between its digits; a dash with blanks only behind the area code, as it
	 * parts two numbers else. The same in lib/school/phone.ts.
	 */
	private const NUMBER = '/(?<![0-9])(?:\(?\+?[0-9]{2,5}\)?\s[\-\x{2013}]\s)?(?:\(?\+|\()?[0-9](?:(?:[ .()\x{A0}]{0,3}|[\-\x{2013}])[0-9]){6,14}(?![0-9])/u';

	/**
	 * A text in which every telephone number is a link: `028 3822 1234 (máy lẻ 12), 0903 123 456`.
	 *
	 * @param string $text What the school typed.
	 * @return string HTML.
	 */
	public static function phone( string $text ): string {
		$html = '';
		$rest = 0;
		preg_match_all( self::NUMBER, $text, $found, PREG_OFFSET_CAPTURE );
		foreach ( $found[0] as list( $number, $start ) ) {
			$html .= esc_html( substr( $text, $rest, $start - $rest ) ) . '<a href="tel:' . esc_attr( self::dialled( $number ) ) . '">' . esc_html( $number ) . '</a>';
			$rest  = $start + strlen( $number );
		}

		return $html . esc_html( (string) substr( $text, $rest ) );
	}

	/**
	 * A link to an e-mail address, spelled so that programs which look for `@` in a page find none. A browser shows it without JavaScript.
	 *
	 * @param string $email Address.
	 * @return string HTML; the text as it is where it is no address.
	 */
	public static function email( string $email ): string {
		$email = trim( $email );
		if ( ! is_email( $email ) ) {
			return esc_html( $email );
		}

		return '<a href="' . self::hidden( 'mailto:' . $email ) . '">' . self::hidden( $email ) . '</a>';
	}

	/**
	 * What a telephone dials for the numbers in a text: `+842838221234`, `19001234`.
	 *
	 * @param string $text What the school typed.
	 * @return string[]
	 */
	public static function numbers( string $text ): array {
		preg_match_all( self::NUMBER, $text, $found );

		return array_map( array( self::class, 'dialled' ), $found[0] );
	}

	/**
	 * The address alone, spelled so.
	 *
	 * @param string $email Address.
	 * @return string HTML; the text as it is where it is no address.
	 */
	public static function email_text( string $email ): string {
		return is_email( $email ) ? self::hidden( $email ) : esc_html( $email );
	}

	/**
	 * What a telephone dials, from inside the country and from outside alike.
	 *
	 * @param string $number Number as it is written.
	 */
	private static function dialled( string $number ): string {
		$digits = (string) preg_replace( '/[^0-9]/', '', $number );
		$length = strlen( $digits );
		if ( false !== strpos( $number, '+' ) || 0 === strpos( $digits, '00' ) || ( 0 === strpos( $digits, '84' ) && $length > 10 ) ) {
			// The zero in +84 (0)28 is for callers inside the country.
			return '+' . preg_replace( array( '/^00/', '/^840/' ), array( '', '84' ), $digits );
		}

		return '0' === $digits[0] && $length > 8 ? '+84' . substr( $digits, 1 ) : $digits;
	}

	/**
	 * Every character as a reference, but for those beyond ASCII. The same on every request, so that an unchanged page stays the same.
	 *
	 * @param string $text Text.
	 */
	private static function hidden( string $text ): string {
		$html = '';
		foreach ( str_split( $text ) as $index => $character ) {
			$html .= ord( $character ) > 127 ? $character : sprintf( $index % 2 ? '&#x%x;' : '&#%d;', ord( $character ) );
		}

		return $html;
	}
}
