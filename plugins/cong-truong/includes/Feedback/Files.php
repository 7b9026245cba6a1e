<?php
/**
 * The files of messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * A file is kept in two parts that need each other: encrypted bytes under a random name in uploads/cong-truong-private, and a row that knows name, type and
 * message. The key is made of an option (Settings::KEY). So a site that moves with database and uploads has its files; who gets hold of the folder alone has noise,
 * and so has a school that restores the folder without the database of the same site.
 *
 * The bytes are written first, under a name that counts for nothing, then get their name, then their row. What a full disk or a killed request leaves behind is
 * without a row, and tidy() removes it after a day. No failure here stops a message: keep() says how many files it could not keep.
 *
 * @phpstan-type File_Row array{id: int, message: int, name: string, type: string, size: int, path: string, hash: string, created: int}
 */
final class Files {

	/** Option: the last time that a file could not be kept, for Site Health: `at`, `reason`. */
	public const FAILURE = 'cong_truong_feedback_file_failure';

	/** Seconds for which Site Health tells of it. */
	private const TOLD = 7 * DAY_IN_SECONDS;

	/** Seconds after which a file without a row belongs to no request that still runs. */
	private const ORPHANED = DAY_IN_SECONDS;

	/** Rows that are read at once. */
	private const ROWS = 5000;

	/** Newest files that Site Health looks for on the disk. */
	private const LOOKED_FOR = 20;

	/**
	 * Looks at the files that came with a message.
	 *
	 * @param array         $files       One entry of `$_FILES`.
	 * @param callable|null $is_uploaded Says of a path whether it came with this request; for tests.
	 * @return array{files: list<array{name: string, type: string, size: int, tmp_name: string}>, errors: list<string>}
	 */
	public static function check( array $files, ?callable $is_uploaded = null ): array {
		return Upload::check( $files, $is_uploaded );
	}

	/**
	 * Keeps files of a message, each content once however often it comes.
	 *
	 * @param int                                                                      $message Message.
	 * @param list<array{name: string, type: string, size: int, tmp_name: string}> $files   What check() gave.
	 * @return int How many could not be kept.
	 */
	public static function keep( int $message, array $files ): int {
		$failed = 0;
		foreach ( $files as $file ) {
			$reason = self::keep_one( $message, $file );
			if ( '' !== $reason ) {
				++$failed;
				update_option(
					self::FAILURE,
					array(
						'at'     => time(),
						'reason' => $reason,
					),
					false
				);
			}
		}

		return $failed;
	}

