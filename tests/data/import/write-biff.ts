/**
 * Writes old Excel files (.xls) with what an importer has to know: fonts, pieces of text, formats, merges, hidden parts.
 */
import { CFB, utils } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';

export type BiffSheet = {
	name: string;
	sheet: WorkSheet;
	isHidden?: boolean;
	/** By address; `*` is that of all other cells. */
	fonts?: Record< string, string >;
	/** Pieces of a text, each with a font, by address. */
	rich?: Record< string, { text: string; font: string }[] >;
};

export type BiffOptions = {
	version?: 5 | 8;
	/** Bytes of a text in BIFF5; Latin-1 unless told. */
	encode?: ( text: string ) => number[];
	codePage?: number;
	isFrom1904?: boolean;
	/** More records of the workbook, before its sheets. */
	globals?: number[];
	/** More streams and storages: path and content. */
	streams?: Record< string, number[] >;
	/** The longest record of shared texts; they break there, also inside a text. */
	longest?: number;
};

const short = ( value: number ): number[] => [ value & 255, ( value >> 8 ) & 255 ];
const long = ( value: number ): number[] => [ ...short( value & 0xffff ), ...short( value >>> 16 ) ];
const double = ( value: number ): number[] => {
	const bytes = new Uint8Array( 8 );
	new DataView( bytes.buffer ).setFloat64( 0, value, true );
	return [ ...bytes ];
};
export const record = ( type: number, data: number[] ): number[] => [ ...short( type ), ...short( data.length ), ...data ];

function resultOf( { t, v }: CellObject ): number[] {
	switch ( t ) {
		case 's':
			return [ v === '' ? 3 : 0, 0, 0, 0, 0, 0, 255, 255 ];
		case 'e':
			return [ 2, 0, Number( v ), 0, 0, 0, 255, 255 ];
		default:
			return double( Number( v ) );
	}
}

const wide = ( text: string ): number[] => Array.from( { length: text.length }, ( _, index ) => short( text.charCodeAt( index ) ) ).flat();
const latin = ( text: string ): number[] => Array.from( text, ( letter ) => letter.charCodeAt( 0 ) & 255 );
const isNarrow = ( text: string ): boolean => ! /[^\0-\xff]/.test( text );

