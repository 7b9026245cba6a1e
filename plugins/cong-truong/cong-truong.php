<?php
/**
 * Plugin Name:       Cổng Trường
 * Description:       Everything an official school website needs: public disclosures ("3 công khai") that a teacher keeps up to date.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      7.4
 * Update URI:        false
 * Author:            Cổng Trường
 * License:           GPL-3.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-3.0.html
 * Text Domain:       cong-truong
 * Domain Path:       /languages
 *
 * This file and includes/Requirements.php stay readable for a PHP as old as 5.2, so that an old host gets a notice instead of a
 * white screen.
 *
 * @package CongTruong
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'CONG_TRUONG_VERSION', '0.1.0' );
define( 'CONG_TRUONG_FILE', __FILE__ );

/**
 * Starts the plugin, or says why it can't run here.
 *
 * @return void
 */
function cong_truong_start() {
	$folder = dirname( __FILE__ ); // phpcs:ignore Modernize.FunctionCalls.Dirname.FileConstant -- must parse on PHP 5.2.
	$gate   = $folder . '/includes/Requirements.php';

	if ( ! is_readable( $gate ) ) {
		return;
	}

	require_once $gate;

	$requirements = new Cong_Truong_Requirements( $folder, CONG_TRUONG_VERSION );
	$problems     = $requirements->problems();

	if ( ! $problems ) {
		try {
			require_once $folder . '/includes/autoload.php';
			call_user_func( array( 'CongTruong\Plugin', 'start' ), __FILE__ );
			return;
		} catch ( ParseError $error ) {
			$problems = array( $requirements->incomplete() );
		}
	}

	$requirements->show( $problems );
}

cong_truong_start();
