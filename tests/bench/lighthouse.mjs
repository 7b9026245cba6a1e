/**
 * Lighthouse as on a phone, for a page of every template: the median of five visits, each in a browser of its own. It refuses
 * pages that answer 404.
 */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';

import { launchOptions } from '../../bin/lib/chromium.mjs';
import { freePort } from '../../bin/lib/ports.mjs';
import { templates } from '../../bin/native/templates.mjs';
import { quantile } from './figures.mjs';

const VISITS = 5;
const CATEGORIES = [ 'performance', 'accessibility', 'best-practices', 'seo' ];

/**
 * @param {string} url
 * @return {Promise<{ scores: Record<string, number>, lost: string[] }>} Points of 100, and the audits that cost some.
 */
async function visit( url ) {
	const port = await freePort();
	const options = launchOptions();
	const browser = await chromium.launch( {
		...options,
		args: [ ...options.args, `--remote-debugging-port=${ port }` ],
	} );
	try {
		const { lhr } = await lighthouse( url, {
			port,
			logLevel: 'silent',
			onlyCategories: CATEGORIES,
		} );
		if ( lhr.runtimeError ) {
			throw new Error( `${ url }: ${ lhr.runtimeError.message }` );
		}
		const lost = CATEGORIES.flatMap( ( category ) =>
			lhr.categories[ category ].auditRefs
				.filter(
					( { id, weight } ) =>
						weight > 0 && ( lhr.audits[ id ].score ?? 1 ) < 1
				)
				.map( ( { id } ) => id )
		);
		const scores = Object.fromEntries(
			CATEGORIES.map( ( category ) => [
				category,
				Math.round( lhr.categories[ category ].score * 100 ),
			] )
		);
		return { scores, lost };
	} finally {
		await browser.close();
	}
}

/**
 * @param {import('../../bin/native/site.mjs').Site} site With the demo school.
 * @return {Promise<import('./figures.mjs').Line[]>} Lines of the table.
 */
export async function benchLighthouse( site ) {
	const lines = [];
	for ( const { name, path, exempt = [] } of templates ) {
		const visits = [];
		for ( let count = 0; count < VISITS; count++ ) {
			visits.push( await visit( site.url + path ) );
		}
		const medians = CATEGORIES.map( ( category ) => ( {
			category,
			points: quantile(
				visits.map( ( { scores } ) => scores[ category ] ),
				0.5
			),
		} ) );
		const lost = new Set( visits.flatMap( ( { lost: own } ) => own ) );
		lines.push( {
			what: `Lighthouse, phone: ${ name }`,
			measured: medians.map( ( { points } ) => points ).join( ' / ' ),
			baseline: [ ...lost ].join( ', ' ),
			ratio: '',
			budget: CATEGORIES.map( ( category ) =>
				exempt.includes( category ) ? '–' : 100
			).join( ' / ' ),
			kept: medians.every(
				( { category, points } ) =>
					points === 100 || exempt.includes( category )
			),
		} );
	}
	return lines;
}
