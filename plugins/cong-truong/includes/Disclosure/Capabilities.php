<?php
/**
 * Who may edit, publish and withdraw disclosures.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Roles;

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
	 * Writes the capabilities into the roles of this site.
	 */
	public static function grant(): void {
		Roles::grant( self::ROLES );
	}

	/**
	 * Takes the capabilities out of all roles of this site (uninstall).
	 */
	public static function revoke(): void {
		Roles::revoke( self::ROLES['administrator'] );
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
