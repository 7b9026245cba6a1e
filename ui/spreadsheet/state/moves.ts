/**
 * Where the arrows and their relatives lead.
 */

import type { DisclosureValues } from '../../../lib/disclosure/types';
import { areaAt, growToMerges, type PlacedMerge } from './merges';
import { contains, partArea, partOf, refAt } from './sheet';
import type { Area, Direction, Position, Selection, Sheet } from './types';
import { rawAt } from './values';

const PAGE = 12;

export function clamp( sheet: Sheet, position: Position ): Position {
	const row = Math.max( 0, Math.min( position.row, sheet.rows.length - 1 ) );
	const columns = partOf( sheet, row )?.columns.length ?? 1;
	return {
		row,
		column: Math.max( 0, Math.min( position.column, columns - 1 ) ),
	};
}

/** A position within a merge is its first cell. */
export function snap(
	merges: readonly PlacedMerge[],
	position: Position
): Position {
	const area = areaAt( merges, position );
	return { row: area.top, column: area.left };
}

/** The selected rectangle: within the part of its first cell, and never half of a merge. */
export function selectedArea(
	sheet: Sheet,
	merges: readonly PlacedMerge[],
	selection: Selection
): Area {
	const { anchor, focus } = selection;
	const part = partOf( sheet, anchor.row );
	const limits = part
		? partArea( part )
		: { top: 0, left: 0, bottom: 0, right: 0 };
	const row = Math.max( limits.top, Math.min( focus.row, limits.bottom ) );
	const column = Math.max(
		limits.left,
		Math.min( focus.column, limits.right )
	);
	return growToMerges( merges, {
		top: Math.min( anchor.row, row ),
		left: Math.min( anchor.column, column ),
		bottom: Math.max( anchor.row, row ),
		right: Math.max( anchor.column, column ),
	} );
}

const STEPS: Record< Direction, Position > = {
	up: { row: -1, column: 0 },
	down: { row: 1, column: 0 },
	left: { row: 0, column: -1 },
	right: { row: 0, column: 1 },
};

/** One step out of the merge that the position stands in; the same position at the edge of the sheet. */
function step(
	sheet: Sheet,
	merges: readonly PlacedMerge[],
	from: Position,
	direction: Direction
): Position {
	const area = areaAt( merges, from );
	const by = STEPS[ direction ];
	const edge: Position = {
		row: by.row > 0 ? area.bottom : from.row,
		column: by.column > 0 ? area.right : from.column,
	};
	const start: Position = {
		row: by.row < 0 ? area.top : edge.row,
		column: by.column < 0 ? area.left : edge.column,
	};
	const next = { row: start.row + by.row, column: start.column + by.column };
	const clamped = clamp( sheet, next );
	const stays =
		clamped.row !== next.row ||
		( by.column !== 0 && clamped.column !== next.column );
	return stays ? from : clamped;
}

function isFilled(
	sheet: Sheet,
	values: DisclosureValues,
	merges: readonly PlacedMerge[],
	at: Position
): boolean {
	const ref = refAt( sheet, snap( merges, at ) );
	return ref !== undefined && rawAt( values, ref ) !== '';
}

/** As Ctrl and an arrow in Excel: to the end of the filled run, else to the next filled cell, else to the edge of the part. */
export function toEdge(
	sheet: Sheet,
	values: DisclosureValues,
	merges: readonly PlacedMerge[],
	from: Position,
	direction: Direction
): Position {
	const part = partOf( sheet, from.row );
	const limits = part ? partArea( part ) : null;
	const filled = ( at: Position ) => isFilled( sheet, values, merges, at );
	const isInside = ( at: Position ) =>
		limits !== null && contains( limits, at );
	let current = step( sheet, merges, from, direction );
	if ( ! isInside( current ) ) {
		return current;
	}
	const inRun = filled( from ) && filled( current );
	for (;;) {
		if ( ! inRun && filled( current ) ) {
			return current;
		}
		const next = step( sheet, merges, current, direction );
		const isEnd =
			! isInside( next ) ||
			( next.row === current.row && next.column === current.column );
		if ( isEnd || ( inRun && ! filled( next ) ) ) {
			return current;
		}
		current = next;
	}
}

export function moved(
	sheet: Sheet,
	values: DisclosureValues,
	merges: readonly PlacedMerge[],
	from: Position,
	direction: Direction,
	isFar: boolean
): Position {
	return isFar
		? toEdge( sheet, values, merges, from, direction )
		: step( sheet, merges, from, direction );
}

/** The next or previous cell in reading order, over the ends of rows and parts; null beyond the sheet. */
export function tabbed(
	sheet: Sheet,
	merges: readonly PlacedMerge[],
	from: Position,
	isBack: boolean
): Position | null {
	const direction = isBack ? 'left' : 'right';
	const inRow = step( sheet, merges, from, direction );
	if ( inRow.column !== from.column ) {
		return snap( merges, inRow );
	}
	const row = isBack ? from.row - 1 : from.row + 1;
	const columns = partOf( sheet, row )?.columns.length;
	if ( columns === undefined ) {
		return null;
	}
	return snap( merges, { row, column: isBack ? columns - 1 : 0 } );
}

export function rowEnd(
	sheet: Sheet,
	from: Position,
	isHome: boolean
): Position {
	return {
		row: from.row,
		column: isHome
			? 0
			: ( partOf( sheet, from.row )?.columns.length ?? 1 ) - 1,
	};
}

export function sheetEnd( sheet: Sheet, isHome: boolean ): Position {
	return isHome
		? { row: 0, column: 0 }
		: clamp( sheet, {
				row: sheet.rows.length - 1,
				column: Number.MAX_SAFE_INTEGER,
			} );
}

export function paged(
	sheet: Sheet,
	from: Position,
	isBack: boolean
): Position {
	return clamp( sheet, {
		row: from.row + ( isBack ? -PAGE : PAGE ),
		column: from.column,
	} );
}
