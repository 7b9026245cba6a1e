/**
 * The authority's news: found by the address of its website, on the front page, kept while the source is broken, told of after days, new again once it is mended.
 * The sites of these tests have WP-Cron switched off, so what reads the sources is a visit.
 */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import type { FeedResource } from '../../lib/feed/types';
import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { FeedServer } from './support/feed-server';
import { site, visitor } from './support/site';
import { expect, test } from './support/test';

const SCREEN = '/wp-admin/admin.php?page=cong-truong-feed';
const ROUTE = '/cong-truong/v1/feed';
const CACHE = join( site.dir, 'wp-content/page-cache' );
const FEED = '/rss-2.0.xml';
const LATER = '/f1-nukeviet.xml';
const FIRST_ITEM = 'Thông báo tuyển sinh lớp 10';
const LATER_ITEM = 'Phòng GD&ĐT thông báo lịch khai giảng';

/** What a visitor reads in the block of the front page, all tabs together. */
async function newsOn( page: Page, path = '/' ): Promise< string > {
	const response = await page.request.get( path );
	const html = await response.text();
	return page.evaluate( ( text ) => {
		const parsed = new DOMParser().parseFromString( text, 'text/html' );
		return [
			...parsed.querySelectorAll(
				'.wp-block-cong-truong-authority-feed'
			),
		]
			.map( ( { textContent } ) => textContent )
			.join( ' ' );
	}, html );
}

async function passDays( page: Page, days: number ): Promise< void > {
	const answer = await page.request.get( `/?feed-days-later=${ days }` );
	expect( await answer.text() ).toBe( 'OK' );
}

