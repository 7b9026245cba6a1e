<?php
/**
 * Reads publications and checks their chain. Publisher makes them; nothing changes them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Publication {

	/**
	 * The latest publication of a disclosure: what the public sees. After an import the stored id may be that of another post, or of none.
	 *
	 * @param int $disclosure Id of a disclosure.
	 * @return int|null Id of the publication.
	 */
	public static function latest( int $disclosure ): ?int {
		$id = self::pointer( $disclosure );
		if ( 0 === $id || ( Post_Types::PUBLICATION === get_post_type( $id ) && self::disclosure( $id ) === $disclosure ) ) {
			return 0 === $id ? null : $id;
		}
		$ids = self::ids( $disclosure );

		return $ids ? (int) end( $ids ) : null;
	}

	/**
	 * Fetches what latest() asks for, in one query for many disclosures.
	 *
	 * @param int[] $disclosures Ids of disclosures.
	 */
	public static function prime( array $disclosures ): void {
		_prime_post_caches( array_filter( array_map( array( self::class, 'pointer' ), $disclosures ) ), false, false );
	}

	/**
	 * Ids of all publications of a disclosure, by number, oldest first. Asks the database itself.
	 *
	 * @param int $disclosure Id of a disclosure.
	 * @return int[]
	 */
	public static function ids( int $disclosure ): array {
		global $wpdb;
		$ids = $wpdb->get_col(
			$wpdb->prepare(
				"SELECT ID FROM $wpdb->posts WHERE post_parent = %d AND post_type = %s ORDER BY menu_order, ID",
				$disclosure,
				Post_Types::PUBLICATION
			)
		);

		return array_map( 'intval', $ids );
	}

	/**
	 * What a publication froze (`PublicationPayload`), as arrays.
	 *
	 * @param int $publication Id of a publication.
	 * @return array<string, mixed>|null
	 */
	public static function payload( int $publication ): ?array {
		return Json::decode_array( (string) get_post_meta( $publication, Meta::PAYLOAD, true ) );
	}

	/**
	 * The same with objects where the JSON has objects, to be written out again.
	 *
	 * @param int $publication Id of a publication.
	 */
	public static function payload_object( int $publication ): ?\stdClass {
		$payload = Json::decode( (string) get_post_meta( $publication, Meta::PAYLOAD, true ) );

		return $payload instanceof \stdClass ? $payload : null;
	}

	/**
	 * SHA-256 of a publication's canonical JSON, as it was stored.
	 *
	 * @param int $publication Id of a publication.
	 */
	public static function hash( int $publication ): string {
		return (string) get_post_meta( $publication, Meta::HASH, true );
	}

	/**
	 * SHA-256 of a payload.
	 *
	 * @param \stdClass $payload What payload_object() gave.
	 */
	public static function hash_of( \stdClass $payload ): string {
		return hash( 'sha256', Json::canonical( $payload ) );
	}

	/**
	 * The disclosure that a publication belongs to.
	 *
	 * @param int $publication Id of a publication.
	 */
	public static function disclosure( int $publication ): int {
		return (int) wp_get_post_parent_id( $publication );
	}

	/**
	 * All publications of a disclosure (shape `PublicationSummary`), newest first.
	 *
	 * @param int $disclosure Id of a disclosure.
	 * @return array<int, array<string, mixed>>
	 */
	public static function summaries( int $disclosure ): array {
		global $wpdb;
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT s.meta_value AS summary, h.meta_value AS hash FROM $wpdb->posts p
				INNER JOIN $wpdb->postmeta s ON s.post_id = p.ID AND s.meta_key = %s
				INNER JOIN $wpdb->postmeta h ON h.post_id = p.ID AND h.meta_key = %s
				WHERE p.post_parent = %d AND p.post_type = %s ORDER BY p.menu_order DESC, p.ID DESC",
				Meta::SUMMARY,
				Meta::HASH,
				$disclosure,
				Post_Types::PUBLICATION
			)
		);

		$withdrawn = array_column( self::withdrawals( $disclosure ), null, 'number' );
		$summaries = array();
		foreach ( $rows as $row ) {
			$summary = Json::decode_array( (string) $row->summary );
			if ( null !== $summary ) {
				$summaries[] = array(
					'number'      => $summary['number'],
					'publishedAt' => $summary['publishedAt'],
					'publishedBy' => $summary['publishedBy'],
					'hash'        => (string) $row->hash,
					'files'       => Downloads::urls( $summary['file'] ),
					'withdrawn'   => $withdrawn[ $summary['number'] ] ?? null,
				);
			}
		}

		return $summaries;
	}

	/**
	 * All withdrawals of a disclosure, oldest first.
	 *
	 * @param int $disclosure Id of a disclosure.
	 * @return array<int, array{number: int, at: string, by: array{id: int, name: string}, reason: string}>
	 */
	public static function withdrawals( int $disclosure ): array {
		return Json::decode_array( (string) get_post_meta( $disclosure, Meta::WITHDRAWALS, true ) ) ?? array();
	}

	/**
	 * The withdrawal of the latest publication, if it was withdrawn. Holds also while a correction waits to be signed.
	 *
	 * @param int $disclosure Id of a disclosure.
	 * @return array{number: int, at: string, by: array{id: int, name: string}, reason: string}|null
	 */
	public static function withdrawal( int $disclosure ): ?array {
		$latest = self::latest( $disclosure );
		$number = null === $latest ? 0 : (int) get_post_meta( $latest, Meta::NUMBER, true );
		foreach ( self::withdrawals( $disclosure ) as $withdrawal ) {
			if ( $withdrawal['number'] === $number ) {
				return $withdrawal;
			}
		}

		return null;
	}

	/**
	 * Whether all publications of a disclosure are as they were published, none missing and none slipped in.
	 *
	 * @param int $disclosure Id of a disclosure.
	 * @return true|\WP_Error What is wrong with the first one that is.
	 */
	public static function verify_chain( int $disclosure ) {
		$previous = null;
		$number   = 0;
		$ids      = self::ids( $disclosure );
		foreach ( $ids as $id ) {
			++$number;
			$payload = self::payload_object( $id );
			if ( null === $payload || $number !== $payload->number || (int) get_post_meta( $id, Meta::NUMBER, true ) !== $number ) {
				/* translators: %d: number of a publication */
				return self::broken( sprintf( __( 'Publication %d is missing.', 'cong-truong' ), $number ), $number );
			}
			if ( self::hash_of( $payload ) !== self::hash( $id ) ) {
				/* translators: %d: number of a publication */
				return self::broken( sprintf( __( 'Publication %d was changed after it was published.', 'cong-truong' ), $number ), $number );
			}
			if ( $previous !== $payload->previousHash ) { // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- named by the contract with TypeScript.
				/* translators: %d: number of a publication */
				return self::broken( sprintf( __( 'Publication %d does not follow the one before it.', 'cong-truong' ), $number ), $number );
			}
			$previous = self::hash( $id );
		}
		$latest = self::pointer( $disclosure );
		if ( 0 !== $latest && end( $ids ) !== $latest ) {
			/* translators: %d: number of a publication */
			return self::broken( sprintf( __( 'Publication %d is missing.', 'cong-truong' ), $number + 1 ), $number + 1 );
		}

		return true;
	}

	/**
	 * The stored id of the latest publication; 0 where there is none.
	 *
	 * @param int $disclosure Id of a disclosure.
	 */
	private static function pointer( int $disclosure ): int {
		return (int) get_post_meta( $disclosure, Meta::PUBLICATION, true );
	}

	/**
	 * A broken chain.
	 *
	 * @param string $message What is wrong.
	 * @param int    $number  Number of the publication.
	 */
	private static function broken( string $message, int $number ): \WP_Error {
		return new \WP_Error( 'cong_truong_broken_chain', $message, array( 'number' => $number ) );
	}
}
