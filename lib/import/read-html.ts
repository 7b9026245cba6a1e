/**
 * Tables of a page, or of what Word, Excel, Google Sheets, Google Docs and LibreOffice put on the clipboard.
 */
import { __, sprintf } from '@wordpress/i18n';

import { toNfc } from '../text';
import { fontsOf } from './fonts';
import { MOST_CELLS } from './guard';
import { parseHtml } from './html';
import { storedIn } from './html-number';
import { fontName, isHidden, readStyles, titleOf } from './html-style';
import type { Styles } from './html-style';
import { hiddenColumns, layOut, rowsOf } from './html-table';
import { readHtmlText, tablesIn } from './html-text';
import { RefusedFile } from './refuse';
import type { HiddenItem, SourceDocument, SourceTable } from './types';
import { visibleTable } from './visible-cells';
import type { PlacedSheet } from './visible-cells';
import { elements } from './xml';
import type { XmlElement } from './xml';

const MOST_ROWS = 20_000;
const DEEPEST_TABLE = 8;
/** Of a page only what stands right above a table is about it. */
const NEAREST = 20;
const ASIDE: ReadonlySet< string > = new Set(
	'nav footer aside style script title head xml noscript template iframe object svg math select textarea button form'.split(
		' '
	)
);

type Context = {
	styles: Styles;
	tables: SourceTable[];
	pending: string[];
	hidden: HiddenItem[];
	cells: number;
};

function hide(
	context: Context,
	kind: HiddenItem[ 'kind' ],
	where: string,
	text: string
): void {
	if ( text.trim() !== '' ) {
		context.hidden.push( {
			kind,
			where,
			text: text.trim().slice( 0, 1000 ),
			count: 1,
		} );
	}
}

function readTable(
	table: XmlElement,
	context: Context,
	inherited: string | undefined,
	depth: number
): void {
	if ( depth > DEEPEST_TABLE ) {
		throw new RefusedFile( 'unreadable' );
	}
	const { styles } = context;
	const font = fontName( styles.of( table ) ) ?? inherited;
	const rows = rowsOf( table );
	if ( rows.length > MOST_ROWS ) {
		throw new RefusedFile( 'too-many-cells' );
	}
	elements( table )
		.filter( ( { name } ) => name === 'caption' )
		.forEach( ( caption ) =>
			addLines( context, readHtmlText( caption, styles, font ).text )
		);
	const name = sprintf(
		/* translators: %d: number of a table in the file */
		__( 'Table %d', 'cong-truong' ),
		context.tables.length + 1
	);
	const before = context.pending.slice( -NEAREST );
	const rowStyles = rows.map( ( row ) => styles.of( row ) );
	const hiddenRows = new Set(
		rows.flatMap( ( row, index ) =>
			isHidden( row, rowStyles[ index ] ?? new Map() ) ? [ index ] : []
		)
	);
	const cells: PlacedSheet[ 'cells' ] = [];
	const nested: XmlElement[] = [];
	for ( const { element, row, column, across, down } of layOut(
		rows,
		styles
	) ) {
		const style = styles.of( element );
		const rowFont = fontName( rowStyles[ row ] ?? new Map() ) ?? font;
		const read = readHtmlText( element, styles, rowFont );
		const place = sprintf(
			/* translators: 1: number of the row, 2: number of the cell in it */
			__( 'row %1$d, cell %2$d', 'cong-truong' ),
			row + 1,
			column + 1
		);
		const where = `${ name }, ${ place }`;
		const stored = storedIn(
			element.attributes,
			style,
			toNfc( read.text )
		);
		hide( context, 'text', where, read.hidden );
		hide( context, 'deleted', where, read.deleted );
		tablesIn( element ).forEach( ( inner ) => nested.push( inner ) );
		if ( stored.text === '' ) {
			continue;
		}
		if ( isHidden( element, style ) ) {
			hide( context, 'text', where, stored.text );
			continue;
		}
		context.cells += 1;
		if ( context.cells > MOST_CELLS ) {
			throw new RefusedFile( 'too-many-cells' );
		}
		cells.push( {
			cell: {
				...stored,
				row,
				column,
				place,
				...( read.numbering === ''
					? {}
					: { numbering: read.numbering } ),
				...fontsOf( read.runs ),
			},
			range: {
				s: { r: row, c: column },
				e: { r: row + down - 1, c: column + across - 1 },
			},
		} );
	}
	const hiddenAcross = hiddenColumns( table, styles );
	const made = visibleTable(
		{
			name,
			cells,
			isRowHidden: ( row ) => hiddenRows.has( row ),
			isColumnHidden: ( column ) => hiddenAcross.has( column ),
		},
		context.hidden
	);
	if ( made.cells.length > 0 ) {
		context.tables.push( { ...made, before } );
		context.pending = [];
	}
	nested.forEach( ( inner ) => readTable( inner, context, font, depth + 1 ) );
}

function addLines( context: Context, text: string ): void {
	for ( const piece of text.split( '\n' ) ) {
		const line = toNfc( piece ).trim();
		if ( line !== '' ) {
			context.pending.push( line );
		}
	}
}

/** Runs of text and inline elements make a paragraph; tables are read where they stand. */
function readBlocks(
	parent: XmlElement,
	context: Context,
	inherited: string | undefined
): void {
	const { styles } = context;
	const font = fontName( styles.of( parent ) ) ?? inherited;
	let inline: XmlElement[ 'children' ] = [];
	const finish = () => {
		const { text } = readHtmlText(
			{ ...parent, children: inline },
			styles,
			font
		);
		addLines( context, text );
		inline = [];
	};
	for ( const node of parent.children ) {
		if ( typeof node === 'string' ) {
			inline.push( node );
		} else if ( ! ASIDE.has( node.name ) ) {
			const isHere = ! isHidden( node, styles.of( node ) );
			if ( node.name === 'table' || tablesIn( node ).length > 0 ) {
				finish();
			}
			if ( ! isHere ) {
				hide(
					context,
					tablesIn( { ...parent, children: [ node ] } ).length > 0
						? 'table'
						: 'text',
					__( 'text between the tables', 'cong-truong' ),
					everything( node )
				);
			} else if ( node.name === 'table' ) {
				readTable( node, context, font, 0 );
			} else if ( tablesIn( node ).length > 0 ) {
				readBlocks( node, context, font );
			} else {
				inline.push( node );
			}
		}
	}
	finish();
}

function everything( element: XmlElement ): string {
	return element.children
		.map( ( node ) =>
			typeof node === 'string' ? node : ` ${ everything( node ) } `
		)
		.join( '' )
		.replace( /\s+/g, ' ' );
}

/** What the clipboard of Windows writes before the page, if it was saved as it is. */
const CLIPBOARD_HEAD = /^\s*Version:[\d.]+\s[^<]{0,2000}/;

export function readHtml( source: string ): SourceDocument {
	const root = parseHtml( source.replace( CLIPBOARD_HEAD, '' ) );
	const context: Context = {
		styles: readStyles( root ),
		tables: [],
		pending: [],
		hidden: [],
		cells: 0,
	};
	addLines( context, titleOf( root ) );
	readBlocks( root, context, undefined );
	return {
		kind: 'html',
		tables: context.tables,
		after: context.pending.slice( 0, NEAREST ),
		hidden: context.hidden,
	};
}
