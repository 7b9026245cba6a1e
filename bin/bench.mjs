#!/usr/bin/env node
/**
 * `npm run bench`: figures as ratios against the baselines that the design names, all taken in this run.
 * `npm run bench -- server,home,feed,feedback,lighthouse,keystroke,import,zips` takes some of them.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { printTable } from '../tests/bench/figures.mjs';
import { ensurePackages } from './lib/debian.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const LARGEST_ZIP = 1.9 * 1024 * 1024;
const asked = process.argv[ 2 ]?.split( ',' ) ?? [
	'server',
	'home',
	'feed',
	'feedback',
	'lighthouse',
	'keystroke',
	'import',
	'zips',
];
const lines = [];

const onSite = [
	'server',
	'home',
	'feed',
	'feedback',
	'lighthouse',
	'keystroke',
	'import',
];
if ( onSite.some( ( part ) => asked.includes( part ) ) ) {
	const { startSite } = await import( './native/site.mjs' );
	await ensurePackages( [ 'chromium-headless-shell' ] );
	const site = await startSite( { name: 'bench', seed: true, debug: false } );
	try {
		if ( asked.includes( 'server' ) ) {
			const { benchServer } = await import( '../tests/bench/server.mjs' );
			lines.push( ...( await benchServer( site ) ) );
		}
		if ( asked.includes( 'home' ) ) {
			const { benchHome } = await import( '../tests/bench/home.mjs' );
			lines.push( ...( await benchHome( site ) ) );
		}
		if ( asked.includes( 'feed' ) ) {
			const { benchFeed } = await import( '../tests/bench/feed.mjs' );
			lines.push( ...( await benchFeed( site ) ) );
		}
		if ( asked.includes( 'feedback' ) ) {
			const { benchFeedback } =
				await import( '../tests/bench/feedback.mjs' );
			lines.push( ...( await benchFeedback( site ) ) );
		}
		if ( asked.includes( 'lighthouse' ) ) {
			const { benchLighthouse } =
				await import( '../tests/bench/lighthouse.mjs' );
			lines.push( ...( await benchLighthouse( site ) ) );
		}
		if ( asked.includes( 'keystroke' ) ) {
			const { benchKeystroke } =
				await import( '../tests/bench/keystroke.mjs' );
			lines.push( ...( await benchKeystroke( site ) ) );
		}
		if ( asked.includes( 'import' ) ) {
			const { benchBrowserImport } =
				await import( '../tests/bench/browser-import.mjs' );
			lines.push( ...( await benchBrowserImport( site ) ) );
		}
	} finally {
		await site.stop();
	}
}
if ( asked.includes( 'import' ) ) {
	const { stdout } = await run(
		process.execPath,
		[ 'bin/run-ts.mjs', 'tests/bench/import.ts' ],
		{ cwd: root }
	);
	lines.push( ...JSON.parse( stdout ) );
}
if ( asked.includes( 'zips' ) ) {
	for ( const name of [ 'cong-truong.zip', 'san-truong.zip' ].filter(
		( zip ) => existsSync( join( root, 'dist', zip ) )
	) ) {
		const { size } = statSync( join( root, 'dist', name ) );
		lines.push( {
			what: name,
			measured: `${ ( size / 1024 ).toFixed( 0 ) } KB`,
			baseline: "PHP's upload limit less a margin, 1,9 MB",
			ratio: `${ ( size / LARGEST_ZIP ).toFixed( 2 ) } ×`,
			budget: '1 ×',
			kept: size <= LARGEST_ZIP,
		} );
	}
}
printTable( lines );
process.exitCode = lines.every( ( { kept } ) => kept ) ? 0 : 1;
