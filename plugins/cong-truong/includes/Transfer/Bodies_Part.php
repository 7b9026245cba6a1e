<?php
/**
 * The bodies of the school and who sits in them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Directory\Bodies;
use CongTruong\Directory\Fields;
use CongTruong\Directory\Post_Types;
use CongTruong\Directory\Writing;

defined( 'ABSPATH' ) || exit;

/**
 * The key begins with the depth, so that what stands above comes first.
 */
final class Bodies_Part implements Part {

	private const MOST_MEMBERS = 1000;

	/** {@inheritDoc} */
	public function id(): string {
		return 'bodies';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Bodies of the school', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		$terms = get_terms(
			array(
				'taxonomy'   => Post_Types::BODY,
				'hide_empty' => false,
			)
		);
		$keys  = array();
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			$keys[] = count( get_ancestors( $term->term_id, Post_Types::BODY, 'taxonomy' ) ) . '/' . $term->slug;
		}

		return $keys;
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$term = self::term( $key );
		if ( ! $term ) {
			return null;
		}
		$stored  = Bodies::stored( $term->term_id );
		$above   = $term->parent > 0 ? get_term( $term->parent, Post_Types::BODY ) : null;
		$members = array();
		foreach ( $stored['members'] as $member ) {
			$slug = (string) get_post_field( 'post_name', (int) $member['person'], 'raw' );
			if ( Post_Keys::find( Post_Types::PERSON, $slug ) === (int) $member['person'] ) {
				$members[] = array(
					'person'   => $slug,
					'position' => (string) $member['position'],
				);
			}
		}

		return array(
			'name'     => $stored['name'],
			'parent'   => $above instanceof \WP_Term ? $above->slug : '',
			'order'    => (int) $stored['order'],
			'binnedAt' => (string) $stored['binnedAt'],
			'members'  => $members,
		);
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$name   = Fields::line( $record->name ?? '', 'name' );
		$parent = $record->parent ?? null;
		$binned = $record->binnedAt ?? null;
		if ( is_wp_error( $name ) ) {
			return $name;
		}
		if ( 1 !== preg_match( '~\A\d/(.+)\z~', $key, $found ) || ! Post_Keys::is_slug( $found[1] ) || '' === $name || ! is_string( $parent )
			|| ( '' !== $parent && ! term_exists( $parent, Post_Types::BODY ) && '' === $memory->get( 'body ' . $parent ) )
			|| ! is_string( $binned ) || 1 !== preg_match( '/\A(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?\z/', $binned ) || ! is_array( $record->members ?? null ) || count( $record->members ) > self::MOST_MEMBERS ) {
			return self::refuse();
		}
		$members = array();
		foreach ( $record->members as $member ) {
			$person   = $member->person ?? null;
			$position = Fields::line( $member->position ?? '', 'position' );
			if ( is_wp_error( $position ) || ! is_string( $person ) || ( '' === $memory->get( 'person ' . $person ) && 0 === Post_Keys::find( Post_Types::PERSON, $person ) ) ) {
				return self::refuse();
			}
			$members[ $person ] = array(
				'person'   => $person,
				'position' => $position,
			);
		}
		$memory->set( 'body ' . $found[1], '1' );

		return array(
			'name'     => $name,
			'parent'   => $parent,
			'order'    => is_int( $record->order ?? null ) ? min( 100000, max( 0, $record->order ) ) : 0,
			'binnedAt' => $binned,
			'members'  => array_values( $members ),
		);
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return '';
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		$term  = self::term( $key );
		$above = '' === $record['parent'] ? false : get_term_by( 'slug', $record['parent'], Post_Types::BODY );
		$above = $above instanceof \WP_Term ? $above->term_id : 0;
		$id    = $term ? $term->term_id : Bodies::create( $record['name'], $above, substr( $key, 2 ) );
		if ( is_wp_error( $id ) ) {
			return $id;
		}
		$done = $term ? Bodies::save( $id, Bodies::stored( $id )['name'], $record['name'], $above ) : true;
		if ( is_wp_error( $done ) ) {
			return $done;
		}
		$members = array();
		foreach ( $record['members'] as $member ) {
			$members[] = array(
				'person'   => Post_Keys::find( Post_Types::PERSON, $member['person'] ),
				'position' => $member['position'],
			);
		}

		return Writing::run(
			static function () use ( $id, $record, $members ) {
				Bodies::store(
					$id,
					array(
						'members'  => $members,
						'order'    => $record['order'],
						'binnedAt' => $record['binnedAt'],
					) + Bodies::stored( $id )
				);

				return true;
			}
		);
	}

	/**
	 * The body of a key.
	 *
	 * @param string $key Key.
	 */
	private static function term( string $key ): ?\WP_Term {
		$term = get_term_by( 'slug', substr( $key, 2 ), Post_Types::BODY );

		return $term instanceof \WP_Term ? $term : null;
	}

	/**
	 * A refusal.
	 */
	private static function refuse(): \WP_Error {
		return new \WP_Error( 'cong_truong_invalid_record', __( 'This is not a body of the school, or who sits in it is not in the file.', 'cong-truong' ) );
	}
}
