import { fireEvent, screen, waitFor, within } from '@testing-library/react';

import { makeCounts } from '../../../../lib/feedback/test-messages';
import { HOSTILE, list } from '../fixtures';
import {
	answer,
	button,
	field,
	focused,
	expectHash,
	key,
	lastQuery,
	press,
	queries,
	refuse,
	request,
	reset,
	sent,
	setWide,
	show,
	type,
	visit,
} from '../test-screen';

jest.mock( '@wordpress/api-fetch' );

beforeEach( reset );

const opened = async ( ...args: Parameters< typeof show > ) => {
	const rendered = show( ...args );
	await screen.findByText( /^41 messages/ );
	return rendered;
};
const rowOf = ( text: string ) => {
	const row = screen.getByText( text ).closest( 'tr' );
	if ( ! row ) {
		throw new Error( `No row ${ text }` );
	}
	return row;
};
const select = ( code: string ) =>
	fireEvent.click( screen.getByLabelText( `Select ${ code }` ) );
const subject = ( id: number ) =>
	document.querySelector( `[data-message="${ id }"] a` );

describe( 'the list', () => {
	it( 'begins with what is open, and shows text as text', async () => {
		const { container } = await opened();
		expect( queries() ).toEqual( [ { state: 'open' } ] );
		expect( container.textContent ).toContain( HOSTILE );
		expect( container.querySelector( 'img, b' ) ).toBeNull();
		expect( screen.getByRole( 'table' ) ).toBeTruthy();
		expect(
			screen.getByRole( 'columnheader', { name: 'Assigned to' } )
		).toBeTruthy();
	} );

	it( 'says in words what is unread and overdue', async () => {
		await opened();
		const [ unread ] = screen.getAllByRole( 'row' ).slice( 1 );
		expect( unread?.textContent ).toContain( 'Unread' );
		const row = rowOf( HOSTILE );
		expect( row.textContent ).not.toContain( 'Unread' );
		expect( row.textContent ).toContain( 'Overdue since 20/11/2026' );
		expect( row.textContent ).toContain( 'Cô Lan' );
		expect(
			screen.getByText( /41 messages · 2 open ones are unread/ )
		).toBeTruthy();
	} );

	it( 'counts by state and links each', async () => {
		await opened();
		const nav = within(
			screen.getByRole( 'navigation', { name: 'Messages by state' } )
		);
		const open = nav.getByRole( 'link', { name: 'Open 3' } );
		expect( open.getAttribute( 'aria-current' ) ).toBe( 'page' );
		expect(
			nav
				.getByRole( 'link', { name: 'Chờ kiểm tra 3' } )
				.getAttribute( 'href' )
		).toBe( '#/?state=held' );
		visit( '#/?state=held' );
		await waitFor( () =>
			expect( lastQuery() ).toEqual( { state: 'held' } )
		);
		expect( open.getAttribute( 'aria-current' ) ).toBeNull();
	} );

	it( 'is filtered and searched by its address', async () => {
		await opened( '#/?page=2' );
		type( 'Words, a name or a code', 'cong truong' );
		expect( queries() ).toHaveLength( 1 );
		press( 'Search' );
		await waitFor( () =>
			expect( lastQuery() ).toEqual( {
				state: 'open',
				search: 'cong truong',
			} )
		);
		type( 'Topic', 'an-toan' );
		await expectHash( '#/?search=cong+truong&topic=an-toan' );
		type( 'Assigned to', '0' );
		await waitFor( () =>
			expect( lastQuery() ).toEqual( {
				state: 'open',
				search: 'cong truong',
				topic: 'an-toan',
				assignee: '0',
			} )
		);
		type( 'Received from', '2026-11-01' );
		fireEvent.blur( field( 'Received from' ) );
		await waitFor( () =>
			expect( lastQuery() ).toMatchObject( { from: '2026-11-01' } )
		);
		expect( screen.getByText( 'Filters (3)' ) ).toBeTruthy();
		press( 'Clear search and filters' );
		await waitFor( () =>
			expect( lastQuery() ).toEqual( { state: 'open' } )
		);
		expect( field( 'Words, a name or a code' ) ).toHaveProperty(
			'value',
			''
		);
	} );

	it( 'exports what it shows', async () => {
		await opened( '#/?state=answered&topic=thu-chi&page=2' );
		const address = new URL(
			screen
				.getByRole( 'link', { name: 'Export these as .xlsx' } )
				.getAttribute( 'href' ) ?? ''
		);
		expect( Object.fromEntries( address.searchParams ) ).toEqual( {
			action: 'x',
			_wpnonce: 'y',
			state: 'answered',
			topic: 'thu-chi',
		} );
	} );

	it( 'turns its pages', async () => {
		await opened();
		expect( screen.getByText( 'Page 1 of 2' ) ).toBeTruthy();
		press( 'Next page' );
		await waitFor( () =>
			expect( lastQuery() ).toEqual( { state: 'open', page: '2' } )
		);
		expect( focused()?.tagName ).toBe( 'H2' );
	} );

	it( 'takes the answer to the last question', async () => {
		let late: ( answer: object ) => void = () => {};
		answer(
			'GET ',
			() => new Promise( ( resolve ) => ( late = resolve ) )
		);
		show();
		answer( 'GET ', () => ( { ...list, total: 7 } ) );
		visit( '#/?state=new' );
		await screen.findByText( /^7 messages/ );
		late( { ...list, total: 99 } );
		await Promise.resolve();
		expect( screen.queryByText( /^99 messages/ ) ).toBeNull();
	} );

	it( 'says what to do where nothing is there, or nothing came', async () => {
		answer( 'GET ', () => ( {
			messages: [],
			total: 0,
			pages: 1,
			counts: makeCounts( { unread: 0 } ),
		} ) );
		show();
		expect(
			(
				await screen.findByRole( 'link', { name: 'See the form' } )
			).getAttribute( 'href' )
		).toBe( 'https://truong.example.edu.vn/gop-y/' );
		visit( '#/?topic=an-toan' );
		await screen.findByText( /Take fewer words, clear the filters/ );

		answer( 'GET ', () => {
			throw { code: 'fetch_error', message: 'x' };
		} );
		visit( '#/?state=all' );
		await waitFor( () =>
			expect(
				screen.getAllByText( 'There is no connection.' )
			).toBeTruthy()
		);
		answer( 'GET ', () => list );
		press( 'Try again' );
		await screen.findByText( /^41 messages/ );
	} );

	it( 'is cards where there is no room for a table', async () => {
		setWide( false );
		await opened();
		expect( screen.queryByRole( 'table' ) ).toBeNull();
		const card = subject( 12 )?.closest( 'li' );
		expect( card?.textContent ).toContain( 'assigned to Cô Lan' );
		expect( card?.textContent ).toContain( 'Overdue since 20/11/2026' );
		select( 'GY-0012' );
		expect( screen.getByText( '1 message is selected' ) ).toBeTruthy();
	} );
} );

