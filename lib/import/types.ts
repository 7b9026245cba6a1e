/**
 * The shapes of an import: what a reader finds in a file, what the matching makes of it, what the editor decides.
 */
import type {
	AddedRow,
	CellColumnId,
	CellRef,
	CellValue,
	Level,
	Merge,
	Period,
	ResolvedForm,
	RowId,
	SchoolYear,
} from '../disclosure/types';
import type { Reading } from '../number';
import type { LegacyEncoding } from '../text/legacy';
import type { FontRun } from './fonts';

/** Stable slug of a refusal; `refuse()` has the sentence that belongs to it. */
export type RefusalCode =
	| 'missing-file'
	| 'empty'
	| 'too-large'
	| 'too-many-cells'
	| 'not-a-zip'
	| 'truncated'
	| 'encrypted'
	| 'macro'
	| 'doctype'
	| 'picture'
	| 'pdf'
	| 'open-document'
	| 'old-doc'
	| 'old-xls'
	| 'not-utf-8'
	| 'unknown-format'
	| 'no-table'
	| 'no-match'
	| 'other-form'
	| 'unreadable';

export type Refusal = { code: RefusalCode; message: string };

/** `xlsx` is any workbook of sheets, whatever it was written as. */
export type FileKind = 'docx' | 'xlsx' | 'csv' | 'html';

/** One cell of a source table, at its first row and column. */
export type SourceCell = {
	/** What a person sees in the cell; numeric cells are written with a decimal comma. */
	text: string;
	row: number;
	column: number;
	rowSpan: number;
	colSpan: number;
	/** Where it stands in its table: `C12`, or row and cell in words. */
	place: string;
	/** The stored number of a numeric spreadsheet cell; a percentage is already × 100. */
	number?: number;
	/** The number format says percent. */
	percent?: boolean;
	/** The number format groups thousands. */
	grouped?: boolean;
	/** The spreadsheet holds a date: perhaps a pair such as 12/1 that it turned into one. */
	date?: boolean;
	/** Text of the formula; it is never computed. */
	formula?: string;
	/** An error value such as #REF!. */
	error?: boolean;
	/** Automatic number of the paragraph, already part of `text`. */
	numbering?: string;
	/** Hidden rows that hold something stand between this row and the one above. */
	afterHidden?: boolean;
	/** The font of its letters, where the file names one. */
	font?: string;
	/** Instead of `font` where the letters have several: pieces of the text before it was trimmed. */
	runs?: FontRun[];
};

export type SourceTable = {
	/** Such as `Bảng 2` or the name of the sheet. */
	name: string;
	rows: number;
	columns: number;
	cells: SourceCell[];
	/** Paragraphs since the table before this one. */
	before: string[];
};

/** Something that the file hides, and that is therefore not read. */
export type HiddenItem = {
	kind: 'row' | 'column' | 'sheet' | 'text' | 'deleted' | 'table';
	where: string;
	/** The first texts of what is hidden. */
	text: string;
	/** How many non-empty cells it holds. */
	count: number;
};

export type SourceDocument = {
	kind: FileKind;
	tables: SourceTable[];
	/** Paragraphs after the last table. */
	after: string[];
	hidden: HiddenItem[];
	/** How the bytes of a text file were read. */
	encoding?: TextEncoding;
};

export type TextEncoding = {
	encoding: string;
	/** Nothing in the file says that it is this encoding. */
	isGuess: boolean;
};

/** Texts of the file that stood in an old encoding and were brought to Unicode. */
export type ConvertedText = {
	from: LegacyEncoding;
	count: number;
	samples: { before: string; after: string }[];
};

export type PreviewCell = CellRef & {
	/** All columns that a merged text covers; absent for an ordinary cell. */
	columns?: CellColumnId[];
	/** All rows that a merged text covers; absent for an ordinary cell. */
	rows?: RowId[];
	raw: string;
	value: CellValue;
	/** Where it stands in the file. */
	where: string;
};

export type AmbiguousCell = CellRef & {
	raw: string;
	/** All readings, the likeliest (the one in `cells`) first; `raw` says it without doubt. */
	readings: Reading[];
	where: string;
};

export type UnmatchedReason =
	| 'unknown-row'
	| 'unknown-column'
	| 'duplicate-row'
	| 'duplicate-cell'
	| 'no-place'
	| 'other-level'
	| 'formula-without-value'
	| 'error-value';

