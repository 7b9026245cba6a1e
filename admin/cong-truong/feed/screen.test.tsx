import { fireEvent, screen, waitFor } from '@testing-library/react';

import { resource } from './fixtures';
import { focused, press, request, sent, show, type } from './test-screen';

jest.mock( '@wordpress/api-fetch' );

beforeEach( () => {
	request.mockReset();
	window.location.hash = '';
} );

describe( 'the screen', () => {
	it( 'saves words to hide, one on each line', async () => {
		show();
		request.mockResolvedValueOnce( {
			...resource,
			hidden: [ 'quảng cáo', 'mua bán' ],
		} );
		type(
			'Words or phrases, one on each line',
			'quảng cáo\n\n mua bán \n'
		);
		press( 'Save' );
		await waitFor( () =>
			expect( screen.getAllByText( 'Saved.' ) ).toBeTruthy()
		);
		expect( sent( 0 ) ).toMatchObject( {
			data: { hidden: [ 'quảng cáo', 'mua bán' ] },
		} );
	} );

	it( 'selects the secret address where it cannot be copied', async () => {
		show();
		const address = screen.getByLabelText( 'Secret address' );
		press( 'Copy' );
		await screen.findByText( /press Ctrl\+C/, { selector: 'span' } );
		expect( focused() ).toBe( address );
	} );

	it( 'says what the host lacks', () => {
		show( { canFetch: false } );
		expect( screen.getAllByText( /lacks the PHP extension/ ) ).toBeTruthy();
	} );

	it( 'shows the archive alone to those who may not manage', async () => {
		request.mockResolvedValueOnce( { items: [], total: 0, pages: 0 } );
		show( {}, false );
		await screen.findByText( '0 items' );
		expect( screen.queryByText( 'Add a source' ) ).toBeNull();
		expect( screen.queryByRole( 'navigation' ) ).toBeNull();
	} );

	it( 'keeps what was typed while the archive is open', async () => {
		request.mockResolvedValueOnce( { items: [], total: 0, pages: 0 } );
		show();
		type( 'Address of the website or of the feed', 'so.example' );
		window.location.hash = '#archive';
		fireEvent( window, new HashChangeEvent( 'hashchange' ) );
		await screen.findByText( '0 items' );
		expect(
			screen
				.getByRole( 'link', { name: 'Archive' } )
				.getAttribute( 'aria-current' )
		).toBe( 'page' );
		expect(
			screen.getByLabelText( 'Address of the website or of the feed' )
		).toHaveProperty( 'value', 'so.example' );
	} );
} );
