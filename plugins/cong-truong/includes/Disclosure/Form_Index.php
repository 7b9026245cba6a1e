<?php
/**
 * Looks up rows and columns of a form together with the rows that the school added.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Form_Index {

	public const RATE = '_rate';

	/**
	 * Parts by id.
	 *
	 * @var array<string, array<string, mixed>>
	 */
	private $parts = array();

	/**
	 * Rows by id, each with the id of its part under `part`.
	 *
	 * @var array<string, array<string, mixed>>
	 */
	private $rows = array();

	/**
	 * Ids of each part's rows as they are shown.
	 *
	 * @var array<string, string[]>
	 */
	private $order = array();

	/**
	 * Columns by part and cell column id; `is_rate` says which of the two cells it is.
	 *
	 * @var array<string, array<string, array<string, mixed>>>
	 */
	private $columns = array();

	/**
	 * Indexes the form itself.
	 *
	 * @param array<string, mixed> $form A `ResolvedForm`.
	 */
	public function __construct( array $form ) {
		foreach ( $form['parts'] as $part ) {
			$id                   = (string) $part['id'];
			$this->parts[ $id ]   = $part;
			$this->order[ $id ]   = array();
			$this->columns[ $id ] = array();
			foreach ( $part['rows'] as $row ) {
				$this->rows[ (string) $row['id'] ] = $row + array( 'part' => $id );
				$this->order[ $id ][]              = (string) $row['id'];
			}
			foreach ( $part['columns'] as $column ) {
				$this->columns[ $id ][ (string) $column['id'] ] = $column + array( 'is_rate' => false );
				if ( ! empty( $column['hasRate'] ) ) {
					$this->columns[ $id ][ $column['id'] . self::RATE ] = $column + array( 'is_rate' => true );
				}
			}
		}
	}

	/**
	 * Adds a row of the school, after the row it names and those that were added there before it.
	 *
	 * @param array<string, mixed> $added An `AddedRow` whose part and parent are known.
	 */
	public function add( array $added ): void {
		$part  = $added['part'];
		$after = $added['after'] ?? $added['parent'];
		$place = null === $after ? false : array_search( $after, $this->order[ $part ], true );
		$place = false === $place ? 0 : (int) $place + 1;
		while ( isset( $this->order[ $part ][ $place ] ) && $this->was_added_at( $this->order[ $part ][ $place ], $added['after'] ) ) {
			++$place;
		}

		array_splice( $this->order[ $part ], $place, 0, array( $added['id'] ) );
		$depth                      = null === $added['parent'] ? 0 : $this->rows[ $added['parent'] ]['depth'] + 1;
		$this->rows[ $added['id'] ] = $added + array(
			'depth'    => $depth,
			'is_added' => true,
		);
	}

	/**
	 * Whether there is such a part.
	 *
	 * @param string $part Id.
	 */
	public function has_part( string $part ): bool {
		return isset( $this->parts[ $part ] );
	}

	/**
	 * A row, official or added.
	 *
	 * @param string $row Id.
	 * @return array<string, mixed>|null
	 */
	public function row( string $row ): ?array {
		return $this->rows[ $row ] ?? null;
	}

	/**
	 * The part in which a row stands.
	 *
	 * @param string $row Id.
	 */
	public function part( string $row ): ?string {
		return isset( $this->rows[ $row ] ) ? (string) $this->rows[ $row ]['part'] : null;
	}

	/**
	 * How deep a row stands; 0 for one that isn't there.
	 *
	 * @param string $row Id.
	 */
	public function depth( string $row ): int {
		return (int) ( $this->rows[ $row ]['depth'] ?? 0 );
	}

	/**
	 * A column of the part in which a row stands.
	 *
	 * @param string $row    Id of the row.
	 * @param string $column Id of the column or of its rates.
	 * @return array<string, mixed>|null
	 */
	public function column( string $row, string $column ): ?array {
		return isset( $this->rows[ $row ] ) ? $this->columns[ $this->rows[ $row ]['part'] ][ $column ] ?? null : null;
	}

	/**
	 * Where a row stands in its part.
	 *
	 * @param string $row Id of a known row.
	 */
	public function row_place( string $row ): int {
		return (int) array_search( $row, $this->order[ $this->rows[ $row ]['part'] ], true );
	}

	/**
	 * Where a column stands in the part of a row.
	 *
	 * @param string $row    Id of a known row.
	 * @param string $column Id of a known column or of its rates.
	 */
	public function column_place( string $row, string $column ): int {
		$ids = array_map( 'strval', array_keys( $this->columns[ $this->rows[ $row ]['part'] ] ) );

		return (int) array_search( $column, $ids, true );
	}

	/**
	 * How a cell is read. A row without figures has none in any column, whatever the column says.
	 *
	 * @param string $row    Id of a known row.
	 * @param string $column Id of a known column or of its rates.
	 */
	public function kind( string $row, string $column ): string {
		$found    = $this->columns[ $this->rows[ $row ]['part'] ][ $column ];
		$row_kind = (string) $this->rows[ $row ]['kind'];
		if ( 'none' === $row_kind ) {
			return 'none';
		}
		$kind = 'row' === $found['kind'] ? $row_kind : (string) $found['kind'];
		if ( 'count_with_rate' === $kind ) {
			return $found['is_rate'] ? 'rate' : 'integer';
		}

		return $found['is_rate'] ? 'none' : $kind;
	}

	/**
	 * What helps to read a cell (shape `ReadContext`).
	 *
	 * @param string $row    Id of a known row.
	 * @param string $column Id of a known column or of its rates.
	 * @return array<string, mixed>
	 */
	public function context( string $row, string $column ): array {
		$found   = $this->columns[ $this->rows[ $row ]['part'] ][ $column ];
		$context = array();
		foreach ( array( 'unit', 'pairLabels' ) as $name ) {
			$hint = $this->rows[ $row ][ $name ] ?? $found[ $name ] ?? null;
			if ( null !== $hint ) {
				$context[ $name ] = $hint;
			}
		}

		return $context;
	}

	/**
	 * A cell as a message names it.
	 *
	 * @param string $row    Id of a row, known or not.
	 * @param string $column Id of a column, known or not.
	 */
	public function cell_name( string $row, string $column ): string {
		$found = $this->column( $row, $column );
		$label = $found ? implode( ' – ', $found['path'] ?? array( $found['label'] ) ) : $column;
		if ( $found && $found['is_rate'] ) {
			/* translators: %s: heading of a column */
			$label = sprintf( __( '%s (rate)', 'cong-truong' ), $label );
		}

		/* translators: 1: name of a row, 2: heading of a column */
		return sprintf( __( 'row “%1$s”, column “%2$s”', 'cong-truong' ), $this->row_name( $row ), $label );
	}

	/**
	 * A row as a message names it.
	 *
	 * @param string $row Id of a row, known or not.
	 */
	public function row_name( string $row ): string {
		$found = $this->row( $row );

		return $found ? trim( $found['stt'] . ' ' . $found['label'] ) : $row;
	}

	/**
	 * Whether a row was added at the same place.
	 *
	 * @param string      $row   Id of a row.
	 * @param string|null $after Row it was added after.
	 */
	private function was_added_at( string $row, ?string $after ): bool {
		return isset( $this->rows[ $row ]['is_added'] ) && ( $this->rows[ $row ]['after'] ?? null ) === $after;
	}
}
