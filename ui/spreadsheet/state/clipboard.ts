/**
 * Ranges as the clipboard carries them: tab-separated text and an HTML table, as Excel, Google Sheets and Word write and read them.
 */

import { readHtmlBlock } from '../../../lib/import/html-block';
import { splitTabbed } from '../../../lib/import/tabbed-text';
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

/** Tab-separated text; a field is unquoted only where it needed its quotes, as spreadsheets write it. */
export function fromText( typed: string ): Block {
	return { rows: splitTabbed( typed, 'clipboard' ), merges: [] };
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

/** The table of a clipboard's HTML; null where it holds none or mostly running text. */
export function fromHtml( html: string ): Block | null {
	const block = readHtmlBlock( html );
	return block
		? { ...block, rows: block.rows.map( ( row ) => row.map( cleanRaw ) ) }
		: null;
}

export function fromClipboard( html: string, text: string ): Block | null {
	return fromHtml( html ) ?? ( text === '' ? null : fromText( text ) );
}
