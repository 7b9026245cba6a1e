import { csvFile, excelFile, sheet } from '../../tests/data/import/make-files';
import { FLAT_HEAD, wordCells } from './test-layouts';
import { cellLines, importAs } from './test-import';
import type { Wanted } from './test-import';
import type { ImportPreview } from './types';

const HEAD = 'STT;Nội dung;Tổng số;Lớp 6;Lớp 7;Lớp 8;Lớp 9';

async function read(
	lines: string[],
	wanted: Wanted = {},
	end = '\n'
): Promise< ImportPreview > {
	return importAs( csvFile( lines.join( end ) ), 'a.csv', wanted );
}

const marked = ( { warnings }: ImportPreview, type: string ): string[] =>
	warnings
		.filter( ( warning ) => warning.type === type )
		.flatMap( ( { cells } ) => cells.map( ( { row } ) => row ) );

describe( 'what offices leave in their tables', () => {
	it( 'does not take the mark of a footnote for a digit', async () => {
		const run = ( text: string, align = '' ) =>
			`<w:r><w:rPr>${ align }</w:rPr><w:t>${ text }</w:t></w:r>`;
		const raised = '<w:vertAlign w:val="superscript"/>';
		const xml = `<w:p>${ run( '407' ) }${ run( '1', raised ) }</w:p>`;
		expect(
			await wordCells( [
				[ 'I', 'Số học sinh chia theo hạnh kiểm', { text: '', xml } ],
			] )
		).toEqual( [ 'I|tong_so = 407¹: 407' ] );

		const preview = await read( [
			HEAD,
			'I;Số học sinh chia theo hạnh kiểm;407*;104 (*);111 (52 nữ);97;95',
			'1;Tốt;300;80;80;70;70',
		] );
		expect(
			preview.ambiguous.map( ( { column, readings } ) => [
				column,
				readings.map( ( { raw } ) => raw ),
			] )
		).toEqual( [
			[ 'tong_so', [ '407' ] ],
			[ 'lop_6', [ '104' ] ],
			[ 'lop_7', [ '111' ] ],
		] );
	} );

	it( 'leaves aside, and lists, what its number format does not show', async () => {
		const content = sheet( [
			...FLAT_HEAD,
			[ 'I', 'Số học sinh chia theo hạnh kiểm', 407, 104, 111, 97, 95 ],
			[ '1', 'Tốt', 300, 0, 80, 70, 70 ],
		] );
		content.C3.z = ';;;';
		content.D4.z = '#,##0;-#,##0;;@';
		content.D3.z = '#,##0;[Red]-#,##0;"-"';
		const preview = await importAs(
			excelFile( { 'Trang 1': content } ),
			'a.xlsx'
		);
		const lines = cellLines( preview );
		expect( lines ).toHaveLength( 8 );
		expect( lines ).toContain( 'I|lop_6 = 104: 104' );
		expect( preview.hidden ).toMatchObject( [
			{ kind: 'text', text: '407 | 0', count: 2 },
		] );
	} );

	it( 'reads lines with empty ones between them', async () => {
		const preview = await read(
			[
				'STT;Nội dung;Tổng số;Chia ra theo khối lớp;;;',
				';;;Lớp 6;Lớp 7;Lớp 8;Lớp 9',
				'I;Số học sinh chia theo hạnh kiểm;407;104;111;97;95',
				'1;Tốt;300;80;80;70;70',
			],
			{},
			'\r\r\n'
		);
		expect( cellLines( preview ) ).toHaveLength( 10 );
		expect( preview.cells[ 0 ]?.where ).toContain( '5' );
	} );

	it( 'goes on after the number of a page between a count and its rate', async () => {
		const preview = await read( [
			HEAD,
			'I;Số học sinh chia theo hạnh kiểm;407;104;111;97;95',
			'1;Tốt;300;80;80;70;70',
			'Trang 2/3;;;;;;',
			HEAD,
			';Tỷ lệ (%);73,71;76,92;72,07;72,16;73,68',
			'2;Khá;107;24;31;27;25',
			'3;Trung bình;;;;;',
		] );
		expect( cellLines( preview ) ).toContain(
			'I.1|lop_6_rate = 76,92: 76.92'
		);
		expect( preview.unmatched ).toEqual( [] );
	} );

	it( 'takes the figures of a row that stands under a caption of the same words', async () => {
		const preview = await read( [
			HEAD,
			'I;Số học sinh chia theo hạnh kiểm;407;104;111;97;95',
			'1;Tốt;300;80;80;70;70',
			'IX. Số học sinh dân tộc thiểu số;;;;;;',
			HEAD,
			'IX;Số học sinh dân tộc thiểu số;9;1;2;3;3',
		] );
		expect( cellLines( preview ) ).toContain( 'IX|lop_8 = 3: 3' );
		expect( preview.unmatched ).toEqual( [] );
	} );

	it( 'reads semesters that stand under each grade', async () => {
		const lines = [
			'STT;Nội dung;Tổng số;;;Lớp 6;;',
			';;HK I;HK II;Cả năm;HK I;HK II;Cả năm',
			'I;Số học sinh chia theo hạnh kiểm;11;12;13;14;15;16',
			'1;Tốt;21;22;23;24;25;26',
		];
		expect( cellLines( await read( lines, { period: 'nam' } ) ) ).toEqual( [
			'I|tong_so = 13: 13',
			'I|lop_6 = 16: 16',
			'I.1|tong_so = 23: 23',
			'I.1|lop_6 = 26: 26',
		] );
	} );

	it( 'marks a label with a slip of the fingers, and makes no row of its own of it', async () => {
		const preview = await read(
			[
				'STT;Nội dung;Tổng số;Thạc sĩ;Đại học',
				'II;Cán bộ quản lý;3;1;2',
				'1;Hiệu rtưởng;1;1;',
				'2;Phó hiệutrưởng;2;;2',
			],
			{ id: 'BM12' }
		);
		expect( preview.addedRows ).toEqual( [] );
		expect( marked( preview, 'similar-label' ) ).toEqual( [
			'II.1',
			'II.1',
			'II.2',
			'II.2',
		] );
	} );

	it( 'does not give the rows of a section that the form does not have to another', async () => {
		const preview = await read( [
			HEAD,
			'I;Kết quả rèn luyện;407;104;111;97;95',
			'1;Tốt;300;80;80;70;70',
			'II;Kết quả học tập;407;104;111;97;95',
			'1;Tốt;100;20;30;25;25',
			'IX;Số học sinh dân tộc thiểu số;9;1;2;3;3',
			'VIII;Số học sinh nam/số học sinh nữ;9/9;1/1;2/2;3/3;3/3',
		] );
		expect(
			preview.cells.filter( ( { row } ) => row.startsWith( 'I.' ) )
		).toEqual( [] );
		expect( preview.unmatched.map( ( { text } ) => text ) ).toEqual( [
			'Kết quả rèn luyện',
			'Tốt',
			'Kết quả học tập',
			'Tốt',
		] );
	} );

	it( 'asks about rates that hidden rows separate from the count above', async () => {
		const bytes = ( hiddenRows: number[] ) =>
			excelFile( {
				a: sheet(
					[
						...FLAT_HEAD,
						[
							'I',
							'Số học sinh chia theo hạnh kiểm',
							407,
							104,
							111,
							97,
							95,
						],
						[ 1, 'Tốt', 300, 80, 80, 70, 70 ],
						[
							'',
							'Tỷ lệ',
							'73,71',
							'76,92',
							'72,07',
							'72,16',
							'73,68',
						],
						[ 2, 'Khá', 100, 20, 30, 25, 25 ],
						[
							'',
							'Tỷ lệ',
							'24,57',
							'19,23',
							'27,03',
							'25,77',
							'26,32',
						],
					],
					{ hiddenRows }
				),
			} );
		expect(
			marked(
				await importAs( bytes( [] ), 'a.xlsx' ),
				'rows-by-position'
			)
		).toEqual( [] );
		const preview = await importAs( bytes( [ 4, 5 ] ), 'a.xlsx' );
		expect( cellLines( preview ) ).toContain(
			'I.1|lop_6_rate = 19,23: 19.23'
		);
		expect( new Set( marked( preview, 'rows-by-position' ) ) ).toEqual(
			new Set( [ 'I.1' ] )
		);
	} );

	it( 'asks about rates below one that no count proves, unless others are percents', async () => {
		const rates = ( ...values: ( string | number )[] ) =>
			importAs(
				excelFile( {
					a: sheet( [
						...FLAT_HEAD,
						[ 1, 'Tốt', '', '', '', '', '' ],
						[ '', 'Tỷ lệ', ...values ],
					] ),
				} ),
				'a.xlsx'
			);
		const fractions = await rates( 0.7371, 0.7692, 0.7207, 0.7216, 0.7368 );
		expect( fractions.ambiguous ).toHaveLength( 5 );
		expect( fractions.ambiguous[ 0 ]?.readings[ 0 ]?.value ).toBe( 73.71 );
		const percents = await rates( 0.74, 0.5, 1.2, 0.9, 0.1 );
		expect( percents.ambiguous ).toEqual( [] );
	} );
} );
