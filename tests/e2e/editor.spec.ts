/**
 * The editor of a disclosure: warnings, import, last year, saving that fails, publishing.
 */
import { resolve } from 'node:path';

import type { Page } from '@playwright/test';

import type {
	DisclosureResource,
	DisclosureSummary,
} from '../../lib/disclosure/types';
import { excelFile, sheet } from '../data/import/make-files';
import { expectAccessible } from './support/checks';
import {
	activeCell,
	expectSaved,
	loadDisclosure,
	openDisclosure,
	prepareDisclosure,
	SCREEN,
	sheetCell,
} from './support/editor';
import { site } from './support/site';
import { expect, test } from './support/test';

const FILE = resolve( __dirname, '../data/filings/bieu-mau-10.docx' );

const count = ( raw: string ) => ( { raw, value: Number( raw ) } );

/** Everything adds up; one rate is out by a mark. */
const DISAGREEING = {
	cells: {
		I: { tong_so: count( '10' ) },
		'I.1': { tong_so: count( '4' ) },
		'I.2': {
			tong_so: count( '3' ),
			tong_so_rate: { raw: '3000%', value: 3000 },
		},
		'I.3': { tong_so: count( '3' ) },
		'I.4': { tong_so: count( '0' ) },
	},
};

async function type(
	page: Page,
	row: number,
	column: number,
	text: string
): Promise< void > {
	await sheetCell( page, row, column ).click();
	await page.keyboard.type( text );
	await page.keyboard.press( 'Enter' );
}

function warnings( page: Page ) {
	return page.getByRole( 'complementary' ).getByRole( 'listitem' );
}

test.describe( 'List of disclosures', () => {
	test( 'shows every form with its state, opens one, and the address says which', async ( {
		page,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM12',
			schoolYear: '2017-2018',
		} );
		await page.goto( SCREEN );
		await page.getByLabel( 'School year' ).selectOption( '2017-2018' );
		const row = page
			.getByRole( 'row' )
			.filter( { has: page.getByRole( 'rowheader', { name: /12/ } ) } );
		await expect( row ).toContainText( 'Draft, not published' );
		await expectAccessible( page );
		await row.getByRole( 'button', { name: /^Open/ } ).click();
		await expect( page.getByRole( 'grid' ) ).toBeVisible();
		expect( page.url() ).toContain( `disclosure=${ id }` );
		await page.goBack();
		await expect( page.getByLabel( 'School year' ) ).toBeVisible();
	} );

	test( 'asks for the period and creates the disclosure', async ( {
		page,
		requestUtils,
	} ) => {
		await page.goto( SCREEN );
		await page.getByLabel( 'School year' ).selectOption( '2022-2023' );
		const row = page
			.getByRole( 'row' )
			.filter( { has: page.getByRole( 'rowheader', { name: /10/ } ) } );
		await row
			.getByRole( 'button', { name: /Create|Another period/ } )
			.click();
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		await page.getByLabel( 'semester II' ).check();
		await page
			.getByRole( 'dialog' )
			.getByRole( 'button', { name: 'Create' } )
			.click();
		await expect( page.getByRole( 'grid' ) ).toBeVisible();
		const list = await requestUtils.rest< DisclosureSummary[] >( {
			path: '/cong-truong/v1/disclosures',
		} );
		expect(
			list.filter(
				( { key } ) =>
					key.schoolYear === '2022-2023' && key.period === 'hk2'
			)
		).toHaveLength( 1 );
	} );
} );

