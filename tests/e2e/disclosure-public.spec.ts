/**
 * What a parent on a cheap phone finds: the figures as they were typed, years, downloads, the page to print; and the block.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Page } from '@playwright/test';

import type {
	DisclosureKey,
	DisclosureValues,
} from '../../lib/disclosure/types';
import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { site, visitor } from './support/site';
import { expect, test } from './support/test';

const FORM_10 = '/cong-khai/2020-2021/bieu-mau-10-hk1/';

type Filed = { key: DisclosureKey; values: DisclosureValues };

const folder = resolve( __dirname, '../../demo/disclosures' );
const filed = readdirSync( folder )
	.filter( ( name ) => name.startsWith( '2020-2021' ) )
	.map( ( name ) => ( {
		path: `/cong-khai/2020-2021/${ name
			.replace( '2020-2021-', '' )
			.replace( '.json', '' ) }/`,
		...( JSON.parse(
			readFileSync( join( folder, name ), 'utf8' )
		) as Filed ),
	} ) );

/** Texts of all cells of the page's tables, by row and column. */
function figuresOf( page: Page ): Promise< Record< string, string > > {
	return page
		.locator( '[data-cong-truong="disclosure"] td[data-row]' )
		.evaluateAll( ( cells ) =>
			Object.fromEntries(
				cells.map( ( cell ) => [
					`${ cell.getAttribute( 'data-row' ) } ${ cell.getAttribute(
						'data-column'
					) }`,
					cell.textContent ?? '',
				] )
			)
		);
}

function figuresIn( values: DisclosureValues ): Record< string, string > {
	return Object.fromEntries(
		Object.entries( values.cells ).flatMap( ( [ row, cells ] ) =>
			Object.entries( cells ).map( ( [ column, { raw } ] ) => [
				`${ row } ${ column }`,
				raw,
			] )
		)
	);
}

/** Pixels by which the page is wider than the screen. */
function overflowOf( page: Page ): Promise< number > {
	return page.evaluate(
		() => document.documentElement.scrollWidth - window.innerWidth
	);
}

