<?php
/**
 * Plain text as HTML, with its addresses as links.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Text;

use CongTruong\School\Contact_Links;

defined( 'ABSPATH' ) || exit;

final class Plain_Html {

	/** Addresses of pages, without the stop of a sentence, and of mailboxes; in time that grows with the text alone. */
	private const ADDRESSES = '~(https?://[^\s<>"]{0,2000}[^\s<>".,;:!?()\[\]{}\'’”]|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)+)~u';

	/**
	 * Paragraphs, which blank lines part.
	 *
	 * @param string $text Text.
	 */
	public static function paragraphs( string $text ): string {
		$html = '';
		foreach ( (array) preg_split( '/\n[ \t]*(?:\n[ \t]*)+/', trim( $text ) ) as $part ) {
			$html .= '<p>' . self::lines( (string) $part ) . '</p>';
		}

		return $html;
	}

	/**
	 * Lines.
	 *
	 * @param string $text Text.
	 */
	public static function lines( string $text ): string {
		return implode( '<br>', array_map( array( self::class, 'line' ), explode( "\n", trim( $text ) ) ) );
	}

	/**
	 * One line.
	 *
	 * @param string $line Text.
	 */
	private static function line( string $line ): string {
		$parts = preg_split( self::ADDRESSES, $line, -1, PREG_SPLIT_DELIM_CAPTURE );
		if ( ! is_array( $parts ) ) {
			return Markup::escape( $line );
		}
		$html = '';
		foreach ( $parts as $index => $part ) {
			if ( 0 === $index % 2 ) {
				$html .= Markup::escape( $part );
			} elseif ( 0 !== strpos( $part, 'http' ) && is_email( $part ) ) {
				$html .= Contact_Links::email( $part );
			} else {
				$url   = esc_url( $part, array( 'http', 'https' ) );
				$html .= 0 !== strpos( $part, 'http' ) || '' === $url ? Markup::escape( $part ) : '<a href="' . $url . '">' . Markup::escape( $part ) . '</a>';
			}
		}

		return $html;
	}
}
