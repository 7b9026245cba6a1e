/**
 * What somebody else did with a message while it was open here.
 */

import type { FeedbackEvent, FeedbackMessage } from './types';

/** What is handled about a message. */
export type Handled = Pick<
	FeedbackMessage,
	'state' | 'topic' | 'assignee' | 'due'
>;

export type HandledChange = {
	[ Field in keyof Handled ]: {
		field: Field;
		from: Handled[ Field ];
		to: Handled[ Field ];
	};
}[ keyof Handled ];

export type Changes = {
	fields: HandledChange[];
	/** The answers, notes and the rest that came. */
	events: FeedbackEvent[];
};

export function handledOf( { state, topic, assignee, due }: Handled ): Handled {
	return { state, topic, assignee, due };
}

export function fieldChanges( from: Handled, to: Handled ): HandledChange[] {
	const all: HandledChange[] = [
		{ field: 'state', from: from.state, to: to.state },
		{ field: 'topic', from: from.topic, to: to.topic },
		{ field: 'assignee', from: from.assignee, to: to.assignee },
		{ field: 'due', from: from.due, to: to.due },
	];
	return all.filter( ( change ) => change.from !== change.to );
}

export function changesBetween(
	before: FeedbackMessage,
	now: FeedbackMessage
): Changes {
	const known = new Set( before.events.map( ( { id } ) => id ) );
	return {
		fields: fieldChanges( before, now ),
		events: now.events.filter( ( { id } ) => ! known.has( id ) ),
	};
}

/** What is chosen here, put onto what is stored now: what nobody touched here follows. */
export function rebase(
	chosen: Handled,
	before: Handled,
	now: Handled
): Handled {
	const mine = fieldChanges( before, chosen ).map( ( { field } ) => field );
	const kept = handledOf( chosen );
	const stored = handledOf( now );
	return Object.fromEntries(
		( Object.keys( stored ) as ( keyof Handled )[] ).map( ( field ) => [
			field,
			mine.includes( field ) ? kept[ field ] : stored[ field ],
		] )
	) as Handled;
}
