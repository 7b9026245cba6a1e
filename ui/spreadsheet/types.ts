/**
 * What the parts of the spreadsheet hand to each other.
 */

import type { CellColumnId, RowId, Strength } from '../../lib/disclosure/types';
import type { PastedTable } from '../../lib/import';
import type { Action, Block } from './state';

export type CellWarning = {
	strength: Strength;
	/** Ids of the elements that say what is wrong. */
	describedBy: string;
};

export type RowWarnings = Record< CellColumnId, CellWarning >;

/** What the screen found, cell by cell. */
export type WarningMarks = {
	rows: Record< RowId, RowWarnings >;
	/** The sentences, by the id of the element that holds each. */
	sentences: { id: string; text: string }[];
};

/** A copied table that holds the labels of the form too. */
export type PastedForm = { block: Block; table: PastedTable };

export type Dispatch = ( action: Action ) => void;

/** What a screen may ask of the spreadsheet. */
export type SpreadsheetHandle = {
	focus: () => void;
	/** Takes over what is being typed; called before the page goes away. */
	flush: () => void;
	isTyping: () => boolean;
};
