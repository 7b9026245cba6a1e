/**
 * Installs the checks that Composer brings, unless they are there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isDebian, isRoot } from '../lib/debian.mjs';
import { Problem, Skip, say } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { run, runMain } from '../lib/processes.mjs';
import { findProgram } from '../lib/programs.mjs';

await runMain( async () => {
	if ( isInstalled() ) {
		say( 'Composer packages are there.' );
		return;
	}
	await ensureComposer();
	const { code, stdout, stderr } = await run(
		'composer',
		[ 'install', '--no-interaction', '--no-progress' ],
		{ cwd: root, env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' } }
	);
	if ( code !== 0 ) {
		throw new Problem(
			`${ stdout }${ stderr }\nComposer could not install phpcs and PHPStan. Without a way to Packagist these two checks cannot run.`
		);
	}
	say( stderr );
} );

function isInstalled() {
	const installed = join( root, 'vendor/composer/installed.json' );
	if ( ! existsSync( installed ) ) {
		return false;
	}
	const wanted = JSON.parse(
		readFileSync( join( root, 'composer.json' ), 'utf8' )
	)[ 'require-dev' ];
	const { packages } = JSON.parse( readFileSync( installed, 'utf8' ) );
	return Object.entries( wanted ).every( ( [ name, version ] ) =>
		packages.some(
			( item ) =>
				item.name === name &&
				item.version.replace( /^v/, '' ) === version
		)
	);
}

async function ensureComposer() {
	if ( findProgram( 'composer' ) && findProgram( 'php' ) ) {
		return;
	}
	if ( ! isDebian() || ! isRoot() ) {
		throw new Skip(
			'phpcs and PHPStan need PHP and Composer; install both (Debian: apt-get install composer).'
		);
	}
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await run( 'apt-get', [ '-qq', 'update' ], { env } );
	const { code, stderr } = await run(
		'apt-get',
		[
			'-o',
			'DPkg::Lock::Timeout=300',
			'-qq',
			'-y',
			'--no-install-recommends',
			'install',
			'composer',
		],
		{ env }
	);
	if ( code !== 0 ) {
		throw new Problem( `Could not install composer:\n${ stderr }` );
	}
}
