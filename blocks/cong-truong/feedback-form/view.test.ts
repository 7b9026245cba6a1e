import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadDraft } from './draft';
import { goTo, submitPlainly } from './navigate';
import type { Config, Context } from './types';

type Store = {
	actions: { edit: () => void; send: ( event: Event ) => void };
	callbacks: {
		begin: () => void;
		keep: () => void;
		comeBack: ( event: { persisted: boolean } ) => void;
	};
};

/** What the module was given, and where its directives stand. */
const mockPage: {
	store?: Store;
	form?: HTMLFormElement;
	context?: Context;
	config?: Config;
} = {};

// It has no form that is not a module.
jest.mock(
	'@wordpress/interactivity',
	() => ( {
		store: ( _: string, definition: Store ) => {
			mockPage.store = definition;
		},
		getElement: () => ( { ref: mockPage.form } ),
		getContext: () => mockPage.context,
		getConfig: () => mockPage.config,
		withSyncEvent: ( action: unknown ) => action,
	} ),
	{ virtual: true }
);
jest.mock( './navigate' );
const mockProve = jest.fn();
jest.mock( './proof', () => ( {
	prove: ( url: string ) => mockProve( url ),
} ) );

/** As `Form_Renderer` prints it: tests/php/Feedback/FormRendererTest.php. */
const PAGE = readFileSync( join( __dirname, 'form.html' ), 'utf8' );
const ACTION = '/gop-y/?cong-truong-feedback=send#cong-truong-feedback-1';
const DRAFT = `cong-truong/feedback ${ ACTION }`;
const MESSAGE = 'Cổng trường giờ tan học rất đông.';
const RECEIPT = 'http://localhost/gop-y/?cong-truong-receipt=GY-1.2';

type Sent = {
	url: string;
	body?: FormData;
	headers: Map< string, string >;
};

let sent: Sent[];
/** As much of an answer as the module looks at. */
type Answer = Pick< Response, 'status' | 'text' >;

let answer: () => Answer | Promise< Answer >;

const json =
	( data: unknown, status = 200 ) =>
	() => ( {
		status,
		text: async () => JSON.stringify( data ),
	} );
const page =
	( text: string, status = 200 ) =>
	() => ( { status, text: async () => text } );

/** Whatever waits for an answer has it then. */
const later = setTimeout;
const settle = () => new Promise( ( resolve ) => later( resolve ) );

function store(): Store {
	if ( ! mockPage.store ) {
		throw new Error( 'The module registered nothing.' );
	}
	return mockPage.store;
}

function form(): HTMLFormElement {
	if ( ! mockPage.form ) {
		throw new Error( 'There is no form.' );
	}
	return mockPage.form;
}

function context(): Context {
	if ( ! mockPage.context ) {
		throw new Error( 'There is no form.' );
	}
	return mockPage.context;
}

function field( name: string ): HTMLInputElement {
	const found = form().querySelector< HTMLInputElement >(
		`[name="cong_truong_feedback${ name }"]`
	);
	if ( ! found ) {
		throw new Error( `There is no field ${ name }.` );
	}
	return found;
}

/** The page as it comes from the server or the cache. */
function load( html = PAGE ): void {
	document.body.innerHTML = html;
	mockPage.form = document.querySelector( 'form' ) ?? undefined;
	mockPage.context = JSON.parse( form().dataset.wpContext ?? '{}' );
	store().callbacks.begin();
}

function fill(): void {
	field( '[role]' ).checked = true;
	field( '[message]' ).value = MESSAGE;
	field( '[fields][lop]' ).value = '6A3';
	field( '[consent]' ).checked = true;
	store().actions.edit();
}

async function press(): Promise< Event > {
	const event = new Event( 'submit', { cancelable: true } );
	store().actions.send( event );
	await settle();
	return event;
}

const keyOf = ( index: number ) =>
	sent[ index ]?.body?.get( 'cong_truong_feedback[key]' );
const summary = () => form().querySelector< HTMLElement >( '[role="alert"]' );

beforeAll( async () => {
	await import( './view' );
} );

