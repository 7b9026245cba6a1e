/**
 * Where the school may add a row.
 */

import type {
	AddedRow,
	DisclosureValues,
	RowId,
	RowKind,
} from '../../lib/disclosure/types';
import { rowName } from './names';
import type { Sheet, SheetPart, SheetRow } from './state';

export type RowPlace = {
	/** Unique among the places. */
	key: string;
	name: string;
	part: string;
	parent: RowId | null;
	after: RowId | null;
	kind: RowKind;
	stt: string;
	suggestions: string[];
};

function isUnder(
	part: SheetPart,
	row: SheetRow,
	ancestor: RowId | null
): boolean {
	for (
		let parent = row.row.parent, left = part.rows.length;
		left > 0;
		left--
	) {
		if ( parent === ancestor ) {
			return true;
		}
		parent =
			part.rows.find( ( { id } ) => id === parent )?.row.parent ?? null;
	}
	return false;
}

/** The row and everything below it. */
function lastOf( part: SheetPart, row: SheetRow ): SheetRow {
	const below = part.rows.filter( ( candidate ) =>
		isUnder( part, candidate, row.id )
	);
	return below[ below.length - 1 ] ?? row;
}

function nextNumber( stt: string ): string {
	const found = /^(.*?)(\d+)$/.exec( stt );
	return found ? `${ found[ 1 ] ?? '' }${ Number( found[ 2 ] ) + 1 }` : '';
}

function placeUnder(
	sheet: Sheet,
	part: SheetPart,
	parent: RowId | null,
	near: RowId | undefined,
	values: Pick< DisclosureValues, 'labels' >
): RowPlace {
	const head = part.rows.find( ( { id } ) => id === parent );
	const siblings = part.rows.filter( ( { row } ) => row.parent === parent );
	const chosen =
		siblings.find( ( { id } ) => id === near ) ??
		siblings[ siblings.length - 1 ];
	const model = chosen?.row.repeatable
		? chosen
		: ( siblings.find( ( { row } ) => row.repeatable ) ?? chosen );
	const after = chosen ? lastOf( part, chosen ) : head;
	const headKind = head?.row.kind ?? 'text';
	return {
		key: `${ part.part.id }|${ parent ?? '' }`,
		name: head ? rowName( sheet, head, values ) : ( part.part.title ?? '' ),
		part: part.part.id,
		parent,
		after: after?.id ?? null,
		kind: model?.row.kind ?? headKind,
		stt: chosen && after === chosen ? nextNumber( chosen.row.stt ) : '',
		suggestions: siblings.flatMap( ( { row } ) => row.suggestions ?? [] ),
	};
}

/** The allowed places, the one nearest to the active row first. */
export function rowPlaces(
	sheet: Sheet,
	activeRow: number,
	values: Pick< DisclosureValues, 'labels' >
): RowPlace[] {
	const active = sheet.rows[ activeRow ];
	const near = new Set< string >();
	const places = sheet.parts.flatMap( ( part, index ) => {
		const repeated = part.rows
			.filter( ( { row } ) => row.repeatable )
			.map( ( { row } ) => row.parent );
		const parents = [
			...new Set( [ ...part.part.allowsRowsUnder, ...repeated ] ),
		];
		return parents.map( ( parent ) => {
			const isHere =
				active !== undefined &&
				active.part === index &&
				( active.id === parent || isUnder( part, active, parent ) );
			const place = placeUnder(
				sheet,
				part,
				parent,
				isHere ? active.id : undefined,
				values
			);
			if ( isHere ) {
				near.add( place.key );
			}
			return place;
		} );
	} );
	// Of nested places the innermost, which comes last, is meant.
	const here = places.filter( ( { key } ) => near.has( key ) ).reverse();
	return [ ...here, ...places.filter( ( { key } ) => ! near.has( key ) ) ];
}

/** Six characters that no row of the form ends in. */
export function newRowId(
	sheet: Sheet,
	parent: RowId | null,
	random: () => number = Math.random
): RowId {
	for (;;) {
		const id = `${ parent ?? '' }+${ random().toString( 36 ).slice( 2, 8 ).padEnd( 6, '0' ) }`;
		if ( ! sheet.rows.some( ( row ) => row.id === id ) ) {
			return id;
		}
	}
}

export function rowAt( place: RowPlace, id: RowId, label: string ): AddedRow {
	const { part, parent, after, kind, stt } = place;
	return { id, part, parent, after, stt, label, kind };
}
