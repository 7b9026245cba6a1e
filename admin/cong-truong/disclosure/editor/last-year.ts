/**
 * Figures of an earlier year as a start for this one.
 */

import { hasPlace, placesOf } from '../../../../lib/disclosure/places';
import { canReshape, shapedForm } from '../../../../lib/disclosure/shape';
import type {
	AddedRow,
	DisclosureValues,
	Merge,
	ResolvedForm,
} from '../../../../lib/disclosure/types';

/** Rows of the school whose place is there in this year's form as well. */
function keptRows( form: ResolvedForm, rows: AddedRow[] ): AddedRow[] {
	const known = new Set(
		form.parts.flatMap( ( part ) => part.rows.map( ( { id } ) => id ) )
	);
	return rows.filter( ( row ) => {
		const isHere =
			form.parts.some( ( { id } ) => id === row.part ) &&
			( row.parent === null || known.has( row.parent ) ) &&
			( row.after === null || known.has( row.after ) );
		if ( isHere ) {
			known.add( row.id );
		}
		return isHere;
	} );
}

/**
 * The earlier figures in this year's form, shaped as the school shaped it then. Reasons for keeping a disagreement belong to their own year, and what this form has
 * no cell for stays behind.
 */
export function startFrom(
	base: ResolvedForm,
	earlier: DisclosureValues
): DisclosureValues {
	const parts = earlier.parts.filter( ( part ) => canReshape( base, part ) );
	const form = shapedForm( base, { parts } );
	const addedRows = keptRows( form, earlier.addedRows );
	const cells: DisclosureValues[ 'cells' ] = {};
	const places = placesOf( base, { addedRows, parts } );
	for ( const [ row, content ] of Object.entries( earlier.cells ) ) {
		const kept = Object.entries( content ).filter( ( [ column ] ) =>
			hasPlace( places, row, column )
		);
		if ( kept.length > 0 ) {
			cells[ row ] = Object.fromEntries( kept );
		}
	}
	const isKnown = ( { rows, columns }: Merge ) =>
		rows.every( ( row ) =>
			columns.every( ( column ) => hasPlace( places, row, column ) )
		);
	const ofKnownRows = ( texts: Record< string, string > ) =>
		Object.fromEntries(
			Object.entries( texts ).filter( ( [ row ] ) =>
				hasPlace( places, row )
			)
		);
	return {
		...earlier,
		cells,
		addedRows,
		parts,
		merges: earlier.merges.filter( isKnown ),
		labels: ofKnownRows( earlier.labels ),
		rowNotes: ofKnownRows( earlier.rowNotes ),
		units: Object.fromEntries(
			Object.entries( earlier.units ).filter( ( [ part ] ) =>
				form.parts.some( ( { id } ) => id === part )
			)
		),
		dismissals: [],
	};
}
