/**
 * Old → new, row by row, as the form has them.
 */

import { __ } from '@wordpress/i18n';

import type {
	DisclosureValues,
	ResolvedForm,
} from '../../lib/disclosure/types';
import { columnName, rowName } from '../spreadsheet/names';
import { columnAt, positionOf, type Sheet } from '../spreadsheet/state';
import { changeTables, type CellChange } from './changes';

type Props = {
	form: ResolvedForm;
	sheet: Sheet;
	after: DisclosureValues;
	changes: readonly CellChange[];
};

function Change( { change }: { change: CellChange | undefined } ) {
	if ( ! change ) {
		return null;
	}
	return (
		<>
			{ change.before !== '' && <del>{ change.before }</del> }{ ' ' }
			<ins>{ change.after || __( '(empty)', 'cong-truong' ) }</ins>
		</>
	);
}

export function ChangeList( { form, sheet, after, changes }: Props ) {
	const nameOfRow = ( id: string ) => {
		const row = sheet.rows.find( ( candidate ) => candidate.id === id );
		return row ? rowName( sheet, row, after ) : id;
	};
	const nameOfColumn = ( row: string, column: string ) => {
		const position = positionOf( sheet, { row, column } );
		const found = position && columnAt( sheet, position );
		return found ? columnName( found ) : column;
	};
	return changeTables( form, after, changes ).map( ( table ) => (
		<table key={ table.part }>
			<thead>
				<tr>
					<th scope="col">{ __( 'Row', 'cong-truong' ) }</th>
					{ table.columns.map( ( column ) => (
						<th key={ column } scope="col" className="is-figure">
							{ nameOfColumn(
								table.rows[ 0 ]?.row ?? '',
								column
							) }
						</th>
					) ) }
				</tr>
			</thead>
			<tbody>
				{ table.rows.map( ( { row, cells } ) => (
					<tr key={ row }>
						<th scope="row">{ nameOfRow( row ) }</th>
						{ table.columns.map( ( column ) => (
							<td key={ column } className="is-figure">
								<Change change={ cells[ column ] } />
							</td>
						) ) }
					</tr>
				) ) }
			</tbody>
		</table>
	) );
}
