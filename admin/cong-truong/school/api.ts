/**
 * The request of the screen.
 */

import apiFetch from '@wordpress/api-fetch';

import type { SchoolResource } from '../../../lib/school/types';

declare global {
	interface Window {
		congTruongSchool?: SchoolResource;
	}
}

export function saveSchool( {
	profile,
	emblem,
	allowed,
	deleteData,
}: SchoolResource ): Promise< SchoolResource > {
	return apiFetch< SchoolResource >( {
		path: '/cong-truong/v1/school',
		method: 'POST',
		data: { profile, emblem: emblem?.id ?? 0, allowed, deleteData },
	} );
}

function isTexts( value: unknown ): value is Record< string, string > {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.values( value ).every( ( text ) => typeof text === 'string' )
	);
}

/** The fields that the server refused: path → what to do. */
export function refusedFields( error: unknown ): Record< string, string > {
	const fields = ( error as { data?: { fields?: unknown } } | null )?.data
		?.fields;
	return isTexts( fields ) ? fields : {};
}
