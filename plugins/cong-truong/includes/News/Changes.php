<?php
/**
 * Says what visitors see differently after a post was published, changed or taken back, and when a notice ends.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Block_Places;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

/**
 * Caches know by themselves which lists and feeds of WordPress hold a post. They can't know the plugin's blocks and feeds.
 */
final class Changes implements Module {

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'wp_after_insert_post', array( self::class, 'after_save' ), 10, 4 );
		add_action( 'after_delete_post', array( self::class, 'after_delete' ), 10, 2 );
		add_action( 'cong_truong_moment_came', array( self::class, 'after_moment' ) );
	}

	/**
	 * A post was saved with its categories and meta.
	 *
	 * @param int           $id     Id of a post.
	 * @param \WP_Post      $post   The post.
	 * @param bool          $update Whether it was there before.
	 * @param \WP_Post|null $before What it was before.
	 */
	public static function after_save( $id, $post, $update, $before ): void {
		$was_public = $before instanceof \WP_Post && 'publish' === $before->post_status;
		if ( 'post' === $post->post_type && ( $was_public || 'publish' === $post->post_status ) ) {
			self::announce( 'post', array( (int) $id ), $was_public ? array( (string) get_permalink( $before ) ) : array() );
		}
	}

	/**
	 * A post was deleted for good.
	 *
	 * @param int      $id   Id of a post.
	 * @param \WP_Post $post The post as it was.
	 */
	public static function after_delete( $id, $post ): void {
		if ( 'post' === $post->post_type && 'publish' === $post->post_status ) {
			self::announce( 'post', array(), array( (string) get_permalink( $post ) ) );
		}
	}

	/**
	 * The last day of a notice is over.
	 *
	 * @param string $feature What Clock says.
	 */
	public static function after_moment( $feature ): void {
		if ( Featured::MOMENT === $feature ) {
			self::announce( 'notice' );
		}
	}

	/**
	 * Says so, and plans the next end of a notice.
	 *
	 * @param string   $reason What happened.
	 * @param int[]    $posts  Ids of posts.
	 * @param string[] $urls   More addresses.
	 */
	private static function announce( string $reason, array $posts = array(), array $urls = array() ): void {
		Featured::plan();
		foreach ( $posts as $post ) {
			$urls[] = (string) get_permalink( $post );
		}
		$places = new Block_Places( Block_Places::mark_of( Notice_Block::NAME ), Block_Places::mark_of( Related_Block::NAME ) );
		$places->announce( array_merge( $urls, Feeds::urls() ), array( 'reason' => $reason ), $posts );
	}
}
