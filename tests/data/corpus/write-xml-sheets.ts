/**
 * Writes an entry as "XML Spreadsheet 2003", as exports of school software do.
 */
import { utils } from '@e965/xlsx';

import type { Entry } from './model';
import { sheetsOf } from './write-xlsx';

const escaped = ( text: string ): string =>
	text.replace( /&/g, '&amp;' ).replace( /</g, '&lt;' ).replace( />/g, '&gt;' ).replace( /\n/g, '&#10;' );

export function writeXmlSheets( entry: Entry ): Uint8Array {
	const sheets = sheetsOf( entry ).map( ( { name, isHidden, sheet } ) => {
		const range = utils.decode_range( sheet[ '!ref' ] ?? 'A1' );
		const rows = Array.from( { length: range.e.r + 1 }, ( _, row ) => {
			const cells = Array.from( { length: range.e.c + 1 }, ( __, column ) => {
				const cell = sheet[ utils.encode_cell( { r: row, c: column } ) ];
				const merge = sheet[ '!merges' ]?.find( ( { s } ) => s.r === row && s.c === column );
				if ( ! cell && ! merge ) {
					return '';
				}
				const spans = merge ? ` ss:MergeAcross="${ merge.e.c - merge.s.c }" ss:MergeDown="${ merge.e.r - merge.s.r }"` : '';
				const style = cell?.z ? ' ss:StyleID="percent"' : '';
				const formula = cell?.f ? ` ss:Formula="=SUM(RC[1]:RC[4])"` : '';
				const data = cell ? `<Data ss:Type="${ cell.t === 'n' ? 'Number' : 'String' }">${ escaped( String( cell.v ) ) }</Data>` : '';
				return `<Cell ss:Index="${ column + 1 }"${ spans }${ style }${ formula }>${ data }</Cell>`;
			} ).join( '' );
			return `<Row ss:Index="${ row + 1 }"${ sheet[ '!rows' ]?.[ row ]?.hidden ? ' ss:Hidden="1"' : '' }>${ cells }</Row>\n`;
		} );
		const visible = isHidden ? '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>' : '';
		return `<Worksheet ss:Name="${ escaped( name ) }"><Table>\n${ rows.join( '' ) }</Table>${ visible }</Worksheet>\n`;
	} );
	return new TextEncoder().encode(
		`<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\n<Styles><Style ss:ID="Default" ss:Name="Normal"/><Style ss:ID="percent"><NumberFormat ss:Format="0.0%"/></Style></Styles>\n${ sheets.join( '' ) }</Workbook>\n`
	);
}
