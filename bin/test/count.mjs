/**
 * Finds in the output of a step how many tests it ran.
 */

/**
 * @param {string}  output What jest, PHPUnit or Playwright printed, or anything else.
 * @param {boolean} ok     Whether the command succeeded.
 * @return {{ passed: number, failed: number }} A step without tests counts as one.
 */
export function countTests( output, ok ) {
	const counts = [ jest, phpunit, playwright ].flatMap( ( read ) =>
		read( output )
	);
	const passed = sum( counts, 'passed' );
	const failed = sum( counts, 'failed' );
	if ( passed + failed === 0 ) {
		return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	}
	return { passed, failed: ok ? failed : Math.max( failed, 1 ) };
}

/**
 * @param {{ passed: number, failed: number }[]} counts
 * @param {'passed' | 'failed'}                  key
 */
function sum( counts, key ) {
	return counts.reduce( ( total, count ) => total + count[ key ], 0 );
}

/** @param {string} output */
function jest( output ) {
	return [ ...output.matchAll( /^Tests: +(.*), \d+ total$/gm ) ].map(
		( [ , list ] ) => ( {
			passed: number( list, /(\d+) passed/ ),
			failed: number( list, /(\d+) failed/ ),
		} )
	);
}

/** @param {string} output */
function phpunit( output ) {
	const fine = [
		...output.matchAll( /^OK \((\d+) tests?, \d+ assertions?\)/gm ),
	].map( ( [ , tests ] ) => ( { passed: Number( tests ), failed: 0 } ) );
	const others = [
		...output.matchAll( /^Tests: (\d+), Assertions: .*$/gm ),
	].map( ( [ line, tests ] ) => {
		const failed =
			number( line, /Errors: (\d+)/ ) + number( line, /Failures: (\d+)/ );
		const skipped =
			number( line, /Skipped: (\d+)/ ) +
			number( line, /Incomplete: (\d+)/ );
		return {
			passed: Math.max( 0, Number( tests ) - failed - skipped ),
			failed,
		};
	} );
	return [ ...fine, ...others ];
}

/** @param {string} output */
function playwright( output ) {
	return [
		...output.matchAll(
			/^ +(\d+) (passed|flaky|failed|interrupted|did not run)(?: \([\d.]+m?s?m?h?\))?$/gm
		),
	].map( ( [ , count, state ] ) =>
		state === 'passed' || state === 'flaky'
			? { passed: Number( count ), failed: 0 }
			: { passed: 0, failed: Number( count ) }
	);
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function number( text, pattern ) {
	return Number( pattern.exec( text )?.[ 1 ] ?? 0 );
}
