<?php
/**
 * Takes disclosures and publications over from another site, as they were there.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Lock;

defined( 'ABSPATH' ) || exit;

final class Moved_In {

	/**
	 * Fills a disclosure that has just been made.
	 *
	 * @param int                  $id     Id of the disclosure.
	 * @param array<string, mixed> $record `version`, `modifiedBy` (a name), `modifiedAt`, `state`, `publishedVersion`, `withdrawals`.
	 * @param array<string, mixed> $values What Values_Validator::validate() gave.
	 */
	public static function disclosure( int $id, array $record, array $values ): void {
		$envelope = array(
			'version'        => $record['version'],
			'modifiedBy'     => 0,
			'modifiedAt'     => $record['modifiedAt'],
			'values'         => Values::for_json( $values ),
			'modifiedByName' => $record['modifiedBy'],
		);
		update_post_meta( $id, Meta::VALUES, wp_slash( Json::ascii( $envelope ) ) );
		if ( $record['publishedVersion'] > 0 ) {
			update_post_meta( $id, Meta::PUBLISHED_VERSION, $record['publishedVersion'] );
		}
		if ( $record['withdrawals'] ) {
			update_post_meta( $id, Meta::WITHDRAWALS, wp_slash( Json::ascii( $record['withdrawals'] ) ) );
		}
		// What is public follows from the publications, which come next.
		if ( 'awaiting' === $record['state'] ) {
			Repository::set_state( $id, 'awaiting' );
		}
	}

	/**
	 * Adds the next publication of a disclosure.
	 *
	 * @param int       $id      Id of the disclosure.
	 * @param \stdClass $payload A `PublicationPayload` whose hash and shape were checked.
	 * @return true|\WP_Error
	 */
	public static function publication( int $id, \stdClass $payload ) {
		$lock = Lock::acquire( 'publish ' . $id );
		if ( ! $lock ) {
			return Publisher::busy();
		}
		$before      = Publication::ids( $id );
		$last        = $before ? Publication::hash( (int) end( $before ) ) : null;
		$publication = count( $before ) + 1 === $payload->number && $last === $payload->previousHash
			? Publisher::insert( $id, Json::ascii( $payload ) )
			: new \WP_Error( 'cong_truong_broken_chain', __( 'The publication does not follow the one before it.', 'cong-truong' ) );
		if ( is_int( $publication ) ) {
			self::show( $id, $publication );
		}
		$lock->release();
		if ( is_wp_error( $publication ) ) {
			return $publication;
		}
		Downloads::ensure( $publication );
		Changes::announce( $id, 'published' );

		return true;
	}

	/**
	 * Name of whoever saved the working values last, also if this site does not know them.
	 *
	 * @param int $id Id of a disclosure.
	 */
	public static function modified_by( int $id ): string {
		$stored = Json::decode_array( (string) get_post_meta( $id, Meta::VALUES, true ) ) ?? array();
		$user   = get_userdata( (int) ( $stored['modifiedBy'] ?? 0 ) );

		return $user ? $user->display_name : (string) ( $stored['modifiedByName'] ?? '' );
	}

	/**
	 * Points a disclosure at its latest publication. Runs under the lock.
	 *
	 * @param int $id          Id of the disclosure.
	 * @param int $publication Id of the publication.
	 */
	private static function show( int $id, int $publication ): void {
		update_post_meta( $id, Meta::PUBLICATION, $publication );
		if ( 'awaiting' !== Repository::state( $id ) ) {
			Repository::set_state( $id, Repository::resting_state( $id ) );
		}
		wp_update_post(
			array(
				'ID'          => $id,
				'post_status' => 'publish',
				'post_title'  => wp_slash( Forms::title( Repository::key( $id ) ) ),
			)
		);
	}
}
