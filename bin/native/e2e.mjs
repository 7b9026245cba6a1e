/**
 * Playwright on the native site: all specs on the newest WordPress, the main journey and the blocks on 6.8.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { ensurePackages } from '../lib/debian.mjs';
import { Problem, isLogEmpty, say } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { isBuilt } from '../lib/prepare.mjs';
import { run as runCommand } from '../lib/processes.mjs';
import { startSites } from './site.mjs';

/** What the specs call besides the site itself. */
const TOOLS = [
	'chromium-headless-shell',
	'nginx-light',
	'poppler-utils',
	'libreoffice-calc-nogui',
	'libreoffice-writer-nogui',
	'zip',
	'unzip',
];

/** A browser, PHP and the database of one share keep a core and a half busy. */
const MOST_AT_ONCE = 2;

/**
 * @param {{ url: string, dir: string }}   site
 * @param {string}                         project Of playwright.config.ts.
 * @param {string}                         results Folder of its own for traces and pictures: Playwright empties it.
 * @param {string[]}                       args    Arguments for Playwright.
 * @param {{ url: string, dir: string }} [plain] A site without anything of ours.
 * @return {Promise<number>} Exit code.
 */
export async function playwright( site, project, results, args, plain ) {
	const { code } = await runCommand(
		process.execPath,
		[
			join( root, 'node_modules/@playwright/test/cli.js' ),
			'test',
			`--project=${ project }`,
			`--output=artifacts/test-results/${ results }`,
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
 * A share of the specs, on sites of its own.
 *
 * @param {string}                                lane
 * @param {number}                                part  Of the shares, from 1.
 * @param {number}                                parts How many shares there are.
 * @param {string[]}                              args  Arguments for Playwright.
 * @param {import('./site.mjs').Site[]} sites The school's, and one without anything of ours.
 * @return {Promise<boolean>} Whether all is well.
 */
async function runShare( lane, part, parts, args, [ site, plain ] ) {
	say( `Playwright: WordPress ${ site.version } at ${ site.url }` );
	const code = await playwright(
		site,
		lane === 'e2e-68' ? 'native-6.8' : 'native',
		`${ lane }-${ part }`,
		[ `--shard=${ part }/${ parts }`, ...args ],
		plain
	);
	const quiet = [ site, plain ].map( ( { debugLog } ) =>
		isLogEmpty( debugLog() )
	);
	await plain.stop();
	await site.stop();
	return code === 0 && quiet.every( Boolean );
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
	// Tests change the site that they run on, so what runs at once runs on several. Few tests are not worth them.
	const parts =
		lane === 'e2e-68' || args.length > 0
			? 1
			: Math.min( MOST_AT_ONCE, availableParallelism() );
	const version = lane === 'e2e-68' ? '6.8' : 'newest';
	const shares = Array.from( { length: parts }, ( _, index ) => index + 1 );
	const sites = await startSites(
		shares.flatMap( ( part ) => [
			{ name: `${ lane }-${ part }`, version, seed: true },
			{
				name: `${ lane }-${ part }-plain`,
				version,
				plugins: 'none',
				theme: 'twentytwentyfive',
			},
		] )
	);
	const passed = await Promise.all(
		shares.map( ( part ) =>
			runShare(
				lane,
				part,
				parts,
				args,
				sites.slice( 2 * part - 2, 2 * part )
			)
		)
	);
	return passed.every( Boolean ) ? 0 : 1;
}
