/**
 * WordPress from wordpress.org, with its Vietnamese language pack.
 */
import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

import { Problem, say } from '../lib/messages.mjs';
import { download } from './download.mjs';

const API_SECONDS = 10;
const DOWNLOAD_SECONDS = 600;

/** The tests have a server of their own. */
const HOSTS = {
	api: 'https://api.wordpress.org',
	site: 'https://wordpress.org',
	downloads: 'https://downloads.wordpress.org',
};

/**
 * @param {string} a
 * @param {string} b
 * @return {number} Newest first.
 */
function compareVersions( a, b ) {
	const [ left, right ] = [ a, b ].map( ( version ) =>
		version.split( '.' ).map( Number )
	);
	for ( let i = 0; i < 3; i++ ) {
		const difference = ( right[ i ] ?? 0 ) - ( left[ i ] ?? 0 );
		if ( difference !== 0 ) {
			return difference;
		}
	}
	return 0;
}

/**
 * @param {string} url
 * @return {Promise<any>} What the API answers.
 */
async function ask( url ) {
	const answer = await download( url, API_SECONDS );
	try {
		return JSON.parse( answer.toString( 'utf8' ) );
	} catch {
		// The log-in page of a hotel or a school's network, say.
		throw new Problem( `${ url } answered something else than data` );
	}
}

/**
 * @param {string} wanted
 * @param {string} api
 * @return {Promise<string>} Exact version.
 */
async function findVersion( wanted, api ) {
	const branch = wanted === 'newest' ? '' : `${ wanted }.`;
	const query = branch ? `?version=${ wanted }` : '';
	const { offers } = await ask(
		`${ api }/core/version-check/1.7/${ query }`
	);
	const version = offers
		.map( ( offer ) => offer.current )
		.filter(
			( current ) =>
				/^\d+(\.\d+)+$/.test( current ) && current.startsWith( branch )
		)
		.sort( compareVersions )[ 0 ];
	if ( ! version ) {
		throw new Problem( `offers no version ${ wanted }` );
	}
	return version;
}

/**
 * @param {Buffer} zip
 * @param {string} target
 */
async function unpack( zip, target ) {
	const { default: AdmZip } = await import( 'adm-zip' );
	new AdmZip( zip ).extractAllTo( target, true );
}

/**
 * @param {string} version
 * @param {string} site
 * @return {Promise<Buffer>} The zip, as whole as its checksum says.
 */
async function downloadCore( version, site ) {
	const url = `${ site }/wordpress-${ version }.zip`;
	const zip = await download( url, DOWNLOAD_SECONDS );
	const checksum = await download( `${ url }.sha1`, API_SECONDS );
	if (
		createHash( 'sha1' ).update( zip ).digest( 'hex' ) !==
		checksum.toString( 'utf8' ).trim()
	) {
		throw new Problem( `${ url } came damaged; try again` );
	}
	return zip;
}

/**
 * @param {string}       wanted  `newest` or `6.8`.
 * @param {string}       target  Empty folder.
 * @param {typeof HOSTS} [hosts]
 */
export async function fromWordPressOrg( wanted, target, hosts = HOSTS ) {
	const version = await findVersion( wanted, hosts.api );
	say( `  downloading WordPress ${ version } from wordpress.org` );
	await unpack( await downloadCore( version, hosts.site ), target );
	const inner = join( target, 'wordpress' );
	for ( const name of readdirSync( inner ) ) {
		renameSync( join( inner, name ), join( target, name ) );
	}
	rmdirSync( inner );

	try {
		const { translations } = await ask(
			`${ hosts.api }/translations/core/1.0/?version=${ version }`
		);
		const pack =
			translations.find( ( { language } ) => language === 'vi' )
				?.package ??
			`${ hosts.downloads }/translation/core/${ version }/vi.zip`;
		await unpack(
			await download( pack, DOWNLOAD_SECONDS ),
			join( target, 'wp-content/languages' )
		);
	} catch ( error ) {
		say(
			`  without the Vietnamese language pack of WordPress: ${ error.message }`
		);
	}
}
