/**
 * PHPUnit in WordPress Playground, on SQLite: each supported WordPress on the oldest PHP and on the newest.
 * CONG_TRUONG_WORDPRESS and CONG_TRUONG_PHP pick one.
 */
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { ensurePackages } from '../lib/debian.mjs';
import { Problem, say } from '../lib/messages.mjs';
import { cacheDir, root } from '../lib/paths.mjs';
import { atExit, run as runCommand } from '../lib/processes.mjs';
import { copyCore, getWordPress, versions } from '../wordpress/get.mjs';
import {
	COMMAND,
	PRELOAD,
	installSteps,
	mountArguments,
	placeMuPlugins,
	playgroundEnv,
	wpConfig,
} from './server.mjs';

/** PHP 8.2 runs natively, on a real database and five times as fast. */
const PHP_VERSIONS = [ '7.4', '8.5' ];

/** Each run keeps one core busy and takes half a gigabyte. */
const AT_ONCE = Math.min( 3, availableParallelism() );

/**
 * @param {string}   command Of Playground.
 * @param {string}   php
 * @param {string[]} args
 * @return {Promise<{ code: number, stdout: string, stderr: string }>} Result.
 */
function playground( command, php, args ) {
	return runCommand(
		process.execPath,
		[
			'--import',
			PRELOAD,
			COMMAND,
			command,
			`--php=${ php }`,
			'--verbosity=quiet',
			...args,
		],
		{ cwd: root, env: playgroundEnv() }
	);
}

/**
 * @param {{ args: string[] }} options Arguments for PHPUnit.
 * @return {Promise<number>} Exit code.
 */
export async function run( { args } ) {
	await ensurePackages( [ 'phpunit' ] );
	const work = mkdtempSync( join( cacheDir( 'playground' ), 'phpunit-' ) );
	atExit( () => rmSync( work, { recursive: true, force: true } ) );
	const { CONG_TRUONG_WORDPRESS: wordpress, CONG_TRUONG_PHP: only } =
		process.env;
	const jobs = [];
	for ( const version of wordpress ? [ wordpress ] : versions ) {
		const site = await installed( version, join( work, version ) );
		for ( const php of only ? [ only ] : PHP_VERSIONS ) {
			jobs.push( {
				site,
				php,
				copy: join( work, `${ version }-${ php }` ),
			} );
		}
	}

	let failed = 0;
	const takeJobs = async () => {
		for ( let job = jobs.shift(); job; job = jobs.shift() ) {
			failed += ( await runTests( job, args ) ) ? 0 : 1;
		}
	};
	await Promise.all( Array.from( { length: AT_ONCE }, takeJobs ) );
	return failed === 0 ? 0 : 1;
}

/**
 * @param {{ site: { dir: string, version: string }, php: string, copy: string }} job
 * @param {string[]}                                                              args For PHPUnit.
 * @return {Promise<boolean>} Whether all tests passed.
 */
async function runTests( { site, php, copy }, args ) {
	const started = Date.now();
	const exchange = `${ copy }-run`;
	const report = join( exchange, 'output.txt' );
	mkdirSync( exchange );
	writeFileSync( join( exchange, 'arguments.json' ), JSON.stringify( args ) );
	writeFileSync( report, '' );
	copyCore( site.dir, copy );
	const { code, stdout, stderr } = await playground( 'php', php, [
		'--mount-dir-before-install',
		copy,
		'/wordpress',
		...mountArguments(),
		'--mount-dir',
		root,
		'/cong-truong',
		'--mount-dir',
		exchange,
		'/cong-truong-run',
		'--mount-dir',
		'/usr/share/php',
		'/usr/share/php',
		'--wordpress-install-mode=install-from-existing-files-if-needed',
		'--',
		'/cong-truong/tests/php/playground.php',
	] );
	rmSync( copy, { recursive: true, force: true } );

	const seconds = Math.round( ( Date.now() - started ) / 1000 );
	say(
		`PHPUnit: WordPress ${ site.version }, PHP ${ php }, SQLite (${ seconds } s)`
	);
	const output = readFileSync( report, 'utf8' );
	process.stdout.write( `${ stdout }${ output }\n` );
	process.stderr.write( stderr );
	if ( ! /^(OK \(|Tests: )/m.test( output ) ) {
		say( `PHPUnit did not come to its end (exit code ${ code }).` );
		return false;
	}
	// Playground has been seen to run another PHP than it was asked for.
	if ( ! stdout.includes( `PHP ${ php }.` ) ) {
		say( `This was not PHP ${ php }.` );
		return false;
	}
	return code === 0;
}

/**
 * Installs WordPress with plugin and theme once; each run of the tests gets a copy.
 *
 * @param {'newest' | '6.8'} version
 * @param {string}           dir
 * @return {Promise<{ dir: string, version: string }>} Installed site.
 */
async function installed( version, dir ) {
	const core = await getWordPress( version );
	copyCore( core.dir, dir );
	placeMuPlugins( dir );
	writeFileSync( join( dir, 'wp-config.php' ), wpConfig( 'phpunit' ) );
	const blueprint = `${ dir }.json`;
	writeFileSync(
		blueprint,
		JSON.stringify( { steps: installSteps( 'en_US' ) } )
	);
	const { code, stdout, stderr } = await playground( 'run-blueprint', '8.2', [
		'--mount-dir-before-install',
		dir,
		'/wordpress',
		'--wordpress-install-mode=install-from-existing-files-if-needed',
		...mountArguments(),
		'--mount-dir',
		join( root, 'bin/wordpress/scripts' ),
		'/cong-truong-scripts',
		`--blueprint=${ blueprint }`,
	] );
	if ( code !== 0 ) {
		throw new Problem(
			`Playground could not install WordPress:\n${ stdout }${ stderr }`
		);
	}
	return { dir, version: core.version };
}
