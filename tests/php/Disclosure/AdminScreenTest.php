<?php
/**
 * The screen's place in the admin, and what its script is told.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Admin_Screen;
use CongTruong\School\Profile;

require_once __DIR__ . '/DisclosureTestCase.php';

final class AdminScreenTest extends DisclosureTestCase {

	public function test_script_knows_school_forms_and_years(): void {
		$_GET['disclosure'] = '12';
		$data               = Admin_Screen::data();

		self::assertSame( 'Trường THCS Nguyễn Trãi', $data['school']['name'] );
		self::assertContains( 'BM10', array_column( $data['forms'], 'id' ) );
		self::assertContains( 'T9_2b_trung_hoc', array_column( $data['forms'], 'id' ) );
		self::assertSame( array( 'tt36-2017', 'tt09-2024' ), array_keys( (array) $data['regimes'] ) );
		self::assertContains( '2020-2021', $data['years'] );
		self::assertGreaterThanOrEqual( 5, count( $data['years'] ) );
		self::assertSame( 12, $data['openId'] );
		self::assertSame( 'cong-truong/v1', $data['restNamespace'] );
		self::assertTrue( $data['can']['publish'] );
	}

	public function test_school_sees_only_forms_of_its_levels(): void {
		update_option( Profile::OPTION, array( 'levels' => array( 'mam_non' ) ) + self::SCHOOL );
		foreach ( Admin_Screen::data()['forms'] as $form ) {
			self::assertContains( 'mam_non', $form['levels'] );
		}
	}

	/**
	 * Who gets which entries of the menu.
	 *
	 * @return array<string, array{string, string[]}>
	 */
	public function roles(): array {
		return array(
			'administrator' => array( 'administrator', array( 'cong-truong-disclosure', 'cong-truong-school' ) ),
			'editor'        => array( 'editor', array( 'cong-truong-disclosure' ) ),
			'author'        => array( 'author', array( 'cong-truong-disclosure' ) ),
			'subscriber'    => array( 'subscriber', array() ),
		);
	}

	/**
	 * The menu by role.
	 *
	 * @dataProvider roles
	 * @param string   $role     Role.
	 * @param string[] $expected Slugs.
	 */
	public function test_menu( string $role, array $expected ): void {
		global $menu, $submenu;
		$this->act_as( $role );
		$menu    = array(); // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- the menu of another user.
		$submenu = array(); // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited
		Admin_Screen::add_menu();
		\CongTruong\School\Settings_Screen::add_page();

		$allowed = array_filter(
			$submenu[ Admin_Screen::SLUG ] ?? array(),
			static function ( array $entry ): bool {
				return current_user_can( $entry[1] );
			}
		);
		self::assertSame( $expected, array_column( array_values( $allowed ), 2 ) );
	}

	public function test_page_has_the_root_and_asks_for_the_profile(): void {
		ob_start();
		Admin_Screen::render();
		$html = (string) ob_get_clean();
		self::assertStringContainsString( '<div id="cong-truong-disclosure">', $html );
		self::assertStringNotContainsString( 'cong-truong-school', $html );

		delete_option( Profile::OPTION );
		ob_start();
		Admin_Screen::render();
		self::assertStringContainsString( 'page=cong-truong-school', (string) ob_get_clean() );
	}
}
