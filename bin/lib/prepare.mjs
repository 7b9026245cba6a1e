/**
 * What a fresh clone lacks: the npm packages and the built files.
 */
import { createHash } from 'node:crypto';
import {
	existsSync,
	readFileSync,
	readdirSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { Problem, showWaiting } from './messages.mjs';
import { cacheDir, root } from './paths.mjs';
import { run } from './processes.mjs';

/** What the built files are made of. */
const SOURCES = [
	'admin',
	'bin',
	'blocks',
	'demo',
	'lib',
	'plugins',
	'theme',
	'ui',
	'package-lock.json',
	'webpack.config.js',
];
const NOT_SOURCES =
	/(^|\/)(build|node_modules|native|playground|wordpress)$|\.test\.tsx?$|\.(mjs|php|md|log)$/;

/** @return {string[]} Command that runs npm, also on Windows, where `npm` is no program. */
export function npm() {
	return process.env.npm_execpath
		? [ process.execPath, process.env.npm_execpath ]
		: [ 'npm' ];
}

/**
 * @param {string}   what    Happens now.
 * @param {string[]} args
 * @param {string}   failure
 */
async function runNpm( what, args, failure ) {
	const done = showWaiting( what );
	const [ command, ...rest ] = npm();
	const { code, stdout, stderr } = await run( command, [ ...rest, ...args ], {
		cwd: root,
	} );
	done();
	if ( code !== 0 ) {
		throw new Problem( `${ stdout }${ stderr }\n${ failure }` );
	}
}

/** Compares versions, not times: a checkout touches files that did not change. */
function arePackagesInstalled() {
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

/** Installs the npm packages if they are missing or others than the lockfile says. */
export async function ensurePackages() {
	if ( arePackagesInstalled() ) {
		return;
	}
	await runNpm(
		'Installing the npm packages (the first time takes some minutes)',
		[ 'ci', '--no-audit', '--no-fund', '--loglevel=error' ],
		'npm could not install the packages; its message stands above. Is there a network?'
	);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string}                     path Below the root.
 */
function addTo( hash, path ) {
	const full = join( root, path );
	if ( NOT_SOURCES.test( path ) || ! existsSync( full ) ) {
		return;
	}
	if ( ! statSync( full ).isDirectory() ) {
		hash.update( path ).update( readFileSync( full ) );
		return;
	}
	for ( const entry of readdirSync( full ).sort() ) {
		addTo( hash, `${ path }/${ entry }` );
	}
}

/** @return {string} Changes whenever a source of the built files does. */
function fingerprint() {
	const hash = createHash( 'sha256' );
	SOURCES.forEach( ( path ) => addTo( hash, path ) );
	return hash.digest( 'hex' );
}

/** @return {boolean} Whether there is a build at all, whatever its age. */
export function isBuilt() {
	return [
		'plugins/cong-truong/build/data/index.php',
		'demo/build/warnings.json',
	].every( ( path ) => existsSync( join( root, path ) ) );
}

/** Builds blocks, screens and data if they are older than their sources. */
export async function ensureBuild() {
	const stamp = join( cacheDir(), 'built-from' );
	const current = fingerprint();
	if (
		isBuilt() &&
		existsSync( stamp ) &&
		readFileSync( stamp, 'utf8' ) === current
	) {
		return;
	}
	await runNpm(
		'Building blocks, screens and data',
		[ 'run', '--silent', 'build' ],
		'The build failed; its message stands above.'
	);
	writeFileSync( stamp, current );
}
