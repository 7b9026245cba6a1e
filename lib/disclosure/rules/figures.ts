/**
 * The cells of a disclosure as the rules see them: which row and column there are, and what number stands where.
 */

import { isNothing, readCell } from '../../number';
import type { CellReading } from '../../number';
import { cellKind, rateColumnId } from '../resolve-form';
import { isSchoolId } from '../shape';
import type {
	Cell,
	CellColumnId,
	CellKind,
	CellRef,
	CellValue,
	DisclosureValues,
	ResolvedForm,
	RowId,
	RowKind,
	TablePart,
} from '../types';
import { rowsOf } from '../values';
import type { Amount } from './details';

/** `unreadable`: something is typed there that is no figure, so nothing can be said about a sum over it. */
export type FigureState = 'empty' | 'number' | 'unreadable';

export type Figure = {
	state: FigureState;
	value: Amount | null;
	raw: string;
	/** Decimals as typed; a rate is compared as exactly as it was written. */
	decimals: number;
	/** Set when the text can be read in several ways. */
	reading: CellReading | null;
};

/** A cell with its key, so that rules need not build it again. */
export type Place = CellRef & { key: string };

/** Looks a figure up; offers are tried out by looking through changed figures first. */
export type Look = ( place: Place ) => Figure;

export type TableRow = {
	id: RowId;
	kind: RowKind;
	parent: RowId | null;
	gradesOnly: number[] | null;
	part: TablePart;
	added: boolean;
	/** A row whose label is still open ("…"): it is expected to be empty. */
	open: boolean;
};

const EMPTY: Figure = {
	state: 'empty',
	value: null,
	raw: '',
	decimals: 0,
	reading: null,
};

export const NUMERIC_KINDS: ReadonlySet< CellKind > = new Set( [
	'integer',
	'number',
	'money',
	'area',
	'pair',
] );

export function placeOf( row: RowId, column: CellColumnId ): Place {
	return { row, column, key: `${ row }|${ column }` };
}

export function refOf( { row, column }: CellRef ): CellRef {
	return { row, column };
}

/** Decimals of the figure in a text: 2 for `59,95%`. */
export function decimalsOf( raw: string ): number {
	return /[.,](\d+)\D*$/.exec( raw.slice( 0, 120 ) )?.[ 1 ]?.length ?? 0;
}

function amountOf( value: CellValue ): Amount | null {
	if ( typeof value === 'number' ) {
		return Number.isFinite( value ) ? value : null;
	}
	return Array.isArray( value ) ? value : null;
}

export function numberFigure( value: Amount, raw: string ): Figure {
	return {
		state: 'number',
		value,
		raw,
		decimals: decimalsOf( raw ),
		reading: null,
	};
}

/** Figures that nobody has to be asked about; nearly all are, and reading each again takes its time. */
const SURE = /^(?:\d+|\d*[.,]\d{1,2} ?%?|\d+ ?%|\d+\/\d+)$/;

function askedReading( raw: string, kind: CellKind ): CellReading | null {
	const reading = readCell( raw, kind );
	return reading.ambiguous ? reading : null;
}

function toFigure( cell: Cell | undefined, kind: CellKind ): Figure {
	if ( typeof cell?.raw !== 'string' || cell.raw.trim() === '' ) {
		return EMPTY;
	}
	const { raw } = cell;
	const value = amountOf( cell.value );
	const asked = SURE.test( raw ) ? null : askedReading( raw, kind );
	if ( value !== null ) {
		return { ...numberFigure( value, raw ), reading: asked };
	}
	return {
		...EMPTY,
		raw,
		state: isNothing( raw ) ? 'empty' : 'unreadable',
		reading: asked,
	};
}

export type Table = {
	form: ResolvedForm;
	rows: Map< RowId, TableRow >;
	/** Rows that the school added, by the row they hang under. */
	addedUnder: Map< RowId, TableRow[] >;
	figures: Map< string, Figure >;
	look: Look;
	kindOf: ( place: CellRef ) => CellKind;
	/** Rows and columns that hold a number somewhere. */
	filled: {
		rows: ReadonlySet< RowId >;
		columns: ReadonlySet< CellColumnId >;
	};
	/** Nothing is typed anywhere. */
	isEmpty: boolean;
};

