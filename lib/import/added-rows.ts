/**
 * Where a row hangs that the form does not have.
 */
import type { AddedRow, RowId, RowKind, TablePart } from '../disclosure/types';
import { suggestRow } from './match-rows';
import type { BodyRow } from './body-rows';
import type { FormIndex, IndexedRow } from './form-index';
import { gradeOf } from './vocabulary';

export type Home = {
	part: TablePart;
	parent: RowId | null;
	after: RowId | null;
	kind: RowKind;
};

/** A stable id for a row that the school added, from what it is called. */
export function addedRowId( parent: RowId | null, label: string ): RowId {
	let hash = 0x811c9dc5;
	for ( const unit of new TextEncoder().encode( label.normalize( 'NFC' ) ) ) {
		// eslint reads the exclusive or as a slip; it is what this hash is made of.
		hash = Math.imul( hash ^ unit, 0x01000193 ) >>> 0;
	}
	return `${ parent ?? '' }+${ hash.toString( 36 ).padStart( 6, '0' ).slice( -6 ) }`;
}

function homeUnder( part: TablePart, parent: RowId | null ): Home {
	const children = part.rows.filter( ( row ) => row.parent === parent );
	const named = children.filter( ( row ) => ! row.blankLabel );
	const after = named.at( -1 )?.id ?? null;
	return {
		part,
		parent,
		after,
		kind:
			children.at( -1 )?.kind ??
			part.rows.find( ( { id } ) => id === parent )?.kind ??
			'integer',
	};
}

/** The nearest section, from the row read last outwards, that lets the school add rows. */
export function findHome(
	index: FormIndex,
	last: IndexedRow | null,
	row: BodyRow
): Home | null {
	if ( row.label === '' ) {
		return null;
	}
	if ( last && ! row.heads ) {
		for ( const parent of [ last.row.id, ...last.ancestors ] ) {
			if ( last.part.allowsRowsUnder.includes( parent ) ) {
				return homeUnder( last.part, parent );
			}
		}
	}
	const part = last?.part ?? index.form.parts[ 0 ];
	const isGrade = gradeOf( row.label ) !== null;
	if (
		part?.allowsRowsUnder.includes( null ) &&
		! isGrade &&
		suggestRow( index, row.label ) === null
	) {
		return homeUnder( part, null );
	}
	return null;
}

/** The next number under the same parent. */
export function nextNumber( home: Home, added: AddedRow[] ): string {
	const siblings = added.filter(
		( row ) => row.parent === home.parent && row.part === home.part.id
	);
	const anchor = home.part.rows.find( ( { id } ) => id === home.after );
	const first = Number( anchor?.stt ?? 0 );
	return Number.isInteger( first )
		? String( first + siblings.length + 1 )
		: '';
}

export function makeAddedRow(
	home: Home,
	label: string,
	stt: string,
	added: AddedRow[]
): AddedRow {
	const siblings = added.filter(
		( row ) => row.parent === home.parent && row.part === home.part.id
	);
	const taken = new Set(
		[ ...home.part.rows, ...added ].map( ( { id } ) => id )
	);
	const base = addedRowId( home.parent, label );
	let id = base;
	for ( let copy = 2; taken.has( id ); copy++ ) {
		id = `${ base }${ copy }`;
	}
	return {
		id,
		part: home.part.id,
		parent: home.parent,
		after: siblings.at( -1 )?.id ?? home.after,
		stt: nextNumber( home, added ) || stt,
		label,
		kind: home.kind,
	};
}
