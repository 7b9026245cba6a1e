import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { realDisclosures } from '../../tests/data/real-filing';
import { csvFile, excelFile, sheet } from '../../tests/data/import/make-files';
import { form } from '../disclosure/test-forms';
import type { DisclosureValues } from '../disclosure/types';
import { emptyValues, setCell } from '../disclosure/values';
import { applyPreview, diffPreview, previewValues } from './apply';
import { importFile } from './import-file';
import { importAs } from './test-import';

const folder = join( __dirname, '../../tests/data/filings' );
const FILES = [
	'thcs-2020-2021.docx',
	'thcs-2020-2021.xlsx',
	'thcs-2020-2021.csv',
];

function cellsOf( values: DisclosureValues ): Record< string, unknown > {
	return Object.fromEntries(
		Object.entries( values.cells ).flatMap( ( [ row, cells ] ) =>
			Object.entries( cells ).map( ( [ column, { value, raw } ] ) => [
				`${ row }|${ column }`,
				value ?? raw,
			] )
		)
	);
}

describe( 'the real filing', () => {
	it.each( FILES )( 'imports the same values from %s', async ( name ) => {
		const bytes = new Uint8Array( readFileSync( join( folder, name ) ) );
		for ( const { form: own, key, values } of realDisclosures() ) {
			const preview = await importFile( bytes, name, {
				form: own,
				schoolYear: key.schoolYear,
				period: key.period,
			} );
			const read = previewValues( own, preview );
			expect( cellsOf( read ) ).toEqual( cellsOf( values ) );
			expect( read.labels ).toEqual( values.labels );
			expect( read.addedRows ).toEqual( values.addedRows );
			expect( preview.unmatched ).toEqual( [] );
			expect( preview.ambiguous ).toEqual( [] );
			expect( preview.counts.dropped ).toBe( 0 );
			expect( read.merges ).toEqual(
				name.endsWith( '.csv' ) ? [] : values.merges
			);
		}
	} );

	it( 'is recognised without being told which form it is', async () => {
		const candidates = [
			'BM09',
			'BM10',
			'BM11',
			'BM12',
			'T9_2b_trung_hoc',
		].flatMap( ( id ) => [ form( id, 'thcs' ), form( id, 'thpt' ) ] );
		const bytes = new Uint8Array(
			readFileSync( join( folder, 'bieu-mau-10.docx' ) )
		);
		expect(
			await importFile( bytes, 'a.docx', { candidates } )
		).toMatchObject( {
			form: 'BM10',
			level: 'thcs',
			schoolYear: '2020-2021',
			period: 'hk1',
		} );
	} );
} );

describe( 'what has no home', () => {
	const bytes = csvFile(
		'STT;Nội dung;Tổng số;Lớp 6\nI;Số học sinh chia theo hạnh kiểm;1.100;x\n1;Tốt;5;\nV;Số học sinh bán trú ăn trưa;7;3\n'
	);

	it( 'becomes a note unless the editor says otherwise', async () => {
		const bm10 = form( 'BM10' );
		const preview = await importAs( bytes, 'a.csv' );
		const [ item ] = preview.unmatched;
		const id = item?.id ?? '';
		expect( preview.unmatched ).toHaveLength( 1 );
		expect( applyPreview( bm10, emptyValues(), preview ).note ).toBe(
			'Số học sinh bán trú ăn trưa: 7; 3'
		);
		expect(
			applyPreview( bm10, emptyValues(), preview, {
				readings: {},
				unmatched: { [ id ]: { action: 'skip' } },
			} ).note
		).toBe( '' );
		const mapped = applyPreview( bm10, emptyValues(), preview, {
			readings: {},
			unmatched: { [ id ]: { action: 'map', row: 'IX' } },
		} );
		expect( mapped.cells.IX ).toEqual( {
			tong_so: { raw: '7', value: 7 },
			lop_6: { raw: '3', value: 3 },
		} );
		const added = applyPreview( bm10, emptyValues(), preview, {
			readings: {},
			unmatched: { [ id ]: { action: 'row' } },
		} );
		expect( added.addedRows ).toMatchObject( [
			{ label: 'Số học sinh bán trú ăn trưa', stt: 'V' },
		] );
		expect( Object.keys( added.cells ) ).toContain(
			added.addedRows[ 0 ]?.id
		);
	} );

	it( 'asks about a mark in a count and takes the answer', async () => {
		const bm10 = form( 'BM10' );
		const preview = await importAs( bytes, 'a.csv' );
		expect( preview.ambiguous ).toMatchObject( [
			{ row: 'I', column: 'lop_6', raw: 'x', readings: [ { value: 1 } ] },
		] );
		const values = applyPreview( bm10, emptyValues(), preview, {
			readings: { 'I|lop_6': 0 },
			unmatched: {},
		} );
		expect( values.cells.I ).toMatchObject( {
			tong_so: { raw: '1.100', value: 1100 },
			lop_6: { raw: '1', value: 1 },
		} );
		const before = setCell(
			setCell( emptyValues(), 'I', 'tong_so', { raw: '9', value: 9 } ),
			'II',
			'tong_so',
			{ raw: '9', value: 9 }
		);
		expect( diffPreview( before, preview ) ).toMatchObject( {
			changed: [ { row: 'I', before: '9', after: '1.100' } ],
			same: 0,
			untouched: 1,
		} );
		expect( applyPreview( bm10, before, preview ).cells.II ).toEqual( {
			tong_so: { raw: '9', value: 9 },
		} );
	} );
} );

