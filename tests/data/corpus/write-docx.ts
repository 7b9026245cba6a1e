/**
 * Writes an entry through the library that other tools use as well: what a clean Word document looks like.
 */
import {
	AlignmentType,
	BorderStyle,
	Document,
	Packer,
	PageBreak,
	Paragraph,
	Table as WordTable,
	TableCell,
	TableRow,
	TextRun,
	VerticalAlign,
	WidthType,
} from 'docx';

import { rezip } from '../rezip';
import type { Box, Entry, Piece, Table } from './model';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = {
	top: NONE,
	bottom: NONE,
	left: NONE,
	right: NONE,
	insideHorizontal: NONE,
	insideVertical: NONE,
};

/** `\n` is a line break inside the paragraph, a blank line a new paragraph. */
function paragraphs( text: string, isBold: boolean ): Paragraph[] {
	return text.split( '\n\n' ).map(
		( part ) =>
			new Paragraph( {
				alignment: isBold ? AlignmentType.CENTER : undefined,
				children:
					part === ''
						? []
						: part.split( '\n' ).map(
								( line, index ) =>
									new TextRun( {
										text: line,
										bold: isBold,
										break: index > 0 ? 1 : undefined,
									} )
							),
			} )
	);
}

const cell = ( box: Box ): TableCell =>
	new TableCell( {
		rowSpan: box.rowSpan,
		columnSpan: box.colSpan,
		verticalAlign: VerticalAlign.CENTER,
		children: paragraphs( box.text, box.isHeading === true ),
	} );

function wordTable( table: Table ): WordTable {
	return new WordTable( {
		width: { size: 100, type: WidthType.PERCENTAGE },
		borders: table.isLayout ? NO_LINES : undefined,
		rows: table.rows.map(
			( { boxes } ) =>
				new TableRow( {
					tableHeader: boxes.some( ( box ) => box.isHeading ),
					children: boxes.map( cell ),
				} )
		),
	} );
}

function block( piece: Piece ): ( Paragraph | WordTable )[] {
	switch ( piece.kind ) {
		case 'text':
			return paragraphs( piece.text, piece.isBold === true );
		case 'table':
			return [ wordTable( piece.table ) ];
		case 'break':
			return [ new Paragraph( { children: [ new PageBreak() ] } ) ];
		case 'sheet':
			return [];
	}
}

export async function writeDocx( entry: Entry ): Promise< Uint8Array > {
	const document = new Document( {
		creator: 'Văn thư',
		lastModifiedBy: 'Văn thư',
		sections: [ { children: entry.pieces.flatMap( block ) } ],
	} );
	return rezip( await Packer.toBuffer( document ) );
}
