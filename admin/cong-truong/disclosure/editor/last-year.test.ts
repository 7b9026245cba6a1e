import {
	insertRow,
	newTable,
	putPart,
} from '../../../../lib/disclosure/reshape';
import { emptyValues } from '../../../../lib/disclosure/values';
import { loadForm } from '../../../../ui/spreadsheet/state/test-forms';
import { startFrom } from './last-year';

const form = loadForm( 'BM10' );

describe( 'startFrom', () => {
	it( 'copies figures, rows, names and notes, but not the reasons of another year', () => {
		const earlier = {
			...emptyValues(),
			cells: {
				I: { tong_so: { raw: '407', value: 407 } },
				'IV+abc1': { lop_6: { raw: '3', value: 3 } },
			},
			addedRows: [
				{
					id: 'IV+abc1',
					part: 'main',
					parent: 'IV',
					after: 'IV.3',
					stt: '',
					label: 'Cấp cụm',
					kind: 'integer' as const,
				},
			],
			rowNotes: { III: 'năm trước' },
			note: 'x',
			dismissals: [ { key: 'k', figures: 'f', reason: 'r' } ],
		};
		expect( startFrom( form, earlier ) ).toEqual( {
			...earlier,
			dismissals: [],
		} );
	} );

	it( 'leaves behind what this form has no place for', () => {
		const started = startFrom( form, {
			...emptyValues(),
			cells: {
				I: {
					lop_10: { raw: '1', value: 1 },
					lop_6: { raw: '2', value: 2 },
				},
				gone: { lop_6: { raw: '3', value: 3 } },
			},
			merges: [
				{ rows: [ 'I', 'gone' ], columns: [ 'lop_6', 'lop_7' ] },
			],
			labels: { gone: 'x' },
			units: { gone: 'triệu đồng' },
			addedRows: [
				{
					id: 'gone+abcd',
					part: 'main',
					parent: 'gone',
					after: null,
					stt: '',
					label: 'y',
					kind: 'integer',
				},
			],
		} );
		expect( started ).toEqual( {
			...emptyValues(),
			cells: { I: { lop_6: { raw: '2', value: 2 } } },
		} );
	} );

	it( 'keeps the tables as the school shaped them, with their figures', () => {
		const income = loadForm( 'T5_thu' );
		const part = insertRow(
			newTable(
				{
					title: 'Khác',
					columns: [ 'Khoản', 'Tiền' ],
					rows: [ 'Quỹ' ],
				},
				( prefix ) => `${ prefix }+abcd`
			),
			{ after: null, label: 'Thu hộ' },
			() => 'hang+efgh'
		);
		const earlier = putPart( income, emptyValues(), part );
		const figures = {
			...earlier,
			cells: { 'hang+efgh': { 'cot+abcd': { raw: '5', value: 5 } } },
		};
		expect( startFrom( income, figures ) ).toEqual( figures );
		expect(
			startFrom( form, {
				...figures,
				parts: [ ...figures.parts, { ...part, id: 'main' } ],
			} ).parts
		).toEqual( [ part ] );
	} );
} );
