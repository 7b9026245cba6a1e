<?php
/**
 * The files that come with a message, before they are kept.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * Whatever is wrong is said for each file by its name, with what to do about it; nothing is left out in silence.
 *
 * @phpstan-type Sent array{name: string, tmp_name: string, error: int}
 * @phpstan-type Taken array{name: string, type: string, size: int, tmp_name: string}
 */
final class Upload {

	private const KB = 1024;
	private const MB = 1024 * self::KB;

	/** Bytes of a file at most, whatever PHP would take. */
	private const LARGEST = 8 * self::MB;

	/** Bytes of all files of a message where encrypting is slow: about four seconds. */
	private const LARGEST_SLOW = 2 * self::MB;

	/** Bytes of a request that are kept for all else that it holds. */
	private const REST = 128 * self::KB;

	private const LONGEST_NAME = 120;

	/** Looked at, whatever is sent. */
	private const MOST_LOOKED_AT = 50;

	/**
	 * What may be sent with a message.
	 *
	 * @return array{files: int, size: int, total: int} How many files, bytes of one, bytes of all.
	 */
	public static function limits(): array {
		return self::limits_of(
			Settings::get()['files'],
			(int) wp_convert_hr_to_bytes( (string) ini_get( 'upload_max_filesize' ) ),
			(int) wp_convert_hr_to_bytes( (string) ini_get( 'post_max_size' ) ),
			Vault::is_slow()
		);
	}

	/**
	 * The limits that follow from those of the server.
	 *
	 * @param int  $files Files that the school allows.
	 * @param int  $file  Bytes that PHP takes of a file.
	 * @param int  $post  Bytes that it takes of a request; 0 for any number.
	 * @param bool $slow  Whether encrypting is slow.
	 * @return array{files: int, size: int, total: int}
	 */
	public static function limits_of( int $files, int $file, int $post, bool $slow ): array {
		$total = $files * self::LARGEST;
		if ( $post > 0 ) {
			$total = min( $total, max( 0, $post - self::REST ) );
		}
		if ( $slow ) {
			$total = min( $total, self::LARGEST_SLOW );
		}

		return array(
			'files' => $files,
			'size'  => max( 0, min( self::LARGEST, $file, $total ) ),
			'total' => max( 0, $total ),
		);
	}

	/**
	 * Looks at what was sent.
	 *
	 * @param array         $given       One entry of `$_FILES`.
	 * @param callable|null $is_uploaded Says of a path whether it came with this request; tests bring their own files.
	 * @return array{files: list<Taken>, errors: list<string>}
	 */
	public static function check( array $given, ?callable $is_uploaded = null ): array {
		$sent   = self::sent( $given );
		$result = array(
			'files'  => array(),
			'errors' => array(),
		);
		if ( null === $sent ) {
			$result['errors'][] = __( 'The files did not arrive in a form that can be read. Please choose them again.', 'cong-truong' );
			return $result;
		}
		$limits = self::limits();
		if ( count( $sent ) > $limits['files'] ) {
			$result['errors'][] = self::too_many( $sent, $limits['files'] );
			return $result;
		}
		$total = 0;
		foreach ( $sent as $file ) {
			$error = self::error( $file, $limits['size'], $is_uploaded ?? 'is_uploaded_file' );
			if ( '' !== $error ) {
				$result['errors'][] = $error;
				continue;
			}
			$type              = File_Type::of( $file['tmp_name'] );
			$size              = (int) filesize( $file['tmp_name'] );
			$total            += $size;
			$result['files'][] = array(
				'name'     => self::name( $file['name'], $type ),
				'type'     => $type,
				'size'     => $size,
				'tmp_name' => $file['tmp_name'],
			);
		}
		if ( $total > $limits['total'] ) {
			/* translators: 1: names of files, 2: size such as 8 MB */
			$result['errors'][] = sprintf( __( '%1$s are larger than %2$s together. Please send fewer of them, or smaller ones.', 'cong-truong' ), self::names( $result['files'] ), self::size( $limits['total'] ) );
		}

		return $result;
	}