function collectRows(
	form: ResolvedForm,
	values: DisclosureValues
): Map< RowId, TableRow > {
	const rows = new Map< RowId, TableRow >();
	for ( const part of form.parts ) {
		for ( const row of rowsOf( part, values ) ) {
			rows.set( row.id, {
				id: row.id,
				kind: row.kind,
				parent: row.parent,
				gradesOnly: row.gradesOnly ?? null,
				part,
				added: row.added || isSchoolId( row.id ),
				open: row.blankLabel === true && ! values.labels[ row.id ],
			} );
		}
	}
	return rows;
}

/** One text over several cells is no figure of any one of them. */
function blockMerged(
	figures: Map< string, Figure >,
	rows: Map< RowId, TableRow >,
	values: DisclosureValues
): void {
	for ( const { rows: rowSpan, columns } of values.merges ) {
		const part = rows.get( rowSpan[ 0 ] )?.part;
		const rowIds = [ ...rows.values() ]
			.filter( ( row ) => row.part === part )
			.map( ( { id } ) => id );
		const columnIds =
			part?.columns.flatMap( ( { id } ) => [ id, rateColumnId( id ) ] ) ??
			[];
		const covered = ( ids: string[], [ first, last ]: string[] ) =>
			ids.slice(
				Math.max( 0, ids.indexOf( first ?? '' ) ),
				ids.indexOf( last ?? '' ) + 1
			);
		for ( const row of covered( rowIds, rowSpan ) ) {
			for ( const column of covered( columnIds, columns ) ) {
				figures.set( placeOf( row, column ).key, {
					...EMPTY,
					state: 'unreadable',
				} );
			}
		}
	}
}

export function readTable(
	form: ResolvedForm,
	values: DisclosureValues
): Table {
	const rows = collectRows( form, values );
	const figures = new Map< string, Figure >();
	const filledRows = new Set< RowId >();
	const filledColumns = new Set< CellColumnId >();
	let isEmpty = true;
	for ( const row of rows.values() ) {
		const cells = values.cells[ row.id ];
		if ( cells === undefined ) {
			continue;
		}
		for ( const column of row.part.columns ) {
			for ( const id of column.hasRate
				? [ column.id, rateColumnId( column.id ) ]
				: [ column.id ] ) {
				const cell = cells[ id ];
				if ( cell === undefined ) {
					continue;
				}
				const figure = toFigure( cell, cellKind( row.part, row, id ) );
				if ( figure !== EMPTY ) {
					isEmpty = false;
					figures.set( placeOf( row.id, id ).key, figure );
				}
				if ( figure.state === 'number' && id === column.id ) {
					filledRows.add( row.id );
					filledColumns.add( id );
				}
			}
		}
	}
	blockMerged( figures, rows, values );
	const addedUnder = new Map< RowId, TableRow[] >();
	for ( const row of rows.values() ) {
		if ( row.added && row.parent !== null ) {
			addedUnder.set( row.parent, [
				...( addedUnder.get( row.parent ) ?? [] ),
				row,
			] );
		}
	}
	return {
		form,
		rows,
		addedUnder,
		figures,
		look: ( { key } ) => figures.get( key ) ?? EMPTY,
		kindOf: ( { row, column } ) => {
			const found = rows.get( row );
			return found ? cellKind( found.part, found, column ) : 'none';
		},
		filled: { rows: filledRows, columns: filledColumns },
		isEmpty,
	};
}

/** The columns that a rule's `"*"` means for a row: those that hold amounts, without rates and averages. */
export function amountColumns( row: TableRow ): CellColumnId[] {
	return row.part.columns
		.filter( ( { id } ) =>
			NUMERIC_KINDS.has( cellKind( row.part, row, id ) )
		)
		.map( ( { id } ) => id );
}
