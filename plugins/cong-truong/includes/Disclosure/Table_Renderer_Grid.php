<?php
/**
 * Lays the cells of one part out on lines: one line for a row, a second one below it where a rate was given, merged areas as the school merged them.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * The lines of a table's body. A line is `row` (index of its row), `isRate`, and `cells`: column index → cell, for the cells that begin on it. A cell is
 * `row`, `column` (its ids), `raw`, `kind`, `index` (of its column), `rowSpan`, `colSpan`, and, if merged, `rows` and `columns` (the ids it covers).
 */
final class Table_Renderer_Grid {

	/**
	 * Leaf columns of the part.
	 *
	 * @var array<int, array>
	 */
	private $columns;

	/**
	 * Rows in the order of reading.
	 *
	 * @var array<int, array>
	 */
	private $rows;

	/**
	 * The lines.
	 *
	 * @var array<int, array>
	 */
	private $lines = array();

	/**
	 * Which cell covers a place: "line:column" → key of the cell in $cells.
	 *
	 * @var array<string, string>
	 */
	private $covered = array();

	/**
	 * All cells by "row id\ncolumn id".
	 *
	 * @var array<string, array>
	 */
	private $cells = array();

	/**
	 * Takes the part apart.
	 *
	 * @param array $part   A `TablePart` of a resolved form.
	 * @param array $rows   What Table_Renderer_Rows::of() gave.
	 * @param array $values `DisclosureValues`.
	 */
	public function __construct( array $part, array $rows, array $values ) {
		$this->columns = array_values( $part['columns'] );
		$this->rows    = array_values( $rows );
		foreach ( $this->rows as $index => $row ) {
			$this->add_row( $index, $row, $values['cells'][ $row['id'] ] ?? array() );
		}
		foreach ( $values['merges'] ?? array() as $merge ) {
			$this->merge( $merge );
		}
		$this->place_cells();
		$this->drop_empty_lines();
	}

	/**
	 * The lines, ready to print.
	 *
	 * @return array<int, array>
	 */
	public function lines(): array {
		return $this->lines;
	}

	/**
	 * How a cell is read.
	 *
	 * @param array $column A `Column`.
	 * @param array $row    A row.
	 */
	private static function kind( array $column, array $row ): string {
		return 'row' === $column['kind'] ? $row['kind'] : $column['kind'];
	}

	/**
	 * Adds the line or lines of a row.
	 *
	 * @param int   $index Which row.
	 * @param array $row   The row.
	 * @param array $cells Its `Cell`s by column.
	 */
	private function add_row( int $index, array $row, array $cells ): void {
		$raws = array();
		foreach ( $cells as $column => $cell ) {
			$raws[ (string) $column ] = (string) $cell['raw'];
		}
		$has_rates = false;
		foreach ( $this->columns as $column ) {
			$has_rates = $has_rates || '' !== trim( $raws[ $column['id'] . '_rate' ] ?? '' );
		}

		$first = count( $this->lines );
		$last  = $has_rates ? $first + 1 : $first;
		for ( $line = $first; $line <= $last; $line++ ) {
			$this->lines[ $line ] = array(
				'row'    => $index,
				'isRate' => $line > $first,
				'cells'  => array(),
			);
		}

		foreach ( $this->columns as $place => $column ) {
			$kind   = self::kind( $column, $row );
			$id     = (string) $column['id'];
			$rate   = $id . '_rate';
			$counts = 'count_with_rate' === $kind;
			$two    = $has_rates && ( $counts || isset( $raws[ $rate ] ) );
			$this->add_cell( $row['id'], $id, $raws[ $id ] ?? '', $counts ? 'integer' : $kind, $place, $first, $two ? $first : $last );
			if ( $two ) {
				$this->add_cell( $row['id'], $rate, $raws[ $rate ] ?? '', 'rate', $place, $last, $last );
			}
		}
	}

	/**
	 * Adds a cell.
	 *
	 * @param string $row    Id of its row.
	 * @param string $column Id of its column.
	 * @param string $raw    What the school typed.
	 * @param string $kind   How it is read.
	 * @param int    $place  Index of the column.
	 * @param int    $first  First line.
	 * @param int    $last   Last line.
	 */
	private function add_cell( string $row, string $column, string $raw, string $kind, int $place, int $first, int $last ): void {
		$key                 = $row . "\n" . $column;
		$this->cells[ $key ] = array(
			'row'     => $row,
			'column'  => $column,
			'raw'     => $raw,
			'kind'    => $kind,
			'index'   => $place,
			'line'    => $first,
			'rowSpan' => $last - $first + 1,
			'colSpan' => 1,
			'rows'    => null,
			'columns' => null,
		);
		for ( $line = $first; $line <= $last; $line++ ) {
			$this->covered[ $line . ':' . $place ] = $key;
		}
	}

