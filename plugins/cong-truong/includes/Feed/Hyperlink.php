<?php
/**
 * Where an item leads.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feed;

defined( 'ABSPATH' ) || exit;

final class Hyperlink {

	private const LONGEST = 2000;

	/** What tells visits apart, not pages, in addresses of Liferay, PHP, ASP and ColdFusion. */
	private const SESSIONS = array( 'jsessionid', 'phpsessid', 'cfid', 'cftoken', 'p_p_auth', 'p_auth', '_nvsid', 'nvsid' );

	/** The same, if the value looks like it: to some systems it is the number of an article. */
	private const MAYBE_SESSIONS = array( 'sid', 'sessionid', 'session_id' );

	private const SESSION = '/^(?=.*[a-z])[a-z0-9,-]{16,}$/i';

	private const CAMPAIGNS = '/^(?:utm_[a-z]+|fbclid|gclid|zarsrc|zalosrc)$/';

	/**
	 * The whole address of an item, without session; empty if it leads nowhere or to something that is no page.
	 *
	 * @param string   $link  What the feed says, maybe relative.
	 * @param string[] $bases Addresses that it may be relative to, the closest first; they may be relative to the next.
	 */
	public static function of( string $link, array $bases ): string {
		$link = trim( (string) preg_replace( '/[\x00-\x1f\x7f]+/', '', html_entity_decode( $link, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) ) );
		if ( '' === $link ) {
			return '';
		}
		if ( ! preg_match( '#^[a-z][a-z0-9+.-]*:#i', $link ) ) {
			$link = self::absolute( $link, $bases );
		}
		if ( ! preg_match( '#^https?://[^/\s]+#i', $link ) ) {
			return '';
		}
		$link = esc_url_raw( self::without_session( str_replace( ' ', '%20', $link ) ), array( 'http', 'https' ) );

		return strlen( $link ) > self::LONGEST ? '' : $link;
	}

	/**
	 * What is the same for all spellings of an address: to know an item again.
	 *
	 * @param string $url A whole address.
	 */
	public static function key( string $url ): string {
		$url   = (string) preg_replace( '#^https?://(?:www\.)?#i', '', explode( '#', $url, 2 )[0] );
		$parts = explode( '/', $url, 2 );

		return strtolower( $parts[0] ) . '/' . rtrim( rawurldecode( $parts[1] ?? '' ), '/' );
	}

	/**
	 * An address made whole.
	 *
	 * @param string   $link  A relative address.
	 * @param string[] $bases What it may be relative to.
	 */
	private static function absolute( string $link, array $bases ): string {
		$base = '';
		foreach ( array_reverse( array_filter( $bases ) ) as $next ) {
			$next = '' === $base ? $next : \WP_Http::make_absolute_url( $next, $base );
			$base = preg_match( '#^https?://[^/\s]+#i', $next ) ? $next : $base;
		}
		// ASP.NET writes the root of the website as a tilde.
		$link = (string) preg_replace( array( '#^~/#', '#^(?:\./)+#' ), array( '/', '' ), $link );

		return '' === $base ? '' : (string) \WP_Http::make_absolute_url( $link, $base );
	}

	/**
	 * An address without what belongs to one visit.
	 *
	 * @param string $url A whole address.
	 */
	private static function without_session( string $url ): string {
		$url   = (string) preg_replace( '#;(?:jsessionid|phpsessid)=[^/?\#;]*#i', '', $url );
		$url   = (string) preg_replace( '#/\(S\([a-z0-9]+\)\)(?=/)#i', '', $url );
		$parts = explode( '#', $url, 2 );
		$query = explode( '?', $parts[0], 2 );
		if ( isset( $query[1] ) ) {
			$kept     = array_filter(
				explode( '&', $query[1] ),
				static function ( string $pair ): bool {
					$parts = explode( '=', $pair, 2 );
					$name  = strtolower( $parts[0] );
					if ( in_array( $name, self::MAYBE_SESSIONS, true ) && preg_match( self::SESSION, $parts[1] ?? '' ) ) {
						return false;
					}

					return ! in_array( $name, self::SESSIONS, true ) && 0 !== strpos( $name, 'aspsessionid' ) && ! preg_match( self::CAMPAIGNS, $name );
				}
			);
			$parts[0] = $query[0] . ( $kept ? '?' . implode( '&', $kept ) : '' );
		}

		return implode( '#', $parts );
	}
}
