/**
 * Workbooks and text files with separators.
 */
import { paragraph, table } from './build';
import { ask, notice, pages } from './cases';
import { COMMITMENTS_THCS, COMMITMENTS_THPT, facilities, staffLines } from './contents';
import { assessmentFigures, qualityFigures } from './figures';
import type { Entry, Piece, Table } from './model';
import { commitmentTable, staffTable } from './office';
import { assessmentTable, primaryTable, qualityTable, short } from './quality';
import { writeCsv } from './write-csv';
import { numeric, writeXlsx } from './write-xlsx';

const sheet = ( name: string, isHidden = false ): Piece => ( { kind: 'sheet', name, isHidden } );

const numericPieces = ( pieces: Piece[] ): Piece[] =>
	pieces.map( ( piece ) =>
		piece.kind === 'table' && ! piece.table.isLayout
			? { ...piece, table: numeric( piece.table, { decimals: true } ) }
			: piece
	);

/** Totals are formulas with the value that Excel computed; rates too, with more decimals than are shown. */
function withFormulas( content: Table ): Table {
	return {
		...content,
		rows: content.rows.map( ( row, index ) => ( {
			...row,
			boxes: row.boxes.map( ( box ) => {
				const [ cell ] = box.expect ?? [];
				return box.number !== undefined && cell?.column === 'tong_so'
					? { ...box, formula: `SUM(D${ index + 10 }:G${ index + 10 })` }
					: box;
			} ),
		} ) ),
	};
}

/** Grouped thousands: the number format writes 1.234. */
function grouped( content: Table ): Table {
	return {
		...content,
		rows: content.rows.map( ( row ) => ( {
			...row,
			boxes: row.boxes.map( ( box ) =>
				box.number !== undefined && box.format === undefined ? { ...box, format: '#,##0' } : box
			),
		} ) ),
	};
}

/** An old row and a working column stay in the sheet, hidden. */
function withHiddenParts( content: Table ): Table {
	const last = content.rows[ 0 ]?.boxes.length ?? 0;
	return {
		...content,
		hiddenColumns: [ 7 ],
		rows: [
			...content.rows.map( ( row, index ) => ( {
				...row,
				boxes: [
					...row.boxes,
					...( index >= 2 ? [ { text: `nháp ${ 9000 + index }` } ] : [] ),
				],
			} ) ),
			{
				isHidden: true,
				boxes: [ 'X', 'Số học sinh khuyết tật', '8817', '8818', '8819', '8820', '8821' ]
					.slice( 0, Math.max( last, 7 ) )
					.map( ( text ) => ( { text } ) ),
			},
		],
	};
}

const BLANK = { text: '' };

/** The table begins in column B, and a blank row stands before every section. */
function indented( content: Table ): Table {
	return {
		...content,
		rows: content.rows.flatMap( ( row, index ) => {
			const moved = { ...row, boxes: [ BLANK, ...row.boxes ] };
			const isSection = index > 2 && /^[IVX]+$/.test( row.boxes[ 0 ]?.text ?? '' );
			return isSection ? [ { boxes: [ BLANK ] }, moved ] : [ moved ];
		} ),
	};
}

function flattened( content: Table, columns: string[] ): Table {
	const names = [ 'STT', 'Nội dung', ...columns.flatMap( ( name ) => [ name, 'Tỷ lệ' ] ) ];
	return {
		...content,
		rows: [
			{ boxes: names.map( ( text ) => ( { text, isHeading: true } ) ) },
			...content.rows.slice( 2 ),
		],
	};
}

const classList: Piece[] = [
	paragraph( 'DANH SÁCH LỚP 6A' ),
	table( {
		run: '',
		rows: [
			[ 'STT', 'Họ và tên', 'Lớp', 'Hạnh kiểm', 'Học lực' ],
			[ '1', 'Nguyễn Văn A', '6A', 'Tốt', 'Giỏi' ],
			[ '2', 'Trần Thị B', '6A', 'Khá', 'Khá' ],
			[ '3', 'Lê Văn C', '6A', 'Tốt', 'Trung bình' ],
		].map( ( texts ) => ( { boxes: texts.map( ( text ) => ( { text } ) ) } ) ),
	} ),
];

