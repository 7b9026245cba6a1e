/**
 * How two sets of values differ, and how one person's changes go on top of another's.
 */

import type {
	AddedRow,
	CellRef,
	DisclosureValues,
	Merge,
	RowId,
} from '../../../../lib/disclosure/types';
import { rawAt } from '../../../../ui/spreadsheet/state';

export type Difference = CellRef & { before: string; after: string };

export function cellDifferences(
	before: DisclosureValues,
	after: DisclosureValues
): Difference[] {
	const rows = new Set( [
		...Object.keys( before.cells ),
		...Object.keys( after.cells ),
	] );
	return [ ...rows ].flatMap( ( row ) => {
		const columns = new Set( [
			...Object.keys( before.cells[ row ] ?? {} ),
			...Object.keys( after.cells[ row ] ?? {} ),
		] );
		return [ ...columns ].flatMap( ( column ) => {
			const ref = { row, column };
			const difference = {
				...ref,
				before: rawAt( before, ref ),
				after: rawAt( after, ref ),
			};
			return difference.before === difference.after ? [] : [ difference ];
		} );
	} );
}

/** JSON with sorted keys: the server gives the keys in another order. */
export function canonical( value: unknown ): string {
	return JSON.stringify( value, ( _key, inner: unknown ) =>
		typeof inner === 'object' && inner !== null && ! Array.isArray( inner )
			? Object.fromEntries(
					Object.entries( inner ).sort( ( [ one ], [ other ] ) =>
						one < other ? -1 : 1
					)
				)
			: inner
	);
}

export function sameValues(
	one: DisclosureValues,
	other: DisclosureValues
): boolean {
	return canonical( one ) === canonical( other );
}

type Texts = Record< RowId, string >;

function changedTexts( base: Texts, mine: Texts, theirs: Texts ): Texts {
	const result = { ...theirs };
	for ( const key of new Set( [
		...Object.keys( base ),
		...Object.keys( mine ),
	] ) ) {
		const text = mine[ key ];
		if ( text === base[ key ] ) {
			continue;
		}
		if ( text === undefined ) {
			delete result[ key ];
		} else {
			result[ key ] = text;
		}
	}
	return result;
}

function changedRows(
	base: AddedRow[],
	mine: AddedRow[],
	theirs: AddedRow[]
): AddedRow[] {
	const before = new Map( base.map( ( row ) => [ row.id, row ] ) );
	const own = new Map( mine.map( ( row ) => [ row.id, row ] ) );
	const result = theirs
		.filter( ( { id } ) => own.has( id ) || ! before.has( id ) )
		.map( ( row ) => {
			const typed = own.get( row.id );
			const old = before.get( row.id );
			return typed && old && typed.label !== old.label
				? { ...row, label: typed.label }
				: row;
		} );
	const known = new Set( result.map( ( { id } ) => id ) );
	return [
		...result,
		...mine.filter( ( { id } ) => ! known.has( id ) && ! before.has( id ) ),
	];
}

function changedMerges(
	base: Merge[],
	mine: Merge[],
	theirs: Merge[]
): Merge[] {
	return canonical( base ) === canonical( mine ) ? theirs : mine;
}

/** What I changed since `base`, on top of what another person saved. */
export function onTopOf(
	base: DisclosureValues,
	mine: DisclosureValues,
	theirs: DisclosureValues
): DisclosureValues {
	const cells = { ...theirs.cells };
	for ( const { row, column } of cellDifferences( base, mine ) ) {
		const typed = mine.cells[ row ]?.[ column ];
		const { [ column ]: replaced, ...others } = cells[ row ] ?? {};
		cells[ row ] = typed ? { ...others, [ column ]: typed } : others;
		if ( replaced && ! typed && Object.keys( others ).length === 0 ) {
			delete cells[ row ];
		}
	}
	const addedRows = changedRows(
		base.addedRows,
		mine.addedRows,
		theirs.addedRows
	);
	const removed = base.addedRows.filter(
		( { id } ) => ! addedRows.some( ( row ) => row.id === id )
	);
	removed.forEach( ( { id } ) => delete cells[ id ] );
	const dismissed = new Map(
		theirs.dismissals.map( ( dismissal ) => [ dismissal.key, dismissal ] )
	);
	mine.dismissals.forEach( ( dismissal ) =>
		dismissed.set( dismissal.key, dismissal )
	);
	return {
		...theirs,
		cells,
		addedRows,
		merges: changedMerges( base.merges, mine.merges, theirs.merges ),
		labels: changedTexts( base.labels, mine.labels, theirs.labels ),
		rowNotes: changedTexts( base.rowNotes, mine.rowNotes, theirs.rowNotes ),
		units: changedTexts( base.units, mine.units, theirs.units ),
		note: mine.note === base.note ? theirs.note : mine.note,
		dismissals: [ ...dismissed.values() ],
	};
}
