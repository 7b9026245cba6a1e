/**
 * Ranges as the clipboard carries them: tab-separated text and an HTML table, as Excel, Google Sheets and Word write and read them.
 */

import type { Block } from './types';
import { cleanRaw } from './values';

const NEEDS_QUOTES = /[\t\n]/;

function quoted( text: string ): string {
	return NEEDS_QUOTES.test( text )
		? `"${ text.replace( /"/g, '""' ) }"`
		: text;
}

export function toText( block: Block ): string {
	return block.rows
		.map( ( row ) => row.map( quoted ).join( '\t' ) )
		.join( '\n' );
}

/** Reads a quoted field that starts at `start`; null where the quotation mark is only a character. */
function readQuoted(
	text: string,
	start: number
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
			return closes && NEEDS_QUOTES.test( content )
				? { content, end: index + 1 }
				: null;
		}
	}
	return null;
}

/** Tab-separated text; a field is unquoted only where it needed its quotes, as spreadsheets write it. */
export function fromText( typed: string ): Block {
	const text = typed.replace( /\r\n?/g, '\n' ).replace( /\n$/, '' );
	const rows: string[][] = [];
	let row: string[] = [];
	let index = 0;
	for (;;) {
		const field =
			text.charAt( index ) === '"' ? readQuoted( text, index ) : null;
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
			return { rows, merges: [] };
		}
		if ( text.charAt( end ) === '\n' ) {
			rows.push( row );
			row = [];
		}
		index = end + 1;
	}
}

const ENTITIES: Record< string, string > = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

