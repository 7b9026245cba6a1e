/**
 * What all parts of the screen know: the words of the server, and which texts are not sent yet.
 */

import { createContext, useContext } from '@wordpress/element';

import type { DraftKey } from '../../../lib/feedback/drafts';
import type { FeedbackScreen } from '../../../lib/feedback/types';

export type ScreenState = FeedbackScreen & {
	drafts: ReadonlySet< DraftKey >;
	/** Says whether there is such a text. */
	reportDraft: ( key: DraftKey, isThere: boolean ) => void;
	/** Letters work as keys. */
	hasLetters: boolean;
	setLetters: ( isOn: boolean ) => void;
};

export const ScreenContext = createContext< ScreenState | null >( null );

export function useScreen(): ScreenState {
	const state = useContext( ScreenContext );
	if ( ! state ) {
		throw new Error( 'A part of the screen stands outside of it.' );
	}
	return state;
}
