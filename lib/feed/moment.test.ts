import { writeDay, writeMoment } from './moment';

const seconds = ( ...parts: [ number, number, number, number, number ] ) =>
	new Date( ...parts ).getTime() / 1000;

describe( 'moments of feeds', () => {
	it( 'have day, month and time in two digits', () => {
		expect( writeDay( seconds( 2021, 0, 9, 0, 0 ) ) ).toBe( '09/01/2021' );
		expect( writeMoment( seconds( 2021, 10, 12, 7, 5 ) ) ).toBe(
			'12/11/2021 07:05'
		);
	} );

	it( 'that never were are empty', () => {
		expect( writeDay( 0 ) ).toBe( '' );
		expect( writeMoment( 0 ) ).toBe( '' );
		expect( writeMoment( Number.NaN ) ).toBe( '' );
	} );
} );
