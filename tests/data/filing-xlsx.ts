/**
 * Writes notices as a workbook, a sheet for each form. Figures are numeric cells, as Excel makes them of what is typed.
 */
import { utils, write } from '@e965/xlsx';
import type { CellObject, Range, WorkSheet } from '@e965/xlsx';

import type { GridCell, Notice } from './filing-layout';
import { rezip } from './rezip';

/** Excel with Vietnamese settings reads `59,95%` as a rate; `7.86%` and `3478%` were pasted in as text. */
const RATE = /^(\d{1,2}|100),(\d+)%$/;
const WHOLE = /^\d+$/;
const DECIMAL = /^\d+\.\d+$/;

function cellOf(
	{ text, isHeading, column }: GridCell,
	isRatio: boolean
): CellObject {
	const rate = RATE.exec( text );
	if ( rate && ! isHeading ) {
		const digits = `${ rate[ 1 ] }${ rate[ 2 ] }`;
		const decimals = rate[ 2 ]?.length ?? 0;
		return {
			t: 'n',
			v: Number( `${ digits }e-${ decimals + 2 }` ),
			z: `0.${ '0'.repeat( decimals ) }%`,
		};
	}
	if (
		! isHeading &&
		( WHOLE.test( text ) ||
			( DECIMAL.test( text ) && isRatio && column > 1 ) )
	) {
		return { t: 'n', v: Number( text ) };
	}
	return { t: 's', v: text };
}

class SheetWriter {
	private readonly sheet: WorkSheet = {};
	private readonly merges: Range[] = [];
	private row = 0;

	public constructor( private readonly width: number ) {}

	public put(
		column: number,
		cell: CellObject,
		rowSpan = 1,
		colSpan = 1,
		row = this.row
	): void {
		this.sheet[ utils.encode_cell( { r: row, c: column } ) ] = cell;
		if ( rowSpan > 1 || colSpan > 1 ) {
			this.merges.push( {
				s: { r: row, c: column },
				e: { r: row + rowSpan - 1, c: column + colSpan - 1 },
			} );
		}
	}

	public line(
		text: string,
		column = 0,
		colSpan = this.width - column
	): void {
		if ( text !== '' ) {
			this.put( column, { t: 's', v: text }, 1, colSpan );
			this.row++;
		}
	}

	public skip( rows = 1 ): void {
		this.row += rows;
	}

	public get top(): number {
		return this.row;
	}

	public finish(): WorkSheet {
		this.sheet[ '!ref' ] = utils.encode_range( {
			s: { r: 0, c: 0 },
			e: { r: this.row, c: this.width - 1 },
		} );
		this.sheet[ '!merges' ] = this.merges;
		this.sheet[ '!cols' ] = Array.from(
			{ length: this.width },
			( _, index ) => ( { wch: [ 6, 48 ][ index ] ?? 12 } )
		);
		return this.sheet;
	}
}

function sheetOf( notice: Notice ): WorkSheet {
	const width = Math.max( ...notice.grids.map( ( { columns } ) => columns ) );
	const writer = new SheetWriter( width );
	writer.put( 0, { t: 's', v: notice.authority }, 1, 2 );
	writer.put( 2, { t: 's', v: notice.formNumber }, 1, width - 2 );
	writer.skip();
	writer.line( notice.school, 0, 2 );
	writer.line( notice.attachedTo );
	writer.skip();
	writer.line( notice.heading );
	writer.line( notice.title );
	writer.line( notice.subtitle );
	for ( const grid of notice.grids ) {
		writer.skip();
		for ( const cell of grid.cells ) {
			if ( cell.text !== '' || cell.rowSpan > 1 || cell.colSpan > 1 ) {
				writer.put(
					cell.column,
					cellOf( cell, notice.code === '11' ),
					cell.rowSpan,
					cell.colSpan,
					writer.top + cell.row
				);
			}
		}
		writer.skip( grid.rows );
		writer.line( grid.footnote );
	}
	writer.skip();
	[ notice.placeDate, ...notice.sign ].forEach( ( text ) =>
		writer.line( text, 2 )
	);
	return writer.finish();
}

export function writeXlsx( notices: Notice[] ): Uint8Array {
	const workbook = utils.book_new();
	for ( const notice of notices ) {
		utils.book_append_sheet(
			workbook,
			sheetOf( notice ),
			notice.formNumber
		);
	}
	return rezip(
		new Uint8Array(
			write( workbook, {
				type: 'array',
				bookType: 'xlsx',
				compression: true,
			} ) as ArrayBuffer
		)
	);
}
