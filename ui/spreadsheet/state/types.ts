/**
 * The spreadsheet as its state module sees it: a sheet of rows and columns over one form, and what the school does to it.
 */

import type {
	AddedRow,
	CellColumnId,
	CellRef,
	Column,
	DisclosureValues,
	Dismissal,
	ResolvedForm,
	Row,
	RowId,
	SchoolPart,
	TablePart,
} from '../../../lib/disclosure/types';

/** One column of cells: a column of the form, or the rates beside it. */
export type SheetColumn = { id: CellColumnId; column: Column; rate: boolean };

export type SheetRow = { id: RowId; part: number; row: Row; added: boolean };

export type SheetPart = {
	part: TablePart;
	columns: SheetColumn[];
	rows: SheetRow[];
	firstRow: number;
};

/** All parts of a form under one another; row numbers run through, column numbers start anew in each part. */
export type Sheet = { parts: SheetPart[]; rows: SheetRow[] };

export type Position = { row: number; column: number };

/** A rectangle within one part; both ends count. */
export type Area = { top: number; left: number; bottom: number; right: number };

/** `type`: typing began on a closed cell, arrows leave it. `open`: F2 or a double click, arrows move the caret. */
export type Editing = 'type' | 'open';

export type Selection = {
	/** The active cell: here typing goes. */
	anchor: Position;
	/** The other corner of the selection. */
	focus: Position;
	/** The column that Enter returns to after some Tabs. */
	tabColumn: number | null;
};

/** One step of undo. */
export type Step = {
	before: DisclosureValues;
	after: DisclosureValues;
	selection: Selection;
};

export type SpreadsheetState = {
	/** The form before the school shaped it. */
	base: ResolvedForm;
	form: ResolvedForm;
	values: DisclosureValues;
	sheet: Sheet;
	selection: Selection;
	editing: Editing | null;
	undo: Step[];
	redo: Step[];
	/** Counts what could not be done, so that the same notice can be given twice. */
	notice: { id: number; code: NoticeCode; count: number } | null;
};

export type NoticeCode = 'paste-overflow' | 'paste-too-long' | 'paste-cleaned';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Cells from the clipboard, row by row; a merged one says how far it reaches. */
export type Block = {
	rows: string[][];
	merges: { row: number; column: number; rows: number; columns: number }[];
};

export type CellText = CellRef & { raw: string };

export type Action =
	| { type: 'select'; position: Position; extend?: boolean }
	| { type: 'selectAll' }
	| { type: 'move'; direction: Direction; extend?: boolean; toEdge?: boolean }
	| { type: 'home' | 'end'; whole?: boolean; extend?: boolean }
	| { type: 'page'; back: boolean; extend?: boolean }
	| { type: 'tab' | 'enter'; back: boolean }
	| { type: 'edit'; mode: Editing }
	| { type: 'cancel' }
	| { type: 'commit'; raw: string }
	| { type: 'clear' }
	| { type: 'fillDown' }
	| { type: 'paste'; block: Block }
	/** `raw`: the text that stands in the one cell; by default all texts of its cells. */
	| { type: 'merge'; raw?: string }
	| { type: 'unmerge' }
	| { type: 'setCells'; cells: CellText[] }
	| { type: 'addRow'; row: AddedRow }
	| { type: 'removeRow'; row: RowId }
	| { type: 'renameRow'; row: RowId; label: string }
	| { type: 'noteRow'; row: RowId; note: string }
	| { type: 'noteForm'; note: string }
	/** A table that the school shaped or added, or one that it takes away or gives its first shape back. */
	| { type: 'putPart'; part: SchoolPart }
	| { type: 'dropPart'; part: string }
	| { type: 'dismiss'; dismissal: Dismissal }
	| { type: 'undismiss'; key: string }
	/** An import or last year's figures: everything at once, one step of undo. */
	| { type: 'replace'; values: DisclosureValues }
	/** What the server holds: the beginning, not a step. */
	| { type: 'load'; values: DisclosureValues }
	| { type: 'undo' | 'redo' };
