/**
 * The line under the grid: undo, rows of the school, names and notes of rows, merged cells.
 */

import {
	Button,
	Flex,
	SelectControl,
	TextareaControl,
	TextControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import type { RowId } from '../../lib/disclosure/types';
import { labelOf } from '../../lib/disclosure/values';
import { Dialog } from '../dialog';
import { mergeAbility, MergeDialog } from './merge-tool';
import { rowName } from './names';
import { newRowId, rowAt, rowPlaces } from './row-places';
import { activePosition, type SheetRow, type SpreadsheetState } from './state';
import type { Dispatch } from './types';

export type RowTask =
	{ task: 'add' | 'merge' } | { task: 'rename' | 'note'; row: RowId };

type Props = {
	state: SpreadsheetState;
	dispatch: Dispatch;
	isReadOnly: boolean;
	open: RowTask | null;
	setOpen: ( task: RowTask | null ) => void;
	onMerge: () => void;
	onDone: () => void;
	/** Further tools beside those for rows and cells. */
	tools: ReactNode;
	children?: ReactNode;
};

function AddRow( {
	state,
	dispatch,
	onClose,
}: {
	state: SpreadsheetState;
	dispatch: Dispatch;
	onClose: () => void;
} ) {
	const [ places ] = useState( () =>
		rowPlaces( state.sheet, activePosition( state ).row, state.values )
	);
	const [ key, setKey ] = useState( places[ 0 ]?.key ?? '' );
	const [ label, setLabel ] = useState( '' );
	const place = places.find( ( candidate ) => candidate.key === key );
	if ( ! place ) {
		return null;
	}
	const taken = new Set(
		state.sheet.rows.map( ( { row } ) => labelOf( row, state.values ) )
	);
	const suggestions = place.suggestions.filter(
		( suggestion ) => ! taken.has( suggestion )
	);
	const confirm = () => {
		if ( label.trim() === '' ) {
			throw new Error(
				__( 'Please give the row a name.', 'cong-truong' )
			);
		}
		const row = rowAt(
			place,
			newRowId( state.sheet, place.parent ),
			label.trim()
		);
		dispatch( { type: 'addRow', row } );
		onClose();
	};
	return (
		<Dialog
			title={ __( 'Add a row', 'cong-truong' ) }
			confirm={ __( 'Add the row', 'cong-truong' ) }
			onConfirm={ confirm }
			onClose={ onClose }
		>
			{ places.length === 1 && place.name !== '' && (
				<p>
					{ sprintf(
						/* translators: %s: name of a row */
						__( 'Under: %s', 'cong-truong' ),
						place.name
					) }
				</p>
			) }
			{ places.length > 1 && (
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Under', 'cong-truong' ) }
					value={ key }
					options={ places.map( ( { key: value, name } ) => ( {
						value,
						label:
							name ||
							__( 'At the end of the table', 'cong-truong' ),
					} ) ) }
					onChange={ setKey }
				/>
			) }
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Name of the row', 'cong-truong' ) }
				value={ label }
				maxLength={ 2000 }
				onChange={ setLabel }
			/>
			{ suggestions.length > 0 && (
				<Flex wrap justify="flex-start" gap={ 1 }>
					{ suggestions.map( ( suggestion ) => (
						<Button
							key={ suggestion }
							variant="secondary"
							size="small"
							onClick={ () => setLabel( suggestion ) }
						>
							{ suggestion }
						</Button>
					) ) }
				</Flex>
			) }
		</Dialog>
	);
}

function EditText( {
	state,
	dispatch,
	row,
	isNote,
	onClose,
}: {
	state: SpreadsheetState;
	dispatch: Dispatch;
	row: SheetRow;
	isNote: boolean;
	onClose: () => void;
} ) {
	const [ text, setText ] = useState(
		isNote
			? ( state.values.rowNotes[ row.id ] ?? '' )
			: labelOf( row.row, state.values )
	);
	const name = rowName( state.sheet, row, state.values );
	const confirm = () => {
		dispatch(
			isNote
				? { type: 'noteRow', row: row.id, note: text }
				: { type: 'renameRow', row: row.id, label: text }
		);
		onClose();
	};
	const title = isNote
		? sprintf(
				/* translators: %s: name of a row */
				__( 'Note on “%s”', 'cong-truong' ),
				name
			)
		: sprintf(
				/* translators: %s: name of a row */
				__( 'Name of “%s”', 'cong-truong' ),
				name
			);
	return (
		<Dialog
			title={ title }
			confirm={ __( 'Apply', 'cong-truong' ) }
			onConfirm={ confirm }
			onClose={ onClose }
		>
			<TextareaControl
				__nextHasNoMarginBottom
				label={
					isNote
						? __( 'Note', 'cong-truong' )
						: __( 'Name of the row', 'cong-truong' )
				}
				help={
					isNote || row.added
						? undefined
						: sprintf(
								/* translators: %s: name of the row in the official form */
								__(
									'In the form: %s. Leave it empty to return to that.',
									'cong-truong'
								),
								row.row.label
							)
				}
				rows={ 3 }
				maxLength={ isNote ? 20000 : 2000 }
				value={ text }
				onChange={ setText }
			/>
		</Dialog>
	);
}

function Tool( {
	label,
	onClick,
	disabled = false,
	keys,
}: {
	label: string;
	onClick: () => void;
	disabled?: boolean;
	/** As in `aria-keyshortcuts`. */
	keys?: string | undefined;
} ) {
	return (
		<Button
			size="compact"
			variant="tertiary"
			disabled={ disabled }
			accessibleWhenDisabled
			onClick={ onClick }
			aria-keyshortcuts={ keys }
			title={ keys?.replace( 'Control', 'Ctrl' ) }
		>
			{ label }
		</Button>
	);
}

export function RowTools( {
	state,
	dispatch,
	isReadOnly,
	open,
	setOpen,
	onMerge,
	onDone,
	tools,
	children,
}: Props ) {
	const active = state.sheet.rows[ activePosition( state ).row ];
	const { canMerge, canSplit } = mergeAbility( state );
	const canAdd = rowPlaces( state.sheet, 0, state.values ).length > 0;
	const edited =
		open && 'row' in open
			? state.sheet.rows.find( ( { id } ) => id === open.row )
			: undefined;
	const close = () => {
		setOpen( null );
		onDone();
	};
	const run = ( action: Parameters< Dispatch >[ 0 ] ) => () => {
		dispatch( action );
		onDone();
	};
	return (
		<div className="ct-sheet__tools">
			{ ! isReadOnly && (
				<Flex justify="flex-start" gap={ 0 } wrap>
					<Tool
						label={ __( 'Undo', 'cong-truong' ) }
						disabled={ ! state.undo.length }
						onClick={ run( { type: 'undo' } ) }
					/>
					<Tool
						label={ __( 'Redo', 'cong-truong' ) }
						disabled={ ! state.redo.length }
						onClick={ run( { type: 'redo' } ) }
					/>
					{ canAdd && (
						<Tool
							label={ __( '+ Add a row', 'cong-truong' ) }
							onClick={ () => setOpen( { task: 'add' } ) }
						/>
					) }
					{ active && (
						<>
							<Tool
								label={ __( 'Name the row', 'cong-truong' ) }
								onClick={ () =>
									setOpen( {
										task: 'rename',
										row: active.id,
									} )
								}
							/>
							<Tool
								label={ __( 'Note on the row', 'cong-truong' ) }
								onClick={ () =>
									setOpen( { task: 'note', row: active.id } )
								}
							/>
							{ active.added && (
								<Tool
									label={ __(
										'Remove the row',
										'cong-truong'
									) }
									onClick={ run( {
										type: 'removeRow',
										row: active.id,
									} ) }
								/>
							) }
						</>
					) }
					{ canMerge && (
						<Tool
							label={ __( 'Merge the cells', 'cong-truong' ) }
							keys="Control+M"
							onClick={ () => {
								onDone();
								onMerge();
							} }
						/>
					) }
					{ canSplit && (
						<Tool
							label={ __( 'Split the cell', 'cong-truong' ) }
							keys={ canMerge ? undefined : 'Control+M' }
							onClick={ run( { type: 'unmerge' } ) }
						/>
					) }
					{ tools }
				</Flex>
			) }
			{ children }
			{ open?.task === 'add' && (
				<AddRow
					state={ state }
					dispatch={ dispatch }
					onClose={ close }
				/>
			) }
			{ open?.task === 'merge' && (
				<MergeDialog
					state={ state }
					dispatch={ dispatch }
					onClose={ close }
				/>
			) }
			{ edited && open && (
				<EditText
					key={ edited.id }
					state={ state }
					dispatch={ dispatch }
					row={ edited }
					isNote={ open.task === 'note' }
					onClose={ close }
				/>
			) }
		</div>
	);
}
