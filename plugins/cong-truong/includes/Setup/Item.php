<?php
/**
 * One thing that the setup makes.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

/**
 * The engine decides what happens, under a lock and with a record; an item only knows its kind of thing.
 */
interface Item {

	/**
	 * A key that stays the same for ever, such as `page.contact`.
	 */
	public function key(): string;

	/**
	 * Name for people.
	 */
	public function label(): string;

	/**
	 * Something of the site that serves the purpose already.
	 *
	 * @return int Its id, or 0.
	 */
	public function find(): int;

	/**
	 * Makes the thing.
	 *
	 * @return int|\WP_Error Its id, above 0.
	 */
	public function make();

	/**
	 * What an interrupted run made without writing it down.
	 *
	 * @return int Its id, or 0.
	 */
	public function recover(): int;

	/**
	 * Whether the thing is there: `there`, `bin` or `gone`.
	 *
	 * @param int $id Its id.
	 */
	public function whereabouts( int $id ): string;

	/**
	 * A hash of all that an editor can change of the thing.
	 *
	 * @param int $id Its id.
	 */
	public function fingerprint( int $id ): string;

	/**
	 * Why the thing can't be taken back though nobody changed it; empty where it can.
	 *
	 * @param int $id Its id.
	 */
	public function obstacle( int $id ): string;

	/**
	 * Takes the thing back, to the bin where there is one. It was not changed and has no obstacle.
	 *
	 * @param int $id Its id.
	 */
	public function remove( int $id ): bool;

	/**
	 * Brings the thing back from the bin.
	 *
	 * @param int $id Its id.
	 */
	public function restore( int $id ): bool;

	/**
	 * Where to look at the thing; empty where there is nothing to see.
	 *
	 * @param int $id Its id.
	 */
	public function url( int $id ): string;
}
