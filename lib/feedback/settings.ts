/**
 * The settings of the inbox as they are edited.
 */

import type { FeedbackSettings, FeedbackStaff } from './types';

/** What is saved together. */
export type SettingsDraft = {
	settings: FeedbackSettings;
	staff: FeedbackStaff[];
};

/** Lines without empty ones. */
export function linesOf( text: string ): string[] {
	return text
		.split( '\n' )
		.map( ( line ) => line.trim() )
		.filter( Boolean );
}

export function moveBy< Entry >(
	entries: Entry[],
	at: number,
	step: -1 | 1
): Entry[] {
	const entry = entries[ at ];
	const other = entries[ at + step ];
	if ( entry === undefined || other === undefined ) {
		return entries;
	}
	return entries.map( ( one, place ) => {
		if ( place === at ) {
			return other;
		}
		return place === at + step ? entry : one;
	} );
}

/** What is wrong at a path, or with one line of a field that holds several. */
export function problemAt(
	problems: Record< string, string >,
	path: string
): string {
	const found = Object.keys( problems ).find(
		( key ) => key === path || key.startsWith( `${ path }.` )
	);
	return found === undefined ? '' : ( problems[ found ] ?? '' );
}

/** What the server refused that no field of the screen shows. */
export function problemsElsewhere(
	problems: Record< string, string >,
	shown: string[]
): string[] {
	return Object.entries( problems )
		.filter(
			( [ key ] ) =>
				! shown.some(
					( path ) => key === path || key.startsWith( `${ path }.` )
				)
		)
		.map( ( [ , text ] ) => text );
}

const isSame = ( one: unknown, other: unknown ) =>
	JSON.stringify( one ) === JSON.stringify( other );

export type Section = keyof FeedbackSettings | 'staff';

function sectionsOf( draft: SettingsDraft ): Record< string, unknown > {
	return { ...draft.settings, staff: draft.staff };
}

/** What differs. */
export function changedSections(
	from: SettingsDraft,
	to: SettingsDraft
): Section[] {
	const before = sectionsOf( from );
	return Object.entries( sectionsOf( to ) )
		.filter( ( [ name, value ] ) => ! isSame( value, before[ name ] ) )
		.map( ( [ name ] ) => name as Section );
}

/** What somebody else saved, with what was changed here; `both` names what both of them changed, where this side counts. */
export function mergeSettings(
	base: SettingsDraft,
	mine: SettingsDraft,
	theirs: SettingsDraft
): { draft: SettingsDraft; taken: Section[]; both: Section[] } {
	const here = changedSections( base, mine );
	const there = changedSections( base, theirs );
	const { staff, ...settings } = {
		...sectionsOf( theirs ),
		...Object.fromEntries(
			here.map( ( name ) => [ name, sectionsOf( mine )[ name ] ] )
		),
	} as FeedbackSettings & { staff: FeedbackStaff[] };
	return {
		draft: { settings, staff },
		taken: there.filter( ( name ) => ! here.includes( name ) ),
		both: there.filter(
			( name ) =>
				here.includes( name ) &&
				! isSame(
					sectionsOf( mine )[ name ],
					sectionsOf( theirs )[ name ]
				)
		),
	};
}

/** Numbers of the settings and what they may be. */
export const LIMITS = { deadline: [ 0, 60 ], retention: [ 1, 120 ] } as const;

export function isWithin(
	value: number,
	[ least, most ]: readonly [ number, number ]
): boolean {
	return Number.isInteger( value ) && value >= least && value <= most;
}

/** Names of people whose rights are others than was asked for. */
export function keptRights(
	asked: FeedbackStaff[],
	now: FeedbackStaff[]
): string[] {
	return now
		.filter( ( { id, answers, manages } ) => {
			const wish = asked.find( ( one ) => one.id === id );
			return (
				wish !== undefined &&
				( wish.manages !== manages ||
					( wish.answers || wish.manages ) !== answers )
			);
		} )
		.map( ( { name } ) => name );
}
