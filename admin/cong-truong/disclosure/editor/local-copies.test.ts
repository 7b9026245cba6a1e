import { emptyValues } from '../../../../lib/disclosure/values';
import { forgetCopy, keepCopy, leftCopies } from './local-copies';

const copy = ( session: string, at: string ) => ( {
	session,
	version: 1,
	at,
	values: { ...emptyValues(), note: session },
} );

beforeEach( () => window.localStorage.clear() );

describe( 'copies on this computer', () => {
	it( 'are offered to a later opening, the newest first, and never to their own', () => {
		keepCopy( 5, copy( 'a', '2026-01-01T00:00:00Z' ) );
		keepCopy( 5, copy( 'b', '2026-01-02T00:00:00Z' ) );
		keepCopy( 5, copy( 'b', '2026-01-03T00:00:00Z' ) );
		expect(
			leftCopies( 5, 'c' ).map( ( { session } ) => session )
		).toEqual( [ 'b', 'a' ] );
		expect(
			leftCopies( 5, 'b' ).map( ( { session } ) => session )
		).toEqual( [ 'a' ] );
		expect( leftCopies( 6, 'c' ) ).toEqual( [] );
	} );

	it( 'go one by one', () => {
		keepCopy( 5, copy( 'a', '1' ) );
		keepCopy( 5, copy( 'b', '2' ) );
		forgetCopy( 5, 'a' );
		expect(
			leftCopies( 5, 'c' ).map( ( { session } ) => session )
		).toEqual( [ 'b' ] );
	} );

	it( 'survive rubbish in the storage', () => {
		window.localStorage.setItem( 'cong-truong:disclosure:5', '{"a":' );
		expect( leftCopies( 5, 'c' ) ).toEqual( [] );
		window.localStorage.setItem(
			'cong-truong:disclosure:5',
			'[{"session":1},null,{"session":"x","version":1,"at":"","values":{}}]'
		);
		expect( leftCopies( 5, 'c' ) ).toEqual( [] );
		expect( keepCopy( 5, copy( 'a', '1' ) ) ).toBe( true );
	} );

	it( 'say when the browser keeps nothing', () => {
		const full = jest
			.spyOn( Storage.prototype, 'setItem' )
			.mockImplementation( () => {
				throw new Error( 'QuotaExceededError' );
			} );
		expect( keepCopy( 5, copy( 'a', '1' ) ) ).toBe( false );
		full.mockRestore();
	} );
} );
