<?php
/**
 * Installs WordPress into a fresh database if nobody has yet, and makes its users and settings. Arguments come as JSON in the environment.
 *
 * @package CongTruong
 */

define( 'WP_INSTALLING', true );
require getenv( 'CONG_TRUONG_SITE' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

( static function (): void {
	global $wpdb;

	$settings = json_decode( getenv( 'CONG_TRUONG_ARGS' ), true );

	add_filter( 'pre_wp_mail', '__return_true' );
	if ( ! is_blog_installed() ) {
		wp_install( 'Trường THCS Minh Họa', 'admin', 'admin@example.org', true, '', 'password', $settings['language'] );
	}
	if ( get_user_by( 'login', 'webmaster' ) ) {
		return;
	}
	// Playground installs by WordPress's own screen, whose warnings are not ours.
	if ( is_file( WP_CONTENT_DIR . '/debug.log' ) ) {
		unlink( WP_CONTENT_DIR . '/debug.log' );
	}
	update_option( 'blogname', 'Trường THCS Minh Họa' );
	update_option( 'blogdescription', '' );

	$users = array(
		'webmaster' => array( 'administrator', 'vi', 'Lê Thị Thu' ),
		'editor'    => array( 'editor', 'vi', 'Nguyễn Văn Phòng' ),
		'author'    => array( 'author', 'vi', 'Trần Minh Viết' ),
	);
	foreach ( $users as $login => list( $role, $locale, $name ) ) {
		wp_insert_user(
			array(
				'user_login'   => $login,
				'user_pass'    => 'password',
				'user_email'   => $login . '@example.org',
				'role'         => $role,
				'locale'       => $locale,
				'display_name' => $name,
			)
		);
	}
	// The helpers of Playwright look for English texts.
	update_user_meta( 1, 'locale', 'en_US' );

	$no_guides = array(
		'welcomeGuide'         => false,
		'welcomeGuideTemplate' => false,
		'fullscreenMode'       => false,
	);
	foreach ( get_users() as $user ) {
		update_user_meta( $user->ID, 'show_welcome_panel', 0 );
		update_user_meta(
			$user->ID,
			$wpdb->get_blog_prefix() . 'persisted_preferences',
			array(
				'core/edit-post' => $no_guides,
				'core/edit-site' => $no_guides,
				'core'           => $no_guides,
				'_modified'      => gmdate( 'c' ),
			)
		);
	}

	update_option( 'WPLANG', 'en_US' === $settings['language'] ? '' : $settings['language'] );
	if ( 'vi' === $settings['language'] ) {
		// What the language pack of wordpress.org sets, and Debian's lacks.
		update_option( 'date_format', 'd/m/Y' );
		update_option( 'time_format', 'H:i' );
	}
	update_option( 'timezone_string', 'Asia/Ho_Chi_Minh' );
	update_option( 'show_avatars', 0 );
	update_option( 'admin_email_lifespan', time() + YEAR_IN_SECONDS );
	update_option( 'blog_public', 1 );
	update_option( 'fresh_site', 0 );
	update_option( 'permalink_structure', '/%postname%/' );

	// Without the rules of Apache every address below the home page is Apache's own 404.
	file_put_contents(
		ABSPATH . '.htaccess',
		implode(
			"\n",
			array(
				'# BEGIN WordPress',
				'<IfModule mod_rewrite.c>',
				'RewriteEngine On',
				'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]',
				'RewriteBase /',
				'RewriteRule ^index\.php$ - [L]',
				'RewriteCond %{REQUEST_FILENAME} !-f',
				'RewriteCond %{REQUEST_FILENAME} !-d',
				'RewriteRule . /index.php [L]',
				'</IfModule>',
				'# END WordPress',
				'',
			)
		)
	);
} )();
