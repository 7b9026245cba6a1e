/**
 * Checks that any page has to pass.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@wordpress/e2e-test-utils-playwright';
import { HtmlValidate } from 'html-validate';

import { debugLog } from './site';

const STANDARDS = [
	'wcag2a',
	'wcag2aa',
	'wcag21a',
	'wcag21aa',
	'wcag22aa',
	'best-practice',
];

type Scope = {
	/** Selectors to look at; by default the page, in the administration its content. */
	include?: string[];
	/** Selectors to leave out. */
	exclude?: string[];
};

function isAdministration( page: Page ): boolean {
	return new URL( page.url() ).pathname.includes( '/wp-admin/' );
}

/** axe finds no violation of WCAG 2.2 AA. */
export async function expectAccessible(
	page: Page,
	{ include, exclude = [] }: Scope = {}
): Promise< void > {
	const builder = new AxeBuilder( { page } ).withTags( STANDARDS );
	const included =
		include ?? ( isAdministration( page ) ? [ '#wpbody-content' ] : [] );
	included.forEach( ( selector ) => builder.include( selector ) );
	exclude.forEach( ( selector ) => builder.exclude( selector ) );
	if ( isAdministration( page ) ) {
		// A part of a page has no landmarks and no first heading of its own.
		builder.disableRules( [
			'region',
			'page-has-heading-one',
			'landmark-one-main',
		] );
	}
	const { violations } = await builder.analyze();
	const found = violations.map(
		( { id, help, nodes } ) =>
			`${ id }: ${ help }\n    ${ nodes
				.map(
					( node ) =>
						`${ node.target.join( ' ' ) }: ${ node.html.slice( 0, 160 ) }`
				)
				.join( '\n    ' ) }`
	);
	expect( found, `accessibility of ${ page.url() }` ).toEqual( [] );
}

/** What WordPress 6.8 to 7.1 writes itself, on a page without anything of ours. */
const validator = new HtmlValidate( {
	extends: [ 'html-validate:standard' ],
	rules: {
		'valid-id': [ 'error', { relaxed: true } ],
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
	},
} );

/**
 * The HTML is valid: the page as the server sends it, or the elements of a selector as they stand in the page.
 */
export async function expectValidHtml(
	page: Page,
	selector?: string
): Promise< void > {
	const html = selector
		? (
				await page
					.locator( selector )
					.evaluateAll( ( elements ) =>
						elements.map( ( { outerHTML } ) => outerHTML )
					)
			).join( '\n' )
		: await ( await page.request.get( page.url() ) ).text();
	expect( html, `HTML of ${ selector ?? page.url() }` ).not.toBe( '' );
	const { results } = await validator.validateString( html );
	const lines = html.split( '\n' );
	const found = results.flatMap( ( { messages } ) =>
		messages.map(
			( { line, column, message, ruleId } ) =>
				`${ line }:${ column } ${ ruleId }: ${ message }\n    ${ ( lines[ line - 1 ] ?? '' ).slice( Math.max( 0, column - 60 ), column + 100 ) }`
		)
	);
	expect( found, `HTML of ${ page.url() }` ).toEqual( [] );
}

/** PHP and WordPress had nothing to complain about. */
export function expectNoDebugLog(): void {
	expect( debugLog(), 'debug.log of WordPress' ).toBe( '' );
}
