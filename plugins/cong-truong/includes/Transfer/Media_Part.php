<?php
/**
 * The list of the media library. The files themselves are copied with wp-content/uploads; this registers them again.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Disclosure\Text_Rules;

defined( 'ABSPATH' ) || exit;

final class Media_Part implements Part {

	private const TEXTS = array(
		'title'       => 'post_title',
		'caption'     => 'post_excerpt',
		'description' => 'post_content',
	);

	/** {@inheritDoc} */
	public function id(): string {
		return 'media';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Media library', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		global $wpdb;
		$paths = $wpdb->get_col(
			"SELECT m.meta_value FROM $wpdb->postmeta m INNER JOIN $wpdb->posts p ON p.ID = m.post_id
			WHERE m.meta_key = '_wp_attached_file' AND p.post_type = 'attachment' AND p.post_status <> 'trash'"
		);

		return array_values( array_filter( $paths, array( self::class, 'is_path' ) ) );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$id   = self::find( $key );
		$post = $id > 0 ? get_post( $id ) : null;
		if ( ! $post instanceof \WP_Post ) {
			return null;
		}
		$record = array( 'alt' => (string) get_post_meta( $post->ID, '_wp_attachment_image_alt', true ) );
		foreach ( self::TEXTS as $name => $field ) {
			$record[ $name ] = (string) $post->$field;
		}

		return $record + array( 'date' => $post->post_date_gmt );
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$date = $record->date ?? '';
		if ( ! self::is_path( $key ) || ! wp_check_filetype( $key )['type'] || ! is_string( $date ) || 1 !== preg_match( '/\A\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\z/', $date ) ) {
			return new \WP_Error( 'cong_truong_invalid_media', __( 'This is not the path of a file that WordPress takes.', 'cong-truong' ) );
		}
		$checked = array( 'alt' => sanitize_text_field( self::text( $record->alt ?? '' ) ) );
		foreach ( array_keys( self::TEXTS ) as $name ) {
			$checked[ $name ] = wp_kses_post( self::text( $record->$name ?? '' ) );
		}
		if ( 0 === self::find( $key ) && ! is_file( self::folder() . $key ) ) {
			return new \WP_Error( 'cong_truong_missing_media', __( 'The file is not here. Copy the folder wp-content/uploads of the old website, then import again.', 'cong-truong' ) );
		}
		$memory->set( 'media ' . $key, '1' );

		return $checked + array( 'date' => $date );
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		$fields = array(
			'post_title'    => $record['title'],
			'post_excerpt'  => $record['caption'],
			'post_content'  => $record['description'],
			'post_date_gmt' => $record['date'],
			'post_date'     => get_date_from_gmt( $record['date'] ),
		);
		$id     = self::find( $key );
		if ( $id > 0 ) {
			$id = wp_update_post( wp_slash( array( 'ID' => $id ) + $fields ), true );
		} else {
			$fields['post_mime_type'] = (string) wp_check_filetype( $key )['type'];
			$id                       = wp_insert_attachment( wp_slash( $fields ), self::folder() . $key, 0, true );
			if ( is_int( $id ) ) {
				require_once ABSPATH . 'wp-admin/includes/image.php';
				wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, self::folder() . $key ) );
			}
		}
		if ( is_wp_error( $id ) ) {
			return $id;
		}
		update_post_meta( $id, '_wp_attachment_image_alt', wp_slash( $record['alt'] ) );

		return true;
	}

	/**
	 * The attachment of a path below uploads, 0 where there is none.
	 *
	 * @param string $path Path.
	 */
	public static function find( string $path ): int {
		global $wpdb;

		return (int) $wpdb->get_var(
			$wpdb->prepare(
				"SELECT p.ID FROM $wpdb->postmeta m INNER JOIN $wpdb->posts p ON p.ID = m.post_id
				WHERE m.meta_key = '_wp_attached_file' AND m.meta_value = %s AND p.post_type = 'attachment' AND p.post_status <> 'trash' ORDER BY p.ID LIMIT 1",
				$path
			)
		);
	}

	/**
	 * The path of an attachment below uploads, by which another site finds it; empty where there is none.
	 *
	 * @param int $id Id of an attachment.
	 */
	public static function path_of( int $id ): string {
		$path = $id > 0 && 'attachment' === get_post_type( $id ) ? (string) get_post_meta( $id, '_wp_attached_file', true ) : '';

		return self::is_path( $path ) ? $path : '';
	}

	/**
	 * Whether a path is in the media library, or will be once the records before are stored.
	 *
	 * @param string $path   Path.
	 * @param Memory $memory Memory of the run.
	 */
	public static function is_known( string $path, Memory $memory ): bool {
		return self::is_path( $path ) && ( self::find( $path ) > 0 || '' !== $memory->get( 'media ' . $path ) );
	}

	/**
	 * Whether this is a relative path that stays below uploads.
	 *
	 * @param string $path Path.
	 */
	public static function is_path( string $path ): bool {
		return '' !== $path && strlen( $path ) <= 300 && 0 === validate_file( $path )
			&& 1 !== preg_match( '/[\x00-\x1F\x7F\\\\:]/', $path ) && '/' !== $path[0];
	}

	/**
	 * A text of a record.
	 *
	 * @param mixed $text What the file says.
	 */
	private static function text( $text ): string {
		return is_string( $text ) && null === Text_Rules::problem( $text ) ? Text_Rules::normalize( $text ) : '';
	}

	/**
	 * The uploads folder, with a slash at its end.
	 */
	private static function folder(): string {
		return wp_upload_dir( null, false )['basedir'] . '/';
	}
}
