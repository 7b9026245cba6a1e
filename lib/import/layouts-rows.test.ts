import { csvFile } from '../../tests/data/import/make-files';
import { cellLines, importAs } from './test-import';
import { word, wordCells } from './test-layouts';

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
