#!/usr/bin/env node
/**
 * `npm start`: the demo school on this machine, from nothing. `npm start -- --help` lists the options.
 *
 * This file stays readable for an old Node, which gets a sentence instead of a syntax error.
 */
import { readFileSync } from 'fs';

const { engines } = JSON.parse(
	readFileSync( new URL( '../package.json', import.meta.url ), 'utf8' )
);
const [ major, minor ] = (
	/(\d+)\.(\d+)/.exec( engines.node ) || [ '', '20', '0' ]
)
	.slice( 1 )
	.map( Number );
const [ ownMajor, ownMinor ] = process.versions.node.split( '.' ).map( Number );

if ( ownMajor < major || ( ownMajor === major && ownMinor < minor ) ) {
	process.stderr.write(
		`Node ${ major }.${ minor } or newer is needed, and this is ${ process.versions.node }. Get it from https://nodejs.org/\n`
	);
	process.exitCode = 1;
} else {
	import( './playground/start.mjs' );
}
