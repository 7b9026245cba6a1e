<?php
/**
 * One kind of data that goes into an export and comes back by an import.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

defined( 'ABSPATH' ) || exit;

/**
 * A record is what one line of the file holds. It names other things by keys that mean the same on every site (a slug, a path,
 * a disclosure's key), never by an id of this site, and holds no time but those that belong to it, so that what was imported
 * exports to the same bytes.
 */
interface Part {

	/**
	 * Name of the part in the file: lower-case letters, digits and underscores.
	 */
	public function id(): string;

	/**
	 * Name of the part for people.
	 */
	public function label(): string;

	/**
	 * Keys of all records of this site, at most 300 bytes each. The exporter sorts them.
	 *
	 * @return string[]
	 */
	public function keys(): array;

	/**
	 * A record as the file holds it.
	 *
	 * @param string $key Key.
	 * @return array<string, mixed>|null Null where this site has no such record.
	 */
	public function read( string $key ): ?array;

	/**
	 * Makes of what a file says a record as read() would give it once it is stored, or refuses it. Writes nothing: the file may
	 * come from anybody.
	 *
	 * @param string    $key    Key, valid UTF-8 without control characters.
	 * @param \stdClass $record What the file says.
	 * @param Memory    $memory What this part noted of earlier records of the same file.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function check( string $key, \stdClass $record, Memory $memory );

	/**
	 * When a record was last changed, ISO 8601 in UTC; empty where nobody knows. The newer one is not overwritten unasked.
	 *
	 * @param array<string, mixed> $record What read() or check() gave.
	 */
	public function changed_at( array $record ): string;

	/**
	 * Stores a record that this site does not have, or has differently. Twice is the same as once.
	 *
	 * @param string               $key    Key.
	 * @param array<string, mixed> $record What check() gave.
	 * @return true|\WP_Error
	 */
	public function write( string $key, array $record );
}
