/**
 * Programs of this machine.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {string} name
 * @return {string | null} Path of a program, also of one that only root has in the PATH.
 */
export function findProgram( name ) {
	const folders = ( process.env.PATH ?? '' )
		.split( delimiter )
		.concat( '/usr/sbin', '/usr/bin' );
	const folder = folders.find(
		( candidate ) => candidate && existsSync( join( candidate, name ) )
	);
	return folder ? join( folder, name ) : null;
}
