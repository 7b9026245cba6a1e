/**
 * The menu that shapes a table: rows and columns added, named, taken away; tables of the school's own.
 */

import { DropdownMenu, MenuGroup, MenuItem } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { table as icon } from '@wordpress/icons';
import type { ComponentProps } from 'react';

import {
	lostCells,
	putPart,
	removeColumn,
	removeRow,
	schoolPart,
} from '../../lib/disclosure/reshape';
import { isSchoolTable } from '../../lib/disclosure/shape';
import type { SchoolPart } from '../../lib/disclosure/types';
import {
	activePosition,
	columnAt,
	partOf,
	reducer,
	type Action,
	type SpreadsheetState,
} from '../spreadsheet/state';
import { AddColumn, AddRow } from './add';
import { ConfirmLoss, type Loss } from './confirm-loss';
import { EditColumn } from './edit-column';
import { EditTable } from './edit-table';
import { NewTable } from './new-table';
import './style.scss';

type Props = {
	state: SpreadsheetState;
	dispatch: ( action: Action ) => void;
	onDone: () => void;
};

type Task = 'row' | 'column' | 'editColumn' | 'editTable' | 'newTable';

export function TableTools( { state, dispatch, onDone }: Props ) {
	const [ task, setTask ] = useState< Task | null >( null );
	const [ loss, setLoss ] = useState< Loss | null >( null );
	const { base, values, sheet } = state;
	const active = activePosition( state );
	const row = sheet.rows[ active.row ];
	const shown = partOf( sheet, active.row )?.part;
	const column = columnAt( sheet, active )?.column;
	const part = shown ? schoolPart( base, values, shown.id ) : null;
	const isOwn = shown !== undefined && isSchoolTable( shown );
	const isShaped = values.parts.some( ( { id } ) => id === shown?.id );

	const close = () => {
		setTask( null );
		setLoss( null );
		onDone();
	};
	const apply = ( next: SchoolPart ) => {
		dispatch( { type: 'putPart', part: next } );
		close();
	};
	const applyNew: ComponentProps< typeof NewTable >[ 'onApply' ] = (
		next,
		contents = { cells: {}, merges: [] }
	) => {
		const added = putPart( base, values, next );
		dispatch( {
			type: 'replace',
			values: {
				...added,
				cells: { ...added.cells, ...contents.cells },
				merges: [ ...added.merges, ...contents.merges ],
			},
		} );
		close();
	};
	/** Asks first where figures would go with it. */
	const take = ( what: string, action: Action ) => {
		const cells = lostCells( values, reducer( state, action ).values );
		if ( cells > 0 ) {
			setLoss( { what, cells, action } );
		} else {
			dispatch( action );
			close();
		}
	};

	return (
		<>
			<DropdownMenu
				icon={ icon }
				label={ __( 'Shape the table', 'cong-truong' ) }
				text={ __( 'Table', 'cong-truong' ) }
				toggleProps={ { size: 'compact', variant: 'tertiary' } }
			>
				{ ( { onClose } ) => {
					const item = ( label: string, run: () => void ) => (
						<MenuItem
							onClick={ () => {
								onClose();
								run();
							} }
						>
							{ label }
						</MenuItem>
					);
					const ask = ( label: string, next: Task ) =>
						item( label, () => setTask( next ) );
					const remove = ( label: string, action: Action ) =>
						item( label, () => take( label, action ) );
					return (
						<>
							{ part && row && column && (
								<>
									<MenuGroup
										label={ __( 'Rows', 'cong-truong' ) }
									>
										{ ask(
											__(
												'Add a row below…',
												'cong-truong'
											),
											'row'
										) }
										{ part.rows.length > 1 &&
											remove(
												__(
													'Remove this row',
													'cong-truong'
												),
												{
													type: 'putPart',
													part: removeRow(
														part,
														row.id
													),
												}
											) }
									</MenuGroup>
									<MenuGroup
										label={ __( 'Columns', 'cong-truong' ) }
									>
										{ ask(
											__(
												'Add a column to the right…',
												'cong-truong'
											),
											'column'
										) }
										{ ask(
											__(
												'Name and kind of this column…',
												'cong-truong'
											),
											'editColumn'
										) }
										{ part.columns.length > 1 &&
											remove(
												__(
													'Remove this column',
													'cong-truong'
												),
												{
													type: 'putPart',
													part: removeColumn(
														part,
														column.id
													),
												}
											) }
									</MenuGroup>
								</>
							) }
							<MenuGroup label={ __( 'Tables', 'cong-truong' ) }>
								{ part &&
									ask(
										__(
											'Name of this table…',
											'cong-truong'
										),
										'editTable'
									) }
								{ part &&
									isOwn &&
									remove(
										__(
											'Remove this table',
											'cong-truong'
										),
										{ type: 'dropPart', part: part.id }
									) }
								{ part &&
									isShaped &&
									! isOwn &&
									remove(
										__(
											'Return to the proposed rows and columns',
											'cong-truong'
										),
										{ type: 'dropPart', part: part.id }
									) }
								{ ask(
									__(
										'Add a table of the school…',
										'cong-truong'
									),
									'newTable'
								) }
							</MenuGroup>
							{ ! part && (
								<p className="ct-table-tools__hint">
									{ __(
										'The circular sets the rows and columns of this table. What else the school wants to publish goes into a table of its own below it.',
										'cong-truong'
									) }
								</p>
							) }
						</>
					);
				} }
			</DropdownMenu>
			{ task === 'row' && part && row && (
				<AddRow
					part={ part }
					after={ row.id }
					onApply={ apply }
					onClose={ close }
				/>
			) }
			{ task === 'column' && part && column && (
				<AddColumn
					part={ part }
					after={ column.id }
					onApply={ apply }
					onClose={ close }
				/>
			) }
			{ task === 'editColumn' && part && column && (
				<EditColumn
					part={ part }
					id={ column.id }
					onApply={ apply }
					onClose={ close }
				/>
			) }
			{ task === 'editTable' && part && (
				<EditTable part={ part } onApply={ apply } onClose={ close } />
			) }
			{ task === 'newTable' && (
				<NewTable onApply={ applyNew } onClose={ close } />
			) }
			{ loss && (
				<ConfirmLoss
					loss={ loss }
					onConfirm={ () => {
						dispatch( loss.action );
						close();
					} }
					onClose={ close }
				/>
			) }
		</>
	);
}
