import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import {
	changeColumn,
	changeRow,
	dropPart,
	insertColumn,
	insertRow,
	lostCells,
	newTable,
	putPart,
	removeColumn,
	removeRow,
	schoolPart,
} from './reshape';
import { checkDisclosure } from './rules';
import { fill } from './rules/fixtures';
import { shapedForm } from './shape';
import { form, part as partOf } from './test-forms';
import type {
	DisclosureValues,
	HeaderCell,
	ResolvedForm,
	SchoolPart,
} from './types';
import { emptyValues } from './values';

const income = form( 'T5_thu' );
const staff = form( 'T_doi_ngu' );
const rooms = form( 'T_khoi_phong_pt' );
const official = form( 'BM10' );

type Shape = {
	about: string;
	form: string;
	part: SchoolPart;
	header: HeaderCell[][];
	hasRate: boolean[];
	labels: string[];
};

/** Shared with PHP. */
const shapes = JSON.parse(
	readFileSync(
		join( __dirname, '../../tests/data/vectors/shapes.json' ),
		'utf8'
	)
) as Shape[];

function ids() {
	let count = 0;
	return ( prefix: string ) =>
		`${ prefix }+n${ String( ++count ).padStart( 4, '0' ) }`;
}

function main( of: ResolvedForm, values = emptyValues() ): SchoolPart {
	const part = schoolPart( of, values, 'main' );
	if ( ! part ) {
		throw new Error( `${ of.id } cannot be shaped` );
	}
	return part;
}

function shaped( of: ResolvedForm, values: DisclosureValues ) {
	return partOf( shapedForm( of, values ) );
}

test( 'a form that nobody shaped is the form', () => {
	expect( shapedForm( income, emptyValues() ) ).toBe( income );
} );

test.each( [
	income,
	staff,
	rooms,
	form( 'T9_2a' ),
	form( 'T9_2b_trung_hoc', 'thpt' ),
] )( 'taking $id in hand changes nothing that can be seen', ( of ) => {
	const values = putPart( of, emptyValues(), main( of ) );
	const before = partOf( of );
	const after = shaped( of, values );
	expect( after.header ).toEqual( before.header );
	expect( after.columns ).toEqual( before.columns );
	expect(
		after.rows.map( ( { id, label, parent } ) => [ id, label, parent ] )
	).toEqual(
		before.rows.map( ( { id, label, parent } ) => [ id, label, parent ] )
	);
} );

test( 'an official table keeps its shape, and takes tables beside it', () => {
	expect( schoolPart( official, emptyValues(), 'main' ) ).toBeNull();
	const table = newTable(
		{
			title: 'Học sinh giỏi',
			columns: [ 'Môn', 'Số giải' ],
			rows: [ 'Toán' ],
		},
		ids()
	);
	const forged = { ...table, id: 'main' };
	expect( shapedForm( official, { parts: [ forged ] } ).parts ).toEqual(
		official.parts
	);
	const values = putPart( official, emptyValues(), table );
	expect(
		shapedForm( official, values ).parts.map( ( { id } ) => id )
	).toEqual( [ ...official.parts.map( ( { id } ) => id ), table.id ] );
} );

test( 'a new column stands in the group of the one before it, under one header cell', () => {
	const part = insertColumn(
		main( income ),
		{ after: 'khcn', label: 'Dịch vụ', kind: 'money' },
		ids()
	);
	const { header, columns } = shaped(
		income,
		putPart( income, emptyValues(), part )
	);
	expect( columns.map( ( { label } ) => label ) ).toEqual( [
		'Giáo dục và đào tạo',
		'Khoa học và công nghệ',
		'Dịch vụ',
		'Hoạt động khác',
		'Tổng cộng',
		'Năm trước liền kề',
	] );
	expect(
		header[ 0 ]?.find( ( { label } ) => label === 'Loại hoạt động' )
			?.colSpan
	).toBe( 4 );
} );

test( 'a column out of the middle of a group breaks the group in two', () => {
	const part = changeColumn( main( income ), 'khcn', {
		path: [ 'Khoa học' ],
	} );
	expect(
		shaped(
			income,
			putPart( income, emptyValues(), part )
		).header[ 0 ]?.map( ( { label, colSpan } ) => [ label, colSpan ] )
	).toEqual( [
		[ 'TT', 1 ],
		[ 'Nguồn kinh phí', 1 ],
		[ 'Loại hoạt động', 1 ],
		[ 'Khoa học', 1 ],
		[ 'Loại hoạt động', 1 ],
		[ 'Tổng cộng', 1 ],
		[ 'Năm trước liền kề', 1 ],
	] );
} );

