/**
 * Telephone numbers as Vietnamese write them; `School\Contact_Links` in PHP finds and dials the same.
 */

const NUMBER =
	/(?<![0-9])(?:\(?\+?[0-9]{2,5}\)?\s[-–]\s)?(?:\(?\+|\()?[0-9](?:(?:[ .()\u00A0]{0,3}|[-–])[0-9]){6,14}(?![0-9])/gu;

function dial( number: string ): string {
	const digits = number.replace( /[^0-9]/g, '' );
	if (
		number.includes( '+' ) ||
		digits.startsWith( '00' ) ||
		( digits.startsWith( '84' ) && digits.length > 10 )
	) {
		return `+${ digits.replace( /^00/, '' ).replace( /^840/, '84' ) }`;
	}
	return digits.startsWith( '0' ) && digits.length > 8
		? `+84${ digits.slice( 1 ) }`
		: digits;
}

/** What a telephone dials for the numbers in a text: `+842838221234`, `19001234`. */
export function dialledNumbers( text: string ): string[] {
	return ( text.match( NUMBER ) ?? [] ).map( dial );
}

/** What looks odd: no number, two in one line, or a number that no telephone in Vietnam has. */
export type PhoneOddity = 'none' | 'several' | 'length' | 'area';

/** Landlines have eleven digits since 2017, mobiles ten since 2018; 1800 and 1900 are services. */
const VALID = /^(?:\+84(?:2\d{9}|[35789]\d{8})|1[89]00\d{4,6})$/;

export function phoneOddity( written: string ): PhoneOddity | null {
	const [ first, second ] = dialledNumbers( written );
	if ( first === undefined ) {
		// 111, 113: services have three digits.
		return /^\s*1\d\d\s*$/.test( written ) ? null : 'none';
	}
	if ( second !== undefined ) {
		return 'several';
	}
	if ( VALID.test( first ) || /^\+(?!84)/.test( first ) ) {
		return null;
	}
	return /^[2-8]\d{6,7}$/.test( first ) ? 'area' : 'length';
}
