/**
 * PHPUnit on a real WordPress, the newest and the oldest supported, with MariaDB and this machine's PHP.
 * CONG_TRUONG_WORDPRESS=newest or 6.8 runs only that one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ensurePackages, findPhp } from '../lib/debian.mjs';
import { Problem, say } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { run as runCommand, startServer, waitFor } from '../lib/processes.mjs';
import { versions } from '../wordpress/get.mjs';
import { startSites } from './site.mjs';

/**
 * Starts the server of feeds and faults that the tests of the group `network` ask.
 *
 * @param {string} work Folder for its log.
 * @return {Promise<{ ports: string, stop: () => Promise<void> }>} Its ports as JSON.
 */
async function startFeedServer( work ) {
	const log = join( work, 'feed-server.log' );
	const server = startServer(
		process.execPath,
		[ join( root, 'tests/feed-server/server.mjs' ) ],
		{ log }
	);
	const output = () =>
		existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
	const ports = () => /^\{.*\}$/m.exec( output() )?.[ 0 ] ?? '';
	await waitFor( () => server.ended() || ports() !== '', 20 );
	if ( server.ended() || ports() === '' ) {
		await server.stop();
		throw new Problem( `The feed server did not start:\n${ output() }` );
	}
	return { ports: ports(), stop: server.stop };
}

/**
 * @param {import('./site.mjs').Site} site
 * @param {string[]}                  args For PHPUnit.
 * @return {Promise<boolean>} Whether all tests passed.
 */
async function runTests( site, args ) {
	const php = findPhp();
	const feedServer = await startFeedServer( site.work );
	const { code, stdout, stderr } = await runCommand(
		php.cli,
		[
			'-d',
			'memory_limit=512M',
			'-d',
			'sendmail_path=/bin/true',
			'/usr/bin/phpunit',
			'-c',
			join( root, 'phpunit.xml.dist' ),
			...args,
		],
		{
			cwd: root,
			env: {
				...process.env,
				WP_CORE_DIR: site.dir,
				CONG_TRUONG_FEED_SERVER: feedServer.ports,
			},
		}
	);
	say(
		`PHPUnit: WordPress ${ site.version }, PHP ${ php.version }, MariaDB`
	);
	process.stdout.write( stdout + stderr );
	await feedServer.stop();
	await site.stop();
	return code === 0;
}

/**
 * @param {{ args: string[] }} options Arguments for PHPUnit.
 * @return {Promise<number>} Exit code.
 */
export async function run( { args } ) {
	await ensurePackages( [ 'phpunit' ] );
	const only = process.env.CONG_TRUONG_WORDPRESS;
	const sites = await startSites(
		( only ? [ only ] : versions ).map( ( version ) => ( {
			name: `phpunit-${ version }`,
			version,
			link: true,
			serve: false,
			language: 'en_US',
		} ) )
	);
	// One run keeps one core busy.
	const passed = await Promise.all(
		sites.map( ( site ) => runTests( site, args ) )
	);
	return passed.every( Boolean ) ? 0 : 1;
}
