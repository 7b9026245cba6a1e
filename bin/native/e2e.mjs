/**
 * Playwright on the native site: all specs on the newest WordPress, the main journey and the blocks on 6.8.
 */
import { join } from 'node:path';

import { ensurePackages } from '../lib/debian.mjs';
import { Problem, isLogEmpty, say } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { isBuilt } from '../lib/prepare.mjs';
import { run as runCommand } from '../lib/processes.mjs';
import { startSite } from './site.mjs';

/** What the specs call besides the site itself. */
const TOOLS = [
	'chromium',
	'poppler-utils',
	'libreoffice-calc-nogui',
	'libreoffice-writer-nogui',
	'zip',
	'unzip',
];

/**
 * @param {{ url: string, dir: string }}   site
 * @param {string}                         project Of playwright.config.ts.
 * @param {string[]}                       args    Arguments for Playwright.
 * @param {{ url: string, dir: string }} [plain] A site without anything of ours.
 * @return {Promise<number>} Exit code.
 */
export async function playwright( site, project, args, plain ) {
	const { code } = await runCommand(
		process.execPath,
		[
			join( root, 'node_modules/@playwright/test/cli.js' ),
			'test',
			`--project=${ project }`,
			...args,
		],
		{
			inherit: true,
			cwd: root,
			env: {
				...process.env,
				WP_BASE_URL: site.url,
				WP_SITE_DIR: site.dir,
				WP_PLAIN_URL: plain?.url ?? '',
				WP_PLAIN_DIR: plain?.dir ?? '',
				PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
			},
		}
	);
	return code;
}

/**
 * @param {{ lane: string, args: string[] }} options Arguments for Playwright.
 * @return {Promise<number>} Exit code.
 */
export async function run( { lane, args } ) {
	await ensurePackages( TOOLS );
	if ( ! isBuilt() ) {
		throw new Problem( 'Nothing is built yet: npm run build' );
	}
	const floor = lane === 'e2e-68';
	const version = floor ? '6.8' : 'newest';
	const site = await startSite( { name: lane, version, seed: true } );
	const plain = await startSite( {
		name: `${ lane }-plain`,
		version,
		plugins: 'none',
		theme: 'twentytwentyfive',
	} );
	say( `Playwright: WordPress ${ site.version } at ${ site.url }` );
	const code = await playwright(
		site,
		floor ? 'native-6.8' : 'native',
		args,
		plain
	);
	const quiet = [ site, plain ].map( ( { debugLog } ) =>
		isLogEmpty( debugLog() )
	);
	await plain.stop();
	await site.stop();
	return code === 0 && quiet.every( Boolean ) ? 0 : 1;
}
