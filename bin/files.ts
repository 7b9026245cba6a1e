import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Files below a folder as paths with slashes, sorted by code points; none where the folder is missing. */
export function listFiles(
	folder: string,
	wanted: ( path: string ) => boolean = () => true
): string[] {
	if ( ! existsSync( folder ) ) {
		return [];
	}
	return readdirSync( folder, { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) =>
			join( entry.parentPath, entry.name ).split( sep ).join( '/' )
		)
		.filter( wanted )
		.sort();
}
