import {
	allColumns,
	cellColumns,
	cellKind,
	gradesOf,
	parseCellColumn,
	partOfRow,
	resolveForm,
} from './resolve-form';
import { form, formSource, part } from './test-forms';
import type { FormSource, HeaderCell, Level, RowId, TablePart } from './types';

const FORMS = [
	'BM09',
	'BM10',
	'BM11',
	'BM12',
	'T5_thu',
	'T9_2a',
	'T9_2b_trung_hoc',
	'T_doi_ngu',
	'T_khoi_phong_pt',
];
const LEVELS: Level[] = [ 'thcs', 'thpt' ];
const everyForm = FORMS.flatMap( ( id ) =>
	LEVELS.map( ( level ) => [ id, level ] as const )
);

function row( of: TablePart, id: RowId ) {
	const found = of.rows.find( ( candidate ) => candidate.id === id );
	if ( ! found ) {
		throw new Error( `no row ${ id }` );
	}
	return found;
}

/** The column that each header cell of the lowest row of the header stands over, by laying the spans out. */
function grid( header: HeaderCell[][] ): string[][] {
	const cells: string[][] = header.map( () => [] );
	header.forEach( ( line, y ) => {
		let x = 0;
		for ( const cell of line ) {
			while ( cells[ y ]?.[ x ] !== undefined ) {
				x++;
			}
			for ( let dy = 0; dy < cell.rowSpan; dy++ ) {
				for ( let dx = 0; dx < cell.colSpan; dx++ ) {
					const target = cells[ y + dy ];
					expect( target?.[ x + dx ] ).toBeUndefined();
					if ( target ) {
						target[ x + dx ] =
							cell.column ?? cell.stub ?? cell.label;
					}
				}
			}
		}
	} );
	return cells;
}

test( 'grades of the levels', () => {
	expect( gradesOf( 'tieu_hoc' ) ).toEqual( [ 1, 2, 3, 4, 5 ] );
	expect( gradesOf( 'thcs' ) ).toEqual( [ 6, 7, 8, 9 ] );
	expect( gradesOf( 'thpt' ) ).toEqual( [ 10, 11, 12 ] );
} );

test( 'form 10 has the grades of its level as columns, under one heading', () => {
	expect(
		allColumns( form( 'BM10', 'thpt' ) ).map( ( { id, grade, path } ) => [
			id,
			grade,
			path,
		] )
	).toEqual( [
		[ 'tong_so', undefined, [ 'Tổng số' ] ],
		[ 'lop_10', 10, [ 'Chia ra theo khối lớp', 'Lớp 10' ] ],
		[ 'lop_11', 11, [ 'Chia ra theo khối lớp', 'Lớp 11' ] ],
		[ 'lop_12', 12, [ 'Chia ra theo khối lớp', 'Lớp 12' ] ],
	] );
	expect( part( form( 'BM10' ) ).header ).toEqual( [
		[
			{ label: 'STT', colSpan: 1, rowSpan: 2, stub: 'stt' },
			{ label: 'Nội dung', colSpan: 1, rowSpan: 2, stub: 'label' },
			{ label: 'Tổng số', colSpan: 1, rowSpan: 2, column: 'tong_so' },
			{ label: 'Chia ra theo khối lớp', colSpan: 4, rowSpan: 1 },
		],
		[ 6, 7, 8, 9 ].map( ( grade ) => ( {
			label: `Lớp ${ grade }`,
			colSpan: 1,
			rowSpan: 1,
			column: `lop_${ grade }`,
		} ) ),
	] );
} );

test.each( everyForm )(
	'the header of %s for %s covers every column once',
	( id, level ) => {
		for ( const table of form( id, level ).parts ) {
			const lines = grid( table.header );
			const expected = [
				...table.stub.map( ( { id: stub } ) => stub ),
				...table.columns.map( ( { id: column } ) => column ),
			];
			expect( lines.at( -1 ) ).toEqual( expected );
			expect( new Set( lines.map( ( line ) => line.length ) ).size ).toBe(
				1
			);
		}
	}
);

test( 'a heading over headings makes three header rows', () => {
	const { header } = part( form( 'BM11' ), 'nha_ve_sinh' );
	expect(
		header.map( ( line ) => line.map( ( { label } ) => label ) )
	).toEqual( [
		[ 'STT', 'Nội dung', 'Số lượng (m²)' ],
		[ 'Dùng cho giáo viên', 'Dùng cho học sinh', 'Số m²/học sinh' ],
		[ 'Chung', 'Nam/Nữ', 'Chung', 'Nam/Nữ' ],
	] );
} );

test( 'a count and its rate are two cells, and a row without rates has a cell there for whatever is typed', () => {
	const table = part( form( 'BM10' ) );
	expect( cellColumns( table ).slice( 0, 4 ) ).toEqual( [
		'tong_so',
		'tong_so_rate',
		'lop_6',
		'lop_6_rate',
	] );
	expect( cellKind( table, row( table, 'I.1' ), 'lop_6' ) ).toBe( 'integer' );
	expect( cellKind( table, row( table, 'I.1' ), 'lop_6_rate' ) ).toBe(
		'rate'
	);
	expect( cellKind( table, row( table, 'I' ), 'lop_6' ) ).toBe( 'integer' );
	expect( cellKind( table, row( table, 'I' ), 'lop_6_rate' ) ).toBe( 'none' );
	expect( cellKind( table, row( table, 'VIII' ), 'tong_so' ) ).toBe( 'pair' );
	expect( cellColumns( part( form( 'BM12' ) ) ) ).not.toContain(
		'tong_so_rate'
	);
} );