/** A row, a column or a cell that has no home in the form. */
export type UnmatchedItem = {
	/** Key of the editor's choice. */
	id: string;
	text: string;
	why: UnmatchedReason;
	message: string;
	where: string;
	/** The row or column that it looks like most. */
	suggestion?: { row?: RowId; column?: CellColumnId };
	part?: string;
	/** Where it would hang as an added row. */
	parent?: RowId | null;
	after?: RowId | null;
	stt?: string;
	/** The figures that stand in it; `column` or `row` is there where it was recognised. */
	cells: {
		row?: RowId;
		column?: CellColumnId;
		raw: string;
		value: CellValue;
	}[];
};

export type ImportWarningType =
	| 'other-year'
	| 'other-period'
	| 'other-level'
	| 'unit'
	| 'columns-by-position'
	| 'rows-by-position'
	| 'similar-label'
	| 'hidden'
	| 'ambiguous'
	| 'several-tables'
	| 'date'
	| 'count'
	| 'added-row'
	| 'converted'
	| 'encoding'
	| 'rule';

/** What the editor should look at; rule warnings of the command line have the rule's type instead. */
export type ImportWarning = {
	type: string;
	key: string;
	message: string;
	cells: CellRef[];
};

/** A table of the file, or several that make one filled form, and what the titles around it say. */
export type SourceChoice = {
	id: string;
	/** Such as `Bảng 2` or the name of the sheet. */
	where: string;
	/** Number of the form such as `10`. */
	code: string | null;
	level: Level | null;
	schoolYear: SchoolYear | null;
	period: Period | null;
	/** How many rows of the form were recognised in it. */
	rows: number;
};

export type ImportPreview = {
	outcome: 'ok' | 'ok-with-warnings' | 'refused';
	/** Null unless refused. */
	reason: RefusalCode | null;
	/** The sentence of the refusal, else empty. */
	message: string;
	form: string | null;
	level: Level | null;
	schoolYear: SchoolYear | null;
	period: Period | null;
	cells: PreviewCell[];
	ambiguous: AmbiguousCell[];
	unmatched: UnmatchedItem[];
	warnings: ImportWarning[];
	/** Hidden or deleted in the file, or a table that belongs to something else: not read. */
	hidden: HiddenItem[];
	addedRows: AddedRow[];
	merges: Merge[];
	/** Labels that the school completed. */
	labels: Record< RowId, string >;
	/** Text under the table. */
	note: string;
	rowNotes: Record< RowId, string >;
	/** Unit that the file names for a part. */
	units: Record< string, string >;
	/** Text in old fonts that was converted; absent where there was none. */
	converted?: ConvertedText[];
	/** How the bytes of a text file were read; absent for other files. */
	encoding?: string;
	/** What could have been read in place of it, itself included; a refused file may have some too. */
	sources?: SourceChoice[];
	/** Id of the one that was read. */
	source?: string;
	/** What became of every non-empty cell of the file; `dropped` is 0. */
	counts: {
		source: number;
		cells: number;
		labels: number;
		titles: number;
		notes: number;
		unmatched: number;
		hidden: number;
		dropped: number;
	};
};

export type ImportTarget = (
	| {
			form: ResolvedForm;
			/** Id of the `SourceChoice` that the editor wants. */
			source?: string;
	  }
	| { candidates: ResolvedForm[]; source?: undefined }
) & { schoolYear?: SchoolYear; period?: Period };

/** What the editor decided about one unmatched item. */
export type UnmatchedChoice =
	| { action: 'skip' }
	| { action: 'note' }
	| { action: 'row' }
	/** A new column, where the school may shape the table. */
	| { action: 'column' }
	| { action: 'map'; row: RowId };

export type ImportChoices = {
	/** Key `row|column`, value: index into `readings`. */
	readings: Record< string, number >;
	/** Key: id of the item; default `note`, so that nothing is lost. */
	unmatched: Record< string, UnmatchedChoice >;
};

export type PreviewDiff = {
	/** Cells that change, with the raw text before. */
	changed: ( CellRef & { before: string; after: string } )[];
	/** Cells that were empty before. */
	added: ( CellRef & { after: string } )[];
	same: number;
	/** Cells that hold a figure now and that the file leaves empty or lacks; they stay. */
	untouched: number;
};