test.describe( 'public pages', () => {
	test.use( { storageState: visitor } );

	for ( const { path, key, values } of filed ) {
		test( `${ key.form } shows every figure as it was typed`, async ( {
			page,
		} ) => {
			await page.goto( path );
			const shown = await figuresOf( page );
			expect( shown ).toMatchObject( figuresIn( values ) );
			expect(
				Object.values( shown ).filter( ( text ) => text !== '' )
			).toHaveLength( Object.keys( figuresIn( values ) ).length );
		} );

		test( `${ key.form } is accessible and valid on a phone and a desk`, async ( {
			page,
		} ) => {
			for ( const width of [ 320, 1280 ] ) {
				await page.setViewportSize( { width, height: 800 } );
				await page.goto( path );
				expect( await overflowOf( page ) ).toBe( 0 );
				await expectAccessible( page );
			}
			await expectValidHtml( page, 'main' );
		} );

		test( `${ key.form } is accessible and valid as a page to print`, async ( {
			page,
		} ) => {
			await page.setViewportSize( { width: 320, height: 800 } );
			await page.goto( `${ path }in/` );
			expect( await overflowOf( page ) ).toBe( 0 );
			await expectAccessible( page );
			await expectValidHtml( page );
			expectNoDebugLog();
		} );
	}

	test( 'form 10 is read on a phone of 360 px', async ( { page } ) => {
		await page.setViewportSize( { width: 360, height: 740 } );
		await page.goto( FORM_10 );

		const area = page.locator( 'main section[tabindex="0"]' );
		const label = page.locator( 'tbody th' ).first();
		const { width = 0 } = ( await label.boundingBox() ) ?? {};
		expect( width ).toBeGreaterThan( 100 );
		expect( width ).toBeLessThanOrEqual( 360 * 0.45 );
		await expect(
			page.locator( '.cong-truong-disclosure__hint' )
		).toBeVisible();

		await area.focus();
		for ( let step = 0; step < 20; step++ ) {
			await page.keyboard.press( 'ArrowRight' );
		}
		const last = page.locator( 'td[data-row="I"][data-column="lop_9"]' );
		await expect( last ).toBeInViewport( { ratio: 0.95 } );
		await expect( label ).toBeInViewport( { ratio: 0.95 } );
	} );

	test( 'a text for all grades is read without scrolling', async ( {
		page,
	} ) => {
		await page.setViewportSize( { width: 320, height: 740 } );
		await page.goto( '/cong-khai/2020-2021/bieu-mau-09/' );
		const text = page.locator( 'td[data-row="IV"] span' );
		const box = await text.boundingBox();
		expect( ( box?.x ?? 0 ) + ( box?.width ?? 999 ) ).toBeLessThan( 320 );
	} );

	test( 'no script of ours is loaded, and none is needed', async ( {
		browser,
		page,
	} ) => {
		const scripts: string[] = [];
		page.on( 'request', ( request ) => {
			if (
				request.resourceType() === 'script' &&
				/cong-truong|san-truong/.test( request.url() )
			) {
				scripts.push( request.url() );
			}
		} );
		for ( const path of [ FORM_10, `${ FORM_10 }in/`, '/cong-khai/' ] ) {
			await page.goto( path );
		}
		expect( scripts ).toEqual( [] );

		const context = await browser.newContext( {
			baseURL: site.url,
			javaScriptEnabled: false,
			storageState: visitor,
		} );
		const bare = await context.newPage();
		await bare.goto( FORM_10 );
		await expect(
			bare.locator( 'td[data-row="I"][data-column="tong_so"]' )
		).toHaveText( '407' );
		await context.close();
	} );

	test( 'years, downloads and the page to print are links', async ( {
		page,
	} ) => {
		await page.goto( FORM_10 );
		const links = page.locator( 'main a[download]' );
		for ( const link of await links.all() ) {
			const url = ( await link.getAttribute( 'href' ) ) ?? '';
			const file = await page.request.get( url );
			expect( file.status(), url ).toBe( 200 );
			expect( ( await file.body() ).length ).toBeGreaterThan( 100 );
		}
		expect( await links.count() ).toBeGreaterThanOrEqual( 3 );

		await page.getByRole( 'link', { name: /^2019-2020/ } ).click();
		await expect( page ).toHaveURL( /\/2019-2020\/bieu-mau-10/ );
		await expect( page.getByRole( 'heading', { level: 1 } ) ).toContainText(
			'2019-2020'
		);
		await page.getByRole( 'link', { name: /^2020-2021/ } ).click();
		await expect( page ).toHaveURL( new RegExp( `${ FORM_10 }$` ) );
		await expect(
			page.getByRole( 'link', { name: '2020-2021', exact: true } )
		).toHaveAttribute( 'aria-current', 'page' );
	} );

	test( 'the list leads to every form of every year', async ( { page } ) => {
		await page.setViewportSize( { width: 320, height: 740 } );
		await page.goto( '/cong-khai/' );
		expect( await overflowOf( page ) ).toBe( 0 );
		await expectAccessible( page );
		await expectValidHtml( page, 'main' );
		const addresses = await page
			.locator( 'main li a' )
			.evaluateAll( ( links ) =>
				links.map( ( link ) => link.getAttribute( 'href' ) )
			);
		expect( addresses.length ).toBeGreaterThanOrEqual( 12 );
		for ( const { path } of filed ) {
			expect( addresses ).toContain( site.url + path );
		}
		for ( const address of addresses ) {
			const answer = await page.request.get( address ?? '' );
			expect( answer.status(), address ?? '' ).toBe( 200 );
		}
	} );

	test( 'search engines find a title, a description and one address', async ( {
		page,
	} ) => {
		await page.goto( FORM_10 );
		await expect( page ).toHaveTitle( /10.*2020-2021/ );
		await expect(
			page.locator( 'meta[name="description"]' )
		).toHaveAttribute( 'content', /Trường/ );
		const canonical = page.locator( 'link[rel="canonical"]' );
		await expect( canonical ).toHaveAttribute( 'href', site.url + FORM_10 );
		await page.goto( `${ FORM_10 }in/` );
		await expect( canonical ).toHaveAttribute( 'href', site.url + FORM_10 );
		await expect( page.locator( 'meta[name="robots"]' ) ).toHaveAttribute(
			'content',
			/noindex/
		);
	} );

	test( 'the page to print fills sheets of A4', async ( { page } ) => {
		for ( const [ path, isWide ] of [
			[ FORM_10, false ],
			[ '/cong-khai/2020-2021/bieu-mau-12/', true ],
		] as const ) {
			await page.goto( `${ path }in/` );
			const pdf = await page.pdf( { preferCSSPageSize: true } );
			const [ , width = 0, height = 0 ] =
				/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
					.exec( pdf.toString( 'latin1' ) )
					?.map( Number ) ?? [];
			expect( width > height ).toBe( isWide );
			expect( Math.round( Math.max( width, height ) ) ).toBe( 842 );
		}
	} );
} );

