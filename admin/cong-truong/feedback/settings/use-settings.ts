/**
 * The settings as they are edited, saved together.
 */

import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import {
	changedSections,
	isWithin,
	keptRights,
	LIMITS,
	mergeSettings,
	type Section,
	type SettingsDraft,
} from '../../../../lib/feedback/settings';
import type { FeedbackSettingsResource } from '../../../../lib/feedback/types';
import {
	currentSettings,
	Failure,
	loadSettings,
	saveSettings,
	sentenceOf,
} from '../api';

export type SettingsOutcome = {
	status: 'success' | 'warning' | 'error';
	text: string;
	/** What somebody else changed: taken over, or given up for what was changed here. */
	taken?: Section[];
	both?: Section[];
};

function draftOf( {
	settings,
	staff,
}: FeedbackSettingsResource ): SettingsDraft {
	return { settings, staff };
}

function numberText( [ least, most ]: readonly [ number, number ] ): string {
	return sprintf(
		/* translators: 1: smallest number, 2: largest number */
		__( 'Enter a whole number from %1$d to %2$d.', 'cong-truong' ),
		least,
		most
	);
}

/** What can be seen to be wrong before it is sent. */
function problemsOf( { settings }: SettingsDraft ): Record< string, string > {
	const problems: Record< string, string > = {};
	for ( const name of [ 'deadline', 'retention' ] as const ) {
		if ( ! isWithin( settings[ name ], LIMITS[ name ] ) ) {
			problems[ name ] = numberText( LIMITS[ name ] );
		}
	}
	return problems;
}

function savedOutcome(
	sent: SettingsDraft,
	{ staff }: FeedbackSettingsResource
): SettingsOutcome {
	const kept = keptRights( sent.staff, staff );
	return kept.length === 0
		? { status: 'success', text: __( 'Saved.', 'cong-truong' ) }
		: {
				status: 'warning',
				text: sprintf(
					/* translators: %s: names of users */
					__(
						'Saved, but the rights of these people stay as they were: %s. Administrators always keep theirs, you cannot change your own, and only administrators change those of others.',
						'cong-truong'
					),
					kept.join( ', ' )
				),
			};
}

export function useSettings(
	isOpen: boolean,
	onSaved: ( resource: FeedbackSettingsResource ) => void
) {
	const [ stored, setStored ] = useState< FeedbackSettingsResource | null >(
		null
	);
	const [ draft, setDraft ] = useState< SettingsDraft | null >( null );
	const [ refused, setRefused ] = useState< Record< string, string > >( {} );
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const [ outcome, setOutcome ] = useState< SettingsOutcome | null >( null );
	const isAsked = useRef( false );

	const take = ( resource: FeedbackSettingsResource ) => {
		setStored( resource );
		setDraft( draftOf( resource ) );
	};
	const load = useCallback( async () => {
		setProblem( '' );
		try {
			take( await loadSettings() );
		} catch ( error ) {
			setProblem( sentenceOf( error ) );
		}
	}, [] );
	useEffect( () => {
		if ( isOpen && ! isAsked.current ) {
			isAsked.current = true;
			void load();
		}
	}, [ isOpen, load ] );

	const isUnsaved =
		stored !== null &&
		draft !== null &&
		changedSections( draftOf( stored ), draft ).length > 0;

	const change = ( changes: Partial< SettingsDraft[ 'settings' ] > ) => {
		if ( draft ) {
			setDraft( {
				...draft,
				settings: { ...draft.settings, ...changes },
			} );
			setRefused( {} );
			setOutcome( null );
		}
	};
	const changeStaff = ( staff: SettingsDraft[ 'staff' ] ) => {
		if ( draft ) {
			setDraft( { ...draft, staff } );
			setOutcome( null );
		}
	};

	/** Puts what somebody else saved under what was changed here. */
	const rebase = async ( error: Failure, mine: SettingsDraft ) => {
		const now = currentSettings( error ) ?? ( await loadSettings() );
		if ( ! stored ) {
			return;
		}
		const merged = mergeSettings( draftOf( stored ), mine, draftOf( now ) );
		setStored( now );
		setDraft( merged.draft );
		setOutcome( {
			status: 'warning',
			text: __(
				'Not saved yet: somebody else has changed the settings meanwhile. Their changes were put in beside yours; look at them and save again.',
				'cong-truong'
			),
			taken: merged.taken,
			both: merged.both,
		} );
	};

	/** Says whether it was done. */
	const save = async (): Promise< boolean > => {
		if ( ! stored || ! draft || isBusy ) {
			return false;
		}
		const found = problemsOf( draft );
		if ( Object.keys( found ).length > 0 ) {
			setRefused( found );
			setOutcome( {
				status: 'error',
				text: __(
					'Nothing was saved yet. Please look at the fields that are marked.',
					'cong-truong'
				),
			} );
			return false;
		}
		setBusy( true );
		setOutcome( null );
		setRefused( {} );
		let isDone = false;
		try {
			const answer = await saveSettings( {
				version: stored.version,
				settings: draft.settings,
				staff: draft.staff.map( ( { id, answers, manages } ) => ( {
					id,
					answers,
					manages,
				} ) ),
			} );
			isDone = true;
			setStored( answer );
			// What was typed in the meantime stays.
			setDraft( ( current ) =>
				current === draft ? draftOf( answer ) : current
			);
			setOutcome( savedOutcome( draft, answer ) );
			onSaved( answer );
		} catch ( error ) {
			try {
				if ( error instanceof Failure && error.isStale ) {
					await rebase( error, draft );
				} else {
					throw error;
				}
			} catch ( last ) {
				setRefused( last instanceof Failure ? last.fields : {} );
				setOutcome( { status: 'error', text: sentenceOf( last ) } );
			}
		}
		setBusy( false );
		return isDone;
	};

	return {
		stored,
		draft,
		refused,
		isBusy,
		problem,
		outcome,
		isUnsaved,
		load,
		change,
		changeStaff,
		save,
	};
}
