/**
 * The screen of the disclosures: the list, and the editor of one. The address says which.
 */

import domReady from '@wordpress/dom-ready';
import {
	createRoot,
	useCallback,
	useEffect,
	useState,
} from '@wordpress/element';
import { addQueryArgs, getQueryArg, removeQueryArgs } from '@wordpress/url';

import { screenConfig, type ScreenConfig } from './config';
import { DisclosureEditor } from './editor';
import { DisclosureList } from './list';

const ARGUMENT = 'disclosure';
/** WordPress's own: the menu shows its icons only. */
const FOLDED_CLASS = 'folded';
const OPEN_CLASS = 'cong-truong-is-editing';

function idInAddress(): number | null {
	const id = Number( getQueryArg( window.location.href, ARGUMENT ) );
	return Number.isInteger( id ) && id > 0 ? id : null;
}

function Screen( { config }: { config: ScreenConfig } ) {
	const [ openId, setOpenId ] = useState( config.openId );

	useEffect( () => {
		const follow = () => setOpenId( idInAddress() );
		window.addEventListener( 'popstate', follow );
		return () => window.removeEventListener( 'popstate', follow );
	}, [] );

	// The editor takes the width of the menu too; the list has the screen's heading above it.
	useEffect( () => {
		const { classList } = document.body;
		if ( openId === null ) {
			return;
		}
		const isFolding = ! classList.contains( FOLDED_CLASS );
		classList.add( OPEN_CLASS );
		if ( isFolding ) {
			classList.add( FOLDED_CLASS );
		}
		return () => {
			classList.remove( OPEN_CLASS );
			if ( isFolding ) {
				classList.remove( FOLDED_CLASS );
			}
		};
	}, [ openId ] );

	const open = useCallback( ( id: number | null ) => {
		const { href } = window.location;
		const address =
			id === null
				? removeQueryArgs( href, ARGUMENT )
				: addQueryArgs( href, { [ ARGUMENT ]: id } );
		window.history.pushState( {}, '', address );
		setOpenId( id );
	}, [] );

	return openId === null ? (
		<DisclosureList config={ config } onOpen={ open } />
	) : (
		<DisclosureEditor id={ openId } onClose={ () => open( null ) } />
	);
}

domReady( () => {
	const place = document.getElementById( 'cong-truong-disclosure' );
	const config = screenConfig();
	if ( place && config ) {
		createRoot( place ).render( <Screen config={ config } /> );
	}
} );
