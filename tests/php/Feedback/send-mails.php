<?php
/**
 * Another PHP process of the same site that sends what is due: `php send-mails.php <WordPress> <file that gets a line for each mail> <how it behaves>`.
 *
 * `greedy` believes every other process dead and takes its lock; `mortal` is killed with a mail in its hands; `ping` is asked by the secret address.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . 'wp-load.php';

list( , , $log, $behaviour ) = $argv;

remove_all_filters( 'pre_wp_mail' );
add_filter(
	'pre_wp_mail',
	static function ( $done, array $mail ) use ( $log, $behaviour ): bool {
		file_put_contents( $log, $mail['to'] . "\n", FILE_APPEND | LOCK_EX );
		if ( 'mortal' === $behaviour ) {
			posix_kill( getmypid(), 9 );
		}
		usleep( 5000 );
		return true;
	},
	10,
	2
);
if ( 'ping' === $behaviour ) {
	( new \CongTruong\Feedback\Mails() )->register();
	parse_str( (string) wp_parse_url( \CongTruong\Background::ping_url(), PHP_URL_QUERY ), $_GET );
	\CongTruong\Background::answer_ping();
}
// As long as there is work, and no longer than tests have patience.
$deadline = microtime( true ) + 30;
do {
	if ( 'greedy' === $behaviour ) {
		delete_option( \CongTruong\Lock::PREFIX . md5( 'feedback-mails' ) );
	}
	\CongTruong\Feedback\Mails::run();
	$waits = (int) $GLOBALS['wpdb']->get_var( 'SELECT COUNT(*) FROM `' . \CongTruong\Feedback\Tables::name( 'mails' ) . "` WHERE state = 'waiting'" );
} while ( $waits > 0 && microtime( true ) < $deadline );
