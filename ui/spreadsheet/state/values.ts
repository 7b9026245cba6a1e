/**
 * Changes to the working values; each gives a new object that shares what did not change.
 */

import type {
	AddedRow,
	Cell,
	CellRef,
	DisclosureValues,
	RowId,
} from '../../../lib/disclosure/types';
import { readCell } from '../../../lib/number';
import {
	hasControlCharacters,
	stripControlCharacters,
	toNfc,
} from '../../../lib/text';
import { rowsOf } from '../../../lib/disclosure/values';
import { kindOf, partOf, positionOf } from './sheet';
import type { CellText, Sheet } from './types';

export const LONGEST_RAW = 20_000;

const LINE_BREAKS = /\r\n?/g;

/** What may be stored: NFC, line feeds, no control characters but tab and newline. */
export function cleanRaw( text: string ): string {
	return toNfc( stripControlCharacters( text.replace( LINE_BREAKS, '\n' ) ) );
}

/** Something in the text cannot be stored and is left out. */
export function holdsControlCharacters( text: string ): boolean {
	return hasControlCharacters( text.replace( LINE_BREAKS, '\n' ) );
}

export function rawAt( values: DisclosureValues, ref: CellRef ): string {
	return values.cells[ ref.row ]?.[ ref.column ]?.raw ?? '';
}

function makeCell(
	sheet: Sheet,
	values: DisclosureValues,
	ref: CellRef,
	raw: string
): Cell {
	const position = positionOf( sheet, ref );
	const part = position && partOf( sheet, position.row );
	const column = position && part?.columns[ position.column ];
	const row = position && sheet.rows[ position.row ];
	if ( ! part || ! column || ! row ) {
		return { raw, value: null };
	}
	const pairLabels = row.row.pairLabels ?? column.column.pairLabels;
	const unit = values.units[ part.part.id ] ?? column.column.unit;
	const context = {
		...( unit ? { unit } : {} ),
		...( pairLabels ? { pairLabels } : {} ),
	};
	return {
		raw,
		value: readCell( raw, kindOf( sheet, row, column ), context ).value,
	};
}

/** The same object comes back when nothing changed, so that no empty step of undo is made. */
export function setCells(
	values: DisclosureValues,
	sheet: Sheet,
	texts: readonly CellText[]
): DisclosureValues {
	const changedRows: DisclosureValues[ 'cells' ] = {};
	for ( const { row, column, raw: typed } of texts ) {
		const raw = cleanRaw( typed );
		const current = changedRows[ row ] ?? values.cells[ row ] ?? {};
		if ( ( current[ column ]?.raw ?? '' ) === raw ) {
			continue;
		}
		const cells = { ...current };
		if ( raw === '' ) {
			delete cells[ column ];
		} else {
			cells[ column ] = makeCell( sheet, values, { row, column }, raw );
		}
		changedRows[ row ] = cells;
	}
	if ( Object.keys( changedRows ).length === 0 ) {
		return values;
	}
	const cells = { ...values.cells, ...changedRows };
	for ( const [ row, content ] of Object.entries( changedRows ) ) {
		if ( Object.keys( content ).length === 0 ) {
			delete cells[ row ];
		}
	}
	return { ...values, cells };
}

function without< T >(
	record: Record< string, T >,
	key: string
): Record< string, T > {
	if ( ! ( key in record ) ) {
		return record;
	}
	const rest = { ...record };
	delete rest[ key ];
	return rest;
}

function withText(
	record: Record< RowId, string >,
	key: RowId,
	text: string
): Record< RowId, string > {
	return text === '' ? without( record, key ) : { ...record, [ key ]: text };
}

/** Each added row names the row just before it, and the list is in the order of the sheet. */
function chained(
	sheet: Sheet,
	values: DisclosureValues,
	addedRows: AddedRow[]
): DisclosureValues {
	const byId = new Map( addedRows.map( ( added ) => [ added.id, added ] ) );
	const ordered = sheet.parts.flatMap( ( { part } ) => {
		const rows = rowsOf( part, { addedRows } );
		return rows.flatMap( ( row, index ) => {
			const found = row.added ? byId.get( row.id ) : undefined;
			return found
				? [ { ...found, after: rows[ index - 1 ]?.id ?? null } ]
				: [];
		} );
	} );
	return { ...values, addedRows: ordered };
}

/** A row goes right after the row it names, before rows that were added there earlier. */
export function addRow(
	values: DisclosureValues,
	sheet: Sheet,
	row: AddedRow
): DisclosureValues {
	const followers = values.addedRows.map( ( added ) =>
		added.part === row.part && added.after === row.after
			? { ...added, after: row.id }
			: added
	);
	const named = followers.findIndex( ( added ) => added.id === row.after );
	return chained( sheet, values, [
		...followers.slice( 0, named + 1 ),
		row,
		...followers.slice( named + 1 ),
	] );
}

export function removeRow(
	values: DisclosureValues,
	sheet: Sheet,
	id: RowId
): DisclosureValues {
	const removed = values.addedRows.find( ( added ) => added.id === id );
	if ( ! removed ) {
		return values;
	}
	const children = values.addedRows.filter(
		( added ) => added.parent === id
	);
	const kept = children.reduce(
		( next, child ) => removeRow( next, sheet, child.id ),
		values
	);
	const rest = kept.addedRows
		.filter( ( added ) => added.id !== id )
		.map( ( added ) =>
			added.after === id ? { ...added, after: removed.after } : added
		);
	return chained(
		sheet,
		{
			...kept,
			cells: without( kept.cells, id ),
			labels: without( kept.labels, id ),
			rowNotes: without( kept.rowNotes, id ),
			merges: kept.merges.filter( ( { rows } ) => ! rows.includes( id ) ),
		},
		rest
	);
}

/** An added row carries its own label; an official row keeps the form's beside the school's. */
export function renameRow(
	values: DisclosureValues,
	sheet: Sheet,
	id: RowId,
	typed: string
): DisclosureValues {
	const label = cleanRaw( typed ).trim();
	const added = values.addedRows.find( ( row ) => row.id === id );
	if ( added ) {
		return added.label === label || label === ''
			? values
			: {
					...values,
					addedRows: values.addedRows.map( ( row ) =>
						row.id === id ? { ...row, label } : row
					),
					labels: without( values.labels, id ),
				};
	}
	const official =
		sheet.rows.find( ( row ) => row.id === id )?.row.label ?? '';
	const kept = label === official ? '' : label;
	return ( values.labels[ id ] ?? '' ) === kept
		? values
		: { ...values, labels: withText( values.labels, id, kept ) };
}

export function noteRow(
	values: DisclosureValues,
	id: RowId,
	typed: string
): DisclosureValues {
	const note = cleanRaw( typed ).trim();
	return ( values.rowNotes[ id ] ?? '' ) === note
		? values
		: { ...values, rowNotes: withText( values.rowNotes, id, note ) };
}

export function noteForm(
	values: DisclosureValues,
	typed: string
): DisclosureValues {
	const note = cleanRaw( typed );
	return values.note === note ? values : { ...values, note };
}
