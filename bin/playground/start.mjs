/**
 * The demo school of `npm start`, until Ctrl+C.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { Problem, say, showWaiting } from '../lib/messages.mjs';
import { ensureBuild, ensurePackages } from '../lib/prepare.mjs';
import { atExit, isAlive, leave, runMain } from '../lib/processes.mjs';
import { getWordPress } from '../wordpress/get.mjs';
import { demoFolder, hasSite, startPlayground } from './server.mjs';

const HELP = `npm start [-- options]
  --reset      a new demo school; whatever was changed in the old one is gone
  --port N     the first port to try (default 8890)
  --wp 6.8     the oldest WordPress that is supported, in a demo school of its own
  --php 7.4    another PHP (default 8.3)`;

const OPTIONS = {
	reset: { type: 'boolean', default: false },
	port: { type: 'string', default: '8890' },
	wp: { type: 'string', default: 'newest' },
	php: { type: 'string', default: '8.3' },
	help: { type: 'boolean', default: false },
};

/** @return {{ reset: boolean, port: string, wp: string, php: string, help: boolean }} What was asked for. */
function options() {
	try {
		return parseArgs( { options: OPTIONS } ).values;
	} catch ( error ) {
		throw new Problem( `${ error.message }\n${ HELP }` );
	}
}

/**
 * Two servers on one SQLite file would lose each other's work.
 *
 * @param {string} folder
 * @return {string} File that says who uses it.
 */
function claim( folder ) {
	const file = `${ folder }.pid`;
	const other = existsSync( file )
		? Number( readFileSync( file, 'utf8' ) )
		: 0;
	if ( other && other !== process.pid && isAlive( other ) ) {
		throw new Problem(
			`The demo school runs already (process ${ other }). Stop it with Ctrl+C in its terminal first.`
		);
	}
	return file;
}

await runMain( async () => {
	const { reset, port, wp, php, help } = options();
	if ( help ) {
		say( HELP );
		return;
	}
	if (
		! /^\d+$/.test( port ) ||
		Number( port ) < 1 ||
		Number( port ) > 65000
	) {
		throw new Problem(
			`--port wants a number between 1 and 65000, not “${ port }”.`
		);
	}
	await ensurePackages();
	await ensureBuild();
	const { version } = await getWordPress( wp );

	const folder = demoFolder( wp );
	const pidFile = claim( folder );
	if ( reset ) {
		rmSync( folder, { recursive: true, force: true } );
	}
	writeFileSync( pidFile, String( process.pid ) );
	atExit( () => rmSync( pidFile, { force: true } ) );

	const done = showWaiting(
		hasSite( folder )
			? `Starting the demo school (WordPress ${ version }, PHP ${ php })`
			: `Making the demo school (WordPress ${ version }, PHP ${ php }); the first time takes about a minute`
	);
	const demo = await startPlayground( {
		folder,
		version: wp,
		php,
		port: Number( port ),
		onExit: async ( code ) => {
			say(
				`Playground ended by itself (${ code }). Its log: ${ demo.log }`
			);
			await leave( 1 );
		},
	} ).finally( done );

	if ( Number( new URL( demo.url ).port ) !== Number( port ) ) {
		say(
			`  Port ${ port } is busy, so it is ${ new URL( demo.url ).port }.`
		);
	}
	if ( demo.isOutdated ) {
		say(
			'  The demo data has changed since this school was made: npm start -- --reset makes a new one.'
		);
	}
	say( '' );
	say( `  As webmaster: ${ demo.loginUrl }` );
	say(
		`  As a visitor: ${ demo.url }/   (in a private window, or after logging out)`
	);
	say(
		'  Other users:  editor, author at /wp-login.php, with the password “password”'
	);
	say( '' );
	say(
		'  A change in theme/ or in PHP shows after a reload. Ctrl+C stops everything.'
	);
	await new Promise( () => setInterval( () => {}, 1 << 30 ) );
} );
