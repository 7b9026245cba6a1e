import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { csvFile, excelFile, sheet } from '../../tests/data/import/make-files';
import type { Value } from '../../tests/data/import/make-files';
import { cellLines, importAs } from './test-import';
import { FLAT_HEAD, excel } from './test-layouts';

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

	it.each( [ '', '<v></v>', '<v/>' ] )(
		'lists a formula that has no result (%j)',
		async ( result ) => {
			const parts = unzipSync(
				excel( [
					[
						'I',
						'Số học sinh chia theo hạnh kiểm',
						{ number: 7, formula: 'SUM(D3:G3)' },
						1,
						2,
						3,
						4,
					],
					[ 1, 'Tốt', 5, 1, 1, 1, 2 ],
				] )
			);
			const path = 'xl/worksheets/sheet1.xml';
			const text = strFromU8( parts[ path ] ?? new Uint8Array() );
			expect( text ).toContain( '</f><v>7</v>' );
			parts[ path ] = strToU8(
				text.replace( '</f><v>7</v>', `</f>${ result }` )
			);
			const preview = await importAs( zipSync( parts ), 'a.xlsx' );
			expect( cellLines( preview ) ).toHaveLength( 9 );
			expect( preview.unmatched ).toMatchObject( [
				{
					why: 'formula-without-value',
					text: '=SUM(D3:G3)',
					cells: [ { row: 'I', column: 'tong_so' } ],
				},
			] );
		}
	);

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
