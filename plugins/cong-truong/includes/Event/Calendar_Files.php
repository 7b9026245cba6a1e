<?php
/**
 * Addresses and answers of calendar files: /su-kien/ics/ and /su-kien/hop-phu-huynh/ics/.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * The addresses have no file extension, because some hosts answer addresses with one without asking PHP.
 */
final class Calendar_Files implements Module {

	/** Last part of the addresses. */
	public const SLUG = 'ics';

	private const QUERY_VAR = 'cong_truong_ics';

	/** Events in the file of all. */
	private const MOST = 500;

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'add_rules' ) );
		add_filter( 'query_vars', array( self::class, 'add_query_var' ) );
		add_action( 'template_redirect', array( self::class, 'answer' ), 5 );
	}

	/**
	 * Address of the file of one event, or of all that are ahead.
	 *
	 * @param int $event Id of an event, or 0.
	 */
	public static function link( int $event = 0 ): string {
		$page = (string) ( $event > 0 ? get_permalink( $event ) : get_post_type_archive_link( Post_Type::NAME ) );

		return false === strpos( $page, '?' ) ? user_trailingslashit( trailingslashit( $page ) . self::SLUG ) : add_query_arg( self::QUERY_VAR, '1', $page );
	}

	/**
	 * Adds the rules.
	 */
	public static function add_rules(): void {
		global $wp_rewrite;
		$base = $wp_rewrite->root . Post_Type::BASE . '/';
		add_rewrite_rule( $base . self::SLUG . '/?$', 'index.php?post_type=' . Post_Type::NAME . '&' . self::QUERY_VAR . '=1', 'top' );
		add_rewrite_rule( $base . '([^/]+)/' . self::SLUG . '/?$', 'index.php?' . Post_Type::NAME . '=$matches[1]&' . self::QUERY_VAR . '=1', 'top' );
	}

	/**
	 * Makes the variable known.
	 *
	 * @param string[] $vars Public query variables.
	 * @return string[]
	 */
	public static function add_query_var( $vars ): array {
		$vars[] = self::QUERY_VAR;

		return $vars;
	}

	/**
	 * Answers with the file.
	 */
	public static function answer(): void {
		if ( ! get_query_var( self::QUERY_VAR ) || is_404() ) {
			return;
		}
		$name   = Post_Type::BASE;
		$events = array();
		if ( is_singular( Post_Type::NAME ) ) {
			$event = get_queried_object();
			if ( $event instanceof \WP_Post && 'publish' === $event->post_status && '' === $event->post_password ) {
				$events = array( $event );
				$name   = $event->post_name;
			}
		} elseif ( is_post_type_archive( Post_Type::NAME ) ) {
			$events = Events::upcoming( self::MOST );
		} else {
			return;
		}

		// A page cache would hand it out as a web page.
		Page_Caches::keep_out( 'calendar file' );
		header( 'Content-Type: text/calendar; charset=utf-8' );
		header( 'Content-Disposition: inline; filename="' . sanitize_file_name( rawurldecode( $name ) ) . '.ics"' );
		header( 'X-Robots-Tag: noindex' );
		echo Ical_Writer::write( $events ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- not HTML; Ical_Writer escapes for its format.
		exit;
	}
}
