/**
 * Writes an entry as WordprocessingML by hand, for what no library writes: tracked changes, hidden text, odd grids.
 */
import { strToU8, zipSync } from 'fflate';

import type { Box, Entry, Piece, Row, Table } from './model';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
	`xmlns:w="${ W }"`,
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
].join( ' ' );

export const escape = ( text: string ): string =>
	text
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' );

export const run = ( text: string, properties = '' ): string =>
	text
		.split( '\n' )
		.map(
			( line, index ) =>
				`<w:r>${ properties ? `<w:rPr>${ properties }</w:rPr>` : '' }${ index > 0 ? '<w:br/>' : '' }<w:t xml:space="preserve">${ escape( line ) }</w:t></w:r>`
		)
		.join( '' );

export const p = ( inner: string, properties = '' ): string =>
	`<w:p>${ properties ? `<w:pPr>${ properties }</w:pPr>` : '' }${ inner }</w:p>`;

/** A text cut into runs as Word does after spelling checks and edits. */
export const shredded = ( text: string ): string =>
	Array.from( text )
		.reduce< string[] >( ( parts, letter, index ) => {
			if ( index % 3 === 0 ) {
				parts.push( '' );
			}
			parts[ parts.length - 1 ] += letter;
			return parts;
		}, [] )
		.map( ( part, index ) =>
			index % 2 === 0
				? `<w:proofErr w:type="spellStart"/>${ run( part, '<w:b/>' ) }`
				: `${ run( part ) }<w:proofErr w:type="spellEnd"/>`
		)
		.join( '' );

export const bookmarked = ( text: string, id: number ): string =>
	`<w:bookmarkStart w:id="${ id }" w:name="o_${ id }"/>${ run( text ) }<w:bookmarkEnd w:id="${ id }"/>`;

export const inserted = ( text: string ): string =>
	`<w:ins w:id="1" w:author="Văn thư" w:date="2021-01-05T08:00:00Z">${ run( text ) }</w:ins>`;

export const deleted = ( text: string ): string =>
	`<w:del w:id="2" w:author="Văn thư" w:date="2021-01-05T08:00:00Z"><w:r><w:delText xml:space="preserve">${ escape( text ) }</w:delText></w:r></w:del>`;

export const vanished = ( text: string ): string => run( text, '<w:vanish/>' );

/** The result of a field such as =SUM(ABOVE), with its instruction. */
export const field = ( instruction: string, result: string ): string =>
	`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${ instruction } </w:instrText></w:r>` +
	`<w:r><w:fldChar w:fldCharType="separate"/></w:r>${ run( result ) }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const control = ( inner: string ): string =>
	`<w:sdt><w:sdtPr><w:alias w:val="Số liệu"/></w:sdtPr><w:sdtContent>${ inner }</w:sdtContent></w:sdt>`;

function cellXml( box: Box, extra: string ): string {
	const span = ( box.colSpan ?? 1 ) > 1 ? `<w:gridSpan w:val="${ box.colSpan }"/>` : '';
	const content =
		box.xml ??
		box.text
			.split( '\n\n' )
			.map( ( part ) => p( part === '' ? '' : run( part ) ) )
			.join( '' );
	return `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>${ span }${ extra }</w:tcPr>${ content }</w:tc>`;
}

type Open = { left: number; width: number };

/** Cells that a cell above reaches over are written as empty `vMerge` cells, as Word does. */
function rowXml( row: Row, open: Map< number, Open > ): string {
	let column = row.gridBefore ?? 0;
	let cells = '';
	const flush = (): void => {
		let above = open.get( column );
		while ( above ) {
			cells += cellXml( { text: '', colSpan: above.width }, '<w:vMerge/>' );
			above.left--;
			if ( above.left === 0 ) {
				open.delete( column );
			}
			column += above.width;
			above = open.get( column );
		}
	};
	for ( const box of row.boxes ) {
		flush();
		const isTall = ( box.rowSpan ?? 1 ) > 1;
		cells += cellXml( box, isTall ? '<w:vMerge w:val="restart"/>' : '' );
		if ( isTall ) {
			open.set( column, { left: ( box.rowSpan ?? 1 ) - 1, width: box.colSpan ?? 1 } );
			column += box.colSpan ?? 1;
		} else {
			column += box.colSpan ?? 1;
		}
	}
	flush();
	const before = row.gridBefore
		? `<w:gridBefore w:val="${ row.gridBefore }"/><w:wBefore w:w="500" w:type="dxa"/>`
		: '';
	const hidden = row.isHidden ? '<w:hidden/>' : '';
	const properties = `${ before }${ hidden }${ row.properties ?? '' }`;
	return `<w:tr>${ properties ? `<w:trPr>${ properties }</w:trPr>` : '' }${ cells }</w:tr>`;
}

export function tableXml( table: Table ): string {
	const width = Math.max(
		...table.rows.map( ( { boxes, gridBefore } ) =>
			boxes.reduce( ( sum, box ) => sum + ( box.colSpan ?? 1 ), gridBefore ?? 0 )
		)
	);
	const open = new Map< number, Open >();
	const newOpen = ( row: Row ): string => {
		const before = new Map( open );
		const xml = rowXml( row, before );
		open.clear();
		before.forEach( ( value, key ) => open.set( key, value ) );
		return xml;
	};
	return (
		`<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${ '<w:gridCol w:w="1000"/>'.repeat( width ) }</w:tblGrid>` +
		`${ table.rows.map( newOpen ).join( '' ) }</w:tbl>`
	);
}

function pieceXml( piece: Piece ): string {
	switch ( piece.kind ) {
		case 'text':
			return piece.xml ?? p( run( piece.text ) );
		case 'table':
			return tableXml( piece.table );
		case 'break':
			return p( '<w:r><w:br w:type="page"/></w:r>' );
		case 'sheet':
			return '';
	}
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LEVELS = ( formats: [ string, string ][] ): string =>
	formats
		.map(
			( [ format, text ], index ) =>
				`<w:lvl w:ilvl="${ index }"><w:start w:val="1"/><w:numFmt w:val="${ format }"/><w:lvlText w:val="${ text }"/><w:lvlJc w:val="left"/></w:lvl>`
		)
		.join( '' );

/** List 1: I., 1., a) under each other; list 2: 1. on its own, list 3 the same started again. */
const NUMBERING =
	`${ HEAD }<w:numbering ${ NAMESPACES }>` +
	`<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${ LEVELS( [
		[ 'upperRoman', '%1' ],
		[ 'decimal', '%2' ],
		[ 'lowerLetter', '%3)' ],
	] ) }</w:abstractNum>` +
	'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

export type Parts = Record< string, string | Uint8Array >;

export function packageOf( body: string, more: Parts = {} ): Uint8Array {
	const parts: Parts = {
		'[Content_Types].xml':
			`${ HEAD }<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
			'<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
		'_rels/.rels': `${ HEAD }<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/_rels/document.xml.rels': `${ HEAD }<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
		'word/numbering.xml': NUMBERING,
		'word/document.xml': `${ HEAD }<w:document ${ NAMESPACES }><w:body>${ body }<w:sectPr/></w:body></w:document>`,
		...more,
	};
	return zipSync(
		Object.fromEntries(
			Object.entries( parts ).map( ( [ name, part ] ) => [
				name,
				typeof part === 'string' ? strToU8( part ) : part,
			] )
		),
		{ level: 9, mtime: new Date( 2021, 0, 12, 8 ) }
	);
}

export function writeOoxml( entry: Entry ): Uint8Array {
	return packageOf( entry.pieces.map( pieceXml ).join( '' ) );
}
