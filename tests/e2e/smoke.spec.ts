/**
 * The demo school stands: its home page, a figure of its disclosures, and the screen on which they are kept up.
 */
import { expectNoDebugLog } from './support/checks';
import { site, visitor } from './support/site';
import { expect, test } from './support/test';

test.describe( 'demo school', { tag: [ '@smoke', '@main' ] }, () => {
	test.describe( 'to a visitor', () => {
		test.use( { storageState: visitor } );

		test( 'shows its home page', async ( { page } ) => {
			const response = await page.goto( '/' );
			expect( response?.status() ).toBe( 200 );
			await expect(
				page.getByRole( 'heading', { level: 1 } )
			).toBeVisible();
			await expect( page.locator( '#wpadminbar' ) ).toHaveCount( 0 );
		} );

		test( 'shows a published figure', async ( { page } ) => {
			await page.goto( '/cong-khai/2020-2021/bieu-mau-10-hk1/' );
			const table = page.locator(
				'[data-cong-truong="disclosure"][data-form="BM10"][data-level="thcs"]'
			);
			await expect(
				table
					.locator( 'td[data-row="I"][data-column="tong_so"]' )
					.first()
			).toHaveText( /\d/ );
		} );
	} );

	test.describe( 'to the webmaster', () => {
		test.use( { storageState: site.storageStates.webmaster } );

		test( 'lists its disclosures', async ( { page } ) => {
			await page.goto(
				'/wp-admin/admin.php?page=cong-truong-disclosure'
			);
			await page
				.getByLabel( 'Năm học', { exact: true } )
				.selectOption( '2020-2021' );
			await expect(
				page.getByText( 'Biểu mẫu 10' ).first()
			).toBeVisible();
			expectNoDebugLog();
		} );
	} );
} );
