/**
 * Tables of a Word file as its reader sees them.
 */
import { __, sprintf } from '@wordpress/i18n';

import { readFonts } from './docx-fonts';
import type { DocxFonts } from './docx-fonts';
import { readNumbering } from './docx-numbering';
import type { Numbering } from './docx-numbering';
import { hiddenStyles, readParagraph, TRANSPARENT } from './docx-text';
import { fontsOf } from './fonts';
import type { FontRun } from './fonts';
import { compactColumns } from './grid';
import { MOST_CELLS } from './guard';
import { parsePart, relatedPart } from './parts';
import type { Parts } from './parts';
import { RefusedFile } from './refuse';
import type {
	HiddenItem,
	SourceCell,
	SourceDocument,
	SourceTable,
} from './types';
import { child, childValue, elements, isOn } from './xml';
import type { XmlElement } from './xml';

const WIDEST = 500;
const DEEPEST_TABLE = 8;

type Context = {
	numbering: Numbering;
	hiddenStyleIds: Set< string >;
	fonts: DocxFonts;
	tables: SourceTable[];
	/** Paragraphs since the last table. */
	pending: string[];
	hidden: HiddenItem[];
	cells: number;
};

type CellText = {
	text: string;
	numbering: string;
	hidden: string;
	runs: FontRun[];
	tables: { table: XmlElement; before: string[] }[];
};

function clamp( value: string | undefined, least: number ): number {
	return Math.min(
		Math.max( Number( value ?? least ) || least, least ),
		WIDEST
	);
}

function flatten( parent: XmlElement, wanted: string ): XmlElement[] {
	return elements( parent ).flatMap( ( element ) => {
		if ( element.name === wanted ) {
			return [ element ];
		}
		return TRANSPARENT.has( element.name )
			? flatten( element, wanted )
			: [];
	} );
}

function isDeleted( properties: XmlElement | undefined ): boolean {
	return (
		child( properties, 'w:del' ) !== undefined ||
		child( properties, 'w:cellDel' ) !== undefined
	);
}

type Visit = (
	block: XmlElement,
	text: string,
	numbering: string,
	hidden: string,
	runs: FontRun[]
) => void;

/** Blocks in reading order; text boxes come after the paragraph they hang on. */
function eachBlock( parent: XmlElement, context: Context, visit: Visit ): void {
	for ( const block of elements( parent ) ) {
		if ( block.name === 'w:p' ) {
			const properties = child( block, 'w:pPr' );
			const read = readParagraph(
				block,
				context.hiddenStyleIds,
				context.fonts
			);
			const numbering = context.numbering.next( properties );
			visit( block, read.text, numbering, read.hidden, read.runs );
			read.boxes.forEach( ( box ) => eachBlock( box, context, visit ) );
		} else if ( block.name === 'w:tbl' ) {
			visit( block, '', '', '', [] );
		} else if ( TRANSPARENT.has( block.name ) ) {
			eachBlock( block, context, visit );
		} else if ( block.name === 'mc:AlternateContent' ) {
			const version = elements( block )[ 0 ];
			if ( version ) {
				eachBlock( version, context, visit );
			}
		}
	}
}

function numbered( numbering: string, text: string ): string {
	return [ numbering, text ].filter( ( piece ) => piece !== '' ).join( ' ' );
}

function readCellText( cell: XmlElement, context: Context ): CellText {
	const lines: string[] = [];
	const result: CellText = {
		text: '',
		numbering: '',
		hidden: '',
		runs: [],
		tables: [],
	};
	eachBlock( cell, context, ( block, text, numbering, hidden, runs ) => {
		if ( block.name === 'w:tbl' ) {
			result.tables.push( { table: block, before: [ ...lines ] } );
			return;
		}
		const lead = numbered( numbering, '' );
		result.runs.push(
			{ text: lines.length > 0 ? '\n' : '' },
			{ text: lead === '' || text === '' ? lead : `${ lead } ` },
			...runs
		);
		lines.push( numbered( numbering, text ) );
		result.hidden += hidden;
		result.numbering ||= numbering;
	} );
	result.text = lines
		.join( '\n' )
		.replace( /[ \t]+\n/g, '\n' )
		.trim();
	return result;
}

function place( row: number, column: number ): string {
	return sprintf(
		/* translators: 1: number of the row, 2: number of the cell in it */
		__( 'row %1$d, cell %2$d', 'cong-truong' ),
		row + 1,
		column + 1
	);
}

function hide(
	context: Context,
	kind: HiddenItem[ 'kind' ],
	where: string,
	texts: string[]
): void {
	const filled = texts
		.map( ( text ) => text.trim() )
		.filter( ( text ) => text !== '' );
	if ( filled.length > 0 ) {
		context.hidden.push( {
			kind,
			where,
			text: filled.join( ' | ' ).slice( 0, 1000 ),
			count: filled.length,
		} );
	}
}

