/**
 * An editor asks for comments on an issue; visitors see until when and where to, and what came of it afterwards.
 */
import type { Page } from '@playwright/test';

import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { site, visitor } from './support/site';
import { expect, test } from './support/test';
import { vi } from './support/vietnamese';

const BLOCK = '.wp-block-cong-truong-consultations';

/** A day so many days from now, as the school's calendar has it. */
function day( distance: number ): string {
	return new Intl.DateTimeFormat( 'sv-SE', {
		timeZone: 'Asia/Ho_Chi_Minh',
	} ).format( Date.now() + distance * 86_400_000 );
}

const vietnamese = ( iso: string ) => iso.split( '-' ).reverse().join( '/' );

async function expectFitsAllWidths( page: Page ): Promise< void > {
	for ( const width of [ 320, 768, 1280 ] ) {
		await page.setViewportSize( { width, height: 800 } );
		expect(
			await page.evaluate( () => document.documentElement.scrollWidth ),
			`width of ${ page.url() }`
		).toBeLessThanOrEqual( width );
		await expectAccessible( page, { include: [ BLOCK ] } );
	}
	await expectValidHtml( page, BLOCK );
}

test.describe( 'consultations', () => {
	test.use( { storageState: site.storageStates.editor } );

	test( 'an issue takes comments until its closing date, then shows its result', async ( {
		admin,
		editor,
		page,
		browser,
		requestUtils,
	} ) => {
		test.setTimeout( 120_000 );
		const title = 'Dự thảo quy định đồng phục';
		await admin.createNewPost( {
			postType: 'ct_consultation',
			title,
			content: 'Nhà trường xin ý kiến phụ huynh về mẫu đồng phục mới.',
		} );
		await editor.openDocumentSettingsSidebar();
		await page
			.getByRole( 'button', { name: vi( 'Comments and result' ) } )
			.click();
		const panel = page.getByRole( 'region', { name: 'Editor settings' } );
		await expect( panel ).toContainText(
			vi(
				'No closing date yet: the regulations ask for one, and without it the issue stays open.'
			)
		);
		await panel.getByLabel( vi( 'Closing date' ) ).fill( day( 3 ) );
		await expect( panel.locator( '.components-notice' ) ).toHaveCount( 0 );
		await panel
			.getByLabel( vi( 'Where to send comments' ) )
			.fill( 'Văn phòng trường, 12 Lê Lợi\nvanphong@truong.edu.vn' );
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
				.locator( '.components-snackbar' )
				.filter( { hasText: vi( 'Issue for comments published.' ) } )
		).toBeVisible();
		const id = new URL( page.url() ).searchParams.get( 'post' );

		const context = await browser.newContext( { storageState: visitor } );
		const reader = await context.newPage();
		await reader.goto( '/lay-y-kien/' );
		await reader
			.getByRole( 'main' )
			.getByRole( 'link', { name: title, exact: true } )
			.click();
		await expect( reader ).toHaveURL( /\/lay-y-kien\/[^/]+\/$/ );
		await expect(
			reader.getByRole( 'heading', { level: 1, name: title } )
		).toBeVisible();
		const facts = reader.locator( `${ BLOCK }__facts` );
		await expect( facts ).toContainText( vietnamese( day( 3 ) ) );
		await expect( facts ).toContainText( vi( '%s day left', 3 ) );
		await expect( facts ).toContainText( 'Văn phòng trường, 12 Lê Lợi' );
		await expect(
			facts.getByRole( 'link', { name: 'vanphong@truong.edu.vn' } )
		).toHaveAttribute( 'href', 'mailto:vanphong@truong.edu.vn' );
		const form = reader
			.getByRole( 'main' )
			.locator( 'form:has( textarea )' );
		await expect( form ).toBeVisible();
		await expectFitsAllWidths( reader );

		await requestUtils.rest( {
			method: 'POST',
			path: `/wp/v2/ct-consultations/${ id }`,
			data: {
				meta: {
					_cong_truong_closes: day( -2 ),
					_cong_truong_result:
						'Nhận được 120 ý kiến.\n\nNhà trường giữ mẫu đồng phục cũ.',
					_cong_truong_result_on: day( -1 ),
				},
			},
		} );
		await reader.reload();
		await expect( form ).toHaveCount( 0 );
		await expect( reader.getByRole( 'main' ) ).toContainText(
			vi( 'Comments closed' )
		);
		await facts
			.getByRole( 'link', { name: vi( 'Read the result' ) } )
			.click();
		const result = reader.getByRole( 'region', {
			name: vi( 'Result of the consultation' ),
		} );
		await expect( result ).toContainText(
			'Nhà trường giữ mẫu đồng phục cũ.'
		);
		await expect( result ).toContainText( vietnamese( day( -1 ) ) );
		await expectFitsAllWidths( reader );

		await reader.goto( '/lay-y-kien/' );
		await reader
			.getByRole( 'link', { name: vi( 'Result: %s', title ) } )
			.click();
		await expect( reader ).toHaveURL( /#cong-truong-result$/ );
		await reader.goto( '/lay-y-kien/' );
		await expectFitsAllWidths( reader );

		await context.close();
		await requestUtils.rest( {
			method: 'DELETE',
			path: `/wp/v2/ct-consultations/${ id }?force=true`,
		} );
		expectNoDebugLog();
	} );
} );
