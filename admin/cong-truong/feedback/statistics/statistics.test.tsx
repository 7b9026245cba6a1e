import { screen, waitFor, within } from '@testing-library/react';

import { makeStatistics } from '../../../../lib/feedback/test-messages';
import { answer, press, request, reset, show, type } from '../test-screen';

jest.mock( '@wordpress/api-fetch' );

beforeEach( reset );

const asked = () =>
	request.mock.calls
		.map( ( [ options ] ) => ( options as { path?: string } ).path ?? '' )
		.filter( ( path ) => path.includes( '/statistics' ) );

describe( 'the statistics', () => {
	it( 'stand in a table with their sums', async () => {
		answer( 'GET /statistics', makeStatistics );
		show( '#/statistics' );
		const table = within( await screen.findByRole( 'table' ) );
		const rows = table
			.getAllByRole( 'row' )
			.map( ( row ) =>
				[ ...row.children ].map( ( { textContent } ) => textContent )
			);
		expect( rows ).toEqual( [
			[ 'Topic', '09/2026', '10/2026', '11/2026', 'Together' ],
			[ 'Thu chi', '1', '0', '1', '2' ],
			[ 'An toàn', '2', '0', '4', '6' ],
			[ 'Together', '3', '0', '5', '8' ],
		] );
		const facts = [ ...document.querySelectorAll( 'dl > div' ) ].map(
			( { textContent } ) => textContent
		);
		expect( facts ).toEqual( [
			'Messages8',
			'Answered6 (75 %)',
			'Answered in time, of those with a deadline3 (75 %)',
			'Half of the answers came within30 hours',
		] );
	} );

	it( 'are a picture that says the same in words', async () => {
		answer( 'GET /statistics', makeStatistics );
		show( '#/statistics' );
		const picture = await screen.findByRole( 'img' );
		expect( picture.getAttribute( 'aria-label' ) ).toBe(
			'Messages by month. 09/2026: 3 messages; 10/2026: 0 messages; 11/2026: 5 messages'
		);
		const widths = [ ...picture.querySelectorAll( 'rect' ) ].map(
			( rect ) => [
				rect.querySelector( 'title' )?.textContent,
				rect.getAttribute( 'width' ),
			]
		);
		expect( widths ).toEqual( [
			[ 'An toàn: 2', '28%' ],
			[ 'Thu chi: 1', '14%' ],
			[ 'An toàn: 4', '56%' ],
			[ 'Thu chi: 1', '14%' ],
		] );
	} );

	it( 'go as far back as is asked', async () => {
		answer( 'GET /statistics', makeStatistics );
		show( '#/statistics' );
		await screen.findByRole( 'table' );
		type( 'How far back', '24' );
		await waitFor( () => expect( asked() ).toHaveLength( 2 ) );
		expect( asked()[ 1 ] ).toContain( 'months=24' );
		await waitFor( () =>
			expect( document.querySelector( '[aria-busy="true"]' ) ).toBeNull()
		);
	} );

	it( 'of nothing say so, and of no answer can be asked again', async () => {
		answer( 'GET /statistics', () => {
			throw { code: 'fetch_error', message: 'x' };
		} );
		show( '#/statistics' );
		await waitFor( () =>
			expect(
				screen.getAllByText( 'There is no connection.' )
			).toBeTruthy()
		);
		answer( 'GET /statistics', () => ( {
			...makeStatistics(),
			topics: [],
			total: 0,
			answered: 0,
			withDeadline: 0,
			inTime: 0,
			medianHours: 0,
		} ) );
		press( 'Try again' );
		await screen.findByText( /^No message came in this time/ );
		expect( screen.queryByRole( 'img' ) ).toBeNull();
	} );
} );
