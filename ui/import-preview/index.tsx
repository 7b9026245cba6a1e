/**
 * Import of a file into a disclosure: choose, look, decide, apply.
 */

import { Modal } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type {
	DisclosureKey,
	DisclosureValues,
	ResolvedForm,
} from '../../lib/disclosure/types';
import { importFile, type ImportPreview } from '../../lib/import';
import { ChooseFile } from './choose-file';
import { Preview } from './preview';
import { Source } from './source';
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
	const [ isReading, setIsReading ] = useState( false );
	const latest = useRef( 0 );
	const wanted = { ...target, form };

	/** What is shown stays until the other table is read; only the last one that was asked for counts. */
	const read = async ( chosen: File, source?: string ) => {
		const turn = ++latest.current;
		setFile( chosen );
		setRefusal( '' );
		setIsReading( true );
		if ( source === undefined ) {
			setPreview( null );
		}
		let found: ImportPreview | null = null;
		try {
			const bytes = new Uint8Array( await chosen.arrayBuffer() );
			const { schoolYear, period } = target;
			found = await importFile( bytes, chosen.name, {
				form,
				schoolYear,
				period,
				...( source === undefined ? {} : { source } ),
			} );
		} catch {
			// The file has gone, or the part that reads it could not be fetched.
		}
		if ( turn !== latest.current ) {
			return;
		}
		setIsReading( false );
		setPreview( found );
		if ( ! found || found.outcome === 'refused' ) {
			setRefusal(
				found?.message ??
					__(
						'The browser could not open it, or the part that reads it could not be loaded. Check the connection and try again.',
						'cong-truong'
					)
			);
		}
	};

	const start = () => {
		latest.current++;
		setFile( null );
		setPreview( null );
		setRefusal( '' );
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

	const isRead = preview !== null && preview.outcome !== 'refused';
	return (
		<Modal
			title={
				isRead
					? __( 'Look before you import', 'cong-truong' )
					: __( 'Import from a file', 'cong-truong' )
			}
			onRequestClose={ onClose }
			shouldCloseOnClickOutside={ false }
			className="ct-import"
		>
			{ isRead && file ? (
				<>
					<Source
						preview={ preview }
						fileName={ file.name }
						wanted={ wanted }
						onChoose={ ( source ) => void read( file, source ) }
						onOther={ start }
					/>
					<Preview
						key={ `${ file.name }:${ file.lastModified }:${ preview.source ?? '' }` }
						preview={ preview }
						form={ form }
						values={ values }
						onApply={ apply }
						onClose={ onClose }
					/>
				</>
			) : (
				<ChooseFile
					isReading={ isReading }
					refusal={ refusal }
					sources={ preview?.sources ?? [] }
					onSource={ ( source ) => file && void read( file, source ) }
					onFile={ ( chosen ) => void read( chosen ) }
				/>
			) }
		</Modal>
	);
}
