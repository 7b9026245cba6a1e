<?php
/**
 * The PDF files that a post links to.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\News;

defined( 'ABSPATH' ) || exit;

final class Pdf_Files {

	private const MOST = 10;

	/**
	 * Files of the site's own uploads, in the order of the text. Read from the text and the disk: no query.
	 *
	 * @param \WP_Post $post A post.
	 * @return array<int, array{url: string, name: string, size: int}>
	 */
	public static function of( \WP_Post $post ): array {
		preg_match_all( '/<a\b[^>]*\shref=(["\'])([^"\']+\.pdf)\1/i', $post->post_content, $found );
		$files = array();
		foreach ( array_unique( $found[2] ) as $href ) {
			$url  = html_entity_decode( $href, ENT_QUOTES, 'UTF-8' );
			$path = self::path( $url );
			if ( '' !== $path && count( $files ) < self::MOST ) {
				$files[] = array(
					'url'  => self::absolute( $url ),
					'name' => rawurldecode( wp_basename( $url ) ),
					'size' => (int) filesize( $path ),
				);
			}
		}

		return $files;
	}

	/**
	 * Path of a file of the uploads; empty for anything else.
	 *
	 * @param string $url Address, with or without scheme and host.
	 */
	private static function path( string $url ): string {
		$uploads = wp_get_upload_dir();
		$base    = self::absolute( $uploads['baseurl'] ) . '/';
		$url     = self::absolute( $url );
		if ( 0 !== strpos( $url, $base ) ) {
			return '';
		}
		$relative = rawurldecode( (string) substr( $url, strlen( $base ) ) );
		$path     = $uploads['basedir'] . '/' . $relative;

		return 0 === validate_file( $relative ) && is_file( $path ) ? $path : '';
	}

	/**
	 * A whole address with the site's own scheme.
	 *
	 * @param string $url Address of a file.
	 */
	private static function absolute( string $url ): string {
		if ( 0 === strpos( $url, '/' ) && 0 !== strpos( $url, '//' ) ) {
			$home = (array) wp_parse_url( home_url() );
			$url  = '//' . ( $home['host'] ?? '' ) . ( isset( $home['port'] ) ? ':' . $home['port'] : '' ) . $url;
		}

		return set_url_scheme( $url, (string) wp_parse_url( home_url(), PHP_URL_SCHEME ) );
	}
}
