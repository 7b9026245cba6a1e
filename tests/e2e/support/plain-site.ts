/**
 * `test` with a WordPress of its own: neither plugin nor theme, its pages opened by the webmaster.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { request } from '@playwright/test';

import { test as baseTest } from './test';

export type PlainSite = {
	url: string;
	/** Cookies of the webmaster, whose language is Vietnamese. */
	storageState: string;
	debugLog: () => string;
};

type Started = { url: string; dir: string };

function isStarted( value: unknown ): value is Started {
	return (
		typeof value === 'object' &&
		value !== null &&
		'url' in value &&
		'dir' in value
	);
}

async function start(
	version: string
): Promise< Started & { stop: () => Promise< void > } > {
	const child = spawn(
		process.execPath,
		[ join( __dirname, 'plain-site-process.mjs' ), version ],
		{ stdio: [ 'pipe', 'pipe', 'inherit' ] }
	);
	const ended = new Promise< void >( ( resolve ) =>
		child.on( 'close', () => resolve() )
	);
	for await ( const line of createInterface( child.stdout ) ) {
		const site: unknown = JSON.parse( line );
		if ( isStarted( site ) ) {
			return {
				...site,
				stop: () => {
					child.stdin.end();
					return ended;
				},
			};
		}
	}
	throw new Error( 'No plain WordPress could be started.' );
}

async function logIn( url: string, storageState: string ): Promise< void > {
	const context = await request.newContext( { baseURL: url } );
	await context.get( '/wp-login.php' );
	await context.post( '/wp-login.php', {
		form: { log: 'webmaster', pwd: 'password' },
		failOnStatusCode: true,
	} );
	await context.storageState( { path: storageState } );
	await context.dispose();
}

export const test = baseTest.extend<
	Record< never, never >,
	{ plainSite: PlainSite }
>( {
	plainSite: [
		async ( {}, use, { project } ) => {
			const { url, dir, stop } = await start(
				project.name.endsWith( '6.8' ) ? '6.8' : 'newest'
			);
			const storageState = join( dir, '../webmaster.json' );
			await logIn( url, storageState );
			const log = join( dir, 'wp-content/debug.log' );
			await use( {
				url,
				storageState,
				debugLog: () =>
					existsSync( log ) ? readFileSync( log, 'utf8' ) : '',
			} );
			await stop();
		},
		{ scope: 'worker', timeout: 180_000 },
	],
	baseURL: ( { plainSite }, use ) => use( plainSite.url ),
	storageState: ( { plainSite }, use ) => use( plainSite.storageState ),
} );
