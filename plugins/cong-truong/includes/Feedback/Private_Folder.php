<?php
/**
 * The folder of files that visitors sent.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * It lies under uploads, because many hosts let PHP write nowhere else, and the web server may hand out what is there. So what protects a file is that it is
 * encrypted; that its name is random, and that Apache, LiteSpeed and IIS are told to refuse it, are a second wall, which nginx does not know of.
 */
final class Private_Folder {

	private const NAME = 'cong-truong-private';

	/** Ending of what is not written whole yet. */
	public const UNFINISHED = '.tmp';

	private const WALLS = array(
		'index.html' => '',
		'.htaccess'  => "<IfModule mod_authz_core.c>\n\tRequire all denied\n</IfModule>\n<IfModule !mod_authz_core.c>\n\tOrder allow,deny\n\tDeny from all\n</IfModule>\n",
		'web.config' => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<configuration>\n\t<system.webServer>\n\t\t<security>\n\t\t\t<requestFiltering>\n\t\t\t\t<fileExtensions allowUnlisted=\"false\" />\n\t\t\t</requestFiltering>\n\t\t</security>\n\t</system.webServer>\n</configuration>\n",
	);

	/**
	 * Path of the folder, whether it is there or not.
	 */
	public static function path(): string {
		return wp_upload_dir( null, false )['basedir'] . '/' . self::NAME;
	}

	/**
	 * A name that no file has. `.bin` is a file to download for every server, and a program for none.
	 */
	public static function new_name(): string {
		$random = bin2hex( random_bytes( 16 ) );

		return substr( $random, 0, 2 ) . '/' . $random . '.bin';
	}

	/**
	 * Path of a file.
	 *
	 * @param string $name What new_name() gave.
	 * @return string Empty if it is no such name.
	 */
	public static function file( string $name ): string {
		return preg_match( '~^[0-9a-f]{2}/[0-9a-f]{32}\.bin$~D', $name ) ? self::path() . '/' . $name : '';
	}

	/**
	 * Makes the folder that a file goes to, and its walls.
	 *
	 * @param string $name What new_name() gave.
	 * @return bool Whether the folder is there. Walls that can't be built keep no file out: it is encrypted.
	 */
	public static function make_for( string $name ): bool {
		$folder = dirname( self::path() . '/' . $name );
		if ( ! wp_mkdir_p( $folder ) ) {
			return false;
		}
		foreach ( self::WALLS as $wall => $content ) {
			self::put( self::path() . '/' . $wall, $content );
		}
		self::put( $folder . '/index.html', '' );

		return true;
	}

	/**
	 * Whether files can be put there.
	 */
	public static function is_writable(): bool {
		$folder = self::path();
		while ( ! file_exists( $folder ) && dirname( $folder ) !== $folder ) {
			$folder = dirname( $folder );
		}

		return is_dir( $folder ) && wp_is_writable( $folder );
	}

	/**
	 * Names of what has lain there since before a moment, whole and unfinished.
	 *
	 * @param int $moment Timestamp.
	 * @return \Generator<int, string>
	 */
	public static function older_than( int $moment ): \Generator {
		foreach ( self::names( self::path(), '/^[0-9a-f]{2}$/D' ) as $folder ) {
			foreach ( self::names( self::path() . '/' . $folder, '/^[0-9a-f]{32}\.bin(\.tmp)?$/D' ) as $file ) {
				$path = self::path() . '/' . $folder . '/' . $file;
				// What a backup brought back has its old time of writing, and came to this disk just now.
				if ( max( (int) @filemtime( $path ), (int) @filectime( $path ) ) < $moment ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- it may be gone by now.
					yield $folder . '/' . $file;
				}
			}
		}
	}

	/**
	 * Deletes everything (uninstall, where the owner ticked so).
	 */
	public static function delete(): void {
		if ( ! is_dir( self::path() ) ) {
			return;
		}
		// phpcs:disable WordPress.PHP.NoSilencedErrors.Discouraged -- what can't be deleted stays, encrypted.
		foreach ( self::names( self::path(), '/^[0-9a-f]{2}$/D' ) as $folder ) {
			foreach ( self::names( self::path() . '/' . $folder, '/./' ) as $file ) {
				@unlink( self::path() . '/' . $folder . '/' . $file );
			}
			@rmdir( self::path() . '/' . $folder );
		}
		foreach ( array_keys( self::WALLS ) as $wall ) {
			@unlink( self::path() . '/' . $wall );
		}
		@rmdir( self::path() );
		// phpcs:enable
	}

	/**
	 * Names in a folder.
	 *
	 * @param string $folder  Folder.
	 * @param string $pattern What they look like.
	 * @return string[]
	 */
	private static function names( string $folder, string $pattern ): array {
		$names = is_dir( $folder ) ? scandir( $folder ) : false;

		return array_diff( (array) preg_grep( $pattern, $names ? $names : array() ), array( '.', '..' ) );
	}

	/**
	 * Writes a small file that is not there yet.
	 *
	 * @param string $path    Path.
	 * @param string $content Content.
	 */
	private static function put( string $path, string $content ): void {
		if ( is_file( $path ) && filesize( $path ) >= strlen( $content ) ) {
			return;
		}
		@file_put_contents( $path, $content ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- see make_for().
	}
}
