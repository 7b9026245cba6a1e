import {
	excelFile,
	paragraph,
	sheet,
	wordFile,
	wordTable,
} from '../../tests/data/import/make-files';
import type { Line } from '../../tests/data/import/make-files';
import { cellLines, importAs } from './test-import';
import { FLAT_HEAD, HEAD } from './test-layouts';

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