beforeEach( () => {
	sessionStorage.clear();
	document.documentElement.lang = 'vi';
	sent = [];
	answer = json( { ok: true, url: RECEIPT, message: '' } );
	mockPage.config = {
		longest: 100,
		files: 2,
		size: 1000,
		total: 1500,
		mend: 'MEND',
		count: '%1$s of %2$s',
		tooLong: 'TOO LONG',
		tooMany: 'TOO MANY',
		tooLarge: '%1$s IS TOO LARGE',
		tooLargeAll: 'ALL TOO LARGE',
		sending: 'SENDING',
		sent: 'SENT',
		failed: 'FAILED',
	};
	Object.defineProperty( globalThis, 'crypto', {
		value: webcrypto,
		configurable: true,
	} );
	globalThis.fetch = jest.fn( async ( url, init ) => {
		sent.push( {
			url: String( url ),
			body: init?.body instanceof FormData ? init.body : undefined,
			headers: new Map( Object.entries( init?.headers ?? {} ) ),
		} );
		return ( await answer() ) as Response;
	} );
	mockProve.mockReset();
	mockProve.mockResolvedValue( { payload: 'PROOF', expires: Infinity } );
	jest.mocked( goTo ).mockReset();
	jest.mocked( submitPlainly ).mockReset();
	load();
} );

afterEach( () => {
	jest.useRealTimers();
	jest.restoreAllMocks();
} );

describe( 'sending', () => {
	it( 'sends what was filled in to the page, and goes to the receipt', async () => {
		fill();
		const event = await press();
		expect( event.defaultPrevented ).toBe( true );
		expect( sent ).toHaveLength( 1 );
		expect( sent[ 0 ]?.url ).toBe( `http://localhost${ ACTION }` );
		expect( sent[ 0 ]?.headers.get( 'X-Cong-Truong' ) ).toBe( 'fetch' );
		const body = sent[ 0 ]?.body;
		expect( body?.get( 'cong_truong_feedback[kind]' ) ).toBe( 'feedback' );
		expect( body?.get( 'cong_truong_feedback[message]' ) ).toBe( MESSAGE );
		expect( body?.get( 'cong_truong_feedback[proof]' ) ).toBe( 'PROOF' );
		expect( body?.get( 'cong_truong_feedback[elapsed]' ) ).toMatch(
			/^\d+$/
		);
		expect( keyOf( 0 ) ).toMatch( /^[A-Za-z0-9_-]{16,64}$/ );
		expect( goTo ).toHaveBeenCalledWith( RECEIPT );
	} );

	it( 'sends once however often the button is pressed', async () => {
		fill();
		let release = () => {};
		answer = () =>
			new Promise( ( resolve ) => {
				release = () =>
					resolve( json( { ok: true, url: RECEIPT } )() as Response );
			} );
		await press();
		expect( context().isBusy ).toBe( true );
		expect( context().note ).toBe( 'SENDING' );
		const second = await press();
		expect( second.defaultPrevented ).toBe( true );
		release();
		await settle();
		// On the way to the receipt as well.
		await press();
		expect( sent ).toHaveLength( 1 );
	} );

	it( 'lets the form post by itself where it never began', async () => {
		document.body.innerHTML = PAGE;
		mockPage.form = document.querySelector( 'form' ) ?? undefined;
		const event = await press();
		expect( event.defaultPrevented ).toBe( false );
		expect( sent ).toHaveLength( 0 );
	} );

	it.each( [
		[ 'a cut connection', () => Promise.reject( new TypeError() ) ],
		[ 'an error of the server', page( '<h1>503</h1>', 503 ) ],
		[ 'a page of somebody else', page( '<h1>Just a moment</h1>' ) ],
		[ 'nothing', page( '' ) ],
		[ 'an address that runs', json( { ok: true, url: 'javascript:1' } ) ],
	] )(
		'after %s it can be sent again with the same key',
		async ( _, bad ) => {
			fill();
			answer = bad;
			await press();
			expect( goTo ).not.toHaveBeenCalled();
			expect( context() ).toMatchObject( {
				isBusy: false,
				isFailed: true,
				note: 'FAILED',
			} );
			expect( field( '[message]' ).value ).toBe( MESSAGE );
			answer = json( { ok: true, url: RECEIPT } );
			await press();
			expect( keyOf( 1 ) ).toBe( keyOf( 0 ) );
			expect( goTo ).toHaveBeenCalledTimes( 1 );
		}
	);

	it( 'says what the server said of its trouble', async () => {
		fill();
		answer = json( { ok: false, message: 'FULL' }, 503 );
		await press();
		expect( context().note ).toBe( 'FULL' );
		expect( summary()?.hidden ).toBe( true );
	} );

	it( 'gives up waiting, and says so', async () => {
		jest.useFakeTimers();
		fill();
		globalThis.fetch = jest.fn(
			( _, init ) =>
				new Promise< Response >( ( __, reject ) =>
					init?.signal?.addEventListener( 'abort', () =>
						reject( new Error( 'aborted' ) )
					)
				)
		);
		await press();
		expect( context().isBusy ).toBe( true );
		jest.advanceTimersByTime( 60_000 );
		await settle();
		expect( context() ).toMatchObject( { isBusy: false, note: 'FAILED' } );
	} );

	it( 'shows what stands in between when it answers twice', async () => {
		fill();
		answer = page( '<h1>Are you human?</h1>' );
		await press();
		expect( submitPlainly ).not.toHaveBeenCalled();
		await press();
		expect( submitPlainly ).toHaveBeenCalledWith(
			form(),
			expect.objectContaining( {
				'cong_truong_feedback[key]': keyOf( 0 ),
			} )
		);
	} );
} );

