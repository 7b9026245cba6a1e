#!/usr/bin/env node
/**
 * Parses every PHP file of the plugin, the theme and the blocks in another version of PHP: `node bin/check-php.mjs 7.4`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './lib/paths.mjs';
import { run, runMain } from './lib/processes.mjs';
import { COMMAND } from './playground/server.mjs';

const [ , , version = '7.4' ] = process.argv;

await runMain( async () => {
	const folders = [ 'plugins', 'theme', 'blocks' ].filter( ( folder ) =>
		existsSync( join( root, folder ) )
	);
	const { code, stdout, stderr } = await run( process.execPath, [
		COMMAND,
		'php',
		'--php',
		version,
		...folders.flatMap( ( folder ) => [
			'--mount-dir',
			join( root, folder ),
			`/src/${ folder }`,
		] ),
		'--mount-dir',
		join( root, 'bin/php' ),
		'/bin-php',
		'--wordpress-install-mode',
		'do-not-attempt-installing',
		'--skip-sqlite-setup',
		'--verbosity',
		'quiet',
		'--',
		'/bin-php/parse.php',
		'/src',
	] );
	process.stdout.write( stdout );
	process.stderr.write( stderr );
	return code;
} );
