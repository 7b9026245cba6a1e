<?php
/**
 * The addresses on which a disclosure shows.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Affected_Urls {

	/**
	 * Its page, the print page, the archives, its files, the sibling pages that link to it, and the pages that hold the block.
	 *
	 * @param int $id Id of a disclosure.
	 * @return string[]
	 */
	public static function of( int $id ): array {
		$key  = Repository::key( $id );
		$urls = array(
			Permalinks::link( $id ),
			Permalinks::print_link( $id ),
			Permalinks::archive_link(),
			Permalinks::archive_link( $key->school_year() ),
		);
		foreach ( Publication::summaries( $id ) as $summary ) {
			$urls = array_merge( $urls, array_values( $summary['files'] ) );
		}
		foreach ( self::siblings( $key ) as $sibling ) {
			$urls[] = Permalinks::link( $sibling );
		}

		return array_values( array_unique( array_merge( $urls, self::pages_with_block() ) ) );
	}

	/**
	 * Everything that names the school or says its levels: all pages, at the addresses that they have and at those that they had or will have.
	 *
	 * @return string[]
	 */
	public static function of_school(): array {
		$urls = array( home_url( '/' ), Permalinks::archive_link() );
		foreach ( Repository::all( array( 'status' => array( 'publish' ) ) ) as $id ) {
			$key    = Repository::key( $id );
			$urls[] = Permalinks::archive_link( $key->school_year() );
			foreach ( array( true, false ) as $with_level ) {
				$urls[] = Permalinks::address( $key->path( $with_level ) );
				$urls[] = Permalinks::address( $key->path( $with_level ), true );
			}
		}

		return array_values( array_unique( array_merge( $urls, self::pages_with_block() ) ) );
	}

	/**
	 * The same form in other school years: their pages link to this one.
	 *
	 * @param Key $key Key of a disclosure.
	 * @return int[]
	 */
	private static function siblings( Key $key ): array {
		return Repository::all(
			array(
				'form'   => $key->form(),
				'level'  => $key->level(),
				'period' => $key->period(),
				'status' => array( 'publish' ),
			)
		);
	}

	/**
	 * Public posts with a disclosure block. In a template or a pattern it may be on any page, the front page first.
	 *
	 * @return string[]
	 */
	private static function pages_with_block(): array {
		global $wpdb;
		$posts = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT ID, post_type FROM $wpdb->posts WHERE post_status = 'publish' AND post_content LIKE %s ORDER BY ID LIMIT 500",
				'%' . $wpdb->esc_like( '<!-- wp:cong-truong/disclosure' ) . '%'
			)
		);
		$urls  = array();
		foreach ( $posts as $post ) {
			$link   = is_post_type_viewable( $post->post_type ) ? get_permalink( (int) $post->ID ) : home_url( '/' );
			$urls[] = $link ? $link : home_url( '/' );
		}

		return $urls;
	}
}