test( 'a new row stands after what hangs under the one before it', () => {
	const part = insertRow(
		main( staff ),
		{ after: 'ql', label: 'Ban cán sự' },
		ids()
	);
	expect( part.rows.map( ( { id } ) => id ).slice( 0, 5 ) ).toEqual( [
		'ql',
		'ht',
		'pht',
		'hang+n0001',
		'gv',
	] );
	expect( part.rows[ 3 ] ).toMatchObject( {
		depth: 0,
		parent: null,
		kind: 'integer',
	} );
} );

test( 'a row goes with what hangs under it, and with its figures, notes and merges only', () => {
	const typed = {
		...fill( rooms, {
			hcqt_ht: { so_luong: '1' },
			ht_ph: { so_luong: '12', dien_tich: '600' },
		} ),
		rowNotes: { hcqt_ht: 'Mới xây', ht_ph: 'Đủ' },
		merges: [
			{
				rows: [ 'hcqt_ht', 'hcqt_pht' ],
				columns: [ 'dien_tich', 'dien_tich' ],
			},
			{
				rows: [ 'ht_ph', 'ht_bm' ],
				columns: [ 'toi_thieu', 'doi_sanh' ],
			},
		],
	} satisfies DisclosureValues;
	const after = putPart(
		rooms,
		typed,
		removeRow( main( rooms, typed ), 'hcqt' )
	);
	expect( shaped( rooms, after ).rows[ 0 ]?.id ).toBe( 'ht' );
	expect( after.cells ).toEqual( { ht_ph: typed.cells.ht_ph } );
	expect( after.rowNotes ).toEqual( { ht_ph: 'Đủ' } );
	expect( after.merges ).toEqual( [ typed.merges[ 1 ] ] );
	expect( lostCells( typed, after ) ).toBe( 1 );
} );

test( 'rows that were added and labels that were worded become part of the table', () => {
	const typed: DisclosureValues = {
		...emptyValues(),
		addedRows: [
			{
				id: 'gv+aaaa',
				part: 'main',
				parent: 'gv',
				after: 'gv',
				stt: '',
				label: 'Toán',
				kind: 'integer',
			},
		],
		labels: { nv: 'Nhân viên, người lao động' },
		cells: { 'gv+aaaa': { tong: { raw: '3', value: 3 } } },
	};
	const part = main( staff, typed );
	const after = putPart( staff, typed, part );
	expect( part.rows.find( ( { id } ) => id === 'gv+aaaa' ) ).toMatchObject( {
		label: 'Toán',
		depth: 1,
		parent: 'gv',
	} );
	expect( part.rows.find( ( { id } ) => id === 'nv' )?.label ).toBe(
		'Nhân viên, người lao động'
	);
	expect( after.addedRows ).toEqual( [] );
	expect( after.labels ).toEqual( {} );
	expect( after.cells ).toEqual( typed.cells );
} );

test( 'texts are read again when the kind of their column changes, and kept letter by letter', () => {
	const typed = fill( rooms, { ht_ph: { doi_sanh: '1.200' } } );
	expect( typed.cells.ht_ph?.doi_sanh ).toEqual( {
		raw: '1.200',
		value: null,
	} );
	const after = putPart(
		rooms,
		typed,
		changeColumn( main( rooms ), 'doi_sanh', { kind: 'money' } )
	);
	expect( after.cells.ht_ph?.doi_sanh ).toEqual( {
		raw: '1.200',
		value: 1200,
	} );
} );

test( 'a table of the school goes whole; a proposal gets its first shape back with what was typed', () => {
	const table = newTable(
		{ title: 'A', columns: [ 'Môn', 'Giải' ], rows: [ 'Toán' ] },
		ids()
	);
	const row = table.rows[ 0 ]?.id ?? '';
	const column = table.columns[ 0 ]?.id ?? '';
	const typed = fill( income, { nsnn: { gd: '5' } } );
	const both = putPart(
		income,
		putPart(
			income,
			typed,
			changeRow( main( income ), 'nsnn', { label: 'Ngân sách' } )
		),
		table
	);
	const filled = {
		...both,
		cells: {
			...both.cells,
			[ row ]: { [ column ]: { raw: '1', value: 1 } },
		},
	};
	const without = dropPart( income, filled, table.id );
	expect( without.cells ).toEqual( typed.cells );
	expect( without.parts.map( ( { id } ) => id ) ).toEqual( [ 'main' ] );
	expect( dropPart( income, without, 'main' ) ).toEqual( typed );
} );

