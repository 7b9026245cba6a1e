<?php
/**
 * What a part has to know of the records before, from one request of an import to the next.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

defined( 'ABSPATH' ) || exit;

final class Memory {

	/** What one import may note, so that a file cannot fill the memory. */
	private const MOST = 20000;

	/**
	 * Notes by name.
	 *
	 * @var array<string, string>
	 */
	private $notes;

	/**
	 * Takes up what all() gave.
	 *
	 * @param array<string, string> $notes Notes by name.
	 */
	public function __construct( array $notes = array() ) {
		$this->notes = $notes;
	}

	/**
	 * A note, empty where there is none.
	 *
	 * @param string $name Name.
	 */
	public function get( string $name ): string {
		return $this->notes[ $name ] ?? '';
	}

	/**
	 * Notes something short.
	 *
	 * @param string $name Name.
	 * @param string $note Note.
	 */
	public function set( string $name, string $note ): void {
		if ( isset( $this->notes[ $name ] ) || count( $this->notes ) < self::MOST ) {
			$this->notes[ $name ] = $note;
		}
	}

	/**
	 * All notes, for the next request.
	 *
	 * @return array<string, string>
	 */
	public function all(): array {
		return $this->notes;
	}
}
