/**
 * Import of a file, or of a table that is at hand already, into a disclosure: choose, look, decide, apply.
 */

import { Modal } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type {
	DisclosureKey,
	DisclosureValues,
	ResolvedForm,
} from '../../lib/disclosure/types';
import type { ImportPreview, PastedTable } from '../../lib/import';
import { ChooseFile } from './choose-file';
import { PastedStart } from './pasted-start';
import { Preview } from './preview';
import { readBeside } from './read-beside';
import { Source } from './source';
import './style.scss';

type Props = {
	form: ResolvedForm;
	values: DisclosureValues;
	target: Pick< DisclosureKey, 'schoolYear' | 'period' >;
	/** Read at once, and no file is asked for. */
	pasted?: PastedTable | undefined;
	/** The new values, and a sentence that says what was done. */
	onApply: ( values: DisclosureValues, text: string ) => void;
	onClose: () => void;
};

export default function ImportDialog( {
	form,
	values,
	target,
	pasted,
	onApply,
	onClose,
}: Props ) {
	const [ file, setFile ] = useState< File | null >( null );
	const [ preview, setPreview ] = useState< ImportPreview | null >( null );
	const [ refusal, setRefusal ] = useState( '' );
	const [ isReading, setIsReading ] = useState( false );
	const latest = useRef( 0 );

	/** What is shown stays until the other table is read; only the last one that was asked for counts. */
	const read = async ( chosen: File | PastedTable, source?: string ) => {
		const turn = ++latest.current;
		setFile( chosen instanceof File ? chosen : null );
		setRefusal( '' );
		setIsReading( true );
		if ( source === undefined ) {
			setPreview( null );
		}
		let found: ImportPreview | null = null;
		try {
			const { schoolYear, period } = target;
			const wish = {
				form,
				schoolYear,
				period,
				...( source === undefined ? {} : { source } ),
			};
			found = await readBeside(
				chosen instanceof File
					? {
							bytes: new Uint8Array( await chosen.arrayBuffer() ),
							name: chosen.name,
							target: wish,
						}
					: { pasted: chosen, target: wish }
			);
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

	const readPasted = useRef( () => {
		if ( pasted ) {
			void read( pasted );
		}
	} );
	useEffect( () => readPasted.current(), [] );

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
	const input = pasted ?? file;
	const readOther = ( source: string ) => input && void read( input, source );
	const title = pasted
		? __( 'Import the table', 'cong-truong' )
		: __( 'Import from a file', 'cong-truong' );
	return (
		<Modal
			title={
				isRead ? __( 'Look before you import', 'cong-truong' ) : title
			}
			onRequestClose={ onClose }
			shouldCloseOnClickOutside={ false }
			className="ct-import"
		>
			{ isRead && (
				<>
					<Source
						preview={ preview }
						fileName={
							file?.name ??
							__( 'The table on the page', 'cong-truong' )
						}
						form={ form }
						onChoose={ readOther }
						onOther={ pasted ? null : start }
					/>
					<Preview
						key={ `${ file?.name ?? '' }:${ file?.lastModified ?? '' }:${ preview.source ?? '' }` }
						preview={ preview }
						form={ form }
						values={ values }
						onApply={ apply }
						onClose={ onClose }
					/>
				</>
			) }
			{ ! isRead && pasted && (
				<PastedStart
					refusal={ refusal }
					sources={ preview?.sources ?? [] }
					onSource={ readOther }
					onClose={ onClose }
				/>
			) }
			{ ! isRead && ! pasted && (
				<ChooseFile
					isReading={ isReading }
					refusal={ refusal }
					sources={ preview?.sources ?? [] }
					onSource={ readOther }
					onFile={ ( chosen ) => void read( chosen ) }
				/>
			) }
		</Modal>
	);
}