describe( 'hostile files', () => {
	it( 'never throw and lose no cell: random bytes and damaged files', async () => {
		const files = FILES.map(
			( name ) => new Uint8Array( readFileSync( join( folder, name ) ) )
		);
		const damaged = fc
			.tuple(
				fc.constantFrom( ...files ),
				fc.array( fc.tuple( fc.nat( 20_000 ), fc.nat( 255 ) ), {
					maxLength: 8,
				} ),
				fc.nat( 20_000 )
			)
			.map( ( [ file, changes, cut ] ) => {
				const copy = file.slice( 0, cut < 4000 ? cut : file.length );
				changes.forEach(
					( [ at, byte ] ) =>
						( copy[ at % Math.max( 1, copy.length ) ] = byte )
				);
				return copy;
			} );
		await fc.assert(
			fc.asyncProperty(
				fc.oneof( fc.uint8Array( { maxLength: 400 } ), damaged ),
				fc.constantFrom( 'a.docx', 'a.xlsx', 'a.csv', 'a' ),
				async ( bytes, name ) => {
					const preview = await importAs( bytes, name );
					expect( preview.counts.dropped ).toBe( 0 );
					expect( preview.outcome === 'refused' ).toBe(
						preview.reason !== null
					);
				}
			),
			{ numRuns: 60 }
		);
	} );

	it( 'lose no cell: tables of random words of the form', async () => {
		const words = fc.constantFrom(
			'',
			'',
			'STT',
			'Nội dung',
			'Tổng số',
			'Lớp 6',
			'Lớp 7',
			'I',
			'II',
			'1',
			'Khá',
			'Tốt',
			'Giỏi',
			'Số học sinh chia theo học lực',
			'(tỷ lệ so với tổng số)',
			'12',
			'5%',
			'Ghi chú',
			'Hiệu trưởng',
			'=A1',
			'Số học sinh chia theo hạnh kiểm',
			'402 (98,8%)',
			'Biểu mẫu 10'
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array( fc.array( words, { minLength: 1, maxLength: 7 } ), {
					minLength: 1,
					maxLength: 14,
				} ),
				async ( lines ) => {
					const text = lines
						.map( ( line ) => line.join( ';' ) )
						.join( '\n' );
					const preview = await importAs( csvFile( text ), 'a.csv' );
					expect( preview.counts.dropped ).toBe( 0 );
					for ( const { raw } of preview.cells ) {
						expect( text ).toContain( raw );
					}
				}
			),
			{ numRuns: 150 }
		);
	} );

	it( 'keeps formulas and markup as text', async () => {
		const bytes = excelFile( {
			a: sheet( [
				[ 'STT', 'Nội dung', 'Lớp 6', 'Lớp 7' ],
				[
					'I',
					'Điều kiện tuyển sinh',
					'=HYPERLINK("http://x")',
					'<script>alert(1)</script>',
				],
				[
					'VI',
					'Khả năng học tập tiếp tục của học sinh',
					{ number: 1, formula: 'WEBSERVICE("http://x")' },
					'',
				],
			] ),
		} );
		const preview = await importAs( bytes, 'a.xlsx', { id: 'BM09' } );
		expect( preview.cells.map( ( { raw } ) => raw ) ).toEqual( [
			'=HYPERLINK("http://x")',
			'<script>alert(1)</script>',
			'1',
		] );
	} );
} );
