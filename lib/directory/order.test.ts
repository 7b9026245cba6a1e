import {
	dropBefore,
	moved,
	possibleParents,
	siblingsOf,
	stepBefore,
} from './order';
import type { Body } from './types';

function body( id: number, parent = 0, depth = 0 ): Body {
	return { id, parent, depth, slug: '', name: '', members: [] };
}

describe( 'moving in a list', () => {
	const ids = [ 10, 20, 30 ];

	test.each( [
		[ 20, 'up', [ 20, 10, 30 ] ],
		[ 20, 'down', [ 10, 30, 20 ] ],
		[ 10, 'down', [ 20, 10, 30 ] ],
		[ 10, 'up', null ],
		[ 30, 'down', null ],
		[ 99, 'down', null ],
	] as const )( '%i goes %s', ( id, direction, expected ) => {
		const before = stepBefore( ids, id, direction );
		expect( before === null ? null : moved( ids, id, before ) ).toEqual(
			expected
		);
	} );

	test.each( [
		[ 10, 30, [ 20, 30, 10 ] ],
		[ 30, 10, [ 30, 10, 20 ] ],
		[ 10, 20, [ 20, 10, 30 ] ],
		[ 10, 10, null ],
		[ 10, 99, null ],
	] )( '%i is dropped on %i and takes its place', ( id, onto, expected ) => {
		const before = dropBefore( ids, id, onto );
		expect( before === null ? null : moved( ids, id, before ) ).toEqual(
			expected
		);
	} );
} );

describe( 'bodies', () => {
	const bodies = [
		body( 1 ),
		body( 2, 1, 1 ),
		body( 3, 2, 2 ),
		body( 4, 1, 1 ),
		body( 5 ),
	];

	test( 'move among those under the same', () => {
		expect( siblingsOf( bodies, body( 2, 1 ) ) ).toEqual( [ 2, 4 ] );
		expect( siblingsOf( bodies, body( 1 ) ) ).toEqual( [ 1, 5 ] );
	} );

	test( 'never stand under themselves', () => {
		expect( possibleParents( bodies, 1 ).map( ( { id } ) => id ) ).toEqual(
			[ 5 ]
		);
		expect( possibleParents( bodies, 3 ).map( ( { id } ) => id ) ).toEqual(
			[ 1, 2, 4, 5 ]
		);
	} );
} );
