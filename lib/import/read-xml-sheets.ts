/**
 * "XML Spreadsheet 2003", which exports of school software write and call .xls or .xml.
 */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

import { fontsOf } from './fonts';
import type { FontRun } from './fonts';
import { RefusedFile } from './refuse';
import { readBook } from './sheets';
import type { SourceDocument } from './types';
import { columnName } from './visible-cells';
import { elements, parseXml } from './xml';
import type { XmlElement } from './xml';
import type { CellFonts } from './xlsx-fonts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_HIDDEN = 100_000;
const NAMED_FORMATS: Record< string, string > = {
	'General Number': 'General',
	Fixed: '0.00',
	Standard: '#,##0.00',
	Percent: '0.00%',
	Scientific: '0.00E+00',
	Currency: '#,##0.00',
	'General Date': 'd/m/yyyy h:mm',
	'Short Date': 'd/m/yyyy',
	'Medium Date': 'd-mmm-yy',
	'Long Date': 'd mmmm yyyy',
	'Short Time': 'h:mm',
	'Medium Time': 'h:mm',
	'Long Time': 'h:mm:ss',
};
const DAY = 86_400_000;
const EPOCH = Date.UTC( 1899, 11, 30 );

type Style = { format: string; font: string | undefined };
type Sheet = { sheet: WorkSheet; fonts: Map< string, CellFonts > };

/** Names without the prefix of their namespace. */
const local = ( name: string ) => name.slice( name.indexOf( ':' ) + 1 );

function attribute(
	{ attributes }: XmlElement,
	name: string
): string | undefined {
	const found = Object.keys( attributes ).find(
		( key ) => local( key ) === name
	);
	return found === undefined ? undefined : attributes[ found ];
}

function named( parent: XmlElement | undefined, name: string ): XmlElement[] {
	return parent
		? elements( parent ).filter(
				( element ) => local( element.name ) === name
			)
		: [];
}

function whole(
	element: XmlElement,
	name: string,
	least: number,
	most: number
): number {
	const value = Number( attribute( element, name ) ?? least );
	return Number.isFinite( value )
		? Math.min( Math.max( Math.trunc( value ), least ), most )
		: least;
}

function readStyles( root: XmlElement ): Map< string, Style > {
	const sources = new Map(
		named( named( root, 'Styles' )[ 0 ], 'Style' ).map( ( style ) => [
			attribute( style, 'ID' ) ?? '',
			style,
		] )
	);
	const find = ( id: string, part: string, name: string ) => {
		let style = sources.get( id );
		for ( let depth = 0; style && depth < 20; depth++ ) {
			const [ found ] = named( style, part );
			const value = found ? attribute( found, name ) : undefined;
			if ( value !== undefined ) {
				return value;
			}
			style = sources.get(
				attribute( style, 'Parent' ) ??
					( attribute( style, 'ID' ) === 'Default' ? '' : 'Default' )
			);
		}
		return undefined;
	};
	return new Map(
		[ ...sources.keys() ].map( ( id ): [ string, Style ] => {
			const format = find( id, 'NumberFormat', 'Format' ) ?? 'General';
			return [
				id,
				{
					format: NAMED_FORMATS[ format ] ?? format,
					font: find( id, 'Font', 'FontName' ),
				},
			];
		} )
	);
}

/** Rich texts hold HTML with a font for each piece. */
function runsOf( element: XmlElement, font: string | undefined ): FontRun[] {
	return element.children.flatMap( ( node ) =>
		typeof node === 'string'
			? [ { text: node, font } ]
			: runsOf( node, attribute( node, 'Face' ) ?? font )
	);
}

function cellOf( data: XmlElement, text: string, format: string ): CellObject {
	switch ( attribute( data, 'Type' ) ) {
		case 'Number': {
			const value = Number( text );
			return text.trim() !== '' && Number.isFinite( value )
				? { t: 'n', v: value, z: format }
				: { t: 's', v: text };
		}
		case 'DateTime': {
			const time = Date.parse( /z$/i.test( text ) ? text : `${ text }Z` );
			return Number.isNaN( time )
				? { t: 's', v: text }
				: {
						t: 'n',
						v: ( time - EPOCH ) / DAY,
						z: format === 'General' ? 'd/m/yyyy' : format,
					};
		}
		case 'Boolean':
			return { t: 'b', v: text.trim() === '1' };
		case 'Error':
			return { t: 'e', v: 0, w: text.trim() };
		default:
			return { t: 's', v: text };
	}
}

