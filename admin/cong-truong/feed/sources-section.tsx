/**
 * The sources that are read, by kind of news.
 */

import { speak } from '@wordpress/a11y';
import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { groupsOf, nameOf } from '../../../lib/feed/sources';
import type { FeedResource, Source } from '../../../lib/feed/types';
import { type Refreshed, sentenceOf } from './api';
import { Section } from './section';
import { SourceEntry } from './source-entry';
import type { ChangeSources } from './use-feed';

type Props = {
	feed: FeedResource;
	changeSources: ChangeSources;
	read: ( source?: string ) => Promise< Refreshed >;
};

/** Stands for all sources in place of an id. */
const ALL = '';

function outcome( { busy, sources }: Refreshed, id: string ): string {
	if ( busy ) {
		return __(
			'Another request is reading right now. Try again in a minute.',
			'cong-truong'
		);
	}
	const state = sources.find( ( source ) => source.id === id )?.state;
	return (
		state?.history[ 0 ]?.message ??
		state?.message ??
		__( 'The news was read.', 'cong-truong' )
	);
}

export function SourcesSection( { feed, changeSources, read }: Props ) {
	const [ said, setSaid ] = useState( { id: ALL, text: '' } );
	/** Which is read right now; null for none. */
	const [ reading, setReading ] = useState< string | null >( null );
	/** Where the focus goes: the name of a source, or the heading of all. */
	const [ target, setTarget ] = useState< { id: string } | null >( null );
	const heading = useRef< HTMLHeadingElement >( null );
	const list = useRef< HTMLDivElement >( null );

	useEffect( () => {
		if ( target ) {
			const names =
				list.current?.querySelectorAll< HTMLElement >(
					'[data-source]'
				) ?? [];
			(
				[ ...names ].find(
					( { dataset } ) => dataset.source === target.id
				) ?? heading.current
			)?.focus();
		}
	}, [ target ] );

	const say = ( id: string, text: string ) => {
		setSaid( { id, text } );
		speak( text );
	};
	const readNow = async ( id: string ) => {
		setReading( id );
		setSaid( { id, text: '' } );
		try {
			say( id, outcome( await read( id || undefined ), id ) );
		} catch ( error ) {
			say( id, sentenceOf( error ) );
		}
		setReading( null );
	};
	const saved = ( { id }: Source ) => {
		say( id, __( 'Saved.', 'cong-truong' ) );
		setTarget( { id } );
	};
	const removed = ( source: Source ) => {
		say(
			ALL,
			sprintf(
				/* translators: %s: name of a source of news */
				__( 'Removed: %s.', 'cong-truong' ),
				nameOf( source )
			)
		);
		setTarget( { id: ALL } );
	};

	return (
		<Section
			title={ __( 'Sources that are read', 'cong-truong' ) }
			heading={ heading }
		>
			{ said.id === ALL && said.text !== '' && (
				<p className="ct-feed__said">{ said.text }</p>
			) }
			{ feed.sources.length === 0 && (
				<p>
					{ __(
						'There is none yet, so visitors see no news of the authority. Enter the address of its website above and press “Look for feeds”.',
						'cong-truong'
					) }
				</p>
			) }
			{ feed.sources.length > 1 && (
				<div className="ct-feed__actions">
					<Button
						__next40pxDefaultSize
						variant="secondary"
						isBusy={ reading === ALL }
						disabled={ reading !== null }
						accessibleWhenDisabled
						onClick={ () => void readNow( ALL ) }
					>
						{ __( 'Read all now', 'cong-truong' ) }
					</Button>
				</div>
			) }
			<div ref={ list } className="ct-feed__groups">
				{ groupsOf( feed ).map( ( { kind, label, sources } ) => (
					<div key={ kind }>
						<h3>{ label }</h3>
						<ul className="ct-feed__list">
							{ sources.map( ( source ) => (
								<SourceEntry
									key={ source.id }
									source={ source }
									kinds={ feed.kinds }
									said={
										said.id === source.id ? said.text : ''
									}
									isReading={
										reading === source.id || reading === ALL
									}
									changeSources={ changeSources }
									onSaved={ () => saved( source ) }
									onRead={ () => void readNow( source.id ) }
									onRemoved={ () => removed( source ) }
								/>
							) ) }
						</ul>
					</div>
				) ) }
			</div>
		</Section>
	);
}
