/**
 * One keystroke, input to paint: form 10's grid against `core/table` with as many cells, in the same browser.
 */
import { chromium } from '@playwright/test';

import { launchOptions } from '../../bin/lib/chromium.mjs';
import { editorAddress, openAdministration } from './editor.mjs';
import { quantile } from './figures.mjs';

const KEYS = 60;
const ROWS = 32;
const COLUMNS = 10;

/** Runs in the page; Event Timing leaves out what took less than 16 ms, so the time to the next painted frame is taken too. */
function watchKeys() {
	window.benchKeys = [];
	const channel = new MessageChannel();
	const waiting = [];
	channel.port1.onmessage = () =>
		window.benchKeys.push( performance.now() - waiting.shift() );
	window.addEventListener(
		'keydown',
		( event ) => {
			const { timeStamp } = event;
			window.requestAnimationFrame( () => {
				waiting.push( timeStamp );
				channel.port2.postMessage( null );
			} );
		},
		true
	);
}

async function typeKeys( page, frame ) {
	await frame.evaluate( watchKeys );
	for ( let key = 0; key < KEYS; key++ ) {
		await page.keyboard.press( String( key % 10 ) );
		await frame.waitForFunction(
			( count ) => window.benchKeys.length >= count,
			key + 1
		);
	}
	return frame.evaluate( () => window.benchKeys );
}

/**
 * @param {import('../../bin/native/site.mjs').Site} site With the demo school.
 * @return {Promise<import('./figures.mjs').Line[]>} Lines of the table.
 */
export async function benchKeystroke( site ) {
	const post = await site.wpLoad(
		`$cell = '<td></td>'; $row = '<tr>' . str_repeat( $cell, ${ COLUMNS } ) . '</tr>';
		echo wp_insert_post( array( 'post_status' => 'draft', 'post_title' => 'Bench', 'post_author' => 1, 'post_content' =>
			'<!-- wp:table --><figure class="wp-block-table"><table class="has-fixed-layout"><tbody>' . str_repeat( $row, ${ ROWS } ) . '</tbody></table></figure><!-- /wp:table -->' ) );`
	);
	const address = await editorAddress( site );
	const browser = await chromium.launch( launchOptions() );
	try {
		const page = await openAdministration( browser, site );

		await page.goto( address );
		await page
			.getByRole( 'grid' )
			.first()
			.locator( '[role="gridcell"]' )
			.nth( 12 )
			.click();
		const grid = await typeKeys( page, page.mainFrame() );

		await page.goto(
			`${ site.url }/wp-admin/post.php?post=${ post }&action=edit`
		);
		await page.evaluate( () => {
			const preferences = window.wp.data.dispatch( 'core/preferences' );
			preferences.set( 'core/edit-post', 'welcomeGuide', false );
			preferences.set( 'core', 'enableChoosePatternModal', false );
		} );
		const canvas = page.locator( 'iframe[name="editor-canvas"]' );
		await canvas.or( page.locator( '.wp-block-table' ) ).first().waitFor();
		const frame =
			( await canvas.count() ) > 0
				? await ( await canvas.elementHandle() ).contentFrame()
				: page.mainFrame();
		await frame.locator( '.wp-block-table td' ).nth( 12 ).click();
		const table = await typeKeys( page, frame );

		const [ a, b ] = [ quantile( grid, 0.95 ), quantile( table, 0.95 ) ];
		return [
			{
				what: `keystroke in form 10's grid, p95 (median ${ quantile( grid, 0.5 ).toFixed( 1 ) } ms)`,
				measured: `${ a.toFixed( 1 ) } ms`,
				baseline: `core/table ${ ROWS } × ${ COLUMNS } ${ b.toFixed( 1 ) } ms (median ${ quantile( table, 0.5 ).toFixed( 1 ) } ms)`,
				ratio: `${ ( a / b ).toFixed( 2 ) } ×`,
				budget: '0.5 ×',
				kept: a / b <= 0.5,
			},
		];
	} finally {
		await browser.close();
	}
}
