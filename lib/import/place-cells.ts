/**
 * The figures of a row of the file put into the cells of its row of the form.
 */
import { __, sprintf } from '@wordpress/i18n';

import {
	cellColumns,
	cellKind,
	parseCellColumn,
	rateColumnId,
} from '../disclosure/resolve-form';
import type { CellColumnId, RowId, TablePart } from '../disclosure/types';
import { normalizeLabel } from '../text';
import {
	readAs,
	slotsUnder,
	SURE,
	warn,
	warnCell,
	whereOf,
} from './build-state';
import type { BuildState, Target } from './build-state';
import type { Slot } from './headers';
import type { ReadSegment } from './instances';
import { list, listColumn } from './list-unmatched';
import type { ColumnMap } from './match-columns';
import {
	cleanRaw,
	isErrorText,
	isPercentText,
	readText,
	readValue,
	splitCounted,
} from './read-value';
import type { ReadValue } from './read-value';
import type { PreviewCell, SourceCell } from './types';
import { isBlankLabel, stubKind } from './vocabulary';

const byPosition = () =>
	__(
		'Columns without a name were taken in their order. Compare them with the file.',
		'cong-truong'
	);

export function warnOfPosition( state: BuildState ): void {
	warn( state, 'columns-by-position', byPosition() );
}

/** Without headings, as many places after the names as the form has columns are those columns. */
function mapByPosition(
	state: BuildState,
	{ rows, segment }: ReadSegment,
	map: ColumnMap,
	target: TablePart
): ColumnMap {
	const names = rows.flatMap( ( row ) =>
		row.nameCells
			.filter( ( cell ) => cell.colSpan === 1 )
			.map( ( cell ) => cell.column )
	);
	const lastName = names.reduce(
		( last, column ) => Math.max( last, column ),
		-1
	);
	const places = segment.header.slots.filter(
		( slot ) =>
			slot.first > lastName &&
			slot !== map.note &&
			slot !== map.unit &&
			! slot.isOther
	);
	const isHeaded = places.some( ( { headings } ) =>
		headings.some(
			( { text } ) => stubKind( text ) === null && ! isBlankLabel( text )
		)
	);
	if (
		places.length !== target.columns.length ||
		( isHeaded && segment.hasOwnHeader )
	) {
		return map;
	}
	warnOfPosition( state );
	return {
		...map,
		byPosition: true,
		unknown: [],
		columns: places.map( ( slot, place ) => ( {
			slot,
			id: target.columns[ place ]?.id ?? '',
			similarity: 1,
		} ) ),
	};
}

export function mapFor(
	state: BuildState,
	part: ReadSegment,
	target: TablePart
): ColumnMap {
	const map = part.maps( target );
	if ( map.columns.length > 0 ) {
		return map;
	}
	const known =
		state.positions.get( part ) ?? new Map< TablePart, ColumnMap >();
	state.positions.set( part, known );
	const found =
		known.get( target ) ?? mapByPosition( state, part, map, target );
	known.set( target, found );
	return found;
}

function rateOf( part: TablePart, id: CellColumnId ): CellColumnId | null {
	const column = part.columns.find( ( candidate ) => candidate.id === id );
	return column?.hasRate ? rateColumnId( id ) : null;
}

/** Rows that a cell reaches down to. */
function rowsUnder(
	{ targets }: BuildState,
	part: ReadSegment,
	cell: SourceCell
): RowId[] {
	if ( cell.rowSpan === 1 ) {
		return [];
	}
	const ids = part.rows
		.filter(
			( row ) => row.row >= cell.row && row.row < cell.row + cell.rowSpan
		)
		.flatMap( ( row ) => targets.get( row )?.id ?? [] );
	return [ ...new Set( ids ) ];
}

function addRowNote(
	{ built, ledger }: BuildState,
	id: RowId,
	cell: SourceCell
): void {
	const before = built.rowNotes[ id ];
	const text = cleanRaw( cell.text );
	built.rowNotes[ id ] =
		before === undefined ? text : `${ before }\n${ text }`;
	ledger.note( [ cell ], 'notes' );
}

function put(
	state: BuildState,
	part: ReadSegment,
	target: Target,
	cell: SourceCell,
	columns: CellColumnId[],
	read: ReadValue
): void {
	const order = cellColumns( target.part );
	const covered = order.filter( ( id ) => columns.includes( id ) );
	const column = covered[ 0 ] ?? '';
	const key = `${ target.id }|${ column }`;
	const before = state.taken.get( key );
	if ( before?.raw === read.raw ) {
		state.ledger.note( [ cell ], 'cells' );
		return;
	}
	const at = { row: target.id, column };
	if ( before ) {
		list( state, 'duplicate-cell', cell.text, part, cell, [
			{ ...at, raw: read.raw, value: read.value },
		] );
		return;
	}
	const where = whereOf( part, cell );
	const rows = rowsUnder( state, part, cell );
	const made: PreviewCell = {
		...at,
		...( covered.length > 1 ? { columns: covered } : {} ),
		...( rows.length > 1 ? { rows } : {} ),
		raw: read.raw,
		value: read.value,
		where,
	};
	if ( covered.length > 1 || rows.length > 1 ) {
		state.built.merges.push( {
			rows: [ target.id, rows.at( -1 ) ?? target.id ],
			columns: [ column, covered.at( -1 ) ?? column ],
		} );
	}
	state.taken.set( key, made );
	state.built.cells.push( made );
	state.ledger.note( [ cell ], 'cells' );
	if ( read.ambiguous ) {
		const { raw, readings } = read;
		state.built.ambiguous.push( { ...at, raw, readings, where } );
	}
	if ( cell.date ) {
		const message = sprintf(
			/* translators: %s: text of a cell */
			__(
				'The spreadsheet holds “%s” as a date. Compare it with what was meant.',
				'cong-truong'
			),
			cell.text
		);
		warnCell(
			state,
			'date',
			`date|${ target.id }|${ column }`,
			message,
			at
		);
	}
}

