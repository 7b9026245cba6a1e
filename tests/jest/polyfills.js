/**
 * What browsers have and jsdom lacks.
 */
const { TextDecoder, TextEncoder } = require( 'util' );
const { webcrypto } = require( 'crypto' );
const { deserialize, serialize } = require( 'v8' );

const missing = {
	TextDecoder,
	TextEncoder,
	structuredClone: ( value ) => deserialize( serialize( value ) ),
	ResizeObserver: class ResizeObserver {
		observe() {}
		unobserve() {}
		disconnect() {}
	},
};

for ( const [ name, value ] of Object.entries( missing ) ) {
	if ( typeof window !== 'undefined' && ! ( name in window ) ) {
		window[ name ] = value;
	}
}
if ( typeof window !== 'undefined' && ! window.crypto?.subtle ) {
	Object.defineProperty( window, 'crypto', { value: webcrypto } );
}
