/**
 * One quiet line that says whether everything is saved.
 */

import { __, sprintf } from '@wordpress/i18n';

import { timeLabel } from '../../../../ui/labels';
import type { SaveStatus } from './saver';

export function saveText( status: SaveStatus, savedAt: string ): string {
	switch ( status.kind ) {
		case 'saved': {
			const time = timeLabel( savedAt );
			return time === ''
				? __( 'Saved', 'cong-truong' )
				: sprintf(
						/* translators: %s: time of day, or time and date */
						__( 'Saved at %s', 'cong-truong' ),
						time
					);
		}
		case 'saving':
			return __( 'Saving…', 'cong-truong' );
		case 'unsaved':
			return __( 'Not saved yet', 'cong-truong' );
		case 'retrying':
			return __( 'Not saved; trying again', 'cong-truong' );
		case 'stopped':
			return __( 'Not saved', 'cong-truong' );
	}
}

export function SaveLine( {
	status,
	savedAt,
}: {
	status: SaveStatus;
	savedAt: string;
} ) {
	return (
		<span
			className={ `ct-editor__saved is-${ status.kind }` }
			role="status"
		>
			{ saveText( status, savedAt ) }
		</span>
	);
}
