/**
 * What one source cell means in its place.
 */
import type { CellKind, CellValue } from '../disclosure/types';
import { readCell, splitCountRate, writeNumber, writePlain } from '../number';
import type { Reading } from '../number';
import { stripControlCharacters, toNfc } from '../text';
import { withoutMark } from './superscript';
import type { SourceCell } from './types';

export const LONGEST_RAW = 20_000;

export type CellContext = { unit?: string; pairLabels?: [ string, string ] };

export type ReadValue = {
	raw: string;
	value: CellValue;
	readings: Reading[];
	ambiguous: boolean;
};

export function cleanRaw( text: string ): string {
	return stripControlCharacters( toNfc( text ) )
		.trim()
		.slice( 0, LONGEST_RAW );
}

/** A figure that the spreadsheet stores, in a wording that is read back as that figure. */
function storedNumber(
	cell: SourceCell,
	number: number,
	kind: CellKind,
	context: CellContext
): ReadValue {
	const suffix = cell.percent ? '%' : '';
	const grouped =
		cell.grouped &&
		! cell.percent &&
		( kind === 'integer' || kind === 'money' )
			? [ writeNumber( number ) ]
			: [];
	for ( const raw of [
		...grouped,
		cell.text,
		writePlain( number, 4 ) + suffix,
	] ) {
		const read = readCell( raw, kind, context );
		if ( read.value === number && ! read.ambiguous ) {
			return { raw, value: number, readings: [], ambiguous: false };
		}
	}
	const read = readCell( cell.text, kind, context );
	return {
		raw: cell.text,
		value: read.value,
		readings: read.readings,
		ambiguous: read.ambiguous,
	};
}

/** A spreadsheet makes 12/1 a date; which of the two numbers stood first cannot be told for sure. */
function pairFromDate( cell: SourceCell ): ReadValue {
	const [ first = null, second = null ] = cell.text
		.split( '/' )
		.map( Number );
	const turned = `${ second }/${ first }`;
	return {
		raw: cell.text,
		value: [ first, second ],
		readings: [
			{ value: [ first, second ], raw: cell.text, label: cell.text },
			{ value: [ second, first ], raw: turned, label: turned },
		],
		ambiguous: true,
	};
}

export function readValue(
	cell: SourceCell,
	kind: CellKind,
	context: CellContext
): ReadValue {
	if ( cell.date && kind === 'pair' ) {
		return pairFromDate( {
			...cell,
			text: cell.text
				.split( '/' )
				.slice( 0, 2 )
				.map( Number )
				.join( '/' ),
		} );
	}
	if ( cell.number !== undefined && ! cell.date ) {
		return storedNumber( cell, cell.number, kind, context );
	}
	return readText( cell.text, kind, context );
}

export function readText(
	text: string,
	kind: CellKind,
	context: CellContext
): ReadValue {
	const raw = cleanRaw( text );
	const { value, readings, ambiguous } = readCell( raw, kind, context );
	const figure = readings.length === 0 ? withoutMark( raw ) : null;
	const plain = figure === null ? null : readCell( figure, kind, context );
	if ( figure !== null && plain && plain.value !== null ) {
		return {
			raw,
			value: plain.value,
			readings: [ { value: plain.value, raw: figure, label: figure } ],
			ambiguous: true,
		};
	}
	return {
		raw,
		value: ambiguous ? ( readings[ 0 ]?.value ?? value ) : value,
		readings,
		ambiguous,
	};
}

const ERROR =
	/^(?:#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:\d{3}|#+)$/i;

/** What a spreadsheet shows where it could not compute, also where it was copied as text. */
export function isErrorText( text: string ): boolean {
	return ERROR.test( text.trim() );
}

export function splitCounted(
	cell: SourceCell
): { count: string; rate: string } | null {
	return cell.number === undefined && ! isPercentText( cell )
		? splitCountRate( cleanRaw( cell.text ) )
		: null;
}

export function isPercentText( cell: SourceCell ): boolean {
	return (
		cell.percent === true ||
		/^\s*\(?\s*\d[\d.,]*\s*%\s*\)?\s*$/.test( cell.text )
	);
}
