<?php
/**
 * Values that can't be taken. Never leaves the validator.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * Carries ids and a message as plain text: it ends in JSON, so nothing is escaped for HTML.
 */
final class Invalid_Values extends \Exception {

	/**
	 * Id of the row.
	 *
	 * @var string
	 */
	private $row;

	/**
	 * Id of the column.
	 *
	 * @var string
	 */
	private $column;

	/**
	 * Takes what is wrong, and where.
	 *
	 * @param string $message What is wrong.
	 * @param string $row     Id of the row, if it is about one.
	 * @param string $column  Id of the column, if it is about a cell.
	 */
	public function __construct( string $message, string $row = '', string $column = '' ) {
		parent::__construct( $message );
		$this->row    = $row;
		$this->column = $column;
	}

	/**
	 * A problem of one cell.
	 *
	 * @param string     $format  Sentence with a place for the cell and, maybe, for the problem.
	 * @param Form_Index $index   Names of rows and columns.
	 * @param string     $row     Id of the row.
	 * @param string     $column  Id of the column.
	 * @param string     $problem What is wrong.
	 */
	public static function in_cell( string $format, Form_Index $index, string $row, string $column, string $problem = '' ): self {
		return new self( sprintf( $format, $index->cell_name( $row, $column ), $problem ), $row, $column );
	}

	/**
	 * The same as WordPress passes errors on.
	 */
	public function error(): \WP_Error {
		$data = array( 'status' => 400 );
		if ( '' !== $this->row ) {
			$data['row'] = $this->row;
		}
		if ( '' !== $this->column ) {
			$data['column'] = $this->column;
		}

		return new \WP_Error( '' === $this->row ? 'cong_truong_invalid_values' : 'cong_truong_invalid_cell', $this->getMessage(), $data );
	}
}
