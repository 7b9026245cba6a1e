/**
 * An .xlsx file as a workbook. SheetJS reads a clean archive that holds nothing but the parts that were looked at.
 */
import { strToU8, zipSync } from 'fflate';
import type { WorkBook } from '@e965/xlsx';

import type { Parts } from './parts';
import { RefusedFile } from './refuse';
import { readBook } from './sheets';
import type { SourceDocument } from './types';
import { readSheetFonts, sheetTexts } from './xlsx-fonts';
import { markFormulas } from './xlsx-formulas';
import { hideLines } from './xlsx-hidden';

type SheetLibrary = { read: ( data: Uint8Array, options: object ) => WorkBook };

function archive( parts: Parts, names: Map< string, string > ): Uint8Array {
	const files: Record< string, Uint8Array > = {};
	for ( const [ path, text ] of parts ) {
		files[ names.get( path ) ?? path ] = strToU8(
			`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${ text }`
		);
	}
	return zipSync( files, { level: 0 } );
}

export async function readXlsx(
	parts: Parts,
	names: Map< string, string >
): Promise< SourceDocument > {
	const library: SheetLibrary = await import( '@e965/xlsx' );
	let book: WorkBook;
	try {
		book = library.read( archive( parts, names ), {
			type: 'array',
			cellNF: true,
			cellText: false,
			cellHTML: false,
		} );
	} catch {
		throw new RefusedFile( 'unreadable' );
	}
	const texts = sheetTexts( parts );
	hideLines( book, texts );
	markFormulas( book, texts );
	return readBook( book, readSheetFonts( parts ) );
}
