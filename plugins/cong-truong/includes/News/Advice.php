<?php
/**
 * What a school that counts its posts may want to do next.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Date\Writer;

defined( 'ABSPATH' ) || exit;

final class Advice {

	/** Days after which a site looks forgotten. */
	private const QUIET = 30;

	/**
	 * Sentences, the most important first.
	 *
	 * @param array<string, int> $months What Counter::by_month() gave.
	 * @param array<string, int> $kinds  What Counter::by_kind() gave.
	 * @param string             $newest Day of the newest post; empty if there is none.
	 * @return string[]
	 */
	public static function lines( array $months, array $kinds, string $newest ): array {
		$today   = (string) wp_date( 'Y-m-d' );
		$missing = Counter::GOAL - array_sum( $months );
		$lines   = array();
		if ( $missing > 0 ) {
			$left = count(
				array_filter(
					array_keys( $months ),
					static function ( string $month ) use ( $today ): bool {
						return $month >= substr( $today, 0, 7 );
					}
				)
			);
			/* translators: %d: number of posts. */
			$posts = sprintf( _n( '%d more post is needed.', '%d more posts are needed.', $missing, 'cong-truong' ), $missing );
			$pace  = (int) ceil( $missing / max( 1, $left ) );
			/* translators: %d: number of posts. */
			$lines[] = $posts . ' ' . sprintf( _n( 'About %d post a month is enough.', 'About %d posts a month are enough.', $pace, 'cong-truong' ), $pace );
		} else {
			$lines[] = __( 'The school has posted enough for this school year.', 'cong-truong' );
		}
		$quiet = '' === $newest ? 0 : (int) ( ( strtotime( $today ) - strtotime( $newest ) ) / 86400 );
		if ( $quiet >= self::QUIET ) {
			/* translators: 1: day such as 24/11/2026. 2: number of days. */
			$lines[] = sprintf( __( 'The newest post is of %1$s, %2$d days ago.', 'cong-truong' ), Writer::write( $newest ), $quiet );
		}
		$empty = array_diff_key( Kinds::all(), array_filter( $kinds ) );
		if ( $empty ) {
			/* translators: %s: names of kinds of news. */
			$lines[] = sprintf( __( 'Nothing yet this school year: %s.', 'cong-truong' ), implode( ', ', $empty ) );
		}

		return $lines;
	}
}
