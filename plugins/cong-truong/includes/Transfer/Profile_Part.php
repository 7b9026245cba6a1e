<?php
/**
 * The school's profile and its emblem.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Profile_Part implements Part {

	private const SCHOOL = 'school';
	private const EMBLEM = 'emblem';

	/** {@inheritDoc} */
	public function id(): string {
		return 'profile';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'School profile', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		return array( self::EMBLEM, self::SCHOOL );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		if ( self::EMBLEM === $key ) {
			$file = Media_Part::path_of( (int) get_option( 'site_logo' ) );

			return '' === $file ? null : array( 'file' => $file );
		}
		$stored = get_option( Profile::OPTION );

		return self::SCHOOL === $key && is_array( $stored ) && $stored ? Profile::sanitize( $stored ) : null;
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		if ( self::SCHOOL === $key ) {
			return Profile::sanitize( json_decode( (string) wp_json_encode( $record ), true ) );
		}
		$file = $record->file ?? null;
		if ( self::EMBLEM !== $key || ! is_string( $file ) || ! Media_Part::is_known( $file, $memory ) ) {
			return new \WP_Error( 'cong_truong_missing_media', __( 'The picture of the emblem is not in the media library. Copy the folder wp-content/uploads of the old website, then import again.', 'cong-truong' ) );
		}

		return array( 'file' => $file );
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		if ( self::SCHOOL === $key ) {
			update_option( Profile::OPTION, $record );
		} else {
			update_option( 'site_logo', Media_Part::find( (string) $record['file'] ) );
		}

		return true;
	}
}
