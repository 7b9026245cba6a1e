/**
 * How a file of the corpus is described: what a person sees in it, and beside every figure where it belongs.
 */
import type { CellValue } from '../../../lib/disclosure/types';

/** A figure of the file and the cell of the form that it belongs to. */
export type Expected = {
	row: string;
	column: string;
	/** Columns that a merged text covers. */
	columns?: string[];
	raw: string;
	value: CellValue;
	/** Other values that are as right, such as none where the school is asked. */
	or?: CellValue[];
	/** It can be read in several ways: the school must be asked. */
	asked?: true;
	/** A numeric cell of a spreadsheet: its text is written by the reader. */
	numeric?: true;
};

export type Box = {
	text: string;
	colSpan?: number;
	rowSpan?: number;
	number?: number;
	/** Number format of a spreadsheet. */
	format?: string;
	formula?: string;
	isHeading?: boolean;
	/** OOXML instead of the text (hand-made documents). */
	xml?: string;
	expect?: Expected[];
};

export type Row = {
	boxes: Box[];
	isHidden?: boolean;
	/** OOXML inside `w:trPr` (hand-made documents). */
	properties?: string;
	/** Grid columns left out before the first cell (hand-made documents). */
	gridBefore?: number;
};

export type Table = {
	rows: Row[];
	/** Which run of the importer expects this table's figures. */
	run: string;
	hiddenColumns?: number[];
	/** Without lines: letterhead, signature. */
	isLayout?: boolean;
};

export type Piece =
	| { kind: 'text'; text: string; isBold?: boolean; xml?: string }
	| { kind: 'break' }
	| { kind: 'sheet'; name: string; isHidden?: boolean }
	| { kind: 'table'; table: Table };

/** What one call of the importer must give. */
export type Run = {
	name: string;
	args: string[];
	form: string;
	level: string;
	schoolYear: string;
	period: string;
	/** Texts that must be listed somewhere: unmatched, hidden, a note, a warning. */
	listed?: string[];
};

export type Entry = {
	file: string;
	about: string;
	pieces: Piece[];
	runs: Run[];
	write: ( entry: Entry ) => Promise< Uint8Array > | Uint8Array;
};

export type ExpectedRun = Omit< Run, 'listed' > & {
	cells: Expected[];
	listed: string[];
};

export type ExpectedFile = {
	file: string;
	about: string;
	runs: ExpectedRun[];
};

export function expectedOf( entry: Entry ): ExpectedFile {
	return {
		file: entry.file,
		about: entry.about,
		runs: entry.runs.map( ( { listed, ...run } ) => ( {
			...run,
			cells: entry.pieces.flatMap( ( piece ) =>
				piece.kind === 'table' && piece.table.run === run.name
					? piece.table.rows.flatMap( ( row ) =>
							row.boxes.flatMap( ( box ) => box.expect ?? [] )
						)
					: []
			),
			listed: listed ?? [],
		} ) ),
	};
}
