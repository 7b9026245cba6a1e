/**
 * Makes dist/cong-truong.zip and dist/san-truong.zip from what was built: `npm run zip [-- --version 9.9.9] [--out DIR]`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { checkZip } from './check-zip';
import { runNode } from './run-node';
import {
	collectFiles,
	makeZip,
	packages,
	readVersion,
	sizeLimit,
	withManifest,
	withVersion,
} from './zip-files';

const { values } = parseArgs( {
	options: {
		version: { type: 'string' },
		out: { type: 'string', default: 'dist' },
	},
} );

if ( ! existsSync( 'plugins/cong-truong/build/data/index.php' ) ) {
	runNode( 'bin/run-ts.mjs', [ 'bin/build.ts' ] );
}
const license = readFileSync( 'LICENSE', 'utf8' );
mkdirSync( values.out, { recursive: true } );

let failed = false;
for ( const { slug, root, main } of packages ) {
	if ( ! existsSync( join( root, main ) ) ) {
		throw new Error( `${ join( root, main ) } is missing.` );
	}
	let files = collectFiles( root, license );
	if ( values.version ) {
		files = withVersion( files, main, values.version );
	}
	const version = readVersion(
		new TextDecoder().decode( files.get( main ) )
	);
	if ( main.endsWith( '.php' ) ) {
		files = withManifest( files, version );
	}
	const zip = makeZip( slug, files );
	const path = join( values.out, `${ slug }.zip` );
	writeFileSync( path, zip );
	const problems = checkZip( slug, zip );
	process.stdout.write(
		`${ [ `${ path } ${ version }: ${ files.size } files, ${ Math.round( zip.length / 1000 ) } kB of at most ${ sizeLimit / 1000 } kB`, ...problems ].join( '\n  ' ) }\n`
	);
	failed ||= problems.length > 0;
}
process.exitCode = failed ? 1 : 0;
