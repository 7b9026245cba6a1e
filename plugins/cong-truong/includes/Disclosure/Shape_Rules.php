<?php
/**
 * Takes the tables that a school shaped, or says what is wrong with one.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Shape_Rules {

	public const MOST_PARTS = 20;

	private const MOST_COLUMNS  = 60;
	private const MOST_ROWS     = 600;
	private const DEEPEST       = 8;
	private const DEEPEST_PATH  = 4;
	private const LONGEST_LABEL = 2000;
	private const COLUMN_ID     = '/\A[a-z][a-z0-9_]{0,60}(?:\+[a-z0-9]{4,16})?\z/';
	private const ROW_ID        = '/\A[A-Za-z0-9._]{0,60}(?:\+[a-z0-9]{4,16}){0,8}\z/';

	/**
	 * Form that the tables belong to.
	 *
	 * @var array<string, mixed>
	 */
	private $form;

	/**
	 * Ids of the form's parts.
	 *
	 * @var string[]
	 */
	private $form_parts;

	/**
	 * Takes the form.
	 *
	 * @param array<string, mixed> $form A `ResolvedForm`.
	 */
	public function __construct( array $form ) {
		$this->form       = $form;
		$this->form_parts = array_map( 'strval', array_column( $form['parts'], 'id' ) );
	}

	/**
	 * Checks tables and brings them into the shape in which they are stored.
	 *
	 * @param array<int, array<string, mixed>> $parts What was sent.
	 * @return array<int, array<string, mixed>> `SchoolPart[]`.
	 * @throws Invalid_Values If something is wrong.
	 */
	public function check( array $parts ): array {
		$taken = array();
		foreach ( $parts as $part ) {
			$id = $part['id'] ?? '';
			if ( ! is_string( $id ) || isset( $taken[ $id ] ) || ( ! Shape::is_added( $id ) && ! in_array( $id, $this->form_parts, true ) ) ) {
				throw new Invalid_Values( __( 'A table has no id of its own.', 'cong-truong' ) );
			}
			if ( ! Shape::is_free( $this->form, $id ) ) {
				throw new Invalid_Values( __( 'An official table keeps its columns and rows. Add a table of your own below it.', 'cong-truong' ) );
			}
			$taken[ $id ] = $this->part( $id, $part );
		}

		return array_values( $taken );
	}

	/**
	 * Checks one table.
	 *
	 * @param string               $id   Its id.
	 * @param array<string, mixed> $part What was sent.
	 * @return array<string, mixed>
	 * @throws Invalid_Values If something is wrong.
	 */
	private function part( string $id, array $part ): array {
		$taken = array(
			'id'      => $id,
			'title'   => $this->text( $part['title'] ?? '' ),
			'stub'    => array_map( array( $this, 'stub' ), $this->records( $part, 'stub', 1, 2 ) ),
			'columns' => array(),
			'rows'    => array(),
		);
		if ( isset( $part['unit'] ) ) {
			$taken['unit'] = $this->text( $part['unit'] );
		}
		$cells = array();
		foreach ( $this->records( $part, 'columns', 1, self::MOST_COLUMNS ) as $column ) {
			$column = $this->column( $column );
			foreach ( array( $column['id'], $column['id'] . Form_Index::RATE ) as $cell ) {
				if ( isset( $cells[ $cell ] ) ) {
					throw new Invalid_Values( __( 'Two columns of a table have the same id.', 'cong-truong' ) );
				}
				$cells[ $cell ] = true;
			}
			$taken['columns'][] = $column;
		}
		$depths = array();
		foreach ( $this->records( $part, 'rows', 1, self::MOST_ROWS ) as $row ) {
			$row = $this->row( $row, $depths );

			$depths[ $row['id'] ] = $row['depth'];
			$taken['rows'][]      = $row;
		}

		return $taken;
	}

	/**
	 * Checks a heading over the names of the rows.
	 *
	 * @param array<string, mixed> $stub What was sent.
	 * @return array{id: string, label: string}
	 * @throws Invalid_Values If it is wrong.
	 */
	private function stub( array $stub ): array {
		if ( ! in_array( $stub['id'] ?? '', array( 'stt', 'label' ), true ) ) {
			throw self::shapeless();
		}

		return array(
			'id'    => $stub['id'],
			'label' => $this->text( $stub['label'] ?? '' ),
		);
	}

	/**
	 * Checks a column.
	 *
	 * @param array<string, mixed> $column What was sent.
	 * @return array<string, mixed>
	 * @throws Invalid_Values If it is wrong.
	 */
	private function column( array $column ): array {
		$id   = $column['id'] ?? '';
		$path = $column['path'] ?? array();
		$kind = $column['kind'] ?? '';
		if ( ! is_string( $id ) || 1 !== preg_match( self::COLUMN_ID, $id ) || ! is_array( $path ) || ! $path || count( $path ) > self::DEEPEST_PATH ) {
			throw self::shapeless();
		}
		if ( 'row' !== $kind && ! in_array( $kind, Values_Validator::ROW_KINDS, true ) ) {
			throw new Invalid_Values( __( 'A column has an unknown kind of figures.', 'cong-truong' ) );
		}

		return array(
			'id'   => $id,
			'path' => array_map( array( $this, 'text' ), array_values( $path ) ),
			'kind' => $kind,
		) + $this->hints( $column );
	}

	/**
	 * Checks a row.
	 *
	 * @param array<string, mixed> $row    What was sent.
	 * @param array<string, int>   $depths Depths of the rows before it.
	 * @return array<string, mixed>
	 * @throws Invalid_Values If it is wrong.
	 */
	private function row( array $row, array $depths ): array {
		$id     = $row['id'] ?? '';
		$parent = $row['parent'] ?? null;
		$depth  = $row['depth'] ?? 0;
		if ( ! is_string( $id ) || '' === $id || 1 !== preg_match( self::ROW_ID, $id ) || isset( $depths[ $id ] ) ) {
			throw new Invalid_Values( __( 'A row of a table has no id of its own.', 'cong-truong' ), is_string( $id ) ? $id : '' );
		}
		if ( ! is_int( $depth ) || $depth < 0 || $depth > self::DEEPEST || ( null !== $parent && ( ! is_string( $parent ) || ! isset( $depths[ $parent ] ) || $depths[ $parent ] >= $depth ) ) ) {
			throw new Invalid_Values( __( 'A row was added at a place that the form does not have.', 'cong-truong' ), $id );
		}
		if ( ! in_array( $row['kind'] ?? '', Values_Validator::ROW_KINDS, true ) ) {
			throw new Invalid_Values( __( 'A row was added with an unknown kind of figures.', 'cong-truong' ), $id );
		}
		$taken = array(
			'id'     => $id,
			'stt'    => $this->text( $row['stt'] ?? '' ),
			'label'  => $this->text( $row['label'] ?? '' ),
			'kind'   => $row['kind'],
			'depth'  => $depth,
			'parent' => $parent,
		);
		if ( isset( $row['bold'] ) ) {
			$taken['bold'] = true === $row['bold'];
		}

		return $taken + $this->hints( $row );
	}

	/**
	 * What helps to read or find a row or a column.
	 *
	 * @param array<string, mixed> $item What was sent.
	 * @return array<string, mixed>
	 * @throws Invalid_Values If something is wrong.
	 */
	private function hints( array $item ): array {
		$hints = array();
		if ( isset( $item['grade'] ) ) {
			if ( ! is_int( $item['grade'] ) || $item['grade'] < 1 || $item['grade'] > 12 ) {
				throw self::shapeless();
			}
			$hints['grade'] = $item['grade'];
		}
		if ( isset( $item['unit'] ) ) {
			$hints['unit'] = $this->text( $item['unit'] );
		}
		foreach ( array(
			'pairLabels' => 2,
			'aliases'    => 50,
		) as $name => $most ) {
			if ( ! isset( $item[ $name ] ) ) {
				continue;
			}
			if ( ! is_array( $item[ $name ] ) || count( $item[ $name ] ) > $most || ( 'pairLabels' === $name && 2 !== count( $item[ $name ] ) ) ) {
				throw self::shapeless();
			}
			$hints[ $name ] = array_map( array( $this, 'text' ), array_values( $item[ $name ] ) );
		}

		return $hints;
	}

	/**
	 * Cells are found by their row alone, so no two tables may share one.
	 *
	 * @param array<string, mixed> $form The form with the tables in it.
	 * @throws Invalid_Values If they do.
	 */
	public static function refuse_shared_rows( array $form ): void {
		$seen = array();
		foreach ( $form['parts'] as $part ) {
			foreach ( $part['rows'] as $row ) {
				if ( isset( $seen[ $row['id'] ] ) ) {
					throw new Invalid_Values( __( 'A row of a table has no id of its own.', 'cong-truong' ), (string) $row['id'] );
				}
				$seen[ $row['id'] ] = true;
			}
		}
	}

	/**
	 * A list of records in a table.
	 *
	 * @param array<string, mixed> $part  What was sent.
	 * @param string               $name  Field.
	 * @param int                  $least Items that it must have.
	 * @param int                  $most  Items that it may have.
	 * @return array<int, array<string, mixed>>
	 * @throws Invalid_Values If it is none.
	 */
	private function records( array $part, string $name, int $least, int $most ): array {
		$list = $part[ $name ] ?? null;
		if ( ! is_array( $list ) || count( $list ) < $least || array_filter( $list, 'is_array' ) !== $list ) {
			throw self::shapeless();
		}
		if ( count( $list ) > $most ) {
			throw new Invalid_Values( __( 'A table is too large: it may have 60 columns and 600 rows.', 'cong-truong' ) );
		}

		return array_values( $list );
	}

	/**
	 * A heading or a name, in NFC.
	 *
	 * @param mixed $text What was sent.
	 * @throws Invalid_Values If it is wrong.
	 */
	private function text( $text ): string {
		$problem = Text_Rules::problem( $text, self::LONGEST_LABEL );
		if ( null !== $problem ) {
			/* translators: 1: name of a row or a field, 2: what is wrong */
			throw new Invalid_Values( sprintf( __( 'In “%1$s” %2$s.', 'cong-truong' ), __( 'the names of the table', 'cong-truong' ), $problem ) );
		}

		return Text_Rules::normalize( (string) $text );
	}

	/**
	 * The refusal of something that isn't even a table.
	 */
	private static function shapeless(): Invalid_Values {
		return new Invalid_Values( __( 'The values do not have the shape of a disclosure.', 'cong-truong' ) );
	}
}
