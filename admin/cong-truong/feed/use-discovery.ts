/**
 * Looking for the feeds of a website.
 */

import { useRef, useState } from '@wordpress/element';

import type { Discovery } from '../../../lib/feed/types';
import { discover, sentenceOf } from './api';

export type Search = {
	url: string;
	/** Also without a valid certificate. */
	lax: boolean;
	/** Who speaks there, if it is known. */
	name: string;
};

export type Found = Search & {
	/** Number of the search. */
	turn: number;
	discovery: Discovery;
};

export function useDiscovery() {
	const [ isBusy, setBusy ] = useState( false );
	const [ found, setFound ] = useState< Found | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const turns = useRef( 0 );

	const search = async ( asked: Search ) => {
		const turn = ++turns.current;
		setBusy( true );
		setProblem( '' );
		try {
			const discovery = await discover( asked.url, asked.lax );
			// A later search, or what was put away meanwhile, counts.
			if ( turn === turns.current ) {
				setFound( { ...asked, turn, discovery } );
			}
		} catch ( error ) {
			if ( turn === turns.current ) {
				setFound( null );
				setProblem( sentenceOf( error ) );
			}
		}
		if ( turn === turns.current ) {
			setBusy( false );
		}
	};

	const clear = () => {
		turns.current++;
		setBusy( false );
		setFound( null );
		setProblem( '' );
	};

	return { isBusy, found, problem, search, clear };
}
