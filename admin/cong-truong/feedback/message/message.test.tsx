import { fireEvent, screen, waitFor, within } from '@testing-library/react';

import {
	makeEvent,
	makeMessage,
	makeSummary,
} from '../../../../lib/feedback/test-messages';
import type { FeedbackMessage } from '../../../../lib/feedback/types';
import { HOSTILE, list } from '../fixtures';
import {
	answer,
	button,
	field,
	focused,
	expectHash,
	inSection,
	key,
	leaving,
	press,
	queries,
	refuse,
	reset,
	sent,
	show,
	type,
	visit,
} from '../test-screen';

jest.mock( '@wordpress/api-fetch' );

beforeEach( reset );

const ANSWER = 'Answer to the sender';

async function opened(
	changes: Partial< FeedbackMessage > = {},
	data: Parameters< typeof show >[ 1 ] = {},
	address = '#/message/11'
) {
	answer( 'GET /11', () => makeMessage( changes ) );
	const rendered = show( address, data );
	await screen.findByRole( 'heading', { name: 'Message GY-7K3M-9QXD' } );
	return rendered;
}
const value = ( label: string ) =>
	( field( label ) as HTMLTextAreaElement ).value;
const stale = ( what: string, changes: Partial< FeedbackMessage > ) =>
	refuse( what, 'cong_truong_stale', 409, {
		current: makeMessage( { version: 5, ...changes } ),
	} );

