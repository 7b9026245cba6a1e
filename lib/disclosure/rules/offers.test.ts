import type { Rule } from '../types';
import { detailsOf } from '.';
import type { Typed } from './fixtures';
import { check, only, places, RATE, SUM_COLUMNS, SUM_ROWS } from './test-kit';

describe( 'offers', () => {
	const table: Typed = {
		I: { tong_so: '60', lop_10: '10', lop_11: '20', lop_12: '30' },
		'I.1': { tong_so: '30', lop_10: '5', lop_11: '10', lop_12: '15' },
		'I.2': { tong_so: '30', lop_10: '5', lop_11: '10', lop_12: '15' },
	};
	const rules = [ SUM_COLUMNS, SUM_ROWS, RATE ];

	it( 'brings together what one value settles, with the rate that goes with it', () => {
		const typed: Typed = {
			...table,
			'I.2': { ...table[ 'I.2' ], tong_so: '20', tong_so_rate: '33,33%' },
		};
		const warning = only( check( rules, typed ) );

		expect( warning.offer ).toEqual( [
			{ row: 'I.2', column: 'tong_so', raw: '30' },
			{ row: 'I.2', column: 'tong_so_rate', raw: '50,00%' },
		] );
		expect( places( warning ) ).toEqual( [ 'I.2/tong_so', 'I/tong_so' ] );
		expect( detailsOf( warning )?.also ).toHaveLength( 1 );
	} );

	it( 'offers nothing where another rule on the cell agrees with what is typed', () => {
		const equal: Rule = {
			id: 'same',
			type: 'equal_rows',
			strength: 'weak',
			rows: [ 'I', 'II' ],
			columns: '*',
		};
		const warning = only(
			check( [ ...rules, equal ], {
				...table,
				I: { tong_so: '62' },
				II: { tong_so: '62' },
				'I.1': { tong_so: '30' },
				'I.2': { tong_so: '30' },
			} )
		);

		expect( warning.offer ).toBeUndefined();
		expect( detailsOf( warning ) ).toMatchObject( {
			agreeing: [ { kind: 'equal', value: 62 } ],
		} );
	} );

	it( 'keeps how the school writes thousands and units', () => {
		const offerFor = ( row: string, cells: Record< string, string > ) =>
			only( check( [ SUM_COLUMNS ], { [ row ]: cells } ) ).offer?.[ 0 ]
				?.raw;

		expect(
			offerFor( 'II', {
				tong_so: '1.100',
				lop_10: '1.000',
				lop_11: '200',
				lop_12: '0',
			} )
		).toBe( '1.200' );
		expect(
			offerFor( 'IV', {
				tong_so: '100 m²',
				lop_10: '60,5',
				lop_11: '50',
				lop_12: '0',
			} )
		).toBe( '110,5 m²' );
	} );

	it( 'offers no part of a person and nothing below zero', () => {
		expect(
			only(
				check( [ SUM_COLUMNS ], {
					II: {
						tong_so: '5',
						lop_10: '1,5',
						lop_11: '1,7',
						lop_12: '0',
					},
				} )
			).offer
		).toBeUndefined();
	} );
} );
