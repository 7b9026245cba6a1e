/**
 * The two zips as the release makes them, and their way through the upload forms of WordPress.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Page } from '@playwright/test';
import { expect } from '@wordpress/e2e-test-utils-playwright';

import { site } from './site';

const root = resolve( __dirname, '../../..' );

/** Unpacking takes its time on a slow machine. */
const UNPACKING = { timeout: 60_000 };

export type Zips = { plugin: string; theme: string };

/** Made of what is built, with another version in them if one is named. */
export function makeZips( version?: string ): Zips {
	// Goes away with the site.
	const out = mkdtempSync( join( site.dir, '../zips-' ) );
	execFileSync(
		process.execPath,
		[
			'bin/run-ts.mjs',
			'bin/zip.ts',
			'--out',
			out,
			...( version ? [ '--version', version ] : [] ),
		],
		{ cwd: root }
	);
	return {
		plugin: join( out, 'cong-truong.zip' ),
		theme: join( out, 'san-truong.zip' ),
	};
}

/** Plugins › Add › Upload, up to the page that says what came of it. */
export async function uploadPlugin( page: Page, zip: string ): Promise< void > {
	await page.goto( '/wp-admin/plugin-install.php' );
	await page.locator( '.upload-view-toggle' ).click();
	await page.locator( '#pluginzip' ).setInputFiles( zip );
	await page.locator( '#install-plugin-submit' ).click( UNPACKING );
	await expect( page ).toHaveURL( /action=upload-plugin/, UNPACKING );
}

/** Appearance › Themes › Add › Upload, up to the page that says what came of it. */
export async function uploadTheme( page: Page, zip: string ): Promise< void > {
	await page.goto( '/wp-admin/theme-install.php' );
	await page.locator( '.upload-view-toggle' ).click();
	await page.locator( '#themezip' ).setInputFiles( zip );
	await page.locator( '#install-theme-submit' ).click( UNPACKING );
	await expect( page ).toHaveURL( /action=upload-theme/, UNPACKING );
}

/** “Replace current with uploaded”, after the upload of what is there already. */
export async function replaceWithUploaded( page: Page ): Promise< void > {
	await page.locator( 'a.update-from-upload-overwrite' ).click( UNPACKING );
	await expect( page ).toHaveURL( /overwrite=/, UNPACKING );
	await expect( page.locator( '.wrap' ) ).not.toContainText( 'WP_Error' );
}
