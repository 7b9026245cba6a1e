/**
 * Making one cell of several, and several of one again. Nothing that was typed is lost unseen.
 */

import type { DisclosureValues } from '../../../lib/disclosure/types';
import { isUnder, mergeOf, mergesOf, overlaps } from './merges';
import { positionsIn, refAt } from './sheet';
import type { Area, Sheet } from './types';
import { LONGEST_RAW, rawAt, setCells } from './values';

function refsIn( area: Area, sheet: Sheet ) {
	return [ ...positionsIn( area ) ].flatMap(
		( position ) => refAt( sheet, position ) ?? []
	);
}

export function isOneCell( area: Area ): boolean {
	return area.top === area.bottom && area.left === area.right;
}

/** The different texts in an area, in reading order; of several only one place is left when it becomes one cell. */
export function textsIn(
	values: DisclosureValues,
	sheet: Sheet,
	area: Area
): string[] {
	const texts = refsIn( area, sheet ).map( ( ref ) => rawAt( values, ref ) );
	return [ ...new Set( texts.filter( ( raw ) => raw !== '' ) ) ];
}

/** All of them, one under another; null where that is more than a cell holds. */
export function joined( texts: readonly string[] ): string | null {
	const text = texts.join( '\n' );
	return text.length > LONGEST_RAW ? null : text;
}

/** An area as one cell with this text; without one, with all texts of its cells. */
export function mergeArea(
	values: DisclosureValues,
	sheet: Sheet,
	area: Area,
	raw = joined( textsIn( values, sheet, area ) )
): DisclosureValues {
	const merge = mergeOf( area, sheet );
	if ( ! merge || isOneCell( area ) || raw === null ) {
		return values;
	}
	const filled = setCells(
		values,
		sheet,
		refsIn( area, sheet ).map( ( ref, index ) => ( {
			...ref,
			raw: index === 0 ? raw : '',
		} ) )
	);
	const others = values.merges.filter(
		( other ) => ! isUnder( other, sheet, [ area ] )
	);
	return { ...filled, merges: [ ...others, merge ] };
}

/** The cells of all merges that an area touches; the text stays in the first of each. */
export function unmergeArea(
	values: DisclosureValues,
	sheet: Sheet,
	area: Area
): DisclosureValues {
	const inside = mergesOf( values, sheet )
		.filter( ( placed ) => overlaps( placed.area, area ) )
		.map( ( placed ) => placed.merge );
	return inside.length === 0
		? values
		: {
				...values,
				merges: values.merges.filter(
					( merge ) => ! inside.includes( merge )
				),
			};
}
