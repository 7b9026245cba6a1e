import type { Rule } from '../types';
import { emptyValues } from '../values';
import { checkDisclosure } from '.';
import { fill, readForm } from './fixtures';
import type { Typed } from './fixtures';
import { check, only, places } from './test-kit';

describe( 'other rules', () => {
	it( 'part above whole, in one warning for the row', () => {
		const rule: Rule = {
			id: 'part',
			type: 'part_of_whole',
			strength: 'strong',
			parts: [ 'I.1' ],
			whole: 'II',
			wholeIfEmpty: 'I',
			columns: '*',
		};
		const parts = { 'I.1': { tong_so: '5', lop_10: '9', lop_11: '8' } };
		const warning = only(
			check( [ rule ], {
				...parts,
				II: { tong_so: '5', lop_10: '8', lop_11: '7' },
			} )
		);

		expect( warning.key ).toBe( 'part:I.1' );
		expect( places( warning ) ).toEqual( [ 'I.1/lop_10', 'I.1/lop_11' ] );
		expect( check( [ rule ], { ...parts, I: { lop_10: '9' } } ) ).toEqual(
			[]
		);
		expect(
			only( check( [ rule ], { ...parts, I: { lop_10: '8' } } ) ).cells
		).toEqual( [ { row: 'I.1', column: 'lop_10' } ] );
	} );

	it( 'pairs against a row', () => {
		const rule: Rule = {
			id: 'sexes',
			type: 'pair_sum',
			strength: 'weak',
			row: 'III',
			equals: 'I',
			columns: '*',
		};

		expect(
			check( [ rule ], {
				I: { lop_10: '88', lop_11: '5', lop_12: '9' },
				III: { lop_10: '43/45', lop_11: '3/', lop_12: '19m2/hs' },
			} )
		).toEqual( [] );
		expect(
			only(
				check( [ rule ], {
					I: { lop_10: '87' },
					III: { lop_10: '43/45' },
				} )
			)
		).toMatchObject( {
			key: 'sexes:lop_10',
			cells: [ { row: 'III', column: 'lop_10' } ],
		} );
	} );

	it( 'averages, as exactly as they were typed', () => {
		const rule: Rule = {
			id: 'average',
			type: 'ratio',
			strength: 'info',
			target: { row: 'V', column: 'lop_10' },
			numerator: { row: 'III', column: 'lop_10', side: 1 },
			denominator: { row: 'II', column: 'lop_10' },
			decimals: 2,
		};
		const typed = ( average: string ): Typed => ( {
			II: { lop_10: '30' },
			III: { lop_10: '2/50' },
			V: { lop_10: average },
		} );

		for ( const average of [
			'1,67',
			'1.66',
			'1.7',
			'1,6 m²/hs',
			'2',
			'',
		] ) {
			expect( check( [ rule ], typed( average ) ) ).toEqual( [] );
		}
		expect( only( check( [ rule ], typed( '2,5' ) ) ).offer ).toEqual( [
			{ row: 'V', column: 'lop_10', raw: '1,67' },
		] );
		expect(
			check( [ rule ], { ...typed( '2,5' ), II: { lop_10: '0' } } )
		).toEqual( [] );
	} );

	it( 'asks for what is missing, but never of an empty disclosure', () => {
		const form = readForm( 'BM09' );
		expect( checkDisclosure( form, emptyValues() ) ).toEqual( [] );

		const values = fill( form, { I: { lop_6: 'Đủ 11 tuổi', lop_7: '-' } } );
		const warning = only( checkDisclosure( form, values ) );
		expect( warning.strength ).toBe( 'info' );
		expect( places( warning ) ).toContain( 'II/lop_6' );
		expect( places( warning ) ).not.toContain( 'I/lop_6' );
		expect( places( warning ) ).not.toContain( 'I/lop_7' );
	} );

	it( 'takes a merged text for all the cells that it covers', () => {
		const form = readForm( 'BM09' );
		const rows = [ 'I', 'II', 'III', 'IV', 'V', 'VI' ];
		const values = fill(
			form,
			Object.fromEntries(
				rows.map( ( row ) => [ row, { lop_6: 'Có' } ] )
			)
		);

		expect(
			checkDisclosure( form, {
				...values,
				merges: rows.map( ( row ) => ( {
					rows: [ row, row ],
					columns: [ 'lop_6', 'lop_9' ],
				} ) ),
			} )
		).toEqual( [] );
	} );
} );
