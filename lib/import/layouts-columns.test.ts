import {
	csvFile,
	wordFile,
	wordTable,
} from '../../tests/data/import/make-files';
import { cellLines, importAs } from './test-import';
import { HEAD } from './test-layouts';

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
