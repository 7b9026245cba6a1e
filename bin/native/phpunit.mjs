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
 * @param {{ args: string[] }} options Arguments for PHPUnit.
 * @return {Promise<number>} Exit code.
 */
export async function run( { args } ) {
	await ensurePackages( [ 'phpunit' ] );
	const only = process.env.CONG_TRUONG_WORDPRESS;
	let failed = 0;
	for ( const version of only ? [ only ] : versions ) {
		const site = await startSite( {
			name: 'phpunit',
			version,
			link: true,
			serve: false,
			language: 'en_US',
		} );
		const php = findPhp();
		say(
			`PHPUnit: WordPress ${ site.version }, PHP ${ php.version }, MariaDB`
		);
		const { code } = await runCommand(
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
				inherit: true,
				cwd: root,
				env: { ...process.env, WP_CORE_DIR: site.dir },
			}
		);
		await site.stop();
		failed += code === 0 ? 0 : 1;
	}
	return failed === 0 ? 0 : 1;
}
