/**
 * What came of it, with what somebody else did meanwhile.
 */

import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { writeDay } from '../../../../lib/feed/moment';
import type { Changes, HandledChange } from '../../../../lib/feedback/changes';
import type { FeedbackEvent } from '../../../../lib/feedback/types';
import { useScreen, type ScreenState } from '../screen-data';
import { staffName, topicName } from '../words';
import type { Outcome } from './use-work';

function fieldText(
	data: ScreenState,
	{ field, from, to }: HandledChange
): string {
	switch ( field ) {
		case 'state':
			return `${ __( 'State', 'cong-truong' ) }: ${ data.states[ from ] } → ${ data.states[ to ] }`;
		case 'topic':
			return `${ __( 'Topic', 'cong-truong' ) }: ${ topicName( data, from ) } → ${ topicName( data, to ) }`;
		case 'assignee':
			return `${ __( 'Assigned to', 'cong-truong' ) }: ${ staffName( data, from ) } → ${ staffName( data, to ) }`;
		case 'due':
			return `${ __( 'Answer due', 'cong-truong' ) }: ${ writeDay( from ) || '–' } → ${ writeDay( to ) || '–' }`;
	}
}

/** What the events say of the fields that are listed with both values. */
const EVENT_OF: Record< HandledChange[ 'field' ], FeedbackEvent[ 'kind' ] > = {
	state: 'state',
	topic: 'topic',
	assignee: 'assigned',
	due: 'due',
};

function linesOf( data: ScreenState, { fields, events }: Changes ): string[] {
	const told = fields.map( ( { field } ) => EVENT_OF[ field ] );
	const whoDid = ( kind: FeedbackEvent[ 'kind' ] ) =>
		events.filter( ( event ) => event.kind === kind ).at( -1 )?.user ?? '';
	return [
		...fields.map( ( change ) =>
			[ fieldText( data, change ), whoDid( EVENT_OF[ change.field ] ) ]
				.filter( Boolean )
				.join( ' · ' )
		),
		...events
			.filter( ( { kind } ) => ! told.includes( kind ) )
			.map( ( event ) =>
				[ event.user, event.summary, event.text ]
					.filter( Boolean )
					.join( ': ' )
			),
	];
}

export function OutcomeNotice( { outcome }: { outcome: Outcome | null } ) {
	const data = useScreen();
	if ( ! outcome ) {
		return null;
	}
	const { status, text, changes } = outcome;
	const lines = changes ? linesOf( data, changes ) : [];
	return (
		<Notice
			status={ status }
			isDismissible={ false }
			politeness={ status === 'success' ? 'polite' : 'assertive' }
			spokenMessage={ text }
		>
			<p>{ text }</p>
			{ lines.length > 0 && (
				<ul className="ct-feedback__changes">
					{ lines.map( ( line, at ) => (
						<li key={ at }>{ line }</li>
					) ) }
				</ul>
			) }
		</Notice>
	);
}
