/**
 * Text in the encodings of offices: UTF-16, windows-1258, and the letters of old fonts.
 */
import { TCVN3 } from '../../../lib/text/legacy/tcvn3';

export function utf16( text: string, options: { isLittle: boolean; hasMark: boolean } ): Uint8Array {
	const whole = options.hasMark ? `\ufeff${ text }` : text;
	const bytes = new Uint8Array( whole.length * 2 );
	const view = new DataView( bytes.buffer );
	for ( let at = 0; at < whole.length; at++ ) {
		view.setUint16( at * 2, whole.charCodeAt( at ), options.isLittle );
	}
	return bytes;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Letters of Windows' Vietnamese code page: most tones are marks of their own. */
export function windows1258( text: string ): Uint8Array {
	const bytes = new Map(
		Array.from( { length: 256 }, ( _, byte ) => [ new TextDecoder( 'windows-1258' ).decode( Uint8Array.of( byte ) ), byte ] )
	);
	return Uint8Array.from(
		Array.from( text.normalize( 'NFC' ) ).flatMap( ( letter ) => {
			const known = bytes.get( letter );
			if ( known !== undefined ) {
				return [ known ];
			}
			const tone = TONES.exec( letter.normalize( 'NFD' ) )?.[ 0 ] ?? '';
			const base = letter.normalize( 'NFD' ).replace( tone, '' ).normalize( 'NFC' );
			return [ bytes.get( base ) ?? 63, bytes.get( tone ) ?? 63 ];
		} )
	);
}

const OLD = new Map( [ ...TCVN3 ].map( ( [ sign, letter ] ) => [ letter, sign ] ) );

/** As typed in a font such as .VnTime; it has no capitals with tones. */
export function tcvn3( text: string ): string {
	return Array.from( text.normalize( 'NFC' ), ( letter ) => OLD.get( letter ) ?? OLD.get( letter.toLocaleLowerCase( 'vi' ) ) ?? letter ).join( '' );
}