function readSheet( source: XmlElement, styles: Map< string, Style > ): Sheet {
	const sheet: WorkSheet = {};
	const fonts = new Map< string, CellFonts >();
	const [ table ] = named( source, 'Table' );
	const isOn = ( element: XmlElement ) =>
		/^(?:1|true)$/i.test( attribute( element, 'Hidden' ) ?? '' );
	const hide = ( key: '!rows' | '!cols', from: number, count: number ) => {
		for (
			let at = from;
			at < from + Math.min( count, MOST_HIDDEN );
			at++
		) {
			( sheet[ key ] ??= [] )[ at ] = { hidden: true };
		}
	};
	let nextColumn = 1;
	for ( const column of named( table, 'Column' ) ) {
		const at = whole( column, 'Index', nextColumn, LAST_COLUMN );
		const span = whole( column, 'Span', 0, LAST_COLUMN - at );
		if ( isOn( column ) ) {
			hide( '!cols', at - 1, span + 1 );
		}
		nextColumn = at + span + 1;
	}
	let nextRow = 1;
	for ( const row of named( table, 'Row' ) ) {
		const r = whole( row, 'Index', nextRow, LAST_ROW );
		const height = whole( row, 'Span', 0, LAST_ROW - r );
		if ( isOn( row ) ) {
			hide( '!rows', r - 1, height + 1 );
		}
		nextRow = r + height + 1;
		let next = 1;
		for ( const cell of named( row, 'Cell' ) ) {
			const c = whole( cell, 'Index', next, LAST_COLUMN );
			const across = whole( cell, 'MergeAcross', 0, LAST_COLUMN - c );
			const down = whole( cell, 'MergeDown', 0, LAST_ROW - r );
			next = c + across + 1;
			if ( across + down > 0 ) {
				( sheet[ '!merges' ] ??= [] ).push( {
					s: { r: r - 1, c: c - 1 },
					e: { r: r - 1 + down, c: c - 1 + across },
				} );
			}
			const [ data ] = named( cell, 'Data' );
			const formula = attribute( cell, 'Formula' );
			if ( ! data && formula === undefined ) {
				continue;
			}
			const style = styles.get(
				attribute( cell, 'StyleID' ) ?? 'Default'
			);
			const runs = data ? runsOf( data, style?.font ) : [];
			const text = runs.map( ( run ) => run.text ).join( '' );
			const address = columnName( c - 1 ) + String( r );
			sheet[ address ] = {
				...( data
					? cellOf( data, text, style?.format ?? 'General' )
					: { t: 's', v: '' } ),
				...( formula === undefined
					? {}
					: { f: formula.replace( /^=/, '' ) } ),
			};
			fonts.set( address, fontsOf( runs ) );
		}
	}
	return { sheet, fonts };
}

export function readXmlSheets( text: string ): SourceDocument {
	const root = parseXml( text );
	if ( local( root.name ) !== 'Workbook' ) {
		throw new RefusedFile( 'unreadable' );
	}
	const styles = readStyles( root );
	const book: WorkBook = {
		SheetNames: [],
		Sheets: {},
		Workbook: { Sheets: [] },
	};
	const fonts = new Map< string, Map< string, CellFonts > >();
	for ( const source of named( root, 'Worksheet' ) ) {
		const name = attribute( source, 'Name' ) ?? '';
		const [ sheetOptions ] = named( source, 'WorksheetOptions' );
		const [ visible ] = named( sheetOptions, 'Visible' );
		const isSeen = ! /hidden/i.test(
			( visible?.children ?? [] )
				.filter( ( node ) => typeof node === 'string' )
				.join( '' )
		);
		const read = readSheet( source, styles );
		book.SheetNames.push( name );
		book.Sheets[ name ] = read.sheet;
		book.Workbook?.Sheets?.push( { name, Hidden: isSeen ? 0 : 1 } );
		fonts.set( name, read.fonts );
	}
	return readBook(
		book,
		( sheet, address ) => fonts.get( sheet )?.get( address ) ?? {}
	);
}
