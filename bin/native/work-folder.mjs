/**
 * Folders that a native site works in: one for each run, taken away afterwards, also after a run that was killed.
 */
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { isRoot } from '../lib/debian.mjs';
import { cacheDir } from '../lib/paths.mjs';
import { isAlive, run, signalGroup } from '../lib/processes.mjs';

/** Where folders lie if the web server's user cannot get into the clone (a home folder of root, say). */
const ELSEWHERE = '/var/tmp/cong-truong';

/**
 * @param {string} path
 * @return {boolean} Whether any user may enter the folder and all folders above it.
 */
export function isOpenToAll( path ) {
	for ( let dir = path; ; dir = dirname( dir ) ) {
		if ( ( statSync( dir ).mode & 0o005 ) !== 0o005 ) {
			return false;
		}
		if ( dir === dirname( dir ) ) {
			return true;
		}
	}
}

/** @return {string} Folder of all work folders. */
function baseFolder() {
	const cache = cacheDir();
	if ( ! isRoot() || isOpenToAll( cache ) ) {
		return cache;
	}
	mkdirSync( ELSEWHERE, { recursive: true } );
	return ELSEWHERE;
}

/**
 * @param {string} name Of the lane.
 * @return {Promise<string>} An empty folder of this process.
 */
export async function makeWorkFolder( name ) {
	const base = baseFolder();
	await removeStale( base );
	for ( let number = 0; ; number++ ) {
		const dir = join(
			base,
			`native-${ name }-${ process.pid }${ number ? `-${ number }` : '' }`
		);
		if ( ! existsSync( dir ) ) {
			mkdirSync( dir );
			note( dir, [] );
			return dir;
		}
	}
}

/**
 * Writes down whose folder it is and which servers work in it.
 *
 * @param {string}   dir
 * @param {number[]} servers Leaders of process groups.
 */
export function note( dir, servers ) {
	writeFileSync(
		join( dir, 'owner.json' ),
		JSON.stringify( { pid: process.pid, servers } )
	);
}

/**
 * @param {string} base
 */
async function removeStale( base ) {
	for ( const name of readdirSync( base ) ) {
		const dir = join( base, name );
		const file = join( dir, 'owner.json' );
		if ( ! name.startsWith( 'native-' ) || ! existsSync( file ) ) {
			continue;
		}
		let owner;
		try {
			owner = JSON.parse( readFileSync( file, 'utf8' ) );
		} catch {
			continue;
		}
		if ( isAlive( owner.pid ) ) {
			continue;
		}
		for ( const pid of owner.servers ) {
			// The number may belong to somebody else's process by now.
			if ( ( await commandOf( pid ) ).includes( dir ) ) {
				signalGroup( pid, 'SIGKILL' );
			}
		}
		rmSync( dir, { recursive: true, force: true } );
	}
}

/**
 * @param {number} pid
 * @return {Promise<string>} Its command line.
 */
async function commandOf( pid ) {
	return ( await run( 'ps', [ '-o', 'args=', '-ww', '-p', String( pid ) ] ) )
		.stdout;
}
