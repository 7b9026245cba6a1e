/**
 * Layouts that mislead: semesters beside each other, rows typed as lines, several levels in one table, old encodings, errors.
 */
import { paragraph, table } from './build';
import { ask, notice } from './cases';
import type { School } from './figures';
import type { Box, Entry, Table } from './model';
import { makeScene } from './scene';
import type { Plan } from './scene';
import { writeCsv } from './write-csv';
import { writeOoxml } from './write-ooxml';
import { writeXlsx } from './write-xlsx';

type Cell = string | Box;
/** `null`: nothing is expected of the row. */
type Line = [ row: string | null, ...cells: Cell[] ];

const boxOf = ( cell: Cell ): Box => ( typeof cell === 'string' ? { text: cell } : cell );

/** A table by its texts; `columns` says for each place of a plain row which column of the form it is. */
function plain( heads: Cell[][], columns: ( string | null )[], lines: Line[], run = 'main' ): Table {
	return {
		run,
		rows: [
			...heads.map( ( cells ) => ( { boxes: cells.map( ( cell ) => ( { ...boxOf( cell ), isHeading: true } ) ) } ) ),
			...lines.map( ( [ row, ...cells ] ) => {
				const from = columns.length - cells.length;
				return {
					boxes: cells.map( ( cell, at ): Box => {
						const box = boxOf( cell );
						const column = columns[ at + from ];
						const isFigure = row !== null && column && box.text !== '' && ! box.expect;
						return isFigure ? { ...box, expect: [ { row, column, raw: box.text, value: Number( box.text ) } ] } : box;
					} ),
				};
			} ),
		],
	};
}

const down = ( text: string, rowSpan: number ): Box => ( { text, rowSpan } );
const across = ( text: string, colSpan: number ): Box => ( { text, colSpan } );
const THCS = [ 'lop_6', 'lop_7', 'lop_8', 'lop_9' ];
const HEADS_THCS = [ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ];

/** Both halves of a table whose halves are read by different runs. */
function halves( names: [ string, string ], runs: [ string, string ], files: string ): Entry {
	const grades = [ 'Tổng số', 'Lớp 10', 'Lớp 11', 'Lớp 12' ];
	const ids = [ 'tong_so', 'lop_10', 'lop_11', 'lop_12' ];
	const rows: [ string, string, string, number[], number[] ][] = [
		[ 'I', 'I', 'Số học sinh chia theo hạnh kiểm', [ 90, 30, 31, 29 ], [ 88, 29, 30, 29 ] ],
		[ 'I.1', '1', 'Tốt', [ 60, 20, 21, 19 ], [ 63, 21, 21, 21 ] ],
		[ 'I.2', '2', 'Khá', [ 30, 10, 10, 10 ], [ 25, 8, 9, 8 ] ],
		[ 'II', 'II', 'Số học sinh chia theo học lực', [ 90, 30, 31, 29 ], [ 88, 29, 30, 29 ] ],
		[ 'II.1', '1', 'Giỏi', [ 12, 4, 5, 3 ], [ 15, 6, 5, 4 ] ],
		[ 'II.2', '2', 'Khá', [ 78, 26, 26, 26 ], [ 73, 23, 25, 25 ] ],
	];
	const build = ( run: number ): Table =>
		plain(
			[ [ down( 'STT', 2 ), down( 'Nội dung', 2 ), across( names[ 0 ], 4 ), across( names[ 1 ], 4 ) ], [ ...grades, ...grades ] ],
			[ null, null, ...ids.map( ( id ) => ( run === 0 ? id : null ) ), ...ids.map( ( id ) => ( run === 1 ? id : null ) ) ],
			rows.map( ( [ row, stt, label, first, second ] ): Line => [ row, stt, label, ...[ ...first, ...second ].map( String ) ] )
		);
	const isYear = names[ 0 ].includes( 'Năm' );
	const pieces = notice( 'BM10', 'thpt', isYear ? '2020-2021' : '2021-2022', [ table( { ...build( 0 ), run: runs[ 0 ] } ) ] );
	const [ first, second ] = [ 0, 1 ].map( ( run ) => build( run ).rows );
	// One table stands in the file; what each run expects of it is told apart by the run's name.
	const expected = runs.map( ( _, run ) =>
		( run === 0 ? first : second )?.flatMap( ( { boxes } ) => boxes.flatMap( ( { expect } ) => expect ?? [] ) ) ?? []
	);
	return {
		file: files,
		about: `${ names.join( ' and ' ) } beside each other under one header`,
		pieces: [
			...( isYear ? pieces.filter( ( piece ) => piece.kind === 'table' ) : pieces ),
			{ kind: 'table', table: { run: runs[ 1 ], rows: [ { boxes: [ { text: '', expect: expected[ 1 ] } ] } ], isLayout: true } },
		],
		runs: runs.map( ( name ) =>
			ask( { name, form: 'BM10', level: 'thpt', year: isYear ? name : '2021-2022', period: isYear ? 'nam' : name } )
		),
		write: writeXlsx,
	};
}

