/**
 * What offices really have, brought in: clipboards of Word, Excel and Google Sheets, and an old Excel file in an old font.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Locator, Page } from '@playwright/test';
import type { RequestUtils } from '@wordpress/e2e-test-utils-playwright';

import type { CellValue, Level } from '../../lib/disclosure/types';
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

const FOLDER = resolve( __dirname, '../data/corpus' );
const YEAR = '2020-2021';

type Expected = {
	runs: {
		form: string;
		level: Level;
		cells: { row: string; column: string; raw: string; value: CellValue }[];
	}[];
};

function expectedOf( file: string ) {
	const { runs } = JSON.parse(
		readFileSync( resolve( FOLDER, `expected/${ file }.json` ), 'utf8' )
	) as Expected;
	const [ run ] = runs;
	if ( ! run ) {
		throw new Error( `${ file } has no expected cells` );
	}
	return run;
}

async function openEmpty(
	page: Page,
	requestUtils: RequestUtils,
	{ form, level }: { form: string; level: Level }
): Promise< number > {
	const id = await prepareDisclosure( requestUtils, {
		form,
		level,
		schoolYear: YEAR,
		period: 'q4',
	} );
	await openDisclosure( page, id );
	return id;
}

async function apply( dialog: Locator ): Promise< void > {
	const isSure = dialog.getByLabel(
		'It is the right file; import it as it is.'
	);
	if ( await isSure.isVisible() ) {
		await isSure.check();
	}
	await dialog.getByRole( 'button', { name: /^Import \d+ cells?$/ } ).click();
	await expect( dialog ).toBeHidden();
}

async function expectFigures(
	page: Page,
	requestUtils: RequestUtils,
	id: number,
	cells: Expected[ 'runs' ][ 0 ][ 'cells' ]
): Promise< void > {
	await expectSaved( page );
	const { values } = await loadDisclosure( requestUtils, id );
	/** An added row is expected as `III > Bảo vệ`. */
	const added = new Map(
		values.addedRows.map( ( { id: row, parent, label } ) => [
			`${ parent ?? '' } > ${ label }`,
			row,
		] )
	);
	const found = cells.map( ( { row, column } ) => [
		row,
		column,
		values.cells[ added.get( row ) ?? row ]?.[ column ]?.value ?? null,
	] );
	expect( found ).toEqual(
		cells.map( ( { row, column, value } ) => [ row, column, value ] )
	);
}

for ( const [ program, file ] of [
	[ 'Word', 'bm12-thcs-word.html' ],
	[ 'Excel', 'bm10-thcs-excel.html' ],
	[ 'Google Sheets', 'bm10-thpt-google-sheets.html' ],
] as const ) {
	test( `a form copied in ${ program } is imported by its labels after a look`, async ( {
		page,
		requestUtils,
	} ) => {
		const expected = expectedOf( file );
		const id = await openEmpty( page, requestUtils, expected );
		await sheetCell( page, 0, 0 ).click();
		await paste( page, {
			'text/html': readFileSync(
				resolve( FOLDER, `files/${ file }` ),
				'utf8'
			),
		} );
		const question = page.getByRole( 'dialog', {
			name: 'This looks like the whole form',
		} );
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		await question
			.getByRole( 'button', { name: 'Import by labels' } )
			.click();
		const look = page.getByRole( 'dialog', {
			name: 'Look before you import',
		} );
		await expect( look ).toContainText( /0\s*cells left out/ );
		await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
		await apply( look );
		await expectFigures( page, requestUtils, id, expected.cells );
	} );
}

const OLD_FILE = 'bm10-thcs-vntime.xls';

async function chooseOldFile( page: Page ): Promise< Locator > {
	await page.getByRole( 'button', { name: 'Import from a file' } ).click();
	await page
		.locator( 'input[type="file"]' )
		.setInputFiles( resolve( FOLDER, `files/${ OLD_FILE }` ) );
	return page.getByRole( 'dialog', { name: 'Look before you import' } );
}

test( 'an old Excel file in .VnTime is imported, and the preview says that its letters were converted', async ( {
	page,
	requestUtils,
} ) => {
	const expected = expectedOf( OLD_FILE );
	const id = await openEmpty( page, requestUtils, expected );
	const reader = page.waitForEvent( 'worker' );
	const look = await chooseOldFile( page );
	await expect( look ).toContainText( 'TCVN3' );
	await reader;
	await expectAccessible( page, { include: [ '[role="dialog"]' ] } );
	await apply( look );
	await expectFigures( page, requestUtils, id, expected.cells );
} );

test( 'a browser that gives the page no worker reads the same', async ( {
	page,
	requestUtils,
} ) => {
	const expected = expectedOf( OLD_FILE );
	await page.addInitScript( () =>
		Reflect.deleteProperty( window, 'Worker' )
	);
	const id = await openEmpty( page, requestUtils, expected );
	await apply( await chooseOldFile( page ) );
	await expectFigures( page, requestUtils, id, expected.cells );
} );
