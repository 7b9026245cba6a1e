/**
 * Builds once more and compares the zips with those in dist/, byte for byte.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runNode } from './run-node';
import { packages } from './zip-files';

const out = mkdtempSync( join( tmpdir(), 'zip-' ) );
try {
	runNode( 'bin/run-ts.mjs', [ 'bin/build.ts' ] );
	runNode( 'bin/run-ts.mjs', [ 'bin/zip.ts', '--out', out ], {
		TZ: 'Pacific/Auckland',
	} );
	for ( const { slug } of packages ) {
		const [ first, second ] = [ 'dist', out ].map( ( folder ) =>
			readFileSync( join( folder, `${ slug }.zip` ) )
		);
		const same =
			first !== undefined &&
			second !== undefined &&
			first.equals( second );
		process.stdout.write(
			`${ slug }.zip: ${ same ? 'the same bytes' : 'DIFFERENT bytes' }\n`
		);
		process.exitCode ||= same ? 0 : 1;
	}
} finally {
	rmSync( out, { recursive: true, force: true } );
}