describe( 'the draft', () => {
	it( 'survives a failed sending and a reload, key included', async () => {
		fill();
		answer = () => Promise.reject( new TypeError() );
		await press();
		load();
		expect( field( '[message]' ).value ).toBe( MESSAGE );
		expect( field( '[role]' ).checked ).toBe( true );
		expect( field( '[fields][lop]' ).value ).toBe( '6A3' );
		answer = json( { ok: true, url: RECEIPT } );
		await press();
		expect( keyOf( 1 ) ).toBe( keyOf( 0 ) );
	} );

	it( 'is kept when the page is left, without the trap and the files', () => {
		fill();
		field( '[homepage]' ).value = 'x';
		store().callbacks.keep();
		expect( loadDraft( DRAFT )?.values ).toEqual( [
			[ 'cong_truong_feedback[role]', 'parent' ],
			[ 'cong_truong_feedback[message]', MESSAGE ],
			[ 'cong_truong_feedback[fields][lop]', '6A3' ],
			[ 'cong_truong_feedback[consent]', '1' ],
		] );
	} );

	it( 'does not overwrite what was typed before the script came', () => {
		fill();
		store().callbacks.keep();
		document.body.innerHTML = PAGE;
		mockPage.form = document.querySelector( 'form' ) ?? undefined;
		field( '[message]' ).value = 'Điều khác';
		store().callbacks.begin();
		expect( field( '[message]' ).value ).toBe( 'Điều khác' );
		expect( field( '[fields][lop]' ).value ).toBe( '6A3' );
	} );

	it( 'does not overwrite what the server sent back', () => {
		fill();
		store().callbacks.keep();
		load( PAGE.replace( '<form ', '<form data-refused="true" ' ) );
		expect( field( '[message]' ).value ).toBe( '' );
	} );

	it( 'is gone once it is sent, and the next message is another', async () => {
		fill();
		await press();
		expect( sessionStorage.getItem( DRAFT ) ).not.toContain( MESSAGE );
		// The browser brings the fields back when somebody goes back.
		document.body.innerHTML = PAGE;
		mockPage.form = document.querySelector( 'form' ) ?? undefined;
		field( '[message]' ).value = MESSAGE;
		store().callbacks.begin();
		expect( field( '[message]' ).value ).toBe( '' );
		context().isBusy = false;
		fill();
		await press();
		expect( sent ).toHaveLength( 2 );
		expect( keyOf( 1 ) ).not.toBe( keyOf( 0 ) );
	} );

	it( 'is gone also where the browser kept the whole page', async () => {
		fill();
		await press();
		store().callbacks.comeBack( { persisted: true } );
		expect( context() ).toMatchObject( { isBusy: false, note: '' } );
		expect( field( '[message]' ).value ).toBe( '' );
		fill();
		await press();
		expect( keyOf( 1 ) ).not.toBe( keyOf( 0 ) );
	} );

	it( 'needs no storage', async () => {
		for ( const method of [
			'getItem',
			'setItem',
			'removeItem',
		] as const ) {
			jest.spyOn( Storage.prototype, method ).mockImplementation( () => {
				throw new DOMException( 'denied', 'SecurityError' );
			} );
		}
		load();
		fill();
		answer = () => Promise.reject( new TypeError() );
		await press();
		answer = json( { ok: true, url: RECEIPT } );
		await press();
		store().callbacks.comeBack( { persisted: true } );
		expect( field( '[message]' ).value ).toBe( '' );
		expect( keyOf( 1 ) ).toBe( keyOf( 0 ) );
		expect( goTo ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'is no draft when the storage holds something else', () => {
		sessionStorage.setItem( DRAFT, '{"key":1' );
		load();
		fill();
		store().callbacks.keep();
		expect( loadDraft( DRAFT )?.values ).toHaveLength( 4 );
	} );
} );

describe( 'the proof', () => {
	it( 'is asked for once, when somebody starts to write', () => {
		expect( mockProve ).not.toHaveBeenCalled();
		fill();
		store().actions.edit();
		return settle().then( () => {
			expect( mockProve ).toHaveBeenCalledTimes( 1 );
			expect( mockProve ).toHaveBeenCalledWith(
				'http://localhost/gop-y/?cong-truong-feedback=challenge#cong-truong-feedback-1'
			);
		} );
	} );

	it( 'is missing over plain HTTP, and the message goes', async () => {
		Object.defineProperty( globalThis, 'crypto', {
			value: {
				getRandomValues: webcrypto.getRandomValues.bind( webcrypto ),
			},
			configurable: true,
		} );
		load();
		fill();
		await press();
		expect( mockProve ).not.toHaveBeenCalled();
		expect( sent[ 0 ]?.body?.get( 'cong_truong_feedback[proof]' ) ).toBe(
			''
		);
		expect( goTo ).toHaveBeenCalled();
	} );

	it( 'is missing where anything of it fails, and the message goes', async () => {
		mockProve.mockRejectedValue( new Error( 'a page, not JSON' ) );
		fill();
		await press();
		expect( sent[ 0 ]?.body?.get( 'cong_truong_feedback[proof]' ) ).toBe(
			''
		);
		expect( goTo ).toHaveBeenCalled();
	} );

	it( 'is not waited for for ever', async () => {
		jest.useFakeTimers();
		mockProve.mockReturnValue( new Promise( () => {} ) );
		fill();
		await press();
		expect( sent ).toHaveLength( 0 );
		jest.advanceTimersByTime( 5000 );
		await settle();
		expect( sent ).toHaveLength( 1 );
	} );

	it( 'is made anew when the page lay open too long', async () => {
		mockProve
			.mockResolvedValueOnce( {
				payload: 'OLD',
				expires: Date.now() - 1,
			} )
			.mockResolvedValueOnce( { payload: 'NEW', expires: Infinity } );
		fill();
		await press();
		expect( sent[ 0 ]?.body?.get( 'cong_truong_feedback[proof]' ) ).toBe(
			'NEW'
		);
	} );
} );

describe( 'what is wrong', () => {
	it( 'is seen before anything is sent, at its field and over the form', async () => {
		await press();
		expect( sent ).toHaveLength( 0 );
		expect( summary()?.matches( ':focus' ) ).toBe( true );
		expect( summary()?.querySelector( 'p' )?.textContent ).toBe( 'MEND' );
		expect(
			Array.from(
				form().querySelectorAll( '[role="alert"] a' ),
				( link ) => link.getAttribute( 'href' )
			)
		).toEqual( [
			'#cong-truong-feedback-role-1',
			'#cong-truong-feedback-message-1',
			'#cong-truong-feedback-fields-lop-1',
			'#cong-truong-feedback-consent-1',
		] );
		for ( const link of form().querySelectorAll< HTMLAnchorElement >(
			'[role="alert"] a'
		) ) {
			const place = form().querySelector< HTMLElement >(
				`${ link.hash }-error`
			);
			expect( form().querySelector( link.hash ) ).not.toBeNull();
			expect( place?.hidden ).toBe( false );
			expect( place?.textContent ).toBe( link.textContent );
			expect( place?.textContent ).not.toBe( '' );
		}
		expect( field( '[message]' ).getAttribute( 'aria-invalid' ) ).toBe(
			'true'
		);
		expect(
			form().querySelector( 'fieldset' )?.getAttribute( 'aria-invalid' )
		).toBe( 'true' );
	} );

	it( 'comes from the server too, and goes when it is mended', async () => {
		fill();
		answer = json( {
			ok: false,
			errors: {
				contact: '<b>Mend</b> the contact.',
				'fields-gone': 'Fill in what this page does not have.',
			},
			message: 'Mend two things.',
		} );
		await press();
		expect( context() ).toMatchObject( { isBusy: false, note: '' } );
		expect( summary()?.querySelector( 'p' )?.textContent ).toBe(
			'Mend two things.'
		);
		expect(
			form().querySelector( '#cong-truong-feedback-contact-1-error' )
				?.textContent
		).toBe( '<b>Mend</b> the contact.' );
		expect( summary()?.querySelectorAll( 'li' ) ).toHaveLength( 2 );
		expect( summary()?.querySelectorAll( 'a' ) ).toHaveLength( 1 );
		expect( field( '[message]' ).value ).toBe( MESSAGE );

		answer = json( { ok: true, url: RECEIPT } );
		await press();
		expect( summary()?.hidden ).toBe( true );
		expect( form().querySelectorAll( '[aria-invalid]' ) ).toHaveLength( 0 );
		expect(
			form().querySelectorAll( '[id$="-error"]:not([hidden])' )
		).toHaveLength( 0 );
	} );

	it( 'concerns the whole form where the server says so', async () => {
		fill();
		answer = json( {
			ok: false,
			errors: { form: 'The files together are too large.' },
			message: 'Mend.',
		} );
		await press();
		expect( summary()?.querySelector( 'p' )?.textContent ).toBe(
			'The files together are too large.'
		);
		expect( summary()?.querySelectorAll( 'li' ) ).toHaveLength( 0 );
	} );

	it.each( [
		[ 'blanks', '   ', 'Write what you want to tell the school.' ],
		[ 'too much', 'x'.repeat( 101 ), 'TOO LONG' ],
	] )( 'is a message of %s', async ( _, text, error ) => {
		fill();
		field( '[message]' ).value = text;
		await press();
		expect( sent ).toHaveLength( 0 );
		expect(
			form().querySelector( '#cong-truong-feedback-message-1-error' )
				?.textContent
		).toBe( error );
	} );

	it.each( [
		[ [ 10, 10, 10 ], 'TOO MANY' ],
		[ [ 1001 ], 'ảnh0.jpg IS TOO LARGE' ],
		[ [ 800, 800 ], 'ALL TOO LARGE' ],
		[ [ 700, 700 ], '' ],
	] )( 'files of %j bytes: %s', async ( sizes, error ) => {
		fill();
		const input = form().querySelector( '[type="file"]' );
		Object.defineProperty( input, 'files', {
			value: sizes.map(
				( size, index ) =>
					new File( [ 'x'.repeat( size ) ], `ảnh${ index }.jpg` )
			),
		} );
		await press();
		expect( sent ).toHaveLength( error === '' ? 1 : 0 );
		expect(
			form().querySelector( '#cong-truong-feedback-files-1-error' )
				?.textContent
		).toBe( error );
	} );
} );

it( 'counts characters as they are written, not as they are stored', () => {
	expect( context().count ).toBe( '' );
	field( '[message]' ).value = 'a\u0300'.repeat( 3 ) + '😀';
	store().actions.edit();
	expect( context().count ).toBe( '4 of 100' );
	field( '[message]' ).value = 'x'.repeat( 101 );
	store().actions.edit();
	expect( context().isTooLong ).toBe( true );
} );
