/**
 * PHPUnit in WordPress Playground, on SQLite: the oldest supported WordPress on the oldest PHP, the newest on the newest.
 * CONG_TRUONG_WORDPRESS (newest, 6.8) and CONG_TRUONG_PHP (7.4, 8.5, …) name another pair.
 */
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { ensurePackages } from '../lib/debian.mjs';
import { Problem, say } from '../lib/messages.mjs';
import { cacheDir, root } from '../lib/paths.mjs';
import { atExit, run as runCommand } from '../lib/processes.mjs';
import { copyCore, getWordPress } from '../wordpress/get.mjs';
import {
	COMMAND,
	PRELOAD,
	installSteps,
	mountArguments,
	placeMuPlugins,
	playgroundEnv,
	wpConfig,
} from './server.mjs';

/** What breaks on one PHP breaks on the ends first; 8.2 runs natively on both WordPress, on a real database and five times as fast. */
const PAIRS = [
	{ wordpress: '6.8', php: '7.4' },
	{ wordpress: 'newest', php: '8.5' },
];

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
	const { CONG_TRUONG_WORDPRESS: wordpress, CONG_TRUONG_PHP: php } =
		process.env;
	const pairs =
		wordpress || php
			? [ { wordpress: wordpress ?? 'newest', php: php ?? '8.5' } ]
			: PAIRS;
	for ( const { wordpress: version } of pairs ) {
		await getWordPress( version );
	}
	// Each keeps one core busy and takes half a gigabyte.
	const passed = await Promise.all(
		pairs.map( ( pair ) => runTests( pair, work, args ) )
	);
	return passed.every( Boolean ) ? 0 : 1;
}

/**
 * @param {{ wordpress: string, php: string }} pair
 * @param {string}                             work Folder.
 * @param {string[]}                           args For PHPUnit.
 * @return {Promise<boolean>} Whether all tests passed.
 */
async function runTests( { wordpress, php }, work, args ) {
	const started = Date.now();
	const site = await installed( wordpress, join( work, wordpress ) );
	const exchange = `${ site.dir }-run`;
	const report = join( exchange, 'output.txt' );
	mkdirSync( exchange );
	// No socket of Playground reaches this machine's servers.
	writeFileSync(
		join( exchange, 'arguments.json' ),
		JSON.stringify( [ '--exclude-group', 'network', ...args ] )
	);
	writeFileSync( report, '' );
	const { code, stdout, stderr } = await playground( 'php', php, [
		'--mount-dir-before-install',
		site.dir,
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
 * Installs WordPress with plugin and theme.
 *
 * @param {string} version
 * @param {string} dir
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
