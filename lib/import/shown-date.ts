/**
 * A pair such as 12/1 that a spreadsheet made a date of, where only what it shows is left: `12-Jan`, `12-Thg1`.
 */

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];
const DAY_FIRST =
	/^(\d{1,2})[-\s]([a-z]{3,9}|(?:thg|tháng)\s?\d{1,2})(?:[-\s,]+(\d{2,4}))?$/i;
const MONTH_FIRST = /^([a-z]{3,9}|(?:thg|tháng)\s?\d{1,2})[-\s](\d{2,4})$/i;
const IN_FIGURES = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2,4}))?$/;

function monthOf( name: string ): number | null {
	const figures = /\d+$/.exec( name )?.[ 0 ];
	const index =
		figures === undefined
			? MONTHS.findIndex(
					( month ) =>
						name.length >= 3 &&
						month.startsWith( name.toLowerCase() )
				)
			: Number( figures ) - 1;
	return index >= 0 && index < 12 ? index + 1 : null;
}

/** `isDate`: the number format says so, else only the name of a month does. */
export function shownDate(
	shown: string,
	isDate = false
): { text: string; date?: true } {
	const text = shown.trim();
	const [ , day = '', month = '', year ] = DAY_FIRST.exec( text ) ?? [];
	const named = monthOf( month );
	if ( day !== '' && named !== null ) {
		return {
			text: [ Number( day ), named, ...( year ? [ year ] : [] ) ].join(
				'/'
			),
			date: true,
		};
	}
	const [ , first = '', after = '' ] = MONTH_FIRST.exec( text ) ?? [];
	const leading = monthOf( first );
	if ( leading !== null && after !== '' ) {
		return { text: `${ leading }/${ after }`, date: true };
	}
	const figures = isDate ? IN_FIGURES.exec( text ) : null;
	return figures
		? {
				text: figures
					.slice( 1 )
					.filter( ( part ) => part !== undefined )
					.map( Number )
					.join( '/' ),
				date: true,
			}
		: { text: shown };
}
