/**
 * How servers misbehave: path → what it does with the connection. Times are those of a slow server, not of a test: whoever asks must give up by itself.
 */
import { feeds, item } from './feeds.mjs';

/**
 * @typedef {Object} Context
 * @property {string}                                         origin This server, as the client knows it.
 * @property {number}                                         count  How often the path was asked for, this time included.
 * @property {{ http: number, other: number, https: number }} ports  All ports.
 */

/** @typedef {( request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, context: Context ) => void} Fault */

const FEED = String( feeds[ '/rss-2.0.xml' ].body( { origin: '', count: 1 } ) );
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n';

/**
 * Writes again and again until the client goes.
 *
 * @param {import('node:net').Socket}          socket
 * @param {number}                             milliseconds Between two pieces.
 * @param {( index: number ) => string | null} piece        Null ends it.
 */
function drip( socket, milliseconds, piece ) {
	let index = 0;
	const timer = setInterval( () => {
		const next = piece( index++ );
		if ( next === null ) {
			clearInterval( timer );
			socket.end();
		} else if ( ! socket.destroyed ) {
			socket.write( next );
		}
	}, milliseconds );
	socket.on( 'close', () => clearInterval( timer ) );
}

/**
 * Writes as fast as the client reads, without end.
 *
 * @param {import('node:net').Socket | import('node:http').ServerResponse} to
 * @param {import('node:net').Socket}                                      socket Under it.
 * @param {string}                                                         piece
 */
function flood( to, socket, piece ) {
	const pour = () => {
		let hasRoom = true;
		while ( hasRoom && ! socket.destroyed ) {
			hasRoom = to.write( piece );
		}
	};
	to.on( 'drain', pour );
	pour();
}

/**
 * @param {number}                 code
 * @param {Record<string, string>} [headers]
 * @param {string}                 [body]
 * @return {Fault} A status with a page, or with a feed that nobody may take for news.
 */
const status =
	( code, headers = {}, body = FEED ) =>
	( request, response ) => {
		response.writeHead( code, {
			'content-type': 'application/rss+xml',
			...headers,
		} );
		response.end( body );
	};

/**
 * @param {string | ( ( context: Context ) => string )} to
 * @param {number}                                      [code]
 * @return {Fault} A redirect.
 */
const redirect =
	( to, code = 302 ) =>
	( request, response, context ) => {
		response.writeHead( code, {
			location: typeof to === 'string' ? to : to( context ),
			'content-type': 'text/html',
		} );
		response.end( '<html><body>Đã chuyển</body></html>' );
	};

const CHALLENGE = String(
	feeds[ '/f4-challenge.html' ].body( { origin: '', count: 1 } )
);

