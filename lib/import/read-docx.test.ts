import {
	paragraph,
	wordFile,
	wordTable,
} from '../../tests/data/import/make-files';
import type { Line } from '../../tests/data/import/make-files';
import { guardFile } from './guard';
import { readDocx } from './read-docx';
import { cellLines, importAs } from './test-import';
import type { SourceDocument } from './types';

const HEAD: Line[] = [
	[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
];
const FIRST: Line = [
	'I',
	'Số học sinh chia theo hạnh kiểm',
	'10',
	'1',
	'2',
	'3',
	'4',
];

function read(
	body: string,
	parts: Record< string, string > = {}
): SourceDocument {
	const file = guardFile( wordFile( body, parts ), 'a.docx' );
	if ( file.kind !== 'docx' ) {
		throw new TypeError( file.kind );
	}
	return readDocx( file.parts );
}

function texts( document: SourceDocument, table = 0 ): string[] {
	return ( document.tables[ table ]?.cells ?? [] ).map(
		( cell ) => cell.text
	);
}

const run = ( text: string, properties = '' ) =>
	`<w:r><w:rPr>${ properties }</w:rPr><w:t>${ text }</w:t></w:r>`;

describe( 'a Word table', () => {
	it( 'is read with tracked changes accepted', () => {
		const changed = `<w:p>${ run( '4' ) }<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2">${ run( '07' ) }</w:ins><w:moveFrom w:id="3">${ run( '9' ) }</w:moveFrom><w:moveTo w:id="4">${ run( '!' ) }</w:moveTo></w:p>`;
		const document = read(
			wordTable( [
				[ 'a', { xml: changed } ],
				{
					cells: [ 'gone', '1' ],
					properties: '<w:del w:id="5" w:author="x"/>',
				},
				{
					cells: [ 'new', '2' ],
					properties: '<w:ins w:id="6" w:author="x"/>',
				},
				[ 'b', { text: 'cell', properties: '<w:cellDel w:id="7"/>' } ],
			] )
		);
		expect( texts( document ) ).toEqual( [ 'a', '407!', 'new', '2', 'b' ] );
		expect(
			document.hidden.map( ( { kind, text } ) => [ kind, text ] )
		).toEqual( [
			[ 'deleted', 'gone | 1' ],
			[ 'deleted', 'cell' ],
		] );
	} );

	it( 'lists hidden text and hidden rows and does not read them', () => {
		const styles =
			'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
		const document = read(
			wordTable( [
				[
					{
						xml: `<w:p>${ run( '12' ) }${ run( '3', '<w:vanish/>' ) }${ run( '4', '<w:vanish w:val="0"/>' ) }</w:p>`,
					},
					{
						xml: `<w:p>${ run( 'x', '<w:rStyle w:val="An"/>' ) }</w:p>`,
					},
				],
				{ cells: [ 'ẩn', '1' ], properties: '<w:hidden/>' },
			] ),
			{ 'word/styles.xml': styles }
		);
		expect( texts( document ) ).toEqual( [ '124', '' ] );
		expect(
			document.hidden.map( ( { kind, text } ) => [ kind, text ] )
		).toEqual( [
			[ 'text', '3' ],
			[ 'text', 'x' ],
			[ 'row', 'ẩn | 1' ],
		] );
	} );

	it( 'keeps its grid over bookmarks between rows, cells left out and content controls', () => {
		const table = wordTable( [
			[ { text: 'a', down: 2 }, 'b', 'c' ],
			[ null, 'd', 'e' ],
		] )
			.replace(
				'</w:tr><w:tr>',
				'</w:tr><w:bookmarkStart w:id="0" w:name="x"/><w:bookmarkEnd w:id="0"/><w:sdt><w:sdtContent><w:tr>'
			)
			.replace(
				/<\/w:tr><\/w:tbl>$/,
				'</w:tr></w:sdtContent></w:sdt><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p><w:r><w:t>f</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
			);
		const cells = read( table ).tables[ 0 ]?.cells ?? [];
		expect(
			cells.map(
				( { text, row, column, rowSpan } ) =>
					`${ text }${ row }${ column }${ rowSpan }`
			)
		).toEqual( [ 'a002', 'b011', 'c021', 'd111', 'e121', 'f211' ] );
	} );

	it( 'is found in a text box, in a layout table and after its alternative drawing', () => {
		const inner = wordTable( [ [ 'x', 'y' ] ] );
		const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${ inner }</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${ inner }</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
		const document = read(
			box +
				wordTable( [
					[
						{
							xml:
								paragraph( 'Biểu mẫu 10' ) +
								inner +
								paragraph( '' ),
						},
					],
				] )
		);
		expect(
			document.tables.map( ( table ) =>
				table.cells.map( ( cell ) => cell.text ).join()
			)
		).toEqual( [ 'x,y', 'Biểu mẫu 10', 'x,y' ] );
		expect( document.tables[ 2 ]?.before ).toEqual( [ 'Biểu mẫu 10' ] );
	} );

	it( 'reads line breaks, tabs, hyphens that do not break, symbols and superscripts', () => {
		const cell =
			'<w:p><w:r><w:t>1,04 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:br/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';
		expect( texts( read( wordTable( [ [ { xml: cell } ] ] ) ) ) ).toEqual( [
			'1,04 m2\na-b\u00adc✓',
		] );
	} );

	it( 'counts automatic numbers as the numbers of rows', async () => {
		const numbered = ( level: number ) => ( {
			xml: `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ level }"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`,
		} );
		const numbering =
			'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
		const lines: Line[] = [
			...HEAD,
			[
				numbered( 0 ),
				'Số học sinh chia theo hạnh kiểm',
				'10',
				'',
				'',
				'',
				'',
			],
			[ numbered( 1 ), 'Khá', '5', '', '', '', '' ],
			[
				numbered( 0 ),
				'Số học sinh chia theo học lực',
				'9',
				'',
				'',
				'',
				'',
			],
			[ numbered( 1 ), 'Giỏi', '2', '', '', '', '' ],
			[ numbered( 1 ), 'Khá', '4', '', '', '', '' ],
		];
		const bytes = wordFile( wordTable( lines ), {
			'word/numbering.xml': numbering,
		} );
		const file = guardFile( bytes, 'a.docx' );
		expect(
			file.kind === 'docx'
				? texts( readDocx( file.parts ) ).filter(
						( _, at ) => at >= 7 && at % 7 === 0
					)
				: []
		).toEqual( [ 'I', '1.', 'II', '1.', '2.' ] );
		expect( cellLines( await importAs( bytes, 'a.docx' ) ) ).toEqual( [
			'I|tong_so = 10: 10',
			'I.2|tong_so = 5: 5',
			'II|tong_so = 9: 9',
			'II.1|tong_so = 2: 2',
			'II.2|tong_so = 4: 4',
		] );
	} );

	it( 'understands the strict namespaces and other prefixes', async () => {
		const body = wordTable( [
			...HEAD,
			FIRST,
			[ '1', 'Tốt', '5', '', '', '', '' ],
		] );
		const xml = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body>${ body.replace( /(<\/?)w:/g, '$1d:' ).replace( / w:/g, ' d:' ) }</d:body></d:document>`;
		const bytes = wordFile( '', { 'word/document.xml': xml } );
		expect( cellLines( await importAs( bytes, 'a.docx' ) ) ).toHaveLength(
			6
		);
	} );
} );
