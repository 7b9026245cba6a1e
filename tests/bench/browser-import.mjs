/**
 * The largest file that the import takes, read in the browser: how long until the preview, and which tasks held the page up.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import { read, utils, write } from '@e965/xlsx';

import { launchOptions } from '../../bin/lib/chromium.mjs';
import { root } from '../../bin/lib/paths.mjs';
import { editorAddress, openAdministration } from './editor.mjs';
import { quantile } from './figures.mjs';

const RUNS = 5;
const LONGEST = 3000;
/** The guard takes 50,000 cells with something in them; the form itself needs some. */
const PUPILS = 1980;
const FACTS = 25;

/**
 * Form 10 behind a list of all pupils.
 *
 * @param {string} file Where to.
 */
function makeLargest( file ) {
	const book = read(
		readFileSync( join( root, 'tests/data/filings/bieu-mau-10.xlsx' ) ),
		{ cellStyles: true }
	);
	const list = Array.from( { length: PUPILS }, ( _, pupil ) =>
		Array.from( { length: FACTS }, ( __, fact ) =>
			fact === 0 ? `Học sinh ${ pupil + 1 }` : ( pupil * fact ) % 97
		)
	);
	utils.book_append_sheet( book, utils.aoa_to_sheet( list ), 'Danh sách' );
	writeFileSync( file, write( book, { type: 'buffer', bookType: 'xlsx' } ) );
}

function watchTasks() {
	window.benchTasks = [];
	new PerformanceObserver( ( list ) =>
		list
			.getEntries()
			.forEach( ( { duration } ) => window.benchTasks.push( duration ) )
	).observe( { type: 'longtask' } );
}

/**
 * @param {import('../../bin/native/site.mjs').Site} site With the demo school.
 * @return {Promise<import('./figures.mjs').Line[]>} Lines of the table.
 */
export async function benchBrowserImport( site ) {
	const file = join( site.work, 'largest.xlsx' );
	makeLargest( file );
	const address = await editorAddress( site );
	const browser = await chromium.launch( launchOptions() );
	const times = [];
	const tasks = [];
	try {
		const page = await openAdministration( browser, site );
		for ( let run = 0; run < RUNS; run++ ) {
			await page.goto( address );
			await page.getByRole( 'grid' ).first().waitFor();
			await page
				.getByRole( 'button', { name: 'Import from a file' } )
				.click();
			const input = page.locator( '.ct-import input[type=file]' );
			await input.waitFor( { state: 'attached' } );
			await page.evaluate( watchTasks );
			const start = Date.now();
			await input.setInputFiles( file );
			await page.locator( '.ct-import__stats' ).waitFor();
			times.push( Date.now() - start );
			tasks.push( await page.evaluate( () => window.benchTasks ) );
		}
	} finally {
		await browser.close();
	}
	const median = quantile( times, 0.5 );
	const worst = Math.max( ...tasks.flat(), 0 );
	const listed = tasks[ 0 ].map( ( task ) => task.toFixed( 0 ) ).join( ', ' );
	return [
		{
			what: `import of ${ PUPILS * FACTS } cells in the browser (first time ${ times[ 0 ] } ms)`,
			measured: `${ median } ms`,
			baseline: `${ LONGEST } ms`,
			ratio: `${ ( median / LONGEST ).toFixed( 2 ) } ×`,
			budget: '1 ×',
			kept: times[ 0 ] <= LONGEST,
		},
		{
			what: `its long tasks the first time: ${ listed || 'none' } ms`,
			measured: `${ worst.toFixed( 0 ) } ms at most`,
			baseline: '',
			ratio: '',
			budget: '',
			kept: true,
		},
	];
}
