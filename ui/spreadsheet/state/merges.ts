/**
 * Merged body cells: which area of the sheet a merge covers, and what a cell is within one.
 */

import type { DisclosureValues, Merge } from '../../../lib/disclosure/types';
import { kindOf, partOf, positionOf, positionsIn, refAt } from './sheet';
import type { Area, Position, Sheet } from './types';

function rawOf(
	values: DisclosureValues,
	sheet: Sheet,
	position: Position
): string {
	const ref = refAt( sheet, position );
	return ref ? ( values.cells[ ref.row ]?.[ ref.column ]?.raw ?? '' ) : '';
}

/** A merge that ends at a count takes the rate beside it along where no row expects one. */
function withTrailingRate( area: Area, sheet: Sheet ): Area {
	const part = partOf( sheet, area.top );
	const next = part?.columns[ area.right + 1 ];
	if ( ! part || ! next?.rate || area.left === area.right ) {
		return area;
	}
	for ( let row = area.top; row <= area.bottom; row++ ) {
		const found = sheet.rows[ row ];
		if ( ! found || kindOf( sheet, found, next ) !== 'none' ) {
			return area;
		}
	}
	return { ...area, right: area.right + 1 };
}

/** The area that a merge names, whether or not it can be shown. */
export function namedArea( merge: Merge, sheet: Sheet ): Area | null {
	const start = positionOf( sheet, {
		row: merge.rows[ 0 ],
		column: merge.columns[ 0 ],
	} );
	const end = positionOf( sheet, {
		row: merge.rows[ 1 ],
		column: merge.columns[ 1 ],
	} );
	if (
		! start ||
		! end ||
		partOf( sheet, start.row ) !== partOf( sheet, end.row )
	) {
		return null;
	}
	if ( end.row < start.row || end.column < start.column ) {
		return null;
	}
	return withTrailingRate(
		{
			top: start.row,
			left: start.column,
			bottom: end.row,
			right: end.column,
		},
		sheet
	);
}

/** A merge that would hide a figure is not shown as one: its cells stay apart and can be read. */
function hidesNothing(
	area: Area,
	values: DisclosureValues,
	sheet: Sheet
): boolean {
	for ( const position of positionsIn( area ) ) {
		const isFirst =
			position.row === area.top && position.column === area.left;
		if ( ! isFirst && rawOf( values, sheet, position ) !== '' ) {
			return false;
		}
	}
	return true;
}

export function overlaps( one: Area, other: Area ): boolean {
	return (
		one.top <= other.bottom &&
		other.top <= one.bottom &&
		one.left <= other.right &&
		other.left <= one.right
	);
}

/** Two merges over one cell are no merges: the newer one counts. */
export function isUnder(
	merge: Merge,
	sheet: Sheet,
	areas: readonly Area[]
): boolean {
	const named = namedArea( merge, sheet );
	return named === null || areas.some( ( area ) => overlaps( area, named ) );
}

export type PlacedMerge = { merge: Merge; area: Area };

/** The merges as they stand on the sheet; of two that overlap the first counts. */
export function placedMerges(
	values: DisclosureValues,
	sheet: Sheet
): PlacedMerge[] {
	const placed: PlacedMerge[] = [];
	for ( const merge of values.merges ) {
		const area = namedArea( merge, sheet );
		const isSingle =
			area && area.top === area.bottom && area.left === area.right;
		if (
			area &&
			! isSingle &&
			hidesNothing( area, values, sheet ) &&
			! placed.some( ( other ) => overlaps( other.area, area ) )
		) {
			placed.push( { merge, area } );
		}
	}
	return placed;
}

const cache = new WeakMap<
	DisclosureValues,
	{ sheet: Sheet; merges: PlacedMerge[] }
>();

/** As `placedMerges()`, worked out once for the same values. */
export function mergesOf(
	values: DisclosureValues,
	sheet: Sheet
): PlacedMerge[] {
	const cached = cache.get( values );
	if ( cached?.sheet === sheet ) {
		return cached.merges;
	}
	const merges = placedMerges( values, sheet );
	cache.set( values, { sheet, merges } );
	return merges;
}

/** The merged area around a position, or the single cell. */
export function areaAt(
	merges: readonly PlacedMerge[],
	position: Position
): Area {
	for ( const { area } of merges ) {
		if (
			position.row >= area.top &&
			position.row <= area.bottom &&
			position.column >= area.left &&
			position.column <= area.right
		) {
			return area;
		}
	}
	return {
		top: position.row,
		left: position.column,
		bottom: position.row,
		right: position.column,
	};
}

/** Grows an area until it holds every merge that it touches. */
export function growToMerges(
	merges: readonly PlacedMerge[],
	area: Area
): Area {
	let grown = area;
	for ( let changed = true; changed; ) {
		changed = false;
		for ( const { area: merged } of merges ) {
			if ( overlaps( grown, merged ) ) {
				const next = {
					top: Math.min( grown.top, merged.top ),
					left: Math.min( grown.left, merged.left ),
					bottom: Math.max( grown.bottom, merged.bottom ),
					right: Math.max( grown.right, merged.right ),
				};
				changed ||= JSON.stringify( next ) !== JSON.stringify( grown );
				grown = next;
			}
		}
	}
	return grown;
}

/** The ids of an area; a last rate that no row expects is left out, so that the merge ends at its count. */
export function mergeOf( area: Area, sheet: Sheet ): Merge | null {
	const last = partOf( sheet, area.top )?.columns[ area.right ];
	const trimmed =
		last?.rate && area.right > area.left
			? { ...area, right: area.right - 1 }
			: area;
	const isTrimmed =
		trimmed !== area &&
		withTrailingRate( trimmed, sheet ).right === area.right;
	const from = refAt( sheet, { row: area.top, column: area.left } );
	const to = refAt( sheet, {
		row: area.bottom,
		column: isTrimmed ? trimmed.right : area.right,
	} );
	return from && to
		? { rows: [ from.row, to.row ], columns: [ from.column, to.column ] }
		: null;
}
