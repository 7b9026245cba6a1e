/**
 * The screen of the messages: the inbox, one message, statistics and settings.
 */

import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import type { FeedbackScreen } from '../../../lib/feedback/types';
import { Screen } from './screen';

declare global {
	interface Window {
		congTruongFeedback?: FeedbackScreen;
	}
}

domReady( () => {
	const place = document.getElementById( 'cong-truong-feedback' );
	const data = window.congTruongFeedback;
	if ( place && data ) {
		createRoot( place ).render( <Screen data={ data } /> );
	}
} );
