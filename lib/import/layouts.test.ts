import {
	csvFile,
	excelFile,
	paragraph,
	sheet,
	wordFile,
	wordTable,
} from '../../tests/data/import/make-files';
import type { Line, Value } from '../../tests/data/import/make-files';
import { cellLines, importAs } from './test-import';

const HEAD: Line[] = [
	[
		{ text: 'STT', down: 2 },
		{ text: 'Nội dung', down: 2 },
		{ text: 'Tổng số', down: 2 },
		{ text: 'Chia ra theo khối lớp', across: 4 },
	],
	[ null, null, null, 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
];
const FLAT_HEAD: Value[][] = [
	[ 'STT', 'Nội dung', 'Tổng số', 'Chia ra theo khối lớp', '', '', '' ],
	[ '', '', '', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
];

function word( lines: Line[], before = '' ): Uint8Array {
	return wordFile(
		before + wordTable( [ ...HEAD, ...lines ] ) + paragraph( '' )
	);
}

function excel( lines: Value[][] ): Uint8Array {
	return excelFile( { 'Trang 1': sheet( [ ...FLAT_HEAD, ...lines ] ) } );
}

async function wordCells( lines: Line[] ): Promise< string[] > {
	return cellLines( await importAs( word( lines ), 'a.docx' ) );
}

describe( 'rows', () => {
	it( 'tells the same label in two sections apart', async () => {
		expect(
			await wordCells( [
				[
					'I',
					'Số học sinh chia theo hạnh kiểm',
					'9',
					'1',
					'2',
					'3',
					'3',
				],
				[ '1', 'Khá', '4', '1', '1', '1', '1' ],
				[
					'II',
					'Số học sinh chia theo học lực',
					'9',
					'1',
					'2',
					'3',
					'3',
				],
				[ '1', 'Khá', '5', '', '', '', '5' ],
				[
					'VI',
					'Số học sinh được công nhận tốt nghiệp',
					'7',
					'',
					'',
					'',
					'7',
				],
				[ '2', 'Khá', '6', '', '', '', '6' ],
			] )
		).toEqual(
			expect.arrayContaining( [
				'I.2|tong_so = 4: 4',
				'II.2|tong_so = 5: 5',
				'VI.2|lop_9 = 6: 6',
			] )
		);
	} );

	it( 'reads labels in capitals, without marks, decomposed, abbreviated, broken over lines and misspelt', async () => {
		const preview = await importAs(
			word( [
				[ '', 'SỐ HỌC SINH CHIA THEO HẠNH KIỂM', '1', '', '', '', '' ],
				[ '', 'Tốt'.normalize( 'NFD' ), '2', '', '', '', '' ],
				[ '', 'So hoc sinh chia theo hoc luc', '3', '', '', '', '' ],
				[ '', 'TB', '4', '', '', '', '' ],
				[
					'',
					'Số HS đạt giải\ncác kỳ thi\nHS giỏi',
					'5',
					'',
					'',
					'',
					'',
				],
				[ '', 'Cấp tĩnh/thành phố', '6', '', '', '', '' ],
				[ '', 'Số học sinh dân tộc thiễu số', '7', '', '', '', '' ],
			] ),
			'a.docx'
		);
		expect( cellLines( preview ) ).toEqual( [
			'I|tong_so = 1: 1',
			'I.1|tong_so = 2: 2',
			'II|tong_so = 3: 3',
			'II.3|tong_so = 4: 4',
			'IV|tong_so = 5: 5',
			'IV.2|tong_so = 6: 6',
			'IX|tong_so = 7: 7',
		] );
		expect( preview.unmatched ).toEqual( [] );
	} );

	it( 'gives a row of rates to the count above it, however it is labelled', async () => {
		expect(
			await wordCells( [
				[
					'I',
					'Số học sinh chia theo hạnh kiểm',
					'10',
					'',
					'',
					'',
					'',
				],
				[ '1', 'Tốt', '5', '', '', '', '' ],
				[ '', '(tỷ lệ so với tổng số)', '50%', '', '', '', '' ],
				[ '2', 'Khá', '3', '', '', '', '' ],
				[ '', 'Tỉ lệ %', '30', '', '', '', '' ],
				[
					{ text: '3', down: 2 },
					{ text: 'Trung bình (tỷ lệ so với tổng số)', down: 2 },
					'1',
					'',
					'',
					'',
					'',
				],
				[ null, null, '10%', '', '', '', '' ],
				[ '4', 'Yếu', '1', '', '', '', '' ],
				[ '', '', '10,0', '', '', '', '' ],
			] )
		).toEqual( [
			'I|tong_so = 10: 10',
			'I.1|tong_so = 5: 5',
			'I.1|tong_so_rate = 50%: 50',
			'I.2|tong_so = 3: 3',
			'I.2|tong_so_rate = 30: 30',
			'I.3|tong_so = 1: 1',
			'I.3|tong_so_rate = 10%: 10',
			'I.4|tong_so = 1: 1',
			'I.4|tong_so_rate = 10,0: 10',
		] );
	} );

	it( 'takes a count and its rate out of one cell', async () => {
		expect(
			await wordCells( [
				[
					'I',
					'Số học sinh chia theo hạnh kiểm',
					'407',
					'',
					'',
					'',
					'',
				],
				[
					'1',
					'Tốt (tỷ lệ so với tổng số)',
					'402 (98,8%)',
					'69\n55,2%',
					'12 - 10 %',
					'',
					'5 (4,5)',
				],
				[ '2', 'Khá', '', '40%', '', '', '' ],
			] )
		).toEqual( [
			'I|tong_so = 407: 407',
			'I.1|tong_so = 402: 402',
			'I.1|tong_so_rate = 98,8%: 98.8',
			'I.1|lop_6 = 69: 69',
			'I.1|lop_6_rate = 55,2%: 55.2',
			'I.1|lop_7 = 12: 12',
			'I.1|lop_7_rate = 10 %: 10',
			'I.1|lop_9 = 5: 5',
			'I.1|lop_9_rate = 4,5: 4.5',
			'I.2|lop_6_rate = 40%: 40',
		] );
	} );

	it( 'finds rows in another order', async () => {
		expect(
			await wordCells( [
				[ 'II', 'Số học sinh chia theo học lực', '1', '', '', '', '' ],
				[ '2', 'Khá', '2', '', '', '', '' ],
				[ '1', 'Giỏi', '3', '', '', '', '' ],
				[ 'I', 'Số học sinh chia theo hạnh kiểm', '4', '', '', '', '' ],
				[ '2', 'Khá', '5', '', '', '', '' ],
			] )
		).toEqual( [
			'II|tong_so = 1: 1',
			'II.2|tong_so = 2: 2',
			'II.1|tong_so = 3: 3',
			'I|tong_so = 4: 4',
			'I.2|tong_so = 5: 5',
		] );
	} );

	it( 'does not put rows of a section that the form lacks into another', async () => {
		const preview = await importAs(
			word( [
				[ 'I', 'Số học sinh chia theo hạnh kiểm', '1', '', '', '', '' ],
				[ '1', 'Tốt', '2', '', '', '', '' ],
				[ 'X', 'Xếp loại thể lực của người học', '3', '', '', '', '' ],
				[ '1', 'Tốt', '4', '', '', '', '' ],
				[ '2', 'Khá', '5', '', '', '', '' ],
			] ),
			'a.docx'
		);
		expect( cellLines( preview ) ).toEqual( [
			'I|tong_so = 1: 1',
			'I.1|tong_so = 2: 2',
		] );
		expect(
			preview.unmatched.map( ( { text, cells } ) => [
				text,
				cells[ 0 ]?.raw,
			] )
		).toEqual( [
			[ 'Xếp loại thể lực của người học', '3' ],
			[ 'Tốt', '4' ],
			[ 'Khá', '5' ],
		] );
	} );

	it( 'reads grades that name their section or none', async () => {
		expect(
			await wordCells( [
				[ '', 'Hạnh kiểm tốt', '5', '', '', '', '' ],
				[ '', 'Số HS có học lực khá', '6', '', '', '', '' ],
				[
					'VI',
					'HS được công nhận tốt nghiệp THCS',
					'7',
					'',
					'',
					'',
					'',
				],
				[ '', 'Loại giỏi', '3', '', '', '', '' ],
				[ '', 'Tỷ lệ giỏi', '42,9%', '', '', '', '' ],
			] )
		).toEqual( [
			'I.1|tong_so = 5: 5',
			'II.2|tong_so = 6: 6',
			'VI|tong_so = 7: 7',
			'VI.1|tong_so = 3: 3',
			'VI.1|tong_so_rate = 42,9%: 42.9',
		] );
	} );

	it( 'keeps rows of an open list as added rows', async () => {
		const preview = await importAs(
			csvFile(
				'STT;Nội dung;Tổng số;TS;ThS;ĐH;CĐ\n;Tổng số giáo viên, cán bộ quản lý và nhân viên;9;;;8;1\nI;Giáo viên;6;;;6;\n1;Toán;2;;;2;\n2;Lý Tin;1;;;1;\n3;Tiếng Anh;1;;;1;\nII;Cán bộ quản lý;2;;;2;\n1;Hiệu trưởng;1;;;1;\nIII;Nhân viên;1;;;;1\n9;Bảo vệ;1;;;;1\n'
			),
			'a.csv',
			{ id: 'BM12' }
		);
		expect( cellLines( preview ) ).toEqual(
			expect.arrayContaining( [
				'I.1|td_dh = 2: 2',
				'I > Lý Tin|tong_so = 1: 1',
				'I > Tiếng Anh|td_dh = 1: 1',
				'III > Bảo vệ|td_cd = 1: 1',
			] )
		);
		expect( preview.unmatched ).toEqual( [] );
	} );
} );

describe( 'columns', () => {
	const line = [
		'I',
		'Số học sinh chia theo hạnh kiểm',
		'10',
		'1',
		'2',
		'3',
		'4',
	];

	it( 'finds grades in any wording and order', async () => {
		const bytes = wordFile(
			wordTable( [
				[
					'TT',
					'NỘI DUNG',
					'K9',
					'Khối 8',
					'Lớp 07',
					'KHỐI LỚP 6',
					'Tổng cộng',
				],
				[
					'I',
					'Số học sinh chia theo hạnh kiểm',
					'4',
					'3',
					'2',
					'1',
					'10',
				],
				[ '1', 'Tốt', '', '', '', '1', '1' ],
			] )
		);
		expect( cellLines( await importAs( bytes, 'a.docx' ) ) ).toEqual( [
			'I|lop_9 = 4: 4',
			'I|lop_8 = 3: 3',
			'I|lop_7 = 2: 2',
			'I|lop_6 = 1: 1',
			'I|tong_so = 10: 10',
			'I.1|lop_6 = 1: 1',
			'I.1|tong_so = 1: 1',
		] );
	} );

	it( 'reads columns of rates beside the counts', async () => {
		const bytes = wordFile(
			wordTable( [
				[
					{ text: 'STT', down: 3 },
					{ text: 'Nội dung', down: 3 },
					{ text: 'Tổng số', across: 2, down: 2 },
					{ text: 'Chia theo khối', across: 4 },
				],
				[
					null,
					null,
					null,
					{ text: 'Lớp 6', across: 2 },
					{ text: 'Lớp 7', across: 2 },
				],
				[ null, null, 'SL', '%', 'SL', 'Tỷ lệ (%)', 'SL', 'TL%' ],
				[
					'I',
					'Số học sinh chia theo hạnh kiểm',
					'20',
					'',
					'10',
					'',
					'10',
					'',
				],
				[ '1', 'Tốt', '15', '75', '8', '80%', '7', '70,0' ],
			] )
		);
		expect( cellLines( await importAs( bytes, 'a.docx' ) ) ).toEqual( [
			'I|tong_so = 20: 20',
			'I|lop_6 = 10: 10',
			'I|lop_7 = 10: 10',
			'I.1|tong_so = 15: 15',
			'I.1|tong_so_rate = 75: 75',
			'I.1|lop_6 = 8: 8',
			'I.1|lop_6_rate = 80%: 80',
			'I.1|lop_7 = 7: 7',
			'I.1|lop_7_rate = 70,0: 70',
		] );
	} );

	it( 'reads headings that say count or rate themselves', async () => {
		const text =
			'STT;Nội dung;Tổng số - SL;Tổng số - Tỷ lệ;Lớp 6 (SL);Lớp 6 (%);Lớp 7;% lớp 7\nI;Số học sinh chia theo hạnh kiểm;10;;5;;5;\n1;Tốt;5;50;2;40%;3;60,0\n';
		expect(
			cellLines( await importAs( csvFile( text ), 'a.csv' ) )
		).toEqual( [
			'I|tong_so = 10: 10',
			'I|lop_6 = 5: 5',
			'I|lop_7 = 5: 5',
			'I.1|tong_so = 5: 5',
			'I.1|tong_so_rate = 50: 50',
			'I.1|lop_6 = 2: 2',
			'I.1|lop_6_rate = 40%: 40',
			'I.1|lop_7 = 3: 3',
			'I.1|lop_7_rate = 60,0: 60',
		] );
	} );

	it( 'reads a header over three rows with numbers under it, and titles inside the table', async () => {
		const bytes = wordFile(
			wordTable( [
				[ { text: 'THÔNG BÁO', across: 7 } ],
				[
					{
						text: 'Công khai thông tin chất lượng giáo dục thực tế, năm học 2021 - 2022',
						across: 7,
					},
				],
				...HEAD,
				[ '(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)' ],
				line,
				[ '1', 'Tốt', '5', '', '', '', '' ],
			] )
		);
		const preview = await importAs( bytes, 'a.docx' );
		expect( cellLines( preview ) ).toHaveLength( 6 );
		expect( preview.schoolYear ).toBe( '2021-2022' );
		expect( preview.unmatched ).toEqual( [] );
	} );

	it( 'reads grades of upper secondary schools and leaves those of others', async () => {
		const thpt = wordFile(
			wordTable( [
				[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 10', 'Lớp 11', 'Lớp 12' ],
				[ 'I', 'Số học sinh chia theo hạnh kiểm', '6', '1', '2', '3' ],
				[
					'VII',
					'Số học sinh thi đỗ đại học, cao đẳng (tỷ lệ so với tổng số)',
					'2 (66,7%)',
					'',
					'',
					'2 (66,7%)',
				],
			] )
		);
		expect(
			cellLines( await importAs( thpt, 'a.docx', { level: 'thpt' } ) )
		).toContain( 'VII|lop_12_rate = 66,7%: 66.7' );
		expect(
			( await importAs( thpt, 'a.docx', { level: 'thcs' } ) ).outcome
		).toBe( 'refused' );
	} );

	it( 'takes open headings by their order within their group', async () => {
		const bytes = wordFile(
			wordTable( [
				[
					{ text: 'STT', down: 2 },
					{ text: 'Nội dung', down: 2 },
					{ text: 'Tổng số', down: 2 },
					{ text: 'Chia ra theo khối lớp', across: 4 },
				],
				[ null, null, null, 'Lớp…', 'Lớp…', 'Lớp…', 'Lớp…' ],
				line,
				[ '1', 'Tốt', '5', '', '', '', '5' ],
			] )
		);
		const preview = await importAs( bytes, 'a.docx' );
		expect( cellLines( preview ) ).toContain( 'I|lop_9 = 4: 4' );
		expect( preview.warnings.map( ( { type } ) => type ) ).toContain(
			'columns-by-position'
		);
	} );

	it( 'makes row notes of a column of notes and lists a column that the form lacks', async () => {
		const bytes = wordFile(
			wordTable( [
				[
					'STT',
					'Nội dung',
					'Tổng số',
					'Lớp 6',
					'Lớp 7',
					'Lớp 8',
					'Lớp 9',
					'Học kỳ trước',
					'Ghi chú',
				],
				[ ...line, '11', 'tính đến tháng 1' ],
				[ '1', 'Tốt', '5', '', '', '', '', '12', '' ],
			] )
		);
		const preview = await importAs( bytes, 'a.docx' );
		expect( preview.rowNotes ).toEqual( { I: 'tính đến tháng 1' } );
		expect( preview.unmatched ).toMatchObject( [
			{
				text: 'Học kỳ trước',
				why: 'unknown-column',
				cells: [
					{ row: 'I', raw: '11' },
					{ row: 'I.1', raw: '12' },
				],
			},
		] );
		expect( preview.counts.dropped ).toBe( 0 );
	} );

	it( 'keeps a text that is merged over grades', async () => {
		const bytes = wordFile(
			wordTable( [
				[ 'STT', 'Nội dung', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
				[
					'I',
					'Điều kiện tuyển sinh',
					'Đủ 11 tuổi',
					{ text: 'Lên lớp', across: 3 },
				],
				[
					'II',
					'Chương trình giáo dục mà cơ sở giáo dục tuân thủ',
					{ text: 'Của Bộ', across: 4 },
				],
			] )
		);
		const preview = await importAs( bytes, 'a.docx', { id: 'BM09' } );
		expect( cellLines( preview ) ).toEqual( [
			'I|lop_6 = Đủ 11 tuổi',
			'I|lop_7–lop_9 = Lên lớp',
			'II|lop_6–lop_9 = Của Bộ',
		] );
		expect( preview.merges ).toHaveLength( 2 );
	} );
} );

describe( 'tables', () => {
	const rows: Line[] = [
		[ 'I', 'Số học sinh chia theo hạnh kiểm', '10', '1', '2', '3', '4' ],
		[ '1', 'Tốt', '5', '', '', '', '5' ],
	];
	const more: Line[] = [
		[ '2', 'Khá', '3', '', '', '', '3' ],
		[ 'II', 'Số học sinh chia theo học lực', '10', '1', '2', '3', '4' ],
	];

	it( 'goes on over page breaks, with and without a repeated header', async () => {
		const repeated = wordFile(
			wordTable( [ ...HEAD, ...rows ] ) +
				paragraph( '' ) +
				wordTable( [ ...HEAD, ...more ] )
		);
		const bare = wordFile(
			wordTable( [ ...HEAD, ...rows ] ) +
				paragraph( '' ) +
				wordTable( more )
		);
		const inside = wordFile(
			wordTable( [ ...HEAD, ...rows, ...HEAD, ...more ] )
		);
		for ( const bytes of [ repeated, bare, inside ] ) {
			const cells = cellLines( await importAs( bytes, 'a.docx' ) );
			expect( cells ).toHaveLength( 14 );
			expect( cells ).toEqual(
				expect.arrayContaining( [
					'I.2|tong_so = 3: 3',
					'II|lop_9 = 4: 4',
				] )
			);
		}
	} );

	it( 'takes the semester that is asked for when the form stands there twice', async () => {
		const second = rows.map( ( line ) =>
			Array.isArray( line )
				? line.map( ( value ) => ( value === '10' ? '20' : value ) )
				: line
		);
		const bytes = wordFile(
			paragraph( 'KẾT QUẢ HỌC KỲ I' ) +
				wordTable( [ ...HEAD, ...rows, ...more ] ) +
				paragraph( 'KẾT QUẢ HỌC KỲ II' ) +
				wordTable( [ ...HEAD, ...second, ...more ] )
		);
		expect(
			cellLines( await importAs( bytes, 'a.docx', { period: 'hk1' } ) )
		).toContain( 'I|tong_so = 10: 10' );
		expect(
			cellLines( await importAs( bytes, 'a.docx', { period: 'hk2' } ) )
		).toContain( 'I|tong_so = 20: 20' );
		expect(
			( await importAs( bytes, 'a.docx', { period: 'hk2' } ) ).period
		).toBe( 'hk2' );
	} );

	it( 'does not take a list of pupils for the form', async () => {
		const bytes = wordFile(
			wordTable( [
				[ 'STT', 'Họ và tên', 'Học lực', 'Hạnh kiểm' ],
				[ '1', 'Nguyễn Văn A', 'Giỏi', 'Tốt' ],
				[ '2', 'Trần Thị B', 'Khá', 'Khá' ],
			] ) + wordTable( [ ...HEAD, ...rows ] )
		);
		const preview = await importAs( bytes, 'a.docx' );
		expect( cellLines( preview ) ).toHaveLength( 7 );
		expect( preview.hidden[ 0 ]?.text ).toContain( 'Nguyễn Văn A' );
	} );

	it( 'leaves letterhead, signature and another form alone', async () => {
		const bytes = wordFile(
			wordTable( [
				[
					'UBND HUYỆN A\nTRƯỜNG THCS B',
					'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
				],
			] ) +
				paragraph( 'Biểu mẫu 12' ) +
				wordTable( [
					[ 'STT', 'Nội dung', 'Tổng số' ],
					[ 'I', 'Giáo viên', '21' ],
					[ '1', 'Toán', '3' ],
				] ) +
				paragraph( 'Biểu mẫu 10' ) +
				wordTable( [ ...HEAD, ...rows ] ) +
				wordTable( [
					[
						'Người lập biểu',
						'…, ngày 12 tháng 01 năm 2021\nHIỆU TRƯỞNG\n(Ký tên và đóng dấu)',
					],
				] )
		);
		const preview = await importAs( bytes, 'a.docx' );
		expect( cellLines( preview ) ).toHaveLength( 7 );
		expect( preview.unmatched ).toEqual( [] );
		expect( preview.hidden.map( ( { kind } ) => kind ) ).toEqual( [
			'table',
		] );
		expect(
			cellLines( await importAs( bytes, 'a.docx', { id: 'BM12' } ) )
		).toEqual( [ 'I|tong_so = 21: 21', 'I.1|tong_so = 3: 3' ] );
	} );

	it( 'reads forms stacked in one sheet with notes and signatures between', async () => {
		const bytes = excelFile( {
			'Ba công khai': sheet( [
				[ 'Biểu mẫu 12' ],
				[ 'STT', 'Nội dung', 'Tổng số', 'TS', 'ThS' ],
				[ 'I', 'Giáo viên', 21, 1, 2 ],
				[ 1, 'Toán', 3, 0, 1 ],
				[ '', '', '', 'Hiệu trưởng' ],
				[ 'Biểu mẫu 10' ],
				[ 'Công khai chất lượng giáo dục thực tế, năm học 2022-2023' ],
				...FLAT_HEAD,
				[ 'I', 'Số học sinh chia theo hạnh kiểm', 10, 1, 2, 3, 4 ],
				[ 1, 'Tốt', 5, '', '', '', 5 ],
				[
					'',
					'(tỷ lệ so với tổng số)',
					{ number: 0.5, format: '0.00%' },
				],
				[ 'Ghi chú: số liệu đến 31/5' ],
				[ '', '', '', 'Hiệu trưởng' ],
				[ '', '', '', 'Nguyễn Văn A' ],
			] ),
		} );
		const preview = await importAs( bytes, 'a.xlsx' );
		expect( cellLines( preview ) ).toEqual( [
			'I|tong_so = 10: 10',
			'I|lop_6 = 1: 1',
			'I|lop_7 = 2: 2',
			'I|lop_8 = 3: 3',
			'I|lop_9 = 4: 4',
			'I.1|tong_so = 5: 5',
			'I.1|lop_9 = 5: 5',
			'I.1|tong_so_rate = 50,00%: 50',
		] );
		expect( preview.note ).toBe( 'Ghi chú: số liệu đến 31/5' );
		expect( preview.schoolYear ).toBe( '2022-2023' );
		expect( preview.counts.dropped ).toBe( 0 );
	} );

	it( 'asks when the title names another year or semester, and keeps a unit', async () => {
		const bytes = wordFile(
			paragraph(
				'năm học 2019 - 2020, học kỳ II. Đơn vị tính: triệu đồng'
			) + wordTable( [ ...HEAD, ...rows ] )
		);
		const preview = await importAs( bytes, 'a.docx', {
			year: '2020-2021',
			period: 'hk1',
		} );
		expect( preview.warnings.map( ( { type } ) => type ) ).toEqual( [
			'other-year',
			'other-period',
			'unit',
		] );
		expect( preview.units ).toEqual( { main: 'triệu đồng' } );
	} );
} );

describe( 'spreadsheets', () => {
	it( 'reads stored numbers by their format', async () => {
		const bytes = excel( [
			[
				'I',
				'Số học sinh chia theo hạnh kiểm',
				{ number: 1234, format: '#,##0' },
				100,
				'',
				'',
				'',
			],
			[ 1, 'Tốt', 740, 60, '', '', '' ],
			[
				'',
				'(tỷ lệ so với tổng số)',
				{ number: 0.5995, format: '0.00%' },
				{ number: 0.6, format: 'General' },
				'59,95%',
				{ number: 0.333333333, format: '0%' },
				'',
			],
		] );
		const preview = await importAs( bytes, 'a.xlsx' );
		expect( cellLines( preview ) ).toEqual( [
			'I|tong_so = 1.234: 1234',
			'I|lop_6 = 100: 100',
			'I.1|tong_so = 740: 740',
			'I.1|lop_6 = 60: 60',
			'I.1|tong_so_rate = 59,95%: 59.95',
			'I.1|lop_6_rate = 0,6: 60',
			'I.1|lop_7_rate = 59,95%: 59.95',
			'I.1|lop_8_rate = 33,33%: 33.33',
		] );
		expect(
			preview.ambiguous.map(
				( { row, column } ) => `${ row }|${ column }`
			)
		).toEqual( [ 'I.1|lop_6_rate' ] );
	} );

	it( 'asks about a pair that became a date and lists errors', async () => {
		const bytes = excel( [
			[
				'VIII',
				'Số học sinh nam/số học sinh nữ',
				{ number: 44208, format: 'd/m' },
				'79/46',
				'Nam: 191, Nữ: 194',
				'',
				'',
			],
			[ 'IX', 'Số học sinh dân tộc thiểu số', 3, '', '', '', '' ],
		] );
		const preview = await importAs( bytes, 'a.xlsx' );
		expect( cellLines( preview ) ).toEqual( [
			'VIII|tong_so = 12/1: [12,1]',
			'VIII|lop_6 = 79/46: [79,46]',
			'VIII|lop_7 = Nam: 191, Nữ: 194: [191,194]',
			'IX|tong_so = 3: 3',
		] );
		expect( preview.ambiguous ).toHaveLength( 1 );
	} );

	it( 'skips and lists hidden rows, columns and sheets', async () => {
		const lines: Value[][] = [
			...FLAT_HEAD,
			[ 'I', 'Số học sinh chia theo hạnh kiểm', 10, 1, 2, 3, 4 ],
			[ 1, 'Tốt', 5, 1, 1, 1, 2 ],
			[ 2, 'Khá', 6, 1, 1, 1, 2 ],
		];
		const bytes = excelFile(
			{
				'BM 10': sheet( lines, {
					hiddenRows: [ 4 ],
					hiddenColumns: [ 4 ],
				} ),
				cu: sheet( lines ),
			},
			[ 'cu' ]
		);
		const preview = await importAs( bytes, 'a.xlsx' );
		expect( cellLines( preview ) ).toHaveLength( 8 );
		expect( cellLines( preview ).join() ).not.toContain( 'lop_7' );
		expect( preview.hidden.map( ( { kind } ) => kind ).sort() ).toEqual( [
			'column',
			'row',
			'sheet',
		] );
	} );
} );

describe( 'text files', () => {
	it.each( [
		[ ';', '' ],
		[ ',', '\ufeff' ],
		[ '\t', '' ],
	] )( 'reads values separated by %j', async ( mark, start ) => {
		const line = ( ...values: string[] ) =>
			values
				.map( ( value ) =>
					value.includes( ',' ) || value.includes( '\n' )
						? `"${ value }"`
						: value
				)
				.join( mark );
		const text = [
			line(
				'STT',
				'Nội dung',
				'Tổng số',
				'Lớp 6',
				'Lớp 7',
				'Lớp 8',
				'Lớp 9'
			),
			line(
				'I',
				'Số học sinh chia theo\nhạnh kiểm',
				'10',
				'1',
				'2',
				'3',
				'4'
			),
			line( '1', 'Tốt', '5', '', '', '', '' ),
			line( '', 'Tỷ lệ', '59,95%', '', '', '', '' ),
		].join( '\r\n' );
		expect(
			cellLines( await importAs( csvFile( start + text ), 'a.csv' ) )
		).toEqual( [
			'I|tong_so = 10: 10',
			'I|lop_6 = 1: 1',
			'I|lop_7 = 2: 2',
			'I|lop_8 = 3: 3',
			'I|lop_9 = 4: 4',
			'I.1|tong_so = 5: 5',
			'I.1|tong_so_rate = 59,95%: 59.95',
		] );
	} );
} );
