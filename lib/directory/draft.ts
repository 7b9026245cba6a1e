/**
 * What is typed about a person: which of it is new, and what becomes of it when somebody else saved meanwhile.
 */

import type { Body, Person, PersonFields } from './types';

export const FIELDS = [
	'name',
	'degree',
	'duties',
	'phone',
	'email',
	'privatePhone',
] as const satisfies readonly ( keyof PersonFields )[];

export type Field = ( typeof FIELDS )[ number ];

export type Place = { body: number; position: string };

export function noFields(): PersonFields {
	return {
		name: '',
		degree: '',
		duties: '',
		phone: '',
		email: '',
		privatePhone: '',
	};
}

/** The fields that differ from what was read: only these are sent. */
export function changedFields(
	base: PersonFields,
	mine: PersonFields
): Partial< PersonFields > {
	const changed: Partial< PersonFields > = {};
	for ( const field of FIELDS ) {
		if ( mine[ field ] !== base[ field ] ) {
			changed[ field ] = mine[ field ];
		}
	}
	return changed;
}

/** The places of a person in the bodies. */
export function placesOf( bodies: Body[], person: number ): Place[] {
	return bodies.flatMap( ( { id, members } ) =>
		members
			.filter( ( member ) => member.person === person )
			.map( ( { position } ) => ( { body: id, position } ) )
	);
}

/** What changes: body → position, or null for a place that is given up. */
export function changedPlaces(
	base: Place[],
	mine: Place[]
): Record< number, string | null > {
	const changed: Record< number, string | null > = {};
	for ( const { body } of base ) {
		if ( ! mine.some( ( place ) => place.body === body ) ) {
			changed[ body ] = null;
		}
	}
	for ( const { body, position } of mine ) {
		const before = base.find( ( place ) => place.body === body );
		if ( before?.position !== position ) {
			changed[ body ] = position;
		}
	}
	return changed;
}

export type Merge = {
	fields: PersonFields;
	/** Both wrote something else here: mine stays, theirs is told. */
	conflicts: { field: Field; theirs: string }[];
};

/** What I typed on top of what somebody else saved. */
export function mergeFields(
	base: PersonFields,
	mine: PersonFields,
	theirs: Person
): Merge {
	const fields = noFields();
	const conflicts: Merge[ 'conflicts' ] = [];
	for ( const field of FIELDS ) {
		const isMine = mine[ field ] !== base[ field ];
		fields[ field ] = isMine ? mine[ field ] : theirs[ field ];
		if (
			isMine &&
			theirs[ field ] !== base[ field ] &&
			theirs[ field ] !== mine[ field ]
		) {
			conflicts.push( { field, theirs: theirs[ field ] } );
		}
	}
	return { fields, conflicts };
}
