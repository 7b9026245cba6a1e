/**
 * Word documents through a library.
 */
import { BREAK, paragraph, table } from './build';
import { ask, notice, pages } from './cases';
import { assessmentFigures, qualityFigures } from './figures';
import type { Figure } from './figures';
import { COMMITMENTS_THCS, COMMITMENTS_THPT, facilities, staffLines } from './contents';
import type { Entry, Table } from './model';
import { commitmentTable, figure, staffTable } from './office';
import { assessmentTable, cut, primaryTable, qualityTable, QUALITY_ROWS, short } from './quality';
import { writeDocx } from './write-docx';

const BIG: Record< string, string > = {
	I: 'SỐ HỌC SINH CHIA THEO HẠNH KIỂM',
	II: 'SỐ HỌC SINH CHIA THEO HỌC LỰC',
	III: 'TỔNG HỢP KẾT QUẢ CUỐI NĂM',
	IV: 'SỐ HỌC SINH ĐẠT GIẢI CÁC KỲ THI HỌC SINH GIỎI',
	V: 'SỐ HỌC SINH DỰ XÉT HOẶC DỰ THI TỐT NGHIỆP',
	VI: 'SỐ HỌC SINH ĐƯỢC CÔNG NHẬN TỐT NGHIỆP',
	VII: 'SỐ HỌC SINH THI ĐỖ ĐẠI HỌC, CAO ĐẲNG (TỶ LỆ SO VỚI TỔNG SỐ)',
	VIII: 'SỐ HỌC SINH NAM/SỐ HỌC SINH NỮ',
	IX: 'SỐ HỌC SINH DÂN TỘC THIỂU SỐ',
};

const SHORTHAND: Record< string, string > = {
	I: 'Số HS chia theo HK',
	'I.3': 'TB (tỉ lệ so với tổng số)',
	II: 'Số HS chia theo HL',
	'II.3': 'TB (tỉ lệ so với tổng số)',
	III: 'Tổng hợp KQ cuối năm',
	'III.1a': 'HS giỏi (tỉ lệ so với tổng số)',
	'III.1b': 'HS tiên tiến (tỉ lệ so với tổng số)',
	IV: 'Số HS đạt giải các kì thi HSG',
	V: 'Số HS dự xét hoặc dự thi TN',
	VI: 'Số HS được công nhận TN',
	'VI.3': 'TB (tỉ lệ so với tổng số)',
	VII: 'Số HS thi đỗ ĐH, CĐ (tỉ lệ so với tổng số)',
	VIII: 'Số HS nam/số HS nữ',
	IX: 'Số HS DTTS',
};

const MISPRINTS: Record< string, string > = {
	I: 'Số học sinh chia theo hạnh kiễm',
	'I.3': 'Trung bìmh',
	II: 'Sô học sinh chia theo học lưc',
	III: 'Tông hợp kết quả cuối năm',
	'III.2': 'Thi laị',
	'III.6': 'Bỏ học ( qua kỳ nghĩ hè năm trước và trong năm hoc )',
	IV: 'Số học sinh đạt giãi các kỳ thi học sinh giỏi',
	VIII: 'Số học sinh nam / số học sinh nử',
};

/** Without the rows that a school of this level has nothing to say about, in another order inside a section. */
const REORDERED = [
	'VIII IX I I.4 I.3 I.2 I.1 II II.1 II.2 II.4 II.3 II.5',
	'IV IV.3 IV.2 IV.1 III III.1 III.1a III.1b III.3 III.2 III.4 III.6',
]
	.join( ' ' )
	.split( ' ' );

const hk1 = qualityFigures( 'thcs', 11 );
const hk2 = qualityFigures( 'thcs', 12, { mark: '.' } );
const long = qualityTable( {
	level: 'thcs',
	figures: qualityFigures( 'thcs', 16, { zero: '-', mark: '.', decimals: 1 } ),
	rates: 'own rows',
} );
const rowsIn = ( content: Table ): number => content.rows.length - 2;

