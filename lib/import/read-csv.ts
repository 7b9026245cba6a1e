/**
 * A text file with separated values as one table.
 */
import { __, sprintf } from '@wordpress/i18n';
import Papa from 'papaparse';

import { MOST_CELLS } from './guard';
import type { DecodedText } from './decode-text';
import { RefusedFile } from './refuse';
import { splitTabbed } from './tabbed-text';
import type { TabbedSource } from './tabbed-text';
import type { SourceCell, SourceDocument } from './types';

const DELIMITERS = [ ';', ',', '\t', '|' ];
const SAMPLE = 200;
const LONGEST_SAMPLE = 200_000;
/** Places between separators, most of them empty. */
const MOST_VALUES = 1_000_000;
const MOST_LINES = 20_000;

function parse( text: string, delimiter: string, preview: number ): string[][] {
	return Papa.parse< string[] >( text, {
		delimiter,
		preview,
		skipEmptyLines: false,
	} ).data;
}

/** The separator that cuts most lines into the same number of pieces; a decimal comma does not. */
function findDelimiter( text: string ): string {
	let best = { delimiter: ',', score: 0 };
	const start = text.slice( 0, LONGEST_SAMPLE );
	for ( const delimiter of DELIMITERS ) {
		const widths = new Map< number, number >();
		for ( const line of parse( start, delimiter, SAMPLE ) ) {
			if ( line.length > 1 ) {
				widths.set(
					line.length,
					( widths.get( line.length ) ?? 0 ) + 1
				);
			}
		}
		for ( const [ width, lines ] of widths ) {
			const score = lines * Math.min( width, 6 );
			if ( score > best.score ) {
				best = { delimiter, score };
			}
		}
	}
	return best.delimiter;
}

/** What Excel writes in the first line to tell itself what separates the values. */
const SEPARATOR = /^\ufeff?"?sep=(.)"?\r?\n/i;

function linesOf( source: string, from: TabbedSource ): string[][] {
	const declared = SEPARATOR.exec( source );
	const text = declared ? source.slice( declared[ 0 ].length ) : source;
	if ( ( text.match( /\n|\r(?!\n)/g ) ?? [] ).length > MOST_LINES ) {
		throw new RefusedFile( 'too-many-cells' );
	}
	const isCopied = from === 'clipboard' && text.includes( '\t' );
	const delimiter =
		declared?.[ 1 ] ?? ( isCopied ? '\t' : findDelimiter( text ) );
	if ( text.split( delimiter, MOST_VALUES ).length === MOST_VALUES ) {
		throw new RefusedFile( 'too-many-cells' );
	}
	return delimiter === '\t'
		? splitTabbed( text, from )
		: parse( text, delimiter, 0 );
}

export function readCsv(
	{ text: source, ...encoding }: DecodedText,
	from: TabbedSource = 'file'
): SourceDocument {
	const lines = linesOf( source, from );
	const cells: SourceCell[] = [];
	let columns = 0;
	let row = 0;
	lines.forEach( ( line, at ) => {
		const before = cells.length;
		line.forEach( ( value, column ) => {
			const shown = value
				.replace( /\r\n?/g, '\n' )
				.replace( /^[\s\ufeff]+|\s+$/g, '' );
			if ( shown === '' ) {
				return;
			}
			columns = Math.max( columns, column + 1 );
			const place = sprintf(
				/* translators: 1: number of the line, 2: number of the value in it */
				__( 'line %1$d, value %2$d', 'cong-truong' ),
				at + 1,
				column + 1
			);
			cells.push( {
				text: shown,
				row,
				column,
				rowSpan: 1,
				colSpan: 1,
				place,
			} );
		} );
		// As in a sheet, a line that holds nothing is none: some programs write one after each.
		row += cells.length > before ? 1 : 0;
		if ( cells.length > MOST_CELLS || columns > 2000 ) {
			throw new RefusedFile( 'too-many-cells' );
		}
	} );
	const name = __( 'Text file', 'cong-truong' );
	return {
		kind: 'csv',
		encoding,
		tables: [ { name, rows: row, columns, cells, before: [] } ],
		after: [],
		hidden: [],
	};
}