	/**
	 * A name to store and to download under: one part of a path, in NFC, without what some system can't have in a name, ending as its type does.
	 *
	 * @param string $given Name that was sent.
	 * @param string $type  Type of the content.
	 */
	public static function name( string $given, string $type ): string {
		$name    = self::plain_name( $given );
		$endings = File_Type::ALLOWED[ $type ] ?? array( 'bin' );
		$ending  = (string) pathinfo( $name, PATHINFO_EXTENSION );
		if ( in_array( strtolower( $ending ), $endings, true ) ) {
			$name = substr( $name, 0, -strlen( $ending ) - 1 );
		} else {
			$ending = $endings[0];
		}
		$name = trim( mb_substr( $name, 0, self::LONGEST_NAME - 1 - strlen( $ending ) ), ' .' );

		return ( '' === $name ? 'tep' : $name ) . '.' . $ending;
	}

	/**
	 * What is wrong with a file.
	 *
	 * @param Sent     $file        File.
	 * @param int      $largest     Bytes that it may have.
	 * @param callable $is_uploaded Says of a path whether it came with this request.
	 * @return string Empty for nothing.
	 */
	private static function error( array $file, int $largest, callable $is_uploaded ): string {
		$name = self::shown_name( $file['name'] );
		if ( in_array( $file['error'], array( UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE ), true ) ) {
			return self::too_large( $name, $largest );
		}
		if ( in_array( $file['error'], array( UPLOAD_ERR_NO_TMP_DIR, UPLOAD_ERR_CANT_WRITE, UPLOAD_ERR_EXTENSION ), true ) ) {
			/* translators: %s: name of a file */
			return sprintf( __( 'The server of this website could not take the file “%s” in. Please send your message without it, or try again later.', 'cong-truong' ), $name );
		}
		if ( UPLOAD_ERR_OK !== $file['error'] || ! $is_uploaded( $file['tmp_name'] ) || ! is_readable( $file['tmp_name'] ) ) {
			/* translators: %s: name of a file */
			return sprintf( __( 'Only a part of the file “%s” arrived. Please choose it again and send again.', 'cong-truong' ), $name );
		}
		$size = (int) filesize( $file['tmp_name'] );
		if ( 0 === $size ) {
			/* translators: %s: name of a file */
			return sprintf( __( 'The file “%s” is empty. Please choose another one, or send your message without it.', 'cong-truong' ), $name );
		}
		if ( $size > $largest ) {
			return self::too_large( $name, $largest );
		}
		$type = File_Type::of( $file['tmp_name'] );
		if ( File_Type::DOCM === $type ) {
			/* translators: %s: name of a file */
			return sprintf( __( 'The file “%s” holds macros, which can harm computers. Please save it in Word as a document without macros (.docx) or as PDF.', 'cong-truong' ), $name );
		}
		if ( ! isset( File_Type::ALLOWED[ $type ] ) ) {
			/* translators: %s: name of a file */
			return sprintf( __( 'The file “%s” is no picture (JPEG, PNG, WebP, HEIC), no PDF and no Word document (.docx), whatever its name says. Please save it as one of these, or send your message without it.', 'cong-truong' ), $name );
		}

		return '';
	}

	/**
	 * Says that a file is too large.
	 *
	 * @param string $name    Its name.
	 * @param int    $largest Bytes that it may have.
	 */
	private static function too_large( string $name, int $largest ): string {
		/* translators: 1: name of a file, 2: size such as 8 MB */
		return sprintf( __( 'The file “%1$s” is larger than %2$s. Please choose a smaller one: take the picture with less detail, or save the document as PDF.', 'cong-truong' ), $name, self::size( $largest ) );
	}

