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
	 * Its page, the print page, archives, feeds and sitemaps that list it, its files, and the pages that link to it as another year or period of theirs.
	 *
	 * @param int $id Id of a disclosure.
	 * @return string[]
	 */
	public static function of( int $id ): array {
		$key  = Repository::key( $id );
		$urls = array_merge( array( Permalinks::link( $id ), Permalinks::print_link( $id ), Permalinks::archive_link( $key->school_year() ) ), self::lists() );
		foreach ( Publication::summaries( $id ) as $summary ) {
			$urls = array_merge( $urls, array_values( $summary['files'] ) );
		}
		foreach ( self::siblings( $key ) as $sibling ) {
			$urls[] = Permalinks::link( $sibling );
		}

		return array_values( array_unique( $urls ) );
	}

	/**
	 * Everything that names the school or says its levels: all pages, at the addresses that they have and at those that they had or will have.
	 *
	 * @return string[]
	 */
	public static function of_school(): array {
		$urls = array_merge( array( home_url( '/' ) ), self::lists() );
		foreach ( Repository::all( array( 'status' => array( 'publish' ) ) ) as $id ) {
			$key    = Repository::key( $id );
			$urls[] = Permalinks::archive_link( $key->school_year() );
			foreach ( array( true, false ) as $with_level ) {
				$urls[] = Permalinks::address( $key->path( $with_level ) );
				$urls[] = Permalinks::address( $key->path( $with_level ), true );
			}
		}

		return array_values( array_unique( $urls ) );
	}

	/**
	 * What lists all disclosures: the archive with its feeds, core's sitemaps.
	 *
	 * @return string[]
	 */
	private static function lists(): array {
		$archive = Permalinks::archive_link();
		$urls    = array(
			$archive,
			add_query_arg( 'feed', 'rss2', $archive ),
			add_query_arg( 'feed', 'atom', $archive ),
			get_sitemap_url( 'index' ),
			get_sitemap_url( 'posts', Post_Types::DISCLOSURE ),
		);

		return array_values( array_filter( $urls ) );
	}

	/**
	 * The same form in other school years and periods: their pages link to this one, also while they are withdrawn.
	 *
	 * @param Key $key Key of a disclosure.
	 * @return int[]
	 */
	private static function siblings( Key $key ): array {
		return Repository::all(
			array(
				'form'   => $key->form(),
				'level'  => $key->level(),
				'status' => array( 'publish' ),
			)
		);
	}
}
