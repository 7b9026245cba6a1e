<?php
/**
 * The door of the profile: who may, what comes through, what does not.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\School;

use CongTruong\Privacy\Third_Parties;
use CongTruong\School\Profile;
use CongTruong\Tests\TestCase;
use CongTruong\Uninstaller;

final class RestControllerTest extends TestCase {

	private const ROUTE = '/cong-truong/v1/school';

	/**
	 * Saves and answers the profile.
	 *
	 * @param array<string, mixed> $profile Fields.
	 * @return array<string, mixed>
	 */
	private function save( array $profile ): array {
		$response = $this->rest( 'POST', self::ROUTE, array( 'profile' => $profile ) );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );

		return $response->get_data()['profile'];
	}

	public function test_only_administrators_may(): void {
		foreach ( array( 401 => null, 403 => 'editor' ) as $status => $role ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound
			if ( $role ) {
				$this->act_as( $role );
			}
			self::assertSame( $status, $this->rest( 'GET', self::ROUTE )->get_status() );
			self::assertSame( $status, $this->rest( 'POST', self::ROUTE, array( 'profile' => array( 'name' => 'X' ) ) )->get_status() );
		}
		self::assertNotSame( 'X', Profile::get()['name'] );
	}

	public function test_keeps_what_was_typed_in_nfc(): void {
		$this->act_as( 'administrator' );
		$profile = $this->save(
			array(
				'name'    => "Trường Nguye\u{0302}\u{0303}n Trãi",
				'phones'  => array(
					array(
						'label' => 'Văn phòng',
						'value' => "028 3829 1234 – máy lẻ 5\u{200B}",
					),
					array(
						'label' => 'bỏ trống',
						'value' => ' ',
					),
				),
				'emails'  => array( array( 'value' => 'mailto:a@b.vn' ), array( 'value' => 'chưa có' ) ),
				'hours'   => array( 'Sáng', '', 'Chiều' ),
				'address' => "Một\r\n\r\nHai",
				'map'     => 'maps.example/a',
			)
		);

		self::assertSame( 'Trường Nguyễn Trãi', $profile['name'] );
		self::assertSame( array( '028 3829 1234 – máy lẻ 5' ), array_column( $profile['phones'], 'value' ) );
		self::assertSame( array( 'a@b.vn', 'chưa có' ), array_column( $profile['emails'], 'value' ) );
		self::assertSame( array( 'Sáng', 'Chiều' ), $profile['hours'] );
		self::assertSame( "Một\nHai", $profile['address'] );
		self::assertSame( 'https://maps.example/a', $profile['map'] );
		self::assertSame( $profile, Profile::get() );
	}

	public function test_what_is_not_sent_stays(): void {
		$this->act_as( 'administrator' );
		$this->save(
			array(
				'name'        => 'Trường A',
				'authorities' => array( 'ubnd' => array( 'name' => 'UBND xã A' ) ),
				'phones'      => array( array( 'value' => '0912 345 678' ) ),
			)
		);
		$profile = $this->save(
			array(
				'place'     => 'A',
				'authority' => 'Cũ',
			)
		);

		self::assertSame( 'Trường A', $profile['name'] );
		self::assertSame( 'UBND xã A', $profile['authority'] );
		self::assertCount( 1, $profile['phones'] );
	}

	public function test_dangerous_links_are_refused_and_nothing_is_saved(): void {
		$this->act_as( 'administrator' );
		$response = $this->rest(
			'POST',
			self::ROUTE,
			array(
				'profile' => array(
					'name'        => 'Mới',
					'map'         => 'javascript:alert(1)',
					'authorities' => array( 'so' => array( 'website' => 'data:text/html,x' ) ),
				),
			)
		);

		self::assertSame( 400, $response->get_status() );
		self::assertSame( 'cong_truong_invalid_school', $response->get_data()['code'] );
		self::assertSame( array( 'map', 'authorities.so.website' ), array_keys( $response->get_data()['data']['fields'] ) );
		self::assertNotSame( 'Mới', Profile::get()['name'] );
	}

	/**
	 * Bodies that no screen sends.
	 *
	 * @return array<string, array{array<string, mixed>}>
	 */
	public function hostile(): array {
		return array(
			'name that is a list'   => array( array( 'profile' => array( 'name' => array( 'x' ) ) ) ),
			'too long'              => array( array( 'profile' => array( 'name' => str_repeat( 'ệ', 301 ) ) ) ),
			'too many phones'       => array( array( 'profile' => array( 'phones' => array_fill( 0, 13, array( 'value' => '1' ) ) ) ) ),
			'phones that are text'  => array( array( 'profile' => array( 'phones' => array( array( 'value' => array() ) ) ) ) ),
			'unknown level'         => array( array( 'profile' => array( 'levels' => array( 'dai_hoc' ) ) ) ),
			'profile that is text'  => array( array( 'profile' => 'x' ) ),
			'bodies that are text'  => array( array( 'profile' => array( 'authorities' => array( 'so' => 'x y' ) ) ) ),
			'another party'         => array( array( 'allowed' => array( 'evil.example' ) ) ),
			'emblem that is a post' => array( array( 'emblem' => 1 ) ),
			'emblem that is text'   => array( array( 'emblem' => 'x' ) ),
		);
	}

	/**
	 * They are refused, and change nothing.
	 *
	 * @dataProvider hostile
	 * @param array<string, mixed> $body Body.
	 */
	public function test_hostile_bodies_are_refused( array $body ): void {
		$this->act_as( 'administrator' );
		$before = $this->rest( 'GET', self::ROUTE )->get_data();

		self::assertSame( 400, $this->rest( 'POST', self::ROUTE, $body )->get_status() );
		self::assertSame( $before, $this->rest( 'GET', self::ROUTE )->get_data() );
	}

	public function test_settings_and_emblem(): void {
		$this->act_as( 'administrator' );
		$emblem = wp_insert_attachment(
			array(
				'post_title'     => 'Logo',
				'post_mime_type' => 'image/png',
				'file'           => '2026/11/logo.png',
			)
		);
		$told   = 0;
		add_action(
			'cong_truong_changed',
			static function ( $urls, $context ) use ( &$told ): void {
				self::assertTrue( $context['everywhere'] );
				++$told;
			},
			10,
			2
		);
		$data = $this->rest(
			'POST',
			self::ROUTE,
			array(
				'emblem'     => $emblem,
				'allowed'    => array( 'gravatar' ),
				'deleteData' => true,
			)
		)->get_data();

		self::assertSame( 2, $told, 'The emblem shows on every page, and so do pictures from elsewhere.' );
		self::assertSame( $emblem, $data['emblem']['id'] );
		self::assertSame( $emblem, (int) get_option( 'site_logo' ) );
		self::assertSame( array( 'gravatar' ), Third_Parties::allowed() );
		self::assertTrue( (bool) get_option( Uninstaller::OPTION ) );

		$data = $this->rest( 'POST', self::ROUTE, array( 'emblem' => 0 ) )->get_data();
		self::assertNull( $data['emblem'] );
		self::assertTrue( $data['deleteData'] );
	}

	public function test_name_and_site_title_are_one_fact(): void {
		$this->act_as( 'administrator' );
		$this->save( array( 'name' => 'Trường "Hoa" & <Lá' ) );
		self::assertSame( Profile::get()['name'], html_entity_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );

		update_option( 'blogname', 'Trường "Mai" & \'Đào\'' );
		self::assertSame( 'Trường "Mai" & \'Đào\'', Profile::get()['name'] );
		self::assertSame( 'Trường "Mai" & \'Đào\'', ( (array) get_option( Profile::OPTION ) )['name'] );
	}
}