function hiddenRowKind( row: XmlElement ): HiddenItem[ 'kind' ] | null {
	const properties = child( row, 'w:trPr' );
	if ( isDeleted( properties ) ) {
		return 'deleted';
	}
	return isOn( properties, 'w:hidden' ) ? 'row' : null;
}

function readTable(
	source: XmlElement,
	before: string[],
	context: Context,
	depth: number
): void {
	if ( depth > DEEPEST_TABLE ) {
		throw new RefusedFile( 'unreadable' );
	}
	const name = sprintf(
		/* translators: %d: number of a table in the file */
		__( 'Table %d', 'cong-truong' ),
		context.tables.length + 1
	);
	const table: SourceTable = { name, rows: 0, columns: 0, cells: [], before };
	context.tables.push( table );
	const inner: CellText[ 'tables' ] = [];
	let open = new Map< number, SourceCell >();
	flatten( source, 'w:tr' ).forEach( ( row, rowIndex ) => {
		const hiddenKind = hiddenRowKind( row );
		const cells = flatten( row, 'w:tc' );
		if ( hiddenKind ) {
			const texts = cells.map(
				( cell ) => readCellText( cell, context ).text
			);
			hide(
				context,
				hiddenKind,
				`${ name }, ${ place( rowIndex, 0 ) }`,
				texts
			);
			return;
		}
		const continued = new Map< number, SourceCell >();
		let column = clamp(
			childValue( child( row, 'w:trPr' ), 'w:gridBefore' ),
			0
		);
		cells.forEach( ( cell, cellIndex ) => {
			const properties = child( cell, 'w:tcPr' );
			const read = readCellText( cell, context );
			const where = place( rowIndex, cellIndex );
			if ( isDeleted( properties ) ) {
				hide( context, 'deleted', `${ name }, ${ where }`, [
					read.text,
				] );
				return;
			}
			hide( context, 'text', `${ name }, ${ where }`, [ read.hidden ] );
			inner.push( ...read.tables );
			const colSpan = clamp( childValue( properties, 'w:gridSpan' ), 1 );
			const merge = child( properties, 'w:vMerge' );
			const above = open.get( column );
			const last = table.cells[ table.cells.length - 1 ];
			if (
				childValue( properties, 'w:hMerge' ) === 'continue' &&
				last?.row === table.rows
			) {
				last.colSpan += colSpan;
			} else if (
				merge &&
				merge.attributes[ 'w:val' ] !== 'restart' &&
				above
			) {
				above.rowSpan += 1;
				continued.set( column, above );
				hide( context, 'text', `${ name }, ${ where }`, [ read.text ] );
			} else {
				const made: SourceCell = {
					text: read.text,
					row: table.rows,
					column,
					rowSpan: 1,
					colSpan,
					place: where,
					...fontsOf( read.runs ),
				};
				if ( read.numbering !== '' ) {
					made.numbering = read.numbering;
				}
				table.cells.push( made );
				if ( merge ) {
					continued.set( column, made );
				}
				context.cells += read.text === '' ? 0 : 1;
			}
			column += colSpan;
		} );
		if ( context.cells > MOST_CELLS || column > WIDEST * 4 ) {
			throw new RefusedFile( 'too-many-cells' );
		}
		open = continued;
		table.rows += 1;
	} );
	compactColumns( table );
	inner.forEach( ( nested ) =>
		readTable( nested.table, nested.before, context, depth + 1 )
	);
}

export function readDocx( parts: Parts ): SourceDocument {
	const path =
		relatedPart( parts, '', 'officeDocument' ) ?? 'word/document.xml';
	const root = parsePart( parts, path );
	const body = root ? child( root, 'w:body' ) : undefined;
	if ( ! body ) {
		throw new RefusedFile( 'unreadable' );
	}
	const styles = parsePart( parts, relatedPart( parts, path, 'styles' ) );
	const context: Context = {
		numbering: readNumbering(
			parsePart( parts, relatedPart( parts, path, 'numbering' ) ),
			styles
		),
		hiddenStyleIds: hiddenStyles( styles ),
		fonts: readFonts( styles ),
		tables: [],
		pending: [],
		hidden: [],
		cells: 0,
	};
	eachBlock( body, context, ( block, text, numbering, hidden ) => {
		if ( block.name === 'w:tbl' ) {
			readTable( block, context.pending, context, 0 );
			context.pending = [];
			return;
		}
		const line = numbered( numbering, text ).trim();
		if ( line !== '' ) {
			context.pending.push( line );
		}
		hide( context, 'text', __( 'text between the tables', 'cong-truong' ), [
			hidden,
		] );
	} );
	return {
		kind: 'docx',
		tables: context.tables,
		after: context.pending,
		hidden: context.hidden,
	};
}
