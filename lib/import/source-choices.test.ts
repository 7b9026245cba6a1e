import { excelFile, sheet } from '../../tests/data/import/make-files';
import type { Value } from '../../tests/data/import/make-files';
import { form } from '../disclosure/test-forms';
import { importFile } from './import-file';
import type { ImportPreview } from './types';

function filled( title: string, total: string ): Value[][] {
	return [
		[ title ],
		[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
		[ 'I', 'Số học sinh chia theo hạnh kiểm', total, '1', '2', '3', '4' ],
		[ 'II', 'Số học sinh chia theo học lực', total, '1', '2', '3', '4' ],
	];
}

const FILE = excelFile( {
	'Năm trước': sheet( filled( 'Biểu mẫu 10, năm học 2019-2020', '391' ) ),
	'Năm nay': sheet( filled( 'Biểu mẫu 10, năm học 2020-2021', '407' ) ),
	'Sai tên': sheet( filled( 'Biểu mẫu 09, năm học 2020-2021', '400' ) ),
} );

const read = ( file: Uint8Array, source?: string ): Promise< ImportPreview > =>
	importFile( file, 'nop.xlsx', {
		form: form( 'BM10', 'thcs' ),
		schoolYear: '2020-2021',
		...( source === undefined ? {} : { source } ),
	} );
const total = ( { cells }: ImportPreview ) =>
	cells.find( ( { row, column } ) => row === 'I' && column === 'tong_so' )
		?.raw;

describe( 'tables of a file', () => {
	it( 'are listed with what their titles say, the one that was read among them', async () => {
		const { sources = [], source } = await read( FILE );
		expect(
			sources.map( ( { where, code, schoolYear, rows } ) => [
				where,
				code,
				schoolYear,
				rows,
			] )
		).toEqual( [
			[ 'Năm trước', '10', '2019-2020', 2 ],
			[ 'Năm nay', '10', '2020-2021', 2 ],
			[ 'Sai tên', '09', '2020-2021', 2 ],
		] );
		expect( sources.find( ( { id } ) => id === source )?.where ).toBe(
			'Năm nay'
		);
	} );

	it( 'are read in place of the likeliest where the editor says so', async () => {
		const { sources = [] } = await read( FILE );
		const totals = await Promise.all(
			sources.map( async ( { id } ) => total( await read( FILE, id ) ) )
		);
		expect( totals ).toEqual( [ '391', '407', '400' ] );
		const other = await read( FILE, sources[ 2 ]?.id );
		expect( other.source ).toBe( sources[ 2 ]?.id );
		expect( other.counts.dropped ).toBe( 0 );
	} );

	it( 'can be read though the file was refused', async () => {
		const file = excelFile( {
			'Sai tên': sheet( filled( 'Biểu mẫu 09', '400' ) ),
		} );
		const refused = await read( file );
		expect( refused ).toMatchObject( {
			outcome: 'refused',
			reason: 'other-form',
		} );
		expect( total( await read( file, refused.sources?.[ 0 ]?.id ) ) ).toBe(
			'400'
		);
	} );

	it( 'are unknown to an id that the file does not have', async () => {
		expect( total( await read( FILE, '99' ) ) ).toBe( '407' );
	} );
} );
