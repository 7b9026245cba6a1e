<?php
/**
 * Which body a school is under, and profiles from the time when that was one line.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\School;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;
use CongTruong\Upgrades;

final class AuthorityTest extends TestCase {

	private const BODIES = array(
		'ubnd'  => array( 'name' => 'UBND phường An Bình' ),
		'so'    => array( 'name' => 'Sở GD&ĐT An Bình' ),
		'phong' => array( 'name' => 'Phòng GD&ĐT huyện An Bình' ),
	);

	/**
	 * Stores a profile.
	 *
	 * @param string[]             $levels      Levels.
	 * @param array<string, mixed> $authorities Bodies.
	 */
	private function store( array $levels, array $authorities ): void {
		update_option(
			Profile::OPTION,
			array(
				'name'        => 'Trường A',
				'levels'      => $levels,
				'authorities' => $authorities,
			)
		);
	}

	/**
	 * Publishes a form of a school year and answers what the publication says of the school.
	 *
	 * @param string $form        Form.
	 * @param string $school_year School year.
	 * @return array<string, mixed>
	 */
	private function published( string $form, string $school_year ): array {
		$this->act_as( 'administrator' );
		$id = Repository::create( Forms::key( $form, 'thcs', $school_year, 'nam' ) );
		self::assertIsInt( $id );
		self::assertIsInt( Publisher::publish( $id, 1, array() ) );

		return Publication::payload( Publication::latest( $id ) )['school'];
	}

	public function test_a_notice_names_the_body_of_its_time(): void {
		$this->store( array( 'thcs' ), self::BODIES );

		self::assertSame( 'Phòng GD&ĐT huyện An Bình', $this->published( 'BM10', '2020-2021' )['authority'] );
		self::assertSame( 'Phòng GD&ĐT huyện An Bình', Profile::of_year( '2024-2025' )['authority'] );
		self::assertSame( 'UBND phường An Bình', Profile::of_year( '2025-2026' )['authority'] );
		self::assertSame( 'UBND phường An Bình', Profile::get()['authority'] );
	}

	public function test_without_a_phong_all_years_name_the_body_of_today(): void {
		$this->store( array( 'thcs' ), array( 'ubnd' => self::BODIES['ubnd'] ) );

		self::assertSame( 'UBND phường An Bình', $this->published( 'BM10', '2020-2021' )['authority'] );
	}

	public function test_a_publication_says_what_a_notice_needs_and_no_contacts(): void {
		update_option(
			Profile::OPTION,
			array(
				'name'   => 'Trường A',
				'levels' => array( 'thcs' ),
				'phones' => array( '0912 345 678' ),
				'head'   => 'Lê Thị Hòa',
			)
		);

		self::assertSame( array( 'name', 'levels', 'kind', 'authority', 'place', 'head' ), array_keys( $this->published( 'BM10', '2020-2021' ) ) );
	}

	public function test_levels_say_the_body_unless_it_was_chosen(): void {
		$this->store( array( 'thcs', 'thpt' ), self::BODIES );
		self::assertSame( 'Sở GD&ĐT An Bình', Profile::get()['authority'] );

		$this->store( array( 'thcs', 'thpt' ), array( 'direct' => 'ubnd' ) + self::BODIES );
		self::assertSame( 'UBND phường An Bình', Profile::get()['authority'] );

		$this->store( array( 'thcs' ), array( 'direct' => 'other' ) + self::BODIES + array( 'other' => array( 'name' => 'Trường Đại học Sư phạm' ) ) );
		self::assertSame( 'Trường Đại học Sư phạm', Profile::get()['authority'] );
	}

	/**
	 * Lines of old profiles, and where they belong.
	 *
	 * @return array<string, array{string, string}>
	 */
	public function lines(): array {
		return array(
			'ward'          => array( 'UBND phường An Bình', 'ubnd' ),
			'commune'       => array( 'Ủy ban nhân dân xã Mường Phăng', 'ubnd' ),
			'other accent'  => array( 'UỶ BAN NHÂN DÂN ĐẶC KHU CÔN ĐẢO', 'ubnd' ),
			'so'            => array( 'SỞ GIÁO DỤC VÀ ĐÀO TẠO HÀ NỘI', 'so' ),
			'phong'         => array( 'Phòng GD&ĐT huyện An Bình', 'phong' ),
			'phong, in two' => array( 'UBND QUẬN 1 – PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'phong' ),
			'district'      => array( 'UBND huyện An Bình', 'other' ),
			'university'    => array( 'Trường Đại học Sư phạm', 'other' ),
		);
	}

	/**
	 * Notices say the same as before, and the line is where it belongs.
	 *
	 * @dataProvider lines
	 * @param string $line As it was stored.
	 * @param string $body Where it belongs.
	 */
	public function test_old_profiles_keep_working( string $line, string $body ): void {
		$old = array(
			'name'      => 'Trường A',
			'levels'    => array( 'thpt' ),
			'kind'      => 'public',
			'authority' => $line,
			'place'     => 'An Bình',
			'head'      => '',
		);
		remove_all_filters( 'sanitize_option_' . Profile::OPTION );
		update_option( Profile::OPTION, $old );

		foreach ( array( '', '2020-2021', '2025-2026' ) as $year ) {
			self::assertSame( $line, Profile::of_year( $year )['authority'], $year );
		}
		update_option( Upgrades::OPTION, '0.0.1' );
		Upgrades::maybe_run();
		$stored = (array) get_option( Profile::OPTION );

		self::assertSame( $line, $stored['authorities'][ $body ]['name'] );
		self::assertSame( $line, Profile::get()['authority'] );
		self::assertSame( 'An Bình', $stored['place'] );
		self::assertSame( array(), $stored['phones'] );
		self::assertSame( 'Trường A', get_option( 'blogname' ) );
	}
}
