/**
 * WordPress Playground, SQLite, PHP in WebAssembly: the demo school of `npm start`, and a plain WordPress that becomes a school's website.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium } from '../lib/chromium.mjs';
import { ensurePackages, isDebian, isRoot } from '../lib/debian.mjs';
import { Problem, Skip, isLogEmpty, say } from '../lib/messages.mjs';
import { cacheDir } from '../lib/paths.mjs';
import { isBuilt } from '../lib/prepare.mjs';
import { atExit } from '../lib/processes.mjs';
import { playwright } from '../native/e2e.mjs';
import { startPlayground } from './server.mjs';

/** A browser: this machine's, one that can be installed, or the one that Playwright downloaded before. */
async function ensureBrowser() {
	if ( findChromium() ) {
		return;
	}
	if ( isDebian() && isRoot() ) {
		await ensurePackages( [ 'chromium-headless-shell' ] );
		return;
	}
	const { chromium } = await import( '@playwright/test' );
	if ( ! existsSync( chromium.executablePath() ) ) {
		throw new Skip(
			'No Chromium here. Get one with: npx playwright install chromium'
		);
	}
}

/**
 * @param {{ args: string[] }} options Arguments for Playwright.
 * @return {Promise<number>} Exit code.
 */
export async function run( { args } ) {
	await ensureBrowser();
	if ( ! isBuilt() ) {
		throw new Problem( 'Nothing is built yet: npm run build' );
	}
	const parent = mkdtempSync( join( cacheDir( 'playground' ), 'smoke-' ) );
	atExit( () => rmSync( parent, { recursive: true, force: true } ) );
	const [ site, plain ] = await Promise.all( [
		startPlayground( { folder: join( parent, 'site' ) } ),
		startPlayground( { folder: join( parent, 'plain' ), plain: true } ),
	] );
	say(
		`Playwright: WordPress ${ site.version } in Playground at ${ site.url }`
	);
	const code = await playwright(
		site,
		'playground',
		'smoke-playground',
		args,
		plain
	);
	const quiet = [ site, plain ].map( ( { dir } ) => {
		const file = join( dir, 'wp-content/debug.log' );
		return isLogEmpty(
			existsSync( file ) ? readFileSync( file, 'utf8' ) : ''
		);
	} );
	await plain.stop();
	await site.stop();
	return code === 0 && quiet.every( Boolean ) ? 0 : 1;
}
