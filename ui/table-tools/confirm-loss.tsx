/**
 * Asks before figures go with a row, a column or a table.
 */

import { __, _n, sprintf } from '@wordpress/i18n';

import { Dialog } from '../dialog';
import type { Action } from '../spreadsheet/state';

export type Loss = { what: string; cells: number; action: Action };

type Props = { loss: Loss; onConfirm: () => void; onClose: () => void };

export function ConfirmLoss( { loss, onConfirm, onClose }: Props ) {
	return (
		<Dialog
			title={ loss.what }
			confirm={ loss.what }
			isDestructive
			isRead
			onConfirm={ onConfirm }
			onClose={ onClose }
		>
			<p>
				{ sprintf(
					/* translators: %d: number of cells with something in them */
					_n(
						'%d cell with text in it goes as well.',
						'%d cells with text in them go as well.',
						loss.cells,
						'cong-truong'
					),
					loss.cells
				) }{ ' ' }
				{ __( 'Ctrl+Z brings everything back.', 'cong-truong' ) }
			</p>
		</Dialog>
	);
}
