/**
 * The requests of the screen. Each is answered with the whole directory as it is then.
 */

import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';

import { FIELDS } from '../../../lib/directory/draft';
import type { Directory, Person } from '../../../lib/directory/types';
import { fieldLabel } from './labels';

const PATH = '/cong-truong/v1/directory';

export type Answer = Directory & { id: number };

export function loadDirectory(): Promise< Answer > {
	return apiFetch< Answer >( { path: PATH } );
}

/** Every write is a POST: security plugins of hosts refuse the others. */
export async function write( path: string, data: object ): Promise< Answer > {
	try {
		return await apiFetch< Answer >( {
			path: `${ PATH }/${ path }`,
			method: 'POST',
			data,
		} );
	} catch ( error ) {
		throw failureOf( error );
	}
}

/** Why it was not done, in a sentence. */
export class Failure extends Error {
	/** What somebody else saved of the person meanwhile. */
	current: Person | null = null;
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return typeof value === 'object' && value !== null;
}

function isPerson( value: unknown ): value is Person {
	return (
		isRecord( value ) &&
		typeof value.version === 'number' &&
		FIELDS.every( ( field ) => typeof value[ field ] === 'string' )
	);
}

export function failureOf( error: unknown ): Failure {
	const { code, message, data } = isRecord( error ) ? error : {};
	const details = isRecord( data ) ? data : {};
	if ( code === 'fetch_error' || code === 'offline_error' ) {
		return new Failure(
			__(
				'There is no connection. What you typed is still here; try again.',
				'cong-truong'
			)
		);
	}
	if ( code === 'rest_cookie_invalid_nonce' || details.status === 401 ) {
		return new Failure(
			__(
				'Your login has run out. Log in again in another tab, then try again here.',
				'cong-truong'
			)
		);
	}
	const text =
		typeof message === 'string' && message !== ''
			? message
			: __(
					'The server gave no answer that could be read.',
					'cong-truong'
				);
	const label = fieldLabel( String( details.field ?? '' ) );
	const failure = new Failure(
		label === '' ? text : `${ label }: ${ text }`
	);
	if ( isPerson( details.current ) ) {
		failure.current = details.current;
	}
	return failure;
}
