/**
 * Dates and school years as Vietnamese write them. Plain text in and out (`2021-01-12`), so no time zone can shift a day.
 */

import { cleanFigure, LONGEST_FIGURE } from '../number/clean';
import { foldText } from '../text/fold';
import type { SchoolYear } from '../disclosure/types';

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a month; 0 for a month that does not exist. */
function daysIn( month: number, year: number ): number {
	if ( month === 2 ) {
		return ( year % 4 === 0 && year % 100 !== 0 ) || year % 400 === 0
			? 29
			: 28;
	}
	return [ 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 ][ month ] ?? 0;
}

function toIso( dayText = '', monthText = '', yearText = '' ): string | null {
	const day = Number( dayText );
	const month = Number( monthText );
	const year = Number( yearText );
	if ( year < 1800 || day < 1 || day > daysIn( month, year ) ) {
		return null;
	}
	return [
		yearText,
		String( month ).padStart( 2, '0' ),
		String( day ).padStart( 2, '0' ),
	].join( '-' );
}

/** `12/01/2021`, `12-1-2021`, `ngày 12 tháng 01 năm 2021` or `2021-01-12` → `2021-01-12`; null when it is no day. */
export function readDate( raw: string ): string | null {
	if ( raw.length > LONGEST_FIGURE ) {
		return null;
	}
	const text = foldText( cleanFigure( raw ) )
		.replace( /\s+/g, ' ' )
		.replace( / ?([/.-]) ?/g, '$1' );
	const yearFirst = YEAR_FIRST.exec( text );
	if ( yearFirst ) {
		return toIso( yearFirst[ 3 ], yearFirst[ 2 ], yearFirst[ 1 ] );
	}
	const dayFirst = DAY_FIRST.exec( text );
	if ( dayFirst ) {
		return toIso( dayFirst[ 1 ], dayFirst[ 3 ], dayFirst[ 4 ] );
	}
	const inWords = IN_WORDS.exec( text );
	return inWords ? toIso( inWords[ 1 ], inWords[ 2 ], inWords[ 3 ] ) : null;
}

/** `2021-01-12` → `12/01/2021`; empty for anything else. */
export function writeDate( iso: string ): string {
	const match = ISO.exec( iso );
	return match ? `${ match[ 3 ] }/${ match[ 2 ] }/${ match[ 1 ] }` : '';
}

/** `2021-01-12` → `ngày 12 tháng 01 năm 2021`; only January and February take a zero, as in official letters. */
export function writeLongDate( iso: string ): string {
	const match = ISO.exec( iso );
	if ( ! match ) {
		return '';
	}
	const [ , year = '', month = '', day = '' ] = match;
	return `ngày ${ day } tháng ${ Number( month ) > 2 ? Number( month ) : month } năm ${ year }`;
}

/** Every school year a text names, in order: `Năm học 2020 – 2021` → `2020-2021`. Only two years that follow each other count. */
export function findSchoolYears( text: string ): SchoolYear[] {
	const found: SchoolYear[] = [];
	const pattern =
		/(^|\D)(\d{4})[ \t]{0,3}[-/_\u2010-\u2015\u2212][ \t]{0,3}(\d{4}|\d{2})(?![ \t]{0,3}[-/]?\d)/g;
	for ( const match of text
		.replace( /[\u00a0\u202f]/g, ' ' )
		.matchAll( pattern ) ) {
		const first = Number( match[ 2 ] );
		const secondText = match[ 3 ] ?? '';
		const second =
			secondText.length === 2
				? Math.floor( first / 100 ) * 100 + Number( secondText )
				: Number( secondText );
		const year = `${ first }-${ second }`;
		if (
			first >= 1900 &&
			second === first + 1 &&
			! found.includes( year )
		) {
			found.push( year );
		}
	}
	return found;
}

/** The one school year a text names; null when it names none or several. */
export function readSchoolYear( text: string ): SchoolYear | null {
	const found = findSchoolYears( text );
	return found.length === 1 ? ( found[ 0 ] ?? null ) : null;
}
