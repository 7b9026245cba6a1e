/**
 * Old files, other encodings, and what is copied out of other programs.
 */
import { paragraph, table } from './build';
import { ask, notice } from './cases';
import { COMMITMENTS_THPT, facilities, staffLines } from './contents';
import { utf16, windows1258 } from './encode';
import { assessmentFigures, qualityFigures } from './figures';
import type { School, Writing } from './figures';
import type { Entry, Piece, Table } from './model';
import { commitmentTable, staffTable } from './office';
import { assessmentTable, qualityTable, short } from './quality';
import { writeCsv } from './write-csv';
import { writeHtml } from './write-html';
import { writeOldXls } from './write-xls';
import { numeric } from './write-xlsx';
import { writeXmlSheets } from './write-xml-sheets';

const quality = ( level: School, seed: number, style: Partial< Writing > = {} ): Table =>
	qualityTable( {
		level,
		figures: qualityFigures( level, seed, { zero: '0', ...style } ),
		rates: 'own rows',
		label: ( _, printed ) => short( printed ),
	} );
const staff = ( level: School, seed: number ): Table => staffTable( { seed, lines: staffLines( level ) } );
const assessed = ( level: School, seed: number ): Table =>
	assessmentTable( { level, figures: assessmentFigures( level, seed, { size: 250 } ), rates: 'columns' } );

const of = ( form: string, level: School, content: Piece[], year = '2020-2021' ): Pick< Entry, 'pieces' | 'runs' > => ( {
	pieces: notice( form, level, year, content ),
	runs: [ ask( { form, level, year } ) ],
} );

/** Only the table is copied, without its titles. */
const bare = ( form: string, level: School, content: Piece[], year = '2020-2021' ): Pick< Entry, 'pieces' | 'runs' > => ( {
	pieces: content,
	runs: [ ask( { form, level, year } ) ],
} );

