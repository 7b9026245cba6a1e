/**
 * Forms for the tests of the spreadsheet.
 */

import type { CellColumnId, RowId } from '../../../lib/disclosure/types';
import { activePosition, reducer, selectionArea } from './reducer';
import { positionOf, refAt } from './sheet';
import type { Action, SpreadsheetState } from './types';

export { form as loadForm } from '../../../lib/disclosure/test-forms';

export function run(
	state: SpreadsheetState,
	...actions: Action[]
): SpreadsheetState {
	return actions.reduce( reducer, state );
}

/** Selects from one cell to another. */
export function selecting(
	state: SpreadsheetState,
	from: [ RowId, CellColumnId ],
	to: [ RowId, CellColumnId ] = from
): SpreadsheetState {
	const [ start, end ] = [ from, to ].map( ( [ row, column ] ) => {
		const position = positionOf( state.sheet, { row, column } );
		if ( ! position ) {
			throw new Error( `No cell ${ row } ${ column }` );
		}
		return position;
	} );
	return start && end
		? run(
				state,
				{ type: 'select', position: start },
				{ type: 'select', position: end, extend: true }
			)
		: state;
}

export function activeCell( state: SpreadsheetState ): string {
	const ref = refAt( state.sheet, activePosition( state ) );
	return ref ? `${ ref.row } ${ ref.column }` : '';
}

export function selectedCells( state: SpreadsheetState ): string {
	const area = selectionArea( state );
	const from = refAt( state.sheet, { row: area.top, column: area.left } );
	const to = refAt( state.sheet, { row: area.bottom, column: area.right } );
	return `${ from?.row } ${ from?.column } – ${ to?.row } ${ to?.column }`;
}

/** The raw texts of a row, column by column, empty ones left out. */
export function rowTexts(
	state: SpreadsheetState,
	row: RowId
): Record< CellColumnId, string > {
	return Object.fromEntries(
		Object.entries( state.values.cells[ row ] ?? {} ).map(
			( [ column, cell ] ) => [ column, cell.raw ]
		)
	);
}
