<?php
/**
 * Who deals with messages, and who may say so.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Feedback;

use CongTruong\Feedback\Capabilities;
use CongTruong\Feedback\Settings;
use CongTruong\Feedback\Staff;

require_once __DIR__ . '/InboxTestCase.php';

final class StaffTest extends InboxTestCase {

	/**
	 * What a user may.
	 *
	 * @param int $id User.
	 * @return array{bool, bool} Answers, manages.
	 */
	private static function rights( int $id ): array {
		clean_user_cache( $id );

		return array( user_can( $id, Capabilities::ANSWER ), user_can( $id, Capabilities::MANAGE ) );
	}

	/**
	 * A line of the settings' list.
	 *
	 * @param int  $id      User.
	 * @param bool $answers Whether they answer.
	 * @param bool $manages Whether they manage.
	 * @return array{id: int, answers: bool, manages: bool}
	 */
	private static function line( int $id, bool $answers, bool $manages = false ): array {
		return array(
			'id'      => $id,
			'answers' => $answers,
			'manages' => $manages,
		);
	}

	/**
	 * Saves the settings with a list of staff.
	 *
	 * @param array<string, mixed> ...$staff Lines.
	 */
	private function save( array ...$staff ): \WP_REST_Response {
		return $this->rest(
			'POST',
			self::ROUTE . '/settings',
			array(
				'version'  => Settings::version(),
				'settings' => Settings::get(),
				'staff'    => $staff,
			)
		);
	}

	public function test_roles(): void {
		foreach ( array(
			'administrator' => array( true, true ),
			'editor'        => array( true, true ),
			'author'        => array( false, false ),
			'contributor'   => array( false, false ),
			'subscriber'    => array( false, false ),
		) as $role => $expected ) {
			self::assertSame( $expected, self::rights( $this->create_user( $role ) ), $role );
		}
	}

	public function test_rights_are_given_and_taken_user_by_user(): void {
		$author     = $this->create_user( 'author' );
		$subscriber = $this->create_user( 'subscriber' );
		$editor     = $this->create_user( 'editor' );
		$other      = $this->create_user( 'editor' );
		$this->act_as( 'administrator' );
		self::assertSame( 200, $this->save( self::line( $author, true ), self::line( $subscriber, false, true ), self::line( $editor, false ) )->get_status() );
		self::assertSame( array( true, false ), self::rights( $author ) );
		self::assertSame( array( true, true ), self::rights( $subscriber ), 'who manages answers' );
		self::assertSame( array( false, false ), self::rights( $editor ), 'a complaint may be about them' );
		self::assertSame( array( true, true ), self::rights( $other ), 'the role is as it was' );

		$this->save( self::line( $author, false ), self::line( $editor, true ) );
		self::assertSame( array( false, false ), self::rights( $author ) );
		self::assertSame( array( true, false ), self::rights( $editor ) );
		$this->save( self::line( $editor, true, true ) );
		self::assertSame( array( true, true ), self::rights( $editor ) );
		self::assertSame( array( 'editor' => true ), ( new \WP_User( $editor ) )->caps, 'nothing is left where the role says the same' );
	}

	/**
	 * An editor manages messages, but not what others may.
	 */
	public function test_nobody_lifts_anybody_up_who_may_not_promote(): void {
		$author = $this->create_user( 'author' );
		$editor = $this->act_as( 'editor' );
		$friend = $this->create_user( 'editor' );
		$answer = $this->save( self::line( $author, true, true ), self::line( $editor, true, true ), self::line( $friend, false ) );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( array( false, false ), self::rights( $author ) );
		self::assertSame( array( true, true ), self::rights( $friend ), 'nor takes rights' );
	}

	public function test_who_only_answers_changes_no_rights(): void {
		$answerer = $this->create_answerer();
		wp_set_current_user( $answerer );
		self::assertSame( 403, $this->save( self::line( $answerer, true, true ) )->get_status() );
		self::assertSame( array( true, false ), self::rights( $answerer ) );
	}

	public function test_administrators_keep_their_rights(): void {
		$other = $this->create_user( 'administrator' );
		$me    = $this->act_as( 'administrator' );
		$this->save( self::line( $other, false ), self::line( $me, false ) );
		self::assertSame( array( true, true ), self::rights( $other ) );
		self::assertSame( array( true, true ), self::rights( $me ) );
	}

	/**
	 * Whoever may promote users without being an administrator.
	 */
	public function test_nobody_changes_their_own_rights(): void {
		$me = $this->create_user( 'author' );
		foreach ( array( 'promote_users', Capabilities::MANAGE ) as $capability ) {
			( new \WP_User( $me ) )->add_cap( $capability );
		}
		wp_set_current_user( $me );
		$this->save( self::line( $me, false ) );
		self::assertSame( array( false, true ), self::rights( $me ) );
	}

	public function test_a_list_of_anything_breaks_nothing(): void {
		$this->act_as( 'administrator' );
		$author = $this->create_user( 'author' );
		foreach ( array( array(), array( 'id' => 99999999 ), array( 'id' => -1 ), array( 'id' => 'x' ), array( 'id' => array( $author ) ), array( 'answers' => true ), array( 'id' => null ) ) as $line ) {
			self::assertContains( $this->save( $line )->get_status(), array( 200, 400 ), (string) wp_json_encode( $line ) );
		}
		self::assertSame( array( false, false ), self::rights( $author ) );
		self::assertSame(
			400,
			$this->rest(
				'POST',
				self::ROUTE . '/settings',
				array(
					'version'  => Settings::version(),
					'settings' => Settings::get(),
					'staff'    => array( 7 ),
				)
			)->get_status()
		);
	}

	public function test_the_list_names_who_could_answer(): void {
		$author     = $this->create_user( 'author', array( 'display_name' => 'Cô <b>Lan</b>' ) );
		$subscriber = $this->create_user( 'subscriber' );
		$teacher    = $this->create_answerer( 'subscriber' );
		$staff      = array_column( Staff::all(), null, 'id' );
		self::assertArrayHasKey( $author, $staff );
		self::assertArrayNotHasKey( $subscriber, $staff, 'parents with an account are none of the staff' );
		self::assertSame( array( true, false ), array( $staff[ $teacher ]['answers'], $staff[ $teacher ]['manages'] ) );
		self::assertArrayHasKey( $teacher, Staff::names() );
		self::assertArrayNotHasKey( $author, Staff::names() );
		self::assertSame( get_userdata( $author )->display_name, $staff[ $author ]['name'] );
	}

	public function test_of_no_user_nothing_is_said(): void {
		self::assertFalse( Staff::can_answer( 0 ) );
		self::assertFalse( Staff::can_answer( -1 ) );
		self::assertFalse( Staff::can_answer( 99999999 ) );
	}

	/**
	 * Uninstalling leaves no right behind.
	 */
	public function test_all_rights_are_taken_at_the_end(): void {
		$author = $this->create_answerer();
		$editor = $this->create_user( 'editor' );
		$out    = $this->create_user( 'editor' );
		( new \WP_User( $out ) )->add_cap( Capabilities::ANSWER, false );
		Capabilities::revoke();
		foreach ( array( $author, $editor, $out ) as $id ) {
			self::assertSame( array( false, false ), self::rights( $id ) );
			self::assertSame( array(), array_diff( array_keys( ( new \WP_User( $id ) )->caps ), array( 'author', 'editor' ) ) );
		}
		Capabilities::grant();
	}
}
