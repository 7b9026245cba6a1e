<?php
/**
 * What a profile consists of, and how whatever was sent becomes one.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * The keys are those of `SchoolProfile` in lib/school/types.ts.
 *
 * @phpstan-type Contact array{label: string, value: string}
 * @phpstan-type Body array{name: string, website: string}
 * @phpstan-type Authorities array{direct: string, so: Body, ubnd: Body, other: Body, phong: Body}
 * @phpstan-type School_Profile array{name: string, shortName: string, englishName: string, levels: string[], kind: string, authority: string, authorities: Authorities, place: string, address: string, phones: Contact[], emails: Contact[], hours: string[], map: string, head: string, headPosition: string}
 */
final class Profile_Shape {

	public const LEVELS = array( 'mam_non', 'tieu_hoc', 'thcs', 'thpt', 'gdtx' );

	/**
	 * Bodies that a school can be under today.
	 */
	public const DIRECT = array( 'so', 'ubnd', 'other' );

	/**
	 * Characters that a line may have.
	 */
	public const LENGTH = 300;

	/**
	 * Entries that a list may have.
	 */
	public const ENTRIES = 12;

	private const LINES = array( 'name', 'shortName', 'englishName', 'place', 'head', 'headPosition' );

	/**
	 * Known fields, each of its type, complete.
	 *
	 * @param array<mixed> $fields Posted or stored fields.
	 * @return School_Profile
	 */
	public static function of( array $fields ): array {
		$levels  = isset( $fields['levels'] ) && is_array( $fields['levels'] ) ? $fields['levels'] : array();
		$profile = array(
			'name'         => self::text( $fields, 'name' ),
			'shortName'    => self::text( $fields, 'shortName' ),
			'englishName'  => self::text( $fields, 'englishName' ),
			'levels'       => array_values( array_intersect( self::LEVELS, array_filter( $levels, 'is_string' ) ) ),
			'kind'         => 'non_public' === self::text( $fields, 'kind' ) ? 'non_public' : 'public',
			'authority'    => '',
			'authorities'  => self::authorities( $fields ),
			'place'        => self::text( $fields, 'place' ),
			'address'      => self::text( $fields, 'address' ),
			'phones'       => self::entries( $fields, 'phones' ),
			'emails'       => self::entries( $fields, 'emails' ),
			'hours'        => self::lines( $fields['hours'] ?? array() ),
			'map'          => self::text( $fields, 'map' ),
			'head'         => self::text( $fields, 'head' ),
			'headPosition' => self::text( $fields, 'headPosition' ),
		);

		$profile['authority'] = Authority::name( $profile );

		return $profile;
	}

	/**
	 * The same as plain text in NFC, with links that are safe to follow.
	 *
	 * @param array<mixed> $fields Posted or stored fields.
	 * @return School_Profile
	 */
	public static function clean( array $fields ): array {
		$profile = self::of( $fields );
		foreach ( self::LINES as $field ) {
			$profile[ $field ] = self::line( $profile[ $field ] );
		}
		foreach ( array( 'so', 'ubnd', 'other', 'phong' ) as $body ) {
			$profile['authorities'][ $body ] = array(
				'name'    => self::line( $profile['authorities'][ $body ]['name'] ),
				'website' => Link::clean( $profile['authorities'][ $body ]['website'] ),
			);
		}
		$profile['address'] = implode( "\n", self::clean_lines( self::lines( $profile['address'] ) ) );
		$profile['hours']   = self::clean_lines( $profile['hours'] );
		$profile['phones']  = self::clean_entries( $profile['phones'] );
		$profile['emails']  = self::clean_entries( $profile['emails'] );
		$profile['map']     = Link::clean( $profile['map'], true );

		// Emptied lines may have changed which body is the superior one.
		$profile['authority'] = Authority::name( $profile );

		return $profile;
	}

