/**
 * Downloads, also from behind a proxy.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { Problem } from '../lib/messages.mjs';

/**
 * @param {string} url
 * @param {number} seconds It may take.
 * @return {Promise<Buffer>} What is there.
 */
export function download( url, seconds ) {
	const { env } = process;
	const proxy =
		env.https_proxy ||
		env.HTTPS_PROXY ||
		env.npm_config_https_proxy ||
		env.npm_config_proxy;
	// The fetch of Node 20 knows no proxies; curl does, and comes with Windows, macOS and most Linux systems.
	return proxy ? byCurl( url, seconds, proxy ) : byFetch( url, seconds );
}

/**
 * @param {string} url
 * @param {number} seconds
 * @return {Promise<Buffer>} What is there.
 */
async function byFetch( url, seconds ) {
	try {
		const response = await fetch( url, {
			signal: AbortSignal.timeout( seconds * 1000 ),
		} );
		if ( ! response.ok ) {
			throw new Problem( `${ url } answered ${ response.status }` );
		}
		return Buffer.from( await response.arrayBuffer() );
	} catch ( error ) {
		if ( error instanceof Problem ) {
			throw error;
		}
		throw new Problem(
			`no answer from ${ new URL( url ).host } (${ error.cause?.code ?? error.name })`
		);
	}
}

/**
 * @param {string} url
 * @param {number} seconds
 * @param {string} proxy
 * @return {Promise<Buffer>} What is there.
 */
async function byCurl( url, seconds, proxy ) {
	try {
		const { stdout } = await promisify( execFile )(
			'curl',
			[
				'--fail',
				'--location',
				'--silent',
				'--show-error',
				'--max-time',
				String( seconds ),
				url,
			],
			{
				encoding: 'buffer',
				maxBuffer: Infinity,
				// Not an argument: it may name a password.
				env: { ...process.env, http_proxy: proxy, https_proxy: proxy },
			}
		);
		return stdout;
	} catch ( error ) {
		throw new Problem(
			error.code === 'ENOENT'
				? 'the way out is a proxy, and curl, which would take it, is not installed'
				: `through the proxy: ${ String( error.stderr ).trim() }`
		);
	}
}
