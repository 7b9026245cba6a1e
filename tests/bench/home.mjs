/**
 * The home page: server time against Twenty Twenty-Five's with the same posts, transfer to a phone, requests to other hosts.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { launchOptions } from '../../bin/lib/chromium.mjs';
import { quantile } from './figures.mjs';
import { METER, view } from './server.mjs';

const VIEWS = 40;
const BUDGET = 100 * 1024;
const PHOTO = /^image\/(?!svg)/;

/** Both themes answer in turn on one site, which shows its posts. */
const SWITCH = `
if ( isset( $_GET['bench_theme'] ) ) {
	foreach ( array( 'template', 'stylesheet' ) as $option ) {
		add_filter( "pre_option_$option", static function () { return sanitize_key( $_GET['bench_theme'] ); } );
	}
	add_filter( 'pre_option_show_on_front', static function () { return 'posts'; } );
}
`;

/**
 * @param {string} url
 * @return {Promise<{ bytes: number, others: number, list: string }>} What a phone fetches.
 */
async function transfer( url ) {
	const browser = await chromium.launch( launchOptions() );
	try {
		const page = await browser.newPage( {
			viewport: { width: 360, height: 740 },
		} );
		const network = await page.context().newCDPSession( page );
		await network.send( 'Network.enable' );
		const types = new Map();
		const sums = { Photo: 0 };
		let others = 0;
		network.on(
			'Network.responseReceived',
			( { requestId, response, type } ) => {
				if ( response.url.startsWith( 'data:' ) ) {
					return;
				}
				types.set(
					requestId,
					PHOTO.test( response.mimeType ) ? 'Photo' : type
				);
				others += response.url.startsWith( url ) ? 0 : 1;
			}
		);
		network.on(
			'Network.loadingFinished',
			( { requestId, encodedDataLength } ) => {
				const type = types.get( requestId );
				if ( type ) {
					sums[ type ] = ( sums[ type ] ?? 0 ) + encodedDataLength;
				}
			}
		);
		await page.goto( url, { waitUntil: 'networkidle' } );
		const { Photo, ...rest } = sums;
		return {
			bytes: Object.values( rest ).reduce( ( a, b ) => a + b, 0 ),
			others,
			list: Object.entries( rest )
				.map(
					( [ type, bytes ] ) =>
						`${ type } ${ ( bytes / 1024 ).toFixed( 0 ) }`
				)
				.join( ', ' ),
		};
	} finally {
		await browser.close();
	}
}

/**
 * @param {import('../../bin/native/site.mjs').Site} site With the demo school.
 * @return {Promise<import('./figures.mjs').Line[]>} Lines of the table.
 */
export async function benchHome( site ) {
	const { bytes, others, list } = await transfer( `${ site.url }/` );
	const meter = join( site.dir, 'wp-content/mu-plugins/bench-home.php' );
	writeFileSync( meter, METER + SWITCH );
	const times = { 'san-truong': [], twentytwentyfive: [] };
	for ( let round = 0; round < VIEWS + 5; round++ ) {
		for ( const [ theme, taken ] of Object.entries( times ) ) {
			const { ms } = await view(
				`${ site.url }/?bench_theme=${ theme }`
			);
			if ( round >= 5 ) {
				taken.push( ms );
			}
		}
	}
	rmSync( meter );
	const [ ours, theirs ] = Object.values( times ).map( ( taken ) =>
		quantile( taken, 0.5 )
	);
	return [
		{
			what: 'home page, server time',
			measured: `${ ours.toFixed( 1 ) } ms`,
			baseline: `Twenty Twenty-Five ${ theirs.toFixed( 1 ) } ms`,
			ratio: `${ ( ours / theirs ).toFixed( 2 ) } ×`,
			budget: '1 ×',
			kept: ours <= theirs,
		},
		{
			what: 'home page, transfer without photos',
			measured: `${ ( bytes / 1024 ).toFixed( 0 ) } KB`,
			baseline: list,
			ratio: `${ ( bytes / BUDGET ).toFixed( 2 ) } ×`,
			budget: '100 KB',
			kept: bytes <= BUDGET,
		},
		{
			what: 'home page, requests to other hosts',
			measured: String( others ),
			baseline: '',
			ratio: '',
			budget: '0',
			kept: others === 0,
		},
	];
}
