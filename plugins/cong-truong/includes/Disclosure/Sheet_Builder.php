<?php
/**
 * Lays a publication out on sheets, one for each table, for the file writers.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * A sheet is `name`, `width` (columns), `rows` (place → cell), `merges` (four zero-based ends: row, row, column, column), `widths` (in characters),
 * `header` (rows above the body) and `stub` (columns that name a row). A cell is `text`, `style`, and `number` with `format` where it is a number.
 * The words are those of official papers, so they are Vietnamese in every language of the site.
 */
final class Sheet_Builder {

	/**
	 * What is published.
	 *
	 * @var array<string, mixed>
	 */
	private $payload;

	/**
	 * The sheet being built.
	 *
	 * @var array<string, mixed>
	 */
	private $sheet;

	/**
	 * Takes a payload.
	 *
	 * @param array<string, mixed> $payload A `PublicationPayload`.
	 */
	private function __construct( array $payload ) {
		$this->payload = $payload;
	}

	/**
	 * All sheets of a publication.
	 *
	 * @param array<string, mixed> $payload A `PublicationPayload`.
	 * @param string               $hash    Its hash.
	 * @return array<int, array<string, mixed>>
	 */
	public static function build( array $payload, string $hash ): array {
		$sheets = array();
		$parts  = array_values( $payload['form']['parts'] );
		foreach ( $parts as $index => $part ) {
			$builder  = new self( $payload );
			$sheets[] = $builder->sheet( $part, count( $parts ) > 1 ? $index + 1 : 0, $hash );
		}

		return $sheets;
	}

	/**
	 * One sheet.
	 *
	 * @param array<string, mixed> $part   A `TablePart`.
	 * @param int                  $number Which of several parts; 0 if it is the only one.
	 * @param string               $hash   Hash of the publication.
	 * @return array<string, mixed>
	 */
	private function sheet( array $part, int $number, string $hash ): array {
		$stub        = count( $part['stub'] );
		$this->sheet = array(
			'name'   => $this->name( $number ),
			'width'  => $stub + count( $part['columns'] ),
			'rows'   => array(),
			'merges' => array(),
			'widths' => $this->widths( $part ),
			'header' => 0,
			'stub'   => $stub,
		);

		$this->add_titles( $part );
		$this->add_header( $part );
		$this->sheet['header'] = count( $this->sheet['rows'] );
		$this->add_body( $part );
		$this->add_notes( $part, $number, $hash );

		return $this->sheet;
	}

	/**
	 * Name of the sheet.
	 *
	 * @param int $number Which of several parts; 0 if it is the only one.
	 */
	private function name( int $number ): string {
		$form = $this->payload['form'];
		$name = '' === (string) $form['code'] ? (string) $form['shortTitle'] : 'Biểu mẫu ' . $form['code'];
		$name = trim( (string) preg_replace( '#[\[\]:*?/\\\\\']+#', ' ', $name ) );

		return 0 === $number ? $name : $name . ' - ' . $number;
	}

	/**
	 * Widths of the columns in characters.
	 *
	 * @param array<string, mixed> $part A `TablePart`.
	 * @return int[]
	 */
	private function widths( array $part ): array {
		$widths = array();
		foreach ( $part['stub'] as $stub ) {
			$widths[] = 'stt' === $stub['id'] ? 7 : 48;
		}
		foreach ( $part['columns'] as $column ) {
			$widths[] = in_array( $column['kind'], array( 'text', 'ratio_or_text' ), true ) ? 24 : 13;
		}
		$is_text = true;
		foreach ( $part['rows'] as $row ) {
			$is_text = $is_text && in_array( $row['kind'], array( 'text', 'none' ), true );
		}

		return $is_text ? array_map(
			static function ( int $width ): int {
				return 13 === $width ? 28 : $width;
			},
			$widths
		) : $widths;
	}

	/**
	 * Who publishes what, for which year.
	 *
	 * @param array<string, mixed> $part A `TablePart`.
	 */
	private function add_titles( array $part ): void {
		$form   = $this->payload['form'];
		$key    = $this->payload['key'];
		$period = Forms::official_period( $key['period'] );
		$level  = count( $this->payload['school']['levels'] ?? array() ) > 1 ? Forms::official_level( $key['level'] ) : '';

		$this->add_line( $this->payload['school']['authority'], 'plain' );
		$this->add_line( $this->payload['school']['name'], 'bold' );
		$this->add_line( '' === (string) $form['code'] ? '' : 'Biểu mẫu ' . $form['code'], 'plain' );
		$this->add_line( $form['title'], 'title' );
		$this->add_line( implode( ', ', array_filter( array( 'Năm học ' . $key['schoolYear'], $period, $level ) ) ), 'subtitle' );
		$this->add_line( $part['title'] ?? '', 'bold' );
		$unit = $this->payload['values']['units'][ $part['id'] ] ?? $part['unit'] ?? '';
		$this->add_line( '' === $unit ? '' : 'Đơn vị tính: ' . $unit, 'plain' );
	}

	/**
	 * A line over the whole width, unless it is empty.
	 *
	 * @param string $text  Text.
	 * @param string $style Style.
	 */
	private function add_line( string $text, string $style ): void {
		if ( '' === $text ) {
			return;
		}
		$row                   = count( $this->sheet['rows'] );
		$this->sheet['rows'][] = array( array( 'text' => $text ) + self::style( $style ) );
		if ( $this->sheet['width'] > 1 ) {
			$this->sheet['merges'][] = array( $row, $row, 0, $this->sheet['width'] - 1 );
		}
	}

