/**
 * Small things about text, days and sizes.
 */

/** A text put in the place of what is selected, on lines of its own; and where the cursor stands then. */
export function insertText(
	text: string,
	start: number,
	end: number,
	insertion: string
): { text: string; cursor: number } {
	const before = text.slice( 0, start );
	const after = text.slice( end );
	const lead = before === '' || before.endsWith( '\n' ) ? '' : '\n';
	const tail = after === '' || after.startsWith( '\n' ) ? '' : '\n';
	return {
		text: before + lead + insertion + tail + after,
		cursor: ( before + lead + insertion ).length,
	};
}

const two = ( value: number ) => String( value ).padStart( 2, '0' );

/** Unix seconds → `2026-12-01` by the clock of whoever looks; empty for 0. */
export function toDay( seconds: number ): string {
	const date = new Date( seconds * 1000 );
	return seconds > 0 && ! Number.isNaN( date.getTime() )
		? `${ date.getFullYear() }-${ two( date.getMonth() + 1 ) }-${ two( date.getDate() ) }`
		: '';
}

/** The last second of a day; 0 for none. */
export function endOfDay( day: string ): number {
	const [ , year, month, date ] =
		/^(\d{4})-(\d{2})-(\d{2})$/.exec( day ) ?? [];
	return year === undefined
		? 0
		: Math.floor(
				new Date(
					Number( year ),
					Number( month ) - 1,
					Number( date ),
					23,
					59,
					59
				).getTime() / 1000
			);
}

/** Bytes → `1,2 MB`. */
export function writeSize( bytes: number ): string {
	const units = [ 'B', 'KB', 'MB', 'GB' ];
	let value = Math.max( 0, bytes );
	let unit = 0;
	while ( value >= 1024 && unit < units.length - 1 ) {
		value /= 1024;
		unit++;
	}
	const rounded =
		unit > 0 && value < 10
			? value.toFixed( 1 )
			: String( Math.round( value ) );
	return `${ rounded.replace( /\.0$/, '' ).replace( '.', ',' ) } ${ units[ unit ] ?? '' }`;
}

/** An address that a link may hold. */
export function isSafeAddress( address: string ): boolean {
	return /^(?:https?:\/\/|\/(?!\/))/i.test( address );
}
