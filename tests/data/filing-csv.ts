/**
 * Writes notices as Excel saves a sheet to CSV: UTF-8 with a mark, CRLF, the forms one below the other.
 */
import { rowsOfGrid } from './filing-layout';
import type { Notice } from './filing-layout';

/** Excel takes the separator from the country: a semicolon in Vietnam, a comma where the machine is set to English. */
export type Separator = ';' | ',';

function quote( text: string, separator: Separator ): string {
	return text.includes( separator ) || /["\r\n]/.test( text )
		? `"${ text.replaceAll( '"', '""' ) }"`
		: text;
}

function linesOf( notice: Notice ): string[][] {
	const width = Math.max( ...notice.grids.map( ( { columns } ) => columns ) );
	const line = ( ...texts: string[] ) =>
		Array.from( { length: width }, ( _, index ) => texts[ index ] ?? '' );
	const titles = [
		notice.attachedTo,
		'',
		notice.heading,
		notice.title,
		...( notice.subtitle ? [ notice.subtitle ] : [] ),
	];
	const tables = notice.grids.flatMap( ( grid ) => [
		line(),
		...rowsOfGrid( grid ).map( ( cells ) => {
			const texts: string[] = [];
			cells.forEach( ( { column, text } ) => ( texts[ column ] = text ) );
			return line( ...Array.from( texts, ( text ) => text ?? '' ) );
		} ),
		...( grid.footnote ? [ line( grid.footnote ) ] : [] ),
	] );
	return [
		line( notice.authority, '', notice.formNumber ),
		line( notice.school ),
		...titles.map( ( text ) => line( text ) ),
		...tables,
		line(),
		...[ notice.placeDate, ...notice.sign ].map( ( text ) =>
			line( '', '', text )
		),
	];
}

export function writeCsv(
	notices: Notice[],
	separator: Separator
): Uint8Array {
	const lines = notices.flatMap( ( notice, index ) => [
		...( index > 0 ? [ [], [] ] : [] ),
		...linesOf( notice ),
	] );
	const text = lines
		.map( ( cells ) =>
			cells.map( ( cell ) => quote( cell, separator ) ).join( separator )
		)
		.join( '\r\n' );
	return new TextEncoder().encode( `\ufeff${ text }\r\n` );
}
