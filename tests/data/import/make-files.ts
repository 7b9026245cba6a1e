/**
 * Small Word, Excel and CSV files made on the spot, for tests of the import.
 */
import { utils, write } from '@e965/xlsx';
import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

/** `null`: covered by the cell to the left or above; a number is a numeric cell. */
export type Value = string | number | null | { text?: string; number?: number; format?: string; formula?: string; across?: number; down?: number; xml?: string; properties?: string };

export type Line = Value[] | { cells: Value[]; properties: string };

const NAMESPACES =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

function escape( text: string ): string {
	return text.replace( /&/g, '&amp;' ).replace( /</g, '&lt;' ).replace( />/g, '&gt;' );
}

export function paragraph( text: string ): string {
	const lines = text.split( '\n' ).map( ( line ) => `<w:t xml:space="preserve">${ escape( line ) }</w:t>` );
	return `<w:p><w:r>${ lines.join( '<w:br/>' ) }</w:r></w:p>`;
}

function cellXml( value: Value, merge: string ): string {
	const cell = typeof value === 'object' && value !== null ? value : { text: value === null ? '' : String( value ) };
	const span = cell.across ? `<w:gridSpan w:val="${ cell.across }"/>` : '';
	const restart = cell.down ? '<w:vMerge w:val="restart"/>' : merge;
	return `<w:tc><w:tcPr>${ span }${ restart }${ cell.properties ?? '' }</w:tcPr>${ cell.xml ?? paragraph( cell.text ?? '' ) }</w:tc>`;
}

/** A Word table; `across` and `down` merge, and covered places are left out or `null`. */
export function wordTable( lines: Line[] ): string {
	const covered = new Map< string, number >();
	const rows = lines.map( ( line, row ) => {
		const { cells, properties } = Array.isArray( line ) ? { cells: line, properties: '' } : line;
		let column = 0;
		const xml = cells.map( ( value ) => {
			const across = typeof value === 'object' && value !== null ? ( value.across ?? 1 ) : 1;
			const down = typeof value === 'object' && value !== null ? ( value.down ?? 1 ) : 1;
			const merge = value === null && covered.has( `${ row }:${ column }` ) ? '<w:vMerge/>' : '';
			for ( let below = 1; below < down; below++ ) {
				covered.set( `${ row + below }:${ column }`, across );
			}
			const made = merge && ( covered.get( `${ row }:${ column }` ) ?? 1 ) > 1 ? cellXml( { text: '', across: covered.get( `${ row }:${ column }` ) }, merge ) : cellXml( value, merge );
			column += merge ? ( covered.get( `${ row }:${ column }` ) ?? 1 ) : across;
			return made;
		} );
		return `<w:tr>${ properties === '' ? '' : `<w:trPr>${ properties }</w:trPr>` }${ xml.join( '' ) }</w:tr>`;
	} );
	return `<w:tbl>${ rows.join( '' ) }</w:tbl>`;
}

/** A Word file around a body; more parts by path. */
export function wordFile( body: string, parts: Record< string, string > = {} ): Uint8Array {
	const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return zipSync( {
		'[Content_Types].xml': strToU8(
			'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
		),
		'_rels/.rels': strToU8(
			`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${ relations }/officeDocument" Target="word/document.xml"/></Relationships>`
		),
		'word/_rels/document.xml.rels': strToU8(
			`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${ relations }/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${ relations }/styles" Target="styles.xml"/></Relationships>`
		),
		'word/document.xml': strToU8( `<?xml version="1.0" encoding="UTF-8"?><w:document ${ NAMESPACES }><w:body>${ body }</w:body></w:document>` ),
		...Object.fromEntries( Object.entries( parts ).map( ( [ path, text ] ) => [ path, strToU8( text ) ] ) ),
	} );
}

function sheetCell( value: Exclude< Value, null > ): CellObject {
	if ( typeof value === 'number' ) {
		return { t: 'n', v: value };
	}
	if ( typeof value === 'string' ) {
		return { t: 's', v: value };
	}
	const base: CellObject = value.number === undefined ? { t: 's', v: value.text ?? '' } : { t: 'n', v: value.number };
	return { ...base, ...( value.format ? { z: value.format } : {} ), ...( value.formula ? { f: value.formula } : {} ) };
}

export type SheetOptions = { hiddenRows?: number[]; hiddenColumns?: number[] };

export function sheet( lines: Value[][], options: SheetOptions = {} ): WorkSheet {
	const made: WorkSheet = {};
	const merges: Range[] = [];
	let width = 1;
	lines.forEach( ( line, row ) =>
		line.forEach( ( value, column ) => {
			width = Math.max( width, column + 1 );
			if ( value === null || value === '' ) {
				return;
			}
			made[ utils.encode_cell( { r: row, c: column } ) ] = sheetCell( value );
			if ( typeof value === 'object' && ( value.across || value.down ) ) {
				merges.push( { s: { r: row, c: column }, e: { r: row + ( value.down ?? 1 ) - 1, c: column + ( value.across ?? 1 ) - 1 } } );
			}
		} )
	);
	made[ '!ref' ] = utils.encode_range( { s: { r: 0, c: 0 }, e: { r: Math.max( 0, lines.length - 1 ), c: width - 1 } } );
	made[ '!merges' ] = merges;
	made[ '!rows' ] = [];
	made[ '!cols' ] = [];
	for ( const row of options.hiddenRows ?? [] ) {
		( made[ '!rows' ] ??= [] )[ row ] = { hidden: true };
	}
	for ( const column of options.hiddenColumns ?? [] ) {
		( made[ '!cols' ] ??= [] )[ column ] = { hidden: true };
	}
	return made;
}

export function excelFile( sheets: Record< string, WorkSheet >, hidden: string[] = [] ): Uint8Array {
	const book = utils.book_new();
	for ( const [ name, content ] of Object.entries( sheets ) ) {
		utils.book_append_sheet( book, content, name );
	}
	book.Workbook = { Sheets: Object.keys( sheets ).map( ( name ) => ( { Hidden: hidden.includes( name ) ? 1 : 0 } ) ) };
	return new Uint8Array( write( book, { type: 'array', bookType: 'xlsx', cellStyles: true } ) as ArrayBuffer );
}

export function csvFile( text: string ): Uint8Array {
	return strToU8( text );
}
