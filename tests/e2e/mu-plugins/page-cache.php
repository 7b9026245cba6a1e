<?php
/**
 * A small page cache, on while the folder wp-content/page-cache is there. It keeps whole pages of visitors by address for a week and forgets
 * what the plugin's public action names, as a cache that somebody else wrote would.
 *
 * @package CongTruong
 */

( static function (): void {
	$folder = WP_CONTENT_DIR . '/page-cache';
	if ( ! is_dir( $folder ) ) {
		return;
	}
	$file_of = static function ( string $address ) use ( $folder ): string {
		return $folder . '/' . md5( $address ) . '.json';
	};

	add_action(
		'cong_truong_changed',
		static function ( array $urls, array $context ) use ( $folder, $file_of ): void {
			$files = $context['everywhere'] ? (array) glob( $folder . '/*.json' ) : array_map( $file_of, $urls );
			array_map( 'unlink', array_filter( $files, 'is_file' ) );
		},
		10,
		2
	);

	// phpcs:disable WordPress.Security.ValidatedSanitizedInput, WordPress.Security.EscapeOutput -- it keeps what the server sent by what it was asked for.
	$is_page = 1 === preg_match( '~^/(?!wp-(?!sitemap)|\?rest_route)~', $_SERVER['REQUEST_URI'] ?? '' );
	if ( ! $is_page || 'GET' !== $_SERVER['REQUEST_METHOD'] || false !== strpos( implode( ' ', array_keys( $_COOKIE ) ), 'wordpress_' ) ) {
		return;
	}
	$file = $file_of( 'http://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'] );
	if ( is_file( $file ) && filemtime( $file ) > time() - WEEK_IN_SECONDS ) {
		list( $headers, $body ) = json_decode( (string) file_get_contents( $file ) );
		array_map( 'header', $headers );
		header( 'X-Page-Cache: HIT' );
		echo $body;
		exit;
	}
	// phpcs:enable

	header( 'X-Page-Cache: MISS' );
	ob_start(
		static function ( string $body ) use ( $file ): string {
			if ( 200 === http_response_code() && ! defined( 'DONOTCACHEPAGE' ) ) {
				file_put_contents( $file, (string) wp_json_encode( array( array_values( preg_grep( '/^Content-Type:/i', headers_list() ) ), $body ) ) );
			}
			return $body;
		}
	);
} )();
