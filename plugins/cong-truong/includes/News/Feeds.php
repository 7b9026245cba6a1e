<?php
/**
 * The school's feeds for the authority to read: what there are and where.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\School\Profile;

defined( 'ABSPATH' ) || exit;

/**
 * `/rss/tin-tuc/` and `/rss/tin-tuc/json/`: the addresses stay when a category is renamed, and have no file extension, because some hosts answer
 * addresses with one without asking PHP.
 */
final class Feeds {

	/** First part of the addresses. */
	public const BASE = 'rss';

	/** What the public disclosures are called among the feeds. */
	public const DISCLOSURES = 'cong-khai';

	/** Query variable: what stands after the base. Also what addresses carry on a site without pretty permalinks. */
	public const QUERY_VAR = 'cong_truong_feed';

	public const JSON = 'json';

	/**
	 * All feeds and their official names.
	 *
	 * @return array<string, string>
	 */
	public static function all(): array {
		return Kinds::all() + array( self::DISCLOSURES => 'Công khai' );
	}

	/**
	 * Address of a feed.
	 *
	 * @param string $feed    Such as `tin-tuc`.
	 * @param bool   $is_json Whether as JSON Feed instead of RSS.
	 */
	public static function url( string $feed, bool $is_json = false ): string {
		global $wp_rewrite;
		$path = $is_json ? $feed . '/' . self::JSON : $feed;

		return '' === (string) get_option( 'permalink_structure' )
			? add_query_arg( self::QUERY_VAR, $path, home_url( '/' ) )
			: home_url( user_trailingslashit( $wp_rewrite->root . self::BASE . '/' . $path ) );
	}

	/**
	 * Addresses of both forms of all feeds.
	 *
	 * @return string[]
	 */
	public static function urls(): array {
		$urls = array();
		foreach ( array_keys( self::all() ) as $feed ) {
			array_push( $urls, self::url( $feed ), self::url( $feed, true ) );
		}

		return $urls;
	}

	/**
	 * Title of a feed, with the school's name, as a reader lists it among those of other schools.
	 *
	 * @param string $feed Such as `tin-tuc`.
	 */
	public static function title( string $feed ): string {
		return Summary::plain( self::all()[ $feed ] . ' – ' . Profile::get()['name'] );
	}

	/**
	 * The page on the site that shows what the feed lists.
	 *
	 * @param string $feed Such as `tin-tuc`.
	 */
	public static function page( string $feed ): string {
		if ( self::DISCLOSURES === $feed ) {
			return (string) get_post_type_archive_link( 'ct_disclosure' );
		}
		$term = Kinds::term_id( $feed );
		$link = $term > 0 ? get_term_link( $term, 'category' ) : '';

		return is_string( $link ) && '' !== $link ? $link : home_url( '/' );
	}
}
