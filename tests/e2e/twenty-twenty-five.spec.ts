/**
 * A school that keeps WordPress's own theme: the plugin's pages and its block stand in it as well.
 */
import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { visitor } from './support/site';
import { expect, test } from './support/test';

const FORM_10 = '/cong-khai/2020-2021/bieu-mau-10-hk1/';

test.describe( 'in Twenty Twenty-Five', () => {
	test.use( { storageState: visitor } );
	// axe takes its time over the cells of a whole form.
	test.setTimeout( 120_000 );

	test.beforeAll( async ( { requestUtils } ) => {
		await requestUtils.activateTheme( 'twentytwentyfive' );
	} );

	test.afterAll( async ( { requestUtils } ) => {
		await requestUtils.activateTheme( 'san-truong' );
	} );

	for ( const width of [ 360, 1280 ] ) {
		test( `form 10 and the list are read at ${ width } px`, async ( {
			page,
		} ) => {
			await page.setViewportSize( { width, height: 800 } );
			for ( const path of [ FORM_10, '/cong-khai/' ] ) {
				await page.goto( path );
				await expect(
					page.getByRole( 'heading', { level: 1 } )
				).toHaveCount( 1 );
				await expect(
					page.locator( 'header.wp-block-template-part' )
				).toBeVisible();
				expect(
					await page.evaluate(
						() =>
							document.documentElement.scrollWidth -
							document.documentElement.clientWidth
					),
					path
				).toBe( 0 );
				await expectAccessible( page );
				await expectValidHtml( page, 'main' );
			}
			await page
				.getByRole( 'main' )
				.getByRole( 'link', {
					name: /^Chất lượng giáo dục thực tế, học kỳ/,
				} )
				.first()
				.click();
			await expect( page ).toHaveURL( new RegExp( `${ FORM_10 }$` ) );

			const last = page.locator(
				'td[data-row="I"][data-column="lop_9"]'
			);
			await last.scrollIntoViewIfNeeded();
			await expect( last ).toHaveText( '92' );
			await expect( last ).toBeInViewport( { ratio: 0.9 } );
			await expect( page.locator( 'tbody th' ).first() ).toBeInViewport( {
				ratio: 0.5,
			} );
			expectNoDebugLog();
		} );
	}

	test( 'a post with the block shows the table', async ( {
		page,
		requestUtils,
	} ) => {
		const disclosures = await requestUtils.rest<
			{ id: number; link: string | null }[]
		>( { path: '/cong-truong/v1/disclosures' } );
		const form10 = disclosures.find( ( { link } ) =>
			link?.endsWith( FORM_10 )
		);
		const { link } = await requestUtils.rest< { link: string } >( {
			path: '/wp/v2/posts',
			method: 'POST',
			data: {
				title: 'Chất lượng học kỳ 1',
				status: 'publish',
				content: `<!-- wp:cong-truong/disclosure {"disclosureId":${ form10?.id }} /-->`,
			},
		} );

		for ( const width of [ 360, 1280 ] ) {
			await page.setViewportSize( { width, height: 800 } );
			await page.goto( link );
			await expect(
				page.locator( 'td[data-row="I.1"][data-column="tong_so_rate"]' )
			).toHaveText( '59,95%' );
			expect(
				await page.evaluate(
					() =>
						document.documentElement.scrollWidth -
						document.documentElement.clientWidth
				)
			).toBe( 0 );
			await expectAccessible( page );
			await expectValidHtml( page, '.entry-content' );
		}
		expectNoDebugLog();
	} );
} );
