/**
 * From a plain WordPress to a complete website of a school, without help: clicks and seconds are counted.
 */
import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { expectAccessible } from './support/checks';
import { test } from './support/plain-site';
import { visitor } from './support/site';
import { expect } from './support/test';
import { vi, viPattern } from './support/vietnamese';
import { makeZips, uploadPlugin, uploadTheme } from './support/zips';

const SCREEN = '/wp-admin/admin.php?page=cong-truong-setup';
const TRANSFER = '/wp-admin/admin.php?page=cong-truong-transfer';

/** What a webmaster does after activation, at most. */
const MOST_CLICKS = 6;

const SECTIONS = [
	'gioi-thieu',
	'to-chuc',
	'ba-cong-khai',
	'thu-tuc',
	'tuyen-sinh',
	'gop-y',
	'lien-he',
];

async function ensureActive( page: Page ): Promise< void > {
	await page.goto( '/wp-admin/plugins.php' );
	const row = page.locator( 'tr[data-plugin="cong-truong/cong-truong.php"]' );
	if ( ( await row.count() ) === 0 ) {
		const zips = makeZips();
		await uploadPlugin( page, zips.plugin );
		await page
			.locator( 'a.button-primary[href*="action=activate"]' )
			.click();
		await uploadTheme( page, zips.theme );
		await page.locator( 'a[href*="action=activate"]' ).click();
	}
}

test.describe.serial( 'setup of the website', { tag: '@main' }, () => {
	test.setTimeout( 300_000 );

	test(
		'leads from the notice to a complete site',
		{ tag: '@setup' },
		async ( { page, browser, plainSite } ) => {
			await ensureActive( page );
			let clicks = 0;
			const click = async ( name: string | RegExp ) => {
				clicks++;
				await page
					.locator( '#wpbody-content' )
					.getByRole( 'button', { name } )
					.click();
			};
			const begun = Date.now();
			await page.goto( '/wp-admin/' );
			clicks++;
			await page
				.locator(
					'.notice a.button-primary[href*="cong-truong-setup"]'
				)
				.click();
			await page
				.getByLabel( vi( 'Name of the school' ) )
				.fill( 'Trường THCS Hoa Ban' );
			clicks++;
			await page
				.getByRole( 'checkbox', { name: /THCS|Trung học cơ sở/ } )
				.check();
			await expectAccessible( page );
			await click( vi( 'See what will be made' ) );
			await expect(
				page.getByRole( 'checkbox', { name: /^Liên hệ/ } )
			).toBeChecked();
			await expectAccessible( page );
			await click( viPattern( 'Make %d thing' ) );
			await expect(
				page.getByRole( 'heading', {
					name: vi( 'The website stands' ),
				} )
			).toBeFocused( { timeout: 120_000 } );
			const seconds = Math.round( ( Date.now() - begun ) / 1000 );
			process.stdout.write(
				`From the notice to a complete site: ${ clicks } clicks, ${ seconds } s\n`
			);
			expect( clicks ).toBeLessThanOrEqual( MOST_CLICKS );
			await page.goto( '/wp-admin/' );
			await expect(
				page.locator( '.notice a[href*="cong-truong-setup"]' )
			).toHaveCount( 0 );

			const context = await browser.newContext( {
				baseURL: plainSite.url,
				storageState: visitor,
				viewport: { width: 360, height: 740 },
			} );
			const phone = await context.newPage();
			for ( const section of [
				'',
				...SECTIONS.map( ( s ) => `${ s }/` ),
			] ) {
				const response = await phone.goto( `/${ section }` );
				expect( response?.status(), section ).toBe( 200 );
				await expectAccessible( phone );
			}
			await context.close();
			expect( plainSite.debugLog() ).toBe( '' );
		}
	);

	test( 'is run again, and taken back, by keyboard and on a phone', async ( {
		page,
	} ) => {
		await page.setViewportSize( { width: 360, height: 740 } );
		await page.goto( SCREEN );
		const next = page.getByRole( 'button', {
			name: vi( 'See what will be made' ),
		} );
		await next.focus();
		await page.keyboard.press( 'Enter' );
		await expect(
			page.getByRole( 'button', { name: vi( 'Everything is there' ) } )
		).toBeVisible();
		await expectAccessible( page );
		await page
			.getByRole( 'button', { name: vi( 'Take back what was made…' ) } )
			.focus();
		await page.keyboard.press( 'Enter' );
		const dialog = page.getByRole( 'dialog' );
		await dialog.getByRole( 'button', { name: vi( 'Cancel' ) } ).focus();
		await page.keyboard.press( 'Enter' );
		await expect( dialog ).toBeHidden();
		expect(
			await page.evaluate(
				() => document.documentElement.scrollWidth <= window.innerWidth
			)
		).toBe( true );
	} );

	test( 'exports everything and finds it the same again', async ( {
		page,
	} ) => {
		await page.goto( TRANSFER );
		await expectAccessible( page );
		const waiting = page.waitForEvent( 'download' );
		await page
			.getByRole( 'button', { name: vi( 'Export everything' ) } )
			.click();
		const file = await ( await waiting ).path();
		await page.getByLabel( vi( 'File of an export' ) ).setInputFiles( {
			name: 'kit.json',
			mimeType: 'application/json',
			buffer: readFileSync( file ),
		} );
		const counts = page.locator( '.ct-transfer__counts li' );
		await expect( counts.first() ).toBeVisible();
		for ( const text of await counts.allTextContents() ) {
			expect( text ).toMatch(
				new RegExp( `: \\d+ ${ vi( 'the same' ) }$` )
			);
		}
		await expectAccessible( page );
	} );
} );
