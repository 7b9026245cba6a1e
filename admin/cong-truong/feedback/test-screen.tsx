/**
 * The screen in tests, and what is done with it. The test mocks `@wordpress/api-fetch` itself.
 */

import {
	act,
	fireEvent,
	render,
	screen,
	waitFor,
	within,
} from '@testing-library/react';
import apiFetch from '@wordpress/api-fetch';

import type { FeedbackScreen } from '../../../lib/feedback/types';
import { list, screenData } from './fixtures';
import { Screen } from './screen';

export const request = jest.mocked( apiFetch );

type Options = { path?: string; method?: string; data?: unknown };

/** What the server answers, by method and path without its query. What is thrown is what it refuses with. */
let answers: Record< string, ( options: Options ) => unknown > = {};

export function answer(
	what: string,
	give: ( options: Options ) => unknown
): void {
	answers[ what ] = give;
}

export function refuse(
	what: string,
	code: string,
	status: number,
	data: object = {}
): void {
	answer( what, () => {
		throw {
			code,
			message: 'The server says no.',
			data: { status, ...data },
		};
	} );
}

/** Whether there is room for a table. */
export function setWide( matches: boolean ): void {
	Object.defineProperty( window, 'matchMedia', {
		configurable: true,
		value: () => ( {
			matches,
			addEventListener: () => {},
			removeEventListener: () => {},
		} ),
	} );
}

/** For `beforeEach`. */
export function reset(): void {
	setWide( true );
	window.sessionStorage.clear();
	window.localStorage.clear();
	answers = { 'GET ': () => list };
	request.mockReset();
	request.mockImplementation( async ( options: Options ) => {
		const path = ( options.path ?? '' )
			.replace( '/cong-truong/v1/feedback', '' )
			.replace( /\?.*/, '' );
		const give = answers[ `${ options.method ?? 'GET' } ${ path }` ];
		if ( ! give ) {
			throw {
				code: 'rest_no_route',
				message: path,
				data: { status: 404 },
			};
		}
		return give( options );
	} );
}

/** All requests to a path, the oldest first. */
export function sent( what: string ): unknown[] {
	return request.mock.calls
		.map( ( [ options ] ) => options as Options )
		.filter(
			( { method = 'GET', path = '' } ) =>
				`${ method } ${ path
					.replace( '/cong-truong/v1/feedback', '' )
					.replace( /\?.*/, '' ) }` === what
		)
		.map( ( { data } ) => data );
}

/** Queries of the list that were asked for. */
export function queries(): Record< string, string >[] {
	return request.mock.calls
		.map( ( [ options ] ) => ( options as Options ).path ?? '' )
		.filter( ( path ) => /\/feedback(?:\?|$)/.test( path ) )
		.map( ( path ) =>
			Object.fromEntries(
				new URL( path, 'https://a.vn' ).searchParams.entries()
			)
		);
}

export const lastQuery = () => queries().at( -1 );

export function show( hash = '', changes: Partial< FeedbackScreen > = {} ) {
	window.location.hash = hash;
	return render( <Screen data={ { ...screenData, ...changes } } /> );
}

/** Goes on as the address says; jsdom tells of it late. */
export function visit( hash: string ): void {
	act( () => {
		window.location.hash = hash;
		fireEvent( window, new HashChangeEvent( 'hashchange' ) );
	} );
}

export const button = ( name: string | RegExp ) =>
	screen.getByRole( 'button', { name } );

export const press = ( name: string | RegExp ) =>
	fireEvent.click( button( name ) );

export const field = ( label: string ) => screen.getByLabelText( label );

export const type = ( label: string, value: string ) =>
	fireEvent.change( field( label ), { target: { value } } );

/** In the section of that heading. */
export const inSection = ( title: string ) => {
	const section = screen
		.getByRole( 'heading', { name: title } )
		.closest( 'section' );
	if ( ! section ) {
		throw new Error( `No section ${ title }` );
	}
	return within( section );
};

export const key = ( name: string, place: Element = document.body ) =>
	fireEvent.keyDown( place, { key: name } );

export const focused = () => document.body.ownerDocument.activeElement;

export const expectHash = ( expected: string ) =>
	waitFor( () => expect( window.location.hash ).toBe( expected ) );

export const leaving = () => {
	const event = new Event( 'beforeunload', { cancelable: true } );
	window.dispatchEvent( event );
	return event.defaultPrevented;
};
