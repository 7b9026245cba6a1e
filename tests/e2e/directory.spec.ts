/**
 * The people of the school: entered and put in order on the screen, seen by visitors.
 */
import type { Page } from '@playwright/test';

import type { Answer } from '../../admin/cong-truong/directory/api';
import {
	expectAccessible,
	expectNoDebugLog,
	expectValidHtml,
} from './support/checks';
import { visitor } from './support/site';
import { expect, test } from './support/test';

const SCREEN = '/wp-admin/admin.php?page=cong-truong-directory';
const ROUTE = '/cong-truong/v1/directory';

const bodyOf = ( page: Page, name: string ) =>
	page.getByRole( 'region', { name, exact: true } );

test.describe( 'the screen', () => {
	// A bad address and a stale save.
	test.use( { allowedComplaints: [ /status of 4(?:00|09)/ ] } );

	test( 'takes a person, puts people in order by keyboard and by dragging, and keeps a bin', async ( {
		page,
		requestUtils,
	} ) => {
		const name = `Câu lạc bộ ${ Date.now() }`;
		await page.goto( SCREEN );
		await page.getByRole( 'button', { name: 'Add a body' } ).click();
		await page.getByRole( 'textbox', { name: 'Name' } ).fill( name );
		await page.getByRole( 'button', { name: 'Save' } ).click();
		const body = bodyOf( page, name );
		await expect( body ).toBeVisible();

		await body.getByRole( 'button', { name: /^Add a person/ } ).click();
		const dialog = page.getByRole( 'dialog' );
		await dialog.getByLabel( 'Office e-mail' ).fill( 'văn phòng' );
		await dialog.getByLabel( 'Full name' ).fill( 'Mai Thị An' );
		await dialog.getByLabel( `Position in ${ name }` ).fill( 'Trưởng ban' );
		await expectAccessible( page, { include: [ '.ct-dialog' ] } );
		await dialog.getByRole( 'button', { name: 'Save' } ).click();
		await expect( dialog.locator( '.is-error' ) ).toContainText(
			'Office e-mail: This is no e-mail address'
		);
		await dialog.getByLabel( 'Office e-mail' ).fill( 'an@truong.edu.vn' );
		await dialog.getByRole( 'button', { name: 'Save' } ).click();
		await expect( dialog ).toBeHidden();
		await expect( body.getByRole( 'listitem' ) ).toContainText( [
			/Mai Thị An\s*Trưởng ban/,
		] );

		const { bodies } = await requestUtils.rest< Answer >( { path: ROUTE } );
		const id = bodies.find( ( one ) => one.name === name )?.id ?? 0;
		for ( const other of [ 'Mai Thị Bình', 'Mai Thị Chi' ] ) {
			await requestUtils.rest( {
				path: `${ ROUTE }/people`,
				method: 'POST',
				data: {
					person: { name: other, memberships: { [ id ]: '' } },
				},
			} );
		}
		await page.reload();
		const names = body.locator( 'strong' );
		await expect( names ).toHaveText( [
			'Mai Thị An',
			'Mai Thị Bình',
			'Mai Thị Chi',
		] );

		const down = body.getByRole( 'button', {
			name: 'Move down: Mai Thị An',
		} );
		await down.focus();
		await page.keyboard.press( 'Enter' );
		await expect( names.first() ).toHaveText( 'Mai Thị Bình' );
		await expect( down ).toBeFocused();
		await page.keyboard.press( 'Enter' );
		await expect( names.last() ).toHaveText( 'Mai Thị An' );
		await expect( down ).toBeFocused();
		await expect( page.locator( '#a11y-speak-assertive' ) ).toHaveText(
			/Mai Thị An is now number 3 of 3/
		);
		await body
			.locator( 'li .ct-directory__handle' )
			.last()
			.dragTo( body.locator( 'li' ).first() );
		const wanted = [ 'Mai Thị An', 'Mai Thị Bình', 'Mai Thị Chi' ];
		await expect( names ).toHaveText( wanted );
		await expectAccessible( page );
		await page.reload();
		await expect( names ).toHaveText( wanted );

		await body
			.getByRole( 'button', { name: 'Move to the bin Mai Thị Chi' } )
			.click();
		await dialog.getByRole( 'button', { name: 'Move to the bin' } ).click();
		await expect( names ).toHaveText( wanted.slice( 0, 2 ) );
		await body
			.getByRole( 'button', { name: `Move to the bin ${ name }` } )
			.click();
		await dialog.getByLabel( /go to the bin as well/ ).check();
		await dialog.getByRole( 'button', { name: 'Move to the bin' } ).click();
		await expect( body ).toBeHidden();
		await page.getByText( /^Bin: \d+ entries/ ).click();
		await page
			.getByRole( 'button', { name: 'Bring back Mai Thị An' } )
			.click();
		await expect(
			bodyOf( page, 'In no body: visitors do not see them' )
		).toContainText( 'Mai Thị An' );
		expectNoDebugLog();
	} );

	test( 'puts what two people saved side by side', async ( {
		page,
		requestUtils,
	} ) => {
		const { id } = await requestUtils.rest< Answer >( {
			path: `${ ROUTE }/people`,
			method: 'POST',
			data: { person: { name: 'Mai Văn Đông', phone: '028 1111 2222' } },
		} );
		await page.goto( SCREEN );
		await page.getByRole( 'button', { name: 'Edit Mai Văn Đông' } ).click();
		await requestUtils.rest( {
			path: `${ ROUTE }/people/${ id }`,
			method: 'POST',
			data: { version: 1, person: { phone: '028 3333 4444' } },
		} );
		const dialog = page.getByRole( 'dialog' );
		await dialog.getByLabel( 'Duties' ).fill( 'Phụ trách thư viện' );
		await dialog.getByRole( 'button', { name: 'Save' } ).click();
		await expect( dialog.locator( '.is-error' ) ).toContainText(
			'Somebody else has saved this person meanwhile'
		);
		await expect( dialog.getByLabel( 'Office telephone' ) ).toHaveValue(
			'028 3333 4444'
		);
		await page.keyboard.press( 'Escape' );
		await page.getByRole( 'button', { name: 'Go on editing' } ).click();
		await expect( dialog.getByLabel( 'Duties' ) ).toHaveValue(
			'Phụ trách thư viện'
		);
		await dialog.getByRole( 'button', { name: 'Save' } ).click();
		await expect( dialog ).toBeHidden();
		await requestUtils.rest( {
			path: `${ ROUTE }/people/${ id }/trash`,
			method: 'POST',
		} );
	} );
} );

