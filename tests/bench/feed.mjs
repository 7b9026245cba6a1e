/**
 * The authority's news: a page with the block while its source hangs, against the same page with a healthy one and against WordPress's own RSS block; and what
 * it costs to read fifty sources.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { root } from '../../bin/lib/paths.mjs';
import { quantile } from './figures.mjs';

const VIEWS = 40;
const SOURCES = 50;
const MOST_MEGABYTES = 64;

const PAGES = `
$page = static function ( string $content ): string {
	return get_permalink( wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Tin', 'post_content' => $content ) ) );
};
CongTruong\\Feed\\Sources::save( array( array( 'id' => 'abcdef01', 'url' => "http://127.0.0.1:$args/feed", 'kind' => 'tin-tuc', 'name' => 'Sở' ) ) );
CongTruong\\Feed\\Refresher::run();
echo wp_json_encode( array(
	'ours' => $page( '<!-- wp:cong-truong/authority-feed /-->' ),
	'core' => $page( '<!-- wp:rss {"feedURL":"http://127.0.0.1:' . $args . '/slow/hang"} /-->' ),
) );
`;
const REFRESH = `
use CongTruong\\Feed\\{Refresher, Snapshot, Sources};
$sources = array();
for ( $number = 0; $number < $args['sources']; $number++ ) {
	$sources[] = array( 'id' => sprintf( 'b%07x', $number ), 'url' => 'http://127.0.0.1:' . $args['port'] . "/many/$number", 'kind' => 'tin-tuc', 'name' => "Sở $number" );
}
Sources::save( $sources );
$queries = get_num_queries();
$start   = microtime( true );
$done    = Refresher::run( null, 60.0 );
$seconds = microtime( true ) - $start;
$items   = 0;
foreach ( $done as $id ) {
	$items += count( Snapshot::read( $id ) );
}
echo wp_json_encode( array( 'seconds' => $seconds, 'queries' => get_num_queries() - $queries, 'megabytes' => memory_get_peak_usage() / 1048576, 'items' => $items ) );
`;

/**
 * @param {string} address
 * @return {Promise<number>} Milliseconds until a visitor has the whole page.
 */
async function visit( address ) {
	const start = performance.now();
	const response = await fetch( address );
	await response.text();
	if ( ! response.ok ) {
		throw new Error( `${ address } answered ${ response.status }` );
	}
	return performance.now() - start;
}

/**
 * @param {import('../../bin/native/site.mjs').Site} site
 * @return {Promise<import('./figures.mjs').Line[]>} Lines of the table.
 */
export async function benchFeed( site ) {
	const server = spawn(
		process.execPath,
		[ join( root, 'tests/feed-server/server.mjs' ) ],
		{ stdio: [ 'ignore', 'pipe', 'inherit' ] }
	);
	const [ line ] = await once(
		createInterface( { input: server.stdout } ),
		'line'
	);
	const note = join( site.dir, 'wp-content/feed-server.json' );
	writeFileSync( note, String( line ) );
	const { http: port } = JSON.parse( String( line ) );
	const behave = ( path, as ) =>
		fetch(
			`http://127.0.0.1:${ port }/__set?${ new URLSearchParams( { path, as } ) }`
		);
	try {
		await behave( '/feed', '/large/30-items' );
		const pages = JSON.parse( await site.wpLoad( PAGES, port ) );
		const times = { healthy: [], hanging: [] };
		await visit( pages.ours );
		for ( const [ name, as ] of [
			[ 'healthy', '/large/30-items' ],
			[ 'hanging', '/slow/hang' ],
			[ 'healthy', '/large/30-items' ],
		] ) {
			await behave( '/feed', as );
			// The source is due from now on: the first visit begins to read it.
			await fetch( `${ site.url }/?feed-days-later=1` );
			for ( let round = 0; round < VIEWS; round++ ) {
				times[ name ].push( await visit( pages.ours ) );
			}
		}
		const core = await visit( pages.core );

		for ( let number = 0; number < SOURCES; number++ ) {
			await behave( `/many/${ number }`, '/large/30-items' );
		}
		const { seconds, queries, megabytes, items } = JSON.parse(
			await site.wpLoad( REFRESH, { port, sources: SOURCES } )
		);
		const [ healthy, hanging ] = [ 'healthy', 'hanging' ].map( ( name ) =>
			quantile( times[ name ], 0.5 )
		);
		const worst = Math.max( ...times.hanging );
		return [
			{
				what: `page with a source that hangs (slowest ${ worst.toFixed( 0 ) } ms)`,
				measured: `${ hanging.toFixed( 1 ) } ms`,
				baseline: `with a healthy one ${ healthy.toFixed( 1 ) } ms`,
				ratio: `${ ( hanging / healthy ).toFixed( 2 ) } ×`,
				budget: '1 ×',
				// The same work: what differs is the noise of a visit.
				kept: hanging <= healthy * 1.05 && worst < 1000,
			},
			{
				what: "the same page with WordPress's own RSS block",
				measured: `${ core.toFixed( 0 ) } ms`,
				baseline: `ours ${ hanging.toFixed( 1 ) } ms`,
				ratio: `${ ( core / hanging ).toFixed( 0 ) } ×`,
				budget: '',
				kept: true,
			},
			{
				what: `${ SOURCES } sources, ${ items } items read for the first time`,
				measured: `${ seconds.toFixed( 1 ) } s, ${ queries } queries`,
				baseline: '',
				ratio: `${ ( queries / SOURCES ).toFixed( 1 ) } queries a source`,
				budget: '',
				kept: items === SOURCES * 30,
			},
			{
				what: 'its memory, WordPress included',
				measured: `${ megabytes.toFixed( 0 ) } MB`,
				baseline: `${ MOST_MEGABYTES } MB`,
				ratio: `${ ( megabytes / MOST_MEGABYTES ).toFixed( 2 ) } ×`,
				budget: '1 ×',
				kept: megabytes <= MOST_MEGABYTES,
			},
		];
	} finally {
		rmSync( note, { force: true } );
		server.kill();
	}
}
