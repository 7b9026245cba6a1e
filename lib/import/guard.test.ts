import { strToU8, zipSync } from 'fflate';

import {
	csvFile,
	excelFile,
	sheet,
	wordFile,
	wordTable,
} from '../../tests/data/import/make-files';
import { guardFile } from './guard';
import { RefusedFile } from './refuse';
import { importAs } from './test-import';

const word = wordFile( wordTable( [ [ 'a', 'b' ] ] ) );
const excel = excelFile( { a: sheet( [ [ 'a', 1 ] ] ) } );

function codeOf( bytes: Uint8Array, name = 'a.docx' ): string {
	try {
		return guardFile( bytes, name ).kind;
	} catch ( error ) {
		return error instanceof RefusedFile ? error.code : String( error );
	}
}

function ole( ...names: string[] ): Uint8Array {
	const directory = names
		.map( ( name ) =>
			Array.from( name ).flatMap( ( letter ) => [
				letter.charCodeAt( 0 ),
				0,
			] )
		)
		.flat();
	return Uint8Array.from( [
		0xd0,
		0xcf,
		0x11,
		0xe0,
		0xa1,
		0xb1,
		0x1a,
		0xe1,
		...new Array( 600 ).fill( 0 ),
		...directory,
		0,
		0,
	] );
}

/** Sizes in the directory and the local header. */
function lieAboutSize( bytes: Uint8Array, size: number ): Uint8Array {
	const lying = bytes.slice();
	const view = new DataView( lying.buffer );
	for ( let at = 0; at + 46 < lying.length; at++ ) {
		if ( view.getUint32( at, true ) === 0x02014b50 ) {
			view.setUint32( at + 24, size, true );
		}
	}
	return lying;
}

const utf16 = ( text: string ) =>
	Uint8Array.from( [
		0xff,
		0xfe,
		...Array.from( text ).flatMap( ( letter ) => [
			letter.charCodeAt( 0 ),
			0,
		] ),
	] );

