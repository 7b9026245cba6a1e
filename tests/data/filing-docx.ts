/**
 * Writes notices as one Word document, a section for each form.
 */
import {
	AlignmentType,
	BorderStyle,
	Document,
	Packer,
	PageOrientation,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlign,
	WidthType,
} from 'docx';
import type { ISectionOptions } from 'docx';

import { rowsOfGrid } from './filing-layout';
import type { Grid, GridCell, Notice } from './filing-layout';
import { rezip } from './rezip';

type Alignment = ( typeof AlignmentType )[ keyof typeof AlignmentType ];
type Style = {
	bold?: boolean;
	italics?: boolean;
	align?: Alignment;
	size?: number;
};

const FONT = 'Times New Roman';
const PORTRAIT = 10_000;
const LANDSCAPE = 14_600;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
	top: NO_BORDER,
	bottom: NO_BORDER,
	left: NO_BORDER,
	right: NO_BORDER,
	insideHorizontal: NO_BORDER,
	insideVertical: NO_BORDER,
};

function paragraph(
	text: string,
	{ bold, italics, align, size = 24 }: Style = {}
): Paragraph {
	return new Paragraph( {
		alignment: align,
		children:
			text === ''
				? []
				: [ new TextRun( { text, bold, italics, size, font: FONT } ) ],
	} );
}

/** Two columns without lines: letterhead and signature. */
function sideBySide(
	left: Paragraph[],
	right: Paragraph[],
	width: number
): Table {
	const half = Math.floor( width / 2 );
	const cell = ( children: Paragraph[] ) =>
		new TableCell( {
			children,
			width: { size: half, type: WidthType.DXA },
			borders: NO_BORDERS,
		} );
	return new Table( {
		width: { size: half * 2, type: WidthType.DXA },
		columnWidths: [ half, half ],
		layout: TableLayoutType.FIXED,
		borders: NO_BORDERS,
		rows: [ new TableRow( { children: [ cell( left ), cell( right ) ] } ) ],
	} );
}

function columnWidths( grid: Grid, width: number ): number[] {
	const stt = 700;
	const label = grid.columns > 8 ? 3000 : 3800;
	const rest = Math.floor( ( width - stt - label ) / ( grid.columns - 2 ) );
	return Array.from(
		{ length: grid.columns },
		( _, index ) => [ stt, label ][ index ] ?? rest
	);
}

function tableCell( cell: GridCell, widths: number[] ): TableCell {
	const size = widths
		.slice( cell.column, cell.column + cell.colSpan )
		.reduce( ( sum, width ) => sum + width, 0 );
	const isText = cell.column === 1 || cell.text.length > 20;
	return new TableCell( {
		rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
		columnSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
		width: { size, type: WidthType.DXA },
		verticalAlign: VerticalAlign.CENTER,
		children: [
			paragraph( cell.text, {
				bold: cell.isHeading,
				align:
					isText && ! cell.isHeading
						? AlignmentType.LEFT
						: AlignmentType.CENTER,
			} ),
		],
	} );
}

function table( grid: Grid, width: number ): Table {
	const widths = columnWidths( grid, width );
	return new Table( {
		columnWidths: widths,
		width: {
			size: widths.reduce( ( sum, column ) => sum + column, 0 ),
			type: WidthType.DXA,
		},
		layout: TableLayoutType.FIXED,
		rows: rowsOfGrid( grid ).map(
			( cells, index ) =>
				new TableRow( {
					tableHeader: index < grid.headingRows,
					cantSplit: true,
					children: cells.map( ( cell ) =>
						tableCell( cell, widths )
					),
				} )
		),
	} );
}

function section( notice: Notice ): ISectionOptions {
	const isWide = notice.grids.some( ( grid ) => grid.columns > 8 );
	const width = isWide ? LANDSCAPE : PORTRAIT;
	const center = AlignmentType.CENTER;
	const letterhead = sideBySide(
		[
			paragraph( notice.authority, { align: center } ),
			paragraph( notice.school, { align: center, bold: true } ),
		],
		[
			paragraph( notice.formNumber, {
				align: AlignmentType.RIGHT,
				bold: true,
			} ),
		],
		width
	);
	const signature = sideBySide(
		[ paragraph( '' ) ],
		[
			paragraph( notice.placeDate, { align: center, italics: true } ),
			...notice.sign.map( ( text, index ) =>
				paragraph( text, {
					align: center,
					bold: index === 0,
					italics: index > 0,
				} )
			),
		],
		width
	);
	return {
		properties: {
			page: {
				size: {
					width: 11_906,
					height: 16_838,
					orientation: isWide
						? PageOrientation.LANDSCAPE
						: PageOrientation.PORTRAIT,
				},
				margin: { top: 1000, bottom: 1000, left: 1100, right: 800 },
			},
		},
		children: [
			letterhead,
			paragraph( notice.attachedTo, { align: center, italics: true } ),
			paragraph( notice.heading, {
				align: center,
				bold: true,
				size: 28,
			} ),
			paragraph( notice.title, { align: center, bold: true, size: 26 } ),
			...( notice.subtitle
				? [
						paragraph( notice.subtitle, {
							align: center,
							bold: true,
						} ),
					]
				: [] ),
			...notice.grids.flatMap( ( grid ) => [
				paragraph( '' ),
				table( grid, width ),
				...( grid.footnote
					? [
							paragraph( grid.footnote, {
								italics: true,
								size: 20,
							} ),
						]
					: [] ),
			] ),
			paragraph( '' ),
			signature,
		],
	};
}

export async function writeDocx( notices: Notice[] ): Promise< Uint8Array > {
	const document = new Document( {
		creator: 'Văn thư',
		lastModifiedBy: 'Văn thư',
		styles: { default: { document: { run: { font: FONT, size: 24 } } } },
		sections: notices.map( section ),
	} );
	return rezip( await Packer.toBuffer( document ) );
}