describe( 'a message', () => {
	it( 'shows everything as text, and files as downloads', async () => {
		const { container } = await opened( {
			message: HOSTILE,
			name: HOSTILE,
			minor: true,
			guardian: 'Bà Sáu',
			fields: [ { id: 'lop', label: 'Lớp', value: '<i>6A</i>' } ],
			lostFiles: 1,
			fileList: [
				{
					id: 3,
					name: 'anh.jpg',
					type: 'image/jpeg',
					size: 1288490,
					url: 'https://truong.example.edu.vn/file/3',
				},
				{
					id: 4,
					name: 'x.svg',
					type: 'text/html',
					size: 10,
					url: 'javascript:alert(1)',
				},
			],
		} );
		expect( focused()?.textContent ).toBe( 'Message GY-7K3M-9QXD' );
		expect( container.textContent ).toContain( HOSTILE );
		expect( container.querySelector( 'img, b, i' ) ).toBeNull();
		const link = screen.getByRole( 'link', { name: 'anh.jpg' } );
		expect( link.hasAttribute( 'download' ) ).toBe( true );
		expect( screen.queryByRole( 'link', { name: 'x.svg' } ) ).toBeNull();
		expect( container.textContent ).toContain( 'image/jpeg, 1,2 MB' );
		expect( container.textContent ).toContain( 'Under 16; Bà Sáu agrees' );
		expect(
			screen.getByText( /1 file came along but could not/ )
		).toBeTruthy();
	} );

	it( 'that is not there says so and can be asked for again', async () => {
		refuse( 'GET /11', 'cong_truong_no_message', 404 );
		show( '#/message/11' );
		await waitFor( () =>
			expect( screen.getAllByText( 'The server says no.' ) ).toBeTruthy()
		);
		answer( 'GET /11', () => makeMessage() );
		press( 'Try again' );
		await screen.findByRole( 'heading', { name: /GY-7K3M/ } );
	} );

	it( 'goes back to the list as it was, to its own line', async () => {
		answer( 'GET /11', () => makeMessage() );
		show( '#/?topic=an-toan' );
		await screen.findByText( /^41 messages/ );
		visit( '#/message/11' );
		await screen.findByRole( 'heading', { name: /GY-7K3M/ } );
		key( 'u' );
		await expectHash( '#/?topic=an-toan' );
		await waitFor( () =>
			expect( focused()?.getAttribute( 'href' ) ).toBe( '#/message/11' )
		);
		await waitFor( () => expect( queries() ).toHaveLength( 2 ) );
	} );

	it( 'that is held says why and is judged', async () => {
		await opened( {
			state: 'held',
			reasons: [ 'Có 4 liên kết', 'Có từ “cá cược”' ],
		} );
		expect( screen.getByText( 'Có từ “cá cược”' ) ).toBeTruthy();
		expect( screen.queryByLabelText( ANSWER ) ).toBeNull();
		answer( 'POST /11', () => makeMessage( { version: 5 } ) );
		press( 'It is a message' );
		await screen.findByLabelText( ANSWER );
		expect( sent( 'POST /11' ) ).toEqual( [
			{ version: 4, state: 'new' },
		] );
	} );

	it( 'is spam by one press, and is deleted for good after a question', async () => {
		await opened( { state: 'held', reasons: [ 'x' ] } );
		answer( 'POST /11', () => makeMessage( { state: 'spam' } ) );
		press( 'It is spam' );
		await screen.findByRole( 'heading', { name: 'Taken for spam' } );
		press( 'Delete for good' );
		const dialog = within( await screen.findByRole( 'dialog' ) );
		answer( 'POST /bulk', () => ( {
			done: [],
			refused: [ { id: 11, message: 'It is not in the bin.' } ],
			counts: list.counts,
		} ) );
		fireEvent.click(
			dialog.getByRole( 'button', { name: 'Delete for good' } )
		);
		await waitFor( () =>
			expect(
				screen.getAllByText( 'It is not in the bin.' )
			).toBeTruthy()
		);
		answer( 'POST /bulk', () => ( {
			done: [ 11 ],
			refused: [],
			counts: list.counts,
		} ) );
		fireEvent.click(
			dialog.getByRole( 'button', { name: 'Delete for good' } )
		);
		await expectHash( '#/' );
	} );

	it( 'is handled: only what was changed is sent', async () => {
		await opened();
		const save = inSection( 'Handling' );
		type( 'Answer due', '2026-12-10' );
		fireEvent.change( save.getByLabelText( 'Assigned to' ), {
			target: { value: '7' },
		} );
		expect( leaving() ).toBe( true );
		answer( 'POST /11', ( { data } ) => ( {
			...makeMessage( { version: 5 } ),
			...( data as object ),
		} ) );
		fireEvent.click( save.getByRole( 'button', { name: 'Save' } ) );
		await save.findByText( 'Saved.' );
		expect( sent( 'POST /11' ) ).toEqual( [
			{
				version: 4,
				assignee: 7,
				due: new Date( 2026, 11, 10, 23, 59, 59 ).getTime() / 1000,
			},
		] );
		expect( leaving() ).toBe( false );
	} );

	it( 'keeps what was chosen where somebody else was faster, and shows what they did', async () => {
		await opened();
		const handling = inSection( 'Handling' );
		fireEvent.change( handling.getByLabelText( 'Topic' ), {
			target: { value: 'thu-chi' },
		} );
		stale( 'POST /11', {
			state: 'progress',
			events: [ makeEvent( { id: 9, summary: 'Mới → Đang xử lý' } ) ],
		} );
		fireEvent.click( handling.getByRole( 'button', { name: 'Save' } ) );
		await handling.findByText( /Somebody else has changed this message/ );
		expect(
			handling
				.getAllByText( /Mới → Đang xử lý/ )
				.map( ( { textContent } ) => textContent )
		).toEqual( [ 'State: Mới → Đang xử lý · Cô Lan' ] );
		expect( handling.getByLabelText( 'Topic' ) ).toHaveProperty(
			'value',
			'thu-chi'
		);
		expect( handling.getByLabelText( 'State' ) ).toHaveProperty(
			'value',
			'progress'
		);
		answer( 'POST /11', () =>
			makeMessage( { version: 6, state: 'progress', topic: 'thu-chi' } )
		);
		fireEvent.click( handling.getByRole( 'button', { name: 'Save' } ) );
		await handling.findByText( 'Saved.' );
		expect( sent( 'POST /11' ).at( -1 ) ).toEqual( {
			version: 5,
			topic: 'thu-chi',
		} );
	} );

	it( 'tells its history, and tries mails again', async () => {
		const mail = {
			to: 'hoa@example.vn',
			state: 'failed' as const,
			error: 'No such mailbox.',
			attempts: 9,
			at: 0,
		};
		await opened( {
			events: [
				makeEvent( { id: 1, kind: 'note', text: 'Đã gọi <b>' } ),
				makeEvent( { id: 2, kind: 'answer', text: 'Kính gửi', mail } ),
			],
		} );
		const history = inSection( 'History' );
		const [ note, given ] = history.getAllByRole( 'listitem' );
		expect( note?.textContent ).toContain( 'Only the staff sees it.' );
		expect( note?.textContent ).toContain( 'Đã gọi <b>' );
		expect( given?.textContent ).toContain( 'No such mailbox.' );
		answer( 'POST /11/retry', () =>
			makeMessage( {
				events: [
					makeEvent( {
						kind: 'answer',
						mail: {
							...mail,
							state: 'sent',
							error: '',
							at: 1764550000,
						},
					} ),
				],
			} )
		);
		press( 'Try to send again now' );
		await history.findByText( /^E-mail to hoa@example.vn: sent/ );
		expect(
			screen.queryByRole( 'button', { name: 'Try to send again now' } )
		).toBeNull();
	} );

	it( 'is forwarded, and the window stays where that fails', async () => {
		await opened();
		press( 'Forward by e-mail' );
		const dialog = within( await screen.findByRole( 'dialog' ) );
		const forward = () =>
			fireEvent.click(
				dialog.getByRole( 'button', { name: 'Forward' } )
			);
		forward();
		expect(
			await dialog.findByText( /^Enter the e-mail address/ )
		).toBeTruthy();
		type( 'E-mail address', ' so@example.gov.vn ' );
		type( 'What you add to it', 'Kính chuyển' );
		refuse( 'POST /11/forward', 'x', 400 );
		forward();
		expect( await dialog.findByText( 'The server says no.' ) ).toBeTruthy();
		expect( value( 'What you add to it' ) ).toBe( 'Kính chuyển' );
		answer( 'POST /11/forward', () => makeMessage() );
		forward();
		await waitFor( () =>
			expect(
				screen.getAllByText( 'The message is on its way.' )
			).toBeTruthy()
		);
		expect( sent( 'POST /11/forward' ).at( -1 ) ).toEqual( {
			email: 'so@example.gov.vn',
			text: 'Kính chuyển',
		} );
	} );
} );

