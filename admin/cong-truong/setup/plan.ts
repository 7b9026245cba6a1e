/**
 * What a run will do, and the run itself: a few items a request, until all are done.
 */

import type { DoneItem, ItemState, SetupItem, SetupStep } from './types';

export type Choice = 'make' | 'use' | 'restore';

/** Choices of the user that differ from the usual one. */
export type Choices = Record< string, Choice | 'leave' >;

/** Items that one request may make: few, so that the progress is seen. */
const BATCH = 4;
/** Requests that failed in a row, after which the run stops and says so. */
const PATIENCE = 3;

export function allItems( steps: SetupStep[] ): SetupItem[] {
	return steps.flatMap( ( { items } ) => items );
}

/** What happens to an item: null for nothing. */
export function choiceOf( item: SetupItem, choices: Choices ): Choice | null {
	const chosen = choices[ item.key ];
	if ( chosen === 'leave' ) {
		return null;
	}
	if ( item.state === 'new' ) {
		return 'use';
	}
	if ( item.state === 'found' ) {
		return chosen === 'make' ? 'make' : 'use';
	}
	return item.state === 'binned' && chosen === 'restore' ? 'restore' : null;
}

export function countStates(
	steps: SetupStep[]
): Partial< Record< ItemState, number > > {
	const counts: Partial< Record< ItemState, number > > = {};
	for ( const { state } of allItems( steps ) ) {
		counts[ state ] = ( counts[ state ] ?? 0 ) + 1;
	}
	return counts;
}

/** Keys in the order in which they are done, in batches that take one choice each. */
export function batches(
	items: SetupItem[],
	choices: Choices
): { choice: Choice; keys: string[] }[] {
	const made: { choice: Choice; keys: string[] }[] = [];
	for ( const item of items ) {
		const choice = choiceOf( item, choices );
		if ( choice === null ) {
			continue;
		}
		const last = made[ made.length - 1 ];
		if ( last?.choice === choice && last.keys.length < BATCH ) {
			last.keys.push( item.key );
		} else {
			made.push( { choice, keys: [ item.key ] } );
		}
	}
	return made;
}

/** Keys of all items in the order of an undo, the last one made first. */
export function undoBatches( items: SetupItem[] ): string[][] {
	const keys = items
		.filter( ( { state } ) => state !== 'new' && state !== 'found' )
		.map( ( { key } ) => key )
		.reverse();
	const made: string[][] = [];
	for ( let from = 0; from < keys.length; from += BATCH ) {
		made.push( keys.slice( from, from + BATCH ) );
	}
	return made;
}

/**
 * Sends keys until each was answered: a request may run out of time, and a connection may break. What was done already is done only once.
 */
export async function runBatch(
	keys: string[],
	send: ( keys: string[] ) => Promise< DoneItem[] >,
	onDone: ( items: DoneItem[] ) => void
): Promise< void > {
	let left = keys;
	let failures = 0;
	while ( left.length > 0 ) {
		try {
			const done = await send( left );
			const answered = new Set( done.map( ( { key } ) => key ) );
			failures = done.length > 0 ? 0 : failures + 1;
			left = left.filter( ( key ) => ! answered.has( key ) );
			onDone( done );
		} catch ( error ) {
			failures++;
			if ( failures >= PATIENCE ) {
				throw error;
			}
		}
		if ( failures >= PATIENCE ) {
			throw new Error( 'no progress' );
		}
	}
}

export function withDone( steps: SetupStep[], done: DoneItem[] ): SetupStep[] {
	const byKey = new Map( done.map( ( item ) => [ item.key, item ] ) );
	return steps.map( ( step ) => ( {
		...step,
		items: step.items.map( ( item ) => ( {
			...item,
			...byKey.get( item.key ),
		} ) ),
	} ) );
}
