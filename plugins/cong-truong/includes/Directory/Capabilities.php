<?php
/**
 * Who may edit the directory of people.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

use CongTruong\Roles;

defined( 'ABSPATH' ) || exit;

final class Capabilities {

	/** Everything on the screen of the directory, private telephone numbers included. */
	public const EDIT = 'edit_ct_directory';

	private const ROLES = array(
		'administrator' => array( self::EDIT ),
		'editor'        => array( self::EDIT ),
	);

	/**
	 * Writes the capability into the roles of this site.
	 */
	public static function grant(): void {
		Roles::grant( self::ROLES );
	}

	/**
	 * Takes the capability out of all roles of this site (uninstall).
	 */
	public static function revoke(): void {
		Roles::revoke( self::ROLES['administrator'] );
	}
}
