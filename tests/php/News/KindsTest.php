<?php
/**
 * The kinds stay what they are, whatever a school calls their categories.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\News;

use CongTruong\News\Kinds;

require_once __DIR__ . '/NewsTestCase.php';

final class KindsTest extends NewsTestCase {

	public function test_makes_what_is_missing_once(): void {
		$first = Kinds::ensure();

		self::assertSame( array_keys( Kinds::all() ), array_keys( $first ) );
		self::assertSame( $first, Kinds::ensure() );
		self::assertSame( 'Thư mời', get_term( $first[ Kinds::INVITATION ] )->name );
		self::assertSame( 'thu-moi', get_term( $first[ Kinds::INVITATION ] )->slug );
	}

	public function test_a_renamed_category_stays_the_kind(): void {
		$ids = Kinds::ensure();
		wp_update_term(
			$ids[ Kinds::NEWS ],
			'category',
			array(
				'name' => 'Bản tin trường em',
				'slug' => 'ban-tin',
			)
		);

		self::assertSame( $ids[ Kinds::NEWS ], Kinds::term_id( Kinds::NEWS ) );
		self::assertSame( $ids, Kinds::ensure() );
		self::assertSame( array( Kinds::NEWS ), Kinds::of_post( $this->post( array(), Kinds::NEWS ) ) );
	}

	public function test_a_category_of_the_same_name_is_taken_over(): void {
		foreach ( array_keys( Kinds::all() ) as $kind ) {
			$term = get_term_by( 'slug', $kind, 'category' );
			if ( $term ) {
				wp_delete_term( $term->term_id, 'category' );
			}
		}
		$own = wp_insert_term( 'Thông báo', 'category', array( 'slug' => 'tb' ) );

		self::assertSame( $own['term_id'], Kinds::ensure()[ Kinds::NOTICE ] );
	}

	public function test_one_that_was_deleted_comes_back(): void {
		$ids = Kinds::ensure();
		wp_delete_term( $ids[ Kinds::DOCUMENT ], 'category' );
		self::assertSame( 0, Kinds::term_id( Kinds::DOCUMENT ) );

		self::assertNotSame( $ids[ Kinds::DOCUMENT ], Kinds::ensure()[ Kinds::DOCUMENT ] );
	}

	public function test_what_is_below_a_kind_belongs_to_it(): void {
		$below = wp_insert_term( 'Thể thao', 'category', array( 'parent' => Kinds::ensure()[ Kinds::NEWS ] ) );
		$other = wp_insert_term( 'Tuyển sinh', 'category' );
		$id    = $this->post( array( 'post_category' => array( $below['term_id'], $other['term_id'] ) ) );

		self::assertSame( array( Kinds::NEWS ), Kinds::of_post( $id ) );
		self::assertSame( array(), Kinds::of_post( $this->post( array( 'post_category' => array( $other['term_id'] ) ) ) ) );
	}
}
