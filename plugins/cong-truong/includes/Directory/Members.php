<?php
/**
 * Who sits in a body, as what, and in which order.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

defined( 'ABSPATH' ) || exit;

/**
 * The list belongs to the body, with a position for each person. WordPress's own relation is kept in step, for its queries and exports.
 * Who lies in the bin stays on the list unseen, and is back in the same place when restored.
 */
final class Members {

	/**
	 * Whether places in bodies can be taken.
	 *
	 * @param mixed $input Body → position, or null to leave it.
	 * @return array<int, string|null>|\WP_Error
	 */
	public static function validate( $input ) {
		$memberships = array();
		foreach ( is_array( $input ) ? $input : array() as $body => $position ) {
			if ( ! Bodies::exists( (int) $body ) ) {
				return Bodies::not_found();
			}
			$memberships[ (int) $body ] = null;
			if ( null !== $position ) {
				$text = Fields::line( $position, 'position-' . (int) $body );
				if ( is_wp_error( $text ) ) {
					return $text;
				}
				$memberships[ (int) $body ] = $text;
			}
		}

		return $memberships;
	}

	/**
	 * Gives a person places in bodies, at the end of each. Runs inside Writing.
	 *
	 * @param int                     $person      Id of a person.
	 * @param array<int, string|null> $memberships What validate() gave.
	 */
	public static function set( int $person, array $memberships ): void {
		foreach ( $memberships as $body => $position ) {
			$stored  = Bodies::stored( $body );
			$members = $stored['members'];
			$place   = self::place( $members, $person );
			if ( null === $position ) {
				if ( null !== $place ) {
					array_splice( $members, $place, 1 );
				}
				wp_remove_object_terms( $person, $body, Post_Types::BODY );
			} else {
				$members[ $place ?? count( $members ) ] = array(
					'person'   => $person,
					'position' => $position,
				);
				wp_set_object_terms( $person, $body, Post_Types::BODY, true );
			}
			Bodies::store( $body, array( 'members' => array_values( $members ) ) + $stored );
		}
	}

	/**
	 * Moves a person within a body.
	 *
	 * @param int $body   Id of a body.
	 * @param int $person Id of a person.
	 * @param int $before Id of the person who comes next then; 0 for the end.
	 * @return true|\WP_Error
	 */
	public static function move( int $body, int $person, int $before ) {
		return Writing::run(
			static function () use ( $body, $person, $before ) {
				if ( ! Bodies::exists( $body ) ) {
					return Bodies::not_found();
				}
				$stored  = Bodies::stored( $body );
				$members = $stored['members'];
				$from    = self::place( $members, $person );
				if ( null === $from || $person === $before || ( $before > 0 && null === self::place( $members, $before ) ) ) {
					return Bodies::moved_meanwhile();
				}
				$moved = array_splice( $members, $from, 1 );
				$to    = $before > 0 ? self::place( $members, $before ) : count( $members );
				array_splice( $members, (int) $to, 0, $moved );
				Bodies::store( $body, array( 'members' => $members ) + $stored );

				return true;
			}
		);
	}

	/**
	 * Where a person stands on a list.
	 *
	 * @param array<int, array{person: int, position: string}> $members List.
	 * @param int                                              $person  Id of a person.
	 */
	private static function place( array $members, int $person ): ?int {
		$found = array_search( $person, array_column( $members, 'person' ), true );

		return false === $found ? null : (int) $found;
	}
}
