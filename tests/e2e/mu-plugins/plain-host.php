<?php
/**
 * A second name of the test site, `truong.example`, which browsers do not take for safe as they do 127.0.0.1: there they are as on a site without HTTPS.
 *
 * @package CongTruong
 */

if ( 0 === strpos( $_SERVER['HTTP_HOST'] ?? '', 'truong.example:' ) ) {
	$own_address = static function (): string {
		return 'http://' . $_SERVER['HTTP_HOST'];
	};
	add_filter( 'pre_option_home', $own_address );
	add_filter( 'pre_option_siteurl', $own_address );
}
