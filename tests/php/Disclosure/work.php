<?php
/**
 * A process of ConcurrencyTest: loads WordPress, waits for the given moment, does one task, prints what came of it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

list( , $core, $moment, $worker, $task, $argument, $user ) = $argv;

$_SERVER += array(
	'HTTP_HOST'       => '127.0.0.1',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REQUEST_URI'     => '/',
	'REQUEST_METHOD'  => 'GET',
);

require $core . 'wp-load.php';
require __DIR__ . '/Worker.php';

wp_set_current_user( (int) $user );
time_sleep_until( max( microtime( true ) + 0.001, (float) $moment ) );

echo CongTruong\Tests\Disclosure\Worker::run( $task, (int) $argument, $worker ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- read by the test.