/** @type {Record<string, Fault>} */
export const faults = {
	// Slow ones: nothing of these comes within the time that a reader has.
	'/slow/hang': () => {},
	'/slow/header': ( request ) => {
		const text = HEAD + 'X-Slow: '.padEnd( 4000, 'x' );
		drip( request.socket, 100, ( index ) => text[ index ] ?? null );
	},
	'/slow/body': ( request, response ) => {
		response.writeHead( 200, { 'content-length': '4000' } );
		response.flushHeaders();
		drip( request.socket, 200, ( index ) => FEED[ index ] ?? null );
	},
	'/slow/half': ( request, response ) => {
		response.writeHead( 200, {
			'content-length': String( 2 * FEED.length ),
		} );
		response.write( FEED );
	},
	'/slow/after-redirect': redirect( '/slow/hang' ),
	'/slow/after-two-redirects': redirect( '/slow/after-redirect' ),

	// Broken connections.
	'/broken/reset': ( request, response ) => {
		response.writeHead( 200, {
			'content-length': String( 2 * FEED.length ),
		} );
		response.write( FEED, () => request.socket.resetAndDestroy() );
	},
	'/broken/short': ( request, response ) => {
		response.writeHead( 200, {
			'content-length': String( 2 * FEED.length ),
		} );
		response.write( FEED, () => request.socket.destroySoon() );
	},
	'/broken/chunk': ( request ) => {
		request.socket.end(
			`${ HEAD }Transfer-Encoding: chunked\r\n\r\nzz\r\n${ FEED }`
		);
	},
	'/broken/no-answer': ( request ) => {
		request.socket.destroySoon();
	},
	'/broken/no-http': ( request ) => {
		request.socket.end( `220 FTP server ready\r\n${ FEED }` );
	},
	'/broken/no-header': ( request ) => {
		request.socket.end( FEED );
	},

	// Unusual, but in order.
	'/unusual/line-ends': ( request ) => {
		request.socket.end(
			`HTTP/1.0 200 OK\nContent-Type: text/xml\n\n${ FEED }`
		);
	},
	'/unusual/early-hints': ( request ) => {
		request.socket.end(
			`HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n${ HEAD }Connection: close\r\n\r\n${ FEED }`
		);
	},
	'/unusual/trailer': ( request ) => {
		const bytes = Buffer.byteLength( FEED ).toString( 16 );
		request.socket.end(
			`${ HEAD }Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n${ bytes }\r\n${ FEED }\r\n0\r\nX-Sum: 1\r\n\r\n`
		);
	},
	'/unusual/odd-headers': ( request ) => {
		request.socket.end(
			`${ HEAD }X-Folded: a\r\n b\r\nX-Empty:\r\nX-Byte: \xff\r\nConnection: close\r\n\r\n${ FEED }`,
			'utf8'
		);
	},

	// Without end.
	'/endless/body': ( request, response ) => {
		response.writeHead( 200, { 'content-type': 'application/rss+xml' } );
		response.write( FEED.split( '</channel>' )[ 0 ] );
		flood( response, request.socket, ' '.repeat( 65536 ) );
	},
	'/endless/announced': ( request, response ) => {
		response.writeHead( 200, { 'content-length': '9000000000' } );
		flood( response, request.socket, ' '.repeat( 65536 ) );
	},
	'/endless/header': ( request ) => {
		request.socket.write( HEAD );
		flood(
			request.socket,
			request.socket,
			`X-Line: ${ 'x'.repeat( 1000 ) }\r\n`
		);
	},
	'/endless/header-line': ( request ) => {
		request.socket.write( `${ HEAD }X-Line: ` );
		flood( request.socket, request.socket, 'x'.repeat( 65536 ) );
	},

	// What the server says of itself.
	'/status/204': status( 204, {}, '' ),
	'/status/401': status( 401, { 'www-authenticate': 'Basic realm="RSS"' } ),
	'/status/403': status( 403 ),
	'/status/404': status( 404 ),
	'/status/410': status( 410 ),
	'/status/429': status( 429, { 'retry-after': '7200' } ),
	'/status/500': status( 500 ),
	'/status/502': status( 502 ),
	'/status/503': status( 503 ),
	'/status/503-seconds': status( 503, { 'retry-after': '10800' } ),
	'/status/503-date': ( request, response, context ) =>
		status( 503, {
			'retry-after': new Date( Date.now() + 14400000 ).toUTCString(),
		} )( request, response, context ),
	'/status/503-challenge': status(
		503,
		{ 'content-type': 'text/html' },
		CHALLENGE
	),
	'/status/304-unasked': status( 304, {}, '' ),

	// Q14 and what leads elsewhere.
	'/redirect/loop': redirect( '/redirect/loop' ),
	'/redirect/circle': redirect( '/redirect/circle-2' ),
	'/redirect/circle-2': redirect( '/redirect/circle' ),
	'/redirect/deeper': redirect(
		( { origin, count } ) => `${ origin }/redirect/deeper?${ count }`
	),
	'/redirect/chain-1': redirect( '/rss-2.0.xml' ),
	'/redirect/chain-2': redirect( '/redirect/chain-1' ),
	'/redirect/chain-3': redirect( '/redirect/chain-2' ),
	'/redirect/chain-4': redirect( '/redirect/chain-3' ),
	'/redirect/chain-5': redirect( '/redirect/chain-4' ),
	'/redirect/permanent': redirect( '/rss-2.0.xml', 301 ),
	'/redirect/permanent-308': redirect( '/rss-2.0.xml#muc', 308 ),
	'/redirect/temporary': redirect( '/rss-2.0.xml', 307 ),
	'/redirect/see-other': redirect( '/rss-2.0.xml', 303 ),
	'/redirect/permanent-then-temporary': redirect(
		'/redirect/temporary',
		301
	),
	'/redirect/temporary-then-permanent': redirect(
		'/redirect/permanent',
		302
	),
	'/redirect/permanent-to-nothing': redirect( '/status/404', 301 ),
	'/redirect/relative': redirect( '../rss-2.0.xml' ),
	'/redirect/letters': redirect(
		Buffer.from( '/tin tức/rss' ).toString( 'latin1' )
	),
	'/redirect/nowhere': ( request, response ) => {
		response.writeHead( 302 );
		response.end();
	},
	'/redirect/home': redirect( '/page.html', 301 ),
	'/redirect/other-port': redirect(
		( { ports } ) => `http://127.0.0.1:${ ports.other }/rss-2.0.xml`
	),
	'/redirect/neighbour': redirect(
		( { ports } ) => `http://127.0.0.2:${ ports.http }/rss-2.0.xml`
	),
	'/redirect/ipv6': redirect(
		( { ports } ) => `http://[::1]:${ ports.http }/rss-2.0.xml`
	),
	'/redirect/ipv6-mapped': redirect(
		( { ports } ) => `http://[::ffff:127.0.0.1]:${ ports.http }/rss-2.0.xml`
	),
	'/redirect/decimal': redirect(
		( { ports } ) => `http://2130706433:${ ports.http }/rss-2.0.xml`
	),
	'/redirect/network': redirect( 'http://192.168.1.1/rss' ),
	'/redirect/cloud': redirect( 'http://169.254.169.254/latest/meta-data/' ),
	'/redirect/file': redirect( 'file:///etc/passwd' ),
	'/redirect/gopher': redirect( 'gopher://127.0.0.1:25/_HELO' ),
	'/redirect/script': redirect( 'javascript:alert(1)' ),
	'/redirect/credentials': redirect(
		( { ports } ) => `http://a:b@127.0.0.1:${ ports.http }/rss-2.0.xml`
	),
	'/redirect/name': redirect(
		( { ports } ) =>
			`http://ben-trong.feeds.test:${ ports.http }/rss-2.0.xml`
	),
	'/redirect/https': redirect(
		( { ports } ) => `https://127.0.0.1:${ ports.https }/rss-2.0.xml`
	),
	// Walls that want a cookie back send everybody round.
	'/redirect/cookie': ( request, response ) => {
		response.writeHead( 302, {
			location: '/redirect/cookie',
			'set-cookie': 'D1N=1; path=/',
		} );
		response.end();
	},
	'/tin%20t%E1%BB%A9c/rss': ( request, response ) => {
		response.writeHead( 200, { 'content-type': 'text/xml' } );
		response.end( FEED );
	},

	// What saves the body.
	'/validators': ( request, response ) => {
		const headers = {
			etag: '"tin-1"',
			'last-modified': 'Mon, 20 Oct 2025 01:30:00 GMT',
			expires: 'Mon, 20 Oct 2025 01:30:00 GMT',
		};
		if (
			request.headers[ 'if-none-match' ] === headers.etag &&
			request.headers[ 'if-modified-since' ] ===
				headers[ 'last-modified' ]
		) {
			response.writeHead( 304, headers );
			response.end();
			return;
		}
		response.writeHead( 200, {
			...headers,
			'content-type': 'application/rss+xml',
		} );
		response.end( FEED );
	},
	// The same address after the authority has published something.
	'/validators/later': ( request, response ) => {
		response.writeHead( 200, {
			etag: '"tin-2"',
			'content-type': 'application/rss+xml',
		} );
		response.end(
			FEED.replace( '<item>', `${ item( 'moi', 'Tin mới nhất' ) }<item>` )
		);
	},

	// Must never be asked for.
	'/counted': status( 200, { 'content-type': 'text/plain' }, 'bi mat' ),
	'/counted.dtd': status(
		200,
		{ 'content-type': 'application/xml-dtd' },
		'<!ENTITY mang "bi mat">'
	),
};