test( 'A draft goes into the bin and comes back with its figures', async ( {
	page,
	requestUtils,
} ) => {
	const id = await prepareDisclosure( requestUtils, {
		form: 'BM10',
		period: 'hk1',
		schoolYear: '2015-2016',
		values: { cells: { I: { tong_so: count( '388' ) } } },
	} );
	await page.goto( SCREEN );
	await page.getByLabel( 'School year' ).selectOption( '2015-2016' );
	const row = page
		.getByRole( 'row' )
		.filter( { has: page.getByRole( 'rowheader', { name: /10/ } ) } );
	const entry = row
		.getByRole( 'listitem' )
		.filter( { hasText: 'semester I' } );
	const dialog = page.getByRole( 'dialog' );
	await entry.getByRole( 'button', { name: /^Move to the bin/ } ).click();
	await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
	await page.keyboard.press( 'Escape' );
	await expect( dialog ).toBeHidden();
	await expect( entry ).toBeVisible();
	await entry.getByRole( 'button', { name: /^Move to the bin/ } ).click();
	await dialog.getByRole( 'button', { name: 'Move to the bin' } ).click();
	await expect( entry ).toBeHidden();
	await expect( page.getByText( /^In the bin: / ).first() ).toBeVisible();

	// What would be created is the one that lies there.
	await row.getByRole( 'button', { name: /Create|Another/ } ).click();
	await expect(
		dialog.getByLabel( /^semester I \(in the bin/ )
	).toBeVisible();
	await page.keyboard.press( 'Escape' );

	await page.getByText( /^Bin: \d+ draft/ ).click();
	await expectAccessible( page );
	await page
		.locator( '.ct-list__bin' )
		.getByRole( 'listitem' )
		.filter( { hasText: '2015-2016' } )
		.getByRole( 'button', { name: /^Bring back/ } )
		.press( 'Enter' );
	await expect( entry ).toBeVisible();
	await expect(
		page.getByText( /^Back in the list with its figures: / ).first()
	).toBeVisible();
	expect(
		( await loadDisclosure( requestUtils, id ) ).values.cells.I?.tong_so
			?.raw
	).toBe( '388' );
} );

test.describe( 'Editor', () => {
	test( 'is accessible, with warnings and merged cells', async ( {
		page,
		requestUtils,
	} ) => {
		// Several hundred cells are looked at one by one.
		test.setTimeout( 180_000 );
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk2',
			schoolYear: '2021-2022',
			values: {
				...DISAGREEING,
				merges: [
					{ rows: [ 'IV', 'IV' ], columns: [ 'lop_6', 'lop_9' ] },
				],
				note: 'Số liệu đến ngày 31/12',
			},
		} );
		await openDisclosure( page, id );
		await sheetCell( page, 2, 1 ).click();
		await expect( warnings( page ) ).toHaveCount( 1 );
		await expectAccessible( page );
	} );

	test( 'says what disagrees, jumps there, uses what is offered, keeps with a reason', async ( {
		page,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk2',
			values: DISAGREEING,
		} );
		await openDisclosure( page, id );
		const rate = warnings( page ).filter( { hasText: '3000%' } );
		await expect( rate ).toBeVisible();

		const cell = sheetCell( page, 2, 1 );
		const described =
			( await cell.getAttribute( 'aria-describedby' ) ) ?? '';
		await expect(
			page.locator( `[id="${ described.split( ' ' )[ 0 ] }"]` )
		).toContainText( '3000%' );
		await rate.getByRole( 'button', { name: 'Go to the cell' } ).click();
		await expect( activeCell( page ) ).toHaveText( '3000%' );
		await rate.getByRole( 'button', { name: /^Use 30/ } ).click();
		await expect( cell ).toHaveText( /^30(?:,00)?%$/ );
		await expect( rate ).toBeHidden();
		await page.keyboard.press( 'Control+z' );
		await expect( cell ).toHaveText( '3000%' );

		await rate.getByRole( 'button', { name: 'Keep it…' } ).click();
		await page.getByLabel( 'Why is it right as it is?' ).fill( 'x' );
		await rate
			.getByRole( 'button', { name: 'Keep it', exact: true } )
			.click();
		await expect( rate ).toContainText( 'at least a few words' );
		await page
			.getByLabel( 'Why is it right as it is?' )
			.fill( 'Đã đối chiếu sổ gốc' );
		await rate
			.getByRole( 'button', { name: 'Keep it', exact: true } )
			.click();
		await page.getByText( '1 place kept as it is' ).click();
		await expect( rate ).toContainText( 'Đã đối chiếu sổ gốc' );
		await expectSaved( page );
		expect(
			( await loadDisclosure( requestUtils, id ) ).values.dismissals
		).toHaveLength( 1 );
		await rate.getByRole( 'button', { name: 'Look at it again' } ).click();
		await expect(
			rate.getByRole( 'button', { name: 'Keep it…' } )
		).toBeVisible();
	} );

	test( 'imports a Word file after a look, and one Ctrl+Z takes it back @main', async ( {
		page,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk1',
			schoolYear: '2016-2017',
			values: { cells: { I: { tong_so: count( '1' ) } } },
		} );
		await openDisclosure( page, id );
		await page
			.getByRole( 'button', { name: 'Import from a file' } )
			.click();
		await page.locator( 'input[type="file"]' ).setInputFiles( FILE );
		const dialog = page.getByRole( 'dialog', {
			name: 'Look before you import',
		} );
		await expect( dialog ).toContainText( /0\s*cells left out/ );
		await expect( dialog.locator( 'del' ) ).toHaveText( '1' );
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		const apply = dialog.getByRole( 'button', {
			name: /^Import \d+ cells$/,
		} );
		await expect( apply ).toBeDisabled();
		await dialog
			.getByLabel( 'It is the right file; import it as it is.' )
			.check();
		await apply.click();
		await expect( sheetCell( page, 0, 0 ) ).toHaveText( '407' );
		await expect( sheetCell( page, 1, 1 ) ).toHaveText( '59,95%' );
		await page.keyboard.press( 'Control+z' );
		await expect( sheetCell( page, 0, 0 ) ).toHaveText( '1' );
		await expect( sheetCell( page, 1, 1 ) ).toHaveText( '' );
	} );

	test( 'offers the other tables of the file, and says what each says it is', async ( {
		page,
		requestUtils,
	} ) => {
		const filled = ( title: string, total: string ) =>
			sheet( [
				[ title ],
				[
					'STT',
					'Nội dung',
					'Tổng số',
					...[ 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
				],
				[ 'I', 'Số học sinh chia theo hạnh kiểm', total ],
				[ 'II', 'Số học sinh chia theo học lực', total ],
			] );
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'nam',
			schoolYear: '2016-2017',
		} );
		await openDisclosure( page, id );
		await page
			.getByRole( 'button', { name: 'Import from a file' } )
			.click();
		await page.locator( 'input[type="file"]' ).setInputFiles( {
			name: 'nhieu-nam.xlsx',
			mimeType: 'application/octet-stream',
			buffer: Buffer.from(
				excelFile( {
					'Năm nay': filled(
						'Biểu mẫu 10, năm học 2016-2017',
						'391'
					),
					'Năm sau': filled(
						'Biểu mẫu 10, năm học 2017-2018',
						'407'
					),
				} )
			),
		} );
		const dialog = page.getByRole( 'dialog', {
			name: 'Look before you import',
		} );
		const tables = dialog.getByLabel( 'Choose another table' );
		const question = dialog.getByText( /The file says school year/ );
		await expect( question ).toBeHidden();
		await tables.focus();
		await page.keyboard.press( 'ArrowDown' );
		await expect( question ).toContainText( '2017-2018' );
		await expect( tables ).toBeFocused();
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		await dialog
			.getByLabel( 'It is the right file; import it as it is.' )
			.check();
		await dialog
			.getByRole( 'button', { name: /^Import \d+ cells$/ } )
			.click();
		await expect( sheetCell( page, 0, 0 ) ).toHaveText( '407' );
	} );

	test( 'refuses what is no table, says what to do, and changes nothing', async ( {
		page,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk1',
		} );
		await openDisclosure( page, id );
		await page
			.getByRole( 'button', { name: 'Import from a file' } )
			.click();
		await page.locator( 'input[type="file"]' ).setInputFiles( {
			name: 'bieu-mau-10.docx',
			mimeType: 'application/octet-stream',
			buffer: Buffer.from( '%PDF-1.7 nothing of use' ),
		} );
		await expect(
			page.getByRole( 'dialog' ).getByText( 'This file cannot be read.' )
		).toBeVisible();
		await page.keyboard.press( 'Escape' );
		await expect( page.locator( '.ct-editor__saved' ) ).toHaveClass(
			/is-saved/
		);
	} );

	test( 'adds, names and removes rows of the school', async ( {
		page,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM12',
			schoolYear: '2018-2019',
			period: 'nam',
		} );
		await openDisclosure( page, id );
		await page
			.getByRole( 'rowheader', { name: 'Sinh', exact: true } )
			.click();
		await page.getByRole( 'button', { name: '+ Add a row' } ).click();
		await page
			.getByRole( 'dialog' )
			.getByLabel( 'Name of the row' )
			.fill( 'Tiếng Anh' );
		await page
			.getByRole( 'dialog' )
			.getByRole( 'button', { name: 'Add the row' } )
			.click();
		await expect(
			page.getByRole( 'rowheader', { name: 'Tiếng Anh' } )
		).toBeVisible();
		await page.keyboard.type( '2' );
		await page.keyboard.press( 'Enter' );
		await page.keyboard.press( 'ArrowUp' );
		await expectSaved( page );
		const { values } = await loadDisclosure( requestUtils, id );
		expect( values.addedRows.map( ( { label } ) => label ) ).toEqual( [
			'Tiếng Anh',
		] );
		await page.getByRole( 'button', { name: 'Remove the row' } ).click();
		await expect(
			page.getByRole( 'rowheader', { name: 'Tiếng Anh' } )
		).toBeHidden();
		await page.keyboard.press( 'Control+z' );
		await expect(
			page.getByRole( 'rowheader', { name: 'Tiếng Anh' } )
		).toBeVisible();
	} );

	test( 'starts from last year’s figures in one step', async ( {
		page,
		requestUtils,
	} ) => {
		await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk1',
			schoolYear: '2021-2022',
			values: {
				cells: { I: { tong_so: count( '391' ) } },
				note: 'Ghi chú năm trước',
			},
		} );
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk1',
			schoolYear: '2022-2023',
		} );
		await openDisclosure( page, id );
		await page
			.getByRole( 'button', { name: 'Last year’s figures' } )
			.click();
		await page
			.getByRole( 'dialog' )
			.getByLabel( 'School year' )
			.selectOption( '2021–2022' );
		await page
			.getByRole( 'dialog' )
			.getByRole( 'button', { name: 'Copy the figures' } )
			.click();
		await expect( sheetCell( page, 0, 0 ) ).toHaveText( '391' );
		await expect( page.getByLabel( 'Note under the table' ) ).toHaveValue(
			'Ghi chú năm trước'
		);
		await page.keyboard.press( 'Control+z' );
		await expect( sheetCell( page, 0, 0 ) ).toHaveText( '' );
	} );
} );

