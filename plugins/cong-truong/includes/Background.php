<?php
/**
 * Work that no visitor waits for, on whatever host.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

use CongTruong\Feed\Stored;

defined( 'ABSPATH' ) || exit;

/**
 * A feature names a job: a hook of WP-Cron, an option that holds the timestamp of its next turn (0 for none), and what to do.
 *
 * WP-Cron does it. Where it is switched off, or sleeps because a page cache answers, the next request that reaches PHP does, once its answer is out; where
 * the server keeps visitors waiting for the end of PHP, that request knocks at the secret address instead, which a real cron may call too.
 */
final class Background implements Module {

	/** Option: what the secret address ends with. It and the next are named after the feature that came first. */
	public const SECRET = 'cong_truong_feed_secret';

	/** Option: timestamp of the last knock at the secret address. */
	public const KNOCKED = 'cong_truong_feed_knocked';

	private const PARAMETER = 'cong-truong-feed';

	/** Seconds by which WP-Cron goes first. */
	private const GRACE = 5 * MINUTE_IN_SECONDS;

	/**
	 * Jobs by their hook of WP-Cron.
	 *
	 * @var array<string, array{due: string, run: callable}>
	 */
	private static $jobs = array();

	/**
	 * Hooks the ways beside WP-Cron.
	 */
	public function register(): void {
		add_action( 'wp_loaded', array( self::class, 'answer_ping' ) );
		// After all that others do at the end of a request.
		add_action( 'shutdown', array( self::class, 'after_response' ), PHP_INT_MAX );
	}

	/**
	 * Names a job; a module does so while it registers. The job does what is due and no more, may be called at any moment, and ends by planning its next turn.
	 *
	 * @param string   $hook Hook of WP-Cron.
	 * @param string   $due  Option.
	 * @param callable $run  What to do.
	 */
	public static function add( string $hook, string $due, callable $run ): void {
		self::$jobs[ $hook ] = array(
			'due' => $due,
			'run' => $run,
		);
		add_action( $hook, array( self::class, 'answer_cron' ) );
	}

	/**
	 * Plans the next turn of a job, in place of the one before.
	 *
	 * @param string $hook Hook of WP-Cron.
	 * @param string $due  Option.
	 * @param int    $next Timestamp; 0 for none.
	 */
	public static function plan( string $hook, string $due, int $next ): void {
		if ( (int) get_option( $due, -1 ) !== $next ) {
			update_option( $due, $next, true );
		}
		$planned = wp_next_scheduled( $hook );
		if ( $planned && ( 0 === $next || $planned !== $next ) ) {
			wp_clear_scheduled_hook( $hook );
		}
		if ( $next > 0 && $planned !== $next ) {
			wp_schedule_single_event( $next, $hook );
		}
	}

	/**
	 * Plans a turn unless there is one as soon. Asks the table itself: another request may have had that turn since this one began.
	 *
	 * @param string $hook   Hook of WP-Cron.
	 * @param string $due    Option.
	 * @param int    $moment Timestamp.
	 */
	public static function hurry( string $hook, string $due, int $moment ): void {
		global $wpdb;
		$planned = (int) $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM `$wpdb->options` WHERE option_name = %s", $due ) );
		if ( 0 === $planned || $planned > $moment ) {
			Stored::look_again( array( $due ) );
			self::plan( $hook, $due, $moment );
		}
	}

	/**
	 * Does a job.
	 *
	 * @param string $hook Its hook of WP-Cron.
	 */
	public static function run( string $hook ): void {
		$job = self::$jobs[ $hook ];
		// WP-Cron has forgotten the event that led here, and a run that dies plans none: somebody must come after it.
		if ( (int) get_option( $job['due'], 0 ) > 0 && ! wp_next_scheduled( $hook ) ) {
			wp_schedule_single_event( time() + 15 * MINUTE_IN_SECONDS, $hook );
		}
		try {
			( $job['run'] )();
		} catch ( \Throwable $error ) {
			error_log( sprintf( 'Cong Truong: %s failed: %s in %s:%d', $hook, $error->getMessage(), $error->getFile(), $error->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- else nobody learns of it; the jobs after this one go on.
		}
	}

	/**
	 * Does the job whose hook WP-Cron fires.
	 */
	public static function answer_cron(): void {
		self::run( (string) current_action() );
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
		self::run_all( array_keys( self::$jobs ) );
		// What is still due is for the next one: this one would knock at its own door.
		remove_action( 'shutdown', array( self::class, 'after_response' ), PHP_INT_MAX );
		exit;
	}

	/**
	 * Does what is due if WP-Cron hasn't.
	 */
	public static function after_response(): void {
		$is_off = defined( 'DISABLE_WP_CRON' ) && constant( 'DISABLE_WP_CRON' );
		$latest = time() - ( $is_off ? 0 : self::GRACE );
		$due    = array();
		foreach ( self::$jobs as $hook => $job ) {
			$moment = (int) get_option( $job['due'], 0 );
			if ( $moment > 0 && $moment <= $latest ) {
				$due[ $hook ] = $moment;
			}
		}
		if ( ! $due || wp_doing_cron() || wp_installing() || ( defined( 'WP_CLI' ) && constant( 'WP_CLI' ) ) ) {
			return;
		}
		if ( self::finish_response() ) {
			self::run_all( array_keys( $due ) );
			return;
		}
		// A host that lets nobody knock at its own door is asked ever more rarely.
		if ( time() < (int) get_option( self::KNOCKED, 0 ) + max( self::GRACE, min( DAY_IN_SECONDS, time() - max( $due ) ) ) ) {
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
	 * Does several jobs. By turns any of them comes first, so that one that ends PHP does not keep the others from theirs for good.
	 *
	 * @param string[] $hooks Their hooks of WP-Cron.
	 */
	private static function run_all( array $hooks ): void {
		shuffle( $hooks );
		foreach ( $hooks as $hook ) {
			if ( function_exists( 'set_time_limit' ) ) {
				@set_time_limit( 60 ); // phpcs:ignore WordPress.PHP.NoSilencedErrors.Discouraged,Squiz.PHP.DiscouragedFunctions.Discouraged -- some hosts forbid it.
			}
			self::run( $hook );
		}
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
		foreach ( array( 'fastcgi_finish_request', 'litespeed_finish_request' ) as $function ) {
			if ( function_exists( $function ) ) {
				return (bool) $function();
			}
		}

		return false;
	}
}