test.describe( 'news of the authority', () => {
	let server: FeedServer;
	let before: FeedResource;

	test.beforeEach( async ( { requestUtils } ) => {
		server = await FeedServer.start();
		before = await requestUtils.rest< FeedResource >( { path: ROUTE } );
		await requestUtils.rest( {
			method: 'POST',
			path: ROUTE,
			data: { sources: [] },
		} );
	} );
	test.afterEach( async ( { requestUtils } ) => {
		rmSync( CACHE, { recursive: true, force: true } );
		await requestUtils.rest( {
			method: 'POST',
			path: ROUTE,
			data: {
				sources: before.sources.map(
					( { id, url, kind, name, paused, lax } ) => ( {
						id,
						url,
						kind,
						name,
						paused,
						lax,
					} )
				),
			},
		} );
		await server.stop();
	} );

	test( 'a source is added by its website, shown, missed, mended', async ( {
		page,
		browser,
	} ) => {
		await server.behave( '/', '/page.html' );
		await page.goto( SCREEN );
		await page
			.getByLabel( 'Address of the website or of the feed' )
			.fill( server.name );
		await page.getByRole( 'button', { name: 'Look for feeds' } ).click();
		await expect(
			page.getByRole( 'heading', { name: '1 feed was found' } )
		).toBeFocused();
		await page.getByLabel( 'Who speaks' ).fill( 'Sở Giáo dục và Đào tạo' );
		await page.getByRole( 'button', { name: /^Add / } ).click();
		await expect(
			page.getByText( 'This is one of your sources.' )
		).toBeVisible();
		await expectAccessible( page );

		const context = await browser.newContext( {
			storageState: visitor,
			viewport: { width: 360, height: 720 },
		} );
		const phone = await context.newPage();
		// The first visit reads the source once its answer is out.
		await expect
			.poll( () => newsOn( phone ), { timeout: 30_000 } )
			.toContain( FIRST_ITEM );
		await phone.goto( '/' );
		const block = phone
			.locator( '.wp-block-cong-truong-authority-feed' )
			.first();
		await expect(
			block.getByRole( 'link', { name: FIRST_ITEM } )
		).toBeVisible();
		await expect( block ).toContainText( 'Sở Giáo dục và Đào tạo' );
		await expectAccessible( phone );
		await expectValidHtml( phone );

		// Broken for four days: the webmaster is told, visitors keep what there was and learn that it is old.
		await server.behave( FEED, '/f4-challenge.html' );
		const asked = await server.asked( FEED );
		await passDays( phone, 1 );
		await expect
			.poll(
				async () => {
					await phone.goto( '/' );
					return server.asked( FEED );
				},
				{ timeout: 30_000 }
			)
			.toBeGreaterThan( asked );
		await passDays( phone, 4 );
		await page.goto( '/wp-admin/' );
		const notice = page
			.locator( '.notice' )
			.filter( { hasText: 'News of the authority does not come in' } );
		await expect( notice ).toContainText(
			'lets only browsers in and tests every visitor'
		);
		await phone.goto( '/' );
		await expect(
			block.getByRole( 'link', { name: FIRST_ITEM } )
		).toBeVisible();
		await expect( block ).toContainText( 'tin ở đây có thể đã cũ' );

		// Mended: the next visit brings what is new, without losing what was.
		await server.behave( FEED, LATER );
		await passDays( phone, 1 );
		await expect
			.poll( () => newsOn( phone ), { timeout: 30_000 } )
			.toContain( LATER_ITEM );
		expect( await newsOn( phone ) ).toContain( FIRST_ITEM );
		await page.goto( '/wp-admin/' );
		await expect( notice ).toBeHidden();
		await context.close();
		expectNoDebugLog();
	} );

	test( 'behind a page cache new items are seen at once, and a hanging source keeps nobody', async ( {
		browser,
		requestUtils,
	} ) => {
		const add = ( path: string ) =>
			requestUtils.rest< FeedResource >( {
				method: 'POST',
				path: ROUTE,
				data: {
					sources: [
						{
							url: `http://${ server.name }${ path }`,
							kind: 'thong-bao',
							name: 'Sở',
							paused: false,
							lax: false,
						},
					],
				},
			} );
		mkdirSync( CACHE );
		chmodSync( CACHE, 0o777 );
		const guest = await browser.newPage( { storageState: visitor } );
		const { pingUrl } = await add( FEED );
		await newsOn( guest );
		const cached = await guest.request.get( '/' );
		expect( cached.headers()[ 'x-page-cache' ] ).toBe( 'HIT' );
		// The cache answers, so PHP sleeps; the host's cron knocks.
		const knock = await guest.request.get( pingUrl );
		expect( await knock.text() ).toBe( 'OK\n' );
		await expect
			.poll( () => newsOn( guest ), { timeout: 30_000 } )
			.toContain( FIRST_ITEM );

		const wrong = await guest.request.get( `${ pingUrl }x` );
		expect( wrong.status() ).toBe( 403 );

		await server.behave( FEED, '/slow/hang' );
		await passDays( guest, 1 );
		const answer = await guest.request.get( '/?khong-cache=1', {
			timeout: 10_000,
		} );
		expect( answer.ok() ).toBe( true );
		await expect
			.poll( () => server.asked( FEED ), { timeout: 30_000 } )
			.toBeGreaterThan( 1 );
		expect( await newsOn( guest ) ).toContain( FIRST_ITEM );
		await guest.close();
		expectNoDebugLog();
	} );

	test( 'an editor searches the archive and makes a draft that names its source', async ( {
		page,
		requestUtils,
	} ) => {
		const { sources } = await requestUtils.rest< FeedResource >( {
			method: 'POST',
			path: ROUTE,
			data: {
				sources: [
					{
						url: `http://${ server.name }${ FEED }`,
						kind: 'thong-bao',
						name: 'Sở Giáo dục',
						paused: false,
						lax: false,
					},
				],
			},
		} );
		await requestUtils.rest( {
			method: 'POST',
			path: `${ ROUTE }/refresh`,
			data: { source: sources[ 0 ]?.id },
		} );
		await page.goto( `${ SCREEN }#archive` );
		await page.getByRole( 'searchbox' ).fill( 'tuyen sinh lop' );
		await page.getByRole( 'searchbox' ).press( 'Enter' );
		await expect(
			page.getByRole( 'link', { name: FIRST_ITEM } )
		).toBeVisible();
		await expectAccessible( page );
		await page
			.getByRole( 'button', { name: /Make a draft post/ } )
			.first()
			.click();
		await page.waitForURL( /post\.php/ );
		const id = new URL( page.url() ).searchParams.get( 'post' );
		const post = await requestUtils.rest< {
			status: string;
			content: { raw: string };
		} >( { path: `/wp/v2/posts/${ id }?context=edit` } );
		expect( post.status ).toBe( 'draft' );
		expect( post.content.raw ).toContain( 'Nguồn: <a href="https://' );
		// The editor asks for more of the post as long as it is open.
		await page.goto( SCREEN );
		await requestUtils.rest( {
			method: 'DELETE',
			path: `/wp/v2/posts/${ id }?force=true`,
		} );
		expectNoDebugLog();
	} );
} );
