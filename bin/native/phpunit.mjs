/**
 * PHPUnit on a real WordPress, the newest and the oldest supported, with MariaDB and this machine's PHP.
 * CONG_TRUONG_WORDPRESS=newest or 6.8 runs only that one.
 */
import { join } from 'node:path';

import { ensurePackages, findPhp } from '../lib/debian.mjs';
import { say } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { run as runCommand } from '../lib/processes.mjs';
import { versions } from '../wordpress/get.mjs';
import { startSite } from './site.mjs';

/**
 * @param {import('./site.mjs').Site} site
 * @param {string[]}                  args For PHPUnit.
 * @return {Promise<boolean>} Whether all tests passed.
 */
async function runTests( site, args ) {
	const php = findPhp();
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
		{ cwd: root, env: { ...process.env, WP_CORE_DIR: site.dir } }
	);
	say(
		`PHPUnit: WordPress ${ site.version }, PHP ${ php.version }, MariaDB`
	);
	process.stdout.write( stdout + stderr );
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
	const sites = [];
	for ( const version of only ? [ only ] : versions ) {
		sites.push(
			await startSite( {
				name: `phpunit-${ version }`,
				version,
				link: true,
				serve: false,
				language: 'en_US',
			} )
		);
	}
	// One run keeps one core busy.
	const passed = await Promise.all(
		sites.map( ( site ) => runTests( site, args ) )
	);
	return passed.every( Boolean ) ? 0 : 1;
}
