/**
 * How much two labels say the same, from 0 to 1. Cheap: words first, letter triples for what words miss.
 */

import { normalizeLabel } from './label';

const isNumber = ( word: string ) =>
	/\d|^(?:i{2,3}|i?[vx]i{0,3})$/.test( word );

/** One letter more, less or other in a word of four letters or more. */
function nearlyEqual( first: string, second: string ): boolean {
	const [ short, long ] =
		first.length <= second.length ? [ first, second ] : [ second, first ];
	if (
		short.length < 4 ||
		long.length - short.length > 1 ||
		isNumber( short ) ||
		isNumber( long )
	) {
		return false;
	}
	let start = 0;
	while ( start < short.length && short[ start ] === long[ start ] ) {
		start++;
	}
	const skip = long.length === short.length ? 1 : 0;
	return short.slice( start + skip ) === long.slice( start + 1 );
}

/** Below what needs no second look, above what any words in common give. */
const SLIP = 0.89;
const SHORTEST_SLIP = 6;

/** A slip of the fingers: a letter left out, typed twice or in the place of its neighbour, or a space in the wrong place. */
function isSlip( first: string, second: string ): boolean {
	const [ short, long ] = [ first, second ]
		.map( ( text ) => text.replace( / /g, '' ).replace( /y/g, 'i' ) )
		.sort( ( a, b ) => a.length - b.length );
	if (
		short === undefined ||
		long === undefined ||
		short.length < SHORTEST_SLIP ||
		long.length - short.length > 1
	) {
		return false;
	}
	if ( short === long ) {
		return true;
	}
	let at = 0;
	while ( short[ at ] === long[ at ] ) {
		at++;
	}
	return long.length > short.length
		? short.slice( at ) === long.slice( at + 1 )
		: short.slice( at + 2 ) === long.slice( at + 2 ) &&
				short[ at ] === long[ at + 1 ] &&
				short[ at + 1 ] === long[ at ];
}

function sharedWords( first: string[], second: string[] ): number {
	const left = [ ...second ];
	let shared = 0;
	const unmatched: string[] = [];
	for ( const word of first ) {
		const index = left.indexOf( word );
		if ( index >= 0 ) {
			left.splice( index, 1 );
			shared++;
		} else {
			unmatched.push( word );
		}
	}
	for ( const word of unmatched ) {
		const index = left.findIndex( ( other ) => nearlyEqual( word, other ) );
		if ( index >= 0 ) {
			left.splice( index, 1 );
			shared += 0.85;
		}
	}
	return shared;
}

function triples( text: string ): Map< string, number > {
	const found = new Map< string, number >();
	const padded = ` ${ text } `;
	for ( let index = 0; index + 3 <= padded.length; index++ ) {
		const triple = padded.slice( index, index + 3 );
		found.set( triple, ( found.get( triple ) ?? 0 ) + 1 );
	}
	return found;
}

function tripleShare( first: string, second: string ): number {
	const one = triples( first );
	const two = triples( second );
	let shared = 0;
	for ( const [ triple, count ] of one ) {
		shared += Math.min( count, two.get( triple ) ?? 0 );
	}
	return ( 2 * shared ) / ( first.length + second.length );
}

function numbersOf( words: string[] ): string {
	return words.filter( isNumber ).sort().join( ' ' );
}

/** Both already normalised by `normalizeLabel`. */
export function compareNormalized( first: string, second: string ): number {
	if ( first === second ) {
		return first === '' ? 0 : 1;
	}
	if ( first === '' || second === '' ) {
		return 0;
	}
	const one = first.split( ' ' );
	const two = second.split( ' ' );
	const shared = sharedWords( one, two );
	const words = ( 2 * shared ) / ( one.length + two.length );
	let score =
		0.65 * words + 0.35 * Math.min( 1, tripleShare( first, second ) );
	const shorter = Math.min( one.length, two.length );
	if ( shorter >= 2 && shared >= shorter ) {
		score = Math.max(
			score,
			0.55 + ( 0.4 * shorter ) / Math.max( one.length, two.length )
		);
	}
	// "Lớp 6" and "Lớp 7" share most letters and mean different things.
	if ( numbersOf( one ) !== numbersOf( two ) ) {
		score *= 0.5;
	}
	if ( numbersOf( one ) === numbersOf( two ) && isSlip( first, second ) ) {
		score = Math.max( score, SLIP );
	}
	return Math.min( score, 0.99 );
}

export function similarity( first: string, second: string ): number {
	return compareNormalized(
		normalizeLabel( first ),
		normalizeLabel( second )
	);
}
