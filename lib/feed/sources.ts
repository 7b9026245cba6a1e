/**
 * The sources as people see them: by kind, with how they are doing.
 */

import { isSameAddress } from './address';
import type { FeedResource, FoundFeed, Source, SourceInput } from './types';

const DAY = 24 * 60 * 60;

/** Days without anything new after which a source looks forgotten. */
const SILENCE = 180;

/** Seconds of now. */
function clock(): number {
	return Date.now() / 1000;
}

export function inputsOf( sources: Source[] ): SourceInput[] {
	return sources.map( ( { id, url, kind, name, paused, lax } ) => ( {
		id,
		url,
		kind,
		name,
		paused,
		lax,
	} ) );
}

/** Who speaks. */
export function nameOf( { name, title, url }: Source ): string {
	return name || title || url;
}

/** Whether a feed is read already, also under an address that it has left. */
export function isKnown(
	{ url }: Pick< FoundFeed, 'url' >,
	sources: Source[]
): boolean {
	return sources.some(
		( source ) =>
			isSameAddress( source.url, url ) ||
			( source.state.moved !== '' &&
				isSameAddress( source.state.moved, url ) )
	);
}

export type Condition = 'paused' | 'failing' | 'unread' | 'good';

export function conditionOf( { paused, state }: Source ): Condition {
	if ( paused ) {
		return 'paused';
	}
	if ( state.failing > 0 ) {
		return 'failing';
	}
	return state.succeeded > 0 ? 'good' : 'unread';
}

/** Whether it is read without fault, but nothing new has come for half a year. */
export function isSilent( source: Source, now = clock() ): boolean {
	const { newest } = source.state;
	return (
		conditionOf( source ) === 'good' &&
		newest > 0 &&
		newest < now - SILENCE * DAY
	);
}

export type Group = { kind: string; label: string; sources: Source[] };

/** Sources by kind, in the order of the kinds; kinds without any are left out. */
export function groupsOf( {
	kinds,
	sources,
}: Pick< FeedResource, 'kinds' | 'sources' > ): Group[] {
	const unknown = sources
		.map( ( { kind } ) => kind )
		.filter( ( kind ) => ! ( kind in kinds ) );
	return [ ...new Set( [ ...Object.keys( kinds ), ...unknown ] ) ]
		.map( ( kind ) => ( {
			kind,
			label: kinds[ kind ] ?? kind,
			sources: sources.filter( ( source ) => source.kind === kind ),
		} ) )
		.filter( ( group ) => group.sources.length > 0 );
}

/** Newer states of the sources that are there; what people set stays. */
export function withStates( sources: Source[], newer: Source[] ): Source[] {
	return sources.map( ( source ) => {
		const same = newer.find( ( { id } ) => id === source.id );
		return same
			? { ...source, title: same.title, state: same.state }
			: source;
	} );
}

/** Key of what was refused of a source that has no id yet. */
export const NEW = 'new';

/** What the server refused, from places in the list that was sent to ids. */
export function byId(
	fields: Record< string, string >,
	sent: SourceInput[]
): Record< string, string > {
	return Object.fromEntries(
		Object.entries( fields ).map( ( [ place, text ] ) => {
			const source = sent[ Number( place ) ];
			return [ source ? ( source.id ?? NEW ) : place, text ];
		} )
	);
}