test( 'the last row and the last column stay', () => {
	const table = newTable(
		{ title: '', columns: [ 'Môn', 'Giải' ], rows: [ 'Toán' ] },
		ids()
	);
	expect( removeRow( table, table.rows[ 0 ]?.id ?? '' ) ).toBe( table );
	expect( removeColumn( table, table.columns[ 0 ]?.id ?? '' ) ).toBe( table );
} );

test( 'a source of income that the school adds counts in the total', () => {
	const part = insertRow(
		main( income ),
		{ after: 'tai_tro', label: 'Căng tin' },
		ids()
	);
	const values = putPart( income, emptyValues(), part );
	const of = shapedForm( income, values );
	const right = {
		nsnn: { tong: '10' },
		nguoi_hoc: { tong: '5' },
		tai_tro: { tong: '0' },
		'hang+n0001': { tong: '3' },
		khac: { tong: '0' },
		tong: { tong: '18' },
	};
	expect( checkDisclosure( of, fill( of, right, values ) ) ).toEqual( [] );
	const wrong = fill( of, { ...right, tong: { tong: '15' } }, values );
	expect( checkDisclosure( of, wrong ).map( ( { rule } ) => rule ) ).toEqual(
		[ 'theo_nguon' ]
	);
} );

test( 'rules over a row that was removed are silent', () => {
	const part = removeRow( main( income ), 'tong' );
	const values = putPart( income, emptyValues(), part );
	const of = shapedForm( income, values );
	expect(
		checkDisclosure(
			of,
			fill( of, { nsnn: { gd: '1', tong: '1' } }, values )
		)
	).toEqual( [] );
} );

test( 'whatever is changed, nothing is lost but what was taken away', () => {
	const step = fc.record( {
		kind: fc.constantFrom(
			'addRow',
			'addColumn',
			'renameRow',
			'removeRow',
			'removeColumn'
		),
		at: fc.nat( 40 ),
	} );
	fc.assert(
		fc.property( fc.array( step, { maxLength: 12 } ), ( steps ) => {
			const makeId = ids();
			let values = fill(
				rooms,
				Object.fromEntries(
					partOf( rooms ).rows.map( ( { id }, index ) => [
						id,
						{ so_luong: String( index ), doi_sanh: 'Đạt' },
					] )
				)
			);
			for ( const { kind, at } of steps ) {
				const part = main( rooms, values );
				const row = part.rows[ at % part.rows.length ]?.id ?? '';
				const column =
					part.columns[ at % part.columns.length ]?.id ?? '';
				const next = {
					addRow: () =>
						insertRow( part, { after: row, label: 'Mới' }, makeId ),
					addColumn: () =>
						insertColumn(
							part,
							{ after: column, label: 'Mới', kind: 'text' },
							makeId
						),
					renameRow: () =>
						changeRow( part, row, { label: 'Tên khác' } ),
					removeRow: () => removeRow( part, row ),
					removeColumn: () => removeColumn( part, column ),
				}[ kind ]();
				const before = values;
				values = putPart( rooms, values, next );
				const rows = new Set( next.rows.map( ( { id } ) => id ) );
				const columns = new Set( next.columns.map( ( { id } ) => id ) );
				for ( const [ id, cells ] of Object.entries( before.cells ) ) {
					for ( const [ name, cell ] of Object.entries( cells ) ) {
						expect( values.cells[ id ]?.[ name ] ).toEqual(
							rows.has( id ) && columns.has( name )
								? cell
								: undefined
						);
					}
				}
			}
		} ),
		{ numRuns: 60 }
	);
} );

test.each( shapes )( 'a shape as PHP lays it out: $about', ( shape ) => {
	const table = partOf(
		shapedForm( form( shape.form ), { parts: [ shape.part ] } ),
		shape.part.id
	);
	expect( table.header ).toEqual( shape.header );
	expect( table.columns.map( ( { hasRate } ) => hasRate ) ).toEqual(
		shape.hasRate
	);
	expect( table.columns.map( ( { label } ) => label ) ).toEqual(
		shape.labels
	);
} );
