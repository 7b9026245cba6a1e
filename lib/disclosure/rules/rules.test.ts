import type { DisclosureValues, ResolvedForm, Rule, Warning } from '../types';
import { checkDisclosure, detailsOf, isDismissed } from '.';
import { fill, noValues, readForm, smallForm, takeOffer } from './fixtures';
import type { Typed } from './fixtures';

const GRADES = [ 'lop_10', 'lop_11', 'lop_12' ];

const SUM_COLUMNS: Rule = {
	id: 'grades',
	type: 'sum_columns',
	strength: 'strong',
	total: 'tong_so',
	parts: GRADES,
	compare: '=',
	rows: '*',
};
const SUM_ROWS: Rule = {
	id: 'levels',
	type: 'sum_rows',
	strength: 'strong',
	total: 'I',
	parts: [ 'I.1', 'I.2', 'I.3' ],
	compare: '=',
	columns: '*',
};
const RATE: Rule = {
	id: 'rates',
	type: 'rate',
	strength: 'weak',
	rows: [ 'I.1', 'I.2', 'I.3' ],
	columns: '*',
	base: { row: 'I' },
	section: 'I',
};

function check( rules: Rule[], typed: Typed ): Warning[] {
	const form = smallForm( rules );
	return checkDisclosure( form, fill( form, typed ) );
}

function places( { cells }: Warning ): string[] {
	return cells.map( ( { row, column } ) => `${ row }/${ column }` );
}

function only( warnings: Warning[] ): Warning {
	expect( warnings ).toHaveLength( 1 );
	const [ warning ] = warnings;
	if ( ! warning ) {
		throw new Error( 'No warning' );
	}
	return warning;
}

function withRow(
	form: ResolvedForm,
	typed: Typed,
	kind: 'integer' | 'count_with_rate' = 'integer'
): DisclosureValues {
	const added: DisclosureValues = {
		...noValues(),
		addedRows: [
			{
				id: 'I+new',
				part: 'main',
				parent: 'I',
				after: 'I.3',
				stt: '4',
				label: 'Khác',
				kind,
			},
		],
	};
	return fill( form, typed, added );
}

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
		expect( checkDisclosure( form, noValues() ) ).toEqual( [] );

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

describe( 'figures with two readings', () => {
	it( 'asks once for a column and offers readings that fit', () => {
		const warning = only(
			check( [ SUM_COLUMNS ], {
				IV: { lop_10: '1.045', lop_11: '12' },
				V: { lop_10: '1.045 m²/hs' },
			} )
		);

		expect( warning ).toMatchObject( {
			key: 'ambiguous_number:main:lop_10',
			type: 'ambiguous_number',
			strength: 'weak',
			offer: [
				{ row: 'IV', column: 'lop_10', raw: '1045' },
				{ row: 'V', column: 'lop_10', raw: '1,045 m²/hs' },
			],
		} );
	} );

	it( 'lets a rule decide, and does not claim a wrong sum', () => {
		const form = smallForm( [ SUM_COLUMNS ] );
		const values = fill( form, {
			IV: { tong_so: '13,5', lop_10: '1.500', lop_11: '12', lop_12: '0' },
		} );
		const warning = only( checkDisclosure( form, values ) );

		expect( warning.type ).toBe( 'ambiguous_number' );
		expect( warning.offer?.[ 0 ]?.raw ).toBe( '1,5000' );
		expect(
			checkDisclosure(
				form,
				takeOffer( form, values, warning.offer ?? [] )
			)
		).toEqual( [] );
	} );

	it( 'offers 0 for "không" and 1 for a cross in a count, and assumes neither', () => {
		const offers = ( cells: Record< string, string > ) =>
			check( [ SUM_COLUMNS ], { II: cells } ).map(
				( { offer } ) => offer?.[ 0 ]?.raw
			);

		expect(
			offers( {
				tong_so: '5',
				lop_10: 'không',
				lop_11: '1',
				lop_12: '4',
			} )
		).toEqual( [ '0' ] );
		expect(
			offers( { tong_so: '5', lop_10: '0', lop_11: 'x', lop_12: '4' } )
		).toEqual( [ '1' ] );
		expect(
			offers( {
				tong_so: '5',
				lop_10: 'không',
				lop_11: '1',
				lop_12: '3',
			} )
		).toEqual( [ undefined ] );
	} );
} );

describe( 'dismissals', () => {
	const typed: Typed = {
		II: { tong_so: '7', lop_10: '1', lop_11: '2', lop_12: '3' },
	};

	it( 'hold while the figures are the same, however they are written', () => {
		const form = smallForm( [ SUM_COLUMNS ] );
		const values = fill( form, typed );
		const { key, figures } = only( checkDisclosure( form, values ) );
		const kept: DisclosureValues = {
			...values,
			dismissals: [ { key, figures, reason: 'Đã đối chiếu' } ],
		};
		const after = ( cells: Typed ) => {
			const changed = fill( form, cells, kept );
			return isDismissed(
				only( checkDisclosure( form, changed ) ),
				changed
			);
		};

		expect( after( {} ) ).toBe( true );
		expect( after( { II: { lop_10: '01' } } ) ).toBe( true );
		expect( after( { I: { lop_10: '5' } } ) ).toBe( true );
		expect( after( { II: { lop_10: '2', lop_11: '1' } } ) ).toBe( false );
		expect( after( { II: { tong_so: '8' } } ) ).toBe( false );
	} );
} );
