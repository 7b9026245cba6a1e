/**
 * WordPress from wordpress.org, with its Vietnamese language pack.
 */
import { readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

import { Problem, say } from '../lib/messages.mjs';

const API_SECONDS = 6;
const DOWNLOAD_SECONDS = 300;

/**
 * @param {string} url
 * @param {number} seconds
 * @return {Promise<Response>} A good answer.
 */
async function get( url, seconds ) {
	let response;
	try {
		response = await fetch( url, {
			signal: AbortSignal.timeout( seconds * 1000 ),
		} );
	} catch ( error ) {
		throw new Problem( `no answer (${ error.cause?.code ?? error.name })` );
	}
	if ( ! response.ok ) {
		throw new Problem( `${ url } answered ${ response.status }` );
	}
	return response;
}

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
 * @param {string} wanted
 * @return {Promise<string>} Exact version.
 */
async function findVersion( wanted ) {
	const branch = wanted === 'newest' ? '' : `${ wanted }.`;
	const query = branch ? `?version=${ wanted }` : '';
	const { offers } = await (
		await get(
			`https://api.wordpress.org/core/version-check/1.7/${ query }`,
			API_SECONDS
		)
	).json();
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
 * @param {string} url
 * @param {string} target
 */
async function unpack( url, target ) {
	const { default: AdmZip } = await import( 'adm-zip' );
	const data = Buffer.from(
		await ( await get( url, DOWNLOAD_SECONDS ) ).arrayBuffer()
	);
	new AdmZip( data ).extractAllTo( target, true );
}

/**
 * @param {string} wanted `newest` or `6.8`.
 * @param {string} target Empty folder.
 */
export async function fromWordPressOrg( wanted, target ) {
	const version = await findVersion( wanted );
	say( `  downloading WordPress ${ version } from wordpress.org` );
	await unpack(
		`https://downloads.wordpress.org/release/wordpress-${ version }.zip`,
		target
	);
	const inner = join( target, 'wordpress' );
	for ( const name of readdirSync( inner ) ) {
		renameSync( join( inner, name ), join( target, name ) );
	}
	rmdirSync( inner );

	try {
		const { translations } = await (
			await get(
				`https://api.wordpress.org/translations/core/1.0/?version=${ version }`,
				API_SECONDS
			)
		).json();
		const pack =
			translations.find( ( { language } ) => language === 'vi' )
				?.package ??
			`https://downloads.wordpress.org/translation/core/${ version }/vi.zip`;
		await unpack( pack, join( target, 'wp-content/languages' ) );
	} catch ( error ) {
		say(
			`  without the Vietnamese language pack of WordPress: ${ error.message }`
		);
	}
}
