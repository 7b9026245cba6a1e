/**
 * Import of .docx, .xlsx and .csv files into a disclosure.
 */

export { applyPreview, choiceKey, diffPreview, NO_CHOICES } from './apply';
export { importFile, refusedPreview } from './import-file';
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
