/**
 * A new row or column of a table that the school may shape.
 */

import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { insertColumn, insertRow } from '../../lib/disclosure/reshape';
import type {
	ColumnId,
	ColumnKind,
	RowId,
	SchoolPart,
} from '../../lib/disclosure/types';
import { Dialog } from '../dialog';
import { KindSelect } from './kind-select';
import { makeId } from './make-id';
import { NameField } from './name-field';

type Props = {
	part: SchoolPart;
	onApply: ( part: SchoolPart ) => void;
	onClose: () => void;
};

export function AddRow( {
	part,
	after,
	onApply,
	onClose,
}: Props & { after: RowId } ) {
	const [ label, setLabel ] = useState( '' );
	return (
		<Dialog
			title={ __( 'Add a row below', 'cong-truong' ) }
			confirm={ __( 'Add the row', 'cong-truong' ) }
			onConfirm={ () => {
				if ( label.trim() === '' ) {
					throw new Error(
						__( 'Please give the row a name.', 'cong-truong' )
					);
				}
				onApply(
					insertRow( part, { after, label: label.trim() }, makeId )
				);
			} }
			onClose={ onClose }
		>
			<NameField
				label={ __( 'Name of the row', 'cong-truong' ) }
				value={ label }
				onChange={ setLabel }
			/>
		</Dialog>
	);
}

export function AddColumn( {
	part,
	after,
	onApply,
	onClose,
}: Props & { after: ColumnId } ) {
	const beside = part.columns.find( ( { id } ) => id === after );
	const [ label, setLabel ] = useState( '' );
	const [ kind, setKind ] = useState< ColumnKind >(
		beside?.kind ?? 'number'
	);
	return (
		<Dialog
			title={ __( 'Add a column to the right', 'cong-truong' ) }
			confirm={ __( 'Add the column', 'cong-truong' ) }
			onConfirm={ () => {
				if ( label.trim() === '' ) {
					throw new Error(
						__( 'Please give the column a name.', 'cong-truong' )
					);
				}
				onApply(
					insertColumn(
						part,
						{ after, label: label.trim(), kind },
						makeId
					)
				);
			} }
			onClose={ onClose }
		>
			<NameField
				label={ __( 'Name of the column', 'cong-truong' ) }
				value={ label }
				onChange={ setLabel }
			/>
			<KindSelect value={ kind } onChange={ setKind } />
		</Dialog>
	);
}
