import { realDisclosures } from '../../../tests/data/real-filing';
import { describeWarning } from '../describe-warning';
import type {
	CellRef,
	DisclosureValues,
	ResolvedForm,
	Warning,
} from '../types';
import { checkDisclosure, detailsOf } from '.';
import { takeOffer, type } from './fixtures';

type Filed = {
	form: ResolvedForm;
	values: DisclosureValues;
	warnings: Warning[];
};

const filed = new Map(
	realDisclosures().map( ( { form, values } ): [ string, Filed ] => [
		form.id,
		{ form, values, warnings: checkDisclosure( form, values ) },
	] )
);

function disclosure( id: string ): Filed {
	const found = filed.get( id );
	if ( ! found ) {
		throw new Error( `${ id } was not filed` );
	}
	return found;
}

function at( { warnings }: Filed, row: string, column: string ): Warning[] {
	return warnings.filter( ( { cells } ) =>
		cells.some( ( cell ) => cell.row === row && cell.column === column )
	);
}

/** Each figure of the anomaly is named: in the sentence, or in the data that it is made of. */
function names( { form, values }: Filed, warning: Warning, figures: string[] ) {
	const { message } = describeWarning( warning, form, values );
	const data = JSON.stringify( warning.details );
	return figures.every(
		( figure ) =>
			message.includes( figure ) ||
			data.includes( figure.replace( ',', '.' ) )
	);
}

/** The `check` entries of the filing: form, rule, cell, figures. */
const FOUND: [ string, string, string, string, string[] ][] = [
	[ 'BM10', 'sum_rows', 'I', 'tong_so', [ '402', '407' ] ],
	[ 'BM10', 'sum_rows', 'I', 'lop_8', [ '101', '103' ] ],
	[ 'BM10', 'sum_rows', 'I', 'lop_9', [ '89', '92' ] ],
	[ 'BM10', 'rate', 'I.2', 'lop_9_rate', [ '3478%', '34,78%' ] ],
	[ 'BM10', 'sum_columns', 'II', 'tong_so', [ '399', '407' ] ],
	[ 'BM10', 'sum_columns', 'II.4', 'tong_so', [ '38', '30' ] ],
	[ 'BM10', 'rate', 'III.1', 'tong_so_rate', [ '397', '392' ] ],
	[ 'BM10', 'rate', 'III.3', 'lop_8_rate', [ '112', '74', '97', '109' ] ],
	[ 'BM10', 'rate', 'VI.1', 'tong_so_rate', [ '108', '74' ] ],
	[ 'BM10', 'rate', 'VI.3', 'lop_9_rate', [ '106', '74' ] ],
	[ 'BM10', 'part_of_whole', 'III.1', 'lop_6', [ '104', '88' ] ],
	[ 'BM10', 'part_of_whole', 'III.1', 'lop_8', [ '111', '94' ] ],
	[ 'BM10', 'sum_columns', 'VI', 'tong_so', [ '106', '108' ] ],
	[ 'BM10', 'sum_rows', 'VI', 'lop_9', [ '73', '106' ] ],
	[ 'BM10', 'part_of_whole', 'VI', 'tong_so', [ '108', '76' ] ],
	[
		'BM10',
		'sum_columns',
		'VIII',
		'tong_so',
		[ '226', '214', '183', '193' ],
	],
	[ 'BM10', 'pair_sum', 'VIII', 'lop_7', [ '88', '87' ] ],
	[ 'BM10', 'pair_sum', 'VIII', 'lop_9', [ '93', '92' ] ],
	[ 'BM11', 'sum_rows', 'VI', 'so_luong', [ '18', '710' ] ],
	[ 'BM12', 'sum_rows', 'I', 'tong_so', [ '18', '21' ] ],
	[ 'BM12', 'sum_columns', 'I.4', 'tong_so', [ '2', '1' ] ],
];

