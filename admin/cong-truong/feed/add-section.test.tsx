import { fireEvent, screen, waitFor } from '@testing-library/react';

import { makeSource } from '../../../lib/feed/test-sources';
import type { Discovery } from '../../../lib/feed/types';
import { found, HOSTILE, resource } from './fixtures';
import {
	button,
	CERTIFICATE,
	EXCEPTION,
	focused,
	press,
	request,
	sent,
	show,
	type,
} from './test-screen';

jest.mock( '@wordpress/api-fetch' );

const lookFor = async ( discovery: Discovery ) => {
	request.mockResolvedValueOnce( discovery );
	type( 'Address of the website or of the feed', ' moi.example.gov.vn ' );
	press( 'Look for feeds' );
	await waitFor( () => expect( focused()?.tagName ).toBe( 'H3' ) );
};

beforeEach( () => request.mockReset() );

describe( 'adding a source', () => {
	it( 'sends the feed with the other sources and marks it', async () => {
		show();
		await lookFor( { feeds: [ found ], failure: null } );
		expect( sent( 0 ) ).toMatchObject( {
			path: '/cong-truong/v1/feed/discover',
			method: 'POST',
			data: { url: 'moi.example.gov.vn', lax: false },
		} );
		expect( screen.getByText( /^Hai/ ) ).toBeTruthy();
		expect( screen.queryByText( /^Bốn/ ) ).toBeNull();

		request.mockResolvedValueOnce( {
			...resource,
			sources: [
				...resource.sources,
				makeSource( { id: 'bbbbbbbb', url: found.url } ),
			],
		} );
		type( 'Who speaks', ' Sở Nội vụ ' );
		press( `Add ${ found.title }` );
		await screen.findByText( 'This is one of your sources.' );
		expect( sent( 1 ) ).toMatchObject( {
			path: '/cong-truong/v1/feed',
			method: 'POST',
			data: {
				sources: [
					{ id: 'aaaaaaaa', lax: false },
					{
						url: found.url,
						kind: 'thu-moi',
						name: 'Sở Nội vụ',
						paused: false,
						lax: false,
					},
				],
			},
		} );
		expect( focused()?.textContent ).toBe( found.title );
	} );

	it( 'begins with what the school profile names', async () => {
		show();
		request.mockResolvedValueOnce( { feeds: [ found ], failure: null } );
		press( 'UBND phường An Bình' );
		await screen.findByText( '1 feed was found' );
		expect( sent( 0 ) ).toMatchObject( {
			data: { url: 'https://anbinh.example.gov.vn' },
		} );
		expect( screen.getByLabelText( 'Who speaks' ) ).toHaveProperty(
			'value',
			'UBND phường An Bình'
		);
	} );

	it( 'shows what is read already, and titles as text', async () => {
		const { container } = show( {
			sources: [ makeSource( { url: `${ found.url }/` } ) ],
		} );
		await lookFor( { feeds: [ found ], failure: null } );
		expect(
			screen.getByText( 'This is one of your sources.' )
		).toBeTruthy();
		expect( screen.queryByRole( 'button', { name: /^Add / } ) ).toBeNull();
		expect( container.textContent ).toContain( HOSTILE );
		expect( container.querySelector( 'img, b' ) ).toBeNull();
	} );

	it( 'keeps what was typed where the server refuses it', async () => {
		show();
		await lookFor( { feeds: [ found ], failure: null } );
		request.mockRejectedValueOnce( {
			code: 'x',
			message: 'Nothing was saved.',
			data: { status: 400, fields: { 1: 'No such feed.' } },
		} );
		type( 'Who speaks', 'Sở' );
		press( `Add ${ found.title }` );
		await waitFor( () =>
			expect( screen.getAllByText( 'No such feed.' ) ).toBeTruthy()
		);
		expect( screen.getByLabelText( 'Who speaks' ) ).toHaveProperty(
			'value',
			'Sở'
		);
	} );

	it( 'says what is wrong and what can be done', async () => {
		show();
		await lookFor( {
			feeds: [],
			failure: { reason: 'name', message: 'None.', advice: 'Ask.' },
		} );
		expect( screen.getAllByText( 'None.' ) ).toBeTruthy();
		expect( screen.getAllByText( 'Ask.' ) ).toBeTruthy();
		expect( screen.queryByLabelText( EXCEPTION ) ).toBeNull();
	} );

	it( 'goes without a valid certificate only where that was ticked', async () => {
		show();
		await lookFor( CERTIFICATE );
		request.mockResolvedValueOnce( CERTIFICATE );
		press( 'Try again' );
		await waitFor( () => expect( request ).toHaveBeenCalledTimes( 2 ) );
		expect( sent( 1 ) ).toMatchObject( { data: { lax: false } } );

		await waitFor( () =>
			expect(
				button( 'Try again' ).getAttribute( 'aria-disabled' )
			).not.toBe( 'true' )
		);
		fireEvent.click( screen.getByLabelText( EXCEPTION ) );
		request.mockResolvedValueOnce( {
			feeds: [ { ...found, lax: true } ],
			failure: null,
		} );
		press( 'Try again' );
		await screen.findByText( '1 feed was found' );
		expect( sent( 2 ) ).toMatchObject( {
			data: { url: 'moi.example.gov.vn', lax: true },
		} );

		request.mockResolvedValueOnce( resource );
		press( `Add ${ found.title }` );
		await waitFor( () => expect( request ).toHaveBeenCalledTimes( 4 ) );
		expect( sent( 3 ) ).toMatchObject( {
			data: { sources: [ { lax: false }, { lax: true } ] },
		} );

		await lookFor( CERTIFICATE );
		expect( sent( 4 ) ).toMatchObject( { data: { lax: false } } );
	} );

	it( 'ends where no more fit', async () => {
		show( { most: 1 } );
		await lookFor( { feeds: [ found ], failure: null } );
		press( `Add ${ found.title }` );
		expect( request ).toHaveBeenCalledTimes( 1 );
	} );
} );
