/**
 * Where things lie: the repository and its cache.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve( fileURLToPath( import.meta.url ), '../../..' );

/**
 * A folder of the cache (`.cache`, or CONG_TRUONG_CACHE), made if it is missing.
 *
 * @param {...string} parts Path below the cache.
 * @return {string} Absolute path.
 */
export function cacheDir( ...parts ) {
	const base = process.env.CONG_TRUONG_CACHE
		? resolve( process.env.CONG_TRUONG_CACHE )
		: join( root, '.cache' );
	const dir = join( base, ...parts );
	mkdirSync( dir, { recursive: true } );
	return dir;
}
