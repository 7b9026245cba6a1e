<?php
/**
 * The school's profile: what is kept of it, and where it shows.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\School;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Permalinks;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;

final class ProfileTest extends TestCase {

	public function test_is_whole_before_anything_was_filled_in(): void {
		delete_option( Profile::OPTION );
		update_option( 'blogname', 'Trường &amp; Lớp' );
		$profile = Profile::get();

		self::assertSame( 'Trường & Lớp', $profile['name'] );
		self::assertSame( array(), $profile['levels'] );
		self::assertSame( 'public', $profile['kind'] );
		self::assertSame( '', $profile['authority'] . $profile['address'] . $profile['map'] );
		self::assertSame( array(), array_merge( $profile['phones'], $profile['emails'], $profile['hours'] ) );
		self::assertFalse( Profile::has_contacts() );
		self::assertFalse( Profile::is_complete() );
		self::assertFalse( Profile::has_several_levels() );
	}

	/**
	 * Stored values that are no profile.
	 *
	 * @return array<string, array{mixed}>
	 */
	public function broken(): array {
		return array(
			'text'   => array( 'x' ),
			'number' => array( 5 ),
			'list'   => array( array( 'a', 'b' ) ),
			'nested' => array(
				array(
					'name'   => array( 'x' ),
					'levels' => 'thcs',
					'kind'   => array(),
					'head'   => null,
				),
			),
		);
	}

	/**
	 * They break nothing.
	 *
	 * @dataProvider broken
	 * @param mixed $stored Stored value.
	 */
	public function test_survives_a_broken_option( $stored ): void {
		update_option( Profile::OPTION, $stored );

		self::assertSame( array(), Profile::get()['levels'] );
		self::assertIsString( Profile::get()['name'] );
	}

	public function test_keeps_known_fields_as_plain_text(): void {
		update_option(
			Profile::OPTION,
			array(
				'name'      => "  Trường <b>THCS</b>\nNguye\u{0302}\u{0303}n Trãi ",
				'levels'    => array( 'thpt', 'thcs', 'dai_hoc', 'thcs' ),
				'kind'      => 'other',
				'authority' => str_repeat( 'ệ', 400 ),
				'password'  => 'x',
			)
		);
		$profile = Profile::get();

		self::assertSame( 'Trường THCS Nguyễn Trãi', $profile['name'] );
		self::assertSame( array( 'thcs', 'thpt' ), $profile['levels'] );
		self::assertTrue( Profile::has_several_levels() );
		self::assertSame( 'public', $profile['kind'] );
		self::assertSame( 300, mb_strlen( $profile['authority'] ) );
		self::assertArrayNotHasKey( 'password', $profile );
		self::assertTrue( Profile::is_complete() );
	}

	public function test_control_characters_become_spaces(): void {
		update_option( Profile::OPTION, array( 'name' => "Trường THCS\x0BNguyễn\x00Trãi\u{85}" ) );

		self::assertSame( 'Trường THCS Nguyễn Trãi', Profile::get()['name'] );
	}

	public function test_quotes_and_slashes_stay(): void {
		update_option( Profile::OPTION, array( 'name' => 'Trường "Hoa\\Mai" & \'Đào\'' ) );

		self::assertSame( 'Trường "Hoa\\Mai" & \'Đào\'', Profile::get()['name'] );
	}

	public function test_says_that_pages_changed(): void {
		$fired = 0;
		add_action(
			'cong_truong_changed',
			static function ( $urls ) use ( &$fired ): void {
				self::assertContains( home_url( '/cong-khai/' ), array_map( 'trailingslashit', $urls ) );
				++$fired;
			}
		);
		update_option( 'permalink_structure', '/%postname%/' );
		update_option( Profile::OPTION, array( 'name' => 'A' ) );
		update_option( Profile::OPTION, array( 'name' => 'B' ) );
		update_option( Profile::OPTION, array( 'name' => 'B' ) );

		self::assertSame( 2, $fired );
	}

	public function test_levels_change_all_addresses(): void {
		update_option( 'permalink_structure', '/%postname%/' );
		update_option( Profile::OPTION, array( 'levels' => array( 'thcs' ) ) );
		$this->act_as( 'administrator' );
		$id = Repository::create( Forms::key( 'BM10', 'thcs', '2020-2021', 'hk1' ) );
		self::assertIsInt( Publisher::publish( $id, 1, array() ) );
		$old = array( Permalinks::link( $id ), Permalinks::print_link( $id ) );

		$told = array();
		add_action(
			'cong_truong_changed',
			static function ( $urls ) use ( &$told ): void {
				$told = $urls;
			}
		);
		update_option( Profile::OPTION, array( 'levels' => array( 'thcs', 'thpt' ) ) );
		$new = array( Permalinks::link( $id ), Permalinks::print_link( $id ), Permalinks::archive_link( '2020-2021' ) );

		self::assertNotSame( $old[0], $new[0] );
		self::assertSame( array(), array_diff( array_merge( $old, $new ), $told ) );
	}
}
