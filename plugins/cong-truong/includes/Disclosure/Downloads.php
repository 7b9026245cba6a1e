<?php
/**
 * The files of publications: plain files under uploads, so that a download costs nothing and outlives the plugin.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Downloads implements Module {

	/** Event that tries again to write the files of a publication. */
	public const CRON = 'cong_truong_ensure_downloads';

	private const FOLDER = 'cong-truong';

	/** Seconds until the next try. */
	private const RETRY = 600;

	/**
	 * Hooks the second try.
	 */
	public function register(): void {
		add_action( self::CRON, array( self::class, 'retry' ) );
	}

	/**
	 * Folder of all files of the plugin.
	 */
	public static function folder(): string {
		return wp_upload_dir( null, false )['basedir'] . '/' . self::FOLDER;
	}

	/**
	 * Addresses of a publication's files, by kind.
	 *
	 * @param string $name What name() gave.
	 * @return array{xlsx: string, csv: string, json: string}
	 */
	public static function urls( string $name ): array {
		$base = wp_upload_dir( null, false )['baseurl'] . '/' . self::FOLDER . '/' . $name;
		$base = is_ssl() ? set_url_scheme( $base, 'https' ) : $base;

		return array(
			'xlsx' => $base . '.xlsx',
			'csv'  => $base . '.csv',
			'json' => $base . '.json',
		);
	}

	/**
	 * Whether all files of a publication are there.
	 *
	 * @param array<string, mixed> $payload A `PublicationPayload`.
	 */
	public static function are_there( array $payload ): bool {
		foreach ( self::paths( $payload ) as $path ) {
			if ( ! is_file( $path ) ) {
				return false;
			}
		}

		return true;
	}

	/**
	 * Writes the files of a publication that are missing. What was withdrawn has none.
	 *
	 * @param int $publication Id of a publication.
	 * @return true|\WP_Error
	 */
	public static function ensure( int $publication ) {
		$payload = Publication::payload( $publication );
		if ( null === $payload || self::is_withdrawn( $publication, $payload['number'] ) || self::are_there( $payload ) ) {
			return true;
		}

		$written = self::write( $publication, $payload );
		if ( ! $written && ! wp_next_scheduled( self::CRON, array( $publication ) ) ) {
			wp_schedule_single_event( time() + self::RETRY, self::CRON, array( $publication ) );
		}

		return $written ? true : new \WP_Error(
			'cong_truong_files_not_written',
			__( 'It is published, but the files for download could not be written: the disk of the hosting is full or the folder wp-content/uploads is not writable. The site tries again by itself.', 'cong-truong' ),
			array( 'status' => 500 )
		);
	}

	/**
	 * Second try, in the background.
	 *
	 * @param int $publication Id of a publication.
	 */
	public static function retry( $publication ): void {
		$publication = (int) $publication;
		if ( Post_Types::PUBLICATION === get_post_type( $publication ) && true === self::ensure( $publication ) ) {
			Changes::announce( Publication::disclosure( $publication ), 'files' );
		}
	}

	/**
	 * Removes the files of a publication that was withdrawn. The publication itself stays, and so does its JSON in it.
	 *
	 * @param int $publication Id of a publication.
	 */
	public static function remove( int $publication ): void {
		$payload = Publication::payload( $publication );
		foreach ( null === $payload ? array() : self::paths( $payload ) as $path ) {
			if ( is_file( $path ) ) {
				wp_delete_file( $path );
			}
		}
	}

	/**
	 * Whether a publication was withdrawn.
	 *
	 * @param int $publication Id of a publication.
	 * @param int $number      Its number.
	 */
	private static function is_withdrawn( int $publication, int $number ): bool {
		$withdrawals = Publication::withdrawals( Publication::disclosure( $publication ) );

		return in_array( $number, array_column( $withdrawals, 'number' ), true );
	}

	/**
	 * Where a publication's files stand below the folder, without the ending. Depends on the payload alone, so it never changes.
	 *
	 * @param array<string, mixed> $payload A `PublicationPayload`.
	 */
	public static function name( array $payload ): string {
		$key   = $payload['key'];
		$parts = array( $payload['form']['slug'], Key::level_slug( $key['level'] ), 'nam' === $key['period'] ? '' : $key['period'], 'lan-' . $payload['number'] );

		return 'cong-khai/' . $key['schoolYear'] . '/' . implode( '-', array_filter( $parts ) );
	}

	/**
	 * Paths of a publication's files, by kind.
	 *
	 * @param array<string, mixed> $payload A `PublicationPayload`.
	 * @return array{xlsx: string, csv: string, json: string}
	 */
	private static function paths( array $payload ): array {
		$base = self::folder() . '/' . self::name( $payload );

		return array(
			'xlsx' => $base . '.xlsx',
			'csv'  => $base . '.csv',
			'json' => $base . '.json',
		);
	}

	/**
	 * Writes all files of a publication.
	 *
	 * @param int                  $publication Id of a publication.
	 * @param array<string, mixed> $payload     Its payload.
	 */
	private static function write( int $publication, array $payload ): bool {
		$paths  = self::paths( $payload );
		$folder = dirname( $paths['xlsx'] );
		if ( ! wp_mkdir_p( $folder ) ) {
			return false;
		}
		self::hide_listings( $folder );

		$hash   = Publication::hash( $publication );
		$sheets = Sheet_Builder::build( $payload, $hash );
		$bytes  = array(
			'xlsx' => Xlsx_Writer::write( $sheets, (string) $payload['publishedAt'] ),
			'csv'  => Csv_Writer::write( $sheets ),
			'json' => Json_Writer::write( Publication::payload_object( $publication ), $hash ),
		);
		foreach ( $paths as $kind => $path ) {
			if ( ! self::put( $path, $bytes[ $kind ] ) ) {
				return false;
			}
		}

		return true;
	}

	/**
	 * Writes a file in one go: whoever downloads it meanwhile gets the old one or the new one, never half of it.
	 *
	 * @param string $path  Where.
	 * @param string $bytes What.
	 */
	private static function put( string $path, string $bytes ): bool {
		// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.PHP.NoSilencedErrors.Discouraged -- WP_Filesystem has no atomic write and may ask for an FTP password; a full disk is answered by the caller.
		$temporary = $path . '.' . wp_generate_password( 8, false ) . '.tmp';
		$written   = @file_put_contents( $temporary, $bytes );
		if ( strlen( $bytes ) !== $written || ! @rename( $temporary, $path ) ) {
			@unlink( $temporary );
			return false;
		}
		@chmod( $path, fileperms( dirname( $path ) ) & 0666 );
		// phpcs:enable

		return true;
	}

	/**
	 * Puts an empty index into a folder and those above it, for servers that would list their files.
	 *
	 * @param string $folder A folder below the plugin's.
	 */
	public static function hide_listings( string $folder ): void {
		$top = self::folder();
		while ( 0 === strpos( $folder, $top ) ) {
			if ( ! is_file( $folder . '/index.html' ) ) {
				self::put( $folder . '/index.html', '' );
			}
			$folder = dirname( $folder );
		}
	}
}
