<?php
/**
 * Another server of the same site that reads what is due: `php refresh.php <WordPress> <port of the feed server>`.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . 'wp-load.php';

add_filter( 'cong_truong_feed_may_connect', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	static function () use ( $argv ): array {
		return array( (int) $argv[2] );
	}
);
echo wp_json_encode( \CongTruong\Feed\Refresher::run( null, 60.0 ) );
