/**
 * What an old Excel file says before its sheets: their names, number formats, fonts and shared texts.
 */
import { CONTINUE, decoderOf, recordsFrom, TextReader } from './biff-records';
import type { BiffText } from './biff-records';
import { RefusedFile } from './refuse';

const RECORD = {
	BOF: 0x809,
	EOF: 0x0a,
	FILEPASS: 0x2f,
	CODEPAGE: 0x42,
	DATEMODE: 0x22,
	FONT: 0x31,
	FORMAT: 0x41e,
	XF: 0xe0,
	BOUNDSHEET: 0x85,
	SST: 0xfc,
};
const OLD_BOF: ReadonlySet< number > = new Set( [ 0x09, 0x209, 0x409 ] );
const MOST_SHEETS = 1000;
export const SHEET = 0x10;
const MACRO_SHEET = 0x40;

/** Formats that every file has without naming them. */
const USUAL_FORMATS: [ number, string ][] = [
	[ 1, '0' ],
	[ 2, '0.00' ],
	[ 3, '#,##0' ],
	[ 4, '#,##0.00' ],
	[ 9, '0%' ],
	[ 10, '0.00%' ],
	[ 11, '0.00E+00' ],
	[ 12, '# ?/?' ],
	[ 13, '# ??/??' ],
	[ 14, 'd/m/yyyy' ],
	[ 15, 'd-mmm-yy' ],
	[ 16, 'd-mmm' ],
	[ 17, 'mmm-yy' ],
	[ 18, 'h:mm AM/PM' ],
	[ 19, 'h:mm:ss AM/PM' ],
	[ 20, 'h:mm' ],
	[ 21, 'h:mm:ss' ],
	[ 22, 'd/m/yyyy h:mm' ],
	[ 37, '#,##0' ],
	[ 38, '#,##0' ],
	[ 39, '#,##0.00' ],
	[ 40, '#,##0.00' ],
	[ 41, '#,##0' ],
	[ 42, '#,##0' ],
	[ 43, '#,##0.00' ],
	[ 44, '#,##0.00' ],
	[ 45, 'mm:ss' ],
	[ 46, '[h]:mm:ss' ],
	[ 47, 'mm:ss.0' ],
	[ 48, '##0.0E+0' ],
	[ 49, '@' ],
];

export type BiffGlobals = {
	/** Texts are Unicode, with flags of their own. */
	isUnicode: boolean;
	isFrom1904: boolean;
	decode: ( bytes: Uint8Array, font?: string ) => string;
	sheets: { name: string; at: number; hidden: number }[];
	formatOf: ( style: number ) => string;
	fontOf: ( style: number ) => string | undefined;
	fontName: ( font: number ) => string | undefined;
	texts: BiffText[];
};

function readTexts( pieces: Uint8Array[] ): BiffText[] {
	const reader = new TextReader( pieces, 8 );
	const texts: BiffText[] = [];
	while ( ! reader.isAtEnd() ) {
		texts.push( reader.text( 2 ) );
	}
	return texts;
}

export function readGlobals( stream: Uint8Array ): BiffGlobals {
	const fonts: ( string | undefined )[] = [];
	const formats = new Map( USUAL_FORMATS );
	const styles: { font: number; format: number }[] = [];
	const shared: Uint8Array[] = [];
	const named: { at: number; hidden: number; bytes: Uint8Array }[] = [];
	const sheets: BiffGlobals[ 'sheets' ] = [];
	let isUnicode = false;
	let isFrom1904 = false;
	let decode = decoderOf( 1252 );
	let isFirst = true;
	let last = 0;
	const name = ( bytes: Uint8Array ): string =>
		isUnicode
			? new TextReader( [ bytes ] ).text( 1 ).text
			: decode( bytes.subarray( 1, 1 + ( bytes[ 0 ] ?? 0 ) ) );

	for ( const { type, data, view } of recordsFrom( stream, 0 ) ) {
		if ( OLD_BOF.has( type ) && isFirst ) {
			throw new RefusedFile( 'old-xls' );
		}
		if ( isFirst && ( type !== RECORD.BOF || data.length < 4 ) ) {
			throw new RefusedFile( 'truncated' );
		}
		if ( isFirst ) {
			isUnicode = view.getUint16( 0, true ) >= 0x600;
			// Small exporters write one sheet and nothing about it.
			if ( view.getUint16( 2, true ) === SHEET ) {
				sheets.push( { name: 'Sheet1', at: 0, hidden: 0 } );
				break;
			}
			if ( view.getUint16( 2, true ) === MACRO_SHEET ) {
				throw new RefusedFile( 'macro' );
			}
			isFirst = false;
		}
		switch ( type ) {
			case RECORD.FILEPASS:
				throw new RefusedFile( 'encrypted' );
			case RECORD.CODEPAGE:
				decode = decoderOf( view.getUint16( 0, true ) );
				break;
			case RECORD.DATEMODE:
				isFrom1904 = view.getUint16( 0, true ) === 1;
				break;
			case RECORD.FONT:
				fonts.push( name( data.subarray( 14 ) ) );
				if ( fonts.length === 4 ) {
					// There is no font number 4.
					fonts.push( undefined );
				}
				break;
			case RECORD.FORMAT:
				formats.set(
					view.getUint16( 0, true ),
					isUnicode
						? new TextReader( [ data ], 2 ).text( 2 ).text
						: name( data.subarray( 2 ) )
				);
				break;
			case RECORD.XF:
				styles.push( {
					font: view.getUint16( 0, true ),
					format: view.getUint16( 2, true ),
				} );
				break;
			case RECORD.BOUNDSHEET:
				if ( view.getUint8( 5 ) === 1 ) {
					throw new RefusedFile( 'macro' );
				}
				if ( view.getUint8( 5 ) === 0 ) {
					named.push( {
						at: view.getUint32( 0, true ),
						hidden: view.getUint8( 4 ) & 3,
						bytes: data.subarray( 6 ),
					} );
				}
				break;
			case RECORD.SST:
				shared.push( data );
				break;
			case CONTINUE:
				if ( last === RECORD.SST ) {
					shared.push( data );
				}
				break;
		}
		last = type === CONTINUE ? last : type;
		if ( type === RECORD.EOF ) {
			break;
		}
		if ( named.length > MOST_SHEETS ) {
			throw new RefusedFile( 'too-many-cells' );
		}
	}
	if ( isFirst && sheets.length === 0 ) {
		throw new RefusedFile( 'truncated' );
	}
	sheets.push(
		...named.map( ( { at, hidden, bytes } ) => ( {
			name: name( bytes ),
			at,
			hidden,
		} ) )
	);
	return {
		isUnicode,
		isFrom1904,
		decode,
		sheets,
		formatOf: ( style ) =>
			formats.get( styles[ style ]?.format ?? 0 ) ?? 'General',
		fontOf: ( style ) => fonts[ styles[ style ]?.font ?? -1 ],
		fontName: ( font ) => fonts[ font ],
		texts: shared.length > 0 ? readTexts( shared ) : [],
	};
}