	/**
	 * The files of a message, in the order in which they came.
	 *
	 * @param int $message Message.
	 * @return list<File_Row>
	 */
	public static function of( int $message ): array {
		global $wpdb;
		$table = Tables::name( 'files' );
		$rows  = $wpdb->get_results( $wpdb->prepare( "SELECT * FROM `$table` WHERE message = %d ORDER BY id", $message ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.

		return array_map( array( self::class, 'of_row' ), array_values( (array) $rows ) );
	}

	/**
	 * A file.
	 *
	 * @param int $id Its id.
	 * @return File_Row|null
	 */
	public static function find( int $id ): ?array {
		global $wpdb;
		$table = Tables::name( 'files' );
		$row   = $wpdb->get_row( $wpdb->prepare( "SELECT * FROM `$table` WHERE id = %d", $id ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.

		return is_array( $row ) ? self::of_row( $row ) : null;
	}

	/**
	 * Answers with a file as a download, and ends the request. Whether the user may have it is for the caller to ask.
	 *
	 * All of it is opened before the first byte goes out, so that nobody takes a part for the whole: servers swallow the length that would tell. A file has 8 MB at
	 * most, which memory holds.
	 *
	 * @param int $id File.
	 * @return \WP_Error Why it could not be sent; a file that is sent never comes back.
	 */
	public static function send( int $id ): \WP_Error {
		// phpcs:disable WordPress.PHP.NoSilencedErrors.Discouraged -- hosts switch some of these off.
		if ( function_exists( 'set_time_limit' ) ) {
			@set_time_limit( 300 );
		}
		$pieces = array();
		$error  = self::read(
			$id,
			static function ( string $piece ) use ( &$pieces ): void {
				$pieces[] = $piece;
			}
		);
		$file   = self::find( $id );
		if ( $error || ! $file ) {
			return $error ?? self::gone();
		}
		if ( headers_sent() ) {
			return new \WP_Error( 'cong_truong_file_not_sent', __( 'The file could not be sent, because another plugin or theme had begun to answer. Please try again, and tell the webmaster if it stays so.', 'cong-truong' ), array( 'status' => 500 ) );
		}
		Page_Caches::keep_out( 'Cổng Trường: file of a message' );
		// Packed on the way, it would have another length.
		@ini_set( 'zlib.output_compression', '0' ); // phpcs:ignore WordPress.PHP.IniSet.Risky
		do {
			$open = ob_get_level() > 0 && @ob_end_clean();
		} while ( $open );
		// phpcs:enable
		header_remove( 'Last-Modified' );
		foreach ( self::headers( $file ) as $name => $value ) {
			header( $name . ': ' . $value );
		}
		if ( 'HEAD' !== ( $_SERVER['REQUEST_METHOD'] ?? 'GET' ) ) { // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared only.
			foreach ( $pieces as $piece ) {
				echo $piece; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- bytes of a download.
			}
		}
		exit;
	}

	/**
	 * Reads the content of a file.
	 *
	 * @param int                            $id   File.
	 * @param (callable(string): void)|null $take Gets it piece by piece; null only to check it.
	 * @return \WP_Error|null Null if all of it could be read; else what came so far is not the file.
	 */
	public static function read( int $id, ?callable $take = null ): ?\WP_Error {
		$file = self::find( $id );
		$path = $file ? Private_Folder::file( $file['path'] ) : '';
		if ( ! $file || '' === $path ) {
			return self::gone();
		}
		$size    = 0;
		$count   = static function ( string $piece ) use ( &$size, $take ): void {
			$size += strlen( $piece );
			if ( $take ) {
				$take( $piece );
			}
		};
		$problem = Vault::open( $path, self::key(), self::context( $file['message'], $file['path'], $file['hash'] ), $count );
		if ( '' === $problem && $size !== $file['size'] ) {
			$problem = Vault::DAMAGED;
		}

		return '' === $problem ? null : self::unreadable( $problem, $file['name'] );
	}

	/**
	 * Headers of a download.
	 *
	 * @param array{name: string, type: string, size: int, ...} $file Row.
	 * @return array<string, string>
	 */
	public static function headers( array $file ): array {
		$type  = isset( File_Type::ALLOWED[ $file['type'] ] ) ? $file['type'] : 'application/octet-stream';
		$plain = trim( (string) preg_replace( '/[^A-Za-z0-9._ -]+/', '-', remove_accents( $file['name'] ) ) );

		return array(
			'Content-Type'                 => $type,
			'Content-Length'               => (string) $file['size'],
			'Content-Disposition'          => 'attachment; filename="' . $plain . '"; filename*=UTF-8\'\'' . rawurlencode( $file['name'] ),
			'X-Content-Type-Options'       => 'nosniff',
			'Content-Security-Policy'      => "sandbox; default-src 'none'",
			'Cross-Origin-Resource-Policy' => 'same-origin',
			'Cache-Control'                => 'private, no-store, max-age=0',
			'Accept-Ranges'                => 'none',
			'X-Robots-Tag'                 => 'noindex, nofollow',
		);
	}

	/**
	 * Deletes the files of a message, from the disk too.
	 *
	 * @param int $message Message.
	 */
	public static function delete_of( int $message ): void {
		global $wpdb;
		foreach ( self::of( $message ) as $file ) {
			self::unlink( Private_Folder::file( $file['path'] ) );
			// Also where the disk did not let go of it: without its row it opens for nobody, and tidy() tries again each day.
			$wpdb->delete( Tables::name( 'files' ), array( 'id' => $file['id'] ) );
		}
	}

	/**
	 * Folder of the encrypted files.
	 */
	public static function folder(): string {
		return Private_Folder::path();
	}

	/**
	 * Removes what lies in the folder without a row for longer than a day.
	 *
	 * @param int|null $now Timestamp; for tests.
	 * @return int How many files.
	 */
	public static function tidy( ?int $now = null ): int {
		$old = array();
		foreach ( Private_Folder::older_than( ( $now ?? time() ) - self::ORPHANED ) as $name ) {
			$old[ $name ] = true;
		}
		if ( ! $old || ! self::take_out_known( $old ) ) {
			return 0;
		}
		$removed = 0;
		$key     = self::key();
		foreach ( array_keys( $old ) as $name ) {
			$path = Private_Folder::path() . '/' . $name;
			// Files of another site or another database are none of ours; of what was cut off before its first bytes nobody knows.
			if ( '' !== $key && ( Vault::is_of( $path, $key ) || 0 === @filesize( $path ) ) && self::unlink( $path ) ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- it may be gone by now.
				++$removed;
			}
		}

		return $removed;
	}

	/**
	 * What keeps files from being kept or read, in words, for Site Health.
	 *
	 * @return list<string>
	 */
	public static function problems(): array {
		$problems = self::problems_of_newest();
		if ( Settings::get()['files'] > 0 ) {
			if ( ! Private_Folder::is_writable() ) {
				/* translators: %s: path of a folder */
				$problems[] = sprintf( __( 'Files of messages cannot be stored, because the website may not write to the folder %s. Ask the host to make it writable for PHP.', 'cong-truong' ), self::folder() );
			}
			if ( ! filter_var( ini_get( 'file_uploads' ), FILTER_VALIDATE_BOOLEAN ) ) {
				$problems[] = __( 'PHP takes no files on this server (file_uploads is off). Ask the host to switch it on, or allow no files in the settings of messages.', 'cong-truong' );
			}
			if ( '' === self::key() ) {
				$problems[] = __( 'Files of messages cannot be encrypted, because their key could not be stored in the database. Ask the host whether the database is full.', 'cong-truong' );
			}
			if ( Vault::is_slow() ) {
				$problems[] = __( 'PHP has neither sodium nor OpenSSL on this server, so encrypting is slow and messages may bring only 2 MB of files. Ask the host to switch the PHP extension sodium on.', 'cong-truong' );
			}
		}
		$failure = get_option( self::FAILURE );
		if ( is_array( $failure ) && (int) ( $failure['at'] ?? 0 ) > time() - self::TOLD ) {
			/* translators: 1: date and time, 2: reason */
			$problems[] = sprintf( __( 'A file that came with a message could not be stored on %1$s: %2$s The message itself is there and says so.', 'cong-truong' ), (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) $failure['at'] ), self::reason( (string) ( $failure['reason'] ?? '' ) ) );
		}

		return $problems;
	}

	/**
	 * Keeps a file.
	 *
	 * @param int                                                                $message Message.
	 * @param array{name: string, type: string, size: int, tmp_name: string} $file    File.
	 * @return string Empty, or why it could not be kept: `unreadable`, `key`, `folder`, `disk` or `database`.
	 */
	private static function keep_one( int $message, array $file ): string {
		$from = $file['tmp_name'];
		if ( ! is_file( $from ) || ! is_readable( $from ) ) {
			return 'unreadable';
		}
		$key = self::key();
		if ( '' === $key ) {
			return 'key';
		}
		$hash  = (string) hash_hmac_file( 'sha256', $from, Settings::secret( 'file-hashes' ) );
		$known = self::known( $message, $hash );
		if ( $known && is_file( Private_Folder::file( $known['path'] ) ) ) {
			return '';
		}
		$path = Private_Folder::new_name();
		if ( ! Private_Folder::make_for( $path ) ) {
			return 'folder';
		}
		$place      = Private_Folder::file( $path );
		$unfinished = $place . Private_Folder::UNFINISHED;
		$size       = Vault::seal( $from, $unfinished, $key, self::context( $message, $path, $hash ) );
		if ( $size < 0 || ! @rename( $unfinished, $place ) ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- answered here.
			self::unlink( $unfinished );
			return 'disk';
		}
		@chmod( $place, fileperms( dirname( $place ) ) & 0666 ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- hosts that forbid it have it right already.
		$row = array(
			'message' => $message,
			'name'    => (string) wp_json_encode( $file['name'] ),
			'type'    => $file['type'],
			'size'    => $size,
			'path'    => $path,
			'hash'    => $hash,
			'created' => time(),
		);
		self::store( $row, $known['id'] ?? 0 );
		$known = self::known( $message, $hash );
		if ( ! $known || $known['path'] !== $path ) {
			// Either nothing was stored, or another request brought the same file meanwhile, and that one is kept.
			self::unlink( $place );
		}

		return $known ? '' : 'database';
	}

	/**
	 * Stores a row, unless there is one of the same content. Whether it did is for the caller to look: drivers disagree about what an ignored insert reports.
	 *
	 * @param array{message: int, name: string, type: string, size: int, path: string, hash: string, created: int} $row Row.
	 * @param int                                                                                                   $id  Row whose file is lost, and which gets this one; 0 for a new one.
	 */
	private static function store( array $row, int $id ): void {
		global $wpdb;
		$table = Tables::name( 'files' );
		if ( $id > 0 ) {
			$wpdb->update( $table, $row, array( 'id' => $id ) );
			return;
		}
		$wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO `$table` ( message, name, type, size, path, hash, created ) VALUES ( %d, %s, %s, %d, %s, %s, %d )", $row['message'], $row['name'], $row['type'], $row['size'], $row['path'], $row['hash'], $row['created'] ) ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
	}

	/**
	 * The row of a content of a message.
	 *
	 * @param int    $message Message.
	 * @param string $hash    Keyed hash of the content.
	 * @return File_Row|null
	 */
	private static function known( int $message, string $hash ): ?array {
		foreach ( self::of( $message ) as $file ) {
			if ( hash_equals( $file['hash'], $hash ) ) {
				return $file;
			}
		}

		return null;
	}

	/**
	 * Key of the files.
	 *
	 * @return string Empty if the database does not keep it: a file that is encrypted with a key of one request opens in no other.
	 */
	private static function key(): string {
		try {
			$key = Settings::secret( 'files' );

			return hash_equals( $key, Settings::secret( 'files' ) ) ? $key : '';
		} catch ( \Throwable $error ) {
			return '';
		}
	}

	/**
	 * What encrypted bytes belong to: rows can't be given each other's files.
	 *
	 * @param int    $message Message.
	 * @param string $path    Name on the disk.
	 * @param string $hash    Keyed hash of the content.
	 */
	private static function context( int $message, string $path, string $hash ): string {
		return $message . "\n" . $path . "\n" . $hash;
	}

	/**
	 * Takes out of a list of names those that have a row.
	 *
	 * @param array<string, true> $names Names as keys.
	 * @return bool False if the database did not answer: then nothing is known of any.
	 */
	private static function take_out_known( array &$names ): bool {
		global $wpdb;
		$table = Tables::name( 'files' );
		$last  = 0;
		do {
			$rows = $wpdb->get_results( $wpdb->prepare( "SELECT id, path FROM `$table` WHERE id > %d ORDER BY id LIMIT %d", $last, self::ROWS ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			// An answer that failed is an empty list too.
			if ( ! is_array( $rows ) || '' !== (string) $wpdb->last_error ) {
				return false;
			}
			foreach ( $rows as $row ) {
				$last = (int) $row['id'];
				unset( $names[ $row['path'] ] );
			}
			$more = self::ROWS === count( $rows );
		} while ( $more );

		return true;
	}

	/**
	 * Deletes a file.
	 *
	 * @param string $path Path; empty for none.
	 * @return bool Whether it was there and is gone.
	 */
	private static function unlink( string $path ): bool {
		return '' !== $path && is_file( $path ) && @unlink( $path ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged -- the caller knows what then.
	}

	/**
	 * A file of its row.
	 *
	 * @param array<string, mixed> $row Row.
	 * @return File_Row
	 */
	private static function of_row( array $row ): array {
		return array(
			'id'      => (int) $row['id'],
			'message' => (int) $row['message'],
			'name'    => (string) json_decode( (string) $row['name'] ),
			'type'    => (string) $row['type'],
			'size'    => (int) $row['size'],
			'path'    => (string) $row['path'],
			'hash'    => (string) $row['hash'],
			'created' => (int) $row['created'],
		);
	}

	/**
	 * What is wrong with the newest files: a folder that did not move along, or another key.
	 *
	 * @return list<string>
	 */
	private static function problems_of_newest(): array {
		global $wpdb;
		$table   = Tables::name( 'files' );
		$missing = 0;
		$foreign = 0;
		$key     = self::key();
		foreach ( (array) $wpdb->get_col( $wpdb->prepare( "SELECT path FROM `$table` ORDER BY id DESC LIMIT %d", self::LOOKED_FOR ) ) as $name ) { // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table of ours.
			$path = Private_Folder::file( (string) $name );
			if ( ! is_file( $path ) ) {
				++$missing;
			} elseif ( ! Vault::is_of( $path, $key ) ) {
				++$foreign;
			}
		}
		$problems = array();
		if ( $missing > 0 ) {
			/* translators: 1: number, 2: path of a folder */
			$problems[] = sprintf( __( '%1$d of the newest files of messages are missing on the disk. Restore the folder %2$s from a backup.', 'cong-truong' ), $missing, self::folder() );
		}
		if ( $foreign > 0 ) {
			/* translators: %d: number */
			$problems[] = sprintf( __( '%d of the newest files of messages cannot be opened, because they were encrypted by another database than this one. Restore the database that belongs to them.', 'cong-truong' ), $foreign );
		}

		return $problems;
	}

	/**
	 * Says that there is no such file.
	 */
	private static function gone(): \WP_Error {
		return new \WP_Error( 'cong_truong_no_file', __( 'There is no such file any more. It was deleted together with its message.', 'cong-truong' ), array( 'status' => 404 ) );
	}

	/**
	 * Says why a file can't be read.
	 *
	 * @param string $problem Constant of Vault.
	 * @param string $name    Name of the file.
	 */
	private static function unreadable( string $problem, string $name ): \WP_Error {
		switch ( $problem ) {
			case Vault::GONE:
				/* translators: 1: name of a file, 2: path of a folder */
				$text = sprintf( __( 'The file “%1$s” is no longer on the disk of this website, or may not be read. Let the webmaster restore the folder %2$s from a backup.', 'cong-truong' ), $name, self::folder() );
				break;
			case Vault::FOREIGN:
				/* translators: %s: name of a file */
				$text = sprintf( __( 'The file “%s” was encrypted by another database than that of this website, so it cannot be opened. Let the webmaster restore files and database of the same day.', 'cong-truong' ), $name );
				break;
			case Vault::UNSUPPORTED:
				/* translators: %s: name of a file */
				$text = sprintf( __( 'The file “%s” cannot be opened, because PHP has no OpenSSL on this server. Let the webmaster ask the host to switch the PHP extension openssl on.', 'cong-truong' ), $name );
				break;
			default:
				/* translators: 1: name of a file, 2: path of a folder */
				$text = sprintf( __( 'The file “%1$s” was changed or damaged on the disk of this website, so nothing of it is handed out. Let the webmaster restore the folder %2$s from a backup.', 'cong-truong' ), $name, self::folder() );
		}

		return new \WP_Error( 'cong_truong_file_' . $problem, $text, array( 'status' => 500 ) );
	}

	/**
	 * Why a file could not be kept, in words.
	 *
	 * @param string $reason What keep_one() gave.
	 */
	private static function reason( string $reason ): string {
		switch ( $reason ) {
			case 'unreadable':
				return __( 'PHP’s folder for uploads could not be read.', 'cong-truong' );
			case 'key':
				return __( 'the database did not keep the key.', 'cong-truong' );
			case 'folder':
				return __( 'the folder could not be made.', 'cong-truong' );
			case 'database':
				return __( 'the database did not take its entry.', 'cong-truong' );
			default:
				return __( 'the disk of the hosting is full, or the folder is not writable.', 'cong-truong' );
		}
	}
}
