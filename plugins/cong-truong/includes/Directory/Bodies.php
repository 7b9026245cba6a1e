<?php
/**
 * Finds, makes and saves the bodies of the school: leadership, council, cell, union, departments.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Disclosure\Json;
use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * Terms that can be ordered and put into a bin, which WordPress has no such thing for. Their names stand whole in the meta:
 * a term's own name is escaped, and too short for 200 letters with an ampersand.
 */
final class Bodies {

	/**
	 * Whether this is a body that isn't in the bin.
	 *
	 * @param int $id Id of a term.
	 */
	public static function exists( int $id ): bool {
		return null !== self::slug( $id ) && '' === self::stored( $id )['binnedAt'];
	}

	/**
	 * Makes a body, as the last of those under the same.
	 *
	 * @param mixed  $name   Name.
	 * @param int    $parent Id of the body that it stands under, or 0.
	 * @param string $slug  For good, whatever the body is called later; made of the name by default.
	 * @return int|\WP_Error Id.
	 */
	public static function create( $name, int $parent = 0, string $slug = '' ) {
		return Writing::run(
			static function () use ( $name, $parent, $slug ) {
				$name = self::check( $name, $parent, 0 );
				if ( is_wp_error( $name ) ) {
					return $name;
				}
				$slug = self::free_slug( '' === $slug ? $name : $slug );
				$term = wp_insert_term(
					wp_slash( self::label( $name, $slug ) ),
					Post_Types::BODY,
					array(
						'parent' => max( 0, $parent ),
						'slug'   => $slug,
					)
				);
				if ( is_wp_error( $term ) ) {
					$term->add_data( array( 'status' => 500 ) );
					return $term;
				}
				$orders = array_column( Body_Tree::all(), 'order' );
				self::store(
					$term['term_id'],
					array(
						'name'  => $name,
						'order' => $orders ? max( $orders ) + 1 : 1,
					) + self::stored( $term['term_id'] )
				);

				return $term['term_id'];
			}
		);
	}

	/**
	 * Renames a body or puts it under another.
	 *
	 * @param int    $id     Id of a body.
	 * @param string $was    Its name when it was read.
	 * @param mixed  $name   Name.
	 * @param int    $parent Id of the body that it stands under, or 0.
	 * @return true|\WP_Error
	 */
	public static function save( int $id, string $was, $name, int $parent ) {
		return Writing::run(
			static function () use ( $id, $was, $name, $parent ) {
				if ( ! self::exists( $id ) ) {
					return self::not_found();
				}
				$stored = self::stored( $id );
				if ( $stored['name'] !== $was ) {
					/* translators: %s: name of a body */
					return new \WP_Error( 'cong_truong_stale', sprintf( __( 'Somebody else has renamed this to “%s” meanwhile. Nothing was overwritten.', 'cong-truong' ), $stored['name'] ), array( 'status' => 409 ) );
				}
				$name = self::check( $name, $parent, $id );
				if ( is_wp_error( $name ) ) {
					return $name;
				}
				$slug = (string) self::slug( $id );
				$done = wp_update_term(
					$id,
					Post_Types::BODY,
					array(
						'name'   => wp_slash( self::label( $name, $slug ) ),
						'parent' => max( 0, $parent ),
						'slug'   => $slug,
					)
				);
				if ( is_wp_error( $done ) ) {
					$done->add_data( array( 'status' => 500 ) );
					return $done;
				}
				self::store( $id, array( 'name' => $name ) + $stored );

				return true;
			}
		);
	}

	/**
	 * Moves a body among those that stand under the same.
	 *
	 * @param int $id     Id of a body.
	 * @param int $before Id of the body that comes next then; 0 for the end.
	 * @return true|\WP_Error
	 */
	public static function move( int $id, int $before ) {
		return Writing::run(
			static function () use ( $id, $before ) {
				$all = Body_Tree::all();
				if ( ! isset( $all[ $id ] ) || $id === $before || ( $before > 0 && ( $all[ $before ]['parent'] ?? -1 ) !== $all[ $id ]['parent'] ) ) {
					return self::moved_meanwhile();
				}
				$order = array_values( array_diff( array_keys( wp_list_filter( $all, array( 'parent' => $all[ $id ]['parent'] ) ) ), array( $id ) ) );
				$place = $before > 0 ? (int) array_search( $before, $order, true ) : count( $order );
				array_splice( $order, $place, 0, array( $id ) );
				foreach ( $order as $index => $body ) {
					self::store( $body, array( 'order' => $index + 1 ) + self::stored( $body ) );
				}

				return true;
			}
		);
	}

	/**
	 * Moves a body to the bin. What stands under it moves up until it comes back.
	 *
	 * @param int    $id     Id of a body.
	 * @param string $people What happens with its people: `keep` them, put them into the `bin`, or `move` them.
	 * @param int    $to     Id of the body that they move to.
	 * @return true|\WP_Error
	 */
	public static function bin( int $id, string $people, int $to = 0 ) {
		return Writing::run(
			static function () use ( $id, $people, $to ) {
				if ( ! self::exists( $id ) ) {
					return self::not_found();
				}
				if ( 'move' === $people && ( $to === $id || ! self::exists( $to ) ) ) {
					return Fields::error( 'to', __( 'Choose the body that the people move to.', 'cong-truong' ) );
				}
				$stored = self::stored( $id );
				foreach ( $stored['members'] as $member ) {
					$done = 'bin' === $people && People::exists( $member['person'] ) ? People::bin( $member['person'] ) : true;
					if ( is_wp_error( $done ) ) {
						return $done;
					}
					if ( 'move' === $people ) {
						$there = in_array( $member['person'], array_column( self::stored( $to )['members'], 'person' ), true );
						Members::set( $member['person'], array( $id => null ) + ( $there ? array() : array( $to => $member['position'] ) ) );
					}
				}
				self::store( $id, array( 'binnedAt' => gmdate( 'Y-m-d\TH:i:s\Z' ) ) + self::stored( $id ) );

				return true;
			}
		);
	}

