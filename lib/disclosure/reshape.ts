/**
 * Changes the shape of a table: its rows, columns, names. What stood in a row or column that goes, goes with it.
 */
import { readCell } from '../number';
import { cellColumns, cellKind } from './resolve-form';
import { canReshape, shapedForm } from './shape';
import type {
	Cell,
	CellColumnId,
	ColumnId,
	ColumnKind,
	DisclosureValues,
	ResolvedForm,
	RowId,
	RowKind,
	SchoolColumn,
	SchoolPart,
	SchoolRow,
	TablePart,
} from './types';
import { labelOf, rowsOf } from './values';

type MakeId = ( prefix: string ) => string;

/** The table as the school has it now, ready to be changed; null where the form does not allow it. */
export function schoolPart(
	form: ResolvedForm,
	values: DisclosureValues,
	id: string
): SchoolPart | null {
	const own = values.parts.find( ( part ) => part.id === id );
	const part = shapedForm( form, values ).parts.find(
		( candidate ) => candidate.id === id
	);
	if ( ! part || ! canReshape( form, part ) ) {
		return null;
	}
	return {
		id,
		title: part.title ?? '',
		stub: part.stub,
		columns: own?.columns ?? part.columns.map( columnOf ),
		rows: rowsOf( part, values ).map( ( row ) => ( {
			...rowOf( row ),
			label: labelOf( row, values ),
		} ) ),
		...( part.unit === undefined ? {} : { unit: part.unit } ),
	};
}

function columnOf( column: TablePart[ 'columns' ][ number ] ): SchoolColumn {
	const { id, path, kind, grade, unit, pairLabels, aliases } = column;
	return {
		id,
		path,
		kind,
		...( grade === undefined ? {} : { grade } ),
		...( unit === undefined ? {} : { unit } ),
		...( pairLabels === undefined ? {} : { pairLabels } ),
		...( aliases === undefined ? {} : { aliases } ),
	};
}

function rowOf( row: TablePart[ 'rows' ][ number ] ): SchoolRow {
	const { id, stt, label, kind, depth, parent } = row;
	const { grade, bold, pairLabels, aliases } = row;
	return {
		id,
		stt,
		label,
		kind,
		depth,
		parent,
		...( grade === undefined ? {} : { grade } ),
		...( bold === undefined ? {} : { bold } ),
		...( pairLabels === undefined ? {} : { pairLabels } ),
		...( aliases === undefined ? {} : { aliases } ),
	};
}

/** Puts a table in the place of the one with its id, or after the last one. Texts whose kind changed are read again. */
export function putPart(
	form: ResolvedForm,
	values: DisclosureValues,
	part: SchoolPart
): DisclosureValues {
	const parts = values.parts.some( ( { id } ) => id === part.id )
		? values.parts.map( ( other ) =>
				other.id === part.id ? part : other
			)
		: [ ...values.parts, part ];
	return carryOver( form, values, { ...values, parts }, part.id );
}

/** Takes a table of the school's away, or gives a proposal its first shape back. */
export function dropPart(
	form: ResolvedForm,
	values: DisclosureValues,
	id: string
): DisclosureValues {
	return carryOver(
		form,
		values,
		{ ...values, parts: values.parts.filter( ( part ) => part.id !== id ) },
		id
	);
}

function carryOver(
	form: ResolvedForm,
	before: DisclosureValues,
	after: DisclosureValues,
	id: string
): DisclosureValues {
	const find = ( values: DisclosureValues ) =>
		shapedForm( form, values ).parts.find( ( part ) => part.id === id );
	const from = find( before );
	const to = find( after );
	const gone = new Set(
		( from ? rowsOf( from, before ) : [] ).map( ( row ) => row.id )
	);
	const cells: DisclosureValues[ 'cells' ] = {};
	for ( const row of to?.rows ?? [] ) {
		const kept = from && to ? carriedCells( before, from, to, row ) : {};
		if ( Object.keys( kept ).length > 0 ) {
			cells[ row.id ] = kept;
		}
	}
	const left = new Set( to?.rows.map( ( row ) => row.id ) );
	const columns = new Set( to ? cellColumns( to ) : [] );
	const others = < T >( record: Record< RowId, T > ) =>
		Object.fromEntries(
			Object.entries( record ).filter( ( [ row ] ) => ! gone.has( row ) )
		);
	const { [ id ]: unit, ...otherUnits } = after.units;
	return {
		...after,
		cells: { ...others( before.cells ), ...cells },
		merges: before.merges.filter(
			( merge ) =>
				! gone.has( merge.rows[ 0 ] ) ||
				( merge.rows.every( ( row ) => left.has( row ) ) &&
					merge.columns.every( ( column ) => columns.has( column ) ) )
		),
		addedRows: before.addedRows.filter( ( row ) => row.part !== id ),
		labels: others( before.labels ),
		rowNotes: Object.fromEntries(
			Object.entries( before.rowNotes ).filter(
				( [ row ] ) => ! gone.has( row ) || left.has( row )
			)
		),
		units: to && unit !== undefined ? after.units : otherUnits,
	};
}

