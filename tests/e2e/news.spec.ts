/**
 * News and events: a notice that stands out until its last day, an event with its pages and calendar file, the feeds that the authority reads.
 */
import type { Page } from '@playwright/test';

import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { visitor } from './support/site';
import { expect, test } from './support/test';

/** A day so many days from now, as the school's calendar has it. */
function day( distance: number ): string {
	return new Intl.DateTimeFormat( 'sv-SE', {
		timeZone: 'Asia/Ho_Chi_Minh',
	} ).format( Date.now() + distance * 86_400_000 );
}

const vietnamese = ( iso: string ) => iso.split( '-' ).reverse().join( '/' );

async function expectAccessibleAtAllWidths( page: Page ): Promise< void > {
	for ( const width of [ 360, 1280 ] ) {
		await page.setViewportSize( { width, height: 800 } );
		await expectAccessible( page );
		expect(
			await page.evaluate( () => document.documentElement.scrollWidth ),
			`width of ${ page.url() }`
		).toBeLessThanOrEqual( width );
	}
}

test.describe( 'news', () => {
	// What the server refuses, the browser's console names.
	test.use( { allowedComplaints: [ /status of 400/ ] } );

	test( 'a post stands out until the end of the day that the editor chose @main', async ( {
		admin,
		editor,
		page,
		browser,
		requestUtils,
	} ) => {
		test.setTimeout( 120_000 );
		const title = 'Nghỉ học tránh bão';
		await admin.createNewPost( { title } );
		await editor.openDocumentSettingsSidebar();
		await page.getByRole( 'button', { name: 'Featured notice' } ).click();
		await page.getByLabel( 'Stands out until the end of' ).fill( day( 2 ) );
		const id = await editor.publishPost();
		const { id: holder, link } = await requestUtils.rest< {
			id: number;
			link: string;
		} >( {
			method: 'POST',
			path: '/wp/v2/pages',
			data: {
				title: 'Thông báo',
				status: 'publish',
				content:
					'<!-- wp:cong-truong/notice /--><!-- wp:cong-truong/events {"layout":"agenda"} /-->',
			},
		} );

		const context = await browser.newContext( { storageState: visitor } );
		const reader = await context.newPage();
		await reader.goto( link );
		const notice = reader.locator( '.wp-block-cong-truong-notice' );
		await expect(
			notice.getByRole( 'link', { name: title } )
		).toBeVisible();
		await expect( notice ).toContainText( vietnamese( day( 2 ) ) );
		await expectAccessibleAtAllWidths( reader );
		await expectValidHtml( reader, '.wp-block-cong-truong-notice' );

		await requestUtils.rest( {
			method: 'POST',
			path: `/wp/v2/posts/${ id }`,
			data: { meta: { _cong_truong_featured_until: day( -1 ) } },
		} );
		await reader.reload();
		await expect( notice ).not.toContainText( title );

		await reader.goto( `/?p=${ id }` );
		const share = reader.locator( '.wp-block-cong-truong-share' );
		await expect(
			share.getByRole( 'link', { name: 'Facebook' } )
		).toHaveAttribute(
			'href',
			`https://www.facebook.com/sharer/sharer.php?u=${ encodeURIComponent( reader.url() ) }`
		);
		await expectAccessible( reader, {
			include: [ '.wp-block-cong-truong-share' ],
		} );
		await context.close();
		await requestUtils.rest( {
			method: 'DELETE',
			path: `/wp/v2/pages/${ holder }?force=true`,
		} );
		expectNoDebugLog();
	} );

	test( 'an event gets its time and place, and visitors take it into their calendars', async ( {
		admin,
		editor,
		page,
		browser,
	} ) => {
		test.setTimeout( 120_000 );
		await admin.createNewPost( {
			postType: 'ct_event',
			title: 'Hội diễn văn nghệ',
		} );
		await editor.openDocumentSettingsSidebar();
		await page.getByRole( 'button', { name: 'Time and place' } ).click();
		await page.getByLabel( 'First day' ).fill( day( 3 ) );
		await page.getByLabel( 'Starts at' ).fill( '19:00' );
		await page.getByLabel( 'Last day' ).fill( day( 2 ) );
		await page.getByLabel( 'Venue' ).fill( 'Hội trường lớn' );
		const panel = page.getByRole( 'region', { name: 'Editor settings' } );
		await expect( panel ).toContainText(
			'The event ends before it starts'
		);
		await expectAccessible( page, {
			include: [
				'.components-panel .is-opened .components-base-control',
			],
		} );

		await page
			.getByRole( 'button', { name: 'Publish', exact: true } )
			.click();
		await page
			.getByRole( 'region', { name: 'Editor publish' } )
			.getByRole( 'button', { name: 'Publish', exact: true } )
			.click();
		await expect(
			page
				.locator( '.components-notice' )
				.filter( { hasText: 'Correct one of the two in the panel' } )
		).toBeVisible();
		await page
			.getByRole( 'button', { name: /^(Cancel|Close panel)$/ } )
			.first()
			.click();
		await editor.openDocumentSettingsSidebar();
		await expect( page.getByLabel( 'Venue' ) ).toHaveValue(
			'Hội trường lớn'
		);
		await page.getByLabel( 'Last day' ).fill( day( 4 ) );
		await page.getByLabel( 'Ends at' ).fill( '00:30' );
		const id = await editor.publishPost();

		const context = await browser.newContext( { storageState: visitor } );
		const reader = await context.newPage();
		await reader.goto( `/?post_type=ct_event&p=${ id }` );
		await expect(
			reader.getByRole( 'heading', {
				level: 1,
				name: 'Hội diễn văn nghệ',
			} )
		).toBeVisible();
		const facts = reader.locator( '.wp-block-cong-truong-events__facts' );
		await expect( facts ).toContainText(
			`${ vietnamese( day( 3 ) ) }, 19:00`
		);
		await expect( facts ).toContainText( 'Hội trường lớn' );
		await expectAccessibleAtAllWidths( reader );

		const link = reader.locator( '.wp-block-cong-truong-events__file a' );
		const file = await reader.request.get(
			( await link.getAttribute( 'href' ) ) ?? ''
		);
		expect( file.headers()[ 'content-type' ] ).toBe(
			'text/calendar; charset=utf-8'
		);
		expect( await file.text() ).toMatch(
			/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Hội diễn văn nghệ\r\n/
		);

		await reader.goto( '/su-kien/' );
		await expect(
			reader.getByRole( 'link', { name: 'Hội diễn văn nghệ' } )
		).toBeVisible();
		await expectAccessibleAtAllWidths( reader );
		await expectValidHtml( reader, '.wp-block-cong-truong-events' );
		const all = await reader.request.get( '/su-kien/ics/' );
		expect( await all.text() ).toContain( 'Hội diễn văn nghệ' );
		await context.close();
		expectNoDebugLog();
	} );

	test( 'readers of the authority find the feeds and are told when nothing changed', async ( {
		page,
		requestUtils,
		request,
	} ) => {
		await requestUtils.rest( {
			method: 'POST',
			path: '/wp/v2/posts',
			data: {
				title: 'Tin ]]> & <b>mới</b> 🎓',
				status: 'publish',
				categories: [ await newsCategory() ],
			},
		} );
		await page.goto( '/' );
		const addresses = await page
			.locator( 'link[rel=alternate][href*="/rss/tin-tuc/"]' )
			.evaluateAll( ( links ) =>
				links.map( ( link ) => link.getAttribute( 'href' ) ?? '' )
			);
		expect( addresses ).toHaveLength( 2 );
		for ( const address of addresses ) {
			const first = await request.get( address );
			expect( first.status() ).toBe( 200 );
			expect( first.headers()[ 'content-type' ] ).toMatch(
				/^application\/(rss\+xml|feed\+json); charset=UTF-8$/
			);
			expect( await first.text() ).toMatch(
				/Tin \]\](>|&gt;) (&|&amp;) mới 🎓/
			);
			const again = await request.get( address, {
				headers: { 'If-None-Match': first.headers().etag ?? '' },
			} );
			expect( again.status() ).toBe( 304 );
		}
		expect( ( await request.get( '/rss/khac/' ) ).status() ).toBe( 404 );
		expectNoDebugLog();

		async function newsCategory(): Promise< number > {
			const [ found ] = await requestUtils.rest< { id: number }[] >( {
				path: '/wp/v2/categories?slug=tin-tuc',
			} );
			const { id } =
				found ??
				( await requestUtils.rest< { id: number } >( {
					method: 'POST',
					path: '/wp/v2/categories',
					data: { name: 'Tin tức', slug: 'tin-tuc' },
				} ) );
			return id;
		}
	} );

	test( 'the dashboard counts posts, and a screen lists the feeds', async ( {
		page,
	} ) => {
		// WordPress's own widget asks wordpress.org, and 6.8 complains of what the test site answers in its stead.
		await page.route(
			/admin-ajax\.php\?action=dashboard-widgets/,
			( route ) => route.fulfill( { body: '' } )
		);
		await page.goto( '/wp-admin/' );
		const widget = page.locator( '#cong_truong_news' );
		await expect( widget ).toContainText( /\d+ of 40 posts/ );
		await expectAccessible( page, { include: [ '#cong_truong_news' ] } );
		await page.goto( '/wp-admin/admin.php?page=cong-truong-feeds' );
		await expect(
			page.getByRole( 'link', { name: /\/rss\/thu-moi\/json\/$/ } )
		).toBeVisible();
		await expectAccessible( page );
		expectNoDebugLog();
	} );
} );