	/**
	 * The heading of the table, merged as the form has it.
	 *
	 * @param array<string, mixed> $part A `TablePart`.
	 */
	private function add_header( array $part ): void {
		$top   = count( $this->sheet['rows'] );
		$depth = count( $part['header'] );
		for ( $line = 0; $line < $depth; $line++ ) {
			$this->sheet['rows'][] = array_fill( 0, $this->sheet['width'], array( 'text' => '' ) + self::style( 'header' ) );
		}
		$taken = array();
		foreach ( $part['header'] as $line => $cells ) {
			$place = 0;
			foreach ( $cells as $cell ) {
				while ( isset( $taken[ $line . ':' . $place ] ) ) {
					++$place;
				}
				$this->sheet['rows'][ $top + $line ][ $place ]['text'] = (string) $cell['label'];
				$this->span( $top + $line, $place, $cell['rowSpan'], $cell['colSpan'] );
				for ( $y = 0; $y < $cell['rowSpan']; $y++ ) {
					for ( $x = 0; $x < $cell['colSpan']; $x++ ) {
						$taken[ ( $line + $y ) . ':' . ( $place + $x ) ] = true;
					}
				}
			}
		}
	}

	/**
	 * The figures, on the lines on which the public table shows them.
	 *
	 * @param array<string, mixed> $part A `TablePart`.
	 */
	private function add_body( array $part ): void {
		$rows = Table_Renderer_Rows::of( $part, $this->payload['values'] );
		$grid = new Table_Renderer_Grid( $part, $rows, $this->payload['values'] );
		$top  = count( $this->sheet['rows'] );
		foreach ( $grid->lines() as $line ) {
			$this->sheet['rows'][] = array_fill( 0, $this->sheet['width'], array( 'text' => '' ) + self::style( 'cell' ) );
		}
		foreach ( $grid->lines() as $index => $line ) {
			$row = $rows[ $line['row'] ];
			foreach ( $part['stub'] as $place => $stub ) {
				$this->sheet['rows'][ $top + $index ][ $place ] = self::row_header( $stub['id'], $row, $line['isRate'] );
			}
			foreach ( $line['cells'] as $cell ) {
				$place = $this->sheet['stub'] + $cell['index'];

				$this->sheet['rows'][ $top + $index ][ $place ] = $this->figure( $cell );
				$this->span( $top + $index, $place, $cell['rowSpan'], $cell['colSpan'] );
			}
		}
	}

	/**
	 * What names a row. A rate's line is named too, so that a filter or a macro finds it.
	 *
	 * @param string               $stub    Which of the naming columns.
	 * @param array<string, mixed> $row     The row.
	 * @param bool                 $is_rate Whether the line holds its rates.
	 * @return array<string, mixed>
	 */
	private static function row_header( string $stub, array $row, bool $is_rate ): array {
		if ( 'stt' === $stub ) {
			return array( 'text' => $is_rate ? '' : $row['stt'] ) + self::style( 'stt' );
		}
		$style = $row['bold'] ? 'label_bold' : 'label';

		return array(
			'text'   => $is_rate ? 'Tỷ lệ (%)' : $row['label'],
			'indent' => $row['depth'] + ( $is_rate ? 1 : 0 ),
		) + self::style( $is_rate ? 'label' : $style );
	}

	/**
	 * One figure.
	 *
	 * @param array<string, mixed> $cell A cell of the grid.
	 * @return array<string, mixed>
	 */
	private function figure( array $cell ): array {
		$raw    = (string) $cell['raw'];
		$value  = $this->payload['values']['cells'][ $cell['row'] ][ $cell['column'] ]['value'] ?? null;
		$number = Number_Format::of( $raw, $value );
		$style  = null === $number && ( $cell['colSpan'] > 1 || strlen( $raw ) > 24 || false !== strpos( $raw, "\n" ) ) ? 'text' : 'cell';

		return array( 'text' => $raw ) + ( $number ?? array() ) + self::style( $style );
	}

	/**
	 * Notes, and which publication this is.
	 *
	 * @param array<string, mixed> $part   A `TablePart`.
	 * @param int                  $number Which of several parts; 0 if it is the only one.
	 * @param string               $hash   Hash of the publication.
	 */
	private function add_notes( array $part, int $number, string $hash ): void {
		$values = $this->payload['values'];
		$this->add_line( (string) ( $part['footnote'] ?? '' ), 'note' );
		foreach ( Table_Renderer_Rows::of( $part, $values ) as $row ) {
			if ( '' !== $row['note'] ) {
				$this->add_line( trim( $row['stt'] . ' ' . $row['label'] ) . ': ' . $row['note'], 'note' );
			}
		}
		if ( $number <= 1 ) {
			$this->add_line( '' === $values['note'] ? '' : 'Ghi chú: ' . $values['note'], 'note' );
		}
		$time = strtotime( $this->payload['publishedAt'] );
		$this->add_line( sprintf( 'Công bố lần %1$d, ngày %2$s. Mã kiểm tra SHA-256: %3$s', $this->payload['number'], wp_date( 'd/m/Y', false === $time ? null : $time ), $hash ), 'small' );
	}

	/**
	 * Remembers a merged area.
	 *
	 * @param int $row      First row.
	 * @param int $place    First column.
	 * @param int $row_span Rows.
	 * @param int $col_span Columns.
	 */
	private function span( int $row, int $place, int $row_span, int $col_span ): void {
		if ( $row_span > 1 || $col_span > 1 ) {
			$this->sheet['merges'][] = array( $row, $row + $row_span - 1, $place, $place + $col_span - 1 );
		}
	}

	/**
	 * A style of the writers.
	 *
	 * @param string $name Its name.
	 * @return array{style: string}
	 */
	private static function style( string $name ): array {
		return array( 'style' => $name );
	}
}