const lines = ( ...figures: ( string | number )[] ): string => figures.join( '\n' );
const typed = ( text: string, rows: string[], column: string ): Box => ( {
	text,
	expect: text.split( '\n' ).flatMap( ( raw, at ) => [ { row: rows[ at ] ?? '', column, raw, value: Number( raw ) } ] ),
} );

function inLines( first: string, label: string, rows: string[], figures: number[][] ): Line {
	return [
		null,
		first,
		label,
		...figures.map( ( column, at ) => typed( lines( ...column ), rows, [ 'tong_so', ...THCS ][ at ] ?? '' ) ),
	];
}

const scene = ( file: string, about: string, plan: Omit< Plan, 'file' > ): Entry => {
	const format = file.endsWith( 'docx' ) ? 'docx' : 'xlsx';
	return { ...makeScene( { ...plan, file: file.endsWith( 'csv' ) ? 'csv' : format } ), file, about };
};
const plan = ( seed: number, form: Plan[ 'form' ], level: School, mutations: string[], more: Partial< Plan > = {} ): Omit< Plan, 'file' > => ( {
	seed,
	form,
	level,
	mutations,
	isNumeric: false,
	hasDecoy: false,
	encoding: null,
	...more,
} );

const SHIFTED = [ 'moveColumns', 'moveSections', 'addRow', 'addColumn', 'countingRow', 'repeatHeader', 'titlesInside' ];

