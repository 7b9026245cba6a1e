<?php
/**
 * An import from the first piece of the file to the last record, over as many requests as it takes.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Disclosure\Downloads;
use CongTruong\Lock;

defined( 'ABSPATH' ) || exit;

/**
 * First everything is compared and nothing written; only a file that was read to its end, and whose checksum is right, is taken in.
 */
final class Run {

	public const OPTION = 'cong_truong_import';

	/** Bytes of a whole file. */
	public const MOST_BYTES = 268435456;

	private const SECONDS       = 5.0;
	private const MOST_PROBLEMS = 200;

	/**
	 * State of the run.
	 *
	 * @var array<string, mixed>
	 */
	private $state;

	/**
	 * Takes the state.
	 *
	 * @param array<string, mixed> $state State.
	 */
	private function __construct( array $state ) {
		$this->state = $state;
	}

	/**
	 * Begins a run with a file that grows by append(); the one before is given up.
	 */
	public static function begin(): self {
		$last = self::current();
		if ( $last ) {
			$last->end();
		}
		$token  = wp_generate_password( 40, false );
		$folder = Downloads::folder() . '/import';
		wp_mkdir_p( $folder );
		Downloads::hide_listings( $folder );

		$run = self::of( $folder . '/' . $token . '.json', $token );
		$run->keep();

		return $run;
	}

	/**
	 * A run over a file.
	 *
	 * @param string $file  Path.
	 * @param string $token Names the run; empty for one that no later request goes on with.
	 */
	public static function of( string $file, string $token = '' ): self {
		$run = new self(
			array(
				'token'   => $token,
				'file'    => $file,
				'phase'   => 'check',
				'replace' => 'none',
				'checked' => false,
			)
		);
		$run->rewind();

		return $run;
	}

	/**
	 * The run that earlier requests began.
	 *
	 * @param string|null $token Its name; null for whichever it is.
	 */
	public static function current( ?string $token = null ): ?self {
		$state = get_option( self::OPTION );

		return is_array( $state ) && ( null === $token || hash_equals( (string) $state['token'], $token ) ) ? new self( $state ) : null;
	}

	/**
	 * Name of the run.
	 */
	public function token(): string {
		return (string) $this->state['token'];
	}

	/**
	 * Adds a piece to the file. A piece that was sent twice is added once.
	 *
	 * @param int    $offset Where it belongs.
	 * @param string $bytes  Piece.
	 * @return int|\WP_Error Size of the file now.
	 */
	public function append( int $offset, string $bytes ) {
		$file = (string) $this->state['file'];
		$size = is_file( $file ) ? (int) filesize( $file ) : 0;
		if ( $offset + strlen( $bytes ) <= $size ) {
			return $size;
		}
		if ( $offset !== $size || $size + strlen( $bytes ) > self::MOST_BYTES ) {
			return new \WP_Error( 'cong_truong_wrong_piece', __( 'The file is too large, or a part of it got lost on the way. Choose it again.', 'cong-truong' ), array( 'status' => 400 ) );
		}
		if ( strlen( $bytes ) !== file_put_contents( $file, $bytes, FILE_APPEND ) ) {
			return new \WP_Error( 'cong_truong_not_saved', __( 'The disk of the hosting is full or the folder wp-content/uploads is not writable.', 'cong-truong' ), array( 'status' => 500 ) );
		}
		clearstatcache( true, $file );

		return $size + strlen( $bytes );
	}

	/**
	 * Reads on for a few seconds: compares, or takes in once everything was compared.
	 *
	 * @param string $phase   `check` or `import`.
	 * @param string $replace One of Importer::REPLACE.
	 * @param float  $seconds How long.
	 * @return array<string, mixed>|\WP_Error What progress() gives.
	 */
	public function go_on( string $phase, string $replace = 'none', float $seconds = self::SECONDS ) {
		$lock = Lock::acquire( 'import' );
		if ( ! $lock ) {
			return new \WP_Error( 'cong_truong_busy', __( 'The site is busy. Try again in a minute.', 'cong-truong' ), array( 'status' => 503 ) );
		}
		try {
			if ( $phase !== $this->state['phase'] ) {
				if ( 'import' !== $phase || ! $this->state['checked'] ) {
					return new \WP_Error( 'cong_truong_not_checked', __( 'The file has to be looked through first.', 'cong-truong' ), array( 'status' => 409 ) );
				}
				$this->state['phase']   = 'import';
				$this->state['replace'] = in_array( $replace, Importer::REPLACE, true ) ? $replace : 'none';
				$this->rewind();
			}
			$done = $this->read( microtime( true ) + $seconds );
			if ( is_wp_error( $done ) ) {
				$this->end();
				return $done;
			}
			$this->keep();
		} finally {
			$lock->release();
		}

		return $this->progress();
	}