	/**
	 * Takes a body out of the bin, with those of its people who are still there.
	 *
	 * @param int $id Id of a body.
	 * @return true|\WP_Error
	 */
	public static function restore( int $id ) {
		return Writing::run(
			static function () use ( $id ) {
				if ( null === self::slug( $id ) ) {
					return self::not_found();
				}
				self::store( $id, array( 'binnedAt' => '' ) + self::stored( $id ) );

				return true;
			}
		);
	}

	/**
	 * Deletes for good what has lain in the bin as long as WordPress keeps things there.
	 */
	public static function empty_bin(): void {
		$days = (int) constant( 'EMPTY_TRASH_DAYS' );
		foreach ( $days > 0 ? Body_Tree::all( true ) : array() as $id => $body ) {
			if ( strtotime( $body['binnedAt'] ) < strtotime( "-$days days" ) ) {
				wp_delete_term( $id, Post_Types::BODY );
			}
		}
	}

	/**
	 * What the row of a body holds.
	 *
	 * @param int $id Id of a body.
	 * @return array{name: string, order: int, members: array<int, array{person: int, position: string}>, binnedAt: string}
	 */
	public static function stored( int $id ): array {
		$stored = Json::decode_array( (string) get_term_meta( $id, Meta::BODY, true ) );
		$term   = null === $stored ? get_term( $id ) : null;

		return ( $stored ?? array() ) + array(
			'name'     => $term instanceof \WP_Term ? html_entity_decode( $term->name, ENT_QUOTES, 'UTF-8' ) : '',
			'order'    => 0,
			'members'  => array(),
			'binnedAt' => '',
		);
	}

	/**
	 * Stores it. Runs inside Writing.
	 *
	 * @param int                  $id   Id of a body.
	 * @param array<string, mixed> $body What stored() gave, changed.
	 */
	public static function store( int $id, array $body ): void {
		update_term_meta( $id, Meta::BODY, wp_slash( Json::ascii( $body ) ) );
	}

	/**
	 * The answer for a body that isn't there.
	 */
	public static function not_found(): \WP_Error {
		return new \WP_Error( 'cong_truong_not_found', __( 'This body of the school is not there any more. Load the page again to see what is there now.', 'cong-truong' ), array( 'status' => 404 ) );
	}

	/**
	 * The answer where the neighbour is gone.
	 */
	public static function moved_meanwhile(): \WP_Error {
		return new \WP_Error( 'cong_truong_stale', __( 'Somebody else has changed this list meanwhile. Nothing was overwritten; look at it as it is now and move again.', 'cong-truong' ), array( 'status' => 409 ) );
	}

	/**
	 * The slug of a body, in the bin or out of it.
	 *
	 * @param int $id Id of a term.
	 */
	private static function slug( int $id ): ?string {
		$term = $id > 0 ? get_term( $id, Post_Types::BODY ) : null;

		return $term instanceof \WP_Term ? $term->slug : null;
	}

	/**
	 * A name that a body can have.
	 *
	 * @param mixed $name   What was sent.
	 * @param int   $parent Id of the body that it stands under, or 0.
	 * @param int   $id     Id of the body, or 0 for a new one.
	 * @return string|\WP_Error
	 */
	private static function check( $name, int $parent, int $id ) {
		$name = Fields::line( $name, 'name' );
		if ( is_wp_error( $name ) ) {
			return $name;
		}
		if ( '' === $name ) {
			return Fields::error( 'name', __( 'Write a name, such as Ban Giám hiệu or Tổ Toán – Tin.', 'cong-truong' ) );
		}
		$all = Body_Tree::all();
		for ( $above = $parent; $above > 0; $above = $all[ $above ]['parent'] ) {
			if ( ! isset( $all[ $above ] ) ) {
				return Fields::error( 'parent', __( 'The body above is not there any more. Choose another one.', 'cong-truong' ) );
			}
			if ( $above === $id ) {
				return Fields::error( 'parent', __( 'A body cannot stand under itself. Choose another one.', 'cong-truong' ) );
			}
		}
		foreach ( wp_list_filter( $all, array( 'parent' => $parent ) ) as $other ) {
			if ( $other['id'] !== $id && $other['name'] === $name ) {
				return Fields::error( 'name', __( 'There is a body of this name already.', 'cong-truong' ) );
			}
		}

		return $name;
	}

	/**
	 * A name for addresses that no body has, in the bin or out of it.
	 *
	 * @param string $name Name.
	 */
	private static function free_slug( string $name ): string {
		$plain  = trim( (string) preg_replace( '/[^a-z0-9]+/', '-', Normalizer::fold( $name ) ), '-' );
		$plain  = '' === $plain ? 'to-chuc' : substr( $plain, 0, 100 );
		$slug   = $plain;
		$number = 2;
		while ( term_exists( $slug, Post_Types::BODY ) ) {
			$slug = $plain . '-' . ( $number++ );
		}

		return $slug;
	}

	/**
	 * What WordPress calls it: short enough when escaped, and fit for every table.
	 *
	 * @param string $name Name.
	 * @param string $slug Where nothing is left of the name.
	 */
	private static function label( string $name, string $slug ): string {
		$label = sanitize_text_field( (string) preg_replace( '/[\x{10000}-\x{10FFFF}]/u', '', mb_substr( $name, 0, 100 ) ) );

		return mb_strlen( _wp_specialchars( $label, ENT_QUOTES ) ) > 200 || '' === $label ? $slug : $label;
	}
}
