/**
 * The files of messages, asked for by their address on disk: Apache refuses them, nginx hands out noise, and neither runs them. Only PHP gives them back.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { answers, freePort } from '../../bin/lib/ports.mjs';
import { findProgram } from '../../bin/lib/programs.mjs';
import { expectNoDebugLog } from './support/checks';
import { site } from './support/site';
import { expect, test } from './support/test';

const FOLDER = 'wp-content/uploads/cong-truong-private';
const SCRIPT = join( site.dir, 'feedback-files-test.php' );
const MESSAGE = 4_000_000_000;
const SECRET = 'SECRET-OF-A-FAMILY';
const NAME = 'Ảnh lớp 5A.jpg';

/** A picture that would be a program, if a server took it for one. */
const content = Buffer.concat( [
	Buffer.from( [ 0xff, 0xd8, 0xff, 0xfe, 0x00, 0x60 ] ),
	Buffer.from( `<?php echo 'RAN-' . 'HERE'; ?>${ SECRET }` ),
	Buffer.alloc( 40_000, 'x' ),
] );

/** What the form, the inbox and the eraser do with files, without their screens. */
const PHP = `<?php
require __DIR__ . '/wp-load.php';
use CongTruong\\Feedback\\Files;
add_filter( 'pre_option_cong_truong_feedback', static function () {
	return array( 'files' => 3 );
} );
switch ( $_GET['do'] ) {
	case 'keep':
		$checked = Files::check( $_FILES['cong_truong_feedback_files'] );
		$failed  = Files::keep( ${ MESSAGE }, $checked['files'] );
		wp_send_json( array( 'errors' => $checked['errors'], 'failed' => $failed, 'files' => Files::of( ${ MESSAGE } ) ) );
	case 'send':
		ob_start();
		echo 'a plugin that prints too early';
		$error = Files::send( (int) $_GET['id'] );
		wp_send_json( $error->get_error_message(), $error->get_error_data()['status'] );
	case 'delete':
		Files::delete_of( ${ MESSAGE } );
		wp_send_json( Files::problems() );
}
`;

type Kept = {
	errors: string[];
	failed: number;
	files: { id: number; name: string; type: string; path: string }[];
};

function ask( what: string, init?: RequestInit ): Promise< Response > {
	return fetch( `${ site.url }/feedback-files-test.php?do=${ what }`, init );
}

async function keep( bytes: Buffer, name = NAME ): Promise< Kept > {
	const body = new FormData();
	body.append(
		'cong_truong_feedback_files[]',
		new Blob( [ new Uint8Array( bytes ) ] ),
		name
	);
	const answer = await ask( 'keep', { method: 'POST', body } );
	const kept: Kept = await answer.json();
	return kept;
}

async function bytesOf( answer: Response ): Promise< Buffer > {
	return Buffer.from( await answer.arrayBuffer() );
}

/** nginx as its package sets it up, with a listing of folders and every path that holds `.php` given to PHP: the most careless that hosts are known to do. */
class Nginx {
	private constructor(
		private readonly program: ChildProcess,
		private readonly folder: string,
		public readonly url: string
	) {}

	public static async start(): Promise< Nginx > {
		const nginx = findProgram( 'nginx' );
		if ( ! nginx ) {
			throw new Error(
				'nginx is missing: apt-get install --no-install-recommends nginx-light'
			);
		}
		const fpm = /^listen = (.+)$/m.exec(
			readFileSync( join( site.dir, '../php-fpm.conf' ), 'utf8' )
		)?.[ 1 ];
		const folder = mkdtempSync( join( tmpdir(), 'cong-truong-nginx-' ) );
		const port = await freePort();
		const temporary = [ 'client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi' ]
			.map( ( name ) => `${ name }_temp_path ${ folder }/${ name };` )
			.join( '\n' );
		writeFileSync(
			join( folder, 'nginx.conf' ),
			`${ process.getuid?.() === 0 ? 'user www-data;' : '' }
			worker_processes 1;
			pid ${ folder }/pid;
			error_log ${ folder }/error.log;
			events {}
			http {
				include /etc/nginx/mime.types;
				default_type application/octet-stream;
				access_log off;
				${ temporary }
				server {
					listen 127.0.0.1:${ port };
					root ${ site.dir };
					index index.php index.html;
					autoindex on;
					location ~ \\.php {
						include /etc/nginx/fastcgi_params;
						fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
						fastcgi_pass ${ fpm };
					}
				}
			}`
		);
		const log = join( folder, 'error.log' );
		const program = spawn(
			nginx,
			// prettier-ignore
			[ '-e', log, '-p', folder, '-c', join( folder, 'nginx.conf' ), '-g', 'daemon off;' ],
			{ stdio: [ 'ignore', 'ignore', 'inherit' ] }
		);
		const server = new Nginx(
			program,
			folder,
			`http://127.0.0.1:${ port }`
		);
		await expect
			.poll( () => program.exitCode !== null || answers( port ) )
			.toBe( true );
		if ( program.exitCode !== null ) {
			const told = existsSync( log ) ? readFileSync( log, 'utf8' ) : '';
			await server.stop();
			throw new Error( `nginx did not start: ${ told }` );
		}
		return server;
	}

