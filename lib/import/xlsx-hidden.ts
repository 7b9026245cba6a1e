/**
 * Rows and columns that an .xlsx sheet hides. The library tells them only together with all styles, which takes a hundred
 * times as long where a file has none.
 */
import type { WorkBook, WorkSheet } from '@e965/xlsx';

const ROW = /<(?:\w+:)?row\s([^<>]*)>/g;
const COLUMN = /<(?:\w+:)?col\s([^<>]*)>/g;
const LAST_COLUMN = 16_384;
const ON = /^(?:1|true)$/i;

function value( attributes: string, name: string ): string | undefined {
	return new RegExp( `(?:^|\\s)${ name }\\s*=\\s*["']([^"']*)["']` ).exec(
		attributes
	)?.[ 1 ];
}

function isHidden( attributes: string, size: string ): boolean {
	return (
		ON.test( value( attributes, 'hidden' ) ?? '' ) ||
		/^0+(?:\.0*)?$/.test( value( attributes, size ) ?? '1' )
	);
}

function hideRows( sheet: WorkSheet, text: string ): void {
	let next = 1;
	for ( const [ , attributes = '' ] of text.matchAll( ROW ) ) {
		const row = Number( value( attributes, 'r' ) ?? next );
		next = row + 1;
		if ( row >= 1 && isHidden( attributes, 'ht' ) ) {
			( sheet[ '!rows' ] ??= [] )[ row - 1 ] = { hidden: true };
		}
	}
}

function hideColumns( sheet: WorkSheet, text: string ): void {
	for ( const [ , attributes = '' ] of text.matchAll( COLUMN ) ) {
		const first = Number( value( attributes, 'min' ) ?? 1 );
		const last = Number( value( attributes, 'max' ) ?? first );
		if ( ! isHidden( attributes, 'width' ) ) {
			continue;
		}
		for (
			let column = Math.max( first, 1 );
			column <= Math.min( last, LAST_COLUMN );
			column++
		) {
			( sheet[ '!cols' ] ??= [] )[ column - 1 ] = { hidden: true };
		}
	}
}

export function hideLines(
	book: WorkBook,
	texts: ReadonlyMap< string, string >
): void {
	for ( const [ name, text ] of texts ) {
		const sheet = book.Sheets[ name ];
		if ( sheet ) {
			hideRows( sheet, text );
			hideColumns( sheet, text );
		}
	}
}
