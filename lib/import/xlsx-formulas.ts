/**
 * Formulas of an .xlsx sheet that were never computed. The library drops them, or takes them for 0.
 */
import type { WorkBook } from '@e965/xlsx';

/** Where a cell begins or ends. */
const BOUND = /<(?:\w+:)?c\s([^<>]*[^<>/])>|<\/(?:\w+:)?c>/g;
const FORMULA = /<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>([^<]*))/;
const RESULT = /<(?:\w+:)?(?:v|t)(?:\s[^<>]*)?>[^<]/;
const ADDRESS = /(?:^|\s)r\s*=\s*["']([A-Z]{1,3}\d{1,7})["']/;
const ENTITIES: Record< string, string > = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'",
};

/** By address. */
export function formulasWithoutResult( text: string ): Map< string, string > {
	const found = new Map< string, string >();
	let start = 0;
	let attributes: string | undefined;
	for ( const match of text.matchAll( BOUND ) ) {
		const content = text.slice( start, match.index );
		const own = attributes;
		attributes = match[ 1 ];
		start = match.index + match[ 0 ].length;
		if ( own === undefined || attributes !== undefined ) {
			continue;
		}
		const formula = FORMULA.exec( content );
		const address = ADDRESS.exec( own )?.[ 1 ];
		if ( formula && address && ! RESULT.test( content ) ) {
			found.set(
				address,
				( formula[ 1 ] ?? '' ).replace(
					/&(\w+);/g,
					( entity, name: string ) => ENTITIES[ name ] ?? entity
				)
			);
		}
	}
	return found;
}

export function markFormulas(
	book: WorkBook,
	texts: ReadonlyMap< string, string >
): void {
	for ( const [ name, text ] of texts ) {
		const sheet = book.Sheets[ name ];
		if ( sheet && FORMULA.test( text ) ) {
			formulasWithoutResult( text ).forEach( ( formula, address ) => {
				sheet[ address ] = { t: 'z', f: formula };
			} );
		}
	}
}
