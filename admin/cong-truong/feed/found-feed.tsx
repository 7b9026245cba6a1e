/**
 * A feed that was found, and what it takes to become a source.
 */

import { Button, Notice } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import { isKnown, NEW } from '../../../lib/feed/sources';
import type { FeedResource, FoundFeed } from '../../../lib/feed/types';
import { Failure, sentenceOf } from './api';
import { Field } from './field';
import { KindField } from './kind-field';
import { Preview } from './preview';
import type { ChangeSources } from './use-feed';

type Props = {
	found: FoundFeed;
	/** Who speaks, where it is known. */
	speaker: string;
	feed: FeedResource;
	changeSources: ChangeSources;
};

export function FoundFeedEntry( {
	found,
	speaker,
	feed: { kinds, sources, most },
	changeSources,
}: Props ) {
	const { url, title, lax } = found;
	const [ kind, setKind ] = useState(
		found.kind in kinds ? found.kind : ( Object.keys( kinds )[ 0 ] ?? '' )
	);
	const [ name, setName ] = useState( speaker || title );
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const heading = useRef< HTMLHeadingElement >( null );
	const label = title || url;

	const add = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isBusy || sources.length >= most ) {
			return;
		}
		setBusy( true );
		setProblem( '' );
		try {
			await changeSources( ( before ) => [
				...before,
				{ url, kind, name: name.trim(), paused: false, lax },
			] );
			speak(
				sprintf(
					/* translators: %s: name of a source of news */
					__( 'Added: %s.', 'cong-truong' ),
					name.trim() || label
				)
			);
			// The button goes with the form.
			heading.current?.focus();
		} catch ( error ) {
			setProblem(
				( error instanceof Failure && error.fields[ NEW ] ) ||
					sentenceOf( error )
			);
		}
		setBusy( false );
	};

	return (
		<li className="ct-feed__found">
			<h4 ref={ heading } tabIndex={ -1 }>
				{ label }
			</h4>
			<Preview feed={ found } />
			{ isKnown( found, sources ) ? (
				<p className="ct-feed__known">
					{ __( 'This is one of your sources.', 'cong-truong' ) }
				</p>
			) : (
				<form
					className="ct-feed__form"
					noValidate
					onSubmit={ ( event ) => void add( event ) }
				>
					<KindField
						kinds={ kinds }
						value={ kind }
						onChange={ setKind }
					/>
					<Field
						label={ __( 'Who speaks', 'cong-truong' ) }
						value={ name }
						onChange={ setName }
					/>
					{ problem !== '' && (
						<Notice status="error" isDismissible={ false }>
							{ problem }
						</Notice>
					) }
					<div className="ct-feed__actions">
						<Button
							__next40pxDefaultSize
							variant="primary"
							type="submit"
							isBusy={ isBusy }
							disabled={ isBusy || sources.length >= most }
							accessibleWhenDisabled
						>
							{ __( 'Add', 'cong-truong' ) }
							<span className="screen-reader-text">{ ` ${ label }` }</span>
						</Button>
					</div>
				</form>
			) }
		</li>
	);
}
