<?php
/**
 * Tables that a school shapes or adds.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Shape;
use CongTruong\Disclosure\Values_Validator;

require_once __DIR__ . '/DisclosureTestCase.php';

final class ShapeTest extends DisclosureTestCase {

	/**
	 * Shapes that TypeScript is held to as well.
	 *
	 * @return iterable<string, array{array<string, mixed>}>
	 */
	public function shapes(): iterable {
		foreach ( json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/data/vectors/shapes.json' ), true ) as $shape ) {
			yield $shape['about'] => array( $shape );
		}
	}

	/**
	 * Both sides lay a table out in the same way.
	 *
	 * @dataProvider shapes
	 * @param array<string, mixed> $shape Vector.
	 */
	public function test_lays_a_table_out( array $shape ): void {
		$form  = self::form( $shape['form'] );
		$parts = array_column( Shape::apply( $form, array( 'parts' => array( $shape['part'] ) ) )['parts'], null, 'id' );
		$table = $parts[ $shape['part']['id'] ];

		self::assertSame( $shape['header'], $table['header'] );
		self::assertSame( $shape['hasRate'], array_column( $table['columns'], 'hasRate' ) );
		self::assertSame( $shape['labels'], array_column( $table['columns'], 'label' ) );
	}

	/**
	 * What the screen sends comes back as it was.
	 *
	 * @dataProvider shapes
	 * @param array<string, mixed> $shape Vector.
	 */
	public function test_keeps_a_table( array $shape ): void {
		$row    = $shape['part']['rows'][0]['id'];
		$column = $shape['part']['columns'][0]['id'];
		$input  = self::values(
			array( $row => array( $column => '12' ) ),
			array( 'parts' => array( $shape['part'] ) )
		);
		$values = Values_Validator::validate( $input, self::form( $shape['form'] ) );

		self::assertIsArray( $values, is_wp_error( $values ) ? $values->get_error_message() : '' );
		self::assertEquals( array( $shape['part'] ), $values['parts'] );
		self::assertSame( '12', $values['cells'][ $row ][ $column ]['raw'] );
	}

	/**
	 * Tables that no screen makes.
	 *
	 * @return array<string, array{array<string, mixed>}>
	 */
	public function refused(): array {
		$row    = array(
			'id'     => 'hang+aaaa',
			'stt'    => '',
			'label'  => 'Toán',
			'kind'   => 'integer',
			'depth'  => 0,
			'parent' => null,
		);
		$column = array(
			'id'   => 'cot+aaaa',
			'path' => array( 'Giải' ),
			'kind' => 'integer',
		);
		$part   = array(
			'id'      => 'bang+aaaa',
			'title'   => '',
			'stub'    => array(
				array(
					'id'    => 'label',
					'label' => 'Môn',
				),
			),
			'columns' => array( $column ),
			'rows'    => array( $row ),
		);

		return array(
			'a foreign id'            => array( array( 'id' => 'other' ) + $part ),
			'an id with markup'       => array( array( 'id' => 'bang+<b>' ) + $part ),
			'no columns'              => array( array( 'columns' => array() ) + $part ),
			'no rows'                 => array( array( 'rows' => array() ) + $part ),
			'columns that are a text' => array( array( 'columns' => 'x' ) + $part ),
			'too many columns'        => array(
				array(
					'columns' => array_map(
						static function ( int $number ) use ( $column ): array {
							return array( 'id' => 'cot_' . $number ) + $column;
						},
						range( 1, 61 )
					),
				) + $part,
			),
			'two columns of one id'   => array( array( 'columns' => array( $column, $column ) ) + $part ),
			'a column like a rate'    => array( array( 'columns' => array( array( 'id' => 'so' ) + $column, array( 'id' => 'so_rate' ) + $column ) ) + $part ),
			'two rows of one id'      => array( array( 'rows' => array( $row, $row ) ) + $part ),
			'a row of another table'  => array( array( 'rows' => array( array( 'id' => 'tong' ) + $row ) ) + $part ),
			'a row without parent'    => array(
				array(
					'rows' => array(
						array(
							'parent' => 'hang+bbbb',
							'depth'  => 1,
						) + $row,
					),
				) + $part,
			),
			'a depth below nothing'   => array( array( 'rows' => array( array( 'depth' => 99 ) + $row ) ) + $part ),
			'an unknown kind'         => array( array( 'rows' => array( array( 'kind' => 'formula' ) + $row ) ) + $part ),
			'a heading of an array'   => array( array( 'columns' => array( array( 'path' => array( array( 'x' ) ) ) + $column ) ) + $part ),
			'an endless heading'      => array( array( 'columns' => array( array( 'path' => array( str_repeat( 'x', 2001 ) ) ) + $column ) ) + $part ),
			'a path without end'      => array( array( 'columns' => array( array( 'path' => array( 'a', 'b', 'c', 'd', 'e' ) ) + $column ) ) + $part ),
		);
	}

	/**
	 * Nothing is stored, and the answer says what is wrong.
	 *
	 * @dataProvider refused
	 * @param array<string, mixed> $part Table.
	 */
	public function test_refuses( array $part ): void {
		$values = Values_Validator::validate( self::values( array(), array( 'parts' => array( $part ) ) ), self::form( 'T5_thu' ) );

		self::assertInstanceOf( \WP_Error::class, $values );
		self::assertSame( 400, $values->get_error_data()['status'] );
		self::assertNotSame( '', $values->get_error_message() );
	}

	public function test_an_official_table_keeps_its_shape(): void {
		$form   = self::form( 'BM10' );
		$part   = array(
			'id'      => 'main',
			'title'   => '',
			'stub'    => $form['parts'][0]['stub'],
			'columns' => array(
				array(
					'id'   => 'tong_so',
					'path' => array( 'Tổng số' ),
					'kind' => 'row',
				),
			),
			'rows'    => array(
				array(
					'id'     => 'I',
					'stt'    => 'I',
					'label'  => 'Khác',
					'kind'   => 'integer',
					'depth'  => 0,
					'parent' => null,
				),
			),
		);
		$values = Values_Validator::validate( self::values( array(), array( 'parts' => array( $part ) ) ), $form );

		self::assertInstanceOf( \WP_Error::class, $values );
		self::assertSame( $form, Shape::apply( $form, array( 'parts' => array( $part ) ) ) );
	}

	public function test_a_publication_freezes_the_shape(): void {
		$shape = array_values( iterator_to_array( $this->shapes() ) )[0][0];
		$row   = end( $shape['part']['rows'] )['id'];
		$id    = Repository::create( Forms::key( 'T5_thu', 'thcs', '2024-2025', '2024' ) );
		$input = self::values( array( $row => array( 'gd' => '5' ) ), array( 'parts' => array( $shape['part'] ) ) );
		self::assertIsInt( $id );
		$values = Values_Validator::validate( $input, self::form( 'T5_thu' ) );
		$saved  = Repository::save( $id, Repository::load( $id )['version'], $values );
		self::assertFalse( is_wp_error( $saved ) );
		$published = Publisher::publish( $id, Repository::load( $id )['version'], array() );

		self::assertFalse( is_wp_error( $published ), is_wp_error( $published ) ? $published->get_error_message() : '' );
		$payload = Publication::payload( (int) Publication::latest( $id ) );
		self::assertSame( $shape['header'], $payload['form']['parts'][0]['header'] );
		self::assertFalse( Repository::has_unpublished_changes( $id ) );
	}

	/**
	 * A form of a lower secondary school.
	 *
	 * @param string $id Id of a form.
	 * @return array<string, mixed>
	 */
	private static function form( string $id ): array {
		return (array) Forms::resolved( 0 === strpos( $id, 'BM' ) ? 'tt36-2017' : 'tt09-2024', $id, 'thcs' );
	}
}
