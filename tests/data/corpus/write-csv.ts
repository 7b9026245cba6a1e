/**
 * Writes an entry as a text file with separators.
 */
import type { Entry, Table } from './model';

export type CsvStyle = {
	separator: ',' | ';' | '\t';
	hasMark: boolean;
	end: '\r\n' | '\n';
	quoteAll?: boolean;
	/** Excel's first line that says what separates the values. */
	isDeclared?: boolean;
	/** UTF-8 unless told. */
	encode?: ( text: string ) => Uint8Array;
};

function quote( text: string, style: CsvStyle ): string {
	return style.quoteAll || text.includes( style.separator ) || /["\r\n]/.test( text )
		? `"${ text.replaceAll( '"', '""' ) }"`
		: text;
}

/** A merged cell has its text at its first place only. */
function linesOf( table: Table ): string[][] {
	const grid: ( string | undefined )[][] = table.rows.map( () => [] );
	table.rows.forEach( ( { boxes }, row ) => {
		let column = 0;
		for ( const box of boxes ) {
			while ( grid[ row ]?.[ column ] !== undefined ) {
				column++;
			}
			for ( let down = 0; down < ( box.rowSpan ?? 1 ); down++ ) {
				for ( let right = 0; right < ( box.colSpan ?? 1 ); right++ ) {
					const line = grid[ row + down ];
					if ( line ) {
						line[ column + right ] = down + right === 0 ? box.text : '';
					}
				}
			}
			column += box.colSpan ?? 1;
		}
	} );
	return grid.map( ( line ) => Array.from( line, ( text ) => text ?? '' ) );
}

export function writeCsv( style: CsvStyle ): ( entry: Entry ) => Uint8Array {
	return ( entry ) => {
		const lines = entry.pieces.flatMap( ( piece ): string[][] => {
			switch ( piece.kind ) {
				case 'text':
					return [ [ piece.text ] ];
				case 'table':
					return linesOf( piece.table );
				case 'break':
					return [ [ '' ] ];
				default:
					return [];
			}
		} );
		const width = Math.max( ...lines.map( ( line ) => line.length ) );
		const text = lines
			.map( ( line ) =>
				Array.from( { length: width }, ( _, index ) =>
					quote( line[ index ] ?? '', style )
				).join( style.separator )
			)
			.join( style.end );
		const declared = style.isDeclared ? `sep=${ style.separator }${ style.end }` : '';
		const encode = style.encode ?? ( ( whole: string ) => new TextEncoder().encode( whole ) );
		return encode( `${ style.hasMark ? '\ufeff' : '' }${ declared }${ text }${ style.end }` );
	};
}
