/**
 * What an import would change, laid out as rows and columns of the form.
 */

import { cellColumns } from '../../lib/disclosure/resolve-form';
import type {
	CellColumnId,
	CellRef,
	DisclosureValues,
	ResolvedForm,
	RowId,
} from '../../lib/disclosure/types';
import { rowsOf } from '../../lib/disclosure/values';

export type CellChange = CellRef & { before: string; after: string };

export type ChangeTable = {
	part: string;
	columns: CellColumnId[];
	rows: { row: RowId; cells: Record< CellColumnId, CellChange > }[];
};

function raw( values: DisclosureValues, { row, column }: CellRef ): string {
	return values.cells[ row ]?.[ column ]?.raw ?? '';
}

/** Cells that differ, in the order of the form. */
export function changesBetween(
	form: ResolvedForm,
	before: DisclosureValues,
	after: DisclosureValues
): CellChange[] {
	return form.parts.flatMap( ( part ) => {
		const columns = cellColumns( part );
		return rowsOf( part, after ).flatMap( ( { id: row } ) =>
			columns.flatMap( ( column ) => {
				const change = {
					row,
					column,
					before: raw( before, { row, column } ),
					after: raw( after, { row, column } ),
				};
				return change.before === change.after ? [] : [ change ];
			} )
		);
	} );
}

/** One table for each part that changes, with the columns in which something does. */
export function changeTables(
	form: ResolvedForm,
	after: DisclosureValues,
	changes: readonly CellChange[]
): ChangeTable[] {
	return form.parts.flatMap( ( part ) => {
		const rows = rowsOf( part, after ).flatMap( ( { id } ) => {
			const own = changes.filter( ( { row } ) => row === id );
			return own.length === 0
				? []
				: [
						{
							row: id,
							cells: Object.fromEntries(
								own.map( ( change ) => [
									change.column,
									change,
								] )
							),
						},
					];
		} );
		const columns = cellColumns( part ).filter( ( column ) =>
			rows.some( ( { cells } ) => column in cells )
		);
		return rows.length === 0 ? [] : [ { part: part.id, columns, rows } ];
	} );
}

/** Something beside the cells changes: rows, names, notes, merged areas, units. */
export function changesMore(
	before: DisclosureValues,
	after: DisclosureValues
): boolean {
	const rest = ( { cells: _cells, ...others }: DisclosureValues ) =>
		JSON.stringify( others );
	return rest( before ) !== rest( after );
}
