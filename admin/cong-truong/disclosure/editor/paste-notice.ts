/**
 * What to say of a paste that could not go in whole.
 */

import { __, _n, sprintf } from '@wordpress/i18n';

import type { SpreadsheetState } from '../../../../ui/spreadsheet/state';

export function noticeText(
	notice: NonNullable< SpreadsheetState[ 'notice' ] >
): string {
	switch ( notice.code ) {
		case 'paste-overflow':
			return sprintf(
				/* translators: %d: number of cells */
				_n(
					'%d cell did not fit into the table and was left out. Ctrl+Z undoes the pasting.',
					'%d cells did not fit into the table and were left out. Ctrl+Z undoes the pasting.',
					notice.count,
					'cong-truong'
				),
				notice.count
			);
		case 'paste-too-long':
			return __(
				'Nothing was pasted: a cell holds at most 20,000 characters.',
				'cong-truong'
			);
		case 'paste-cleaned':
			return __(
				'Invisible control characters were left out when pasting.',
				'cong-truong'
			);
	}
}
