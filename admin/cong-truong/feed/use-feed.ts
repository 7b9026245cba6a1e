/**
 * The settings as the screen holds them. Each change is stored at once.
 */

import { useCallback, useRef, useState } from '@wordpress/element';

import { byId, inputsOf, withStates } from '../../../lib/feed/sources';
import type { FeedResource, SourceInput } from '../../../lib/feed/types';
import { Failure, refresh, renewPing, saveFeed } from './api';

/** Stores other sources. Rejects with a `Failure` whose fields are ids of sources, `new` for one without. */
export type ChangeSources = (
	make: ( sources: SourceInput[] ) => SourceInput[]
) => Promise< void >;

export function useFeed( stored: FeedResource ) {
	const [ feed, setFeed ] = useState( stored );
	const latest = useRef( stored );
	const queue = useRef< Promise< unknown > >( Promise.resolve() );

	const take = useCallback( ( answer: FeedResource ) => {
		latest.current = answer;
		setFeed( answer );
	}, [] );

	/** One after the other: what is sent is made of the answer to the request before. */
	const inTurn = useCallback(
		( work: () => Promise< FeedResource > ): Promise< void > => {
			const done = queue.current.then( work ).then( take );
			queue.current = done.catch( () => undefined );
			return done;
		},
		[ take ]
	);

	const changeSources: ChangeSources = useCallback(
		( make ) =>
			inTurn( async () => {
				const sources = make( inputsOf( latest.current.sources ) );
				try {
					return await saveFeed( {
						sources,
						version: latest.current.version,
					} );
				} catch ( error ) {
					if ( error instanceof Failure && error.resource ) {
						take( error.resource );
					}
					throw error instanceof Failure
						? new Failure(
								error.message,
								byId( error.fields, sources )
							)
						: error;
				}
			} ),
		[ inTurn, take ]
	);

	const saveHidden = useCallback(
		( hidden: string[] ) => inTurn( () => saveFeed( { hidden } ) ),
		[ inTurn ]
	);

	const makePing = useCallback( () => inTurn( renewPing ), [ inTurn ] );

	/** Takes long, so nothing waits for it; says whether another request was at it, and how the sources are doing. */
	const read = useCallback(
		async ( source?: string ) => {
			const answer = await refresh( source );
			take( {
				...latest.current,
				sources: withStates( latest.current.sources, answer.sources ),
			} );
			return answer;
		},
		[ take ]
	);

	return { feed, changeSources, saveHidden, makePing, read };
}
