/**
 * Server time and queries of form 10's public page against an empty page of the same theme.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { quantile } from './figures.mjs';

const VIEWS = 60;

export const METER = `<?php
add_action( 'shutdown', static function () {
	printf( '<!-- bench %.3f %d %d -->', timer_float() * 1000, get_num_queries(), memory_get_peak_usage() / 1048576 );
}, PHP_INT_MAX );
`;

/**
 * @param {string} address
 * @return {Promise<{ ms: number, queries: number, html: string }>} One view.
 */
export async function view( address ) {
	const response = await fetch( address );
	const html = await response.text();
	const found = /<!-- bench ([\d.]+) (\d+)/.exec( html );
	if ( ! response.ok || ! found ) {
		throw new Error( `${ address } answered ${ response.status }` );
	}
	return { ms: Number( found[ 1 ] ), queries: Number( found[ 2 ] ), html };
}

/**
 * @param {string} html
 * @return {number} Scripts of this project that the page names.
 */
function countOwnScripts( html ) {
	return [ ...html.matchAll( /<script\b[^>]*>/gi ) ].filter( ( [ tag ] ) =>
		/cong-truong|san-truong/.test( tag )
	).length;
}

/**
 * @param {import('../../bin/native/site.mjs').Site} site With the demo school.
 * @return {Promise<import('./figures.mjs').Line[]>} Lines of the table.
 */
export async function benchServer( site ) {
	const empty = await site.wpLoad(
		"echo get_permalink( wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Trang trống' ) ) );"
	);
	const meter = join( site.dir, 'wp-content/mu-plugins/bench-meter.php' );
	writeFileSync( meter, METER );
	const form = `${ site.url }/cong-khai/2020-2021/bieu-mau-10-hk1/`;
	const times = { form: [], empty: [] };
	const queries = {};
	let scripts = 0;
	for ( let round = 0; round < VIEWS + 5; round++ ) {
		for ( const [ name, address ] of [
			[ 'empty', empty ],
			[ 'form', form ],
		] ) {
			const { ms, queries: count, html } = await view( address );
			if ( round >= 5 ) {
				times[ name ].push( ms );
				queries[ name ] = count;
			}
			if ( name === 'form' ) {
				scripts = countOwnScripts( html );
			}
		}
	}
	rmSync( meter );
	const [ a, b ] = [
		quantile( times.form, 0.5 ),
		quantile( times.empty, 0.5 ),
	];
	return [
		{
			what: 'page of form 10, server time',
			measured: `${ a.toFixed( 1 ) } ms`,
			baseline: `empty page ${ b.toFixed( 1 ) } ms`,
			ratio: `${ ( a / b ).toFixed( 2 ) } × (${ ( a - b ).toFixed( 1 ) } ms)`,
			budget: '+15 ms',
			kept: a - b <= 15,
		},
		{
			what: 'page of form 10, queries',
			measured: String( queries.form ),
			baseline: `empty page ${ queries.empty }`,
			ratio: `${ queries.form - queries.empty >= 0 ? '+' : '' }${ queries.form - queries.empty }`,
			budget: '+3',
			kept: queries.form - queries.empty <= 3,
		},
		{
			what: 'page of form 10, scripts of ours',
			measured: String( scripts ),
			baseline: '',
			ratio: '',
			budget: '0',
			kept: scripts === 0,
		},
	];
}
