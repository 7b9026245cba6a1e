/**
 * One message as the screen holds it.
 */

import { useCallback, useEffect, useRef, useState } from '@wordpress/element';

import { changesBetween, type Changes } from '../../../../lib/feedback/changes';
import { messageAddress } from '../../../../lib/feedback/route';
import type { FeedbackMessage } from '../../../../lib/feedback/types';
import { currentMessage, loadMessage, sentenceOf } from '../api';
import { go } from '../go';
import { staleText } from '../words';

/** Somebody else was faster. The message shows their changes by then. */
export class Stale extends Error {
	changes: Changes;

	constructor( changes: Changes ) {
		super( staleText() );
		this.changes = changes;
	}
}

/** Changes the message as it is known last, and shows the answer. Rejects with a sentence. */
export type ChangeMessage = (
	work: ( message: FeedbackMessage ) => Promise< FeedbackMessage >
) => Promise< void >;

export function useMessage( id: number ) {
	const latest = useRef< FeedbackMessage | null >( null );
	const [ message, setMessage ] = useState< FeedbackMessage | null >( null );
	const [ problem, setProblem ] = useState( '' );

	const take = useCallback(
		( answer: FeedbackMessage ) => {
			if ( answer.id === id ) {
				latest.current = answer;
				setMessage( answer );
			} else {
				go( messageAddress( answer.id ) );
			}
		},
		[ id ]
	);

	const load = useCallback( async () => {
		setProblem( '' );
		try {
			take( await loadMessage( id ) );
		} catch ( error ) {
			setProblem( sentenceOf( error ) );
		}
	}, [ id, take ] );
	useEffect( () => void load(), [ load ] );

	const change: ChangeMessage = useCallback(
		async ( work ) => {
			const before = latest.current;
			if ( ! before ) {
				return;
			}
			try {
				take( await work( before ) );
			} catch ( error ) {
				const now = currentMessage( error );
				if ( now ) {
					take( now );
					throw new Stale( changesBetween( before, now ) );
				}
				throw error;
			}
		},
		[ take ]
	);

	return { message, problem, load, change };
}
