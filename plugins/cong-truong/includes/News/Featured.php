<?php
/**
 * Notices that stand out until the end of a day, chosen in the post editor.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Clock;
use CongTruong\Editor_Script;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Featured implements Module {

	/** Meta: the last day, as `2026-11-25` in the site's time zone; empty if the post is not featured. */
	public const META = '_cong_truong_featured_until';

	/** What Clock calls it. */
	public const MOMENT = 'notice';

	/**
	 * Hooks the meta.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'register_meta' ) );
		add_action( 'enqueue_block_editor_assets', array( self::class, 'add_panel' ) );
		foreach ( array( 'added', 'updated', 'deleted' ) as $event ) {
			add_action( "{$event}_post_meta", array( self::class, 'plan_after_meta' ), 10, 3 );
		}
	}

	/**
	 * Registers the meta, which the post editor writes with the post.
	 */
	public static function register_meta(): void {
		register_post_meta(
			'post',
			self::META,
			array(
				'type'              => 'string',
				'single'            => true,
				'default'           => '',
				'show_in_rest'      => array(
					'schema' => array(
						'type'    => 'string',
						'context' => array( 'edit' ),
						'pattern' => '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$',
					),
				),
				'sanitize_callback' => array( self::class, 'sanitize' ),
				'auth_callback'     => static function ( $allowed, $key, $post, $user ): bool {
					return user_can( $user, 'edit_post', $post );
				},
			)
		);
	}

	/**
	 * Adds the panel to the editor of posts.
	 */
	public static function add_panel(): void {
		Editor_Script::enqueue( 'news', 'post' );
	}

	/**
	 * A day of the calendar, or nothing.
	 *
	 * @param mixed $value What was sent.
	 */
	public static function sanitize( $value ): string {
		$day = is_string( $value ) && preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/D', $value, $found ) && checkdate( (int) $found[2], (int) $found[3], (int) $found[1] );

		return $day ? $value : '';
	}

	/**
	 * The last day on which a post stands out; empty if it doesn't, or no longer.
	 *
	 * @param int $post Id of a post.
	 */
	public static function until( int $post ): string {
		$day = (string) get_post_meta( $post, self::META, true );

		return $day >= (string) wp_date( 'Y-m-d' ) ? $day : '';
	}

	/**
	 * The posts to show: those that stand out, the newest first; then the newest notices.
	 *
	 * @param int $count How many at most.
	 * @return \WP_Post[]
	 */
	public static function posts( int $count ): array {
		$posts   = Posts::newest(
			$count,
			array(
				'update_post_meta_cache' => true,
				'meta_query'             => array(
					array(
						'key'     => self::META,
						'value'   => (string) wp_date( 'Y-m-d' ),
						'compare' => '>=',
					),
				),
			)
		);
		$notices = Kinds::term_id( Kinds::NOTICE );
		if ( count( $posts ) < $count && $notices > 0 ) {
			$more  = Posts::newest(
				$count,
				array(
					'update_post_meta_cache' => true,
					'cat'                    => $notices,
				)
			);
			$posts = array_values( array_column( array_merge( $posts, $more ), null, 'ID' ) );
		}

		return array_slice( $posts, 0, $count );
	}

	/**
	 * Plans anew after the meta was written by whatever way.
	 *
	 * @param mixed  $meta Id or ids of the meta.
	 * @param int    $post Id of a post.
	 * @param string $key  Key of the meta.
	 */
	public static function plan_after_meta( $meta, $post, $key ): void {
		if ( self::META === $key ) {
			self::plan();
		}
	}

	/**
	 * Plans the moment at which the next notice ends: the beginning of the day after its last one.
	 */
	public static function plan(): void {
		global $wpdb;
		$day = (string) $wpdb->get_var(
			$wpdb->prepare(
				"SELECT MIN( m.meta_value ) FROM $wpdb->postmeta m INNER JOIN $wpdb->posts p ON p.ID = m.post_id AND p.post_status = 'publish'
				WHERE m.meta_key = %s AND m.meta_value >= %s",
				self::META,
				(string) wp_date( 'Y-m-d' )
			)
		);
		Clock::plan( self::MOMENT, '' === $day ? null : ( new \DateTimeImmutable( $day . ' 00:00', wp_timezone() ) )->modify( '+1 day' )->getTimestamp() );
	}
}
