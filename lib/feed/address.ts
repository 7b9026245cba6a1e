/**
 * Addresses of websites and feeds.
 */

function parse( typed: string ): URL | null {
	const text = typed.trim();
	try {
		return new URL(
			/^[a-z][a-z\d+.-]*:\/\//i.test( text ) ? text : `https://${ text }`
		);
	} catch {
		return null;
	}
}

/** Whether a link may lead there. */
export function isWebAddress( url: string ): boolean {
	return /^https?:\/\/[^/?#\s]/i.test( url );
}

/** Host of an address, also without `https://`; empty for anything else. */
export function hostOf( typed: string ): string {
	return parse( typed )?.host ?? '';
}

/** Whether two addresses are one feed: with or without https, with or without a slash at the end. */
export function isSameAddress( one: string, other: string ): boolean {
	const [ first, second ] = [ one, other ].map( ( typed ) => {
		const url = parse( typed );
		return (
			url &&
			`${ url.host }${ url.pathname.replace( /\/+$/, '' ) }${ url.search }`
		);
	} );
	return first !== null && first === second;
}
