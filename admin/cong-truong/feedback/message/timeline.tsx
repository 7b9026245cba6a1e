/**
 * What happened with a message, the oldest first.
 */

import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { writeMoment } from '../../../../lib/feed/moment';
import type {
	FeedbackEvent,
	FeedbackMessage,
} from '../../../../lib/feedback/types';
import { retryMails } from '../api';
import { mailText } from '../words';
import { OutcomeNotice } from './outcome-notice';
import type { ChangeMessage } from './use-message';
import { useWork } from './use-work';

type Props = { message: FeedbackMessage; change: ChangeMessage };

function titleOf( { kind, summary }: FeedbackEvent ): string {
	switch ( kind ) {
		case 'note':
			return __( 'Internal note', 'cong-truong' );
		case 'answer':
			return __( 'Answer', 'cong-truong' );
		default:
			return summary;
	}
}

function EventEntry( { event }: { event: FeedbackEvent } ) {
	const { at, user, kind, text, mail } = event;
	return (
		<li className={ `ct-feedback__event is-${ kind }` }>
			<p>
				<strong>{ titleOf( event ) }</strong>{ ' ' }
				<span className="ct-feedback__muted">
					{ [ user, writeMoment( at ) ]
						.filter( Boolean )
						.join( ' · ' ) }
				</span>
			</p>
			{ kind === 'note' && (
				<p className="ct-feedback__muted">
					{ __( 'Only the staff sees it.', 'cong-truong' ) }
				</p>
			) }
			{ text !== '' && <p className="ct-feedback__text">{ text }</p> }
			{ mail && (
				<p className={ `ct-feedback__mail is-${ mail.state }` }>
					{ mailText( mail ) }
				</p>
			) }
		</li>
	);
}

export function Timeline( { message, change }: Props ) {
	const { isBusy, outcome, run } = useWork();
	const { events } = message;
	const isFailing = events.some(
		( { mail } ) =>
			mail !== null &&
			( mail.state === 'failed' ||
				( mail.state === 'waiting' && mail.attempts > 0 ) )
	);
	return (
		<>
			{ events.length === 0 ? (
				<p className="ct-feedback__muted">
					{ __( 'Nothing yet.', 'cong-truong' ) }
				</p>
			) : (
				<ol className="ct-feedback__timeline">
					{ events.map( ( event ) => (
						<EventEntry key={ event.id } event={ event } />
					) ) }
				</ol>
			) }
			<OutcomeNotice outcome={ outcome } />
			{ isFailing && (
				<div className="ct-feedback__actions">
					<Button
						__next40pxDefaultSize
						variant="secondary"
						isBusy={ isBusy }
						disabled={ isBusy }
						accessibleWhenDisabled
						onClick={ () =>
							void run(
								() => change( ( { id } ) => retryMails( id ) ),
								__(
									'The website tries again; above stands what comes of it.',
									'cong-truong'
								)
							)
						}
					>
						{ __( 'Try to send again now', 'cong-truong' ) }
					</Button>
				</div>
			) }
		</>
	);
}
