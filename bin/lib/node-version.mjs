/**
 * Whether this Node is new enough. The file stays readable for an old one, which gets a sentence instead of a syntax error.
 */
import { readFileSync } from 'fs';

/** @return {string} What is wrong with it; empty if nothing is. */
export function nodeProblem() {
	const { engines } = JSON.parse(
		readFileSync( new URL( '../../package.json', import.meta.url ), 'utf8' )
	);
	const needed = /(\d+)\.(\d+)/.exec( engines.node );
	const [ major, minor ] = needed.slice( 1 ).map( Number );
	const [ ownMajor, ownMinor ] = process.versions.node
		.split( '.' )
		.map( Number );
	return ownMajor < major || ( ownMajor === major && ownMinor < minor )
		? `Node ${ major }.${ minor } or newer is needed, and this is ${ process.versions.node }. Get it from https://nodejs.org/`
		: '';
}
