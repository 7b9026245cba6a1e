<?php
/**
 * Posts by their slugs, which mean the same on every site.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

defined( 'ABSPATH' ) || exit;

final class Post_Keys {

	/** Added by WordPress to the slug of what lies in the bin. */
	private const BINNED = '__trashed';

	/**
	 * Slugs of all posts of a type that are not in the bin.
	 *
	 * @param string $type Post type.
	 * @return string[]
	 */
	public static function all( string $type ): array {
		global $wpdb;

		return $wpdb->get_col( $wpdb->prepare( "SELECT post_name FROM $wpdb->posts WHERE post_type = %s AND post_status NOT IN ( 'trash', 'auto-draft' ) AND post_name <> ''", $type ) );
	}

	/**
	 * The post of a slug, 0 where there is none.
	 *
	 * @param string $type Post type.
	 * @param string $slug Slug.
	 */
	public static function find( string $type, string $slug ): int {
		global $wpdb;

		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_type = %s AND post_name = %s AND post_status NOT IN ( 'trash', 'auto-draft' ) ORDER BY ID LIMIT 1", $type, $slug ) );
	}

	/**
	 * Whether WordPress could have given this slug.
	 *
	 * @param string $slug Slug.
	 */
	public static function is_slug( string $slug ): bool {
		return '' !== $slug && strlen( $slug ) <= 200 && sanitize_title( $slug ) === $slug && false === strpos( $slug, self::BINNED );
	}
}
