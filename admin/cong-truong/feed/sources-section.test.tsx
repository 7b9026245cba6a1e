import { fireEvent, screen, waitFor, within } from '@testing-library/react';

import { makeSource } from '../../../lib/feed/test-sources';
import { resource } from './fixtures';
import {
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

beforeEach( () => request.mockReset() );

describe( 'the sources', () => {
	it( 'say how they are doing', () => {
		show( {
			sources: [
				makeSource(
					{ name: 'Sở A' },
					{
						failing: 1764500000,
						message: 'Cannot be reached.',
						advice: 'Wait.',
					}
				),
				makeSource( { id: 'b', name: 'Sở B', paused: true } ),
				makeSource( { id: 'c', name: 'Sở C' }, { newest: 86400 } ),
				makeSource(
					{ id: 'd', name: 'Sở D' },
					{ succeeded: 0, count: 0 }
				),
			],
		} );
		expect( screen.getByText( 'Cannot be reached.' ) ).toBeTruthy();
		expect( screen.getByText( 'Wait.' ) ).toBeTruthy();
		expect( screen.getByText( 'Paused' ) ).toBeTruthy();
		expect( screen.getByText( /half a year/ ) ).toBeTruthy();
		expect( screen.getByText( 'Not read yet.' ) ).toBeTruthy();
	} );

	it( 'are asked about before they go', async () => {
		show();
		press( 'Remove Sở GD&ĐT' );
		expect( request ).not.toHaveBeenCalled();
		request.mockResolvedValueOnce( { ...resource, sources: [] } );
		fireEvent.click(
			within( screen.getByRole( 'dialog' ) ).getByRole( 'button', {
				name: 'Remove',
			} )
		);
		await waitFor( () =>
			expect( focused()?.textContent ).toBe( 'Sources that are read' )
		);
		expect( sent( 0 ) ).toMatchObject( {
			path: '/cong-truong/v1/feed',
			data: { sources: [] },
		} );
		// Once for the eye, once for the ear.
		expect( screen.getAllByText( 'Removed: Sở GD&ĐT.' ) ).toHaveLength( 2 );
		expect( screen.getByText( /There is none yet/ ) ).toBeTruthy();
	} );

	it( 'are shown as somebody else left them meanwhile', async () => {
		show();
		press( 'Remove Sở GD&ĐT' );
		request.mockRejectedValueOnce( {
			message: 'Somebody has changed the sources meanwhile.',
			data: {
				status: 409,
				resource: {
					...resource,
					version: 'v2',
					sources: [
						makeSource(),
						makeSource( { id: 'bbbbbbbb', name: 'Sở mới' } ),
					],
				},
			},
		} );
		fireEvent.click(
			within( screen.getByRole( 'dialog' ) ).getByRole( 'button', {
				name: 'Remove',
			} )
		);
		expect( await screen.findAllByText( 'Sở mới' ) ).toBeTruthy();
		expect( sent( 0 ) ).toMatchObject( { data: { version: 'v1' } } );
		expect(
			screen.getAllByText( /Somebody has changed/ ).length
		).toBeGreaterThan( 0 );
	} );

	it( 'keep what was refused, and lose the exception with the website', async () => {
		show( { sources: [ makeSource( { lax: true } ) ] } );
		press( 'Edit Sở GD&ĐT' );
		expect( focused() ).toBe( screen.getByLabelText( 'Who speaks' ) );
		const address = screen.getByLabelText( 'Address' );
		request.mockRejectedValueOnce( {
			message: 'Nothing was saved.',
			data: { status: 400, fields: [ 'No address.' ] },
		} );
		type( 'Address', 'https://other.example/rss' );
		expect( screen.getByLabelText( EXCEPTION ) ).toHaveProperty(
			'checked',
			false
		);
		fireEvent.submit( address );
		await waitFor( () => expect( focused() ).toBe( address ) );
		expect( address ).toHaveProperty(
			'value',
			'https://other.example/rss'
		);
		expect( address.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		expect( screen.getByText( /No address\./ ) ).toBeTruthy();

		const changed = makeSource( { kind: 'van-ban' } );
		request.mockResolvedValueOnce( { ...resource, sources: [ changed ] } );
		fireEvent.change(
			screen.getByRole( 'combobox', { name: 'Kind of news' } ),
			{ target: { value: 'van-ban' } }
		);
		fireEvent.submit( address );
		await waitFor( () =>
			expect( focused()?.getAttribute( 'data-source' ) ).toBe(
				'aaaaaaaa'
			)
		);
		expect( sent( 1 ) ).toMatchObject( {
			data: {
				sources: [
					{
						id: 'aaaaaaaa',
						url: 'https://other.example/rss',
						kind: 'van-ban',
						lax: false,
					},
				],
			},
		} );
	} );

	it( 'are read now, unless another request is at it', async () => {
		show();
		request.mockResolvedValueOnce( { ...resource, busy: true } );
		press( 'Read now Sở GD&ĐT' );
		await screen.findByText( /Another request is reading/, {
			selector: 'p',
		} );
		expect( sent( 0 ) ).toMatchObject( {
			path: '/cong-truong/v1/feed/refresh',
			data: { source: 'aaaaaaaa' },
		} );

		const fetch = {
			at: 1764551000,
			reason: '',
			message: 'Three came.',
			duration: 250,
			fresh: 3,
		};
		request.mockResolvedValueOnce( {
			...resource,
			sources: [ makeSource( {}, { count: 15, history: [ fetch ] } ) ],
			busy: false,
		} );
		press( 'Read now Sở GD&ĐT' );
		await screen.findByText( 'Three came.', { selector: 'p' } );
		expect(
			screen.getByRole( 'cell', { name: 'Three came.' } )
		).toBeTruthy();
		expect( screen.getByText( /15 items/ ) ).toBeTruthy();
	} );

	it( 'are tested without anything being stored', async () => {
		show();
		request.mockResolvedValueOnce( CERTIFICATE );
		press( 'Test Sở GD&ĐT' );
		await waitFor( () =>
			expect( focused()?.textContent ).toBe( 'Nothing can be read' )
		);
		expect( sent( 0 ) ).toMatchObject( {
			path: '/cong-truong/v1/feed/discover',
			data: { url: 'https://so.example.gov.vn/rss', lax: false },
		} );
		expect( screen.queryByLabelText( EXCEPTION ) ).toBeNull();
		press( 'Close' );
		expect( screen.queryByText( 'Nothing can be read' ) ).toBeNull();
	} );
} );
