/**
 * Reads and changes the values of a disclosure without touching the ones passed in.
 */
import { cellColumns } from './resolve-form';
import type {
	AddedRow,
	Cell,
	CellColumnId,
	DisclosureValues,
	Merge,
	ResolvedForm,
	Row,
	RowId,
	TablePart,
} from './types';

/** A row as it is shown: an official one, or one that the school added. */
export type ShownRow = Row & { added: boolean };

const NO_CELL: Cell = { raw: '', value: null };

export function emptyValues(): DisclosureValues {
	return {
		schema: 1,
		cells: {},
		merges: [],
		addedRows: [],
		parts: [],
		labels: {},
		note: '',
		rowNotes: {},
		units: {},
		dismissals: [],
	};
}

/** The empty cell where nothing was typed. */
export function getCell(
	values: DisclosureValues,
	row: RowId,
	column: CellColumnId
): Cell {
	const cells = Object.hasOwn( values.cells, row )
		? values.cells[ row ]
		: undefined;
	return (
		( cells && Object.hasOwn( cells, column )
			? cells[ column ]
			: undefined ) ?? NO_CELL
	);
}

/** An empty raw text removes the cell, and the row's entry with its last cell. */
export function setCell(
	values: DisclosureValues,
	row: RowId,
	column: CellColumnId,
	cell: Cell
): DisclosureValues {
	const { [ row ]: oldRow = {}, ...otherRows } = values.cells;
	const { [ column ]: oldCell, ...otherCells } = oldRow;
	if (
		cell.raw === ( oldCell?.raw ?? '' ) &&
		cell.value === ( oldCell?.value ?? null )
	) {
		return values;
	}
	const cells =
		cell.raw === '' ? otherCells : { ...oldRow, [ column ]: cell };
	const isEmpty = Object.keys( cells ).length === 0;
	return {
		...values,
		cells: isEmpty ? otherRows : { ...values.cells, [ row ]: cells },
	};
}

/**
 * Every row of a part in display order. An added row stands after its `after` and those added there before it (null: first
 * under its parent); where that row is no longer there, it becomes the last one under its parent.
 */
export function rowsOf(
	part: TablePart,
	values: Pick< DisclosureValues, 'addedRows' >
): ShownRow[] {
	const rows: ShownRow[] = part.rows.map( ( row ) => ( {
		...row,
		added: false,
	} ) );
	const afters = new Map< RowId, RowId | null >();
	for ( const addedRow of values.addedRows ) {
		const { id, after } = addedRow;
		const isThere = rows.some( ( row ) => row.id === id );
		if ( addedRow.part !== part.id || isThere ) {
			continue;
		}
		let place = placeOf( addedRow, rows );
		while (
			after !== null &&
			afters.get( rows[ place ]?.id ?? '' ) === after
		) {
			place++;
		}
		afters.set( id, after );
		rows.splice( place, 0, shown( addedRow, rows ) );
	}
	return rows;
}

function placeOf( { after, parent }: AddedRow, rows: ShownRow[] ): number {
	const anchor =
		after === null ? -1 : rows.findIndex( ( { id } ) => id === after );
	if ( anchor !== -1 ) {
		return anchor + 1;
	}
	const head =
		parent === null ? -1 : rows.findIndex( ( { id } ) => id === parent );
	if ( after === null ) {
		return head + 1;
	}
	const headDepth = rows[ head ]?.depth ?? -1;
	const next = rows.findIndex(
		( { depth }, index ) => index > head && depth <= headDepth
	);
	return next === -1 ? rows.length : next;
}

function shown(
	{ id, stt, label, kind, parent }: AddedRow,
	rows: ShownRow[]
): ShownRow {
	const depth =
		( rows.find( ( row ) => row.id === parent )?.depth ?? -1 ) + 1;
	return { id, stt, label, kind, depth, parent, added: true };
}

/** Where to find a row: its part and the row itself, official or added. */
export function findRow(
	form: ResolvedForm,
	values: Pick< DisclosureValues, 'addedRows' >,
	id: RowId
): { part: TablePart; row: ShownRow } | null {
	for ( const part of form.parts ) {
		const row = rowsOf( part, values ).find(
			( candidate ) => candidate.id === id
		);
		if ( row ) {
			return { part, row };
		}
	}
	return null;
}

/** The label as the school worded or completed it, else the form's. */
export function labelOf(
	row: { id: RowId; label: string },
	values: Pick< DisclosureValues, 'labels' >
): string {
	return (
		( Object.hasOwn( values.labels, row.id )
			? values.labels[ row.id ]
			: undefined ) ?? row.label
	);
}

export type MergeArea = {
	merge: Merge;
	rows: RowId[];
	columns: CellColumnId[];
	/** The cell is the one that holds the text. */
	isAnchor: boolean;
};

function span< Id extends string >(
	ids: Id[],
	[ first, last ]: [ Id, Id ]
): Id[] {
	const from = ids.indexOf( first );
	const to = ids.indexOf( last );
	return from === -1 || to < from ? [] : ids.slice( from, to + 1 );
}

/** Rows and columns that a merged area covers, as they are shown; both empty where one of its ends is not there. */
export function mergeArea(
	part: TablePart,
	values: Pick< DisclosureValues, 'addedRows' >,
	merge: Merge
): { rows: RowId[]; columns: CellColumnId[] } {
	const rows = span(
		rowsOf( part, values ).map( ( { id } ) => id ),
		merge.rows
	);
	const columns = span( cellColumns( part ), merge.columns );
	return rows.length > 0 && columns.length > 0
		? { rows, columns }
		: { rows: [], columns: [] };
}

/** The merged area that a cell belongs to. */
export function mergeAt(
	part: TablePart,
	values: Pick< DisclosureValues, 'addedRows' | 'merges' >,
	row: RowId,
	column: CellColumnId
): MergeArea | null {
	for ( const merge of values.merges ) {
		const { rows, columns } = mergeArea( part, values, merge );
		if ( rows.includes( row ) && columns.includes( column ) ) {
			return {
				merge,
				rows,
				columns,
				isAnchor:
					row === merge.rows[ 0 ] && column === merge.columns[ 0 ],
			};
		}
	}
	return null;
}
