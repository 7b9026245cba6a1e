<?php
/**
 * What a merged area may be: a rectangle of known cells of one table that overlaps no other.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Merge_Rules {

	/**
	 * Rows and columns of the form.
	 *
	 * @var Form_Index
	 */
	private $index;

	/**
	 * Takes the form.
	 *
	 * @param Form_Index $index Rows and columns of the form, added rows included.
	 */
	public function __construct( Form_Index $index ) {
		$this->index = $index;
	}

	/**
	 * Checks all merged areas of a disclosure.
	 *
	 * @param array<int, array<string, mixed>> $merges What was sent.
	 * @return array<int, array{rows: string[], columns: string[]}>
	 * @throws Invalid_Values If one is wrong.
	 */
	public function check( array $merges ): array {
		$taken = array();
		$areas = array();
		foreach ( $merges as $merge ) {
			$rows    = $this->ends( $merge['rows'] ?? null );
			$columns = $this->ends( $merge['columns'] ?? null );
			$area    = $this->area( $rows, $columns );
			if ( $area['top'] === $area['bottom'] && $area['left'] === $area['right'] ) {
				continue;
			}
			foreach ( $areas as $other ) {
				if ( self::overlap( $area, $other ) ) {
					/* translators: %s: a cell, such as: row “1 Tốt”, column “Lớp 6” */
					throw Invalid_Values::in_cell( __( 'Two merged areas overlap in %s.', 'cong-truong' ), $this->index, $rows[0], $columns[0] );
				}
			}
			$areas[] = $area;
			$taken[] = array(
				'rows'    => $rows,
				'columns' => $columns,
			);
		}

		return $taken;
	}

	/**
	 * First and last id.
	 *
	 * @param mixed $ends What was sent.
	 * @return array{string, string}
	 * @throws Invalid_Values If it isn't two texts.
	 */
	private function ends( $ends ): array {
		if ( ! is_array( $ends ) || 2 !== count( $ends ) || ! is_string( $ends[0] ?? null ) || ! is_string( $ends[1] ?? null ) ) {
			throw new Invalid_Values( __( 'A merged area does not say from where to where it goes.', 'cong-truong' ) );
		}

		return array( $ends[0], $ends[1] );
	}

	/**
	 * The area between two corners.
	 *
	 * @param array{string, string} $rows    First and last row.
	 * @param array{string, string} $columns First and last column.
	 * @return array{part: string, top: int, bottom: int, left: int, right: int}
	 * @throws Invalid_Values If there is no such area.
	 */
	private function area( array $rows, array $columns ): array {
		foreach ( array( 0, 1 ) as $end ) {
			if ( ! $this->index->column( $rows[ $end ], $columns[ $end ] ) ) {
				/* translators: %s: a cell, such as: row “1 Tốt”, column “Lớp 6” */
				throw Invalid_Values::in_cell( __( 'The form has no cell in %s.', 'cong-truong' ), $this->index, $rows[ $end ], $columns[ $end ] );
			}
		}
		$part = (string) $this->index->part( $rows[0] );
		$area = array(
			'part'   => $part,
			'top'    => $this->index->row_place( $rows[0] ),
			'bottom' => $this->index->row_place( $rows[1] ),
			'left'   => $this->index->column_place( $rows[0], $columns[0] ),
			'right'  => $this->index->column_place( $rows[1], $columns[1] ),
		);
		if ( $part !== $this->index->part( $rows[1] ) || $area['top'] > $area['bottom'] || $area['left'] > $area['right'] ) {
			/* translators: %s: a cell, such as: row “1 Tốt”, column “Lớp 6” */
			throw Invalid_Values::in_cell( __( 'The area merged from %s on is no rectangle.', 'cong-truong' ), $this->index, $rows[0], $columns[0] );
		}

		return $area;
	}

	/**
	 * Whether two areas share a cell.
	 *
	 * @param array<string, mixed> $one   An area.
	 * @param array<string, mixed> $other Another.
	 */
	private static function overlap( array $one, array $other ): bool {
		return $one['part'] === $other['part']
			&& $one['top'] <= $other['bottom'] && $other['top'] <= $one['bottom']
			&& $one['left'] <= $other['right'] && $other['left'] <= $one['right'];
	}
}
