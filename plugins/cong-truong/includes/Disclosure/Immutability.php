<?php
/**
 * Keeps publications as they were published: no update, no bin, no deletion, no change of their meta through WordPress.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Immutability implements Module {

	private const KEYS = array( Meta::PAYLOAD, Meta::HASH, Meta::NUMBER, Meta::SUMMARY );

	/**
	 * Publication that Publisher takes back because it did not arrive in full.
	 *
	 * @var int
	 */
	private static $discarded = 0;

	/**
	 * Hooks all ways by which core changes a post or its meta.
	 */
	public function register(): void {
		add_filter( 'wp_insert_post_empty_content', array( self::class, 'refuse_update' ), PHP_INT_MAX, 2 );
		add_filter( 'pre_trash_post', array( self::class, 'refuse_removal' ), PHP_INT_MAX, 2 );
		add_filter( 'pre_delete_post', array( self::class, 'refuse_removal' ), PHP_INT_MAX, 2 );
		add_filter( 'add_post_metadata', array( self::class, 'refuse_second_value' ), PHP_INT_MAX, 3 );
		add_filter( 'update_post_metadata', array( self::class, 'refuse_second_value' ), PHP_INT_MAX, 3 );
		add_filter( 'delete_post_metadata', array( self::class, 'refuse_meta_removal' ), PHP_INT_MAX, 5 );
		add_filter( 'update_post_metadata_by_mid', array( self::class, 'refuse_by_row' ), PHP_INT_MAX, 2 );
		add_filter( 'delete_post_metadata_by_mid', array( self::class, 'refuse_by_row' ), PHP_INT_MAX, 2 );
	}

	/**
	 * Takes back a publication that nobody has seen.
	 *
	 * @param int $publication Id of a publication.
	 */
	public static function discard( int $publication ): void {
		self::$discarded = $publication;
		wp_delete_post( $publication, true );
		self::$discarded = 0;
	}

	/**
	 * Makes wp_insert_post() refuse to write over a publication.
	 *
	 * @param bool                 $refuse Whether it is refused already.
	 * @param array<string, mixed> $post   What is to be written.
	 */
	public static function refuse_update( $refuse, $post ): bool {
		return $refuse || ( ! empty( $post['ID'] ) && Post_Types::PUBLICATION === get_post_type( (int) $post['ID'] ) );
	}

	/**
	 * Keeps publications, and the disclosures that they belong to.
	 *
	 * @param mixed    $refuse What another filter said.
	 * @param \WP_Post $post   Post to remove.
	 * @return mixed
	 */
	public static function refuse_removal( $refuse, $post ) {
		if ( ! $post instanceof \WP_Post || self::$discarded === $post->ID ) {
			return $refuse;
		}
		$is_record = Post_Types::PUBLICATION === $post->post_type
			|| ( Post_Types::DISCLOSURE === $post->post_type && null !== Publication::latest( $post->ID ) );

		return $is_record ? false : $refuse;
	}

	/**
	 * Lets a publication's meta be written once.
	 *
	 * @param mixed  $refuse What another filter said.
	 * @param int    $id     Id of the post.
	 * @param string $key    Key of the meta.
	 * @return mixed
	 */
	public static function refuse_second_value( $refuse, $id, $key ) {
		$is_record = in_array( $key, self::KEYS, true ) && Post_Types::PUBLICATION === get_post_type( (int) $id ) && metadata_exists( 'post', (int) $id, $key );

		return $is_record ? false : $refuse;
	}

	/**
	 * Keeps a publication's meta, also from a deletion of one key everywhere.
	 *
	 * @param mixed  $refuse     What another filter said.
	 * @param int    $id         Id of the post.
	 * @param string $key        Key of the meta.
	 * @param mixed  $value      Unused.
	 * @param bool   $everywhere Whether the key is deleted from all posts.
	 * @return mixed
	 */
	public static function refuse_meta_removal( $refuse, $id, $key, $value = '', $everywhere = false ) {
		if ( ! in_array( $key, self::KEYS, true ) || self::$discarded === (int) $id && $id ) {
			return $refuse;
		}

		return $everywhere || Post_Types::PUBLICATION === get_post_type( (int) $id ) ? false : $refuse;
	}

	/**
	 * Keeps a publication's meta that is addressed by its row. Deleting a post deletes its meta this way.
	 *
	 * @param mixed $refuse What another filter said.
	 * @param int   $row    Id of the row.
	 * @return mixed
	 */
	public static function refuse_by_row( $refuse, $row ) {
		$meta = get_metadata_by_mid( 'post', (int) $row );
		if ( ! $meta || ! in_array( $meta->meta_key, self::KEYS, true ) || self::$discarded === (int) $meta->post_id ) {
			return $refuse;
		}

		return Post_Types::PUBLICATION === get_post_type( (int) $meta->post_id ) ? false : $refuse;
	}
}
