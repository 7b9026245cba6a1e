<?php
/**
 * When the sources are read, on whatever host.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * WP-Cron reads them. Where it is switched off, or sleeps because a page cache answers, the next request that reaches PHP does, once its answer is out; where
 * the server keeps visitors waiting for the end of PHP, that request knocks at the secret address instead, which a real cron may call too.
 */
final class Schedule implements Module {

	public const CRON = 'cong_truong_feed_refresh';

	/** Option, loaded with all others: timestamp of the next turn; 0 if there is none. */
	public const DUE = 'cong_truong_feed_due';

	/** Option: what the secret address ends with. */
	public const SECRET = 'cong_truong_feed_secret';

	/** Option: timestamp of the last knock at the secret address. */
	public const KNOCKED = 'cong_truong_feed_knocked';

	private const PARAMETER = 'cong-truong-feed';

	/** Seconds by which WP-Cron goes first. */
	private const GRACE = 5 * MINUTE_IN_SECONDS;

	/**
	 * Hooks all ways.
	 */
	public function register(): void {
		add_action( self::CRON, array( self::class, 'refresh' ) );
		add_action( 'wp_loaded', array( self::class, 'answer_ping' ) );
		// After all that others do at the end of a request.
		add_action( 'shutdown', array( self::class, 'after_response' ), PHP_INT_MAX );
		add_action( 'cong_truong_upgraded', array( self::class, 'plan' ) );
	}

	/**
	 * Reads what is due.
	 */
	public static function refresh(): void {
		// WP-Cron has forgotten the event that led here, and a run that dies plans none: somebody must come after it.
		if ( (int) get_option( self::DUE, 0 ) > 0 && ! wp_next_scheduled( self::CRON ) ) {
			wp_schedule_single_event( time() + 15 * MINUTE_IN_SECONDS, self::CRON );
		}
		Refresher::run();
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
		if ( (int) get_option( self::DUE, -1 ) !== $next ) {
			update_option( self::DUE, $next, true );
		}
		$planned = wp_next_scheduled( self::CRON );
		if ( $planned && ( 0 === $next || $planned !== $next ) ) {
			wp_clear_scheduled_hook( self::CRON );
		}
		if ( $next > 0 && $planned !== $next ) {
			wp_schedule_single_event( $next, self::CRON );
		}
	}

	/**
	 * The secret address, for the host's own cron.
	 */
	public static function ping_url(): string {
		$secret = get_option( self::SECRET );
		if ( ! is_string( $secret ) || strlen( $secret ) < 32 ) {
			$secret = wp_generate_password( 40, false );
			update_option( self::SECRET, $secret, false );
		}

		return add_query_arg( self::PARAMETER, $secret, home_url( '/' ) );
	}

	/**
	 * Makes a new secret address; the one before leads nowhere from now on.
	 */
	public static function renew_secret(): void {
		delete_option( self::SECRET );
	}

	/**
	 * Answers the secret address.
	 */
	public static function answer_ping(): void {
		$given = $_GET[ self::PARAMETER ] ?? null; // phpcs:ignore WordPress.Security.NonceVerification.Recommended,WordPress.Security.ValidatedSanitizedInput -- compared only; whoever knows it may knock.
		if ( null === $given ) {
			return;
		}
		Page_Caches::keep_out( 'Cổng Trường: ping' );
		nocache_headers();
		$secret = get_option( self::SECRET );
		if ( ! is_string( $given ) || ! is_string( $secret ) || '' === $secret || ! hash_equals( $secret, wp_unslash( $given ) ) ) {
			wp_die( esc_html__( 'This address is not valid any more. The valid one is on the screen “News of the authority”.', 'cong-truong' ), '', array( 'response' => 403 ) );
		}
		header( 'Content-Type: text/plain; charset=UTF-8' );
		echo "OK\n";
		self::finish_response();
		self::refresh();
		exit;
	}

	/**
	 * Reads what is due if WP-Cron hasn't.
	 */
	public static function after_response(): void {
		$due = (int) get_option( self::DUE, 0 );
		if ( 0 === $due || wp_doing_cron() || wp_installing() || ( defined( 'WP_CLI' ) && constant( 'WP_CLI' ) ) ) {
			return;
		}
		$is_off = defined( 'DISABLE_WP_CRON' ) && constant( 'DISABLE_WP_CRON' );
		if ( time() < $due + ( $is_off ? 0 : self::GRACE ) ) {
			return;
		}
		if ( self::finish_response() ) {
			self::refresh();
			return;
		}
		// A host that lets nobody knock at its own door is asked ever more rarely.
		if ( time() < (int) get_option( self::KNOCKED, 0 ) + max( self::GRACE, min( DAY_IN_SECONDS, time() - $due ) ) ) {
			return;
		}
		update_option( self::KNOCKED, time(), true );
		wp_remote_get(
			self::ping_url(),
			array(
				'blocking'  => false,
				'timeout'   => 0.01,
				/** This filter is documented in wp-includes/class-wp-http-streams.php */
				'sslverify' => apply_filters( 'https_local_ssl_verify', false ), // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- core's own, for knocking at one's own door as WP-Cron does.
			)
		);
	}

	/**
	 * Lets the visitor go.
	 *
	 * @return bool Whether the server can.
	 */
	private static function finish_response(): bool {
		// The visitor's next page would wait for it.
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		ignore_user_abort( true );
		if ( function_exists( 'set_time_limit' ) ) {
			@set_time_limit( 60 ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged,Squiz.PHP.DiscouragedFunctions.Discouraged -- some hosts forbid it.
		}
		foreach ( array( 'fastcgi_finish_request', 'litespeed_finish_request' ) as $function ) {
			if ( function_exists( $function ) ) {
				return (bool) $function();
			}
		}

		return false;
	}
}
