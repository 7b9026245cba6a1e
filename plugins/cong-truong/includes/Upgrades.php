<?php
/**
 * What has to happen once on a site after the plugin is new or newer there.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

/**
 * Runs by the stored version, never by activation alone: in a network each site gets its turn at its own first request,
 * and a newer zip uploaded over an older one triggers no activation.
 */
final class Upgrades implements Module {

	public const OPTION = 'cong_truong_version';

	/**
	 * Hooks the check.
	 */
	public function register(): void {
		// After the post types, whose rules and capabilities a step may need.
		add_action( 'init', array( self::class, 'maybe_run' ), 99 );
	}

	/**
	 * Brings this site up to date if it is not.
	 */
	public static function maybe_run(): void {
		$stored = (string) get_option( self::OPTION, '' );
		if ( Plugin::version() === $stored ) {
			return;
		}

		Disclosure\Capabilities::grant();
		Directory\Capabilities::grant();
		Feedback\Capabilities::grant();
		Disclosure\Permalinks::forget_rules();
		School\Profile::upgrade();

		update_option( self::OPTION, Plugin::version() );

		/**
		 * Fires once on a site after the plugin was installed or brought up to date there.
		 *
		 * @since 0.1.0
		 *
		 * @param string $from The version before; empty on a new site.
		 * @param string $to   The version now.
		 */
		do_action( 'cong_truong_upgraded', $stored, Plugin::version() );
	}

	/**
	 * Makes the next request run the steps again: roles or rewrite rules may have changed while the plugin was off.
	 */
	public static function activate(): void {
		delete_option( self::OPTION );
	}

	/**
	 * Leaves the site's addresses to those that still run.
	 */
	public static function deactivate(): void {
		Disclosure\Permalinks::forget_rules();
		// Core writes the rules anew at the next request that needs them, then without the plugin's.
		delete_option( 'rewrite_rules' );
	}
}
