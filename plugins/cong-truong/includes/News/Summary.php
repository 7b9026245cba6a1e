<?php
/**
 * A post in a few words of plain text.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the stored text and renders nothing: a block in the post may itself show summaries, and tables may list pupils.
 */
final class Summary {

	private const WORDS = 40;

	private const CHARACTERS = 300;

	/**
	 * A post's excerpt as its author wrote it, else its first words.
	 *
	 * @param \WP_Post $post A post.
	 */
	public static function of( \WP_Post $post ): string {
		$excerpt = self::plain( $post->post_excerpt );

		return self::cut( '' === $excerpt ? self::plain( explode( '<!--more', $post->post_content, 2 )[0] ) : $excerpt );
	}

	/**
	 * A post's title as plain text.
	 *
	 * @param \WP_Post $post A post.
	 */
	public static function title( \WP_Post $post ): string {
		return self::plain( $post->post_title );
	}

	/**
	 * Plain text of HTML, in one line and NFC. A sign `<` before anything but a letter is no tag.
	 *
	 * @param string $html HTML.
	 */
	public static function plain( string $html ): string {
		$html = wp_check_invalid_utf8( $html, true );
		$html = strip_shortcodes( $html );
		$html = (string) preg_replace( '#<(script|style|table|figcaption|h[1-6])\b.*?</\1>#is', ' ', $html );
		$html = (string) preg_replace( '#<!--.*?-->|</?(?:p|div|li|ul|ol|h[1-6]|br|hr|blockquote|figure|section|article|dt|dd)\b[^>]*>#is', ' ', $html );
		$html = (string) preg_replace( '#</?[a-z][^>]*>#i', '', $html );
		$text = html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' );

		return Normalizer::nfc( trim( (string) preg_replace( '/[\s\x00-\x1f\x7f\x{80}-\x{a0}\x{fffe}\x{ffff}]+/u', ' ', $text ) ) );
	}

	/**
	 * The first words of a text.
	 *
	 * @param string $text Plain text.
	 * @param int    $most How many at most.
	 */
	public static function cut( string $text, int $most = self::WORDS ): string {
		$words = explode( ' ', $text, $most + 1 );
		$short = implode( ' ', array_slice( $words, 0, $most ) );
		if ( mb_strlen( $short ) > self::CHARACTERS ) {
			$short = (string) preg_replace( '/ \S*$/u', '', mb_substr( $short, 0, self::CHARACTERS ) );
		}

		return $short === $text ? $text : rtrim( $short, ' .,;:–-' ) . '…';
	}
}
