<?php
/**
 * Who may read and answer messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

use CongTruong\Roles;

defined( 'ABSPATH' ) || exit;

/**
 * No role but the administrator's and the editor's reads messages by itself: a complaint may be about a colleague. Whoever answers is chosen by name on the
 * settings of the inbox, and sees what is assigned to them.
 */
final class Capabilities {

	/** Reads and answers what is assigned to the user. */
	public const ANSWER = 'answer_ct_feedback';

	/** Reads everything; settings, spam, bin, export. */
	public const MANAGE = 'manage_ct_feedback';

	private const ROLES = array(
		'administrator' => array( self::ANSWER, self::MANAGE ),
		'editor'        => array( self::ANSWER, self::MANAGE ),
	);

	/**
	 * Writes the capabilities into the roles of this site.
	 */
	public static function grant(): void {
		Roles::grant( self::ROLES );
	}

	/**
	 * Takes the capabilities out of all roles and users of this site (uninstall).
	 */
	public static function revoke(): void {
		Roles::revoke( self::ROLES['administrator'] );
		/** @var \WP_User $user */
		foreach ( get_users( array( 'capability__in' => self::ROLES['administrator'] ) ) as $user ) {
			foreach ( self::ROLES['administrator'] as $capability ) {
				$user->remove_cap( $capability );
			}
		}
	}
}
