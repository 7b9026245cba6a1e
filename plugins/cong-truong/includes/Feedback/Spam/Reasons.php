<?php
/**
 * Why a message was held, for those who decide about it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback\Spam;

defined( 'ABSPATH' ) || exit;

final class Reasons {

	/**
	 * A reason in words.
	 *
	 * @param string $reason Such as `links:4`.
	 */
	public static function in_words( string $reason ): string {
		list( $id, $value ) = explode( ':', $reason, 2 ) + array( '', '' );
		$text               = self::texts()[ $id ] ?? '';
		if ( 'proof' === $id ) {
			$text = 'reused' === $value ? __( 'It brought the proof of an earlier message.', 'cong-truong' ) : __( 'It brought a false proof of having been written in a browser.', 'cong-truong' );
		}
		if ( 'quick' === $id ) {
			$value = number_format_i18n( (int) $value / 1000, 1 );
		}
		if ( 'script' === $id ) {
			$value = self::scripts()[ $value ] ?? $value;
		}

		return '' === $text ? $reason : sprintf( $text, $value );
	}

	/**
	 * Texts by reason.
	 *
	 * @return array<string, string>
	 */
	private static function texts(): array {
		return array(
			'honeypot'       => __( 'A hidden field, which people do not see, was filled in.', 'cong-truong' ),
			/* translators: %s: seconds */
			'quick'          => __( 'It was sent %s seconds after the form had been opened.', 'cong-truong' ),
			/* translators: %s: number of messages */
			'address'        => __( 'Many messages come from one network address (%s). It may be that of a school or a company.', 'cong-truong' ),
			/* translators: %s: how often */
			'same'           => __( 'The same text had been sent before (%s times).', 'cong-truong' ),
			/* translators: %s: number of links */
			'links'          => __( 'Links to unknown websites: %s.', 'cong-truong' ),
			'link-only'      => __( 'There is hardly anything but a link in it.', 'cong-truong' ),
			/* translators: %s: website */
			'shortener'      => __( 'A shortened link (%s) hides where it leads to.', 'cong-truong' ),
			/* translators: %s: website */
			'messenger'      => __( 'A link leads to a chat (%s).', 'cong-truong' ),
			/* translators: %s: end of an address, such as top */
			'ending'         => __( 'A link leads to a website with the ending “.%s”, which spam often uses.', 'cong-truong' ),
			'hidden-link'    => __( 'The address of a website is disguised.', 'cong-truong' ),
			'markup'         => __( 'Links are written in the code of websites.', 'cong-truong' ),
			/* translators: %s: script, such as Chinese characters */
			'script'         => __( 'It is written in another script: %s.', 'cong-truong' ),
			/* translators: %s: word */
			'word'           => __( 'Advertising often says “%s”.', 'cong-truong' ),
			/* translators: %s: word */
			'own'            => __( '“%s” is on the list of words of the school.', 'cong-truong' ),
			'reach'          => __( 'Advertising, with a link, an account or a telephone number to answer to.', 'cong-truong' ),
			'stranger'       => __( 'Somebody wants to be called or visited, and says nothing about a school or a child.', 'cong-truong' ),
			'price'          => __( 'A price, and a link to an unknown website.', 'cong-truong' ),
			'praise'         => __( 'General praise together with a link, as advertising does it.', 'cong-truong' ),
			'hidden-words'   => __( 'Words are disguised with dots, spaces or digits.', 'cong-truong' ),
			'invisible'      => __( 'Invisible characters stand inside of words.', 'cong-truong' ),
			'styled'         => __( 'It is written in ornamental letters.', 'cong-truong' ),
			'lookalikes'     => __( 'Letters of other alphabets that look like Latin ones stand in its words.', 'cong-truong' ),
			'capitals'       => __( 'It is written in capitals.', 'cong-truong' ),
			'gibberish'      => __( 'It consists of random letters.', 'cong-truong' ),
			'name-link'      => __( 'The name contains the address of a website.', 'cong-truong' ),
			'name-words'     => __( 'The name is advertising.', 'cong-truong' ),
			'name-gibberish' => __( 'The name consists of random letters.', 'cong-truong' ),
			/* translators: %s: end of an address, such as ru */
			'contact'        => __( 'The e-mail address has the ending “.%s”, which spam often uses.', 'cong-truong' ),
		);
	}

	/**
	 * Names of scripts.
	 *
	 * @return array<string, string>
	 */
	private static function scripts(): array {
		return array(
			'Cyrillic'   => __( 'Cyrillic (Russian and others)', 'cong-truong' ),
			'Thai'       => __( 'Thai', 'cong-truong' ),
			'Arabic'     => __( 'Arabic', 'cong-truong' ),
			'Hebrew'     => __( 'Hebrew', 'cong-truong' ),
			'Devanagari' => __( 'Devanagari (Hindi and others)', 'cong-truong' ),
			'Han'        => __( 'Chinese', 'cong-truong' ),
			'Hangul'     => __( 'Korean', 'cong-truong' ),
			'Hiragana'   => __( 'Japanese', 'cong-truong' ),
			'Katakana'   => __( 'Japanese', 'cong-truong' ),
		);
	}
}
