<?php
/**
 * The directory as the screen gets it. Private numbers are part of it: only editors do.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

defined( 'ABSPATH' ) || exit;

final class Directory_Resource {

	/**
	 * All of it (shape `Directory`).
	 *
	 * @return array<string, mixed>
	 */
	public static function all(): array {
		$people = People::ids();
		$photos = array_filter( array_map( array( Photos::class, 'shown' ), $people ) );
		_prime_post_caches( $photos, false, true );

		return array(
			'bodies' => array_values( array_map( array( self::class, 'body' ), Body_Tree::all() ) ),
			'people' => array_map( array( self::class, 'person' ), $people ),
			'bin'    => array(
				'bodies' => array_values( array_map( array( self::class, 'binned_body' ), Body_Tree::all( true ) ) ),
				'people' => array_map( array( self::class, 'binned_person' ), People::ids( 'trash' ) ),
			),
		);
	}

	/**
	 * A person (shape `Person`).
	 *
	 * @param int $id Id of a person.
	 * @return array<string, mixed>
	 */
	public static function person( int $id ): array {
		return array(
			'id'           => $id,
			'version'      => People::version( $id ),
			'privatePhone' => People::private_phone( $id ),
			'photo'        => self::photo( $id ),
		) + People::shown( $id );
	}

	/**
	 * The photo of a person with its consent.
	 *
	 * @param int $id Id of a person.
	 * @return array<string, mixed>|null
	 */
	private static function photo( int $id ): ?array {
		$consent = Photos::consent( $id );
		$user    = $consent ? get_userdata( (int) ( $consent['recordedBy'] ?? 0 ) ) : false;

		return $consent ? array(
			'attachment' => $consent['attachment'],
			// False where the picture was deleted from the media library.
			'url'        => (string) wp_get_attachment_image_url( $consent['attachment'], 'thumbnail' ),
			'by'         => $consent['by'],
			'on'         => $consent['on'],
			// Whoever recorded it on another site is known by name.
			'recordedBy' => $user ? $user->display_name : (string) ( $consent['recordedByName'] ?? '' ),
			'recordedAt' => $consent['recordedAt'],
		) : null;
	}

	/**
	 * A body (shape `Body`), with those of its people who aren't in the bin.
	 *
	 * @param array<string, mixed> $body Of Body_Tree::all().
	 * @return array<string, mixed>
	 */
	private static function body( array $body ): array {
		$members = array_filter(
			$body['members'],
			static function ( array $member ): bool {
				return People::exists( $member['person'] );
			}
		);

		return array( 'members' => array_values( $members ) ) + array_intersect_key( $body, array_flip( array( 'id', 'slug', 'name', 'parent', 'depth' ) ) );
	}

	/**
	 * A body in the bin.
	 *
	 * @param array<string, mixed> $body Of Body_Tree::all().
	 * @return array{id: int, name: string, binnedAt: string}
	 */
	private static function binned_body( array $body ): array {
		return array(
			'id'       => $body['id'],
			'name'     => $body['name'],
			'binnedAt' => $body['binnedAt'],
		);
	}

	/**
	 * A person in the bin.
	 *
	 * @param int $id Id of a person.
	 * @return array{id: int, name: string, binnedAt: string}
	 */
	private static function binned_person( int $id ): array {
		return array(
			'id'       => $id,
			'name'     => People::shown( $id )['name'],
			'binnedAt' => gmdate( 'Y-m-d\TH:i:s\Z', (int) get_post_meta( $id, '_wp_trash_meta_time', true ) ),
		);
	}
}