	/**
	 * One line of plain text in NFC.
	 *
	 * @param string $text Posted text.
	 */
	private static function line( string $text ): string {
		global $wpdb;

		// Word's soft line break is a control character, which WordPress keeps and no Excel file may hold.
		$text = (string) preg_replace( '/[\x00-\x1F\x7F]|\xC2[\x80-\x9F]/', ' ', $text );
		$line = Normalizer::nfc( sanitize_text_field( $text ) );
		// Core writes a < that begins no tag as HTML, but this is text.
		$text = false === strpos( $text, '&lt;' ) ? str_replace( '&lt;', '<', $line ) : $line;
		// In a utf8mb3 table one emoji would make the whole option fail.
		if ( 'utf8mb4' !== $wpdb->get_col_charset( $wpdb->options, 'option_value' ) ) {
			$text = wp_encode_emoji( $text );
		}

		return mb_substr( $text, 0, self::LENGTH );
	}

	/**
	 * Lines without the empty ones.
	 *
	 * @param string[] $lines Lines.
	 * @return string[]
	 */
	private static function clean_lines( array $lines ): array {
		return array_slice( array_values( array_diff( array_map( array( self::class, 'line' ), $lines ), array( '' ) ) ), 0, self::ENTRIES );
	}

	/**
	 * Numbers or addresses without the empty ones. What is copied from a page often brings marks along that nobody sees.
	 *
	 * @param array $entries Entries.
	 * @phpstan-param Contact[] $entries
	 * @return Contact[]
	 */
	private static function clean_entries( array $entries ): array {
		$clean = array();
		foreach ( $entries as $entry ) {
			$value = self::line( (string) preg_replace( '/[\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{FEFF}]|^\s*(?:mailto|tel):/ui', '', $entry['value'] ) );
			if ( '' !== $value ) {
				$clean[] = array(
					'label' => self::line( $entry['label'] ),
					'value' => $value,
				);
			}
		}

		return array_slice( $clean, 0, self::ENTRIES );
	}

	/**
	 * A field that is text.
	 *
	 * @param array<mixed> $fields Fields.
	 * @param string       $name   Its name.
	 */
	private static function text( array $fields, string $name ): string {
		return isset( $fields[ $name ] ) && is_scalar( $fields[ $name ] ) ? (string) $fields[ $name ] : '';
	}

	/**
	 * Lines of a text, or a list of them.
	 *
	 * @param mixed $value Text or list.
	 * @return string[]
	 */
	private static function lines( $value ): array {
		$lines = is_array( $value ) ? array_filter( $value, 'is_scalar' ) : (array) preg_split( '/\R/u', is_scalar( $value ) ? (string) $value : '' );

		return array_values( array_map( 'strval', $lines ) );
	}

	/**
	 * A list of numbers or addresses; an entry may also be its text alone.
	 *
	 * @param array<mixed> $fields Fields.
	 * @param string       $name   The list.
	 * @return Contact[]
	 */
	private static function entries( array $fields, string $name ): array {
		$entries = array();
		foreach ( isset( $fields[ $name ] ) && is_array( $fields[ $name ] ) ? $fields[ $name ] : array() as $entry ) {
			$entry     = is_array( $entry ) ? $entry : array( 'value' => $entry );
			$entries[] = array(
				'label' => self::text( $entry, 'label' ),
				'value' => self::text( $entry, 'value' ),
			);
		}

		return $entries;
	}

	/**
	 * The bodies above the school. A profile of the time when it was one line has that line in its place.
	 *
	 * @param array<mixed> $fields Fields.
	 * @return Authorities
	 */
	private static function authorities( array $fields ): array {
		$given  = isset( $fields['authorities'] ) && is_array( $fields['authorities'] ) ? $fields['authorities'] : Authority::of_line( self::text( $fields, 'authority' ) );
		$body   = static function ( string $name ) use ( $given ): array {
			$body = isset( $given[ $name ] ) && is_array( $given[ $name ] ) ? $given[ $name ] : array( 'name' => $given[ $name ] ?? '' );

			return array(
				'name'    => self::text( $body, 'name' ),
				'website' => self::text( $body, 'website' ),
			);
		};
		$direct = self::text( $given, 'direct' );

		return array(
			'direct' => in_array( $direct, self::DIRECT, true ) ? $direct : '',
			'so'     => $body( 'so' ),
			'ubnd'   => $body( 'ubnd' ),
			'other'  => $body( 'other' ),
			'phong'  => $body( 'phong' ),
		);
	}
}
