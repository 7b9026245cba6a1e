/**
 * The school's profile: filled in once, seen by visitors everywhere, and nobody else learns who looked.
 */
import type { Browser, Page } from '@playwright/test';
import type { RequestUtils } from '@wordpress/e2e-test-utils-playwright';

import type { SchoolResource } from '../../lib/school/types';
import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { site, visitor } from './support/site';
import { expect, test } from './support/test';
import { vi } from './support/vietnamese';

const SCREEN = '/wp-admin/admin.php?page=cong-truong-school';
const ROUTE = '/cong-truong/v1/school';
const EMAIL = 'vanthu@songxanh.example';
const WIDTHS = [ 360, 1280 ];

async function expectNoSidewaysScroll( page: Page ): Promise< void > {
	const { content, window } = await page.evaluate( () => ( {
		content: document.documentElement.scrollWidth,
		window: innerWidth,
	} ) );
	expect( content ).toBeLessThanOrEqual( window );
}

/** Does it, and leaves the profile as it was. */
async function withProfile(
	requestUtils: RequestUtils,
	act: () => Promise< void >
): Promise< void > {
	const { profile } = await requestUtils.rest< SchoolResource >( {
		path: ROUTE,
	} );
	try {
		await act();
	} finally {
		await requestUtils.rest( {
			method: 'POST',
			path: ROUTE,
			data: { profile },
		} );
	}
}

test.describe( 'the screen of the school profile', () => {
	test.use( { storageState: site.storageStates.webmaster } );

	test( 'is filled in with the keyboard, advises, and refuses only what is dangerous', async ( {
		page,
		requestUtils,
	} ) => {
		await withProfile( requestUtils, async () => {
			for ( const width of WIDTHS ) {
				await page.setViewportSize( { width, height: 900 } );
				await page.goto( SCREEN );
				await expect(
					page.getByLabel( vi( 'Name of the school' ) )
				).toHaveValue( 'Trường THCS Sông Xanh' );
				await expectAccessible( page );
				await expectNoSidewaysScroll( page );
			}

			const number = page.getByLabel( vi( 'Phone number (%s)', 1 ) );
			await number.focus();
			await page.keyboard.press( 'Control+a' );
			await page.keyboard.type( '300 1234' );
			await expect(
				page.getByText(
					vi(
						'The area code seems to be missing, such as 028 or 024.'
					)
				)
			).toBeVisible();

			const map = page.getByLabel( vi( 'Link to the map' ) );
			const before = await map.inputValue();
			await map.fill( 'javascript:alert(1)' );
			await page.keyboard.press( 'Enter' );
			await expect( map ).toBeFocused();
			await expect( map ).toHaveAttribute( 'aria-invalid', 'true' );
			await expectAccessible( page );

			await map.fill( before );
			await page.keyboard.press( 'Enter' );
			await expect(
				page.locator( '.components-notice.is-success' )
			).toBeVisible();
			await page.reload();
			await expect( number ).toHaveValue( '300 1234' );
			expectNoDebugLog();
		} );
	} );
} );

test.describe( 'the contact of the school', () => {
	test.use( { storageState: visitor } );

	async function withoutScripts( browser: Browser ): Promise< Page > {
		const context = await browser.newContext( {
			javaScriptEnabled: false,
		} );
		return context.newPage();
	}

	test( 'is on every page, can be read, called and written to without scripts', async ( {
		browser,
		page,
		requestUtils,
	} ) => {
		const { id, link } = await requestUtils.rest< {
			id: number;
			link: string;
		} >( {
			method: 'POST',
			path: '/wp/v2/pages',
			data: {
				title: 'Liên hệ',
				status: 'publish',
				content: [ 'card', 'columns', 'line' ]
					.map(
						( layout ) =>
							`<!-- wp:cong-truong/contact {"layout":"${ layout }"} /-->`
					)
					.join( '\n\n' ),
			},
		} );
		for ( const width of WIDTHS ) {
			await page.setViewportSize( { width, height: 900 } );
			await page.goto( link );
			await expectAccessible( page );
			await expectNoSidewaysScroll( page );
		}
		await expectValidHtml( page );
		await requestUtils.rest( {
			method: 'DELETE',
			path: `/wp/v2/pages/${ id }?force=true`,
		} );

		const plain = await withoutScripts( browser );
		await plain.goto( site.url );
		const contact = plain.locator( 'footer address' );
		await expect( contact ).toContainText( 'phường An Bình' );
		await expect(
			contact.getByText( EMAIL, { exact: true } )
		).toHaveAttribute( 'href', `mailto:${ EMAIL }` );
		await expect( contact.getByText( '0299 300 1234' ) ).toHaveAttribute(
			'href',
			'tel:+842993001234'
		);
		expect( await ( await page.request.get( '/' ) ).text() ).not.toContain(
			EMAIL
		);
		await plain.context().close();
		expectNoDebugLog();
	} );

	test( 'no page and no login asks another host for anything', async ( {
		page,
	} ) => {
		const asked: string[] = [];
		page.on( 'request', ( request ) => {
			if ( ! request.url().startsWith( 'data:' ) ) {
				asked.push( new URL( request.url() ).host );
			}
		} );
		for ( const path of [
			'/',
			'/cong-khai/',
			'/?p=1',
			'/?s=tr%C6%B0%E1%BB%9Dng',
			'/khong-co/',
			'/wp-login.php',
		] ) {
			await page.goto( path );
			await expect(
				page.locator(
					'link[rel~="dns-prefetch"], link[rel~="preconnect"]'
				),
				path
			).toHaveCount( 0 );
		}
		expect( asked.length ).toBeGreaterThan( 5 );
		expect( [ ...new Set( asked ) ] ).toEqual( [
			new URL( site.url ).host,
		] );
	} );
} );

test.describe( 'a fact in a paragraph', { tag: [ '@blocks' ] }, () => {
	// The inserter asks wordpress.org for more blocks, which a test can't reach.
	test.use( { allowedComplaints: [ /block-directory/ ] } );

	test( 'shows in the editor as visitors see it, and cannot be typed in', async ( {
		admin,
		editor,
		page,
		requestUtils,
	} ) => {
		const { profile } = await requestUtils.rest< SchoolResource >( {
			path: ROUTE,
		} );
		await admin.createNewPost( { title: 'Nơi nhận hồ sơ' } );
		await page
			.getByRole( 'button', {
				name: /^(Block Inserter|Toggle block inserter)$/,
			} )
			.click();
		await page.getByRole( 'searchbox' ).fill( 'School: Place' );
		await page.getByRole( 'option', { name: 'School: Place' } ).click();
		const paragraph = editor.canvas.locator(
			'[data-type="core/paragraph"]'
		);
		await expect( paragraph ).toHaveText(
			profile.place === '' ? '[Place]' : profile.place
		);
		await expect( paragraph ).toHaveAttribute( 'contenteditable', 'false' );
		expect( await editor.getEditedPostContent() ).toContain(
			'"args":{"key":"place"}'
		);
		expectNoDebugLog();
	} );
} );
