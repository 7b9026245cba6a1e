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
		return array(
			'headers'  => array(),
			'body'     => 'null',
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
