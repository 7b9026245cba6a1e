<?php
/**
 * What was typed about a person or a body: plain text in NFC, of a length that fits.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

final class Fields {

	/** Characters of a line. */
	public const LINE = 200;

	/** Characters of what a person is in charge of. */
	public const TEXT = 3000;

	/**
	 * One line of text.
	 *
	 * @param mixed  $value   What was sent.
	 * @param string $field   Name of the field, for whoever shows the error.
	 * @param int    $longest Characters that it may have.
	 * @return string|\WP_Error
	 */
	public static function line( $value, string $field, int $longest = self::LINE ) {
		$text = self::text( $value, $field, $longest );

		return is_wp_error( $text ) ? $text : trim( (string) preg_replace( '/\s+/u', ' ', $text ) );
	}

	/**
	 * Lines of text.
	 *
	 * @param mixed  $value   What was sent.
	 * @param string $field   Name of the field.
	 * @param int    $longest Characters that it may have.
	 * @return string|\WP_Error
	 */
	public static function text( $value, string $field, int $longest = self::TEXT ) {
		if ( ! is_string( $value ) || 1 !== preg_match( '//u', $value ) ) {
			return self::error( $field, __( 'This is not a text.', 'cong-truong' ) );
		}
		// Word's soft line break is a control character.
		$text = str_replace( array( "\r\n", "\r", "\x0B", "\xE2\x80\xA8" ), "\n", $value );
		$text = (string) preg_replace( '/[\x00-\x08\x0C-\x1F\x7F]|\xC2[\x80-\x9F]/', ' ', $text );
		$text = trim( Normalizer::nfc( $text ) );
		if ( mb_strlen( $text ) > $longest ) {
			/* translators: %s: number of characters */
			return self::error( $field, sprintf( __( 'This is too long: at most %s characters fit here. Nothing was saved; your text is still there, shorten it.', 'cong-truong' ), number_format_i18n( $longest ) ) );
		}

		return $text;
	}

	/**
	 * What is wrong with a field.
	 *
	 * @param string $field   Name of the field.
	 * @param string $message What is wrong, and what to do.
	 */
	public static function error( string $field, string $message ): \WP_Error {
		return new \WP_Error(
			'cong_truong_invalid_field',
			$message,
			array(
				'status' => 400,
				'field'  => $field,
			)
		);
	}
}