describe( 'many messages', () => {
	it( 'are assigned together, and what is refused is told', async () => {
		await opened();
		fireEvent.click( screen.getByLabelText( 'Select all on this page' ) );
		expect( screen.getByText( '3 messages are selected' ) ).toBeTruthy();
		select( 'GY-0011' );
		type( 'What to do', 'assign' );
		type( 'To whom', '7' );
		answer( 'POST /bulk', () => ( {
			done: [ 12 ],
			refused: [ { id: 13, message: 'It is gone.' } ],
			counts: list.counts,
		} ) );
		press( 'Apply' );
		await screen.findByText( '1 message was changed.', {
			selector: '.ct-feedback__said p',
		} );
		expect( sent( 'POST /bulk' ) ).toEqual( [
			{ ids: [ 12, 13 ], action: 'assign', assignee: 7 },
		] );
		expect( screen.getByText( 'GY-0013: It is gone.' ) ).toBeTruthy();
		expect( focused()?.className ).toContain( 'said' );
		// What could not be done is still selected.
		expect( screen.getByText( '1 message is selected' ) ).toBeTruthy();
		await waitFor( () => expect( queries() ).toHaveLength( 2 ) );
	} );

	it.each( [
		[
			'state',
			'New state',
			'progress',
			{ action: 'state', state: 'progress' },
		],
		[ 'topic', 'New topic', '', { action: 'topic', topic: '' } ],
		[ 'read', '', '', { action: 'read', unread: false } ],
		[ 'unread', '', '', { action: 'read', unread: true } ],
		[ 'spam', '', '', { action: 'state', state: 'spam' } ],
	] )( 'get what is chosen: %s', async ( work, label, value, expected ) => {
		answer( 'POST /bulk', () => ( {
			done: [ 11 ],
			refused: [],
			counts: list.counts,
		} ) );
		await opened();
		select( 'GY-0011' );
		type( 'What to do', work );
		if ( label !== '' ) {
			type( label, value );
		}
		press( 'Apply' );
		await waitFor( () =>
			expect( sent( 'POST /bulk' ) ).toEqual( [
				{ ids: [ 11 ], ...expected },
			] )
		);
	} );

	it( 'are never published or held by one press', async () => {
		await opened();
		select( 'GY-0011' );
		type( 'What to do', 'state' );
		const states = within( field( 'New state' ) )
			.getAllByRole( 'option' )
			.map( ( { textContent } ) => textContent );
		expect( states ).toEqual( [
			'Mới',
			'Đang xử lý',
			'Đã trả lời',
			'Thư rác',
			'Thùng rác',
		] );
		expect(
			within( field( 'What to do' ) ).queryByRole( 'option', {
				name: 'Delete for good',
			} )
		).toBeNull();
	} );

	it( 'are deleted for good only after a question', async () => {
		await opened( '#/?state=bin' );
		select( 'GY-0011' );
		select( 'GY-0012' );
		type( 'What to do', 'delete' );
		press( 'Apply' );
		const dialog = within(
			await screen.findByRole( 'dialog', {
				name: 'Delete 2 messages for good?',
			} )
		);
		expect( sent( 'POST /bulk' ) ).toEqual( [] );
		answer( 'POST /bulk', () => ( {
			done: [ 11, 12 ],
			refused: [],
			counts: list.counts,
		} ) );
		fireEvent.click(
			dialog.getByRole( 'button', { name: 'Delete for good' } )
		);
		await screen.findByText( '2 messages were deleted for good.', {
			selector: '.ct-feedback__said p',
		} );
		expect( sent( 'POST /bulk' ) ).toEqual( [
			{ ids: [ 11, 12 ], action: 'delete' },
		] );
	} );

	it( 'stay selected where it did not work', async () => {
		await opened();
		select( 'GY-0011' );
		refuse( 'POST /bulk', 'rest_forbidden', 403 );
		press( 'Apply' );
		await screen.findByText( 'The server says no.', {
			selector: '.ct-feedback__said p',
		} );
		expect( screen.getByText( '1 message is selected' ) ).toBeTruthy();
	} );
} );

