/**
 * The screen of the school's profile.
 */

import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import { Screen } from './screen';

domReady( () => {
	const place = document.getElementById( 'cong-truong-school' );
	const stored = window.congTruongSchool;
	if ( place && stored ) {
		createRoot( place ).render( <Screen stored={ stored } /> );
	}
} );
