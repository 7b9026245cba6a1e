/**
 * Asks before unsaved figures are left behind.
 */

import { __ } from '@wordpress/i18n';

import { Dialog } from '../../../../ui/dialog';

type Props = {
	/** A copy is on this computer. */
	isKept: boolean;
	onLeave: () => void;
	onStay: () => void;
};

export function LeaveDialog( { isKept, onLeave, onStay }: Props ) {
	return (
		<Dialog
			title={ __( 'Not everything is saved', 'cong-truong' ) }
			confirm={ __( 'Stay here', 'cong-truong' ) }
			onConfirm={ onStay }
			onClose={ onStay }
			other={ {
				label: __( 'Close all the same', 'cong-truong' ),
				onClick: onLeave,
				isDestructive: ! isKept,
			} }
		>
			<p>
				{ isKept
					? __(
							'What you typed stays on this computer and is offered when this disclosure is opened here again.',
							'cong-truong'
						)
					: __(
							'This browser keeps nothing: what you typed since the last saving would be lost.',
							'cong-truong'
						) }
			</p>
		</Dialog>
	);
}
