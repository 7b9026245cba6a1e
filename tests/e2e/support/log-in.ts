/**
 * Logging in by the form, for sites whose cookies the global set-up has not made.
 */
import type { Page } from '@playwright/test';

import type { TestUser } from './site';

export async function logIn(
	page: Page,
	url: string,
	user: TestUser
): Promise< void > {
	await page.goto( `${ url }/wp-login.php` );
	await page.locator( '#user_login' ).fill( user );
	await page.locator( '#user_pass' ).fill( 'password' );
	await page.locator( '#wp-submit' ).click();
	await page.waitForURL( /wp-admin/ );
}
