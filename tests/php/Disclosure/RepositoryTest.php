<?php
/**
 * Disclosures are unique, and no save overwrites another.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Meta;
use CongTruong\Disclosure\Post_Types;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Values;
use CongTruong\Lock;

require_once __DIR__ . '/DisclosureTestCase.php';

final class RepositoryTest extends DisclosureTestCase {

	public function test_same_key_is_the_same_disclosure(): void {
		$id = $this->disclosure();

		self::assertSame( $id, $this->disclosure() );
		self::assertNotSame( $id, $this->disclosure( '2020-2021', 'BM10', 'thcs', 'nam' ) );
		self::assertNotSame( $id, $this->disclosure( '2019-2020' ) );
		self::assertNotSame( $id, $this->disclosure( '2020-2021', 'BM10', 'thpt' ) );
		self::assertNotSame( $id, $this->disclosure( '2020-2021', 'BM12' ) );
	}

	/**
	 * Another request creates the same key between our look and our lock.
	 */
	public function test_looks_again_when_it_holds_the_lock(): void {
		$key   = Forms::key( 'BM10', 'thcs', '2020-2021', 'hk1' );
		$other = 0;
		$race  = static function ( $query ) use ( $key, &$other, &$race ) {
			if ( false !== strpos( $query, 'INSERT IGNORE' ) ) {
				remove_filter( 'query', $race );
				$other = Repository::create( $key );
			}
			return $query;
		};
		add_filter( 'query', $race );
		$id = Repository::create( $key );

		self::assertGreaterThan( 0, $other );
		self::assertSame( $other, $id );
		self::assertCount( 1, Repository::all() );
	}

	public function test_waits_for_the_lock_of_another_request(): void {
		$lock = Lock::acquire( 'create tt36-2017/BM10/thcs/2020-2021/hk1' );
		self::assertNotNull( $lock );
		self::assertNull( Lock::acquire( 'create tt36-2017/BM10/thcs/2020-2021/hk1', 0.1 ) );
		$lock->release();

		self::assertIsInt( $this->disclosure() );
	}

	public function test_a_new_disclosure_is_an_empty_draft(): void {
		$id      = $this->disclosure();
		$current = Repository::load( $id );

		self::assertSame( 'draft', get_post_status( $id ) );
		self::assertSame( 'draft', Repository::state( $id ) );
		self::assertSame( 1, $current['version'] );
		self::assertSame( Values::none(), $current['values'] );
		self::assertFalse( Repository::has_unpublished_changes( $id ) );
		self::assertSame( 'tt36-2017/BM10/thcs/2020-2021/hk1', (string) Repository::key( $id ) );
		self::assertStringContainsString( '2020-2021', get_the_title( $id ) );
	}

	public function test_school_year_decides_the_circular(): void {
		self::assertSame( 'tt36-2017', Repository::key( $this->disclosure( '2023-2024' ) )->regime() );
		self::assertSame( 'tt09-2024', Repository::key( $this->disclosure( '2024-2025', 'T9_2b_trung_hoc', 'thcs', 'nam' ) )->regime() );
	}

	public function test_saves_and_counts_versions(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$current = Repository::load( $id );

		self::assertSame( 2, $current['version'] );
		self::assertSame( get_current_user_id(), $current['modifiedBy'] );
		self::assertSame( '12', $current['values']['cells']['I.1']['lop_6']['raw'] );
		self::assertTrue( Repository::has_unpublished_changes( $id ) );
	}

	public function test_a_stale_save_changes_nothing_and_shows_both(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => 'của người khác' ) ) );
		$mine  = self::values( array( 'I.1' => array( 'lop_6' => 'của tôi' ) ) );
		$error = Repository::save( $id, 1, $mine );

		self::assertRefused( 'cong_truong_stale', 409, $error );
		$data = $error->get_error_data();
		self::assertSame( 2, $data['current']['version'] );
		self::assertSame( 'của người khác', $data['current']['values']['cells']->{'I.1'}->lop_6['raw'] );
		self::assertSame( 'của tôi', $data['submitted']['values']['cells']->{'I.1'}->lop_6['raw'] );
		self::assertSame( 1, $data['submitted']['version'] );
		self::assertNotSame( '', $data['current']['modifiedBy'] );
		self::assertSame( 'của người khác', Repository::load( $id )['values']['cells']['I.1']['lop_6']['raw'] );
	}

	/**
	 * Version 1 must not be found in version 10 or 11.
	 */
	public function test_versions_are_compared_as_a_whole(): void {
		$id = $this->disclosure();
		for ( $save = 1; $save <= 10; $save++ ) {
			$this->fill( $id, array( 'I.1' => array( 'lop_6' => (string) $save ) ) );
		}

		self::assertSame( 11, Repository::load( $id )['version'] );
		self::assertRefused( 'cong_truong_stale', 409, Repository::save( $id, 1, self::values( array() ) ) );
		self::assertTrue( Repository::save( $id, 11, self::values( array() ) ) );
	}

	/**
	 * The connection broke after the server had saved, and the screen sends the same again.
	 */
	public function test_the_same_save_twice_is_no_conflict(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );

		self::assertTrue( Repository::save( $id, 1, Repository::load( $id )['values'] ) );
		self::assertSame( 2, Repository::load( $id )['version'] );
	}

	/**
	 * Another request saves between our check and our write: only one of them wins.
	 */
	public function test_saving_is_one_statement(): void {
		$id   = $this->disclosure();
		$done = false;
		$race = static function ( $query ) use ( $id, &$done ) {
			if ( ! $done && 0 === strpos( $query, 'UPDATE' ) ) {
				$done = true;
				self::assertTrue( Repository::save( $id, 1, self::values( array( 'I.1' => array( 'lop_6' => 'trước' ) ) ) ) );
			}
			return $query;
		};
		add_filter( 'query', $race );

		self::assertRefused( 'cong_truong_stale', 409, Repository::save( $id, 1, self::values( array( 'I.1' => array( 'lop_6' => 'sau' ) ) ) ) );
		self::assertSame( 'trước', Repository::load( $id )['values']['cells']['I.1']['lop_6']['raw'] );
	}

	public function test_stored_text_is_ascii(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => 'Đức 😀 "a\\b"' ) ) );
		$stored = get_post_meta( $id, Meta::VALUES, true );

		self::assertSame( 1, preg_match( '/\A[\x20-\x7E]+\z/', $stored ) );
		self::assertSame( 'Đức 😀 "a\\b"', Repository::load( $id )['values']['cells']['I.1']['lop_6']['raw'] );
	}

	public function test_saving_leaves_the_public_post_alone(): void {
		$id = $this->disclosure();
		$this->publish( $id );
		$before = get_post( $id )->to_array();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		clean_post_cache( $id );

		self::assertSame( $before, get_post( $id )->to_array(), 'A sitemap would show when a draft of a correction was saved.' );
	}

	public function test_editing_takes_it_back_from_whoever_signs(): void {
		$id = $this->disclosure();
		Repository::set_state( $id, 'awaiting' );
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		self::assertSame( 'draft', Repository::state( $id ) );

		$this->publish( $id );
		Repository::set_state( $id, 'awaiting' );
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '13' ) ) );
		self::assertSame( 'published', Repository::state( $id ) );
	}

	public function test_bin_keeps_what_was_typed(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );

		self::assertTrue( Repository::trash( $id ) );
		self::assertFalse( Repository::exists( $id ) );
		self::assertSame( array(), Repository::all() );
		self::assertSame( array( $id ), Repository::all( array( 'status' => array( 'trash' ) ) ) );

		self::assertSame( $id, $this->disclosure(), 'Creating it anew takes it out of the bin.' );
		self::assertSame( '12', Repository::load( $id )['values']['cells']['I.1']['lop_6']['raw'] );
		self::assertSame( 'draft', get_post_status( $id ) );
	}

	public function test_what_was_published_is_not_deleted(): void {
		$id = $this->disclosure();
		$this->publish( $id );

		self::assertRefused( 'cong_truong_was_published', 409, Repository::trash( $id ) );
		self::assertFalse( wp_trash_post( $id ) );
		self::assertFalse( wp_delete_post( $id, true ) );
		self::assertSame( 'publish', get_post_status( $id ) );
	}

	public function test_finds_earlier_years(): void {
		$old = $this->disclosure( '2018-2019' );
		$mid = $this->disclosure( '2019-2020' );
		$id  = $this->disclosure( '2020-2021' );
		$this->disclosure( '2021-2022' );
		$this->disclosure( '2019-2020', 'BM12' );

		self::assertSame(
			array(
				array(
					'id'         => $mid,
					'schoolYear' => '2019-2020',
				),
				array(
					'id'         => $old,
					'schoolYear' => '2018-2019',
				),
			),
			Repository::earlier( Repository::key( $id ) )
		);
	}

	public function test_knows_when_nothing_changed_after_all(): void {
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$this->publish( $id );
		self::assertFalse( Repository::has_unpublished_changes( $id ) );

		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '13' ) ) );
		self::assertTrue( Repository::has_unpublished_changes( $id ) );

		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		self::assertFalse( Repository::has_unpublished_changes( $id ) );
	}

	public function test_works_without_revisions(): void {
		add_filter( 'wp_revisions_to_keep', '__return_zero' );
		$id = $this->disclosure();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '12' ) ) );
		$this->publish( $id );
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '13' ) ) );
		$this->publish( $id );

		self::assertSame( array(), wp_get_post_revisions( $id ) );
		self::assertCount( 2, \CongTruong\Disclosure\Publication::ids( $id ) );
		self::assertSame( Post_Types::DISCLOSURE, get_post_type( $id ) );
	}
}
