<?php
/**
 * Takes the values that a screen sent, or says which cell is wrong.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

use CongTruong\Number\Reader;

defined( 'ABSPATH' ) || exit;

/**
 * `raw` is never refused for what it says: only for its length, control characters, or a cell that the form doesn't have.
 */
final class Values_Validator {

	public const MOST_CELLS = 50000;
	public const MOST_BYTES = 2097152;

	private const MOST_ADDED_ROWS = 200;
	private const MOST_MERGES     = 2000;
	private const MOST_DISMISSALS = 2000;
	private const DEEPEST         = 8;

	public const ROW_KINDS = array( 'text', 'integer', 'number', 'money', 'rate', 'area', 'ratio', 'ratio_or_text', 'pair', 'choice', 'none', 'count_with_rate' );

	/**
	 * Form that the values belong to.
	 *
	 * @var array<string, mixed>
	 */
	private $form;

	/**
	 * Rows and columns of the form as the school shaped it.
	 *
	 * @var Form_Index
	 */
	private $index;

	/**
	 * What has been accepted.
	 *
	 * @var array<string, mixed>
	 */
	private $values;

	/**
	 * What was sent.
	 *
	 * @var array<string, mixed>
	 */
	private $input;

	/**
	 * Takes the form and the input.
	 *
	 * @param array<string, mixed> $form  A `ResolvedForm`.
	 * @param array<string, mixed> $input What was sent.
	 */
	private function __construct( array $form, array $input ) {
		$this->form   = $form;
		$this->input  = $input;
		$this->values = Values::none();
	}

	/**
	 * Checks values and brings them into the shape in which they are stored.
	 *
	 * @param mixed                $input What was sent: `DisclosureValues`, decoded to arrays.
	 * @param array<string, mixed> $form  A `ResolvedForm`.
	 * @return array<string, mixed>|\WP_Error
	 */
	public static function validate( $input, array $form ) {
		if ( ! is_array( $input ) || ! isset( $input['cells'] ) ) {
			return self::invalid( __( 'The values do not have the shape of a disclosure.', 'cong-truong' ) );
		}
		try {
			return ( new self( $form, $input ) )->run();
		} catch ( Invalid_Values $problem ) {
			return $problem->error();
		}
	}

	/**
	 * Checks everything in order: tables and added rows first, as cells and merges may stand in them.
	 *
	 * @return array<string, mixed>
	 * @throws Invalid_Values If something is wrong.
	 */
	private function run(): array {
		$unknown = array_diff( array_keys( $this->input ), array_keys( $this->values ) );
		if ( $unknown || 1 !== ( $this->input['schema'] ?? 1 ) ) {
			throw new Invalid_Values( __( 'These values come from another version of the plugin. Reload the page.', 'cong-truong' ) );
		}

		$this->take_parts();
		$this->take_added_rows();
		$this->take_labels();
		$this->take_cells();
		$this->values['merges']     = ( new Merge_Rules( $this->index ) )->check( $this->records( 'merges', self::MOST_MERGES ) );
		$this->values['note']       = $this->text( $this->input['note'] ?? '', __( 'the note under the table', 'cong-truong' ) );
		$this->values['rowNotes']   = $this->texts_by_row( 'rowNotes', Text_Rules::LONGEST );
		$this->values['units']      = $this->units();
		$this->values['dismissals'] = $this->dismissals();

		if ( strlen( Json::ascii( Values::for_json( $this->values ) ) ) > 4 * self::MOST_BYTES ) {
			throw new Invalid_Values( __( 'This is more than one disclosure can hold.', 'cong-truong' ) );
		}

		return $this->values;
	}

	/**
	 * Takes the tables that the school shaped or added.
	 *
	 * @throws Invalid_Values If one is wrong.
	 */
	private function take_parts(): void {
		$this->values['parts'] = ( new Shape_Rules( $this->form ) )->check( $this->records( 'parts', Shape_Rules::MOST_PARTS ) );
		$shaped                = Shape::apply( $this->form, $this->values );
		Shape_Rules::refuse_shared_rows( $shaped );
		$this->index = new Form_Index( $shaped );
	}

