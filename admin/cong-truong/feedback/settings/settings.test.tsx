import { fireEvent, screen, waitFor, within } from '@testing-library/react';

import { settingsResource } from '../fixtures';
import {
	answer,
	button,
	field,
	focused,
	inSection,
	leaving,
	press,
	refuse,
	reset,
	sent,
	show,
	type,
	visit,
} from '../test-screen';

jest.mock( '@wordpress/api-fetch' );

beforeEach( async () => {
	reset();
	answer( 'GET /settings', () => settingsResource );
	show( '#/settings' );
	await screen.findByRole( 'heading', { name: 'Topics' } );
} );

type Sent = { version: string; settings: typeof settingsResource.settings };
const saved = () => sent( 'POST /settings' ).at( -1 ) as Sent;
const echo = () =>
	answer( 'POST /settings', ( { data } ) => ( {
		...settingsResource,
		version: 'v2',
		settings: ( data as Sent ).settings,
	} ) );
const topic = ( name: string ) =>
	within( screen.getByRole( 'group', { name } ) );

describe( 'the settings', () => {
	it( 'are saved together, and the lists know the new topics', async () => {
		const first = topic( 'An toàn trường học' );
		fireEvent.change( first.getByLabelText( 'Name of the topic' ), {
			target: { value: 'An toàn' },
		} );
		fireEvent.change(
			topic( 'An toàn' ).getByLabelText( /^E-mail addresses that hear/ ),
			{ target: { value: 'a@b.vn\n\n c@d.vn ' } }
		);
		type( 'Files with a message', '3' );
		type( 'Working days to answer in', '5' );
		expect( leaving() ).toBe( true );
		echo();
		press( 'Save' );
		await screen.findByText( 'Saved.', { selector: 'p' } );
		expect( saved() ).toMatchObject( {
			version: 'v1',
			settings: {
				topics: [
					{
						id: 'an-toan',
						name: 'An toàn',
						emails: [ 'a@b.vn', 'c@d.vn' ],
					},
					{ id: 'thu-chi' },
				],
				files: 3,
				deadline: 5,
			},
		} );
		expect( leaving() ).toBe( false );
		visit( '#/' );
		await screen.findByText( /^41 messages/ );
		expect(
			within( field( 'Topic' ) ).getByRole( 'option', {
				name: 'An toàn',
			} )
		).toBeTruthy();
	} );

	it( 'show what the server refuses in its place, and keep what was typed', async () => {
		const second = topic( 'Thu chi' );
		const emails = second.getByLabelText( /^E-mail addresses that hear/ );
		fireEvent.change( emails, { target: { value: 'không phải' } } );
		refuse( 'POST /settings', 'cong_truong_invalid_setting', 400, {
			fields: {
				'topics.1.emails.0': '“không phải” is no e-mail address.',
				other: 'Something else is odd.',
			},
		} );
		press( 'Save' );
		await waitFor( () => expect( focused() ).toBe( emails ) );
		expect( emails.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		expect( emails ).toHaveProperty( 'value', 'không phải' );
		expect(
			second.getByText( /“không phải” is no e-mail address/ )
		).toBeTruthy();
		expect( screen.getByText( 'Something else is odd.' ) ).toBeTruthy();
		expect( leaving() ).toBe( true );
	} );

	it( 'do not send a number that cannot be', async () => {
		const months = field( 'Months that messages are kept' );
		expect(
			screen.getByText( /deleted by itself 12 months after it came/ )
		).toBeTruthy();
		fireEvent.change( months, { target: { value: '' } } );
		press( 'Save' );
		await waitFor( () => expect( focused() ).toBe( months ) );
		expect(
			screen.getByText( 'Enter a whole number from 1 to 120.' )
		).toBeTruthy();
		expect( sent( 'POST /settings' ) ).toEqual( [] );
	} );

	it( 'put what somebody else saved beside what was typed', async () => {
		type( 'Working days to answer in', '5' );
		refuse( 'POST /settings', 'cong_truong_stale', 409 );
		answer( 'GET /settings', () => ( {
			...settingsResource,
			version: 'v7',
			settings: {
				...settingsResource.settings,
				deadline: 3,
				retention: 24,
			},
		} ) );
		press( 'Save' );
		await screen.findByText(
			'Changed by somebody else: Months that messages are kept.'
		);
		expect(
			screen.getByText( /^Changed by both of you: Working days/ )
		).toBeTruthy();
		expect( field( 'Working days to answer in' ) ).toHaveProperty(
			'value',
			'5'
		);
		expect( field( 'Months that messages are kept' ) ).toHaveProperty(
			'value',
			'24'
		);
		echo();
		press( 'Save' );
		await screen.findByText( 'Saved.', { selector: 'p' } );
		expect( saved() ).toMatchObject( {
			version: 'v7',
			settings: { deadline: 5, retention: 24 },
		} );
	} );

	it( 'add, order and remove topics, and the focus goes along', async () => {
		press( 'Move down: An toàn trường học' );
		expect( focused() ).toBe( button( 'Move down: An toàn trường học' ) );
		press( 'Add a topic' );
		expect( focused() ).toBe(
			topic( '3' ).getByLabelText( 'Name of the topic' )
		);
		fireEvent.change( focused() as Element, {
			target: { value: 'Bán trú' },
		} );
		press( 'Remove Thu chi' );
		const dialog = within(
			await screen.findByRole( 'dialog', { name: 'Remove “Thu chi”?' } )
		);
		fireEvent.click( dialog.getByRole( 'button', { name: 'Remove' } ) );
		await waitFor( () =>
			expect(
				screen.queryByRole( 'group', { name: 'Thu chi' } )
			).toBeNull()
		);
		echo();
		press( 'Save' );
		await screen.findByText( 'Saved.', { selector: 'p' } );
		expect(
			saved().settings.topics.map( ( { id, name } ) => [ id, name ] )
		).toEqual( [
			[ 'an-toan', 'An toàn trường học' ],
			[ '', 'Bán trú' ],
		] );
	} );

	it( 'ask for the answers of a choice', async () => {
		press( 'Add a field' );
		const own = topic( '2' );
		fireEvent.change( own.getByLabelText( 'What is asked' ), {
			target: { value: 'Khối' },
		} );
		const part = topic( 'Khối' );
		fireEvent.change( part.getByLabelText( 'How it is answered' ), {
			target: { value: 'select' },
		} );
		fireEvent.change( part.getByLabelText( /^Answers to choose from/ ), {
			target: { value: 'Khối 6\nKhối 7\n' },
		} );
		fireEvent.click( part.getByLabelText( 'It has to be answered' ) );
		echo();
		press( 'Save' );
		await screen.findByText( 'Saved.', { selector: 'p' } );
		expect( saved().settings.fields[ 1 ] ).toEqual( {
			id: '',
			kind: '',
			label: 'Khối',
			type: 'select',
			options: [ 'Khối 6', 'Khối 7' ],
			required: true,
		} );
	} );

	it( 'say who answers, and whose rights stayed as they were', async () => {
		fireEvent.click(
			screen.getByLabelText( 'Thầy Nam answers what is assigned to them' )
		);
		fireEvent.click(
			screen.getByLabelText( 'Cô Lan manages all messages' )
		);
		answer( 'POST /settings', () => ( {
			...settingsResource,
			staff: settingsResource.staff.map( ( one ) =>
				one.id === 8 ? { ...one, answers: true } : one
			),
		} ) );
		press( 'Save' );
		await screen.findByText(
			/the rights of these people stay as they were: Cô Lan\./,
			{ selector: 'p' }
		);
		expect( sent( 'POST /settings' ).at( -1 ) ).toMatchObject( {
			staff: [
				{ id: 1, answers: true, manages: true },
				{ id: 7, answers: true, manages: true },
				{ id: 8, answers: true, manages: false },
			],
		} );
		expect(
			screen.getByLabelText( 'Cô Lan manages all messages' )
		).toHaveProperty( 'checked', false );
	} );

	it( 'open what is edited', () => {
		const first = topic( 'Thu chi' );
		const edit = button( 'Edit Thu chi' );
		const fields = first
			.getByLabelText( 'Name of the topic' )
			.closest( '[hidden]' );
		expect( fields ).not.toBeNull();
		expect( edit.getAttribute( 'aria-expanded' ) ).toBe( 'false' );
		fireEvent.click( edit );
		expect( edit.getAttribute( 'aria-expanded' ) ).toBe( 'true' );
		press( 'Move up: Thu chi' );
		expect(
			topic( 'Thu chi' )
				.getByLabelText( 'Name of the topic' )
				.closest( '[hidden]' )
		).toBeNull();
	} );

	it( 'show the way of the request', () => {
		const proxies = inSection( 'Servers before the website' );
		expect( proxies.getByText( '203.0.113.7' ) ).toBeTruthy();
		expect( proxies.getByText( '203.0.113.7, 10.0.0.2' ) ).toBeTruthy();
		expect( button( 'Save' ) ).toBeTruthy();
	} );
} );
