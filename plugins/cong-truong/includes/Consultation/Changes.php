<?php
/**
 * Says what visitors see differently after an issue was published, changed or taken back, and when time closes one.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Consultation;

use CongTruong\Block_Places;
use CongTruong\Clock;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Changes implements Module {

	/** What Clock calls the end of a last day. */
	public const MOMENT = 'consultation';

	/** What Clock calls a day on which a page says that one day less is left. */
	public const DAY = 'consultation_day';

	/** Pages that one moment changes, at most. */
	private const MOST = 50;

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'wp_after_insert_post', array( self::class, 'after_save' ), 10, 4 );
		add_action( 'after_delete_post', array( self::class, 'after_delete' ), 10, 2 );
		add_action( 'cong_truong_moment_came', array( self::class, 'after_moment' ) );
	}

	/**
	 * One was saved with its meta.
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
	 * One was deleted for good.
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
	 * The last day of one is over: its page has no form from now on, and the lists say so. Or a day has gone by, which only pages tell.
	 *
	 * @param string $feature What Clock says.
	 */
	public static function after_moment( $feature ): void {
		if ( self::MOMENT === $feature ) {
			self::announce( wp_list_pluck( Consultations::find( 'closed', self::MOST ), 'ID' ) );
		} elseif ( self::DAY === $feature ) {
			self::plan();
			self::tell_days();
		}
	}

	/**
	 * Plans the next moments.
	 */
	private static function plan(): void {
		$day = Consultations::next_day();
		Clock::plan( self::MOMENT, '' === $day ? null : Closing::end_of( $day ) );
		Clock::plan( self::DAY, '' === $day ? null : Closing::next_change( $day ) );
	}

	/**
	 * Says that pages show another number of days.
	 */
	private static function tell_days(): void {
		$urls = array();
		foreach ( Consultations::find( 'open', self::MOST ) as $post ) {
			$day = Closing::day( $post->ID );
			if ( '' !== $day && '' !== Closing::left_in_words( $day ) ) {
				$urls[] = (string) get_permalink( $post );
				clean_post_cache( $post );
			}
		}
		if ( $urls ) {
			/** This action is documented in includes/Block_Places.php */
			do_action(
				'cong_truong_changed',
				$urls,
				array(
					'reason'     => 'consultation',
					'everywhere' => false,
				)
			);
		}
	}

	/**
	 * Says so, and plans the next moments.
	 *
	 * @param int[]    $posts Ids of consultations.
	 * @param string[] $urls  More addresses.
	 */
	private static function announce( array $posts, array $urls = array() ): void {
		self::plan();
		$urls   = array_merge( $urls, Public_Pages::archive_links(), array_map( 'strval', array_map( 'get_permalink', $posts ) ) );
		$places = new Block_Places( Block_Places::mark_of( Block::NAME ), '"postType":"' . Post_Type::NAME . '"' );
		$places->announce( $urls, array( 'reason' => 'consultation' ), $posts );
	}
}
