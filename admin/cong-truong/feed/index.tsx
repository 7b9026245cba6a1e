/**
 * The screen of the news of the authority: what is read, and all that has come.
 */

import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import type { ScreenData } from './api';
import { Screen } from './screen';

declare global {
	interface Window {
		congTruongFeed?: ScreenData;
	}
}

domReady( () => {
	const place = document.getElementById( 'cong-truong-feed' );
	const data = window.congTruongFeed;
	if ( place && data ) {
		createRoot( place ).render( <Screen { ...data } /> );
	}
} );
