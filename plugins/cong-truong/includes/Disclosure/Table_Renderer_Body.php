<?php
/**
 * The body of a disclosure's table: row groups, row headers, figures.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Text\Markup;

defined( 'ABSPATH' ) || exit;

/**
 * The body of one part.
 */
final class Table_Renderer_Body {

	/**
	 * From this many characters on, a figure is a text, whatever its column.
	 */
	private const LONG = 24;

	/**
	 * Rows in the order of reading.
	 *
	 * @var array<int, array>
	 */
	private $rows;

	/**
	 * Lines of the grid.
	 *
	 * @var array<int, array>
	 */
	private $lines;

	/**
	 * The head.
	 *
	 * @var Table_Renderer_Header
	 */
	private $header;

	/**
	 * Prefix of all ids.
	 *
	 * @var string
	 */
	private $prefix;

	/**
	 * Whether the number of a row has a column of its own.
	 *
	 * @var bool
	 */
	private $official;

	/**
	 * Number of a row's note by row id.
	 *
	 * @var array<string, int>
	 */
	private $notes;

	/**
	 * Ids of the header of each row and of the rows above it, by row id.
	 *
	 * @var array<string, string[]>
	 */
	private $row_headers = array();

	/**
	 * Whether rows stand below others, so that those above them all are told apart.
	 *
	 * @var bool
	 */
	private $has_levels;

	/**
	 * Index of the column in which the form prints an average's unit.
	 *
	 * @var int
	 */
	private $average_column;

	/**
	 * Takes what the body is made of.
	 *
	 * @param array                 $part     A `TablePart` of a resolved form.
	 * @param array                 $rows     What Table_Renderer_Rows::of() gave.
	 * @param array                 $values   `DisclosureValues`.
	 * @param Table_Renderer_Header $header   The head.
	 * @param array                 $settings `prefix`, `official`, `notes` (number of a row's note by row id).
	 */
	public function __construct( array $part, array $rows, array $values, Table_Renderer_Header $header, array $settings ) {
		$this->rows           = $rows;
		$this->lines          = ( new Table_Renderer_Grid( $part, $rows, $values ) )->lines();
		$this->header         = $header;
		$this->prefix         = $settings['prefix'];
		$this->official       = $settings['official'] && in_array( 'stt', array_column( $part['stub'] ?? array(), 'id' ), true );
		$this->notes          = $settings['notes'];
		$this->has_levels     = array() !== array_filter( array_column( $rows, 'hasChildren' ) );
		$this->average_column = self::average_column( array_values( $part['columns'] ) );

		$ids = array();
		foreach ( $rows as $index => $row ) {
			$ids[ $row['id'] ] = $this->prefix . 'r' . $index;
		}
		foreach ( $rows as $row ) {
			$above = array_intersect_key( $ids, array_flip( $row['ancestors'] ) );

			$this->row_headers[ $row['id'] ] = array_merge( array_values( $above ), array( $ids[ $row['id'] ] ) );
		}
	}

	/**
	 * The row groups.
	 */
	public function html(): string {
		$html = '';
		foreach ( $this->groups() as $group ) {
			$html .= '<tbody>';
			foreach ( $group as $line ) {
				$html .= $this->line_html( $line, $this->heads( $line, $group ) );
			}
			$html .= '</tbody>';
		}
		return $html;
	}

	/**
	 * Whether some row has a rate under its count.
	 */
	public function has_rates(): bool {
		return in_array( true, array_column( $this->lines, 'isRate' ), true );
	}

	/**
	 * The column of the averages: the last one that may hold a ratio or a text.
	 *
	 * @param array $columns Leaf columns.
	 */
	private static function average_column( array $columns ): int {
		$found = count( $columns ) - 1;
		foreach ( $columns as $index => $column ) {
			if ( 'binh_quan' === $column['id'] || 'ratio_or_text' === $column['kind'] ) {
				$found = $index;
			}
		}
		return $found;
	}

	/**
	 * Indexes of lines by row group: a top row with those below it, or top rows that have none. A merged area is never cut.
	 *
	 * @return array<int, int[]>
	 */
	private function groups(): array {
		$groups = array();
		$reach  = -1;
		$nested = false;
		foreach ( $this->lines as $index => $line ) {
			$row  = $this->rows[ $line['row'] ];
			$top  = ! $line['isRate'] && 0 === $row['depth'];
			$last = count( $groups ) - 1;
			if ( $last < 0 || ( $top && $index > $reach && ( $nested || $row['hasChildren'] ) ) ) {
				$groups[] = array( $index );
				$nested   = $row['hasChildren'];
			} else {
				$groups[ $last ][] = $index;
			}
			foreach ( $line['cells'] as $cell ) {
				$reach = max( $reach, $index + $cell['rowSpan'] - 1 );
			}
		}
		return $groups;
	}