describe( 'the answer', () => {
	it( 'takes a template at the cursor and is sent', async () => {
		await opened( {}, {}, '#/message/11/answer' );
		const place = field( ANSWER ) as HTMLTextAreaElement;
		await waitFor( () => expect( focused() ).toBe( place ) );
		expect(
			screen.getByText( /^The answer goes to hoa@example.vn by e-mail/ )
		).toBeTruthy();
		type( ANSWER, 'Kính gửi chị Hoa\nTrân trọng' );
		place.setSelectionRange( 16, 16 );
		press( 'Insert at the cursor' );
		expect( value( ANSWER ) ).toBe(
			'Kính gửi chị Hoa\nCảm ơn anh/chị đã góp ý.\nTrân trọng'
		);
		answer( 'POST /11/answer', ( { data } ) =>
			makeMessage( {
				state: 'answered',
				events: [
					makeEvent( {
						kind: 'answer',
						text: ( data as { text: string } ).text,
						mail: {
							to: 'hoa@example.vn',
							state: 'waiting',
							error: '',
							attempts: 0,
							at: 0,
						},
					} ),
				],
			} )
		);
		press( 'Send the answer' );
		await screen.findByText(
			'E-mail to hoa@example.vn: waits to be sent.'
		);
		expect( sent( 'POST /11/answer' ) ).toEqual( [
			{
				version: 4,
				text: 'Kính gửi chị Hoa\nCảm ơn anh/chị đã góp ý.\nTrân trọng',
			},
		] );
		await waitFor( () => expect( value( ANSWER ) ).toBe( '' ) );
		await waitFor( () => expect( leaving() ).toBe( false ) );
	} );

	it( 'says that it only stands on the status page, and is not sent empty', async () => {
		await opened( { canMail: false, contact: '0912 345 678' } );
		expect(
			screen.getByText( /stands only on the status page.*0912 345 678/ )
		).toBeTruthy();
		press( 'Put the answer onto the status page' );
		await waitFor( () => expect( focused() ).toBe( field( ANSWER ) ) );
		expect( sent( 'POST /11/answer' ) ).toEqual( [] );
		expect( field( ANSWER ).getAttribute( 'aria-invalid' ) ).toBe( 'true' );
	} );

	it( 'is kept in a conflict, with what changed', async () => {
		await opened();
		type( ANSWER, 'Kính gửi' );
		stale( 'POST /11/answer', {
			state: 'answered',
			events: [
				makeEvent( {
					id: 2,
					kind: 'answer',
					summary: 'Trả lời',
					text: 'Đã trả lời rồi',
				} ),
			],
		} );
		press( 'Send the answer' );
		const part = inSection( 'Answer' );
		await part.findByText( /What you typed is still here/ );
		expect( part.getByText( 'State: Mới → Đã trả lời' ) ).toBeTruthy();
		expect(
			part.getByText( /Cô Lan: Trả lời: Đã trả lời rồi/ )
		).toBeTruthy();
		expect( value( ANSWER ) ).toBe( 'Kính gửi' );
		answer( 'POST /11/answer', () => makeMessage( { version: 6 } ) );
		press( 'Send the answer' );
		await waitFor( () => expect( value( ANSWER ) ).toBe( '' ) );
		expect( sent( 'POST /11/answer' ).at( -1 ) ).toEqual( {
			version: 5,
			text: 'Kính gửi',
		} );
	} );

	it( 'survives no connection, the list and a new load', async () => {
		const { unmount } = await opened();
		type( ANSWER, 'Kính gửi' );
		type( 'Note for the staff', 'Gọi lại' );
		answer( 'POST /11/answer', () => {
			throw { code: 'fetch_error', message: 'x' };
		} );
		press( 'Send the answer' );
		await inSection( 'Answer' ).findByText( 'There is no connection.' );
		expect( leaving() ).toBe( true );
		visit( '#/' );
		await screen.findByText( 'Text not sent yet' );
		expect( leaving() ).toBe( true );
		unmount();
		expect( leaving() ).toBe( false );

		await opened();
		expect( value( ANSWER ) ).toBe( 'Kính gửi' );
		expect( value( 'Note for the staff' ) ).toBe( 'Gọi lại' );
		expect( leaving() ).toBe( true );
		answer( 'POST /11/note', () => makeMessage() );
		press( 'Add the note' );
		await waitFor( () =>
			expect( value( 'Note for the staff' ) ).toBe( '' )
		);
		expect( sent( 'POST /11/note' ) ).toEqual( [ { text: 'Gọi lại' } ] );
		type( ANSWER, '' );
		expect( leaving() ).toBe( false );
	} );

	it( 'is reached by a key, not while typing', async () => {
		await opened();
		key( 'r' );
		expect( focused() ).toBe( field( ANSWER ) );
		key( 'u', field( ANSWER ) );
		expect( window.location.hash ).toBe( '#/message/11' );
	} );
} );

