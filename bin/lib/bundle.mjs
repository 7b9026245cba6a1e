/**
 * TypeScript of this repository as one file that Node runs.
 */
import { build } from 'esbuild';

/**
 * @param {string} file
 * @param {string} outfile Below the repository, so that it finds the packages.
 */
export async function bundle( file, outfile ) {
	await build( {
		entryPoints: [ file ],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		packages: 'external',
		logLevel: 'warning',
	} );
}
