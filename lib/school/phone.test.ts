import vectors from '../../tests/data/vectors/phones.json';
import { dialledNumbers, phoneOddity } from './phone';

describe( 'telephone numbers', () => {
	it.each( vectors.phones )( '$written', ( vector ) => {
		expect( dialledNumbers( vector.written ) ).toEqual( vector.dialled );
		expect( phoneOddity( vector.written ) ).toBe( vector.odd ?? null );
	} );

	it( 'takes services with three digits for what they are', () => {
		expect( phoneOddity( '111' ) ).toBeNull();
		expect( phoneOddity( '12' ) ).toBe( 'none' );
	} );
} );