function escaped( text: string ): string {
	return text
		.replace( /[&<>"]/g, ( char ) => ENTITIES[ char ] ?? char )
		.replace( /\n/g, '<br>' );
}

/** `mso-number-format:\@` keeps Excel from turning `007` and `12/1` into something else. */
const AS_TEXT = 'mso-number-format:\\@;white-space:pre-wrap';

export function toHtml( block: Block ): string {
	const covered = new Set< string >();
	const spans = new Map< string, Block[ 'merges' ][ number ] >();
	for ( const merge of block.merges ) {
		spans.set( `${ merge.row }:${ merge.column }`, merge );
		for ( let row = 0; row < merge.rows; row++ ) {
			for ( let column = 0; column < merge.columns; column++ ) {
				if ( row > 0 || column > 0 ) {
					covered.add(
						`${ merge.row + row }:${ merge.column + column }`
					);
				}
			}
		}
	}
	const rows = block.rows.map( ( cells, row ) => {
		const html = cells.map( ( text, column ) => {
			const key = `${ row }:${ column }`;
			if ( covered.has( key ) ) {
				return '';
			}
			const span = spans.get( key );
			const columns =
				span && span.columns > 1 ? ` colspan="${ span.columns }"` : '';
			const height =
				span && span.rows > 1 ? ` rowspan="${ span.rows }"` : '';
			return `<td${ columns }${ height } style="${ AS_TEXT }">${ escaped( text ) }</td>`;
		} );
		return `<tr>${ html.join( '' ) }</tr>`;
	} );
	return `<meta charset="utf-8"><table>${ rows.join( '' ) }</table>`;
}

const BLOCK_ELEMENTS = new Set( [
	'P',
	'DIV',
	'LI',
	'H1',
	'H2',
	'H3',
	'H4',
	'H5',
	'H6',
] );
const PRESERVED = /white-space:\s*pre|mso-spacerun:\s*yes/;

/** The text of a cell as a person sees it: paragraphs and `<br>` are line breaks, the source's own are blanks. */
function textOf( cell: Element ): string {
	let text = '';
	const walk = ( node: Node, isPreserved: boolean ): void => {
		if ( node.nodeType === 3 ) {
			const content = node.nodeValue ?? '';
			text += isPreserved
				? content
				: content.replace( /[ \t\r\n]+/g, ' ' );
			return;
		}
		if ( ! ( node instanceof Element ) ) {
			return;
		}
		const style = node.getAttribute( 'style' ) ?? '';
		if ( node.tagName === 'BR' ) {
			text += '\n';
			return;
		}
		if (
			/display:\s*none|mso-hide:\s*all/.test( style ) ||
			[ 'STYLE', 'SCRIPT', 'DEL' ].includes( node.tagName )
		) {
			return;
		}
		const isBlock = BLOCK_ELEMENTS.has( node.tagName );
		if ( isBlock && text.trim() !== '' && ! text.endsWith( '\n' ) ) {
			text = text.replace( / +$/, '' ) + '\n';
		}
		node.childNodes.forEach( ( child ) =>
			walk( child, isPreserved || PRESERVED.test( style ) )
		);
		if ( isBlock && text.trim() !== '' ) {
			text = text.replace( / +$/, '' ) + '\n';
		}
	};
	const preserved = PRESERVED.test( cell.getAttribute( 'style' ) ?? '' );
	cell.childNodes.forEach( ( child ) => walk( child, preserved ) );
	if ( preserved ) {
		return cleanRaw( text );
	}
	return cleanRaw(
		text
			.replace( /\u00a0/g, ' ' )
			.replace( / *\n */g, '\n' )
			.trim()
	);
}

function spanOf(
	cell: Element,
	name: 'colspan' | 'rowspan',
	limit: number
): number {
	const span = Number.parseInt( cell.getAttribute( name ) ?? '1', 10 );
	return Number.isFinite( span ) ? Math.max( 1, Math.min( span, limit ) ) : 1;
}

const MOST_COLUMNS = 256;
const MOST_ROWS = 4096;

function isVisible( element: Element ): boolean {
	return ! /display:\s*none/.test( element.getAttribute( 'style' ) ?? '' );
}

function readTable( table: Element, block: Block ): void {
	const first = block.rows.length;
	const rows = [ ...table.querySelectorAll( 'tr' ) ]
		.filter(
			( row ) => row.closest( 'table' ) === table && isVisible( row )
		)
		.slice( 0, MOST_ROWS );
	rows.forEach( () => block.rows.push( [] ) );
	const taken = new Set< string >();
	rows.forEach( ( row, index ) => {
		const line = block.rows[ first + index ] ?? [];
		let column = 0;
		for ( const cell of row.querySelectorAll(
			':scope > td, :scope > th'
		) ) {
			while ( taken.has( `${ index }:${ column }` ) ) {
				line[ column++ ] ??= '';
			}
			// Excel lets a long text run over empty cells and says so with a colspan that is no merge.
			const style = cell.getAttribute( 'style' ) ?? '';
			const isMerged = ! /mso-ignore:\s*colspan/.test( style );
			const columns = spanOf( cell, 'colspan', MOST_COLUMNS );
			const height = Math.min(
				spanOf( cell, 'rowspan', MOST_ROWS ),
				rows.length - index
			);
			line[ column ] = textOf( cell );
			for ( let down = 0; down < height; down++ ) {
				for ( let right = 0; right < columns; right++ ) {
					taken.add( `${ index + down }:${ column + right }` );
				}
			}
			if ( isMerged && ( columns > 1 || height > 1 ) ) {
				block.merges.push( {
					row: first + index,
					column,
					rows: height,
					columns,
				} );
			}
			column += columns;
		}
		while ( taken.has( `${ index }:${ column }` ) ) {
			column++;
		}
		for ( let empty = 0; empty < column; empty++ ) {
			line[ empty ] ??= '';
		}
	} );
}

/** The table of a clipboard's HTML; null where it holds none or mostly running text. */
export function fromHtml( html: string ): Block | null {
	if ( ! /<table[\s>]/i.test( html ) ) {
		return null;
	}
	const body = new DOMParser().parseFromString( html, 'text/html' ).body;
	const tables = [ ...body.querySelectorAll( 'table' ) ].filter(
		( table ) => table.parentElement?.closest( 'table' ) === null
	);
	const inTables = tables.reduce(
		( length, table ) => length + ( table.textContent ?? '' ).trim().length,
		0
	);
	const all = ( body.textContent ?? '' ).trim().length;
	if ( inTables * 2 < all ) {
		return null;
	}
	const block: Block = { rows: [], merges: [] };
	tables.forEach( ( table ) => readTable( table, block ) );
	if ( block.rows.length === 0 ) {
		return null;
	}
	const width = Math.max( ...block.rows.map( ( row ) => row.length ) );
	block.rows.forEach( ( row ) => {
		while ( row.length < width ) {
			row.push( '' );
		}
	} );
	return width === 0 ? null : block;
}

export function fromClipboard( html: string, text: string ): Block | null {
	return fromHtml( html ) ?? ( text === '' ? null : fromText( text ) );
}
