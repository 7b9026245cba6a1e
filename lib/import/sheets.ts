/**
 * Sheets of a workbook as their reader sees them.
 */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

import { toNfc } from '../text';
import { MOST_CELLS } from './guard';
import { RefusedFile } from './refuse';
import { numericText, showsNothing } from './spreadsheet-number';
import { raise } from './superscript';
import type { HiddenItem, SourceDocument, SourceTable } from './types';
import { columnName, describe, visibleTable } from './visible-cells';
import type { PlacedCell } from './visible-cells';
import type { CellFonts, SheetFonts } from './xlsx-fonts';
import { child, elements, parseXml } from './xml';

const MOST_MERGES = 20_000;

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

/** The text of a cell; SheetJS leaves its letters' formats in `r`. */
function textOf( { v, r }: CellObject ): string {
	const plain = String( v ?? '' );
	if ( typeof r !== 'string' || ! r.includes( '"superscript"' ) ) {
		return plain;
	}
	return elements( parseXml( `<si>${ r }</si>` ) ).reduce( ( text, run ) => {
		const shown = child( run, 't' )?.children.join( '' ) ?? '';
		const align = child( child( run, 'rPr' ), 'vertAlign' );
		const isRaised = align?.attributes.val === 'superscript';
		return text + ( isRaised ? raise( shown, text ) : shown );
	}, '' );
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
	const text = toNfc( textOf( cell ) ).replace( /\r\n?/g, '\n' ).trim();
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

function isInvisible( { v, z }: CellObject ): boolean {
	return (
		( typeof v === 'number' || typeof v === 'string' ) &&
		showsNothing( v, String( z ?? '' ) )
	);
}

/** Cells that their number format keeps from showing anything go to `unseen`. */
function readCells(
	{ sheet, fonts, isFrom1904 }: Sheet,
	count: { cells: number },
	unseen: PlacedCell[]
): PlacedCell[] {
	const cells: PlacedCell[] = [];
	for ( const address of Object.keys( sheet ) ) {
		const at = parseAddress( address );
		const found: CellObject | undefined = sheet[ address ];
		const cell =
			at && found
				? readCell( found, at.row, at.column, isFrom1904 )
				: null;
		if ( found && cell && cell.text !== '' ) {
			const list = isInvisible( found ) ? unseen : cells;
			list.push( { ...cell, ...fonts( address ) } );
			count.cells += 1;
		}
		if ( count.cells > MOST_CELLS ) {
			throw new RefusedFile( 'too-many-cells' );
		}
	}
	return cells;
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

/** Cells, the areas they are merged over, and what is hidden. */
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
	const unseen: PlacedCell[] = [];
	const cells = readCells( source, count, unseen );
	if ( unseen.length > 0 ) {
		hidden.push( describe( 'text', name, unseen ) );
	}
	return visibleTable(
		{
			name,
			cells: cells.map( ( cell ) => {
				const at = { r: cell.row, c: cell.column };
				return {
					cell,
					range: merges.get( `${ cell.row }:${ cell.column }` ) ?? {
						s: at,
						e: at,
					},
				};
			} ),
			isRowHidden: ( row ) => isHiddenLine( sheet[ '!rows' ]?.[ row ] ),
			isColumnHidden: ( column ) =>
				isHiddenLine( sheet[ '!cols' ]?.[ column ] ),
		},
		hidden
	);
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
			const unseen: PlacedCell[] = [];
			const cells = readCells( source, count, unseen ).concat( unseen );
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