	public async stop(): Promise< void > {
		if ( this.program.exitCode === null ) {
			const ended = once( this.program, 'exit' );
			this.program.kill();
			await ended;
		}
		rmSync( this.folder, { recursive: true, force: true } );
	}
}

test.describe( 'files of messages', () => {
	test.beforeAll( () => writeFileSync( SCRIPT, PHP, { mode: 0o644 } ) );
	test.afterEach( async () => {
		await ask( 'delete' );
	} );
	test.afterAll( () => rmSync( SCRIPT, { force: true } ) );

	test( 'a file comes back by PHP alone, whole or not at all', async () => {
		expect(
			( await keep( Buffer.from( '<svg/>' ), 'a.jpg' ) ).errors[ 0 ]
		).toContain( 'a.jpg' );
		const kept = await keep( content );
		expect( kept ).toMatchObject( { errors: [], failed: 0 } );
		const again = await keep( content );
		expect( again.files ).toEqual( kept.files );
		expect( kept.files ).toEqual( [
			expect.objectContaining( { name: NAME, type: 'image/jpeg' } ),
		] );
		const [ { id, path } = { id: 0, path: '' } ] = kept.files;

		const download = await ask( `send&id=${ id }` );
		expect( download.status ).toBe( 200 );
		expect( await bytesOf( download ) ).toEqual( content );
		expect( Object.fromEntries( download.headers ) ).toMatchObject( {
			'content-type': 'image/jpeg',
			'content-disposition': `attachment; filename="Anh lop 5A.jpg"; filename*=UTF-8''${ encodeURIComponent( NAME ) }`,
			'x-content-type-options': 'nosniff',
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': expect.stringContaining( 'no-store' ),
		} );
		const file = join( site.dir, FOLDER, path );
		const stored = readFileSync( file );
		writeFileSync( file, stored.subarray( 0, -1 ) );
		const damaged = await ask( `send&id=${ id }` );
		expect( damaged.status ).toBe( 500 );
		const told = await damaged.text();
		expect( told ).toContain( '5A.jpg' );
		expect( told ).not.toContain( SECRET );

		await ask( 'delete' );
		expect( existsSync( file ) ).toBe( false );
		expect( ( await ask( `send&id=${ id }` ) ).status ).toBe( 404 );
		expectNoDebugLog();
	} );

	test( 'Apache refuses the folder', async () => {
		const { files } = await keep( content );
		const path = `${ FOLDER }/${ files[ 0 ]?.path }`;
		for ( const address of [
			path,
			`${ path }/x.php`,
			`${ FOLDER }/`,
			`${ FOLDER }/${ files[ 0 ]?.path.slice( 0, 2 ) }/`,
			`${ FOLDER }/.htaccess`,
			`${ FOLDER }/index.html`,
		] ) {
			const answer = await fetch( `${ site.url }/${ address }` );
			expect( answer.status, address ).toBe( 403 );
			expect( await answer.text() ).not.toContain( SECRET );
		}
	} );

	test( 'nginx hands out noise, and PHP does not run it', async () => {
		const { files } = await keep( content );
		const path = `${ FOLDER }/${ files[ 0 ]?.path }`;
		const nginx = await Nginx.start();
		try {
			const download = await fetch(
				`${ nginx.url }/feedback-files-test.php?do=send&id=${ files[ 0 ]?.id }`
			);
			// Apache swallows the length that PHP says.
			expect( download.headers.get( 'content-length' ) ).toBe(
				String( content.length )
			);
			expect( await bytesOf( download ) ).toEqual( content );

			const bare = await fetch( `${ nginx.url }/${ path }` );
			const bytes = await bytesOf( bare );
			expect( bare.status ).toBe( 200 );
			expect( bare.headers.get( 'content-type' ) ).toBe(
				'application/octet-stream'
			);
			expect( bytes ).toEqual( readFileSync( join( site.dir, path ) ) );
			expect( bytes.includes( SECRET ) ).toBe( false );
			expect( bytes.includes( '<?php' ) ).toBe( false );
			expect( bytes.includes( 'xxxxxxxx' ) ).toBe( false );

			for ( const trick of [ `${ path }/x.php`, `${ path }%00.php` ] ) {
				const answer = await bytesOf(
					await fetch( `${ nginx.url }/${ trick }` )
				);
				expect( answer.includes( 'RAN-HERE' ), trick ).toBe( false );
				expect( answer.includes( SECRET ), trick ).toBe( false );
			}

			for ( const folder of [
				'',
				`${ files[ 0 ]?.path.slice( 0, 2 ) }/`,
			] ) {
				const listing = await fetch(
					`${ nginx.url }/${ FOLDER }/${ folder }`
				);
				expect( await listing.text(), 'no listing' ).toBe( '' );
			}
		} finally {
			await nginx.stop();
		}
	} );
} );