describe( 'guard', () => {
	it( 'lets ordinary files pass', () => {
		expect( codeOf( word ) ).toBe( 'docx' );
		expect( codeOf( excel, 'a.xlsx' ) ).toBe( 'xlsx' );
		expect( codeOf( csvFile( 'BM10;a\n1;2' ), 'a.csv' ) ).toBe( 'csv' );
		expect( codeOf( word, 'a.xlsx' ) ).toBe( 'docx' );
		expect( codeOf( utf16( 'STT\tA' ), 'a.txt' ) ).toBe( 'csv' );
		const page = strToU8( '<!DOCTYPE html><table></table>' );
		expect( codeOf( page, 'a.xls' ) ).toBe( 'html' );
		expect( codeOf( page, 'a.doc' ) ).toBe( 'html' );
	} );

	it.each( [
		[ 'empty', new Uint8Array( 0 ) ],
		[ 'empty', strToU8( ' \n\t' ) ],
		[ 'too-large', new Uint8Array( 5 * 1024 * 1024 + 1 ) ],
		[ 'truncated', word.slice( 0, word.length / 2 ) ],
		[ 'truncated', word.slice( 0, word.length - 10 ) ],
		[ 'encrypted', ole( 'EncryptionInfo', 'EncryptedPackage' ) ],
		[ 'old-doc', ole( 'WordDocument' ) ],
		[ 'truncated', ole( 'Workbook' ) ],
		[ 'truncated', ole( 'PowerPoint Document' ) ],
		[ 'picture', Uint8Array.from( [ 0xff, 0xd8, 0xff, 0xe0, 1, 2, 3 ] ) ],
		[
			'picture',
			Uint8Array.from( [ 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a ] ),
		],
		[ 'pdf', strToU8( '%PDF-1.7' ) ],
		[ 'old-doc', strToU8( '{\\rtf1 x}' ) ],
		[
			'old-doc',
			strToU8(
				'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'
			),
		],
		[
			'doctype',
			strToU8( '<!DOCTYPE html [<!ENTITY a "b">]><table></table>' ),
		],
		[
			'open-document',
			zipSync( {
				mimetype: [
					strToU8( 'application/vnd.oasis.opendocument.text' ),
					{ level: 0 },
				],
				'content.xml': strToU8( '<a/>' ),
			} ),
		],
		[ 'not-utf-8', Uint8Array.from( [ 0x41, 0xe0, 0x41, 0x0a ] ) ],
		[ 'not-a-zip', strToU8( 'STT,Nội dung' ) ],
		[ 'not-a-zip', zipSync( { 'a.txt': strToU8( 'a' ) } ) ],
	] )( 'refuses: %s', ( code, bytes ) => {
		expect( codeOf( bytes ) ).toBe( code );
	} );

	it( 'refuses macros whatever the file is called', () => {
		expect( codeOf( wordFile( '', { 'word/vbaProject.bin': 'x' } ) ) ).toBe(
			'macro'
		);
		expect(
			codeOf( wordFile( '', { 'xl/macrosheets/sheet1.xml': '<x/>' } ) )
		).toBe( 'macro' );
		const types =
			'<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
		expect(
			codeOf(
				zipSync( { '[Content_Types].xml': strToU8( types ) } ),
				'a.xlsx'
			)
		).toBe( 'macro' );
	} );

	it( 'refuses document types and entities in any part and encoding', () => {
		const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>';
		expect( codeOf( wordFile( '', { 'word/styles.xml': bomb } ) ) ).toBe(
			'doctype'
		);
		expect(
			codeOf(
				wordFile( '', {
					'custom/item.dat': `<?xml version="1.0"?>${ bomb }`,
				} )
			)
		).toBe( 'doctype' );
		const wide = zipSync( {
			'[Content_Types].xml': strToU8( '<Types/>' ),
			'word/document.xml': utf16( bomb ),
		} );
		expect( codeOf( wide ) ).toBe( 'doctype' );
	} );

	it( 'stops at a bomb, also when its directory lies', () => {
		const large = zipSync(
			{ 'word/a.xml': new Uint8Array( 60 * 1024 * 1024 ) },
			{ level: 1 }
		);
		expect( large.length ).toBeLessThan( 1_000_000 );
		expect( codeOf( large ) ).toBe( 'too-large' );
		const before = process.memoryUsage().arrayBuffers;
		expect( codeOf( lieAboutSize( large, 1000 ) ) ).toBe( 'too-large' );
		expect( process.memoryUsage().arrayBuffers - before ).toBeLessThan(
			200 * 1024 * 1024
		);
	} );

	it( 'refuses damaged content', () => {
		const stored = zipSync(
			{ '[Content_Types].xml': strToU8( '<Types>407</Types>' ) },
			{ level: 0 }
		);
		const at = stored.indexOf( '4'.charCodeAt( 0 ), 40 );
		const changed = stored.slice();
		changed[ at ] = '9'.charCodeAt( 0 );
		expect( codeOf( changed ) ).toBe( 'truncated' );
	} );

	it( 'refuses more than 50,000 filled cells', async () => {
		const lines = Array.from( { length: 501 }, () =>
			Array.from( { length: 100 }, () => 1 )
		);
		expect(
			( await importAs( excelFile( { a: sheet( lines ) } ), 'a.xlsx' ) )
				.reason
		).toBe( 'too-many-cells' );
		const text = 'a;b\n'.repeat( 30_000 );
		expect( ( await importAs( csvFile( text ), 'a.csv' ) ).reason ).toBe(
			'too-many-cells'
		);
	} );

	it( 'says what to do in a sentence', async () => {
		const preview = await importAs( ole( 'WordDocument' ), 'a.doc' );
		expect( preview ).toMatchObject( {
			outcome: 'refused',
			reason: 'old-doc',
			form: null,
			cells: [],
		} );
		expect( preview.message ).toContain( '.docx' );
	} );
} );
