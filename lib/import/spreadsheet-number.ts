/**
 * A numeric spreadsheet cell as a Vietnamese reader sees it: decimal comma, percent, a date as day and month.
 */
import { writePlain } from '../number';

export type NumericText = {
	text: string;
	number: number;
	percent: boolean;
	grouped: boolean;
	date: boolean;
};

/** Decimals that a person typed; a computed number has more. */
const MOST_TYPED_DECIMALS = 4;
const DAY = 86_400_000;
/** Day 0 of a spreadsheet, so that serial 61 is 1 March 1900. */
const EPOCH = Date.UTC( 1899, 11, 30 );

const DAYS_TO_1904 = 1462;

/** The format of positive numbers without what is only printed. */
function shownFormat( format: string ): string {
	return ( format.split( ';' )[ 0 ] ?? '' ).replace(
		/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi,
		''
	);
}

/** Whether a format such as `;;;`, or `0;-0;;@` for a nought, leaves the cell blank. */
export function showsNothing(
	value: number | string,
	format: string
): boolean {
	const sections = format
		.replace( /"([^"]*)"|\\(.)/g, ( _, quoted, escaped ) =>
			( quoted ?? escaped ) === '' ? '' : 'x'
		)
		.split( ';' );
	if ( sections.length === 1 && typeof value === 'string' ) {
		return false;
	}
	// [<100], [=0]: what is shown hangs on more than the sign.
	if ( /\[[<>=]/.test( format ) ) {
		return false;
	}
	const signed =
		typeof value === 'string'
			? 3
			: ( { '-1': 1, 0: 2, 1: 0 }[ String( Math.sign( value ) ) ] ?? 0 );
	const section =
		typeof value === 'string' || signed < sections.length
			? sections[ signed ]
			: sections[ 0 ];
	const shown = section?.replace( /\[[^\]]*\]|[_*]./g, '' ).trim();
	return (
		shown !== undefined &&
		( shown === ''
			? sections.length > 1
			: value === 0 && /^#[#,]*$/.test( shown ) )
	);
}

function decimalsOf( value: number ): number {
	const [ , fraction = '' ] = writePlain( value ).split( ',' );
	return fraction.length;
}

function roundTo( value: number, decimals: number ): number {
	return Number( writePlain( value, decimals ).replace( ',', '.' ) );
}

function dateText( serial: number, shown: string ): string {
	const date = new Date( EPOCH + Math.round( serial * DAY ) );
	const day = date.getUTCDate();
	const month = date.getUTCMonth() + 1;
	const year = date.getUTCFullYear();
	if ( /y/i.test( shown ) ) {
		return /d/i.test( shown )
			? `${ String( day ).padStart( 2, '0' ) }/${ String( month ).padStart( 2, '0' ) }/${ year }`
			: `${ month }/${ year }`;
	}
	return `${ day }/${ month }`;
}

/** A ratio such as 20:1 that the spreadsheet took for a time of day. */
function timeText( serial: number ): string {
	const seconds = Math.round( serial * 86_400 );
	const pad = ( part: number ) => String( part ).padStart( 2, '0' );
	const rest = seconds % 60;
	return [
		String( Math.floor( seconds / 3600 ) ),
		pad( Math.floor( seconds / 60 ) % 60 ),
		...( rest === 0 ? [] : [ pad( rest ) ] ),
	].join( ':' );
}

function calendarText(
	stored: number,
	shown: string,
	from: number
): string | null {
	if ( /[#0%?]/.test( shown ) || ! /[dmyhs]/i.test( shown ) ) {
		return null;
	}
	const isDay = /[dy]/i.test( shown ) || ! /[hs]/i.test( shown );
	const serial = stored + ( isDay ? from : 0 );
	if ( isDay ) {
		return serial >= 1 && serial < 2_958_466
			? dateText( serial, shown )
			: null;
	}
	return serial >= 0 && serial < 2_958_466 ? timeText( serial ) : null;
}

/** `isFrom1904`: the workbook counts its days from 1904, as Excel on a Mac did. */
export function numericText(
	stored: number,
	format: string,
	isFrom1904 = false
): NumericText {
	const shown = shownFormat( format );
	const general = /^(?:general|@)?$/i.test( shown.trim() );
	const date = general
		? null
		: calendarText( stored, shown, isFrom1904 ? DAYS_TO_1904 : 0 );
	if ( date !== null ) {
		return {
			text: date,
			number: stored,
			percent: false,
			grouped: false,
			date: true,
		};
	}
	const percent = shown.includes( '%' );
	const exact = Number(
		( percent ? stored * 100 : stored ).toPrecision( 12 )
	);
	const inFormat = /\.([0#?]+)/.exec( shown )?.[ 1 ]?.length ?? 0;
	const usual = Math.abs( exact ) < 1 ? 4 : 2;
	const decimals = general ? usual : Math.max( inFormat, percent ? 2 : 0 );
	const number =
		decimalsOf( exact ) <= MOST_TYPED_DECIMALS
			? exact
			: roundTo( exact, decimals );
	const least =
		percent && decimalsOf( number ) < inFormat ? inFormat : undefined;
	return {
		text: writePlain( number, least ) + ( percent ? '%' : '' ),
		number,
		percent,
		grouped: /[#0],[#0]/.test( shown ),
		date: false,
	};
}
