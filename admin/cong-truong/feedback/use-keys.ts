/**
 * Keys that work wherever nobody is typing and no window is open.
 */

import { useEffect, useRef } from '@wordpress/element';

import { actionOf, isTyping, type KeyAction } from '../../../lib/feedback/keys';
import { useScreen } from './screen-data';

type Handlers = Partial< Record< KeyAction, () => void > >;

const WINDOW = '.components-modal__screen-overlay';

export function useKeys( handlers: Handlers, isActive: boolean ): void {
	const { hasLetters } = useScreen();
	const latest = useRef( handlers );
	useEffect( () => {
		latest.current = handlers;
	} );
	useEffect( () => {
		if ( ! isActive ) {
			return;
		}
		const press = ( event: KeyboardEvent ) => {
			if (
				event.defaultPrevented ||
				isTyping( event.target ) ||
				document.querySelector( WINDOW )
			) {
				return;
			}
			const action = actionOf(
				{
					key: event.key,
					isComposing: event.isComposing,
					isModified: event.ctrlKey || event.altKey || event.metaKey,
				},
				{
					isInList:
						event.target instanceof Element &&
						event.target.closest( '[data-messages]' ) !== null,
					hasLetters,
				}
			);
			const handler = action && latest.current[ action ];
			if ( handler ) {
				event.preventDefault();
				handler();
			}
		};
		document.addEventListener( 'keydown', press );
		return () => document.removeEventListener( 'keydown', press );
	}, [ hasLetters, isActive ] );
}