test( 'the column decides the kind where it has one', () => {
	const assessed = part( form( 'T9_2b_trung_hoc' ) );
	expect( cellKind( assessed, row( assessed, 'lop_6' ), 'rl_tot' ) ).toBe(
		'integer'
	);
	expect( cellKind( assessed, row( assessed, 'tong' ), 'rl_tot_rate' ) ).toBe(
		'rate'
	);
	expect( cellColumns( assessed ) ).not.toContain( 'tong_rate' );
	const facilities = form( 'BM11' );
	const main = part( facilities );
	expect( cellKind( main, row( main, 'IV' ), 'so_luong' ) ).toBe( 'area' );
	expect( cellKind( main, row( main, 'IV' ), 'binh_quan' ) ).toBe(
		'ratio_or_text'
	);
	const boarding = part( facilities, 'ban_tru' );
	expect( cellKind( boarding, row( boarding, 'XII' ), 'phong_dt' ) ).toBe(
		'pair'
	);
	const toilets = part( facilities, 'nha_ve_sinh' );
	expect( cellKind( toilets, row( toilets, 'XIV' ), 'gv' ) ).toBe( 'none' );
	expect( cellKind( toilets, row( toilets, 'XIV.1' ), 'm2_chung' ) ).toBe(
		'ratio'
	);
} );

test( 'an unknown cell has no kind', () => {
	const table = part( form( 'BM10' ) );
	expect( parseCellColumn( table, 'lop_10' ) ).toBeNull();
	expect( parseCellColumn( table, '__proto__' ) ).toBeNull();
	expect( cellKind( table, row( table, 'I' ), 'lop_10' ) ).toBe( 'none' );
	expect( parseCellColumn( table, 'lop_9_rate' ) ).toMatchObject( {
		column: { id: 'lop_9' },
		isRate: true,
	} );
} );

test( 'grades in rules stand for those of the level', () => {
	const sum = form( 'BM10', 'thpt' ).rules.find(
		( { id } ) => id === 'tong_so'
	);
	expect( sum ).toMatchObject( {
		total: 'tong_so',
		parts: [ 'lop_10', 'lop_11', 'lop_12' ],
		rows: '*',
	} );
	const total = form( 'T9_2b_trung_hoc', 'thpt' ).rules.find(
		( { id } ) => id === 'toan_truong'
	);
	expect( total ).toMatchObject( {
		total: 'tong',
		parts: [ 'lop_10', 'lop_11', 'lop_12' ],
	} );
	expect(
		JSON.stringify(
			LEVELS.flatMap( ( level ) =>
				FORMS.map( ( id ) => form( id, level ) )
			)
		)
	).not.toContain( '{grade' );
} );

test( 'the table of TT 09 has a row for each grade and one for the school', () => {
	expect(
		part( form( 'T9_2b_trung_hoc' ) ).rows.map(
			( { id, label, grade } ) => [ id, label, grade ]
		)
	).toEqual( [
		[ 'lop_6', 'Khối 6', 6 ],
		[ 'lop_7', 'Khối 7', 7 ],
		[ 'lop_8', 'Khối 8', 8 ],
		[ 'lop_9', 'Khối 9', 9 ],
		[ 'tong', 'Tổng số', undefined ],
	] );
} );

test( 'form 11 has six tables, and the numeral IX twice', () => {
	const facilities = form( 'BM11' );
	expect( facilities.parts ).toHaveLength( 6 );
	const nines = facilities.parts.flatMap( ( { rows } ) =>
		rows.filter( ( { stt } ) => stt === 'IX' ).map( ( { id } ) => id )
	);
	expect( nines ).toEqual( [ 'IX', 'IXb' ] );
	expect( partOfRow( facilities, 'IXb.1' )?.id ).toBe(
		'thiet_bi_dang_su_dung'
	);
	expect( partOfRow( facilities, 'X' )?.id ).toBe( 'bep_an' );
	expect( partOfRow( facilities, 'nowhere' ) ).toBeNull();
} );

test( 'a form is refused for a level that does not file it', () => {
	expect( () => form( 'BM10', 'tieu_hoc' ) ).toThrow( RangeError );
} );

test( 'a group whose columns all vanish leaves no heading', () => {
	const source: FormSource = { ...formSource( 'BM09' ), levels: [ 'gdtx' ] };
	expect( resolveForm( source, 'gdtx' ).parts[ 0 ]?.header ).toEqual( [
		[
			{ label: 'STT', colSpan: 1, rowSpan: 1, stub: 'stt' },
			{ label: 'Nội dung', colSpan: 1, rowSpan: 1, stub: 'label' },
		],
	] );
} );

test( 'a ratio over the grades is a rule for each of them', () => {
	const averages = form( 'T9_2a', 'thpt' ).rules.filter(
		( { type } ) => type === 'ratio'
	);
	expect( averages.map( ( { id } ) => id ) ).toEqual( [
		'binh_quan_10',
		'binh_quan_11',
		'binh_quan_12',
		'binh_quan_toan_truong',
	] );
	expect( averages[ 1 ] ).toMatchObject( {
		target: { row: 'lop_11', column: 'bq' },
		numerator: { row: 'lop_11', column: 'hoc_sinh' },
		denominator: { row: 'lop_11', column: 'so_lop' },
	} );
} );
