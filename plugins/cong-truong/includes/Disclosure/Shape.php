<?php
/**
 * The form as a school shaped it.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

/**
 * Tables of a proposal with the school's own rows and columns, and tables that it added. TypeScript: lib/disclosure/shape.ts.
 */
final class Shape {

	/**
	 * Id of a table that a school added.
	 */
	public const TABLE_ID = '/\Abang\+[a-z0-9]{4,16}\z/';

	/**
	 * The form with its tables as the values shape them.
	 *
	 * @param array<string, mixed> $form   A `ResolvedForm`.
	 * @param array<string, mixed> $values `DisclosureValues`.
	 * @return array<string, mixed>
	 */
	public static function apply( array $form, array $values ): array {
		$shaped = array();
		foreach ( $values['parts'] ?? array() as $part ) {
			$shaped[ (string) $part['id'] ] = $part;
		}
		if ( ! $shaped ) {
			return $form;
		}
		$parts = array();
		foreach ( $form['parts'] as $part ) {
			$id = (string) $part['id'];
			if ( isset( $shaped[ $id ] ) && self::is_free( $form, $id ) ) {
				$part = self::table( $shaped[ $id ] );
			}
			$parts[] = $part;
			unset( $shaped[ $id ] );
		}
		foreach ( $shaped as $id => $part ) {
			if ( self::is_added( (string) $id ) ) {
				$parts[] = self::table( $part );
			}
		}
		$form['parts'] = $parts;

		return $form;
	}

	/**
	 * Whether a school may shape a table: official ones keep their headers and rows.
	 *
	 * @param array<string, mixed> $form A `ResolvedForm`.
	 * @param string               $part Id of a part.
	 */
	public static function is_free( array $form, string $part ): bool {
		return ! $form['official'] || self::is_added( $part );
	}

	/**
	 * Whether a table is one that a school added.
	 *
	 * @param string $part Id of a part.
	 */
	public static function is_added( string $part ): bool {
		return 1 === preg_match( self::TABLE_ID, $part );
	}

	/**
	 * A school's part as a part of a form.
	 *
	 * @param array<string, mixed> $part A `SchoolPart`.
	 * @return array<string, mixed>
	 */
	private static function table( array $part ): array {
		$rows_have_rates = in_array( 'count_with_rate', array_column( $part['rows'], 'kind' ), true );
		$columns         = array();
		foreach ( $part['columns'] as $column ) {
			$columns[] = array_merge(
				$column,
				array(
					'label'   => (string) end( $column['path'] ),
					'hasRate' => 'count_with_rate' === $column['kind'] || ( 'row' === $column['kind'] && $rows_have_rates ),
				)
			);
		}
		$title = (string) $part['title'];
		unset( $part['title'] );

		return array_merge(
			$part,
			'' === $title ? array() : array( 'title' => $title ),
			array(
				'type'            => 'table',
				'header'          => self::header( $part['columns'], $part['stub'] ),
				'columns'         => $columns,
				'allowsRowsUnder' => array(),
			)
		);
	}

	/**
	 * The header laid out: columns that stand side by side under the same label share a cell over them.
	 *
	 * @param array<int, array<string, mixed>>  $columns Columns with `path`.
	 * @param array<int, array<string, string>> $stub    Columns that name a row.
	 * @return array<int, array<int, array<string, mixed>>>
	 */
	private static function header( array $columns, array $stub ): array {
		$depth  = max( 1, ...array_map( 'count', array_column( $columns, 'path' ) ) );
		$header = array_pad( array(), $depth, array() );
		foreach ( $stub as $cell ) {
			$header[0][] = array(
				'label'   => $cell['label'],
				'colSpan' => 1,
				'rowSpan' => $depth,
				'stub'    => $cell['id'],
			);
		}
		self::place( $columns, 0, $header );

		return $header;
	}

	/**
	 * Places columns from one row of the header downwards.
	 *
	 * @param array<int, array<string, mixed>>             $columns Columns.
	 * @param int                                          $level   Row of the header.
	 * @param array<int, array<int, array<string, mixed>>> $header  Header, added to.
	 */
	private static function place( array $columns, int $level, array &$header ): void {
		$count = count( $columns );
		for ( $from = 0; $from < $count; $from += $span ) {
			$span  = 1;
			$path  = $columns[ $from ]['path'];
			$label = $path[ $level ];
			if ( count( $path ) === $level + 1 ) {
				$header[ $level ][] = array(
					'label'   => $label,
					'colSpan' => 1,
					'rowSpan' => count( $header ) - $level,
					'column'  => $columns[ $from ]['id'],
				);
				continue;
			}
			while ( $from + $span < $count && isset( $columns[ $from + $span ]['path'][ $level + 1 ] ) && $columns[ $from + $span ]['path'][ $level ] === $label ) {
				++$span;
			}
			$header[ $level ][] = array(
				'label'   => $label,
				'colSpan' => $span,
				'rowSpan' => 1,
			);
			self::place( array_slice( $columns, $from, $span ), $level + 1, $header );
		}
	}
}
