import apiFetch from '@wordpress/api-fetch';

import { PIECE, exportAll, goThrough, toBase64, upload } from './api';

jest.mock( '@wordpress/api-fetch' );

const request = jest.mocked( apiFetch );

type Sent = { path?: string; data?: Record< string, unknown > };

function sent(): Sent[] {
	return request.mock.calls.map( ( [ options ] ) => options as Sent );
}

beforeEach( () => request.mockReset() );

it( 'asks for pieces until the last one', async () => {
	const cursor = { part: 'a', key: 'b', count: 2, checksum: 'c' };
	request
		.mockResolvedValueOnce( { text: 'one', cursor, done: false } )
		.mockResolvedValueOnce( { text: 'two', cursor, done: true } );
	await expect( exportAll( () => {} ) ).resolves.toEqual( [ 'one', 'two' ] );
	expect( sent()[ 1 ]?.data ).toEqual( cursor );
} );

it( 'sends a file in pieces that follow each other', async () => {
	request.mockResolvedValue( { token: 't', size: 0 } );
	const bytes = new Uint8Array( PIECE + 5 ).fill( 65 );
	const file = new Blob( [] );
	Object.defineProperty( file, 'size', { value: bytes.length } );
	file.slice = ( from, to ) => {
		const piece = new Blob( [] );
		piece.arrayBuffer = async () => bytes.slice( from, to ).buffer;
		return piece;
	};
	await expect( upload( file, () => {} ) ).resolves.toBe( 't' );
	expect(
		sent().map( ( { data } ) => [
			data?.token,
			data?.offset,
			String( data?.data ).length,
		] )
	).toEqual( [
		[ '', 0, PIECE / 0.75 ],
		[ 't', PIECE, 8 ],
	] );
} );

it( 'writes bytes as base 64', () => {
	expect( toBase64( new Uint8Array( [ 0, 255, 65 ] ) ) ).toBe( 'AP9B' );
} );

it( 'goes through the file until it is done', async () => {
	request
		.mockResolvedValueOnce( { done: false } )
		.mockResolvedValueOnce( { done: true } );
	await goThrough( 'import', { token: 't', replace: 'older' }, () => {} );
	expect( sent() ).toHaveLength( 2 );
	expect( sent()[ 1 ]?.data ).toEqual( { token: 't', replace: 'older' } );
} );
