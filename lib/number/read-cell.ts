/**
 * What a typed cell means, by its kind. `includes/Number/Reader.php` reads the same; `tests/data/vectors/numbers.json` holds both together.
 */

import type { CellKind, CellValue } from '../disclosure/types';
import { foldText } from '../text/fold';
import { cleanFigure, LONGEST_FIGURE } from './clean';
import { parseNumber } from './parse-number';
import { readPair } from './read-pair';
import { splitUnit } from './units';
import { writeNumber, writePlain, writeRate } from './write';

/** One meaning of a cell; `raw` is a text that can mean nothing else. */
export type Reading = { value: CellValue; raw?: string; label: string };

export type CellReading = {
	/** The likeliest meaning; null when nothing can be read or nothing may be assumed. */
	value: CellValue;
	/** All meanings, the likeliest first. Empty when nothing can be read. */
	readings: Reading[];
	/** The school should be asked. */
	ambiguous: boolean;
	/** A unit typed into the cell, as typed. */
	unit?: string;
};

export type ReadContext = { unit?: string; pairLabels?: [ string, string ] };

const NOTHING: CellReading = { value: null, readings: [], ambiguous: false };
const MARKS = /^[x✓✔√☑☒v]$/iu;
const COUNTS: ReadonlySet< CellKind > = new Set( [
	'integer',
	'number',
	'money',
	'area',
] );

function sure( value: CellValue, label: string, unit?: string ): CellReading {
	return {
		value,
		readings: [ { value, label } ],
		ambiguous: false,
		...( unit === undefined ? {} : { unit } ),
	};
}

function asked( value: number ): CellReading {
	const raw = String( value );
	return {
		value: null,
		readings: [ { value, raw, label: raw } ],
		ambiguous: true,
	};
}

function readChoice( text: string ): CellReading {
	const folded = foldText( text );
	if ( MARKS.test( text ) || folded === 'co' ) {
		return sure( true, text );
	}
	return [ 'khong', 'khong co', 'chua', 'chua co' ].includes( folded )
		? sure( false, text )
		: NOTHING;
}

/** Rates and averages rarely reach a thousand; in a count a decimal makes no sense. */
function groupsFirst( kind: CellKind, mark: '.' | ',' ): boolean {
	if ( kind === 'integer' || kind === 'money' ) {
		return true;
	}
	return mark === '.' && ( kind === 'area' || kind === 'number' );
}

function isAsked( kind: CellKind, mark: '.' | ',' ): boolean {
	if ( kind === 'integer' ) {
		return false;
	}
	if ( kind === 'money' ) {
		return mark === ',';
	}
	return mark === '.' || kind === 'area' || kind === 'number';
}

function readNumber(
	text: string,
	kind: CellKind,
	suffix: string,
	unit?: string
): CellReading {
	const parsed = parseNumber( text );
	if ( parsed === null ) {
		return NOTHING;
	}
	const write = ( value: number ) =>
		kind === 'rate' ? writeRate( value ) : writeNumber( value );
	if ( parsed.kind === 'sure' ) {
		return sure( parsed.value, write( parsed.value ), unit );
	}
	const grouped = groupsFirst( kind, parsed.mark );
	if ( ! isAsked( kind, parsed.mark ) ) {
		const value = grouped ? parsed.grouped : parsed.decimal;
		return sure( value, write( value ), unit );
	}
	// A fourth decimal keeps the answer from being asked about again where a comma is asked about too.
	const decimals = isAsked( kind, ',' ) ? 4 : 3;
	const both: Reading[] = [
		{
			value: parsed.decimal,
			raw: writePlain( parsed.decimal, decimals ) + suffix,
			label:
				kind === 'rate'
					? writeRate( parsed.decimal, 3 )
					: writeNumber( parsed.decimal, { decimals: 3 } ),
		},
		{
			value: parsed.grouped,
			raw: writePlain( parsed.grouped ) + suffix,
			label: write( parsed.grouped ),
		},
	];
	const readings = grouped ? both.reverse() : both;
	return {
		value: readings[ 0 ]?.value ?? null,
		readings,
		ambiguous: true,
		...( unit === undefined ? {} : { unit } ),
	};
}

function readRate( text: string ): CellReading {
	const inner = /^\(\s*([^()]*%)\s*\)$/.exec( text )?.[ 1 ] ?? text;
	const percent = /\s*%$/.exec( inner )?.[ 0 ];
	return percent === undefined
		? readNumber( inner, 'rate', '' )
		: readNumber( inner.slice( 0, -percent.length ), 'rate', '%', '%' );
}

function readPairCell( text: string, context: ReadContext ): CellReading {
	const value = readPair( text, context.pairLabels );
	if ( value === null ) {
		return NOTHING;
	}
	const sides = typeof value === 'number' ? [ value ] : value;
	return sure(
		value,
		sides
			.map( ( side ) => ( side === null ? '…' : writeNumber( side ) ) )
			.join( ' / ' )
	);
}

/** Reads any text in linear time and never throws. */
export function readCell(
	raw: string,
	kind: CellKind,
	context: ReadContext = {}
): CellReading {
	if ( kind === 'text' || kind === 'none' || raw.length > LONGEST_FIGURE ) {
		return NOTHING;
	}
	const text = cleanFigure( raw );
	if ( text === '' ) {
		return NOTHING;
	}
	if ( kind === 'choice' ) {
		return readChoice( text );
	}
	if ( kind === 'pair' ) {
		return readPairCell( text, context );
	}
	if ( kind === 'rate' ) {
		return readRate( text );
	}
	if ( COUNTS.has( kind ) && foldText( text ) === 'khong' ) {
		return asked( 0 );
	}
	if ( kind === 'integer' && MARKS.test( text ) ) {
		return asked( 1 );
	}
	const split = splitUnit( text );
	return split
		? readNumber( split.figure, kind, ' ' + split.unit, split.unit )
		: readNumber( text, kind, '' );
}
