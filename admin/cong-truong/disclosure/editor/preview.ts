/**
 * Shows a draft as the public would see it: what is not saved yet is saved first.
 */

import { __ } from '@wordpress/i18n';
import type { MouseEvent } from 'react';

import type { Saver } from './saver';

/** Follows the link to the preview, at once or after saving; what hinders it is said by `onProblem`. */
export async function followPreview(
	event: MouseEvent< HTMLElement >,
	link: string,
	saver: Pick< Saver, 'isDirty' | 'saveNow' >,
	onProblem: ( sentence: string ) => void
): Promise< void > {
	if ( ! saver.isDirty() ) {
		return;
	}
	event.preventDefault();
	// After the answer of the server the browser would take a new tab for an advertisement.
	const tab = window.open( '', '_blank' );
	const isSaved = await saver.saveNow();
	if ( isSaved && tab ) {
		tab.location.href = link;
		return;
	}
	tab?.close();
	onProblem(
		isSaved
			? __(
					'Everything is saved. Press “Preview” once more: the browser opened no tab.',
					'cong-truong'
				)
			: __(
					'The figures could not be saved, so nothing else was done. See the message above the table.',
					'cong-truong'
				)
	);
}
