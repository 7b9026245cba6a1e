#!/usr/bin/env node
/**
 * A native site for development, with plugin and theme linked, until Ctrl+C:
 * `node bin/native/dev.mjs [--version 6.8] [--theme twentytwentyfive] [--seed] [--plain] [--port 9200]`.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { say } from '../lib/messages.mjs';
import { cacheDir } from '../lib/paths.mjs';
import { atExit, runMain } from '../lib/processes.mjs';
import { startSite } from './site.mjs';

await runMain( async () => {
	const { values } = parseArgs( {
		options: {
			version: { type: 'string', default: 'newest' },
			theme: { type: 'string', default: 'san-truong' },
			seed: { type: 'boolean', default: false },
			plain: { type: 'boolean', default: false },
			port: { type: 'string' },
		},
	} );
	say( 'Starting MariaDB, PHP-FPM and Apache …' );
	const site = await startSite( {
		name: 'dev',
		version: values.version,
		theme: values.theme,
		seed: values.seed,
		plugins: values.plain ? 'none' : 'mounted',
		link: true,
		port: values.port ? Number( values.port ) : undefined,
	} );
	// The configuration of Playwright takes the site from here when no lane has started one.
	const note = join( cacheDir(), 'dev-site.json' );
	writeFileSync(
		note,
		JSON.stringify( {
			url: site.url,
			dir: site.dir,
			version: site.version,
		} )
	);
	atExit( () => rmSync( note, { force: true } ) );
	say(
		`WordPress ${ site.version }: ${ site.url }   administration: ${ site.url }/wp-admin/`
	);
	say(
		'Users: admin (English), webmaster, editor, author (Vietnamese); the password is “password”.'
	);
	say( `Files: ${ site.dir }` );
	say( 'Ctrl+C stops everything.' );
	process.stdout.write( `${ site.url }\n` );
	await new Promise( () => setInterval( () => {}, 1 << 30 ) );
} );
