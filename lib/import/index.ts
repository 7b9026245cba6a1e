/**
 * Import of files, pasted tables and tables of pages into a disclosure.
 */

export {
	applyPreview,
	canBeColumn,
	choiceKey,
	diffPreview,
	NO_CHOICES,
} from './apply';
export { importFile, importTable, refusedPreview } from './import-file';
export type { PastedTable } from './guard-text';
export { refusal } from './refuse';
export type {
	AmbiguousCell,
	HiddenItem,
	ImportChoices,
	ImportPreview,
	ImportTarget,
	ImportWarning,
	PreviewCell,
	PreviewDiff,
	RefusalCode,
	SourceChoice,
	UnmatchedChoice,
	UnmatchedItem,
	UnmatchedReason,
} from './types';
