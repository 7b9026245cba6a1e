#!/usr/bin/env node
/**
 * Plays the servers that feeds come from, on this machine only: `node tests/feed-server/server.mjs [port]`.
 *
 * Without a port, or with 0, any free one is taken. The first line of the output is JSON with the ports: `http`, `other` (the same again, to be led to) and
 * `https` (with a certificate that nobody knows). It runs until it is killed.
 *
 * Feeds are in feeds.mjs, faults in faults.mjs, and three paths are for the test itself:
 *     /__log                     what was asked for: how often each path, and the headers of all requests
 *     /__set?path=/x&as=/y       /x behaves as /y from now on; without `as` as itself
 *     /__reset                   forgets both
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

import { faults } from './faults.mjs';
import { feeds } from './feeds.mjs';

const HOST = '127.0.0.1';
const MOST_REQUESTS = 2000;

/** @type {{ http: number, other: number, https: number }} */
const ports = { http: 0, other: 0, https: 0 };
/** @type {Map<string, string>} */
const switches = new Map();
/** @type {Map<string, number>} */
const counts = new Map();
/** @type {{ path: string, port: number, headers: import('node:http').IncomingHttpHeaders }[]} */
let requests = [];

/** @type {Record<string, ( url: URL ) => unknown>} */
const controls = {
	'/__log': () => ( { counts: Object.fromEntries( counts ), requests } ),
	'/__set': ( url ) => {
		const path = url.searchParams.get( 'path' ) ?? '';
		const as = url.searchParams.get( 'as' );
		if ( as && ! ( as in faults ) && ! ( as in feeds ) ) {
			return { error: `There is no ${ as }.` };
		}
		if ( as ) {
			switches.set( path, as );
		} else {
			switches.delete( path );
		}
		return { [ path ]: as };
	},
	'/__reset': () => {
		switches.clear();
		counts.clear();
		requests = [];
		return {};
	},
};

/**
 * @param {import('node:http').ServerResponse} response
 * @param {import('./feeds.mjs').Feed}         feed
 * @param {import('./feeds.mjs').Ask}          ask
 */
function serve( response, { body, type, headers = {} }, ask ) {
	const bytes = Buffer.from(
		typeof body === 'function' ? body( ask ) : body
	);
	response.writeHead( 200, {
		...( type === null
			? {}
			: { 'content-type': type ?? 'application/rss+xml' } ),
		'content-length': String( bytes.length ),
		...headers,
	} );
	response.end( bytes );
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse}  response
 */
function answer( request, response ) {
	const scheme = 'encrypted' in request.socket ? 'https' : 'http';
	const origin = `${ scheme }://${ request.headers.host ?? HOST }`;
	const url = new URL( request.url ?? '/', `http://${ HOST }` );
	if ( url.pathname in controls ) {
		response.writeHead( 200, { 'content-type': 'application/json' } );
		response.end( JSON.stringify( controls[ url.pathname ]( url ) ) );
		return;
	}
	const count = ( counts.get( url.pathname ) ?? 0 ) + 1;
	counts.set( url.pathname, count );
	if ( requests.length < MOST_REQUESTS ) {
		requests.push( {
			path: url.pathname,
			port: request.socket.localPort ?? 0,
			headers: request.headers,
		} );
	}
	const path = switches.get( url.pathname ) ?? url.pathname;
	if ( path in faults ) {
		faults[ path ]( request, response, { origin, count, ports } );
	} else if ( path in feeds ) {
		serve( response, feeds[ path ], { origin, count } );
	} else {
		response.writeHead( 404, { 'content-type': 'text/html' } );
		response.end( '<!DOCTYPE html><title>404</title>' );
	}
}

/**
 * @param {import('node:net').Server} server
 * @param {number}                    port
 * @return {Promise<number>} Its port.
 */
function listen( server, port ) {
	return new Promise( ( resolve, reject ) => {
		server.on( 'error', reject );
		// A client that gives up is what this server is for.
		server.on( 'connection', ( socket ) => socket.on( 'error', () => {} ) );
		server.listen( { port, host: HOST, exclusive: true }, () =>
			resolve( server.address().port )
		);
	} );
}

const certificate = ( name ) =>
	readFileSync( new URL( `./certificate/${ name }`, import.meta.url ) );

ports.http = await listen(
	createServer( answer ),
	Number( process.argv[ 2 ] ?? 0 )
);
ports.other = await listen( createServer( answer ), 0 );
ports.https = await listen(
	createSecureServer(
		{
			key: certificate( 'test-only-key.pem' ),
			cert: certificate( 'certificate.pem' ),
		},
		answer
	),
	0
);
process.stdout.write( `${ JSON.stringify( ports ) }\n` );
