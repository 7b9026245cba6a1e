/**
 * Opening a disclosure in the spreadsheet, and looking at what it holds.
 */
import type { Locator, Page } from '@playwright/test';
import type { RequestUtils } from '@wordpress/e2e-test-utils-playwright';

import type {
	DisclosureResource,
	DisclosureValues,
	Level,
} from '../../../lib/disclosure/types';
import { emptyValues } from '../../../lib/disclosure/values';
import { expect } from './test';

const ROUTE = '/cong-truong/v1/disclosures';

export const SCREEN = '/wp-admin/admin.php?page=cong-truong-disclosure';

type Wanted = {
	form: string;
	level?: Level;
	period?: string;
	schoolYear?: string;
	values?: Partial< DisclosureValues >;
};

/** A disclosure that holds these values and nothing else. */
export async function prepareDisclosure(
	requestUtils: RequestUtils,
	{
		form,
		level = 'thcs',
		period = 'nam',
		schoolYear = '2017-2018',
		values = {},
	}: Wanted
): Promise< number > {
	const { id, version } = await requestUtils.rest< DisclosureResource >( {
		path: ROUTE,
		method: 'POST',
		data: { form, level, schoolYear, period },
	} );
	await saveValues( requestUtils, id, version, values );
	return id;
}

export function loadDisclosure(
	requestUtils: RequestUtils,
	id: number
): Promise< DisclosureResource > {
	return requestUtils.rest< DisclosureResource >( {
		path: `${ ROUTE }/${ id }`,
	} );
}

export function saveValues(
	requestUtils: RequestUtils,
	id: number,
	version: number,
	values: Partial< DisclosureValues >
): Promise< DisclosureResource > {
	return requestUtils.rest< DisclosureResource >( {
		path: `${ ROUTE }/${ id }`,
		method: 'POST',
		data: { version, values: { ...emptyValues(), ...values } },
	} );
}

export async function openDisclosure(
	page: Page,
	id: number
): Promise< void > {
	await page.goto( `${ SCREEN }&disclosure=${ id }` );
	await expect( page.getByRole( 'grid' ).first() ).toBeVisible();
}

/** A cell by its place in the sheet, counted from 0: the rows of all parts, the figures of a row. */
export function sheetCell( page: Page, row: number, column: number ): Locator {
	return page.locator(
		`tr[data-row="${ row }"] td[data-column="${ column }"]`
	);
}

export function activeCell( page: Page ): Locator {
	return page.locator( 'td.is-active' );
}

export async function paste(
	page: Page,
	data: Record< string, string >
): Promise< void > {
	await page.locator( ':focus' ).evaluate( ( focused, entries ) => {
		const clipboardData = new DataTransfer();
		entries.forEach( ( [ type, text ] ) =>
			clipboardData.setData( type, text )
		);
		focused.dispatchEvent(
			new ClipboardEvent( 'paste', {
				clipboardData,
				bubbles: true,
				cancelable: true,
			} )
		);
	}, Object.entries( data ) );
}

export async function expectSaved( page: Page ): Promise< void > {
	await expect( page.locator( '.ct-editor__saved' ) ).toHaveClass(
		/is-saved/
	);
}
