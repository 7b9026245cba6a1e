/**
 * The spreadsheet without a screen.
 */

export { fromClipboard, toHtml, toText } from './clipboard';
export { areaAt, mergesOf, overlaps, type PlacedMerge } from './merges';
export { isOneCell, joined, textsIn } from './merging';
export { tabbed } from './moves';
export { copyArea } from './paste';
export { activePosition, createState, reducer, selectionArea } from './reducer';
export {
	buildSheet,
	columnAt,
	contains,
	isNotApplicable,
	kindOf,
	partOf,
	positionOf,
	refAt,
} from './sheet';
export type * from './types';
export { cleanRaw, LONGEST_RAW, rawAt } from './values';
