/**
 * Where something goes in a list when it is moved.
 */

import type { Body } from './types';

export type Direction = 'up' | 'down';

/**
 * The id before which an item comes to stand, 0 for the end; null where it cannot move further.
 */
export function stepBefore(
	ids: number[],
	id: number,
	direction: Direction
): number | null {
	const place = ids.indexOf( id );
	if ( place < 0 ) {
		return null;
	}
	if ( direction === 'up' ) {
		return ids[ place - 1 ] ?? null;
	}
	return place === ids.length - 1 ? null : ( ids[ place + 2 ] ?? 0 );
}

/**
 * The same for an item dropped on another: it takes that one's place. Null where nothing changes.
 */
export function dropBefore(
	ids: number[],
	id: number,
	onto: number
): number | null {
	const from = ids.indexOf( id );
	const to = ids.indexOf( onto );
	if ( from < 0 || to < 0 || from === to ) {
		return null;
	}
	return from < to ? ( ids[ to + 1 ] ?? 0 ) : onto;
}

/** A list with the item where it was moved to. */
export function moved( ids: number[], id: number, before: number ): number[] {
	const rest = ids.filter( ( other ) => other !== id );
	const place = before === 0 ? rest.length : rest.indexOf( before );
	return [ ...rest.slice( 0, place ), id, ...rest.slice( place ) ];
}

/** Ids of the bodies that stand under the same as this one. */
export function siblingsOf( bodies: Body[], { parent }: Body ): number[] {
	return bodies
		.filter( ( body ) => body.parent === parent )
		.map( ( { id } ) => id );
}

/** The bodies that this one may stand under: not itself, nor what stands under it. */
export function possibleParents( bodies: Body[], id: number ): Body[] {
	const below = new Set( [ id ] );
	return bodies.filter( ( body ) => {
		if ( below.has( body.id ) || below.has( body.parent ) ) {
			below.add( body.id );
			return false;
		}
		return true;
	} );
}
