import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';

import type { CellKind, CellValue } from '../disclosure/types';
import {
	isNothing,
	readCell,
	splitCountRate,
	writeNumber,
	writePlain,
	writeRate,
} from '.';

type Vectors = {
	read: {
		kind: CellKind;
		raw: string;
		value: CellValue;
		readings: CellValue[];
		pairLabels?: [ string, string ];
	}[];
	write: {
		write: 'number' | 'rate' | 'plain';
		value: number;
		decimals?: number;
		text: string;
	}[];
};

const vectors = JSON.parse(
	readFileSync( resolve( 'tests/data/vectors/numbers.json' ), 'utf8' )
) as Vectors;

const KINDS: CellKind[] = [
	'text',
	'integer',
	'number',
	'money',
	'rate',
	'area',
	'ratio',
	'ratio_or_text',
	'pair',
	'choice',
	'none',
];

describe( 'readCell', () => {
	it.each( vectors.read )(
		'$kind $raw is $value',
		( { kind, raw, value, readings, pairLabels } ) => {
			const reading = readCell( raw, kind, { pairLabels } );

			expect( reading.value ).toEqual( value );
			expect( reading.readings.map( ( one ) => one.value ) ).toEqual(
				readings
			);
			expect( reading.ambiguous ).toBe(
				readings.length > 1 || ( value === null && readings.length > 0 )
			);
		}
	);

	it( 'says which unit was typed', () => {
		expect( readCell( '1.04 m²/học sinh', 'ratio_or_text' ).unit ).toBe(
			'm²/học sinh'
		);
		expect( readCell( '97 %', 'rate' ).unit ).toBe( '%' );
	} );

	it( 'shows each reading as people write it and as a text that can mean nothing else', () => {
		expect( readCell( '1.045', 'rate' ).readings ).toEqual( [
			{ value: 1.045, raw: '1,045', label: '1,045%' },
			{ value: 1045, raw: '1045', label: '1045%' },
		] );
		expect( readCell( '6.550 m²', 'area' ).readings ).toEqual( [
			{ value: 6550, raw: '6550 m²', label: '6.550' },
			{ value: 6.55, raw: '6,5500 m²', label: '6,550' },
		] );
	} );

	it( 'is not asked again about what was answered', () => {
		for ( const kind of KINDS ) {
			for ( const raw of [ '1.045', '1,045', '22.019', 'không', 'x' ] ) {
				for ( const { raw: answer, value } of readCell( raw, kind )
					.readings ) {
					const again =
						answer === undefined ? null : readCell( answer, kind );
					expect( again?.ambiguous ?? false ).toBe( false );
					expect( again?.value ?? value ).toBe( value );
				}
			}
		}
	} );

	it( 'reads any text of any length without throwing', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string( { unit: 'binary', maxLength: 60 } ),
					fc.string( {
						unit: fc.constantFrom(
							...'0123456789.,/-; %()xNamữ\n'
						),
						maxLength: 40,
					} )
				),
				fc.constantFrom( ...KINDS ),
				( raw, kind ) => {
					const { value, readings, ambiguous } = readCell(
						raw,
						kind
					);
					const asked = readings.length > 1 || value === null;
					return (
						ambiguous === ( asked && readings.length > 0 ) &&
						( value === null || readings[ 0 ]?.value === value )
					);
				}
			),
			{ numRuns: 2000 }
		);
		for ( const unit of [
			'1',
			'1.',
			'1,2',
			' ',
			'-',
			'(',
			'Nam: 1, ',
			'%',
		] ) {
			for ( const kind of KINDS ) {
				const raw = unit.repeat( 20000 / unit.length );
				expect( readCell( raw, kind ).value ).toBeNull();
			}
		}
	} );

	it( 'does not lose the figure that was written', () => {
		const amounts = fc.oneof(
			fc.integer( { min: 0, max: 10 ** 12 } ),
			fc
				.integer( { min: 0, max: 10 ** 9 } )
				.map( ( cents ) => cents / 100 )
		);
		fc.assert(
			fc.property( amounts, ( value ) => {
				const kinds: CellKind[] = [ 'number', 'money', 'area' ];
				return (
					kinds.every(
						( kind ) =>
							readCell( writeNumber( value ), kind ).value ===
							value
					) && readCell( writeRate( value ), 'rate' ).value === value
				);
			} )
		);
		fc.assert(
			fc.property(
				fc.integer( { min: -( 10 ** 14 ), max: 10 ** 14 } ),
				( value ) =>
					readCell( writeNumber( value ), 'integer' ).value === value
			)
		);
	} );
} );

describe( 'writing', () => {
	it.each( vectors.write )(
		'writes $value as $text',
		( { write, value, decimals, text } ) => {
			const written = {
				number: () => writeNumber( value, { decimals } ),
				rate: () => writeRate( value, decimals ),
				plain: () => writePlain( value, decimals ),
			}[ write ]();

			expect( written ).toBe( text );
		}
	);

	it( 'adds a unit, and writes nothing for what is no number', () => {
		expect( writeNumber( 1234, { unit: 'm²' } ) ).toBe( '1.234 m²' );
		expect( writeNumber( NaN, { unit: 'm²' } ) ).toBe( '' );
		expect( writeRate( Infinity ) ).toBe( '' );
	} );
} );

describe( 'splitCountRate', () => {
	it.each( [
		[ '402 (98,8%)', '402', '98,8%' ],
		[ '402 (98,8 %)', '402', '98,8 %' ],
		[ '402(98.8)', '402', '98.8' ],
		[ '402 - 98,8%', '402', '98,8%' ],
		[ '402/98,8%', '402', '98,8%' ],
		[ '402\n98,8%', '402', '98,8%' ],
		[ '402\n(98,8%)', '402', '98,8%' ],
		[ '402; 98,8%', '402', '98,8%' ],
		[ '402 98,8%', '402', '98,8%' ],
		[ '1.100 (98,8%)', '1.100', '98,8%' ],
		[ '98,8% (402)', '402', '98,8%' ],
	] )( 'takes %s apart', ( raw, count, rate ) => {
		expect( splitCountRate( raw ) ).toEqual( { count, rate } );
	} );

	it.each( [
		'402',
		'98,8%',
		'40%',
		'59,95%',
		'214/193',
		'402 (a)',
		'402 (98,8%) (1)',
		'',
		'12.3.4 (5%)',
		'1'.repeat( 20000 ),
	] )( 'leaves %s alone', ( raw ) => {
		expect( splitCountRate( raw ) ).toBeNull();
	} );
} );

describe( 'isNothing', () => {
	it( 'knows the marks for nothing', () => {
		for ( const raw of [
			'-',
			'–',
			'…',
			'...',
			'/',
			'Không có',
			' - ',
			'',
		] ) {
			expect( isNothing( raw ) ).toBe( true );
		}
		for ( const raw of [ '0', 'không', '-5', 'abc' ] ) {
			expect( isNothing( raw ) ).toBe( false );
		}
	} );
} );
