/**
 * The scripts that WordPress registers, and the sources that went into each.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

import { listFiles } from '../files';
import type { Project } from './projects';

export type Script = { handle: string; files: string[] };

const suffixes = {
	editorScript: 'editor-script',
	script: 'script',
	viewScript: 'view-script',
} as const;

export async function findScripts( {
	domain,
	scripts,
}: Project ): Promise< Script[] > {
	const files = scripts.flatMap( ( folder ) => listFiles( folder ) );
	const entries = [
		...files
			.filter( ( path ) => path.endsWith( '/block.json' ) )
			.flatMap( blockEntries ),
		...files.flatMap( ( path ) => {
			const screen = /^admin\/[^/]+\/([^/]+)\/index\.tsx$/.exec(
				path
			)?.[ 1 ];
			return screen
				? [ { handle: `${ domain }-${ screen }`, entry: path } ]
				: [];
		} ),
	];
	return Promise.all(
		entries.map( async ( { handle, entry } ) => ( {
			handle,
			files: await sourcesOf( entry ),
		} ) )
	);
}

/** WordPress makes the handle of a block's script from the block's name and the field. */
function blockEntries( path: string ): { handle: string; entry: string }[] {
	const metadata: Record< string, unknown > = JSON.parse(
		readFileSync( path, 'utf8' )
	);
	const name = String( metadata.name ).replace( '/', '-' );
	return Object.entries( suffixes ).flatMap( ( [ field, suffix ] ) =>
		[ metadata[ field ] ]
			.flat()
			.filter( ( value ) => typeof value === 'string' )
			.filter( ( value ) => value.startsWith( 'file:' ) )
			.map( ( value, index ) => ( {
				handle: `${ name }-${ suffix }${ index > 0 ? `-${ index + 1 }` : '' }`,
				entry: join( dirname( path ), value.slice( 'file:'.length ) ),
			} ) )
	);
}

async function sourcesOf( entry: string ): Promise< string[] > {
	const { metafile } = await build( {
		entryPoints: [ entry ],
		bundle: true,
		write: false,
		metafile: true,
		format: 'esm',
		splitting: true,
		outdir: '.cache/i18n',
		packages: 'external',
		jsx: 'automatic',
		loader: { '.scss': 'empty', '.css': 'empty', '.svg': 'empty' },
		logLevel: 'warning',
	} );
	return Object.keys( metafile.inputs ).filter( ( path ) =>
		/\.tsx?$/.test( path )
	);
}
