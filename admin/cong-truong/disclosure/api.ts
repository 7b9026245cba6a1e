/**
 * The requests of the screen. Every write is a POST: security plugins of hosts refuse the others.
 */

import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import type {
	CellColumnId,
	DisclosureKey,
	DisclosureResource,
	DisclosureSummary,
	DisclosureValues,
	RowId,
	SchoolYear,
	StoodWarning,
} from '../../../lib/disclosure/types';
import { screenConfig } from './config';

function path( rest = '' ): string {
	return `/${ screenConfig()?.restNamespace ?? 'cong-truong/v1' }/disclosures${ rest }`;
}

function post( rest: string, data: object ): Promise< DisclosureResource > {
	return apiFetch< DisclosureResource >( {
		path: path( rest ),
		method: 'POST',
		data,
	} );
}

export function listDisclosures(
	schoolYear?: SchoolYear
): Promise< DisclosureSummary[] > {
	return apiFetch< DisclosureSummary[] >( {
		path: addQueryArgs( path(), schoolYear ? { schoolYear } : {} ),
	} );
}

/** What lies in the bin. */
export function listBin(): Promise< DisclosureSummary[] > {
	return apiFetch< DisclosureSummary[] >( {
		path: addQueryArgs( path(), { bin: true } ),
	} );
}

export async function binDisclosure( id: number ): Promise< void > {
	await apiFetch( { path: path( `/${ id }/trash` ), method: 'POST' } );
}

export function restoreDisclosure( id: number ): Promise< DisclosureResource > {
	return post( `/${ id }/restore`, {} );
}

export function loadDisclosure( id: number ): Promise< DisclosureResource > {
	return apiFetch< DisclosureResource >( { path: path( `/${ id }` ) } );
}

export function createDisclosure(
	key: Omit< DisclosureKey, 'regime' >
): Promise< DisclosureResource > {
	return post( '', key );
}

export function saveDisclosure(
	id: number,
	version: number,
	values: DisclosureValues
): Promise< DisclosureResource > {
	return post( `/${ id }`, { version, values } );
}

export function submitDisclosure(
	id: number,
	version: number
): Promise< DisclosureResource > {
	return post( `/${ id }/submit`, { version } );
}

export function publishDisclosure(
	id: number,
	version: number,
	warnings: StoodWarning[]
): Promise< DisclosureResource > {
	return post( `/${ id }/publish`, { version, warnings } );
}

export function withdrawDisclosure(
	id: number,
	version: number,
	reason: string
): Promise< DisclosureResource > {
	return post( `/${ id }/withdraw`, { version, reason } );
}

/** What another person saved in the meantime. */
export type CurrentVersion = {
	version: number;
	values: DisclosureValues;
	modifiedBy: string;
	modifiedAt: string;
};

export type Failure =
	| { kind: 'stale'; current: CurrentVersion }
	| { kind: 'invalid'; message: string; row: RowId; column: CellColumnId }
	/** The login has run out. */
	| { kind: 'signed-out' }
	| { kind: 'offline' }
	/** Worth trying again. */
	| { kind: 'server'; message: string }
	/** Trying again would give the same. */
	| { kind: 'refused'; message: string };

function isRecord( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}

function isCurrent( value: unknown ): value is CurrentVersion {
	return (
		isRecord( value ) &&
		typeof value.version === 'number' &&
		isRecord( value.values )
	);
}

const SIGNED_OUT = new Set( [
	'rest_cookie_invalid_nonce',
	'rest_not_logged_in',
] );
const OFFLINE = new Set( [ 'fetch_error', 'offline_error' ] );

/** What went wrong, from whatever a request was rejected with. */
export function failureOf( error: unknown ): Failure {
	const { code, message, data } = isRecord( error ) ? error : {};
	const details = isRecord( data ) ? data : {};
	const status = typeof details.status === 'number' ? details.status : 0;
	const text =
		typeof message === 'string' && message !== ''
			? message
			: __(
					'The server gave no answer that could be read.',
					'cong-truong'
				);
	if ( code === 'cong_truong_stale' && isCurrent( details.current ) ) {
		return { kind: 'stale', current: details.current };
	}
	if ( code === 'cong_truong_invalid_cell' ) {
		return {
			kind: 'invalid',
			message: text,
			row: String( details.row ?? '' ),
			column: String( details.column ?? '' ),
		};
	}
	if (
		( typeof code === 'string' && SIGNED_OUT.has( code ) ) ||
		status === 401
	) {
		return { kind: 'signed-out' };
	}
	if (
		( typeof code === 'string' && OFFLINE.has( code ) ) ||
		error instanceof TypeError
	) {
		return { kind: 'offline' };
	}
	return status >= 400 && status < 500
		? { kind: 'refused', message: text }
		: { kind: 'server', message: text };
}

export function failureText( failure: Failure ): string {
	switch ( failure.kind ) {
		case 'stale':
			return __(
				'Another person has saved in the meantime.',
				'cong-truong'
			);
		case 'signed-out':
			return __(
				'Your login has run out. Log in again in another tab.',
				'cong-truong'
			);
		case 'offline':
			return __( 'There is no connection.', 'cong-truong' );
		default:
			return failure.message;
	}
}
