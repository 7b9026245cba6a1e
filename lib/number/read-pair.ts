/**
 * Two numbers in one cell: `214/193`, `191-202`, a line break, `Nam: 191, Nữ: 194`.
 */

import { foldText } from '../text/fold';
import { parseNumber } from './parse-number';

export type Pair = [ number | null, number | null ];

const DEFAULT_LABELS: [ string, string ] = [ 'Nam', 'Nữ' ];
const SEPARATORS = [ '/', ';', '\n', '-' ];
const NOTHING = /^(?:-+|\.{2,}|…)?$/;

function readSide( text: string ): number | null | undefined {
	const side = text.trim();
	if ( NOTHING.test( side ) ) {
		return null;
	}
	const parsed = side.includes( ' ' ) ? null : parseNumber( side );
	if ( parsed === null ) {
		return undefined;
	}
	return parsed.kind === 'sure' ? parsed.value : parsed.grouped;
}

function readSeparated( text: string ): Pair | null {
	for ( const separator of SEPARATORS ) {
		const sides = text.split( separator );
		if ( sides.length === 2 ) {
			const first = readSide( sides[ 0 ] ?? '' );
			const second = readSide( sides[ 1 ] ?? '' );
			if (
				first !== undefined &&
				second !== undefined &&
				( first !== null || second !== null )
			) {
				return [ first, second ];
			}
		}
	}
	return null;
}

function readLabelled( text: string, labels: [ string, string ] ): Pair | null {
	const wanted = labels.map( ( label ) => foldText( label ).trim() );
	const tokens =
		foldText( text ).match( /\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/gu ) ?? [];
	const names: number[] = [];
	const numbers: number[] = [];
	let nameFirst: boolean | null = null;
	for ( const token of tokens ) {
		if ( /^\d/.test( token ) ) {
			const number = readSide( token );
			if ( typeof number !== 'number' ) {
				return null;
			}
			nameFirst ??= false;
			numbers.push( number );
		} else if ( /^\p{L}/u.test( token ) ) {
			const side = wanted.indexOf( token );
			if ( side < 0 || names.includes( side ) ) {
				return null;
			}
			nameFirst ??= true;
			names.push( side );
		} else if ( ! ':,;/-=()|'.includes( token ) ) {
			return null;
		}
		if ( Math.abs( names.length - numbers.length ) > 1 ) {
			return null;
		}
	}
	if ( names.length === 0 || names.length !== numbers.length ) {
		return null;
	}
	const pair: Pair = [ null, null ];
	names.forEach( ( side, index ) => {
		pair[ side === 0 ? 0 : 1 ] = numbers[ index ] ?? null;
	} );
	return pair;
}

/** `text` is clean. One plain number stays a number: some schools give only the sum. */
export function readPair(
	text: string,
	labels?: [ string, string ]
): Pair | number | null {
	if ( /^\d+(?:[.,]\d+)*$/.test( text ) ) {
		return readSide( text ) ?? null;
	}
	return (
		readSeparated( text ) ?? readLabelled( text, labels ?? DEFAULT_LABELS )
	);
}