test( 'What the server has to say stands above the table', async ( {
	page,
	requestUtils,
} ) => {
	const id = await prepareDisclosure( requestUtils, {
		form: 'BM10',
		period: 'hk1',
		schoolYear: '2017-2018',
	} );
	await openDisclosure( page, id );
	const sentence = 'The files could not be written yet: the disk is full.';
	await page.route( '**/disclosures/**', async ( route ) => {
		const response = await route.fetch();
		const answer: DisclosureResource = await response.json();
		await route.fulfill( {
			response,
			json: { ...answer, notices: [ sentence ] },
		} );
	} );
	await type( page, 0, 0, '407' );
	await expectSaved( page );
	await expect(
		page.locator( '.ct-editor__notices' ).getByText( sentence )
	).toBeVisible();
	await page.unroute( '**/disclosures/**' );
	await type( page, 0, 0, '408' );
	await expect(
		page.locator( '.ct-editor__notices' ).getByText( sentence )
	).toBeHidden();
} );

test.describe( 'Preview', () => {
	test( 'shows what was typed a moment ago, which is saved first', async ( {
		page,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk1',
			schoolYear: '2016-2017',
		} );
		await openDisclosure( page, id );
		await sheetCell( page, 0, 0 ).click();
		await page.keyboard.type( '407' );
		const opened = page.waitForEvent( 'popup' );
		await page.getByRole( 'link', { name: /^Preview/ } ).click();
		const preview = await opened;
		await expect(
			preview.locator( 'td[data-row="I"][data-column="tong_so"]' )
		).toHaveText( '407' );
		await preview.close();

		// Nothing is unsaved now: the link alone.
		const again = page.waitForEvent( 'popup' );
		await page.getByRole( 'link', { name: /^Preview/ } ).click();
		await expect(
			( await again ).locator( 'td[data-row="I"][data-column="tong_so"]' )
		).toHaveText( '407' );
	} );
} );

