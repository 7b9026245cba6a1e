/**
 * The download from wordpress.org, from a server on this machine that answers as wordpress.org does.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import AdmZip from 'adm-zip';

import { fromWordPressOrg } from './official.mjs';

type Answers = Record< string, Buffer | string | object | ( () => object ) >;

const PROXIES = [
	'https_proxy',
	'HTTPS_PROXY',
	'npm_config_https_proxy',
	'npm_config_proxy',
	'no_proxy',
	'NO_PROXY',
];

let environment: NodeJS.ProcessEnv;
let target: string;
let server: Server;
let asked: string[];

function zip( files: Record< string, string > ): Buffer {
	const archive = new AdmZip();
	for ( const [ path, content ] of Object.entries( files ) ) {
		archive.addFile( path, Buffer.from( content ) );
	}
	return archive.toBuffer();
}

/** By path and query, whatever host a proxy is asked for. */
async function serve( answers: Answers ): Promise< string > {
	server = createServer( ( { url = '' }, response ) => {
		asked.push( url );
		const found = answers[ url.replace( /^http:\/\/[^/]+/, '' ) ];
		if ( found === undefined ) {
			response.writeHead( 404 ).end();
		} else if ( typeof found === 'string' || Buffer.isBuffer( found ) ) {
			response.end( found );
		} else {
			response.end(
				JSON.stringify( typeof found === 'function' ? found() : found )
			);
		}
	} );
	await new Promise< void >( ( done ) =>
		server.listen( 0, '127.0.0.1', done )
	);
	return `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }`;
}

const at = ( host: string ) => ( { api: host, site: host, downloads: host } );

function release( version: string ): Answers {
	const core = zip( {
		'wordpress/wp-includes/version.php': `<?php $wp_version = '${ version }';`,
		'wordpress/index.php': '<?php',
	} );
	return {
		[ `/wordpress-${ version }.zip` ]: core,
		[ `/wordpress-${ version }.zip.sha1` ]: createHash( 'sha1' )
			.update( core )
			.digest( 'hex' ),
		[ `/translations/core/1.0/?version=${ version }` ]: {
			translations: [ { language: 'fr_FR', package: '/no' } ],
		},
		[ `/translation/core/${ version }/vi.zip` ]: zip( {
			'vi.mo': 'Tiếng Việt',
		} ),
	};
}

const OFFERS = {
	'/core/version-check/1.7/': {
		offers: [
			{ current: '7.1.4' },
			{ current: '7.1.10' },
			{ current: '7.2-beta1' },
		],
	},
	'/core/version-check/1.7/?version=6.8': {
		offers: [
			{ current: '7.1.10' },
			{ current: '6.8.9' },
			{ current: '6.8.12' },
		],
	},
};

const content = ( path: string ) =>
	readFileSync( join( target, path ), 'utf8' );

beforeEach( () => {
	environment = { ...process.env };
	PROXIES.forEach( ( name ) => delete process.env[ name ] );
	target = mkdtempSync( join( tmpdir(), 'official-' ) );
	asked = [];
	jest.spyOn( process.stderr, 'write' ).mockReturnValue( true );
} );

afterEach( async () => {
	process.env = environment;
	rmSync( target, { recursive: true } );
	await new Promise( ( done ) => server.close( done ) );
	jest.restoreAllMocks();
} );

test.each( [
	[ 'newest', '7.1.10' ],
	[ '6.8', '6.8.12' ],
] )(
	'%s is the latest release of it, with its language pack',
	async ( wanted, version ) => {
		const host = await serve( { ...OFFERS, ...release( version ) } );
		await fromWordPressOrg( wanted, target, at( host ) );
		expect( content( 'wp-includes/version.php' ) ).toContain( version );
		expect( content( 'wp-content/languages/vi.mo' ) ).toBe( 'Tiếng Việt' );
		expect( existsSync( join( target, 'wordpress' ) ) ).toBe( false );
	}
);

test( 'takes the language pack that the list names', async () => {
	const host = await serve( {
		...OFFERS,
		...release( '7.1.10' ),
		'/packs/vi.zip': zip( { 'vi.mo': 'bản 7.1' } ),
		'/translations/core/1.0/?version=7.1.10': () => ( {
			translations: [
				{ language: 'vi', package: `${ host }/packs/vi.zip` },
			],
		} ),
	} );
	await fromWordPressOrg( 'newest', target, at( host ) );
	expect( content( 'wp-content/languages/vi.mo' ) ).toBe( 'bản 7.1' );
} );

test( 'WordPress comes without a language pack where there is none', async () => {
	const answers = release( '7.1.10' );
	delete answers[ '/translation/core/7.1.10/vi.zip' ];
	const host = await serve( { ...OFFERS, ...answers } );
	await fromWordPressOrg( 'newest', target, at( host ) );
	expect( content( 'index.php' ) ).toBe( '<?php' );
	expect( process.stderr.write ).toHaveBeenCalledWith(
		expect.stringMatching( /without the Vietnamese language pack.*404/ )
	);
} );

test( 'a damaged download is refused', async () => {
	const host = await serve( {
		...OFFERS,
		...release( '7.1.10' ),
		'/wordpress-7.1.10.zip.sha1': '0'.repeat( 40 ),
	} );
	await expect(
		fromWordPressOrg( 'newest', target, at( host ) )
	).rejects.toThrow( /wordpress-7\.1\.10\.zip came damaged/ );
} );

test.each( [
	[ 'a page instead of data', '<html>Log in</html>', /else than data/ ],
	[ 'no such version', { offers: [] }, /no version newest/ ],
] )( 'says what it got: %s', async ( _, answer, message ) => {
	const host = await serve( { '/core/version-check/1.7/': answer } );
	await expect(
		fromWordPressOrg( 'newest', target, at( host ) )
	).rejects.toThrow( message );
} );

test( 'says who did not answer', async () => {
	const host = await serve( {} );
	await new Promise( ( done ) => server.close( done ) );
	await expect(
		fromWordPressOrg( 'newest', target, at( host ) )
	).rejects.toThrow( `no answer from ${ new URL( host ).host }` );
} );

test( 'goes through the proxy, if there is one', async () => {
	process.env.HTTPS_PROXY = await serve( {
		...OFFERS,
		...release( '7.1.10' ),
	} );
	await fromWordPressOrg(
		'newest',
		target,
		at( 'http://wordpress.invalid' )
	);
	expect( asked ).toContain(
		'http://wordpress.invalid/wordpress-7.1.10.zip'
	);
	expect( content( 'wp-content/languages/vi.mo' ) ).toBe( 'Tiếng Việt' );

	process.env.HTTPS_PROXY = 'http://127.0.0.1:1';
	await expect(
		fromWordPressOrg( 'newest', target, at( 'http://wordpress.invalid' ) )
	).rejects.toThrow( /^through the proxy: curl/ );
} );
