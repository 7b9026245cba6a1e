<?php
/**
 * Writes capabilities into WordPress's roles.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong;

defined( 'ABSPATH' ) || exit;

final class Roles {

	/**
	 * Gives the roles of this site what they lack. A capability that the site set itself, also to false, stays.
	 *
	 * @param array<string, string[]> $capabilities Role → capabilities.
	 */
	public static function grant( array $capabilities ): void {
		foreach ( $capabilities as $name => $list ) {
			$role = get_role( $name );
			if ( ! $role ) {
				continue;
			}
			foreach ( $list as $capability ) {
				if ( ! isset( $role->capabilities[ $capability ] ) ) {
					$role->add_cap( $capability );
				}
			}
		}

		// The user of this request was loaded with the roles as they were.
		if ( did_action( 'set_current_user' ) ) {
			wp_get_current_user()->get_role_caps();
		}
	}

	/**
	 * Takes capabilities out of all roles of this site (uninstall).
	 *
	 * @param string[] $capabilities Capabilities.
	 */
	public static function revoke( array $capabilities ): void {
		foreach ( wp_roles()->role_objects as $role ) {
			foreach ( $capabilities as $capability ) {
				$role->remove_cap( $capability );
			}
		}
	}
}
