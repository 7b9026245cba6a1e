/**
 * A short text that changes with the figures a warning was about.
 */

import type { Look, Place } from './figures';

/** FNV-1a over UTF-16 units. */
function hash( text: string, seed: number ): string {
	let result = seed;
	for ( let index = 0; index < text.length; index++ ) {
		result = Math.imul( result ^ text.charCodeAt( index ), 0x01000193 );
	}
	return ( result >>> 0 ).toString( 36 ).padStart( 7, '0' );
}

/** By value: `7.37%` and `7,37%` are the same figure. */
export function fingerprint( places: Place[], look: Look ): string {
	const parts = new Map< string, string >();
	for ( const place of places ) {
		const { value, raw, reading } = look( place );
		parts.set(
			place.key,
			value === null || reading !== null ? raw : JSON.stringify( value )
		);
	}
	const text = [ ...parts ]
		.sort( ( [ first ], [ second ] ) => ( first < second ? -1 : 1 ) )
		.map( ( part ) => part.join( '=' ) )
		.join( '\n' );
	return hash( text, 0x811c9dc5 ) + hash( text, 0x1000193 );
}
