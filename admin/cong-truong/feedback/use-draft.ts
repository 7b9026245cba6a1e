/**
 * A text that is not lost while it is not sent.
 */

import { useCallback, useEffect, useState } from '@wordpress/element';

import { draftsIn, type DraftKey } from '../../../lib/feedback/drafts';
import { useScreen } from './screen-data';

export const drafts = draftsIn( () => window.sessionStorage );

/** The text, how to change it, and how to forget it once it was sent. `usual` is what stands there before anybody types. */
export function useDraft(
	key: DraftKey,
	usual = ''
): [ string, ( text: string ) => void, () => void ] {
	const { reportDraft } = useScreen();
	const [ typed, setTyped ] = useState( () => drafts.read( key ) );
	useEffect( () => setTyped( drafts.read( key ) ), [ key ] );

	const forget = useCallback( () => {
		drafts.forget( key );
		reportDraft( key, false );
		setTyped( null );
	}, [ key, reportDraft ] );

	const change = useCallback(
		( text: string ) => {
			if ( text === usual || text.trim() === '' ) {
				drafts.forget( key );
				reportDraft( key, false );
			} else {
				drafts.write( key, text );
				reportDraft( key, true );
			}
			setTyped( text );
		},
		[ key, usual, reportDraft ]
	);

	return [ typed ?? usual, change, forget ];
}
