/**
 * Why nothing is there, and what to do.
 */

import { __ } from '@wordpress/i18n';

import { countFilters } from '../../../../lib/feedback/route';
import { isSafeAddress } from '../../../../lib/feedback/text';
import type { FeedbackQuery } from '../../../../lib/feedback/types';
import { useScreen } from '../screen-data';

export function Empty( { query }: { query: FeedbackQuery } ) {
	const { mayManage, formUrl } = useScreen();
	if ( ( query.search ?? '' ) !== '' || countFilters( query ) > 0 ) {
		return (
			<p>
				{ __(
					'No message is like this. Take fewer words, clear the filters, or look among “All”.',
					'cong-truong'
				) }
			</p>
		);
	}
	if ( ! mayManage ) {
		return (
			<p>
				{ __(
					'No message of this state is assigned to you. Whoever manages the messages assigns them; you get an e-mail then.',
					'cong-truong'
				) }
			</p>
		);
	}
	switch ( query.state ) {
		case 'held':
			return (
				<p>
					{ __(
						'Nothing waits to be looked at. What may be spam comes here first, so that no real message is lost.',
						'cong-truong'
					) }
				</p>
			);
		case 'spam':
			return (
				<p>
					{ __(
						'There is no spam. Look here now and then: a real message may have been taken for it.',
						'cong-truong'
					) }
				</p>
			);
		case 'bin':
			return <p>{ __( 'The bin is empty.', 'cong-truong' ) }</p>;
		case 'answered':
		case 'published':
		case 'progress':
			return (
				<p>
					{ __(
						'No message has this state. Open a message to change its state, answer or publish it.',
						'cong-truong'
					) }
				</p>
			);
		default:
			return (
				<p>
					{ __(
						'Nothing waits for an answer. What parents and students send through the form appears here.',
						'cong-truong'
					) }{ ' ' }
					{ isSafeAddress( formUrl ) && (
						<a href={ formUrl }>
							{ __( 'See the form', 'cong-truong' ) }
						</a>
					) }
				</p>
			);
	}
}
