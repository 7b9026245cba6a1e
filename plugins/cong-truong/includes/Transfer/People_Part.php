<?php
/**
 * The people of the directory, with the consents to their photos.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Directory\Meta;
use CongTruong\Directory\People;
use CongTruong\Directory\Person;
use CongTruong\Directory\Photos;
use CongTruong\Directory\Post_Types;
use CongTruong\Disclosure\Json;
use CongTruong\Disclosure\Text_Rules;

defined( 'ABSPATH' ) || exit;

final class People_Part implements Part {

	private const TIMES = array( 'recordedAt', 'withdrawnAt' );
	private const USERS = array( 'recordedBy', 'withdrawnBy' );

	/** {@inheritDoc} */
	public function id(): string {
		return 'people';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'People', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		return Post_Keys::all( Post_Types::PERSON );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$id = Post_Keys::find( Post_Types::PERSON, $key );

		return 0 === $id ? null : People::shown( $id ) + array(
			'privatePhone' => People::private_phone( $id ),
			'photos'       => array_map( array( self::class, 'photo_for_file' ), Photos::all( $id ) ),
		);
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$fields = json_decode( (string) wp_json_encode( $record ), true );
		$person = Post_Keys::is_slug( $key ) ? Person::validate( $fields, Person::none() ) : new \WP_Error( 'cong_truong_invalid_record', __( 'This is not a person.', 'cong-truong' ) );
		if ( is_wp_error( $person ) ) {
			return $person;
		}
		$person['photos'] = array();
		foreach ( array_slice( (array) ( $fields['photos'] ?? array() ), 0, 200 ) as $photo ) {
			if ( ! is_array( $photo ) || ! is_string( $photo['file'] ?? null ) || ! Media_Part::is_known( $photo['file'], $memory ) ) {
				return new \WP_Error( 'cong_truong_missing_media', __( 'The photo of this person is not in the media library. Copy the folder wp-content/uploads of the old website, then import again.', 'cong-truong' ) );
			}
			$person['photos'][] = self::checked_photo( $photo );
		}
		$memory->set( 'person ' . $key, '1' );

		return $person;
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		$id   = Post_Keys::find( Post_Types::PERSON, $key );
		$done = $id > 0 ? People::save( $id, People::version( $id ), $record ) : People::create( $record );
		if ( is_wp_error( $done ) ) {
			return $done;
		}
		if ( 0 === $id ) {
			$id = (int) $done;
			wp_update_post(
				array(
					'ID'        => $id,
					'post_name' => $key,
				)
			);
		}
		$photos = array_map( array( self::class, 'photo_for_site' ), $record['photos'] );
		if ( $photos ) {
			update_post_meta( $id, Meta::PHOTOS, wp_slash( Json::ascii( $photos ) ) );
		} else {
			delete_post_meta( $id, Meta::PHOTOS );
		}

		return true;
	}

	/**
	 * A consent as the file holds it: by path and names.
	 *
	 * @param array<string, mixed> $photo As it is stored.
	 * @return array<string, string>
	 */
	private static function photo_for_file( array $photo ): array {
		$shown = array(
			'file' => Media_Part::path_of( (int) ( $photo['attachment'] ?? 0 ) ),
			'by'   => (string) ( $photo['by'] ?? '' ),
			'on'   => (string) ( $photo['on'] ?? '' ),
		);
		foreach ( array_intersect( self::TIMES, array_keys( $photo ) ) as $index => $name ) {
			$user                           = get_userdata( (int) ( $photo[ self::USERS[ $index ] ] ?? 0 ) );
			$shown[ $name ]                 = (string) $photo[ $name ];
			$shown[ self::USERS[ $index ] ] = $user ? $user->display_name : (string) ( $photo[ self::USERS[ $index ] . 'Name' ] ?? '' );
		}

		return $shown;
	}

	/**
	 * A consent of a file, known fields only.
	 *
	 * @param array<mixed> $photo What the file says.
	 * @return array<string, string>
	 */
	private static function checked_photo( array $photo ): array {
		$checked = array();
		foreach ( array( 'file', 'by', 'on', 'recordedAt', 'recordedBy', 'withdrawnAt', 'withdrawnBy' ) as $name ) {
			if ( isset( $photo[ $name ] ) ) {
				$checked[ $name ] = null === Text_Rules::problem( $photo[ $name ], 300 ) ? Text_Rules::normalize( $photo[ $name ] ) : '';
			}
		}

		return $checked;
	}

	/**
	 * A consent as this site stores it.
	 *
	 * @param array<string, string> $photo What checked_photo() gave.
	 * @return array<string, mixed>
	 */
	private static function photo_for_site( array $photo ): array {
		$stored = array( 'attachment' => Media_Part::find( $photo['file'] ?? '' ) );
		foreach ( array_diff_key( $photo, array( 'file' => true ) ) as $name => $text ) {
			if ( in_array( $name, self::USERS, true ) ) {
				$stored[ $name ]          = 0;
				$stored[ $name . 'Name' ] = $text;
			} else {
				$stored[ $name ] = $text;
			}
		}

		return $stored;
	}
}
