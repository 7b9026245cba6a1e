/**
 * Why a message was put aside, and the word of a person on it.
 */

import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type {
	FeedbackMessage,
	FeedbackState,
} from '../../../../lib/feedback/types';
import { changeMessage } from '../api';
import { useScreen } from '../screen-data';
import { Section } from '../section';
import { OutcomeNotice } from './outcome-notice';
import type { ChangeMessage } from './use-message';
import { useWork } from './use-work';

type Props = {
	message: FeedbackMessage;
	change: ChangeMessage;
	onDelete: () => void;
};

const ASIDE: FeedbackState[] = [ 'held', 'spam', 'bin' ];

export function isAside( {
	state,
}: Pick< FeedbackMessage, 'state' > ): boolean {
	return ASIDE.includes( state );
}

/** Where it goes once it is a message again. */
function restored( { events }: FeedbackMessage ): FeedbackState {
	return events.some( ( { kind } ) => kind === 'answer' )
		? 'answered'
		: 'new';
}

export function Verdict( { message, change, onDelete }: Props ) {
	const { mayManage } = useScreen();
	const { isBusy, outcome, run } = useWork();
	const { state, reasons } = message;
	if ( ! isAside( message ) ) {
		return null;
	}
	const set = ( next: FeedbackState ) =>
		void run( () =>
			change( ( known ) => changeMessage( known, { state: next } ) )
		);
	const titles: Partial< Record< FeedbackState, string > > = {
		held: __( 'Is this a message or spam?', 'cong-truong' ),
		spam: __( 'Taken for spam', 'cong-truong' ),
		bin: __( 'In the bin', 'cong-truong' ),
	};
	return (
		<Section title={ titles[ state ] ?? '' } look="aside">
			{ state !== 'bin' && reasons.length > 0 && (
				<>
					<p id="ct-feedback-reasons">
						{ __( 'What speaks for spam:', 'cong-truong' ) }
					</p>
					<ul
						className="ct-feedback__reasons"
						aria-labelledby="ct-feedback-reasons"
					>
						{ reasons.map( ( reason ) => (
							<li key={ reason }>{ reason }</li>
						) ) }
					</ul>
				</>
			) }
			{ state !== 'bin' && (
				<p>
					{ __(
						'As long as it stands here, nobody gets an e-mail about it.',
						'cong-truong'
					) }
				</p>
			) }
			<OutcomeNotice outcome={ outcome } />
			{ mayManage && (
				<div className="ct-feedback__actions">
					<Button
						__next40pxDefaultSize
						variant="primary"
						disabled={ isBusy }
						accessibleWhenDisabled
						onClick={ () => set( restored( message ) ) }
					>
						{ state === 'bin'
							? __( 'Bring back', 'cong-truong' )
							: __( 'It is a message', 'cong-truong' ) }
					</Button>
					{ state === 'held' && (
						<Button
							__next40pxDefaultSize
							variant="secondary"
							disabled={ isBusy }
							accessibleWhenDisabled
							onClick={ () => set( 'spam' ) }
						>
							{ __( 'It is spam', 'cong-truong' ) }
						</Button>
					) }
					{ state !== 'held' && (
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							isDestructive
							disabled={ isBusy }
							accessibleWhenDisabled
							onClick={ onDelete }
						>
							{ __( 'Delete for good', 'cong-truong' ) }
						</Button>
					) }
				</div>
			) }
		</Section>
	);
}
