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
		$is_sure = null !== $level || 1 === count( Profile::get()['levels'] );
		$found   = array();
		foreach ( self::keys( $parts[0], $parts[ $count - 1 ], null === $level ? self::levels() : array( $level ) ) as $key ) {
			$id = Repository::find( $key );
			if ( null !== $id && 'publish' === get_post_status( $id ) && null !== Publication::latest( $id ) ) {
				$found[] = $id;
				if ( $is_sure ) {
					break;
				}
			}
		}

		// Of several levels, an address without one is that of the disclosure that was there when the school had a single level.
		return $found ? min( $found ) : null;
	}

	/**
	 * All levels, the school's own first: one that it had when an address without a level was made may have gone since.
	 *
	 * @return string[]
	 */
	private static function levels(): array {
		return array_values( array_unique( array_merge( Profile::get()['levels'], Profile::LEVELS ) ) );
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
