/**
 * The editor of one disclosure, on its own screen and in the block's window alike.
 */

import { Button, Notice, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { DisclosureResource } from '../../../../lib/disclosure/types';
import type { PastedTable } from '../../../../lib/import';
import { failureOf, failureText, loadDisclosure } from '../api';
import './style.scss';
import { Workspace } from './workspace';

type Props = {
	id: number;
	/** A table to import at once. */
	pasted?: PastedTable | undefined;
	/** That table went in. */
	onImported?: ( () => void ) | undefined;
	onClose: () => void;
};

export function DisclosureEditor( { id, pasted, onImported, onClose }: Props ) {
	const [ resource, setResource ] = useState< DisclosureResource | null >(
		null
	);
	const [ problem, setProblem ] = useState( '' );
	const load = useCallback( async () => {
		setProblem( '' );
		try {
			setResource( await loadDisclosure( id ) );
		} catch ( error ) {
			setProblem( failureText( failureOf( error ) ) );
		}
	}, [ id ] );
	useEffect( () => {
		setResource( null );
		void load();
	}, [ load ] );

	if ( problem !== '' ) {
		return (
			<div className="ct-editor is-empty">
				<Notice
					status="error"
					isDismissible={ false }
					actions={ [
						{
							label: __( 'Try again', 'cong-truong' ),
							onClick: () => void load(),
						},
					] }
				>
					{ problem }
				</Notice>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onClose }
				>
					{ __( '← All disclosures', 'cong-truong' ) }
				</Button>
			</div>
		);
	}
	return resource?.id === id ? (
		<Workspace
			key={ id }
			loaded={ resource }
			pasted={ pasted }
			onImported={ onImported }
			onClose={ onClose }
		/>
	) : (
		<div className="ct-editor is-empty">
			<Spinner />
			<span className="screen-reader-text">
				{ __( 'Loading…', 'cong-truong' ) }
			</span>
		</div>
	);
}
