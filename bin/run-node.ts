/**
 * Runs another Node program of the repository to its end; throws when it fails.
 */
import { spawnSync } from 'node:child_process';

export function runNode(
	file: string,
	args: string[],
	env: Record< string, string > = {}
): void {
	const { status, error } = spawnSync( process.execPath, [ file, ...args ], {
		stdio: 'inherit',
		env: { ...process.env, ...env },
	} );
	if ( error || status !== 0 ) {
		throw error ?? new Error( `${ file } ${ args.join( ' ' ) } failed.` );
	}
}