function carriedCells(
	values: DisclosureValues,
	from: TablePart,
	to: TablePart,
	row: TablePart[ 'rows' ][ number ]
): Record< CellColumnId, Cell > {
	const cells = Object.hasOwn( values.cells, row.id )
		? values.cells[ row.id ]
		: undefined;
	const old = rowsOf( from, values ).find( ( { id } ) => id === row.id );
	const kept: Record< CellColumnId, Cell > = {};
	for ( const column of cellColumns( to ) ) {
		const cell =
			cells && Object.hasOwn( cells, column )
				? cells[ column ]
				: undefined;
		if ( cell ) {
			const kind = cellKind( to, row, column );
			kept[ column ] =
				old && cellKind( from, old, column ) === kind
					? cell
					: {
							raw: cell.raw,
							value: readCell( cell.raw, kind ).value,
						};
		}
	}
	return kept;
}

function inserted< T >( list: T[], place: number, item: T ): T[] {
	return [ ...list.slice( 0, place ), item, ...list.slice( place ) ];
}

/** A new column stands after another one, in its group; null: first. */
export function insertColumn(
	part: SchoolPart,
	{
		after,
		label,
		kind,
	}: { after: ColumnId | null; label: string; kind: ColumnKind },
	makeId: MakeId
): SchoolPart {
	const place = part.columns.findIndex( ( { id } ) => id === after );
	const group = part.columns[ place ]?.path.slice( 0, -1 ) ?? [];
	const column = { id: makeId( 'cot' ), path: [ ...group, label ], kind };
	return { ...part, columns: inserted( part.columns, place + 1, column ) };
}

/** Names of the groups above a column and its own, from the outermost on. */
export function changeColumn(
	part: SchoolPart,
	id: ColumnId,
	change: Partial< Pick< SchoolColumn, 'path' | 'kind' > >
): SchoolPart {
	return {
		...part,
		columns: part.columns.map( ( column ) =>
			column.id === id ? { ...column, ...change } : column
		),
	};
}

/** The last column stays: a table has one. */
export function removeColumn( part: SchoolPart, id: ColumnId ): SchoolPart {
	return part.columns.length === 1
		? part
		: {
				...part,
				columns: part.columns.filter( ( column ) => column.id !== id ),
			};
}

/** A new row stands after another one and what hangs under that, on its level; null: first. */
export function insertRow(
	part: SchoolPart,
	{
		after,
		label,
		kind,
	}: { after: RowId | null; label: string; kind?: RowKind },
	makeId: MakeId
): SchoolPart {
	const place = part.rows.findIndex( ( { id } ) => id === after );
	const beside = part.rows[ place ] ?? part.rows[ 0 ];
	const row: SchoolRow = {
		id: makeId( 'hang' ),
		stt: '',
		label,
		kind: kind ?? beside?.kind ?? 'text',
		depth: beside?.depth ?? 0,
		parent: beside?.parent ?? null,
	};
	const end = place === -1 ? 0 : place + under( part, place ).length;
	return { ...part, rows: inserted( part.rows, end, row ) };
}

export function changeRow(
	part: SchoolPart,
	id: RowId,
	change: Partial< Pick< SchoolRow, 'label' | 'stt' | 'kind' | 'bold' > >
): SchoolPart {
	return {
		...part,
		rows: part.rows.map( ( row ) =>
			row.id === id ? { ...row, ...change } : row
		),
	};
}

/** The row and those that hang under it; the last row stays. */
export function removeRow( part: SchoolPart, id: RowId ): SchoolPart {
	const place = part.rows.findIndex( ( row ) => row.id === id );
	const gone = place === -1 ? [] : under( part, place );
	return gone.length === part.rows.length
		? part
		: {
				...part,
				rows: part.rows.filter( ( row ) => ! gone.includes( row ) ),
			};
}

/** A row with all that hangs under it, in order. */
function under( { rows }: SchoolPart, place: number ): SchoolRow[] {
	const [ head, ...rest ] = rows.slice( place );
	if ( ! head ) {
		return [];
	}
	const end = rest.findIndex( ( { depth } ) => depth <= head.depth );
	return [ head, ...( end === -1 ? rest : rest.slice( 0, end ) ) ];
}

/** A table of the school's own: columns of text until it says otherwise, rows without names. */
export function newTable(
	{
		title,
		columns,
		rows,
	}: { title: string; columns: string[]; rows: string[] },
	makeId: MakeId
): SchoolPart {
	return {
		id: makeId( 'bang' ),
		title,
		stub: [ { id: 'label', label: columns[ 0 ] ?? '' } ],
		columns: columns.slice( 1 ).map( ( label ) => ( {
			id: makeId( 'cot' ),
			path: [ label ],
			kind: 'number',
		} ) ),
		rows: rows.map( ( label ) => ( {
			id: makeId( 'hang' ),
			stt: '',
			label,
			kind: 'number',
			depth: 0,
			parent: null,
		} ) ),
	};
}

/** How many cells with text a change would take away. */
export function lostCells(
	before: DisclosureValues,
	after: DisclosureValues
): number {
	const count = ( { cells }: DisclosureValues ) =>
		Object.values( cells ).reduce(
			( sum, row ) => sum + Object.keys( row ).length,
			0
		);
	return count( before ) - count( after );
}
