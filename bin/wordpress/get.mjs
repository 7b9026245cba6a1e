#!/usr/bin/env node
/**
 * Gets a pristine WordPress into the cache: `node bin/wordpress/get.mjs newest|6.8 [--refresh]`.
 *
 * Order: the cached one, the official download with its Vietnamese language pack, Debian's packages. Whoever uses the
 * core copies it first, because WordPress writes into its own folder.
 */
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Problem, say } from '../lib/messages.mjs';
import { cacheDir } from '../lib/paths.mjs';
import { atExit, runMain } from '../lib/processes.mjs';
import { fromDebian } from './debian.mjs';
import { fromWordPressOrg } from './official.mjs';

export const versions = [ 'newest', '6.8' ];

/**
 * @param {string} dir
 * @return {string | null} The version of the WordPress in a folder.
 */
function versionOf( dir ) {
	const file = join( dir, 'wp-includes/version.php' );
	return existsSync( file )
		? ( /\$wp_version = '([^']+)'/.exec(
				readFileSync( file, 'utf8' )
			)?.[ 1 ] ?? null )
		: null;
}

/**
 * @param {string}                                      wanted    `newest` or `6.8`.
 * @param {{ refresh?: boolean, quiet?: boolean }} [options] Fetch again even if there is a cached one.
 * @return {Promise<{ dir: string, version: string, source: string }>} The pristine core: copy it, never write into it.
 */
export async function getWordPress( wanted, options = {} ) {
	if ( ! versions.includes( wanted ) ) {
		throw new Problem(
			`Which WordPress? ${ versions.join( ' or ' ) }, not “${ wanted }”.`
		);
	}
	const base = cacheDir( 'wordpress' );
	const dir = join( base, wanted );
	const cached = versionOf( dir );
	if ( cached && ! options.refresh ) {
		return { dir, version: cached, source: 'cache' };
	}

	say(
		`Getting WordPress (${ wanted === 'newest' ? 'the newest' : `the newest ${ wanted }` }) …`
	);
	const work = mkdtempSync( join( base, 'getting-' ) );
	const tidy = atExit( () =>
		rmSync( work, { recursive: true, force: true } )
	);
	const reasons = [];
	try {
		for ( const [ source, fetcher ] of [
			[ 'wordpress.org', fromWordPressOrg ],
			[ 'Debian', fromDebian ],
		] ) {
			const target = join( work, source );
			mkdirSync( target );
			try {
				await fetcher( wanted, target );
				const version = versionOf( target );
				if (
					! version ||
					( wanted === '6.8' && ! version.startsWith( '6.8' ) )
				) {
					throw new Problem(
						`no WordPress ${ wanted } in it (${ version })`
					);
				}
				keepVietnamese( target );
				// A second start may have been faster; whose core it is does not matter.
				rmSync( dir, { recursive: true, force: true } );
				renameSync( target, dir );
				writeFileSync(
					`${ dir }.json`,
					`${ JSON.stringify( { version, source, date: new Date().toISOString() } ) }\n`
				);
				say( `WordPress ${ version } from ${ source }.` );
				return { dir, version, source };
			} catch ( error ) {
				reasons.push( `  ${ source }: ${ error.message }` );
			}
		}
	} finally {
		rmSync( work, { recursive: true, force: true } );
		tidy();
	}
	throw new Problem(
		[
			`No WordPress ${ wanted } to be had:`,
			...reasons,
			`Connect to the internet and try again, or unpack a WordPress into ${ dir }`,
		].join( '\n' )
	);
}

/**
 * The other languages are 20 MB that every copy of the core would carry.
 *
 * @param {string} dir
 */
function keepVietnamese( dir ) {
	const languages = join( dir, 'wp-content/languages' );
	if ( ! existsSync( languages ) ) {
		return;
	}
	for ( const entry of readdirSync( languages, { withFileTypes: true } ) ) {
		if ( entry.isFile() && ! /(^|-)vi[.-]/.test( entry.name ) ) {
			rmSync( join( languages, entry.name ) );
		}
	}
}

/**
 * Copies a pristine core.
 *
 * @param {string} from
 * @param {string} to   Must not exist yet.
 */
export function copyCore( from, to ) {
	cpSync( from, to, { recursive: true } );
}

if ( import.meta.url === pathToFileURL( process.argv[ 1 ] ).href ) {
	await runMain( async () => {
		const args = process.argv.slice( 2 );
		const wanted =
			args.find( ( argument ) => ! argument.startsWith( '--' ) ) ??
			'newest';
		const { dir, version } = await getWordPress( wanted, {
			refresh: args.includes( '--refresh' ),
		} );
		say( `WordPress ${ version }:` );
		process.stdout.write( `${ dir }\n` );
	} );
}