	/**
	 * What came of it so far.
	 *
	 * @return array<string, mixed>
	 */
	public function progress(): array {
		return array(
			'token'    => $this->state['token'],
			'phase'    => $this->state['phase'],
			'done'     => $this->state['done'],
			'offset'   => $this->state['offset'],
			'size'     => is_file( $this->state['file'] ) ? (int) filesize( $this->state['file'] ) : 0,
			'counts'   => $this->state['counts'],
			'problems' => $this->state['problems'],
		);
	}

	/**
	 * Forgets the run and its file.
	 */
	public function end(): void {
		if ( '' !== $this->state['token'] && is_file( $this->state['file'] ) ) {
			wp_delete_file( $this->state['file'] );
		}
		if ( '' !== $this->state['token'] ) {
			delete_option( self::OPTION );
		}
	}

	/**
	 * Reads lines until time is up or the file ends.
	 *
	 * @param float $deadline Moment.
	 * @return true|\WP_Error
	 */
	private function read( float $deadline ) {
		$handle = is_readable( $this->state['file'] ) ? fopen( $this->state['file'], 'rb' ) : false;
		if ( ! $handle ) {
			return self::refuse( __( 'The file cannot be read.', 'cong-truong' ) );
		}
		fseek( $handle, $this->state['offset'] );
		$memory = new Memory( $this->state['memory'] );
		$result = true;
		while ( true === $result && ! $this->state['done'] && microtime( true ) < $deadline ) {
			$text = fgets( $handle, File_Format::LONGEST_LINE );
			if ( false === $text ) {
				$result = self::refuse( __( 'The file ends too early. It was cut off on its way; export it again.', 'cong-truong' ) );
				break;
			}
			$result                = $this->take( $text, $memory );
			$this->state['offset'] = (int) ftell( $handle );
		}
		fclose( $handle );
		$this->state['memory'] = $memory->all();

		return $result;
	}

	/**
	 * Takes one line.
	 *
	 * @param string $text   Line.
	 * @param Memory $memory Memory of the run.
	 * @return true|\WP_Error
	 */
	private function take( string $text, Memory $memory ) {
		$line = File_Format::parse( $text );
		if ( 0 === $this->state['line']++ ) {
			if ( null === $line || ! File_Format::is_header( $line ) ) {
				return self::refuse( __( 'This is not an export of Cổng Trường.', 'cong-truong' ) );
			}
			return File_Format::VERSION === $line->version ? true : self::refuse( __( 'This file comes from a newer version of the plugin. Update the plugin, then import again.', 'cong-truong' ) );
		}
		if ( null === $line || File_Format::is_header( $line ) ) {
			/* translators: %d: number of a line */
			return self::refuse( sprintf( __( 'Line %d of the file cannot be read.', 'cong-truong' ), $this->state['line'] ) );
		}
		if ( File_Format::is_end( $line ) ) {
			if ( $line->records !== $this->state['records'] || ! hash_equals( $this->state['checksum'], $line->checksum ) ) {
				return self::refuse( __( 'The file is not as it was exported: its checksum is wrong.', 'cong-truong' ) );
			}
			$this->state['done']    = true;
			$this->state['checked'] = true;
			return true;
		}
		++$this->state['records'];
		$this->state['checksum'] = File_Format::checksum( $this->state['checksum'], $text );

		$outcome = 'import' === $this->state['phase'] ? Importer::take( $line, $memory, $this->state['replace'] ) : Importer::compare( $line, $memory )[0];
		$this->note( $line, $outcome );

		return true;
	}

	/**
	 * Counts an outcome, and keeps it if somebody has to know.
	 *
	 * @param \stdClass        $line    Line.
	 * @param string|\WP_Error $outcome What Importer said.
	 */
	private function note( \stdClass $line, $outcome ): void {
		$state = is_wp_error( $outcome ) ? 'refused' : $outcome;
		$part  = isset( Parts::all()[ $line->part ] ) ? $line->part : 'unknown';

		$this->state['counts'][ $part ][ $state ] = ( $this->state['counts'][ $part ][ $state ] ?? 0 ) + 1;
		if ( ! in_array( $state, array( 'new', 'same', 'written' ), true ) && count( $this->state['problems'] ) < self::MOST_PROBLEMS ) {
			$this->state['problems'][] = array(
				'part'    => $part,
				'key'     => $line->key,
				'state'   => $state,
				'message' => is_wp_error( $outcome ) ? $outcome->get_error_message() : '',
			);
		}
	}

	/**
	 * Starts at the first line.
	 */
	private function rewind(): void {
		$this->state = array(
			'offset'   => 0,
			'line'     => 0,
			'records'  => 0,
			'checksum' => '',
			'memory'   => array(),
			'counts'   => array(),
			'problems' => array(),
			'done'     => false,
		) + $this->state;
	}

	/**
	 * Keeps the state for the next request.
	 */
	private function keep(): void {
		if ( '' !== $this->state['token'] ) {
			update_option( self::OPTION, $this->state, false );
		}
	}

	/**
	 * A refusal of the whole file.
	 *
	 * @param string $message Why.
	 */
	private static function refuse( string $message ): \WP_Error {
		return new \WP_Error( 'cong_truong_invalid_file', $message, array( 'status' => 400 ) );
	}
}
