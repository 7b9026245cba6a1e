/**
 * Vietnamese text without its marks, for comparing what people typed.
 */

const MARKS = /[\u0300-\u036f]/g;
const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
const SUPERSCRIPTS: Record< string, string > = { '²': '2', '³': '3' };

/** NFC; half of a surrogate pair, which JSON in PHP refuses, becomes U+FFFD. */
export function toNfc( text: string ): string {
	return text
		.replace( SURROGATES, ( found ) =>
			found.length === 2 ? found : '\ufffd'
		)
		.normalize( 'NFC' );
}

/** Lower case, no marks, `đ` as `d`, `m²` as `m2`. */
export function foldText( text: string ): string {
	return text
		.normalize( 'NFD' )
		.replace( MARKS, '' )
		.toLowerCase()
		.replace( /đ/g, 'd' )
		.replace( /[²³]/g, ( mark ) => SUPERSCRIPTS[ mark ] ?? mark );
}

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Control characters other than tab and newline, which a cell may not hold. */
export function hasControlCharacters( text: string ): boolean {
	return text.search( CONTROLS ) >= 0;
}

/** Lines end in `\n`; no other control character but the tab stays. */
export function stripControlCharacters( text: string ): string {
	return text.replace( /\r\n?/g, '\n' ).replace( CONTROLS, '' );
}