	/**
	 * Takes the rows that the school added.
	 *
	 * @throws Invalid_Values If one is wrong.
	 */
	private function take_added_rows(): void {
		foreach ( $this->records( 'addedRows', self::MOST_ADDED_ROWS ) as $added ) {
			$parent = $added['parent'] ?? null;
			$after  = $added['after'] ?? null;
			$id     = $added['id'] ?? '';
			$part   = $added['part'] ?? '';

			if ( ! is_string( $id ) || 1 !== preg_match( '/\A(.*)\+[a-z0-9]{4,16}\z/', $id, $found ) || $found[1] !== (string) ( is_string( $parent ) ? $parent : '' ) || $this->index->row( $id ) ) {
				throw new Invalid_Values( __( 'A row that was added has no id of its own.', 'cong-truong' ), is_string( $id ) ? $id : '' );
			}
			if ( ! is_string( $part ) || ! $this->index->has_part( $part ) ) {
				throw new Invalid_Values( __( 'A row was added to a table that the form does not have.', 'cong-truong' ), $id );
			}
			foreach ( array( $parent, $after ) as $other ) {
				if ( null !== $other && ( ! is_string( $other ) || $this->index->part( $other ) !== $part ) ) {
					throw new Invalid_Values( __( 'A row was added at a place that the form does not have.', 'cong-truong' ), $id );
				}
			}
			if ( null !== $parent && $this->index->depth( $parent ) >= self::DEEPEST ) {
				throw new Invalid_Values( __( 'Rows are nested too deeply.', 'cong-truong' ), $id );
			}
			if ( ! in_array( $added['kind'] ?? '', self::ROW_KINDS, true ) ) {
				throw new Invalid_Values( __( 'A row was added with an unknown kind of figures.', 'cong-truong' ), $id );
			}

			$row = array(
				'id'     => $id,
				'part'   => $part,
				'parent' => $parent,
				'after'  => $after,
				'stt'    => $this->text( $added['stt'] ?? '', __( 'a row that was added', 'cong-truong' ), 50, $id ),
				'label'  => $this->text( $added['label'] ?? '', __( 'a row that was added', 'cong-truong' ), 2000, $id ),
				'kind'   => $added['kind'],
			);
			$this->index->add( $row );
			$this->values['addedRows'][] = $row;
		}
	}

	/**
	 * Takes the labels that the school worded.
	 */
	private function take_labels(): void {
		$this->values['labels'] = $this->texts_by_row( 'labels', 2000 );
	}

	/**
	 * Takes the cells.
	 *
	 * @throws Invalid_Values If one is wrong.
	 */
	private function take_cells(): void {
		$rows  = $this->input['cells'];
		$count = 0;
		if ( ! is_array( $rows ) ) {
			throw new Invalid_Values( __( 'The values do not have the shape of a disclosure.', 'cong-truong' ) );
		}
		foreach ( $rows as $row => $cells ) {
			$row   = (string) $row;
			$taken = array();
			if ( ! is_array( $cells ) ) {
				throw new Invalid_Values( __( 'The values do not have the shape of a disclosure.', 'cong-truong' ), $row );
			}
			foreach ( $cells as $column => $cell ) {
				if ( ++$count > self::MOST_CELLS ) {
					throw new Invalid_Values( __( 'This is more than one disclosure can hold.', 'cong-truong' ), $row, (string) $column );
				}
				$accepted = $this->cell( $row, (string) $column, $cell );
				if ( '' !== $accepted['raw'] ) {
					$taken[ $column ] = $accepted;
				}
			}
			if ( $taken ) {
				$this->values['cells'][ $row ] = $taken;
			}
		}
	}

	/**
	 * Checks one cell and reads its value again: what a screen says it read counts only where the text can mean it.
	 *
	 * @param string $row    Id of its row.
	 * @param string $column Id of its column.
	 * @param mixed  $cell   What was sent.
	 * @return array{raw: string, value: mixed}
	 * @throws Invalid_Values If it is wrong.
	 */
	private function cell( string $row, string $column, $cell ): array {
		if ( ! $this->index->row( $row ) || ! $this->index->column( $row, $column ) ) {
			/* translators: %s: a cell, such as: row “1 Tốt”, column “Lớp 6” */
			throw Invalid_Values::in_cell( __( 'The form has no cell in %s.', 'cong-truong' ), $this->index, $row, $column );
		}
		$raw     = is_array( $cell ) ? $cell['raw'] ?? null : null;
		$problem = Text_Rules::problem( $raw );
		if ( null !== $problem ) {
			/* translators: 1: a cell, such as: row “1 Tốt”, column “Lớp 6”; 2: what is wrong */
			throw Invalid_Values::in_cell( __( 'In %1$s %2$s.', 'cong-truong' ), $this->index, $row, $column, $problem );
		}

		$raw     = Text_Rules::normalize( (string) $raw );
		$reading = Reader::read( $raw, $this->index->kind( $row, $column ), $this->index->context( $row, $column ) );
		$value   = $reading['value'];
		foreach ( $reading['readings'] as $possible ) {
			if ( array_key_exists( 'value', $cell ) && self::is_same_value( $possible['value'], $cell['value'] ) ) {
				$value = $possible['value'];
			}
		}

		return array(
			'raw'   => $raw,
			'value' => $value,
		);
	}

