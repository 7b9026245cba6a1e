<?php
/**
 * Who of the school's users deals with messages.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Feedback;

defined( 'ABSPATH' ) || exit;

/**
 * A user's own capability stands above that of the role, in both directions: a teacher who is an author may answer, an editor may be kept out.
 */
final class Staff {

	/** Users of the settings' list. */
	private const MOST = 500;

	/**
	 * Whether a user may answer messages.
	 *
	 * @param int $user Id.
	 */
	public static function can_answer( int $user ): bool {
		return $user > 0 && user_can( $user, Capabilities::ANSWER );
	}

	/**
	 * Names of those who may answer, by id.
	 *
	 * @return array<int, string>
	 */
	public static function names(): array {
		$names = array();
		foreach ( self::users() as $user ) {
			if ( self::can_answer( $user->ID ) ) {
				$names[ $user->ID ] = $user->display_name;
			}
		}

		return $names;
	}

	/**
	 * All users who could be asked to answer: `FeedbackStaff`.
	 *
	 * @return list<array{id: int, name: string, email: string, answers: bool, manages: bool}>
	 */
	public static function all(): array {
		$staff = array();
		foreach ( self::users() as $user ) {
			$staff[] = array(
				'id'      => $user->ID,
				'name'    => $user->display_name,
				'email'   => $user->user_email,
				'answers' => self::can_answer( $user->ID ),
				'manages' => user_can( $user, Capabilities::MANAGE ),
			);
		}

		return $staff;
	}

	/**
	 * Says who may what. Nobody takes the right to manage from themselves, or from an administrator.
	 *
	 * @param array<int, array<string, mixed>> $staff `{ id, answers, manages }`.
	 */
	public static function set( array $staff ): void {
		foreach ( $staff as $one ) {
			$user = get_userdata( (int) ( $one['id'] ?? 0 ) );
			if ( ! $user || ! is_user_member_of_blog( $user->ID ) || $user->ID === get_current_user_id() || user_can( $user, 'manage_options' ) ) {
				continue;
			}
			$manages = ! empty( $one['manages'] );
			self::give( $user, Capabilities::MANAGE, $manages );
			self::give( $user, Capabilities::ANSWER, $manages || ! empty( $one['answers'] ) );
		}
	}

	/**
	 * Gives a user a capability, or takes it.
	 *
	 * @param \WP_User $user       User.
	 * @param string   $capability Capability.
	 * @param bool     $may        Whether they may.
	 */
	private static function give( \WP_User $user, string $capability, bool $may ): void {
		$user->remove_cap( $capability );
		if ( $user->has_cap( $capability ) !== $may ) {
			$user->add_cap( $capability, $may );
		}
	}

	/**
	 * Users of this site who write something; subscribers only where they may answer.
	 *
	 * @return list<\WP_User>
	 */
	private static function users(): array {
		return array_values(
			get_users(
				array(
					'capability__in' => array( 'edit_posts', Capabilities::ANSWER, Capabilities::MANAGE ),
					'number'         => self::MOST,
					'orderby'        => 'display_name',
				)
			)
		);
	}
}
