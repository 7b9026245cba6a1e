/**
 * Something that a part of the message does, and what came of it.
 */

import { useState } from '@wordpress/element';

import type { Changes } from '../../../../lib/feedback/changes';
import { sentenceOf } from '../api';
import { Stale } from './use-message';

export type Outcome = {
	status: 'success' | 'error' | 'warning';
	text: string;
	/** What somebody else did meanwhile. */
	changes?: Changes;
};

export function useWork() {
	const [ isBusy, setBusy ] = useState( false );
	const [ outcome, setOutcome ] = useState< Outcome | null >( null );

	/** Says whether it was done. */
	const run = async (
		work: () => Promise< void >,
		done = ''
	): Promise< boolean > => {
		setBusy( true );
		setOutcome( null );
		let isDone = false;
		try {
			await work();
			isDone = true;
			setOutcome(
				done === '' ? null : { status: 'success', text: done }
			);
		} catch ( error ) {
			setOutcome(
				error instanceof Stale
					? {
							status: 'warning',
							text: error.message,
							changes: error.changes,
						}
					: { status: 'error', text: sentenceOf( error ) }
			);
		}
		setBusy( false );
		return isDone;
	};

	return { isBusy, outcome, setOutcome, run };
}
