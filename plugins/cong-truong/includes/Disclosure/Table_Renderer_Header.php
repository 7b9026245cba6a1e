<?php
/**
 * The head of a disclosure's table: its levels, and which header cells stand over a column.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * The head of one part.
 */
final class Table_Renderer_Header {

	/**
	 * Header rows: cells with `label`, `id`, `colSpan`, `rowSpan`, `column` (id or null), `stub`, `first` (their first leaf column, -1 for a stub).
	 *
	 * @var array<int, array<int, array>>
	 */
	private $rows = array();

	/**
	 * Ids of the header cells over each leaf column, outermost first.
	 *
	 * @var array<int, string[]>
	 */
	private $paths = array();

	/**
	 * Leaf columns.
	 *
	 * @var array<int, array>
	 */
	private $columns;

	/**
	 * Prefix of all ids.
	 *
	 * @var string
	 */
	private $prefix;

	/**
	 * Whether the number of a row has a column of its own, as the circular prints it.
	 *
	 * @var bool
	 */
	private $official;

	/**
	 * Lays the head out.
	 *
	 * @param array  $part     A `TablePart` of a resolved form.
	 * @param string $prefix   Prefix of all ids.
	 * @param bool   $official Whether the number of a row has a column of its own.
	 */
	public function __construct( array $part, string $prefix, bool $official ) {
		$this->columns  = array_values( $part['columns'] );
		$this->prefix   = $prefix;
		$this->official = $official;
		$this->paths    = array_fill( 0, count( $this->columns ), array() );

		$levels = self::value_cells( $part['header'] ?? array(), $this->columns );
		$stub   = $this->stub_cells( $part, count( $levels ) );
		$taken  = array();
		foreach ( $levels as $level => $cells ) {
			$this->rows[ $level ] = 0 === $level ? $stub : array();
			foreach ( $cells as $cell ) {
				$this->place( $level, $cell, $taken );
			}
		}
	}

	/**
	 * Ids of the header cells over a leaf column.
	 *
	 * @param int $index Which column.
	 * @return string[]
	 */
	public function path( int $index ): array {
		return $this->paths[ $index ] ?? array();
	}

	/**
	 * Id of the header cell over the rows' labels.
	 */
	public function stub_id(): string {
		return $this->prefix . 'label';
	}

	/**
	 * The column groups and the head.
	 */
	public function html(): string {
		$groups = '';
		foreach ( $this->rows[0] ?? array() as $cell ) {
			$groups .= Markup::open( 'colgroup', array( 'span' => $cell['colSpan'] ) ) . '</colgroup>';
		}
		$html = '';
		foreach ( $this->rows as $cells ) {
			$html .= '<tr>';
			foreach ( $cells as $cell ) {
				$html .= $this->cell_html( $cell );
			}
			$html .= '</tr>';
		}
		return $groups . '<thead>' . $html . '</thead>';
	}

	/**
	 * One header cell.
	 *
	 * @param array $cell The cell.
	 */
	private function cell_html( array $cell ): string {
		$column = $cell['colSpan'] > 1 || $cell['first'] < 0 ? null : $this->columns[ $cell['first'] ];
		$kind   = null === $column ? '' : $column['kind'];
		$above  = $cell['first'] < 0 ? array() : array_slice( $this->paths[ $cell['first'] ], 0, (int) array_search( $cell['id'], $this->paths[ $cell['first'] ], true ) );
		$unit   = null === $column ? '' : (string) ( $column['unit'] ?? '' );
		$html   = Markup::open(
			'th',
			array(
				'id'      => $cell['id'],
				'scope'   => $cell['colSpan'] > 1 ? 'colgroup' : 'col',
				'colspan' => $cell['colSpan'] > 1 ? $cell['colSpan'] : null,
				'rowspan' => $cell['rowSpan'] > 1 ? $cell['rowSpan'] : null,
				'headers' => $above ? implode( ' ', $above ) : null,
				'class'   => self::class_of( $cell, $kind ),
			)
		);
		$html  .= Markup::escape( $cell['label'] );
		if ( '' !== $unit && false === strpos( implode( ' ', $column['path'] ?? array( $cell['label'] ) ), $unit ) ) {
			$html .= ' <small>(' . Markup::escape( $unit ) . ')</small>';
		}
		return $html . '</th>';
	}

	/**
	 * Class of a header cell.
	 *
	 * @param array  $cell The cell.
	 * @param string $kind Kind of its column; empty for a group or a stub.
	 */
	private static function class_of( array $cell, string $kind ): ?string {
		if ( '' !== $cell['stub'] ) {
			return 'is-' . $cell['stub'];
		}
		if ( 'text' === $kind || 'choice' === $kind ) {
			return 'is-' . $kind;
		}
		return $cell['colSpan'] > 1 ? 'is-group' : null;
	}

	/**
	 * Puts a cell in the first free place of its level.
	 *
	 * @param int                            $level Which header row.
	 * @param array                          $cell  A `HeaderCell`.
	 * @param array<int, array<int, bool>>   $taken Places taken by cells that reach down.
	 */
	private function place( int $level, array $cell, array &$taken ): void {
		$first = 0;
		while ( isset( $taken[ $level ][ $first ] ) ) {
			++$first;
		}
		$id = $this->prefix . 'c' . $level . '-' . $first;
		for ( $place = $first; $place < $first + $cell['colSpan']; $place++ ) {
			for ( $down = 0; $down < $cell['rowSpan']; $down++ ) {
				$taken[ $level + $down ][ $place ] = true;
			}
			$this->paths[ $place ][] = $id;
		}
		$this->rows[ $level ][] = array(
			'id'      => $id,
			'label'   => (string) $cell['label'],
			'colSpan' => (int) $cell['colSpan'],
			'rowSpan' => (int) $cell['rowSpan'],
			'stub'    => '',
			'first'   => $first,
		);
	}

	/**
	 * Header cells over the columns that name a row: one for number and label together, or two as the circular prints them.
	 *
	 * @param array $part   A `TablePart`.
	 * @param int   $levels Number of header rows.
	 * @return array<int, array>
	 */
	private function stub_cells( array $part, int $levels ): array {
		$labels = array_column( $part['stub'] ?? array(), 'label', 'id' );
		$cells  = array();
		foreach ( array( 'stt', 'label' ) as $stub ) {
			$has_number = $this->official && isset( $labels['stt'] );
			if ( 'stt' === $stub && ! $has_number ) {
				continue;
			}
			$label   = (string) ( $labels[ $stub ] ?? '' );
			$cells[] = array(
				'id'      => $this->prefix . $stub,
				'label'   => '' === $label && 'label' === $stub ? __( 'Item', 'cong-truong' ) : $label,
				'colSpan' => 1,
				'rowSpan' => $levels,
				'stub'    => $stub,
				'first'   => -1,
			);
		}
		return $cells;
	}

	/**
	 * Header rows without the stub; one row of the columns' own labels where the form lays nothing out.
	 *
	 * @param array $header  `HeaderCell[][]`.
	 * @param array $columns Leaf columns.
	 * @return array<int, array<int, array>>
	 */
	private static function value_cells( array $header, array $columns ): array {
		$levels = array();
		foreach ( $header as $cells ) {
			$levels[] = array_values(
				array_filter(
					$cells,
					static function ( array $cell ): bool {
						return ! isset( $cell['stub'] );
					}
				)
			);
		}
		if ( $levels ) {
			return $levels;
		}
		return array(
			array_map(
				static function ( array $column ): array {
					return array(
						'label'   => $column['label'],
						'colSpan' => 1,
						'rowSpan' => 1,
					);
				},
				$columns
			),
		);
	}
}
