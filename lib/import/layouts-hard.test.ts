import { csvFile } from '../../tests/data/import/make-files';
import { cellLines, importAs } from './test-import';
import type { Wanted } from './test-import';
import type { ImportPreview } from './types';

const HEAD = 'STT;Nội dung;Tổng số;Lớp 6;Lớp 7;Lớp 8;Lớp 9';

async function read(
	lines: string[],
	wanted: Wanted = {}
): Promise< ImportPreview > {
	return importAs( csvFile( lines.join( '\n' ) ), 'a.csv', wanted );
}

function marks( { warnings }: ImportPreview, type: string ): string[] {
	return warnings
		.filter( ( warning ) => warning.type === type )
		.flatMap( ( { cells } ) =>
			cells.map( ( { row, column } ) => `${ row }|${ column }` )
		);
}

describe( 'layouts that mislead', () => {
	it( 'takes the semester that is asked for where two stand beside each other, and lists the other', async () => {
		const lines = [
			'STT;Nội dung;Học kỳ I;;Học kỳ II;',
			';;Tổng số;Lớp 6;Tổng số;Lớp 6',
			'I;Số học sinh chia theo hạnh kiểm;11;12;21;22',
			'1;Tốt;13;14;23;24',
		];
		const first = await read( lines, { period: 'hk1' } );
		const second = await read( lines, { period: 'hk2' } );
		expect( cellLines( first ) ).toEqual( [
			'I|tong_so = 11: 11',
			'I|lop_6 = 12: 12',
			'I.1|tong_so = 13: 13',
			'I.1|lop_6 = 14: 14',
		] );
		expect( cellLines( second ) ).toContain( 'I.1|lop_6 = 24: 24' );
		expect( first.hidden[ 0 ]?.text ).toContain( '23 | 24' );
	} );

	it( 'does not take the totals of several levels for those of one', async () => {
		const preview = await read( [
			'STT;Nội dung;Tổng số;Lớp 6;Lớp 7;Lớp 10',
			'I;Số học sinh chia theo hạnh kiểm;60;10;20;30',
			'1;Tốt;6;1;2;3',
		] );
		expect( cellLines( preview ) ).toEqual( [
			'I|lop_6 = 10: 10',
			'I|lop_7 = 20: 20',
			'I.1|lop_6 = 1: 1',
			'I.1|lop_7 = 2: 2',
		] );
		expect(
			preview.unmatched.map( ( { text, why } ) => [ text, why ] )
		).toEqual( [
			[ 'Tổng số', 'other-level' ],
			[ 'Lớp 10', 'other-level' ],
		] );
	} );

	it( 'marks rows whose section the file does not name', async () => {
		const preview = await read( [
			HEAD,
			'1;Khá;9;1;2;3;3',
			'2;Trung bình;5;1;1;1;2',
		] );
		expect( marks( preview, 'rows-by-position' ) ).toEqual(
			preview.cells.map( ( { row, column } ) => `${ row }|${ column }` )
		);
	} );

	it( 'marks a count with decimals', async () => {
		const preview = await read( [
			HEAD,
			'I;Số học sinh chia theo hạnh kiểm;100;100;100;100;100',
			'1;Tốt;65,3;60,1;65,5;70,2;66,7',
		] );
		expect( marks( preview, 'count' ) ).toHaveLength( 5 );
	} );

	it( 'marks every cell of a column whose heading only resembles the form’s', async () => {
		const preview = await read( [
			'STT;Nội dung;Tổng số em;Lớp 6',
			'I;Số học sinh chia theo hạnh kiểm;10;5',
			'1;Tốt;3;2',
		] );
		expect( marks( preview, 'similar-label' ) ).toEqual( [
			'I|tong_so',
			'I.1|tong_so',
		] );
	} );

	it( 'marks every cell of a row whose label only resembles the form’s', async () => {
		const preview = await read( [
			HEAD,
			'I;Số học sinh chia theo hạnh kiểm;10;1;2;3;4',
			'2;Khxá;9;1;2;3;3',
			'3;Trug bìhn;9;1;2;3;3',
		] );
		const guessed = preview.cells.filter( ( { row } ) => row === 'I.3' );
		expect(
			marks( preview, 'similar-label' ).length
		).toBeGreaterThanOrEqual( guessed.length );
		expect( preview.counts.dropped ).toBe( 0 );
	} );

	it( 'reads labels and figures that are lines of one cell', async () => {
		const preview = await read( [
			'STT;Nội dung;Tổng số;Lớp 6',
			'I;"Số học sinh chia theo hạnh kiểm\n- Tốt\n- Khá";"9\n5\n4";"3\n2\n1"',
		] );
		expect( cellLines( preview ) ).toEqual( [
			'I|tong_so = 9: 9',
			'I|lop_6 = 3: 3',
			'I.1|tong_so = 5: 5',
			'I.1|lop_6 = 2: 2',
			'I.2|tong_so = 4: 4',
			'I.2|lop_6 = 1: 1',
		] );
	} );

	it( 'reads names of sections in a column of their own', async () => {
		const preview = await read( [
			'STT;Nội dung;;Tổng số;Lớp 6',
			'I;Hạnh kiểm;Tốt;5;1',
			';;Khá;9;2',
			'II;Học lực;Giỏi;1;0',
			';;Khá;2;1',
		] );
		expect( cellLines( preview ) ).toEqual( [
			'I.1|tong_so = 5: 5',
			'I.1|lop_6 = 1: 1',
			'I.2|tong_so = 9: 9',
			'I.2|lop_6 = 2: 2',
			'II.1|tong_so = 1: 1',
			'II.1|lop_6 = 0: 0',
			'II.2|tong_so = 2: 2',
			'II.2|lop_6 = 1: 1',
		] );
	} );

	it( 'takes TS for doctors where the column of others is left out', async () => {
		const preview = await read(
			[
				'STT;Nội dung;Tổng số;Trình độ đào tạo;;Ghi chú',
				';;;TS;Khác;',
				'I;Giáo viên;9;1;8;',
				'1;Toán;2;0;2;',
			],
			{ id: 'BM12', level: 'thpt' }
		);
		expect( cellLines( preview ) ).toEqual( [
			'I|tong_so = 9: 9',
			'I|td_ts = 1: 1',
			'I.1|tong_so = 2: 2',
			'I.1|td_ts = 0: 0',
		] );
		expect( preview.unmatched ).toMatchObject( [
			{ cells: [ { raw: '8' }, { raw: '2' } ] },
		] );
	} );

	it.each( [ '#REF!', '#DIV/0!', '#N/A', 'Err:502', '###' ] )(
		'lists %s, also where it is text',
		async ( error ) => {
			const preview = await read( [
				HEAD,
				`I;Số học sinh chia theo hạnh kiểm;${ error };1;2;3;4`,
				'1;Tốt;5;1;1;1;2',
			] );
			expect( cellLines( preview ) ).not.toContain(
				expect.stringContaining( error )
			);
			expect( preview.unmatched ).toMatchObject( [
				{ why: 'error-value', text: error },
			] );
		}
	);

	it( 'lists a row that the form lacks between numbered ones', async () => {
		const preview = await read( [
			HEAD,
			'IV;Số học sinh đạt giải các kỳ thi học sinh giỏi;9;1;2;3;3',
			'1;Cấp huyện;5;1;1;1;2',
			';Học sinh thuộc hộ nghèo;77;17;18;19;23',
			'2;Cấp tỉnh/thành phố;4;1;1;1;1',
		] );
		expect( preview.addedRows ).toEqual( [] );
		expect( preview.unmatched ).toMatchObject( [
			{ text: 'Học sinh thuộc hộ nghèo' },
		] );
	} );

	it( 'does not take a long text for a letterhead', async () => {
		const preview = await read(
			[
				'STT;Nội dung;Lớp 6;Lớp 7',
				'I;Điều kiện tuyển sinh;Đủ tuổi;Lên lớp',
				'III;Yêu cầu về phối hợp giữa cơ sở giáo dục và gia đình. Yêu cầu thái độ học tập của học sinh;1. Nhà trường: thông báo kết quả hằng tháng.;',
			],
			{ id: 'BM09' }
		);
		expect( cellLines( preview ) ).toContain(
			'III|lop_6 = 1. Nhà trường: thông báo kết quả hằng tháng.'
		);
	} );
} );
