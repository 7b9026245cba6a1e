/**
 * Logs every user in once; the tests start with their cookies.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { request } from '@playwright/test';
import { RequestUtils } from '@wordpress/e2e-test-utils-playwright';

import { site, users } from './support/site';

export default async function globalSetup(): Promise< void > {
	mkdirSync( dirname( site.storageStates.admin ), { recursive: true } );
	for ( const username of users ) {
		const context = await request.newContext( { baseURL: site.url } );
		const utils = new RequestUtils( context, {
			baseURL: site.url,
			storageStatePath: site.storageStates[ username ],
			user: { username, password: 'password' },
		} );
		await utils.setupRest();
		await context.dispose();
	}
}
