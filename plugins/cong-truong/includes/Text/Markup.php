<?php
/**
 * Turns a school's text into HTML that still reads byte for byte the same when WordPress has run over it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Text;

defined( 'ABSPATH' ) || exit;

/**
 * Escapes text for an element or a quoted attribute.
 */
final class Markup {

	/**
	 * Escapes a text, an entity such as `&lt;` in it included.
	 *
	 * Templates and `the_content` go through wptexturize(), convert_smilies() and do_shortcode() after the block was rendered. They would turn a lone
	 * `-` into a dash, `"` into a curly quote, `2x3` into `2×3`, `8O` into a smiley, and run `[gallery]`. What they look for is written as a character
	 * reference, which browsers show as the character itself.
	 *
	 * @param string $text Any text.
	 */
	public static function escape( string $text ): string {
		if ( false === strpbrk( $text, '&<>"\'`[]:;(-.xOW' ) ) {
			return $text;
		}
		return (string) preg_replace_callback(
			'/[&<>"\'`\[\]]|(?<![^\s\xA0])[:;]|\((?=tm\))|(?<![0-9A-Za-z])-|-(?![0-9A-Za-z])|\.(?=\.)|(?<=\.)\.|(?<=[0-9])x|(?<=8)O|W(?=ordpress)/',
			static function ( array $found ): string {
				switch ( $found[0] ) {
					case '&':
						return '&amp;';
					case '<':
						return '&lt;';
					case '>':
						return '&gt;';
					case '"':
						return '&quot;';
					default:
						return '&#' . ord( $found[0] ) . ';';
				}
			},
			$text
		);
	}

	/**
	 * Escapes an attribute: of what runs over a page later, only shortcodes look into tags.
	 *
	 * @param string $text Any text.
	 */
	private static function attribute( string $text ): string {
		return false === strpbrk( $text, '&<>"\'[]' ) ? $text : self::escape( $text );
	}

	/**
	 * An opening tag with its attributes; those that are null are left out.
	 *
	 * @param string                         $tag        Such as `td`.
	 * @param array<string, string|int|null> $attributes Values as plain text.
	 */
	public static function open( string $tag, array $attributes ): string {
		$html = '<' . $tag;
		foreach ( $attributes as $name => $value ) {
			if ( null !== $value ) {
				$html .= ' ' . $name . '="' . self::attribute( (string) $value ) . '"';
			}
		}
		return $html . '>';
	}
}
