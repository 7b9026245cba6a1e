import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate';

import {
	excelFile,
	sheet,
	wordFile,
	wordTable,
} from '../../tests/data/import/make-files';
import { fontsOf } from './fonts';
import { guardFile } from './guard';
import { readDocx } from './read-docx';
import { readXlsx } from './read-xlsx';
import type { SourceCell } from './types';

const fontsIn = ( cells: SourceCell[] = [] ) =>
	cells.map( ( { text, font, runs } ) => [
		text,
		runs ? runs.map( ( run ) => `${ run.font }: ${ run.text }` ) : font,
	] );

describe( 'fonts', () => {
	it( 'are one where only digits and signs differ, else in pieces', () => {
		expect(
			fontsOf( [
				{ text: 'Tæng', font: '.VnTime' },
				{ text: ' (12)', font: 'Arial' },
			] )
		).toEqual( { font: '.VnTime' } );
		expect(
			fontsOf( [
				{ text: '1. ', font: 'Arial' },
				{ text: 'Tæng', font: '.VnTime' },
				{ text: ' Tổng', font: 'Arial' },
			] )
		).toEqual( {
			runs: [
				{ text: '1. Tæng', font: '.VnTime' },
				{ text: ' Tổng', font: 'Arial' },
			],
		} );
		expect( fontsOf( [ { text: '12', font: 'Arial' } ] ) ).toEqual( {} );
	} );

	it( 'of Word come from the run, its style, the paragraph or the document', () => {
		const style = ( id: string, font: string, more = '' ) =>
			`<w:style w:styleId="${ id }" ${ more }><w:rPr><w:rFonts w:ascii="${ font }" w:hAnsi="${ font }"/></w:rPr></w:style>`;
		const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr></w:rPrDefault></w:docDefaults>${ style( 'Old', '.VnTime' ) }<w:style w:styleId="Child"><w:basedOn w:val="Old"/></w:style></w:styles>`;
		const cell = ( paragraph: string, run: string ) => ( {
			xml: `<w:p><w:pPr>${ paragraph }</w:pPr><w:r><w:rPr>${ run }</w:rPr><w:t>Líp</w:t></w:r></w:p>`,
		} );
		const own = '<w:rFonts w:hAnsi="VNI-Times"/>';
		const file = guardFile(
			wordFile(
				wordTable( [
					[
						cell( '', '' ),
						cell( '<w:pStyle w:val="Child"/>', '' ),
						cell( '', '<w:rStyle w:val="Old"/>' ),
						cell( '<w:pStyle w:val="Child"/>', own ),
					],
				] ),
				{ 'word/styles.xml': styles }
			),
			'a.docx'
		);
		const document = file.kind === 'docx' ? readDocx( file.parts ) : null;
		expect( fontsIn( document?.tables[ 0 ]?.cells ) ).toEqual( [
			[ 'Líp', 'Calibri' ],
			[ 'Líp', '.VnTime' ],
			[ 'Líp', '.VnTime' ],
			[ 'Líp', 'VNI-Times' ],
		] );
	} );

	it( 'of Excel come from the style of the cell and the pieces of its text', async () => {
		const made = unzipSync( excelFile( { a: sheet( [ [ 'x', 'y' ] ] ) } ) );
		const change = ( path: string, edit: ( text: string ) => string ) => {
			made[ path ] = strToU8(
				edit( strFromU8( made[ path ] ?? new Uint8Array() ) )
			);
		};
		change(
			'xl/styles.xml',
			() =>
				'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>'
		);
		change( 'xl/worksheets/sheet1.xml', ( text ) =>
			text.replace(
				/<sheetData>.*<\/sheetData>/,
				'<sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row></sheetData>'
			)
		);
		change(
			'xl/sharedStrings.xml',
			() =>
				'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Líp</t></si><si><r><rPr><rFont val="Arial"/></rPr><t>Lớp </t></r><r><t>Líp</t></r></si></sst>'
		);
		change( 'xl/_rels/workbook.xml.rels', ( text ) =>
			text.replace(
				'</Relationships>',
				'<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
			)
		);
		change( '[Content_Types].xml', ( text ) =>
			text.replace(
				'</Types>',
				'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
			)
		);
		const file = guardFile( zipSync( made ), 'a.xlsx' );
		const document =
			file.kind === 'xlsx'
				? await readXlsx( file.parts, file.names )
				: null;
		expect( fontsIn( document?.tables[ 0 ]?.cells ) ).toEqual( [
			[ 'Líp', '.VnTime' ],
			[ 'Lớp Líp', [ 'Arial: Lớp ', '.VnTime: Líp' ] ],
		] );
	} );
} );
