/**
 * Name of a column, the headings above it, and what it holds.
 */

import { TextareaControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { changeColumn } from '../../lib/disclosure/reshape';
import type { ColumnId, SchoolPart } from '../../lib/disclosure/types';
import { Dialog } from '../dialog';
import { KindSelect } from './kind-select';
import { NameField } from './name-field';

const MOST_HEADINGS = 3;

type Props = {
	part: SchoolPart;
	id: ColumnId;
	onApply: ( part: SchoolPart ) => void;
	onClose: () => void;
};

export function EditColumn( { part, id, onApply, onClose }: Props ) {
	const column = part.columns.find( ( candidate ) => candidate.id === id );
	const [ label, setLabel ] = useState( column?.path.at( -1 ) ?? '' );
	const [ above, setAbove ] = useState(
		column?.path.slice( 0, -1 ).join( '\n' ) ?? ''
	);
	const [ kind, setKind ] = useState( column?.kind ?? 'number' );
	const headings = above
		.split( '\n' )
		.map( ( line ) => line.trim() )
		.filter( ( line ) => line !== '' );
	return (
		<Dialog
			title={ __( 'Name and kind of the column', 'cong-truong' ) }
			confirm={ __( 'Apply', 'cong-truong' ) }
			onConfirm={ () => {
				if ( label.trim() === '' ) {
					throw new Error(
						__( 'Please give the column a name.', 'cong-truong' )
					);
				}
				if ( headings.length > MOST_HEADINGS ) {
					throw new Error(
						__(
							'A column can stand under three headings at most.',
							'cong-truong'
						)
					);
				}
				onApply(
					changeColumn( part, id, {
						path: [ ...headings, label.trim() ],
						kind,
					} )
				);
			} }
			onClose={ onClose }
		>
			<NameField
				label={ __( 'Name of the column', 'cong-truong' ) }
				value={ label }
				onChange={ setLabel }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Headings above it', 'cong-truong' ) }
				help={ __(
					'One on each line, the uppermost first. Columns side by side under the same heading share it. Leave it empty for none.',
					'cong-truong'
				) }
				rows={ 2 }
				value={ above }
				onChange={ setAbove }
			/>
			<KindSelect value={ kind } onChange={ setKind } />
		</Dialog>
	);
}
