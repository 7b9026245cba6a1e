/**
 * Writes an entry as a workbook, pieces below each other; a sheet piece begins a new sheet.
 */
import { utils, write } from '@e965/xlsx';
import type { CellObject, Range, WorkSheet } from '@e965/xlsx';

import { rezip } from '../rezip';
import type { Box, Entry, Piece, Row, Table } from './model';

const WHOLE = /^(?:0|[1-9]\d*)$/;
const RATE = /^(\d{1,3})(?:[,.](\d+))?\s?%$/;
const DECIMAL = /^(\d{1,3})[,.](\d+)$/;

/** Figures become numeric cells, as Excel makes them of what is typed. */
export function numeric( table: Table, options: { decimals?: boolean } = {} ): Table {
	const convert = ( box: Box ): Box => {
		if ( box.isHeading || ! box.expect || box.colSpan ) {
			return box;
		}
		const text = box.text;
		const rate = RATE.exec( text );
		const decimal = options.decimals ? DECIMAL.exec( text ) : null;
		const numberOf = (): Pick< Box, 'number' | 'format' > | null => {
			if ( WHOLE.test( text ) ) {
				return { number: Number( text ) };
			}
			if ( rate ) {
				const fraction = rate[ 2 ] ?? '';
				return {
					number: Number( `${ rate[ 1 ] }${ fraction }e-${ fraction.length + 2 }` ),
					format: fraction === '' ? '0%' : `0.${ '0'.repeat( fraction.length ) }%`,
				};
			}
			return decimal ? { number: Number( `${ decimal[ 1 ] }.${ decimal[ 2 ] }` ) } : null;
		};
		const found = numberOf();
		return found
			? {
					...box,
					...found,
					expect: box.expect.map( ( cell ) => ( { ...cell, numeric: true } ) ),
				}
			: box;
	};
	return {
		...table,
		rows: table.rows.map( ( row ) => ( { ...row, boxes: row.boxes.map( convert ) } ) ),
	};
}

function cellOf( box: Box ): CellObject | null {
	if ( box.number !== undefined ) {
		return {
			t: 'n',
			v: box.number,
			...( box.format ? { z: box.format } : {} ),
			...( box.formula ? { f: box.formula } : {} ),
		};
	}
	return box.text === '' ? null : { t: 's', v: box.text };
}

class Sheet {
	private readonly content: WorkSheet = {};
	private readonly merges: Range[] = [];
	private readonly hiddenRows = new Set< number >();
	private readonly hiddenColumns = new Set< number >();
	private top = 0;
	private width = 1;

	private put( column: number, row: number, box: Box ): void {
		const cell = cellOf( box );
		if ( cell ) {
			this.content[ utils.encode_cell( { r: row, c: column } ) ] = cell;
		}
		const right = column + ( box.colSpan ?? 1 ) - 1;
		const bottom = row + ( box.rowSpan ?? 1 ) - 1;
		if ( right > column || bottom > row ) {
			this.merges.push( { s: { r: row, c: column }, e: { r: bottom, c: right } } );
		}
		this.width = Math.max( this.width, right + 1 );
	}

	public add( piece: Piece ): void {
		if ( piece.kind === 'text' ) {
			this.put( 0, this.top++, {
				text: piece.text,
				colSpan: piece.isBold ? 6 : undefined,
			} );
		} else if ( piece.kind === 'break' ) {
			this.top++;
		} else if ( piece.kind === 'table' ) {
			if ( piece.table.isLayout ) {
				this.side( piece.table );
			} else {
				this.table( piece.table );
			}
		}
	}

	/** Letterhead and signature: the lines of both sides below each other. */
	private side( table: Table ): void {
		const sides = table.rows[ 0 ]?.boxes.map( ( { text } ) => text.split( '\n' ) ) ?? [];
		const height = Math.max( ...sides.map( ( lines ) => lines.length ) );
		sides.forEach( ( lines, side ) =>
			lines.forEach( ( text, index ) =>
				this.put( side * 3, this.top + index, { text, colSpan: side === 0 ? 2 : 3 } )
			)
		);
		this.top += height + 1;
	}

	private table( table: Table ): void {
		const taken = new Set< string >();
		table.hiddenColumns?.forEach( ( column ) => this.hiddenColumns.add( column ) );
		table.rows.forEach( ( row: Row, index ) => {
			let column = 0;
			const line = this.top + index;
			if ( row.isHidden ) {
				this.hiddenRows.add( line );
			}
			for ( const box of row.boxes ) {
				while ( taken.has( `${ line }|${ column }` ) ) {
					column++;
				}
				this.put( column, line, box );
				for ( let down = 0; down < ( box.rowSpan ?? 1 ); down++ ) {
					for ( let right = 0; right < ( box.colSpan ?? 1 ); right++ ) {
						taken.add( `${ line + down }|${ column + right }` );
					}
				}
				column += box.colSpan ?? 1;
			}
		} );
		this.top += table.rows.length;
	}

	public finish(): WorkSheet {
		this.content[ '!ref' ] = utils.encode_range( {
			s: { r: 0, c: 0 },
			e: { r: Math.max( this.top, 1 ), c: this.width },
		} );
		this.content[ '!merges' ] = this.merges;
		this.content[ '!rows' ] = Array.from( { length: this.top }, ( _, index ) => ( {
			hidden: this.hiddenRows.has( index ),
		} ) );
		this.content[ '!cols' ] = Array.from( { length: this.width }, ( _, index ) => ( {
			wch: 12,
			hidden: this.hiddenColumns.has( index ),
		} ) );
		return this.content;
	}
}

export function sheetsOf( entry: Entry ): { name: string; isHidden: boolean; sheet: WorkSheet }[] {
	const sheets: { name: string; isHidden: boolean; sheet: Sheet }[] = [];
	for ( const piece of entry.pieces ) {
		if ( piece.kind === 'sheet' || sheets.length === 0 ) {
			sheets.push( {
				name: piece.kind === 'sheet' ? piece.name : 'Sheet1',
				isHidden: piece.kind === 'sheet' && piece.isHidden === true,
				sheet: new Sheet(),
			} );
		}
		sheets.at( -1 )?.sheet.add( piece );
	}
	return sheets.map( ( { name, isHidden, sheet } ) => ( { name, isHidden, sheet: sheet.finish() } ) );
}

export function writeXlsx( entry: Entry ): Uint8Array {
	const workbook = utils.book_new();
	const sheets = sheetsOf( entry );
	sheets.forEach( ( { name, sheet } ) => utils.book_append_sheet( workbook, sheet, name ) );
	workbook.Workbook = {
		Sheets: sheets.map( ( { isHidden } ) => ( { Hidden: isHidden ? 1 : 0 } ) ),
	};
	return rezip(
		new Uint8Array(
			write( workbook, { type: 'array', bookType: 'xlsx', compression: true } ) as ArrayBuffer
		)
	);
}
