/**
 * What the scripts say in the terminal, and the two ways in which they give up.
 */

/** Exit code of a lane that cannot run on this machine. */
export const EXIT_SKIPPED = 77;

/** Something is missing, and the message says what to do about it. No stack trace is shown. */
export class Problem extends Error {}

/** This machine cannot run the lane; a failure only where every lane must run (CI=true). */
export class Skip extends Error {}

/**
 * Prints one line of progress. It goes to stderr, so that stdout stays for results.
 *
 * @param {string} line
 */
export function say( line ) {
	process.stderr.write( `${ line }\n` );
}

/**
 * Prints why a script gives up, and tells its exit code.
 *
 * @param {unknown} error
 * @return {number} Exit code.
 */
export function giveUp( error ) {
	if ( error instanceof Skip && process.env.CI !== 'true' ) {
		say( error.message );
		return EXIT_SKIPPED;
	}
	if ( error instanceof Problem || error instanceof Skip ) {
		say( error.message );
		return 1;
	}
	say(
		error instanceof Error && error.stack ? error.stack : String( error )
	);
	return 1;
}

/**
 * Prints the log of WordPress, if it has anything to say: a test site must not complain.
 *
 * @param {string} log Content of debug.log.
 * @return {boolean} Whether it is empty.
 */
export function isLogEmpty( log ) {
	if ( log.trim() === '' ) {
		return true;
	}
	const lines = log.trim().split( '\n' );
	const more =
		lines.length > 30 ? [ `… and ${ lines.length - 30 } lines more` ] : [];
	say(
		[
			'debug.log of WordPress is not empty:',
			...lines.slice( 0, 30 ),
			...more,
		].join( '\n' )
	);
	return false;
}

/**
 * Says every few seconds that it still works, for what takes half a minute and more.
 *
 * @param {string} text
 * @return {() => void} Ends it.
 */
export function showWaiting( text ) {
	const started = Date.now();
	say( `• ${ text } …` );
	const timer = setInterval( () => {
		say( `  … ${ Math.round( ( Date.now() - started ) / 1000 ) } s` );
	}, 10000 );
	return () => clearInterval( timer );
}
