import { emptyValues } from '../../../../lib/disclosure/values';
import type {
	DisclosureResource,
	DisclosureValues,
} from '../../../../lib/disclosure/types';
import { failureOf } from '../api';
import { DELAY, Saver, type SaveStatus } from './saver';

const typed = ( raw: string ): DisclosureValues => ( {
	...emptyValues(),
	cells: { I: { tong_so: { raw, value: Number( raw ) } } },
} );

type Answer = { version: number } | { error: unknown };

function setUp( answers: Answer[] ) {
	const start = emptyValues();
	const sent: { version: number; raw: string | undefined }[] = [];
	const statuses: SaveStatus[] = [];
	const kept: ( string | undefined )[] = [];
	const forget = jest.fn();
	let pending = 0;
	let mostPending = 0;
	const saver = new Saver( {
		version: 1,
		values: start,
		send: async ( version, values ) => {
			sent.push( { version, raw: values.cells.I?.tong_so?.raw } );
			mostPending = Math.max( mostPending, ++pending );
			await new Promise( ( resolve ) => setTimeout( resolve, 500 ) );
			pending--;
			const answer = answers.shift() ?? { version: version + 1 };
			if ( 'error' in answer ) {
				throw answer.error;
			}
			return answer as DisclosureResource;
		},
		failureOf,
		onStatus: ( status ) => statuses.push( status ),
		onSaved: () => undefined,
		keep: ( values ) => kept.push( values.cells.I?.tong_so?.raw ),
		forget,
	} );
	const last = () => statuses[ statuses.length - 1 ];
	return {
		saver,
		start,
		sent,
		last,
		kept,
		forget,
		mostPending: () => mostPending,
	};
}

const offline = { error: { code: 'fetch_error', message: 'offline' } };
const stale = {
	error: {
		code: 'cong_truong_stale',
		message: 'stale',
		data: {
			status: 409,
			current: {
				version: 7,
				values: emptyValues(),
				modifiedBy: 'Lan',
				modifiedAt: '',
			},
		},
	},
};

beforeEach( () => jest.useFakeTimers() );
afterEach( () => jest.useRealTimers() );

const wait = ( milliseconds: number ) =>
	jest.advanceTimersByTimeAsync( milliseconds );

describe( 'Saver', () => {
	it( 'saves once, some time after the last change', async () => {
		const { saver, sent, last, forget } = setUp( [] );
		saver.change( typed( '1' ) );
		await wait( DELAY - 100 );
		saver.change( typed( '2' ) );
		await wait( DELAY - 100 );
		expect( sent ).toEqual( [] );
		await wait( 1000 );
		expect( sent ).toEqual( [ { version: 1, raw: '2' } ] );
		expect( last() ).toEqual( { kind: 'saved' } );
		expect( forget ).toHaveBeenCalled();
		expect( saver.currentVersion() ).toBe( 2 );
	} );

	it( 'does not wait for ever while somebody keeps typing', async () => {
		const { saver, sent } = setUp( [] );
		for ( let count = 0; count < 12; count++ ) {
			saver.change( typed( String( count ) ) );
			await wait( 1000 );
		}
		expect( sent.length ).toBeGreaterThan( 0 );
	} );

	it( 'has one request at a time and sends with the newest version what was typed meanwhile', async () => {
		const { saver, sent, mostPending } = setUp( [] );
		saver.change( typed( '1' ) );
		await wait( DELAY + 100 );
		saver.change( typed( '2' ) );
		void saver.saveNow();
		await wait( 5000 );
		expect( sent ).toEqual( [
			{ version: 1, raw: '1' },
			{ version: 2, raw: '2' },
		] );
		expect( mostPending() ).toBe( 1 );
	} );

	it( 'keeps the figures on this computer and tries again when there is no connection', async () => {
		const { saver, sent, last, kept } = setUp( [ offline ] );
		saver.change( typed( '1' ) );
		await wait( DELAY + 600 );
		expect( last() ).toMatchObject( {
			kind: 'retrying',
			failure: { kind: 'offline' },
		} );
		expect( kept ).toContain( '1' );
		await wait( 6000 );
		expect( sent ).toHaveLength( 2 );
		expect( last() ).toEqual( { kind: 'saved' } );
	} );

	it( 'never sends again by itself what is stale', async () => {
		const { saver, sent, last, kept } = setUp( [ stale ] );
		saver.change( typed( '1' ) );
		await wait( DELAY + 600 );
		expect( last() ).toMatchObject( {
			kind: 'stopped',
			failure: { kind: 'stale', current: { version: 7 } },
		} );
		saver.change( typed( '2' ) );
		await wait( 60_000 );
		expect( await saver.saveNow() ).toBe( false );
		expect( sent ).toHaveLength( 1 );
		expect( kept ).toContain( '2' );
	} );

	it( 'goes on from the version of the other person', async () => {
		const { saver, sent, last } = setUp( [ stale ] );
		saver.change( typed( '1' ) );
		await wait( DELAY + 600 );
		const theirs = typed( '9' );
		saver.adopt( 7, theirs );
		saver.change( theirs );
		expect( last() ).toEqual( { kind: 'saved' } );
		saver.change( typed( '3' ) );
		await wait( DELAY + 600 );
		expect( sent[ 1 ] ).toEqual( { version: 7, raw: '3' } );
	} );

	it( 'tries a refused cell again only once something has changed', async () => {
		const invalid = {
			error: {
				code: 'cong_truong_invalid_cell',
				message: 'I',
				data: { status: 400, row: 'I', column: 'tong_so' },
			},
		};
		const { saver, sent, last } = setUp( [ invalid ] );
		saver.change( typed( '1' ) );
		await wait( 30_000 );
		expect( sent ).toHaveLength( 1 );
		expect( last() ).toMatchObject( {
			kind: 'stopped',
			failure: { kind: 'invalid', row: 'I', column: 'tong_so' },
		} );
		saver.change( typed( '2' ) );
		await wait( DELAY + 600 );
		expect( last() ).toEqual( { kind: 'saved' } );
	} );

	it( 'has nothing to save when a change was undone', async () => {
		const { saver, start, sent, last, forget } = setUp( [] );
		saver.change( typed( '1' ) );
		saver.change( start );
		await wait( 30_000 );
		expect( sent ).toEqual( [] );
		expect( forget ).toHaveBeenCalled();
		expect( last() ).toEqual( { kind: 'saved' } );
	} );
} );

describe( 'failureOf', () => {
	it.each( [
		[
			{ code: 'rest_cookie_invalid_nonce', data: { status: 403 } },
			'signed-out',
		],
		[
			{ code: 'cong_truong_forbidden', data: { status: 401 } },
			'signed-out',
		],
		[ { code: 'offline_error' }, 'offline' ],
		[ new TypeError( 'Failed to fetch' ), 'offline' ],
		[ { code: 'invalid_json', message: '<html>' }, 'server' ],
		[ { code: 'x', data: { status: 500 } }, 'server' ],
		[ { code: 'cong_truong_forbidden', data: { status: 403 } }, 'refused' ],
		[
			{ code: 'cong_truong_stale', data: { status: 409, current: null } },
			'refused',
		],
		[ 'nonsense', 'server' ],
		[ null, 'server' ],
	] )( 'knows %j', ( error, kind ) => {
		expect( failureOf( error ).kind ).toBe( kind );
	} );
} );
