/**
 * A source: what it is, how it is doing, what can be done with it.
 */

import { ExternalLink, Notice } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { isWebAddress } from '../../../lib/feed/address';
import { nameOf } from '../../../lib/feed/sources';
import type { Source } from '../../../lib/feed/types';
import { Dialog } from '../../../ui/dialog';
import { SourceActions } from './source-actions';
import { SourceForm } from './source-form';
import { SourceHistory } from './source-history';
import { SourceStateLines } from './source-state';
import { SourceTrial } from './source-trial';
import { useDiscovery } from './use-discovery';
import type { ChangeSources } from './use-feed';

type Props = {
	source: Source;
	kinds: Record< string, string >;
	/** What was done with it last. */
	said: string;
	isReading: boolean;
	changeSources: ChangeSources;
	onSaved: () => void;
	onRead: () => void;
	onRemoved: () => void;
};

export function SourceEntry( {
	source,
	kinds,
	said,
	isReading,
	changeSources,
	onSaved,
	onRead,
	onRemoved,
}: Props ) {
	const { id, url, lax, paused } = source;
	const [ isEditing, setEditing ] = useState( false );
	const [ isAsking, setAsking ] = useState( false );
	const test = useDiscovery();
	const place = useRef< HTMLLIElement >( null );
	const name = nameOf( source );

	/** Where the focus goes when what it stood in has gone. */
	const focusAction = ( action: string ) =>
		window.requestAnimationFrame( () =>
			place.current
				?.querySelector< HTMLElement >( `[data-action="${ action }"]` )
				?.focus()
		);
	const isTesting = test.isBusy ? 'test' : '';

	return (
		<li ref={ place } className="ct-feed__source">
			<h4 data-source={ id } tabIndex={ -1 }>
				{ name }
			</h4>
			{ isEditing ? (
				<SourceForm
					source={ source }
					kinds={ kinds }
					changeSources={ changeSources }
					onSaved={ () => {
						setEditing( false );
						test.clear();
						onSaved();
					} }
					onCancel={ () => {
						setEditing( false );
						focusAction( 'edit' );
					} }
				/>
			) : (
				<>
					<p className="ct-feed__address">
						{ isWebAddress( url ) ? (
							<ExternalLink
								href={ url }
								rel="noopener noreferrer"
							>
								{ url }
							</ExternalLink>
						) : (
							url
						) }
					</p>
					<SourceStateLines source={ source } />
					{ said !== '' && <p className="ct-feed__said">{ said }</p> }
					<SourceActions
						name={ name }
						isPaused={ paused }
						work={ isReading ? 'read' : isTesting }
						onEdit={ () => setEditing( true ) }
						onTest={ () => void test.search( { url, lax, name } ) }
						onRead={ onRead }
						onRemove={ () => setAsking( true ) }
					/>
					{ test.problem !== '' && (
						<Notice status="error" isDismissible={ false }>
							{ test.problem }
						</Notice>
					) }
					{ test.found && (
						<SourceTrial
							key={ test.found.turn }
							found={ test.found }
							onClose={ () => {
								test.clear();
								focusAction( 'test' );
							} }
						/>
					) }
					<SourceHistory source={ source } />
				</>
			) }
			{ isAsking && (
				<Dialog
					title={ sprintf(
						/* translators: %s: name of a source of news */
						__( 'Remove “%s”?', 'cong-truong' ),
						name
					) }
					confirm={ __( 'Remove', 'cong-truong' ) }
					isDestructive
					isRead
					onConfirm={ async () => {
						await changeSources( ( sources ) =>
							sources.filter( ( one ) => one.id !== id )
						);
						onRemoved();
					} }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'The items that are stored of it go with it. Posts that were made of them stay. To keep the items, pause the source instead.',
							'cong-truong'
						) }
					</p>
				</Dialog>
			) }
		</li>
	);
}
