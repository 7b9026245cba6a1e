/**
 * The screen in tests, and what is done with it. The test mocks `@wordpress/api-fetch` itself.
 */

import { fireEvent, render, screen } from '@testing-library/react';
import apiFetch from '@wordpress/api-fetch';

import type { Discovery, FeedResource } from '../../../lib/feed/types';
import { resource } from './fixtures';
import { Screen } from './screen';

export const request = jest.mocked( apiFetch );

export const CERTIFICATE: Discovery = {
	feeds: [],
	failure: {
		reason: 'certificate',
		message: 'The certificate is incomplete.',
		advice: 'Ask the authority for the whole chain.',
	},
};

export const EXCEPTION =
	'Read this source without a valid certificate, at my own risk';

export function show(
	changes: Partial< FeedResource > = {},
	mayManage = true
) {
	return render(
		<Screen
			resource={ { ...resource, ...changes } }
			mayManage={ mayManage }
		/>
	);
}

export const button = ( name: string ) =>
	screen.getByRole( 'button', { name } );

export const press = ( name: string ) => fireEvent.click( button( name ) );

export const type = ( label: string, value: string ) =>
	fireEvent.change( screen.getByLabelText( label ), { target: { value } } );

export const focused = () =>
	screen.getByText( 'Words to hide' ).ownerDocument.activeElement;

/** The options of a request. */
export const sent = ( at: number ) => request.mock.calls[ at ]?.[ 0 ];
