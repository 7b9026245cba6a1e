import type { Rule } from '../types';
import { checkDisclosure, detailsOf } from '.';
import { fill, smallForm } from './fixtures';
import type { Typed } from './fixtures';
import {
	check,
	only,
	places,
	SUM_COLUMNS,
	SUM_ROWS,
	withRow,
} from './test-kit';

describe( 'sums', () => {
	it( 'says nothing of what adds up', () => {
		expect(
			check( [ SUM_COLUMNS, SUM_ROWS ], {
				I: { tong_so: '6', lop_10: '1', lop_11: '2', lop_12: '3' },
				'I.1': { tong_so: '6', lop_10: '1', lop_11: '2', lop_12: '3' },
			} )
		).toEqual( [] );
	} );

	it( 'names the total, its parts and their sum', () => {
		const warning = only(
			check( [ SUM_COLUMNS ], {
				II: { tong_so: '7', lop_10: '1', lop_11: '2', lop_12: '3' },
			} )
		);

		expect( warning ).toMatchObject( {
			key: 'grades:II',
			rule: 'grades',
			type: 'sum_columns',
			strength: 'strong',
			cells: [ { row: 'II', column: 'tong_so' } ],
			offer: [ { row: 'II', column: 'tong_so', raw: '6' } ],
		} );
		expect( detailsOf( warning ) ).toMatchObject( {
			places: [ { stated: 7, sum: 6, empty: [] } ],
		} );
	} );

	it( 'expects no total, and adds nothing up where no part is filled in', () => {
		expect(
			check( [ SUM_COLUMNS ], {
				I: { lop_10: '1', lop_11: '2', lop_12: '3' },
				II: { tong_so: '7' },
			} )
		).toEqual( [] );
	} );

	it( 'takes empty parts as 0 only to find that the sum fails, and says so', () => {
		const filled = { lop_10: '4', lop_12: '6' };
		expect(
			check( [ SUM_COLUMNS ], { II: { tong_so: '10', ...filled } } )
		).toEqual( [] );

		const warning = only(
			check( [ SUM_COLUMNS ], { II: { tong_so: '12', ...filled } } )
		);
		expect( warning.strength ).toBe( 'weak' );
		expect( warning.offer ).toBeUndefined();
		expect( detailsOf( warning ) ).toMatchObject( {
			places: [ { sum: 10, empty: [ { row: 'II', column: 'lop_11' } ] } ],
		} );
	} );

	it( 'blames no empty cell where the parts are too many already', () => {
		const warning = only(
			check( [ SUM_COLUMNS ], {
				II: { tong_so: '9', lop_10: '4', lop_12: '6' },
			} )
		);

		expect( warning.strength ).toBe( 'strong' );
		expect( detailsOf( warning ) ).toMatchObject( {
			places: [ { empty: [] } ],
		} );
	} );

	it( 'warns once about a grade that nobody has filled in yet', () => {
		const warning = only(
			check( [ SUM_COLUMNS ], {
				I: { tong_so: '9', lop_10: '4', lop_11: '1' },
				'I.1': { tong_so: '8', lop_10: '4', lop_11: '1' },
				II: { tong_so: '9', lop_10: '4', lop_11: '1' },
			} )
		);

		expect( places( warning ) ).toEqual( [
			'I/tong_so',
			'I.1/tong_so',
			'II/tong_so',
		] );
	} );

	it( 'takes a dash for nothing and stays silent over a text', () => {
		const parts = { tong_so: '10', lop_10: '4', lop_12: '6' };
		expect(
			check( [ SUM_COLUMNS ], {
				I: { ...parts, lop_11: '-' },
				II: { ...parts, tong_so: '12', lop_11: 'xem ghi chú' },
			} )
		).toEqual( [] );
	} );

	it( 'adds up both sides of a pair in one warning', () => {
		const warning = only(
			check( [ SUM_COLUMNS ], {
				III: {
					tong_so: '10/10',
					lop_10: '3/2',
					lop_11: '3-2',
					lop_12: 'Nữ: 5, Nam: 5',
				},
			} )
		);

		expect( detailsOf( warning ) ).toMatchObject( {
			places: [ { stated: [ 10, 10 ], sum: [ 11, 9 ] } ],
		} );
		expect( warning.offer ).toEqual( [
			{ row: 'III', column: 'tong_so', raw: '11/9' },
		] );
	} );

	it( 'does not mix pairs and single figures', () => {
		expect(
			check( [ SUM_COLUMNS ], {
				III: { tong_so: '10/10', lop_10: '3', lop_11: '3/2' },
			} )
		).toEqual( [] );
	} );

	it( 'counts rows that the school added', () => {
		const form = smallForm( [ SUM_ROWS ] );
		const typed: Typed = {
			I: { lop_10: '10' },
			'I.1': { lop_10: '4' },
			'I.2': { lop_10: '3' },
			'I.3': { lop_10: '1' },
			'I+new': { lop_10: '2' },
		};

		expect( checkDisclosure( form, withRow( form, typed ) ) ).toEqual( [] );
		typed[ 'I+new' ] = { lop_10: '3' };
		expect(
			only( checkDisclosure( form, withRow( form, typed ) ) ).key
		).toBe( 'levels:lop_10' );
	} );

	it( 'leaves merged cells out', () => {
		const form = smallForm( [ SUM_COLUMNS ] );
		const values = fill( form, {
			II: { tong_so: '12', lop_10: '4', lop_11: '6', lop_12: '1' },
		} );

		expect(
			checkDisclosure( form, {
				...values,
				merges: [
					{ rows: [ 'II', 'II' ], columns: [ 'lop_10', 'lop_12' ] },
				],
			} )
		).toEqual( [] );
	} );

	it( 'has limits too', () => {
		const limit: Rule = { ...SUM_ROWS, compare: '<=' };
		const typed = ( total: string ): Typed => ( {
			I: { lop_10: total },
			'I.1': { lop_10: '4' },
			'I.2': { lop_10: '3' },
		} );

		expect( check( [ limit ], typed( '7' ) ) ).toEqual( [] );
		expect( check( [ limit ], typed( '100' ) ) ).toEqual( [] );
		const warning = only( check( [ limit ], typed( '6' ) ) );
		expect( warning.strength ).toBe( 'strong' );
		expect( warning.offer ).toBeUndefined();
	} );

	it( 'adds up the rows under an empty part', () => {
		const rules: Rule[] = [
			SUM_ROWS,
			{
				...SUM_ROWS,
				id: 'all',
				total: 'II',
				parts: [ 'I' ],
			},
		];
		const typed = ( total: string ): Typed => ( {
			II: { lop_10: total },
			'I.1': { lop_10: '4' },
			'I.2': { lop_10: '3' },
		} );

		expect( check( rules, typed( '7' ) ) ).toEqual( [] );
		const warning = only( check( rules, typed( '8' ) ) );
		expect( warning.strength ).toBe( 'weak' );
		expect( detailsOf( warning ) ).toMatchObject( {
			places: [
				{ sum: 7, inferred: [ { row: 'I', column: 'lop_10' } ] },
			],
		} );
	} );

	it( 'survives rules that name each other', () => {
		const rules: Rule[] = [
			{ ...SUM_ROWS, total: 'I', parts: [ 'II' ] },
			{ ...SUM_ROWS, id: 'back', total: 'II', parts: [ 'I', 'I.1' ] },
			{ ...SUM_ROWS, id: 'gone', total: 'X', parts: [ 'Y' ] },
			{ ...SUM_COLUMNS, id: 'nowhere', total: 'x', parts: [ 'y' ] },
		];

		expect( () =>
			check( rules, { I: { lop_10: '3' }, 'I.1': { lop_10: '1' } } )
		).not.toThrow();
	} );

	it( 'makes one warning of a gap in the grades and the same gap in the total', () => {
		const warning = only(
			check( [ SUM_COLUMNS, SUM_ROWS ], {
				I: { tong_so: '60', lop_10: '10', lop_11: '20', lop_12: '30' },
				'I.1': {
					tong_so: '57',
					lop_10: '10',
					lop_11: '18',
					lop_12: '29',
				},
			} )
		);

		expect( places( warning ) ).toEqual( [
			'I/tong_so',
			'I/lop_11',
			'I/lop_12',
		] );
		expect( warning.offer ).toBeUndefined();
	} );
} );
