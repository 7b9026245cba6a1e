/**
 * Named characters of HTML that Word, Excel and exports write; others stay as they are.
 */

/** In the order of their codes, from 160 on. */
const LATIN =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
		' '
	);

const NAMED = new Map< string, string >( [
	...LATIN.map( ( name, index ): [ string, string ] => [
		name,
		String.fromCharCode( 160 + index ),
	] ),
	[ 'lt', '<' ],
	[ 'gt', '>' ],
	[ 'amp', '&' ],
	[ 'quot', '"' ],
	[ 'apos', "'" ],
	[ 'ndash', '–' ],
	[ 'mdash', '—' ],
	[ 'hellip', '…' ],
	[ 'lsquo', '‘' ],
	[ 'rsquo', '’' ],
	[ 'ldquo', '“' ],
	[ 'rdquo', '”' ],
	[ 'bull', '•' ],
	[ 'ensp', ' ' ],
	[ 'emsp', ' ' ],
	[ 'thinsp', ' ' ],
	[ 'minus', '−' ],
	[ 'le', '≤' ],
	[ 'ge', '≥' ],
	[ 'ne', '≠' ],
	[ 'rarr', '→' ],
	[ 'euro', '€' ],
	[ 'radic', '√' ],
	[ 'check', '✓' ],
	[ 'zwnj', '' ],
	[ 'zwj', '' ],
] );

/** Numbers 128 to 159 mean what Windows has there, as browsers read them. */
const WINDOWS = new TextDecoder( 'windows-1252' );

function character( code: number ): string {
	if ( code >= 128 && code <= 159 ) {
		return WINDOWS.decode( Uint8Array.of( code ) );
	}
	const isLetter =
		code > 0 && code <= 0x10ffff && ( code < 0xd800 || code > 0xdfff );
	return isLetter ? String.fromCodePoint( code ) : '';
}

export function decodeHtml( text: string ): string {
	return text.includes( '&' )
		? text.replace(
				/&(?:#(\d{1,7});?|#x([\da-f]{1,6});?|([a-z]\w{1,7});)/gi,
				( whole, decimal, hex, name ) => {
					if ( name !== undefined ) {
						return NAMED.get( String( name ) ) ?? whole;
					}
					return decimal === undefined
						? character( Number.parseInt( String( hex ), 16 ) )
						: character( Number( decimal ) );
				}
			)
		: text;
}
