import Ajv from 'ajv';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { FormSource, Rule } from '../lib/disclosure/types';
import { readForms, readJson, readRegimes } from './data-files';
import { formProblems, regimeProblems } from './data-problems';

const data = join( __dirname, '../plugins/cong-truong/data' );
const forms = readForms( data );
const regimes = readRegimes( data );

function form( id: string ): FormSource {
	const found = forms.find( ( candidate ) => candidate.id === id );
	if ( ! found ) {
		throw new Error( `no form ${ id }` );
	}
	return structuredClone( found );
}

function withRule( id: string, rule: Rule ): FormSource {
	const source = form( id );
	return { ...source, rules: [ rule ] };
}

test( 'the forms of the repository have no problem', () => {
	expect(
		forms.flatMap( ( source ) => formProblems( source, regimes ) )
	).toEqual( [] );
	expect( regimeProblems( forms, regimes ) ).toEqual( [] );
} );

test( 'a row that stands twice, has no parent or a wrong depth', () => {
	const source = form( 'BM12' );
	const rows = source.parts[ 0 ]?.rows ?? [];
	rows.push( {
		id: 'I',
		stt: 'I',
		label: 'Khác',
		kind: 'integer',
		depth: 0,
	} );
	rows.push( {
		id: 'IV.1',
		stt: '1',
		label: 'Lạc',
		kind: 'integer',
		depth: 1,
		parent: 'IV',
	} );
	rows.push( { id: 'V', stt: 'V', label: 'Sâu', kind: 'integer', depth: 2 } );
	const problems = formProblems( source, regimes ).join( '\n' );
	expect( problems ).toContain( 'row I stands twice' );
	expect( problems ).toContain( 'row IV.1 has an unknown parent IV' );
	expect( problems ).toContain( 'row V has depth 2' );
} );

test( 'wordings clash only among rows of one parent and columns of one group', () => {
	const source = form( 'BM10' );
	const rows = source.parts[ 0 ]?.rows ?? [];
	rows.push( {
		id: 'I.9',
		stt: '9',
		label: 'tot',
		kind: 'integer',
		depth: 1,
		parent: 'I',
	} );
	expect( formProblems( source, regimes ).join( '\n' ) ).toContain(
		'rows I.1 and I.9 share the wording "tot"'
	);
} );

test.each< [ string, Rule, string ] >( [
	[
		'BM10',
		{
			id: 'a',
			type: 'sum_rows',
			strength: 'weak',
			total: 'I',
			parts: [ 'I.77' ],
			compare: '=',
			columns: '*',
		},
		'names row I.77, which does not exist',
	],
	[
		'BM10',
		{
			id: 'a',
			type: 'sum_columns',
			strength: 'weak',
			total: 'tong_so',
			parts: [ 'lop_5' ],
			compare: '=',
			rows: '*',
		},
		'names column lop_5, which does not exist',
	],
	[
		'BM10',
		{
			id: 'a',
			type: 'rate',
			strength: 'weak',
			rows: [ 'I.1' ],
			columns: '*',
			base: { row: 'I', rowIfEmpty: 'O' },
			section: 'I',
		},
		'names row O, which does not exist',
	],
	[
		'BM11',
		{
			id: 'a',
			type: 'equal_rows',
			strength: 'weak',
			rows: [ 'I', 'X' ],
			columns: '*',
		},
		'names rows of several parts',
	],
	[
		'BM11',
		{
			id: 'a',
			type: 'ratio',
			strength: 'info',
			target: { row: 'XII', column: 'dt_bq_cho' },
			numerator: { row: 'XII', column: 'so_luong' },
			denominator: { row: 'XII', column: 'so_cho' },
			decimals: 2,
		},
		'names cell XII/so_luong, which does not exist',
	],
] )( 'a rule of %s that names what is not there', ( id, rule, problem ) => {
	expect(
		formProblems( withRule( id, rule ), regimes ).join( '\n' )
	).toContain( problem );
} );

test( 'forms and duties that do not fit together', () => {
	const source = { ...form( 'BM10' ), id: 'BM99' };
	expect( regimeProblems( [ ...forms, source ], regimes ) ).toContain(
		'slug tt36-2017/bieu-mau-10 stands twice'
	);
	expect( regimeProblems( [], regimes ).join( '\n' ) ).toContain(
		'duty to publish BM09, which does not exist'
	);
} );

describe( 'the schema of forms', () => {
	const ajv = new Ajv( { allErrors: true, strict: false } );
	const folder = join( data, 'schema' );
	readdirSync( folder ).forEach( ( name ) =>
		ajv.addSchema( readJson( join( folder, name ) ) as object )
	);
	const isValid = ( value: unknown ) =>
		ajv.validate( 'form.schema.json', value );

	test( 'accepts what the repository holds', () => {
		expect( forms.filter( ( source ) => ! isValid( source ) ) ).toEqual(
			[]
		);
	} );

	test.each< [ string, ( source: FormSource ) => unknown ] >( [
		[
			'an unknown property',
			( source ) => ( { ...source, colour: 'red' } ),
		],
		[
			'an unknown kind of row',
			( source ) => ( {
				...source,
				parts: [
					{
						...source.parts[ 0 ],
						rows: [
							{
								id: 'I',
								stt: 'I',
								label: 'A',
								kind: 'percent',
								depth: 0,
							},
						],
					},
				],
			} ),
		],
		[
			'a group without columns',
			( source ) => ( {
				...source,
				parts: [
					{
						...source.parts[ 0 ],
						columns: [ { label: 'A', columns: [] } ],
					},
				],
			} ),
		],
		[
			'a column without an id',
			( source ) => ( {
				...source,
				parts: [
					{
						...source.parts[ 0 ],
						columns: [ { label: 'A', kind: 'row' } ],
					},
				],
			} ),
		],
		[
			'a rule of an unknown type',
			( source ) => ( {
				...source,
				rules: [ { id: 'a', type: 'sum', strength: 'weak' } ],
			} ),
		],
		[
			'a rule that lacks its total',
			( source ) => ( {
				...source,
				rules: [
					{
						id: 'a',
						type: 'sum_rows',
						strength: 'weak',
						parts: [ 'I' ],
						compare: '=',
						columns: '*',
					},
				],
			} ),
		],
		[ 'no level', ( source ) => ( { ...source, levels: [] } ) ],
		[
			'a label with a space at its end',
			( source ) => ( { ...source, title: 'A ' } ),
		],
	] )( 'refuses %s', ( _, change ) => {
		expect( isValid( change( form( 'BM10' ) ) ) ).toBe( false );
	} );
} );
