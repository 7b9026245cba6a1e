import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { failureOf, failureText } from '../disclosure/api';
import { exportAll } from './api';

/** Seconds after which a browser has surely begun to store the file. */
const KEPT = 60;

function save( pieces: string[], name: string ) {
	const url = URL.createObjectURL(
		new Blob( pieces, { type: 'application/json' } )
	);
	const link = document.createElement( 'a' );
	link.href = url;
	link.download = name;
	link.click();
	window.setTimeout( () => URL.revokeObjectURL( url ), KEPT * 1000 );
}

export function ExportPart( { fileName }: { fileName: string } ) {
	const [ isBusy, setIsBusy ] = useState( false );
	const [ records, setRecords ] = useState( 0 );
	const [ problem, setProblem ] = useState( '' );

	const run = async () => {
		setIsBusy( true );
		setProblem( '' );
		try {
			save( await exportAll( setRecords ), fileName );
		} catch ( error ) {
			setProblem( failureText( failureOf( error ) ) );
		}
		setIsBusy( false );
	};

	return (
		<section>
			<h2>{ __( 'Export', 'cong-truong' ) }</h2>
			<p>
				{ __(
					'One file with everything that the plugin keeps: the school’s profile, people, disclosures with all their publications, events, consultations, published questions, settings and the list of media. It holds drafts too: keep it as you keep the school’s papers.',
					'cong-truong'
				) }
			</p>
			<p>
				{ __(
					'Pages and news travel by Tools › Export of WordPress, pictures and files by copying the folder wp-content/uploads. Messages to the school stay here, as their senders agreed to; they move only with the whole database.',
					'cong-truong'
				) }
			</p>
			<Button
				__next40pxDefaultSize
				variant="primary"
				isBusy={ isBusy }
				disabled={ isBusy }
				accessibleWhenDisabled
				onClick={ run }
			>
				{ __( 'Export everything', 'cong-truong' ) }
			</Button>
			<p aria-live="polite">
				{ records > 0 &&
					sprintf(
						/* translators: %d: number of records in the file */
						_n(
							'%d record is in the file.',
							'%d records are in the file.',
							records,
							'cong-truong'
						),
						records
					) }
			</p>
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
		</section>
	);
}
