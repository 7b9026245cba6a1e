<?php
/**
 * The address that `npm start` prints logs its visitor in as the webmaster; everybody else is a visitor.
 *
 * @package CongTruong
 */

add_action(
	'init',
	static function (): void {
		if ( ! defined( 'CONG_TRUONG_LOGIN_TOKEN' ) || ! isset( $_GET['dang-nhap'] ) || ! is_string( $_GET['dang-nhap'] ) ) {
			return;
		}
		if ( ! hash_equals( CONG_TRUONG_LOGIN_TOKEN, wp_unslash( $_GET['dang-nhap'] ) ) ) {
			return;
		}
		$user = get_user_by( 'login', 'webmaster' );
		if ( $user ) {
			wp_set_auth_cookie( $user->ID, true );
			wp_safe_redirect( admin_url() );
			exit;
		}
	}
);