test.describe( 'visitors', () => {
	test.use( { storageState: visitor, javaScriptEnabled: false } );

	test( 'find people, call them and read the chart on any screen', async ( {
		page,
	} ) => {
		for ( const width of [ 320, 360, 1280 ] ) {
			await page.setViewportSize( { width, height: 800 } );
			for ( const path of [ '/to-chuc/', '/gioi-thieu/' ] ) {
				await page.goto( path );
				await expect(
					page.getByText( 'Hiệu trưởng', { exact: false } ).first()
				).toBeVisible();
				expect(
					await page.evaluate(
						() =>
							document.documentElement.scrollWidth -
							document.documentElement.clientWidth
					),
					`${ path } at ${ width }`
				).toBe( 0 );
			}
		}
		await expectValidHtml( page, '.wp-block-cong-truong-directory' );
		await page.goto( '/to-chuc/' );
		await expectValidHtml( page, '.wp-block-cong-truong-directory' );
		await expect(
			page
				.getByRole( 'listitem' )
				.filter( { hasText: 'Lê Thị Hòa' } )
				.first()
				.getByRole( 'link' )
		).toHaveText( [ '028 3800 0101', 'hieutruong@songxanh.example' ] );
	} );
} );

test.describe( 'visitors with any tool', () => {
	test.use( { storageState: visitor } );

	for ( const width of [ 360, 1280 ] ) {
		test( `meet no barrier at ${ width } px`, async ( { page } ) => {
			await page.setViewportSize( { width, height: 800 } );
			for ( const path of [ '/to-chuc/', '/gioi-thieu/' ] ) {
				await page.goto( path );
				await expectAccessible( page, {
					include: [ '.entry-content, main' ],
				} );
			}
		} );
	}
} );
