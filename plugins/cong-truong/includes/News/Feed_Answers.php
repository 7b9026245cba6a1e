<?php
/**
 * Answers the addresses of the feeds and names them in the head of pages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

use CongTruong\Disclosure\Post_Types;
use CongTruong\Module;
use CongTruong\Page_Caches;

defined( 'ABSPATH' ) || exit;

/**
 * Answers before WordPress asks its main query, which would find nothing. Page caches stay out, as they would hand a feed out as a web page;
 * a reader that comes again is told "not modified" instead.
 */
final class Feed_Answers implements Module {

	/** Option: when something that a feed shows last changed. */
	public const CHANGED = 'cong_truong_feeds_changed';

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		add_action( 'init', array( self::class, 'add_rules' ) );
		add_filter( 'query_vars', array( self::class, 'add_query_var' ) );
		add_action( 'parse_request', array( self::class, 'answer' ) );
		add_action( 'cong_truong_changed', array( self::class, 'remember_change' ), 5, 0 );
		add_action( 'wp_head', array( self::class, 'print_links' ), 3 );
	}

	/**
	 * Adds the rule.
	 */
	public static function add_rules(): void {
		global $wp_rewrite;
		add_rewrite_rule(
			$wp_rewrite->root . Feeds::BASE . '/((?:' . implode( '|', array_keys( Feeds::all() ) ) . ')(?:/' . Feeds::JSON . ')?)/?$',
			'index.php?' . Feeds::QUERY_VAR . '=$matches[1]',
			'top'
		);
	}

	/**
	 * Makes the variable known.
	 *
	 * @param string[] $vars Public query variables.
	 * @return string[]
	 */
	public static function add_query_var( $vars ): array {
		$vars[] = Feeds::QUERY_VAR;

		return $vars;
	}

	/**
	 * Remembers that feeds may have changed: what is no longer listed leaves no younger date behind. Twice in a second are two changes.
	 */
	public static function remember_change(): void {
		update_option( self::CHANGED, max( time(), (int) get_option( self::CHANGED ) + 1 ), true );
	}

	/**
	 * Answers the request if it is one for a feed.
	 *
	 * @param \WP $wp The request.
	 */
	public static function answer( $wp ): void {
		$path = $wp->query_vars[ Feeds::QUERY_VAR ] ?? null;
		if ( ! is_string( $path ) ) {
			return;
		}
		$answer = self::answer_of( $path, self::header( 'HTTP_IF_NONE_MATCH' ), self::header( 'HTTP_IF_MODIFIED_SINCE' ) );
		if ( null === $answer ) {
			$wp->query_vars = array( 'error' => '404' );
			return;
		}
		Page_Caches::keep_out( 'feed' );
		status_header( $answer['status'] );
		foreach ( $answer['headers'] as $name => $value ) {
			header( "$name: $value" );
		}
		if ( 'HEAD' !== self::header( 'REQUEST_METHOD' ) ) {
			echo $answer['body']; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- no HTML; the writers escape for their formats.
		}
		exit;
	}

	/**
	 * What to answer; null if there is no such feed.
	 *
	 * @param string $path  What stands after the base of the address.
	 * @param string $tags  Header If-None-Match.
	 * @param string $since Header If-Modified-Since, which counts only without the other.
	 * @return array{status: int, headers: array<string, string>, body: string}|null
	 */
	public static function answer_of( string $path, string $tags = '', string $since = '' ): ?array {
		$parts   = explode( '/', trim( $path, '/' ) );
		$is_json = array( Feeds::JSON ) === array_slice( $parts, 1 );
		if ( ! isset( Feeds::all()[ $parts[0] ] ) || ( count( $parts ) > 1 && ! $is_json ) ) {
			return null;
		}
		$feed    = $parts[0];
		$items   = Feed_Items::of( $feed );
		$changed = (int) get_option( self::CHANGED );
		foreach ( $items as $item ) {
			$changed = max( $changed, $item->modified->getTimestamp() );
		}
		$moment = ( new \DateTimeImmutable( '@' . $changed ) )->setTimezone( new \DateTimeZone( '+07:00' ) );
		$body   = $is_json ? Json_Feed_Writer::write( $feed, $items ) : Rss_Writer::write( $feed, $items, $moment );
		$tag    = md5( $body );
		$is_old = '' === $tags ? '' !== $since && (int) strtotime( $since ) >= $changed : self::names_tag( $tags, $tag );

		return array(
			'status'  => $is_old ? 304 : 200,
			'headers' => array(
				'Content-Type'  => ( $is_json ? Json_Feed_Writer::TYPE : Rss_Writer::TYPE ) . '; charset=UTF-8',
				'ETag'          => '"' . $tag . '"',
				'Last-Modified' => gmdate( 'D, d M Y H:i:s', $changed ) . ' GMT',
				'Cache-Control' => 'no-cache',
				'X-Robots-Tag'  => 'noindex, follow',
			),
			'body'    => $is_old ? '' : $body,
		);
	}

	/**
	 * Names the feeds that belong to a page: on the front page and the page of posts all, on others that of their kind.
	 */
	public static function print_links(): void {
		$feeds = array();
		if ( is_front_page() || is_home() ) {
			$feeds = array_keys( Feeds::all() );
		} elseif ( is_singular( 'post' ) ) {
			$feeds = Kinds::of_post( get_queried_object_id() );
		} elseif ( is_category() ) {
			$feeds = array_filter(
				array_keys( Kinds::all() ),
				static function ( string $kind ): bool {
					return in_array( get_queried_object_id(), Kinds::term_ids( $kind ), true );
				}
			);
		} elseif ( is_singular( Post_Types::DISCLOSURE ) || is_post_type_archive( Post_Types::DISCLOSURE ) ) {
			$feeds = array( Feeds::DISCLOSURES );
		}
		foreach ( $feeds as $feed ) {
			foreach ( array( Rss_Writer::TYPE, Json_Feed_Writer::TYPE ) as $type ) {
				printf(
					'<link rel="alternate" type="%s" title="%s" href="%s">' . "\n",
					esc_attr( $type ),
					esc_attr( Feeds::title( $feed ) ),
					esc_url( Feeds::url( $feed, Json_Feed_Writer::TYPE === $type ) )
				);
			}
		}
	}

	/**
	 * Whether a list of tags names one. Servers that compress an answer add to its tag.
	 *
	 * @param string $tags Header If-None-Match.
	 * @param string $tag  A tag without quotation marks.
	 */
	private static function names_tag( string $tags, string $tag ): bool {
		return '*' === trim( $tags ) || 1 === preg_match( '/"' . $tag . '(?:[-;]gzip|-br)?"/', $tags );
	}

	/**
	 * A header of the request.
	 *
	 * @param string $name As PHP names it.
	 */
	private static function header( string $name ): string {
		return isset( $_SERVER[ $name ] ) && is_string( $_SERVER[ $name ] ) ? sanitize_text_field( wp_unslash( $_SERVER[ $name ] ) ) : '';
	}
}
