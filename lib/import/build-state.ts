/**
 * What the steps of building a preview share.
 */
import { __, sprintf } from '@wordpress/i18n';

import type {
	AddedRow,
	CellRef,
	Merge,
	RowId,
	RowKind,
	TablePart,
} from '../disclosure/types';
import type { BodyRow } from './body-rows';
import type { FormIndex, IndexedRow } from './form-index';
import type { Slot } from './headers';
import type { ReadSegment } from './instances';
import type { Ledger } from './ledger';
import type { ColumnMap } from './match-columns';
import { cleanRaw } from './read-value';
import type {
	AmbiguousCell,
	ImportWarning,
	PreviewCell,
	SourceCell,
	UnmatchedItem,
} from './types';

/** A row of the form, official or added, that a row of the file is. */
export type Target = {
	part: TablePart;
	id: RowId;
	kind: RowKind;
	official: IndexedRow | null;
};

export type Built = {
	cells: PreviewCell[];
	ambiguous: AmbiguousCell[];
	unmatched: UnmatchedItem[];
	warnings: ImportWarning[];
	addedRows: AddedRow[];
	merges: Merge[];
	labels: Record< RowId, string >;
	rowNotes: Record< RowId, string >;
	notes: string[];
};

export type BuildState = {
	index: FormIndex;
	ledger: Ledger;
	built: Built;
	/** Keys of the warnings that stand already, with the row that each is about. */
	warned: Map< string, RowId | null >;
	targets: Map< BodyRow, Target >;
	/** Cells of the form that are filled already. */
	taken: Map< string, PreviewCell >;
	/** Columns told apart by their order, for parts that no heading of the segment names. */
	positions: Map< ReadSegment, Map< TablePart, ColumnMap > >;
	unknownColumns: Map< Slot, UnmatchedItem >;
};

export function newState( index: FormIndex, ledger: Ledger ): BuildState {
	return {
		index,
		ledger,
		built: {
			cells: [],
			ambiguous: [],
			unmatched: [],
			warnings: [],
			addedRows: [],
			merges: [],
			labels: {},
			rowNotes: {},
			notes: [],
		},
		warned: new Map(),
		targets: new Map(),
		taken: new Map(),
		positions: new Map(),
		unknownColumns: new Map(),
	};
}

/** One warning of a type, for all cells of a row where it is about one. */
export function warn(
	{ built, warned }: BuildState,
	type: string,
	message: string,
	row?: RowId
): void {
	const key = row === undefined ? type : `${ type }|${ row }`;
	if ( ! warned.has( key ) ) {
		warned.set( key, row ?? null );
		built.warnings.push( { type, key, message, cells: [] } );
	}
}

/** What is said of a row is said of each of its cells. */
export function markRows( { built, warned }: BuildState ): void {
	for ( const warning of built.warnings ) {
		const row = warned.get( warning.key ) ?? null;
		if ( row !== null ) {
			warning.cells = built.cells
				.filter( ( cell ) => cell.row === row )
				.map( ( { column } ) => ( { row, column } ) );
		}
	}
}

/** A label that is nearer than this needs no mark. */
export const SURE = 0.9;

export function readAs( found: string, label: string ): string {
	return sprintf(
		/* translators: 1: label in the file, 2: label of the form */
		__( '“%1$s” was read as “%2$s”.', 'cong-truong' ),
		cleanRaw( found ),
		label
	);
}

/** One warning for all cells that have the same trouble. */
export function warnCell(
	{ built }: BuildState,
	type: string,
	key: string,
	message: string,
	cell: CellRef
): void {
	const known = built.warnings.find( ( warning ) => warning.key === key );
	if ( known ) {
		known.cells.push( cell );
	} else {
		built.warnings.push( { type, key, message, cells: [ cell ] } );
	}
}

export function whereOf( part: ReadSegment, cell: SourceCell ): string {
	return `${ part.segment.table.name }, ${ cell.place }`;
}

/** Slots that a cell stands under: those it covers by half, or the one it covers most. */
export function slotsUnder( cell: SourceCell, slots: Slot[] ): Slot[] {
	const end = cell.column + cell.colSpan - 1;
	const shared = ( slot: Slot ) =>
		Math.min( end, slot.last ) - Math.max( cell.column, slot.first ) + 1;
	const under = slots.filter( ( slot ) => shared( slot ) > 0 );
	const most = under.filter(
		( slot ) => shared( slot ) * 2 >= slot.last - slot.first + 1
	);
	return most.length > 0
		? most
		: under.sort( ( a, b ) => shared( b ) - shared( a ) ).slice( 0, 1 );
}
