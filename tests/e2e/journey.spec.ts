/**
 * The whole way of a school: two zips uploaded to a plain WordPress, a Word file imported and published, figures read on a
 * phone and in a spreadsheet, corrected later, and kept through an update.
 */
import { resolve } from 'node:path';

import type { Browser, Locator, Page } from '@playwright/test';

import { expectAccessible, expectValidHtml } from './support/checks';
import { shownByLibreOffice, storedCells } from './support/office';
import { test } from './support/plain-site';
import { visitor } from './support/site';
import { expect } from './support/test';
import { vi, viPattern } from './support/vietnamese';
import {
	makeZips,
	replaceWithUploaded,
	uploadPlugin,
	uploadTheme,
} from './support/zips';

const SCHOOL = 'Trường THCS Hoa Ban';
const FORM_10 = '/cong-khai/2020-2021/bieu-mau-10-hk1/';
const FILE = resolve( __dirname, '../data/filings/bieu-mau-10.docx' );

/** As filed: that many figures, that many places that do not agree. */
const FIGURES = 219;
const WARNINGS = 13;

const LIST = '/wp-admin/admin.php?page=cong-truong-disclosure';

function figure( page: Page, row: string, column: string ): Locator {
	return page.locator( `td[data-row="${ row }"][data-column="${ column }"]` );
}

/** The modal on top. */
function dialog( page: Page ): Locator {
	return page.getByRole( 'dialog' );
}

/** The entry of the warnings that names a cell's row and offers a value. */
function warningWith( page: Page, offer: string ): Locator {
	return page
		.getByRole( 'complementary' )
		.getByRole( 'listitem' )
		.filter( { has: page.getByRole( 'button', { name: offer } ) } );
}

async function openForm10( page: Page ): Promise< void > {
	await page.goto( LIST );
	await page
		.getByLabel( vi( 'School year' ), { exact: true } )
		.selectOption( '2020-2021' );
	await page
		.getByRole( 'row' )
		.filter( { has: page.getByRole( 'rowheader', { name: /\b10\b/ } ) } )
		.getByRole( 'button', {
			name: new RegExp( `^${ vi( 'semester %s', 'I' ) }\\b` ),
		} )
		.click();
	await expect( page.getByRole( 'grid' ) ).toBeVisible();
}

async function expectSaved( page: Page ): Promise< void > {
	await expect(
		page
			.getByRole( 'status' )
			.filter( { hasText: viPattern( 'Saved at %s' ) } )
	).toBeVisible();
}

async function publish( page: Page ): Promise< void > {
	await page.getByRole( 'button', { name: vi( 'Publish…' ) } ).click();
	await dialog( page )
		.getByLabel(
			vi(
				'I have looked at these places; the figures are to be published as they are.'
			)
		)
		.check();
	await dialog( page )
		.getByRole( 'button', { name: vi( 'Publish now' ) } )
		.click();
	await expect( dialog( page ) ).toBeHidden();
	await expect(
		page.getByText( vi( 'Published' ), { exact: true } )
	).toBeVisible();
}

/** A parent with a phone, who has never been here. */
async function withPhone(
	browser: Browser,
	baseURL: string,
	look: ( page: Page ) => Promise< void >
): Promise< void > {
	const context = await browser.newContext( {
		baseURL,
		storageState: visitor,
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		isMobile: true,
	} );
	await look( await context.newPage() );
	await context.close();
}

