/**
 * Tables that a school shapes: a proposal of the newer circular changed, and a table of its own beside an official one.
 */
import type { Page } from '@playwright/test';

import { expectAccessible } from './support/checks';
import {
	expectSaved,
	loadDisclosure,
	openDisclosure,
	paste,
	prepareDisclosure,
	sheetCell,
} from './support/editor';
import { expect, test } from './support/test';

async function choose( page: Page, item: RegExp ): Promise< void > {
	await page.getByRole( 'button', { name: 'Shape the table' } ).click();
	await page.getByRole( 'menuitem', { name: item } ).click();
}

async function confirm( page: Page, button: string ): Promise< void > {
	await page
		.getByRole( 'dialog' )
		.getByRole( 'button', { name: button } )
		.click();
	await expect( page.getByRole( 'dialog' ) ).toBeHidden();
}

test( 'a proposal takes rows and columns of the school, by keyboard, and the public sees them', async ( {
	page,
	requestUtils,
} ) => {
	const id = await prepareDisclosure( requestUtils, {
		form: 'T5_thu',
		schoolYear: '2024-2025',
		period: '2024',
	} );
	await openDisclosure( page, id );

	await sheetCell( page, 2, 1 ).click();
	await choose( page, /^Add a column/ );
	await page.keyboard.type( 'Dịch vụ ngoài giờ' );
	await expectAccessible( page );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'dialog' ) ).toBeHidden();
	await expect(
		page.getByRole( 'columnheader', { name: 'Loại hoạt động' } )
	).toHaveAttribute( 'colspan', '4' );

	await choose( page, /^Add a row/ );
	await page.keyboard.type( 'Căng tin' );
	await page.keyboard.press( 'Enter' );
	const row = page
		.getByRole( 'row' )
		.filter( { has: page.getByRole( 'rowheader', { name: 'Căng tin' } ) } );
	await row.getByRole( 'gridcell' ).nth( 2 ).click();
	await page.keyboard.type( '1200000' );
	await page.keyboard.press( 'Enter' );
	await expectSaved( page );

	await page.getByRole( 'button', { name: /^Publish/ } ).click();
	await page
		.getByRole( 'dialog' )
		.getByRole( 'button', { name: /^Publish/ } )
		.click();
	await expect( page.getByRole( 'dialog' ) ).toBeHidden();
	const { link } = await loadDisclosure( requestUtils, id );
	await page.goto( link ?? '' );
	const table = page.locator( '[data-cong-truong="disclosure"]' );
	await expect(
		table.getByRole( 'columnheader', { name: 'Dịch vụ ngoài giờ' } )
	).toBeVisible();
	await expect(
		table.getByRole( 'row' ).filter( { hasText: 'Căng tin' } )
	).toContainText( '1200000' );
} );

test( 'taking figures away is asked about, and comes back', async ( {
	page,
	requestUtils,
} ) => {
	const id = await prepareDisclosure( requestUtils, {
		form: 'T_khoi_phong_pt',
		schoolYear: '2024-2025',
		values: {
			cells: {
				hcqt_ht: { so_luong: { raw: '1', value: 1 } },
				hcqt_pht: { so_luong: { raw: '2', value: 2 } },
			},
		},
	} );
	await openDisclosure( page, id );
	await sheetCell( page, 1, 0 ).click();
	await choose( page, /^Remove this column/ );
	await expect( page.getByRole( 'dialog' ) ).toContainText( '2 cells' );
	await expectAccessible( page );
	await confirm( page, 'Remove this column' );
	await expect(
		page.getByRole( 'columnheader', { name: 'Số lượng hiện có' } )
	).toBeHidden();
	await page.keyboard.press( 'Control+z' );
	await expect(
		page.getByRole( 'columnheader', { name: 'Số lượng hiện có' } )
	).toBeVisible();
	await expect( sheetCell( page, 2, 0 ) ).toHaveText( '2' );
	await expectSaved( page );
	const { values } = await loadDisclosure( requestUtils, id );
	expect( values.cells.hcqt_pht?.so_luong?.raw ).toBe( '2' );
} );

test( 'an official table keeps its shape and takes one of the school below it', async ( {
	page,
	requestUtils,
} ) => {
	const id = await prepareDisclosure( requestUtils, {
		form: 'BM10',
		schoolYear: '2021-2022',
	} );
	await openDisclosure( page, id );
	await page.getByRole( 'button', { name: 'Shape the table' } ).click();
	const menu = page.getByRole( 'menu', { name: 'Shape the table' } );
	await expect( menu.getByRole( 'menuitem' ) ).toHaveText( [
		/table of the school/,
	] );
	await menu.getByRole( 'menuitem' ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog.getByRole( 'button', { name: 'Add the table' } ).click();
	await expect( dialog ).toContainText( 'at least two columns and one row' );
	await dialog.getByLabel( 'Name of the table' ).fill( 'Giải thưởng' );
	await dialog.getByLabel( /^Columns/ ).fill( 'Môn\nSố giải\nCấp' );
	await dialog.getByLabel( /^Rows/ ).fill( 'Toán\nNgữ văn' );
	await confirm( page, 'Add the table' );
	const grid = page.getByRole( 'grid', { name: 'Giải thưởng' } );
	await grid.getByRole( 'gridcell' ).nth( 3 ).click();
	await page.keyboard.type( 'Thành phố' );
	await page.keyboard.press( 'Enter' );
	await expectSaved( page );
	const { values } = await loadDisclosure( requestUtils, id );
	expect( values.parts ).toHaveLength( 1 );
	expect( JSON.stringify( values.cells ) ).toContain( 'Thành phố' );
	await expectAccessible( page );
} );

test( 'a table that exists is pasted as one of the school, with its figures', async ( {
	page,
	requestUtils,
} ) => {
	const id = await prepareDisclosure( requestUtils, {
		form: 'BM09',
		schoolYear: '2021-2022',
	} );
	await openDisclosure( page, id );
	await choose( page, /table of the school/ );
	await page.getByLabel( 'Or paste a table that exists' ).focus();
	await paste( page, {
		'text/html':
			'<table><tr><td>Môn</td><td>Giải</td><td>Cấp</td></tr><tr><td>Toán</td><td>12</td><td>Thành phố</td></tr></table>',
		'text/plain': 'Môn\tGiải\tCấp\nToán\t12\tThành phố',
	} );
	const dialog = page.getByRole( 'dialog' );
	await expect( dialog ).toContainText( 'columns: 3, rows: 1' );
	await dialog.getByLabel( 'Name of the table' ).fill( 'Giải thưởng' );
	await expectAccessible( page );
	await confirm( page, 'Add the table' );
	const grid = page.getByRole( 'grid', { name: 'Giải thưởng' } );
	await expect(
		grid.getByRole( 'row' ).filter( { hasText: 'Toán' } )
	).toContainText( '12' );
	await expectSaved( page );
	const { values } = await loadDisclosure( requestUtils, id );
	expect( JSON.stringify( values.cells ) ).toContain( 'Thành phố' );
	await page.keyboard.press( 'Control+z' );
	await expect( grid ).toBeHidden();
} );
