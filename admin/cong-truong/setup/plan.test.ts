import { batches, choiceOf, runBatch, undoBatches, withDone } from './plan';
import type { DoneItem, ItemState, SetupItem } from './types';

function item( key: string, state: ItemState ): SetupItem {
	return { key, label: key, state, url: '' };
}

function done( key: string ): DoneItem {
	return { ...item( key, 'made' ), problem: '' };
}

describe( 'what a run does', () => {
	it( 'makes what is new, uses what is found, leaves the rest', () => {
		expect( choiceOf( item( 'a', 'new' ), {} ) ).toBe( 'use' );
		expect( choiceOf( item( 'a', 'new' ), { a: 'leave' } ) ).toBeNull();
		expect( choiceOf( item( 'a', 'found' ), {} ) ).toBe( 'use' );
		expect( choiceOf( item( 'a', 'found' ), { a: 'make' } ) ).toBe(
			'make'
		);
		expect( choiceOf( item( 'a', 'binned' ), {} ) ).toBeNull();
		expect( choiceOf( item( 'a', 'binned' ), { a: 'restore' } ) ).toBe(
			'restore'
		);
		for ( const state of [ 'made', 'changed', 'used' ] as const ) {
			expect(
				choiceOf( item( 'a', state ), { a: 'restore' } )
			).toBeNull();
		}
	} );

	it( 'keeps the order, a few items of one choice a request', () => {
		const items = [ 'a', 'b', 'c', 'd', 'e', 'f' ].map( ( key ) =>
			item( key, key === 'b' ? 'binned' : 'new' )
		);
		expect( batches( items, { b: 'restore' } ) ).toEqual( [
			{ choice: 'use', keys: [ 'a' ] },
			{ choice: 'restore', keys: [ 'b' ] },
			{ choice: 'use', keys: [ 'c', 'd', 'e', 'f' ] },
		] );
	} );

	it( 'undoes the last one first', () => {
		expect(
			undoBatches( [
				item( 'a', 'made' ),
				item( 'b', 'new' ),
				item( 'c', 'changed' ),
			] )
		).toEqual( [ [ 'c', 'a' ] ] );
	} );
} );

describe( 'a run', () => {
	it( 'asks again for what a request had no time for', async () => {
		const asked: string[][] = [];
		const seen: string[] = [];
		await runBatch(
			[ 'a', 'b', 'c' ],
			async ( keys ) => {
				asked.push( keys );
				return keys.slice( 0, 1 ).map( done );
			},
			( items ) => seen.push( ...items.map( ( { key } ) => key ) )
		);
		expect( asked ).toEqual( [ [ 'a', 'b', 'c' ], [ 'b', 'c' ], [ 'c' ] ] );
		expect( seen ).toEqual( [ 'a', 'b', 'c' ] );
	} );

	it( 'goes on after a broken connection, and gives up after three', async () => {
		let calls = 0;
		await runBatch(
			[ 'a' ],
			async ( keys ) => {
				if ( ++calls < 3 ) {
					throw new Error( 'broken' );
				}
				return keys.map( done );
			},
			() => {}
		);
		expect( calls ).toBe( 3 );

		await expect(
			runBatch(
				[ 'a' ],
				async () => {
					throw new Error( 'broken' );
				},
				() => {}
			)
		).rejects.toThrow( 'broken' );
		await expect(
			runBatch(
				[ 'a' ],
				async () => [],
				() => {}
			)
		).rejects.toThrow( 'no progress' );
	} );

	it( 'shows what came of it', () => {
		const [ step ] = withDone(
			[ { id: 's', label: 's', items: [ item( 'a', 'new' ) ] } ],
			[ done( 'a' ) ]
		);
		expect( step?.items[ 0 ]?.state ).toBe( 'made' );
	} );
} );
