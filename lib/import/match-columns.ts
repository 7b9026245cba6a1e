/**
 * Which column of the form stands under which heading.
 */
import { rateColumnId } from '../disclosure/resolve-form';
import type { CellColumnId, TablePart } from '../disclosure/types';
import { normalizeLabel } from '../text';
import {
	abbreviated,
	bestOf,
	groupedSimilarity,
	namesStub,
	wordings,
} from './form-index';
import type { FormIndex, IndexedColumn } from './form-index';
import type { Header, Slot } from './headers';
import {
	gradeOf,
	isBlankLabel,
	isCountWord,
	isRateWord,
	splitHeading,
	stubKind,
} from './vocabulary';

export type ColumnMap = {
	stt: Slot | null;
	label: Slot | null;
	note: Slot | null;
	unit: Slot | null;
	columns: { slot: Slot; id: CellColumnId; similarity: number }[];
	/** Slots with a heading that means nothing in this form. */
	unknown: Slot[];
	/** Columns were told apart by their order within their group. */
	byPosition: boolean;
};

type Candidate = {
	slot: Slot;
	column: IndexedColumn;
	score: number;
	similarity: number;
	rate: boolean;
};

const ACCEPTED = 0.7;
const BY_INITIALS = 0.9;

function texts( slot: Slot ): string[] {
	return slot.headings.map( ( cell ) => cell.text );
}

function leafSimilarity(
	index: FormIndex,
	text: string,
	{ column, initials, names }: IndexedColumn
): number {
	const grade = gradeOf( text );
	if ( column.grade !== undefined && grade !== null ) {
		return column.grade === grade ? 1 : 0;
	}
	if (
		column.grade !== undefined &&
		/\d/.test( text ) &&
		! wordings( text ).some( ( name ) => gradeOf( name ) === column.grade )
	) {
		return 0;
	}
	const short = abbreviated( text );
	return Math.max(
		bestOf( index, wordings( text ), names ),
		short !== '' && initials.includes( short ) ? BY_INITIALS : 0
	);
}

function groupScore(
	index: FormIndex,
	groups: string[],
	column: IndexedColumn
): number {
	if ( column.groups.length === 0 ) {
		return groups.length > 0 ? -0.05 : 0;
	}
	if ( groups.length === 0 ) {
		return -0.02;
	}
	// All of them: two columns of one name may share the outer group.
	const likeness = groups.map( ( group ) =>
		bestOf( index, wordings( group ), column.groups )
	);
	const mean =
		likeness.reduce( ( sum, one ) => sum + one, 0 ) / groups.length;
	return Math.max( ...likeness ) >= 0.5 ? 0.2 * mean : -0.15;
}

function candidate(
	index: FormIndex,
	slot: Slot,
	column: IndexedColumn
): Candidate | null {
	const all = texts( slot );
	const leaf = all[ all.length - 1 ];
	if ( leaf === undefined ) {
		return null;
	}
	const beside = slot.beside.map( ( { text } ) => text );
	const at = ( text: string, above: string[], rate: boolean ): Candidate => {
		const leafOnly = leafSimilarity( index, text, column );
		const grouped = groupedSimilarity( index, text, column );
		const similarity = Math.max( leafOnly, grouped );
		const score =
			similarity +
			( grouped > leafOnly
				? 0.2
				: groupScore(
						index,
						above.length > 0 ? above : beside,
						column
					) );
		return { slot, column, score, similarity, rate };
	};
	const rate = isRateWord( leaf );
	const parent =
		all[ all.length - 2 ] ??
		( rate || isCountWord( leaf ) ? beside.at( -1 ) : undefined );
	const own = at( leaf, all.slice( 0, -1 ), false );
	if ( parent !== undefined && ( rate || isCountWord( leaf ) ) ) {
		const above = at( parent, all.slice( 0, -2 ), rate );
		if ( above.similarity >= 0.85 && ( ! rate || column.column.hasRate ) ) {
			return above;
		}
	}
	const split = splitHeading( leaf );
	const isOwnWord = column.names.includes( normalizeLabel( leaf ) );
	if ( split && ! isOwnWord && ( ! split.isRate || column.column.hasRate ) ) {
		const named = at( split.of, all.slice( 0, -1 ), split.isRate );
		if ( named.similarity >= 0.85 ) {
			return named;
		}
	}
	return own.similarity >= ACCEPTED && ( isOwnWord || ! split?.isRate )
		? own
		: null;
}

function isStub( index: FormIndex, slot: Slot ): boolean {
	return texts( slot ).some( ( text ) =>
		namesStub( index, normalizeLabel( text ) )
	);
}