describe( 'duplicates', () => {
	const other = makeSummary( { id: 30, code: 'GY-0030' } );

	it( 'are merged into a message that is looked for', async () => {
		await opened();
		press( 'Merge duplicates' );
		const dialog = within( await screen.findByRole( 'dialog' ) );
		expect(
			dialog
				.getByRole( 'button', { name: 'Merge' } )
				.hasAttribute( 'aria-disabled' )
		).toBe( true );
		answer( 'GET ', () => ( {
			...list,
			messages: [ makeSummary( { id: 11 } ), other ],
		} ) );
		type( 'Code or words of the message that is kept', 'GY-0030' );
		fireEvent.click( dialog.getByRole( 'button', { name: 'Search' } ) );
		const found = await dialog.findByRole( 'radio' );
		expect( found ).toHaveProperty( 'checked', true );
		expect( queries().at( -1 ) ).toEqual( {
			state: 'all',
			search: 'GY-0030',
		} );
		answer( 'POST /11/merge', () =>
			makeMessage( { id: 30, code: 'GY-0030' } )
		);
		answer( 'GET /30', () => makeMessage( { id: 30, code: 'GY-0030' } ) );
		fireEvent.click( dialog.getByRole( 'button', { name: 'Merge' } ) );
		await screen.findByRole( 'heading', { name: 'Message GY-0030' } );
		expect( sent( 'POST /11/merge' ) ).toEqual( [ { into: 30 } ] );
	} );

	it( 'are taken apart again from both sides', async () => {
		await opened( {
			merged: [ { id: 30, code: 'GY-0030', excerpt: 'a', created: 1 } ],
		} );
		answer( 'POST /30/split', () => makeMessage( { id: 30 } ) );
		answer( 'GET /11', () => makeMessage() );
		press( 'Undo the merge GY-0030' );
		await waitFor( () =>
			expect( screen.queryByText( 'Merged into this' ) ).toBeNull()
		);
		answer( 'GET /30', () =>
			makeMessage( { id: 30, mergedInto: { id: 11, code: 'GY-0011' } } )
		);
		visit( '#/message/30' );
		await screen.findByText( /it was merged into GY-0011/ );
		expect( screen.queryByLabelText( ANSWER ) ).toBeNull();
		press( 'Undo the merge' );
		await screen.findByLabelText( ANSWER );
		expect( sent( 'POST /30/split' ) ).toHaveLength( 2 );
	} );
} );

