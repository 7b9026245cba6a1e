/**
 * Where the cells of a row stand once merges are drawn.
 */

import type { Area, PlacedMerge } from './state';

/** Spans of one cell; null where another cell covers it. */
export type CellSpan = { columns: number; rows: number } | null;

export type RowLayout = Record< number, CellSpan >;

const NO_MERGES: RowLayout = {};

/** Only the cells that a merge touches; the same object for every row without one, so that rows need not be drawn again. */
export function rowLayout(
	merges: readonly PlacedMerge[],
	row: number
): RowLayout {
	const inRow = merges.filter(
		( { area } ) => row >= area.top && row <= area.bottom
	);
	if ( inRow.length === 0 ) {
		return NO_MERGES;
	}
	const layout: RowLayout = {};
	for ( const { area } of inRow ) {
		for ( let column = area.left; column <= area.right; column++ ) {
			layout[ column ] = null;
		}
		if ( row === area.top ) {
			layout[ area.left ] = {
				columns: area.right - area.left + 1,
				rows: area.bottom - area.top + 1,
			};
		}
	}
	return layout;
}

export function cellId( gridId: string, row: number, column: number ): string {
	return `${ gridId }-${ row }-${ column }`;
}

/** First and last selected column of a row; -1 where nothing is. */
export function selectedIn(
	area: Area,
	row: number
): { from: number; to: number } {
	return row >= area.top && row <= area.bottom
		? { from: area.left, to: area.right }
		: { from: -1, to: -1 };
}
