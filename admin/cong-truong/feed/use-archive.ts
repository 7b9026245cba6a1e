/**
 * The items that are looked for.
 */

import { useCallback, useRef, useState } from '@wordpress/element';

import type { ItemPage } from '../../../lib/feed/types';
import { findItems, sentenceOf, type Query } from './api';

export const EVERYTHING: Query = { search: '', kind: '', source: '' };

export function useArchive() {
	/** What was asked for last. */
	const asked = useRef( { query: EVERYTHING, page: 1 } );
	const turns = useRef( 0 );
	const [ isBusy, setBusy ] = useState( false );
	const [ found, setFound ] = useState<
		( ItemPage & { page: number } ) | null
	>( null );
	const [ problem, setProblem ] = useState( '' );

	/** Says whether its answer is the one that shows. */
	const find = useCallback( async function search(
		query: Query,
		page: number
	): Promise< boolean > {
		const turn = ++turns.current;
		asked.current = { query, page };
		setBusy( true );
		setProblem( '' );
		let answer: ItemPage | null = null;
		let text = '';
		try {
			answer = await findItems( query, page );
		} catch ( error ) {
			text = sentenceOf( error );
		}
		if ( turn !== turns.current ) {
			return false;
		}
		if ( answer && page > Math.max( answer.pages, 1 ) ) {
			// Sources that held the last pages have been removed meanwhile.
			return search( query, Math.max( answer.pages, 1 ) );
		}
		if ( answer ) {
			setFound( { ...answer, page } );
		}
		setProblem( text );
		setBusy( false );
		return answer !== null;
	}, [] );

	const again = useCallback(
		() => find( asked.current.query, asked.current.page ),
		[ find ]
	);

	const turn = useCallback(
		( page: number ) => find( asked.current.query, page ),
		[ find ]
	);

	return { isBusy, found, problem, find, again, turn };
}
