/**
 * Import of a file into a disclosure: choose, look, decide, apply.
 */

import { Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type {
	DisclosureKey,
	DisclosureValues,
	ResolvedForm,
} from '../../lib/disclosure/types';
import { importFile, type ImportPreview } from '../../lib/import';
import { ChooseFile } from './choose-file';
import { Preview } from './preview';
import './style.scss';

type Props = {
	form: ResolvedForm;
	values: DisclosureValues;
	target: Pick< DisclosureKey, 'schoolYear' | 'period' >;
	/** The new values, and a sentence that says what was done. */
	onApply: ( values: DisclosureValues, text: string ) => void;
	onClose: () => void;
};

export default function ImportDialog( {
	form,
	values,
	target,
	onApply,
	onClose,
}: Props ) {
	const [ file, setFile ] = useState< File | null >( null );
	const [ preview, setPreview ] = useState< ImportPreview | null >( null );
	const [ refusal, setRefusal ] = useState( '' );
	const isReading = file !== null && preview === null && refusal === '';

	const read = async ( chosen: File ) => {
		setFile( chosen );
		setPreview( null );
		setRefusal( '' );
		try {
			const bytes = new Uint8Array( await chosen.arrayBuffer() );
			const { schoolYear, period } = target;
			const found = await importFile( bytes, chosen.name, {
				form,
				schoolYear,
				period,
			} );
			if ( found.outcome === 'refused' ) {
				setRefusal( found.message );
			} else {
				setPreview( found );
			}
		} catch {
			setRefusal(
				__(
					'The browser could not open it, or the part that reads it could not be loaded. Check the connection and try again.',
					'cong-truong'
				)
			);
		}
	};

	const apply = ( next: DisclosureValues, cells: number ) =>
		onApply(
			next,
			sprintf(
				/* translators: %d: number of cells */
				_n(
					'%d cell imported. Ctrl+Z undoes the import.',
					'%d cells imported. Ctrl+Z undoes the import.',
					cells,
					'cong-truong'
				),
				cells
			)
		);

	return (
		<Modal
			title={
				preview
					? __( 'Look before you import', 'cong-truong' )
					: __( 'Import from a file', 'cong-truong' )
			}
			onRequestClose={ onClose }
			shouldCloseOnClickOutside={ false }
			className="ct-import"
		>
			{ preview && file ? (
				<Preview
					key={ `${ file.name }:${ file.lastModified }` }
					preview={ preview }
					fileName={ file.name }
					form={ form }
					values={ values }
					onApply={ apply }
					onOther={ () => {
						setFile( null );
						setPreview( null );
					} }
					onClose={ onClose }
				/>
			) : (
				<ChooseFile
					isReading={ isReading }
					refusal={ refusal }
					onFile={ ( chosen ) => void read( chosen ) }
				/>
			) }
		</Modal>
	);
}
