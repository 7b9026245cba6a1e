<?php
/**
 * Test sites have no network: wordpress.org answers at once, with nothing, so that its absence leaves no warnings in the log.
 *
 * @package CongTruong
 */

add_filter(
	'pre_http_request',
	static function ( $result, array $arguments, string $url ) {
		$host = (string) wp_parse_url( $url, PHP_URL_HOST );
		if ( 'wordpress.org' !== $host && '.wordpress.org' !== substr( $host, -14 ) ) {
			return $result;
		}
		$is_feed = '/feed/' === substr( (string) wp_parse_url( $url, PHP_URL_PATH ), -6 );
		return array(
			'headers'  => array( 'content-type' => $is_feed ? 'application/rss+xml; charset=UTF-8' : 'application/json' ),
			'body'     => $is_feed ? '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>WordPress</title></channel></rss>' : 'null',
			'response' => array(
				'code'    => 200,
				'message' => 'OK',
			),
			'cookies'  => array(),
			'filename' => null,
		);
	},
	10,
	3
);