test.describe.serial( 'a school publishes', { tag: '@main' }, () => {
	test.setTimeout( 180_000 );

	test( 'installs both zips and fills in its profile', async ( {
		page,
		plainSite,
	} ) => {
		const zips = makeZips();

		await uploadPlugin( page, zips.plugin );
		await page
			.locator( 'a.button-primary[href*="action=activate"]' )
			.click();
		await expect(
			page.locator(
				'tr.active[data-plugin="cong-truong/cong-truong.php"]'
			)
		).toBeVisible();

		await uploadTheme( page, zips.theme );
		await page.locator( 'a[href*="action=activate"]' ).click();
		await expect(
			page.locator( '.theme.active[data-slug="san-truong"]' )
		).toBeVisible();

		await page.goto( LIST );
		await page
			.locator( '#wpbody-content' )
			.getByRole( 'link', { name: vi( 'School profile' ) } )
			.click();
		await page.getByLabel( vi( 'Name of the school' ) ).fill( SCHOOL );
		await page
			.getByRole( 'checkbox', { name: /THCS|Trung học cơ sở/ } )
			.check();
		await page
			.getByLabel( vi( 'People’s Committee' ), { exact: true } )
			.fill( 'UBND xã Mường Phăng' );
		await page
			.getByLabel( vi( 'Place' ), { exact: true } )
			.fill( 'Mường Phăng' );
		await expectAccessible( page );
		await page
			.getByRole( 'button', { name: vi( 'Save' ), exact: true } )
			.click();
		await expect(
			page.locator( '.components-notice.is-success' )
		).toBeVisible();
		await page.reload();
		await expect(
			page.getByLabel( vi( 'Name of the school' ) )
		).toHaveValue( SCHOOL );
		expect( plainSite.debugLog() ).toBe( '' );
	} );

	test( 'imports form 10, corrects a cell and publishes', async ( {
		page,
		plainSite,
	} ) => {
		await page.goto( LIST );
		await page
			.getByLabel( vi( 'School year' ), { exact: true } )
			.selectOption( '2020-2021' );
		await expectAccessible( page );
		await page
			.getByRole( 'row' )
			.filter( {
				has: page.getByRole( 'rowheader', { name: /\b10\b/ } ),
			} )
			.getByRole( 'button' )
			.click();
		await dialog( page )
			.getByLabel( vi( 'semester %s', 'I' ), { exact: true } )
			.check();
		await dialog( page )
			.getByRole( 'button', { name: vi( 'Create' ) } )
			.click();
		await expect( page.getByRole( 'grid' ) ).toBeVisible();

		await page
			.getByRole( 'button', { name: vi( 'Import from a file' ) } )
			.click();
		const chooser = page.waitForEvent( 'filechooser' );
		await dialog( page )
			.getByRole( 'button', { name: vi( 'Choose a file' ) } )
			.click();
		await ( await chooser ).setFiles( FILE );

		const counts = dialog( page ).getByRole( 'list' ).first();
		await expect( counts.getByRole( 'listitem' ) ).toHaveText( [
			new RegExp( `^${ FIGURES } ` ),
			/^0 /,
			/^0 /,
			/^0 /,
			/^0 /,
		] );
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		await dialog( page )
			.getByRole( 'button', {
				name: new RegExp( `\\b${ FIGURES }\\b` ),
			} )
			.click();
		await expect( dialog( page ) ).toBeHidden();

		const grid = page.getByRole( 'grid' );
		await expect( grid.getByText( '3478%' ) ).toBeVisible();
		const warnings = page.getByRole( 'complementary' );
		await expect( warnings.getByRole( 'heading' ) ).toContainText(
			String( WARNINGS )
		);
		await expect( warningWith( page, '9,34%' ) ).toContainText( 'II.4' );
		await expect(
			warningWith( page, '9,34%' ).getByRole( 'button', {
				name: /38.*9,34%/,
			} )
		).toBeVisible();
		const rate = warningWith( page, '34,78%' );
		await expect( rate ).toContainText( 'I.2' );
		await expect( rate ).toContainText( /lớp 9/i );
		await expect( rate ).toContainText( '3478%' );
		await expectSaved( page );
		await expectAccessible( page );

		await rate
			.getByRole( 'button', { name: vi( 'Go to the cell' ) } )
			.press( 'Enter' );
		await page.keyboard.type( '34,78%' );
		await page.keyboard.press( 'Enter' );
		await expect( rate ).toBeHidden();
		await expect( grid.getByText( '34,78%' ) ).toBeVisible();
		await expect( warnings.getByRole( 'heading' ) ).toContainText(
			String( WARNINGS - 1 )
		);
		await expectSaved( page );

		await page.getByRole( 'button', { name: vi( 'Publish…' ) } ).click();
		await expect( dialog( page ).getByRole( 'listitem' ) ).toHaveCount(
			WARNINGS - 1
		);
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		await dialog( page )
			.getByRole( 'button', { name: vi( 'Cancel' ) } )
			.click();
		await publish( page );
		expect( plainSite.debugLog() ).toBe( '' );
	} );

	test( 'is read by a parent on a phone', async ( {
		browser,
		plainSite,
	} ) => {
		await withPhone( browser, plainSite.url, async ( page ) => {
			await page.goto( '/cong-khai/' );
			await expectAccessible( page );
			await expectValidHtml( page, 'main' );
			await page
				.getByRole( 'main' )
				.getByRole( 'link', { name: /^Chất lượng giáo dục thực tế/ } )
				.click();
			await expect( page ).toHaveURL( new RegExp( `${ FORM_10 }$` ) );

			await expect(
				page.locator(
					'[data-cong-truong="disclosure"][data-form="BM10"][data-level="thcs"][data-year="2020-2021"][data-period="hk1"]'
				)
			).toBeVisible();
			await expect( figure( page, 'I', 'tong_so' ) ).toHaveText( '407' );
			await expect( figure( page, 'I.1', 'tong_so_rate' ) ).toHaveText(
				'59,95%'
			);
			await expect( figure( page, 'I.2', 'lop_9_rate' ) ).toHaveText(
				'34,78%'
			);
			await expect( figure( page, 'VIII', 'tong_so' ) ).toHaveText(
				'214/193'
			);
			await expect( figure( page, 'II.4', 'tong_so' ) ).toHaveText(
				'30'
			);
			await expect( page.getByRole( 'main' ) ).toContainText(
				'2020-2021'
			);

			expect(
				await page.evaluate(
					() =>
						document.documentElement.scrollWidth -
						document.documentElement.clientWidth
				),
				'the page scrolls downwards only'
			).toBe( 0 );
			const last = figure( page, 'I', 'lop_9' );
			await last.scrollIntoViewIfNeeded();
			await expect( last ).toBeInViewport( { ratio: 0.9 } );
			await expect(
				page
					.getByRole( 'rowheader' )
					.filter( { hasText: /hạnh kiểm/i } )
					.first()
			).toBeInViewport( { ratio: 0.5 } );

			await expectAccessible( page );
			await expectValidHtml( page, 'main' );
			await page.goto( `${ FORM_10 }in/` );
			await expect(
				page.getByText( SCHOOL.toUpperCase() )
			).toBeVisible();
			await expectAccessible( page );
			await expectValidHtml( page );
		} );
		expect( plainSite.debugLog() ).toBe( '' );
	} );

	test( 'gives its figures to a spreadsheet as numbers', async ( {
		browser,
		plainSite,
	}, info ) => {
		const file = info.outputPath( 'bieu-mau-10.xlsx' );
		await withPhone( browser, plainSite.url, async ( page ) => {
			await page.goto( FORM_10 );
			const download = page.waitForEvent( 'download' );
			await page
				.getByRole( 'main' )
				.getByRole( 'link', { name: /^Excel .*xlsx/ } )
				.click();
			await ( await download ).saveAs( file );
		} );

		const shown = shownByLibreOffice( file );
		expect( shown ).toContain( '407' );
		expect( shown ).toMatch( /59[.,]95%/ );
		expect( shown ).toContain( '214/193' );

		const cells = storedCells( file ).flat();
		const rate = cells.filter( ( { v } ) => v === 0.5995 );
		expect( rate ).toMatchObject( [ { t: 'n', z: '0.00%' } ] );
		expect( cells.filter( ( { v } ) => v === 407 ).length ).toBeGreaterThan(
			1
		);
		const figuresAsText = storedCells( file ).flatMap( ( row ) =>
			row
				.slice( 2 )
				.filter(
					( { t, v } ) =>
						t === 's' && /^[\d.,\s]+%?$/.test( String( v ) )
				)
		);
		expect( figuresAsText ).toEqual( [] );
	} );

	test( 'changes nothing in public until it publishes again', async ( {
		browser,
		page,
		plainSite,
	} ) => {
		const expectPublic = ( count: string, rate: string ) =>
			withPhone( browser, plainSite.url, async ( phone ) => {
				await phone.goto( FORM_10 );
				await expect( figure( phone, 'II.4', 'tong_so' ) ).toHaveText(
					count
				);
				await expect(
					figure( phone, 'II.4', 'tong_so_rate' )
				).toHaveText( rate );
			} );

		await openForm10( page );
		await warningWith( page, '9,34%' )
			.getByRole( 'button', { name: /38.*9,34%/ } )
			.click();
		await expect(
			page.getByText( vi( 'Published, with newer changes' ) )
		).toBeVisible();
		await expectSaved( page );
		await expectPublic( '30', '7.37%' );

		await publish( page );
		await expectPublic( '38', '9,34%' );
		expect( plainSite.debugLog() ).toBe( '' );
	} );

	test( 'keeps everything when a higher version is uploaded over it', async ( {
		browser,
		page,
		plainSite,
	} ) => {
		const zips = makeZips( '9.9.9' );
		await uploadPlugin( page, zips.plugin );
		await expect( page.locator( '.wrap' ) ).toContainText( '9.9.9' );
		await replaceWithUploaded( page );
		await uploadTheme( page, zips.theme );
		await replaceWithUploaded( page );

		await page.goto( '/wp-admin/plugins.php' );
		await expect(
			page.locator(
				'tr.active[data-plugin="cong-truong/cong-truong.php"]'
			)
		).toContainText( '9.9.9' );
		await page.goto( '/wp-admin/themes.php?theme=san-truong' );
		await expect( page.locator( '.theme-version' ) ).toContainText(
			'9.9.9'
		);

		await openForm10( page );
		const grid = page.getByRole( 'grid' );
		await expect( grid.getByText( '34,78%' ) ).toBeVisible();
		await expect( grid.getByText( '9,34%' ) ).toBeVisible();
		await expect(
			page.getByText( vi( 'Published' ), { exact: true } )
		).toBeVisible();
		await expect(
			page.getByText( vi( 'Published %d time', 2 ) )
		).toBeVisible();

		await withPhone( browser, plainSite.url, async ( phone ) => {
			await phone.goto( FORM_10 );
			await expect( figure( phone, 'II.4', 'tong_so' ) ).toHaveText(
				'38'
			);
			for ( const link of await phone.locator( 'a[download]' ).all() ) {
				const address = ( await link.getAttribute( 'href' ) ) ?? '';
				const file = await phone.request.get( address );
				expect( file.status(), address ).toBe( 200 );
			}
		} );
		expect( plainSite.debugLog() ).toBe( '' );
	} );
} );
