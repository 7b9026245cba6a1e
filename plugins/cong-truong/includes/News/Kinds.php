<?php
/**
 * The four kinds of news that the authority reads: categories of WordPress, known by their ids.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Text\Normalizer;

defined( 'ABSPATH' ) || exit;

/**
 * A school may rename a category or give it another slug, and it stays the kind; further categories are of no kind, those below a kind belong to it.
 */
final class Kinds {

	/** Option: ids of categories by kind. */
	public const OPTION = 'cong_truong_kinds';

	public const NEWS       = 'tin-tuc';
	public const NOTICE     = 'thong-bao';
	public const DOCUMENT   = 'van-ban';
	public const INVITATION = 'thu-moi';

	/**
	 * All kinds and the names by which the authority knows them, which are official and therefore not translated.
	 *
	 * @return array<string, string>
	 */
	public static function all(): array {
		return array(
			self::NEWS       => 'Tin tức',
			self::NOTICE     => 'Thông báo',
			self::DOCUMENT   => 'Văn bản',
			self::INVITATION => 'Thư mời',
		);
	}

	/**
	 * Makes the categories that are missing and remembers all.
	 *
	 * @return array<string, int> Ids by kind.
	 */
	public static function ensure(): array {
		$ids = array();
		foreach ( self::all() as $kind => $name ) {
			$id = self::term_id( $kind );
			$id = $id > 0 ? $id : self::find_by_name( $name );
			if ( 0 === $id ) {
				$made = wp_insert_term( $name, 'category', array( 'slug' => $kind ) );
				$id   = is_wp_error( $made ) ? 0 : (int) $made['term_id'];
			}
			if ( $id > 0 ) {
				$ids[ $kind ] = $id;
			}
		}
		update_option( self::OPTION, $ids );

		return $ids;
	}

	/**
	 * Id of a kind's category; 0 where there is none. Until they are remembered, the slug tells.
	 *
	 * @param string $kind A kind.
	 */
	public static function term_id( string $kind ): int {
		$ids  = (array) get_option( self::OPTION, array() );
		$term = isset( $ids[ $kind ] ) ? get_term( (int) $ids[ $kind ], 'category' ) : null;
		if ( ! $term instanceof \WP_Term ) {
			$term = isset( self::all()[ $kind ] ) ? get_term_by( 'slug', $kind, 'category' ) : null;
		}

		return $term instanceof \WP_Term ? $term->term_id : 0;
	}

	/**
	 * Ids of a kind's category and of those below it.
	 *
	 * @param string $kind A kind.
	 * @return int[]
	 */
	public static function term_ids( string $kind ): array {
		$id = self::term_id( $kind );
		if ( 0 === $id ) {
			return array();
		}
		$children = get_term_children( $id, 'category' );

		return array_merge( array( $id ), is_array( $children ) ? array_map( 'intval', $children ) : array() );
	}

	/**
	 * The kinds that a post is of, in their order.
	 *
	 * @param int $post Id of a post.
	 * @return string[]
	 */
	public static function of_post( int $post ): array {
		$terms = get_the_terms( $post, 'category' );
		$own   = is_array( $terms ) ? wp_list_pluck( $terms, 'term_id' ) : array();

		return array_values(
			array_filter(
				array_keys( self::all() ),
				static function ( string $kind ) use ( $own ): bool {
					return array() !== array_intersect( self::term_ids( $kind ), $own );
				}
			)
		);
	}

	/**
	 * A category that already has a kind's name under another slug.
	 *
	 * @param string $name Name of a kind.
	 */
	private static function find_by_name( string $name ): int {
		$terms = get_terms(
			array(
				'taxonomy'   => 'category',
				'hide_empty' => false,
			)
		);
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			if ( $term instanceof \WP_Term && Normalizer::fold( html_entity_decode( $term->name, ENT_QUOTES, 'UTF-8' ) ) === Normalizer::fold( $name ) ) {
				return $term->term_id;
			}
		}

		return 0;
	}
}
