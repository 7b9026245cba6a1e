/**
 * What was merged into a message, or what it was merged into, and the way back.
 */

import { Button, Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { writeMoment } from '../../../../lib/feed/moment';
import { messageAddress } from '../../../../lib/feedback/route';
import type { FeedbackMessage } from '../../../../lib/feedback/types';
import { loadMessage, splitMessage } from '../api';
import { useScreen } from '../screen-data';
import { OutcomeNotice } from './outcome-notice';
import type { ChangeMessage } from './use-message';
import { useWork } from './use-work';

type Props = { message: FeedbackMessage; change: ChangeMessage };

export function MergedInto( { message, change }: Props ) {
	const { mayManage } = useScreen();
	const { isBusy, outcome, run } = useWork();
	const { mergedInto } = message;
	return mergedInto === null ? null : (
		<>
			<Notice status="info" isDismissible={ false } spokenMessage="">
				<p>
					{ sprintf(
						/* translators: %s: code of a message */
						__(
							'This is a duplicate; it was merged into %s.',
							'cong-truong'
						),
						mergedInto.code
					) }{ ' ' }
					<a href={ messageAddress( mergedInto.id ) }>
						{ __( 'Open that message', 'cong-truong' ) }
					</a>
				</p>
				{ mayManage && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						disabled={ isBusy }
						accessibleWhenDisabled
						onClick={ () =>
							void run(
								() =>
									change( ( { id } ) => splitMessage( id ) ),
								__(
									'It stands on its own again.',
									'cong-truong'
								)
							)
						}
					>
						{ __( 'Undo the merge', 'cong-truong' ) }
					</Button>
				) }
			</Notice>
			<OutcomeNotice outcome={ outcome } />
		</>
	);
}

export function MergedMessages( { message, change }: Props ) {
	const { mayManage } = useScreen();
	const { isBusy, outcome, run } = useWork();
	const split = ( merged: number ) =>
		void run(
			() =>
				change( async ( { id } ) => {
					await splitMessage( merged );
					return loadMessage( id );
				} ),
			__( 'It stands on its own again.', 'cong-truong' )
		);
	return (
		<>
			{ message.merged.length > 0 && (
				<ul className="ct-feedback__merged">
					{ message.merged.map(
						( { id, code, excerpt, created } ) => (
							<li key={ id }>
								<a href={ messageAddress( id ) }>{ code }</a>{ ' ' }
								<span className="ct-feedback__muted">
									{ writeMoment( created ) }
								</span>
								<p>{ excerpt }</p>
								{ mayManage && (
									<Button
										__next40pxDefaultSize
										variant="tertiary"
										disabled={ isBusy }
										accessibleWhenDisabled
										onClick={ () => split( id ) }
									>
										{ __(
											'Undo the merge',
											'cong-truong'
										) }
										<span className="screen-reader-text">{ ` ${ code }` }</span>
									</Button>
								) }
							</li>
						)
					) }
				</ul>
			) }
			<OutcomeNotice outcome={ outcome } />
		</>
	);
}
