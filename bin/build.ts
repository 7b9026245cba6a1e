/**
 * Makes everything that is not committed: `npm run build`.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { compileTranslations } from './i18n/compile';
import { runNode } from './run-node';

const plugins = folders( 'plugins' );

/** @return Names of the folders in a folder, sorted. */
function folders( path: string ): string[] {
	if ( ! existsSync( path ) ) {
		return [];
	}
	return readdirSync( path, { withFileTypes: true } )
		.filter( ( entry ) => entry.isDirectory() )
		.map( ( entry ) => entry.name )
		.sort();
}

function wpScripts( name: string, args: string[] ): void {
	runNode(
		'node_modules/@wordpress/scripts/bin/wp-scripts.js',
		[ 'build', ...args ],
		{
			BUILD_NAME: name,
			NODE_ENV: 'production',
		}
	);
}

/** Blocks sit one level below `blocks/<plugin>`, as the manifest is keyed by the folder. */
function buildBlocks( plugin: string ): void {
	const source = `blocks/${ plugin }`;
	if (
		! folders( source ).some( ( block ) =>
			existsSync( join( source, block, 'block.json' ) )
		)
	) {
		return;
	}
	const output = join( 'plugins', plugin, 'build/blocks' );
	wpScripts( `${ plugin }-blocks`, [
		`--source-path=${ source }`,
		`--output-path=${ output }`,
		'--blocks-manifest',
		// Scripts of visitors are modules.
		'--experimental-modules',
	] );
	if ( ! existsSync( join( output, 'blocks-manifest.php' ) ) ) {
		throw new Error( `${ output }/blocks-manifest.php was not written.` );
	}
}

/** Each `admin/<plugin>/<screen>/index.tsx` becomes `build/admin/<screen>.js`. */
function buildScreens( plugin: string ): void {
	const source = `admin/${ plugin }`;
	const entries = folders( source )
		.filter( ( screen ) =>
			existsSync( join( source, screen, 'index.tsx' ) )
		)
		.map( ( screen ) => `${ screen }=./${ source }/${ screen }/index.tsx` );
	if ( entries.length > 0 ) {
		wpScripts( `${ plugin }-admin`, [
			...entries,
			`--output-path=${ join( 'plugins', plugin, 'build/admin' ) }`,
		] );
	}
}

for ( const plugin of plugins ) {
	rmSync( join( 'plugins', plugin, 'build' ), {
		recursive: true,
		force: true,
	} );
}
runNode( 'bin/run-ts.mjs', [ 'bin/build-data.ts' ] );
runNode( 'bin/run-ts.mjs', [ 'bin/build-demo.ts' ] );
for ( const plugin of plugins ) {
	buildBlocks( plugin );
	buildScreens( plugin );
}
await compileTranslations();
