#!/usr/bin/env node
/**
 * Runs a TypeScript file of this repository in Node: `node bin/run-ts.mjs FILE [arguments]`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';

const [ , , file, ...rest ] = process.argv;
if ( ! file ) {
	process.stderr.write( 'usage: node bin/run-ts.mjs FILE [arguments]\n' );
	process.exit( 2 );
}
const cache = join( root, 'node_modules/.cache/run-ts' );
mkdirSync( cache, { recursive: true } );
const outfile = join(
	cache,
	`${ basename( file, '.ts' ) }-${ process.pid }.mjs`
);
process.on( 'exit', () => rmSync( outfile, { force: true } ) );
await bundle( resolve( file ), outfile );
process.argv = [ process.argv[ 0 ], resolve( file ), ...rest ];
await import( pathToFileURL( outfile ).href );
