/**
 * Fonts of the cells of an .xlsx file, which its library leaves out.
 */
import { toNfc } from '../text';
import { fontsOf } from './fonts';
import type { FontRun } from './fonts';
import { parsePart, relatedPart, relatedParts } from './parts';
import type { Parts } from './parts';
import { child, elements } from './xml';
import type { XmlElement } from './xml';

export type CellFonts = { font?: string; runs?: FontRun[] };

/** Leads from the name of a sheet and an address in it to the fonts there. */
export type SheetFonts = ( sheet: string, address: string ) => CellFonts;

const CELL = /<(?:\w+:)?c\s([^<>]*)>(?:\s*<(?:\w+:)?v>(\d{1,7})<)?/g;

function named( parent: XmlElement | undefined, name: string ): XmlElement[] {
	return parent
		? elements( parent ).filter( ( element ) => element.name === name )
		: [];
}

function textOf( element: XmlElement | undefined ): string {
	return ( element?.children ?? [] )
		.filter( ( node ) => typeof node === 'string' )
		.join( '' );
}

/** The font of each cell style, by its number. */
function styleFonts( styles: XmlElement | null ): ( string | undefined )[] {
	const root = styles ?? undefined;
	const fonts = named( child( root, 'fonts' ), 'font' ).map(
		( font ) => child( font, 'name' )?.attributes.val
	);
	return named( child( root, 'cellXfs' ), 'xf' ).map(
		( { attributes } ) => fonts[ Number( attributes.fontId ?? 0 ) ]
	);
}

/** Shared texts that are written in pieces. */
function richTexts( shared: XmlElement | null ): Map< number, FontRun[] > {
	const rich = new Map< number, FontRun[] >();
	named( shared ?? undefined, 'si' ).forEach( ( item, index ) => {
		const pieces = named( item, 'r' );
		if ( pieces.length > 0 ) {
			rich.set(
				index,
				pieces.map( ( piece ) => ( {
					text: toNfc( textOf( child( piece, 't' ) ) ),
					font: child( child( piece, 'rPr' ), 'rFont' )?.attributes
						.val,
				} ) )
			);
		}
	} );
	return rich;
}

/** The XML of each sheet, by the name of the sheet. */
export function sheetTexts( parts: Parts ): Map< string, string > {
	const book = relatedPart( parts, '', 'officeDocument' ) ?? '';
	const paths = relatedParts( parts, book );
	const root = parsePart( parts, book ) ?? undefined;
	return new Map(
		named( child( root, 'sheets' ), 'sheet' ).map( ( { attributes } ) => [
			attributes.name ?? '',
			parts.get( paths.get( attributes[ 'r:id' ] ?? '' ) ?? '' ) ?? '',
		] )
	);
}

export function readSheetFonts( parts: Parts ): SheetFonts {
	const book = relatedPart( parts, '', 'officeDocument' ) ?? '';
	const fonts = styleFonts(
		parsePart( parts, relatedPart( parts, book, 'styles' ) )
	);
	const rich = richTexts(
		parsePart( parts, relatedPart( parts, book, 'sharedStrings' ) )
	);
	const sheets = sheetTexts( parts );
	const read = new Map< string, Map< string, CellFonts > >();
	const readSheet = ( text: string ): Map< string, CellFonts > => {
		const found = new Map< string, CellFonts >();
		for ( const [ , attributes = '', shared ] of text.matchAll( CELL ) ) {
			const value = ( name: string ) =>
				new RegExp( `(?:^|\\s)${ name }=["']([^"']*)["']` ).exec(
					attributes
				)?.[ 1 ];
			const font = fonts[ Number( value( 's' ) ?? 0 ) ];
			const pieces =
				value( 't' ) === 's' ? rich.get( Number( shared ) ) : undefined;
			const own = pieces
				? fontsOf(
						pieces.map( ( piece ) => ( {
							text: piece.text,
							font: piece.font ?? font,
						} ) )
					)
				: {};
			found.set(
				value( 'r' ) ?? '',
				own.font || own.runs ? own : { ...( font ? { font } : {} ) }
			);
		}
		return found;
	};
	return ( sheet, address ) => {
		const cells =
			read.get( sheet ) ?? readSheet( sheets.get( sheet ) ?? '' );
		read.set( sheet, cells );
		return cells.get( address ) ?? {};
	};
}
