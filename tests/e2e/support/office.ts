/**
 * A downloaded workbook, as LibreOffice shows it and as its cells are stored.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { read, utils, type CellObject } from '@e965/xlsx';

import { site } from './site';

/** Comma, quotation mark, UTF-8, and cells as they are shown. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

/** The first sheet as text, opened and written by LibreOffice. */
export function shownByLibreOffice( file: string ): string {
	// Goes away with the site.
	const folder = mkdtempSync( join( site.dir, '../office-' ) );
	execFileSync(
		'soffice',
		[
			`-env:UserInstallation=${ pathToFileURL( join( folder, 'profile' ) ) }`,
			'--headless',
			'--convert-to',
			AS_SHOWN,
			'--outdir',
			folder,
			file,
		],
		{ timeout: 120_000, stdio: 'pipe' }
	);
	return readFileSync(
		join( folder, basename( file ).replace( /xlsx$/, 'csv' ) ),
		'utf8'
	);
}

/** The cells of the first sheet, row by row. */
export function storedCells( file: string ): CellObject[][] {
	const book = read( readFileSync( file ), { cellNF: true } );
	const sheet = book.Sheets[ book.SheetNames[ 0 ] ?? '' ];
	if ( ! sheet?.[ '!ref' ] ) {
		return [];
	}
	const { s: first, e: last } = utils.decode_range( sheet[ '!ref' ] );
	const rows: CellObject[][] = [];
	for ( let row = first.r; row <= last.r; row++ ) {
		const cells: CellObject[] = [];
		for ( let column = first.c; column <= last.c; column++ ) {
			const cell: CellObject | undefined =
				sheet[ utils.encode_cell( { r: row, c: column } ) ];
			cells.push( cell ?? { t: 'z' } );
		}
		rows.push( cells );
	}
	return rows;
}
