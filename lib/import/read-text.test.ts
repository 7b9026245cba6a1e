import { strToU8 } from 'fflate';

import { decodeText } from './decode-text';
import { guardFile } from './guard';
import { readCsv } from './read-csv';
import { splitTabbed } from './tabbed-text';
import { cellLines, importAs } from './test-import';

const LINES = [
	[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
	[ 'I', 'Số học sinh chia theo hạnh kiểm', '407', '104', '111', '97', '95' ],
	[
		'1',
		'Tốt\n(tỷ lệ so với tổng số)',
		'69,5%',
		'70%',
		'68,5%',
		'71%',
		'69%',
	],
];

const written = ( separator: string ) =>
	LINES.map( ( line ) =>
		line
			.map( ( text ) =>
				text.includes( '\n' ) || text.includes( separator )
					? `"${ text }"`
					: text
			)
			.join( separator )
	).join( '\r\n' );

function utf16(
	text: string,
	isLittle: boolean,
	hasMark: boolean
): Uint8Array {
	const units = Array.from( { length: text.length }, ( _, at ) =>
		text.charCodeAt( at )
	);
	return Uint8Array.from(
		[ ...( hasMark ? [ 0xfeff ] : [] ), ...units ].flatMap( ( unit ) =>
			isLittle ? [ unit & 255, unit >> 8 ] : [ unit >> 8, unit & 255 ]
		)
	);
}

/** Letters of Windows' Vietnamese code page: tones are marks of their own. */
function windows1258( text: string ): Uint8Array {
	const table = new Map(
		Array.from( { length: 256 }, ( _, byte ) => [
			new TextDecoder( 'windows-1258' ).decode( Uint8Array.of( byte ) ),
			byte,
		] )
	);
	const bytes: number[] = [];
	for ( const letter of text.normalize( 'NFC' ) ) {
		const known = table.get( letter );
		if ( known !== undefined ) {
			bytes.push( known );
			continue;
		}
		const tone =
			/[\u0300\u0301\u0303\u0309\u0323]/.exec(
				letter.normalize( 'NFD' )
			)?.[ 0 ] ?? '';
		const base = letter
			.normalize( 'NFD' )
			.replace( tone, '' )
			.normalize( 'NFC' );
		bytes.push( table.get( base ) ?? 63, table.get( tone ) ?? 63 );
	}
	return Uint8Array.from( bytes );
}

const ENCODED: [ string, ( text: string ) => Uint8Array, boolean ][] = [
	[ 'utf-8', ( text ) => strToU8( text ), false ],
	[ 'utf-8', ( text ) => strToU8( `\ufeff${ text }` ), false ],
	[ 'utf-16le', ( text ) => utf16( text, true, true ), false ],
	[ 'utf-16be', ( text ) => utf16( text, false, true ), false ],
	[ 'utf-16le', ( text ) => utf16( text, true, false ), true ],
	[ 'utf-16be', ( text ) => utf16( text, false, false ), true ],
	[ 'windows-1258', windows1258, true ],
];

describe( 'a text file', () => {
	it.each( ENCODED )(
		'is read as %s, whatever separates its values',
		async ( encoding, encode, isGuess ) => {
			for ( const separator of [ ';', ',', '\t' ] ) {
				const preview = await importAs(
					encode( written( separator ) ),
					'a.csv'
				);
				expect( cellLines( preview ) ).toContain(
					'I|lop_6 = 104: 104'
				);
				expect( cellLines( preview ) ).toContain(
					'I.1|tong_so_rate = 69,5%: 69.5'
				);
				expect( preview.encoding ).toBe( encoding );
				expect(
					preview.warnings.some( ( { type } ) => type === 'encoding' )
				).toBe( isGuess );
			}
		}
	);

	it( 'in an old font is read by its letters', () => {
		const tcvn3 =
			'STT;N\xe9i dung;T\xe6ng s\xe8;L\xedp 6\n1;H\xb9nh kiÓm T\xe8t;5;6\n2;S\xe8 h\xe4c sinh;7;8\n';
		const bytes = Uint8Array.from( tcvn3, ( letter ) =>
			letter.charCodeAt( 0 )
		);
		expect( decodeText( bytes ) ).toMatchObject( {
			encoding: 'windows-1252',
			text: tcvn3,
		} );
	} );

	it( 'says what separates its values', () => {
		const read = ( text: string ) => {
			const file = guardFile( strToU8( text ), 'a.csv' );
			return file.kind === 'csv'
				? ( readCsv( file.text ).tables[ 0 ]?.cells.map(
						( cell ) => cell.text
					) ?? [] )
				: [];
		};
		expect( read( 'sep=|\r\na|b,c|d;e' ) ).toEqual( [ 'a', 'b,c', 'd;e' ] );
		expect( read( '\ufeff"sep=;"\na;b,c' ) ).toEqual( [ 'a', 'b,c' ] );
		expect( read( 'sep=\t\na\tb;c' ) ).toEqual( [ 'a', 'b;c' ] );
	} );

	it( 'with tabs keeps quotation marks that quote nothing', () => {
		expect(
			splitTabbed( 'a\t"b\nc"\t"d ""e"""\n"f" g\t"h', 'file' )
		).toEqual( [
			[ 'a', 'b\nc', 'd "e"' ],
			[ '"f" g', '"h' ],
		] );
		expect( splitTabbed( '"a"\t"b\nc"\n', 'clipboard' ) ).toEqual( [
			[ '"a"', 'b\nc' ],
		] );
	} );
} );

describe( 'a workbook of Excel 2003 in XML', () => {
	const book = ( table: string, options = '' ) =>
		`<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles><Style ss:ID="Default"><Font ss:FontName=".VnTime"/></Style><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style></Styles><Worksheet ss:Name="BM10"><Table>${ table }</Table>${ options }</Worksheet></Workbook>`;
	const cell = ( text: string, more = '' ) =>
		`<Cell${ more }><Data ss:Type="${ /^\d/.test( text ) ? 'Number' : 'String' }">${ text }</Data></Cell>`;
	const table = `<Column ss:Index="8" ss:Hidden="1"/>${ LINES.slice( 0, 2 )
		.map(
			( line ) =>
				`<Row>${ line.map( ( text ) => cell( text ) ).join( '' ) }${ cell( 'nháp' ) }</Row>`
		)
		.join(
			''
		) }<Row ss:Index="5">${ cell( '1.' ).replace( 'Number', 'String' ) }${ cell( 'Tốt' ) }${ cell( '0.695', ' ss:StyleID="s1" ss:Formula="=RC[1]"' ) }${ cell( '0.7', ' ss:StyleID="s1" ss:Index="4"' ) }</Row><Row ss:Hidden="1">${ cell( 'ẩn' ) }</Row>`;

	it( 'is read under any name', async () => {
		for ( const name of [ 'a.xls', 'a.xml' ] ) {
			const preview = await importAs( strToU8( book( table ) ), name );
			expect( cellLines( preview ) ).toContain( 'I|tong_so = 407: 407' );
			expect( cellLines( preview ) ).toContain(
				'I.1|tong_so_rate = 69,50%: 69.5'
			);
			expect(
				preview.hidden.map(
					( { kind, text } ) => `${ kind } ${ text }`
				)
			).toEqual( [ 'row ẩn', 'column nháp | nháp' ] );
		}
	} );

	it( 'is bounded', async () => {
		const far = `<Row ss:Index="1048576" ss:Span="99999999" ss:Hidden="1"><Cell ss:Index="99999999" ss:MergeAcross="99999999"><Data ss:Type="Number">1</Data></Cell></Row>`;
		expect(
			( await importAs( strToU8( book( far ) ), 'a.xls' ) ).outcome
		).toBe( 'refused' );
		const sheets =
			'<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>';
		expect(
			( await importAs( strToU8( book( table, sheets ) ), 'a.xls' ) )
				.reason
		).toBe( 'no-table' );
		const entity =
			'<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a "b">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
		expect( ( await importAs( strToU8( entity ), 'a.xls' ) ).reason ).toBe(
			'doctype'
		);
	} );
} );
