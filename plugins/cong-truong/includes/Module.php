<?php
/**
 * One feature's place to hook itself into WordPress.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

interface Module {

	/**
	 * Adds the module's hooks. Runs while plugins load, so it must do nothing but add hooks.
	 */
	public function register(): void;
}
