/**
 * Packs a document again, so that the same content gives the same bytes: no clock, no machine.
 */
import { unzipSync, zipSync } from 'fflate';

/** fflate writes local time; the parts are therefore given in local time too. */
const MOMENT = new Date( 2021, 0, 12, 8, 0, 0 );
const STAMP = /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g;
const CORE = 'docProps/core.xml';

export function rezip( file: Uint8Array ): Uint8Array {
	const parts = unzipSync( file );
	const core = parts[ CORE ];
	if ( core ) {
		const text = new TextDecoder()
			.decode( core )
			.replace( STAMP, '$12021-01-12T01:00:00Z$3' );
		parts[ CORE ] = new TextEncoder().encode( text );
	}
	const names = Object.keys( parts ).filter(
		( name ) => ! name.endsWith( '/' )
	);
	// Word wants the list of content types first.
	const order = names.sort(
		( a, b ) => rank( a ) - rank( b ) || ( a < b ? -1 : 1 )
	);
	const entries = order.map(
		( name ) => [ name, parts[ name ] ?? new Uint8Array() ] as const
	);
	return zipSync( Object.fromEntries( entries ), {
		level: 9,
		mtime: MOMENT,
	} );
}

function rank( name: string ): number {
	return [ '[Content_Types].xml', '_rels/.rels' ].indexOf( name ) === -1
		? 1
		: 0;
}
