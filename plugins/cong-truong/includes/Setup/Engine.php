<?php
/**
 * Makes the items of the setup and takes them back: never twice, never over an editor's work.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\Lock;

defined( 'ABSPATH' ) || exit;

/**
 * States of an item: `new`, `found` (the site has something for the purpose, which the setup can use), `made`, `changed` (made, then changed by
 * somebody), `used` (was there before), `binned` (made or used, then removed by somebody).
 */
final class Engine {

	public const CHOICES = array( 'make', 'use', 'restore' );

	/**
	 * State of an item. Writes nothing.
	 *
	 * @param Item $item Item.
	 * @return array{state: string, id: int}
	 */
	public static function state( Item $item ): array {
		$entry = Record::of( $item->key() );
		$id    = $entry['id'] ?? 0;
		if ( $entry && $id > 0 ) {
			if ( 'there' !== $item->whereabouts( $id ) ) {
				return self::answer( 'binned', $id );
			}
			if ( '' === $entry['hash'] ) {
				return self::answer( 'used', $id );
			}

			return self::answer( $item->fingerprint( $id ) === $entry['hash'] ? 'made' : 'changed', $id );
		}
		$left = $entry ? $item->recover() : 0;
		if ( $left > 0 ) {
			return self::answer( 'new', $left );
		}
		$found = $item->find();

		return self::answer( $found > 0 ? 'found' : 'new', $found );
	}

	/**
	 * Makes an item, or uses what is there, as its state and the choice say. What is made already stays as it is.
	 *
	 * @param Item   $item   Item.
	 * @param string $choice `make`: if there is nothing for the purpose yet, also beside it; `use`: what is found, else make it;
	 *                       `restore`: also what was removed.
	 * @return true|\WP_Error
	 */
	public static function make( Item $item, string $choice = 'use' ) {
		return self::locked(
			static function () use ( $item, $choice ) {
				$now = self::state( $item );
				if ( 'found' === $now['state'] && 'make' !== $choice ) {
					Record::put( $item->key(), $now['id'], '' );
					return true;
				}
				if ( 'binned' === $now['state'] && 'restore' === $choice ) {
					return self::bring_back( $item, $now['id'] );
				}

				return in_array( $now['state'], array( 'new', 'found' ), true ) ? self::create( $item ) : true;
			}
		);
	}

	/**
	 * Takes an item back if the setup made it and nobody changed it.
	 *
	 * @param Item $item Item.
	 * @return string|\WP_Error Empty if nothing of it is left, else why it stays.
	 */
	public static function undo( Item $item ) {
		return self::locked(
			static function () use ( $item ) {
				$now    = self::state( $item );
				$reason = self::reason_to_stay( $item, $now );
				if ( 'made' === $now['state'] && '' === $reason && ! $item->remove( $now['id'] ) ) {
					return __( 'WordPress could not remove it.', 'cong-truong' );
				}
				// What stays because somebody changed it is theirs from now on, but is found again.
				Record::forget( $item->key() );

				return $reason;
			}
		);
	}

	/**
	 * Says that any page may look different now: menu and front page show everywhere.
	 */
	public static function announce(): void {
		/** This action is documented in includes/Disclosure/Changes.php */
		do_action(
			'cong_truong_changed',
			array( home_url( '/' ) ),
			array(
				'reason'     => 'setup',
				'everywhere' => true,
			)
		);
	}

	/**
	 * Why an item stays at an undo; empty where it goes or there is nothing.
	 *
	 * @param Item                          $item Item.
	 * @param array{state: string, id: int} $now  What state() gave.
	 */
	public static function reason_to_stay( Item $item, array $now ): string {
		switch ( $now['state'] ) {
			case 'changed':
				return __( 'It was changed after it was made.', 'cong-truong' );
			case 'used':
				return __( 'It was there before.', 'cong-truong' );
			case 'made':
				return $item->obstacle( $now['id'] );
			default:
				return '';
		}
	}

	/**
	 * Makes the thing, written down before and after: whatever ends PHP in between, the next run finds out.
	 *
	 * @param Item $item Item.
	 * @return true|\WP_Error
	 */
	private static function create( Item $item ) {
		$id = Record::of( $item->key() ) ? $item->recover() : 0;
		if ( 0 === $id ) {
			Record::put( $item->key(), 0, '' );
			$id = $item->make();
		}
		if ( is_wp_error( $id ) ) {
			Record::forget( $item->key() );
			return $id;
		}
		Record::put( $item->key(), $id, $item->fingerprint( $id ) );

		return true;
	}

	/**
	 * Brings back what somebody removed.
	 *
	 * @param Item $item Item.
	 * @param int  $id   Id of the thing.
	 * @return true|\WP_Error
	 */
	private static function bring_back( Item $item, int $id ) {
		if ( 'bin' === $item->whereabouts( $id ) && $item->restore( $id ) ) {
			$entry = Record::of( $item->key() );
			Record::put( $item->key(), $id, $entry['hash'] ?? '' );
			return true;
		}
		Record::forget( $item->key() );

		return self::create( $item );
	}

	/**
	 * Does something that no other request may do at the same time.
	 *
	 * @param callable $work Work.
	 * @return mixed What it gave, or an error.
	 */
	private static function locked( callable $work ) {
		$lock = Lock::acquire( 'setup' );
		if ( ! $lock ) {
			return new \WP_Error( 'cong_truong_busy', __( 'The site is busy. Try again in a minute.', 'cong-truong' ), array( 'status' => 503 ) );
		}
		try {
			Record::fresh();

			return $work();
		} finally {
			$lock->release();
		}
	}

	/**
	 * An answer of state().
	 *
	 * @param string $state State.
	 * @param int    $id    Id of the thing, 0 where there is none.
	 * @return array{state: string, id: int}
	 */
	private static function answer( string $state, int $id ): array {
		return array(
			'state' => $state,
			'id'    => $id,
		);
	}
}
