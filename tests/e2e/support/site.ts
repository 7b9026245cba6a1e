/**
 * The site under test: the one a lane started (environment), else the one of `node bin/native/dev.mjs`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve( __dirname, '../../..' );

export const users = [ 'admin', 'webmaster', 'editor', 'author' ] as const;
export type TestUser = ( typeof users )[ number ];

type Site = {
	/** Without a slash at its end. */
	url: string;
	/** WordPress folder. */
	dir: string;
	/** Cookies of each user, made by the global set-up. */
	storageStates: Record< TestUser, string >;
};

function running(): { url: string; dir: string } {
	const { WP_BASE_URL: url, WP_SITE_DIR: dir } = process.env;
	if ( url && dir ) {
		return { url, dir };
	}
	const note = join(
		process.env.CONG_TRUONG_CACHE ?? join( root, '.cache' ),
		'dev-site.json'
	);
	if ( ! existsSync( note ) ) {
		throw new Error(
			'No site to test. Start one with: node bin/native/dev.mjs'
		);
	}
	const found: { url: string; dir: string } = JSON.parse(
		readFileSync( note, 'utf8' )
	);
	return found;
}

const { url, dir } = running();
// The workers of Playwright read this file again, in processes of their own.
process.env.WP_SITE_DIR = dir;
const states = join( dir, '../storage-states' );

export const site: Site = {
	url,
	dir,
	storageStates: {
		admin: join( states, 'admin.json' ),
		webmaster: join( states, 'webmaster.json' ),
		editor: join( states, 'editor.json' ),
		author: join( states, 'author.json' ),
	},
};

/** A WordPress without plugin and theme of ours, where a journey uploads the zips; the lanes start one. */
export function plainSite(): { url: string; dir: string } {
	const { WP_PLAIN_URL, WP_PLAIN_DIR } = process.env;
	if ( ! WP_PLAIN_URL || ! WP_PLAIN_DIR ) {
		throw new Error( 'Only in a lane: node bin/lanes.mjs e2e-native' );
	}
	return { url: WP_PLAIN_URL, dir: WP_PLAIN_DIR };
}

/** For `test.use( { storageState: visitor } )`. */
export const visitor = { cookies: [], origins: [] };

/** What PHP and WordPress complained about so far. */
export function debugLog( folder = site.dir ): string {
	const file = join( folder, 'wp-content/debug.log' );
	return existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
}

/** The mails that the site wanted to send, oldest first. */
export function sentMails(): {
	to: string | string[];
	subject: string;
	message: string;
}[] {
	const file = join( site.dir, 'wp-content/mail.log' );
	return existsSync( file )
		? readFileSync( file, 'utf8' )
				.trim()
				.split( '\n' )
				.map( ( line ) => JSON.parse( line ) )
		: [];
}
