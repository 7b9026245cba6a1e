<?php
/**
 * Says that time alone has changed what visitors see: a notice ended, an event is over.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

/**
 * WP-Cron tells at the moment. Where it is off, or sleeps behind a page cache, the first request that reaches PHP afterwards does so, once its answer is out.
 */
final class Clock implements Module {

	public const CRON = 'cong_truong_moment';

	/** Option: the next moment of each feature, as timestamps. */
	public const OPTION = 'cong_truong_moments';

	/**
	 * Hooks both ways.
	 */
	public function register(): void {
		add_action( self::CRON, array( self::class, 'strike' ) );
		add_action( 'shutdown', array( self::class, 'strike' ) );
	}

	/**
	 * Remembers the next moment of a feature, in place of the one before.
	 *
	 * @param string   $feature Such as `notice`.
	 * @param int|null $moment  Timestamp; null if nothing will end.
	 */
	public static function plan( string $feature, ?int $moment ): void {
		$moments = self::moments();
		if ( ( $moments[ $feature ] ?? null ) === $moment ) {
			return;
		}
		$moments[ $feature ] = $moment;
		$moments             = array_filter( $moments );
		update_option( self::OPTION, $moments, true );

		wp_clear_scheduled_hook( self::CRON );
		if ( $moments ) {
			wp_schedule_single_event( min( $moments ), self::CRON );
		}
	}

	/**
	 * Says so for each feature whose moment has come. The feature answers by planning its next one.
	 */
	public static function strike(): void {
		foreach ( self::moments() as $feature => $moment ) {
			if ( $moment > time() ) {
				continue;
			}
			self::plan( $feature, null );

			/**
			 * Fires when a moment has come that a feature planned.
			 *
			 * @param string $feature Such as `notice`.
			 */
			do_action( 'cong_truong_moment_came', $feature );
		}
	}

	/**
	 * The moments that are stored.
	 *
	 * @return array<string, int>
	 */
	private static function moments(): array {
		return array_filter( array_map( 'intval', (array) get_option( self::OPTION, array() ) ) );
	}
}
