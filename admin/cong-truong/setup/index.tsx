/**
 * The setup of the website: questions, what will be made, making it, and what came of it.
 */

import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import { SetupScreen } from './screen';
import './style.scss';

domReady( () => {
	const place = document.getElementById( 'cong-truong-setup' );
	if ( place ) {
		createRoot( place ).render( <SetupScreen /> );
	}
} );