test.describe( 'the disclosure block', () => {
	test( 'shows the real table, also after its page was reloaded', async ( {
		admin,
		editor,
		page,
		requestUtils,
	} ) => {
		const list = await requestUtils.rest< { id: number; link: string }[] >(
			{ path: '/cong-truong/v1/disclosures' }
		);
		const form10 = list.find( ( { link } ) => link?.endsWith( FORM_10 ) );
		await admin.createNewPost( {
			title: 'Chất lượng năm nay',
			postType: 'page',
		} );
		await editor.insertBlock( { name: 'cong-truong/disclosure' } );
		const block = editor.canvas.locator(
			'[data-type="cong-truong/disclosure"]'
		);
		await block.getByRole( 'combobox' ).fill( 'thuc te' );
		await block
			.getByRole( 'option', { name: /2020-2021/ } )
			.first()
			.click();
		const cell = block.locator( 'td[data-row="I"][data-column="tong_so"]' );
		await expect( cell ).toHaveText( '407' );
		expect( await editor.getEditedPostContent() ).toContain(
			`"disclosureId":${ form10?.id }`
		);

		await editor.clickBlockToolbarButton( 'Edit figures' );
		const spreadsheet = page.getByRole( 'dialog', {
			name: 'Edit figures',
		} );
		await expect( spreadsheet.getByRole( 'grid' ).first() ).toBeVisible();
		await spreadsheet.getByRole( 'button', { name: 'Close' } ).click();
		await expect( cell ).toHaveText( '407' );

		const id = await editor.publishPost();
		await page.goto( `/?p=${ id }` );
		await expect(
			page.locator( 'main td[data-row="I"]' ).first()
		).toHaveText( '407' );
		await expectAccessible( page, { include: [ '.entry-content' ] } );
		await expectValidHtml( page, '.entry-content' );
		expectNoDebugLog();
	} );

	test( 'stands when its disclosure is gone', async ( {
		admin,
		editor,
		page,
	} ) => {
		await admin.createNewPost( { title: 'Trang', postType: 'page' } );
		await editor.insertBlock( {
			name: 'cong-truong/disclosure',
			attributes: { mode: 'one', disclosureId: 99999999 },
		} );
		await expect(
			editor.canvas.getByText( /There is nothing to show/ )
		).toBeVisible();
		const id = await editor.publishPost();
		const answer = await page.goto( `/?p=${ id }` );
		expect( answer?.status() ).toBe( 200 );
		await expect( page.locator( '.entry-content table' ) ).toHaveCount( 0 );
	} );

	test( 'lists all that the school publishes', async ( {
		admin,
		editor,
	} ) => {
		await admin.createNewPost( { title: 'Tất cả', postType: 'page' } );
		await editor.insertBlock( {
			name: 'cong-truong/disclosure',
			attributes: { mode: 'all' },
		} );
		await expect(
			editor.canvas.locator( '.cong-truong-disclosure-list li' ).first()
		).toBeVisible();
	} );
} );
