/**
 * Text with tabs between its fields, as spreadsheets copy and save it.
 */

const NEEDS_QUOTES = /[\t\n]/;

/** `clipboard`: spreadsheets quote only what needs it, so that other quotation marks are characters. */
export type TabbedSource = 'clipboard' | 'file';

/** Reads a quoted field that starts at `start`; null where the quotation mark is only a character. */
function readQuoted(
	text: string,
	start: number,
	source: TabbedSource
): { content: string; end: number } | null {
	let content = '';
	for ( let index = start + 1; index < text.length; index++ ) {
		const char = text.charAt( index );
		if ( char !== '"' ) {
			content += char;
		} else if ( text.charAt( index + 1 ) === '"' ) {
			content += '"';
			index++;
		} else {
			const after = text.charAt( index + 1 );
			const closes = after === '' || after === '\t' || after === '\n';
			return closes &&
				( source === 'file' || NEEDS_QUOTES.test( content ) )
				? { content, end: index + 1 }
				: null;
		}
	}
	return null;
}

export function splitTabbed( typed: string, source: TabbedSource ): string[][] {
	const text = typed.replace( /\r\n?/g, '\n' ).replace( /\n$/, '' );
	const rows: string[][] = [];
	let row: string[] = [];
	let index = 0;
	for (;;) {
		const field =
			text.charAt( index ) === '"'
				? readQuoted( text, index, source )
				: null;
		let end = field?.end ?? index;
		while (
			end < text.length &&
			text.charAt( end ) !== '\t' &&
			text.charAt( end ) !== '\n'
		) {
			end++;
		}
		row.push( field?.content ?? text.slice( index, end ) );
		if ( end >= text.length ) {
			rows.push( row );
			return rows;
		}
		if ( text.charAt( end ) === '\n' ) {
			rows.push( row );
			row = [];
		}
		index = end + 1;
	}
}
