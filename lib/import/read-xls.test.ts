import { sheet } from '../../tests/data/import/make-files';
import { record, writeBiff } from '../../tests/data/import/write-biff';
import type {
	BiffOptions,
	BiffSheet,
} from '../../tests/data/import/write-biff';
import { guardFile } from './guard';
import { readXls } from './read-xls';
import { RefusedFile } from './refuse';
import { cellLines, importAs } from './test-import';
import type { SourceDocument } from './types';

function read( sheets: BiffSheet[], options?: BiffOptions ): SourceDocument {
	const file = guardFile( writeBiff( sheets, options ), 'a.xls' );
	if ( file.kind !== 'xls' ) {
		throw new TypeError( file.kind );
	}
	return readXls( file.stream );
}

const cellsOf = ( document: SourceDocument ) =>
	document.tables[ 0 ]?.cells ?? [];
const texts = ( document: SourceDocument ) =>
	cellsOf( document ).map( ( { text } ) => text );

function codeOf( work: () => unknown ): string {
	try {
		work();
		return 'read';
	} catch ( error ) {
		return error instanceof RefusedFile ? error.code : String( error );
	}
}

describe( 'an old Excel file', () => {
	it.each( [ 5, 8 ] as const )(
		'of version %d gives texts, numbers as shown, merges and what it hides',
		( version ) => {
			const document = read(
				[
					{
						name: 'Bieu 10',
						sheet: sheet(
							[
								[ { text: 'a', across: 2 }, null, 7, 'gone' ],
								[
									{ number: 0.695, format: '0.0%' },
									{ number: 1234, format: '#,##0' },
									{ number: 44208, format: 'd-mmm' },
								],
								[
									'ẩn'
										.normalize( 'NFD' )
										.replace( /[^a-z]/g, '' ),
									9,
								],
								[ -3, { number: 1.25, formula: 'A1' } ],
							],
							{ hiddenRows: [ 2 ], hiddenColumns: [ 3 ] }
						),
					},
					{ name: 'Nhap', isHidden: true, sheet: sheet( [ [ 5 ] ] ) },
				],
				{ version }
			);
			expect(
				cellsOf( document ).map( ( { text, place, colSpan } ) => [
					text,
					place,
					colSpan,
				] )
			).toEqual( [
				[ 'a', 'A1', 2 ],
				[ '7', 'C1', 1 ],
				[ '69,5%', 'A2', 1 ],
				[ '1234', 'B2', 1 ],
				[ '12/1', 'C2', 1 ],
				[ '-3', 'A4', 1 ],
				[ '1,25', 'B4', 1 ],
			] );
			expect( cellsOf( document )[ 4 ]?.date ).toBe( true );
			expect(
				document.hidden.map( ( { kind, text } ) => [ kind, text ] )
			).toEqual( [
				[ 'row', 'an | 9' ],
				[ 'column', 'gone' ],
				[ 'sheet', '5' ],
			] );
		}
	);

	it( 'keeps texts that break over records, and their fonts', () => {
		const long = 'Số học sinh chia theo hạnh kiểm '.repeat( 40 ).trim();
		for ( const longest of [ 60, 61, 257, 8000 ] ) {
			const document = read(
				[
					{
						name: 'S',
						sheet: sheet( [
							[ long, 'Sè häc sinh', 'Lớp Líp' ],
							[ 'x'.repeat( 300 ), 'cuối' ],
						] ),
						fonts: { '*': '.VnTime', A1: 'Arial' },
						rich: {
							C1: [
								{ text: 'Lớp ', font: 'Arial' },
								{ text: 'Líp', font: '.VnTimeH' },
							],
						},
					},
				],
				{ longest }
			);
			expect( texts( document ) ).toEqual( [
				long,
				'Sè häc sinh',
				'Lớp Líp',
				'x'.repeat( 300 ),
				'cuối',
			] );
			const [ first, second, third ] = cellsOf( document );
			expect( [ first?.font, second?.font, third?.runs ] ).toEqual( [
				'Arial',
				'.VnTime',
				[
					{ text: 'Lớp ', font: 'Arial' },
					{ text: 'Líp', font: '.VnTimeH' },
				],
			] );
		}
	} );

	it( 'reads BIFF5 in its code page, old fonts byte for byte', () => {
		const windows1258 = ( text: string ) =>
			Array.from( text, ( letter ) =>
				letter === '\u0301' ? 0xec : letter.charCodeAt( 0 )
			);
		const document = read(
			[
				{
					name: 'S',
					sheet: sheet( [ [ 'T\u00ea\u0301t', 'Sè \u00ec' ] ] ),
					fonts: { B1: '.VnTime' },
				},
			],
			{ version: 5, codePage: 1258, encode: windows1258 }
		);
		expect( texts( document ) ).toEqual( [ 'Tết', 'Sè ì' ] );
	} );

	it( 'reads results of formulas, errors, marks and days from 1904', () => {
		const content = sheet( [ [ 'x', 1, 2, 3, 4 ] ] );
		content.B1 = { t: 's', v: 'Giỏi', f: 'A1' };
		content.C1 = { t: 'e', v: 0x17, f: 'A1' };
		content.D1 = { t: 'b', v: true };
		content.E1 = { t: 'n', v: 44208 - 1462, z: 'd/m' };
		const document = read( [ { name: 'S', sheet: content } ], {
			isFrom1904: true,
		} );
		expect( texts( document ) ).toEqual( [
			'x',
			'Giỏi',
			'#REF!',
			'x',
			'12/1',
		] );
		expect( cellsOf( document )[ 2 ]?.error ).toBe( true );
	} );

	it( 'is imported as a form', async () => {
		const bytes = writeBiff( [
			{
				name: 'Bieu 10',
				sheet: sheet( [
					[
						'STT',
						'Nội dung',
						'Tổng số',
						'Lớp 6',
						'Lớp 7',
						'Lớp 8',
						'Lớp 9',
					],
					[
						'I',
						'Số học sinh chia theo hạnh kiểm',
						407,
						104,
						111,
						97,
						95,
					],
					[ '1', 'Tốt', 300, 80, 80, 70, 70 ],
				] ),
			},
		] );
		expect( cellLines( await importAs( bytes, 'a.xls' ) ) ).toContain(
			'I.1|lop_6 = 80: 80'
		);
	} );

	it( 'is refused with a password, with macros, cut off and when it is too old', () => {
		const one: BiffSheet[] = [
			{ name: 'S', sheet: sheet( [ [ 1, 'a' ] ] ) },
		];
		expect(
			codeOf( () =>
				read( one, { globals: record( 0x2f, [ 1, 0, 1, 0 ] ) } )
			)
		).toBe( 'encrypted' );
		expect(
			codeOf( () =>
				read( one, { streams: { '/_VBA_PROJECT_CUR/VBA/dir': [ 1 ] } } )
			)
		).toBe( 'macro' );
		expect(
			codeOf( () =>
				read( one, {
					globals: record( 0x85, [ 0, 0, 0, 0, 0, 1, 1, 1, 65, 0 ] ),
				} )
			)
		).toBe( 'macro' );
		const whole = writeBiff( one );
		for ( let length = 8; length < whole.length; length += 97 ) {
			const code = codeOf( () => {
				const file = guardFile( whole.slice( 0, length ), 'a.xls' );
				return file.kind === 'xls' ? readXls( file.stream ) : null;
			} );
			expect( [ 'truncated', 'read', 'unknown-format' ] ).toContain(
				code
			);
		}
		expect(
			codeOf( () => {
				const file = guardFile(
					Uint8Array.from( [ 9, 4, 6, 0, 0, 4, 16, 0, 0, 0 ] ),
					'a.xls'
				);
				return file.kind === 'xls' ? readXls( file.stream ) : null;
			} )
		).toBe( 'old-xls' );
	} );

	it( 'ends at rings of sectors and of entries', () => {
		const whole = writeBiff( [
			{ name: 'S', sheet: sheet( [ [ 'x'.repeat( 9000 ) ] ] ) },
		] );
		for ( let at = 512; at < whole.length; at += 64 ) {
			const broken = whole.slice();
			broken.fill( 0, at, at + 64 );
			const started = Date.now();
			codeOf( () => {
				const file = guardFile( broken, 'a.xls' );
				return file.kind === 'xls' ? readXls( file.stream ) : null;
			} );
			expect( Date.now() - started ).toBeLessThan( 2000 );
		}
	} );
} );
