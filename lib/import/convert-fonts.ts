/**
 * Text in fonts of the time before Unicode, brought to Unicode before anything is matched.
 */
import { _n, sprintf } from '@wordpress/i18n';

import { recogniser } from '../text/legacy';
import type { LegacyEncoding, LegacyText, Recogniser } from '../text/legacy';
import type {
	ConvertedText,
	ImportPreview,
	ImportWarning,
	SourceCell,
	SourceDocument,
} from './types';

const MOST_SAMPLES = 5;
const LONGEST_SAMPLE = 80;
const SOFT_HYPHEN = /\u00ad/g;

type Found = ReturnType< Recogniser >;

function textsOf( { tables, after, hidden }: SourceDocument ): LegacyText[] {
	const plain = [ ...after, ...hidden.map( ( { text } ) => text ) ].map(
		( text ) => ( { text } )
	);
	return tables
		.flatMap( ( { cells, before } ) => [
			...before.map( ( text ) => ( { text } ) ),
			...cells.flatMap( ( cell ): LegacyText[] => cell.runs ?? [ cell ] ),
		] )
		.concat( plain );
}

/** Pieces in several fonts, each by its own; null where they cannot be told apart in the text of the cell. */
function readRuns( { text, runs = [] }: SourceCell, read: Recogniser ): Found {
	let from: LegacyEncoding | null = null;
	let rest = text;
	let done = '';
	for ( const run of runs ) {
		const piece = run.text.trim();
		const at = rest.indexOf( piece );
		if ( at < 0 ) {
			return null;
		}
		const found = read( { ...run, text: piece } );
		from = found?.from ?? from;
		done += rest.slice( 0, at ) + ( found?.text ?? piece );
		rest = rest.slice( at + piece.length );
	}
	return from === null ? null : { text: done + rest, from };
}

/** Converts in place; the answer says what was converted, for the preview. */
export function convertFonts( document: SourceDocument ): ConvertedText[] {
	const read = recogniser( textsOf( document ) );
	const converted = new Map< LegacyEncoding, ConvertedText >();
	const take = ( text: string, found: Found ): string => {
		if ( ! found ) {
			// Word's optional hyphen is invisible, and a letter in TCVN3 alone.
			return document.kind === 'docx'
				? text.replace( SOFT_HYPHEN, '' )
				: text;
		}
		const known = converted.get( found.from ) ?? {
			from: found.from,
			count: 0,
			samples: [],
		};
		converted.set( found.from, known );
		known.count += 1;
		const sample = {
			before: text.slice( 0, LONGEST_SAMPLE ),
			after: found.text.slice( 0, LONGEST_SAMPLE ),
		};
		if (
			known.samples.length < MOST_SAMPLES &&
			! known.samples.some( ( { before } ) => before === sample.before )
		) {
			known.samples.push( sample );
		}
		return found.text;
	};
	const convert = ( text: string ) => take( text, read( { text } ) );
	for ( const table of document.tables ) {
		table.before = table.before.map( convert );
		for ( const cell of table.cells ) {
			cell.text = take(
				cell.text,
				( cell.runs ? readRuns( cell, read ) : null ) ?? read( cell )
			);
		}
	}
	document.after = document.after.map( convert );
	for ( const item of document.hidden ) {
		item.text = convert( item.text );
	}
	return [ ...converted.values() ];
}

function warning( { from, count, samples }: ConvertedText ): ImportWarning {
	const [ sample = { before: '', after: '' } ] = samples;
	const message = sprintf(
		/* translators: 1: number of texts, 2: old encoding such as TCVN3, 3: a text as the file stores it, 4: the same converted */
		_n(
			'%1$d text in an old font (%2$s) was converted to Unicode: “%3$s” is “%4$s”.',
			'%1$d texts in an old font (%2$s) were converted to Unicode, such as “%3$s” to “%4$s”.',
			count,
			'cong-truong'
		),
		count,
		from,
		sample.before,
		sample.after
	);
	return {
		type: 'converted',
		key: `converted|${ from }`,
		message,
		cells: [],
	};
}

export function withConverted(
	preview: ImportPreview,
	converted: ConvertedText[]
): ImportPreview {
	return converted.length === 0 || preview.outcome === 'refused'
		? preview
		: {
				...preview,
				outcome: 'ok-with-warnings',
				warnings: [ ...converted.map( warning ), ...preview.warnings ],
				converted,
			};
}
