<?php
/**
 * When the sources are read.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Background;
use CongTruong\Module;

defined( 'ABSPATH' ) || exit;

final class Schedule implements Module {

	public const CRON = 'cong_truong_feed_refresh';

	/** Option, loaded with all others: timestamp of the next turn; 0 if there is none. */
	public const DUE = 'cong_truong_feed_due';

	/**
	 * Names the job.
	 */
	public function register(): void {
		Background::add( self::CRON, self::DUE, array( Refresher::class, 'run' ) );
		add_action( 'cong_truong_upgraded', array( self::class, 'plan' ) );
	}

	/**
	 * Reads what is due.
	 */
	public static function refresh(): void {
		Background::run( self::CRON );
	}

	/**
	 * Plans the next turn.
	 */
	public static function plan(): void {
		$next    = 0;
		$sources = Sources::all();
		Source_State::prime( array_keys( $sources ) );
		foreach ( $sources as $id => $source ) {
			if ( ! $source['paused'] ) {
				$moment = max( 1, Source_State::read( $id )['next'] );
				$next   = 0 === $next ? $moment : min( $next, $moment );
			}
		}
		Background::plan( self::CRON, self::DUE, $next );
	}
}
