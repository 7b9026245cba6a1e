/**
 * What the screen remembers over all its parts.
 */

import { useCallback, useMemo, useState } from '@wordpress/element';

import type { DraftKey } from '../../../lib/feedback/drafts';
import type {
	FeedbackScreen,
	FeedbackSettingsResource,
} from '../../../lib/feedback/types';
import type { ScreenState } from './screen-data';
import { drafts as kept } from './use-draft';

/** Of this browser, since it is about its keyboard. */
const LETTERS = 'cong-truong:feedback:no-letters';

function readLetters(): boolean {
	try {
		return window.localStorage.getItem( LETTERS ) === null;
	} catch {
		return true;
	}
}

function writeLetters( isOn: boolean ): void {
	try {
		if ( isOn ) {
			window.localStorage.removeItem( LETTERS );
		} else {
			window.localStorage.setItem( LETTERS, '1' );
		}
	} catch {
		// It then holds until the page is left.
	}
}

export function useScreenState( start: FeedbackScreen ): {
	state: ScreenState;
	/** Other topics and templates, from the settings. */
	takeSettings: ( resource: FeedbackSettingsResource ) => void;
} {
	const [ data, setData ] = useState( start );
	const [ drafts, setDrafts ] = useState< ReadonlySet< DraftKey > >(
		() => new Set( kept.keys() )
	);
	const [ hasLetters, setHasLetters ] = useState( readLetters );

	const reportDraft = useCallback( ( key: DraftKey, isThere: boolean ) => {
		setDrafts( ( before ) => {
			if ( before.has( key ) === isThere ) {
				return before;
			}
			const after = new Set( before );
			if ( isThere ) {
				after.add( key );
			} else {
				after.delete( key );
			}
			return after;
		} );
	}, [] );

	const setLetters = useCallback( ( isOn: boolean ) => {
		writeLetters( isOn );
		setHasLetters( isOn );
	}, [] );

	const takeSettings = useCallback(
		( { settings, staff }: FeedbackSettingsResource ) =>
			setData( ( before ) => ( {
				...before,
				templates: settings.templates,
				topics: Object.fromEntries(
					settings.topics.map( ( { id, name } ) => [ id, name ] )
				),
				staff: Object.fromEntries(
					staff
						.filter(
							( { answers, manages } ) => answers || manages
						)
						.map( ( { id, name } ) => [ String( id ), name ] )
				),
			} ) ),
		[]
	);

	const state = useMemo(
		() => ( { ...data, drafts, reportDraft, hasLetters, setLetters } ),
		[ data, drafts, reportDraft, hasLetters, setLetters ]
	);
	return { state, takeSettings };
}
