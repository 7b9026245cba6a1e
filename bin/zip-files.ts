/**
 * What goes into a zip, and the zip itself: the same files always give the same bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

import { listFiles } from './files';

export type Package = {
	/** Name of the zip and of its only folder. */
	slug: string;
	root: string;
	/** The file whose header states the version. */
	main: string;
};

/** Path inside the package → content. */
export type Files = Map< string, Uint8Array >;

export const packages: Package[] = [
	{
		slug: 'cong-truong',
		root: 'plugins/cong-truong',
		main: 'cong-truong.php',
	},
	{ slug: 'san-truong', root: 'theme', main: 'style.css' },
];

/** PHP's usual upload limit is 2 MB. */
export const sizeLimit = 1_900_000;

const kept = /\.(?:php|js|css|json|html|txt|mo|svg|png|jpg|webp|woff2)$/;
const left = [
	/^(?:data|src|tests?|node_modules|vendor|languages\/strings)\//,
	/(?:^|\/)(?:package(?:-lock)?|composer|tsconfig)\.json$/,
	/\.(?:test|spec|config)\.[a-z]+$/,
	/(?:^|\/)\./,
];

/** Built files only: no sources, tests or maps. */
export function isShipped( path: string ): boolean {
	return (
		kept.test( path ) && ! left.some( ( pattern ) => pattern.test( path ) )
	);
}

/**
 * @param root    Folder of the plugin or theme.
 * @param license Text of the licence, which goes with every copy.
 */
export function collectFiles( root: string, license: string ): Files {
	const paths = listFiles( root ).map( ( path ) =>
		path.slice( root.length + 1 )
	);
	const files: Files = new Map();
	for ( const path of paths.filter( isShipped ) ) {
		files.set( path, readFileSync( join( root, path ) ) );
	}
	files.set( 'license.txt', encode( license ) );
	return files;
}

export function readVersion( header: string ): string {
	const version = /^[ \t/*#@]*Version:\s*(\S+)/im.exec( header )?.[ 1 ];
	if ( ! version ) {
		throw new Error( 'The header states no version.' );
	}
	return version;
}

/** States another version wherever the main file or the readme states it. */
export function withVersion(
	files: Files,
	main: string,
	version: string
): Files {
	const header = decode( files.get( main ) );
	const current = readVersion( header );
	const changed = new Map( files );
	changed.set(
		main,
		encode(
			header
				.replace( /^([ \t/*#@]*Version:\s*)\S+/im, `$1${ version }` )
				.replace(
					`_VERSION', '${ current }'`,
					`_VERSION', '${ version }'`
				)
		)
	);
	const readme = files.get( 'readme.txt' );
	if ( readme ) {
		changed.set(
			'readme.txt',
			encode(
				decode( readme ).replace(
					/^(Stable tag:\s*)\S+/im,
					`$1${ version }`
				)
			)
		);
	}
	return changed;
}

/** The list by which the plugin sees that an upload was cut half way: path → size. */
export function withManifest( files: Files, version: string ): Files {
	const sizes = Object.fromEntries(
		[ ...files ].map( ( [ path, content ] ) => [ path, content.length ] )
	);
	return new Map( [
		...files,
		[
			'manifest.json',
			encode( JSON.stringify( { version, files: sizes } ) ),
		],
	] );
}

export function makeZip( slug: string, files: Files ): Uint8Array {
	// A zip stores local time without a zone, so the parts are what must not change.
	const mtime = new Date( 2020, 0, 1, 0, 0, 0 );
	const entries = [ ...files ]
		.map(
			( [ path, content ] ) => [ `${ slug }/${ path }`, content ] as const
		)
		.sort( ( [ a ], [ b ] ) => ( a < b ? -1 : 1 ) );
	return zipSync( Object.fromEntries( entries ), { level: 9, mtime } );
}

function encode( text: string ): Uint8Array {
	return new TextEncoder().encode( text );
}

function decode( bytes: Uint8Array | undefined ): string {
	return new TextDecoder().decode( bytes );
}