export const WORD: Entry[] = [
	{
		file: 'bm10-thcs-hk1-own-rows.docx',
		about: 'letterhead and signature tables, two heading rows, a rate row under each count',
		pieces: notice(
			'BM10',
			'thcs',
			'2019-2020',
			[
				table(
					qualityTable( {
						level: 'thcs',
						figures: hk1,
						rates: 'own rows',
						label: ( _, printed ) => short( printed ),
					} )
				),
			],
			{ subtitle: 'KẾT QUẢ HỌC KỲ I' }
		),
		runs: [
			ask( { form: 'BM10', level: 'thcs', year: '2019-2020', period: 'hk1', isOpen: true } ),
		],
		write: writeDocx,
	},
	{
		file: 'bm10-thpt-upper-parentheses.docx',
		about: 'no column of numbers, section labels in capitals, 402 (98,8%) in a cell, a note below',
		pieces: notice(
			'BM10',
			'thpt',
			'2020-2021',
			[
				table(
					qualityTable( {
						level: 'thpt',
						figures: qualityFigures( 'thpt', 21, { decimals: 1, size: 320 } ),
						rates: 'parentheses',
						numbers: 'label',
						label: ( row, printed ) => BIG[ row ] ?? printed,
						heads: { label: 'NỘI DUNG', total: 'TỔNG SỐ', group: 'CHIA RA THEO KHỐI LỚP', grade: ( g ) => `LỚP ${ g }` },
					} )
				),
			],
			{ foot: [ 'Ghi chú: Số liệu tính đến ngày 31/5/2021.' ] }
		),
		runs: [
			ask( {
				form: 'BM10',
				level: 'thpt',
				year: '2020-2021',
				listed: [ 'Số liệu tính đến ngày 31/5/2021' ],
			} ),
		],
		write: writeDocx,
	},
	{
		file: 'bm10-thpt-count-rate-columns.docx',
		about: 'three heading rows, SL and TL% beside each other, rates without %, abbreviations, tỉ lệ',
		pieces: notice( 'BM10', 'thpt', '2018-2019', [
			table(
				qualityTable( {
					level: 'thpt',
					figures: qualityFigures( 'thpt', 22, { sign: '', size: 300 } ),
					rates: 'columns',
					numberMark: '.',
					label: ( row, printed ) => SHORTHAND[ row ] ?? printed,
					heads: { stt: 'TT', grade: ( g ) => `Khối ${ g }` },
				} )
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thpt', year: '2018-2019', isOpen: true } ) ],
		write: writeDocx,
	},
	{
		file: 'bm10-thcs-merged-labels.docx',
		about: 'number and label reach over the count row and the rate row',
		pieces: notice( 'BM10', 'thcs', '2020-2021', [
			table(
				qualityTable( {
					level: 'thcs',
					figures: qualityFigures( 'thcs', 13, { sign: ' %', pair: ( a, b ) => `${ a } - ${ b }` } ),
					rates: 'merged rows',
				} )
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021' } ) ],
		write: writeDocx,
	},
	{
		file: 'bm10-thcs-glued-numbers.docx',
		about: '1/ Tốt (tỷ lệ so với tổng số): number and label in one cell, misprints, dashes, rate row called Tỷ lệ %',
		pieces: notice(
			'BM10',
			'thcs',
			'2020 – 2021',
			[
				table(
					qualityTable( {
						level: 'thcs',
						figures: qualityFigures( 'thcs', 14, { zero: '-', sign: '', pair: ( a, b ) => `${ a }; ${ b }` } ),
						rates: 'own rows',
						numbers: 'label',
						numberMark: '/',
						rateLabel: 'Tỷ lệ %',
						label: ( row, printed ) => MISPRINTS[ row ] ?? printed,
					} )
				),
			],
			{ subtitle: 'Học kì 2' }
		),
		runs: [
			ask( { form: 'BM10', level: 'thcs', year: '2020-2021', period: 'hk2' } ),
			{ ...ask( { form: 'BM10', level: 'thcs', year: '2020-2021', period: 'hk2' } ), args: [] },
		],
		write: writeDocx,
	},
	{
		file: 'bm10-thcs-reordered.docx',
		about: 'rows in another order, some missing, the total as the last column, grades as Khối 6, no group heading',
		pieces: notice( 'BM10', 'thcs', '2017-2018', [
			table(
				qualityTable( {
					level: 'thcs',
					figures: qualityFigures( 'thcs', 15, { mark: '.' } ),
					rates: 'second line',
					isTotalLast: true,
					rows: REORDERED,
					heads: { group: null, grade: ( g ) => `Khối ${ g }`, total: 'Toàn trường', label: 'Nội dung công khai' },
				} )
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2017-2018' } ) ],
		write: writeDocx,
	},
	{
		file: 'bm10-thcs-two-semesters.docx',
		about: 'both semesters in one file, one table each',
		pieces: pages(
			notice(
				'BM10',
				'thcs',
				'2019-2020',
				[ table( qualityTable( { level: 'thcs', figures: hk1, rates: 'own rows', run: 'hk1' } ) ) ],
				{ subtitle: 'KẾT QUẢ HỌC KỲ I' }
			),
			notice(
				'BM10',
				'thcs',
				'2019-2020',
				[ table( qualityTable( { level: 'thcs', figures: hk2, rates: 'own rows', run: 'hk2' } ) ) ],
				{ subtitle: 'KẾT QUẢ HỌC KỲ II' }
			)
		),
		runs: [
			ask( { name: 'hk1', form: 'BM10', level: 'thcs', year: '2019-2020', period: 'hk1' } ),
			ask( { name: 'hk2', form: 'BM10', level: 'thcs', year: '2019-2020', period: 'hk2' } ),
		],
		write: writeDocx,
	},
	{
		file: 'bm10-thpt-two-years.docx',
		about: 'the same form of two school years under each other, the later first',
		pieces: pages(
			notice( 'BM10', 'thpt', '2020-2021', [
				table(
					qualityTable( { level: 'thpt', figures: qualityFigures( 'thpt', 23 ), rates: 'parentheses', run: 'later' } )
				),
			] ),
			notice( 'BM10', 'thpt', '2019-2020', [
				table(
					qualityTable( { level: 'thpt', figures: qualityFigures( 'thpt', 24 ), rates: 'parentheses', run: 'earlier' } )
				),
			] )
		),
		runs: [
			ask( { name: 'earlier', form: 'BM10', level: 'thpt', year: '2019-2020' } ),
			ask( { name: 'later', form: 'BM10', level: 'thpt', year: '2020-2021' } ),
		],
		write: writeDocx,
	},
	{
		file: 'bm10-thcs-page-breaks.docx',
		about: 'one form in three tables, the headings repeated, (tiếp theo) between them',
		pieces: notice( 'BM10', 'thcs', '2020-2021', [
			table( cut( long, 0, 15, 2 ) ),
			BREAK,
			paragraph( '(tiếp theo)' ),
			table( cut( long, 15, 30, 2 ) ),
			BREAK,
			paragraph( 'Biểu mẫu 10 (tiếp)' ),
			table( cut( long, 30, rowsIn( long ), 2 ) ),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021' } ) ],
		write: writeDocx,
	},
	{
		file: 'bm10-thcs-primary-decoy.docx',
		about: 'a school of two levels: the primary form with the same words stands first',
		pieces: pages(
			[
				paragraph( 'Biểu mẫu 06' ),
				paragraph( 'THÔNG BÁO', true ),
				paragraph(
					'Công khai thông tin chất lượng giáo dục tiểu học thực tế, năm học 2020-2021',
					true
				),
				table( primaryTable( 5 ) ),
			],
			notice( 'BM10', 'thcs', '2020-2021', [
				table(
					qualityTable( { level: 'thcs', figures: qualityFigures( 'thcs', 17 ), rates: 'own rows' } )
				),
			] )
		),
		runs: [ ask( { form: 'BM10', level: 'thcs', year: '2020-2021' } ) ],
		write: writeDocx,
	},
	{
		file: 'bm09-to-bm12-thcs.docx',
		about: 'all four forms in one document',
		pieces: pages(
			notice( 'BM09', 'thcs', '2020-2021', [
				table( commitmentTable( 'thcs', COMMITMENTS_THCS, { run: 'BM09' } ) ),
			] ),
			notice( 'BM10', 'thcs', '2020-2021', [
				table(
					qualityTable( { level: 'thcs', figures: qualityFigures( 'thcs', 18 ), rates: 'own rows', run: 'BM10' } )
				),
			] ),
			notice( 'BM11', 'thcs', '2020-2021', facilities( { run: 'BM11' } ) ),
			notice( 'BM12', 'thcs', '2020-2021', [
				table( staffTable( { seed: 31, lines: staffLines( 'thcs' ), run: 'BM12' } ) ),
			] )
		),
		runs: [ 'BM09', 'BM10', 'BM11', 'BM12' ].map( ( form ) =>
			ask( { name: form, form, level: 'thcs', year: '2020-2021' } )
		),
		write: writeDocx,
	},
	{
		file: 'bm09-thpt.docx',
		about: 'paragraphs and lists in cells, texts over all grades, spelling by i',
		pieces: notice( 'BM09', 'thpt', '2021-2022', [
			table(
				commitmentTable( 'thpt', COMMITMENTS_THPT, {
					numberMark: '.',
					label: ( row, printed ) =>
						( {
							III: 'Yêu cầu về phối hợp giữa CSGD và gia đình.\nYêu cầu về thái độ học tập của HS',
							IV: 'CÁC HOẠT ĐỘNG HỖ TRỢ HỌC TẬP, SINH HOẠT CỦA HỌC SINH Ở CƠ SỞ GIÁO DỤC',
							VI: 'Khả năng tiếp tục học tập của HS',
						} )[ row ] ?? printed,
				} )
			),
		] ),
		runs: [ ask( { form: 'BM09', level: 'thpt', year: '2021-2022', isOpen: true } ) ],
		write: writeDocx,
	},
	{
		file: 'bm11-thpt-units.docx',
		about: 'six tables, units in cells, areas with thousands, marks, rows the school added',
		pieces: notice( 'BM11', 'thpt', '2020-2021', facilities( { isLarge: true } ) ),
		runs: [ ask( { form: 'BM11', level: 'thpt', year: '2020-2021' } ) ],
		write: writeDocx,
	},
	{
		file: 'bm12-thpt-added-subjects.docx',
		about: 'Tiếng Anh, Tin học, GDCD and others added, numbers run on, GV before the subject',
		pieces: notice( 'BM12', 'thpt', '2020-2021', [
			table(
				staffTable( {
					seed: 32,
					lines: staffLines( 'thpt' ),
					zero: '0',
					label: ( row, printed ) =>
						( { 'I.2': 'Vật lí', 'I.3': 'Hoá học', 'I.5': 'Ngữ văn', 'II.2': 'P. Hiệu trưởng' } )[ row ] ??
						printed,
				} )
			),
		] ),
		runs: [ ask( { form: 'BM12', level: 'thpt', year: '2020-2021', isOpen: true } ) ],
		write: writeDocx,
	},
	{
		file: 'bm12-thcs-columns-in-another-order.docx',
		about: 'groups of columns in another order, the total last, Tiến sỹ written out, Ghi chú column',
		pieces: notice( 'BM12', 'thcs', '2019-2020', [
			table(
				staffTable( {
					seed: 33,
					lines: staffLines( 'thcs' ),
					groupOrder: [ 2, 0, 1 ],
					isTotalLast: true,
					zero: '-',
					names: {
						td_ts: 'Tiến sỹ',
						td_ths: 'Thạc sỹ',
						td_dh: 'Đại học',
						td_cd: 'Cao đẳng',
						td_tc: 'Trung cấp',
						td_duoi_tc: 'Dưới trung cấp',
						hang_iii: 'Hạng 3',
						hang_ii: 'Hạng 2',
						hang_i: 'Hạng 1',
						cn_trung_binh: 'TB',
					},
					notes: { 'I.1': 'có 1 GV hợp đồng', 'III.2': 'kiêm văn thư' },
				} )
			),
		] ),
		runs: [
			ask( {
				form: 'BM12',
				level: 'thcs',
				year: '2019-2020',
				listed: [ 'có 1 GV hợp đồng', 'kiêm văn thư' ],
			} ),
		],
		write: writeDocx,
	},
	{
		file: 't9-thpt-words-of-its-own.docx',
		about: 'Thông tư 09 with HK and HL words of the old rules in the group headings, rates without %, Cộng row first letter NFD',
		pieces: notice( 'T9_2b_trung_hoc', 'thpt', '2024 – 2025', [
			table(
				assessmentTable( {
					level: 'thpt',
					figures: assessmentFigures( 'thpt', 42, { sign: '', zero: '-' } ),
					rates: 'columns',
					stt: true,
					grade: ( g ) => `K${ g }`,
					total: 'TỔNG CỘNG',
					names: {
						label: 'Khối lớp',
						tong: 'Sĩ số',
						rl: 'Rèn luyện',
						ht: 'Học tập',
						rl_cd: 'CĐ',
						ht_cd: 'CĐ',
						xs: 'HSXS',
						gioi: 'HSG',
						len_lop: 'Lên lớp',
						khong_len_lop: 'Không lên lớp',
						count: 'Số lượng',
						rate: '%',
					},
				} )
			),
		] ),
		runs: [ ask( { form: 'T9_2b_trung_hoc', level: 'thpt', year: '2024-2025' } ) ],
		write: writeDocx,
	},
	{
		file: 'bm12-thcs-words-in-cells.docx',
		about: 'words and units in cells, 02, không, x',
		pieces: notice( 'BM12', 'thcs', '2020-2021', [
			table(
				replaced( staffTable( { seed: 34, lines: staffLines( 'thcs' ), zero: '-' } ), {
					'I.1|tong_so': figure( '05', 5 ),
					'I.2|tong_so': figure( '02 GV', 2 ),
					'II.1|tong_so': figure( '1 người', 1 ),
					'III.2|tong_so': figure( 'x', null, { asked: true, or: [ 1 ] } ),
					'III.3|tong_so': figure( 'không', null, { asked: true, or: [ 0 ] } ),
					'III.6|tong_so': figure( '…', null ),
				} )
			),
		] ),
		runs: [ ask( { form: 'BM12', level: 'thcs', year: '2020-2021' } ) ],
		write: writeDocx,
	},
	{
		file: 'bm10-thpt-mixed-writing.docx',
		about: 'decimal comma and point mixed, thousands with a point or a blank, units, pairs in words',
		pieces: notice( 'BM10', 'thpt', '2020-2021', [
			table(
				replaced(
					qualityTable( {
						level: 'thpt',
						figures: qualityFigures( 'thpt', 26, { size: 450 } ),
						rates: 'own rows',
						rateLabel: 'Tỉ lệ',
					} ),
					{
						'I|tong_so': figure( '1.287', 1287 ),
						'II|tong_so': figure( '1 287', 1287 ),
						'I|lop_10': figure( '429 HS', 429 ),
						'I.1|lop_10_rate': figure( '61.5 %', 61.5 ),
						'I.1|lop_11_rate': figure( '61,5', 61.5 ),
						'I.2|lop_10_rate': figure( '3478%', 3478 ),
						'VIII|tong_so': figure( 'Nam: 640; Nữ: 647', [ 640, 647 ] ),
						'VIII|lop_10': figure( '200 nam, 229 nữ', [ 200, 229 ] ),
						'VIII|lop_11': figure( '210-219', [ 210, 219 ] ),
						'IV.3|tong_so': figure( 'không có', null ),
						'IX|lop_12': figure( '007', 7 ),
					}
				)
			),
		] ),
		runs: [ ask( { form: 'BM10', level: 'thpt', year: '2020-2021' } ) ],
		write: writeDocx,
	},
	{
		file: 't9-thcs-parentheses.docx',
		about: 'Thông tư 09: counts with rates in parentheses',
		pieces: notice( 'T9_2b_trung_hoc', 'thcs', '2024-2025', [
			table(
				assessmentTable( {
					level: 'thcs',
					figures: assessmentFigures( 'thcs', 41, { decimals: 1 } ),
					rates: 'parentheses',
				} )
			),
		] ),
		runs: [ ask( { form: 'T9_2b_trung_hoc', level: 'thcs', year: '2024-2025', isOpen: true } ) ],
		write: writeDocx,
	},
	{
		file: 'bm10-thpt-nfd-notes.docx',
		about: 'decomposed letters in labels and titles, a Ghi chú column, one row that the form does not have',
		pieces: decomposed(
			notice( 'BM10', 'thpt', '2019-2020', [
				table(
					withForeignRow(
						qualityTable( {
							level: 'thpt',
							figures: qualityFigures( 'thpt', 25, {
								pair: ( a, b ) => `Nam: ${ a }, Nữ: ${ b }`,
							} ),
							rates: 'own rows',
							rows: QUALITY_ROWS.filter( ( row ) => row !== 'III.4' ),
							notes: { 'I.1': 'tăng so với năm trước', IX: 'dân tộc Tày, Nùng' },
						} )
					)
				),
			] )
		),
		runs: [
			ask( {
				form: 'BM10',
				level: 'thpt',
				year: '2019-2020',
				listed: [
					'tăng so với năm trước',
					'dân tộc Tày, Nùng',
					'Số học sinh khuyết tật học hòa nhập',
					'7913',
				],
			} ),
		],
		write: writeDocx,
	},
];

/** Other figures in some cells, by `row|column`. */
function replaced( content: Table, figures: Record< string, Figure > ): Table {
	return {
		...content,
		rows: content.rows.map( ( row ) => ( {
			...row,
			boxes: row.boxes.map( ( box ) => {
				const [ cell ] = box.expect ?? [];
				const figured = cell && figures[ `${ cell.row }|${ cell.column }` ];
				return cell && figured
					? {
							...box,
							text: figured.raw,
							expect: [ { row: cell.row, column: cell.column, ...figured } ],
						}
					: box;
			} ),
		} ) ),
	};
}

function withForeignRow( content: Table ): Table {
	const texts = [ 'X', 'Số học sinh khuyết tật học hòa nhập', '7913', '2611', '2635', '2667', '' ];
	return {
		...content,
		rows: [ ...content.rows, { boxes: texts.map( ( text ) => ( { text } ) ) } ],
	};
}

function decomposed( pieces: Entry[ 'pieces' ] ): Entry[ 'pieces' ] {
	return pieces.map( ( piece ) => {
		if ( piece.kind === 'text' ) {
			return { ...piece, text: piece.text.normalize( 'NFD' ) };
		}
		return piece.kind === 'table'
			? {
					...piece,
					table: {
						...piece.table,
						rows: piece.table.rows.map( ( row ) => ( {
							...row,
							boxes: row.boxes.map( ( box ) => ( { ...box, text: box.text.normalize( 'NFD' ) } ) ),
						} ) ),
					},
				}
			: piece;
	} );
}
