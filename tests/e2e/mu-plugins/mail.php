<?php
/**
 * Mail of test sites: nothing leaves the machine, each message becomes a line of wp-content/mail.log (JSON).
 *
 * @package CongTruong
 */

add_filter(
	'pre_wp_mail',
	static function ( $result, array $mail ): bool {
		file_put_contents( WP_CONTENT_DIR . '/mail.log', wp_json_encode( $mail ) . "\n", FILE_APPEND | LOCK_EX );
		return true;
	},
	10,
	2
);