const official = ( seed: number, zero: '' | '0' = '0' ) =>
	qualityTable( {
		level: 'thcs',
		figures: qualityFigures( 'thcs', seed, { zero } ),
		rates: 'own rows',
		label: ( _, printed ) => short( printed ),
	} );

const EXCEL: Entry[] = [
	{
		file: 'bm10-thcs-numeric.xlsx',
		about: 'title rows, merged headings, numeric cells, percent formats, totals as formulas',
		pieces: [
			sheet( 'BM10' ),
			...notice( 'BM10', 'thcs', '2020-2021', [ table( withFormulas( numeric( official( 61 ) ) ) ) ] ),
		],
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021', isOpen: true } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm10-thpt-count-rate-columns.xlsx',
		about: 'SL and TL columns, rates as plain numbers (98.8), grouped thousands',
		pieces: [
			sheet( 'Bieu 10' ),
			...notice( 'BM10', 'thpt', '2020-2021', [
				table(
					grouped(
						numeric(
							qualityTable( {
								level: 'thpt',
								figures: qualityFigures( 'thpt', 62, { sign: '', decimals: 1, size: 640 } ),
								rates: 'columns',
								heads: { count: 'Số lượng', rate: 'Tỷ lệ %' },
							} ),
							{}
						)
					)
				),
			] ),
		],
		runs: [ ask( { form: 'BM10', level: 'thpt', year: '2020-2021' } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm10-thcs-decoy-sheets.xlsx',
		about: 'a class list, the primary form, a hidden sheet with last year, hidden row and column',
		pieces: [
			sheet( 'DS lop' ),
			...classList,
			sheet( 'BM06' ),
			paragraph( 'Biểu mẫu 06' ),
			paragraph( 'Công khai chất lượng giáo dục tiểu học thực tế, năm học 2020-2021' ),
			table( primaryTable( 7 ) ),
			sheet( 'BM10 cũ', true ),
			...notice( 'BM10', 'thcs', '2019-2020', [ table( { ...numeric( official( 63 ) ), run: '' } ) ] ),
			sheet( 'BM10' ),
			...notice( 'BM10', 'thcs', '2020-2021', [ table( withHiddenParts( numeric( official( 64 ) ) ) ) ] ),
			sheet( 'Sheet4' ),
		],
		runs: [
			ask( { form: 'BM10', level: 'thcs', year: '2020-2021', listed: [ '8817', 'BM10 cũ' ] } ),
		],
		write: writeXlsx,
	},
	{
		file: 'bm10-thpt-sheet-per-year.xlsx',
		about: 'a sheet for each school year, the same form',
		pieces: [ '2018-2019', '2019-2020', '2020-2021' ].flatMap( ( year, index ) => [
			sheet( year ),
			...notice( 'BM10', 'thpt', year, [
				table(
					numeric(
						qualityTable( {
							level: 'thpt',
							figures: qualityFigures( 'thpt', 65 + index ),
							rates: 'own rows',
							run: year,
						} )
					)
				),
			] ),
		] ),
		runs: [ '2018-2019', '2019-2020', '2020-2021' ].map( ( year ) =>
			ask( { name: year, form: 'BM10', level: 'thpt', year } )
		),
		write: writeXlsx,
	},
	{
		file: 'bm10-thcs-text-figures.xlsx',
		about: 'everything is text, thousands with points, parentheses, STT called TT',
		pieces: [
			sheet( 'Sheet1' ),
			...notice(
				'BM10',
				'thcs',
				'2020-2021',
				[
					table(
						qualityTable( {
							level: 'thcs',
							figures: qualityFigures( 'thcs', 68, { thousands: '.', size: 900, decimals: 1 } ),
							rates: 'parentheses',
							heads: { stt: 'TT', label: 'NỘI DUNG', grade: ( g ) => `K${ g }` },
						} )
					),
				],
				{ subtitle: 'Học kỳ I' }
			),
		],
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021', period: 'hk1' } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm10-thcs-sheet-per-semester.xlsx',
		about: 'sheets HKI and HKII, the semester stands in the name of the sheet only, blank rows and columns around the table',
		pieces: [ 'HKI', 'HKII' ].flatMap( ( name, index ) => [
			sheet( name ),
			paragraph( 'Biểu mẫu 10' ),
			paragraph( 'Chất lượng giáo dục thực tế năm học 2020-2021' ),
			{ kind: 'break' } as const,
			table( indented( numeric( { ...official( 91 + index ), run: name } ) ) ),
		] ),
		runs: [ 'HKI', 'HKII' ].map( ( name, index ) =>
			ask( { name, form: 'BM10', level: 'thcs', year: '2020-2021', period: `hk${ index + 1 }` } )
		),
		write: writeXlsx,
	},
	{
		file: 'bm10-thcs-flat-headings.xlsx',
		about: 'one row of headings: Tổng số, Tỷ lệ, Lớp 6, Tỷ lệ, Lớp 7, Tỷ lệ …',
		pieces: [
			sheet( 'Sheet1' ),
			...notice( 'BM10', 'thcs', '2019-2020', [
				table(
					numeric(
						flattened(
							qualityTable( {
								level: 'thcs',
								figures: qualityFigures( 'thcs', 93 ),
								rates: 'columns',
								heads: { group: null },
							} ),
							[ 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ]
						)
					)
				),
			] ),
		],
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2019-2020' } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm11-thcs-stacked.xlsx',
		about: 'the six tables of form 11 under each other on one sheet, numeric',
		pieces: [
			sheet( 'CSVC' ),
			...notice( 'BM11', 'thcs', '2020-2021', numericPieces( facilities( {} ) ) ),
		],
		runs: [ ask( { form: 'BM11', level: 'thcs', year: '2020-2021', isOpen: true } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm12-thpt-numeric.xlsx',
		about: 'form 12 with added subjects, numbers glued to the labels',
		pieces: [
			sheet( 'Doi ngu' ),
			...notice( 'BM12', 'thpt', '2020-2021', [
				table(
					numeric(
						staffTable( { seed: 69, lines: staffLines( 'thpt' ), numbers: 'label', numberMark: '.' } )
					)
				),
			] ),
		],
		runs: [ ask( { form: 'BM12', level: 'thpt', year: '2020-2021' } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm09-thcs.xlsx',
		about: 'form 09: merged cells over all grades, line breaks in cells',
		pieces: [
			sheet( 'BM09' ),
			...notice( 'BM09', 'thcs', '2020-2021', [
				table( commitmentTable( 'thcs', COMMITMENTS_THCS, { numberMark: '.' } ) ),
			] ),
		],
		runs: [ ask( { form: 'BM09', level: 'thcs', year: '2020-2021' } ) ],
		write: writeXlsx,
	},
	{
		file: 't9-thpt-count-rate-columns.xlsx',
		about: 'Thông tư 09, SL and TL columns, three merged heading rows, percent formats',
		pieces: [
			sheet( 'KQGD' ),
			...notice( 'T9_2b_trung_hoc', 'thpt', '2024-2025', [
				table(
					numeric(
						assessmentTable( {
							level: 'thpt',
							figures: assessmentFigures( 'thpt', 70, { size: 250 } ),
							rates: 'columns',
							names: { rl: 'KẾT QUẢ RÈN LUYỆN', ht: 'KẾT QUẢ HỌC TẬP', xs: 'HS xuất sắc', gioi: 'HS giỏi', label: 'KHỐI LỚP', tong: 'Tổng số HS' },
						} )
					)
				),
			] ),
		],
		runs: [ ask( { form: 'T9_2b_trung_hoc', level: 'thpt', year: '2024-2025', isOpen: true } ) ],
		write: writeXlsx,
	},
	{
		file: 'bm09-to-bm12-thpt.xlsx',
		about: 'a workbook with the four forms as sheets, all figures as text',
		pieces: [
			sheet( 'BM 09' ),
			...notice( 'BM09', 'thpt', '2020-2021', [
				table( commitmentTable( 'thpt', COMMITMENTS_THPT, { run: 'BM09' } ) ),
			] ),
			sheet( 'BM 10' ),
			...notice( 'BM10', 'thpt', '2020-2021', [
				table(
					qualityTable( { level: 'thpt', figures: qualityFigures( 'thpt', 71 ), rates: 'merged rows', run: 'BM10' } )
				),
			] ),
			sheet( 'BM 11' ),
			...notice( 'BM11', 'thpt', '2020-2021', facilities( { isLarge: true, run: 'BM11' } ) ),
			sheet( 'BM 12' ),
			...notice( 'BM12', 'thpt', '2020-2021', [
				table( staffTable( { seed: 72, lines: staffLines( 'thpt' ), run: 'BM12' } ) ),
			] ),
		],
		runs: [ 'BM09', 'BM10', 'BM11', 'BM12' ].map( ( form ) =>
			ask( { name: form, form, level: 'thpt', year: '2020-2021' } )
		),
		write: writeXlsx,
	},
];

const COMMA = { separator: ',', hasMark: false, end: '\n' } as const;
const SEMICOLON = { separator: ';', hasMark: true, end: '\r\n' } as const;

const TEXT_FILES: Entry[] = [
	{
		file: 'bm10-thcs-comma.csv',
		about: 'comma, no mark at the beginning, rates with a point',
		pieces: notice( 'BM10', 'thcs', '2020-2021', [
			table(
				qualityTable( {
					level: 'thcs',
					figures: qualityFigures( 'thcs', 81, { mark: '.' } ),
					rates: 'own rows',
				} )
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021', isOpen: true } ) ],
		write: writeCsv( COMMA ),
	},
	{
		file: 'bm10-thpt-semicolon.csv',
		about: 'semicolon, mark at the beginning, decimal comma, SL and TL columns, bare table',
		pieces: [
			table(
				qualityTable( {
					level: 'thpt',
					figures: qualityFigures( 'thpt', 82, { sign: '' } ),
					rates: 'columns',
				} )
			),
		],
		runs: [ ask( { form: 'BM10', level: 'thpt', year: '2020-2021' } ) ],
		write: writeCsv( SEMICOLON ),
	},
	{
		file: 'bm12-thcs-multiline-headings.csv',
		about: 'quoted headings over several lines, every field quoted',
		pieces: notice( 'BM12', 'thcs', '2020-2021', [
			table(
				staffTable( {
					seed: 83,
					lines: staffLines( 'thcs' ),
					names: {
						td_duoi_tc: 'Dưới\nTC',
						hang_iii: 'Hạng\nIII',
						hang_ii: 'Hạng\nII',
						hang_i: 'Hạng\nI',
						cn_xuat_sac: 'Xuất\nsắc',
						cn_trung_binh: 'Trung\nbình',
						'Hạng chức danh nghề nghiệp': 'Hạng chức danh\nnghề nghiệp',
					},
				} )
			),
		] ),
		runs: [ ask( { form: 'BM12', level: 'thcs', year: '2020-2021', isOpen: true } ) ],
		write: writeCsv( { ...COMMA, quoteAll: true } ),
	},
	{
		file: 'bm09-thpt-multiline.csv',
		about: 'form 09, texts with quotes and line breaks; each grade has its text',
		pieces: notice( 'BM09', 'thpt', '2020-2021', [
			table(
				commitmentTable(
					'thpt',
					[
						{ row: 'I', texts: [ 'Tốt nghiệp THCS;\ntrúng tuyển lớp 10', 'Lên lớp 11', 'Lên lớp 12' ] },
						{ row: 'II', texts: [ 'Chương trình "2018"', 'Chương trình 2006', 'Chương trình 2006' ] },
						{ row: 'VI', texts: [ '98%', '99%', '95%' ] },
					],
					{ numbers: 'label' }
				)
			),
		] ),
		runs: [ ask( { form: 'BM09', level: 'thpt', year: '2020-2021' } ) ],
		write: writeCsv( SEMICOLON ),
	},
	{
		file: 't9-thcs-semicolon.csv',
		about: 'Thông tư 09, two rows of headings, counts with rates in parentheses',
		pieces: pages(
			notice( 'T9_2b_trung_hoc', 'thcs', '2025-2026', [
				table(
					assessmentTable( {
						level: 'thcs',
						figures: assessmentFigures( 'thcs', 84 ),
						rates: 'parentheses',
						grade: ( g ) => String( g ),
						total: 'Cộng',
					} )
				),
			] )
		),
		runs: [ ask( { form: 'T9_2b_trung_hoc', level: 'thcs', year: '2025-2026' } ) ],
		write: writeCsv( SEMICOLON ),
	},
];

export const SHEETS: Entry[] = [ ...EXCEL, ...TEXT_FILES ];
