<?php
/**
 * The bodies of the school in their order.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

defined( 'ABSPATH' ) || exit;

final class Body_Tree {

	/**
	 * All bodies, each after what it stands under, in the order of the school.
	 *
	 * @param bool $binned Those in the bin instead.
	 * @return array<int, array<string, mixed>> Each with `id`, `slug`, `parent`, `depth` and what Bodies::stored() gives.
	 */
	public static function all( bool $binned = false ): array {
		$bodies = array();
		foreach ( self::terms() as $term ) {
			$bodies[ $term->term_id ] = array(
				'id'     => $term->term_id,
				'slug'   => $term->slug,
				'parent' => (int) $term->parent,
				'depth'  => 0,
			) + Bodies::stored( $term->term_id );
		}
		foreach ( $bodies as $id => $body ) {
			$bodies[ $id ]['parent'] = self::parent_in( $bodies, $id );
		}
		$children = array();
		foreach ( $bodies as $id => $body ) {
			if ( ( '' !== $body['binnedAt'] ) === $binned ) {
				$children[ $binned ? 0 : $body['parent'] ][ $id ] = $body;
			}
		}

		return self::flat( $children, 0, 0 );
	}

	/**
	 * Makes this request see what others have written.
	 */
	public static function forget(): void {
		clean_taxonomy_cache( Post_Types::BODY );
		foreach ( self::terms() as $term ) {
			wp_cache_delete( $term->term_id, 'term_meta' );
		}
	}

	/**
	 * All terms, however few people they have.
	 *
	 * @return \WP_Term[]
	 */
	private static function terms(): array {
		$terms = get_terms(
			array(
				'taxonomy'   => Post_Types::BODY,
				'hide_empty' => false,
				'orderby'    => 'term_id',
			)
		);

		return is_array( $terms ) ? $terms : array();
	}

	/**
	 * The nearest body above that isn't in the bin; 0 also where an import made a circle.
	 *
	 * @param array<int, array<string, mixed>> $bodies All bodies with the parents that are stored.
	 * @param int                              $id     Id of a body.
	 */
	private static function parent_in( array $bodies, int $id ): int {
		$above = $bodies[ $id ]['parent'];
		$seen  = array( $id => true );
		while ( isset( $bodies[ $above ] ) && '' !== $bodies[ $above ]['binnedAt'] && ! isset( $seen[ $above ] ) ) {
			$seen[ $above ] = true;
			$above          = $bodies[ $above ]['parent'];
		}
		for ( $next = $above; isset( $bodies[ $next ] ); $next = $bodies[ $next ]['parent'] ) {
			if ( isset( $seen[ $next ] ) ) {
				return 0;
			}
			$seen[ $next ] = true;
		}

		return isset( $bodies[ $above ] ) ? $above : 0;
	}

	/**
	 * Those under one, each followed by those under it.
	 *
	 * @param array<int, array<int, array<string, mixed>>> $children Id of a body → those under it.
	 * @param int                                          $above    Id of a body, or 0.
	 * @param int                                          $depth    How deep they stand.
	 * @return array<int, array<string, mixed>>
	 */
	private static function flat( array $children, int $above, int $depth ): array {
		$level = $children[ $above ] ?? array();
		uasort(
			$level,
			static function ( array $left, array $right ): int {
				return array( $left['order'], $left['id'] ) <=> array( $right['order'], $right['id'] );
			}
		);
		$flat = array();
		foreach ( $level as $id => $body ) {
			$flat += array( $id => array( 'depth' => $depth ) + $body );
			$flat += 0 === $id ? array() : self::flat( $children, $id, $depth + 1 );
		}

		return $flat;
	}
}