describe( 'the keys', () => {
	it( 'move, select and open the keys', async () => {
		await opened();
		key( 'j' );
		expect( focused() ).toBe( subject( 11 ) );
		key( 'ArrowDown', subject( 11 ) ?? undefined );
		expect( focused() ).toBe( subject( 12 ) );
		key( 'k' );
		expect( focused() ).toBe( subject( 11 ) );
		key( 'x' );
		expect( screen.getByLabelText( 'Select GY-0011' ) ).toHaveProperty(
			'checked',
			true
		);
		key( '?' );
		const dialog = await screen.findByRole( 'dialog', { name: 'Keys' } );
		// A window keeps the keys of the list away.
		key( 'j' );
		expect( focused() ).not.toBe( subject( 12 ) );
		fireEvent.click(
			within( dialog ).getByLabelText( 'Letters work as keys' )
		);
		fireEvent.click(
			within( dialog ).getByRole( 'button', { name: 'Close' } )
		);
		await waitFor( () =>
			expect( screen.queryByRole( 'dialog' ) ).toBeNull()
		);
		key( 'j', subject( 11 ) ?? undefined );
		expect( focused() ).not.toBe( subject( 12 ) );
		key( 'ArrowDown', subject( 11 ) ?? undefined );
		expect( focused() ).toBe( subject( 12 ) );
	} );

	it( 'are letters where somebody types', async () => {
		await opened();
		const search = field( 'Words, a name or a code' );
		search.focus();
		key( 'j', search );
		key( '?', search );
		key( 'ArrowDown', search );
		expect( focused() ).toBe( search );
		expect( screen.queryByRole( 'dialog' ) ).toBeNull();
		expect(
			fireEvent.keyDown( document.body, { key: 'r', ctrlKey: true } )
		).toBe( true );
		expect( fireEvent.keyDown( document.body, { key: 'Tab' } ) ).toBe(
			true
		);
		// Arrows scroll the page outside of the list.
		expect( fireEvent.keyDown( document.body, { key: 'ArrowDown' } ) ).toBe(
			true
		);
	} );

	it( 'answer the message that has the focus', async () => {
		await opened();
		key( 'j' );
		key( 'j' );
		key( 'r' );
		await expectHash( '#/message/12/answer' );
	} );
} );

describe( 'whoever only answers', () => {
	it( 'sees neither settings nor spam, export or bulk changes', async () => {
		await opened( '#/settings', { mayManage: false, exportUrl: '' } );
		expect( queries() ).toEqual( [ { state: 'open' } ] );
		expect( screen.queryByText( 'Settings' ) ).toBeNull();
		expect( screen.queryByText( /^Thư rác/ ) ).toBeNull();
		expect( screen.queryByText( 'Export these as .xlsx' ) ).toBeNull();
		expect( screen.queryByLabelText( 'Select GY-0011' ) ).toBeNull();
		expect( screen.queryByLabelText( 'Assigned to' ) ).toBeNull();
		key( 'j' );
		key( 'x' );
		expect( screen.queryByText( /selected$/ ) ).toBeNull();
	} );
} );

describe( 'what whoever manages should know', () => {
	it( 'is told with the way to it', async () => {
		await opened( '', { failingMails: 2, expiring: 1, formUrl: '' } );
		expect(
			screen.getByText( /^2 e-mails could not be sent/ )
		).toBeTruthy();
		expect(
			screen.getByText( /^1 message is deleted by itself within 30 days/ )
		).toBeTruthy();
		expect(
			screen
				.getByRole( 'link', { name: 'To the setup' } )
				.getAttribute( 'href' )
		).toContain( 'cong-truong-setup' );
		expect( request ).toHaveBeenCalledTimes( 1 );
		expect( button( 'Keys' ) ).toBeTruthy();
	} );
} );