export const HARD: Entry[] = [
	halves( [ 'Học kỳ I', 'Học kỳ II' ], [ 'hk1', 'hk2' ], 'bm10-thpt-semesters-beside.xlsx' ),
	halves( [ 'Năm học 2019-2020', 'Năm học 2020-2021' ], [ '2019-2020', '2020-2021' ], 'bm10-thpt-years-beside.xlsx' ),
	{
		file: 'bm10-thcs-lines-in-cells.docx',
		about: 'a section in one row: labels and figures are lines of its cells',
		pieces: notice( 'BM10', 'thcs', '2020-2021', [
			table(
				plain( [ HEADS_THCS ], [], [
					inLines( 'I', 'Số học sinh chia theo hạnh kiểm\n1. Tốt\n2. Khá\n3. Trung bình', [ 'I', 'I.1', 'I.2', 'I.3' ], [ [ 100, 60, 30, 10 ], [ 25, 15, 8, 2 ], [ 25, 15, 7, 3 ], [ 25, 15, 8, 2 ], [ 25, 15, 7, 3 ] ] ),
					inLines( 'II', 'Số học sinh chia theo học lực\n- Giỏi\n- Khá\n- Trung bình', [ 'II', 'II.1', 'II.2', 'II.3' ], [ [ 100, 20, 50, 30 ], [ 25, 5, 13, 7 ], [ 25, 5, 12, 8 ], [ 25, 5, 13, 7 ], [ 25, 5, 12, 8 ] ] ),
				] )
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021' } ) ],
		write: writeOoxml,
	},
	{
		file: 'bm10-thcs-sections-in-a-column.xlsx',
		about: 'the names of the sections stand merged in a column of their own',
		pieces: notice( 'BM10', 'thcs', '2020-2021', [
			table(
				plain( [ [ across( 'Nội dung', 2 ), 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ] ], [ null, null, 'tong_so', ...THCS ], [
					[ 'I.1', down( 'Hạnh kiểm', 3 ), 'Tốt', '60', '15', '16', '14', '15' ],
					[ 'I.2', 'Khá', '31', '8', '7', '8', '8' ],
					[ 'I.3', 'Trung bình', '9', '2', '2', '3', '2' ],
					[ 'II.1', down( 'Học lực', 3 ), 'Giỏi', '20', '5', '4', '6', '5' ],
					[ 'II.2', 'Khá', '55', '14', '13', '14', '14' ],
					[ 'II.3', 'Trung bình', '25', '6', '8', '5', '6' ],
				] )
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021' } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm10-thcs-grades-6-to-12.csv',
		about: 'a school of two levels in one table: its totals are of both, so they are listed and not read',
		pieces: [
			paragraph( 'Biểu mẫu 10. Chất lượng giáo dục thực tế năm học 2020-2021' ),
			table(
				plain( [ [ 'STT', 'Nội dung', 'Tổng số', ...[ 6, 7, 8, 9, 10, 11, 12 ].map( ( grade ) => `Lớp ${ grade }` ) ] ], [ null, null, null, ...THCS, null, null, null ], [
					[ 'I', 'I', 'Số học sinh chia theo hạnh kiểm', '771', '101', '102', '103', '104', '115', '116', '130' ],
					[ 'I.1', '1', 'Tốt', '701', '91', '92', '93', '94', '105', '106', '120' ],
					[ 'I.2', '2', 'Khá', '70', '10', '10', '10', '10', '10', '10', '10' ],
				] )
			),
		],
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021', listed: [ '771', '701', '115', '106', '130' ] } ) ],
		write: writeCsv( { separator: ';', hasMark: true, end: '\n' } ),
	},
	{
		file: 't9-thpt-headings-of-one-row.xlsx',
		about: 'RL Tốt, HT Khá: the group is an abbreviation before the heading; grades are bare numbers',
		pieces: notice( 'T9_2b_trung_hoc', 'thpt', '2024-2025', [
			table(
				plain(
					[ [ 'Khối', 'Tổng số', ...[ 'RL', 'HT' ].flatMap( ( group ) => [ 'Tốt', 'Khá', 'Đạt', 'Chưa đạt' ].map( ( name ) => `${ group } ${ name }` ) ) ] ],
					[ null, 'tong', ...[ 'rl', 'ht' ].flatMap( ( group ) => [ 'tot', 'kha', 'dat', 'cd' ].map( ( name ) => `${ group }_${ name }` ) ) ],
					[
						[ 'lop_10', '10', '101', '60', '31', '8', '2', '12', '40', '45', '4' ],
						[ 'lop_11', '11', '95', '63', '25', '6', '1', '15', '41', '37', '2' ],
						[ 'lop_12', '12', '88', '70', '15', '3', '0', '20', '43', '25', '0' ],
						[ 'tong', 'Cộng', '284', '193', '71', '17', '3', '47', '124', '107', '6' ],
					]
				)
			),
		] ),
		runs: [ ask( { form: 'T9_2b_trung_hoc', level: 'thpt', year: '2024-2025' } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm12-thpt-some-columns.csv',
		about: 'columns left out: TS stands for doctors, and for nothing that the file leaves out',
		pieces: [
			paragraph( 'Biểu mẫu 12, năm học 2020-2021' ),
			table(
				plain(
					[ [ down( 'STT', 2 ), down( 'Nội dung', 2 ), down( 'Tổng số', 2 ), across( 'Trình độ đào tạo', 3 ), across( 'Chuẩn nghề nghiệp', 2 ) ], [ 'TS', 'Th.S', 'Đại học', 'XS', 'Khá' ] ],
					[ null, null, 'tong_so', 'td_ts', 'td_ths', 'td_dh', 'cn_xuat_sac', 'cn_kha' ],
					[
						[ 'I', 'I', 'Giáo viên', '20', '1', '4', '15', '12', '8' ],
						[ 'I.1', '1', 'Toán', '6', '1', '2', '3', '4', '2' ],
						[ 'II', 'II', 'Cán bộ quản lý', '3', '0', '1', '2', '3', '0' ],
						[ 'II.1', '1', 'Hiệu trưởng', '1', '0', '1', '0', '1', '0' ],
						[ 'II.2', '2', 'Phó Hiệu trưởng', '2', '0', '0', '2', '2', '0' ],
					]
				)
			),
		],
		runs: [ ask( { form: 'BM12', level: 'thpt', year: '2020-2021' } ) ],
		write: writeCsv( { separator: ',', hasMark: false, end: '\n' } ),
	},
	scene( 'bm10-thpt-shifted.docx', 'columns and sections moved, a strange row and column, headings repeated inside', plan( 401, 'BM10', 'thpt', SHIFTED, { hasDecoy: true } ) ),
	scene( 'bm10-thcs-shifted.xlsx', 'the same in a workbook, with hidden rows, blank rows and signatures inside', plan( 402, 'BM10', 'thcs', [ ...SHIFTED, 'hiddenRow', 'addBlankRows', 'signaturesInside' ], { isNumeric: true } ) ),
	scene( 'bm10-thpt-errors-dates-fractions.xlsx', 'errors of formulas, pairs that became dates, rates as fractions', plan( 403, 'BM10', 'thpt', [ 'errors', 'dates', 'fractions' ], { isNumeric: true } ) ),
	scene( 'bm10-thpt-merged-numbers.docx', 'the number of a section reaches over all its rows, labels in other writings', plan( 404, 'BM10', 'thpt', [ 'mergeNumbers', 'shuffleRows', 'rewriteLabels', 'misspell' ] ) ),
	scene( 'bm12-thcs-shifted.xlsx', 'form 12 with a strange column, headings repeated, errors', plan( 405, 'BM12', 'thcs', [ 'moveColumns', 'addColumn', 'errors', 'signaturesInside' ] ) ),
	scene( 't9-thpt-shifted.docx', 'Thông tư 09 with its groups of columns moved and a strange column', plan( 406, 'T9_2b_trung_hoc', 'thpt', [ 'moveColumns', 'addColumn', 'countingRow', 'rewriteLabels' ] ) ),
	scene( 'bm09-thpt-shifted.docx', 'form 09 with merged numbers and repeated headings', plan( 407, 'BM09', 'thpt', [ 'moveSections', 'repeatHeader', 'titlesInside' ] ) ),
	scene( 'bm10-thcs-tcvn3.csv', 'all texts in TCVN3', plan( 408, 'BM10', 'thcs', [ 'moveSections' ], { encoding: 'TCVN3' } ) ),
	scene( 'bm11-thpt-vni.docx', 'form 11 in VNI', plan( 409, 'BM11', 'thpt', [], { encoding: 'VNI' } ) ),
	scene( 't9-thcs-tcvn3.xlsx', 'Thông tư 09 in TCVN3', plan( 410, 'T9_2b_trung_hoc', 'thcs', [ 'countingRow' ], { encoding: 'TCVN3' } ) ),
];
