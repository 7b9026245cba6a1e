#!/usr/bin/env node
/**
 * `npm start`: the demo school on this machine, from nothing. `npm start -- --help` lists the options.
 */
import { nodeProblem } from './lib/node-version.mjs';

const problem = nodeProblem();
if ( problem ) {
	process.stderr.write( `${ problem }\n` );
	process.exitCode = 1;
} else {
	import( './playground/start.mjs' );
}
