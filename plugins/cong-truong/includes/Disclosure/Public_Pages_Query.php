<?php
/**
 * Finds what the school has published, in one query however many there are.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * Public disclosures.
 */
final class Public_Pages_Query {

	/**
	 * All public disclosures, the newest school year first.
	 *
	 * @return array<int, array{id: int, key: Key, link: string}>
	 */
	public static function all(): array {
		return self::find( '%' );
	}

	/**
	 * Those of the same form and level, itself included, in whatever year and period.
	 *
	 * @param Key $key Key of a disclosure.
	 * @return array<int, array{id: int, key: Key, link: string}>
	 */
	public static function siblings( Key $key ): array {
		global $wpdb;
		return self::find( $wpdb->esc_like( implode( '/', array( $key->regime(), $key->form(), $key->level() ) ) . '/' ) . '%' );
	}

	/**
	 * Public disclosures whose key is like a pattern; withdrawn ones are left out.
	 *
	 * @param string $pattern For LIKE.
	 * @return array<int, array{id: int, key: Key, link: string}>
	 */
	private static function find( string $pattern ): array {
		global $wpdb;
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT p.ID AS id, k.meta_value AS path, s.meta_value AS state FROM $wpdb->posts p
				INNER JOIN $wpdb->postmeta k ON k.post_id = p.ID AND k.meta_key = %s
				LEFT JOIN $wpdb->postmeta s ON s.post_id = p.ID AND s.meta_key = %s
				WHERE p.post_type = %s AND p.post_status = 'publish' AND k.meta_value LIKE %s AND COALESCE( s.meta_value, '' ) <> 'withdrawn'
				AND EXISTS ( SELECT 1 FROM $wpdb->posts c WHERE c.post_parent = p.ID AND c.post_type = %s )
				ORDER BY p.ID",
				Meta::KEY,
				Meta::STATE,
				Post_Types::DISCLOSURE,
				$pattern,
				Post_Types::PUBLICATION
			)
		);

		$found = array();
		foreach ( $rows as $row ) {
			$parts = explode( '/', $row->path );
			// Withdrawn it stays also while a correction waits to be signed.
			if ( 5 === count( $parts ) && ( 'awaiting' !== $row->state || null === Publication::withdrawal( (int) $row->id ) ) ) {
				$key     = new Key( $parts[0], $parts[1], $parts[2], $parts[3], $parts[4] );
				$found[] = array(
					'id'   => (int) $row->id,
					'key'  => $key,
					// Permalinks::link() would ask for the meta of each.
					'link' => Permalinks::address( Permalinks::path( $key ) ),
				);
			}
		}
		usort(
			$found,
			static function ( array $one, array $other ): int {
				return array( $other['key']->school_year(), $one['id'] ) <=> array( $one['key']->school_year(), $other['id'] );
			}
		);
		return $found;
	}
}
