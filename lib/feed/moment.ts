/**
 * Moments as Vietnamese write them, by the clock of whoever looks.
 */

function two( value: number ): string {
	return String( value ).padStart( 2, '0' );
}

/** Unix seconds → `12/01/2021`; empty for 0. */
export function writeDay( seconds: number ): string {
	const date = new Date( seconds * 1000 );
	return seconds > 0 && ! Number.isNaN( date.getTime() )
		? `${ two( date.getDate() ) }/${ two( date.getMonth() + 1 ) }/${ date.getFullYear() }`
		: '';
}

/** Unix seconds → `12/01/2021 14:05`; empty for 0. */
export function writeMoment( seconds: number ): string {
	const day = writeDay( seconds );
	const date = new Date( seconds * 1000 );
	return (
		day &&
		`${ day } ${ two( date.getHours() ) }:${ two( date.getMinutes() ) }`
	);
}