function isPrinted( target: Target, cell: SourceCell ): boolean {
	const average = normalizeLabel( target.official?.row.averageLabel ?? '' );
	return average !== '' && average === normalizeLabel( cell.text );
}

function placeCell(
	state: BuildState,
	part: ReadSegment,
	target: Target,
	cell: SourceCell,
	columns: CellColumnId[]
): void {
	const first = columns[ 0 ];
	const raw = cleanRaw( cell.text );
	if ( first === undefined ) {
		list( state, 'no-place', cell.text, part, cell, [
			{ row: target.id, raw, value: null },
		] );
		return;
	}
	if ( cell.error || isErrorText( cell.text ) ) {
		const why = cell.text.startsWith( '=' )
			? 'formula-without-value'
			: 'error-value';
		list( state, why, cell.text, part, cell, [
			{ row: target.id, column: first, raw, value: null },
		] );
		return;
	}
	if ( isPrinted( target, cell ) ) {
		state.ledger.note( [ cell ], 'labels' );
		return;
	}
	const parsed = parseCellColumn( target.part, first );
	const kind = cellKind( target.part, target, first );
	const context = {
		unit: parsed?.column.unit,
		pairLabels:
			parsed?.column.pairLabels ?? target.official?.row.pairLabels,
	};
	const rateId = rateColumnId( first );
	const rate =
		columns.length === 1 &&
		parsed?.isRate === false &&
		cellKind( target.part, target, rateId ) === 'rate'
			? rateId
			: null;
	const split = rate === null ? null : splitCounted( cell );
	if ( rate !== null && split ) {
		const count = readText( split.count, kind, context );
		put( state, part, target, cell, [ first ], count );
		put(
			state,
			part,
			target,
			cell,
			[ rate ],
			readText( split.rate, 'rate', {} )
		);
		return;
	}
	const isFree = ! state.taken.has( `${ target.id }|${ rateId }` );
	if ( rate !== null && isPercentText( cell ) && isFree ) {
		put(
			state,
			part,
			target,
			cell,
			[ rate ],
			readValue( cell, 'rate', {} )
		);
		return;
	}
	const read = readValue( cell, kind, context );
	put( state, part, target, cell, columns, read );
	if (
		rate !== null &&
		typeof read.value === 'number' &&
		! Number.isInteger( read.value )
	) {
		warnCell(
			state,
			'count',
			`count|${ target.part.id }`,
			__(
				'A count should be a whole number. Perhaps these are rates: compare them with the file.',
				'cong-truong'
			),
			{ row: target.id, column: first }
		);
	}
}

function markPosition(
	state: BuildState,
	{ part, id: row }: Target,
	column: CellColumnId
): void {
	const type = 'columns-by-position';
	for ( const own of [ column, rateOf( part, column ) ] ) {
		if ( own !== null && state.taken.has( `${ row }|${ own }` ) ) {
			warnCell( state, type, type, byPosition(), { row, column: own } );
		}
	}
}

/** A heading that only resembles the form's. */
function warnOfHeading(
	state: BuildState,
	target: Target,
	{ slot, id, similarity }: ColumnMap[ 'columns' ][ number ],
	column: CellColumnId | undefined
): void {
	const heading = slot.headings.at( -1 )?.text;
	if ( similarity >= SURE || heading === undefined || column === undefined ) {
		return;
	}
	const label = parseCellColumn( target.part, id )?.column.label ?? id;
	warnCell(
		state,
		'similar-label',
		`similar-label|${ target.part.id }|${ id }`,
		readAs( heading, label ),
		{ row: target.id, column }
	);
}

export function placeCells(
	state: BuildState,
	part: ReadSegment,
	target: Target,
	cells: SourceCell[],
	isRateRow: boolean
): void {
	const map = mapFor( state, part, target.part );
	const used = new Map< Slot, number >();
	for ( const cell of cells ) {
		const under = slotsUnder( cell, part.segment.header.slots );
		const columns = under.flatMap( ( slot ) =>
			map.columns.filter( ( column ) => column.slot === slot )
		);
		const first = columns[ 0 ];
		if ( under.every( ( { isOther } ) => isOther ) && under.length > 0 ) {
			continue;
		}
		if ( map.note && under.includes( map.note ) ) {
			addRowNote( state, target.id, cell );
		} else if ( map.unit && under.includes( map.unit ) ) {
			state.ledger.note( [ cell ], 'labels' );
		} else if ( first ) {
			const turn = used.get( first.slot ) ?? 0;
			used.set( first.slot, turn + 1 );
			// A second figure under one heading is the rate beside its count.
			const isRate = isRateRow || ( turn > 0 && columns.length === 1 );
			const ids = columns.map( ( { id } ) =>
				isRate ? rateOf( target.part, id ) : id
			);
			const known = ids.filter( ( id ) => id !== null );
			placeCell( state, part, target, cell, known );
			if ( map.byPosition && known[ 0 ] !== undefined ) {
				markPosition( state, target, known[ 0 ] );
			}
			warnOfHeading( state, target, first, known[ 0 ] );
		} else {
			listColumn( state, part, under[ 0 ] ?? null, target, cell );
		}
	}
}
