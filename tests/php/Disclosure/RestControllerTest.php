<?php
/**
 * The REST routes: what they answer, and to whom.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Repository;

require_once __DIR__ . '/DisclosureTestCase.php';

final class RestControllerTest extends DisclosureTestCase {

	private const KEY = array(
		'form'       => 'BM10',
		'level'      => 'thcs',
		'schoolYear' => '2020-2021',
		'period'     => 'hk1',
	);

	/**
	 * The answer as a browser gets it.
	 *
	 * @param \WP_REST_Response $response Answer.
	 * @return mixed Objects are objects.
	 */
	private static function decoded( \WP_REST_Response $response ) {
		return json_decode( (string) wp_json_encode( $response->get_data() ) );
	}

	/**
	 * Sends a raw JSON body.
	 *
	 * @param string $route Route.
	 * @param string $body  JSON.
	 */
	private static function post_json( string $route, string $body ): \WP_REST_Response {
		$request = new \WP_REST_Request( 'POST', $route );
		$request->set_header( 'content-type', 'application/json' );
		$request->set_body( $body );

		return rest_do_request( $request );
	}

	public function test_creates_once(): void {
		$first  = $this->rest( 'POST', self::ROUTE, self::KEY );
		$second = $this->rest( 'POST', self::ROUTE, self::KEY );

		self::assertSame( 201, $first->get_status() );
		self::assertSame( 200, $second->get_status() );
		self::assertSame( $first->get_data()['id'], $second->get_data()['id'] );
	}

	public function test_resource_has_everything_a_screen_needs(): void {
		$data = self::decoded( $this->rest( 'POST', self::ROUTE, self::KEY ) );

		self::assertSame( 'tt36-2017', $data->key->regime );
		self::assertSame( 'draft', $data->state );
		self::assertSame( 1, $data->version );
		self::assertEquals( new \stdClass(), $data->values->cells, 'An empty record is an object in JSON.' );
		self::assertEquals( new \stdClass(), $data->values->labels );
		self::assertSame( array(), $data->values->merges );
		self::assertSame( 'BM10', $data->form->id );
		self::assertSame( 'Trường THCS Nguyễn Trãi', $data->school->name );
		self::assertNull( $data->link );
		self::assertSame( array(), $data->publications );
		self::assertFalse( $data->{'hasUnpublishedChanges'} );
		self::assertSame( array(), $data->earlier );
		self::assertTrue( $data->can->withdraw );
		self::assertSame( array(), $data->notices );
	}

	/**
	 * Keys that there aren't.
	 *
	 * @return array<string, array{array<string, string>}>
	 */
	public function wrong_keys(): array {
		return array(
			'no form of this year'  => array( array( 'form' => 'T9_2b_trung_hoc' ) ),
			'unknown form'          => array( array( 'form' => '../../wp-config' ) ),
			'level of another form' => array( array( 'level' => 'mam_non' ) ),
			'unknown level'         => array( array( 'level' => 'dai_hoc' ) ),
			'year of three'         => array( array( 'schoolYear' => '2020-2022' ) ),
			'no year'               => array( array( 'schoolYear' => 'abc' ) ),
			'unknown period'        => array( array( 'period' => 'hk3' ) ),
			'period with a path'    => array( array( 'period' => 'nam/../x' ) ),
			'week 54'               => array( array( 'period' => '2024-w54' ) ),
		);
	}

	/**
	 * They are refused.
	 *
	 * @dataProvider wrong_keys
	 * @param array<string, string> $wrong What is wrong in the key.
	 */
	public function test_refuses_keys_that_there_are_not( array $wrong ): void {
		$response = $this->rest( 'POST', self::ROUTE, $wrong + self::KEY );

		self::assertSame( 400, $response->get_status() );
		self::assertSame( array(), Repository::all( array( 'status' => array( 'any', 'trash' ) ) ) );
	}

	public function test_saves_byte_for_byte(): void {
		$id   = $this->disclosure();
		$raws = array(
			'I.1'   => array(
				'lop_6'      => 'a\\b "c" <d> 😀 \\u0041',
				'lop_6_rate' => '3478%',
			),
			'I.2'   => array( 'lop_6' => '79/46' ),
			'II'    => array( 'tong_so' => "hai\ndòng" ),
			'II.1'  => array( 'lop_6' => "Ngo\u{0323}c" ),
			'III'   => array( 'tong_so' => '%d %s 100%' ),
			'III.1' => array( 'tong_so' => "' OR 1=1 --" ),
		);
		$sent = self::values( $raws );
		$save = $this->rest(
			'POST',
			self::ROUTE . '/' . $id,
			array(
				'version' => 1,
				'values'  => json_decode( \CongTruong\Disclosure\Json::ascii( \CongTruong\Disclosure\Values::for_json( $sent ) ) ),
			)
		);
		self::assertSame( 200, $save->get_status(), wp_json_encode( $save->get_data() ) );
		self::assertSame( 2, $save->get_data()['version'] );

		$raws['II.1']['lop_6'] = 'Ngọc';
		$data                  = self::decoded( $this->rest( 'GET', self::ROUTE . '/' . $id ) );
		foreach ( $raws as $row => $columns ) {
			foreach ( $columns as $column => $raw ) {
				self::assertSame( $raw, $data->values->cells->$row->$column->raw );
			}
		}
		self::assertTrue( $data->{'hasUnpublishedChanges'} );
	}

	public function test_a_stale_save_is_answered_with_both(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => 'một' ) ) );
		$response = self::post_json( self::ROUTE . '/' . $id, '{"version":1,"values":{"cells":{"I.1":{"lop_6":{"raw":"hai","value":null}}}}}' );

		self::assertSame( 409, $response->get_status() );
		$data = self::decoded( $response );
		self::assertSame( 'cong_truong_stale', $data->code );
		self::assertSame( 'một', $data->data->current->values->cells->{'I.1'}->lop_6->raw );
		self::assertSame( 'hai', $data->data->submitted->values->cells->{'I.1'}->lop_6->raw );
		self::assertEquals( new \stdClass(), $data->data->submitted->values->labels );
	}

	public function test_a_wrong_cell_is_named(): void {
		$id       = $this->disclosure();
		$response = self::post_json( self::ROUTE . '/' . $id, '{"version":1,"values":{"cells":{"I.1":{"lop_99":{"raw":"hai"}}}}}' );

		self::assertSame( 400, $response->get_status() );
		self::assertSame( 'cong_truong_invalid_cell', $response->get_data()['code'] );
		self::assertSame( 'I.1', $response->get_data()['data']['row'] );
		self::assertSame( 'lop_99', $response->get_data()['data']['column'] );
		self::assertSame( 1, Repository::load( $id )['version'] );
	}

	/**
	 * Bodies that aren't a save.
	 *
	 * @return array<string, array{string}>
	 */
	public function malformed(): array {
		return array(
			'no JSON'            => array( '{"version":1,' ),
			'half a character'   => array( '{"version":1,"values":{"cells":{"I.1":{"lop_6":{"raw":"\ud83d"}}}}}' ),
			'no version'         => array( '{"values":{"cells":{}}}' ),
			'version as text'    => array( '{"version":"abc","values":{"cells":{}}}' ),
			'no values'          => array( '{"version":1}' ),
			'values as text'     => array( '{"version":1,"values":"x"}' ),
			'values as a number' => array( '{"version":1,"values":5}' ),
			'empty'              => array( '' ),
			'more than 2 MB'     => array( '{"version":1,"values":{"cells":{}},"x":"' . str_repeat( 'a', 2097152 ) . '"}' ),
		);
	}

	/**
	 * They are refused.
	 *
	 * @dataProvider malformed
	 * @param string $body Body.
	 */
	public function test_refuses_malformed_bodies( string $body ): void {
		self::assertSame( 400, self::post_json( self::ROUTE . '/' . $this->disclosure(), $body )->get_status() );
	}

	public function test_the_list_costs_no_more_queries_the_longer_it_is(): void {
		$queries = array();
		foreach ( array( '2018-2019', '2019-2020', '2020-2021' ) as $year ) {
			$this->publish( $this->disclosure( $year ) );
			wp_cache_flush();
			wp_load_alloptions();
			$before = $GLOBALS['wpdb']->num_queries;
			self::assertSame( 200, $this->rest( 'GET', self::ROUTE )->get_status() );
			$queries[] = $GLOBALS['wpdb']->num_queries - $before;
		}

		self::assertSame( $queries[0], $queries[2] );
	}

	public function test_a_body_too_large_is_refused_before_it_is_decoded(): void {
		$id = $this->disclosure();
		foreach ( array( '', '/publish', '/withdraw' ) as $action ) {
			$request = new \WP_REST_Request( 'POST', self::ROUTE . '/' . $id . $action );
			$request->set_header( 'content-type', 'application/json' );
			$request->set_body( '{"version":1,' . str_repeat( ' ', 2097152 ) );
			$answer = rest_do_request( $request );

			self::assertSame( 400, $answer->get_status() );
			self::assertSame( 'cong_truong_too_large', $answer->get_data()['code'], 'The broken JSON was not read.' );
			self::assertStringContainsString( '2 MB', $answer->get_data()['message'] );
		}
		self::assertSame( 1, Repository::load( $id )['version'] );

		$other = new \WP_REST_Request( 'POST', '/wp/v2/posts' );
		$other->set_body( str_repeat( ' ', 2097153 ) );
		self::assertNotSame( 'cong_truong_too_large', rest_do_request( $other )->get_data()['code'], 'Other routes are not ours to limit.' );
	}

	public function test_publishes_and_withdraws(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );

		$submitted = $this->rest( 'POST', self::ROUTE . "/$id/submit", array( 'version' => 2 ) );
		self::assertSame( 'awaiting', $submitted->get_data()['state'] );

		$published = $this->rest(
			'POST',
			self::ROUTE . "/$id/publish",
			array(
				'version'  => 2,
				'warnings' => array(),
			)
		);
		self::assertSame( 200, $published->get_status() );
		self::assertSame( 'published', $published->get_data()['state'] );
		self::assertNotNull( $published->get_data()['link'] );
		self::assertFalse( $published->get_data()['hasUnpublishedChanges'] );
		self::assertSame( 64, strlen( $published->get_data()['publications'][0]['hash'] ) );
		self::assertSame( 409, $this->rest( 'POST', self::ROUTE . "/$id/publish", array( 'version' => 1 ) )->get_status() );

		$no_reason = $this->rest( 'POST', self::ROUTE . "/$id/withdraw", array( 'version' => 2 ) );
		self::assertSame( 400, $no_reason->get_status() );
		$withdrawn = $this->rest(
			'POST',
			self::ROUTE . "/$id/withdraw",
			array(
				'version' => 2,
				'reason'  => 'Sai',
			)
		);
		self::assertSame( 'withdrawn', $withdrawn->get_data()['state'] );
	}

	public function test_lists_and_filters(): void {
		$id = $this->disclosure();
		$this->disclosure( '2019-2020' );
		$this->disclosure( '2020-2021', 'BM12', 'thcs', 'nam' );

		self::assertCount( 3, $this->rest( 'GET', self::ROUTE )->get_data() );
		self::assertCount( 2, $this->rest( 'GET', self::ROUTE, array( 'schoolYear' => '2020-2021' ) )->get_data() );
		$found = $this->rest(
			'GET',
			self::ROUTE,
			array(
				'schoolYear' => '2020-2021',
				'form'       => 'BM10',
				'level'      => 'thcs',
			)
		)->get_data();
		self::assertSame( array( $id ), array_column( $found, 'id' ) );
		self::assertSame( array( 'id', 'key', 'title', 'state', 'hasUnpublishedChanges', 'link', 'modifiedAt' ), array_keys( $found[0] ) );
	}

	public function test_bin_and_back(): void {
		$id = $this->disclosure();

		self::assertSame( 200, $this->rest( 'POST', self::ROUTE . "/$id/trash" )->get_status() );
		self::assertSame( 404, $this->rest( 'GET', self::ROUTE . "/$id" )->get_status() );
		self::assertSame( array( $id ), array_column( $this->rest( 'GET', self::ROUTE, array( 'bin' => true ) )->get_data(), 'id' ) );
		self::assertSame( 200, $this->rest( 'POST', self::ROUTE . "/$id/restore" )->get_status() );
		self::assertSame( 200, $this->rest( 'GET', self::ROUTE . "/$id" )->get_status() );
	}

	/**
	 * Who may do what.
	 *
	 * @return array<string, array{string, array<string, int>}>
	 */
	public function roles(): array {
		return array(
			'administrator' => array(
				'administrator',
				array(
					'get'      => 200,
					'save'     => 200,
					'publish'  => 200,
					'withdraw' => 200,
				),
			),
			'editor'        => array(
				'editor',
				array(
					'get'      => 200,
					'save'     => 200,
					'publish'  => 200,
					'withdraw' => 403,
				),
			),
			'author'        => array(
				'author',
				array(
					'get'      => 200,
					'save'     => 200,
					'publish'  => 403,
					'withdraw' => 403,
				),
			),
			'contributor'   => array(
				'contributor',
				array(
					'get'      => 403,
					'save'     => 403,
					'publish'  => 403,
					'withdraw' => 403,
				),
			),
			'subscriber'    => array(
				'subscriber',
				array(
					'get'      => 403,
					'save'     => 403,
					'publish'  => 403,
					'withdraw' => 403,
				),
			),
			'visitor'       => array(
				'',
				array(
					'get'      => 401,
					'save'     => 401,
					'publish'  => 401,
					'withdraw' => 401,
				),
			),
		);
	}

	/**
	 * Editing, publishing and withdrawing are separate capabilities.
	 *
	 * @dataProvider roles
	 * @param string             $role     Role; empty for a visitor.
	 * @param array<string, int> $expected Status of each request.
	 */
	public function test_capabilities( string $role, array $expected ): void {
		$id = $this->disclosure();
		$this->publish( $id );
		'' === $role ? wp_set_current_user( 0 ) : $this->act_as( $role );

		$values = array( 'cells' => new \stdClass() );
		self::assertSame( $expected['get'], $this->rest( 'GET', self::ROUTE )->get_status() );
		self::assertSame( $expected['get'], $this->rest( 'GET', self::ROUTE . "/$id" )->get_status() );
		self::assertSame(
			$expected['save'],
			$this->rest(
				'POST',
				self::ROUTE . "/$id",
				array(
					'version' => 1,
					'values'  => $values,
				)
			)->get_status()
		);
		self::assertSame( $expected['publish'], $this->rest( 'POST', self::ROUTE . "/$id/publish", array( 'version' => Repository::load( $id )['version'] ) )->get_status() );
		self::assertSame(
			$expected['withdraw'],
			$this->rest(
				'POST',
				self::ROUTE . "/$id/withdraw",
				array(
					'version' => Repository::load( $id )['version'],
					'reason'  => 'sai',
				)
			)->get_status()
		);
	}

	public function test_core_has_no_door_to_a_disclosure(): void {
		$draft  = $this->disclosure( '2019-2020' );
		$public = $this->disclosure();
		$this->publish( $public );

		foreach ( array( 'administrator', 'editor', 'author' ) as $role ) {
			$this->act_as( $role );
			foreach ( array( $draft, $public ) as $id ) {
				foreach ( array( 'edit_post', 'delete_post', 'publish_post' ) as $capability ) {
					self::assertFalse( current_user_can( $capability, $id ), "$role: $capability" );
				}
			}
			self::assertFalse( current_user_can( get_post_type_object( Post_Types::DISCLOSURE )->cap->create_posts ), $role );
		}
	}

	public function test_a_visitor_learns_nothing_about_drafts(): void {
		$id = $this->disclosure();
		wp_set_current_user( 0 );

		self::assertSame( 401, $this->rest( 'GET', self::ROUTE . "/$id" )->get_status() );
		self::assertSame( 401, $this->rest( 'GET', self::ROUTE . '/99999999' )->get_status(), 'The same as for one that exists.' );
		self::assertSame( 404, $this->rest( 'GET', '/wp/v2/ct_disclosure' )->get_status() );
		self::assertSame( 404, $this->rest( 'GET', '/wp/v2/ct_publication' )->get_status() );
	}

	public function test_other_posts_are_no_disclosures(): void {
		$post        = wp_insert_post(
			array(
				'post_title'  => 'Tin',
				'post_status' => 'publish',
			)
		);
		$publication = $this->publish( $this->disclosure() );
		foreach ( array( $post, $publication, 99999999 ) as $id ) {
			self::assertSame( 404, $this->rest( 'GET', self::ROUTE . "/$id" )->get_status() );
			self::assertSame(
				404,
				$this->rest(
					'POST',
					self::ROUTE . "/$id",
					array(
						'version' => 1,
						'values'  => array( 'cells' => new \stdClass() ),
					)
				)->get_status()
			);
			self::assertSame( 404, $this->rest( 'POST', self::ROUTE . "/$id/publish", array( 'version' => 1 ) )->get_status() );
			self::assertSame( 404, $this->rest( 'POST', self::ROUTE . "/$id/trash" )->get_status() );
		}
	}

	public function test_writes_are_posts(): void {
		$id = $this->disclosure();
		foreach ( array( 'PUT', 'PATCH', 'DELETE' ) as $method ) {
			self::assertSame( 404, $this->rest( $method, self::ROUTE . "/$id" )->get_status() );
		}
	}
}
