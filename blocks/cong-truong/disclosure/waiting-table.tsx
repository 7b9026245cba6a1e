import { Button, ExternalLink } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Chooser } from './chooser';
import { EditorModal } from './editor-modal';
import { screenUrl } from './screen-url';
import { toTables } from './table-transform';
import { useSavingLock } from './use-saving-lock';

type Props = {
	table: string;
	clientId: string;
	/** The table is in this disclosure, or is not wanted any more. */
	onDone: ( id: number ) => void;
};

/** What stands in the block's place while a table waits to go into a disclosure. */
export function WaitingTable( { table, clientId, onDone }: Props ) {
	const { replaceBlocks } = useDispatch( 'core/block-editor' );
	const [ chosen, setChosen ] = useState( 0 );
	const [ isOpen, setOpen ] = useState( false );
	const isImported = useRef( false );
	useSavingLock( clientId );

	return (
		<>
			<Chooser
				message={ __(
					'This table will be imported into a form. Choose the form: you see which figure goes where before anything changes. The post can be saved again once the table is imported or put back.',
					'cong-truong'
				) }
				onChoose={ ( id ) => {
					setChosen( id );
					setOpen( true );
				} }
			>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () =>
						replaceBlocks( clientId, toTables( table ) )
					}
				>
					{ __( 'Put the old table back', 'cong-truong' ) }
				</Button>
				{ chosen > 0 && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ () => onDone( chosen ) }
					>
						{ __(
							'Show the form as it is, without this table',
							'cong-truong'
						) }
					</Button>
				) }
				<ExternalLink href={ screenUrl() }>
					{ __( 'Create the form if it is missing', 'cong-truong' ) }
				</ExternalLink>
			</Chooser>
			{ isOpen && (
				<EditorModal
					id={ chosen }
					pasted={ { html: table } }
					onImported={ () => {
						isImported.current = true;
					} }
					onClose={ () => {
						setOpen( false );
						if ( isImported.current ) {
							onDone( chosen );
						}
					} }
				/>
			) }
		</>
	);
}
