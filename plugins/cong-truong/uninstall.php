<?php
/**
 * Removes the plugin's data, if the school asked for that.
 *
 * @package CongTruong
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

// The classes below need PHP 7.4; where the plugin could never run there is nothing to remove.
if ( version_compare( PHP_VERSION, '7.4', '<' ) ) {
	return;
}

require_once dirname( __FILE__ ) . '/includes/autoload.php';

call_user_func( array( 'CongTruong\Uninstaller', 'run' ) );
