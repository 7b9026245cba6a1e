/**
 * One change to many messages.
 */

import { useState } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';

import type { BulkAction } from '../../../../lib/feedback/types';
import { changeMany, sentenceOf } from '../api';

export type BulkSaid = {
	status: 'success' | 'warning' | 'error';
	text: string;
	/** Those that could not be changed, each with the reason. */
	refused: { id: number; message: string }[];
};

function outcomeText( { action }: BulkAction, count: number ): string {
	return action === 'delete'
		? sprintf(
				/* translators: %d: number of messages */
				_n(
					'%d message was deleted for good.',
					'%d messages were deleted for good.',
					count,
					'cong-truong'
				),
				count
			)
		: sprintf(
				/* translators: %d: number of messages */
				_n(
					'%d message was changed.',
					'%d messages were changed.',
					count,
					'cong-truong'
				),
				count
			);
}

export function useBulk( onDone: ( done: number[] ) => void ) {
	const [ isBusy, setBusy ] = useState( false );
	const [ said, setSaid ] = useState< BulkSaid | null >( null );

	const act = async ( ids: number[], action: BulkAction ) => {
		setBusy( true );
		setSaid( null );
		try {
			const { done, refused } = await changeMany( ids, action );
			setSaid( {
				status: refused.length > 0 ? 'warning' : 'success',
				text: outcomeText( action, done.length ),
				refused,
			} );
			onDone( done );
		} catch ( error ) {
			setSaid( {
				status: 'error',
				text: sentenceOf( error ),
				refused: [],
			} );
		}
		setBusy( false );
	};

	return { isBusy, said, act, clear: () => setSaid( null ) };
}
