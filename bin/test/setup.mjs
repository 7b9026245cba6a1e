/**
 * Makes a machine with nothing but Node ready for the steps.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ensurePackages } from '../lib/debian.mjs';
import { Problem, Skip, say } from '../lib/messages.mjs';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';

/** Installs the packages of the lockfile, unless they are there. */
export async function ensureNodePackages() {
	const [ major, minor ] = process.versions.node.split( '.' ).map( Number );
	if ( major < 20 || ( major === 20 && minor < 19 ) ) {
		throw new Problem(
			`Node 20.19 or newer is needed; this is ${ process.versions.node }.`
		);
	}
	if ( isInstalled() ) {
		return;
	}
	say( 'Installing npm packages (a minute or two) …' );
	const { code, stdout, stderr } = await run(
		'npm',
		[ 'ci', '--no-audit', '--no-fund' ],
		{ cwd: root }
	);
	if ( code !== 0 ) {
		throw new Problem( `npm ci failed:\n${ stdout }${ stderr }` );
	}
}

/** Compares versions, not times: a checkout touches files that did not change. */
function isInstalled() {
	const installed = join( root, 'node_modules/.package-lock.json' );
	if ( ! existsSync( installed ) ) {
		return false;
	}
	const there = readPackages( installed );
	return Object.entries(
		readPackages( join( root, 'package-lock.json' ) )
	).every( ( [ path, { version, integrity, optional, peer } ] ) => {
		const found = there[ path ];
		if ( path === '' || ( ! found && ( optional || peer ) ) ) {
			return true;
		}
		return found?.version === version && found?.integrity === integrity;
	} );
}

/**
 * @param {string} path
 * @return {Record<string, { version?: string, integrity?: string, optional?: boolean, peer?: boolean }>} Packages by their folder.
 */
function readPackages( path ) {
	return JSON.parse( readFileSync( path, 'utf8' ) ).packages;
}

/**
 * Installs Debian packages where that can be done; elsewhere the steps say what they miss.
 *
 * @param {string[]} packages
 */
export async function ensureSystemPackages( packages ) {
	try {
		await ensurePackages( packages );
	} catch ( error ) {
		if ( ! ( error instanceof Problem || error instanceof Skip ) ) {
			throw error;
		}
		say( error.message );
	}
}
