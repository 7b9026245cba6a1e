<?php
/**
 * Addresses on the web that a visitor may follow.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\School;

defined( 'ABSPATH' ) || exit;

final class Link {

	/**
	 * Characters that an address may have.
	 */
	public const LENGTH = 2000;

	/**
	 * The address, whole; empty for whatever is no web address, such as `javascript:` or the code of a map to embed.
	 *
	 * @param string $typed  What was typed; `https://` may be missing.
	 * @param bool   $secure Whether it has to be https.
	 */
	public static function clean( string $typed, bool $secure = false ): string {
		$typed = trim( (string) preg_replace( '/[\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{FEFF}]/u', '', $typed ) );
		if ( '' === $typed || strlen( $typed ) > self::LENGTH || preg_match( '/[\x00-\x20<>"\\\\`]/', $typed ) ) {
			return '';
		}
		if ( preg_match( '/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[\/?#]|$)/u', $typed ) ) {
			$typed = 'https://' . $typed;
		}
		$typed = (string) preg_replace( '/^http(?=:)/i', $secure ? 'https' : 'http', $typed );
		$url   = esc_url_raw( $typed, $secure ? array( 'https' ) : array( 'http', 'https' ) );

		return preg_match( '#^https?://[^/?\#]*\.[^/?\#]#i', $url ) ? $url : '';
	}
}
