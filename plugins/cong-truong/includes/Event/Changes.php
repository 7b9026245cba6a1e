<?php
/**
 * Says what visitors see differently after an event was published, changed or taken back, and when one is over.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\Block_Places;
use CongTruong\Clock;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Changes implements Module {

	/** What Clock calls the end of an event. */
	private const MOMENT = 'event';

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'wp_after_insert_post', array( self::class, 'after_save' ), 10, 4 );
		add_action( 'after_delete_post', array( self::class, 'after_delete' ), 10, 2 );
		add_action( 'cong_truong_moment_came', array( self::class, 'after_moment' ) );
	}

	/**
	 * An event was saved with its meta.
	 *
	 * @param int           $id     Id of a post.
	 * @param \WP_Post      $post   The post.
	 * @param bool          $update Whether it was there before.
	 * @param \WP_Post|null $before What it was before.
	 */
	public static function after_save( $id, $post, $update, $before ): void {
		$was_public = $before instanceof \WP_Post && 'publish' === $before->post_status;
		if ( Post_Type::NAME === $post->post_type && ( $was_public || 'publish' === $post->post_status ) ) {
			self::announce( array( (int) $id ), $was_public ? array( (string) get_permalink( $before ) ) : array() );
		}
	}

	/**
	 * An event was deleted for good.
	 *
	 * @param int      $id   Id of a post.
	 * @param \WP_Post $post The post as it was.
	 */
	public static function after_delete( $id, $post ): void {
		if ( Post_Type::NAME === $post->post_type && 'publish' === $post->post_status ) {
			self::announce( array(), array( (string) get_permalink( $post ) ) );
		}
	}

	/**
	 * An event is over: its own page says so, and the lists no longer show it as ahead.
	 *
	 * @param string $feature What Clock says.
	 */
	public static function after_moment( $feature ): void {
		if ( self::MOMENT === $feature ) {
			self::announce( wp_list_pluck( Events::past( 10 ), 'ID' ) );
		}
	}

	/**
	 * Says so, and plans the next end.
	 *
	 * @param int[]    $events Ids of events.
	 * @param string[] $urls   More addresses.
	 */
	private static function announce( array $events, array $urls = array() ): void {
		$next = Events::next_end();
		Clock::plan( self::MOMENT, '' === $next ? null : Span::moment( $next )->getTimestamp() );

		$urls = array_merge( $urls, array( (string) get_post_type_archive_link( Post_Type::NAME ), Calendar_Files::link() ) );
		foreach ( $events as $event ) {
			$urls[] = (string) get_permalink( $event );
			$urls[] = Calendar_Files::link( $event );
		}
		$places = new Block_Places( Block_Places::mark_of( Block::NAME ), '"postType":"' . Post_Type::NAME . '"' );
		$places->announce( $urls, array( 'reason' => 'event' ), $events );
	}
}
