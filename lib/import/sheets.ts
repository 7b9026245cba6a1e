/**
 * Sheets of a workbook as their reader sees them.
 */
import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import { __, sprintf } from '@wordpress/i18n';

import { toNfc } from '../text';
import { MOST_CELLS } from './guard';
import { RefusedFile } from './refuse';
import { numericText } from './spreadsheet-number';
import type {
	HiddenItem,
	SourceCell,
	SourceDocument,
	SourceTable,
} from './types';
import type { CellFonts, SheetFonts } from './xlsx-fonts';

const MOST_MERGES = 20_000;

type PlacedCell = Omit< SourceCell, 'rowSpan' | 'colSpan' >;

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

function parseAddress(
	address: string
): { row: number; column: number } | null {
	const match = /^([A-Z]{1,3})(\d{1,7})$/.exec( address );
	if ( ! match ) {
		return null;
	}
	const column = Array.from( match[ 1 ] ?? '' ).reduce(
		( sum, letter ) => sum * 26 + letter.charCodeAt( 0 ) - 64,
		0
	);
	return { row: Number( match[ 2 ] ) - 1, column: column - 1 };
}

function readCell(
	cell: CellObject,
	row: number,
	column: number,
	isFrom1904: boolean
): PlacedCell | null {
	const place = columnName( column ) + String( row + 1 );
	const formula = typeof cell.f === 'string' ? { formula: cell.f } : {};
	if (
		cell.t === 'n' &&
		typeof cell.v === 'number' &&
		Number.isFinite( cell.v )
	) {
		const { text, number, percent, grouped, date } = numericText(
			cell.v,
			String( cell.z ?? 'General' ),
			isFrom1904
		);
		return {
			text,
			row,
			column,
			place,
			number,
			percent,
			grouped,
			date,
			...formula,
		};
	}
	if ( cell.t === 'e' && cell.f === undefined && cell.v === undefined ) {
		return null;
	}
	if ( cell.t === 'e' && cell.v !== undefined ) {
		return {
			text: String( cell.w ?? '#?' ),
			row,
			column,
			place,
			error: true,
			...formula,
		};
	}
	if ( cell.t === 'b' ) {
		return {
			text: cell.v === true ? 'x' : '',
			row,
			column,
			place,
			...formula,
		};
	}
	const text = toNfc( String( cell.v ?? '' ) )
		.replace( /\r\n?/g, '\n' )
		.trim();
	if ( text === '' && typeof cell.f === 'string' ) {
		return {
			text: `=${ cell.f }`,
			row,
			column,
			place,
			error: true,
			...formula,
		};
	}
	return text === '' ? null : { text, row, column, place, ...formula };
}

function readCells(
	{ sheet, fonts, isFrom1904 }: Sheet,
	count: { cells: number }
): PlacedCell[] {
	const cells: PlacedCell[] = [];
	for ( const address of Object.keys( sheet ) ) {
		const at = parseAddress( address );
		const found: CellObject | undefined = sheet[ address ];
		const cell =
			at && found
				? readCell( found, at.row, at.column, isFrom1904 )
				: null;
		if ( cell && cell.text !== '' ) {
			cells.push( { ...cell, ...fonts( address ) } );
			count.cells += 1;
		}
		if ( count.cells > MOST_CELLS ) {
			throw new RefusedFile( 'too-many-cells' );
		}
	}
	return cells;
}

function describe(
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

type Sheet = {
	name: string;
	isFrom1904: boolean;
	sheet: WorkSheet;
	fonts: ( address: string ) => CellFonts;
};

function isHiddenLine(
	line: { hidden?: boolean; hpt?: number; width?: number } | undefined
): boolean {
	return (
		line !== undefined &&
		( line.hidden === true || line.hpt === 0 || line.width === 0 )
	);
}

/** A merged area shows its text as long as one of its rows and columns is seen. */
function spanOf( merges: Map< string, Range >, cell: PlacedCell ): Range {
	const at = { r: cell.row, c: cell.column };
	return merges.get( `${ cell.row }:${ cell.column }` ) ?? { s: at, e: at };
}

function readSheet(
	source: Sheet,
	hidden: HiddenItem[],
	count: { cells: number }
): SourceTable {
	const { name, sheet } = source;
	const merges = new Map(
		( sheet[ '!merges' ] ?? [] ).map( ( merge ) => [
			`${ merge.s.r }:${ merge.s.c }`,
			merge,
		] )
	);
	if ( merges.size > MOST_MERGES ) {
		throw new RefusedFile( 'too-many-cells' );
	}
	const rowHidden = ( row: number ) =>
		isHiddenLine( sheet[ '!rows' ]?.[ row ] );
	const columnHidden = ( column: number ) =>
		isHiddenLine( sheet[ '!cols' ]?.[ column ] );
	const firstSeen = (
		from: number,
		to: number,
		isHidden: ( index: number ) => boolean
	) => {
		for (
			let index = from;
			index <= Math.min( to, from + 1000 );
			index++
		) {
			if ( ! isHidden( index ) ) {
				return index;
			}
		}
		return null;
	};
	const inRow: PlacedCell[] = [];
	const inColumn: PlacedCell[] = [];
	const seen: { cell: PlacedCell; range: Range }[] = [];
	for ( const cell of readCells( source, count ) ) {
		const range = spanOf( merges, cell );
		const row = firstSeen( range.s.r, range.e.r, rowHidden );
		const column = firstSeen( range.s.c, range.e.c, columnHidden );
		if ( row === null ) {
			inRow.push( cell );
		} else if ( column === null ) {
			inColumn.push( cell );
		} else {
			seen.push( { cell: { ...cell, row, column }, range } );
		}
	}
	for ( const [ row, cells ] of groupBy( inRow, 'row' ) ) {
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
	return placeCells( name, seen );
}

/** Only rows and columns that hold something become rows and columns of the table. */
function placeCells(
	name: string,
	seen: { cell: PlacedCell; range: Range }[]
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
	const cells = seen.map( ( { cell, range } ) => {
		const row = rowIndex.get( cell.row ) ?? 0;
		const column = columnIndex.get( cell.column ) ?? 0;
		return {
			...cell,
			row,
			column,
			rowSpan: covered( rows, row, range.e.r ),
			colSpan: covered( columns, column, range.e.c ),
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

/** Sheets that are shown become tables; what is hidden is listed. */
export function readBook(
	book: WorkBook,
	sheetFonts: SheetFonts
): SourceDocument {
	const document: SourceDocument = {
		kind: 'xlsx',
		tables: [],
		after: [],
		hidden: [],
	};
	const count = { cells: 0 };
	const isFrom1904 = book.Workbook?.WBProps?.date1904 === true;
	book.SheetNames.forEach( ( sheetName, index ) => {
		const sheet = book.Sheets[ sheetName ];
		if ( ! sheet || ( sheet[ '!type' ] ?? 'sheet' ) !== 'sheet' ) {
			return;
		}
		const name = toNfc( sheetName );
		const source: Sheet = {
			name,
			sheet,
			isFrom1904,
			fonts: ( address ) => sheetFonts( sheetName, address ),
		};
		if ( ( book.Workbook?.Sheets?.[ index ]?.Hidden ?? 0 ) !== 0 ) {
			const cells = readCells( source, count );
			if ( cells.length > 0 ) {
				document.hidden.push( describe( 'sheet', name, cells ) );
			}
			return;
		}
		const table = readSheet( source, document.hidden, count );
		if ( table.cells.length > 0 ) {
			document.tables.push( table );
		}
	} );
	return document;
}
