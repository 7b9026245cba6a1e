<?php
/**
 * Finds the disclosure that a public address means.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

final class Address {

	/**
	 * The public disclosure at a path: `2020-2021/bieu-mau-10-hk1`, or with a level `2020-2021/thcs/bieu-mau-10-hk1`.
	 *
	 * Also finds it by the address it had before the list of the school's levels changed.
	 *
	 * @param string[] $parts School year, maybe level, form and period.
	 * @return int|null Id of a disclosure that has been published.
	 */
	public static function resolve( array $parts ): ?int {
		$count = count( $parts );
		$level = 3 === $count ? Key::level_of_slug( $parts[1] ) : null;
		if ( $count < 2 || $count > 3 || ( 3 === $count && null === $level ) ) {
			return null;
		}
		$own    = Profile::get()['levels'];
		$levels = null === $level ? array_unique( array_merge( $own, Profile::LEVELS ) ) : array( $level );
		$found  = array();
		foreach ( self::keys( $parts[0], $parts[ $count - 1 ], $levels ) as $key ) {
			$id = Repository::find( $key );
			if ( null === $id || 'publish' !== get_post_status( $id ) || null === Publication::latest( $id ) ) {
				continue;
			}
			if ( null !== $level || array( $key->level() ) === $own ) {
				return $id;
			}
			$found[ $id ] = $key->level();
		}
		if ( count( $found ) > 1 ) {
			$found = self::had_short_address( $found );
		}

		return 1 === count( $found ) ? (int) key( $found ) : null;
	}

	/**
	 * Those that were published when theirs was the only level of the school, so that their address did without it.
	 *
	 * @param array<int, string> $found Levels by id of the disclosure.
	 * @return array<int, string>
	 */
	private static function had_short_address( array $found ): array {
		return array_filter(
			$found,
			static function ( string $level, int $id ): bool {
				foreach ( Publication::ids( $id ) as $publication ) {
					if ( array( $level ) === ( Publication::payload( $publication )['school']['levels'] ?? null ) ) {
						return true;
					}
				}
				return false;
			},
			ARRAY_FILTER_USE_BOTH
		);
	}

	/**
	 * The keys that the last part of an address can mean.
	 *
	 * @param string   $school_year School year.
	 * @param string   $slug        Form and period.
	 * @param string[] $levels      Levels to try.
	 * @return Key[]
	 */
	private static function keys( string $school_year, string $slug, array $levels ): array {
		$regime = Forms::regime_of( $school_year );
		$keys   = array();
		foreach ( Forms::all() as $form ) {
			$period = self::period( (string) $form['slug'], $slug );
			if ( $form['regime'] !== $regime || null === $period ) {
				continue;
			}
			foreach ( array_intersect( $levels, $form['levels'] ) as $level ) {
				$keys[] = new Key( $regime, (string) $form['id'], $level, $school_year, $period );
			}
		}

		return $keys;
	}

	/**
	 * The period that stands behind a form's slug.
	 *
	 * @param string $form Slug of a form.
	 * @param string $slug Last part of an address.
	 */
	private static function period( string $form, string $slug ): ?string {
		if ( $form === $slug ) {
			return 'nam';
		}
		$period = 0 === strpos( $slug, $form . '-' ) ? (string) substr( $slug, strlen( $form ) + 1 ) : '';

		return 'nam' !== $period && Key::is_period( $period ) ? $period : null;
	}
}
