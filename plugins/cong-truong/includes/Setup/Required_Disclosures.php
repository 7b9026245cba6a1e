<?php
/**
 * Which disclosures a school of these levels and kind has to have, for the latest school years.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\Date\School_Year;
use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Key;

defined( 'ABSPATH' ) || exit;

final class Required_Disclosures {

	/** School years that stay public: what authorities ask for. */
	private const YEARS = 3;

	/**
	 * The keys, newest school year first, in the order of the circulars.
	 *
	 * @param array{levels: string[], kind: string} $school The school.
	 * @param int|null                              $now    Unix time; null for now.
	 * @return Key[]
	 */
	public static function keys( array $school, ?int $now = null ): array {
		$keys  = array();
		$first = School_Year::first_calendar_year( $now );
		for ( $year = $first; $year > $first - self::YEARS; $year-- ) {
			$school_year = $year . '-' . ( $year + 1 );
			foreach ( Forms::regimes()[ Forms::regime_of( $school_year ) ]['duties'] ?? array() as $duty ) {
				if ( ! in_array( $school['kind'], $duty['kinds'], true ) ) {
					continue;
				}
				foreach ( $duty['forms'] as $form ) {
					foreach ( array_intersect( $school['levels'], $duty['levels'] ) as $level ) {
						$key = Forms::key( $form, $level, $school_year, self::period( $school_year, $form ) );
						if ( $key instanceof Key ) {
							$keys[ (string) $key ] = $key;
						}
					}
				}
			}
		}

		return array_values( $keys );
	}

	/**
	 * The period in which a form is filed at least: the year, or the fiscal year that ends within the school year.
	 *
	 * @param string $school_year School year.
	 * @param string $form        Id of the form.
	 */
	private static function period( string $school_year, string $form ): string {
		$summary = Forms::summary( Forms::regime_of( $school_year ), $form );

		return 'fiscal_year' === ( $summary['periods'][0] ?? 'nam' ) ? substr( $school_year, 0, 4 ) : 'nam';
	}
}
