/**
 * An old Excel file (.xls, BIFF5 and BIFF8) as a workbook. Formulas are not read, only their results.
 */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

import { toNfc } from '../text';
import { readGlobals, SHEET } from './biff-globals';
import type { BiffGlobals } from './biff-globals';
import { CONTINUE, recordsFrom, TextReader } from './biff-records';
import type { BiffRecord, BiffText } from './biff-records';
import { fontsOf } from './fonts';
import { MOST_CELLS } from './guard';
import { RefusedFile } from './refuse';
import { readBook } from './sheets';
import type { SourceDocument } from './types';
import { columnName } from './visible-cells';
import type { CellFonts } from './xlsx-fonts';

const BOF = 0x809;
const EOF = 0x0a;
const ROW = 0x208;
const COLUMNS = 0x7d;
const MERGES = 0xe5;
const SHARED = 0xfd;
const LABEL = 0x204;
const RICH_LABEL = 0xd6;
const NUMBER = 0x203;
const RK = 0x27e;
const MANY_RK = 0xbd;
const FORMULA = 0x06;
const STRING = 0x207;
const BOOLEAN_OR_ERROR = 0x205;

const HIDDEN_ROW = 0x20;
const LAST_COLUMN = 255;
const ERRORS: Record< number, string > = {
	0x00: '#NULL!',
	0x07: '#DIV/0!',
	0x0f: '#VALUE!',
	0x17: '#REF!',
	0x1d: '#NAME?',
	0x24: '#NUM!',
	0x2a: '#N/A',
};
/** Stands for the text of a formula, which only its presence matters of. */
const SOME_FORMULA = '…';

type Sheet = { sheet: WorkSheet; fonts: Map< string, CellFonts > };

/** 30 bits of an integer or of the upper half of a number, perhaps in hundredths. */
function readRk( rk: number ): number {
	let value: number;
	if ( rk & 2 ) {
		value = rk >> 2;
	} else {
		const view = new DataView( new ArrayBuffer( 8 ) );
		view.setInt32( 0, rk & ~3 );
		value = view.getFloat64( 0 );
	}
	return rk & 1 ? value / 100 : value;
}

class SheetReader {
	public readonly result: Sheet = { sheet: {}, fonts: new Map() };
	/** Where the text of the last formula goes. */
	private waiting: { row: number; column: number; style: number } | null =
		null;
	private cells = 0;
	private readonly globals: BiffGlobals;

	public constructor( globals: BiffGlobals ) {
		this.globals = globals;
	}

	public take( record: BiffRecord, more: Uint8Array[] ): void {
		const { type, view, data } = record;
		const { sheet } = this.result;
		switch ( type ) {
			case ROW:
				if ( view.getUint16( 12, true ) & HIDDEN_ROW ) {
					( sheet[ '!rows' ] ??= [] )[ view.getUint16( 0, true ) ] = {
						hidden: true,
					};
				}
				return;
			case COLUMNS:
				this.hideColumns( view );
				return;
			case MERGES:
				this.merge( view );
				return;
			case STRING:
				if ( this.waiting ) {
					this.addText( this.waiting, this.text( data, 0, more ), {
						f: SOME_FORMULA,
					} );
					this.waiting = null;
				}
				return;
		}
		if ( data.length < 6 ) {
			return;
		}
		const place = {
			row: view.getUint16( 0, true ),
			column: view.getUint16( 2, true ),
			style: view.getUint16( 4, true ),
		};
		switch ( type ) {
			case SHARED: {
				const text = this.globals.texts[ view.getUint32( 6, true ) ];
				if ( ! text ) {
					throw new RefusedFile( 'truncated' );
				}
				this.addText( place, text );
				break;
			}
			case LABEL:
			case RICH_LABEL:
				this.addText( place, this.label( record, more ) );
				break;
			case NUMBER:
				this.addNumber( place, view.getFloat64( 6, true ) );
				break;
			case RK:
				this.addNumber( place, readRk( view.getInt32( 6, true ) ) );
				break;
			case MANY_RK:
				for ( let at = 4; at + 6 <= data.length - 2; at += 6 ) {
					this.addNumber(
						{
							row: place.row,
							column: place.column + ( at - 4 ) / 6,
							style: view.getUint16( at, true ),
						},
						readRk( view.getInt32( at + 2, true ) )
					);
				}
				break;
			case BOOLEAN_OR_ERROR:
				this.addFlag( place, view.getUint8( 6 ), view.getUint8( 7 ) );
				break;
			case FORMULA:
				this.addResult( place, view );
				break;
		}
	}

	private hideColumns( view: DataView ): void {
		const isHidden =
			( view.getUint16( 8, true ) & 1 ) === 1 ||
			view.getUint16( 4, true ) === 0;
		const last = Math.min( view.getUint16( 2, true ), LAST_COLUMN );
		for (
			let column = view.getUint16( 0, true );
			isHidden && column <= last;
			column++
		) {
			( this.result.sheet[ '!cols' ] ??= [] )[ column ] = {
				hidden: true,
			};
		}
	}

	private merge( view: DataView ): void {
		const merges = ( this.result.sheet[ '!merges' ] ??= [] );
		const count = view.getUint16( 0, true );
		for ( let index = 0; index < count; index++ ) {
			const at = 2 + index * 8;
			const [ r = 0, lastRow = 0, c = 0, lastColumn = 0 ] = [
				0, 2, 4, 6,
			].map( ( step ) => view.getUint16( at + step, true ) );
			merges.push( {
				s: { r, c },
				e: { r: lastRow, c: lastColumn },
			} );
		}
	}

