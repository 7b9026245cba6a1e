<?php
/**
 * What the setup made on this site, in one option: key → id, hash, time.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

defined( 'ABSPATH' ) || exit;

final class Record {

	public const OPTION = 'cong_truong_setup';

	/** Marks what was made, with the item's key. */
	public const MARK = '_cong_truong_setup';

	/**
	 * What is known of an item.
	 *
	 * @param string $key Key of the item.
	 * @return array{id: int, hash: string, at: string}|null An id of 0: it was begun, but not finished. No hash: it was there before.
	 */
	public static function of( string $key ): ?array {
		$entry = self::all()[ $key ] ?? null;

		return is_array( $entry ) ? array(
			'id'   => (int) ( $entry['id'] ?? 0 ),
			'hash' => (string) ( $entry['hash'] ?? '' ),
			'at'   => (string) ( $entry['at'] ?? '' ),
		) : null;
	}

	/**
	 * All entries by key.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function all(): array {
		$stored = get_option( self::OPTION );

		return is_array( $stored ) ? $stored : array();
	}

	/**
	 * Writes an entry down. Runs under the lock.
	 *
	 * @param string $key  Key of the item.
	 * @param int    $id   Id of the thing; 0 before it is made.
	 * @param string $hash Its fingerprint; empty where it was there before.
	 */
	public static function put( string $key, int $id, string $hash ): void {
		self::take_over( $key, $id, $hash, gmdate( 'Y-m-d\TH:i:s\Z' ) );
	}

	/**
	 * Writes an entry of another site down.
	 *
	 * @param string $key  Key of the item.
	 * @param int    $id   Id of the thing here; 0 where there is none.
	 * @param string $hash Its fingerprint.
	 * @param string $at   When it was made.
	 */
	public static function take_over( string $key, int $id, string $hash, string $at ): void {
		$entries         = self::fresh();
		$entries[ $key ] = array(
			'id'   => $id,
			'hash' => $hash,
			'at'   => $at,
		);
		update_option( self::OPTION, $entries, false );
	}

	/**
	 * Forgets an item. Runs under the lock.
	 *
	 * @param string $key Key of the item.
	 */
	public static function forget( string $key ): void {
		$entries = self::fresh();
		unset( $entries[ $key ] );
		update_option( self::OPTION, $entries, false );
	}

	/**
	 * The entries as the database holds them: another request may have written since this one began.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function fresh(): array {
		wp_cache_delete( self::OPTION, 'options' );
		wp_cache_delete( 'notoptions', 'options' );

		return self::all();
	}
}
