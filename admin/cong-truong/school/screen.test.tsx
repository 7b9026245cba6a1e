import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import apiFetch from '@wordpress/api-fetch';

import type { SchoolResource } from '../../../lib/school/types';
import { Screen } from './screen';

jest.mock( '@wordpress/api-fetch' );
const request = jest.mocked( apiFetch );

const body = { name: '', website: '' };
const stored: SchoolResource = {
	profile: {
		name: 'Trường A',
		shortName: '',
		englishName: '',
		levels: [ 'thcs' ],
		kind: 'public',
		authorities: {
			direct: '',
			so: body,
			ubnd: body,
			other: body,
			phong: body,
		},
		place: '',
		address: '',
		phones: [],
		emails: [],
		hours: [],
		map: '',
		head: '',
		headPosition: '',
	},
	emblem: null,
	allowed: [],
	deleteData: false,
};

const field = ( label: string ) => screen.getByLabelText( label );
const type = ( label: string, value: string ) =>
	fireEvent.change( field( label ), { target: { value } } );
const press = ( name: string ) =>
	fireEvent.click( screen.getByRole( 'button', { name } ) );
const focused = () => field( 'Place' ).ownerDocument.activeElement;
const leaving = () => {
	const event = new Event( 'beforeunload', { cancelable: true } );
	window.dispatchEvent( event );
	return event.defaultPrevented;
};

beforeEach( () => {
	request.mockReset();
	render( <Screen stored={ stored } /> );
} );

describe( 'the school profile', () => {
	it( 'sends what was typed and shows what was stored', async () => {
		request.mockResolvedValue( {
			...stored,
			profile: { ...stored.profile, name: 'Trường B' },
		} );
		type( 'Name of the school', ' Trường B ' );
		type( 'Phone number (1)', '3829 1234' );
		expect( screen.getByText( /area code/ ) ).toBeTruthy();
		expect( leaving() ).toBe( true );
		press( 'Save' );

		await waitFor( () =>
			expect( field( 'Name of the school' ) ).toHaveProperty(
				'value',
				'Trường B'
			)
		);
		expect( request.mock.calls[ 0 ]?.[ 0 ] ).toMatchObject( {
			method: 'POST',
			data: {
				profile: {
					name: ' Trường B ',
					phones: [ { label: '', value: '3829 1234' } ],
				},
				emblem: 0,
			},
		} );
		expect( leaving() ).toBe( false );
	} );

	it( 'does not send a dangerous link and goes to its field', async () => {
		type( 'Link to the map', 'javascript:alert(1)' );
		press( 'Save' );

		await waitFor( () =>
			expect( focused() ).toBe( field( 'Link to the map' ) )
		);
		expect(
			field( 'Link to the map' ).getAttribute( 'aria-invalid' )
		).toBe( 'true' );
		expect( request ).not.toHaveBeenCalled();
	} );

	it( 'marks the field that the server refused', async () => {
		request.mockRejectedValue( {
			code: 'cong_truong_invalid_school',
			message: 'Nothing was saved yet.',
			data: {
				status: 400,
				fields: { 'authorities.so.website': 'No address.' },
			},
		} );
		type( 'Place', 'A' );
		press( 'Save' );

		const website = field( 'Website of the education department' );
		await waitFor( () => expect( focused() ).toBe( website ) );
		expect( screen.getByText( /No address\./ ) ).toBeTruthy();
		expect( leaving() ).toBe( true );
	} );

	it( 'keeps what was typed when there is no connection', async () => {
		request.mockRejectedValue( { code: 'fetch_error', message: 'x' } );
		type( 'Place', 'A' );
		press( 'Save' );

		await waitFor( () =>
			expect(
				screen.getAllByText( 'There is no connection.' ).length
			).toBeGreaterThan( 0 )
		);
		expect( field( 'Place' ) ).toHaveProperty( 'value', 'A' );
		expect( leaving() ).toBe( true );
	} );

	it( 'leads the focus on when entries come and go', () => {
		type( 'Phone number (1)', '111' );
		press( 'Add a phone number' );
		expect( focused() ).toBe(
			screen.getAllByLabelText( 'For what (2)' )[ 0 ]
		);
		press( 'Remove 111' );
		expect( focused() ).toBe(
			screen.getByRole( 'button', { name: 'Add a phone number' } )
		);
	} );
} );
