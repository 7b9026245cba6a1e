/**
 * Ties the saver to the screen: every change is saved, nothing leaves with the page.
 */

import { flushSync, useEffect, useRef, useState } from '@wordpress/element';

import type {
	DisclosureResource,
	DisclosureValues,
} from '../../../../lib/disclosure/types';
import { failureOf, saveDisclosure } from '../api';
import { forgetCopy, keepCopy, newSession } from './local-copies';
import { Saver, type SaveStatus } from './saver';

type Options = {
	resource: DisclosureResource;
	values: DisclosureValues;
	/** Takes over what is being typed. */
	flush: () => void;
	isTyping: () => boolean;
	onSaved: ( resource: DisclosureResource ) => void;
};

export type Saving = {
	status: SaveStatus;
	saver: Saver;
	session: string;
	/** Values are kept on this computer too, should saving fail. */
	isKept: boolean;
	savedAt: string;
};

export function useSaver( {
	resource,
	values,
	flush,
	isTyping,
	onSaved,
}: Options ): Saving {
	const [ session ] = useState( newSession );
	const [ status, setStatus ] = useState< SaveStatus >( { kind: 'saved' } );
	const [ isKept, setIsKept ] = useState( true );
	const [ savedAt, setSavedAt ] = useState( resource.modifiedAt );
	const latest = useRef( { flush, isTyping, onSaved } );
	latest.current = { flush, isTyping, onSaved };
	const { id } = resource;

	// What the server held when the editor opened; later versions are the saver's own business.
	const [ saver ] = useState(
		() =>
			new Saver( {
				version: resource.version,
				values,
				send: ( version, sent ) => saveDisclosure( id, version, sent ),
				failureOf,
				onStatus: setStatus,
				onSaved: ( saved ) => {
					setSavedAt( saved.modifiedAt );
					latest.current.onSaved( saved );
				},
				keep: ( kept, version ) =>
					setIsKept(
						keepCopy( id, {
							session,
							version,
							at: new Date().toISOString(),
							values: kept,
						} )
					),
				forget: () => forgetCopy( id, session ),
			} )
	);

	useEffect( () => saver.change( values ), [ saver, values ] );

	useEffect( () => {
		const warn = ( event: BeforeUnloadEvent ) => {
			// The page may be gone before React comes to it.
			flushSync( () => latest.current.flush() );
			if ( saver.isDirty() || latest.current.isTyping() ) {
				event.preventDefault();
			}
		};
		const hide = () => {
			if ( document.visibilityState === 'hidden' ) {
				flushSync( () => latest.current.flush() );
				void saver.saveNow();
			}
		};
		const retry = () => void saver.saveNow();
		window.addEventListener( 'beforeunload', warn );
		window.addEventListener( 'online', retry );
		document.addEventListener( 'visibilitychange', hide );
		return () => {
			window.removeEventListener( 'beforeunload', warn );
			window.removeEventListener( 'online', retry );
			document.removeEventListener( 'visibilitychange', hide );
			void saver.saveNow().finally( () => saver.dispose() );
		};
	}, [ saver ] );

	return { status, saver, session, isKept, savedAt };
}
