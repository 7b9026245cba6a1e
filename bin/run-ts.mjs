#!/usr/bin/env node
/**
 * Runs a TypeScript file of this repository in Node: `node bin/run-ts.mjs FILE [arguments]`.
 */
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve( fileURLToPath( import.meta.url ), '../..' );
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
await build( {
	entryPoints: [ resolve( file ) ],
	outfile,
	bundle: true,
	platform: 'node',
	format: 'esm',
	target: 'node20',
	packages: 'external',
	logLevel: 'warning',
} );
process.argv = [ process.argv[ 0 ], resolve( file ), ...rest ];
await import( pathToFileURL( outfile ).href ).finally( async () => {
	const { rmSync } = await import( 'node:fs' );
	rmSync( outfile, { force: true } );
} );
