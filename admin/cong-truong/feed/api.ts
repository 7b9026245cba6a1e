/**
 * The requests of the screen. Every write is a POST: security plugins of hosts refuse the others.
 */

import apiFetch from '@wordpress/api-fetch';
import { addQueryArgs } from '@wordpress/url';

import type {
	Discovery,
	Draft,
	FeedResource,
	Item,
	ItemPage,
	SourceInput,
} from '../../../lib/feed/types';
import { failureOf, failureText } from '../disclosure/api';
import { refusedFields } from '../school/api';

const PATH = '/cong-truong/v1/feed';

/** What the server tells the screen when it opens. */
export type ScreenData = { resource: FeedResource; mayManage: boolean };

/** Why it was not done, in a sentence, and what is wrong with which field. */
export class Failure extends Error {
	fields: Record< string, string >;
	/** How all is now, where somebody else was faster. */
	resource: FeedResource | undefined;

	constructor(
		message: string,
		fields: Record< string, string > = {},
		resource?: FeedResource
	) {
		super( message );
		this.fields = fields;
		this.resource = resource;
	}
}

/** The sentence for a request that was rejected. */
export function sentenceOf( error: unknown ): string {
	return error instanceof Failure
		? error.message
		: failureText( failureOf( error ) );
}

async function send< Answer >(
	path: string,
	data?: object
): Promise< Answer > {
	try {
		return await apiFetch< Answer >( {
			path: PATH + path,
			...( data && { method: 'POST', data } ),
		} );
	} catch ( error ) {
		const { data: details } = error as { data?: unknown };
		throw new Failure(
			sentenceOf( error ),
			refusedFields( error ),
			( details as { resource?: FeedResource } | undefined )?.resource
		);
	}
}

export function saveFeed( changes: {
	sources?: SourceInput[];
	/** What the sources were made of. */
	version?: string;
	hidden?: string[];
} ): Promise< FeedResource > {
	return send( '', changes );
}

export function discover( url: string, lax: boolean ): Promise< Discovery > {
	return send( '/discover', { url, lax } );
}

/** `busy`: another request is reading right now. */
export type Refreshed = FeedResource & { busy: boolean };

/** Reads one source, or all, now. */
export function refresh( source?: string ): Promise< Refreshed > {
	return send( '/refresh', source === undefined ? {} : { source } );
}

/** Makes a new secret address. */
export function renewPing(): Promise< FeedResource > {
	return send( '/ping', {} );
}

/** Empty means all. */
export type Query = { search: string; kind: string; source: string };

export function findItems( query: Query, page: number ): Promise< ItemPage > {
	const given = Object.entries( query ).filter(
		( [ , value ] ) => value !== ''
	);
	return send(
		addQueryArgs( '/items', { ...Object.fromEntries( given ), page } )
	);
}

export function makeDraft( { source, key }: Item ): Promise< Draft > {
	return send( '/items/draft', { source, key } );
}