test.describe( 'Saving that fails', () => {
	// The browser reports every request that fails.
	test.use( { allowedComplaints: [ /Failed to load resource/ ] } );

	test( 'overwrites nobody: two people choose between their figures', async ( {
		page,
		browser,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk2',
			schoolYear: '2018-2019',
			values: { cells: { I: { tong_so: count( '400' ) } } },
		} );
		const context = await browser.newContext( {
			baseURL: site.url,
			storageState: site.storageStates.webmaster,
		} );
		const colleague = await context.newPage();
		await openDisclosure( colleague, id );
		await openDisclosure( page, id );

		await type( colleague, 0, 0, '390' );
		await type( colleague, 0, 2, '90' );
		await type( colleague, 5, 0, '391' );
		await expectSaved( colleague );
		await context.close();

		await type( page, 0, 0, '407' );
		await type( page, 0, 2, '97' );
		await type( page, 1, 0, '250' );
		await page
			.getByRole( 'button', { name: 'Compare both' } )
			.click( { timeout: 20_000 } );
		const dialog = page.getByRole( 'dialog' );
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		expect(
			( await loadDisclosure( requestUtils, id ) ).values.cells.I?.tong_so
				?.raw
		).toBe( '390' );
		const save = dialog.getByRole( 'button', {
			name: 'Save it like this',
		} );
		await expect( save ).toBeDisabled();
		const total = dialog.getByRole( 'group', { name: /Tổng số/ } );
		await expect( total ).toContainText( 'before: 400' );
		await expect( total.getByRole( 'radio' ) ).toHaveCount( 2 );
		await dialog.getByText( /^2 places that only one/ ).click();
		await expect( dialog.getByRole( 'listitem' ) ).toContainText( [
			/I\.1 .*250/,
			/II .*391/,
		] );

		await dialog
			.getByRole( 'button', { name: 'Keep all of mine' } )
			.click();
		await total.getByRole( 'radio', { name: /^saved by .*390/ } ).focus();
		await page.keyboard.press( 'Space' );
		await expect( dialog.getByRole( 'status' ) ).toHaveText(
			'Everything is chosen.'
		);
		await save.press( 'Enter' );
		await expect( dialog ).toBeHidden();
		await expect( sheetCell( page, 0, 0 ) ).toHaveText( '390' );
		await expectSaved( page );
		const { version, values } = await loadDisclosure( requestUtils, id );
		expect( values.cells ).toMatchObject( {
			I: { tong_so: { raw: '390' }, lop_6: { raw: '97' } },
			'I.1': { tong_so: { raw: '250' } },
			II: { tong_so: { raw: '391' } },
		} );

		// What follows is saved on top of that, without a question.
		await type( page, 0, 3, '98' );
		await expectSaved( page );
		expect(
			( await loadDisclosure( requestUtils, id ) ).version
		).toBeGreaterThan( version );
	} );

	test( 'keeps the figures on this computer without a connection, and offers them again', async ( {
		page,
		context,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'nam',
			schoolYear: '2018-2019',
		} );
		await openDisclosure( page, id );
		// In the page itself: what a page sends while it is left escapes a route.
		await page.evaluate( () => {
			const send = window.fetch;
			window.fetch = ( request, options ) =>
				options?.method === 'POST'
					? Promise.reject( new TypeError( 'Failed to fetch' ) )
					: send( request, options );
		} );
		await type( page, 0, 0, '407' );
		await expect(
			page.getByText( 'There is no connection.' ).first()
		).toBeVisible();
		const asked = page.waitForEvent( 'dialog' );
		const left = page.reload().catch( () => undefined );
		const question = await asked;
		expect( question.type() ).toBe( 'beforeunload' );
		await question.accept();
		await left;
		await expect( sheetCell( page, 0, 0 ) ).toHaveText( '' );
		await page.getByRole( 'button', { name: 'Take them back' } ).click();
		await expect( sheetCell( page, 0, 0 ) ).toHaveText( '407' );
		await expectSaved( page );
		expect(
			( await loadDisclosure( requestUtils, id ) ).values.cells.I?.tong_so
				?.raw
		).toBe( '407' );
		const other = await context.newPage();
		await openDisclosure( other, id );
		await expect(
			other.getByRole( 'button', { name: 'Take them back' } )
		).toBeHidden();
	} );

	test( 'names the cell that the server refuses', async ( {
		page,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk1',
			schoolYear: '2018-2019',
		} );
		await openDisclosure( page, id );
		await page.route( '**/disclosures/**', ( route ) =>
			route.request().method() === 'POST'
				? route.fulfill( {
						status: 400,
						json: {
							code: 'cong_truong_invalid_cell',
							message: 'The text in row “I” is too long.',
							data: { status: 400, row: 'I', column: 'lop_6' },
						},
					} )
				: route.continue()
		);
		await type( page, 0, 2, '125' );
		await expect(
			page.getByText( 'The text in row “I” is too long.' ).first()
		).toBeVisible();
		await sheetCell( page, 5, 0 ).click();
		await page
			.getByRole( 'button', { name: 'Go to the cell' } )
			.first()
			.click();
		await expect( activeCell( page ) ).toHaveText( '125' );
		await page.unroute( '**/disclosures/**' );
		await page.getByRole( 'button', { name: 'Save again' } ).click();
		await expectSaved( page );
	} );
} );