/** `Lớp …` under a group that is known, and as many of them as the form has: told apart by their order. */
function matchByOrder(
	index: FormIndex,
	free: Slot[],
	columns: IndexedColumn[],
	taken: ReadonlySet< string >
): Map< Slot, IndexedColumn > {
	const found = new Map< Slot, IndexedColumn >();
	for ( const group of new Set(
		columns.flatMap( ( column ) => column.groups )
	) ) {
		const members = columns.filter( ( column ) =>
			column.groups.includes( group )
		);
		const slots = free.filter( ( slot ) => {
			const all = texts( slot );
			const above =
				all.length > 1
					? all.slice( 0, -1 )
					: [ ...all, ...slot.beside.map( ( { text } ) => text ) ];
			const leaf = all.length > 1 ? ( all[ all.length - 1 ] ?? '' ) : '';
			const open =
				isBlankLabel( leaf ) ||
				/^(?:khoi lop|lop|khoi)$/.test( normalizeLabel( leaf ) );
			return (
				open &&
				bestOf( index, above.flatMap( wordings ), [ group ] ) >= 0.7
			);
		} );
		if (
			slots.length === members.length &&
			members.every( ( { column } ) => ! taken.has( column.id ) )
		) {
			slots.forEach( ( slot, place ) => {
				const member = members[ place ];
				if ( member ) {
					found.set( slot, member );
				}
			} );
		}
	}
	return found;
}

function isTotal( { column, names }: IndexedColumn ): boolean {
	return column.grade === undefined && names.includes( 'tong so' );
}

/** A table over several levels: its totals are of more than this form's grades. */
export function hasOtherGrades( index: FormIndex, header: Header ): boolean {
	const hasGrades = index.columns.some(
		( { column } ) => column.grade !== undefined
	);
	return (
		hasGrades &&
		header.slots.some( ( { headings, isOther } ) =>
			headings.some( ( { text } ) => {
				const grade = gradeOf( text );
				return (
					! isOther &&
					grade !== null &&
					/\p{L}/u.test( text ) &&
					! index.grades.includes( grade )
				);
			} )
		)
	);
}

export function mapColumns(
	index: FormIndex,
	header: Header,
	part: TablePart
): ColumnMap {
	const map: ColumnMap = {
		stt: null,
		label: null,
		note: null,
		unit: null,
		columns: [],
		unknown: [],
		byPosition: false,
	};
	const columns = index.columns.filter( ( column ) => column.part === part );
	const rest: Slot[] = [];
	for ( const slot of header.slots.filter( ( { isOther } ) => ! isOther ) ) {
		const kind =
			texts( slot )
				.map( stubKind )
				.find( ( found ) => found !== null ) ?? null;
		if (
			kind !== null &&
			map[ kind ] === null &&
			( kind !== 'label' || map.columns.length === 0 )
		) {
			map[ kind ] = slot;
		} else if ( map.label === null && isStub( index, slot ) ) {
			map.label = slot;
		} else {
			rest.push( slot );
		}
	}
	const candidates = rest
		.flatMap( ( slot ) =>
			columns.map( ( column ) => candidate( index, slot, column ) )
		)
		.filter(
			( found ): found is Candidate =>
				found !== null && found.score >= ACCEPTED - 0.1
		)
		.sort(
			( a, b ) =>
				b.score - a.score ||
				a.slot.first - b.slot.first ||
				columns.indexOf( a.column ) - columns.indexOf( b.column )
		);
	const ids = new Map< Slot, { id: CellColumnId; similarity: number } >();
	const taken = new Set< string >();
	for ( const { slot, column, rate, similarity } of candidates ) {
		const id = rate ? rateColumnId( column.column.id ) : column.column.id;
		if ( ! ids.has( slot ) && ! taken.has( id ) ) {
			ids.set( slot, { id, similarity } );
			taken.add( id );
		}
	}
	if ( hasOtherGrades( index, header ) ) {
		for ( const [ slot, { id } ] of ids ) {
			const total = columns.find( ( { column } ) => column.id === id );
			if ( total && isTotal( total ) ) {
				ids.delete( slot );
			}
		}
	}
	const free = rest.filter( ( slot ) => ! ids.has( slot ) );
	for ( const [ slot, column ] of matchByOrder(
		index,
		free,
		columns,
		taken
	) ) {
		ids.set( slot, { id: column.column.id, similarity: 1 } );
		taken.add( column.column.id );
		map.byPosition = true;
	}
	let left: string | null = null;
	for ( const slot of rest ) {
		const leaf = texts( slot ).at( -1 );
		if (
			! ids.has( slot ) &&
			leaf !== undefined &&
			isRateWord( leaf ) &&
			left !== null
		) {
			const counted = columns.find(
				( { column } ) => column.id === left
			);
			const id = rateColumnId( left );
			if ( counted?.column.hasRate && ! taken.has( id ) ) {
				ids.set( slot, { id, similarity: 1 } );
				taken.add( id );
			}
		}
		left = ids.get( slot )?.id ?? null;
	}
	for ( const slot of rest ) {
		const found = ids.get( slot );
		if ( found ) {
			map.columns.push( { slot, ...found } );
		} else {
			map.unknown.push( slot );
		}
	}
	return map;
}
