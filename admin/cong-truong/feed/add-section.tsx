/**
 * Adding a source: an address, the feeds that are found there, one of them.
 */

import { Button, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import type { FeedResource, Suggestion } from '../../../lib/feed/types';
import { Field } from './field';
import { Results } from './results';
import { Section } from './section';
import { Suggestions } from './suggestions';
import { useDiscovery } from './use-discovery';
import type { ChangeSources } from './use-feed';
import { copyAddress } from './words';

type Props = { feed: FeedResource; changeSources: ChangeSources };

export function AddSection( { feed, changeSources }: Props ) {
	const [ url, setUrl ] = useState( '' );
	/** Who speaks at the address, if it was suggested. */
	const [ name, setName ] = useState( '' );
	const [ isMissing, setMissing ] = useState( false );
	const { isBusy, found, problem, search } = useDiscovery();

	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		setMissing( url.trim() === '' );
		if ( url.trim() !== '' && ! isBusy ) {
			// The exception for a certificate is made for one address alone.
			void search( { url: url.trim(), name, lax: false } );
		}
	};
	const choose = ( suggestion: Suggestion ) => {
		setUrl( suggestion.url );
		setName( suggestion.name );
		setMissing( false );
		void search( { ...suggestion, lax: false } );
	};

	return (
		<Section title={ __( 'Add a source', 'cong-truong' ) }>
			<p>
				{ __(
					'The address of the website is enough: its feeds are found by themselves.',
					'cong-truong'
				) }
			</p>
			{ feed.sources.length >= feed.most && (
				<Notice status="warning" isDismissible={ false }>
					{ sprintf(
						/* translators: %d: number of sources */
						__(
							'There are %d sources, and no more can be read. Remove one to add another.',
							'cong-truong'
						),
						feed.sources.length
					) }
				</Notice>
			) }
			<form className="ct-feed__form" noValidate onSubmit={ submit }>
				<Field
					label={ __(
						'Address of the website or of the feed',
						'cong-truong'
					) }
					isAddress
					value={ url }
					problem={ isMissing ? copyAddress() : '' }
					onChange={ ( text ) => {
						setUrl( text );
						setName( '' );
						setMissing( false );
					} }
				/>
				<div className="ct-feed__actions">
					<Button
						__next40pxDefaultSize
						variant="primary"
						type="submit"
						isBusy={ isBusy }
						disabled={ isBusy }
						accessibleWhenDisabled
					>
						{ __( 'Look for feeds', 'cong-truong' ) }
					</Button>
					<span role="status">
						{ isBusy && __( 'Looking…', 'cong-truong' ) }
					</span>
				</div>
			</form>
			<Suggestions
				suggestions={ feed.suggestions }
				isBusy={ isBusy }
				onChoose={ choose }
			/>
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ found && (
				<Results
					key={ found.turn }
					found={ found }
					feed={ feed }
					changeSources={ changeSources }
					isBusy={ isBusy }
					onAgain={ ( lax ) =>
						void search( {
							url: found.url,
							name: found.name,
							lax,
						} )
					}
				/>
			) }
		</Section>
	);
}
