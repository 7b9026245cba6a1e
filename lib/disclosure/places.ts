/**
 * Which cells a disclosure has: the form's, those of tables that the school shaped, those of rows that it added.
 */
import { cellColumns } from './resolve-form';
import { shapedForm } from './shape';
import type {
	CellColumnId,
	DisclosureValues,
	Merge,
	ResolvedForm,
	RowId,
} from './types';
import { mergeArea, rowsOf } from './values';

type Shape = Pick< DisclosureValues, 'addedRows' | 'parts' >;

export type Places = {
	rows: Map< RowId, Set< CellColumnId > >;
	/** `row column` of every cell that a merged area covers, its first one before the others. */
	covered: ( merge: Merge ) => string[];
};

export function placesOf( form: ResolvedForm, values: Shape ): Places {
	const rows = new Map< RowId, Set< CellColumnId > >();
	const shaped = shapedForm( form, values );
	const partOfRow = new Map< RowId, ResolvedForm[ 'parts' ][ number ] >();
	for ( const part of shaped.parts ) {
		const columns = new Set( cellColumns( part ) );
		for ( const { id } of rowsOf( part, values ) ) {
			rows.set( id, columns );
			partOfRow.set( id, part );
		}
	}
	return {
		rows,
		covered: ( merge ) => {
			const part = partOfRow.get( merge.rows[ 0 ] );
			const area = part
				? mergeArea( part, values, merge )
				: { rows: [], columns: [] };
			return area.rows.flatMap( ( row ) =>
				area.columns.map( ( column ) => `${ row } ${ column }` )
			);
		},
	};
}

export function hasPlace(
	{ rows }: Places,
	row: RowId,
	column?: CellColumnId
): boolean {
	const columns = rows.get( row );
	return (
		columns !== undefined &&
		( column === undefined || columns.has( column ) )
	);
}