	/**
	 * Whether two readings are the same, 10 and 10.0 included.
	 *
	 * @param mixed $left  A `CellValue`.
	 * @param mixed $right A `CellValue`.
	 */
	private static function is_same_value( $left, $right ): bool {
		if ( is_array( $left ) && is_array( $right ) ) {
			return count( $left ) === count( $right )
				&& self::is_same_value( $left[0] ?? null, $right[0] ?? null )
				&& self::is_same_value( $left[1] ?? null, $right[1] ?? null );
		}
		if ( ( is_int( $left ) || is_float( $left ) ) && ( is_int( $right ) || is_float( $right ) ) ) {
			return (float) $left === (float) $right;
		}

		return $left === $right;
	}

	/**
	 * Texts that belong to rows.
	 *
	 * @param string $name    Field of the values.
	 * @param int    $longest Characters that one may have.
	 * @return array<string, string>
	 * @throws Invalid_Values If one is wrong.
	 */
	private function texts_by_row( string $name, int $longest ): array {
		$texts = array();
		foreach ( $this->record( $name ) as $row => $text ) {
			$row = (string) $row;
			if ( ! $this->index->row( $row ) ) {
				/* translators: %s: id of a row */
				throw new Invalid_Values( sprintf( __( 'The form has no row “%s”.', 'cong-truong' ), $row ), $row );
			}
			$text = $this->text( $text, $this->index->row_name( $row ), $longest, $row );
			if ( '' !== $text ) {
				$texts[ $row ] = $text;
			}
		}

		return $texts;
	}

	/**
	 * Units that belong to parts.
	 *
	 * @return array<string, string>
	 * @throws Invalid_Values If one is wrong.
	 */
	private function units(): array {
		$units = array();
		foreach ( $this->record( 'units' ) as $part => $unit ) {
			if ( ! $this->index->has_part( (string) $part ) ) {
				throw new Invalid_Values( __( 'A unit was given for a table that the form does not have.', 'cong-truong' ) );
			}
			$units[ (string) $part ] = $this->text( $unit, __( 'the unit of the table', 'cong-truong' ), 200 );
		}

		return $units;
	}

	/**
	 * Warnings that somebody decided to keep.
	 *
	 * @return array<int, array<string, string>>
	 * @throws Invalid_Values If one is wrong.
	 */
	private function dismissals(): array {
		$dismissals = array();
		foreach ( $this->records( 'dismissals', self::MOST_DISMISSALS ) as $dismissal ) {
			$taken = array();
			foreach ( array( 'key', 'figures', 'reason' ) as $field ) {
				$taken[ $field ] = $this->text( $dismissal[ $field ] ?? null, __( 'the reason for keeping a warning', 'cong-truong' ), 2000 );
			}
			$dismissals[] = $taken;
		}

		return $dismissals;
	}

	/**
	 * A text without a problem, in NFC.
	 *
	 * @param mixed  $text    What was sent.
	 * @param string $where   What a message calls it.
	 * @param int    $longest Characters that it may have.
	 * @param string $row     Id of the row it belongs to.
	 * @throws Invalid_Values If it is wrong.
	 */
	private function text( $text, string $where, int $longest = Text_Rules::LONGEST, string $row = '' ): string {
		$problem = Text_Rules::problem( $text, $longest );
		if ( null !== $problem ) {
			/* translators: 1: name of a row or a field, 2: what is wrong */
			throw new Invalid_Values( sprintf( __( 'In “%1$s” %2$s.', 'cong-truong' ), $where, $problem ), $row );
		}

		return Text_Rules::normalize( (string) $text );
	}

	/**
	 * A field that is a record of texts.
	 *
	 * @param string $name Field of the values.
	 * @return array<mixed>
	 * @throws Invalid_Values If it is none.
	 */
	private function record( string $name ): array {
		$record = $this->input[ $name ] ?? array();
		if ( ! is_array( $record ) ) {
			throw new Invalid_Values( __( 'The values do not have the shape of a disclosure.', 'cong-truong' ) );
		}

		return $record;
	}

	/**
	 * A field that is a list of records.
	 *
	 * @param string $name Field of the values.
	 * @param int    $most Items that it may have.
	 * @return array<int, array<string, mixed>>
	 * @throws Invalid_Values If it is none.
	 */
	private function records( string $name, int $most ): array {
		$list = $this->record( $name );
		if ( count( $list ) > $most ) {
			throw new Invalid_Values( __( 'This is more than one disclosure can hold.', 'cong-truong' ) );
		}
		foreach ( $list as $item ) {
			if ( ! is_array( $item ) ) {
				throw new Invalid_Values( __( 'The values do not have the shape of a disclosure.', 'cong-truong' ) );
			}
		}

		return array_values( $list );
	}

	/**
	 * The refusal of something that isn't even values.
	 *
	 * @param string $message Why.
	 */
	private static function invalid( string $message ): \WP_Error {
		return new \WP_Error( 'cong_truong_invalid_values', $message, array( 'status' => 400 ) );
	}
}
