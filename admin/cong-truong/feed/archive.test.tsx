import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import apiFetch from '@wordpress/api-fetch';

import { makeSource } from '../../../lib/feed/test-sources';
import { Archive } from './archive';
import { HOSTILE, item, resource } from './fixtures';
import { go } from './go';

jest.mock( '@wordpress/api-fetch' );
jest.mock( './go' );
const request = jest.mocked( apiFetch );

const press = ( name: string | RegExp ) =>
	fireEvent.click( screen.getByRole( 'button', { name } ) );
const asked = ( at: number ) =>
	new URL( request.mock.calls[ at ]?.[ 0 ]?.path ?? '', 'https://a.vn' );
const choose = ( label: string, value: string ) =>
	fireEvent.change( screen.getByLabelText( label ), { target: { value } } );

let container: HTMLElement;
beforeEach( async () => {
	request.mockReset();
	jest.mocked( go ).mockReset();
	request.mockResolvedValue( { items: [ item ], total: 41, pages: 3 } );
	( { container } = render(
		<Archive
			feed={ {
				...resource,
				sources: [
					makeSource(),
					makeSource( {
						id: 'bbbbbbbb',
						kind: 'van-ban',
						name: 'B',
					} ),
				],
			} }
			isOpen
		/>
	) );
	await screen.findByText( '41 items' );
} );

describe( 'the archive', () => {
	it( 'shows items as text with their links', () => {
		expect( asked( 0 ).searchParams.get( 'page' ) ).toBe( '1' );
		expect( asked( 0 ).searchParams.has( 'kind' ) ).toBe( false );
		expect( container.textContent ).toContain( HOSTILE );
		expect( container.textContent ).toContain( item.summary );
		expect( container.querySelector( 'img, b, script' ) ).toBeNull();
		const link = screen.getByRole( 'link' );
		expect( link.getAttribute( 'href' ) ).toBe( item.link );
		expect( link.getAttribute( 'rel' ) ).toContain( 'noopener' );
		expect( container.textContent ).toContain( '09/01/2021 · Sở GD&ĐT' );
		expect( screen.getByText( 'hidden' ) ).toBeTruthy();
	} );

	it( 'links no scripts', async () => {
		request.mockResolvedValue( {
			items: [ { ...item, link: 'javascript:alert(1)', hidden: false } ],
			total: 1,
			pages: 1,
		} );
		press( 'Search' );
		await screen.findByText( '1 item' );
		expect( screen.queryByRole( 'link' ) ).toBeNull();
		expect( screen.queryByText( 'hidden' ) ).toBeNull();
	} );

	it( 'is searched by words, kind and source', async () => {
		choose( 'Words in title or summary', 'khai giảng' );
		expect( request ).toHaveBeenCalledTimes( 1 );
		press( 'Search' );
		expect( asked( 1 ).searchParams.get( 'search' ) ).toBe( 'khai giảng' );
		choose( 'Source', 'aaaaaaaa' );
		expect( asked( 2 ).searchParams.get( 'source' ) ).toBe( 'aaaaaaaa' );
		choose( 'Kind of news', 'van-ban' );
		expect( Object.fromEntries( asked( 3 ).searchParams ) ).toMatchObject( {
			search: 'khai giảng',
			kind: 'van-ban',
			page: '1',
		} );
		// A source of another kind would find nothing.
		expect( asked( 3 ).searchParams.has( 'source' ) ).toBe( false );
		expect(
			screen.queryByRole( 'option', { name: 'Sở GD&ĐT' } )
		).toBeNull();
		await screen.findByText( '41 items' );
	} );

	it( 'turns its pages and goes to the top of the list', async () => {
		press( 'Next page' );
		await screen.findByText( 'Page 2 of 3' );
		expect( asked( 1 ).searchParams.get( 'page' ) ).toBe( '2' );
		await waitFor( () =>
			expect( container.ownerDocument.activeElement?.textContent ).toBe(
				'Results'
			)
		);
	} );

	it( 'goes to the last page where the one it stood on has gone', async () => {
		press( 'Next page' );
		await screen.findByText( 'Page 2 of 3' );
		request.mockResolvedValueOnce( { items: [], total: 3, pages: 2 } );
		request.mockResolvedValueOnce( { items: [], total: 3, pages: 2 } );
		press( 'Next page' );
		await screen.findByText( 'Page 2 of 2' );
		expect( asked( 2 ).searchParams.get( 'page' ) ).toBe( '3' );
		expect( asked( 3 ).searchParams.get( 'page' ) ).toBe( '2' );
	} );

	it( 'takes the answer to the last question', async () => {
		let late: ( answer: object ) => void = () => {};
		request.mockReturnValueOnce(
			new Promise( ( resolve ) => ( late = resolve ) )
		);
		press( 'Search' );
		request.mockResolvedValueOnce( { items: [], total: 7, pages: 1 } );
		press( 'Search' );
		await screen.findByText( '7 items' );
		late( { items: [ item ], total: 99, pages: 9 } );
		await Promise.resolve();
		expect( screen.queryByText( '99 items' ) ).toBeNull();
	} );

	it( 'makes a draft and goes there', async () => {
		request.mockResolvedValueOnce( {
			id: 5,
			editUrl: 'post.php?post=5',
			isNew: true,
		} );
		press( /^Make a draft post/ );
		await waitFor( () =>
			expect( go ).toHaveBeenCalledWith( 'post.php?post=5' )
		);
		expect( request.mock.calls[ 1 ]?.[ 0 ] ).toMatchObject( {
			path: '/cong-truong/v1/feed/items/draft',
			method: 'POST',
			data: { source: 'aaaaaaaa', key: 'abc' },
		} );
	} );

	it( 'leads to the draft that was made before', async () => {
		request.mockResolvedValueOnce( {
			id: 5,
			editUrl: 'post.php?post=5',
			isNew: false,
		} );
		press( /^Make a draft post/ );
		const link = await screen.findByRole( 'link', {
			name: /^Open the draft/,
		} );
		expect( link.getAttribute( 'href' ) ).toBe( 'post.php?post=5' );
		expect( container.ownerDocument.activeElement ).toBe( link );
		expect( go ).not.toHaveBeenCalled();
	} );

	it( 'says why nothing came and can be asked again', async () => {
		request.mockRejectedValueOnce( { code: 'fetch_error', message: 'x' } );
		press( 'Search' );
		await waitFor( () =>
			expect(
				screen.getAllByText( 'There is no connection.' )
			).toBeTruthy()
		);
		press( 'Try again' );
		await screen.findByText( '41 items' );
	} );
} );