export const FORMATS: Entry[] = [
	{
		file: 'bm10-thcs-vntime.xls',
		about: 'Excel 97 with everything in .VnTime, numeric cells, percent formats',
		...of( 'BM10', 'thcs', [ table( numeric( quality( 'thcs', 101 ) ) ) ] ),
		write: writeOldXls( 8 ),
	},
	{
		file: 'bm12-thpt-vntime.xls',
		about: 'Excel 95 (BIFF5) with everything in .VnTime',
		...of( 'BM12', 'thpt', [ table( numeric( staff( 'thpt', 102 ) ) ) ] ),
		write: writeOldXls( 5 ),
	},
	{
		file: 'bm10-thpt-xml.xls',
		about: 'XML Spreadsheet 2003 called .xls, percent formats, formulas',
		...of( 'BM10', 'thpt', [ table( numeric( quality( 'thpt', 103 ) ) ) ] ),
		write: writeXmlSheets,
	},
	{
		file: 'bm11-thpt-page.xls',
		about: 'a web page called .xls, cells without end tags',
		...of( 'BM11', 'thpt', facilities( { isLarge: true } ) ),
		write: writeHtml( 'export' ),
	},
	{
		file: 't9-thcs-page.doc',
		about: 'a web page called .doc, as exports write it',
		...of( 'T9_2b_trung_hoc', 'thcs', [ table( assessed( 'thcs', 104 ) ) ], '2024-2025' ),
		write: writeHtml( 'word' ),
	},
	{
		file: 'bm10-thpt-unicode-text.txt',
		about: '"Unicode text" of Excel: UTF-16 with tabs',
		...of( 'BM10', 'thpt', [ table( quality( 'thpt', 105 ) ) ] ),
		write: writeCsv( { separator: '\t', hasMark: false, end: '\r\n', encode: ( text ) => utf16( text, { isLittle: true, hasMark: true } ) } ),
	},
	{
		file: 'bm09-thcs-utf16-big-endian.csv',
		about: 'UTF-16 with the higher byte first and no mark, cells over several lines',
		...of( 'BM09', 'thcs', [
			table(
				commitmentTable( 'thcs', [
					{ row: 'I', texts: [ 'Hoàn thành tiểu học;\nđúng tuyến', 'Lên lớp 7', 'Lên lớp 8', 'Lên lớp 9' ] },
					{ row: 'II', texts: [ 'Chương trình "2018"', 'Chương trình 2006', 'Chương trình 2006', 'Chương trình 2006;\n35 tuần' ] },
					{ row: 'VI', texts: [ '98%', '99%', '95%', '100%' ] },
				] )
			),
		] ),
		write: writeCsv( { separator: ';', hasMark: false, end: '\r\n', encode: ( text ) => utf16( text, { isLittle: false, hasMark: false } ) } ),
	},
	{
		file: 'bm12-thcs-windows-1258.csv',
		about: 'windows-1258 with tones as marks of their own, the separator declared',
		...of( 'BM12', 'thcs', [ table( staff( 'thcs', 106 ) ) ] ),
		write: writeCsv( { separator: ',', hasMark: false, end: '\r\n', isDeclared: true, encode: windows1258 } ),
	},
	{
		file: 'bm10-thcs-copied.txt',
		about: 'text copied from Excel: tabs, quoted cells over several lines',
		...bare( 'BM10', 'thcs', [ table( quality( 'thcs', 107 ) ) ] ),
		write: writeCsv( { separator: '\t', hasMark: false, end: '\r\n' } ),
	},
	{
		file: 'bm10-thcs-excel.html',
		about: 'copied from Excel: numbers behind what is shown, formats, formulas',
		...of( 'BM10', 'thcs', [ table( numeric( quality( 'thcs', 108, { size: 1900 } ) ) ) ] ),
		write: writeHtml( 'excel' ),
	},
	{
		file: 'bm10-thpt-google-sheets.html',
		about: 'copied from Google Sheets: values behind what is shown',
		...of( 'BM10', 'thpt', [ table( numeric( quality( 'thpt', 109, { size: 1900 } ) ) ) ] ),
		write: writeHtml( 'sheets' ),
	},
	{
		file: 'bm11-thcs-libreoffice.html',
		about: 'copied from LibreOffice Calc: values and formats behind what is shown',
		...of( 'BM11', 'thcs', facilities( {} ).map( ( piece ) => ( piece.kind === 'table' ? { ...piece, table: numeric( piece.table, { decimals: false } ) } : piece ) ) ),
		write: writeHtml( 'libreoffice' ),
	},
	{
		file: 'bm12-thcs-word.html',
		about: 'copied from Word',
		...of( 'BM12', 'thcs', [ table( staff( 'thcs', 110 ) ) ] ),
		write: writeHtml( 'word' ),
	},
	{
		file: 'bm10-thpt-word.html',
		about: 'the table alone, copied from Word; rates below their counts in merged rows',
		...bare( 'BM10', 'thpt', [
			table( qualityTable( { level: 'thpt', figures: qualityFigures( 'thpt', 111 ), rates: 'merged rows' } ) ),
		] ),
		write: writeHtml( 'word' ),
	},
	{
		file: 'bm09-thpt-google-docs.html',
		about: 'copied from Google Docs, merged cells with line breaks',
		...of( 'BM09', 'thpt', [ table( commitmentTable( 'thpt', COMMITMENTS_THPT ) ) ] ),
		write: writeHtml( 'docs' ),
	},
	{
		file: 't9-thpt-table-block.html',
		about: 'a table block of the editor with its heading',
		pieces: [
			paragraph( 'Kết quả đánh giá học sinh, năm học 2024-2025' ),
			table( assessed( 'thpt', 112 ) ),
		],
		runs: [ ask( { form: 'T9_2b_trung_hoc', level: 'thpt', year: '2024-2025' } ) ],
		write: writeHtml( 'block' ),
	},
];
