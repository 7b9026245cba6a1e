/**
 * Heading of a table, and the one over its rows.
 */

import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { SchoolPart } from '../../lib/disclosure/types';
import { Dialog } from '../dialog';
import { NameField } from './name-field';

type Props = {
	part: SchoolPart;
	onApply: ( part: SchoolPart ) => void;
	onClose: () => void;
};

export function EditTable( { part, onApply, onClose }: Props ) {
	const [ title, setTitle ] = useState( part.title );
	const [ over, setOver ] = useState(
		part.stub.find( ( { id } ) => id === 'label' )?.label ?? ''
	);
	return (
		<Dialog
			title={ __( 'Name of the table', 'cong-truong' ) }
			confirm={ __( 'Apply', 'cong-truong' ) }
			onConfirm={ () =>
				onApply( {
					...part,
					title: title.trim(),
					stub: part.stub.map( ( stub ) =>
						stub.id === 'label'
							? { ...stub, label: over.trim() }
							: stub
					),
				} )
			}
			onClose={ onClose }
		>
			<NameField
				label={ __( 'Name of the table', 'cong-truong' ) }
				value={ title }
				onChange={ setTitle }
			/>
			<NameField
				label={ __(
					'Heading over the names of the rows',
					'cong-truong'
				) }
				value={ over }
				onChange={ setOver }
			/>
		</Dialog>
	);
}
