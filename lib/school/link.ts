/**
 * Addresses on the web, as `School\Link` in PHP takes them.
 */

const LENGTH = 2000;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** Whether it is one, also without `https://`. Code to embed and `javascript:` are none. */
export function isLink( typed: string ): boolean {
	const text = typed.replace( INVISIBLE, '' ).trim();
	if (
		text.length > LENGTH ||
		[ ...text ].some( ( character ) => character <= ' ' ) ||
		/[<>"\\`]/.test( text )
	) {
		return false;
	}
	return (
		/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]|$)/u.test( text ) ||
		/^https?:\/\/[^/?#]*\.[^/?#]/i.test( text )
	);
}
