/**
 * The spreadsheet under the hands of somebody who knows Excel, types Vietnamese, or listens to a screen reader.
 */
import type { Page } from '@playwright/test';

import { expectAccessible } from './support/checks';
import {
	activeCell,
	expectSaved,
	loadDisclosure,
	openDisclosure,
	paste,
	prepareDisclosure,
	sheetCell,
} from './support/editor';
import { expect, test } from './support/test';

/** Rows and columns of form 10 as the sheet counts them. */
const I = 0;
const TOT = 1;
const KHA = 2;
const TOTAL = 0;
const TOTAL_RATE = 1;
const LOP_6 = 2;

async function press( page: Page, ...keys: string[] ): Promise< void > {
	for ( const key of keys ) {
		await page.keyboard.press( key );
	}
}

/** What Unikey sends: Backspace for what changes, then the composed letters. */
async function replaceLast(
	page: Page,
	count: number,
	text: string
): Promise< void > {
	for ( let done = 0; done < count; done++ ) {
		await page.keyboard.press( 'Backspace' );
	}
	await page.keyboard.insertText( text );
}

test.describe( 'Spreadsheet', () => {
	let id = 0;

	test.beforeEach( async ( { page, requestUtils } ) => {
		id = await prepareDisclosure( requestUtils, {
			form: 'BM10',
			period: 'hk1',
		} );
		await openDisclosure( page, id );
		await sheetCell( page, I, TOTAL ).click();
	} );

	test( 'takes figures as people type them in Excel @main', async ( {
		page,
		requestUtils,
	} ) => {
		await page.keyboard.type( '407' );
		await press( page, 'Tab', 'Tab' );
		await page.keyboard.type( '125' );
		await press( page, 'Enter' );
		await expect( sheetCell( page, I, TOTAL ) ).toHaveText( '407' );
		await expect( sheetCell( page, I, LOP_6 ) ).toHaveText( '125' );
		await expect( activeCell( page ) ).toHaveAttribute(
			'data-column',
			'0'
		);

		await page.keyboard.type( '244' );
		await press( page, 'ArrowRight' );
		await page.keyboard.type( '59,95%' );
		await press( page, 'Enter' );
		await expect( sheetCell( page, TOT, TOTAL_RATE ) ).toHaveText(
			'59,95%'
		);

		await press( page, 'ArrowUp', 'F2', 'Home' );
		await page.keyboard.type( '1' );
		await press( page, 'Escape' );
		await expect( sheetCell( page, TOT, TOTAL_RATE ) ).toHaveText(
			'59,95%'
		);

		await press( page, 'Delete' );
		await expect( sheetCell( page, TOT, TOTAL_RATE ) ).toHaveText( '' );
		await press( page, 'Control+z' );
		await expect( sheetCell( page, TOT, TOTAL_RATE ) ).toHaveText(
			'59,95%'
		);
		await press( page, 'Control+y' );
		await expect( sheetCell( page, TOT, TOTAL_RATE ) ).toHaveText( '' );
		await press( page, 'Control+Shift+z', 'Control+z' );

		await expectSaved( page );
		const { values } = await loadDisclosure( requestUtils, id );
		expect( values.cells ).toEqual( {
			I: {
				tong_so: { raw: '407', value: 407 },
				lop_6: { raw: '125', value: 125 },
			},
			'I.1': {
				tong_so: { raw: '244', value: 244 },
				tong_so_rate: { raw: '59,95%', value: 59.95 },
			},
		} );
	} );

	test( 'takes “Đức Ngọc” by Telex through Unikey in a cell that was not opened', async ( {
		page,
	} ) => {
		await press( page, 'd' );
		await replaceLast( page, 1, 'D' );
		await press( page, 'd' );
		await replaceLast( page, 2, 'Đ' );
		await press( page, 'u' );
		await replaceLast( page, 1, 'ư' );
		await press( page, 'c' );
		await replaceLast( page, 2, 'ức' );
		await press( page, 'Space' );
		await page.keyboard.type( 'Ngoc' );
		await replaceLast( page, 2, 'ọc' );
		await press( page, 'Enter' );
		await expect( sheetCell( page, I, TOTAL ) ).toHaveText( 'Đức Ngọc' );
		await expect( activeCell( page ) ).toHaveText( '' );
	} );

	test( 'keeps Backspace for the text while it is typed, also when nothing is left of it', async ( {
		page,
	} ) => {
		await page.keyboard.type( '407' );
		await press( page, 'Enter', 'ArrowUp' );
		await press( page, 'a', 'Backspace' );
		await page.keyboard.insertText( 'â' );
		await press( page, 'Backspace', 'Escape' );
		await expect( sheetCell( page, I, TOTAL ) ).toHaveText( '407' );
	} );

	test( 'takes “Đức Ngọc” by composition in a cell that was not opened', async ( {
		page,
	} ) => {
		const session = await page.context().newCDPSession( page );
		const compose = async ( states: string[] ) => {
			for ( const text of states ) {
				await session.send( 'Input.imeSetComposition', {
					text,
					selectionStart: text.length,
					selectionEnd: text.length,
				} );
			}
			await session.send( 'Input.insertText', {
				text: states[ states.length - 1 ] ?? '',
			} );
		};
		await compose( [ 'D', 'Đ', 'Đu', 'Đư', 'Đưc', 'Đức' ] );
		await press( page, 'Space' );
		await compose( [ 'N', 'Ng', 'Ngo', 'Ngoc', 'Ngọc' ] );
		await press( page, 'Enter' );
		await expect( sheetCell( page, I, TOTAL ) ).toHaveText( 'Đức Ngọc' );
	} );

	test( 'pastes ranges from Excel and Word, and takes a paste back in one step', async ( {
		page,
	} ) => {
		await sheetCell( page, TOT, TOTAL ).click();
		await paste( page, {
			'text/plain': '244\t59,95%\r\n119\t"29,24%\nlàm tròn"\r\n',
		} );
		await expect( sheetCell( page, TOT, TOTAL ) ).toHaveText( '244' );
		await expect( sheetCell( page, KHA, TOTAL_RATE ) ).toHaveText(
			/29,24%\s+làm tròn/
		);
		await expect( page.locator( 'td[aria-selected="true"]' ) ).toHaveCount(
			4
		);
		await press( page, 'Control+z' );
		await expect( sheetCell( page, TOT, TOTAL ) ).toHaveText( '' );

		await paste( page, {
			'text/plain': 'x',
			'text/html':
				'<table><tr><td colspan=2><p>Không&nbsp;xếp\n loại</p></td><td>69</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
		} );
		await expect( sheetCell( page, TOT, TOTAL ) ).toHaveText(
			'Không xếp loại'
		);
		await expect( sheetCell( page, TOT, TOTAL ) ).toHaveAttribute(
			'colspan',
			'2'
		);
		await expect( sheetCell( page, KHA, LOP_6 ) ).toHaveText( '3' );
	} );

	test( 'copies, cuts and fills a range', async ( { page, context } ) => {
		await context.grantPermissions( [
			'clipboard-read',
			'clipboard-write',
		] );
		await page.keyboard.type( '10' );
		await press( page, 'Tab' );
		await page.keyboard.type( 'a\tb' );
		await press(
			page,
			'Enter',
			'ArrowUp',
			'Shift+ArrowRight',
			'Control+c'
		);
		await press( page, 'ArrowDown', 'ArrowDown', 'Control+v' );
		await expect( sheetCell( page, KHA, TOTAL ) ).toHaveText( '10' );
		await press( page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d' );
		await expect( sheetCell( page, KHA + 2, TOTAL ) ).toHaveText( '10' );
		await press( page, 'Control+x' );
		await expect( sheetCell( page, KHA, TOTAL ) ).toHaveText( '' );
		const copied = await page.evaluate( () =>
			navigator.clipboard.readText()
		);
		expect( copied.replace( /\r/g, '' ).split( '\n' )[ 0 ] ).toMatch(
			/^10/
		);
	} );

	test( 'selects with the mouse and opens a cell by a double click', async ( {
		page,
	} ) => {
		const inside = { position: { x: 5, y: 5 } };
		await sheetCell( page, TOT, TOTAL ).hover( inside );
		await page.mouse.down();
		await sheetCell( page, KHA, LOP_6 ).hover( inside );
		await page.mouse.up();
		await expect( page.locator( 'td[aria-selected="true"]' ) ).toHaveCount(
			6
		);
		await sheetCell( page, TOT, TOTAL ).click();
		await page.keyboard.type( '12' );
		await press( page, 'Enter' );
		await sheetCell( page, TOT, TOTAL ).dblclick();
		await press( page, 'ArrowLeft' );
		await page.keyboard.type( '0' );
		await press( page, 'Enter' );
		await expect( sheetCell( page, TOT, TOTAL ) ).toHaveText( '102' );
	} );

	test( 'shows and takes the text of the cell in the line above, and says how it is read', async ( {
		page,
	} ) => {
		const line = page.getByLabel( 'Content of the cell' );
		await page.keyboard.type( '1.100' );
		await expect( line ).toHaveValue( '1.100' );
		await expect( page.getByText( 'read as: 1.100' ) ).toBeVisible();
		await press( page, 'Enter', 'ArrowUp' );
		await line.fill( '402' );
		await line.press( 'Enter' );
		await expect( sheetCell( page, I, TOTAL ) ).toHaveText( '402' );
		await expect( activeCell( page ) ).toHaveAttribute(
			'data-column',
			'0'
		);
		await page.keyboard.type( '1' );
		await press( page, 'Enter' );
		await expect( sheetCell( page, TOT, TOTAL ) ).toHaveText( '1' );
	} );

	test( 'can be left and heard by keyboard', async ( { page } ) => {
		const field = page.locator( '.ct-sheet__input' );
		await expect( field ).toBeFocused();
		await expect( page.getByRole( 'grid' ) ).toHaveAttribute(
			'aria-rowcount',
			'34'
		);
		await expect( field ).toHaveAccessibleName(
			'I Số học sinh chia theo hạnh kiểm · Tổng số: empty'
		);
		await press( page, 'ArrowDown', 'ArrowRight' );
		await expect( field ).toHaveAccessibleName(
			'I.1 Tốt · Tổng số · rate: empty'
		);
		const pointed = await field.getAttribute( 'aria-activedescendant' );
		await expect( activeCell( page ) ).toHaveAttribute(
			'id',
			pointed ?? ''
		);
		await press( page, 'Escape', 'Tab' );
		await expect( field ).not.toBeFocused();
		await press( page, 'Shift+Tab' );
		await expect( field ).toBeFocused();
	} );
} );

test( 'Merged cells keep together through paste, undo and saving', async ( {
	page,
	requestUtils,
} ) => {
	const merge = {
		rows: [ 'II', 'II' ] as [ string, string ],
		columns: [ 'lop_6', 'lop_9' ] as [ string, string ],
	};
	const id = await prepareDisclosure( requestUtils, {
		form: 'BM09',
		values: {
			cells: { II: { lop_6: { raw: 'Do Bộ GD ban hành', value: null } } },
			merges: [ merge ],
		},
	} );
	await openDisclosure( page, id );
	await expect( sheetCell( page, 1, 0 ) ).toHaveAttribute( 'colspan', '4' );
	await sheetCell( page, 0, 0 ).click();
	await paste( page, {
		'text/plain': 'Đủ 11 tuổi\tb\tc\td\nTheo chương trình\t\t\t',
	} );
	await expect( sheetCell( page, 1, 0 ) ).toHaveText( 'Theo chương trình' );
	await expect( sheetCell( page, 1, 0 ) ).toHaveAttribute( 'colspan', '4' );
	await paste( page, { 'text/plain': '1\t2\t3\t4\n5\t6\t7\t8' } );
	await expect( sheetCell( page, 1, 3 ) ).toHaveText( '8' );
	await page.keyboard.press( 'Control+z' );
	await expect( sheetCell( page, 1, 0 ) ).toHaveAttribute( 'colspan', '4' );
	await expectSaved( page );
	const { values } = await loadDisclosure( requestUtils, id );
	expect( values.merges ).toEqual( [ merge ] );
	expect( values.cells.II ).toEqual( {
		lop_6: { raw: 'Theo chương trình', value: null },
	} );
} );

test( 'Cells are merged and split by keyboard, asked where texts would be hidden, and published as they are', async ( {
	page,
	requestUtils,
} ) => {
	const id = await prepareDisclosure( requestUtils, {
		form: 'BM09',
		schoolYear: '2016-2017',
	} );
	await openDisclosure( page, id );
	const first = sheetCell( page, 2, 0 );
	await first.click();
	await page.keyboard.type( 'Phòng máy' );
	await press( page, 'Tab' );
	await page.keyboard.type( 'Thư viện' );
	await press( page, 'Tab', 'Shift+ArrowLeft', 'Shift+ArrowLeft' );
	await press( page, 'Control+m' );
	const dialog = page.getByRole( 'dialog' );
	await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
	await expect( dialog.getByLabel( 'In the merged cell' ) ).toHaveValue(
		'Phòng máy\nThư viện'
	);
	await press( page, 'ArrowDown', 'ArrowDown' );
	await expect( dialog.getByLabel( 'In the merged cell' ) ).toHaveValue(
		'Thư viện'
	);
	await press( page, 'Enter' );
	await expect( dialog ).toBeHidden();
	await expect( first ).toHaveText( 'Thư viện' );
	await expect( first ).toHaveAttribute( 'colspan', '3' );
	await expect( page.locator( '.ct-sheet__input' ) ).toBeFocused();
	await expect( page.locator( '.ct-sheet__input' ) ).toHaveAccessibleName(
		/merged: 1 × 3 cells/
	);
	await press( page, 'Control+z' );
	await expect( first ).toHaveText( 'Phòng máy' );
	await expect( sheetCell( page, 2, 1 ) ).toHaveText( 'Thư viện' );
	await press( page, 'Control+y' );
	await press( page, 'Control+m' );
	await expect( first ).not.toHaveAttribute( 'colspan', /./ );
	await press( page, 'Control+z' );

	await sheetCell( page, 3, 0 ).click();
	await page.keyboard.type( 'Cả khối' );
	await press( page, 'Enter', 'ArrowUp' );
	await press( page, 'Shift+ArrowRight', 'Shift+ArrowDown' );
	const tool = page.getByRole( 'button', { name: 'Merge the cells' } );
	await press( page, 'Escape' );
	while ( ! ( await tool.evaluate( ( one ) => one.matches( ':focus' ) ) ) ) {
		await press( page, 'Tab' );
	}
	await press( page, 'Enter' );
	await expect( sheetCell( page, 3, 0 ) ).toHaveAttribute( 'rowspan', '2' );
	await expect( sheetCell( page, 3, 0 ) ).toHaveText( 'Cả khối' );
	await expectSaved( page );

	await page.getByRole( 'button', { name: 'Publish…' } ).click();
	await dialog.getByRole( 'checkbox' ).check();
	await dialog.getByRole( 'button', { name: 'Publish now' } ).click();
	await expect( page.locator( '.ct-pill' ) ).toHaveText( 'Published' );
	const { link, values } = await loadDisclosure( requestUtils, id );
	expect( values.merges ).toHaveLength( 2 );
	await page.goto( link ?? '' );
	await expect(
		page.getByRole( 'cell', { name: 'Thư viện' } )
	).toHaveAttribute( 'colspan', '3' );
	await expect(
		page.getByRole( 'cell', { name: 'Cả khối' } )
	).toHaveAttribute( 'rowspan', '2' );
} );

test( 'Form 11 is several grids with one field', async ( {
	page,
	requestUtils,
} ) => {
	const id = await prepareDisclosure( requestUtils, { form: 'BM11' } );
	await openDisclosure( page, id );
	const grids = page.getByRole( 'grid' );
	expect( await grids.count() ).toBeGreaterThan( 4 );
	await grids.nth( 1 ).locator( 'td' ).first().click();
	await page.keyboard.type( '5' );
	await page.keyboard.press( 'ArrowUp' );
	await expect( grids.nth( 1 ).locator( 'td' ).first() ).toHaveText( '5' );
	await expect( grids.first().locator( 'td.is-active' ) ).toHaveCount( 1 );
	await expect( page.locator( '.ct-sheet__input' ) ).toHaveCount( 1 );
} );
