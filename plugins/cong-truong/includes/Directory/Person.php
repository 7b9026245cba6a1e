<?php
/**
 * What is said of a person.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

defined( 'ABSPATH' ) || exit;

final class Person {

	/** What visitors may see. */
	public const FIELDS = array( 'name', 'degree', 'duties', 'phone', 'email' );

	private const PRIVATE_FIELD = 'privatePhone';

	/**
	 * Nothing yet.
	 *
	 * @return array<string, string>
	 */
	public static function none(): array {
		return array_fill_keys( array_merge( self::FIELDS, array( self::PRIVATE_FIELD ) ), '' );
	}

	/**
	 * Fields that can be stored; what was not sent stays as it was.
	 *
	 * @param array<mixed>          $input  What was sent.
	 * @param array<string, string> $before What was stored.
	 * @return array<string, string>|\WP_Error
	 */
	public static function validate( array $input, array $before ) {
		$person = $before;
		foreach ( array_intersect_key( $input, self::none() ) as $field => $value ) {
			$text = 'duties' === $field ? Fields::text( $value, $field ) : Fields::line( $value, $field );
			if ( is_wp_error( $text ) ) {
				return $text;
			}
			$person[ $field ] = $text;
		}
		if ( '' === $person['name'] ) {
			return Fields::error( 'name', __( 'Write the person’s full name.', 'cong-truong' ) );
		}
		foreach ( array( 'phone', self::PRIVATE_FIELD ) as $field ) {
			if ( '' !== $person[ $field ] && ! preg_match( '/[0-9]/', $person[ $field ] ) ) {
				return Fields::error( $field, __( 'A telephone number has digits, such as 028 3822 1234.', 'cong-truong' ) );
			}
		}
		if ( '' !== $person['email'] && ! is_email( $person['email'] ) ) {
			return Fields::error( 'email', __( 'This is no e-mail address. It looks like vanphong@truong.edu.vn, with one @ and without spaces or diacritics.', 'cong-truong' ) );
		}

		return $person;
	}

	/**
	 * The letter that stands for a person without a photo: Vietnamese are called by the last word of their name, and one letter spells nothing.
	 *
	 * @param string $name Full name.
	 */
	public static function letter( string $name ): string {
		$name  = (string) preg_replace( '/\(.*$|[,–].*$/u', '', $name );
		$words = (array) preg_split( '/\s+/u', trim( $name ), -1, PREG_SPLIT_NO_EMPTY );

		return preg_match( '/\p{L}/u', (string) end( $words ), $found ) ? $found[0] : '';
	}
}