describe( 'publishing', () => {
	const QUESTION = 'Question, as everybody reads it';
	const PUBLIC = 'Answer, as everybody reads it';
	const prepared = async () => {
		await opened( { mayPublish: true } );
		answer( 'GET /11/publication', () => ( {
			question: 'Cháu An lớp 6A hỏi giờ đón?',
			answer: 'Giờ đón là 17 giờ.',
			removed: [ 'số điện thoại', 'họ tên' ],
			doubtful: [ 'An', '6A' ],
		} ) );
		press( 'Prepare the publication' );
		await screen.findByLabelText( QUESTION );
		return inSection( 'Publish question and answer' );
	};

	it( 'is not offered where the sender did not agree', async () => {
		await opened();
		expect(
			screen.getByText( /^The sender did not agree that question/ )
		).toBeTruthy();
		expect(
			screen.queryByRole( 'button', { name: 'Prepare the publication' } )
		).toBeNull();
	} );

	it( 'shows what was taken out and what may still be personal', async () => {
		const part = await prepared();
		expect(
			part.getByText( /^Taken out: số điện thoại, họ tên\./ )
		).toBeTruthy();
		expect(
			part.getAllByText( /^(?:An|6A)$/, { selector: 'mark' } )
		).toHaveLength( 2 );
		press( 'Publish question and answer' );
		await part.findByText( /^Look at the marked words/ );
		expect( sent( 'POST /11/publish' ) ).toEqual( [] );

		type( QUESTION, 'Một cháu lớp 6A hỏi giờ đón?' );
		expect(
			part.getByText( 'These words may tell who somebody is: 6A' )
		).toBeTruthy();
		type( QUESTION, 'Một cháu hỏi giờ đón?' );
		expect( part.queryByText( /^These words may tell/ ) ).toBeNull();
		expect( leaving() ).toBe( true );
		answer( 'POST /11/publish', ( { data } ) =>
			makeMessage( {
				state: 'published',
				mayPublish: true,
				published: {
					...( data as { question: string; answer: string } ),
					url: 'https://truong.example.edu.vn/hoi-dap/1/',
				},
			} )
		);
		press( 'Publish question and answer' );
		await screen.findByRole( 'link', { name: 'See it on the website' } );
		expect( sent( 'POST /11/publish' ) ).toEqual( [
			{
				version: 4,
				question: 'Một cháu hỏi giờ đón?',
				answer: 'Giờ đón là 17 giờ.',
			},
		] );
		await waitFor( () => expect( leaving() ).toBe( false ) );
	} );

	it( 'lets doubtful words through once they were looked at', async () => {
		await prepared();
		fireEvent.click(
			field( 'I have looked at the marked words: they may be public' )
		);
		answer( 'POST /11/publish', () => makeMessage( { mayPublish: true } ) );
		press( 'Publish question and answer' );
		await waitFor( () =>
			expect( sent( 'POST /11/publish' ) ).toHaveLength( 1 )
		);
	} );

	it( 'needs both, and keeps what was typed where it is refused', async () => {
		const part = await prepared();
		type( QUESTION, 'Hỏi?' );
		type( PUBLIC, ' ' );
		press( 'Publish question and answer' );
		await part.findByText( /^Both are needed/ );
		type( PUBLIC, 'Đáp.' );
		stale( 'POST /11/publish', { mayPublish: true, topic: 'thu-chi' } );
		press( 'Publish question and answer' );
		await part.findByText( 'Topic: An toàn → Thu chi' );
		expect( value( QUESTION ) ).toBe( 'Hỏi?' );
		expect( value( PUBLIC ) ).toBe( 'Đáp.' );
	} );

	it( 'is taken back after a question', async () => {
		await opened( {
			state: 'published',
			mayPublish: true,
			published: { question: 'H', answer: 'Đ', url: 'javascript:x' },
		} );
		expect(
			screen.queryByRole( 'link', { name: 'See it on the website' } )
		).toBeNull();
		press( 'Take it off the website' );
		answer( 'POST /11/unpublish', () =>
			makeMessage( { mayPublish: true } )
		);
		fireEvent.click(
			within( await screen.findByRole( 'dialog' ) ).getByRole( 'button', {
				name: 'Take it off',
			} )
		);
		await screen.findByRole( 'button', {
			name: 'Prepare the publication',
		} );
	} );
} );

describe( 'whoever only answers', () => {
	it( 'answers and sets the state, and nothing else', async () => {
		await opened( { mayPublish: true }, { mayManage: false } );
		const handling = inSection( 'Handling' );
		expect(
			within( handling.getByLabelText( 'State' ) )
				.getAllByRole( 'option' )
				.map( ( { textContent } ) => textContent )
		).toEqual( [ 'Mới', 'Đang xử lý', 'Đã trả lời' ] );
		for ( const label of [ 'Topic', 'Assigned to', 'Answer due' ] ) {
			expect( handling.queryByLabelText( label ) ).toBeNull();
		}
		for ( const name of [
			'Move to the bin',
			'Merge duplicates',
			'Forward by e-mail',
			'Prepare the publication',
		] ) {
			expect( screen.queryByRole( 'button', { name } ) ).toBeNull();
		}
		expect( button( 'Send the answer' ) ).toBeTruthy();
		expect( button( 'Add the note' ) ).toBeTruthy();
	} );
} );