	private text(
		data: Uint8Array,
		at: number,
		more: Uint8Array[],
		font?: string
	): BiffText {
		if ( this.globals.isUnicode ) {
			return new TextReader( [ data, ...more ], at ).text( 2 );
		}
		const length =
			( data[ at ] ?? 0 ) + 256 * ( data[ at + 1 ] ?? 0 ) + at + 2;
		return {
			text: this.globals.decode( data.subarray( at + 2, length ), font ),
			runs: [],
		};
	}

	/** A text that stands in its cell; in BIFF5 the pieces of a rich one follow it. */
	private label(
		{ type, data, view }: BiffRecord,
		more: Uint8Array[]
	): BiffText {
		const style = view.getUint16( 4, true );
		const font = this.globals.fontOf( style );
		const read = this.text( data, 6, more, font );
		if ( type !== RICH_LABEL || this.globals.isUnicode ) {
			return read;
		}
		const at = 8 + view.getUint16( 6, true );
		const runs = Array.from(
			{ length: data[ at ] ?? 0 },
			( _, index ) => ( {
				from: data[ at + 1 + index * 2 ] ?? 0,
				font: data[ at + 2 + index * 2 ] ?? 0,
			} )
		);
		return { text: read.text, runs };
	}

	private addText(
		place: { row: number; column: number; style: number },
		{ text, runs }: BiffText,
		more: Partial< CellObject > = {}
	): void {
		const { fontOf, fontName } = this.globals;
		const own = fontOf( place.style );
		const ends = [ ...runs.map( ( { from } ) => from ), text.length ];
		const fonts = fontsOf( [
			{ text: text.slice( 0, ends[ 0 ] ), font: own },
			...runs.map( ( run, index ) => ( {
				text: text.slice( run.from, ends[ index + 1 ] ),
				font: fontName( run.font ),
			} ) ),
		] );
		this.add( place, { t: 's', v: toNfc( text ), ...more }, fonts );
	}

	private addNumber(
		place: { row: number; column: number; style: number },
		value: number,
		more: Partial< CellObject > = {}
	): void {
		const z = this.globals.formatOf( place.style );
		this.add( place, { t: 'n', v: value, z, ...more } );
	}

	private addFlag(
		place: { row: number; column: number; style: number },
		value: number,
		isError: number,
		more: Partial< CellObject > = {}
	): void {
		this.add(
			place,
			isError
				? { t: 'e', v: value, w: ERRORS[ value ] ?? '#?', ...more }
				: { t: 'b', v: value === 1, ...more }
		);
	}

	private addResult(
		place: { row: number; column: number; style: number },
		view: DataView
	): void {
		const formula = { f: SOME_FORMULA };
		if ( view.getUint16( 12, true ) !== 0xffff ) {
			this.addNumber( place, view.getFloat64( 6, true ), formula );
			return;
		}
		switch ( view.getUint8( 6 ) ) {
			case 0:
				this.waiting = place;
				break;
			case 1:
				this.addFlag( place, view.getUint8( 8 ), 0, formula );
				break;
			case 2:
				this.addFlag( place, view.getUint8( 8 ), 1, formula );
				break;
			default:
				this.add( place, { t: 's', v: '', ...formula } );
		}
	}

	private add(
		{ row, column }: { row: number; column: number },
		cell: CellObject,
		fonts: CellFonts = {}
	): void {
		const address = columnName( column ) + String( row + 1 );
		this.result.sheet[ address ] = cell;
		this.result.fonts.set( address, fonts );
		this.cells += 1;
		if ( this.cells > MOST_CELLS ) {
			throw new RefusedFile( 'too-many-cells' );
		}
	}
}

function readSheet(
	stream: Uint8Array,
	at: number,
	globals: BiffGlobals
): Sheet {
	const reader = new SheetReader( globals );
	let depth = 0;
	let waiting: BiffRecord | null = null;
	let more: Uint8Array[] = [];
	const finish = () => {
		if ( waiting ) {
			reader.take( waiting, more );
		}
		waiting = null;
		more = [];
	};
	for ( const record of recordsFrom( stream, at ) ) {
		if ( depth === 0 && record.type !== BOF ) {
			throw new RefusedFile( 'truncated' );
		}
		if ( record.type === CONTINUE ) {
			more.push( record.data );
			continue;
		}
		finish();
		if ( record.type === BOF ) {
			depth += 1;
			if ( depth === 1 && record.view.getUint16( 2, true ) !== SHEET ) {
				return reader.result;
			}
		} else if ( record.type === EOF ) {
			depth -= 1;
			if ( depth === 0 ) {
				return reader.result;
			}
		} else if ( depth === 1 ) {
			// Charts that lie in a sheet have records of their own in between.
			waiting = record;
		}
	}
	throw new RefusedFile( 'truncated' );
}

export function readXls( stream: Uint8Array ): SourceDocument {
	const globals = readGlobals( stream );
	const fonts = new Map< string, Map< string, CellFonts > >();
	const book: WorkBook = {
		SheetNames: [],
		Sheets: {},
		Workbook: {
			Sheets: [],
			WBProps: { date1904: globals.isFrom1904 },
		},
	};
	globals.sheets.forEach( ( { name, at, hidden } ) => {
		const read = readSheet( stream, at, globals );
		book.SheetNames.push( name );
		book.Sheets[ name ] = read.sheet;
		book.Workbook?.Sheets?.push( { name, Hidden: hidden === 0 ? 0 : 1 } );
		fonts.set( name, read.fonts );
	} );
	return readBook(
		book,
		( sheet, address ) => fonts.get( sheet )?.get( address ) ?? {}
	);
}
