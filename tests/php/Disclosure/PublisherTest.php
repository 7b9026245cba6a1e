<?php
/**
 * A publication is a copy that nothing changes, in a chain that shows if something did.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Json;
use CongTruong\Disclosure\Meta;
use CongTruong\Disclosure\Permalinks;
use CongTruong\Disclosure\Public_Pages_Query;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\School\Profile;

require_once __DIR__ . '/DisclosureTestCase.php';

final class PublisherTest extends DisclosureTestCase {

	public function test_freezes_everything(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '79/46' ) ) );
		$warnings = array(
			array(
				'key'     => 'sum:I',
				'message' => 'Tổng không khớp',
				'cells'   => array(
					array(
						'row'    => 'I',
						'column' => 'lop_6',
					),
				),
				'reason'  => 'Đã đối chiếu sổ',
			),
		);
		$payload  = Publication::payload( $this->publish( $id, $warnings ) );

		self::assertSame( Repository::key( $id )->to_array(), $payload['key'] );
		self::assertSame( 1, $payload['number'] );
		self::assertSame( 'Trường THCS Nguyễn Trãi', $payload['school']['name'] );
		self::assertSame( 'BM10', $payload['form']['id'] );
		self::assertSame( '79/46', $payload['values']['cells']['I.1']['lop_6']['raw'] );
		self::assertSame( $warnings, $payload['warnings'] );
		self::assertSame( get_current_user_id(), $payload['publishedBy']['id'] );
		self::assertNull( $payload['previousHash'] );
		self::assertSame( 1, preg_match( '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z/', $payload['publishedAt'] ) );

		self::assertSame( 'published', Repository::state( $id ) );
		self::assertSame( 'publish', get_post_status( $id ) );
	}

	public function test_later_changes_do_not_reach_it(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$publication = $this->publish( $id );
		$before      = Publication::payload( $publication );

		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '13' ) ) );
		update_option( Profile::OPTION, array( 'name' => 'Tên mới' ) + self::SCHOOL );

		self::assertSame( $publication, Publication::latest( $id ) );
		self::assertSame( $before, Publication::payload( $publication ) );
	}

	public function test_hash_is_that_of_the_canonical_json(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => 'é😀/\\"<' ) ) );
		$publication = $this->publish( $id );

		$json = Json::canonical( Publication::payload_object( $publication ) );
		self::assertSame( hash( 'sha256', $json ), Publication::hash( $publication ) );
		self::assertStringStartsWith( '{"form":{', $json );
		self::assertStringContainsString( '"raw":"é😀/\\\\\\"<"', $json );
		self::assertStringContainsString( '"labels":{}', $json, 'An empty record stays a record.' );
	}

	public function test_chain_holds(): void {
		$id = $this->disclosure();
		for ( $number = 1; $number <= 3; $number++ ) {
			$this->fill( $id, array( 'I.1' => array( 'lop_6' => (string) $number ) ) );
			$this->publish( $id );
		}
		$ids = Publication::ids( $id );

		self::assertCount( 3, $ids );
		self::assertSame( Publication::hash( $ids[1] ), Publication::payload( $ids[2] )['previousHash'] );
		self::assertTrue( Publication::verify_chain( $id ) );
		self::assertSame( array( 3, 2, 1 ), array_column( Publication::summaries( $id ), 'number' ) );
	}

	public function test_chain_shows_a_change_in_the_database(): void {
		global $wpdb;
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$first = $this->publish( $id );
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '13' ) ) );
		$this->publish( $id );

		$forged = str_replace( '"raw":"12"', '"raw":"99"', get_post_meta( $first, Meta::PAYLOAD, true ) );
		$wpdb->update(
			$wpdb->postmeta,
			array( 'meta_value' => $forged ),
			array(
				'post_id'  => $first,
				'meta_key' => Meta::PAYLOAD,
			)
		);
		wp_cache_flush();
		self::assertSame( 1, Publication::verify_chain( $id )->get_error_data()['number'] );

		$payload = Publication::payload_object( $first );
		$wpdb->update(
			$wpdb->postmeta,
			array( 'meta_value' => Publication::hash_of( $payload ) ),
			array(
				'post_id'  => $first,
				'meta_key' => Meta::HASH,
			)
		);
		wp_cache_flush();
		self::assertSame( 2, Publication::verify_chain( $id )->get_error_data()['number'], 'A hash made to fit breaks the link of the next one.' );
	}

	public function test_chain_shows_a_publication_that_is_gone(): void {
		global $wpdb;
		$id    = $this->disclosure();
		$first = $this->publish( $id );
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$last = $this->publish( $id );

		$wpdb->delete( $wpdb->posts, array( 'ID' => $last ) );
		$wpdb->delete( $wpdb->postmeta, array( 'post_id' => $last ) );
		wp_cache_flush();
		self::assertInstanceOf( \WP_Error::class, Publication::verify_chain( $id ) );

		$wpdb->delete( $wpdb->posts, array( 'ID' => $first ) );
		wp_cache_flush();
		self::assertInstanceOf( \WP_Error::class, Publication::verify_chain( $id ) );
	}

	public function test_publishing_the_same_twice_makes_one_publication(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$first = $this->publish( $id );
		wp_set_current_user( $this->create_user( 'editor' ) );
		self::assertSame( $first, $this->publish( $id ) );
		self::assertSame( array( $first ), Publication::ids( $id ) );
		self::assertSame( 'published', Repository::state( $id ) );
	}

	/**
	 * What makes publishing again more than a second click.
	 *
	 * @return array<string, array{callable}>
	 */
	public function changes(): array {
		return array(
			'edited'               => array(
				function ( int $id ): void {
					$this->fill( $id, array( 'I.1' => array( 'lop_6' => '13' ) ) );
				},
			),
			'edited and set back'  => array(
				function ( int $id ): void {
					$this->fill( $id, array( 'I.1' => array( 'lop_6' => '13' ) ) );
					$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
				},
			),
			'the school has moved' => array(
				static function (): void {
					update_option( Profile::OPTION, array( 'place' => 'Bình Minh' ) + self::SCHOOL );
				},
			),
			'withdrawn'            => array(
				static function ( int $id ): void {
					Publisher::withdraw( $id, Repository::load( $id )['version'], 'nhầm' );
				},
			),
		);
	}

	/**
	 * Each makes a publication of its own.
	 *
	 * @dataProvider changes
	 * @param callable $change What happens between the two.
	 */
	public function test_whatever_changed_is_published_anew( callable $change ): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$first = $this->publish( $id );
		$change( $id );
		$second = $this->publish( $id );

		self::assertSame( array( $first, $second ), Publication::ids( $id ) );
		self::assertSame( $second, Publication::latest( $id ) );
		self::assertTrue( Publication::verify_chain( $id ) );
	}

	public function test_another_reason_for_a_warning_is_published_anew(): void {
		$id      = $this->disclosure();
		$warning = array(
			'key'     => 'sum:I',
			'message' => 'Tổng không khớp',
			'cells'   => array(),
			'reason'  => null,
		);
		$this->publish( $id, array( $warning ) );
		$this->publish( $id, array( array( 'reason' => 'Đã đối chiếu sổ' ) + $warning ) );

		self::assertCount( 2, Publication::ids( $id ) );
	}

	public function test_a_pointer_to_nothing_falls_back_to_what_is_there(): void {
		$id    = $this->disclosure();
		$first = $this->publish( $id );
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$last  = $this->publish( $id );
		$other = $this->publish( $this->disclosure( '2019-2020' ) );

		foreach ( array( 999999, $id, $other ) as $wrong ) {
			update_post_meta( $id, Meta::PUBLICATION, $wrong );
			self::assertSame( $last, Publication::latest( $id ), (string) $wrong );
		}
		self::assertNull( Publication::latest( 999999 ) );

		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '13' ) ) );
		$next = $this->publish( $id );
		self::assertSame( (string) $next, get_post_meta( $id, Meta::PUBLICATION, true ), 'Publishing puts it right.' );
		self::assertSame( array( $first, $last, $next ), Publication::ids( $id ) );
	}

	public function test_a_disclosure_that_lost_all_publications_is_not_public(): void {
		global $wpdb;
		$id = $this->disclosure();
		$wpdb->delete( $wpdb->posts, array( 'ID' => $this->publish( $id ) ) );
		wp_cache_flush();

		self::assertNull( Publication::latest( $id ) );
		self::assertSame( array(), Public_Pages_Query::all() );
		self::assertSame( array(), Publication::summaries( $id ) );
		self::assertNull( $this->rest( 'GET', self::ROUTE . '/' . $id )->get_data()['link'] );
	}

	public function test_nobody_is_the_author_in_public(): void {
		$id          = $this->disclosure();
		$publication = $this->publish( $id );
		$sitemap     = new \WP_Sitemaps_Users();

		self::assertSame( array( '0', '0' ), array( get_post( $id )->post_author, get_post( $publication )->post_author ) );
		foreach ( array( 0, get_current_user_id() ) as $author ) {
			$GLOBALS['wpdb']->update( $GLOBALS['wpdb']->posts, array( 'post_author' => $author ), array( 'ID' => $id ) );
			self::assertNotContains( get_author_posts_url( get_current_user_id() ), array_column( $sitemap->get_url_list( 1 ), 'loc' ) );
		}
	}

	public function test_a_stale_publisher_publishes_nothing(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );

		self::assertRefused( 'cong_truong_stale', 409, Publisher::publish( $id, 1, array() ) );
		self::assertSame( array(), Publication::ids( $id ) );
		self::assertSame( 'draft', get_post_status( $id ) );
	}

	public function test_core_cannot_change_or_remove_a_publication(): void {
		$id          = $this->disclosure();
		$publication = $this->publish( $id );
		$payload     = get_post_meta( $publication, Meta::PAYLOAD, true );
		$mid         = (int) $GLOBALS['wpdb']->get_var( $GLOBALS['wpdb']->prepare( 'SELECT meta_id FROM ' . $GLOBALS['wpdb']->postmeta . ' WHERE post_id = %d AND meta_key = %s', $publication, Meta::PAYLOAD ) );

		self::assertFalse( wp_trash_post( $publication ) );
		self::assertFalse( wp_delete_post( $publication, true ) );
		wp_update_post(
			array(
				'ID'          => $publication,
				'post_status' => 'draft',
				'post_title'  => 'X',
			)
		);
		update_post_meta( $publication, Meta::PAYLOAD, '{}' );
		add_post_meta( $publication, Meta::PAYLOAD, '{}' );
		delete_post_meta( $publication, Meta::PAYLOAD );
		delete_post_meta_by_key( Meta::PAYLOAD );
		update_metadata_by_mid( 'post', $mid, '{}' );
		delete_metadata_by_mid( 'post', $mid );
		wp_cache_flush();

		self::assertSame( 'publish', get_post_status( $publication ) );
		self::assertNotSame( 'X', get_the_title( $publication ) );
		self::assertSame( array( $payload ), get_post_meta( $publication, Meta::PAYLOAD ) );
		self::assertTrue( Publication::verify_chain( $id ) );
		self::assertFalse( current_user_can( 'edit_post', $publication ) );
		self::assertFalse( current_user_can( 'delete_post', $publication ) );
	}

	public function test_a_user_who_leaves_takes_nothing_along(): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		$id          = $this->disclosure();
		$publication = $this->publish( $id );
		wp_delete_user( get_current_user_id() );

		self::assertSame( 'publish', get_post_status( $id ) );
		self::assertSame( 'publish', get_post_status( $publication ) );
	}

	public function test_withdrawing_keeps_page_and_history(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$this->publish( $id );
		$version = Repository::load( $id )['version'];

		self::assertRefused( 'cong_truong_reason_missing', 400, Publisher::withdraw( $id, $version, '  ' ) );
		self::assertTrue( Publisher::withdraw( $id, $version, 'Sai số liệu lớp 6 "A\\B" 😀' ) );
		self::assertSame( 'withdrawn', Repository::state( $id ) );
		self::assertSame( 'publish', get_post_status( $id ) );
		self::assertSame( 'Sai số liệu lớp 6 "A\\B" 😀', Publication::withdrawal( $id )['reason'] );
		self::assertSame( 'Sai số liệu lớp 6 "A\\B" 😀', Publication::summaries( $id )[0]['withdrawn']['reason'] );
		self::assertRefused( 'cong_truong_not_public', 409, Publisher::withdraw( $id, $version, 'lần nữa' ) );

		Publisher::submit( $id, $version );
		self::assertNotNull( Publication::withdrawal( $id ), 'A correction that waits to be signed brings nothing back.' );

		$this->publish( $id );
		self::assertNull( Publication::withdrawal( $id ) );
		self::assertSame( 'published', Repository::state( $id ) );
		self::assertNotNull( Publication::summaries( $id )[1]['withdrawn'] );
		self::assertTrue( Publication::verify_chain( $id ) );
	}

	public function test_what_was_withdrawn_stays_off_the_lists_while_a_correction_waits(): void {
		$id = $this->disclosure();
		$this->publish( $id );
		self::assertCount( 1, Public_Pages_Query::all() );
		self::assertTrue( Publisher::withdraw( $id, 1, 'sai' ) );
		self::assertTrue( Publisher::submit( $id, 1 ) );

		self::assertSame( 'awaiting', Repository::state( $id ) );
		self::assertSame( array(), Public_Pages_Query::all() );
		self::assertSame( array(), Public_Pages_Query::siblings( Repository::key( $id ) ) );
	}

	public function test_nothing_published_cannot_be_withdrawn(): void {
		self::assertRefused( 'cong_truong_not_public', 409, Publisher::withdraw( $this->disclosure(), 1, 'vì sao' ) );
	}

	public function test_says_which_addresses_changed(): void {
		$page    = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_title'   => 'Ba công khai',
				'post_status'  => 'publish',
				'post_content' => '<!-- wp:cong-truong/disclosure {"form":"BM10"} /-->',
			)
		);
		$sibling = $this->disclosure( '2019-2020' );
		$this->publish( $sibling );

		$fired = array();
		add_action(
			'cong_truong_changed',
			static function ( $urls, $context ) use ( &$fired ): void {
				$fired[] = array( $urls, $context );
			},
			10,
			2
		);
		$id = $this->disclosure();
		$this->publish( $id );

		self::assertCount( 1, $fired );
		list( $urls, $context ) = $fired[0];
		self::assertSame( $id, $context['disclosure'] );
		foreach ( array( Permalinks::link( $id ), Permalinks::print_link( $id ), Permalinks::archive_link(), Permalinks::archive_link( '2020-2021' ), Permalinks::link( $sibling ), get_permalink( $page ), Publication::summaries( $id )[0]['files']['xlsx'] ) as $url ) {
			self::assertContains( $url, $urls );
		}

		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		self::assertCount( 1, $fired, 'Saving changes nothing in public.' );

		Publisher::withdraw( $id, Repository::load( $id )['version'], 'sai' );
		self::assertCount( 2, $fired );
	}

	/**
	 * Warnings that aren't.
	 *
	 * @return array<string, array{mixed}>
	 */
	public function wrong_warnings(): array {
		return array(
			'text'              => array( 'x' ),
			'no key'            => array( array( array( 'message' => 'a' ) ) ),
			'control character' => array(
				array(
					array(
						'key'     => 'a',
						'message' => "a\x01",
					),
				),
			),
			'cells not a list'  => array(
				array(
					array(
						'key'     => 'a',
						'message' => 'a',
						'cells'   => 'x',
					),
				),
			),
			'number as reason'  => array(
				array(
					array(
						'key'     => 'a',
						'message' => 'a',
						'reason'  => 5,
					),
				),
			),
		);
	}

	/**
	 * They are refused.
	 *
	 * @dataProvider wrong_warnings
	 * @param mixed $warnings What was sent.
	 */
	public function test_refuses_warnings_without_shape( $warnings ): void {
		self::assertRefused( 'cong_truong_invalid_warnings', 400, Publisher::validate_warnings( $warnings ) );
	}

	/**
	 * The host's php.ini asks for 17 digits.
	 */
	public function test_numbers_have_no_false_digits(): void {
		$before = ini_set( 'serialize_precision', '17' ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- a host's php.ini.
		$json   = Json::canonical( array( 0.1, 98.8, 10.0, -0.5 ) );
		$kept   = ini_get( 'serialize_precision' );
		ini_set( 'serialize_precision', $before ); // phpcs:ignore WordPress.PHP.IniSet.Risky

		self::assertSame( '[0.1,98.8,10,-0.5]', str_replace( '.0', '', $json ) );
		self::assertSame( '17', $kept );
	}
}
