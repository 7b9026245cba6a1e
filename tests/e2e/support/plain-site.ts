/**
 * `test` on a WordPress with neither plugin nor theme of ours, its pages opened by the webmaster.
 */
import { join } from 'node:path';

import { request } from '@playwright/test';

import { debugLog, plainSite as running } from './site';
import { test as baseTest } from './test';

export type PlainSite = {
	url: string;
	/** Cookies of the webmaster, whose language is Vietnamese. */
	storageState: string;
	debugLog: () => string;
};

async function logIn( url: string, storageState: string ): Promise< void > {
	const context = await request.newContext( {
		baseURL: url,
		storageState: undefined,
	} );
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
		async ( {}, use ) => {
			const { url, dir } = running();
			const storageState = join( dir, '../webmaster.json' );
			await logIn( url, storageState );
			await use( {
				url,
				storageState,
				debugLog: () => debugLog( dir ),
			} );
		},
		{ scope: 'worker' },
	],
	baseURL: ( { plainSite }, use ) => use( plainSite.url ),
	storageState: ( { plainSite }, use ) => use( plainSite.storageState ),
} );