	/**
	 * Whether a line's row header speaks for its whole row group.
	 *
	 * @param int   $index Which line.
	 * @param int[] $group The lines of its group.
	 */
	private function heads( int $index, array $group ): bool {
		if ( $index !== $group[0] || ! $this->rows[ $this->lines[ $index ]['row'] ]['hasChildren'] ) {
			return false;
		}
		foreach ( array_slice( $group, 1 ) as $other ) {
			if ( $this->lines[ $other ]['row'] !== $this->lines[ $index ]['row'] && 0 === $this->rows[ $this->lines[ $other ]['row'] ]['depth'] ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * One line.
	 *
	 * @param int  $index Which line.
	 * @param bool $heads Whether its row header speaks for the row group.
	 */
	private function line_html( int $index, bool $heads ): string {
		$line  = $this->lines[ $index ];
		$row   = $this->rows[ $line['row'] ];
		$class = trim( ( $line['isRate'] ? 'is-rate ' : '' ) . ( $row['bold'] || ( 0 === $row['depth'] && $this->has_levels ) ? 'is-top ' : '' ) . ( $this->has_rate_below( $index ) ? 'has-rate' : '' ) );
		$html  = Markup::open( 'tr', array( 'class' => '' === $class ? null : $class ) );
		if ( ! $line['isRate'] ) {
			$html .= $this->row_header_html( $row, $this->has_rate_below( $index ) ? 2 : 1, $heads );
		}
		foreach ( $line['cells'] as $cell ) {
			$html .= $this->cell_html( $cell, $row );
		}
		return $html . '</tr>';
	}

	/**
	 * Whether the next line holds the rates of this one.
	 *
	 * @param int $index Which line.
	 */
	private function has_rate_below( int $index ): bool {
		return ! $this->lines[ $index ]['isRate'] && ! empty( $this->lines[ $index + 1 ]['isRate'] );
	}

	/**
	 * The header of a row.
	 *
	 * @param array $row   The row.
	 * @param int   $span  Lines it stands on.
	 * @param bool  $heads Whether it speaks for the row group.
	 */
	private function row_header_html( array $row, int $span, bool $heads ): string {
		$stt  = trim( $row['stt'] );
		$span = $span > 1 ? $span : null;
		$html = '';
		if ( $this->official ) {
			$html .= Markup::open(
				'td',
				array(
					'class'   => 'is-stt',
					'rowspan' => $span,
					'headers' => $this->prefix . 'stt',
				)
			);
			$html .= Markup::escape( $stt ) . '</td>';
		}
		$ids   = $this->row_headers[ $row['id'] ];
		$own   = array_pop( $ids );
		$html .= Markup::open(
			'th',
			array(
				'id'      => $own,
				'scope'   => $heads ? 'rowgroup' : 'row',
				'rowspan' => $span,
				'headers' => implode( ' ', array_merge( array( $this->header->stub_id() ), $ids ) ),
				'class'   => $row['depth'] > 1 ? 'is-depth-' . min( 4, $row['depth'] ) : null,
			)
		);
		if ( ! $this->official && '' !== trim( $stt, '.…- ' ) ) {
			$html .= '<span class="is-stt">' . Markup::escape( rtrim( $stt, '.' ) . '.' ) . '</span> ';
		}
		return $html . self::label_html( $row['label'] ) . $this->note_mark( $row['id'] ) . '</th>';
	}

	/**
	 * A label; what it says in brackets of the rate stands small, as the rate does.
	 *
	 * @param string $label The label.
	 */
	private static function label_html( string $label ): string {
		if ( preg_match( '/^(.+?)\s*(\(t[ỷỉ] lệ [^()]*\))$/u', $label, $found ) ) {
			return Markup::escape( $found[1] ) . ' <small>' . Markup::escape( $found[2] ) . '</small>';
		}
		return Markup::escape( $label );
	}

	/**
	 * The mark that leads to a row's note.
	 *
	 * @param string $row Id of the row.
	 */
	private function note_mark( string $row ): string {
		if ( ! isset( $this->notes[ $row ] ) ) {
			return '';
		}
		$number = $this->notes[ $row ];
		return sprintf(
			' <sup><a href="#%1$snote-%2$d" id="%1$smark-%2$d" aria-label="%3$s">%2$d</a></sup>',
			esc_attr( $this->prefix ),
			$number,
			/* translators: %d: number of a note below the table. */
			esc_attr( sprintf( __( 'Note %d', 'cong-truong' ), $number ) )
		);
	}

	/**
	 * One figure: its raw text and nothing else.
	 *
	 * @param array $cell The cell.
	 * @param array $row  The row of its line.
	 */
	private function cell_html( array $cell, array $row ): string {
		$headers = array();
		for ( $place = $cell['index']; $place < $cell['index'] + $cell['colSpan']; $place++ ) {
			$headers = array_merge( $headers, $this->header->path( $place ) );
		}
		foreach ( $cell['rows'] ?? array( $row['id'] ) as $covered ) {
			$headers = array_merge( $headers, $this->row_headers[ $covered ] );
		}
		$is_label   = '' === $cell['raw'] && null === $cell['rows'] && $cell['index'] === $this->average_column && '' !== $row['averageLabel'];
		$attributes = array(
			'data-row'     => $is_label ? null : $cell['row'],
			'data-column'  => $is_label ? null : $cell['column'],
			'data-rows'    => null === $cell['rows'] ? null : implode( ' ', $cell['rows'] ),
			'data-columns' => null === $cell['columns'] ? null : implode( ' ', $cell['columns'] ),
			'colspan'      => $cell['colSpan'] > 1 ? $cell['colSpan'] : null,
			'rowspan'      => $cell['rowSpan'] > 1 ? $cell['rowSpan'] : null,
			'headers'      => implode( ' ', array_unique( $headers ) ),
			'class'        => $is_label ? 'is-printed' : self::class_of( $cell ),
		);
		$text       = Markup::escape( $is_label ? $row['averageLabel'] : $cell['raw'] );
		if ( $cell['colSpan'] > 1 ) {
			$text = '<span>' . $text . '</span>';
		}
		return Markup::open( 'td', $attributes ) . $text . '</td>';
	}

	/**
	 * How a figure is aligned; numbers, being the most, need no class.
	 *
	 * @param array $cell The cell.
	 */
	private static function class_of( array $cell ): ?string {
		$is_long = strlen( $cell['raw'] ) > self::LONG || false !== strpos( $cell['raw'], "\n" );
		if ( 'choice' === $cell['kind'] && ! $is_long ) {
			return 'is-choice';
		}
		return $is_long || in_array( $cell['kind'], array( 'text', 'none' ), true ) ? 'is-text' : null;
	}
}