test.describe( 'Publishing', () => {
	test( 'lists what stands and asks, publishes, tells newer changes apart, withdraws', async ( {
		page,
		requestUtils,
	} ) => {
		const id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk2',
			schoolYear: '2019-2020',
			values: DISAGREEING,
		} );
		await openDisclosure( page, id );
		await page.getByRole( 'button', { name: 'Publish…' } ).click();
		const dialog = page.getByRole( 'dialog' );
		await expect( dialog ).toContainText( '3000%' );
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		await expect(
			dialog.getByRole( 'button', { name: 'Publish now' } )
		).toBeDisabled();
		await dialog.getByRole( 'checkbox' ).check();
		await dialog.getByRole( 'button', { name: 'Publish now' } ).click();
		await expect( page.locator( '.ct-pill' ) ).toHaveText( 'Published' );
		await expect(
			page.getByRole( 'button', { name: 'Publish…' } )
		).toBeDisabled();

		await type( page, 0, 0, '9' );
		await expect( page.locator( '.ct-pill' ) ).toHaveText(
			'Published, with newer changes'
		);
		await expectSaved( page );

		await page.getByText( /^Published \d+ time/ ).click();
		await page
			.getByRole( 'button', { name: 'Withdraw from the public…' } )
			.click();
		await page
			.getByRole( 'dialog' )
			.getByLabel( 'Reason' )
			.fill( 'Nhầm kỳ báo cáo' );
		await page
			.getByRole( 'dialog' )
			.getByRole( 'button', { name: 'Withdraw', exact: true } )
			.click();
		await expect( page.locator( '.ct-pill' ) ).toHaveText( 'Withdrawn' );
		expect( ( await loadDisclosure( requestUtils, id ) ).state ).toBe(
			'withdrawn'
		);
	} );

	test.describe( 'without the right to publish', () => {
		test.use( { storageState: site.storageStates.author } );

		test( 'sends for sign-off', async ( { page, requestUtils } ) => {
			const id = await prepareDisclosure( requestUtils, {
				form: 'BM12',
				schoolYear: '2022-2023',
			} );
			await openDisclosure( page, id );
			await expect(
				page.getByRole( 'button', { name: 'Công bố…' } )
			).toBeHidden();
			await page.locator( '.ct-editor__bar .is-primary' ).click();
			await page.getByRole( 'dialog' ).locator( '.is-primary' ).click();
			await expect( page.locator( '.ct-pill' ) ).toHaveClass(
				/is-awaiting/
			);
			expect( ( await loadDisclosure( requestUtils, id ) ).state ).toBe(
				'awaiting'
			);
		} );
	} );
} );
