/**
 * Typed figures brought to one spelling: ASCII digits and marks, plain spaces, one kind of minus.
 */

/** No figure is longer; a longer text is not searched for one. */
export const LONGEST_FIGURE = 120;

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

export function cleanFigure( raw: string ): string {
	return raw
		.normalize( 'NFC' )
		.replace( ZERO_WIDTH, '' )
		.replace( SPACES, ' ' )
		.replace( DASHES, '-' )
		.replace( FULL_WIDTH, ( character ) =>
			String.fromCharCode( character.charCodeAt( 0 ) - 0xfee0 )
		)
		.replace( LINE_BREAKS, '\n' )
		.trim();
}