	/**
	 * Says that there are too many files.
	 *
	 * @param list<Sent> $sent  Files.
	 * @param int        $files How many may be sent.
	 */
	private static function too_many( array $sent, int $files ): string {
		$names = self::names( array_slice( $sent, $files ) );
		if ( 0 === $files ) {
			/* translators: %s: names of files */
			return sprintf( __( 'The school takes no files with messages. Please send your message without %s.', 'cong-truong' ), $names );
		}

		/* translators: 1: number, 2: names of files */
		return sprintf( _n( 'Only %1$d file can be sent with a message. Please leave out %2$s.', 'Only %1$d files can be sent with a message. Please leave out %2$s.', $files, 'cong-truong' ), $files, $names );
	}

	/**
	 * Files as PHP lists them, whichever way the field was named. Empty fields are left out.
	 *
	 * @param array $given One entry of `$_FILES`.
	 * @return list<Sent>|null Null if it is no such list.
	 */
	private static function sent( array $given ): ?array {
		if ( ! $given ) {
			return array();
		}
		$columns = array();
		foreach ( array( 'name', 'tmp_name', 'error' ) as $column ) {
			if ( ! isset( $given[ $column ] ) ) {
				return null;
			}
			$columns[ $column ] = (array) $given[ $column ];
		}
		if ( array_keys( $columns['name'] ) !== array_keys( $columns['tmp_name'] ) || array_keys( $columns['name'] ) !== array_keys( $columns['error'] ) || count( $columns['name'] ) > self::MOST_LOOKED_AT ) {
			return null;
		}
		$sent = array();
		foreach ( $columns['name'] as $key => $name ) {
			$path  = $columns['tmp_name'][ $key ];
			$error = $columns['error'][ $key ];
			if ( ! is_string( $name ) || ! is_string( $path ) || ! is_int( $error ) ) {
				return null;
			}
			if ( UPLOAD_ERR_NO_FILE !== $error ) {
				$sent[] = array(
					'name'     => $name,
					'tmp_name' => $path,
					'error'    => $error,
				);
			}
		}

		return $sent;
	}

	/**
	 * A name without path and without characters that are none of a name.
	 *
	 * @param string $given Name that was sent.
	 */
	private static function plain_name( string $given ): string {
		$parts = explode( '/', str_replace( '\\', '/', Plain_Text::of( $given, 1000 ) ) );
		// Signs without width and those that turn the direction of text round make a name look like another.
		$name = (string) preg_replace( '/[\x{ad}\x{61c}\x{180e}\x{200b}-\x{200f}\x{2028}\x{2029}\x{2060}-\x{2064}\x{feff}\x{fffd}]/u', '', (string) end( $parts ) );
		$name = (string) preg_replace( '/[<>:"|?*\s]+/u', ' ', $name );

		return trim( $name, ' .' );
	}

	/**
	 * A name as messages say it.
	 *
	 * @param string $given Name that was sent.
	 */
	private static function shown_name( string $given ): string {
		$name = mb_substr( self::plain_name( $given ), 0, self::LONGEST_NAME );

		return '' === $name ? '?' : $name;
	}

	/**
	 * Names of files as messages list them.
	 *
	 * @param list<array{name: string, ...}> $files Files.
	 */
	private static function names( array $files ): string {
		$names = array();
		foreach ( $files as $file ) {
			/* translators: quotation marks around the name of a file */
			$names[] = sprintf( __( '“%s”', 'cong-truong' ), self::shown_name( $file['name'] ) );
		}

		return implode( ', ', $names );
	}

	/**
	 * A size in words.
	 *
	 * @param int $bytes Bytes.
	 */
	private static function size( int $bytes ): string {
		return $bytes >= self::MB ? number_format_i18n( floor( 10 * $bytes / self::MB ) / 10, $bytes % self::MB ? 1 : 0 ) . ' MB' : number_format_i18n( floor( $bytes / self::KB ) ) . ' KB';
	}
}
