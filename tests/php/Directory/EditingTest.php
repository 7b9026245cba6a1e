<?php
/**
 * Editing the directory: who may, what is taken, and that nobody loses anything.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Directory;

use CongTruong\Directory\Bodies;
use CongTruong\Directory\Body_Tree;
use CongTruong\Directory\Capabilities;
use CongTruong\Directory\Meta;
use CongTruong\Directory\People;
use CongTruong\Directory\Photos;
use CongTruong\Directory\Post_Types;
use CongTruong\Directory\Privacy;
use CongTruong\Directory\Usual_Bodies;

require_once __DIR__ . '/DirectoryTestCase.php';

final class EditingTest extends DirectoryTestCase {

	/**
	 * Sends a write and gives its error.
	 *
	 * @param string               $path Path below the route.
	 * @param array<string, mixed> $data Data.
	 * @return array{int, string, string} Status, code, field.
	 */
	private function refused( string $path, array $data ): array {
		$response = $this->rest( 'POST', self::ROUTE . $path, $data );
		$answer   = $response->get_data();
		self::assertNotSame( '', (string) ( $answer['message'] ?? '' ) );

		return array( $response->get_status(), (string) ( $answer['code'] ?? '' ), (string) ( $answer['data']['field'] ?? '' ) );
	}

	public function test_only_editors_read_and_write(): void {
		$id = $this->person( 'An' );
		foreach ( array( 'author', 'subscriber', '' ) as $role ) {
			'' === $role ? wp_set_current_user( 0 ) : $this->act_as( $role );
			$status = '' === $role ? 401 : 403;
			self::assertSame( $status, $this->rest( 'GET', self::ROUTE )->get_status() );
			foreach ( array( '/people', "/people/$id", "/people/$id/trash", "/people/$id/restore", "/people/$id/withdraw-photo", '/bodies', '/bodies/1', '/bodies/1/move', '/bodies/1/move-person', '/bodies/1/trash', '/bodies/1/restore' ) as $path ) {
				$data = array(
					'person' => '/people' === substr( $path, 0, 7 ) ? array( 'name' => 'X' ) : 1,
					'version' => 1,
					'name' => 'X',
					'was' => '',
					'people' => 'keep',
				);
				self::assertSame( $status, $this->rest( 'POST', self::ROUTE . $path, $data )->get_status(), $path );
			}
		}
		self::assertTrue( get_role( 'administrator' )->has_cap( Capabilities::EDIT ) );
	}

	public function test_a_person_is_stored_as_typed(): void {
		$body   = $this->body( 'Ban Giám hiệu' );
		$typed  = array(
			'name' => str_repeat( 'Nguyễn ', 28 ) . 'An 😀',
			'degree' => 'Tiến sĩ "A" \\ <b>',
			'duties' => "Một\nHai",
			'phone' => '028 3822 1234',
			'email' => 'an@truong.edu.vn',
			'privatePhone' => '0903 111 222',
		);
		$answer = $this->rest( 'POST', self::ROUTE . '/people', array( 'person' => $typed + array( 'memberships' => array( $body => 'Hiệu trưởng' ) ) ) )->get_data();

		self::assertSame( 200, mb_strlen( $typed['name'] ) );
		$person = $answer['people'][0];
		self::assertSame( $typed, array_intersect_key( array_merge( $typed, $person ), $typed ) );
		self::assertSame(
			array(
				array(
					'person' => $answer['id'],
					'position' => 'Hiệu trưởng',
				),
			),
			$answer['bodies'][0]['members']
		);
		self::assertTrue( has_term( $body, Post_Types::BODY, $answer['id'] ) );
		self::assertMatchesRegularExpression( '/\A[\x20-\x7E]+\z/', get_post_meta( $answer['id'], Meta::PERSON, true ) );
		self::assertStringNotContainsString( '111', get_post_meta( $answer['id'], Meta::PERSON, true ) );
	}

	public function test_decomposed_letters_are_composed(): void {
		$id = $this->person( "Le\u{302} Thi\u{323} Ho\u{300}a\u{0B}" );
		self::assertSame( 'Lê Thị Hòa', People::shown( $id )['name'] );
	}

	/**
	 * What cannot be stored, and the field that is to blame.
	 *
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public function bad_people(): array {
		return array(
			'no name'           => array( array( 'name' => " \u{A0} " ), 'name' ),
			'name too long'     => array( array( 'name' => str_repeat( 'ễ', 201 ) ), 'name' ),
			'name of no text'   => array( array( 'name' => array( 'x' ) ), 'name' ),
			'no digits'         => array(
				array(
					'name' => 'An',
					'phone' => 'không có',
				),
				'phone',
			),
			'no private digits' => array(
				array(
					'name' => 'An',
					'privatePhone' => 'hỏi cô Lan',
				),
				'privatePhone',
			),
			'no e-mail'         => array(
				array(
					'name' => 'An',
					'email' => 'văn phòng@truong',
				),
				'email',
			),
			'a long duty'       => array(
				array(
					'name' => 'An',
					'duties' => str_repeat( 'a', 3001 ),
				),
				'duties',
			),
			'no picture'        => array(
				array(
					'name' => 'An',
					'photo' => array(
						'attachment' => 0,
						'by' => 'An',
						'on' => '2025-01-01',
					),
				),
				'photo',
			),
		);
	}

	/**
	 * The rest of what was sent is not stored either.
	 *
	 * @dataProvider bad_people
	 * @param array<string, mixed> $person What was sent.
	 * @param string               $field  Field.
	 */
	public function test_bad_input_is_told_by_its_field( array $person, string $field ): void {
		self::assertSame( array( 400, 'cong_truong_invalid_field', $field ), $this->refused( '/people', compact( 'person' ) ) );
		self::assertSame( array(), People::ids() );

		$id = $this->person( 'Bình', array(), array( 'phone' => '028 1111 2222' ) );
		self::assertSame(
			$field,
			$this->refused(
				"/people/$id",
				array(
					'version' => 1,
					'person' => array( 'degree' => 'X' ) + $person,
				)
			)[2]
		);
		self::assertSame(
			array(
				'name' => 'Bình',
				'degree' => '',
				'duties' => '',
				'phone' => '028 1111 2222',
				'email' => '',
			),
			People::shown( $id )
		);
		self::assertSame( 1, People::version( $id ) );
	}

	public function test_a_photo_needs_who_and_when(): void {
		$picture = $this->picture();
		foreach ( array( array( 'consentBy', '', '2025-01-01' ), array( 'consentOn', 'An', '' ), array( 'consentOn', 'An', '2025-02-30' ), array( 'consentOn', 'An', '2999-01-01' ) ) as list( $field, $by, $on ) ) {
			self::assertSame(
				$field,
				$this->refused(
					'/people',
					array(
						'person' => array(
							'name' => 'An',
							'photo' => array(
								'attachment' => $picture,
								'by' => $by,
								'on' => $on,
							),
						),
					)
				)[2]
			);
		}
		self::assertSame( array(), People::ids() );
	}

	public function test_a_stale_save_overwrites_nothing(): void {
		$id = $this->person( 'An', array(), array( 'phone' => '028 1111 2222' ) );
		self::assertTrue( People::save( $id, 1, array( 'phone' => '028 3333 4444' ) ) );
		$response = $this->rest(
			'POST',
			self::ROUTE . "/people/$id",
			array(
				'version' => 1,
				'person' => array( 'degree' => 'Thạc sĩ' ),
			)
		);

		self::assertSame( 409, $response->get_status() );
		self::assertSame( '028 3333 4444', $response->get_data()['data']['current']['phone'] );
		self::assertSame( '', People::shown( $id )['degree'] );
		self::assertTrue( People::save( $id, 2, array( 'degree' => 'Thạc sĩ' ) ) );
		self::assertSame( '028 3333 4444', People::shown( $id )['phone'] );
	}

	public function test_two_editors_who_move_keep_both_moves(): void {
		$body = $this->body( 'Tổ Toán' );
		$ids  = array();
		foreach ( array( 'An', 'Bình', 'Chi', 'Dung' ) as $name ) {
			$ids[ $name ] = $this->person( $name, array( $body => '' ) );
		}
		// Both saw An, Bình, Chi, Dung.
		$this->rest(
			'POST',
			self::ROUTE . "/bodies/$body/move-person",
			array(
				'person' => $ids['Dung'],
				'before' => $ids['An'],
			)
		);
		$this->rest(
			'POST',
			self::ROUTE . "/bodies/$body/move-person",
			array(
				'person' => $ids['Bình'],
				'before' => 0,
			)
		);
		self::assertSame( array( 'Dung', 'An', 'Chi', 'Bình' ), self::names( self::html() ) );

		People::save( $ids['Chi'], 1, array( 'memberships' => array( $body => null ) ) );
		self::assertSame(
			409,
			$this->refused(
				"/bodies/$body/move-person",
				array(
					'person' => $ids['Dung'],
					'before' => $ids['Chi'],
				)
			)[0]
		);
		self::assertSame( array( 'Dung', 'An', 'Bình' ), self::names( self::html() ) );
		self::assertFalse( has_term( $body, Post_Types::BODY, $ids['Chi'] ) );
	}

	public function test_bodies_move_among_those_under_the_same(): void {
		$leaders = $this->body( 'Ban Giám hiệu' );
		$maths   = $this->body( 'Tổ Toán', $leaders );
		$words   = $this->body( 'Tổ Văn', $leaders );
		$union   = $this->body( 'Công đoàn' );
		$names   = static function (): array {
			return array_values( wp_list_pluck( Body_Tree::all(), 'name' ) );
		};

		self::assertTrue( Bodies::move( $words, $maths ) );
		self::assertTrue( Bodies::move( $union, $leaders ) );
		self::assertSame( array( 'Công đoàn', 'Ban Giám hiệu', 'Tổ Văn', 'Tổ Toán' ), $names() );
		self::assertTrue( Bodies::move( $union, 0 ) );
		self::assertSame( array( 'Ban Giám hiệu', 'Tổ Văn', 'Tổ Toán', 'Công đoàn' ), $names() );
		self::assertSame( 409, $this->refused( "/bodies/$maths/move", array( 'before' => $union ) )[0] );
	}

	public function test_bodies_keep_their_address_and_never_stand_under_themselves(): void {
		$name    = str_repeat( 'Tổ & "Tin" ', 17 ) . '<b>';
		$top     = $this->body( 'Ban Giám hiệu' );
		$body    = $this->body( $name, $top );
		$slug    = Body_Tree::all()[ $body ]['slug'];
		$outcome = Bodies::save( $body, $name, 'Tổ Tin 😀', $top );

		self::assertTrue( $outcome );
		self::assertSame( array( 'Tổ Tin 😀', $slug ), array( Body_Tree::all()[ $body ]['name'], Body_Tree::all()[ $body ]['slug'] ) );
		self::assertSame(
			array( 409, 'cong_truong_stale', '' ),
			$this->refused(
				"/bodies/$body",
				array(
					'was' => $name,
					'name' => 'Khác',
					'parent' => $top,
				)
			)
		);
		self::assertSame(
			'parent',
			$this->refused(
				"/bodies/$top",
				array(
					'was' => 'Ban Giám hiệu',
					'name' => 'Ban Giám hiệu',
					'parent' => $body,
				)
			)[2]
		);
		self::assertSame(
			'name',
			$this->refused(
				'/bodies',
				array(
					'name' => 'Tổ Tin 😀',
					'parent' => $top,
				)
			)[2]
		);
		self::assertSame( 'name', $this->refused( '/bodies', array( 'name' => '  ' ) )[2] );
		self::assertSame( 'name', $this->refused( '/bodies', array( 'name' => str_repeat( 'Tổ', 101 ) ) )[2] );
		self::assertIsInt( Bodies::create( 'Tổ Tin 😀' ) );
	}

	public function test_a_body_with_people_goes_to_the_bin_and_comes_back(): void {
		$body = $this->body( 'Tổ Toán' );
		$club = $this->body( 'Nhóm Tin', $body );
		$this->person( 'An', array( $body => 'Tổ trưởng' ) );
		$this->person( 'Bình', array( $club => '' ) );

		self::assertTrue( Bodies::bin( $body, 'keep' ) );
		self::assertSame( array( 'Bình' ), self::names( self::html() ) );
		self::assertCount( 2, People::ids() );
		self::assertTrue( Bodies::restore( $body ) );
		self::assertSame( array( 'An', 'Bình' ), self::names( self::html() ) );
		self::assertSame( $body, Body_Tree::all()[ $club ]['parent'] );

		self::assertTrue( Bodies::bin( $body, 'bin' ) );
		self::assertCount( 1, People::ids() );
		self::assertCount( 1, People::ids( 'trash' ) );
	}

	public function test_people_of_a_body_in_the_bin_move_with_their_positions(): void {
		$from = $this->body( 'Tổ Toán' );
		$to   = $this->body( 'Tổ Tự nhiên' );
		$both = $this->person(
			'An',
			array(
				$from => 'Tổ trưởng',
				$to => 'Tổ phó',
			)
		);
		$this->person( 'Bình', array( $from => 'Thư ký' ) );

		self::assertSame(
			'to',
			$this->refused(
				"/bodies/$from/trash",
				array(
					'people' => 'move',
					'to' => $from,
				)
			)[2]
		);
		self::assertTrue( Bodies::bin( $from, 'move', $to ) );
		self::assertSame( array( 'An', 'Bình' ), self::names( self::html() ) );
		self::assertStringContainsString( 'Thư ký', self::html() );
		self::assertStringNotContainsString( 'Tổ trưởng', self::html() );
		self::assertFalse( has_term( $from, Post_Types::BODY, $both ) );
	}

	public function test_a_person_comes_back_to_the_same_places(): void {
		$body = $this->body( 'Tổ Toán' );
		$an   = $this->person( 'An', array( $body => 'Tổ trưởng' ) );
		$this->person( 'Bình', array( $body => '' ) );

		self::assertSame( 200, $this->rest( 'POST', self::ROUTE . "/people/$an/trash" )->get_status() );
		self::assertSame( array( 'Bình' ), self::names( self::html() ) );
		self::assertSame(
			404,
			$this->refused(
				"/people/$an",
				array(
					'version' => 1,
					'person' => array(),
				)
			)[0]
		);
		$answer = $this->rest( 'POST', self::ROUTE . "/people/$an/restore" )->get_data();
		self::assertSame( array( 'An', 'Bình' ), self::names( self::html() ) );
		self::assertSame( array(), $answer['bin']['people'] );
	}

	public function test_the_bin_is_emptied_when_wordpress_empties_its_own(): void {
		$old = $this->body( 'Tổ cũ' );
		$new = $this->body( 'Tổ mới' );
		Bodies::bin( $old, 'keep' );
		Bodies::bin( $new, 'keep' );
		Bodies::store( $old, array( 'binnedAt' => gmdate( 'Y-m-d\TH:i:s\Z', strtotime( '-31 days' ) ) ) + Bodies::stored( $old ) );
		do_action( 'wp_scheduled_delete' );

		self::assertSame( array( $new ), array_keys( Body_Tree::all( true ) ) );
	}

	public function test_every_change_is_announced_once(): void {
		$told = array();
		add_action(
			'cong_truong_changed',
			static function ( $urls, $context ) use ( &$told ): void {
				$told[] = array( $urls, $context['reason'] );
			},
			10,
			2
		);
		$page = wp_insert_post(
			array(
				'post_type' => 'page',
				'post_status' => 'publish',
				'post_title' => 'Tổ chức',
				'post_content' => '<!-- wp:cong-truong/directory {"layout":"chart"} /-->',
			)
		);
		$body = $this->body( 'Tổ Toán' );
		$an   = $this->person( 'An', array( $body => '' ) );
		People::bin( $an );

		self::assertCount( 3, $told );
		self::assertContains( get_permalink( $page ), $told[2][0] );
		self::assertSame( 'directory', $told[2][1] );
		$this->refused( '/people', array( 'person' => array( 'name' => '' ) ) );
		self::assertCount( 3, $told );
	}

	public function test_the_usual_bodies_are_made_once(): void {
		self::assertTrue( Usual_Bodies::ensure( array( 'ban-giam-hieu', 'to-chuyen-mon', 'khong-co' ) ) );
		self::assertTrue( Usual_Bodies::ensure( array( 'ban-giam-hieu', 'to-chuyen-mon' ) ) );

		$all = array_values( Body_Tree::all() );
		self::assertSame( array( 'ban-giam-hieu', 'to-chuyen-mon' ), wp_list_pluck( $all, 'slug' ) );
		self::assertSame( $all[0]['id'], $all[1]['parent'] );
	}

	public function test_wordpress_gives_and_erases_personal_data(): void {
		$body = $this->body( 'Ban Giám hiệu' );
		$id   = $this->person(
			'Lê Thị Hòa',
			array( $body => 'Hiệu trưởng' ),
			array(
				'email' => 'Hoa@truong.edu.vn',
				'privatePhone' => '0903 111 222',
				'photo' => array(
					'attachment' => $this->picture(),
					'by' => 'Lê Thị Hòa',
					'on' => '2025-09-05',
				),
			)
		);
		$this->person( 'Trần Văn Nam', array(), array( 'email' => 'nam@truong.edu.vn' ) );

		$data = Privacy::export( 'hoa@truong.edu.vn' )['data'];
		self::assertCount( 1, $data );
		$values = implode( '|', wp_list_pluck( $data[0]['data'], 'value' ) );
		foreach ( array( 'Lê Thị Hòa', '0903 111 222', 'Hiệu trưởng', '2025-09-05', 'chan-dung' ) as $expected ) {
			self::assertStringContainsString( $expected, $values );
		}

		$erased = Privacy::erase( 'hoa@truong.edu.vn' );
		self::assertTrue( $erased['items_removed'] && $erased['items_retained'] );
		self::assertSame( array( '', 0 ), array( People::private_phone( $id ), Photos::shown( $id ) ) );
		self::assertSame( array(), Privacy::export( '' )['data'] );
	}

	public function test_wordpress_export_leaves_private_numbers_out(): void {
		self::assertTrue( apply_filters( 'wxr_export_skip_postmeta', false, Meta::PRIVATE_PHONE, null ) );
		self::assertFalse( apply_filters( 'wxr_export_skip_postmeta', false, Meta::PERSON, null ) );
	}
}
