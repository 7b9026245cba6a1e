/**
 * Asks what to do with a pasted table that holds the labels of the form too.
 */

import { __ } from '@wordpress/i18n';

import { Dialog } from '../../../../ui/dialog';

type Props = {
	onImport: () => void;
	/** Into the cells from the active one on, as any range. */
	onPaste: () => void;
	onClose: () => void;
};

export function PasteDialog( { onImport, onPaste, onClose }: Props ) {
	return (
		<Dialog
			title={ __( 'This looks like the whole form', 'cong-truong' ) }
			confirm={ __( 'Import by labels', 'cong-truong' ) }
			onConfirm={ onImport }
			onClose={ onClose }
			other={ {
				label: __( 'Paste into the cells', 'cong-truong' ),
				onClick: onPaste,
			} }
		>
			<p>
				{ __(
					'What you pasted holds the labels of rows and columns too. Imported by its labels, every figure goes to its own cell, and you look at it before anything changes.',
					'cong-truong'
				) }
			</p>
		</Dialog>
	);
}