	/**
	 * Merges the area between two corners, unless it is not there, overlaps another one, or would hide a figure.
	 *
	 * @param array $merge A `Merge`.
	 */
	private function merge( array $merge ): void {
		$start = ( $merge['rows'][0] ?? '' ) . "\n" . ( $merge['columns'][0] ?? '' );
		$end   = ( $merge['rows'][1] ?? '' ) . "\n" . ( $merge['columns'][1] ?? '' );
		// The rates of a row that has none have no line of their own.
		$end = isset( $this->cells[ $end ] ) ? $end : (string) preg_replace( '/_rate$/', '', $end );
		if ( ! isset( $this->cells[ $start ], $this->cells[ $end ] ) ) {
			return;
		}
		$area = $this->close( $this->over_empty_rates( $this->area_of( $this->cells[ $start ], $this->cells[ $end ] ) ) );
		$keys = $this->keys_in( $area );

		$filled = array();
		foreach ( $keys as $key ) {
			if ( null !== $this->cells[ $key ]['rows'] ) {
				return;
			}
			if ( '' !== $this->cells[ $key ]['raw'] ) {
				$filled[] = $key;
			}
		}
		if ( count( $keys ) < 2 || count( $filled ) > 1 ) {
			return;
		}

		$holder  = $filled[0] ?? $start;
		$covered = array_map( array( $this, 'cell_of' ), $keys );
		foreach ( $keys as $key ) {
			if ( $key !== $holder ) {
				unset( $this->cells[ $key ] );
			}
		}
		$this->cells[ $holder ] = array_merge(
			$this->cells[ $holder ],
			array(
				'index'   => $area['left'],
				'line'    => $area['top'],
				'rowSpan' => $area['bottom'] - $area['top'] + 1,
				'colSpan' => $area['right'] - $area['left'] + 1,
				'rows'    => array_values( array_unique( array_column( $covered, 'row' ) ) ),
				'columns' => array_values( array_unique( array_column( $covered, 'column' ) ) ),
			)
		);
		for ( $line = $area['top']; $line <= $area['bottom']; $line++ ) {
			for ( $place = $area['left']; $place <= $area['right']; $place++ ) {
				$this->covered[ $line . ':' . $place ] = $holder;
			}
		}
	}

	/**
	 * A cell by its key.
	 *
	 * @param string $key Its key.
	 */
	private function cell_of( string $key ): array {
		return $this->cells[ $key ];
	}

	/**
	 * The area that two cells span, whichever corners they are.
	 *
	 * @param array $one   A cell.
	 * @param array $other Another.
	 * @return array{top: int, bottom: int, left: int, right: int}
	 */
	private function area_of( array $one, array $other ): array {
		return array(
			'top'    => min( $one['line'], $other['line'] ),
			'bottom' => max( $one['line'] + $one['rowSpan'], $other['line'] + $other['rowSpan'] ) - 1,
			'left'   => min( $one['index'], $other['index'] ),
			'right'  => max( $one['index'] + $one['colSpan'], $other['index'] + $other['colSpan'] ) - 1,
		);
	}

	/**
	 * Takes the line of rates below an area in, where it holds none.
	 *
	 * @param array{top: int, bottom: int, left: int, right: int} $area The area.
	 * @return array{top: int, bottom: int, left: int, right: int}
	 */
	private function over_empty_rates( array $area ): array {
		$below = $area['bottom'] + 1;
		if ( empty( $this->lines[ $below ]['isRate'] ) ) {
			return $area;
		}
		foreach ( $this->keys_in(
			array_merge(
				$area,
				array(
					'top'    => $below,
					'bottom' => $below,
				)
			)
		) as $key ) {
			if ( $this->cells[ $key ]['line'] === $below && '' !== $this->cells[ $key ]['raw'] ) {
				return $area;
			}
		}
		return array_merge( $area, array( 'bottom' => $below ) );
	}

	/**
	 * Widens an area until it cuts no cell in two.
	 *
	 * @param array{top: int, bottom: int, left: int, right: int} $area The area.
	 * @return array{top: int, bottom: int, left: int, right: int}
	 */
	private function close( array $area ): array {
		do {
			$before = $area;
			foreach ( $this->keys_in( $area ) as $key ) {
				$cell = $this->area_of( $this->cells[ $key ], $this->cells[ $key ] );
				$area = array(
					'top'    => min( $area['top'], $cell['top'] ),
					'bottom' => max( $area['bottom'], $cell['bottom'] ),
					'left'   => min( $area['left'], $cell['left'] ),
					'right'  => max( $area['right'], $cell['right'] ),
				);
			}
		} while ( $area !== $before );
		return $area;
	}

	/**
	 * Keys of the cells in an area, in the order of reading.
	 *
	 * @param array{top: int, bottom: int, left: int, right: int} $area The area.
	 * @return string[]
	 */
	private function keys_in( array $area ): array {
		$keys = array();
		for ( $line = $area['top']; $line <= $area['bottom']; $line++ ) {
			for ( $place = $area['left']; $place <= $area['right']; $place++ ) {
				$keys[] = $this->covered[ $line . ':' . $place ];
			}
		}
		return array_values( array_unique( $keys ) );
	}

	/**
	 * Hands every cell to the line on which it begins.
	 */
	private function place_cells(): void {
		foreach ( $this->cells as $cell ) {
			$this->lines[ $cell['line'] ]['cells'][ $cell['index'] ] = $cell;
		}
		foreach ( array_keys( $this->lines ) as $line ) {
			ksort( $this->lines[ $line ]['cells'] );
		}
	}

	/**
	 * Drops rate lines on which no cell begins (all of them merged with the line above): HTML wants a cell on every line.
	 */
	private function drop_empty_lines(): void {
		foreach ( array_reverse( array_keys( $this->lines ) ) as $line ) {
			if ( ! $this->lines[ $line ]['isRate'] || $this->lines[ $line ]['cells'] ) {
				continue;
			}
			foreach ( $this->lines as $above => $other ) {
				foreach ( $other['cells'] as $place => $cell ) {
					if ( $above < $line && $above + $cell['rowSpan'] > $line ) {
						--$this->lines[ $above ]['cells'][ $place ]['rowSpan'];
					}
				}
			}
			unset( $this->lines[ $line ] );
		}
		$this->lines = array_values( $this->lines );
	}
}