export function writeBiff( sheets: BiffSheet[], options: BiffOptions = {} ): Uint8Array {
	const isNew = ( options.version ?? 8 ) === 8;
	const encode = options.encode ?? latin;
	const fonts = [ 'Arial', 'Arial', 'Arial', 'Arial' ];
	const formats: string[] = [];
	const styles: string[] = [];
	const texts: { text: string; runs: { from: number; font: number }[] }[] = [];
	const numberOf = ( list: string[], item: string ): number => {
		const at = list.indexOf( item );
		return at < 0 ? list.push( item ) - 1 : at;
	};
	const fontNumber = ( name: string ): number => {
		const at = numberOf( fonts, name );
		return at < 4 ? at : at + 1;
	};
	const styleOf = ( font: string, format: string ): number => {
		const f = fontNumber( font );
		const z = format === 'General' ? 0 : 164 + numberOf( formats, format );
		return numberOf( styles, `${ f }|${ z }` );
	};
	const name = ( text: string ): number[] =>
		isNew ? [ text.length, 1, ...wide( text ) ] : [ encode( text ).length, ...encode( text ) ];
	const bof = ( type: number ): number[] =>
		record( 0x809, [ ...short( isNew ? 0x600 : 0x500 ), ...short( type ), ...short( 0xdbb ), ...short( 0x7cc ), ...( isNew ? [ ...long( 0 ), ...long( 6 ) ] : [] ) ] );

	styleOf( 'Arial', 'General' );
	const bodies = sheets.map( ( { sheet, fonts: own = {}, rich = {} } ) => {
		const body: number[] = [];
		sheet[ '!rows' ]?.forEach( ( row, index ) => {
			body.push( ...record( 0x208, [ ...short( index ), ...short( 0 ), ...short( 9 ), ...short( 300 ), 0, 0, 0, 0, ...short( row?.hidden ? 0x20 : 0 ), ...short( 15 ) ] ) );
		} );
		sheet[ '!cols' ]?.forEach( ( column, index ) => {
			body.push( ...record( 0x7d, [ ...short( index ), ...short( index ), ...short( 2000 ), ...short( 15 ), ...short( column?.hidden ? 1 : 0 ), 0, 0 ] ) );
		} );
		for ( const address of Object.keys( sheet ).filter( ( key ) => ! key.startsWith( '!' ) ) ) {
			const { r, c } = utils.decode_cell( address );
			const cell = sheet[ address ];
			const font = own[ address ] ?? own[ '*' ] ?? 'Arial';
			const place = [ ...short( r ), ...short( c ), ...short( styleOf( font, String( cell.z ?? 'General' ) ) ) ];
			const pieces = rich[ address ];
			if ( typeof cell.f === 'string' ) {
				const result = resultOf( cell );
				body.push( ...record( 0x06, [ ...place, ...result, 0, 0, 0, 0, 0, 0, 3, 0, 0x1e, 1, 0 ] ) );
				if ( cell.t === 's' && cell.v !== '' ) {
					const text = String( cell.v );
					body.push( ...record( 0x207, isNew ? [ ...short( text.length ), 1, ...wide( text ) ] : [ ...short( text.length ), ...encode( text ) ] ) );
				}
			} else if ( cell.t === 'n' && Number.isInteger( cell.v ) && c % 2 === 0 ) {
				body.push( ...record( 0x27e, [ ...place, ...long( ( Number( cell.v ) << 2 ) | 2 ) ] ) );
			} else if ( cell.t === 'n' ) {
				body.push( ...record( 0x203, [ ...place, ...double( Number( cell.v ) ) ] ) );
			} else if ( cell.t === 'e' || cell.t === 'b' ) {
				body.push( ...record( 0x205, [ ...place, Number( cell.v ), cell.t === 'e' ? 1 : 0 ] ) );
			} else if ( isNew ) {
				let from = 0;
				const runs = ( pieces ?? [] ).map( ( piece ) => {
					const run = { from, font: fontNumber( piece.font ) };
					from += piece.text.length;
					return run;
				} );
				texts.push( { text: String( cell.v ), runs } );
				body.push( ...record( 0xfd, [ ...place, ...long( texts.length - 1 ) ] ) );
			} else {
				const bytes = encode( String( cell.v ) );
				body.push( ...record( 0x204, [ ...place, ...short( bytes.length ), ...bytes ] ) );
			}
		}
		const merges = sheet[ '!merges' ] ?? [];
		if ( merges.length > 0 ) {
			body.push( ...record( 0xe5, [ ...short( merges.length ), ...merges.flatMap( ( { s, e } ) => [ ...short( s.r ), ...short( e.r ), ...short( s.c ), ...short( e.c ) ] ) ] ) );
		}
		return [ ...bof( 0x10 ), ...body, ...record( 0x0a, [] ) ];
	} );

	const globals = [
		...bof( 5 ),
		...record( 0x42, short( options.codePage ?? ( isNew ? 1200 : 1252 ) ) ),
		...record( 0x22, short( options.isFrom1904 ? 1 : 0 ) ),
		...( options.globals ?? [] ),
		...fonts.flatMap( ( font ) => record( 0x31, [ ...short( 220 ), ...short( 0 ), ...short( 0x7fff ), ...short( 400 ), ...short( 0 ), 0, 0, 0, 0, ...name( font ) ] ) ),
		...formats.flatMap( ( format, index ) =>
			record( 0x41e, [ ...short( 164 + index ), ...( isNew ? [ ...short( format.length ), 1, ...wide( format ) ] : name( format ) ) ] )
		),
		...styles.flatMap( ( style ) => {
			const [ font = 0, format = 0 ] = style.split( '|' ).map( Number );
			return record( 0xe0, [ ...short( font ), ...short( format ), ...new Array( isNew ? 16 : 12 ).fill( 0 ) ] );
		} ),
	];
	const shared = isNew ? sharedTexts( texts, options.longest ?? 8000 ) : [];
	const names = ( from: number ): number[] => {
		let at = from;
		return sheets.flatMap( ( sheet, index ) => {
			const made = record( 0x85, [ ...long( at ), sheet.isHidden ? 1 : 0, 0, ...name( sheet.name ) ] );
			at += bodies[ index ]?.length ?? 0;
			return made;
		} );
	};
	const end = record( 0x0a, [] );
	const length = globals.length + names( 0 ).length + shared.length + end.length;
	const stream = [ ...globals, ...names( length ), ...shared, ...end, ...bodies.flat() ];
	const file = CFB.utils.cfb_new();
	CFB.utils.cfb_add( file, isNew ? '/Workbook' : '/Book', Uint8Array.from( stream ) );
	Object.entries( options.streams ?? {} ).forEach( ( [ path, bytes ] ) => CFB.utils.cfb_add( file, path, Uint8Array.from( bytes ) ) );
	return new Uint8Array( CFB.write( file, { type: 'array' } ) as ArrayBuffer );
}

function sharedTexts( texts: { text: string; runs: { from: number; font: number }[] }[], longest: number ): number[] {
	const pieces: number[][] = [ [ ...long( texts.length ), ...long( texts.length ) ] ];
	const last = (): number[] => pieces.at( -1 ) ?? [];
	for ( const { text, runs } of texts ) {
		const narrow = isNarrow( text );
		const flags = ( narrow ? 0 : 1 ) | ( runs.length > 0 ? 8 : 0 );
		if ( last().length + 6 > longest ) {
			pieces.push( [] );
		}
		last().push( ...short( text.length ), flags, ...( runs.length > 0 ? short( runs.length ) : [] ) );
		for ( let index = 0; index < text.length; index++ ) {
			if ( last().length + 2 > longest ) {
				pieces.push( [ narrow ? 0 : 1 ] );
			}
			const code = text.charCodeAt( index );
			last().push( ...( narrow ? [ code ] : short( code ) ) );
		}
		for ( const { from, font } of runs ) {
			if ( last().length + 4 > longest ) {
				pieces.push( [] );
			}
			last().push( ...short( from ), ...short( font ) );
		}
	}
	return pieces.flatMap( ( piece, index ) => record( index === 0 ? 0xfc : 0x3c, piece ) );
}
