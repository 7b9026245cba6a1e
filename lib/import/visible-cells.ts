/**
 * The cells of a sheet that a person sees, as a table; what hidden rows and columns hold is listed.
 */
import { __, sprintf } from '@wordpress/i18n';

import type { HiddenItem, SourceCell, SourceTable } from './types';

/** A cell with the row and column of its sheet, hidden ones counted. */
export type PlacedCell = Omit< SourceCell, 'rowSpan' | 'colSpan' >;

/** First and last row and column. */
export type CellRange = {
	s: { r: number; c: number };
	e: { r: number; c: number };
};

export type PlacedSheet = {
	name: string;
	cells: { cell: PlacedCell; range: CellRange }[];
	isRowHidden: ( row: number ) => boolean;
	isColumnHidden: ( column: number ) => boolean;
};

export function columnName( column: number ): string {
	let name = '';
	for (
		let left = column + 1;
		left > 0;
		left = Math.floor( ( left - 1 ) / 26 )
	) {
		name = String.fromCharCode( 65 + ( ( left - 1 ) % 26 ) ) + name;
	}
	return name;
}

export function describe(
	kind: HiddenItem[ 'kind' ],
	where: string,
	cells: PlacedCell[]
): HiddenItem {
	const text = cells.map( ( cell ) => cell.text ).join( ' | ' );
	return { kind, where, text: text.slice( 0, 1000 ), count: cells.length };
}

function groupBy(
	cells: PlacedCell[],
	key: 'row' | 'column'
): Map< number, PlacedCell[] > {
	const groups = new Map< number, PlacedCell[] >();
	for ( const cell of cells ) {
		const group = groups.get( cell[ key ] ) ?? [];
		group.push( cell );
		groups.set( cell[ key ], group );
	}
	return groups;
}

/** A merged area shows its text as long as one of its rows and columns is seen. */
function firstSeen(
	from: number,
	to: number,
	isHidden: ( index: number ) => boolean
): number | null {
	for ( let index = from; index <= Math.min( to, from + 1000 ); index++ ) {
		if ( ! isHidden( index ) ) {
			return index;
		}
	}
	return null;
}
/** Only rows and columns that hold something become rows and columns of the table. */
function placeCells(
	name: string,
	seen: { cell: PlacedCell; range: CellRange }[],
	hiddenRows: number[]
): SourceTable {
	const used = ( key: 'row' | 'column' ) =>
		[ ...new Set( seen.map( ( { cell } ) => cell[ key ] ) ) ].sort(
			( a, b ) => a - b
		);
	const rows = used( 'row' );
	const columns = used( 'column' );
	const rowIndex = new Map( rows.map( ( row, index ) => [ row, index ] ) );
	const columnIndex = new Map(
		columns.map( ( column, index ) => [ column, index ] )
	);
	const covered = ( lines: number[], from: number, to: number ) => {
		let count = 0;
		for (
			let index = from;
			index < lines.length && ( lines[ index ] ?? 0 ) <= to;
			index++
		) {
			count += 1;
		}
		return Math.max( 1, count );
	};
	const below = new Set(
		hiddenRows.map( ( hidden ) => rows.find( ( row ) => row > hidden ) )
	);
	const cells = seen.map( ( { cell, range } ) => {
		const row = rowIndex.get( cell.row ) ?? 0;
		const column = columnIndex.get( cell.column ) ?? 0;
		return {
			...cell,
			row,
			column,
			rowSpan: covered( rows, row, range.e.r ),
			colSpan: covered( columns, column, range.e.c ),
			...( below.has( cell.row ) ? { afterHidden: true } : {} ),
		};
	} );
	cells.sort( ( a, b ) => a.row - b.row || a.column - b.column );
	return {
		name,
		rows: rows.length,
		columns: columns.length,
		cells,
		before: [],
	};
}

export function visibleTable(
	{ name, cells: all, isRowHidden, isColumnHidden }: PlacedSheet,
	hidden: HiddenItem[]
): SourceTable {
	const inRow: PlacedCell[] = [];
	const inColumn: PlacedCell[] = [];
	const seen: { cell: PlacedCell; range: CellRange }[] = [];
	for ( const { cell, range } of all ) {
		const row = firstSeen( range.s.r, range.e.r, isRowHidden );
		const column = firstSeen( range.s.c, range.e.c, isColumnHidden );
		if ( row === null ) {
			inRow.push( cell );
		} else if ( column === null ) {
			inColumn.push( cell );
		} else {
			seen.push( { cell: { ...cell, row, column }, range } );
		}
	}
	const hiddenRows = groupBy( inRow, 'row' );
	for ( const [ row, cells ] of hiddenRows ) {
		hidden.push(
			describe(
				'row',
				sprintf(
					/* translators: 1: name of a sheet, 2: number of the row */
					__( '%1$s, row %2$d', 'cong-truong' ),
					name,
					row + 1
				),
				cells
			)
		);
	}
	for ( const [ column, cells ] of groupBy( inColumn, 'column' ) ) {
		const where = sprintf(
			/* translators: 1: name of a sheet, 2: letter of the column */
			__( '%1$s, column %2$s', 'cong-truong' ),
			name,
			columnName( column )
		);
		hidden.push( describe( 'column', where, cells ) );
	}
	return placeCells( name, seen, [ ...hiddenRows.keys() ] );
}
