import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';

import {
	findSchoolYears,
	readDate,
	readSchoolYear,
	writeDate,
	writeLongDate,
} from '.';

type Vectors = {
	read: { raw: string; iso: string | null }[];
	schoolYear: { text: string; schoolYear: string | null }[];
	write: { iso: string; short: string; long: string }[];
};

const vectors = JSON.parse(
	readFileSync( resolve( 'tests/data/vectors/dates.json' ), 'utf8' )
) as Vectors;

describe( 'dates', () => {
	it.each( vectors.read )( 'reads $raw as $iso', ( { raw, iso } ) => {
		expect( readDate( raw ) ).toBe( iso );
	} );

	it.each( vectors.write )( 'writes $iso', ( { iso, short, long } ) => {
		expect( writeDate( iso ) ).toBe( short );
		expect( writeLongDate( iso ) ).toBe( long );
	} );

	it( 'gets every day back, whatever the time zone', () => {
		fc.assert(
			fc.property(
				fc.date( {
					min: new Date( '1900-01-01T00:00:00Z' ),
					max: new Date( '2100-12-31T00:00:00Z' ),
					noInvalidDate: true,
				} ),
				( date ) => {
					const iso = date.toISOString().slice( 0, 10 );
					return (
						readDate( writeDate( iso ) ) === iso &&
						readDate( writeLongDate( iso ) ) === iso
					);
				}
			)
		);
	} );

	it( 'reads any text', () => {
		fc.assert(
			fc.property( fc.string( { unit: 'binary' } ), ( text ) => {
				readDate( text );
				findSchoolYears( text );
			} )
		);
		expect( readDate( '1/'.repeat( 10000 ) ) ).toBeNull();
		expect( findSchoolYears( '2020 '.repeat( 4000 ) ) ).toEqual( [] );
	} );
} );

describe( 'school years', () => {
	it.each( vectors.schoolYear )(
		'finds $schoolYear in $text',
		( { text, schoolYear } ) => {
			expect( readSchoolYear( text ) ).toBe( schoolYear );
		}
	);

	it( 'lists them all', () => {
		expect( findSchoolYears( 'từ 2018-2019 đến 2020-2021' ) ).toEqual( [
			'2018-2019',
			'2020-2021',
		] );
	} );
} );
