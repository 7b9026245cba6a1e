<?php
/**
 * Who may edit, publish and withdraw disclosures.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Capabilities {

	public const EDIT     = 'edit_ct_disclosures';
	public const PUBLISH  = 'publish_ct_disclosures';
	public const WITHDRAW = 'withdraw_ct_disclosures';

	/**
	 * What each of WordPress's roles gets.
	 */
	private const ROLES = array(
		'administrator' => array( self::EDIT, self::PUBLISH, self::WITHDRAW ),
		'editor'        => array( self::EDIT, self::PUBLISH ),
		'author'        => array( self::EDIT ),
	);

	/**
	 * Writes the capabilities into the roles of this site. A capability that the site set itself, also to false, stays.
	 */
	public static function grant(): void {
		foreach ( self::ROLES as $name => $capabilities ) {
			$role = get_role( $name );
			if ( ! $role ) {
				continue;
			}
			foreach ( $capabilities as $capability ) {
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
	 * Takes the capabilities out of all roles of this site (uninstall).
	 */
	public static function revoke(): void {
		foreach ( wp_roles()->role_objects as $role ) {
			foreach ( self::ROLES['administrator'] as $capability ) {
				$role->remove_cap( $capability );
			}
		}
	}

	/**
	 * What the current user may do.
	 *
	 * @return array{edit: bool, publish: bool, withdraw: bool}
	 */
	public static function of_current_user(): array {
		return array(
			'edit'     => current_user_can( self::EDIT ),
			'publish'  => current_user_can( self::PUBLISH ),
			'withdraw' => current_user_can( self::WITHDRAW ),
		);
	}
}