describe( 'the real filing', () => {
	it.each( FOUND )(
		'%s: %s at %s, %s',
		( id, ruleType, row, column, figures ) => {
			const found = at( disclosure( id ), row, column ).filter(
				( warning ) =>
					warning.type === ruleType &&
					names( disclosure( id ), warning, figures )
			);

			expect( found ).toHaveLength( 1 );
		}
	);

	it.each( [
		[ 'BM10', 'II', 'lop_6' ],
		[ 'BM10', 'II', 'lop_9' ],
		[ 'BM10', 'II', 'lop_7' ],
		[ 'BM10', 'I', 'lop_6' ],
		[ 'BM10', 'III.4', 'tong_so' ],
		[ 'BM10', 'IX', 'tong_so' ],
		[ 'BM10', 'VII', 'tong_so' ],
		[ 'BM11', 'I', 'so_luong' ],
		[ 'BM11', 'I', 'binh_quan' ],
		[ 'BM12', 'tong', 'tong_so' ],
		[ 'BM12', 'II', 'tong_so' ],
		[ 'BM12', 'III', 'tong_so' ],
	] )( '%s: nothing is claimed of %s, %s', ( id, row, column ) => {
		expect( at( disclosure( id ), row, column ) ).toEqual( [] );
	} );

	it( 'has nothing to say of texts', () => {
		expect( disclosure( 'BM09' ).warnings ).toEqual( [] );
	} );

	it( 'says each thing once', () => {
		const { warnings } = disclosure( 'BM10' );
		const keys = warnings.map( ( { key } ) => key );

		expect( new Set( keys ).size ).toBe( keys.length );
		expect( warnings ).toHaveLength( 13 );
		expect( disclosure( 'BM11' ).warnings ).toHaveLength( 1 );
		expect( disclosure( 'BM12' ).warnings ).toHaveLength( 3 );
	} );

	it( 'finds 22 of 25 rates of III off, and 392 = 109 + 97 + 112 + 74 behind them', () => {
		const [ warning ] = at( disclosure( 'BM10' ), 'III.1', 'lop_9_rate' );
		const details = warning && detailsOf( warning );
		const rates = warning?.cells.filter( ( { column } ) =>
			column.endsWith( '_rate' )
		);

		expect( rates ).toHaveLength( 22 );
		expect( details ).toMatchObject( {
			kind: 'implied_base',
			judged: 25,
			baseRow: 'III',
			sum: { total: 392, parts: [ 109, 97, 112, 74 ], stated: 397 },
		} );
		expect( warning?.offer ).toBeUndefined();
	} );

	it( 'offers a value only where all rules then agree', () => {
		const { form, values, warnings } = disclosure( 'BM10' );
		const offers = warnings.flatMap( ( { offer } ) =>
			offer ? [ offer ] : []
		);

		expect( offers ).toEqual( [
			[ { row: 'I.2', column: 'lop_9_rate', raw: '34,78%' } ],
			[
				{ row: 'II.4', column: 'tong_so', raw: '38' },
				{ row: 'II.4', column: 'tong_so_rate', raw: '9,34%' },
			],
		] );
		const after = checkDisclosure(
			form,
			takeOffer( form, values, offers.flat() )
		);
		expect( after.map( ( { key } ) => key ) ).toEqual(
			warnings
				.filter( ( { offer } ) => ! offer )
				.map( ( { key } ) => key )
		);
	} );

	it( 'says what speaks for the typed total where nothing is offered', () => {
		const [ warning ] = at( disclosure( 'BM10' ), 'I', 'tong_so' );

		expect( warning?.offer ).toBeUndefined();
		expect( warning && detailsOf( warning ) ).toMatchObject( {
			agreeing: [
				{ kind: 'columns', value: 407 },
				{ kind: 'equal', value: 407 },
				{ kind: 'pair', value: [ 214, 193 ] },
			],
		} );
	} );

	it( 'stays calm whatever is typed into any cell', () => {
		const { form, values } = disclosure( 'BM10' );
		const ref: CellRef = { row: 'I', column: 'tong_so' };
		const texts = [
			'',
			'-1',
			'1e9',
			'𝟜',
			'=1/0',
			'x',
			'9'.repeat( 20000 ),
		];

		for ( const raw of texts ) {
			expect( () =>
				checkDisclosure( form, type( form, values, ref, raw ) )
			).not.toThrow();
		}
	} );
} );
