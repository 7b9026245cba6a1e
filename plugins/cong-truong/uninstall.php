<?php
/**
 * Removes the plugin's data, if the school asked for that.
 *
 * @package CongTruong
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

require_once __DIR__ . '/includes/autoload.php';

CongTruong\Uninstaller::run();
