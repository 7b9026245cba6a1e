/**
 * Writes an entry as the HTML that programs put on the clipboard, save or export.
 */
import type { Box, Entry, Piece, Row } from './model';

type Flavour = {
	head: string;
	foot: string;
	/** Titles are rows of the sheet. */
	isSheet?: boolean;
	table: string;
	cell: ( box: Box, content: string, spans: string ) => string;
	paragraph: ( text: string ) => string;
};

const escaped = ( text: string ): string => text.replace( /&/g, '&amp;' ).replace( /</g, '&lt;' ).replace( />/g, '&gt;' );
const attribute = ( text: string ): string => escaped( text ).replace( /"/g, '&quot;' );
const lines = ( text: string, end: string ): string => text.split( '\n' ).map( escaped ).join( end );

/** What a computer with the settings of an English Windows shows: rounded, with a comma between thousands. */
function shown( { number, format, text }: Box ): string {
	if ( number === undefined ) {
		return text;
	}
	return format?.endsWith( '%' )
		? `${ Math.round( number * 100 ) }%`
		: number.toLocaleString( 'en-US', { maximumFractionDigits: 0 } );
}

/** Signs of a number format stand behind a backslash, as Excel writes them. */
const cssFormat = ( format = 'General' ): string => format.replace( /[^\w\s]/g, '\\$&' );

const spansOf = ( { colSpan = 1, rowSpan = 1 }: Box ): string =>
	`${ colSpan > 1 ? ` colspan=${ colSpan }` : '' }${ rowSpan > 1 ? ` rowspan=${ rowSpan }` : '' }`;

const googleValue = ( box: Box ): string =>
	box.number === undefined
		? ` data-sheets-value="${ attribute( JSON.stringify( { 1: 2, 2: box.text } ) ) }"`
		: ` data-sheets-value="${ attribute( JSON.stringify( { 1: 3, 3: box.number } ) ) }"${ box.format ? ` data-sheets-numberformat="${ attribute( JSON.stringify( { 1: 3, 2: '0%', 3: 1 } ) ) }"` : '' }`;

export const FLAVOURS: Record< 'excel' | 'sheets' | 'word' | 'docs' | 'libreoffice' | 'block' | 'export', Flavour > = {
	excel: {
		head: '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";}\ntd {font-family:"Times New Roman", serif; mso-number-format:General; white-space:nowrap; mso-rotate:0;}\n.xl65 {white-space:normal;}--></style></head><body link=blue vlink=purple>',
		foot: '</body></html>',
		isSheet: true,
		table: ' border=0 cellpadding=0 cellspacing=0 width=640 style=\'border-collapse:collapse;width:480pt\'',
		cell: ( box, content, spans ) =>
			`<td${ spans } class=xl65 width=64 style='mso-number-format:"${ cssFormat( box.format ) }";width:48pt'${ box.number === undefined ? '' : ` align=right x:num="${ box.number }"` }${ box.formula ? ` x:fmla="=${ box.formula }"` : '' }>${ content }</td>`,
		paragraph: ( text ) => text,
	},
	sheets: {
		head: '<meta charset=\'utf-8\'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>',
		foot: '</google-sheets-html-origin>',
		isSheet: true,
		table: ' xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px" data-sheets-root="1" data-sheets-baot="1"',
		cell: ( box, content, spans ) =>
			`<td${ spans.replace( /=(\d+)/g, '="$1"' ) } style="overflow:hidden;padding:2px 3px;vertical-align:bottom;"${ googleValue( box ) }${ box.formula ? ` data-sheets-formula="=SUM(R[0]C[1]:R[0]C[4])"` : '' }>${ content }</td>`,
		paragraph: ( text ) => text,
	},
	word: {
		head: '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!--\n@font-face {font-family:"Cambria Math";}\np.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Times New Roman",serif;}\n@page WordSection1 {size:595.3pt 841.9pt;}\ndiv.WordSection1 {page:WordSection1;}\n--></style></head><body lang=EN-US style=\'tab-interval:36.0pt\'><!--StartFragment-->',
		foot: '<!--EndFragment--></body></html>',
		table: ' class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style=\'border-collapse:collapse;border:none\'',
		cell: ( _, content, spans ) =>
			`<td width=86 valign=top${ spans } style='width:64.35pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>\n${ content
				.split( '<br>' )
				.map( ( line ) => `<p class=MsoNormal align=center style='text-align:center'><span\nstyle='font-size:13.0pt'>${ line }<o:p></o:p></span></p>` )
				.join( '\n' ) }\n</td>`,
		paragraph: ( text ) => `<p class=MsoNormal><b><span style='font-size:13.0pt'>${ lines( text, '<br>' ) }<o:p></o:p></span></b></p>`,
	},
	docs: {
		head: '<meta charset=\'utf-8\'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0b2f6a0e-7fff-a1b2">',
		foot: '</b>',
		table: ' style="border:none;border-collapse:collapse;table-layout:fixed;width:451pt"',
		cell: ( _, content, spans ) =>
			`<td${ spans.replace( /=(\d+)/g, '="$1"' ) } style="vertical-align:top;padding:5pt 5pt 5pt 5pt;overflow:hidden;overflow-wrap:break-word;">${
				content === '' ? '<br>' : `<p dir="ltr" style="line-height:1.2;margin-top:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;white-space:pre;white-space:pre-wrap;">${ content }</span></p>`
			}</td>`,
		paragraph: ( text ) => `<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-family:Arial,sans-serif;white-space:pre-wrap;">${ lines( text, '<br>' ) }</span></p>`,
	},
	libreoffice: {
		head: '<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4 (Linux)"/><style type="text/css">body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head><body>',
		foot: '</body></html>',
		isSheet: true,
		table: ' cellspacing="0" border="0"',
		cell: ( box, content, spans ) =>
			`<td${ spans } height="17" align="left" valign=bottom${ box.number === undefined ? '' : ` sdval="${ box.number }" sdnum="1066;0;${ box.format ?? 'General' }"` }><font face="Times New Roman" color="#000000">${ content }</font></td>`,
		paragraph: ( text ) => text,
	},
	block: {
		head: '',
		foot: '',
		table: ' class="has-fixed-layout"',
		cell: ( { isHeading }, content, spans ) => `<t${ isHeading ? 'h' : 'd' }${ spans.replace( /=(\d+)/g, '="$1"' ) }>${ content }</t${ isHeading ? 'h' : 'd' }>`,
		paragraph: ( text ) => `<!-- wp:paragraph -->\n<p>${ lines( text, '<br>' ) }</p>\n<!-- /wp:paragraph -->\n`,
	},
	export: {
		head: '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>',
		foot: '</body></html>',
		table: ' border=1',
		cell: ( _, content, spans ) => `<TD nowrap${ spans }>${ content }`,
		paragraph: ( text ) => `<center><h3>${ lines( text, '<br>' ) }</h3></center>`,
	},
};

function rowHtml( row: Row, flavour: Flavour ): string {
	const cells = row.boxes.map( ( box ) => flavour.cell( box, lines( shown( box ), '<br>' ), spansOf( box ) ) );
	return `<tr${ row.isHidden ? " height=0 style='display:none;mso-height-source:userset'" : ' height=20' }>\n${ cells.join( '\n' ) }\n</tr>\n`;
}

function pieceHtml( piece: Piece, flavour: Flavour ): string {
	switch ( piece.kind ) {
		case 'table': {
			const rows = piece.table.rows.map( ( row ) => rowHtml( row, flavour ) ).join( '' );
			return flavour.isSheet ? rows : `<table${ flavour.table }>${ rows }</table>\n`;
		}
		case 'text':
			return flavour.isSheet ? rowHtml( { boxes: [ { text: piece.text, colSpan: 6 } ] }, flavour ) : flavour.paragraph( piece.text );
		default:
			return flavour.isSheet ? rowHtml( { boxes: [ { text: '' } ] }, flavour ) : '';
	}
}

export function writeHtml( name: keyof typeof FLAVOURS ): ( entry: Entry ) => Uint8Array {
	const flavour = FLAVOURS[ name ];
	return ( { pieces } ) => {
		const body = pieces.map( ( piece ) => pieceHtml( piece, flavour ) ).join( '' );
		const content = flavour.isSheet ? `<table${ flavour.table }>\n<!--StartFragment-->\n${ body }<!--EndFragment-->\n</table>` : body;
		return new TextEncoder().encode( `${ flavour.head }\n${ content }\n${ flavour.foot }\n` );
	};
}
