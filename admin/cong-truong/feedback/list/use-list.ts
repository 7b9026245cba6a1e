/**
 * The messages that the address asks for.
 */

import { useCallback, useEffect, useRef, useState } from '@wordpress/element';

import type {
	FeedbackList,
	FeedbackQuery,
} from '../../../../lib/feedback/types';
import { findMessages, sentenceOf } from '../api';

export function useList( query: FeedbackQuery, isOpen: boolean ) {
	const turns = useRef( 0 );
	const [ isBusy, setBusy ] = useState( false );
	const [ found, setFound ] = useState< FeedbackList | null >( null );
	const [ problem, setProblem ] = useState( '' );

	const load = useCallback( async () => {
		const turn = ++turns.current;
		setBusy( true );
		setProblem( '' );
		let answer: FeedbackList | null = null;
		let text = '';
		try {
			answer = await findMessages( query );
		} catch ( error ) {
			text = sentenceOf( error );
		}
		// A later question, or its answer, counts.
		if ( turn !== turns.current ) {
			return;
		}
		if ( answer ) {
			setFound( answer );
		}
		setProblem( text );
		setBusy( false );
	}, [ query ] );

	useEffect( () => {
		if ( isOpen ) {
			void load();
		}
	}, [ isOpen, load ] );

	return { isBusy, found, problem, load };
}
