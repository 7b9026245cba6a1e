/**
 * Words and choices that stand in several places of the screen.
 */

import { __, _n, sprintf } from '@wordpress/i18n';

import { writeDay, writeMoment } from '../../../lib/feed/moment';
import type {
	FeedbackScreen,
	FeedbackState,
	FeedbackSummary,
	MailState,
} from '../../../lib/feedback/types';

export type Choice = { value: string; label: string };

export function choicesOf( names: Record< string, string > ): Choice[] {
	return Object.entries( names ).map( ( [ value, label ] ) => ( {
		value,
		label,
	} ) );
}

export function nobody(): string {
	return __( 'Nobody', 'cong-truong' );
}

export function topicName(
	{ topics }: Pick< FeedbackScreen, 'topics' >,
	id: string
): string {
	return id === '' ? __( 'No topic', 'cong-truong' ) : ( topics[ id ] ?? id );
}

export function staffName(
	{ staff }: Pick< FeedbackScreen, 'staff' >,
	id: number
): string {
	return id === 0
		? nobody()
		: ( staff[ id ] ??
				sprintf(
					/* translators: %d: number of a user who is not there any more */
					__( 'User %d', 'cong-truong' ),
					id
				) );
}

/** Nobody, the staff, and whoever has it although they are not among the staff any more. */
export function staffChoices(
	data: Pick< FeedbackScreen, 'staff' >,
	current = 0
): Choice[] {
	return [
		{ value: '0', label: nobody() },
		...choicesOf( data.staff ),
		...( current > 0 && ! ( current in data.staff )
			? [
					{
						value: String( current ),
						label: staffName( data, current ),
					},
				]
			: [] ),
	];
}

export function topicChoices(
	data: Pick< FeedbackScreen, 'topics' >,
	current = ''
): Choice[] {
	return [
		{ value: '', label: topicName( data, '' ) },
		...choicesOf( data.topics ),
		...( current !== '' && ! ( current in data.topics )
			? [ { value: current, label: current } ]
			: [] ),
	];
}

/** States that can be set by hand: to publish takes question and answer. */
export function stateChoices(
	{ states, mayManage }: Pick< FeedbackScreen, 'states' | 'mayManage' >,
	current?: FeedbackState
): Choice[] {
	return choicesOf( states ).filter(
		( { value } ) =>
			value === current ||
			( [ 'held', 'spam', 'bin' ].includes( value )
				? mayManage
				: value !== 'published' )
	);
}

/** Who wrote, as far as it is known. */
export function senderOf(
	{ roles }: Pick< FeedbackScreen, 'roles' >,
	{ name, role }: Pick< FeedbackSummary, 'name' | 'role' >
): string {
	return `${ name || __( 'Anonymous', 'cong-truong' ) } · ${ roles[ role ] ?? role }`;
}

export function dueText( {
	due,
	overdue,
}: Pick< FeedbackSummary, 'due' | 'overdue' > ): string {
	if ( due === 0 ) {
		return '';
	}
	return overdue
		? sprintf(
				/* translators: %s: day */
				__( 'Overdue since %s', 'cong-truong' ),
				writeDay( due )
			)
		: sprintf(
				/* translators: %s: day */
				__( 'Due %s', 'cong-truong' ),
				writeDay( due )
			);
}

/** Whether a mail went out, and why not. */
export function mailText( {
	to,
	state,
	error,
	attempts,
	at,
}: MailState ): string {
	switch ( state ) {
		case 'sent':
			return sprintf(
				/* translators: 1: e-mail address, 2: time and date */
				__( 'E-mail to %1$s: sent %2$s.', 'cong-truong' ),
				to,
				writeMoment( at )
			);
		case 'failed':
			return [
				sprintf(
					/* translators: %s: e-mail address */
					__(
						'E-mail to %s: could not be sent, and is not tried any more.',
						'cong-truong'
					),
					to
				),
				error,
			]
				.filter( Boolean )
				.join( ' ' );
		case 'waiting':
			return [
				sprintf(
					/* translators: %s: e-mail address */
					__( 'E-mail to %s: waits to be sent.', 'cong-truong' ),
					to
				),
				attempts > 0 &&
					sprintf(
						/* translators: 1: number of tries, 2: time and date */
						_n(
							'%1$d try so far, the next one: %2$s.',
							'%1$d tries so far, the next one: %2$s.',
							attempts,
							'cong-truong'
						),
						attempts,
						writeMoment( at )
					),
				error,
			]
				.filter( Boolean )
				.join( ' ' );
	}
}

export function messageCount( count: number ): string {
	return sprintf(
		/* translators: %d: number of messages */
		_n( '%d message', '%d messages', count, 'cong-truong' ),
		count
	);
}

/** When somebody else was faster. */
export function staleText(): string {
	return __(
		'Somebody else has changed this message meanwhile. What you typed is still here: look at what changed, then send it again.',
		'cong-truong'
	);
}
