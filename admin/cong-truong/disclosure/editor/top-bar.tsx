/**
 * Which disclosure this is, in which state, and what can be done with it.
 */

import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { MouseEvent } from 'react';

import type { DisclosureResource } from '../../../../lib/disclosure/types';
import {
	formLabel,
	keyLabel,
	shownState,
	stateLabel,
} from '../../../../ui/labels';

export type EditorTask = 'import' | 'earlier' | 'publish' | 'withdraw';

type Props = {
	resource: DisclosureResource;
	/** There is something that the public does not see. */
	hasChanges: boolean;
	onTask: ( task: EditorTask ) => void;
	/** Before the browser follows the link to the preview. */
	onPreview: ( event: MouseEvent< HTMLElement >, link: string ) => void;
	onClose: () => void;
};

export function TopBar( {
	resource,
	hasChanges,
	onTask,
	onPreview,
	onClose,
}: Props ) {
	const { can, form, key, link, previewLink = '', earlier } = resource;
	const state = shownState( resource.state, hasChanges );
	const isSent = ! can.publish && resource.state === 'awaiting';
	const isPublic = resource.state === 'published' && ! hasChanges;
	const isDone = isSent || isPublic;
	const task = ( name: EditorTask ) => () => onTask( name );
	return (
		<div className="ct-editor__bar">
			<Button size="compact" variant="tertiary" onClick={ onClose }>
				{ __( '← All disclosures', 'cong-truong' ) }
			</Button>
			<div className="ct-editor__name">
				<h2>{ formLabel( form ) }</h2>
				<span>{ keyLabel( key ) }</span>
			</div>
			<span className={ `ct-pill is-${ state }` }>
				{ stateLabel( state ) }
			</span>
			<div className="ct-editor__buttons">
				{ can.edit && earlier.length > 0 && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ task( 'earlier' ) }
					>
						{ __( 'Last year’s figures', 'cong-truong' ) }
					</Button>
				) }
				{ can.edit && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ task( 'import' ) }
					>
						{ __( 'Import from a file', 'cong-truong' ) }
					</Button>
				) }
				{ previewLink !== '' && ! isPublic && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						href={ previewLink }
						target="_blank"
						rel="noopener"
						onClick={ ( event: MouseEvent< HTMLElement > ) =>
							onPreview( event, previewLink )
						}
					>
						{ __( 'Preview', 'cong-truong' ) }
						<span className="screen-reader-text">
							{ sprintf(
								/* translators: %s: name of the form */
								__( '%s, opens in a new tab', 'cong-truong' ),
								formLabel( form )
							) }
						</span>
					</Button>
				) }
				{ link !== null && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						href={ link }
						target="_blank"
						rel="noopener"
					>
						{ __( 'View', 'cong-truong' ) }
						<span className="screen-reader-text">
							{ sprintf(
								/* translators: %s: name of the form */
								__( '%s, opens in a new tab', 'cong-truong' ),
								formLabel( form )
							) }
						</span>
					</Button>
				) }
				{ ( can.publish || can.edit ) && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						onClick={ task( 'publish' ) }
						disabled={ isDone }
						accessibleWhenDisabled
					>
						{ can.publish
							? __( 'Publish…', 'cong-truong' )
							: __( 'Send for sign-off…', 'cong-truong' ) }
					</Button>
				) }
			</div>
		</div>
	);
}
