/**
 * What to do when saving failed. The figures stay where they are, on the screen and on this computer.
 */

import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { CellRef } from '../../../../lib/disclosure/types';
import { timeLabel } from '../../../../ui/labels';
import type { CurrentVersion, Failure } from '../api';
import type { SaveStatus } from './saver';

type Props = {
	status: SaveStatus;
	/** False where the browser could keep nothing. */
	isKept: boolean;
	onRetry: () => void;
	onJump: ( cell: CellRef ) => void;
	onCompare: ( current: CurrentVersion ) => void;
};

function keptText( isKept: boolean ): string {
	return isKept
		? __( 'What you typed is kept on this computer.', 'cong-truong' )
		: __(
				'This browser keeps nothing: do not close the page before it is saved.',
				'cong-truong'
			);
}

function whatToDo( failure: Failure ): string {
	switch ( failure.kind ) {
		case 'stale':
			return sprintf(
				/* translators: 1: name of a person, 2: time */
				__(
					'%1$s saved this disclosure at %2$s. Nothing of either of you is overwritten: compare both and choose.',
					'cong-truong'
				),
				failure.current.modifiedBy ||
					__( 'Another person', 'cong-truong' ),
				timeLabel( failure.current.modifiedAt )
			);
		case 'invalid':
			return failure.message;
		case 'signed-out':
			return __(
				'Your login has run out. Log in again in another tab, then come back and save again.',
				'cong-truong'
			);
		case 'offline':
			return __(
				'There is no connection. Saving is tried again by itself as soon as there is one.',
				'cong-truong'
			);
		case 'server':
			return sprintf(
				/* translators: %s: message of the server */
				__(
					'The server could not save (%s). It is tried again by itself.',
					'cong-truong'
				),
				failure.message
			);
		case 'refused':
			return sprintf(
				/* translators: %s: message of the server */
				__( 'The server refused to save: %s', 'cong-truong' ),
				failure.message
			);
	}
}

export function SaveNotices( {
	status,
	isKept,
	onRetry,
	onJump,
	onCompare,
}: Props ) {
	if ( status.kind !== 'retrying' && status.kind !== 'stopped' ) {
		return null;
	}
	const { failure } = status;
	const again = {
		label: __( 'Save again', 'cong-truong' ),
		onClick: onRetry,
	};
	const actions: { label: string; onClick: () => void }[] =
		failure.kind === 'stale'
			? [
					{
						label: __( 'Compare both', 'cong-truong' ),
						onClick: () => onCompare( failure.current ),
					},
				]
			: [ again ];
	if ( failure.kind === 'invalid' && failure.row !== '' ) {
		const { row, column } = failure;
		actions.unshift( {
			label: __( 'Go to the cell', 'cong-truong' ),
			onClick: () => onJump( { row, column } ),
		} );
	}
	return (
		<Notice
			status={ status.kind === 'retrying' ? 'warning' : 'error' }
			isDismissible={ false }
			actions={ actions }
			politeness="assertive"
		>
			{ whatToDo( failure ) } { keptText( isKept ) }
		</Notice>
	);
}
