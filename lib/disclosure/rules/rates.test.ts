import type { Rule } from '../types';
import { checkDisclosure, detailsOf } from '.';
import { fill, readForm, smallForm, takeOffer } from './fixtures';
import type { Typed } from './fixtures';
import { check, only, places, RATE, SUM_ROWS, withRow } from './test-kit';

describe( 'rates', () => {
	const counts: Typed = {
		I: { lop_10: '92' },
		'I.1': { lop_10: '51' },
		'I.2': { lop_10: '32' },
		'I.3': { lop_10: '9' },
	};
	const rated = ( first: string, second: string, third: string ): Typed => ( {
		I: { lop_10: '92' },
		'I.1': { ...counts[ 'I.1' ], lop_10_rate: first },
		'I.2': { ...counts[ 'I.2' ], lop_10_rate: second },
		'I.3': { ...counts[ 'I.3' ], lop_10_rate: third },
	} );

	it.each( [
		[ '55,43%', '34,78%', '9,78%' ],
		[ '55.4', '34.8', '9.8' ],
		[ '55.4%', '34.7%', '9.7%' ],
		[ '55', '35%', '10%' ],
		[ '55,435', '34,783', '9,783' ],
	] )( 'takes %s, %s, %s as right', ( ...rates ) => {
		expect( check( [ RATE ], rated( ...rates ) ) ).toEqual( [] );
	} );

	it( 'offers the rate that follows', () => {
		const warning = only(
			check( [ RATE ], rated( '55,43%', '3478%', '9.78' ) )
		);

		expect( warning ).toMatchObject( {
			key: 'rates:I.2:lop_10',
			type: 'rate',
			cells: [ { row: 'I.2', column: 'lop_10_rate' } ],
			offer: [ { row: 'I.2', column: 'lop_10_rate', raw: '34,78%' } ],
		} );
	} );

	it( 'writes the offer as exactly as the rate was typed, and with its sign or without', () => {
		const offers = [ '33,3%', '33.33', '33' ].map(
			( rate ) =>
				only( check( [ RATE ], rated( '', rate, '' ) ) ).offer?.[ 0 ]
					?.raw
		);

		expect( offers ).toEqual( [ '34,8%', '34,78', '34,78' ] );
	} );

	it( 'is silent without a count or a base', () => {
		expect(
			check( [ RATE ], {
				I: { lop_10: '0', lop_11: '-' },
				'I.1': { lop_10: '0', lop_10_rate: '5%', lop_12_rate: '7%' },
				'I.2': { lop_11: '3', lop_11_rate: '5%' },
			} )
		).toEqual( [] );
	} );

	it( 'names the base that rates of a column have in common', () => {
		const warning = only(
			check( [ RATE ], {
				I: { lop_10: '109' },
				'I.1': { lop_10: '10', lop_10_rate: '13,51%' },
				'I.2': { lop_10: '34', lop_10_rate: '45,95%' },
				'I.3': { lop_10: '29', lop_10_rate: '39.19' },
			} )
		);

		expect( warning.key ).toBe( 'rate:I' );
		expect( warning.offer ).toBeUndefined();
		expect( places( warning ) ).toEqual( [
			'I/lop_10',
			'I.1/lop_10_rate',
			'I.2/lop_10_rate',
			'I.3/lop_10_rate',
		] );
		expect( detailsOf( warning ) ).toMatchObject( {
			kind: 'implied_base',
			judged: 3,
			explained: 3,
			bases: [ { stated: 109, implied: 74 } ],
		} );
	} );

	it( 'names no base where several numbers would do, or one rate is alone', () => {
		const warnings = check( [ RATE ], {
			I: { lop_10: '1000', lop_11: '1000' },
			'I.1': {
				lop_10: '100',
				lop_10_rate: '50%',
				lop_11: '100',
				lop_11_rate: '50%',
			},
			'I.2': { lop_10: '200', lop_10_rate: '99%' },
		} );

		expect( warnings.map( ( { key } ) => key ) ).toEqual( [
			'rates:I.1:lop_10',
			'rates:I.1:lop_11',
			'rates:I.2:lop_10',
		] );
	} );

	it( 'does not doubt a base that most rates follow from', () => {
		const warnings = check(
			[ RATE, SUM_ROWS ],
			rated( '55,43%', '34,78%', '55%' )
		);

		expect( only( warnings ).key ).toBe( 'rates:I.3:lop_10' );
	} );

	it( 'recognises parts of one', () => {
		const form = smallForm( [ RATE ] );
		const values = fill( form, rated( '0,5543', '0.3478', '0.0978' ) );
		const warning = only( checkDisclosure( form, values ) );

		expect( detailsOf( warning )?.kind ).toBe( 'fraction' );
		expect( warning.offer?.map( ( { raw } ) => raw ) ).toEqual( [
			'55,4348',
			'34,7826',
			'9,7826',
		] );
		expect(
			checkDisclosure(
				form,
				takeOffer( form, values, warning.offer ?? [] )
			)
		).toEqual( [] );
	} );

	it( 'uses the other base only while the first row is wholly empty', () => {
		const rule: Rule = { ...RATE, base: { row: 'II', rowIfEmpty: 'I' } };
		const typed: Typed = {
			I: { lop_10: '50' },
			'I.1': { lop_10: '10', lop_10_rate: '99%' },
		};

		expect( only( check( [ rule ], typed ) ).key ).toBe(
			'rates:I.1:lop_10'
		);
		expect( check( [ rule ], { ...typed, II: { lop_11: '70' } } ) ).toEqual(
			[]
		);
	} );

	it( 'checks rates of rows that the school added', () => {
		const form = smallForm( [ RATE ] );
		const values = withRow(
			form,
			{
				I: { lop_10: '50' },
				'I+new': { lop_10: '10', lop_10_rate: '25%' },
			},
			'count_with_rate'
		);

		expect(
			only( checkDisclosure( form, values ) ).offer?.[ 0 ]?.raw
		).toBe( '20,00%' );
	} );

	it( 'knows bases in a column', () => {
		const form = readForm( 'T9_2b_trung_hoc' );
		const values = fill( form, {
			lop_6: {
				tong: '100',
				rl_tot: '60',
				rl_tot_rate: '66%',
				rl_kha: '40',
				rl_kha_rate: '40%',
			},
		} );

		expect( only( checkDisclosure( form, values ) ).offer ).toEqual( [
			{ row: 'lop_6', column: 'rl_tot_rate', raw: '60,00%' },
		] );
	} );
} );
